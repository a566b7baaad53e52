//! The letter that says two registrations have become one.

use super::twin_words::words;
use crate::app::App;
use crate::error::Result;
use crate::notice::{Letter, Skip, Writing};
use crate::registration::letters::{Page, matter};
use crate::registration::{State, store as registrations};
use crate::text::fill;

/// To the applicant of the one that was withdrawn; to that of the kept one where the other has no mailbox.
pub async fn write(app: &App, letter: &Letter) -> Result<Writing> {
    let matter = match matter(app, letter).await? {
        Ok(matter) => matter,
        Err(skip) => return Ok(Writing::Skip(skip)),
    };
    let other = letter.subject_id.as_deref().unwrap_or_default();
    let Some(other) = registrations::registration(&app.store, other).await? else {
        return Ok(Writing::Skip(Skip::Untrue));
    };
    let w = words(matter.language());
    let (this, that) = (&matter.registration, &other.receipt);
    let same = matter.announcement.offering.once_per.same(matter.language());
    let lead = match (this.state, other.state) {
        (State::Withdrawn, _) => fill(w.letter_withdrawn, &[&same, &this.receipt, that]),
        (_, State::Withdrawn) => fill(w.letter_kept, &[&same, that, &this.receipt]),
        _ => return Ok(Writing::Skip(Skip::Untrue)),
    };
    // The key of the other one is for its own mailbox only.
    let page = Page::to(&matter).say(lead).matter(&matter).say(w.letter_wrong).link(w.letter_page, &matter.link);
    Ok(Writing::Write(matter.draft(fill(w.letter_subject, &[&matter.title()]), page)))
}
