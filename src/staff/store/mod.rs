//! All SQL about staff: accounts here, browsers in `session.rs`, second factors in `factor.rs`,
//! passkeys in `passkey.rs`,
//! start passwords that are proposed in `reset.rs`, members of partners in `member.rs`.

pub mod factor;
pub mod member;
pub mod passkey;
pub mod reset;
pub mod session;

use super::model::{Account, Line};
use super::rules::{FAILURES, LOCKED_SECONDS};
use crate::clock::Moment;
use crate::store::{Store, StoreResult, Tx, sql, with_list};

/// The account of an e-mail address in lower case.
pub async fn by_email(store: &Store, email: &str) -> StoreResult<Option<Account>> {
    store
        .maybe(
            sql("SELECT id, email, name, role, partner_id, password_hash, active, locked_until, takes_city_fees, ends_on, start_until \
                 FROM staff WHERE email = $1")
            .bind(email),
        )
        .await
}

/// Whether `by` did one of these to an account since an instant, as the record has it.
pub async fn did(tx: &mut Tx, by: &str, account: &str, verbs: &[&str], since: Moment) -> StoreResult<bool> {
    let text = "SELECT COUNT(*) FROM audit WHERE subject = $1 AND actor = $2 AND at >= $3 AND verb IN {}";
    let values = vec![format!("staff:{account}").into(), by.into(), since.into()];
    let query = with_list(text, values, verbs.iter().map(|verb| (*verb).into()).collect());
    Ok(tx.one::<(i64,)>(query).await?.0 > 0)
}

pub async fn by_id(tx: &mut Tx, id: &str) -> StoreResult<Option<Account>> {
    tx.maybe(
        sql("SELECT id, email, name, role, partner_id, password_hash, active, locked_until, takes_city_fees, ends_on, start_until \
             FROM staff WHERE id = $1")
        .bind(id),
    )
    .await
}

/// The accounts that answer for the city and sign in today.
pub async fn of_the_city(tx: &mut Tx, today: &str) -> StoreResult<Vec<String>> {
    let city = sql(
        "SELECT id FROM staff WHERE role = 'city' AND active = 1 AND (ends_on IS NULL OR ends_on >= $1) ORDER BY id",
    );
    Ok(tx.all::<(String,)>(city.bind(today)).await?.into_iter().map(|row| row.0).collect())
}

/// Takes the lock under which an account's factors are counted and changed: the first statement of a verb that does both.
pub async fn lock(tx: &mut Tx, id: &str) -> StoreResult<()> {
    if let Tx::Postgres(_) = tx {
        tx.maybe::<(String,)>(sql("SELECT id FROM staff WHERE id = $1 FOR NO KEY UPDATE").bind(id)).await?;
    }
    Ok(())
}

/// Where letters to somebody on the staff go: name and address. None: the account has ended.
pub async fn mailbox(store: &Store, id: &str, today: &str) -> StoreResult<Option<(String, String)>> {
    let query =
        sql("SELECT name, email FROM staff WHERE id = $1 AND active = 1 AND (ends_on IS NULL OR ends_on >= $2)");
    store.maybe(query.bind(id).bind(today)).await
}

/// What somebody on the staff is called, and their address, whether their account goes on or not.
pub async fn called(store: &Store, id: &str) -> StoreResult<Option<(String, String)>> {
    store.maybe(sql("SELECT name, email FROM staff WHERE id = $1").bind(id)).await
}

/// Keeps accounts from ending, and from being given anything, until the transaction ends; in one order, so that two who do
/// so never wait for each other. Offerings and proposals are locked before.
pub async fn hold(tx: &mut Tx, ids: &std::collections::BTreeSet<&str>) -> StoreResult<()> {
    if let Tx::Postgres(_) = tx {
        for id in ids {
            tx.maybe::<(String,)>(sql("SELECT id FROM staff WHERE id = $1 FOR UPDATE").bind(*id)).await?;
        }
    }
    Ok(())
}

pub async fn password_hash(store: &Store, id: &str) -> StoreResult<Option<String>> {
    let row: Option<(String,)> = store.maybe(sql("SELECT password_hash FROM staff WHERE id = $1").bind(id)).await?;
    Ok(row.map(|r| r.0))
}

/// Another password; earlier failures are forgotten with the old one.
pub async fn put_password(tx: &mut Tx, id: &str, hash: &str) -> StoreResult<()> {
    let query =
        sql("UPDATE staff SET password_hash = $1, failures = 0, locked_until = NULL, start_until = NULL WHERE id = $2");
    tx.run_exactly(1, query.bind(hash).bind(id)).await
}

/// A start password in its place, good until then. An account that rests goes on resting.
pub async fn put_start_password(tx: &mut Tx, id: &str, hash: &str, until: Moment) -> StoreResult<()> {
    let query = sql("UPDATE staff SET password_hash = $1, start_until = $2 WHERE id = $3");
    tx.run_exactly(1, query.bind(hash).bind(until).bind(id)).await
}

pub async fn partner_exists(tx: &mut Tx, partner: &str) -> StoreResult<bool> {
    Ok(tx.maybe::<(String,)>(sql("SELECT id FROM partner WHERE id = $1").bind(partner)).await?.is_some())
}

pub async fn insert(tx: &mut Tx, account: &Account, at: Moment) -> StoreResult<()> {
    tx.run_exactly(
        1,
        sql("INSERT INTO staff (id, email, name, role, partner_id, password_hash, active, failures, locked_until, created_at, ends_on, \
             takes_city_fees) VALUES ($1, $2, $3, $4, $5, $6, 1, 0, NULL, $7, $8, $9)")
        .bind(&account.id)
        .bind(&account.email)
        .bind(&account.name)
        .bind(account.role)
        .bind(account.partner_id.clone())
        .bind(&account.password_hash)
        .bind(at)
        .bind(account.ends_on.clone())
        .bind(account.takes_city_fees),
    )
    .await
}

/// Counts a wrong password or code; the last of a row shuts the account for a while. One statement, so that tries at the same
/// time are all counted.
pub async fn count_failure(tx: &mut Tx, staff: &str, now: Moment) -> StoreResult<()> {
    tx.run(
        sql("UPDATE staff SET locked_until = CASE WHEN failures + 1 >= $1 THEN $2 ELSE locked_until END, \
             failures = CASE WHEN failures + 1 >= $3 THEN 0 ELSE failures + 1 END WHERE id = $4")
        .bind(FAILURES)
        .bind(now.plus(LOCKED_SECONDS))
        .bind(FAILURES)
        .bind(staff),
    )
    .await?;
    Ok(())
}

/// All accounts: the city's, the partners', the desk's; each by name.
pub async fn lines(store: &Store) -> StoreResult<Vec<Line>> {
    store
        .all(sql("SELECT p.id, p.email, p.name, p.role, p.partner_id, t.name AS partner, p.active, p.ends_on, p.signed_in_at, \
             (SELECT COUNT(*) FROM second_factor f WHERE f.staff_id = p.id AND f.ended_at IS NULL AND f.kind = 'totp') AS apps, \
             (SELECT COUNT(*) FROM second_factor f WHERE f.staff_id = p.id AND f.ended_at IS NULL AND f.kind = 'card') AS cards, \
             (SELECT COUNT(*) FROM second_factor f WHERE f.staff_id = p.id AND f.ended_at IS NULL AND f.kind = 'passkey') AS passkeys, p.sees_secret, p.approves_disposals \
             FROM staff p LEFT JOIN partner t ON t.id = p.partner_id \
             ORDER BY CASE p.role WHEN 'city' THEN 0 WHEN 'partner' THEN 1 ELSE 2 END, p.name, p.id"))
        .await
}

/// Names a city account for what is kept secret, or no longer. False: it is no city account, or stands so already.
pub async fn set_sees_secret(tx: &mut Tx, id: &str, sees: bool) -> StoreResult<bool> {
    let query = sql("UPDATE staff SET sees_secret = $1 WHERE id = $2 AND role = 'city' AND sees_secret <> $3");
    Ok(tx.run(query.bind(sees).bind(id).bind(sees)).await? == 1)
}

/// Names a city account to approve disposals, or no longer; false if it stands so already.
pub async fn set_approves_disposals(tx: &mut Tx, id: &str, approves: bool) -> StoreResult<bool> {
    let query =
        sql("UPDATE staff SET approves_disposals = $1 WHERE id = $2 AND role = 'city' AND approves_disposals <> $1");
    Ok(tx.run(query.bind(approves).bind(id)).await? == 1)
}

/// Whether an account is named to approve disposals.
pub async fn approves_disposals(store: &Store, id: &str) -> StoreResult<bool> {
    let query = sql("SELECT id FROM staff WHERE id = $1 AND role = 'city' AND approves_disposals = 1");
    Ok(store.maybe::<(String,)>(query.bind(id)).await?.is_some())
}

/// Gives an account its last day.
pub async fn set_end(tx: &mut Tx, id: &str, ends_on: &str) -> StoreResult<()> {
    tx.run_exactly(1, sql("UPDATE staff SET ends_on = $1 WHERE id = $2").bind(ends_on).bind(id)).await
}

/// Gives those a last day that have none: accounts older than last days. How many.
pub async fn give_ends(tx: &mut Tx, ends_on: &str) -> StoreResult<u64> {
    tx.run(sql("UPDATE staff SET ends_on = $1 WHERE ends_on IS NULL").bind(ends_on)).await
}

/// Accounts that end between two days and have not been told so under this name; with what marks the letter.
pub async fn to_remind(store: &Store, from: &str, until: &str, kind: &str) -> StoreResult<Vec<(String, String)>> {
    store
        .all(
            sql(
                "SELECT d.id, d.dedup FROM (SELECT p.id, CAST($1 AS TEXT) || ':' || p.id || ':' || p.ends_on AS dedup \
                 FROM staff p WHERE p.active = 1 AND p.ends_on >= $2 AND p.ends_on <= $3) d \
                 WHERE NOT EXISTS (SELECT 1 FROM notice n WHERE n.dedup = d.dedup) ORDER BY d.id",
            )
            .bind(kind)
            .bind(from)
            .bind(until),
        )
        .await
}

/// The last day of an account that is not closed.
pub async fn ends_on(store: &Store, id: &str) -> StoreResult<Option<String>> {
    let query = sql("SELECT ends_on FROM staff WHERE id = $1 AND active = 1").bind(id);
    Ok(store.maybe::<(Option<String>,)>(query).await?.and_then(|row| row.0))
}
