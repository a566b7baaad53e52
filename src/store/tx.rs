use sqlx::{Postgres, Sqlite, Transaction};

use super::{Query, Record, StoreError, StoreResult, sql};

/// One transaction. Commit consumes it; dropping it rolls back.
#[derive(Debug)]
pub enum Tx {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Tx {
    /// Runs a statement; how many rows it touched.
    pub async fn run(&mut self, query: Query) -> StoreResult<u64> {
        match self {
            Tx::Sqlite(tx) => query.run_sqlite(&mut **tx).await,
            Tx::Postgres(tx) => query.run_postgres(&mut **tx).await,
        }
    }

    /// Runs a statement that must touch exactly `expected` rows.
    pub async fn run_exactly(&mut self, expected: u64, query: Query) -> StoreResult<()> {
        match self.run(query).await? {
            actual if actual == expected => Ok(()),
            actual => Err(StoreError::Rows { expected, actual }),
        }
    }

    pub async fn all<T: Record>(&mut self, query: Query) -> StoreResult<Vec<T>> {
        match self {
            Tx::Sqlite(tx) => query.all_sqlite(&mut **tx).await,
            Tx::Postgres(tx) => query.all_postgres(&mut **tx).await,
        }
    }

    pub async fn maybe<T: Record>(&mut self, query: Query) -> StoreResult<Option<T>> {
        match self {
            Tx::Sqlite(tx) => query.maybe_sqlite(&mut **tx).await,
            Tx::Postgres(tx) => query.maybe_postgres(&mut **tx).await,
        }
    }

    pub async fn one<T: Record>(&mut self, query: Query) -> StoreResult<T> {
        self.maybe(query).await?.ok_or(StoreError::Missing)
    }

    /// Takes the lock under which places of this offering are given and freed: the first statement of every verb that
    /// does. On SQLite the transaction itself is that lock. What is decided upon is loaded after it, never with it: on
    /// PostgreSQL a statement that waited for a lock still sees what it saw before.
    pub async fn lock_offering(&mut self, offering: &str) -> StoreResult<()> {
        if let Tx::Postgres(_) = self {
            let lock = sql("SELECT id FROM offering WHERE id = $1 FOR UPDATE").bind(offering);
            self.maybe::<(String,)>(lock).await?;
        }
        Ok(())
    }

    /// Takes the lock under which the facts of a session are added up. On SQLite the transaction itself is that lock.
    pub async fn lock_session(&mut self, session: &str) -> StoreResult<()> {
        if let Tx::Postgres(_) = self {
            // Facts refer to the session: that must not wait for this lock.
            let lock = sql("SELECT id FROM session WHERE id = $1 FOR NO KEY UPDATE").bind(session);
            self.maybe::<(String,)>(lock).await?;
        }
        Ok(())
    }

    /// Tells every server that what the public sees has changed.
    pub async fn catalogue_changed(&mut self) -> StoreResult<()> {
        self.run_exactly(1, sql("UPDATE version SET n = n + 1 WHERE name = 'catalogue'")).await
    }

    pub async fn commit(self) -> StoreResult<()> {
        match self {
            Tx::Sqlite(tx) => tx.commit().await?,
            Tx::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }
}
