//! All SQL of the catalogue: has anything changed since the snapshot was taken?

use crate::programme::Slot;
use crate::programme::store::smallest_waiting;
use crate::store::{Store, StoreResult, sql};

/// What of a slot changes while people apply, without the announcement changing.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Counters {
    pub id: String,
    pub taken: i64,
    pub waiting: i64,
    pub smallest_waiting: Option<i64>,
    pub entered: i64,
    pub extra: i64,
}

pub async fn version(store: &Store) -> StoreResult<i64> {
    let (n,): (i64,) = store.one(sql("SELECT n FROM version WHERE name = 'catalogue'")).await?;
    Ok(n)
}

/// Children whose childcare is settled, by offering.
pub async fn minded(store: &Store) -> StoreResult<Vec<(String, i64)>> {
    store.all(sql("SELECT id, childcare_taken FROM offering WHERE childcare_places IS NOT NULL")).await
}

pub async fn counters(store: &Store) -> StoreResult<Vec<Counters>> {
    store
        .all(sql(concat!(
            "SELECT s.id, s.taken, s.waiting, s.entered, s.extra, ",
            smallest_waiting!(),
            " AS smallest_waiting FROM slot s"
        )))
        .await
}

/// What is taken of a quota, and given beyond it.
pub async fn quotas(store: &Store) -> StoreResult<Vec<(String, i64, i64)>> {
    store.all(sql("SELECT id, taken, extra FROM quota WHERE merged_at IS NULL")).await
}

impl Counters {
    pub fn differ(&self, slot: &Slot) -> bool {
        (self.taken, self.waiting, self.smallest_waiting, self.entered, self.extra)
            != (slot.taken, slot.waiting, slot.smallest_waiting, slot.entered, slot.extra)
    }

    pub fn move_into(&self, slot: &mut Slot) {
        (slot.taken, slot.waiting, slot.smallest_waiting) = (self.taken, self.waiting, self.smallest_waiting);
        (slot.entered, slot.extra) = (self.entered, self.extra);
    }
}
