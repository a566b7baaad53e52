//! SQL about passkeys, and what they are asked.

use webauthn_rs::prelude::Passkey;

use crate::clock::Moment;
use crate::staff::rules::PENDING_SECONDS;
use crate::store::{StoreError, StoreResult, Tx, coded, sql};

coded! {
    /// What a question is for.
    pub enum Kind {
        Register = "register",
        Confirm = "confirm",
    }
}

/// The passkeys of an account that are in force.
pub async fn held(tx: &mut Tx, staff: &str) -> StoreResult<Vec<Passkey>> {
    let query = sql("SELECT k.credential FROM second_factor f JOIN passkey k ON k.factor_id = f.id \
         WHERE f.staff_id = $1 AND f.ended_at IS NULL ORDER BY f.id");
    let rows: Vec<(String,)> = tx.all(query.bind(staff)).await?;
    let unreadable = |_| StoreError::Inconsistent("a passkey".into());
    rows.iter().map(|(text,)| serde_json::from_str(text).map_err(unreadable)).collect()
}

/// What is kept of a new one, beside its row among the factors. Its id is one to all accounts.
pub async fn put(tx: &mut Tx, factor: &str, id: &str, name: &str, passkey: &Passkey) -> StoreResult<()> {
    tx.run_exactly(
        1,
        sql("INSERT INTO passkey (factor_id, credential_id, name, credential, counter) VALUES ($1, $2, $3, $4, 0)")
            .bind(factor)
            .bind(id)
            .bind(name)
            .bind(text(passkey)?),
    )
    .await
}

/// It has signed. False: its count has gone back, as a copy's would; or it counts no more.
pub async fn used(tx: &mut Tx, id: &str, passkey: &Passkey, counter: i64, now: Moment) -> StoreResult<bool> {
    let query = sql("UPDATE passkey SET credential = $1, counter = $2, used_at = $3 \
         WHERE credential_id = $4 AND (counter < $5 OR (counter = 0 AND CAST($6 AS BIGINT) = 0))");
    let query = query.bind(text(passkey)?).bind(counter).bind(now).bind(id).bind(counter).bind(counter);
    Ok(tx.run(query).await? == 1)
}

fn text(passkey: &Passkey) -> StoreResult<String> {
    serde_json::to_string(passkey).map_err(|_| StoreError::Inconsistent("a passkey".into()))
}

/// Asks a browser: what it was asked before is asked no more.
pub async fn ask(tx: &mut Tx, browser: &str, staff: &str, kind: Kind, state: String, now: Moment) -> StoreResult<()> {
    let over = sql("DELETE FROM passkey_question WHERE token_hash = $1 OR ends_at <= $2").bind(browser).bind(now);
    tx.run(over).await?;
    tx.run_exactly(
        1,
        sql("INSERT INTO passkey_question (token_hash, staff_id, kind, state, ends_at) VALUES ($1, $2, $3, $4, $5)")
            .bind(browser)
            .bind(staff)
            .bind(kind)
            .bind(state)
            .bind(now.plus(PENDING_SECONDS)),
    )
    .await
}

/// What the answer is held against. None: this browser was not asked this, too long ago, or has answered.
pub async fn answered(tx: &mut Tx, browser: &str, staff: &str, kind: Kind, now: Moment) -> StoreResult<Option<String>> {
    let query = sql("SELECT state FROM passkey_question \
         WHERE token_hash = $1 AND staff_id = $2 AND kind = $3 AND ends_at > $4");
    let asked: Option<(String,)> = tx.maybe(query.bind(browser).bind(staff).bind(kind).bind(now)).await?;
    // Who takes it away is the one who answers it.
    let taken = tx.run(sql("DELETE FROM passkey_question WHERE token_hash = $1").bind(browser)).await?;
    Ok(asked.filter(|_| taken == 1).map(|row| row.0))
}
