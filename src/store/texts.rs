use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{Column, ColumnIndex, Decode, FromRow, Row, Type};

/// A row of whatever columns, each with its name, as texts; what is not set is left out. For telling somebody what is held
/// about them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts(pub Vec<(String, String)>);

/// Rows of a table, told to whom they are about.
#[derive(Clone, Debug)]
pub struct Told {
    pub table: &'static str,
    pub rows: Vec<Texts>,
}

impl Texts {
    pub fn get(&self, column: &str) -> Option<&str> {
        self.0.iter().find(|(name, _)| name == column).map(|(_, value)| value.as_str())
    }
}

impl<'r> FromRow<'r, SqliteRow> for Texts {
    fn from_row(row: &'r SqliteRow) -> sqlx::Result<Texts> {
        texts(row)
    }
}

impl<'r> FromRow<'r, PgRow> for Texts {
    fn from_row(row: &'r PgRow) -> sqlx::Result<Texts> {
        texts(row)
    }
}

/// The house keeps texts and whole numbers only.
fn texts<'r, R: Row>(row: &'r R) -> sqlx::Result<Texts>
where
    usize: ColumnIndex<R>,
    String: Decode<'r, R::Database> + Type<R::Database>,
    i64: Decode<'r, R::Database> + Type<R::Database>,
{
    let mut found = Vec::new();
    for (n, column) in row.columns().iter().enumerate() {
        let value = match row.try_get::<Option<String>, _>(n) {
            Ok(text) => text,
            Err(_) => row.try_get::<Option<i64>, _>(n)?.map(|number| number.to_string()),
        };
        found.extend(value.map(|value| (column.name().to_owned(), value)));
    }
    Ok(Texts(found))
}
