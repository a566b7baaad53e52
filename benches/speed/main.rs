//! The speed table: Tsudoi's release build under load, beside nginx serving a file of the same bytes and a bare database,
//! in the same run and on the same machine. Figures of different machines do not compare; the ratios nearly do.
//!
//! `cargo bench --bench speed -- ROW` for one row.

mod booking;
mod draw;
mod http;
mod load;
mod rows;
mod server;
mod staff;

use std::io;

/// One line of the table.
pub struct Row {
    pub what: String,
    pub figure: String,
    /// What the same machine can do at best, and our share of it.
    pub beside: String,
    pub budget: &'static str,
    pub kept: bool,
}

impl Row {
    pub fn print(&self) {
        let verdict = if self.kept { "kept" } else { "MISSED" };
        println!("{:<34} {:<40} {:<44} {:<26} {verdict}", self.what, self.figure, self.beside, self.budget);
    }
}

fn main() -> io::Result<()> {
    let only = std::env::args().skip(1).find(|word| !word.starts_with("--"));
    let wanted = |name: &str| only.as_deref().is_none_or(|only| only == name);
    if let Some(only) = &only
        && !rows::NAMES.contains(&only.as_str())
    {
        eprintln!("There is no row {only}. Rows: {}", rows::NAMES.join(" "));
        std::process::exit(2);
    }
    println!("{:<34} {:<40} {:<44} {:<26}", "work", "Tsudoi", "beside", "budget");
    tokio::runtime::Runtime::new()?.block_on(rows::all(&wanted))
}
