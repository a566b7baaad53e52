use sqlx::postgres::{PgArguments, PgRow};
use sqlx::query::{Query as SqlxQuery, QueryAs};
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{AssertSqlSafe, FromRow, PgExecutor, Postgres, Sqlite, SqliteExecutor};

use super::error::StoreResult;

/// A row type that reads from both drivers. Derive `sqlx::FromRow`; numbers are `i64`, texts `String`.
pub trait Record: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}
impl<T> Record for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}

/// A bound value. NULL keeps its type, which PostgreSQL asks for.
#[derive(Clone, Debug)]
pub enum Value {
    Int(Option<i64>),
    Text(Option<String>),
    Real(Option<f64>),
    Bytes(Option<Vec<u8>>),
}

impl From<i64> for Value {
    fn from(v: i64) -> Value {
        Value::Int(Some(v))
    }
}
impl From<Option<i64>> for Value {
    fn from(v: Option<i64>) -> Value {
        Value::Int(v)
    }
}
impl From<bool> for Value {
    fn from(v: bool) -> Value {
        Value::Int(Some(v.into()))
    }
}
impl From<&str> for Value {
    fn from(v: &str) -> Value {
        Value::Text(Some(v.into()))
    }
}
impl From<String> for Value {
    fn from(v: String) -> Value {
        Value::Text(Some(v))
    }
}
impl From<&String> for Value {
    fn from(v: &String) -> Value {
        Value::Text(Some(v.clone()))
    }
}
impl From<Option<String>> for Value {
    fn from(v: Option<String>) -> Value {
        Value::Text(v)
    }
}
impl From<Option<&str>> for Value {
    fn from(v: Option<&str>) -> Value {
        Value::Text(v.map(Into::into))
    }
}
impl From<f64> for Value {
    fn from(v: f64) -> Value {
        Value::Real(Some(v))
    }
}
impl From<Option<f64>> for Value {
    fn from(v: Option<f64>) -> Value {
        Value::Real(v)
    }
}
impl From<Vec<u8>> for Value {
    fn from(v: Vec<u8>) -> Value {
        Value::Bytes(Some(v))
    }
}
impl From<crate::clock::Moment> for Value {
    fn from(v: crate::clock::Moment) -> Value {
        Value::Int(Some(v.0))
    }
}
impl From<Option<crate::clock::Moment>> for Value {
    fn from(v: Option<crate::clock::Moment>) -> Value {
        Value::Int(v.map(|m| m.0))
    }
}

/// Binds every value to a query of either driver; their types have no trait in common.
macro_rules! bind_all {
    ($query:expr, $values:expr) => {
        $values.into_iter().fold($query, |query, value| match value {
            Value::Int(v) => query.bind(v),
            Value::Text(v) => query.bind(v),
            Value::Real(v) => query.bind(v),
            Value::Bytes(v) => query.bind(v),
        })
    };
}

/// A statement with its values. Made by [`sql`].
#[derive(Clone, Debug)]
pub struct Query {
    text: std::borrow::Cow<'static, str>,
    values: Vec<Value>,
}

/// A statement; its placeholders are `$1…$n`, each bound once, in order.
pub fn sql(text: &'static str) -> Query {
    Query { text: text.into(), values: Vec::new() }
}

impl Query {
    /// For statements that the store itself puts together (bulk inserts). Never from what a person typed.
    pub(super) fn built(text: String, values: Vec<Value>) -> Query {
        Query { text: text.into(), values }
    }

    #[must_use]
    pub fn bind(mut self, value: impl Into<Value>) -> Query {
        self.values.push(value.into());
        self
    }

    /// SQLite reads an unbound placeholder as NULL without a word: say so in debug builds.
    fn check(&self) {
        #[cfg(debug_assertions)]
        {
            let unnumbered = self.text.matches('?').count();
            let highest = self
                .text
                .split('$')
                .skip(1)
                .filter_map(|s| s.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok())
                .max()
                .unwrap_or(0usize);
            assert_eq!(highest.max(unnumbered), self.values.len(), "placeholders and values differ in: {}", self.text);
        }
    }

    fn sqlite(self) -> SqlxQuery<'static, Sqlite, SqliteArguments> {
        self.check();
        bind_all!(sqlx::query(AssertSqlSafe(self.text.into_owned())), self.values)
    }

    fn postgres(self) -> SqlxQuery<'static, Postgres, PgArguments> {
        self.check();
        bind_all!(sqlx::query(AssertSqlSafe(self.text.into_owned())), self.values)
    }

    fn sqlite_as<T: Record>(self) -> QueryAs<'static, Sqlite, T, SqliteArguments> {
        self.check();
        bind_all!(sqlx::query_as(AssertSqlSafe(self.text.into_owned())), self.values)
    }

    fn postgres_as<T: Record>(self) -> QueryAs<'static, Postgres, T, PgArguments> {
        self.check();
        bind_all!(sqlx::query_as(AssertSqlSafe(self.text.into_owned())), self.values)
    }

    pub(super) async fn run_sqlite(self, on: impl SqliteExecutor<'_>) -> StoreResult<u64> {
        Ok(self.sqlite().execute(on).await?.rows_affected())
    }
    pub(super) async fn run_postgres(self, on: impl PgExecutor<'_>) -> StoreResult<u64> {
        Ok(self.postgres().execute(on).await?.rows_affected())
    }
    pub(super) async fn all_sqlite<T: Record>(self, on: impl SqliteExecutor<'_>) -> StoreResult<Vec<T>> {
        Ok(self.sqlite_as().fetch_all(on).await?)
    }
    pub(super) async fn all_postgres<T: Record>(self, on: impl PgExecutor<'_>) -> StoreResult<Vec<T>> {
        Ok(self.postgres_as().fetch_all(on).await?)
    }
    pub(super) async fn maybe_sqlite<T: Record>(self, on: impl SqliteExecutor<'_>) -> StoreResult<Option<T>> {
        Ok(self.sqlite_as().fetch_optional(on).await?)
    }
    pub(super) async fn maybe_postgres<T: Record>(self, on: impl PgExecutor<'_>) -> StoreResult<Option<T>> {
        Ok(self.postgres_as().fetch_optional(on).await?)
    }
}
