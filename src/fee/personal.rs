//! What this room holds about people: on whose name a receipt was made out, and what was noted beside a movement of money.
//! Amounts, days and numbers stay: the books must add up.

use crate::store::{Aside, Store, StoreResult, Told, Tx, Value, aside, sql, truth, unveil_all, veil_all, with_list};

/// Where people write freely beside money.
const FREE: [Aside; 2] = [
    aside!(
        "fee_fact",
        "id",
        "reason",
        "t.participant_id IN (SELECT p.id FROM participant p WHERE p.registration_id = $1)"
    ),
    aside!(
        "fee_fact",
        "id",
        "note",
        "t.participant_id IN (SELECT p.id FROM participant p WHERE p.registration_id = $1)"
    ),
];

/// What stands in place of a reason that must stand somewhere, and of the name on a receipt.
const GONE: &str = "（廃棄済み）";

pub async fn forget(tx: &mut Tx, registrations: &[String]) -> StoreResult<()> {
    let ids = || registrations.iter().map(Value::from).collect::<Vec<_>>();
    tx.run(with_list("DELETE FROM secret_addressee WHERE registration_id IN {}", vec![], ids())).await?;
    for text in [
        "UPDATE fee_receipt SET addressee = $1 WHERE fact_id IN (SELECT f.id FROM fee_fact f \
         JOIN participant p ON p.id = f.participant_id WHERE p.registration_id IN {})",
        "UPDATE fee_fact SET note = '', reason = CASE WHEN reason = '' THEN '' ELSE CAST($1 AS TEXT) END \
         WHERE participant_id IN (SELECT p.id FROM participant p WHERE p.registration_id IN {})",
    ] {
        tx.run(with_list(text, vec![GONE.into()], ids())).await?;
    }
    Ok(())
}

/// What still tells of forgotten registrations of an offering: nothing, or something went wrong.
pub async fn left(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let query = sql("SELECT COUNT(*) FROM fee_fact f JOIN participant p ON p.id = f.participant_id \
         JOIN registration r ON r.id = p.registration_id LEFT JOIN fee_receipt e ON e.fact_id = f.id \
         LEFT JOIN secret_addressee x ON x.fact_id = f.id WHERE f.offering_id = $1 AND r.forgotten_at IS NOT NULL \
         AND (f.note <> '' OR f.reason NOT IN ('', $2) OR COALESCE(e.addressee, '') NOT IN ('', $2) OR x.fact_id IS NOT NULL)");
    Ok(tx.one::<(i64,)>(query.bind(offering).bind(GONE)).await?.0)
}

/// What was written beside money, of a registration that is kept secret.
pub async fn veil_words(tx: &mut Tx, registration: &str) -> StoreResult<()> {
    veil_all(tx, &FREE, registration).await
}

/// Takes the names off the receipts of a registration that is kept secret, and what was written beside money.
pub async fn veil(tx: &mut Tx, registration: &str, stand_in: &str) -> StoreResult<()> {
    tx.run(
        sql("INSERT INTO secret_addressee (fact_id, registration_id, addressee) SELECT e.fact_id, p.registration_id, e.addressee \
             FROM fee_receipt e JOIN fee_fact f ON f.id = e.fact_id JOIN participant p ON p.id = f.participant_id \
             WHERE p.registration_id = $1")
        .bind(registration),
    )
    .await?;
    let hide = sql("UPDATE fee_receipt SET addressee = $1 \
         WHERE fact_id IN (SELECT s.fact_id FROM secret_addressee s WHERE s.registration_id = $2)");
    tx.run(hide.bind(stand_in).bind(registration)).await?;
    veil_words(tx, registration).await
}

pub async fn unveil(tx: &mut Tx, registration: &str) -> StoreResult<()> {
    let back = sql("UPDATE fee_receipt SET addressee = (SELECT s.addressee FROM secret_addressee s \
         WHERE s.fact_id = fee_receipt.fact_id) \
         WHERE fact_id IN (SELECT s.fact_id FROM secret_addressee s WHERE s.registration_id = $1)");
    tx.run(back.bind(registration)).await?;
    tx.run(sql("DELETE FROM secret_addressee WHERE registration_id = $1").bind(registration)).await?;
    unveil_all(tx, &FREE, registration).await
}

pub async fn disclose(store: &Store, participants: &[String]) -> StoreResult<Vec<Told>> {
    let facts = with_list(
        concat!(
            "SELECT f.day, f.kind AS money, f.amount, f.method, ",
            truth!("fee_fact", "id", "reason", "f"),
            " AS reason, ",
            truth!("fee_fact", "id", "note", "f"),
            " AS note, COALESCE(s.addressee, e.addressee) AS addressee, e.number AS receipt_number FROM fee_fact f \
         LEFT JOIN fee_receipt e ON e.fact_id = f.id LEFT JOIN secret_addressee s ON s.fact_id = f.id \
         WHERE f.participant_id IN {} ORDER BY f.number"
        ),
        vec![],
        participants.iter().map(Value::from).collect(),
    );
    Ok(vec![Told { table: "fee_fact", rows: store.all(facts).await? }])
}
