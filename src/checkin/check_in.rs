//! Check somebody in, or take it back.

use super::append::Tap;
use super::intake::{Intake, Tapped};
use super::model::{Entry, FactKind, Head};
use super::rules::Verdict;
use super::store;
use super::who::Who;
use crate::app::App;
use crate::error::{Error, Result};

/// Appends the tap and says how its participant stands now. A participant of the same offering may be checked in without
/// a place at this session: attendance is a fact, and no place. One of another offering is an error.
pub async fn check_in(intake: &Intake, who: &Who, session: &str, tap: Tap) -> Result<Verdict> {
    let fact = tap.fact.clone();
    let tapped = intake.append(who, session, vec![tap]).await?.pop();
    let Tapped { entry, standing } = tapped.ok_or_else(|| Error::Broken("a tap without an answer".into()))?;
    let entry =
        Entry { present: Some(standing.present.into()), at: Some(standing.at), left_at: standing.left, ..entry };
    Ok(match (standing.present, standing.fact == fact) {
        (true, true) if standing.left.is_some() => Verdict::Left { entry },
        (true, true) => Verdict::Welcome { entry, at: standing.at },
        (true, false) => Verdict::Already { entry, at: standing.at },
        (false, _) => Verdict::Undone { entry },
    })
}

/// Everybody who is here goes home; their facts are `{fact}-{n}`.
pub async fn all_leave(app: &App, intake: &Intake, who: &Who, head: &Head, fact: &str) -> Result<()> {
    let here = store::list(&app.store, head).await?.into_iter().filter(Entry::is_here);
    let taps = here.enumerate().map(|(n, e)| Tap::now(&format!("{fact}-{n}"), &e.id, FactKind::CheckOut));
    let taps: Vec<Tap> = taps.collect();
    if !taps.is_empty() {
        intake.append(who, &head.id, taps).await?;
    }
    Ok(())
}

/// Checks in everyone of a registration who is awaited and not here yet; their facts are `{fact}-{position}`.
pub async fn check_in_party(
    app: &App,
    intake: &Intake,
    who: &Who,
    head: &Head,
    registration: &str,
    fact: &str,
) -> Result<()> {
    let party = store::of_registration(&app.store, head, registration).await?;
    if party.is_empty() {
        return Err(Error::NotFound);
    }
    let taps: Vec<Tap> = party
        .into_iter()
        .filter(|e| e.expected.0 && e.here_since().is_none())
        .map(|e| Tap::now(&format!("{fact}-{}", e.position), &e.id, FactKind::CheckIn))
        .collect();
    if !taps.is_empty() {
        intake.append(who, &head.id, taps).await?;
    }
    Ok(())
}
