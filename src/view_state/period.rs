//! Which days does a reader mean by what they typed?
//!
//! A year, a month or a day: `2025`, `2025-05`, `2025-05-14`, `14-5-2025`, `5-2025`, *mei
//! 2025*, *14 mei 2025*. Day before month, as the Dutch write; months by name in both
//! languages of the page, and cut short: *sept 2025*.

use crate::corpus::{Date, Days};
use crate::text::fold;

/// The months by the letters that tell them apart, and what else they begin with: Dutch, then
/// English where it differs.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january"],
    &["februari", "february"],
    &["maart", "mrt", "march"],
    &["april"],
    &["mei", "may"],
    &["juni", "june"],
    &["juli", "july"],
    &["augustus", "august"],
    &["september"],
    &["oktober", "october"],
    &["november"],
    &["december"],
];

/// The days that a text stands for, from the first to the last; `None` where it stands for no
/// day, month or year of the calendar. Any text will do; O(n).
///
/// # Example
///
/// ```
/// use verslagwijzer::view_state::days_said;
///
/// let may = days_said("mei 2025").expect("a month");
/// assert_eq!((may.begin.to_string(), may.end.to_string()), ("2025-05-01".into(), "2025-05-31".into()));
/// ```
#[must_use]
pub fn days_said(text: &str) -> Option<Days> {
    let folded = fold(text);
    let parts: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    match parts[..] {
        [year] => days(year, None, None),
        [one, other] if is_year(one) => days(one, Some(other), None),
        [month, year] => days(year, Some(month), None),
        [year, month, day] if is_year(year) => days(year, Some(month), Some(day)),
        [day, month, year] => days(year, Some(month), Some(day)),
        _ => None,
    }
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn days(year: &str, month: Option<&str>, day: Option<&str>) -> Option<Days> {
    let number = year.parse().ok().filter(|_| is_year(year))?;
    let date = |month: u8, day: u8| {
        // Whether there is such a day, the calendar itself says.
        Date { year: number, month, day }.to_string().parse::<Date>().ok()
    };
    let (first, last) = match month {
        Some(month) => month_number(month).map(|month| (month, month))?,
        None => (1, 12),
    };
    match day {
        Some(day) => {
            let day = date(first, day.parse().ok()?)?;
            Some(Days { begin: day, end: day })
        }
        None => Some(Days { begin: date(first, 1)?, end: (28..=31).rev().find_map(|day| date(last, day))? }),
    }
}

fn month_number(text: &str) -> Option<u8> {
    let is_name = |names: &&[&str]| text.len() >= 3 && names.iter().any(|name| name.starts_with(text));
    let named = || MONTHS.iter().position(is_name).map(|at| at as u8 + 1);
    text.parse().ok().or_else(named)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn said(text: &str) -> String {
        days_said(text).map_or_else(|| "none".to_owned(), |days| format!("{} {}", days.begin, days.end))
    }

    #[test]
    fn years_months_and_days_are_understood_as_people_write_them() {
        for (text, days) in [
            ("2025", "2025-01-01 2025-12-31"),
            ("2025-05", "2025-05-01 2025-05-31"),
            (" 5-2025 ", "2025-05-01 2025-05-31"),
            ("februari 2024", "2024-02-01 2024-02-29"),
            ("Mrt. 2025", "2025-03-01 2025-03-31"),
            ("2025-05-14", "2025-05-14 2025-05-14"),
            ("14-5-2025", "2025-05-14 2025-05-14"),
            ("14/05/2025", "2025-05-14 2025-05-14"),
            ("14 May 2025", "2025-05-14 2025-05-14"),
            ("2025 sept", "2025-09-01 2025-09-30"),
        ] {
            assert_eq!(said(text), days, "{text}");
        }
    }

    #[test]
    fn what_is_no_day_of_the_calendar_is_none() {
        for text in ["", "gisteren", "31 februari 2025", "2025-13", "ma 2025", "0025", "25", "mei", "14 mei", "1 2 3 4"]
        {
            assert_eq!(said(text), "none", "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_will_do_and_days_come_in_order(text in "([0-9]{1,4}|[a-z]{3,9}|[- /.é]){0,6}") {
            if let Some(days) = days_said(&text) {
                prop_assert!(days.begin <= days.end);
            }
        }
    }
}
