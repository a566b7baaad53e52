//! What this room holds about people: the notes of staff, and with whom somebody was compared.

use crate::store::{Aside, Store, StoreResult, Told, Tx, Value, aside, sql, truth, unveil_all, veil_all, with_list};

/// Where people write freely.
const FREE: [Aside; 1] = [aside!("registration_note", "id", "text", "t.registration_id = $1")];

/// Takes the notes about these registrations away, and what was found out about two of which they are one; how many notes.
pub async fn forget(tx: &mut Tx, registrations: &[String]) -> StoreResult<i64> {
    let ids = || registrations.iter().map(Value::from).collect();
    let gone = tx.run(with_list("DELETE FROM registration_note WHERE registration_id IN {}", vec![], ids())).await?;
    for text in
        ["DELETE FROM twin_verdict WHERE registration_id IN {}", "DELETE FROM twin_verdict WHERE other_id IN {}"]
    {
        tx.run(with_list(text, vec![], ids())).await?;
    }
    Ok(i64::try_from(gone).unwrap_or(i64::MAX))
}

/// What stands about forgotten registrations of an offering: nothing, or something went wrong.
pub async fn left(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let query =
        sql("SELECT (SELECT COUNT(*) FROM registration_note n JOIN registration r ON r.id = n.registration_id \
         WHERE r.offering_id = $1 AND r.forgotten_at IS NOT NULL) + (SELECT COUNT(*) FROM twin_verdict v \
         JOIN registration r ON r.id = v.registration_id OR r.id = v.other_id \
         WHERE r.offering_id = $2 AND r.forgotten_at IS NOT NULL)");
    Ok(tx.one::<(i64,)>(query.bind(offering).bind(offering)).await?.0)
}

/// Takes what was written freely out of the rows that everyone reads, if the registration is kept secret.
pub async fn veil(tx: &mut Tx, registration: &str) -> StoreResult<()> {
    veil_all(tx, &FREE, registration).await
}

/// Puts back what [`veil`] took.
pub async fn unveil(tx: &mut Tx, registration: &str) -> StoreResult<()> {
    unveil_all(tx, &FREE, registration).await
}

/// Notes, and what was found out; of the other one of two it is not told whose it is.
pub async fn disclose(store: &Store, registration: &str) -> StoreResult<Vec<Told>> {
    let notes = sql(concat!(
        "SELECT n.at, ",
        truth!("registration_note", "id", "text", "n"),
        " AS note, s.name AS staff \
         FROM registration_note n JOIN staff s ON s.id = n.staff_id WHERE n.registration_id = $1 ORDER BY n.at"
    ));
    let found = sql("SELECT v.at, v.verdict, s.name AS staff FROM twin_verdict v JOIN staff s ON s.id = v.staff_id \
         WHERE v.registration_id = $1 OR v.other_id = $2 ORDER BY v.at, v.id");
    Ok(vec![
        Told { table: "registration_note", rows: store.all(notes.bind(registration)).await? },
        Told { table: "twin_verdict", rows: store.all(found.bind(registration).bind(registration)).await? },
    ])
}
