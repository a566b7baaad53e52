//! What this room holds about people: why somebody was carried over against the rule, or was not.

use crate::store::{Aside, Store, StoreResult, Told, Tx, Value, aside, sql, truth, with_list};

const REASON: Aside = aside!("carry_over", "id", "reason", "(t.earlier_id = $1 OR t.registration_id = $1)");

/// Takes the words about who is kept secret out of the rows that everyone reads.
pub async fn veil(tx: &mut Tx, registration: &str) -> StoreResult<()> {
    REASON.veil(tx, registration).await
}

/// Puts back what [`veil`] took.
pub async fn unveil(tx: &mut Tx, registration: &str) -> StoreResult<()> {
    REASON.unveil(tx, registration).await
}

/// Takes the reasons away, of the earlier class's people and of the next one's. That something was decided stays.
pub async fn forget(tx: &mut Tx, registrations: &[String]) -> StoreResult<()> {
    for text in [
        "UPDATE carry_over SET reason = '' WHERE earlier_id IN {}",
        "UPDATE carry_over SET reason = '' WHERE registration_id IN {}",
    ] {
        tx.run(with_list(text, vec![], registrations.iter().map(Value::from).collect())).await?;
    }
    Ok(())
}

/// Reasons about forgotten people of an offering: none, or something went wrong.
pub async fn left(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let query =
        sql("SELECT COUNT(*) FROM carry_over c JOIN registration r ON r.id IN (c.earlier_id, c.registration_id) \
         WHERE r.offering_id = $1 AND r.forgotten_at IS NOT NULL AND c.reason <> ''");
    Ok(tx.one::<(i64,)>(query.bind(offering)).await?.0)
}

pub async fn disclose(store: &Store, registration: &str) -> StoreResult<Vec<Told>> {
    let query = concat!(
        "SELECT c.visits, c.needed, ",
        truth!("carry_over", "id", "reason", "c"),
        " AS reason, c.decline_until, c.decided_at FROM carry_over c WHERE c.earlier_id = $1 OR c.registration_id = $2"
    );
    let query = sql(query).bind(registration).bind(registration);
    Ok(vec![Told { table: "carry_over", rows: store.all(query).await? }])
}
