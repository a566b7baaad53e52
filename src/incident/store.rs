//! All SQL of this room. The hold that comes with an incident is written here, too: it must stand or fall with it.

use super::form::New;
use super::model::{Addition, Incident, Line, Person};
use crate::clock::Moment;
use crate::store::{Store, StoreResult, Tx, insert, sql, truth};

/// The session of an incident that is known already.
pub async fn session_of(tx: &mut Tx, id: &str) -> StoreResult<Option<String>> {
    let query = sql("SELECT session_id FROM incident WHERE id = $1").bind(id);
    Ok(tx.maybe::<(String,)>(query).await?.map(|row| row.0))
}

/// The registration of one of an offering's participants, unless it was forgotten.
pub async fn registration_of(tx: &mut Tx, offering: &str, participant: &str) -> StoreResult<Option<String>> {
    let query = sql("SELECT r.id FROM participant p JOIN registration r ON r.id = p.registration_id \
         WHERE r.offering_id = $1 AND p.id = $2 AND r.forgotten_at IS NULL");
    Ok(tx.maybe::<(String,)>(query.bind(offering).bind(participant)).await?.map(|row| row.0))
}

/// Whose account stands behind a helper's link.
pub async fn maker_of(tx: &mut Tx, link: &str) -> StoreResult<Option<String>> {
    let query = sql("SELECT made_by FROM desk_link WHERE id = $1").bind(link);
    Ok(tx.maybe::<(String,)>(query).await?.map(|row| row.0))
}

/// Where an incident belongs, and who wrote it.
pub struct Of<'a> {
    pub offering: &'a str,
    pub session: &'a str,
    pub registration: Option<&'a str>,
    /// As the record names them.
    pub actor: &'a str,
    /// In whose name the hold is: the account, or the link's maker.
    pub staff: &'a str,
    pub hold: &'a str,
    pub now: Moment,
}

pub async fn add(tx: &mut Tx, new: &New, of: &Of<'_>) -> StoreResult<()> {
    // Names the incident and nobody.
    let note = format!("事故の記録 {}（{} {}）", new.id, new.day, new.time);
    let hold = vec![
        of.hold.into(),
        of.offering.into(),
        of.registration.into(),
        "accident".into(),
        note.into(),
        of.staff.into(),
        of.now.into(),
    ];
    insert(tx, "INSERT INTO hold (id, offering_id, registration_id, why, note, staff_id, at) VALUES", vec![hold], "")
        .await?;
    let row = vec![
        (&new.id).into(),
        of.offering.into(),
        of.session.into(),
        of.registration.into(),
        new.participant.clone().into(),
        (&new.concerned).into(),
        (&new.day).into(),
        (&new.time).into(),
        (&new.place).into(),
        (&new.what).into(),
        (&new.first_response).into(),
        (&new.called_ambulance).into(),
        (&new.called_family).into(),
        (&new.called_office).into(),
        (&new.called_others).into(),
        (&new.reporter).into(),
        of.now.into(),
        of.actor.into(),
        of.hold.into(),
    ];
    insert(
        tx,
        "INSERT INTO incident (id, offering_id, session_id, registration_id, participant_id, concerned, day, time, place, what, \
         first_response, called_ambulance, called_family, called_office, called_others, reporter, recorded_at, recorded_by, \
         hold_id) VALUES",
        vec![row],
        "",
    )
    .await
}

/// The incidents of all offerings, or of those a partner hosts, the newest first.
pub async fn lines(store: &Store, partner: Option<&str>) -> StoreResult<Vec<Line>> {
    let query = sql("SELECT i.id, i.offering_id, i.registration_id, i.day, i.time, i.recorded_at, \
         (SELECT COUNT(*) FROM incident_addition n WHERE n.incident_id = i.id) AS additions, \
         (SELECT COUNT(*) FROM hold h WHERE h.id = i.hold_id AND h.lifted_at IS NULL) AS held FROM incident i \
         WHERE CAST($1 AS TEXT) IS NULL OR EXISTS \
         (SELECT 1 FROM offering_host h WHERE h.offering_id = i.offering_id AND h.partner_id = $1) \
         ORDER BY i.recorded_at DESC, i.id DESC");
    store.all(query.bind(partner)).await
}

/// As [`truth`], of the words as everyone reads them.
macro_rules! shown {
    ($table:literal, $id:literal, $column:literal, $t:literal) => {
        concat!($t, ".", $column)
    };
}

/// The columns of an [`Incident`]; `$words` says which words of whom is kept secret.
macro_rules! incidents {
    ($words:ident) => {
        concat!(
            "SELECT i.id, i.offering_id, i.session_id, i.registration_id, i.participant_id, i.day, i.time, i.called_ambulance, \
             i.called_family, i.called_office, i.reporter, i.recorded_at, i.hold_id, \
             COALESCE((SELECT w.name FROM staff w WHERE w.id = i.recorded_by), \
             (SELECT k.label FROM desk_link k WHERE 'link:' || k.id = i.recorded_by), '') AS recorder, ",
            $words!("incident", "id", "concerned", "i"),
            " AS concerned, ",
            $words!("incident", "id", "place", "i"),
            " AS place, ",
            $words!("incident", "id", "what", "i"),
            " AS what, ",
            $words!("incident", "id", "first_response", "i"),
            " AS first_response, ",
            $words!("incident", "id", "called_others", "i"),
            " AS called_others FROM incident i WHERE i.id = $1"
        )
    };
}

/// `all`: the reader is named for what is kept secret.
pub async fn find(store: &Store, id: &str, all: bool) -> StoreResult<Option<Incident>> {
    let text = if all { incidents!(truth) } else { incidents!(shown) };
    store.maybe(sql(text).bind(id)).await
}

pub async fn additions(store: &Store, id: &str, all: bool) -> StoreResult<Vec<Addition>> {
    let text = if all {
        concat!(
            "SELECT ",
            truth!("incident_addition", "id", "text", "n"),
            " AS text, w.name AS staff, n.at FROM incident_addition n JOIN staff w ON w.id = n.staff_id \
             WHERE n.incident_id = $1 ORDER BY n.at, n.id"
        )
    } else {
        "SELECT n.text, w.name AS staff, n.at FROM incident_addition n JOIN staff w ON w.id = n.staff_id \
         WHERE n.incident_id = $1 ORDER BY n.at, n.id"
    };
    store.all(sql(text).bind(id)).await
}

/// What was answered where a question of this step asks for an address; NULL if nothing was.
macro_rules! answered {
    ($table:literal, $step:literal) => {
        concat!(
            "(SELECT MIN(n.text) FROM ",
            $table,
            " n JOIN question g ON g.id = n.question_id WHERE n.registration_id = r.id AND g.step = '",
            $step,
            "' AND g.kind IN ('text', 'long') AND g.label LIKE '%住所%')"
        )
    };
}

/// Whom an incident concerns, as they registered.
pub async fn person(store: &Store, incident: &Incident, all: bool) -> StoreResult<Option<Person>> {
    let Some(participant) = &incident.participant_id else { return Ok(None) };
    let text = if all {
        concat!(
            "SELECT r.id AS registration_id, r.receipt, COALESCE(s.name, p.name) AS name, \
             COALESCE(s.name_kana, p.name_kana) AS name_kana, COALESCE(s.birth_date, p.birth_date) AS birth_date, \
             COALESCE(s.age_band, p.age_band) AS age_band, COALESCE(q.phone, r.phone) AS phone, \
             COALESCE(q.name, r.name) AS guardian, COALESCE(",
            truth!("contact", "registration_id", "postcode", "k"),
            ", '') AS postcode, COALESCE(",
            truth!("contact", "registration_id", "address", "k"),
            ", '') AS written_to, COALESCE(",
            answered!("secret_answer", "apply"),
            ", ",
            answered!("answer", "apply"),
            ", '') AS address_apply, COALESCE(",
            answered!("secret_answer", "after"),
            ", ",
            answered!("answer", "after"),
            ", '') AS address_after, a.present, a.at, a.left_at \
             FROM participant p JOIN registration r ON r.id = p.registration_id \
             LEFT JOIN secret_participant s ON s.participant_id = p.id \
             LEFT JOIN secret_registration q ON q.registration_id = r.id LEFT JOIN contact k ON k.registration_id = r.id \
             LEFT JOIN attendance a ON a.participant_id = p.id AND a.session_id = $1 WHERE p.id = $2"
        )
    } else {
        concat!(
            "SELECT r.id AS registration_id, r.receipt, p.name, p.name_kana, p.birth_date, p.age_band, r.phone, \
             r.name AS guardian, COALESCE(k.postcode, '') AS postcode, COALESCE(k.address, '') AS written_to, COALESCE(",
            answered!("answer", "apply"),
            ", '') AS address_apply, COALESCE(",
            answered!("answer", "after"),
            ", '') AS address_after, a.present, a.at, a.left_at \
             FROM participant p JOIN registration r ON r.id = p.registration_id \
             LEFT JOIN contact k ON k.registration_id = r.id \
             LEFT JOIN attendance a ON a.participant_id = p.id AND a.session_id = $1 WHERE p.id = $2"
        )
    };
    store.maybe(sql(text).bind(&incident.session_id).bind(participant)).await
}

/// False: it is there already.
pub async fn append(tx: &mut Tx, id: &str, incident: &str, text: &str, staff: &str, now: Moment) -> StoreResult<bool> {
    let query = sql("INSERT INTO incident_addition (id, incident_id, text, staff_id, at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (id) DO NOTHING");
    Ok(tx.run(query.bind(id).bind(incident).bind(text).bind(staff).bind(now)).await? == 1)
}

/// The members of partners that host an offering, who sign in today: account and partner.
pub async fn members_of_hosts(tx: &mut Tx, offering: &str, today: &str) -> StoreResult<Vec<(String, String)>> {
    let query = sql(
        "SELECT DISTINCT s.id, s.partner_id FROM staff s JOIN offering_host h ON h.partner_id = s.partner_id \
         WHERE h.offering_id = $1 AND s.role = 'partner' AND s.active = 1 AND (s.ends_on IS NULL OR s.ends_on >= $2) ORDER BY s.id",
    );
    tx.all(query.bind(offering).bind(today)).await
}
