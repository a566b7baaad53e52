use std::borrow::Cow;

use ::csv::{Terminator, Writer, WriterBuilder};

use super::{Cell, Table};

/// A CSV file that grows row by row: a handler sends what [`Csv::take`] hands out while the next rows are read.
pub struct Csv {
    writer: Writer<Vec<u8>>,
}

const BOM: &[u8] = b"\xEF\xBB\xBF";

fn writer(start: &[u8]) -> Writer<Vec<u8>> {
    WriterBuilder::new().terminator(Terminator::CRLF).flexible(true).from_writer(start.to_vec())
}

impl Csv {
    /// Begins with the byte order mark and the head.
    pub fn new(head: &[String]) -> Csv {
        let mut csv = Csv { writer: writer(BOM) };
        csv.record(head.iter().map(|name| text(name).into_owned()));
        csv
    }

    pub fn row(&mut self, cells: &[Cell]) {
        self.record(cells.iter().map(field));
    }

    /// The bytes since the last call.
    pub fn take(&mut self) -> Vec<u8> {
        std::mem::replace(&mut self.writer, writer(b"")).into_inner().expect("a Vec takes every write")
    }

    fn record<F: AsRef<[u8]>>(&mut self, fields: impl Iterator<Item = F>) {
        self.writer.write_record(fields).expect("a Vec takes every write, rows of any length are allowed");
    }
}

/// A whole table as CSV.
pub fn csv(table: Table<impl IntoIterator<Item = Vec<Cell>>>) -> Vec<u8> {
    let mut csv = Csv::new(&table.head);
    for row in table.rows {
        csv.row(&row);
    }
    csv.take()
}

fn field(cell: &Cell) -> Cow<'_, [u8]> {
    match cell {
        Cell::Text(t) => match text(t) {
            Cow::Borrowed(t) => Cow::Borrowed(t.as_bytes()),
            Cow::Owned(t) => Cow::Owned(t.into_bytes()),
        },
        Cell::Number(n) => Cow::Owned(n.to_string().into_bytes()),
        Cell::Empty => Cow::Borrowed(b""),
    }
}

/// Line breaks and other control characters become spaces; what a spreadsheet would run as a formula gets a `'` before it
/// (OWASP, CSV injection; a Japanese Excel takes the full-width signs for the narrow ones).
fn text(text: &str) -> Cow<'_, str> {
    let formula = is_formula(text);
    if !formula && !text.contains(char::is_control) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 1);
    if formula {
        safe.push('\'');
    }
    safe.extend(text.replace("\r\n", " ").chars().map(|c| if c.is_control() { ' ' } else { c }));
    Cow::Owned(safe)
}

/// What a spreadsheet would run.
pub fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}'])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn table<R>(head: &[&str], rows: R) -> Table<R> {
        Table { title: "出席名簿".into(), head: head.iter().map(|h| (*h).to_owned()).collect(), rows }
    }

    fn read_back(bytes: &[u8]) -> Vec<Vec<String>> {
        let body = bytes.strip_prefix(BOM).expect("begins with the byte order mark");
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(body);
        reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn a_list_is_written_for_excel() {
        let rows = vec![
            vec!["髙木 例子".into(), "0566-00-0001".into(), 12_i64.into(), 0.5.into()],
            vec!["𠮷野, \"見本\"".into(), "09000000001".into(), 0_i64.into(), Cell::Empty],
        ];
        let bytes = csv(table(&["氏名", "電話番号", "出席回数", "出席率"], rows));
        assert_eq!(
            String::from_utf8(bytes).unwrap(),
            "\u{FEFF}氏名,電話番号,出席回数,出席率\r\n\
             髙木 例子,0566-00-0001,12,0.5\r\n\
             \"𠮷野, \"\"見本\"\"\",09000000001,0,\r\n"
        );
    }

    #[test]
    fn nothing_typed_by_a_stranger_runs_as_a_formula() {
        for (typed, written) in [
            ("=HYPERLINK(\"http://example.jp\")", "'=HYPERLINK(\"http://example.jp\")"),
            ("+81 90", "'+81 90"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "' =1"),
            ("\r=1", "' =1"),
            ("\n=1", "' =1"),
            ("＝1+1", "'＝1+1"),
            ("a=1", "a=1"),
            ("一行目\r\n二行目\n三行目", "一行目 二行目 三行目"),
        ] {
            let bytes = csv(table(&["備考"], vec![vec![typed.into()]]));
            assert_eq!(read_back(&bytes)[1], [written]);
        }
        // Numbers are ours.
        assert_eq!(read_back(&csv(table(&["差"], vec![vec![Cell::Number(-1.0)]])))[1], ["-1"]);
    }

    #[test]
    fn chunks_in_a_row_are_the_whole_file() {
        let rows: Vec<Vec<Cell>> = (0..100_i64).map(|n| vec![n.into(), "見本".into()]).collect();
        let head = ["番号".to_owned(), "氏名".to_owned()];
        let mut stream = Csv::new(&head);
        let mut sent = Vec::new();
        for (n, row) in rows.iter().enumerate() {
            stream.row(row);
            if n % 7 == 0 {
                sent.extend(stream.take());
            }
        }
        sent.extend(stream.take());
        assert!(stream.take().is_empty());
        assert_eq!(sent, csv(table(&["番号", "氏名"], rows)));
    }

    #[test]
    fn ten_thousand_rows_come_back_as_they_were() {
        let rows =
            (0..10_000_i64).map(|n| vec![n.into(), format!("見本 {n}").into(), format!("0566-00-{n:04}").into()]);
        let back = read_back(&csv(table(&["番号", "氏名", "電話番号"], rows)));
        assert_eq!(back.len(), 10_001);
        assert_eq!(back[10_000], ["9999", "見本 9999", "0566-00-9999"]);
    }

    proptest! {
        #[test]
        fn every_text_is_one_field_on_one_line(texts in proptest::collection::vec("\\PC*|[=+@\t\r\n\",;'-]{0,6}", 1..5)) {
            let row: Vec<Cell> = texts.iter().map(|t| t.as_str().into()).collect();
            let bytes = csv(table(&["欄"], vec![row]));
            let back = read_back(&bytes);
            prop_assert_eq!(back.len(), 2);
            prop_assert_eq!(back[1].len(), texts.len());
            prop_assert_eq!(bytes.iter().filter(|b| **b == b'\n').count(), 2);
            for field in &back[1] {
                prop_assert!(!field.starts_with(['=', '+', '-', '@', '\t', '\r']), "{field}");
            }
        }
    }
}
