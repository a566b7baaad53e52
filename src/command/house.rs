//! Opening the database and putting the app together, the same way for every command.

use std::sync::Arc;

use super::CommandError;
use crate::app::App;
use crate::chance::Chance;
use crate::clock::{Clock, Moment};
use crate::config::Config;
use crate::mail::Mailer;
use crate::store::{self, Schema, Store, StoreResult, schema, sql};

/// What to do with a database that has no tables yet.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Empty {
    Migrate,
    Refuse,
}

/// Opens the database, whatever state its tables are in.
pub async fn open(config: &Config) -> Result<Store, CommandError> {
    if let Some(path) = config.database_url.strip_prefix("sqlite://") {
        let path = path.split('?').next().unwrap_or(path);
        if let Some(folder) = std::path::Path::new(path).parent().filter(|f| !f.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(|e| CommandError::said(format!("{}: {e}", folder.display())))?;
        }
    }
    Ok(Store::open(&config.database_url).await?)
}

/// Opens a database whose tables are this program's, or says what to do about it.
pub async fn current(config: &Config, empty: Empty) -> Result<Store, CommandError> {
    let store = open(config).await?;
    match schema(&store).await? {
        Schema::Current => {}
        Schema::Empty if empty == Empty::Migrate => store::migrate(&store).await?,
        Schema::Empty => return Err(CommandError::said("the database is empty; run: tsudoi migrate")),
        Schema::Older => return Err(CommandError::said("the database is of an older version; run: tsudoi migrate")),
        Schema::Newer => {
            return Err(CommandError::said("the database is of a newer version than this program; update the program"));
        }
    }
    Ok(store)
}

pub async fn app(config: Config, store: Store) -> Result<App, CommandError> {
    let clock = clock(&config, &store).await?;
    Ok(App { store, clock, chance: Chance::system(), mail: Mailer::open(&config.mail)?, config: Arc::new(config) })
}

pub async fn clock(config: &Config, store: &Store) -> StoreResult<Clock> {
    Ok(match config.now {
        Some(start) => Clock::from(newest(store).await?.map_or(start, |newest| newest.max(start))),
        None => Clock::machine(),
    })
}

/// The newest instant in the store: a clock that is set back for the demo must not run behind what has happened already.
async fn newest(store: &Store) -> StoreResult<Option<Moment>> {
    let newest: (Option<i64>,) = store
        .one(sql("SELECT MAX(latest) FROM (SELECT MAX(at) AS latest FROM audit UNION ALL \
             SELECT MAX(created_at) AS latest FROM registration UNION ALL \
             SELECT MAX(recorded_at) AS latest FROM checkin_fact) AS instants"))
        .await?;
    Ok(newest.0.map(Moment))
}
