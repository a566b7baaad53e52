use std::io::Cursor;

use calamine::{DataRef, Reader, Xlsx};

use super::{Gathered, Line, Read, Unreadable, inflate};

/// The lines of a workbook's first sheet, read cell by cell.
pub fn lines(bytes: &[u8]) -> Result<Vec<Line>, Unreadable> {
    inflate::within_bounds(bytes)?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable::NotASheet)?;
    let first = book.sheet_names().first().cloned().ok_or(Unreadable::Empty)?;
    let mut cells = book.worksheet_cells_reader(&first).map_err(|_| Unreadable::NotASheet)?;
    let mut gathered = Gathered::default();
    while let Some(cell) = cells.next_cell_with_formula().map_err(|_| Unreadable::NotASheet)? {
        let (row, column) = cell.pos;
        let read = if cell.formula.is_some() { Read::Formula } else { Read::Text(text(&cell.value)) };
        gathered.add(row as usize + 1, column as usize, read)?;
    }
    Ok(gathered.0)
}

/// As it would be typed: a day as 1958-07-07, a time as 13:30, a whole number without a point.
fn text(value: &DataRef) -> String {
    match value {
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(n) => n.to_string(),
        DataRef::Float(n) => n.to_string(),
        DataRef::Bool(yes) => if *yes { "1" } else { "0" }.into(),
        DataRef::DateTime(at) => {
            let (year, month, day, hour, minute, ..) = at.to_ymd_hms_milli();
            match (at.as_f64() < 1.0, hour, minute) {
                (true, ..) => format!("{hour:02}:{minute:02}"),
                (false, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
                _ => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}"),
            }
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}
