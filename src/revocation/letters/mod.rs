//! What an applicant is told: what is doubted, that it is settled, or that the decision is revoked and why. Written when it
//! leaves, for a mailbox or on paper, and only if it is still so.

mod words;

use super::{Hearing, Standing, store};
use crate::app::App;
use crate::error::Result;
use crate::mail::Draft;
use crate::notice::{Letter, LetterKind, Skip, Writing};
use crate::registration::letters::{Matter, Page, matter};
use crate::text::{fill, moment, moment_short};
use words::words;

pub async fn write(app: &App, letter: &Letter) -> Result<Writing> {
    let matter = match matter(app, letter).await? {
        Ok(matter) => matter,
        Err(skip) => return Ok(Writing::Skip(skip)),
    };
    let hearing = match &letter.subject_id {
        Some(id) => store::find(&app.store, id).await?,
        None => None,
    };
    let draft = hearing.and_then(|hearing| told(letter.kind, &hearing, &matter));
    Ok(draft.map_or(Writing::Skip(Skip::Untrue), Writing::Write))
}

/// None: it is not so any more.
pub fn told(kind: LetterKind, hearing: &Hearing, matter: &Matter) -> Option<Draft> {
    match (kind, hearing.state) {
        (LetterKind::HearingOpened, Standing::Open) => Some(opened(hearing, matter)),
        (LetterKind::HearingDropped, Standing::Dropped) => Some(dropped(matter)),
        (LetterKind::Revoked, Standing::Revoked) => Some(revoked(hearing, matter)),
        _ => None,
    }
}

fn opened(hearing: &Hearing, matter: &Matter) -> Draft {
    let language = matter.language();
    let w = words(language);
    let page = Page::to(matter)
        .say(fill(w.opened, &[&matter.title()]))
        .say(fill(w.doubt, &[&hearing.doubt]))
        .say(fill(w.answer_by, &[&moment(hearing.answer_by, language)]));
    let page = if page.is_paper() { page.say(w.answer_paper) } else { page.link(w.answer_page, &matter.link) };
    let subject = fill(w.opened_subject, &[&moment_short(hearing.answer_by, language), &matter.title()]);
    matter.draft(subject, page.say(w.stands).matter(matter))
}

fn dropped(matter: &Matter) -> Draft {
    let w = words(matter.language());
    let page = Page::to(matter).say(fill(w.dropped, &[&matter.title()])).matter(matter).link(w.page, &matter.link);
    matter.draft(fill(w.dropped_subject, &[&matter.title()]), page)
}

fn revoked(hearing: &Hearing, matter: &Matter) -> Draft {
    let w = words(matter.language());
    let page = Page::to(matter)
        .say(fill(w.revoked, &[&matter.title()]))
        .say(fill(w.reason, &[&hearing.reason]))
        .matter(matter)
        .say(w.objecting)
        .link(w.page, &matter.link);
    matter.draft(fill(w.revoked_subject, &[&matter.title()]), page)
}
