//! All SQL of invitees.

use super::{Answer, Coming, Invitee, NewInvitee};
use crate::clock::Moment;
use crate::registration::store::its_slots;
use crate::store::{Query, Store, StoreResult, Tx, insert, sql};
use crate::text;

/// Those who come, of one offering: registrations that still ask for or have a place.
macro_rules! coming {
    ($where:literal) => {
        concat!(
            "SELECT v.invitee_id, r.id AS registration_id, r.receipt, r.key_version, p.name, p.name_kana, v.proxy, ",
            its_slots!("r"),
            " AS slots FROM invited_registration v JOIN registration r ON r.id = v.registration_id \
             JOIN participant p ON p.registration_id = r.id JOIN invitee i ON i.id = v.invitee_id \
             WHERE r.state IN ('held', 'confirmed', 'offered', 'waiting') AND ",
            $where,
            " ORDER BY r.queue"
        )
    };
}

pub async fn find(store: &Store, id: &str) -> StoreResult<Option<Invitee>> {
    store.maybe(sql("SELECT * FROM invitee WHERE id = $1").bind(id)).await
}

pub async fn find_in(tx: &mut Tx, id: &str) -> StoreResult<Option<Invitee>> {
    tx.maybe(sql("SELECT * FROM invitee WHERE id = $1").bind(id)).await
}

/// The list of an offering, in its order.
pub async fn of_offering(store: &Store, offering: &str) -> StoreResult<Vec<Invitee>> {
    store.all(list(offering)).await
}

pub async fn of_offering_in(tx: &mut Tx, offering: &str) -> StoreResult<Vec<Invitee>> {
    tx.all(list(offering)).await
}

fn list(offering: &str) -> Query {
    sql("SELECT * FROM invitee WHERE offering_id = $1 AND ended_at IS NULL ORDER BY position, id").bind(offering)
}

fn by_invitee(invitee: &str) -> Query {
    sql(coming!("v.invitee_id = $1")).bind(invitee)
}

pub async fn coming(store: &Store, invitee: &str) -> StoreResult<Vec<Coming>> {
    store.all(by_invitee(invitee)).await
}

pub async fn coming_in(tx: &mut Tx, invitee: &str) -> StoreResult<Vec<Coming>> {
    tx.all(by_invitee(invitee)).await
}

/// All who come to an offering by a letter.
pub async fn coming_to(store: &Store, offering: &str) -> StoreResult<Vec<Coming>> {
    store.all(sql(coming!("i.offering_id = $1")).bind(offering)).await
}

fn others(invitee: &Invitee) -> Query {
    sql("SELECT COUNT(*) FROM invited_registration v JOIN registration r ON r.id = v.registration_id \
         JOIN invitee i ON i.id = v.invitee_id WHERE i.offering_id = $1 AND i.organisation_key = $2 AND i.id <> $3 \
         AND r.state IN ('held', 'confirmed', 'offered', 'waiting')")
    .bind(&invitee.offering_id)
    .bind(&invitee.organisation_key)
    .bind(&invitee.id)
}

/// How many of the same organisation come by other letters.
pub async fn by_others(store: &Store, invitee: &Invitee) -> StoreResult<i64> {
    Ok(store.one::<(i64,)>(others(invitee)).await?.0)
}

pub async fn by_others_in(tx: &mut Tx, invitee: &Invitee) -> StoreResult<i64> {
    Ok(tx.one::<(i64,)>(others(invitee)).await?.0)
}

/// Adds to the end of the list; ids in the order of the lines.
pub async fn add(tx: &mut Tx, offering: &str, new: &[(String, NewInvitee)], by: &str, now: Moment) -> StoreResult<()> {
    let last: (i64,) =
        tx.one(sql("SELECT COALESCE(MAX(position), 0) FROM invitee WHERE offering_id = $1").bind(offering)).await?;
    let rows = new.iter().zip(last.0 + 1..).map(|((id, i), position)| {
        vec![
            id.into(),
            offering.into(),
            position.into(),
            (&i.organisation).into(),
            text::search_key(&i.organisation).into(),
            (&i.name).into(),
            (&i.name_kana).into(),
            i.email.clone().into(),
            (&i.address).into(),
            i.language.code().into(),
            Answer::None.into(),
            0i64.into(),
            now.into(),
            by.into(),
        ]
    });
    insert(
        tx,
        "INSERT INTO invitee (id, offering_id, position, organisation, organisation_key, name, name_kana, email, address, \
         language, answer, revision, added_at, added_by) VALUES",
        rows.collect(),
        "",
    )
    .await
}

/// Keeps an answer, if nobody answered meanwhile.
pub async fn answered(
    tx: &mut Tx,
    invitee: &Invitee,
    answer: Answer,
    by: Option<&str>,
    now: Moment,
) -> StoreResult<()> {
    let query = sql("UPDATE invitee SET answer = $1, revision = revision + 1, answered_at = $2, answered_by = $3 \
         WHERE id = $4 AND revision = $5");
    tx.run_exactly(1, query.bind(answer).bind(now).bind(by).bind(&invitee.id).bind(invitee.revision)).await
}

pub async fn link(tx: &mut Tx, invitee: &str, registrations: &[(String, bool)]) -> StoreResult<()> {
    let rows = registrations.iter().map(|(id, proxy)| vec![id.into(), invitee.into(), (*proxy).into()]).collect();
    insert(tx, "INSERT INTO invited_registration (registration_id, invitee_id, proxy) VALUES", rows, "").await
}

pub async fn sent(tx: &mut Tx, invitee: &str, now: Moment) -> StoreResult<()> {
    tx.run_exactly(1, sql("UPDATE invitee SET sent_at = $1 WHERE id = $2").bind(now).bind(invitee)).await
}

pub async fn reminded(tx: &mut Tx, invitee: &str, now: Moment) -> StoreResult<()> {
    tx.run_exactly(1, sql("UPDATE invitee SET reminded_at = $1 WHERE id = $2").bind(now).bind(invitee)).await
}

/// Reminded once and for all, before the answers' deadline.
pub async fn swept(tx: &mut Tx, invitee: &str, now: Moment) -> StoreResult<()> {
    let query = sql("UPDATE invitee SET reminded_at = $1, swept_at = $2 WHERE id = $3 AND swept_at IS NULL");
    tx.run_exactly(1, query.bind(now).bind(now).bind(invitee)).await
}

/// Offerings whose answers are due between two instants, and still wait for some.
pub async fn due_between(store: &Store, from: Moment, until: Moment) -> StoreResult<Vec<(String,)>> {
    let query =
        sql("SELECT o.id FROM offering o WHERE o.selection IN ('invitation', 'nomination') AND o.state = 'published' \
         AND o.closes_at > $1 AND o.closes_at <= $2 AND EXISTS (SELECT 1 FROM invitee i WHERE i.offering_id = o.id \
         AND i.ended_at IS NULL AND i.answer = 'none' AND i.swept_at IS NULL AND i.email IS NOT NULL) ORDER BY o.id");
    store.all(query.bind(from).bind(until)).await
}

pub async fn end(tx: &mut Tx, invitee: &str, now: Moment) -> StoreResult<bool> {
    let query = sql("UPDATE invitee SET ended_at = $1 WHERE id = $2 AND ended_at IS NULL").bind(now).bind(invitee);
    Ok(tx.run(query).await? == 1)
}

/// Members of a partner with an account: name and mailbox.
pub async fn members(store: &Store, partner: &str) -> StoreResult<Vec<(String, String)>> {
    let query = sql("SELECT s.name, s.email FROM partner_member m JOIN staff s ON s.id = m.staff_id \
         WHERE m.partner_id = $1 AND m.ended_at IS NULL AND s.active = 1 ORDER BY m.since, s.name");
    store.all(query.bind(partner)).await
}
