use encoding_rs::{Encoding, SHIFT_JIS, UTF_8};

use super::{Gathered, Line, Read, Unreadable};
use crate::sheet::csv::is_formula;

pub fn lines(bytes: &[u8]) -> Result<Vec<Line>, Unreadable> {
    let text = decoded(bytes)?;
    // As Excel saves "Unicode text".
    let first = text.lines().next().unwrap_or_default();
    let delimiter = if first.contains('\t') && !first.contains(',') { b'\t' } else { b',' };
    let mut gathered = Gathered::default();
    for (n, row) in rows(&text, delimiter).into_iter().enumerate() {
        let mut reader = ::csv::ReaderBuilder::new();
        let mut reader = reader.has_headers(false).delimiter(delimiter).from_reader(row.as_bytes());
        // An empty row has no record.
        let Some(record) = reader.records().next() else { continue };
        for (column, cell) in record.map_err(|_| Unreadable::NotASheet)?.iter().enumerate() {
            gathered.add(n + 1, column, Read::Text(unescaped(cell).to_owned()))?;
        }
    }
    Ok(gathered.0)
}

/// The rows as a spreadsheet numbers them, empty ones too: a line break within quotes ends none.
fn rows(text: &str, delimiter: u8) -> Vec<&str> {
    let (mut rows, mut start, mut quoted, mut begins) = (Vec::new(), 0, false, true);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            // A doubled quote closes and opens again.
            b'"' if begins || quoted => quoted = !quoted,
            b'"' if text.as_bytes()[..at].ends_with(b"\"") => quoted = true,
            b'\n' if !quoted => {
                rows.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
        begins = !quoted && (byte == delimiter || byte == b'\n');
    }
    rows.push(&text[start..]);
    rows
}

/// Whatever is text in UTF-8, in what its byte order mark says, or in Shift_JIS.
fn decoded(bytes: &[u8]) -> Result<String, Unreadable> {
    let (encoding, bytes) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, &bytes[mark..]),
        None if std::str::from_utf8(bytes).is_ok() => (UTF_8, bytes),
        None => (SHIFT_JIS, bytes),
    };
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes).ok_or(Unreadable::NotASheet)?;
    let is_text = |c: char| !c.is_control() || matches!(c, '\t' | '\r' | '\n');
    if text.chars().all(is_text) { Ok(text.into_owned()) } else { Err(Unreadable::NotASheet) }
}

/// Our own files guard what a spreadsheet would run by a `'` before it.
fn unescaped(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_end_where_a_spreadsheet_ends_them() {
        for (text, count) in [
            ("a,b\nc,d", 2),
            ("a,\"b\nb\"\n\nc", 3),
            ("\"a \"\"x\"\"\n\",b\nc", 2),
            // An inch is no quote.
            ("5\" x,b\nc", 2),
        ] {
            assert_eq!(rows(text, b',').len(), count, "{text:?}");
        }
    }
}
