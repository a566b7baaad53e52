//! 出席を確定する

use super::loose::{Loose, loose};
use super::model::Closing;
use super::rules::{figures, holds, is_volunteering, seal};
use super::store;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::checkin::append::is_fact_id;
use crate::error::{Error, Result};
use crate::programme::SessionState;
use crate::programme::store::announcement_in;
use crate::receiver::sight;
use crate::staff::Staff;
use crate::store::Source;

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closed {
    Done,
    /// The session has not ended.
    TooEarly,
    /// It never took place.
    Cancelled,
    /// Something is open still, and nobody said that it is closed all the same.
    Loose(Loose),
    /// It is closed, and nothing has come in or was changed since.
    Already,
}

/// Closes a session's attendance as it is known, under the session's lock, so that each fact is in the closing or came after
/// it. The same form twice is one closing. Where facts came in after the last one, or its list was changed, the next number
/// follows it.
pub async fn close(
    app: &App,
    staff: &Staff,
    (offering, session): (&str, &str),
    id: &str,
    anyway: bool,
) -> Result<Closed> {
    if !is_fact_id(id) {
        return Err(Error::Malformed("the id of a closing"));
    }
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_session(session).await?;
    let a = announcement_in(&mut tx, offering).await?.ok_or(Error::NotFound)?;
    // Hosts and receivers may have changed since the page was drawn.
    if !a.is_within(&staff.scope()) || !sight(staff, &a, now).opens_desk() {
        return Err(Error::Forbidden);
    }
    let held = a.sessions.iter().find(|s| s.id == session).ok_or(Error::NotFound)?;
    if let Some(known) = store::find_in(&mut tx, id).await? {
        return if known.session_id == session { Ok(Closed::Done) } else { Err(Error::Malformed("another closing")) };
    }
    if held.state == SessionState::Cancelled {
        return Ok(Closed::Cancelled);
    }
    if now < held.ends_at {
        return Ok(Closed::TooEarly);
    }
    let last = store::last_in(&mut tx, session).await?;
    let (facts, heads) = store::facts(Source::Tx(&mut tx), session).await?;
    let list = store::attendees(Source::Tx(&mut tx), session).await?;
    let seal = seal(&list, held);
    let in_force = last.as_ref().filter(|c| c.ended_at.is_none());
    if in_force.is_some_and(|c| !holds(c, &list, &seal, facts).is_stale()) {
        return Ok(Closed::Already);
    }
    // Nobody writes facts of this session meanwhile.
    let open = loose(app, &a, session).await?;
    if !open.is_nothing() && !anyway {
        return Ok(Closed::Loose(open));
    }
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let closing = Closing {
        id: id.to_owned(),
        session_id: session.to_owned(),
        number: last.as_ref().map_or(1, |c| c.number + 1),
        at: now,
        staff_id: staff.id.clone(),
        figures: figures(&list, held, heads, is_volunteering(a.offering.kind)),
        matters: count(open.matters),
        devices: count(open.devices.len()),
        facts,
        digest: seal.digest,
        times_digest: seal.times_digest,
        ended_at: None,
        ended_by: None,
        ended_why: String::new(),
    };
    if let Some(last) = last.filter(|c| c.ended_at.is_none()) {
        store::end(&mut tx, &last.id, &staff.id, "", now).await?;
    }
    store::add(&mut tx, &closing).await?;
    let entry = Entry::new(&app.chance, now, &staff.id, "close_attendance", format!("session:{session}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(Closed::Done)
}
