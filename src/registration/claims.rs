//! What a registration claims in its slots: places, a turn on the waiting list, a part in the draw; and how that moves.

use std::collections::BTreeMap;

use super::{Claim, Registration, State, quotas};
use crate::childcare::store as childcare;
use crate::clock::Moment;
use crate::programme::Unit;
use crate::store::{StoreResult, Tx, insert, sql};

const PLACES: &str =
    "SELECT c.slot_id, s.unit FROM place c JOIN slot s ON s.id = c.slot_id WHERE c.registration_id = $1";
const WISHES: &str =
    "SELECT c.slot_id, s.unit FROM wish c JOIN slot s ON s.id = c.slot_id WHERE c.registration_id = $1";

/// What a slot's counters gain (or lose).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gain {
    pub taken: i64,
    pub waiting: i64,
    pub entered: i64,
}

impl Gain {
    pub fn add(&mut self, claim: Claim, units: i64, sign: i64) {
        match claim {
            Claim::Place => self.taken += sign * units,
            Claim::Waiting => self.waiting += sign,
            Claim::Entered => self.entered += sign * units,
            Claim::Nothing => {}
        }
    }
}

/// Moves a slot's counters. The database refuses what would oversell it.
pub async fn count(tx: &mut Tx, slot: &str, gain: Gain) -> StoreResult<()> {
    if gain == Gain::default() {
        return Ok(());
    }
    tx.run_exactly(
        1,
        sql("UPDATE slot SET taken = taken + $1, waiting = waiting + $2, entered = entered + $3 WHERE id = $4")
            .bind(gain.taken)
            .bind(gain.waiting)
            .bind(gain.entered)
            .bind(slot),
    )
    .await
}

/// Moves a registration to another state, and with it its places, its slots' counters and its childcare: a place is a place
/// in all it wishes for. The offering's lock must have been taken, and `registration` been loaded after it.
pub async fn move_to(tx: &mut Tx, registration: &Registration, to: State, now: Moment) -> StoreResult<()> {
    moved(tx, registration, to, None, now).await
}

/// The same, where the place is in one of its wishes only.
pub async fn place_in(tx: &mut Tx, registration: &Registration, to: State, slot: &str, now: Moment) -> StoreResult<()> {
    moved(tx, registration, to, Some(slot), now).await
}

async fn moved(tx: &mut Tx, reg: &Registration, to: State, only: Option<&str>, now: Moment) -> StoreResult<()> {
    let from = reg.state;
    let (had, has) = (from.claim() == Claim::Place, to.claim() == Claim::Place);
    // What is left: the places it has, or its claim on all it wishes for.
    let left = slots_of(tx, if had { PLACES } else { WISHES }, &reg.id).await?;
    let taken = match (had, has) {
        (true, true) => left.clone(),
        (true, false) => slots_of(tx, WISHES, &reg.id).await?,
        (false, _) => left.clone(),
    };
    let taken = taken.into_iter().filter(|(slot, _)| !has || had || only.is_none_or(|only| only == slot));
    let taken: Vec<(String, Unit)> = taken.collect();
    let units = |unit: Unit| if unit == Unit::Person { reg.size } else { 1 };
    // In a fixed order, so that no two servers lock slots crosswise.
    let mut gains: BTreeMap<&str, Gain> = BTreeMap::new();
    left.iter().for_each(|(slot, unit)| gains.entry(slot).or_default().add(from.claim(), units(*unit), -1));
    taken.iter().for_each(|(slot, unit)| gains.entry(slot).or_default().add(to.claim(), units(*unit), 1));
    for (slot, gain) in gains {
        count(tx, slot, gain).await?;
    }
    if had != has {
        quotas::moved(tx, &reg.id, if has { 1 } else { -1 }).await?;
    }
    match (had, has) {
        (false, true) => {
            let rows = taken.iter().map(|(slot, unit)| vec![(&reg.id).into(), slot.into(), units(*unit).into()]);
            insert(tx, "INSERT INTO place (registration_id, slot_id, units) VALUES", rows.collect(), "").await?;
        }
        (true, false) => {
            tx.run(sql("DELETE FROM place WHERE registration_id = $1").bind(&reg.id)).await?;
        }
        _ => {}
    }
    if (had, from.is_live()) != (has, to.is_live()) {
        childcare::follow(tx, &reg.id, &reg.offering_id, has, to.is_live(), now).await?;
    }
    tx.run_exactly(
        1,
        sql("UPDATE registration SET state = $1, hold_until = NULL, \
             confirmed_at = CASE WHEN $2 = 1 THEN COALESCE(confirmed_at, $3) ELSE confirmed_at END, \
             ended_at = CASE WHEN $4 = 1 THEN NULL ELSE CAST($5 AS BIGINT) END WHERE id = $6 AND state = $7")
        .bind(to)
        .bind(to == State::Confirmed)
        .bind(now)
        .bind(to.is_live())
        .bind(now)
        .bind(&reg.id)
        .bind(from),
    )
    .await
}

/// Names other wishes, and moves to another state that claims them. The offering's lock must have been taken, and
/// `registration`, which has no place, been loaded after it.
pub async fn wish_anew(tx: &mut Tx, reg: &Registration, wishes: &[String], to: State, now: Moment) -> StoreResult<()> {
    // Left by way of what claims nothing, so that the old wishes' counters are given back.
    if reg.state.claim() != Claim::Nothing {
        moved(tx, reg, State::NotSelected, None, now).await?;
    }
    tx.run(sql("DELETE FROM wish WHERE registration_id = $1").bind(&reg.id)).await?;
    let rows = wishes.iter().zip(1i64..).map(|(slot, rank)| vec![(&reg.id).into(), slot.into(), rank.into()]);
    insert(tx, "INSERT INTO wish (registration_id, slot_id, rank) VALUES", rows.collect(), "").await?;
    moved(tx, &Registration { state: State::NotSelected, ..reg.clone() }, to, None, now).await
}

/// What a registration wishes for.
pub async fn wishes(tx: &mut Tx, registration: &str) -> StoreResult<Vec<String>> {
    Ok(slots_of(tx, WISHES, registration).await?.into_iter().map(|(slot, _)| slot).collect())
}

/// A registration's slots with what they count in.
async fn slots_of(tx: &mut Tx, text: &'static str, registration: &str) -> StoreResult<Vec<(String, Unit)>> {
    let rows: Vec<(String, String)> = tx.all(sql(text).bind(registration)).await?;
    rows.into_iter().map(|(slot, unit)| Ok((slot, Unit::try_from(unit)?))).collect()
}
