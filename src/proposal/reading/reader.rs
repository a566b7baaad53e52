use chrono::NaiveDate;

use crate::proposal::content::Content;
use crate::proposal::words::Words;
use crate::text::{ascii, fill, parse_ymd};
use crate::ui::Errors;

/// Letters a line may have, and a text.
pub const LINE: usize = 200;
pub const LONG: usize = 2000;

/// Reads values one by one, and collects what is to be mended.
pub struct Reader<'a> {
    pub content: &'a Content,
    pub w: &'static Words,
    pub errors: Errors,
}

impl<'a> Reader<'a> {
    pub fn new(content: &'a Content, w: &'static Words) -> Reader<'a> {
        Reader { content, w, errors: Errors::default() }
    }

    pub fn error(&mut self, name: impl Into<String>, text: impl Into<String>) {
        self.errors.add(name, text);
    }

    pub fn line(&mut self, name: &str, most: usize) -> String {
        let value = self.content.get(name);
        if value.chars().count() > most {
            self.error(name, fill(self.w.too_long, &[&most]));
        }
        value.to_owned()
    }

    pub fn required(&mut self, name: &str, most: usize) -> String {
        if !self.content.has(name) {
            self.error(name, self.w.missing);
        }
        self.line(name, most)
    }

    pub fn date(&mut self, name: &str) -> Option<NaiveDate> {
        if !self.content.has(name) {
            return None;
        }
        let date = parse_ymd(self.content.get(name)).ok();
        if date.is_none() {
            self.error(name, self.w.no_date);
        }
        date
    }

    /// `9:05` and `0905` are `09:05`.
    pub fn time(&mut self, name: &str) -> Option<String> {
        if !self.content.has(name) {
            return None;
        }
        let time = clock_time(self.content.get(name));
        if time.is_none() {
            self.error(name, self.w.no_time);
        }
        time
    }

    /// A number of 0 or more.
    pub fn number(&mut self, name: &str) -> Option<i64> {
        if !self.content.has(name) {
            return None;
        }
        let text = ascii(self.content.get(name)).replace(',', "");
        let number = text.trim().parse::<i64>().ok().filter(|n| (0..=1_000_000).contains(n));
        if number.is_none() {
            self.error(name, self.w.no_number);
        }
        number
    }

    pub fn positive(&mut self, name: &str) -> Option<i64> {
        let number = self.number(name)?;
        if number == 0 {
            self.error(name, self.w.one_at_least);
        }
        Some(number)
    }

    /// A code that must be one of its kind; the first of them where it is not.
    pub fn code<T: Copy>(&mut self, name: &str, of: impl Fn(&str) -> Option<T>, otherwise: T) -> T {
        of(self.content.get(name)).unwrap_or_else(|| {
            self.error(name, self.w.choose);
            otherwise
        })
    }
}

fn clock_time(text: &str) -> Option<String> {
    let text = ascii(text.trim()).replace('時', ":").replace('分', "");
    let four_digits = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    let text = if four_digits { format!("{}:{}", &text[..2], &text[2..]) } else { text };
    let time = chrono::NaiveTime::parse_from_str(&text, "%H:%M").ok()?;
    Some(time.format("%H:%M").to_string())
}

#[cfg(test)]
mod tests {
    use super::clock_time;
    use proptest::prelude::*;

    #[test]
    fn a_time_is_known_however_it_is_typed() {
        for (typed, time) in [
            ("13:30", Some("13:30")),
            ("9:05", Some("09:05")),
            ("０９３０", Some("09:30")),
            ("13時30分", Some("13:30")),
            ("25:00", None),
            ("午後", None),
            ("百千万億", None),
            ("9頃", None),
            ("1限", None),
            ("朝9", None),
        ] {
            assert_eq!(clock_time(typed).as_deref(), time, "{typed}");
        }
    }

    proptest! {
        /// Whatever is typed is a time of the clock or none.
        #[test]
        fn anything_may_be_typed_as_a_time(typed in "[0-9０-９:：時分頃限朝午後 é]{0,6}|\\PC*") {
            if let Some(time) = clock_time(&typed) {
                prop_assert!(chrono::NaiveTime::parse_from_str(&time, "%H:%M").is_ok() && time.len() == 5);
            }
        }
    }
}
