//! All SQL about staff.

use super::model::{Account, Seat};
use super::rules::{FAILURES, LOCKED_SECONDS, SESSION_SECONDS};
use crate::clock::Moment;
use crate::store::{Store, StoreResult, Tx, sql};

/// The account of an e-mail address in lower case.
pub async fn by_email(store: &Store, email: &str) -> StoreResult<Option<Account>> {
    store
        .maybe(
            sql("SELECT id, email, name, role, partner_id, password_hash, active, locked_until, takes_city_fees \
                 FROM staff WHERE email = $1")
            .bind(email),
        )
        .await
}

pub async fn partner_exists(tx: &mut Tx, partner: &str) -> StoreResult<bool> {
    Ok(tx.maybe::<(String,)>(sql("SELECT id FROM partner WHERE id = $1").bind(partner)).await?.is_some())
}

pub async fn insert(tx: &mut Tx, account: &Account, at: Moment) -> StoreResult<()> {
    tx.run_exactly(
        1,
        sql("INSERT INTO staff (id, email, name, role, partner_id, password_hash, active, failures, locked_until, \
             takes_city_fees, created_at) VALUES ($1, $2, $3, $4, $5, $6, 1, 0, NULL, $7, $8)")
        .bind(&account.id)
        .bind(&account.email)
        .bind(&account.name)
        .bind(account.role)
        .bind(account.partner_id.clone())
        .bind(&account.password_hash)
        .bind(account.takes_city_fees)
        .bind(at),
    )
    .await
}

/// Counts a wrong password; the last of a row shuts the account for a while. One statement, so that tries at the same
/// time are all counted.
pub async fn count_failure(tx: &mut Tx, staff: &str, now: Moment) -> StoreResult<()> {
    tx.run(
        sql("UPDATE staff SET locked_until = CASE WHEN failures + 1 >= $2 THEN $3 ELSE locked_until END, \
             failures = CASE WHEN failures + 1 >= $2 THEN 0 ELSE failures + 1 END WHERE id = $1")
        .bind(staff)
        .bind(FAILURES)
        .bind(now.plus(LOCKED_SECONDS)),
    )
    .await?;
    Ok(())
}

/// Forgets wrong passwords, and remembers the browser that gave the right one.
pub async fn open_session(tx: &mut Tx, staff: &str, token_hash: &str, now: Moment) -> StoreResult<()> {
    tx.run(sql("UPDATE staff SET failures = 0, locked_until = NULL WHERE id = $1").bind(staff)).await?;
    tx.run(sql("DELETE FROM staff_session WHERE ends_at <= $1").bind(now)).await?;
    tx.run_exactly(
        1,
        sql("INSERT INTO staff_session (token_hash, staff_id, created_at, seen_at, ends_at) VALUES ($1, $2, $3, $4, $5)")
            .bind(token_hash)
            .bind(staff)
            .bind(now)
            .bind(now)
            .bind(now.plus(SESSION_SECONDS)),
    )
    .await
}

pub async fn seat(store: &Store, token_hash: &str) -> StoreResult<Option<Seat>> {
    store
        .maybe(
            sql("SELECT p.id AS staff_id, p.name, p.role, p.partner_id, p.active, p.takes_city_fees, s.seen_at, s.ends_at \
                 FROM staff_session s JOIN staff p ON p.id = s.staff_id WHERE s.token_hash = $1")
            .bind(token_hash),
        )
        .await
}

pub async fn touch(tx: &mut Tx, token_hash: &str, now: Moment) -> StoreResult<()> {
    tx.run(sql("UPDATE staff_session SET seen_at = $2 WHERE token_hash = $1").bind(token_hash).bind(now)).await?;
    Ok(())
}

pub async fn close_session(tx: &mut Tx, token_hash: &str) -> StoreResult<()> {
    tx.run(sql("DELETE FROM staff_session WHERE token_hash = $1").bind(token_hash)).await?;
    Ok(())
}

pub async fn close_all_sessions(tx: &mut Tx, staff: &str) -> StoreResult<()> {
    tx.run(sql("DELETE FROM staff_session WHERE staff_id = $1").bind(staff)).await?;
    Ok(())
}
