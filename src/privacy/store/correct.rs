//! SQL. What stands about somebody, put right.

use crate::privacy::correct::Correction;
use crate::privacy::model::*;
use crate::store::{Store, StoreResult, Tx, sql};
use crate::text;

/// The party as it truly is.
pub async fn participants(store: &Store, registration: &str) -> StoreResult<Vec<Participant>> {
    let query = sql("SELECT p.id, COALESCE(s.name, p.name) AS name, COALESCE(s.name_kana, p.name_kana) AS name_kana, \
         COALESCE(s.birth_date, p.birth_date) AS birth_date, COALESCE(s.age_band, p.age_band) AS age_band FROM participant p \
         LEFT JOIN secret_participant s ON s.participant_id = p.id WHERE p.registration_id = $1 ORDER BY p.position");
    store.all(query.bind(registration)).await
}

pub async fn participants_in(tx: &mut Tx, registration: &str) -> StoreResult<Vec<Participant>> {
    let query = sql(
        "SELECT id, name, name_kana, birth_date, age_band FROM participant WHERE registration_id = $1 ORDER BY position",
    );
    tx.all(query.bind(registration)).await
}

/// `another_mailbox`: letters went to somebody else's, whose links and codes open nothing from now on.
pub async fn put_right(tx: &mut Tx, registration: &str, to: &Correction, another_mailbox: bool) -> StoreResult<()> {
    if another_mailbox {
        tx.run(sql("DELETE FROM mail_code WHERE registration_id = $1").bind(registration)).await?;
    }
    let query = sql(
        "UPDATE registration SET name = $1, name_kana = $2, name_key = $3, kana_key = $4, email = $5, phone = $6, \
         phone_key = $7, key_version = key_version + $8 WHERE id = $9",
    )
    .bind(&to.name)
    .bind(&to.name_kana)
    .bind(text::search_key(&to.name))
    .bind(text::search_key(&to.name_kana))
    .bind(to.email.clone())
    .bind(&to.phone)
    .bind(text::phone_digits(&to.phone))
    .bind(i64::from(another_mailbox))
    .bind(registration);
    tx.run_exactly(1, query).await
}

/// A key for counting that has gone stays gone.
pub async fn put_participant_right(tx: &mut Tx, registration: &str, p: &Participant, key: &str) -> StoreResult<()> {
    let query = sql("UPDATE participant SET name = $1, name_kana = $2, name_key = $3, kana_key = $4, birth_date = $5 \
         WHERE id = $6 AND registration_id = $7")
    .bind(&p.name)
    .bind(&p.name_kana)
    .bind(text::search_key(&p.name))
    .bind(text::search_key(&p.name_kana))
    .bind(p.birth_date.clone())
    .bind(&p.id)
    .bind(registration);
    tx.run_exactly(1, query).await?;
    tx.run(sql("UPDATE person_key SET key = $1 WHERE participant_id = $2").bind(key).bind(&p.id)).await?;
    Ok(())
}
