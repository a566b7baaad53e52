//! All SQL about working with applicants: one registration here, an offering's in [`list`], two of one person in [`twin`].

pub mod list;
pub mod twin;

use super::model::{Answer, Earlier, Found, Line, Participant, Reach, Wanted};
use crate::audit::rules::looks;
use crate::clock::Moment;
use crate::programme::Column;
use crate::registration::Registration;
use crate::staff::Scope;
use crate::store::{Store, StoreResult, Tx, Value, sql, truth, with_list};
use crate::text;

/// A search shows so many, the newest first.
pub const MOST: usize = 50;

/// All of one person: so many are found at most, and more than those are said to be too many.
pub const ALL: usize = 500;

/// The statements for [`Found`] of the registrations that `$1` names, `$2` at most: of all offerings, and of a list of them.
macro_rules! found {
    ($which:literal) => {
        (found!($which, ""), found!($which, " AND r.offering_id IN {}"))
    };
    ($which:literal, $among:literal) => {
        concat!(
            "SELECT r.id, r.receipt, r.offering_id, o.title, r.state, r.name, r.name_kana, r.size, r.phone, r.created_at, r.secret, \
             CAST(CASE WHEN r.state = 'withdrawn' \
             AND EXISTS (SELECT 1 FROM revocation v WHERE v.registration_id = r.id AND v.state = 'revoked') THEN 1 ELSE 0 END AS BIGINT) AS revoked \
             FROM registration r JOIN offering o ON o.id = r.offering_id WHERE ",
            $which,
            $among,
            " ORDER BY r.created_at DESC, r.id DESC LIMIT $2"
        )
    };
}

async fn found(
    store: &Store,
    (everywhere, among): (&'static str, &'static str),
    key: String,
    most: usize,
    offerings: Option<Vec<String>>,
) -> StoreResult<Vec<Found>> {
    // One more tells that there are more.
    let most = i64::try_from(most + 1).unwrap_or(i64::MAX);
    let query = match offerings {
        None => sql(everywhere).bind(key).bind(most),
        Some(list) => with_list(among, vec![key.into(), most.into()], list.into_iter().map(Value::from).collect()),
    };
    store.all(query).await
}

/// The newest `most` that match, and one more if there are more. Looks only by what is received, so that a search tells
/// nothing that its result does not show.
pub async fn search(store: &Store, reach: &Reach, wanted: &Wanted, most: usize) -> StoreResult<Vec<Found>> {
    // Keys hold letters and digits only: nothing in them is a wildcard.
    let found = match wanted {
        Wanted::Receipt(receipt) => {
            found(store, found!("r.receipt = $1"), receipt.clone(), most, reach.offerings()).await?
        }
        Wanted::Phone(digits) => {
            let by = found!(
                "(r.phone_key LIKE $1 OR r.id IN (SELECT registration_id FROM secret_registration WHERE phone_key LIKE $1))"
            );
            found(store, by, format!("%{digits}%"), most, reach.offerings_with(Column::Phone)).await?
        }
        Wanted::Name(key) => by_name(store, reach, format!("%{key}%"), most).await?,
    };
    Ok(reach.seen(found))
}

/// By name and by reading: at once where both are received in the same offerings, which is usual.
async fn by_name(store: &Store, reach: &Reach, key: String, most: usize) -> StoreResult<Vec<Found>> {
    let (names, readings) = (reach.offerings_with(Column::Name), reach.offerings_with(Column::Kana));
    if names == readings {
        let by = found!(
            "r.id IN (SELECT registration_id FROM participant WHERE kana_key LIKE $1 OR name_key LIKE $1 \
             UNION SELECT id FROM registration WHERE kana_key LIKE $1 OR name_key LIKE $1 \
             UNION SELECT registration_id FROM secret_participant WHERE kana_key LIKE $1 OR name_key LIKE $1 \
             UNION SELECT registration_id FROM secret_registration WHERE kana_key LIKE $1 OR name_key LIKE $1)"
        );
        return found(store, by, key, most, names).await;
    }
    let by_name = found!(
        "r.id IN (SELECT registration_id FROM participant WHERE name_key LIKE $1 \
         UNION SELECT id FROM registration WHERE name_key LIKE $1 \
         UNION SELECT registration_id FROM secret_participant WHERE name_key LIKE $1 \
         UNION SELECT registration_id FROM secret_registration WHERE name_key LIKE $1)"
    );
    let by_kana = found!(
        "r.id IN (SELECT registration_id FROM participant WHERE kana_key LIKE $1 \
         UNION SELECT id FROM registration WHERE kana_key LIKE $1 \
         UNION SELECT registration_id FROM secret_participant WHERE kana_key LIKE $1 \
         UNION SELECT registration_id FROM secret_registration WHERE kana_key LIKE $1)"
    );
    let mut all = found(store, by_name, key.clone(), most, names).await?;
    all.extend(found(store, by_kana, key, most, readings).await?);
    all.sort_by(|a, b| (b.created_at, &b.id).cmp(&(a.created_at, &a.id)));
    all.dedup_by(|a, b| a.id == b.id);
    all.truncate(most + 1);
    Ok(all)
}

/// Those who must be telephoned: an offered place and no mailbox to tell it to, or a letter that did not arrive. Only where
/// the number is received.
pub async fn to_call(store: &Store, reach: &Reach) -> StoreResult<Vec<Found>> {
    let which = found!(
        "r.forgotten_at IS NULL AND ((r.state = $1 AND r.email IS NULL \
         AND NOT EXISTS (SELECT 1 FROM place_offer p WHERE p.registration_id = r.id AND p.state = 'open' AND p.told = 'mail')) OR (r.state IN ('confirmed', 'waiting', 'in_draw', 'offered') \
         AND r.id IN (SELECT u.registration_id FROM undelivered u WHERE u.told_at IS NULL)))"
    );
    let found = found(store, which, "offered".into(), MOST, reach.offerings_with(Column::Phone)).await?;
    Ok(reach.seen(found))
}

/// The party as it truly is: for who may open the registration.
pub async fn participants(store: &Store, registration: &str) -> StoreResult<Vec<Participant>> {
    let query = sql("SELECT COALESCE(s.name, p.name) AS name, COALESCE(s.name_kana, p.name_kana) AS name_kana, \
         COALESCE(s.birth_date, p.birth_date) AS birth_date, COALESCE(s.age_band, p.age_band) AS age_band FROM participant p \
         LEFT JOIN secret_participant s ON s.participant_id = p.id WHERE p.registration_id = $1 ORDER BY p.position");
    store.all(query.bind(registration)).await
}

/// Question and answer, in the order of the form.
pub async fn answers(store: &Store, registration: &str) -> StoreResult<Vec<Answer>> {
    let query = sql(
        "SELECT q.label, CASE WHEN q.kind IN ('yes', 'consent') THEN '✓' ELSE a.text END AS text, q.step FROM (SELECT question_id, text FROM answer WHERE registration_id = $1 \
         UNION ALL SELECT question_id, text FROM secret_answer WHERE registration_id = $2) a \
         JOIN question q ON q.id = a.question_id ORDER BY q.position",
    );
    store.all(query.bind(registration).bind(registration)).await
}

/// Titles of the slots it has or wishes.
pub async fn slots(store: &Store, registration: &str) -> StoreResult<Vec<(String,)>> {
    let query = sql(
        "SELECT s.title FROM registration_slot w JOIN slot s ON s.id = w.slot_id WHERE w.registration_id = $1 AND s.title <> '' \
         ORDER BY w.rank",
    );
    store.all(query.bind(registration)).await
}

/// The slots it has or wishes, in the order it named them.
pub async fn slot_ids(store: &Store, registration: &str) -> StoreResult<Vec<(String,)>> {
    store
        .all(sql("SELECT slot_id FROM registration_slot WHERE registration_id = $1 ORDER BY rank").bind(registration))
        .await
}

/// All that was noted, done and sent about a registration, the newest first. What was typed freely (notes, reasons) may
/// hold anything: a partner reads its own members' only.
pub async fn history(store: &Store, scope: &Scope, registration: &str) -> StoreResult<Vec<Line>> {
    let text = concat!(
        "SELECT n.at, 'note' AS kind, ",
        truth!("registration_note", "id", "text", "n"),
        " AS what, s.name AS who, '' AS reason \
         FROM registration_note n JOIN staff s ON s.id = n.staff_id WHERE n.registration_id = $1 \
         AND (CAST($4 AS TEXT) IS NULL OR s.partner_id = $4) \
         UNION ALL SELECT a.at, 'deed', a.verb, COALESCE(s.name, a.actor), \
         CASE WHEN CAST($4 AS TEXT) IS NULL OR s.partner_id = $4 THEN a.reason ELSE '' END FROM audit a \
         LEFT JOIN staff s ON s.id = a.actor WHERE a.subject = $2 AND a.verb NOT IN {} \
         UNION ALL SELECT COALESCE(l.sent_at, l.send_at), 'letter', l.kind, l.state, '' FROM notice l WHERE l.registration_id = $3 \
         ORDER BY 1 DESC"
    );
    let subject = format!("registration:{registration}");
    let values = vec![registration.into(), subject.into(), registration.into(), scope.partner().into()];
    // Who looked stands in the record, and is told to whom it is about.
    store.all(with_list(text, values, looks().map(Value::from).collect())).await
}

pub async fn note(tx: &mut Tx, id: &str, registration: &str, staff: &str, text: &str, now: Moment) -> StoreResult<()> {
    tx.run_exactly(
        1,
        sql("INSERT INTO registration_note (id, registration_id, staff_id, text, at) VALUES ($1, $2, $3, $4, $5)")
            .bind(id)
            .bind(registration)
            .bind(staff)
            .bind(text)
            .bind(now),
    )
    .await
}

/// What somebody of the same reading and telephone number did in a programme.
pub async fn earlier(store: &Store, r: &Registration, programme: &str) -> StoreResult<Vec<Earlier>> {
    let query = sql("SELECT o.title, g.id AS registration, (SELECT COUNT(DISTINCT t.session_id) FROM attendance t \
         JOIN participant p ON p.id = t.participant_id WHERE p.registration_id = g.id AND t.present = 1) AS attended, \
         (SELECT COUNT(*) FROM session s WHERE s.offering_id = o.id AND s.state = 'planned') AS sessions \
         FROM registration g JOIN offering o ON o.id = g.offering_id \
         WHERE o.programme_id = $1 AND g.kana_key = $2 AND g.phone_key = $3 AND g.id <> $4 AND g.secret = 0 ORDER BY g.created_at, g.id");
    let query = query.bind(programme).bind(text::search_key(&r.name_kana)).bind(text::phone_digits(&r.phone));
    store.all(query.bind(&r.id)).await
}
