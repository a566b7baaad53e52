//! A waiting list drawn by lot on fixed days: what was freed until then goes to those who wait in a drawn order, and who gets
//! nothing stays for the next day. The order follows from a seed that nobody chose, whose SHA-256 is public from the
//! announcement on; after the last of the days places go out in order.

use chrono::Timelike;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::app::App;
use crate::clock::Moment;
use crate::programme::Offering;
use crate::secret::mac;
use crate::store::{Store, StoreResult, Tx, insert, sql};

/// The hour from which on it is drawn.
const HOUR: u32 = 10;

/// What the clock says of a list at this instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Places are offered in order.
    InOrder,
    /// Nothing is offered before this day.
    Until(String),
    /// It is drawn now, unless it was already.
    Drawn(String),
}

pub fn turn(offering: &Offering, now: Moment) -> Turn {
    let today = now.date().to_string();
    match offering.next_waitlist_day(&today) {
        None => Turn::InOrder,
        Some(day) if day == today && now.local().hour() >= HOUR => Turn::Drawn(today),
        Some(day) => Turn::Until(day.to_owned()),
    }
}

/// The seed of a day: it follows from the city's own secret, and stands in no table before it has been used.
pub fn seed(app: &App, offering: &str, day: &str) -> String {
    HEXLOWER.encode(&mac(&app.config.secret, "waitlist", &[offering, day]))
}

/// What is public of it before.
pub fn commitment(seed: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(seed))
}

/// Those who wait by lot: ascending by SHA-256 of "seed number", as in a draw.
pub fn in_drawn_order<T>(seed: &str, mut waiting: Vec<(String, T)>) -> Vec<(String, T)> {
    waiting.sort_by_cached_key(|(number, _)| Sha256::digest(format!("{seed} {number}")).to_vec());
    waiting
}

/// A day that was drawn.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Drawn {
    pub on_day: String,
    pub seed: String,
    pub waiting: i64,
    pub offered: i64,
}

pub async fn of_offering(store: &Store, offering: &str) -> StoreResult<Vec<Drawn>> {
    let query = sql("SELECT on_day, seed, waiting, offered FROM waitlist_draw WHERE offering_id = $1 ORDER BY on_day");
    store.all(query.bind(offering)).await
}

pub(super) async fn is_drawn(tx: &mut Tx, offering: &str, day: &str) -> StoreResult<bool> {
    let query = sql("SELECT on_day FROM waitlist_draw WHERE offering_id = $1 AND on_day = $2");
    Ok(tx.maybe::<(String,)>(query.bind(offering).bind(day)).await?.is_some())
}

/// The draw numbers of those who wait.
pub(super) async fn numbers(tx: &mut Tx, offering: &str) -> StoreResult<Vec<(String, String)>> {
    tx.all(sql("SELECT id, draw_number FROM registration WHERE offering_id = $1 AND state = 'waiting'").bind(offering))
        .await
}

pub(super) async fn add(tx: &mut Tx, offering: &str, drawn: &Drawn, now: Moment) -> StoreResult<()> {
    let row = vec![
        offering.into(),
        (&drawn.on_day).into(),
        (&drawn.seed).into(),
        drawn.waiting.into(),
        drawn.offered.into(),
        now.into(),
    ];
    insert(
        tx,
        "INSERT INTO waitlist_draw (offering_id, on_day, seed, waiting, offered, drawn_at) VALUES",
        vec![row],
        "",
    )
    .await
}
