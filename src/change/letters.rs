//! The letters of changes, written when they are sent: what was, what is now, and why.

use super::model::{Change, ChangeKind, Step, Terms};
use super::store;
use super::words::words;
use crate::app::App;
use crate::error::Result;
use crate::mail::Draft;
use crate::notice::{House, Letter, LetterKind, Skip, Writing};
use crate::programme::{self, Announcement, SessionState, Venue};
use crate::registration::letters::{Matter, Page, matter};
use crate::staff;
use crate::text::{Language, date_long, date_short, fill, time_range};

/// Writes a letter of this room. One about a change that was undone is left out.
pub async fn write(app: &App, letter: &Letter) -> Result<Writing> {
    let subject = letter.subject_id.as_deref().unwrap_or_default();
    let (id, account) = subject.split_once('/').unwrap_or((subject, ""));
    let change = store::change(&app.store, id).await?.filter(|c| c.undone_at.is_none());
    let Some(change) = change else { return Ok(Writing::Skip(Skip::Untrue)) };
    let steps = store::steps(&app.store, id).await?;
    let venues = programme::store::venues(&app.store).await?;
    if letter.kind == LetterKind::ChangeTold {
        return to_the_city(app, &change, &steps, &venues, account).await;
    }
    let matter = match matter(app, letter).await? {
        Ok(matter) => matter,
        Err(skip) => return Ok(Writing::Skip(skip)),
    };
    if !matter.registration.state.is_live() {
        return Ok(Writing::Skip(Skip::Untrue));
    }
    let draft = changed(&matter, &change, &steps, &venues);
    Ok(Writing::Write(Draft { calendar: matter.calendar(), ..draft }))
}

fn changed(matter: &Matter, change: &Change, steps: &[Step], venues: &[Venue]) -> Draft {
    let language = matter.language();
    let w = words(language);
    let a = &matter.announcement;
    let mine = steps.iter().filter(|step| {
        a.slot_sessions.iter().any(|l| l.session_id == step.session && matter.slots.contains(&l.slot_id))
    });
    let mine: Vec<&Step> = mine.collect();
    let (subject, lead) = match change.kind {
        ChangeKind::Moved => (fill(w.moved_subject, &[&matter.title()]), fill(w.moved_lead, &[&matter.title()])),
        ChangeKind::Cancelled => {
            let day = mine.first().map_or_else(String::new, |step| short_day(&step.old, language));
            (fill(w.cancelled_subject, &[&day, &matter.title()]), fill(w.cancelled_lead, &[&matter.title()]))
        }
        ChangeKind::OfferingCancelled => {
            (fill(w.all_cancelled_subject, &[&matter.title()]), fill(w.all_cancelled_lead, &[&matter.title()]))
        }
        ChangeKind::Corrected => {
            (fill(w.corrected_subject, &[&matter.title()]), fill(w.corrected_lead, &[&matter.title()]))
        }
    };
    let page = Page::to(matter).say(lead).say(told(a, &mine, venues, language)).say(fill(w.because, &[&change.reason]));
    let coming = matter.sessions();
    let page = if coming.is_empty() { page.matter(matter) } else { page.matter_and_day(matter, &coming) };
    let page = page.link(w.page, &matter.link);
    let page = if change.kind == ChangeKind::Moved { page.say(w.cannot_come) } else { page };
    matter.draft(subject, page)
}

/// A line for each session: as it was, and as it is.
pub fn told(a: &Announcement, steps: &[&Step], venues: &[Venue], language: Language) -> String {
    let w = words(language);
    let terms = |at: &Terms| terms(a, at, venues, language);
    let line = |step: &&Step| match step.new.state {
        SessionState::Cancelled => fill(w.line_cancelled, &[&terms(&step.old)]),
        SessionState::Planned if step.old.state == SessionState::Cancelled => {
            fill(w.line_on_again, &[&terms(&step.new)])
        }
        SessionState::Planned => fill(w.line_moved, &[&terms(&step.old), &terms(&step.new)]),
    };
    steps.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// 「令和8年12月12日（土曜日）午後1時30分～3時30分　市民会館」
fn terms(a: &Announcement, terms: &Terms, venues: &[Venue], language: Language) -> String {
    let day = terms.date.parse().map_or_else(|_| terms.date.clone(), |day| date_long(day, language));
    let between = if language == Language::En { ", " } else { "" };
    let venue = terms.venue_id.as_ref().or(a.offering.venue_id.as_ref());
    let venue = venues.iter().find(|v| Some(&v.id) == venue).map_or_else(String::new, |v| format!("　{}", v.name));
    format!("{day}{between}{}{venue}", time_range(&terms.starts, &terms.ends, language))
}

fn short_day(terms: &Terms, language: Language) -> String {
    terms.date.parse().map_or_else(|_| terms.date.clone(), |day| date_short(day, language))
}

/// Whoever answers for the city hears what a partner has done without asking.
async fn to_the_city(app: &App, change: &Change, steps: &[Step], venues: &[Venue], account: &str) -> Result<Writing> {
    let (Some((name, email)), Some((who, _))) =
        (staff::mailbox(app, account).await?, staff::store::called(&app.store, &change.staff_id).await?)
    else {
        return Ok(Writing::Skip(Skip::Untrue));
    };
    let Some(a) = crate::programme::store::announcement(&app.store, &change.offering_id).await? else {
        return Ok(Writing::Skip(Skip::Untrue));
    };
    let house = House::load(app).await?;
    let language = Language::Ja;
    let w = words(language);
    let page = Page::new(language)
        .say(fill(w.city_lead, &[&who, &a.offering.title]))
        .say(told(&a, &steps.iter().collect::<Vec<_>>(), venues, language))
        .say(fill(w.because, &[&change.reason]))
        .link(w.city_page, &format!("{}/office/changes/{}", app.config.public_url, change.id));
    let (contact, phone) = (&a.offering.contact_name, &a.offering.contact_phone);
    Ok(Writing::Write(Draft {
        name,
        email,
        subject: fill(w.city_subject, &[&a.offering.title]),
        text: page.end(&house, contact, phone),
        language: language.tag(),
        calendar: None,
        pass: None,
    }))
}
