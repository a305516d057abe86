//! Which day is meant?
//!
//! Calendar days only, as ISO 8601 writes them. There is no clock in here and no time
//! zone: a meeting takes place on the days its report says.

use std::fmt;
use std::str::FromStr;

/// A day of the Gregorian calendar, `2025-05-14`. Ordered in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    /// Year, 1000 to 9999.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

/// The text is no day of the calendar in the form `2025-05-14`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

impl Date {
    /// Days since 1 January of the year 0, for distances on a time line.
    ///
    /// Method: Hinnant, `days_from_civil` (2013), shifted to that origin. O(1).
    #[must_use]
    pub fn day_number(self) -> i32 {
        let month = i32::from(self.month);
        // The year begins in March here, so that a leap day comes last.
        let year = i32::from(self.year) - i32::from(month <= 2);
        let since_march = (month + 9) % 12;
        365 * year + year / 4 - year / 100 + year / 400 + (153 * since_march + 2) / 5 + i32::from(self.day) + 59
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let bytes = text.as_bytes();
        let well_formed = bytes.len() == 10
            && bytes.iter().enumerate().all(|(i, b)| if i == 4 || i == 7 { *b == b'-' } else { b.is_ascii_digit() });
        if !well_formed {
            return Err(NotADate);
        }
        let year: u16 = text[..4].parse().map_err(|_| NotADate)?;
        let month: u8 = text[5..7].parse().map_err(|_| NotADate)?;
        let day: u8 = text[8..].parse().map_err(|_| NotADate)?;
        let exists = year >= 1000 && (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        if exists { Ok(Self { year, month, day }) } else { Err(NotADate) }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().expect("a date in a test")
    }

    #[test]
    fn only_days_that_exist_are_dates() {
        for bad in [
            "2025-02-29",
            "2025-13-01",
            "2025-00-10",
            "2025-04-31",
            "2025-4-1",
            "0025-04-01",
            "2025-05-15 ",
            "15-05-2025",
            "2025−05−15",
        ] {
            assert_eq!(bad.parse::<Date>(), Err(NotADate), "{bad:?} must not pass for a date");
        }
        assert_eq!(date("2024-02-29").to_string(), "2024-02-29");
        assert_eq!(date("2000-02-29").day, 29);
    }

    #[test]
    fn day_numbers_step_by_one_over_month_ends_and_leap_days() {
        for (before, after) in
            [("2025-05-31", "2025-06-01"), ("2024-02-29", "2024-03-01"), ("2025-12-31", "2026-01-01")]
        {
            assert_eq!(date(before).day_number() + 1, date(after).day_number(), "{before} comes just before {after}");
        }
        assert_eq!(date("2026-05-22").day_number() - date("2025-05-15").day_number(), 372);
    }
}
