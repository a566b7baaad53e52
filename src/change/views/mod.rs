mod ask;
mod made;

pub use ask::{AskPage, Deciders, ask_page};
pub use made::{MadePage, made_page, sheets_page};

use super::model::ChangeKind;
use super::words::words;
use crate::text::Language;

/// What a change is called.
pub fn name(kind: ChangeKind, language: Language) -> &'static str {
    let w = words(language);
    match kind {
        ChangeKind::Moved => w.made_moved,
        ChangeKind::Cancelled => w.made_cancelled,
        ChangeKind::OfferingCancelled => w.made_all,
        ChangeKind::Corrected => w.made_corrected,
    }
}
