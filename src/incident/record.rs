//! 事故を記録する

use super::form::New;
use super::model::may_read;
use super::personal;
use super::store::{self, Of};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::checkin::append::is_fact_id;
use crate::checkin::{Head, Who, store as checkins};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::programme::Announcement;
use crate::programme::store::announcement_in;
use crate::receiver::sight_of;
use crate::staff::Scope;
use crate::staff::store::of_the_city;
use crate::store::{StoreResult, Tx};

/// Keeps what somebody at the desk wrote, once however often the form is sent, and with it a hold: of whom it concerns, or of the
/// whole offering where nobody of the list is named. Whoever may read it is told that there is something to read; the letter
/// says nothing of it.
pub async fn record(app: &App, who: &Who, head: &Head, new: &New) -> Result<()> {
    if !is_fact_id(&new.id) {
        return Err(Error::Malformed("the id of an incident"));
    }
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&head.offering_id).await?;
    let hosts = checkins::hosts(&mut tx, &head.id).await?.ok_or(Error::NotFound)?;
    if !who.serves(&head.id, &hosts) {
        return Err(Error::Forbidden);
    }
    if let Some(session) = store::session_of(&mut tx, &new.id).await? {
        return if session == head.id { Ok(()) } else { Err(Error::Malformed("another incident")) };
    }
    let registration = match &new.participant {
        Some(participant) => Some(
            store::registration_of(&mut tx, &head.offering_id, participant)
                .await?
                .ok_or(Error::Malformed("nobody of the list"))?,
        ),
        None => None,
    };
    let staff = match (who.staff_id(), who) {
        (Some(staff), _) => staff,
        (None, Who::Helper(helper)) => store::maker_of(&mut tx, &helper.link).await?.ok_or(Error::NotFound)?,
        (None, _) => return Err(Error::Forbidden),
    };
    let actor = who.actor();
    let of = Of {
        offering: &head.offering_id,
        session: &head.id,
        registration: registration.as_deref(),
        actor: &actor,
        staff: &staff,
        hold: &app.chance.id(now),
        now,
    };
    store::add(&mut tx, new, &of).await?;
    if let Some(registration) = &registration {
        personal::veil(&mut tx, registration).await?;
    }
    let held =
        registration.as_ref().map_or_else(|| format!("offering:{}", head.offering_id), |r| format!("registration:{r}"));
    let wrote = Entry::new(&app.chance, now, &actor, "record_incident", format!("session:{}", head.id));
    let kept = Entry::new(&app.chance, now, &actor, "hold", held);
    let kept = Entry { reason: "accident".to_owned(), ..kept };
    audit::record(&mut tx, vec![wrote, kept]).await?;
    let letter = |account: String| Letter {
        dedup: Some(format!("incident:{}:{account}", new.id)),
        ..Letter::on(&app.chance, now, LetterKind::IncidentRecorded, format!("{}/{account}", new.id))
    };
    let a = announcement_in(&mut tx, &head.offering_id).await?.ok_or(Error::NotFound)?;
    let told = who_is_told(&mut tx, &a, registration.as_deref(), now).await?;
    notice::store::queue(&mut tx, told.into_iter().map(letter).collect()).await?;
    tx.commit().await?;
    Ok(())
}

/// The city, to whom the report is addressed, and those members of hosts whom the letter's link opens to.
async fn who_is_told(
    tx: &mut Tx,
    a: &Announcement,
    registration: Option<&str>,
    now: Moment,
) -> StoreResult<Vec<String>> {
    let today = now.date().to_string();
    let mut told = of_the_city(tx, &today).await?;
    for (account, partner) in store::members_of_hosts(tx, &a.offering.id, &today).await? {
        if may_read(&sight_of(&Scope::HostedBy(partner), a, now), registration) {
            told.push(account);
        }
    }
    Ok(told)
}
