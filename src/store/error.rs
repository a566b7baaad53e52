use sqlx::error::ErrorKind;

pub type StoreResult<T> = Result<T, StoreError>;

#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("a row that must exist is missing")]
    Missing,
    #[error("{expected} rows expected, {actual} touched")]
    Rows { expected: u64, actual: u64 },
    #[error("unreadable value in the database: {0}")]
    Inconsistent(String),
    #[error(transparent)]
    Migrate(#[from] sqlx::migrate::MigrateError),
    #[error(transparent)]
    Driver(#[from] sqlx::Error),
}

impl StoreError {
    fn database(&self) -> Option<&dyn sqlx::error::DatabaseError> {
        match self {
            StoreError::Driver(sqlx::Error::Database(e)) => Some(&**e),
            _ => None,
        }
    }

    /// A UNIQUE constraint over exactly these columns refused a row (`table.column, table.column` as SQLite writes it,
    /// or the constraint's name on PostgreSQL).
    pub fn is_unique(&self) -> bool {
        self.database().is_some_and(|e| e.kind() == ErrorKind::UniqueViolation)
    }

    /// A CHECK constraint refused a row: a place too many, an unknown state.
    pub fn is_check(&self) -> bool {
        self.database().is_some_and(|e| e.kind() == ErrorKind::CheckViolation)
    }

    /// What sort of error it is. The driver's own words may quote the row.
    pub fn class(&self) -> String {
        match self.database() {
            Some(e) => format!("database {}", e.code().unwrap_or_default()),
            None => match self {
                StoreError::Missing => "row missing".into(),
                StoreError::Rows { expected, actual } => format!("{expected} rows expected, {actual} touched"),
                StoreError::Inconsistent(_) => "unreadable value".into(),
                StoreError::Migrate(_) => "migration".into(),
                StoreError::Driver(sqlx::Error::PoolTimedOut) => "database busy".into(),
                StoreError::Driver(sqlx::Error::Io(_)) => "database gone".into(),
                StoreError::Driver(_) => "database driver".into(),
            },
        }
    }

    /// No connection became free in time, or other transactions were always quicker.
    pub fn is_busy(&self) -> bool {
        matches!(self, StoreError::Driver(sqlx::Error::PoolTimedOut)) || self.is_transient()
    }

    /// Trying the same transaction again may succeed: a busy file, a deadlock, a serialisation failure.
    pub fn is_transient(&self) -> bool {
        match self {
            StoreError::Driver(sqlx::Error::Database(e)) => {
                matches!(e.code().as_deref(), Some("40001" | "40P01" | "5" | "261" | "517"))
            }
            _ => false,
        }
    }
}
