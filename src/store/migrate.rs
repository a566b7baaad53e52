use sqlx::migrate::Migrator;

use super::{Store, StoreResult, sql};

static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// How the database's schema stands to the program's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Schema {
    Empty,
    Older,
    Current,
    /// Made by a newer program.
    Newer,
}

fn migrator(store: &Store) -> &'static Migrator {
    match store {
        Store::Sqlite { .. } => &SQLITE,
        Store::Postgres(_) => &POSTGRES,
    }
}

pub async fn schema(store: &Store) -> StoreResult<Schema> {
    let table = match store {
        Store::Sqlite { .. } => sql("SELECT COUNT(*) FROM sqlite_schema WHERE name = '_sqlx_migrations'"),
        Store::Postgres(_) => sql("SELECT COUNT(*) FROM pg_tables WHERE tablename = '_sqlx_migrations'"),
    };
    if store.one::<(i64,)>(table).await?.0 == 0 {
        return Ok(Schema::Empty);
    }
    let applied = store.one::<(Option<i64>,)>(sql("SELECT MAX(version) FROM _sqlx_migrations")).await?.0.unwrap_or(0);
    let newest = migrator(store).iter().map(|m| m.version).max().unwrap_or(0);
    Ok(match applied.cmp(&newest) {
        std::cmp::Ordering::Less if applied == 0 => Schema::Empty,
        std::cmp::Ordering::Less => Schema::Older,
        std::cmp::Ordering::Equal => Schema::Current,
        std::cmp::Ordering::Greater => Schema::Newer,
    })
}

pub async fn migrate(store: &Store) -> StoreResult<()> {
    match store {
        Store::Sqlite { write, .. } => SQLITE.run(write).await?,
        Store::Postgres(pool) => POSTGRES.run(pool).await?,
    }
    Ok(())
}
