mod camera;
mod desk;
mod leaving;
mod numbers;
mod sessions;
mod verdict;

pub use desk::{Desk, Shown, WalkInForm, desk_menu, desk_page};
pub use leaving::leaving_page;
pub use numbers::{Numbers, numbers_page};
pub use sessions::sessions_page;

use super::model::Head;
use crate::text::{Language, date_long, date_short, time_range};

fn date_of(head: &Head) -> chrono::NaiveDate {
    head.date.parse().unwrap_or_else(|_| head.starts_at.date())
}

/// 「2026年12月12日（土） 13:30～15:30」
pub fn when_long(head: &Head, language: Language) -> String {
    joined(date_long(date_of(head), language), head, language)
}

fn when_short(head: &Head, language: Language) -> String {
    joined(date_short(date_of(head), language), head, language)
}

fn joined(date: String, head: &Head, language: Language) -> String {
    let time = time_range(&head.starts, &head.ends, language);
    match language {
        Language::En => format!("{date}, {time}"),
        _ => format!("{date} {time}"),
    }
}
