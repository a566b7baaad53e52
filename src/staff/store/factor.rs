//! SQL about second factors, and about taking lost ones away.

use crate::clock::Moment;
use crate::staff::model::{Factor, FactorKind, Recovery, Why};
use crate::store::{Query, Store, StoreResult, Tx, insert, sql};

fn in_force(staff: &str) -> Query {
    sql("SELECT f.id, f.kind, f.number, f.last_step, f.created_at, \
         (SELECT COUNT(*) FROM card_code c WHERE c.factor_id = f.id AND c.used_at IS NULL) AS unused, \
         (SELECT MIN(c.number) FROM card_code c WHERE c.factor_id = f.id AND c.used_at IS NULL) AS lowest, \
         k.name, k.used_at FROM second_factor f LEFT JOIN passkey k ON k.factor_id = f.id WHERE f.staff_id = $1 AND f.ended_at IS NULL ORDER BY f.kind DESC, f.id")
    .bind(staff)
}

/// The factors an account has now: app, passkeys, card.
pub async fn of(store: &Store, staff: &str) -> StoreResult<Vec<Factor>> {
    store.all(in_force(staff)).await
}

/// The same within a verb.
pub async fn held(tx: &mut Tx, staff: &str) -> StoreResult<Vec<Factor>> {
    tx.all(in_force(staff)).await
}

/// A factor that comes into force.
pub struct NewFactor<'a> {
    pub id: &'a str,
    pub staff: &'a str,
    pub kind: FactorKind,
    pub number: &'a str,
    pub last_step: i64,
    pub by: &'a str,
}

/// Puts a factor in the place of the account's last one of its kind; a passkey beside the others.
pub async fn put(tx: &mut Tx, new: NewFactor<'_>, now: Moment) -> StoreResult<()> {
    tx.run(
        sql("UPDATE second_factor SET ended_at = $1 WHERE staff_id = $2 AND kind = $3 AND kind <> 'passkey' \
             AND ended_at IS NULL")
        .bind(now)
        .bind(new.staff)
        .bind(new.kind),
    )
    .await?;
    tx.run_exactly(
        1,
        sql("INSERT INTO second_factor (id, staff_id, kind, number, last_step, created_at, created_by, ended_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, NULL)")
        .bind(new.id)
        .bind(new.staff)
        .bind(new.kind)
        .bind(new.number)
        .bind(new.last_step)
        .bind(now)
        .bind(new.by),
    )
    .await
}

/// The codes of a card, from No. 1, by what is kept of each.
pub async fn put_codes(tx: &mut Tx, card: &str, kept: Vec<String>) -> StoreResult<()> {
    let rows = kept.into_iter().zip(1i64..).map(|(hash, number)| vec![card.into(), number.into(), hash.into()]);
    insert(tx, "INSERT INTO card_code (factor_id, number, hash) VALUES", rows.collect(), "").await
}

/// Takes one factor away.
pub async fn end(tx: &mut Tx, factor: &str, now: Moment) -> StoreResult<()> {
    let query = sql("UPDATE second_factor SET ended_at = $1 WHERE id = $2 AND ended_at IS NULL");
    tx.run_exactly(1, query.bind(now).bind(factor)).await
}

/// Takes all factors of an account away; how many there were.
pub async fn end_all(tx: &mut Tx, staff: &str, now: Moment) -> StoreResult<u64> {
    tx.run(sql("UPDATE second_factor SET ended_at = $1 WHERE staff_id = $2 AND ended_at IS NULL").bind(now).bind(staff))
        .await
}

/// Takes the code of a step. False if it, or a later one, was taken before.
pub async fn take_step(tx: &mut Tx, app: &str, step: i64) -> StoreResult<bool> {
    let query = sql("UPDATE second_factor SET last_step = $1 WHERE id = $2 AND ended_at IS NULL AND last_step < $3");
    Ok(tx.run(query.bind(step).bind(app).bind(step)).await? == 1)
}

/// What is kept of a card's code.
pub async fn code(tx: &mut Tx, card: &str, number: i64) -> StoreResult<String> {
    let query = sql("SELECT hash FROM card_code WHERE factor_id = $1 AND number = $2").bind(card).bind(number);
    Ok(tx.one::<(String,)>(query).await?.0)
}

/// Takes a card's code. False if it was taken before.
pub async fn take_code(tx: &mut Tx, card: &str, number: i64, now: Moment) -> StoreResult<bool> {
    let query = sql("UPDATE card_code SET used_at = $1 WHERE factor_id = $2 AND number = $3 AND used_at IS NULL");
    Ok(tx.run(query.bind(now).bind(card).bind(number)).await? == 1)
}

/// Writes a proposal down. False if there is one that has not run out.
pub async fn propose(tx: &mut Tx, staff: &str, by: &str, why: Why, now: Moment, until: Moment) -> StoreResult<bool> {
    tx.run(sql("DELETE FROM factor_recovery WHERE ends_at <= $1").bind(now)).await?;
    let written = tx
        .run(
            sql("INSERT INTO factor_recovery (staff_id, proposed_by, why, created_at, ends_at) \
                 VALUES ($1, $2, $3, $4, $5) ON CONFLICT (staff_id) DO NOTHING")
            .bind(staff)
            .bind(by)
            .bind(why)
            .bind(now)
            .bind(until),
        )
        .await?;
    Ok(written == 1)
}

fn open_proposal(staff: &str, now: Moment) -> Query {
    sql("SELECT r.proposed_by, p.name AS proposer, r.why, r.created_at, r.ends_at FROM factor_recovery r \
         JOIN staff p ON p.id = r.proposed_by WHERE r.staff_id = $1 AND r.ends_at > $2")
    .bind(staff)
    .bind(now)
}

/// The proposal about an account that waits for a second colleague.
pub async fn proposal(store: &Store, staff: &str, now: Moment) -> StoreResult<Option<Recovery>> {
    store.maybe(open_proposal(staff, now)).await
}

/// The same within a verb.
pub async fn proposed(tx: &mut Tx, staff: &str, now: Moment) -> StoreResult<Option<Recovery>> {
    tx.maybe(open_proposal(staff, now)).await
}

/// Takes the proposal away, carried out or given up. False if another was quicker.
pub async fn settle(tx: &mut Tx, staff: &str) -> StoreResult<bool> {
    Ok(tx.run(sql("DELETE FROM factor_recovery WHERE staff_id = $1").bind(staff)).await? == 1)
}
