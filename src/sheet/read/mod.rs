//! Spreadsheets that people bring: CSV in UTF-8 or as Excel in Japan writes it (Shift_JIS), and XLSX.
//!
//! A sheet is a head and lines of texts. What a formula would say is unsure, so that a cell with one is read as nothing
//! but a formula.

mod inflate;
mod plain;
mod workbook;

use std::collections::BTreeMap;

/// The largest file that is read, in bytes.
pub const BYTES: usize = 5 * 1024 * 1024;
/// Lines below the head.
pub const LINES: usize = 10_000;
/// Columns of one line.
const COLUMNS: usize = 200;

/// Why a file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing in it.
    Empty,
    /// Neither CSV nor XLSX.
    NotASheet,
    /// More lines than are taken at once.
    TooLong,
    /// An archive that grows beyond all bounds when it is unpacked.
    TooLarge,
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    Text(String),
    Formula,
}

/// A line as the spreadsheet numbers it, from 1; cells by their column, empty ones left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub number: usize,
    pub cells: BTreeMap<usize, Read>,
}

impl Line {
    /// The text of a column; nothing where it is empty or a formula.
    pub fn text(&self, column: usize) -> &str {
        match self.cells.get(&column) {
            Some(Read::Text(text)) => text,
            _ => "",
        }
    }
}

/// A head and the lines below it. Empty lines are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    pub head: Vec<String>,
    pub lines: Vec<Line>,
}

/// Reads a file, whatever its name says: an archive is a workbook, anything else is text or nothing of ours.
pub fn read(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    let lines = if bytes.starts_with(b"PK\x03\x04") { workbook::lines(bytes)? } else { plain::lines(bytes)? };
    let mut lines = lines.into_iter().filter(|line| !line.cells.is_empty());
    let first = lines.next().ok_or(Unreadable::Empty)?;
    let width = first.cells.keys().max().map_or(0, |last| last + 1);
    let head = (0..width).map(|column| first.text(column).trim().to_owned()).collect();
    Ok(Sheet { head, lines: lines.collect() })
}

/// Gathers lines up to the bounds.
#[derive(Default)]
struct Gathered(Vec<Line>);

impl Gathered {
    fn add(&mut self, number: usize, column: usize, cell: Read) -> Result<(), Unreadable> {
        if matches!(&cell, Read::Text(text) if text.trim().is_empty()) {
            return Ok(());
        }
        if self.0.last().is_none_or(|line| line.number != number) {
            // The head is one more.
            if self.0.len() > LINES {
                return Err(Unreadable::TooLong);
            }
            self.0.push(Line { number, cells: BTreeMap::new() });
        }
        if column < COLUMNS
            && let Some(line) = self.0.last_mut()
        {
            line.cells.insert(column, cell);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;
    use crate::sheet::{Cell, Table, csv, xlsx};

    fn texts(sheet: &Sheet) -> Vec<Vec<&str>> {
        sheet.lines.iter().map(|l| (0..sheet.head.len()).map(|c| l.text(c)).collect()).collect()
    }

    #[test]
    fn csv_is_read_in_the_encodings_that_people_have() {
        let text = "氏名,電話番号\r\n髙橋 花子,0566-00-0001\r\n\r\n\"見本, 太郎\",090\r\n";
        let utf8 = text.as_bytes().to_vec();
        let bom = [b"\xEF\xBB\xBF", utf8.as_slice()].concat();
        let (sjis, _, _) = encoding_rs::SHIFT_JIS.encode(text);
        let wide: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain(text.replace(',', "\t").replace("本\t", "本,").encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        for bytes in [utf8, bom, sjis.into_owned(), wide] {
            let sheet = read(&bytes).unwrap();
            assert_eq!(sheet.head, ["氏名", "電話番号"]);
            assert_eq!(texts(&sheet), [["髙橋 花子", "0566-00-0001"], ["見本, 太郎", "090"]]);
            assert_eq!(
                sheet.lines.iter().map(|l| l.number).collect::<Vec<_>>(),
                [2, 4],
                "as the spreadsheet numbers them"
            );
        }
    }

    #[test]
    fn what_we_write_is_read_back_byte_for_byte() {
        let rows = || {
            ["=1+1", "+81 90", "-1", "@a", "＝1", "𠮷野 \"見本\"", "'a", "a=1"]
                .map(|text| vec![Cell::from(text), Cell::from("1")])
        };
        let table = |rows| Table { title: "名簿".into(), head: vec!["氏名".into(), "番号".into()], rows };
        let written = [csv(table(rows().to_vec())), xlsx(table(rows().to_vec()), Moment(0)).unwrap()];
        for bytes in written {
            let names: Vec<String> = read(&bytes).unwrap().lines.iter().map(|l| l.text(0).to_owned()).collect();
            assert_eq!(names, ["=1+1", "+81 90", "-1", "@a", "＝1", "𠮷野 \"見本\"", "'a", "a=1"]);
        }
    }

    #[test]
    fn dates_numbers_and_formulas_of_a_workbook() {
        use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
        let mut book = Workbook::new();
        let day = Format::new().set_num_format("yyyy/m/d");
        let sheet = book.add_worksheet();
        for (column, name) in ["氏名", "生年月日", "番号", "式"].into_iter().enumerate() {
            sheet.write_string(0, column as u16, name).unwrap();
        }
        sheet.write_string(1, 0, "=見本").unwrap();
        sheet.write_datetime_with_format(1, 1, ExcelDateTime::from_ymd(1958, 7, 7).unwrap(), &day).unwrap();
        sheet.write_number(1, 2, 12.0).unwrap();
        sheet.write_formula(1, 3, "=A2&\"x\"").unwrap();
        let sheet = read(&book.save_to_buffer().unwrap()).unwrap();
        assert_eq!(sheet.lines[0].number, 2);
        assert_eq!(
            (sheet.lines[0].text(0), sheet.lines[0].text(1), sheet.lines[0].text(2)),
            ("=見本", "1958-07-07", "12")
        );
        assert_eq!(sheet.lines[0].cells.get(&3), Some(&Read::Formula));
    }

    #[test]
    fn what_is_no_sheet_is_refused() {
        let long = format!("氏名\n{}", "a\n".repeat(LINES + 1));
        for (bytes, why) in [
            (&b""[..], Unreadable::Empty),
            (b"\r\n , \r\n", Unreadable::Empty),
            (b"\xEF\xBB\xBF", Unreadable::Empty),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Unreadable::NotASheet),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1old excel", Unreadable::NotASheet),
            (b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n\0", Unreadable::NotASheet),
            (b"PK\x03\x04 and then nothing", Unreadable::NotASheet),
            (long.as_bytes(), Unreadable::TooLong),
        ] {
            assert_eq!(read(bytes).unwrap_err(), why);
        }
        let most = format!("氏名\n{}", "a\n".repeat(LINES));
        assert_eq!(read(most.as_bytes()).unwrap().lines.len(), LINES);
    }

    #[test]
    fn a_small_archive_that_unpacks_to_very_much_is_refused() {
        let rows = (0..3_000).map(|_| vec![Cell::from("あ".repeat(10_000))]);
        let bytes = xlsx(Table { title: "x".into(), head: vec!["氏名".into()], rows }, Moment(0)).unwrap();
        assert!(bytes.len() < BYTES, "{}", bytes.len());
        assert_eq!(read(&bytes).unwrap_err(), Unreadable::TooLarge);
    }
}
