//! The store: one SQL text, two databases.
//!
//! Rooms write their SQL once, with `$1…$n`, and run it through a [`Tx`] (writing) or the [`Store`] itself (reading).
//! Only this folder knows which driver answers. A verb gets its `Tx` from [`Store::write`]; what the verb leaves
//! unfinished rolls back.

mod aside;
mod bulk;
mod coded;
mod error;
mod held;
mod lists;
mod migrate;
mod query;
mod source;
mod texts;
mod tx;

pub use aside::{Aside, STAND_IN, unveil_all, veil_all};
pub(crate) use aside::{aside, truth};
pub use bulk::insert;
pub use coded::Flag;
pub(crate) use coded::coded;
pub use error::{StoreError, StoreResult};
pub(crate) use held::held;
pub use lists::{Condition, with_conditions, with_list, with_rows};
pub use migrate::{Schema, migrate, schema};
pub use query::{Query, Record, Value, sql};
pub use source::Source;
pub use texts::{Texts, Told};
pub use tx::Tx;

use std::str::FromStr;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{PgPool, SqlitePool};

/// Prepared statements a connection keeps: all of the house, in every length.
const STATEMENTS: usize = 400;

/// A city's database: SQLite in one file, or PostgreSQL.
#[derive(Clone, Debug)]
pub enum Store {
    Sqlite { read: SqlitePool, write: SqlitePool },
    Postgres(PgPool),
}

impl Store {
    /// Opens `sqlite://path` or `postgres://…`. Creates a missing SQLite file; does not migrate.
    pub async fn open(url: &str) -> StoreResult<Store> {
        if url.starts_with("postgres") {
            let options = PgConnectOptions::from_str(url)?.statement_cache_capacity(STATEMENTS);
            let pool = PgPoolOptions::new()
                .max_connections(16)
                .acquire_timeout(Duration::from_secs(30))
                .connect_with(options)
                .await?;
            return Ok(Store::Postgres(pool));
        }
        // WAL lets readers go on while one writes; FULL keeps what a citizen has seen confirmed through a power cut.
        let options = SqliteConnectOptions::from_str(url)?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            // REPLACE takes rows out: triggers that forbid it are to see that.
            .pragma("recursive_triggers", "ON")
            .busy_timeout(Duration::from_secs(10))
            .pragma("temp_store", "MEMORY")
            .pragma("cache_size", "-16000")
            .pragma("journal_size_limit", "67108864")
            // Each connection is a thread; what they hand each other should not make them wait for each other.
            .row_buffer_size(1024)
            .statement_cache_capacity(STATEMENTS);
        // A file does not hang up: to ask each time whether it is still there costs as much as a statement.
        let pool = SqlitePoolOptions::new().acquire_timeout(Duration::from_secs(30)).test_before_acquire(false);
        // One writer: the wait for it is a fair queue in the pool, not a spin on the file's lock.
        let write = pool.clone().max_connections(1).connect_with(options.clone()).await?;
        let read = pool.max_connections(4).connect_with(options.pragma("query_only", "ON")).await?;
        Ok(Store::Sqlite { read, write })
    }

    /// Begins a writing transaction, as every verb does. Dropping it rolls back; [`Tx::commit`] keeps it.
    pub async fn write(&self) -> StoreResult<Tx> {
        Ok(match self {
            // A deferred transaction that reads before it writes fails with SQLITE_BUSY_SNAPSHOT: take the lock first.
            Store::Sqlite { write, .. } => Tx::Sqlite(write.begin_with("BEGIN IMMEDIATE").await?),
            Store::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// All rows of a reading query.
    pub async fn all<T: Record>(&self, query: Query) -> StoreResult<Vec<T>> {
        match self {
            Store::Sqlite { read, .. } => query.all_sqlite(read).await,
            Store::Postgres(pool) => query.all_postgres(pool).await,
        }
    }

    /// The first row, if there is one.
    pub async fn maybe<T: Record>(&self, query: Query) -> StoreResult<Option<T>> {
        match self {
            Store::Sqlite { read, .. } => query.maybe_sqlite(read).await,
            Store::Postgres(pool) => query.maybe_postgres(pool).await,
        }
    }

    /// Exactly one row; its absence is an error.
    pub async fn one<T: Record>(&self, query: Query) -> StoreResult<T> {
        self.maybe(query).await?.ok_or(StoreError::Missing)
    }

    pub fn is_postgres(&self) -> bool {
        matches!(self, Store::Postgres(_))
    }

    /// Closes all connections; SQLite checkpoints its log.
    pub async fn close(&self) {
        match self {
            Store::Sqlite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Store::Postgres(pool) => pool.close().await,
        }
    }
}
