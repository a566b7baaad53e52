use super::rules::{Problem, judge};
use super::{Decision, State, Wanted, personal, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::programme::store::announcement_in;
use crate::registration::store as registrations;
use crate::staff::Staff;
use crate::store::Source;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decided {
    Done,
    Wrong(Problem),
    /// Points are not closed yet, or it was proposed meanwhile, or the application was withdrawn.
    NotNow,
}

/// Somebody decides about one application, with a declared reason or one of their own. Refused where it exceeds the places or
/// a part of them; told to nobody before the release.
pub async fn decide(app: &App, by: &Staff, registration: &str, wanted: &Wanted) -> Result<Decided> {
    let mut tx = app.store.write().await?;
    let found = registrations::registration_in(&mut tx, registration).await?.ok_or(Error::NotFound)?;
    let offering = found.offering_id;
    tx.lock_offering(&offering).await?;
    let now = app.clock.now();
    let a = announcement_in(&mut tx, &offering).await?.ok_or(Error::NotFound)?;
    let screening = store::screening(Source::Tx(&mut tx), &offering).await?;
    let all = store::applicants(Source::Tx(&mut tx), &offering).await?;
    let Some(one) = all.iter().find(|x| x.id == registration) else { return Ok(Decided::NotNow) };
    if screening.is_none_or(|s| s.state != State::Deciding) {
        return Ok(Decided::NotNow);
    }
    let turn = match wanted.decision {
        // Deciding it again keeps the turn.
        Decision::Wait => match wanted.turn.or(one.turn) {
            Some(turn) => Some(turn),
            None => Some(store::next_turn(&mut tx, &offering).await?),
        },
        _ => None,
    };
    let wanted = Wanted { turn, ..wanted.clone() };
    if let Err(problem) = judge(&a, &all, registration, &wanted) {
        return Ok(Decided::Wrong(problem));
    }
    personal::unveil(&mut tx, registration).await?;
    store::decide(&mut tx, &offering, registration, &wanted, &by.id, now).await?;
    personal::veil(&mut tx, registration).await?;
    let subject = format!("registration:{registration}");
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, &by.id, "decide_applicant", subject)]).await?;
    tx.commit().await?;
    Ok(Decided::Done)
}
