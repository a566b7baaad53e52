//! The letter to who goes on (進級のお知らせ).

mod words;

use super::store;
use crate::app::App;
use crate::error::Result;
use crate::mail::Draft;
use crate::notice::{Letter, Skip, Writing};
use crate::programme::Announcement;
use crate::receiver;
use crate::registration::State;
use crate::registration::letters::{Page, confirmed_page, matter};
use crate::text::{Language, date_long, fill};
use words::words;

/// Says that a place is kept, by when and where one may say no, and what of their data goes on being kept, by whom, for what
/// and until when. Whoever has given the place up meanwhile gets none.
pub async fn write(app: &App, letter: &Letter) -> Result<Writing> {
    let matter = match matter(app, letter).await? {
        Ok(matter) => matter,
        Err(skip) => return Ok(Writing::Skip(skip)),
    };
    let carried = store::of_registration(&app.store, &matter.registration.id).await?;
    let Some(carried) = carried.filter(|_| matter.registration.state == State::Confirmed) else {
        return Ok(Writing::Skip(Skip::Untrue));
    };
    let language = matter.language();
    let w = words(language);
    let page = Page::to(&matter)
        .say(fill(w.lead, &[&carried.earlier_title, &matter.title()]))
        .say(fill(w.decline, &[&last_day(&carried.decline_until, language)]))
        .say(kept(&matter.announcement, language));
    let (page, calendar) = confirmed_page(page, &matter, None);
    let draft = matter.draft(fill(w.subject, &[&matter.title()]), page);
    Ok(Writing::Write(Draft { calendar, ..draft }))
}

fn last_day(day: &str, language: Language) -> String {
    day.parse().map_or_else(|_| day.to_owned(), |day| date_long(day, language))
}

/// What is kept for the new purpose, by whom and until when; that answers and consents were not taken over; and who receives
/// what. The same in the letter and on paper.
pub fn kept(a: &Announcement, language: Language) -> String {
    let (w, o) = (words(language), &a.offering);
    let mut lines = vec![
        fill(w.kept, &[&o.data_holder, &last_day(&o.retain_until, language)]),
        fill(w.purpose, &[&o.purpose]),
        w.not_kept.to_owned(),
    ];
    let told = a.receivers.iter().filter_map(|r| Some(receiver::told_of(a, &r.id, language)?.0));
    lines.extend(told);
    lines.join("\n")
}
