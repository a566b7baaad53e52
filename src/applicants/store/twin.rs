//! Two registrations that may be of one person, and what was found out about them.

use crate::clock::Moment;
use crate::programme::Column;
use crate::receiver::{Seen, Sight};
use crate::store::{Store, StoreResult, Tx, insert, sql};

/// A participant with the key by which people are counted, and the key it is counted as.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Counted {
    pub id: String,
    pub name: String,
    pub name_kana: String,
    pub birth_date: Option<String>,
    pub age_band: Option<String>,
    pub key: String,
    pub counted_as: String,
}

impl Seen for Counted {
    fn seen(mut self, sight: &Sight) -> Counted {
        sight.hide(Column::Name, &mut self.name);
        sight.hide(Column::Kana, &mut self.name_kana);
        sight.hide(Column::BirthDate, &mut self.birth_date);
        sight.hide(Column::AgeBand, &mut self.age_band);
        self
    }
}

/// The party as it truly is: for who may open the registration.
pub async fn counted(store: &Store, registration: &str) -> StoreResult<Vec<Counted>> {
    let query = sql("SELECT p.id, COALESCE(s.name, p.name) AS name, COALESCE(s.name_kana, p.name_kana) AS name_kana, \
         COALESCE(s.birth_date, p.birth_date) AS birth_date, COALESCE(s.age_band, p.age_band) AS age_band, k.key, \
         COALESCE(x.counted_as, k.key) AS counted_as FROM participant p JOIN person_key k ON k.participant_id = p.id \
         LEFT JOIN person_alias x ON x.key = k.key LEFT JOIN secret_participant s ON s.participant_id = p.id WHERE p.registration_id = $1 ORDER BY p.position");
    store.all(query.bind(registration)).await
}

/// What a registration has: how many notes, answers, movements of money and requests for support, and how many children are
/// to be minded.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
pub struct Attached {
    pub notes: i64,
    pub answers: i64,
    pub money: i64,
    pub adjustments: i64,
    pub children: i64,
}

pub async fn attached(store: &Store, registration: &str) -> StoreResult<Attached> {
    store
        .one(
            sql("SELECT (SELECT COUNT(*) FROM registration_note WHERE registration_id = $1) AS notes, \
                 (SELECT COUNT(*) FROM answer WHERE registration_id = $1) \
                 + (SELECT COUNT(*) FROM secret_answer WHERE registration_id = $1) AS answers, \
                 (SELECT COUNT(*) FROM fee_fact f JOIN participant p ON p.id = f.participant_id WHERE p.registration_id = $1) \
                 AS money, (SELECT COUNT(*) FROM adjustment WHERE registration_id = $1 AND state <> 'withdrawn') AS adjustments, \
                 COALESCE((SELECT children FROM childcare_request WHERE registration_id = $1 AND state <> 'withdrawn'), 0) AS children")
            .bind(registration),
        )
        .await
}

/// What was found out about two registrations, the newest last: verdict, when, by whom, and the merge of keys that still
/// stands.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Verdict {
    pub verdict: String,
    pub at: Moment,
    pub staff: String,
    pub merge_id: Option<String>,
}

pub async fn verdicts(store: &Store, a: &str, b: &str) -> StoreResult<Vec<Verdict>> {
    store
        .all(
            sql("SELECT v.verdict, v.at, s.name AS staff, m.id AS merge_id FROM twin_verdict v JOIN staff s ON s.id = v.staff_id \
                 LEFT JOIN person_merge m ON m.id = v.merge_id AND m.undone_at IS NULL \
                 WHERE (v.registration_id = $1 AND v.other_id = $2) OR (v.registration_id = $2 AND v.other_id = $1) \
                 ORDER BY v.at, v.id")
            .bind(a)
            .bind(b),
        )
        .await
}

/// The registration that this one may repeat, and those that may repeat it.
pub async fn suspects(store: &Store, registration: &str) -> StoreResult<Vec<(String,)>> {
    store
        .all(
            sql("SELECT r.id FROM registration r WHERE r.id = (SELECT t.twin_of FROM registration t WHERE t.id = $1) \
                 OR (r.twin_of = $1 AND r.offering_id = (SELECT o.offering_id FROM registration o WHERE o.id = $1)) ORDER BY r.queue")
            .bind(registration),
        )
        .await
}

pub async fn by_receipt(store: &Store, receipt: &str) -> StoreResult<Option<String>> {
    let row: Option<(String,)> =
        store.maybe(sql("SELECT id FROM registration WHERE receipt = $1").bind(receipt)).await?;
    Ok(row.map(|r| r.0))
}

/// A verdict about to be kept.
pub struct New<'a> {
    pub id: String,
    pub pair: (&'a str, &'a str),
    pub verdict: &'static str,
    pub merge_id: Option<String>,
    pub staff: &'a str,
    pub now: Moment,
}

/// Keeps what was found out, and takes the mark away from the two: it is only ever set when an application arrives.
pub async fn settle(tx: &mut Tx, new: New<'_>) -> StoreResult<()> {
    let (a, b) = new.pair;
    let row = vec![
        (&new.id).into(),
        a.into(),
        b.into(),
        new.verdict.into(),
        new.merge_id.clone().into(),
        new.staff.into(),
        new.now.into(),
    ];
    let head = "INSERT INTO twin_verdict (id, registration_id, other_id, verdict, merge_id, staff_id, at) VALUES";
    insert(tx, head, vec![row], "").await?;
    let query =
        sql("UPDATE registration SET twin_of = NULL WHERE (id = $1 AND twin_of = $2) OR (id = $2 AND twin_of = $1)");
    tx.run(query.bind(a).bind(b)).await?;
    Ok(())
}

pub async fn notes_in(tx: &mut Tx, registration: &str) -> StoreResult<Vec<(String, String, Moment)>> {
    let query = sql("SELECT staff_id, text, at FROM registration_note WHERE registration_id = $1 ORDER BY at, id");
    tx.all(query.bind(registration)).await
}

/// Gives a registration the answers of another where it has none of its own; what is kept secret stays so.
pub async fn carry_answers(tx: &mut Tx, from: &str, to: &str) -> StoreResult<()> {
    for text in [
        "INSERT INTO answer (registration_id, question_id, text) SELECT CAST($1 AS TEXT), a.question_id, a.text \
         FROM answer a WHERE a.registration_id = $2 \
         AND NOT EXISTS (SELECT 1 FROM answer k WHERE k.registration_id = $1 AND k.question_id = a.question_id)",
        "INSERT INTO secret_answer (registration_id, question_id, text) SELECT CAST($1 AS TEXT), a.question_id, a.text \
         FROM secret_answer a WHERE a.registration_id = $2 \
         AND NOT EXISTS (SELECT 1 FROM secret_answer k WHERE k.registration_id = $1 AND k.question_id = a.question_id)",
    ] {
        tx.run(sql(text).bind(to).bind(from)).await?;
    }
    Ok(())
}
