//! The letters to those who are invited, written when they are sent.

mod words;

use super::rules::{KEY, Standing, standing};
use super::store;
use crate::app::App;
use crate::error::Result;
use crate::mail::Draft;
use crate::notice::{House, Letter, LetterKind, Skip, Writing};
use crate::programme::{self, Announcement, Selection, SessionState};
use crate::registration::letters::Page;
use crate::registration::rules::{Decision, refused_invited};
use crate::registration::sessions;
use crate::secret::link_key;
use crate::text::{Language, fill, moment};
use words::words;

/// Writes an invitation or its reminder. Whoever was taken off the list, or has answered, gets none any more.
pub async fn write(app: &App, letter: &Letter) -> Result<Writing> {
    const UNTRUE: Writing = Writing::Skip(Skip::Untrue);
    let Some(id) = &letter.subject_id else { return Ok(UNTRUE) };
    let Some(invitee) = store::find(&app.store, id).await?.filter(|i| i.ended_at.is_none()) else { return Ok(UNTRUE) };
    let Some(email) = invitee.email.clone() else { return Ok(Writing::Skip(Skip::NoEmail)) };
    let reminder = letter.kind == LetterKind::MeetingReminder;
    if reminder && standing(&invitee, 0) != Standing::Unanswered {
        return Ok(UNTRUE);
    }
    let Some(a) = programme::store::announcement(&app.store, &invitee.offering_id).await? else { return Ok(UNTRUE) };
    let now = app.clock.now();
    match refused_invited(&a.offering, now, false) {
        None | Some(Decision::NotYet(_)) => {}
        Some(Decision::Closed) => return Ok(Writing::Skip(Skip::Late)),
        Some(_) => return Ok(UNTRUE),
    }
    let Some(key) = link_key(&app.config.secret, KEY, &invitee.id) else { return Ok(UNTRUE) };
    let language = invitee.language();
    let (w, o) = (words(language), &a.offering);
    let nominated = o.selection == Selection::Nomination;
    let subject = match (reminder, nominated) {
        (true, _) => w.reminder_subject,
        (false, true) => w.nomination_subject,
        (false, false) => w.subject,
    };
    let mut page = Page::new(language).say(fill(w.greeting, &[&invitee.organisation, &invitee.name]));
    if reminder {
        page = page.say(fill(w.reminder, &[&o.title]));
    }
    page = page.say(fill(if nominated { w.nomination } else { w.lead }, &[&o.title]));
    page = page.link(w.page, &format!("{}/invited/{key}", app.config.public_url)).say(facts(&a, language));
    if o.proxies.0 && !nominated {
        page = page.say(w.proxies);
    }
    page = match o.closes_at {
        Some(closes) => page.say(fill(w.until, &[&moment(closes, language)])),
        None => page.say(w.change),
    };
    let text = page.say(w.own).end(&House::load(app).await?, &o.contact_name, &o.contact_phone);
    Ok(Writing::Write(Draft {
        name: invitee.name,
        email,
        subject: fill(subject, &[&o.title]),
        text,
        language: language.tag(),
        calendar: None,
        pass: None,
    }))
}

/// When and where.
fn facts(a: &Announcement, language: Language) -> String {
    let w = words(language);
    let planned = a.sessions.iter().filter(|s| s.state == SessionState::Planned);
    let lines = planned.map(|s| {
        let line = format!("・{}　{}　{}", sessions::when_long(s, language), s.title, sessions::place(a, s));
        line.replace("　　", "　").trim_end().to_owned()
    });
    std::iter::once(format!("【{}】", w.dates)).chain(lines).collect::<Vec<_>>().join("\n")
}
