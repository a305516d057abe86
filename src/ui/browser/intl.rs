//! Dates and numbers in the reader's language, worded by the browser.

use super::prerendered;
use crate::corpus::{Date, Days};
use crate::view_state::Language;
use js_sys::{Array, Function, JsString, Object, Reflect};
use std::cell::OnceCell;
use std::cmp::Ordering;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;

/// *14–15 mei 2025*, or the ISO dates in a browser that cannot word them.
///
/// The first thing that a browser is asked to word takes it tens of milliseconds, more than all
/// the rest of the start. So what stood in words in the page before the app is not asked again.
#[must_use]
pub fn days(days: Days, language: Language) -> String {
    prerendered::days(&key(days), language)
        .or_else(|| in_words(days.begin, days.end, language).ok())
        .unwrap_or_else(|| format!("{} – {}", days.begin, days.end))
}

/// The days as ISO 8601 writes an interval: how they are found among the words of the page.
#[must_use]
pub fn key(days: Days) -> String {
    format!("{}/{}", days.begin, days.end)
}

/// A number of hundredths, with two decimals so that a column lines up: *0,90*.
#[must_use]
pub fn hundredths(number: i32, language: Language) -> String {
    // Not as a float: the code that writes those would cost every reader five kilobytes.
    in_digits(f64::from(number) / 100.0, language).unwrap_or_else(|_| format!("{}.{:02}", number / 100, number % 100))
}

/// The day it is today, as [`days`] words it.
#[must_use]
pub fn today(language: Language) -> String {
    let today = this_day();
    days(Days { begin: today, end: today }, language)
}

/// The day it is today, where the reader is.
#[must_use]
pub fn this_day() -> Date {
    day(&js_sys::Date::new_0())
}

/// The day of a moment, where the reader is.
pub(super) fn day(moment: &js_sys::Date) -> Date {
    // Years have four digits and months and days fit a byte.
    let (year, month, day) = (moment.get_full_year() as u16, moment.get_month() as u8 + 1, moment.get_date() as u8);
    Date { year, month, day }
}

/// Which of two names comes first in a list, as the language has it: *Oekraïne* among the
/// names with an O, capitals or not.
#[must_use]
pub fn compare(a: &str, b: &str, language: Language) -> Ordering {
    JsString::from(a).locale_compare(b, &locale(language), &Object::new()).cmp(&0)
}

/// One for each language, once it has been made: the browser takes longer to make one than to
/// write a page full with it.
type Formats<T> = [OnceCell<T>; 2];

thread_local! {
    static DIGITS: Formats<Function> = const { [const { OnceCell::new() }; 2] };
    #[cfg(target_arch = "wasm32")]
    static DAYS: Formats<js_sys::Intl::DateTimeFormat> = const { [const { OnceCell::new() }; 2] };
}

fn made_once<T: Clone>(
    formats: &Formats<T>,
    language: Language,
    make: impl FnOnce() -> Result<T, JsValue>,
) -> Result<T, JsValue> {
    let format = &formats[language as usize];
    match format.get() {
        Some(made) => Ok(made.clone()),
        None => make().map(|made| format.get_or_init(|| made).clone()),
    }
}

fn in_digits(number: f64, language: Language) -> Result<String, JsValue> {
    let format = DIGITS.with(|formats| {
        made_once(formats, language, || {
            let options = options(&[("minimumFractionDigits", "2")])?;
            Ok(js_sys::Intl::NumberFormat::new(&locale(language), &options).format())
        })
    })?;
    format.call1(&JsValue::NULL, &number.into())?.as_string().ok_or(JsValue::NULL)
}

/// As Chromium words them, for the page that the build draws: there is no browser to ask.
#[cfg(not(target_arch = "wasm32"))]
fn in_words(begin: Date, end: Date, language: Language) -> Result<String, JsValue> {
    let month = |date: Date| crate::export::month_in_words(date, language);
    Ok(if begin == end {
        format!("{} {} {}", end.day, month(end), end.year)
    } else if (begin.year, begin.month) == (end.year, end.month) {
        format!("{}–{} {} {}", begin.day, end.day, month(end), end.year)
    } else if begin.year == end.year {
        format!("{} {} – {} {} {}", begin.day, month(begin), end.day, month(end), end.year)
    } else {
        format!("{} {} {} – {} {} {}", begin.day, month(begin), begin.year, end.day, month(end), end.year)
    })
}

#[cfg(target_arch = "wasm32")]
fn in_words(begin: Date, end: Date, language: Language) -> Result<String, JsValue> {
    let format = DAYS.with(|formats| {
        made_once(formats, language, || {
            let options = options(&[("day", "numeric"), ("month", "long"), ("year", "numeric"), ("timeZone", "UTC")])?;
            Ok(js_sys::Intl::DateTimeFormat::new(&locale(language), &options))
        })
    })?;
    let format_range: Function = Reflect::get(&format, &"formatRange".into())?.dyn_into()?;
    let worded = format_range.call2(&format, &noon(begin), &noon(end))?;
    worded.as_string().ok_or(JsValue::NULL)
}

fn options(chosen: &[(&str, &str)]) -> Result<Object, JsValue> {
    let options = Object::new();
    for (key, value) in chosen {
        Reflect::set(&options, &(*key).into(), &(*value).into())?;
    }
    Ok(options)
}

fn locale(language: Language) -> Array {
    Array::of1(&JsValue::from_str(match language {
        Language::Dutch => "nl-NL",
        // "en" alone would write month before day.
        Language::English => "en-GB",
    }))
}

#[cfg(target_arch = "wasm32")]
fn noon(date: Date) -> js_sys::Date {
    js_sys::Date::new(&format!("{date}T12:00:00Z").into())
}
