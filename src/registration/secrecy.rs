//! 秘匿: what tells who somebody is stands apart, and the rows that everyone reads hold a stand-in. So every list, desk,
//! export and letter to others shows the stand-in without knowing why; only what is named here reads the truth.

use super::Registration;
use super::store::Opened;
use super::views::grouped;
use crate::store::{Store, StoreResult, Tx, sql};

pub use crate::store::STAND_IN;

/// What stands in place of a name: the receipt number, by which a desk still knows who is meant.
pub fn stand_in(receipt: &str) -> String {
    format!("受付番号 {}", grouped(receipt))
}

/// Takes name, contact, ages and answers out of the rows that everyone reads. The offering's lock must have been taken.
pub async fn veil(tx: &mut Tx, registration: &str, receipt: &str) -> StoreResult<()> {
    tx.run_exactly(
        1,
        sql(
            "INSERT INTO secret_registration (registration_id, name, name_kana, name_key, kana_key, email, phone, phone_key, \
             residency, district) SELECT id, name, name_kana, name_key, kana_key, email, phone, phone_key, residency, district \
             FROM registration WHERE id = $1 AND secret = 0",
        )
        .bind(registration),
    )
    .await?;
    // Who looks like somebody kept secret is not to tell their name.
    tx.run(
        sql("UPDATE registration SET twin_of = NULL WHERE id = $1 OR twin_of = $2")
            .bind(registration)
            .bind(registration),
    )
    .await?;
    tx.run(
        sql("INSERT INTO secret_participant (participant_id, registration_id, name, name_kana, name_key, kana_key, birth_date, \
             age_band, grade) SELECT id, registration_id, name, name_kana, name_key, kana_key, birth_date, age_band, grade \
             FROM participant WHERE registration_id = $1")
        .bind(registration),
    )
    .await?;
    tx.run_exactly(
        1,
        sql("UPDATE registration SET secret = 1, name = $1, name_kana = $2, name_key = '', kana_key = '', \
             email = CASE WHEN email IS NULL THEN NULL ELSE CAST($3 AS TEXT) END, phone = '', phone_key = '', \
             residency = NULL, district = NULL WHERE id = $4")
        .bind(stand_in(receipt))
        .bind(STAND_IN)
        .bind(STAND_IN)
        .bind(registration),
    )
    .await?;
    tx.run(
        sql("UPDATE participant SET name = $1, name_kana = $2, name_key = '', kana_key = '', birth_date = NULL, \
             age_band = NULL, grade = NULL WHERE registration_id = $3")
        .bind(stand_in(receipt))
        .bind(STAND_IN)
        .bind(registration),
    )
    .await?;
    veil_answers(tx, registration).await
}

/// Answers that were just given, or all there are: they may tell anything.
pub async fn veil_answers(tx: &mut Tx, registration: &str) -> StoreResult<()> {
    tx.run(
        sql(
            "INSERT INTO secret_answer (registration_id, question_id, text) SELECT registration_id, question_id, text \
             FROM answer WHERE registration_id = $1 \
             ON CONFLICT (registration_id, question_id) DO UPDATE SET text = excluded.text",
        )
        .bind(registration),
    )
    .await?;
    tx.run(sql("DELETE FROM answer WHERE registration_id = $1").bind(registration)).await?;
    Ok(())
}

/// Puts back what [`veil`] took.
pub async fn unveil(tx: &mut Tx, registration: &str) -> StoreResult<()> {
    tx.run_exactly(
        1,
        sql("UPDATE registration SET secret = 0, \
             name = (SELECT s.name FROM secret_registration s WHERE s.registration_id = registration.id), \
             name_kana = (SELECT s.name_kana FROM secret_registration s WHERE s.registration_id = registration.id), \
             name_key = (SELECT s.name_key FROM secret_registration s WHERE s.registration_id = registration.id), \
             kana_key = (SELECT s.kana_key FROM secret_registration s WHERE s.registration_id = registration.id), \
             email = (SELECT s.email FROM secret_registration s WHERE s.registration_id = registration.id), \
             phone = (SELECT s.phone FROM secret_registration s WHERE s.registration_id = registration.id), \
             phone_key = (SELECT s.phone_key FROM secret_registration s WHERE s.registration_id = registration.id), \
             residency = (SELECT s.residency FROM secret_registration s WHERE s.registration_id = registration.id), \
             district = (SELECT s.district FROM secret_registration s WHERE s.registration_id = registration.id) \
             WHERE id = $1 AND secret = 1")
        .bind(registration),
    )
    .await?;
    tx.run(
        sql("UPDATE participant SET \
             name = (SELECT s.name FROM secret_participant s WHERE s.participant_id = participant.id), \
             name_kana = (SELECT s.name_kana FROM secret_participant s WHERE s.participant_id = participant.id), \
             name_key = (SELECT s.name_key FROM secret_participant s WHERE s.participant_id = participant.id), \
             kana_key = (SELECT s.kana_key FROM secret_participant s WHERE s.participant_id = participant.id), \
             birth_date = (SELECT s.birth_date FROM secret_participant s WHERE s.participant_id = participant.id), \
             age_band = (SELECT s.age_band FROM secret_participant s WHERE s.participant_id = participant.id), \
             grade = (SELECT s.grade FROM secret_participant s WHERE s.participant_id = participant.id) \
             WHERE registration_id = $1")
        .bind(registration),
    )
    .await?;
    tx.run(
        sql("INSERT INTO answer (registration_id, question_id, text) SELECT registration_id, question_id, text \
             FROM secret_answer WHERE registration_id = $1")
        .bind(registration),
    )
    .await?;
    for gone in [
        sql("DELETE FROM secret_registration WHERE registration_id = $1"),
        sql("DELETE FROM secret_participant WHERE registration_id = $1"),
        sql("DELETE FROM secret_answer WHERE registration_id = $1"),
    ] {
        tx.run(gone.bind(registration)).await?;
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Truth {
    name: String,
    name_kana: String,
    email: Option<String>,
    phone: String,
    residency: Option<String>,
    district: Option<String>,
}

/// The registration as it truly is: for the applicant, for letters to them, and for who is named for secrets.
pub async fn reveal(store: &Store, registration: &mut Registration) -> StoreResult<()> {
    if !registration.secret.0 {
        return Ok(());
    }
    let query = sql(
        "SELECT name, name_kana, email, phone, residency, district FROM secret_registration WHERE registration_id = $1",
    );
    // It may have been lifted, or forgotten, since.
    if let Some(truth) = store.maybe::<Truth>(query.bind(&registration.id)).await? {
        let Truth { name, name_kana, email, phone, residency, district } = truth;
        *registration = Registration { name, name_kana, email, phone, residency, district, ..registration.clone() };
    }
    Ok(())
}

/// The same with the names of the party, for the applicant's own page.
pub async fn reveal_opened(store: &Store, opened: &mut Opened) -> StoreResult<()> {
    if !opened.registration.secret.0 {
        return Ok(());
    }
    reveal(store, &mut opened.registration).await?;
    let query = sql("SELECT s.name FROM secret_participant s JOIN participant p ON p.id = s.participant_id \
         WHERE s.registration_id = $1 ORDER BY p.position");
    let names: Vec<(String,)> = store.all(query.bind(&opened.registration.id)).await?;
    opened.set_names(names.into_iter().map(|n| n.0).collect());
    Ok(())
}
