//! Six-digit codes by mail: they prove that a mailbox is the applicant's. Derived from their row's id, stored nowhere.

use subtle::ConstantTimeEq;

use super::key;
use crate::app::App;
use crate::clock::Moment;
use crate::error::Result;
use crate::store::{Store, StoreResult, Tx, Value, insert, sql};
use crate::text;

/// Wrong tries a code bears.
const TRIES: i64 = 5;

/// The row of a code that proves a registration's mailbox.
pub fn row(id: &str, registration: &str, email: &str, now: Moment, ends: Moment) -> Vec<Value> {
    vec![id.into(), "confirm".into(), registration.into(), email.into(), now.into(), ends.into(), 0i64.into()]
}

/// The row of a code that opens /my.
pub fn my_row(id: &str, email: &str, now: Moment, ends: Moment) -> Vec<Value> {
    vec![id.into(), "my".into(), Value::Text(None), email.into(), now.into(), ends.into(), 0i64.into()]
}

pub async fn add(tx: &mut Tx, rows: Vec<Vec<Value>>) -> StoreResult<()> {
    let head = "INSERT INTO mail_code (id, purpose, registration_id, email, created_at, ends_at, attempts) VALUES";
    insert(tx, head, rows, "").await
}

/// Tries a code against the open ones of a registration (`confirm`) or a mailbox (`my`). A wrong one is counted against
/// each of them, and each dies after five: who asks for more codes gets no more tries of the older ones.
pub async fn proves(app: &App, tx: &mut Tx, purpose: &str, of: &str, given: &str) -> Result<bool> {
    let now = app.clock.now();
    let query = if purpose == "confirm" {
        sql(
            "SELECT id, attempts FROM mail_code WHERE purpose = $1 AND registration_id = $2 AND used_at IS NULL AND ends_at > $3 \
             AND attempts < $4",
        )
    } else {
        sql(
            "SELECT id, attempts FROM mail_code WHERE purpose = $1 AND LOWER(email) = $2 AND used_at IS NULL AND ends_at > $3 \
             AND attempts < $4",
        )
    };
    let open: Vec<(String,)> = tx.all(query.bind(purpose).bind(of).bind(now).bind(TRIES)).await?;
    let given: String = text::ascii(given).chars().filter(char::is_ascii_digit).collect();
    for (id,) in &open {
        if key::code(&app.config.secret, id).as_bytes().ct_eq(given.as_bytes()).into() {
            tx.run_exactly(1, sql("UPDATE mail_code SET used_at = $1 WHERE id = $2").bind(now).bind(id)).await?;
            return Ok(true);
        }
    }
    for (id,) in open {
        tx.run(sql("UPDATE mail_code SET attempts = attempts + 1 WHERE id = $1").bind(id)).await?;
    }
    Ok(false)
}

/// Whether a registration's mailbox was sent a code at all.
pub async fn is_sent(store: &Store, registration: &str) -> StoreResult<bool> {
    let query = sql("SELECT COUNT(*) FROM mail_code WHERE registration_id = $1").bind(registration);
    Ok(store.one::<(i64,)>(query).await?.0 > 0)
}

/// How many codes a mailbox was sent since an instant.
pub async fn sent_since(tx: &mut Tx, purpose: &str, email: &str, since: Moment) -> StoreResult<i64> {
    let query = sql("SELECT COUNT(*) FROM mail_code WHERE purpose = $1 AND LOWER(email) = $2 AND created_at > $3");
    Ok(tx.one::<(i64,)>(query.bind(purpose).bind(text::mailbox(email)).bind(since)).await?.0)
}

/// Forgets codes and openings of /my that nobody can use any more. Returns how many codes.
pub async fn forget_used(app: &App) -> Result<usize> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    // Whoever was sent too many must still be counted for an hour; a letter may still ask for its code.
    let codes = tx.run(sql("DELETE FROM mail_code WHERE ends_at < $1").bind(now.plus(-86_400))).await?;
    tx.run(sql("DELETE FROM my_session WHERE ends_at < $1").bind(now)).await?;
    tx.commit().await?;
    Ok(usize::try_from(codes).unwrap_or_default())
}
