//! SQL about browsers: signed in, half signed in, and what the record says of sign-ins.

use crate::clock::Moment;
use crate::staff::model::{OpenBrowser, PastSignIn, Pending, Seat};
use crate::staff::rules::{PENDING_SECONDS, SESSION_SECONDS, TRIES};
use crate::store::{Flag, Store, StoreResult, Tx, sql};

/// A browser that is let in.
pub struct NewSession<'a> {
    pub staff: &'a str,
    pub token_hash: &'a str,
    /// By a second factor too.
    pub proved: Flag,
    pub address: String,
    pub browser: String,
}

/// Forgets wrong tries, and remembers the browser that gave the right ones.
pub async fn open(tx: &mut Tx, new: NewSession<'_>, now: Moment) -> StoreResult<()> {
    tx.run(
        sql("UPDATE staff SET failures = 0, locked_until = NULL, signed_in_at = $1 WHERE id = $2")
            .bind(now)
            .bind(new.staff),
    )
    .await?;
    tx.run(sql("DELETE FROM staff_session WHERE ends_at <= $1").bind(now)).await?;
    tx.run_exactly(
        1,
        sql(
            "INSERT INTO staff_session (token_hash, staff_id, created_at, seen_at, ends_at, proved, address, browser) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(new.token_hash)
        .bind(new.staff)
        .bind(now)
        .bind(now)
        .bind(now.plus(SESSION_SECONDS))
        .bind(new.proved)
        .bind(new.address)
        .bind(new.browser),
    )
    .await
}

pub async fn seat(store: &Store, token_hash: &str) -> StoreResult<Option<Seat>> {
    store
        .maybe(
            sql("SELECT p.id AS staff_id, p.name, p.role, p.partner_id, p.active, p.takes_city_fees, p.sees_secret, p.ends_on, p.start_until, s.seen_at, s.ends_at, s.proved, \
                 CAST(CASE WHEN EXISTS (SELECT 1 FROM second_factor f WHERE f.staff_id = p.id AND f.ended_at IS NULL) \
                 THEN 1 ELSE 0 END AS BIGINT) AS has_factor \
                 FROM staff_session s JOIN staff p ON p.id = s.staff_id WHERE s.token_hash = $1")
            .bind(token_hash),
        )
        .await
}

pub async fn touch(tx: &mut Tx, token_hash: &str, now: Moment) -> StoreResult<()> {
    tx.run(sql("UPDATE staff_session SET seen_at = $1 WHERE token_hash = $2").bind(now).bind(token_hash)).await?;
    Ok(())
}

/// This browser has shown a second factor.
pub async fn prove(tx: &mut Tx, token_hash: &str) -> StoreResult<()> {
    tx.run_exactly(1, sql("UPDATE staff_session SET proved = 1 WHERE token_hash = $1").bind(token_hash)).await
}

/// When a browser signed in, if it has shown a second factor.
pub async fn begun(tx: &mut Tx, token_hash: &str) -> StoreResult<Option<Moment>> {
    let query = sql("SELECT created_at FROM staff_session WHERE token_hash = $1 AND proved = 1").bind(token_hash);
    Ok(tx.maybe::<(Moment,)>(query).await?.map(|row| row.0))
}

/// No browser of somebody's counts as proved any more: their last factor is gone.
pub async fn unprove(tx: &mut Tx, staff: &str) -> StoreResult<()> {
    tx.run(sql("UPDATE staff_session SET proved = 0 WHERE staff_id = $1").bind(staff)).await?;
    Ok(())
}

/// Signs one of somebody's browsers out; how many that were (none if it was somebody else's).
pub async fn close(tx: &mut Tx, staff: &str, token_hash: &str) -> StoreResult<u64> {
    tx.run(sql("DELETE FROM staff_session WHERE staff_id = $1 AND token_hash = $2").bind(staff).bind(token_hash)).await
}

/// Signs every browser of somebody but this one out, the half signed in too.
pub async fn close_others(tx: &mut Tx, staff: &str, token_hash: &str) -> StoreResult<()> {
    let query = sql("DELETE FROM staff_session WHERE staff_id = $1 AND token_hash <> $2");
    tx.run(query.bind(staff).bind(token_hash)).await?;
    tx.run(sql("DELETE FROM pending_sign_in WHERE staff_id = $1").bind(staff)).await?;
    Ok(())
}

/// Signs every browser of somebody out, the half signed in too.
pub async fn close_all(tx: &mut Tx, staff: &str) -> StoreResult<()> {
    tx.run(sql("DELETE FROM staff_session WHERE staff_id = $1").bind(staff)).await?;
    tx.run(sql("DELETE FROM pending_sign_in WHERE staff_id = $1").bind(staff)).await?;
    Ok(())
}

/// The browsers somebody is signed in with, the last used first.
pub async fn browsers(store: &Store, staff: &str, now: Moment, idle_since: Moment) -> StoreResult<Vec<OpenBrowser>> {
    store
        .all(
            sql("SELECT token_hash, created_at, seen_at, address, browser FROM staff_session \
                 WHERE staff_id = $1 AND ends_at > $2 AND seen_at > $3 ORDER BY seen_at DESC, token_hash")
            .bind(staff)
            .bind(now)
            .bind(idle_since),
        )
        .await
}

/// The last sign-ins and refusals of an account, the newest first.
pub async fn past(store: &Store, staff: &str) -> StoreResult<Vec<PastSignIn>> {
    store
        .all(
            sql("SELECT at, verb FROM audit WHERE subject = $1 AND verb IN \
                 ('staff_signed_in', 'staff_sign_in_refused', 'staff_code_refused', 'staff_network_refused') \
                 ORDER BY at DESC, id DESC LIMIT 20")
            .bind(format!("staff:{staff}")),
        )
        .await
}

/// The password was right: a code is waited for.
pub async fn open_pending(tx: &mut Tx, staff: &str, token_hash: &str, back: &str, now: Moment) -> StoreResult<()> {
    tx.run(sql("DELETE FROM pending_sign_in WHERE ends_at <= $1").bind(now)).await?;
    tx.run_exactly(
        1,
        sql("INSERT INTO pending_sign_in (token_hash, staff_id, back, attempts, ends_at) VALUES ($1, $2, $3, 0, $4)")
            .bind(token_hash)
            .bind(staff)
            .bind(back)
            .bind(now.plus(PENDING_SECONDS)),
    )
    .await
}

pub async fn pending(store: &Store, token_hash: &str, now: Moment) -> StoreResult<Option<Pending>> {
    let query = sql("SELECT staff_id, back, attempts FROM pending_sign_in \
         WHERE token_hash = $1 AND ends_at > $2 AND attempts < $3");
    store.maybe(query.bind(token_hash).bind(now).bind(TRIES)).await
}

/// Counts a try before it is looked at, so that tries at the same time are all counted. None: there is nothing to try.
pub async fn try_pending(tx: &mut Tx, token_hash: &str, now: Moment) -> StoreResult<Option<Pending>> {
    let query = sql("UPDATE pending_sign_in SET attempts = attempts + 1 \
         WHERE token_hash = $1 AND ends_at > $2 AND attempts < $3");
    if tx.run(query.bind(token_hash).bind(now).bind(TRIES)).await? == 0 {
        return Ok(None);
    }
    tx.maybe(sql("SELECT staff_id, back, attempts FROM pending_sign_in WHERE token_hash = $1").bind(token_hash)).await
}

pub async fn close_pending(tx: &mut Tx, token_hash: &str) -> StoreResult<()> {
    tx.run(sql("DELETE FROM pending_sign_in WHERE token_hash = $1").bind(token_hash)).await?;
    Ok(())
}
