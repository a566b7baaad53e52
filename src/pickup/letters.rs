//! Who is named to fetch the children, as a letter to their guardian.

use super::code::code;
use super::store;
use super::words::words;
use crate::app::App;
use crate::error::Result;
use crate::notice::{Letter, Skip, Writing};
use crate::programme::DeskRule;
use crate::registration::State;
use crate::registration::letters::{Page, matter};
use crate::text::fill;

/// Writes a letter of this room: as it stands when it leaves, so that two changes in a row say the same twice and nothing
/// untrue.
pub async fn write(app: &App, letter: &Letter) -> Result<Writing> {
    let matter = match matter(app, letter).await? {
        Ok(matter) => matter,
        Err(skip) => return Ok(Writing::Skip(skip)),
    };
    let r = &matter.registration;
    let named = store::named(&app.store, &r.id).await?;
    let on = matter.announcement.offering.desk.has(&DeskRule::Pickup);
    if r.state != State::Confirmed || named.is_empty() || !on {
        return Ok(Writing::Skip(Skip::Untrue));
    }
    let w = words(matter.language());
    let people: Vec<String> = named.iter().map(|f| fill(w.person_line, &[&f.name, &f.relation])).collect();
    let page = Page::to(&matter)
        .say(fill(w.letter_lead, &[&matter.title()]))
        .say(people.join("\n"))
        .say(fill(w.letter_code, &[&code(&app.config.secret, &r.id, r.key_version)]))
        .say(w.letter_more)
        .matter_and_day(&matter, &matter.sessions())
        .say(w.letter_not_you)
        .link(w.page, &matter.link);
    Ok(Writing::Write(matter.draft(fill(w.letter_subject, &[&matter.title()]), page)))
}
