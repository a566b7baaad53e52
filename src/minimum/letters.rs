//! To those who decide: fewer have a place than the least number.

use super::store;
use super::words::words;
use crate::app::App;
use crate::error::Result;
use crate::mail::Draft;
use crate::notice::{House, Letter, Skip, Writing};
use crate::programme::store::announcement;
use crate::registration::letters::Page;
use crate::staff;
use crate::store::Source;
use crate::text::{Language, fill};

pub async fn write(app: &App, letter: &Letter) -> Result<Writing> {
    let subject = letter.subject_id.as_deref().unwrap_or_default();
    let (offering, account) = subject.split_once('/').unwrap_or((subject, ""));
    let decided = store::decision(Source::Store(&app.store), offering).await?.is_some();
    let (Some((name, email)), Some(a), false) =
        (staff::mailbox(app, account).await?, announcement(&app.store, offering).await?, decided)
    else {
        return Ok(Writing::Skip(Skip::Untrue));
    };
    let persons = store::persons(Source::Store(&app.store), offering).await?;
    let least = a.offering.minimum.unwrap_or(0);
    // Somebody has applied since: nothing is left to decide.
    if persons >= least {
        return Ok(Writing::Skip(Skip::Untrue));
    }
    let language = Language::Ja;
    let w = words(language);
    let house = House::load(app).await?;
    let page = Page::new(language)
        .say(fill(w.lead, &[&a.offering.title, &least, &persons]))
        .say(w.what_to_do)
        .link(w.page, &format!("{}/office/offerings/{offering}/minimum", app.config.public_url));
    let (contact, phone) = (&a.offering.contact_name, &a.offering.contact_phone);
    Ok(Writing::Write(Draft {
        name,
        email,
        subject: fill(w.subject, &[&a.offering.title]),
        text: page.end(&house, contact, phone),
        language: language.tag(),
        calendar: None,
        pass: None,
    }))
}
