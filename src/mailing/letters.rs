//! Copies of a group letter, written when they are sent.

use super::model::{GroupLetter, Text};
use super::store;
use super::words::words;
use crate::app::App;
use crate::error::Result;
use crate::mail::Draft;
use crate::notice::{Letter, LetterKind, Skip, Writing};
use crate::registration::letters::{Matter, Page, matter};
use crate::registration::store::registration;
use crate::text::Language;

/// Left out are copies of a letter that was undone, and those to who has withdrawn meanwhile, unless it was for them.
pub async fn write(app: &App, letter: &Letter) -> Result<Writing> {
    let id = letter.subject_id.as_deref().unwrap_or_default();
    let group = store::letter_truly(&app.store, id).await?.filter(|g| g.undone_at.is_none());
    let Some(group) = group else { return Ok(Writing::Skip(Skip::Untrue)) };
    let matter = match matter(app, letter).await? {
        Ok(matter) => matter,
        Err(skip) => return Ok(Writing::Skip(skip)),
    };
    if !is_for(&group, &matter) {
        return Ok(Writing::Skip(Skip::Untrue));
    }
    Ok(Writing::Write(draft(&matter, &group.text)))
}

fn is_for(group: &GroupLetter, matter: &Matter) -> bool {
    group.for_ended.0 || matter.registration.state.is_live()
}

/// What staff wrote, between the greeting and whom to ask; in Japanese where the reader's language was not written.
pub fn draft(matter: &Matter, text: &Text) -> Draft {
    let w = words(matter.language());
    let own = text.own(matter.language());
    let (subject, body) = own.unwrap_or((&text.subject, &text.body));
    let page = Page::to(matter);
    let page = if own.is_none() { page.say(w.only_japanese) } else { page };
    let page = page.say(body).matter(matter).link(w.page, &matter.link);
    matter.draft(format!("【{}】{subject}", matter.title()), page)
}

/// The same as one reader gets it, without the key in the link: the office never sees it. Who is kept secret is called by
/// the stand-in.
pub async fn preview(app: &App, reader: &str, text: &Text) -> Result<Option<(Language, Draft)>> {
    let letter = Letter::about(&app.chance, app.clock.now(), LetterKind::GroupLetter, reader);
    let (Ok(mut matter), Some(shown)) = (matter(app, &letter).await?, registration(&app.store, reader).await?) else {
        return Ok(None);
    };
    matter.registration = shown;
    matter.link = format!("{}/registrations/…", matter.public_url);
    Ok(Some((matter.language(), draft(&matter, text))))
}
