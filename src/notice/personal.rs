//! What this room holds about people: that letters were sent to them. Addresses and texts it does not keep.

use crate::clock::Moment;
use crate::store::{Store, StoreResult, Told, Tx, Value, sql, with_list};

/// Letters that have not left yet are not sent any more; how many letters there are about these registrations.
pub async fn forget(tx: &mut Tx, registrations: &[String], now: Moment) -> StoreResult<i64> {
    let ids = || registrations.iter().map(Value::from).collect();
    let skip =
        "UPDATE notice SET state = 'skipped', error = 'untrue' WHERE state = 'waiting' AND registration_id IN {}";
    tx.run(with_list(skip, vec![], ids())).await?;
    // Nobody is to be telephoned any more.
    let told = "UPDATE undelivered SET told_at = $1 WHERE told_at IS NULL AND registration_id IN {}";
    tx.run(with_list(told, vec![now.into()], ids())).await?;
    let all: (i64,) =
        tx.one(with_list("SELECT COUNT(*) FROM notice WHERE registration_id IN {}", vec![], ids())).await?;
    Ok(all.0)
}

pub async fn disclose(store: &Store, registration: &str) -> StoreResult<Vec<Told>> {
    let letters = sql(
        "SELECT n.kind AS letter, n.state AS letter_state, n.created_at, n.sent_at, u.at AS undelivered_at, u.told_at \
         FROM notice n LEFT JOIN undelivered u ON u.notice_id = n.id WHERE n.registration_id = $1 \
         ORDER BY n.created_at, n.id",
    );
    Ok(vec![Told { table: "notice", rows: store.all(letters.bind(registration)).await? }])
}
