//! The letters of the waiting list, written when they are sent.

mod words;

use super::model::PlaceOffer;
use super::store;
use crate::app::App;
use crate::clock::Moment;
use crate::error::Result;
use crate::mail::Draft;
use crate::notice::{Letter, LetterKind, Skip, Writing};
use crate::registration::State;
use crate::registration::letters::{Matter, Page, matter};
use crate::text::{fill, moment, moment_short};
use words::words;

/// Writes a letter of this room.
pub async fn write(app: &App, letter: &Letter) -> Result<Writing> {
    let matter = match matter(app, letter).await? {
        Ok(matter) => matter,
        Err(skip) => return Ok(Writing::Skip(skip)),
    };
    let offer = match &letter.subject_id {
        Some(id) => store::offer(&app.store, id).await?,
        None => None,
    };
    let draft = match (letter.kind, offer) {
        (LetterKind::PlaceOffer, Some(offer)) => offered(&matter, &offer, app.clock.now()),
        (LetterKind::PlaceOfferLapsed, Some(offer)) => lapsed(&matter, &offer),
        _ => None,
    };
    Ok(draft.map_or(Writing::Skip(Skip::Untrue), Writing::Write))
}

/// The offer of a place, for a mailbox or on paper. None: it is not open any more, or its time has not begun.
pub fn offered(matter: &Matter, offer: &PlaceOffer, now: Moment) -> Option<Draft> {
    let by = offer.deadline().filter(|by| now < *by)?;
    if matter.registration.state != State::Offered || offer.state != "open" {
        return None;
    }
    let language = matter.language();
    let w = words(language);
    let page = Page::to(matter)
        .say(fill(w.offered, &[&matter.title()]))
        .say(fill(w.answer_by, &[&moment(by, language)]))
        .link(w.answer_page, &matter.link);
    let page = if page.is_paper() { page.say(w.answer_paper) } else { page };
    let page = page.say(w.no_answer).matter_and_day(matter, &matter.sessions());
    let subject = fill(w.offered_subject, &[&moment_short(by, language), &matter.title()]);
    Some(matter.draft(subject, page))
}

fn lapsed(matter: &Matter, offer: &PlaceOffer) -> Option<Draft> {
    if offer.state != "lapsed" {
        return None;
    }
    let w = words(matter.language());
    let mut page = Page::to(matter).say(w.lapsed);
    match matter.registration.state {
        State::Waiting => page = page.say(w.still_waiting).matter(matter).link(w.page, &matter.link),
        State::Declined | State::Lapsed | State::Withdrawn => {
            page = page.matter(matter).say(w.again).link(w.offering_page, &matter.offering_link);
        }
        // It was offered another place since, or got one: another letter says so.
        _ => return None,
    }
    Some(matter.draft(fill(w.lapsed_subject, &[&matter.title()]), page))
}
