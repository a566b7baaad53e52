use std::fmt::Write;

use axum::http::HeaderName;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};

/// `Content-Type` of a CSV file.
pub const CSV: &str = "text/csv; charset=utf-8; header=present";

/// `Content-Type` of an XLSX file.
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Headers of a file that is saved under this name.
pub fn headers(kind: &str, file_name: &str) -> [(HeaderName, String); 2] {
    [(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, attachment(file_name))]
}

/// `Content-Disposition` that saves a download under a name in any script (RFC 6266, RFC 8187); old browsers see its ASCII
/// letters.
fn attachment(file_name: &str) -> String {
    let plain: String =
        file_name.chars().map(|c| if c.is_ascii_alphanumeric() || ".-_ ".contains(c) { c } else { '_' }).collect();
    let mut header = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''");
    for byte in file_name.bytes() {
        if byte.is_ascii_alphanumeric() || b".-_".contains(&byte) {
            header.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(header, "%{byte:02X}");
        }
    }
    header
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_download_keeps_its_japanese_name() {
        assert_eq!(
            attachment("出席 D01.csv"),
            "attachment; filename=\"__ D01.csv\"; filename*=UTF-8''%E5%87%BA%E5%B8%AD%20D01.csv"
        );
    }

    #[test]
    fn a_name_cannot_add_a_header() {
        assert!(!attachment("a\"\r\nSet-Cookie: x.csv").contains(['\r', '\n', ':']));
    }
}
