//! Where an application counts among the parts of its slots' places, and what is left of them.

use super::application::Application;
use super::rules::Waiting;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::clock::Moment;
use crate::error::Result;
use crate::programme::{Counts, Quota, QuotaKind, Slot, Unit, quota};
use crate::store::{Store, StoreResult, Tx, insert, sql};

/// The places of an offering, slot by slot, with their parts: what is decided upon while applications arrive, places are
/// freed and offers made.
#[derive(Clone, Debug, Default)]
pub struct Places {
    pub slots: Vec<Slot>,
    pub quotas: Vec<Quota>,
}

impl Places {
    pub fn slot(&self, id: &str) -> Option<&Slot> {
        self.slots.iter().find(|s| s.id == id)
    }

    /// Whether a slot has room for such a party, whoever waits.
    pub fn have_room(&self, slot: &str, party: &Waiting) -> bool {
        self.slot(slot).is_some_and(|s| quota::has_room(s, &self.quotas, party.size, &party.counts))
    }

    /// Whether a party would not get into a slot even if nobody else came: waiting would be a false hope.
    pub fn never_have_room(&self, slot: &str, party: &Waiting) -> bool {
        self.slot(slot).is_none_or(|s| quota::never_has_room(s, &self.quotas, party.size, &party.counts))
    }

    /// Takes these slots for a party.
    pub fn take(&mut self, slots: &[String], party: &Waiting) {
        for slot in self.slots.iter_mut().filter(|s| slots.contains(&s.id)) {
            slot.taken += slot.units(party.size);
        }
        for q in self.quotas.iter_mut().filter(|q| slots.contains(&q.slot_id)) {
            q.taken += party.counts.iter().filter(|(id, _)| *id == q.id).map(|(_, n)| n).sum::<i64>();
        }
    }

    /// In which quotas of the slots it wishes for an application counts.
    pub fn counts(&self, application: &Application) -> Counts {
        let of = |q: &Quota| {
            let slot = self.slot(&q.slot_id).filter(|s| application.slots.contains(&s.id))?;
            let units = slot.units(application.size());
            let answers = |(question, answer): &(String, String)| {
                q.question_id.as_ref() == Some(question) && q.answer.as_ref() == Some(answer)
            };
            let n = match q.kind {
                QuotaKind::Channel if q.channels.0.iter().any(|c| c.code() == application.channel.code()) => units,
                QuotaKind::Answer if application.answers.iter().any(answers) => units,
                QuotaKind::Reserved if application.reserved.as_ref() == Some(&q.id) => units,
                QuotaKind::Persons => application.size(),
                QuotaKind::Born => {
                    let born = application.participants.iter().filter_map(|p| p.birth_date.as_deref());
                    let n = born.filter(|date| q.is_born_so(date)).count() as i64;
                    if slot.unit == Unit::Person { n } else { n.min(1) }
                }
                _ => 0,
            };
            (n > 0).then(|| (q.id.clone(), n))
        };
        // What staff keep is beside all other parts.
        let reserved = application.reserved.is_some();
        self.quotas.iter().filter(|q| !reserved || q.kind == QuotaKind::Reserved).filter_map(of).collect()
    }
}

pub(super) async fn of_offering(tx: &mut Tx, offering: &str) -> StoreResult<Vec<Quota>> {
    tx.all(sql("SELECT * FROM quota WHERE offering_id = $1 ORDER BY position").bind(offering)).await
}

/// Writes in which quotas new registrations count.
pub(super) async fn add(tx: &mut Tx, counts: &[(String, Counts)]) -> StoreResult<()> {
    let rows = counts.iter().flat_map(|(registration, counts)| {
        counts.iter().map(move |(quota, units)| vec![registration.into(), quota.into(), (*units).into()])
    });
    insert(tx, "INSERT INTO registration_quota (registration_id, quota_id, units) VALUES", rows.collect(), "").await
}

/// Counts units given in a quota. The database refuses what would go beyond it.
pub(super) async fn count(tx: &mut Tx, quota: &str, units: i64) -> StoreResult<()> {
    tx.run_exactly(1, sql("UPDATE quota SET taken = taken + $1 WHERE id = $2").bind(units).bind(quota)).await
}

/// Counts a registration in its quotas, or takes it out of them.
pub(super) async fn moved(tx: &mut Tx, registration: &str, sign: i64) -> StoreResult<()> {
    let query = sql("UPDATE quota SET taken = taken + $1 * (SELECT c.units FROM registration_quota c WHERE \
         c.quota_id = quota.id AND c.registration_id = $2) WHERE id IN (SELECT quota_id FROM registration_quota WHERE registration_id = $3)");
    tx.run(query.bind(sign).bind(registration).bind(registration)).await?;
    Ok(())
}

/// Counts all of an offering's quotas anew, after places were given in bulk.
pub async fn recount(tx: &mut Tx, offering: &str) -> StoreResult<()> {
    let query = sql(
        "UPDATE quota SET taken = COALESCE((SELECT CAST(SUM(c.units) AS BIGINT) FROM registration_quota c \
         WHERE c.quota_id = quota.id AND EXISTS (SELECT 1 FROM place p WHERE p.registration_id = c.registration_id)), 0) \
         WHERE offering_id = $1",
    );
    tx.run(query.bind(offering)).await?;
    Ok(())
}

/// Makes room beyond a registration's quotas, for an extra place.
pub async fn enlarge(tx: &mut Tx, registration: &str) -> StoreResult<()> {
    let query =
        sql("UPDATE quota SET extra = extra + (SELECT c.units FROM registration_quota c WHERE c.quota_id = quota.id \
         AND c.registration_id = $1) WHERE at_most IS NOT NULL AND merged_at IS NULL \
         AND id IN (SELECT quota_id FROM registration_quota WHERE registration_id = $2)");
    tx.run(query.bind(registration).bind(registration)).await?;
    Ok(())
}

/// In which quotas of an offering each of its registrations counts.
pub async fn counts_of(tx: &mut Tx, offering: &str) -> StoreResult<std::collections::HashMap<String, Counts>> {
    let query = sql(
        "SELECT c.registration_id, c.quota_id, c.units FROM registration_quota c JOIN quota q ON q.id = c.quota_id \
         WHERE q.offering_id = $1 ORDER BY c.quota_id",
    );
    let rows: Vec<(String, String, i64)> = tx.all(query.bind(offering)).await?;
    let mut counts: std::collections::HashMap<String, Counts> = Default::default();
    for (registration, quota, units) in rows {
        counts.entry(registration).or_default().push((quota, units));
    }
    Ok(counts)
}

/// In which quotas one registration counts.
pub async fn of_registration(store: &Store, registration: &str) -> StoreResult<Counts> {
    store.all(sql("SELECT quota_id, units FROM registration_quota WHERE registration_id = $1").bind(registration)).await
}

/// Gives up those quotas of an offering whose time is over: what is left of them is everybody's. The offering's lock must
/// have been taken. True: there were some.
pub(super) async fn merge_in(app: &App, tx: &mut Tx, offering: &str, now: Moment) -> StoreResult<bool> {
    let due: Vec<(String,)> = tx
        .all(
            sql("SELECT id FROM quota WHERE offering_id = $1 AND merged_at IS NULL AND merges_at <= $2 ORDER BY position")
                .bind(offering)
                .bind(now),
        )
        .await?;
    for (quota,) in &due {
        tx.run(sql("UPDATE quota SET merged_at = $1 WHERE id = $2").bind(now).bind(quota)).await?;
    }
    if due.is_empty() {
        return Ok(false);
    }
    let entry = |(quota,): &(String,)| Entry::new(&app.chance, now, "system", "merge_quota", format!("quota:{quota}"));
    audit::record(tx, due.iter().map(entry).collect()).await?;
    tx.catalogue_changed().await?;
    Ok(true)
}

/// Gives up what is due, offering by offering: those who wait are asked next. Returns how many offerings.
pub async fn merge_due(app: &App) -> Result<usize> {
    let now = app.clock.now();
    let offerings: Vec<(String,)> = due(&app.store, now).await?;
    for (offering,) in &offerings {
        let mut tx = app.store.write().await?;
        tx.lock_offering(offering).await?;
        if merge_in(app, &mut tx, offering, now).await? {
            super::withdraw::freed(app, &mut tx, offering).await?;
        }
        tx.commit().await?;
    }
    Ok(offerings.len())
}

async fn due(store: &Store, now: Moment) -> StoreResult<Vec<(String,)>> {
    store.all(sql("SELECT DISTINCT offering_id FROM quota WHERE merged_at IS NULL AND merges_at <= $1").bind(now)).await
}
