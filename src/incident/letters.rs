//! To those who may read it: something happened, and was written down. Of whom and what is said on the page only.

use super::store;
use super::words::words;
use crate::app::App;
use crate::error::Result;
use crate::mail::Draft;
use crate::notice::{House, Letter, Skip, Writing};
use crate::programme::store::announcement;
use crate::registration::letters::Page;
use crate::registration::sessions;
use crate::staff;
use crate::text::{Language, fill};

pub async fn write(app: &App, letter: &Letter) -> Result<Writing> {
    let subject = letter.subject_id.as_deref().unwrap_or_default();
    let (id, account) = subject.split_once('/').unwrap_or((subject, ""));
    let Some(incident) = store::find(&app.store, id, false).await? else { return Ok(Writing::Skip(Skip::Untrue)) };
    let (Some((name, email)), Some(a)) =
        (staff::mailbox(app, account).await?, announcement(&app.store, &incident.offering_id).await?)
    else {
        return Ok(Writing::Skip(Skip::Untrue));
    };
    let house = House::load(app).await?;
    let language = Language::Ja;
    let w = words(language);
    let session = a.sessions.iter().find(|s| s.id == incident.session_id);
    let when = session.map_or_else(String::new, |s| sessions::when(s, language));
    let page = Page::new(language)
        .say(fill(w.mail_lead, &[&a.offering.title, &when]))
        .say(w.mail_more)
        .link(w.mail_page, &format!("{}/office/incidents/{id}", app.config.public_url));
    let (contact, phone) = (&a.offering.contact_name, &a.offering.contact_phone);
    Ok(Writing::Write(Draft {
        name,
        email,
        subject: fill(w.mail_subject, &[&a.offering.title]),
        text: page.end(&house, contact, phone),
        language: language.tag(),
        calendar: None,
        pass: None,
    }))
}
