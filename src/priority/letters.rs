//! What an applicant is told of a ruling on their class.

use super::store;
use super::views::class_text;
use super::words::words;
use crate::app::App;
use crate::error::Result;
use crate::notice::{Letter, Skip, Writing};
use crate::registration::letters::{Page, matter};
use crate::text::fill;

pub async fn write(app: &App, letter: &Letter) -> Result<Writing> {
    let matter = match matter(app, letter).await? {
        Ok(matter) => matter,
        Err(skip) => return Ok(Writing::Skip(skip)),
    };
    let objection = store::objection(&app.store, &matter.registration.id).await?;
    let Some(objection) = objection.filter(|o| o.ruled_at.is_some()) else { return Ok(Writing::Skip(Skip::Untrue)) };
    let language = matter.language();
    let w = words(language);
    let class = class_text(&matter.announcement, objection.class, language);
    let page = Page::to(&matter)
        .say(fill(w.letter, &[&matter.title()]))
        .say(fill(w.result, &[&class, &objection.reason]))
        .link(w.page, &matter.link);
    Ok(Writing::Write(matter.draft(fill(w.subject, &[&matter.title()]), page)))
}
