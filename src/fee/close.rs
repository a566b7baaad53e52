//! 締め: what came since the last closing, summed, and the cash counted.

use super::locked::locked;
use super::model::Closing;
use super::right::{Barred, may_record};
use super::store::{self, papers};
use super::till::{Till, span};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::checkin::append::is_fact_id;
use crate::error::{Error, Result};
use crate::staff::Staff;

/// What a form wants closed.
#[derive(Clone, Debug)]
pub struct Count {
    /// The closing's id, made by the form.
    pub id: String,
    /// The newest fact that the page showed: what came later falls into the next closing.
    pub seen: i64,
    /// None: of a day.
    pub session: Option<String>,
    /// The cash in hand.
    pub counted: i64,
    /// Needed where it is not what it should be.
    pub reason: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    Done,
    /// Nothing has come since the last closing, or another has closed it in the meantime.
    Nothing,
    /// The cash differs by so much, and nobody says why.
    Differs(i64),
    Barred(Barred),
}

/// Closes what came since the last closing and was seen, once however often the form is sent; keeps what was counted, and
/// why it differs.
pub async fn close(app: &App, staff: &Staff, offering: &str, count: Count) -> Result<Closed> {
    if !is_fact_id(&count.id) {
        return Err(Error::Malformed("the id of a closing"));
    }
    let mut tx = app.store.write().await?;
    let a = locked(app, &mut tx, staff, offering).await?;
    let now = app.clock.now();
    if let Err(barred) = may_record(staff, &a.hosts, None) {
        return Ok(Closed::Barred(barred));
    }
    if count.session.as_ref().is_some_and(|id| !a.sessions.iter().any(|s| s.id == *id)) {
        return Err(Error::Malformed("a session of another offering"));
    }
    if let Some(known) = papers::closing_in(&mut tx, &count.id).await? {
        return if known.offering_id == offering { Ok(Closed::Done) } else { Err(Error::Malformed("another closing")) };
    }
    let last = papers::last_closing_in(&mut tx, offering).await?;
    let seen = count.seen.min(store::newest_in(&mut tx, offering).await?);
    let Some((after_fact, until_fact)) = span(last.as_ref(), seen) else { return Ok(Closed::Nothing) };
    let facts = store::between_in(&mut tx, offering, after_fact, until_fact).await?;
    let till = Till::of(&facts);
    let difference = count.counted - till.cash();
    if difference != 0 && count.reason.is_empty() {
        return Ok(Closed::Differs(difference));
    }
    let [cash, transfer, other] = till.all.map(|flow| flow.net());
    let closing = Closing {
        id: count.id,
        offering_id: offering.to_owned(),
        number: last.map_or(1, |c| c.number + 1),
        session_id: count.session,
        after_fact,
        until_fact,
        cash,
        transfer,
        other,
        counted: count.counted,
        reason: count.reason,
        at: now,
        staff_id: staff.id.clone(),
    };
    papers::add_closing(&mut tx, &closing).await?;
    let entry = Entry::new(&app.chance, now, &staff.id, "fees_closed", format!("offering:{offering}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(Closed::Done)
}
