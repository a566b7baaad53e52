//! What this room holds about people: taken away, counted, told.

use crate::clock::Moment;
use crate::store::{Aside, Store, StoreResult, Told, Tx, Value, aside, sql, truth, with_list};

/// How somebody without e-mail is reached.
const REACHED: [Aside; 3] = [
    aside!("contact", "registration_id", "fax", "t.registration_id = $1"),
    aside!("contact", "registration_id", "postcode", "t.registration_id = $1"),
    aside!("contact", "registration_id", "address", "t.registration_id = $1"),
];

/// Takes how they are reached out of the rows that everyone reads, if the registration is kept secret.
pub async fn veil(tx: &mut Tx, registration: &str) -> StoreResult<()> {
    for aside in REACHED {
        aside.veil(tx, registration).await?;
    }
    Ok(())
}

/// Puts back what [`veil`] took.
pub async fn unveil(tx: &mut Tx, registration: &str) -> StoreResult<()> {
    for aside in REACHED {
        aside.unveil(tx, registration).await?;
    }
    Ok(())
}

fn ids(registrations: &[String]) -> Vec<Value> {
    registrations.iter().map(Value::from).collect()
}

/// Takes away all that tells whose these registrations are. What the count needs stays: state, size, places, wishes, times.
/// The key's version rises, so that link and pass open nothing any more.
pub async fn forget(tx: &mut Tx, registrations: &[String], now: Moment) -> StoreResult<()> {
    for text in [
        "DELETE FROM answer WHERE registration_id IN {}",
        "DELETE FROM contact WHERE registration_id IN {}",
        "DELETE FROM consent_fact WHERE registration_id IN {}",
        "DELETE FROM mail_code WHERE registration_id IN {}",
        "DELETE FROM secret_answer WHERE registration_id IN {}",
        "DELETE FROM secret_participant WHERE registration_id IN {}",
        "DELETE FROM secret_registration WHERE registration_id IN {}",
        // What a letter said goes with the last of its readers.
        "DELETE FROM secret_text WHERE what NOT LIKE 'group_letter.%' AND registration_id IN {}",
        "UPDATE participant SET name = '', name_kana = '', name_key = '', kana_key = '', birth_date = NULL, age_band = NULL, \
         grade = NULL, photo_consent = 0 WHERE registration_id IN {}",
    ] {
        tx.run(with_list(text, vec![], ids(registrations))).await?;
    }
    tx.run(with_list(
        // A form that was sent twice names itself by a digest of what it said: that goes, too.
        "UPDATE registration SET name = '', name_kana = '', name_key = '', kana_key = '', email = NULL, phone = '', \
         phone_key = '', residency = NULL, district = NULL, idempotency_key = 'forgotten ' || id, digest = '', secret = 0, \
         twin_of = NULL, key_version = key_version + 1, forgotten_at = $1 WHERE forgotten_at IS NULL AND id IN {}",
        vec![now.into()],
        ids(registrations),
    ))
    .await?;
    Ok(())
}

/// How many participants and answers these registrations have: what [`forget`] is about to take.
pub async fn held(tx: &mut Tx, registrations: &[String]) -> StoreResult<(i64, i64)> {
    let people: (i64,) = tx
        .one(with_list("SELECT COUNT(*) FROM participant WHERE registration_id IN {}", vec![], ids(registrations)))
        .await?;
    let answers: (i64,) = tx
        .one(with_list("SELECT COUNT(*) FROM answer WHERE registration_id IN {}", vec![], ids(registrations)))
        .await?;
    let secret: (i64,) = tx
        .one(with_list("SELECT COUNT(*) FROM secret_answer WHERE registration_id IN {}", vec![], ids(registrations)))
        .await?;
    Ok((people.0, answers.0 + secret.0))
}

/// Rows of forgotten registrations of an offering that still tell of a person: none, or something went wrong.
pub async fn left(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let query = sql(
        "SELECT (SELECT COUNT(*) FROM registration r WHERE r.offering_id = $1 AND r.forgotten_at IS NOT NULL AND (r.name <> '' \
         OR r.name_kana <> '' OR r.name_key <> '' OR r.kana_key <> '' OR r.email IS NOT NULL OR r.phone <> '' OR r.phone_key <> '' \
         OR r.residency IS NOT NULL OR r.district IS NOT NULL OR r.digest <> '' OR r.twin_of IS NOT NULL \
         OR r.idempotency_key <> 'forgotten ' || r.id)) \
         + (SELECT COUNT(*) FROM participant p JOIN registration r ON r.id = p.registration_id WHERE r.offering_id = $1 \
         AND r.forgotten_at IS NOT NULL AND (p.name <> '' OR p.name_kana <> '' OR p.name_key <> '' OR p.kana_key <> '' \
         OR p.birth_date IS NOT NULL OR p.age_band IS NOT NULL OR p.grade IS NOT NULL)) \
         + (SELECT COUNT(*) FROM answer a JOIN registration r ON r.id = a.registration_id WHERE r.offering_id = $1 \
         AND r.forgotten_at IS NOT NULL) \
         + (SELECT COUNT(*) FROM mail_code c JOIN registration r ON r.id = c.registration_id WHERE r.offering_id = $1 \
         AND r.forgotten_at IS NOT NULL) \
         + (SELECT COUNT(*) FROM secret_registration s JOIN registration r ON r.id = s.registration_id WHERE r.offering_id = $1 \
         AND r.forgotten_at IS NOT NULL) \
         + (SELECT COUNT(*) FROM secret_participant s JOIN registration r ON r.id = s.registration_id WHERE r.offering_id = $1 \
         AND r.forgotten_at IS NOT NULL) \
         + (SELECT COUNT(*) FROM secret_answer s JOIN registration r ON r.id = s.registration_id WHERE r.offering_id = $1 \
         AND r.forgotten_at IS NOT NULL) \
         + (SELECT COUNT(*) FROM contact c JOIN registration r ON r.id = c.registration_id WHERE r.offering_id = $1 \
         AND r.forgotten_at IS NOT NULL) \
         + (SELECT COUNT(*) FROM consent_fact c JOIN registration r ON r.id = c.registration_id WHERE r.offering_id = $1 \
         AND r.forgotten_at IS NOT NULL) \
         + (SELECT COUNT(*) FROM secret_text s JOIN registration r ON r.id = s.registration_id WHERE r.offering_id = $1 \
         AND r.forgotten_at IS NOT NULL AND s.what NOT LIKE 'group_letter.%')",
    );
    Ok(tx.one::<(i64,)>(query.bind(offering)).await?.0)
}

/// What is held about a registration: as its applicant where `applicant`, and of these participants. What tells of others
/// in the party is left out.
pub async fn disclose(
    store: &Store,
    registration: &str,
    applicant: bool,
    participants: &[String],
) -> StoreResult<Vec<Told>> {
    let own = sql(
        "SELECT r.receipt, COALESCE(s.name, r.name) AS name, COALESCE(s.name_kana, r.name_kana) AS name_kana, \
         COALESCE(s.email, r.email) AS email, COALESCE(s.phone, r.phone) AS phone, COALESCE(s.residency, r.residency) AS residency, \
         COALESCE(s.district, r.district) AS district FROM registration r \
         LEFT JOIN secret_registration s ON s.registration_id = r.id WHERE r.id = $1",
    );
    let matter = sql(
        "SELECT r.offering_id, o.title, r.state, r.channel, r.size, r.on_behalf, r.consent_at, r.created_at, \
         r.confirmed_at, r.ended_at, r.details_at, r.secret FROM registration r JOIN offering o ON o.id = r.offering_id WHERE r.id = $1",
    );
    let mut told = Vec::new();
    if applicant {
        told.push(Told { table: "registration", rows: store.all(own.bind(registration)).await? });
    }
    told.push(Told { table: "application", rows: store.all(matter.bind(registration)).await? });
    let people = with_list(
        "SELECT COALESCE(s.name, p.name) AS name, COALESCE(s.name_kana, p.name_kana) AS name_kana, \
         COALESCE(s.birth_date, p.birth_date) AS birth_date, COALESCE(s.age_band, p.age_band) AS age_band, \
         COALESCE(s.grade, p.grade) AS grade, p.photo_consent FROM participant p \
         LEFT JOIN secret_participant s ON s.participant_id = p.id WHERE p.registration_id = $1 AND p.id IN {} ORDER BY p.position",
        vec![registration.into()],
        participants.iter().map(Value::from).collect(),
    );
    told.push(Told { table: "participant", rows: store.all(people).await? });
    let slots = sql("SELECT t.title AS slot FROM wish w JOIN slot t ON t.id = w.slot_id \
         WHERE w.registration_id = $1 ORDER BY w.rank");
    told.push(Told { table: "place", rows: store.all(slots.bind(registration)).await? });
    if applicant {
        let answers =
            sql("SELECT q.label AS question, a.text AS answer FROM answer a JOIN question q ON q.id = a.question_id \
             WHERE a.registration_id = $1 UNION ALL SELECT q.label, s.text FROM secret_answer s \
             JOIN question q ON q.id = s.question_id WHERE s.registration_id = $2");
        let rows = store.all(answers.bind(registration).bind(registration)).await?;
        told.push(Told { table: "answer", rows });
        let contact = sql(concat!(
            "SELECT c.way, ",
            truth!("contact", "registration_id", "fax", "c"),
            " AS fax, ",
            truth!("contact", "registration_id", "postcode", "c"),
            " AS postcode, ",
            truth!("contact", "registration_id", "address", "c"),
            " AS address FROM contact c WHERE c.registration_id = $1"
        ));
        told.push(Told { table: "contact", rows: store.all(contact.bind(registration)).await? });
        let consents = sql(
            "SELECT c.at, c.what AS consent, COALESCE(q.label, n.name, '') AS question, c.given, c.how FROM consent_fact c \
             LEFT JOIN question q ON q.id = c.about LEFT JOIN offering_receiver v ON v.id = c.about \
             LEFT JOIN partner n ON n.id = v.partner_id WHERE c.registration_id = $1 ORDER BY c.at, c.id",
        );
        told.push(Told { table: "consent_fact", rows: store.all(consents.bind(registration)).await? });
    }
    Ok(told)
}
