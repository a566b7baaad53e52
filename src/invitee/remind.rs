use super::rules::{REMIND_DAYS, is_near, is_to_remind, may_remind};
use super::store;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::programme;
use crate::staff::Staff;

/// Some days before the answers' deadline whoever has a mailbox and has not answered is reminded, once. How many.
pub async fn remind_due(app: &App) -> Result<usize> {
    let now = app.clock.now();
    if !may_remind(now) {
        return Ok(0);
    }
    let mut reminded = 0;
    for (offering,) in store::due_between(&app.store, now, now.plus(REMIND_DAYS * 86_400)).await? {
        match sweep(app, &offering, true, "system").await {
            Ok(n) => reminded += n,
            // The others are not to wait for this one.
            Err(error) => tracing::error!(offering, "invitees could not be reminded: {}", error.class()),
        }
    }
    Ok(reminded)
}

/// Staff have reminded those on paper, by telephone or by post: it is kept, so that nobody does it twice.
pub async fn reminded_on_paper(app: &App, by: &Staff, offering: &str) -> Result<usize> {
    sweep(app, offering, false, &by.id).await
}

async fn sweep(app: &App, offering: &str, by_mail: bool, actor: &str) -> Result<usize> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let a = programme::store::announcement_in(&mut tx, offering).await?.ok_or(Error::NotFound)?;
    if !is_near(a.offering.closes_at, now) {
        return Ok(0);
    }
    let all = store::of_offering_in(&mut tx, offering).await?;
    let to = all.into_iter().filter(|i| i.email.is_some() == by_mail && is_to_remind(i, now));
    let (mut letters, mut n) = (Vec::new(), 0);
    for invitee in to {
        store::swept(&mut tx, &invitee.id, now).await?;
        n += 1;
        if by_mail {
            letters.push(Letter::on(&app.chance, now, LetterKind::MeetingReminder, invitee.id));
        }
    }
    if n == 0 {
        return Ok(0);
    }
    notice::store::queue(&mut tx, letters).await?;
    audit::record(
        &mut tx,
        vec![Entry::new(&app.chance, now, actor, "remind_invitees", format!("offering:{offering}"))],
    )
    .await?;
    tx.commit().await?;
    Ok(n)
}
