//! What this room holds about people: points and remarks that assessors gave, and why something was decided.

use crate::store::{Aside, Store, StoreResult, Told, Tx, Value, aside, sql, truth, unveil_all, veil_all, with_list};

const WORDS: [Aside; 2] = [
    aside!("assessment", "id", "remark", "t.registration_id = $1"),
    aside!("screening_decision", "registration_id", "reason", "t.registration_id = $1"),
];

/// Takes the words about who is kept secret out of the rows that everyone reads.
pub async fn veil(tx: &mut Tx, registration: &str) -> StoreResult<()> {
    veil_all(tx, &WORDS, registration).await
}

/// Puts back what [`veil`] took.
pub async fn unveil(tx: &mut Tx, registration: &str) -> StoreResult<()> {
    unveil_all(tx, &WORDS, registration).await
}

/// Takes points, remarks and reasons away. What was decided stays: it is what became of the registration.
pub async fn forget(tx: &mut Tx, registrations: &[String]) -> StoreResult<()> {
    for text in [
        "DELETE FROM assessment WHERE registration_id IN {}",
        "UPDATE screening_decision SET because = '', reason = '' WHERE registration_id IN {}",
    ] {
        tx.run(with_list(text, vec![], registrations.iter().map(Value::from).collect())).await?;
    }
    Ok(())
}

/// What still tells of forgotten people: nothing, or something went wrong.
pub async fn left(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let query = sql("SELECT (SELECT COUNT(*) FROM assessment a JOIN registration r ON r.id = a.registration_id \
         WHERE r.offering_id = $1 AND r.forgotten_at IS NOT NULL) + (SELECT COUNT(*) FROM screening_decision d \
         JOIN registration r ON r.id = d.registration_id WHERE r.offering_id = $2 AND r.forgotten_at IS NOT NULL \
         AND (d.because <> '' OR d.reason <> ''))");
    Ok(tx.one::<(i64,)>(query.bind(offering).bind(offering)).await?.0)
}

pub async fn disclose(store: &Store, registration: &str) -> StoreResult<Vec<Told>> {
    let points = concat!(
        "SELECT a.points, ",
        truth!("assessment", "id", "remark", "a"),
        " AS remark, a.at FROM assessment a WHERE a.registration_id = $1 ORDER BY a.at"
    );
    // Before the release nobody is told, by no way, what was decided.
    let decided = concat!(
        "SELECT d.decision, d.turn, d.because, ",
        truth!("screening_decision", "registration_id", "reason", "d"),
        " AS reason, d.decided_at FROM screening_decision d JOIN screening s ON s.offering_id = d.offering_id \
         WHERE d.registration_id = $1 AND s.state = 'released'"
    );
    Ok(vec![
        Told { table: "assessment", rows: store.all(sql(points).bind(registration)).await? },
        Told { table: "screening_decision", rows: store.all(sql(decided).bind(registration)).await? },
    ])
}
