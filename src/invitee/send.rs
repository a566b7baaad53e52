//! The letters to those on the list, and taking somebody off it.

use super::rules::{Standing, standing};
use super::{Invitee, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::staff::Staff;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The invitation, to whoever has a mailbox and has not been sent it.
    Invite,
    /// The paper has gone to whoever has none.
    Posted,
    /// Once a day, to whoever has not answered.
    Remind,
}

/// Sends to all on the list whom it concerns; how many.
pub async fn send(app: &App, by: &Staff, offering: &str, what: What) -> Result<usize> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let concerned = |i: &Invitee| match what {
        What::Invite => i.email.is_some() && i.sent_at.is_none(),
        What::Posted => i.email.is_none() && i.sent_at.is_none(),
        What::Remind => {
            let today = i.reminded_at.is_some_and(|at| at.date() == now.date());
            i.email.is_some() && standing(i, 0) == Standing::Unanswered && !today
        }
    };
    let to: Vec<Invitee> = store::of_offering_in(&mut tx, offering).await?.into_iter().filter(concerned).collect();
    if to.is_empty() {
        return Ok(0);
    }
    let kind = if what == What::Remind { LetterKind::MeetingReminder } else { LetterKind::MeetingInvitation };
    let mut letters = Vec::new();
    for invitee in &to {
        match what {
            What::Remind => store::reminded(&mut tx, &invitee.id, now).await?,
            What::Invite | What::Posted => store::sent(&mut tx, &invitee.id, now).await?,
        }
        if invitee.email.is_some() {
            letters.push(Letter::on(&app.chance, now, kind, invitee.id.clone()));
        }
    }
    notice::store::queue(&mut tx, letters).await?;
    let verb = match what {
        What::Invite => "send_invitations",
        What::Posted => "post_invitations",
        What::Remind => "remind_invitees",
    };
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, &by.id, verb, format!("offering:{offering}"))]).await?;
    tx.commit().await?;
    Ok(to.len())
}

/// Takes somebody off the list: their link opens nothing any more. False while people come by it, or where it was done.
pub async fn take_off(app: &App, by: &Staff, offering: &str, invitee: &str) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let found = store::find_in(&mut tx, invitee).await?.filter(|i| i.offering_id == offering);
    let found = found.ok_or(Error::NotFound)?;
    if !store::coming_in(&mut tx, &found.id).await?.is_empty() || !store::end(&mut tx, &found.id, now).await? {
        return Ok(false);
    }
    let subject = format!("offering:{offering}");
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, &by.id, "take_off_invitee", subject)]).await?;
    tx.commit().await?;
    Ok(true)
}
