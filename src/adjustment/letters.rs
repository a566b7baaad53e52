//! The answer to a request, as a letter. Its subject says nothing of what it is about: mailboxes are shared.

use super::words::words;
use super::{State, store};
use crate::app::App;
use crate::error::Result;
use crate::notice::{Letter, Skip, Writing};
use crate::registration::letters::{Matter, Page, matter};
use crate::text::fill;

/// Writes a letter of this room. One whose answer was replaced, or whose request was taken back, is left out.
pub async fn write(app: &App, letter: &Letter) -> Result<Writing> {
    let subject = letter.subject_id.as_deref().unwrap_or_default();
    let (id, answered) = subject.split_once('/').unwrap_or((subject, ""));
    let request = store::adjustment(&app.store, id).await?;
    let request = request.filter(|r| r.answered_at.is_some_and(|at| at.0.to_string() == answered));
    let Some(request) = request else { return Ok(Writing::Skip(Skip::Untrue)) };
    let matter: Matter = match matter(app, letter).await? {
        Ok(matter) => matter,
        Err(skip) => return Ok(Writing::Skip(skip)),
    };
    if !matter.registration.state.is_live() {
        return Ok(Writing::Skip(Skip::Untrue));
    }
    let w = words(matter.language());
    let lead = match request.state {
        State::Accepted => w.letter_accepted,
        State::Alternative => w.letter_alternative,
        State::Refused => w.letter_refused,
        State::Open | State::Withdrawn => return Ok(Writing::Skip(Skip::Untrue)),
    };
    let mut page = Page::to(&matter).say(fill(lead, &[&matter.title()]));
    if !request.reason.is_empty() {
        page = page.say(fill(w.letter_reason, &[&request.reason]));
    }
    let agreed = if request.state == State::Accepted { w.letter_agreed } else { w.letter_instead };
    let page = page
        .say(fill(agreed, &[&request.agreed]))
        .say(w.letter_talk)
        .matter_and_day(&matter, &matter.sessions())
        .link(w.page, &matter.link);
    Ok(Writing::Write(matter.draft(fill(w.letter_subject, &[&matter.title()]), page)))
}
