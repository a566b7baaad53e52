//! All SQL about letters to a group.

use super::model::{GroupLetter, Reader, ToTell, Way};
use crate::applicants::filter::{Filter, LIVE};
use crate::clock::Moment;
use crate::programme::Announcement;
use crate::registration::telling::to_tell;
use crate::store::{Query, Store, StoreResult, Tx, insert, sql, truth, with_conditions};

fn readers_of(a: &Announcement, filter: &Filter) -> Query {
    let mut conditions = filter.conditions(a);
    if !filter.which.is_some_and(|which| which.is_ended()) {
        conditions.push((LIVE, vec![]));
    }
    // By whose mailbox it truly is: it says how many copies one gets, and is shown nowhere.
    let text = "SELECT r.id, COALESCE(h.email, r.email) AS email, r.language FROM registration r \
        LEFT JOIN secret_registration h ON h.registration_id = r.id \
        WHERE r.offering_id = $1 AND r.forgotten_at IS NULL AND {} ORDER BY r.queue";
    with_conditions(text, vec![(&a.offering.id).into()], conditions)
}

/// Whom a letter to this list would be for: without those who have withdrawn, unless it is for them.
pub async fn readers(store: &Store, a: &Announcement, filter: &Filter) -> StoreResult<Vec<Reader>> {
    store.all(readers_of(a, filter)).await
}

pub async fn readers_in(tx: &mut Tx, a: &Announcement, filter: &Filter) -> StoreResult<Vec<Reader>> {
    tx.all(readers_of(a, filter)).await
}

pub async fn add(tx: &mut Tx, letter: &GroupLetter, form_key: &str, readers: &[(Reader, Way)]) -> StoreResult<()> {
    let t = &letter.text;
    let row = vec![
        (&letter.id).into(),
        (&letter.offering_id).into(),
        form_key.into(),
        (&letter.filter).into(),
        letter.for_ended.into(),
        (&t.subject).into(),
        (&t.body).into(),
        (&t.subject_easy).into(),
        (&t.body_easy).into(),
        (&t.subject_en).into(),
        (&t.body_en).into(),
        (&letter.staff_id).into(),
        letter.at.into(),
        letter.send_at.into(),
    ];
    let head = "INSERT INTO group_letter (id, offering_id, form_key, filter, for_ended, subject, body, subject_easy, \
        body_easy, subject_en, body_en, staff_id, at, send_at) VALUES";
    insert(tx, head, vec![row], "").await?;
    let rows = readers.iter().map(|(r, way)| vec![(&letter.id).into(), (&r.id).into(), (*way).into()]);
    insert(tx, "INSERT INTO group_letter_reader (letter_id, registration_id, way) VALUES", rows.collect(), "").await
}

/// What a letter `g` says, whoever its readers are.
macro_rules! truths {
    () => {
        concat!(
            truth!("group_letter", "id", "subject", "g"),
            " AS subject, ",
            truth!("group_letter", "id", "body", "g"),
            " AS body, ",
            truth!("group_letter", "id", "subject_easy", "g"),
            " AS subject_easy, ",
            truth!("group_letter", "id", "body_easy", "g"),
            " AS body_easy, ",
            truth!("group_letter", "id", "subject_en", "g"),
            " AS subject_en, ",
            truth!("group_letter", "id", "body_en", "g"),
            " AS body_en"
        )
    };
}
pub(super) use truths;

/// A letter as it leaves, for its readers and for who is named for secrets.
pub async fn letter_truly(store: &Store, id: &str) -> StoreResult<Option<GroupLetter>> {
    let query = sql(concat!(
        "SELECT g.id, g.offering_id, g.filter, g.for_ended, g.staff_id, g.at, g.send_at, g.undone_at, ",
        truths!(),
        " FROM group_letter g WHERE g.id = $1"
    ));
    store.maybe(query.bind(id)).await
}

fn by_id(id: &str) -> Query {
    sql("SELECT * FROM group_letter WHERE id = $1").bind(id)
}

pub async fn letter(store: &Store, id: &str) -> StoreResult<Option<GroupLetter>> {
    store.maybe(by_id(id)).await
}

pub async fn letter_in(tx: &mut Tx, id: &str) -> StoreResult<Option<GroupLetter>> {
    tx.maybe(by_id(id)).await
}

/// The letter that a form made before.
pub async fn by_form(tx: &mut Tx, offering: &str, form_key: &str) -> StoreResult<Option<String>> {
    let query = sql("SELECT id FROM group_letter WHERE form_key = $1 AND offering_id = $2");
    Ok(tx.maybe::<(String,)>(query.bind(form_key).bind(offering)).await?.map(|row| row.0))
}

/// A letter in an offering's list: how many it was for by mail, and how many it did not reach.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Line {
    pub id: String,
    pub subject: String,
    pub staff: String,
    pub at: Moment,
    pub undone_at: Option<Moment>,
    pub readers: i64,
    pub undelivered: i64,
}

/// An offering's letters, the newest first.
pub async fn of_offering(store: &Store, offering: &str) -> StoreResult<Vec<Line>> {
    store
        .all(
            sql("SELECT g.id, g.subject, s.name AS staff, g.at, g.undone_at, \
                 (SELECT COUNT(*) FROM group_letter_reader r WHERE r.letter_id = g.id AND r.way = 'mail') AS readers, \
                 (SELECT COUNT(*) FROM notice n JOIN undelivered u ON u.notice_id = n.id WHERE n.subject_id = g.id) AS undelivered \
                 FROM group_letter g JOIN staff s ON s.id = g.staff_id WHERE g.offering_id = $1 \
                 ORDER BY g.at DESC, g.id DESC LIMIT 100")
            .bind(offering),
        )
        .await
}

/// Who wrote it.
pub async fn author(store: &Store, id: &str) -> StoreResult<String> {
    Ok(store.one::<(String,)>(sql("SELECT name FROM staff WHERE id = $1").bind(id)).await?.0)
}

/// How many of its copies stand in each state of the outbox, and how many did not arrive.
pub async fn copies(store: &Store, letter: &str) -> StoreResult<(Vec<(String, i64)>, i64)> {
    let states = store
        .all(sql("SELECT state, COUNT(*) FROM notice WHERE subject_id = $1 GROUP BY state ORDER BY state").bind(letter))
        .await?;
    let lost: (i64,) = store
        .one(
            sql("SELECT COUNT(*) FROM notice n JOIN undelivered u ON u.notice_id = n.id WHERE n.subject_id = $1")
                .bind(letter),
        )
        .await?;
    Ok((states, lost.0))
}

/// How many must be told by a person who is not told yet, and the first of all of them by reading.
pub async fn to_tell(store: &Store, letter: &str) -> StoreResult<Vec<ToTell>> {
    store
        .all(
            sql(concat!(
                "SELECT ",
                to_tell!(),
                ", g.way, g.told_at FROM group_letter_reader g \
                 JOIN registration r ON r.id = g.registration_id LEFT JOIN contact k ON k.registration_id = r.id \
                 LEFT JOIN notice n ON n.subject_id = g.letter_id AND n.registration_id = g.registration_id \
                 LEFT JOIN undelivered u ON u.notice_id = n.id \
                 WHERE g.letter_id = $1 AND r.forgotten_at IS NULL AND (g.way <> 'mail' OR u.notice_id IS NOT NULL) \
                 ORDER BY CASE WHEN g.told_at IS NULL THEN 0 ELSE 1 END, r.kana_key, r.id LIMIT 500"
            ))
            .bind(letter),
        )
        .await
}

pub async fn undone(tx: &mut Tx, letter: &str, now: Moment) -> StoreResult<()> {
    let query = sql("UPDATE group_letter SET undone_at = $1 WHERE id = $2 AND undone_at IS NULL AND send_at > $3");
    tx.run_exactly(1, query.bind(now).bind(letter).bind(now)).await
}

/// Lets its copies leave at once.
pub async fn hurry(tx: &mut Tx, letter: &str, now: Moment) -> StoreResult<()> {
    tx.run_exactly(1, sql("UPDATE group_letter SET send_at = $1 WHERE id = $2").bind(now).bind(letter)).await?;
    let query = sql("UPDATE notice SET send_at = $1 WHERE subject_id = $2 AND state = 'waiting'");
    tx.run(query.bind(now).bind(letter)).await?;
    Ok(())
}

/// A person told somebody what it says. False: it was not for them.
pub async fn told(tx: &mut Tx, letter: &str, registration: &str, staff: &str, now: Moment) -> StoreResult<bool> {
    let query = sql("UPDATE group_letter_reader SET told_at = COALESCE(told_at, $1), told_by = COALESCE(told_by, $2) \
         WHERE letter_id = $3 AND registration_id = $4");
    if tx.run(query.bind(now).bind(staff).bind(letter).bind(registration)).await? == 0 {
        return Ok(false);
    }
    let query = sql("UPDATE undelivered SET told_at = $1, told_by = $2 WHERE told_at IS NULL AND notice_id IN \
         (SELECT n.id FROM notice n WHERE n.subject_id = $3 AND n.registration_id = $4)");
    tx.run(query.bind(now).bind(staff).bind(letter).bind(registration)).await?;
    Ok(true)
}
