//! The demo city: an invented town, the same every time, with nobody real in it. Its plan and programmes come from
//! `data/`; its [`residents`] are made up, and [`stories`] tell what they have applied for by the demo's morning.

mod accounts;
mod afterwards;
mod applications;
mod carried;
mod crowd;
mod desk;
mod draws;
mod enrol;
mod fees;
mod history;
mod invitations;
mod languages;
mod proposals;
mod receivers;
mod residents;
mod screenings;
mod store;
mod stories;
mod support;
mod visits;

use crate::app::App;
use crate::chance::Chance;
use crate::clock::{Clock, Moment};
use crate::store::{Store, StoreResult, Tx, insert, sql};
use crate::{audit, plan, programme};

pub use accounts::sign_ins;

/// The morning on which the demo city stands.
pub const MORNING: &str = "2026-11-24T09:00:00+09:00";
/// Any number; the same one gives the same town.
const SEED: u64 = 20261124;

#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    #[error(transparent)]
    Plan(#[from] plan::import::ImportError),
    #[error(transparent)]
    Programmes(#[from] programme::import::ImportError),
    #[error(transparent)]
    Store(#[from] crate::store::StoreError),
    #[error(transparent)]
    Other(#[from] crate::error::Error),
    #[error("the demo city's file: {0}")]
    File(#[from] serde_json::Error),
}

/// What loading the demo city has added.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// Offerings that were not there before.
    pub offerings: usize,
    pub registrations: usize,
}

/// Loads the demo city. Doing it twice does no harm: what is there stays.
pub async fn load(app: &App) -> Result<Loaded, DemoError> {
    let plan = plan::import::read(plan::import::ANJO)?;
    let programmes = programme::import::read(programme::import::DEMO)?;
    let mut tx = app.store.write().await?;
    settings(&mut tx).await?;
    plan::store::put(&mut tx, &plan).await?;
    let offerings = programme::import::store(&mut tx, &programmes).await?;
    languages::add(&mut tx).await?;
    desk::add(&mut tx).await?;
    tx.commit().await?;
    let app = on_its_morning(app);
    accounts::add(&app).await?;
    receivers::add(&app).await?;
    accounts::charge(&app).await?;
    let registrations = history::play(&app).await? + carried::play(&app).await? + screenings::play(&app).await?;
    fees::play(&app, accounts::CASHIER).await?;
    proposals::play(&app).await?;
    support::play(&app).await?;
    draws::play(&app).await?;
    invitations::play(&app).await?;
    visits::play(&app).await?;
    afterwards::play(&app).await?;
    // Its record is of past months: the sealer would look for it only once an hour.
    audit::seal::seal_all(&app).await?;
    Ok(Loaded { offerings, registrations })
}

/// Names the city and says on every page that it is invented.
async fn settings(tx: &mut Tx) -> StoreResult<()> {
    let rows = vec![vec!["city".into(), "安城市".into()], vec!["demo".into(), "1".into()]];
    let tail = "ON CONFLICT (name) DO UPDATE SET text = excluded.text";
    insert(tx, "INSERT INTO setting (name, text) VALUES", rows, tail).await
}

/// The app with the demo city's own clock and chance, so that it is the same town whenever and wherever it is made.
fn on_its_morning(app: &App) -> App {
    let morning = Moment::parse(MORNING).unwrap_or_default();
    App { clock: Clock::fixed(morning), chance: Chance::seeded(SEED), ..app.clone() }
}

/// Whether this database holds the demo city.
pub async fn is_loaded(store: &Store) -> StoreResult<bool> {
    let flag: Option<(String,)> = store.maybe(sql("SELECT text FROM setting WHERE name = 'demo'")).await?;
    Ok(flag.is_some_and(|(text,)| text == "1"))
}

/// Makes it a town of at least that many registrations, with the offerings `BENCH` (10,000,000 places) and `RACE` (150).
/// The demo city must have been loaded. `progress` is told how many there are already; returns how many were written.
pub async fn crowd(
    app: &App,
    registrations: usize,
    progress: &(dyn Fn(usize) + Send + Sync),
) -> Result<usize, DemoError> {
    let app = on_its_morning(app);
    let written = crowd::gather(&app, registrations, progress).await?;
    audit::seal::seal_all(&app).await?;
    Ok(written)
}
