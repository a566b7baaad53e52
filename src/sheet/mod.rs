//! Tables for spreadsheets: CSV (UTF-8 with BOM, so that Excel reads it; CRLF) and XLSX.
//!
//! Both take rows one by one, so that a list of any length needs little memory. Row 1 is the head, one table a file, no
//! line breaks inside a record (デジタル庁 機械判読性ルール). What people bring is read by [`read`].

mod csv;
mod download;
pub mod read;
mod xlsx;

pub use csv::{Csv, csv};
pub use download::{CSV, XLSX, headers};
pub use xlsx::{Xlsx, xlsx};

/// One field.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Stays text in a spreadsheet, whatever it looks like: `0566-00-0001`, `=1+1`.
    Text(String),
    Number(f64),
    /// Not collected or not to be told; 0 is a number.
    Empty,
}

/// A whole table, its rows drawn one by one.
pub struct Table<R> {
    /// The name of the sheet in XLSX; CSV has no place for it.
    pub title: String,
    pub head: Vec<String>,
    pub rows: R,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }
}

impl From<i64> for Cell {
    /// Exact up to 2⁵³, as in any spreadsheet.
    fn from(number: i64) -> Cell {
        Cell::Number(number as f64)
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Cell {
        if number.is_finite() { Cell::Number(number) } else { Cell::Empty }
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Cell {
        value.map_or(Cell::Empty, Into::into)
    }
}
