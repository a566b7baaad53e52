//! Check somebody in, or take it back.

use super::append::{Tap, append};
use super::model::{Entry, FactKind, Head};
use super::rules::Verdict;
use super::store;
use crate::app::App;
use crate::error::{Error, Result};
use crate::staff::Staff;

/// Appends the tap and says how its participant stands now. A participant of the same offering may be checked in without
/// a place at this session: attendance is a fact, and no place. One of another offering is an error.
pub async fn check_in(app: &App, staff: &Staff, head: &Head, tap: Tap) -> Result<Verdict> {
    let entry = store::entry(&app.store, head, &tap.participant).await?.ok_or(Error::NotFound)?;
    let standings = append(app, &head.id, staff.device(), &staff.id, std::slice::from_ref(&tap)).await?;
    let standing = standings.into_iter().next().ok_or_else(|| Error::Broken("no standing".into()))?;
    let entry = Entry { present: Some(standing.present.into()), at: Some(standing.at), ..entry };
    Ok(match (standing.present, standing.fact == tap.fact) {
        (true, true) => Verdict::Welcome { entry, at: standing.at },
        (true, false) => Verdict::Already { entry, at: standing.at },
        (false, _) => Verdict::Undone { entry },
    })
}

/// Checks in everyone of a registration who is awaited and not here yet; their facts are `{fact}-{position}`.
pub async fn check_in_party(app: &App, staff: &Staff, head: &Head, registration: &str, fact: &str) -> Result<()> {
    let party = store::of_registration(&app.store, head, registration).await?;
    if party.is_empty() {
        return Err(Error::NotFound);
    }
    let taps: Vec<Tap> = party
        .into_iter()
        .filter(|e| e.expected.0 && e.here_since().is_none())
        .map(|e| Tap { fact: format!("{fact}-{}", e.position), participant: e.id, kind: FactKind::CheckIn, ago: 0 })
        .collect();
    if !taps.is_empty() {
        append(app, &head.id, staff.device(), &staff.id, &taps).await?;
    }
    Ok(())
}
