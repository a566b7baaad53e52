use super::rules::{self, is_gathered, is_screened};
use super::{State, personal, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::programme::store::announcement_in;
use crate::registration::{State as Standing, store as registrations};
use crate::staff::Staff;
use crate::store::Source;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Assessed {
    Done,
    /// Numbers that are none, by their place among the criteria.
    Wrong(Vec<usize>),
    RemarkLong,
    /// Applications still come in.
    TooEarly,
    /// Points are closed, or the application was withdrawn.
    Closed,
}

/// An assessor gives an application points for each criterion, and a remark: once, and otherwise until points are closed.
/// Nobody sees another's before they gave their own.
pub async fn assess(app: &App, by: &Staff, registration: &str, typed: &[String], remark: &str) -> Result<Assessed> {
    let mut tx = app.store.write().await?;
    let found = registrations::registration_in(&mut tx, registration).await?.ok_or(Error::NotFound)?;
    tx.lock_offering(&found.offering_id).await?;
    let now = app.clock.now();
    let found = registrations::registration_in(&mut tx, registration).await?.ok_or(Error::NotFound)?;
    let a = announcement_in(&mut tx, &found.offering_id).await?.ok_or(Error::NotFound)?;
    if !is_screened(&a) {
        return Err(Error::NotFound);
    }
    if !is_gathered(&a, now) {
        return Ok(Assessed::TooEarly);
    }
    let screening = store::screening(Source::Tx(&mut tx), &found.offering_id).await?;
    if found.state != Standing::InDraw || screening.is_some_and(|s| s.state != State::Assessing) {
        return Ok(Assessed::Closed);
    }
    if remark.chars().count() > rules::WORDS {
        return Ok(Assessed::RemarkLong);
    }
    let points = match rules::points(&a, typed) {
        Ok(points) => points,
        Err(wrong) => return Ok(Assessed::Wrong(wrong)),
    };
    store::begin(&mut tx, &found.offering_id, now).await?;
    personal::unveil(&mut tx, registration).await?;
    store::assess(&mut tx, &app.chance.id(now), registration, &by.id, &points, remark, now).await?;
    personal::veil(&mut tx, registration).await?;
    let subject = format!("registration:{registration}");
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, &by.id, "assess_applicant", subject)]).await?;
    tx.commit().await?;
    Ok(Assessed::Done)
}
