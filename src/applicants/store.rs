//! All SQL about working with applicants.

use super::model::{Found, Line, Participant, Wanted};
use crate::clock::Moment;
use crate::staff::Scope;
use crate::store::{Query, Store, StoreResult, Tx, sql};

/// A search shows so many, the newest first.
pub const MOST: usize = 50;

/// The columns of [`Found`] of the registrations that `$1`'s list holds, within somebody's scope.
macro_rules! found {
    ($which:literal) => {
        concat!(
            "SELECT r.id, r.receipt, r.offering_id, o.title, r.state, r.name, r.name_kana, r.size, r.phone, r.created_at \
             FROM registration r JOIN offering o ON o.id = r.offering_id WHERE ",
            $which,
            " AND (CAST($2 AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM offering_partner h \
             WHERE h.offering_id = o.id AND h.partner_id = $2)) ORDER BY r.created_at DESC, r.id DESC LIMIT 51"
        )
    };
}

pub async fn search(store: &Store, scope: &Scope, wanted: &Wanted) -> StoreResult<Vec<Found>> {
    // Keys hold letters and digits only: nothing in them is a wildcard.
    let (text, key) = match wanted {
        Wanted::Receipt(receipt) => (found!("r.receipt = $1"), receipt.clone()),
        Wanted::Phone(digits) => (found!("r.phone_key LIKE $1"), format!("%{digits}%")),
        Wanted::Name(key) => (
            found!(
                "r.id IN (SELECT registration_id FROM participant WHERE kana_key LIKE $1 OR name_key LIKE $1 \
                 UNION SELECT id FROM registration WHERE kana_key LIKE $1 OR name_key LIKE $1)"
            ),
            format!("%{key}%"),
        ),
    };
    store.all(sql(text).bind(key).bind(scope.partner())).await
}

/// Those who must be telephoned: an offered place, and no mailbox to tell it to.
pub async fn to_call(store: &Store, scope: &Scope) -> StoreResult<Vec<Found>> {
    let text = found!("r.state = $1 AND r.email IS NULL");
    store.all(sql(text).bind("offered").bind(scope.partner())).await
}

pub async fn participants(store: &Store, registration: &str) -> StoreResult<Vec<Participant>> {
    let query = sql(
        "SELECT name, name_kana, birth_date, age_band FROM participant WHERE registration_id = $1 ORDER BY position",
    );
    store.all(query.bind(registration)).await
}

/// Question and answer, in the order of the form.
pub async fn answers(store: &Store, registration: &str) -> StoreResult<Vec<(String, String)>> {
    let query = sql(
        "SELECT q.label, CASE WHEN q.kind IN ('yes', 'consent') THEN '✓' ELSE a.text END FROM answer a JOIN question q ON q.id = a.question_id \
         WHERE a.registration_id = $1 ORDER BY q.position",
    );
    store.all(query.bind(registration)).await
}

/// Titles of the slots it has or wishes.
pub async fn slots(store: &Store, registration: &str) -> StoreResult<Vec<(String,)>> {
    let query = sql(
        "SELECT s.title FROM wish w JOIN slot s ON s.id = w.slot_id WHERE w.registration_id = $1 AND s.title <> '' \
         ORDER BY w.rank",
    );
    store.all(query.bind(registration)).await
}

/// The slots it has or wishes, in the order it named them.
pub async fn slot_ids(store: &Store, registration: &str) -> StoreResult<Vec<(String,)>> {
    store.all(sql("SELECT slot_id FROM wish WHERE registration_id = $1 ORDER BY rank").bind(registration)).await
}

/// All that was noted, done and sent about a registration, the newest first.
pub async fn history(store: &Store, registration: &str) -> StoreResult<Vec<Line>> {
    let query: Query = sql("SELECT n.at, 'note' AS kind, n.text AS what, s.name AS who, '' AS reason \
         FROM registration_note n JOIN staff s ON s.id = n.staff_id WHERE n.registration_id = $1 \
         UNION ALL SELECT a.at, 'deed', a.verb, COALESCE(s.name, a.actor), a.reason FROM audit a \
         LEFT JOIN staff s ON s.id = a.actor WHERE a.subject = $2 AND a.verb NOT IN ('see_registration', 'print_notice') \
         UNION ALL SELECT COALESCE(l.sent_at, l.send_at), 'letter', l.kind, l.state, '' FROM notice l WHERE l.registration_id = $3 \
         ORDER BY 1 DESC");
    store.all(query.bind(registration).bind(format!("registration:{registration}")).bind(registration)).await
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
