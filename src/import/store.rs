//! All SQL about files that wait for their import.

use super::model::Waiting;
use crate::clock::Moment;
use crate::registration::Channel;
use crate::store::{Query, Store, StoreResult, Tx, insert, sql};

/// Keeps a file until `ends_at`.
pub async fn keep(tx: &mut Tx, file: &Waiting, now: Moment) -> StoreResult<()> {
    let row = vec![
        (&file.id).into(),
        file.offering_id.clone().into(),
        (&file.staff_id).into(),
        (&file.channel).into(),
        file.bytes.clone().into(),
        now.into(),
        file.ends_at.into(),
    ];
    let head = "INSERT INTO import_file (id, offering_id, staff_id, channel, bytes, at, ends_at) VALUES";
    insert(tx, head, vec![row], "").await
}

/// A file is for who brought it, and waits until its time is over.
fn by_id(id: &str, staff: &str, now: Moment) -> Query {
    sql("SELECT id, offering_id, staff_id, channel, bytes, ends_at FROM import_file WHERE id = $1 AND staff_id = $2 AND ends_at > $3")
        .bind(id)
        .bind(staff)
        .bind(now)
}

pub async fn file(store: &Store, id: &str, staff: &str, now: Moment) -> StoreResult<Option<Waiting>> {
    store.maybe(by_id(id, staff, now)).await
}

pub async fn file_in(tx: &mut Tx, id: &str, staff: &str, now: Moment) -> StoreResult<Option<Waiting>> {
    tx.maybe(by_id(id, staff, now)).await
}

/// False if it was gone.
pub async fn delete(tx: &mut Tx, id: &str) -> StoreResult<bool> {
    Ok(tx.run(sql("DELETE FROM import_file WHERE id = $1").bind(id)).await? == 1)
}

/// Deletes the files whose time is over; how many.
pub async fn forget(tx: &mut Tx, now: Moment) -> StoreResult<u64> {
    tx.run(sql("DELETE FROM import_file WHERE ends_at <= $1").bind(now)).await
}

/// Whether any file's time is over, without taking the writer's turn.
pub async fn is_over(store: &Store, now: Moment) -> StoreResult<bool> {
    let row: (i64,) = store.one(sql("SELECT COUNT(*) FROM import_file WHERE ends_at <= $1").bind(now)).await?;
    Ok(row.0 > 0)
}

impl Waiting {
    pub fn channel(&self) -> Channel {
        Channel::from_code(&self.channel).unwrap_or(Channel::Counter)
    }
}
