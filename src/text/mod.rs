//! Written language: which one a reader wants, dates with eras, kana and width, readings over kanji.
//!
//! Pure functions only. Sentences themselves live in each room's `words.rs`, made with [`words!`].

pub mod age;
pub mod date;
pub mod era;
mod fill;
pub mod holiday;
pub mod kana;
mod kanji;
mod language;
mod ruby;
pub mod typed;
pub mod width;
mod words;

pub use age::{
    AgeBand, age_band_of, age_on, grade_code, grade_name, grade_of_code, grades, reached_age_on, school_grade,
};
pub use date::{clock_time, date_long, date_short, moment, moment_short, month_long, time_long, time_range};
pub use era::{era_year, fiscal_year_days, fiscal_year_name, fiscal_year_of};
pub use fill::fill;
pub use holiday::{holiday, is_working_day, is_year_end, working_days_after};
pub use kana::{is_kana, kana, search_key};
pub use language::Language;
pub use ruby::{Run, plain, runs};
pub use typed::{DateProblem, parse_date, parse_ymd};
pub use width::{EmailProblem, PhoneProblem, ascii, email, mailbox, phone, phone_digits};
pub(crate) use words::words;
