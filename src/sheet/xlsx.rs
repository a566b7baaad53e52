use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::{Cell, Table};
use crate::clock::Moment;
use crate::error::{Error, Result};

/// An XLSX file that grows row by row; rows wait in a temporary file, not in memory.
pub struct Xlsx {
    workbook: Workbook,
    sheet: Worksheet,
    next_row: u32,
    /// Characters, wide ones counted twice, of the widest field seen in each column.
    widths: Vec<usize>,
}

/// Excel takes no longer text in one cell.
const LONGEST: usize = 32_767;
/// Widths are settled by the first rows: measuring a million would cost more than it shows.
const MEASURED: u32 = 500;

fn broken(e: XlsxError) -> Error {
    Error::Broken(format!("xlsx: {e}"))
}

impl Xlsx {
    /// Begins with the head, bold and always in view. The same rows made at the same time give the same bytes.
    pub fn new(title: &str, head: &[String], made_at: Moment) -> Result<Xlsx> {
        let mut workbook = Workbook::new();
        let made_at = ExcelDateTime::from_timestamp(made_at.0).map_err(broken)?;
        workbook.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&made_at));
        let mut sheet = workbook.new_worksheet_with_constant_memory().map_err(broken)?;
        sheet.set_name(sheet_name(title)).map_err(broken)?;
        sheet.set_freeze_panes(1, 0).map_err(broken)?;
        sheet.set_repeat_rows(0, 0).map_err(broken)?;
        // A4.
        sheet.set_paper_size(9);
        let bold = Format::new().set_bold();
        for (column, name) in (0..).zip(head) {
            sheet.write_string_with_format(0, column, name, &bold).map_err(broken)?;
        }
        let widths = head.iter().map(|name| width(name)).collect();
        Ok(Xlsx { workbook, sheet, next_row: 1, widths })
    }

    pub fn row(&mut self, cells: &[Cell]) -> Result<()> {
        let row = self.next_row;
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Text(text) => self.sheet.write_string(row, column, short(text)).map_err(broken)?,
                Cell::Number(number) => self.sheet.write_number(row, column, *number).map_err(broken)?,
                Cell::Empty => continue,
            };
        }
        if row <= MEASURED {
            for (widest, cell) in self.widths.iter_mut().zip(cells) {
                if let Cell::Text(text) = cell {
                    *widest = (*widest).max(width(text));
                }
            }
        }
        self.next_row += 1;
        Ok(())
    }

    /// The finished file.
    pub fn finish(mut self) -> Result<Vec<u8>> {
        for (column, widest) in (0..).zip(&self.widths) {
            let width = (*widest).clamp(6, 60) as f64 + 2.0;
            self.sheet.set_column_width(column, width).map_err(broken)?;
        }
        self.workbook.push_worksheet(self.sheet);
        self.workbook.save_to_buffer().map_err(broken)
    }
}

/// A whole table as XLSX.
pub fn xlsx(table: Table<impl IntoIterator<Item = Vec<Cell>>>, made_at: Moment) -> Result<Vec<u8>> {
    let mut xlsx = Xlsx::new(&table.title, &table.head, made_at)?;
    for row in table.rows {
        xlsx.row(&row)?;
    }
    xlsx.finish()
}

/// Excel allows 31 characters (UTF-16 units) and none of `[]:*?/\`, nor `'` at either end.
fn sheet_name(title: &str) -> String {
    let mut name = String::new();
    for c in title.chars().filter(|c| !"[]:*?/\\".contains(*c) && !c.is_control()) {
        if name.encode_utf16().count() + c.len_utf16() > 31 {
            break;
        }
        name.push(c);
    }
    let name = name.trim_matches(|c| c == '\'' || c == ' ');
    if name.is_empty() { "Sheet1".into() } else { name.into() }
}

fn width(text: &str) -> usize {
    let line = |line: &str| line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
    text.lines().map(line).max().unwrap_or(0)
}

/// The crate, like Excel, counts characters.
fn short(text: &str) -> &str {
    // A byte is never less than a character: most texts need no count.
    if text.len() <= LONGEST {
        return text;
    }
    text.char_indices().nth(LONGEST).map_or(text, |(end, _)| &text[..end])
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    const AT: Moment = Moment(1_795_478_400);

    fn table<R>(title: &str, head: &[&str], rows: R) -> Table<R> {
        Table { title: title.into(), head: head.iter().map(|h| (*h).to_owned()).collect(), rows }
    }

    /// One file out of a ZIP archive, by its central directory (APPNOTE 4.3.12).
    fn unzip(archive: &[u8], name: &str) -> String {
        let u16_at = |at: usize| usize::from(u16::from_le_bytes([archive[at], archive[at + 1]]));
        let u32_at = |at: usize| u32::from_le_bytes(archive[at..at + 4].try_into().unwrap()) as usize;
        let end = archive.windows(4).rposition(|w| w == b"PK\x05\x06").unwrap();
        let mut entry = u32_at(end + 16);
        for _ in 0..u16_at(end + 10) {
            let found = &archive[entry + 46..entry + 46 + u16_at(entry + 28)] == name.as_bytes();
            if found {
                let (size, local) = (u32_at(entry + 20), u32_at(entry + 42));
                let start = local + 30 + u16_at(local + 26) + u16_at(local + 28);
                let mut text = String::new();
                flate2::read::DeflateDecoder::new(&archive[start..start + size]).read_to_string(&mut text).unwrap();
                return text;
            }
            entry += 46 + u16_at(entry + 28) + u16_at(entry + 30) + u16_at(entry + 32);
        }
        panic!("no {name} in the archive");
    }

    #[test]
    fn a_list_is_text_where_it_is_text_and_numbers_where_it_counts() {
        let rows = vec![
            vec!["髙木 例子".into(), "0566-00-0001".into(), 12_i64.into()],
            vec!["=1+1".into(), "09000000001".into(), Cell::Empty],
        ];
        let bytes = xlsx(table("出席名簿", &["氏名", "電話番号", "出席回数"], rows), AT).unwrap();
        let sheet = unzip(&bytes, "xl/worksheets/sheet1.xml");
        for part in [
            r#"topLeftCell="A2" activePane="bottomLeft" state="frozen""#,
            r#"<c r="A1" s="1" t="inlineStr"><is><t>氏名</t></is></c>"#,
            r#"<c r="A2" t="inlineStr"><is><t>髙木 例子</t></is></c>"#,
            r#"<c r="B2" t="inlineStr"><is><t>0566-00-0001</t></is></c>"#,
            r#"<c r="C2"><v>12</v></c>"#,
            r#"<c r="A3" t="inlineStr"><is><t>=1+1</t></is></c>"#,
            r#"<c r="B3" t="inlineStr"><is><t>09000000001</t></is></c>"#,
            r#"<col min="1" max="1" width="1"#,
        ] {
            assert!(sheet.contains(part), "{part}\n{sheet}");
        }
        assert!(!sheet.contains("<f>"), "nothing is a formula");
        assert!(!sheet.contains(r#"r="C3""#), "an empty cell is not there");
        assert!(unzip(&bytes, "xl/workbook.xml").contains(r#"name="出席名簿""#));
        assert!(unzip(&bytes, "xl/styles.xml").contains("<b/>"), "the head is bold");
    }

    #[test]
    fn the_same_rows_give_the_same_bytes() {
        let make = || xlsx(table("名簿", &["氏名"], vec![vec!["見本 太郎".into()]]), AT).unwrap();
        assert_eq!(make(), make());
    }

    #[test]
    fn any_title_makes_a_sheet_name() {
        for (title, name) in [
            ("出席名簿 2027/01/16", "出席名簿 20270116"),
            ("'[市民活動入門講座]:?*\\'", "市民活動入門講座"),
            ("///", "Sheet1"),
            ("", "Sheet1"),
        ] {
            assert_eq!(sheet_name(title), name);
        }
        assert_eq!(sheet_name(&"𠮷".repeat(40)), "𠮷".repeat(15));
        assert!(xlsx(table(&"長".repeat(40), &["氏名"], Vec::new()), AT).is_ok());
    }

    #[test]
    fn a_text_too_long_for_a_cell_is_cut_at_a_character() {
        let long = "長".repeat(40_000);
        assert_eq!(short(&long).chars().count(), LONGEST);
        assert!(xlsx(table("名簿", &["備考"], vec![vec![long.into()], vec!["\u{7}\u{0}".into()]]), AT).is_ok());
    }
}
