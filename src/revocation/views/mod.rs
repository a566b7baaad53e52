mod office;
mod own;
mod paper;

pub use office::{OfficePage, list_page, office_page};
pub use own::{heading, own};
pub use paper::paper_page;

use super::words::{Words, words};
use super::{How, Standing};

/// What is said where an answer is missing.
pub fn statement_missing(language: crate::text::Language) -> &'static str {
    words(language).statement_missing
}

/// What this is called, on pages of other rooms.
pub fn title(language: crate::text::Language) -> &'static str {
    words(language).title
}

/// What the list is called.
pub fn list_title(language: crate::text::Language) -> &'static str {
    words(language).list_title
}

/// A registration's state in lists: what ended by a revocation is not called given up.
pub fn state_of(revoked: bool, word: &'static str, language: crate::text::Language) -> &'static str {
    if revoked { words(language).revoked } else { word }
}

fn state_word(state: Standing, w: &'static Words) -> &'static str {
    match state {
        Standing::Open => w.state_open,
        Standing::Proposed => w.state_proposed,
        Standing::Revoked => w.state_revoked,
        Standing::Dropped => w.state_dropped,
    }
}

fn how_word(how: &str, w: &'static Words) -> &'static str {
    match How::from_code(how) {
        Some(How::Mail) => w.how_mail,
        Some(How::Web) => w.how_web,
        Some(How::Post) => w.how_post,
        Some(How::Phone) => w.how_phone,
        Some(How::Counter) => w.how_counter,
        None => "",
    }
}
