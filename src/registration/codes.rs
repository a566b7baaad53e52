//! Six-digit codes by mail: they prove that a mailbox is the applicant's. Derived from their row's id, stored nowhere.

use subtle::ConstantTimeEq;

use super::key;
use crate::app::App;
use crate::clock::Moment;
use crate::error::Result;
use crate::store::{StoreResult, Tx, Value, insert, sql};
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

#[derive(sqlx::FromRow)]
struct Open {
    id: String,
    attempts: i64,
}

/// Tries a code against the open ones of a registration (`confirm`) or a mailbox (`my`). A wrong one is counted against
/// the newest, which dies after five.
pub async fn proves(app: &App, tx: &mut Tx, purpose: &str, of: &str, given: &str) -> Result<bool> {
    let now = app.clock.now();
    let query = if purpose == "confirm" {
        sql(
            "SELECT id, attempts FROM mail_code WHERE purpose = $1 AND registration_id = $2 AND used_at IS NULL AND ends_at > $3 \
             ORDER BY created_at DESC, id DESC",
        )
    } else {
        sql(
            "SELECT id, attempts FROM mail_code WHERE purpose = $1 AND email = $2 AND used_at IS NULL AND ends_at > $3 \
             ORDER BY created_at DESC, id DESC",
        )
    };
    let open: Vec<Open> = tx.all(query.bind(purpose).bind(of).bind(now)).await?;
    let given: String = text::ascii(given).chars().filter(char::is_ascii_digit).collect();
    for code in open.iter().filter(|c| c.attempts < TRIES) {
        if key::code(&app.config.secret, &code.id).as_bytes().ct_eq(given.as_bytes()).into() {
            tx.run_exactly(1, sql("UPDATE mail_code SET used_at = $1 WHERE id = $2").bind(now).bind(&code.id)).await?;
            return Ok(true);
        }
    }
    if let Some(newest) = open.first() {
        tx.run(sql("UPDATE mail_code SET attempts = attempts + 1 WHERE id = $1").bind(&newest.id)).await?;
    }
    Ok(false)
}

/// How many codes a registration or mailbox was sent since an instant.
pub async fn sent_since(tx: &mut Tx, purpose: &str, email: &str, since: Moment) -> StoreResult<i64> {
    let query = sql("SELECT COUNT(*) FROM mail_code WHERE purpose = $1 AND email = $2 AND created_at > $3");
    Ok(tx.one::<(i64,)>(query.bind(purpose).bind(email).bind(since)).await?.0)
}
