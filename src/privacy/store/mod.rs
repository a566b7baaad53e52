//! All SQL of this room, a file for each matter; see also the rooms' own `personal.rs`.

mod correct;
mod disclosure;
mod disposal;
mod file;
mod hold;
mod request;

pub use correct::*;
pub use disclosure::*;
pub use disposal::*;
pub use file::*;
pub use hold::*;
pub use request::*;

use super::model::*;
use crate::store::{Aside, Store, StoreResult, Told, Tx, aside, sql, truth};

/// Where people write freely.
const FREE: [Aside; 2] = [
    aside!("data_request", "id", "text", "t.registration_id = $1"),
    aside!("hold", "id", "note", "t.registration_id = $1"),
];

/// Takes what was written freely out of the rows that everyone reads, if the registration is kept secret.
pub async fn veil(tx: &mut Tx, registration: &str) -> StoreResult<()> {
    for aside in FREE {
        aside.veil(tx, registration).await?;
    }
    Ok(())
}

/// Puts back what [`veil`] took.
pub async fn unveil(tx: &mut Tx, registration: &str) -> StoreResult<()> {
    for aside in FREE {
        aside.unveil(tx, registration).await?;
    }
    Ok(())
}

pub async fn keeping(store: &Store, offering: &str) -> StoreResult<Option<Keeping>> {
    let query = sql("SELECT o.id, o.title, o.data_holder, o.purpose, o.retain_until, \
         CAST(CASE WHEN o.state = 'cancelled' THEN 1 ELSE 0 END AS BIGINT) AS cancelled, \
         (SELECT MAX(s.ends_at) FROM session s WHERE s.offering_id = o.id AND s.state = 'planned') AS last_end \
         FROM offering o WHERE o.id = $1 AND o.state <> 'draft'");
    store.maybe(query.bind(offering)).await
}

pub async fn holdings(store: &Store, offering: &str) -> StoreResult<Holdings> {
    store
        .one(
            sql("SELECT (SELECT COUNT(*) FROM registration r WHERE r.offering_id = $1 AND r.forgotten_at IS NULL) AS registrations, \
                 (SELECT COUNT(*) FROM participant p JOIN registration r ON r.id = p.registration_id WHERE r.offering_id = $1 \
                 AND r.forgotten_at IS NULL) AS participants, \
                 (SELECT COUNT(*) FROM answer a JOIN registration r ON r.id = a.registration_id WHERE r.offering_id = $1 \
                 AND r.forgotten_at IS NULL) AS answers, \
                 (SELECT COUNT(*) FROM registration_note n JOIN registration r ON r.id = n.registration_id WHERE r.offering_id = $1 \
                 AND r.forgotten_at IS NULL) AS notes, \
                 (SELECT COUNT(*) FROM notice n JOIN registration r ON r.id = n.registration_id WHERE r.offering_id = $1 \
                 AND r.forgotten_at IS NULL) AS letters, \
                 (SELECT COUNT(*) FROM registration r WHERE r.offering_id = $1 AND r.forgotten_at IS NULL AND EXISTS \
                 (SELECT 1 FROM hold h WHERE h.registration_id = r.id AND h.lifted_at IS NULL)) AS held")
            .bind(offering),
        )
        .await
}

/// What this room itself holds about forgotten registrations of an offering: nothing, or something went wrong.
pub async fn left(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let query = sql("SELECT (SELECT COUNT(*) FROM data_request q JOIN registration r ON r.id = q.registration_id \
         WHERE r.offering_id = $1 AND r.forgotten_at IS NOT NULL AND q.text <> '') + (SELECT COUNT(*) FROM hold h \
         JOIN registration r ON r.id = h.registration_id WHERE r.offering_id = $1 AND r.forgotten_at IS NOT NULL AND h.note <> '') \
         + (SELECT COUNT(*) FROM held_text x JOIN registration r ON r.id = x.registration_id \
         WHERE r.offering_id = $1 AND r.forgotten_at IS NOT NULL)");
    Ok(tx.one::<(i64,)>(query.bind(offering)).await?.0)
}

/// What this room tells a person: what they asked, that their data is held, and what of it they have taken back.
pub async fn disclose(store: &Store, registration: &str) -> StoreResult<Vec<Told>> {
    let asked = sql(concat!(
        "SELECT q.asked_at, q.kind AS wish, ",
        truth!("data_request", "id", "text", "q"),
        " AS wished, \
         q.state AS request_state, q.why AS answer, q.answered_at FROM data_request q WHERE q.registration_id = $1 ORDER BY q.asked_at"
    ));
    let holds = sql(concat!(
        "SELECT h.at, h.why AS hold_why, ",
        truth!("hold", "id", "note", "h"),
        " AS note, h.lifted_at \
         FROM hold h WHERE h.registration_id = $1 ORDER BY h.at"
    ));
    let held = sql("SELECT x.taken_at, x.what AS stood_in, q.label AS question, x.text FROM held_text x \
         LEFT JOIN question q ON x.what = 'answer.text' AND q.id = x.row_id WHERE x.registration_id = $1 \
         ORDER BY x.taken_at, x.what, x.row_id");
    Ok(vec![
        Told { table: "data_request", rows: store.all(asked.bind(registration)).await? },
        Told { table: "hold", rows: store.all(holds.bind(registration)).await? },
        Told { table: "held_text", rows: store.all(held.bind(registration)).await? },
    ])
}

/// City accounts in force that are named for secrets.
pub async fn named_for_secrets(tx: &mut Tx, today: &str) -> StoreResult<i64> {
    let query = sql("SELECT COUNT(*) FROM staff WHERE role = 'city' AND active = 1 AND sees_secret = 1 \
         AND (ends_on IS NULL OR ends_on >= $1)");
    Ok(tx.one::<(i64,)>(query.bind(today)).await?.0)
}
