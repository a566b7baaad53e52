//! The letters to a group, written when they are sent.

use super::rules::standing;
use super::words::letter::words;
use super::{Request, Standing, store};
use crate::app::App;
use crate::calendar::{self, Feed};
use crate::error::Result;
use crate::mail::Draft;
use crate::notice::{Letter, LetterKind, Skip, Writing};
use crate::registration::letters::{Matter, Page, matter};
use crate::registration::sessions;
use crate::text::{Language, date_long, fill, time_range};

/// Writes a letter of this room; what has become untrue is left out.
pub async fn write(app: &App, letter: &Letter) -> Result<Writing> {
    let matter = match matter(app, letter).await? {
        Ok(matter) => matter,
        Err(skip) => return Ok(Writing::Skip(skip)),
    };
    let Some(request) = store::find(&app.store, &matter.registration.id).await? else {
        return Ok(Writing::Skip(Skip::Untrue));
    };
    let standing = standing(&request, app.clock.now());
    let draft = match letter.kind {
        LetterKind::VisitAsked if standing.is_open() => asked(app, &matter, &request).await?,
        LetterKind::VisitDecided if standing == Standing::Decided => decided(&matter, &request),
        LetterKind::VisitDeclined if standing == Standing::Declined => declined(&matter, &request),
        _ => return Ok(Writing::Skip(Skip::Untrue)),
    };
    Ok(Writing::Write(draft))
}

async fn asked(app: &App, matter: &Matter, request: &Request) -> Result<Draft> {
    let language = matter.language();
    let w = words(language);
    let wishes = store::wishes(&app.store, &request.registration_id).await?;
    let wishes =
        wishes.iter().map(|wish| format!("{}. {}", wish.rank, day(&wish.date, &wish.starts, &wish.ends, language)));
    let wishes = std::iter::once(format!("【{}】", w.wishes)).chain(wishes).collect::<Vec<_>>().join("\n");
    let page = Page::to(matter)
        .say(fill(w.asked, &[&matter.title(), &answer_by(request, language)]))
        .matter(matter)
        .say(wishes)
        .link(w.page, &matter.link);
    Ok(matter.draft(fill(w.asked_subject, &[&matter.title()]), page))
}

/// With the group's own place, which stands nowhere else, and the day for its calendar.
fn decided(matter: &Matter, request: &Request) -> Draft {
    let language = matter.language();
    let w = words(language);
    let when = matter.sessions().iter().map(|s| sessions::when_long(s, language)).collect::<Vec<_>>().join("\n");
    let place = format!("{} {}", request.place_name, request.place_address);
    let facts = [(w.when, when.as_str()), (w.place, place.as_str()), (w.who, request.instructor.as_str())];
    let facts = facts.map(|(name, value)| format!("【{name}】{value}")).join("\n");
    let page = Page::to(matter)
        .say(fill(w.decided, &[&matter.title()]))
        .say(facts)
        .matter(matter)
        .link(w.page, &matter.link)
        .say(w.decided_cancel);
    let draft = matter.draft(fill(w.decided_subject, &[&matter.title()]), page);
    let mut events = calendar::events_of_slots(&matter.announcement, &matter.slots, &matter.public_url, language);
    at_their_place(&mut events, request);
    let feed = Feed { name: matter.title().to_owned(), url: None, language, demo: matter.house.demo, events };
    Draft { calendar: Some(calendar::ics(&feed)), ..draft }
}

/// The group's calendar says where it is; nobody else has that calendar.
pub fn at_their_place(events: &mut [calendar::Event], request: &Request) {
    for event in events {
        event.location = Some(format!("{} {}", request.place_name, request.place_address));
        // There is no public page of it.
        event.url = None;
    }
}

fn declined(matter: &Matter, request: &Request) -> Draft {
    let w = words(matter.language());
    let page = Page::to(matter)
        .say(fill(w.declined, &[&matter.title()]))
        .say(format!("【{}】{}", w.reason, request.reason))
        .say(format!("【{}】{}", w.alternative, request.alternative))
        .matter(matter)
        .link(w.page, &matter.link);
    matter.draft(fill(w.declined_subject, &[&matter.title()]), page)
}

/// 「2026年12月24日（木）13:30〜15:00」
pub fn day(date: &str, starts: &str, ends: &str, language: Language) -> String {
    let date = date.parse().map_or_else(|_| date.to_owned(), |d| date_long(d, language));
    format!("{date} {}", time_range(starts, ends, language))
}

pub fn answer_by(request: &Request, language: Language) -> String {
    request.answer_by.parse().map_or_else(|_| request.answer_by.clone(), |d| date_long(d, language))
}
