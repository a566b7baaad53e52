//! Handovers of a desk without a network: they have happened, and are written down as far as they can be.

use super::code::fits;
use super::model::How;
use super::rules::REST_SECONDS;
use super::store::{self, Given, Other, label};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::checkin::Who;
use crate::clock::Moment;
use crate::error::Result;
use crate::offline::wire;

/// A child that a device checked out, by that fact.
#[derive(Clone, Copy, Debug)]
pub struct Gone<'a> {
    pub fact: &'a str,
    pub participant: &'a str,
    pub registration: &'a str,
    pub key_version: i64,
    pub at: Moment,
}

/// Writes down to whom a child was given where it has left already. False: people are to look at it, because the code was not
/// this registration's, the person is not named, the child was given to somebody before, or two members of staff are only
/// names that somebody typed. Of two names without an account nothing is written down: nobody here answers for it.
pub async fn written(app: &App, who: &Who, session: &str, gone: Gone<'_>, said: &wire::Handover) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_session(session).await?;
    let given = store::in_force(&mut tx, session, gone.registration).await?;
    if let Some(before) = given.iter().find(|h| h.participant_id == gone.participant) {
        return Ok(before.fact_id == gone.fact && before.how != How::Other);
    }
    let named = store::named_in(&mut tx, gone.registration).await?;
    let person = named.into_iter().find(|f| !said.named.is_empty() && label(&f.name, &f.relation) == said.named);
    let right = fits(&app.config.secret, gone.registration, gone.key_version, &said.code);
    let tries = store::tries(&mut tx, gone.registration, now.plus(-2 * REST_SECONDS)).await?;
    let (how, person, other) = match person {
        Some(person) if right => (How::Named, Some(person.id), None),
        _ if said.named.is_empty() && !said.second.trim().is_empty() && who.staff_id().is_none() => return Ok(false),
        _ if said.named.is_empty() && !said.second.trim().is_empty() => {
            let other = Other {
                name: said.other.clone(),
                second_name: said.second.clone(),
                said: said.call.clone(),
                called_at: gone.at,
                ..Other::default()
            };
            (How::Other, None, Some(other))
        }
        _ if said.named.is_empty() && right => (How::Code, None, None),
        _ => {
            if tries.len() < TRIES {
                store::tried(&mut tx, &app.chance.id(now), gone.registration, session, now).await?;
                tx.commit().await?;
            }
            return Ok(false);
        }
    };
    let given = Given { fact: gone.fact.to_owned(), participant: gone.participant.to_owned(), how, person, other };
    store::give(&mut tx, session, &[given], gone.at).await?;
    super::personal::veil(&mut tx, gone.registration).await?;
    let verb = if how == How::Other { "child_entrusted" } else { "child_handed_over" };
    let entry = Entry::new(&app.chance, now, &who.actor(), verb, format!("registration:{}", gone.registration));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(how != How::Other)
}

/// Wrong codes that are kept at most, of one registration in half an hour.
const TRIES: usize = 50;
