//! What applicants are told of a draw, each when it is released, and only if it is still so.

mod words;

use super::model::Own;
use super::store;
use crate::app::App;
use crate::childcare;
use crate::error::Result;
use crate::mail::Draft;
use crate::notice::{Letter, LetterKind, Skip, Writing};
use crate::registration::letters::{Matter, Page, confirmed_page, matter};
use crate::registration::{State, wishes};
use crate::selection::file::Turn;
use crate::text::{fill, moment};
use words::words;

pub async fn write(app: &App, letter: &Letter) -> Result<Writing> {
    let matter = match matter(app, letter).await? {
        Ok(matter) => matter,
        Err(skip) => return Ok(Writing::Skip(skip)),
    };
    if letter.kind == LetterKind::DrawStopped {
        let id = letter.subject_id.as_deref().unwrap_or_default();
        let draw = store::draw(&app.store, id).await?.filter(|d| d.state == super::State::Stopped);
        let draw = draw.filter(|_| matter.registration.state == State::NotSelected);
        return Ok(draw.map_or(Writing::Skip(Skip::Untrue), |draw| Writing::Write(stopped(&matter, &draw))));
    }
    if letter.kind == LetterKind::SecondRound {
        let id = letter.subject_id.as_deref().unwrap_or_default();
        let draw = store::draw(&app.store, id).await?.filter(|d| d.is_second_open(app.clock.now()));
        let left = matches!(matter.registration.state, State::Waiting | State::NotSelected);
        return Ok(draw.filter(|_| left).map_or(Writing::Skip(Skip::Untrue), |d| Writing::Write(second(&matter, &d))));
    }
    if letter.kind == LetterKind::MissedSettled {
        return Ok(Writing::Write(missed(&matter)));
    }
    Ok(decision(app, letter.kind, &matter).await?.map_or(Writing::Skip(Skip::Untrue), Writing::Write))
}

/// What a released draw gave somebody, for a mailbox or on paper, in the same words. None: it is not so, or not released.
pub async fn decision(app: &App, kind: LetterKind, matter: &Matter) -> Result<Option<Draft>> {
    let Some(own) = store::own(&app.store, &matter.registration.id).await? else { return Ok(None) };
    Ok(match (kind, matter.registration.state) {
        (LetterKind::Selected, State::Confirmed) => {
            let minding = childcare::store::of_registration(&app.store, &matter.registration.id).await?;
            Some(selected(matter, &own, minding.as_ref()))
        }
        (LetterKind::DrawnToWait, State::Waiting) => Some(to_wait(matter, &own)),
        (LetterKind::NotSelected, State::NotSelected) => Some(not_selected(matter, &own)),
        _ => None,
    })
}

fn selected(matter: &Matter, own: &Own, minding: Option<&childcare::Request>) -> Draft {
    let w = words(matter.language());
    let page = Page::to(matter).say(fill(w.selected, &[&matter.title()]));
    let page = match own.wish().filter(|_| wishes::group(&matter.announcement).is_some()) {
        Some(wish) => page.say(fill(w.your_wish, &[&wish])),
        None => page,
    };
    let (page, calendar) = confirmed_page(page, matter, minding);
    let draft = matter.draft(fill(w.selected_subject, &[&matter.title()]), told(page, matter, own));
    Draft { calendar, ..draft }
}

fn to_wait(matter: &Matter, own: &Own) -> Draft {
    let w = words(matter.language());
    let (turns, title) = (own.turns(), matter.title());
    let page = Page::to(matter);
    // Ranked wishes have a turn each.
    if wishes::group(&matter.announcement).is_some() {
        let turn = |turn: &Turn| {
            let slot = matter.announcement.slot(&turn.slot)?;
            Some(fill(w.turn, &[&slot.title, &turn.position]))
        };
        let turns: Vec<String> = turns.iter().filter_map(turn).collect();
        let page = page.say(fill(w.wishes_wait, &[&title])).say(turns.join("\n"));
        let page = page.either(w.to_wait_more, w.to_wait_more_paper).matter(matter);
        let page = page.link(w.page, &matter.link);
        return matter.draft(fill(w.wishes_wait_subject, &[&title]), told(page, matter, own));
    }
    let turn = turns.first().map_or_else(String::new, |turn| turn.position.to_string());
    let page = page
        .say(fill(w.to_wait, &[&title, &turn]))
        .either(w.to_wait_more, w.to_wait_more_paper)
        .matter_and_day(matter, &matter.sessions())
        .link(w.page, &matter.link);
    matter.draft(fill(w.to_wait_subject, &[&turn, &title]), told(page, matter, own))
}

fn not_selected(matter: &Matter, own: &Own) -> Draft {
    let w = words(matter.language());
    let page = Page::to(matter).say(fill(w.not_selected, &[&matter.title()])).matter(matter);
    matter.draft(fill(w.not_selected_subject, &[&matter.title()]), told(page, matter, own))
}

fn second(matter: &Matter, draw: &super::Draw) -> Draft {
    let language = matter.language();
    let w = words(language);
    let until = draw.closes_at.map_or_else(String::new, |at| moment(at, language));
    let free = matter.announcement.slots.iter().filter(|s| s.left().is_none_or(|n| n > 0)).map(|s| match s.left() {
        Some(n) => format!("{}：{}", s.title, s.unit.left(n, language)),
        None => s.title.clone(),
    });
    let page = Page::to(matter)
        .say(fill(w.second, &[&matter.title(), &until]))
        .say(free.collect::<Vec<_>>().join("\n"))
        .link(w.page, &matter.link)
        .link(w.check, &format!("{}/draws/{}", matter.public_url, draw.id));
    matter.draft(fill(w.second_subject, &[&matter.title()]), page)
}

fn missed(matter: &Matter) -> Draft {
    let w = words(matter.language());
    let (text, has_place) = match matter.registration.state {
        State::Confirmed => (w.missed_place, true),
        State::Waiting | State::Offered => (w.missed_turn, false),
        _ => (w.missed_nothing, false),
    };
    let page = Page::to(matter).say(fill(w.missed, &[&matter.title()])).say(text);
    let (page, calendar) = match has_place {
        true => confirmed_page(page, matter, None),
        false => (page.matter(matter), None),
    };
    let draft = matter.draft(fill(w.missed_subject, &[&matter.title()]), page.link(w.page, &matter.link));
    Draft { calendar, ..draft }
}

fn stopped(matter: &Matter, draw: &super::Draw) -> Draft {
    let w = words(matter.language());
    let why = super::views::stopped_why(draw, super::words::words(matter.language()));
    let page = Page::to(matter)
        .say(fill(w.stopped, &[&matter.title()]))
        .say(fill(w.stopped_why, &[&why]))
        .matter(matter)
        .link(w.check, &format!("{}/draws/{}", matter.public_url, draw.id));
    matter.draft(fill(w.stopped_subject, &[&matter.title()]), page)
}

/// How it was drawn, and where anybody can check it.
fn told(page: Page, matter: &Matter, own: &Own) -> Page {
    let w = words(matter.language());
    page.say(fill(w.number, &[&own.number])).link(w.check, &format!("{}/draws/{}", matter.public_url, own.draw_id))
}
