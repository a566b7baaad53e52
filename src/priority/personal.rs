//! What this room holds about people: what they objected and what was answered, and digests of who lost a draw.

use crate::store::{Store, StoreResult, Told, Tx, Value, sql, with_list};

/// Objections go whole. Losses are digests with a purpose and an end of their own, and stay.
pub async fn forget(tx: &mut Tx, registrations: &[String]) -> StoreResult<()> {
    let ids = registrations.iter().map(Value::from).collect();
    tx.run(with_list("DELETE FROM class_objection WHERE registration_id IN {}", vec![], ids)).await?;
    Ok(())
}

/// What forgotten registrations of an offering still tell: nothing, or something went wrong.
pub async fn left(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let query = sql("SELECT COUNT(*) FROM class_objection o JOIN registration r ON r.id = o.registration_id \
         WHERE r.offering_id = $1 AND r.forgotten_at IS NOT NULL");
    Ok(tx.one::<(i64,)>(query.bind(offering)).await?.0)
}

pub async fn disclose(store: &Store, registration: &str) -> StoreResult<Vec<Told>> {
    let objections =
        sql("SELECT objected_at, objection, class, reason, ruled_at FROM class_objection WHERE registration_id = $1");
    let losses = sql("SELECT draw_id, lost_at, used_by FROM draw_loss WHERE registration_id = $1");
    Ok(vec![
        Told { table: "class_objection", rows: store.all(objections.bind(registration)).await? },
        Told { table: "draw_loss", rows: store.all(losses.bind(registration)).await? },
    ])
}
