//! What applicants are told of a screening, each when it is released, and only if it is still so.

mod words;

use super::store;
use super::views::said;
use crate::app::App;
use crate::childcare;
use crate::error::Result;
use crate::mail::Draft;
use crate::notice::{Letter, LetterKind, Skip, Writing};
use crate::registration::State;
use crate::registration::letters::{Matter, Page, confirmed_page, matter};
use crate::text::fill;
use words::words;

pub async fn write(app: &App, letter: &Letter) -> Result<Writing> {
    let matter = match matter(app, letter).await? {
        Ok(matter) => matter,
        Err(skip) => return Ok(Writing::Skip(skip)),
    };
    Ok(decision(app, letter.kind, &matter).await?.map_or(Writing::Skip(Skip::Untrue), Writing::Write))
}

/// What a released screening gave somebody, for a mailbox or on paper, in the same words. None: it is not so, or not released.
pub async fn decision(app: &App, kind: LetterKind, matter: &Matter) -> Result<Option<Draft>> {
    let Some(own) = store::own(&app.store, &matter.registration.id).await? else { return Ok(None) };
    let language = matter.language();
    let (w, title) = (words(language), matter.title());
    let why = said(own.because(), &matter.announcement, language);
    let because = |page: Page| match &why {
        Some(why) => page.say(fill(w.because, &[why])),
        None => page,
    };
    Ok(Some(match (kind, matter.registration.state) {
        (LetterKind::ScreenedIn, State::Confirmed) => {
            let minding = childcare::store::of_registration(&app.store, &matter.registration.id).await?;
            let page = Page::to(matter).say(fill(w.selected, &[&title]));
            let (page, calendar) = confirmed_page(page, matter, minding.as_ref());
            let draft = matter.draft(fill(w.selected_subject, &[&title]), page);
            Draft { calendar, ..draft }
        }
        (LetterKind::ScreenedToWait, State::Waiting) => {
            let turn = own.turn.unwrap_or(1);
            let page = because(Page::to(matter).say(fill(w.to_wait, &[&title, &turn])));
            let page = page.either(w.to_wait_more, w.to_wait_more_paper);
            let page = page.matter_and_day(matter, &matter.sessions()).link(w.page, &matter.link);
            matter.draft(fill(w.to_wait_subject, &[&turn, &title]), page)
        }
        (LetterKind::ScreenedOut, State::NotSelected) => {
            let page = because(Page::to(matter).say(fill(w.not_selected, &[&title]))).matter(matter);
            let page = page.link(w.how, &format!("{}/screening", matter.offering_link));
            matter.draft(fill(w.not_selected_subject, &[&title]), page)
        }
        _ => return Ok(None),
    }))
}
