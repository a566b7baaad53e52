//! How long an account lasts: a year more, or to an end now.

use chrono::Days;

use super::store::session;
use super::{Staff, store, turnover};
use crate::app::App;
use crate::audit;
use crate::clock::Moment;
use crate::error::Result;
use crate::store::Tx;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// It lasts for more than a year as it is.
    LongEnough,
    /// Nobody ends or renews the account they work with: a colleague does.
    Own,
    NoSuch,
}

/// Lets an account last until the end of the next fiscal year; one that has ended signs in again. Nobody renews their own.
pub async fn renew(app: &App, by: &Staff, staff: &str) -> Result<Outcome> {
    let now = app.clock.now();
    if by.id == staff {
        return Ok(Outcome::Own);
    }
    let mut tx = app.store.write().await?;
    let Some(account) = store::by_id(&mut tx, staff).await? else { return Ok(Outcome::NoSuch) };
    let ends_on = account.ends_on.as_deref().and_then(|day| day.parse().ok());
    let Some(end) = turnover::renewed(ends_on, now.date()) else { return Ok(Outcome::LongEnough) };
    store::set_end(&mut tx, staff, &end.to_string()).await?;
    let entry = audit::Entry::new(&app.chance, now, &by.id, "staff_renewed", format!("staff:{staff}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(Outcome::Done)
}

/// Ends an account: yesterday was its last day, and every browser is signed out at once.
pub async fn end(app: &App, by: &Staff, staff: &str) -> Result<Outcome> {
    let now = app.clock.now();
    if by.id == staff {
        return Ok(Outcome::Own);
    }
    let mut tx = app.store.write().await?;
    if store::by_id(&mut tx, staff).await?.is_none() {
        return Ok(Outcome::NoSuch);
    }
    end_in(app, &mut tx, by, staff, now).await?;
    tx.commit().await?;
    Ok(Outcome::Done)
}

/// The same as a part of another verb.
pub async fn end_in(app: &App, tx: &mut Tx, by: &Staff, staff: &str, now: Moment) -> Result<()> {
    let yesterday = now.date() - Days::new(1);
    store::set_end(tx, staff, &yesterday.to_string()).await?;
    session::close_all(tx, staff).await?;
    let entry = audit::Entry::new(&app.chance, now, &by.id, "staff_ended", format!("staff:{staff}"));
    audit::record(tx, vec![entry]).await?;
    Ok(())
}
