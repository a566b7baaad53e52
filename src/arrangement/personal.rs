//! What this room holds about people: which group asked, where it is visited, and what was said about it.

use crate::store::{Store, StoreResult, Told, Tx, Value, sql, with_list};

/// That somebody went there, when, and how many came, stays.
pub async fn forget(tx: &mut Tx, registrations: &[String]) -> StoreResult<()> {
    let text = "UPDATE arrangement SET form_key = 'forgotten ' || registration_id, group_name = '', place_name = '', \
        place_address = '', wish_note = '', reason = '', alternative = '', report = '' WHERE registration_id IN {}";
    tx.run(with_list(text, vec![], registrations.iter().map(Value::from).collect())).await?;
    Ok(())
}

/// What forgotten registrations of an offering still tell: nothing, or something went wrong.
pub async fn left(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let query = sql("SELECT COUNT(*) FROM arrangement a JOIN registration r ON r.id = a.registration_id \
         WHERE r.offering_id = $1 AND r.forgotten_at IS NOT NULL AND (a.group_name <> '' OR a.place_name <> '' \
         OR a.place_address <> '' OR a.wish_note <> '' OR a.reason <> '' OR a.alternative <> '' OR a.report <> '' \
         OR a.form_key <> 'forgotten ' || a.registration_id)");
    Ok(tx.one::<(i64,)>(query.bind(offering)).await?.0)
}

pub async fn disclose(store: &Store, registration: &str) -> StoreResult<Vec<Told>> {
    let asked = sql(
        "SELECT a.group_name, a.place_name, a.place_address, a.persons, a.wish_note, a.asked_at, a.date, a.starts, \
         a.ends, a.instructor, a.reason, a.alternative, a.report FROM arrangement a WHERE a.registration_id = $1",
    );
    let wishes =
        sql("SELECT w.date, w.starts, w.ends FROM arrangement_wish w WHERE w.registration_id = $1 ORDER BY w.rank");
    Ok(vec![
        Told { table: "arrangement", rows: store.all(asked.bind(registration)).await? },
        Told { table: "arrangement_wish", rows: store.all(wishes.bind(registration)).await? },
    ])
}
