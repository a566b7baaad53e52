use super::propose::open;
use super::{Request, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::registration::{State, claims, store as registrations};
use crate::staff::Staff;

/// Somebody declines, with the reason and what the group can do instead. False: it is settled already.
pub async fn decline(app: &App, by: &Staff, request: &Request, reason: &str, alternative: &str) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let Some(request) = open(app, &mut tx, request).await? else { return Ok(false) };
    let id = &request.registration_id;
    store::decline(&mut tx, id, (reason, alternative), &by.id, now).await?;
    let registration = registrations::registration_in(&mut tx, id).await?.ok_or(Error::NotFound)?;
    claims::move_to(&mut tx, &registration, State::NotSelected, now).await?;
    if registration.email.is_some() {
        let letter = Letter::about(&app.chance, now, LetterKind::VisitDeclined, id);
        notice::store::queue(&mut tx, vec![letter]).await?;
    }
    let entry = Entry::new(&app.chance, now, &by.id, "decline_visit", format!("registration:{id}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(true)
}
