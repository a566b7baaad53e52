//! All SQL of the catalogue: has anything changed since the snapshot was taken?

use crate::store::{Store, StoreResult, sql};

/// What of a slot changes while people apply, without the announcement changing.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Counters {
    pub id: String,
    pub taken: i64,
    pub waiting: i64,
    pub entered: i64,
    pub extra: i64,
}

pub async fn version(store: &Store) -> StoreResult<i64> {
    let (n,): (i64,) = store.one(sql("SELECT n FROM version WHERE name = 'catalogue'")).await?;
    Ok(n)
}

pub async fn counters(store: &Store) -> StoreResult<Vec<Counters>> {
    store.all(sql("SELECT id, taken, waiting, entered, extra FROM slot")).await
}
