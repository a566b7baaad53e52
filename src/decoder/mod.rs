//! The text of a QR code in a picture.
//!
//! One function, two callers: the server reads photos with it (`checkin::photo`), and built alone as wasm (feature
//! `decoder`) it reads the camera's frames in the desk's worker. So what one of them reads, the other does too.
//! Which damage is borne is a table: `tests/decoder`.

mod mend;
#[cfg(feature = "decoder")]
mod worker;

/// The text of the first code that can be read in a grey picture, row by row, or None. What is not UTF-8 in it is replaced:
/// such a code is none of ours, but it is one, and whoever shows it is to be told.
pub fn read(grey: &[u8], width: usize, height: usize) -> Option<String> {
    if grey.is_empty() || width.checked_mul(height) != Some(grey.len()) {
        return None;
    }
    let text = |mut picture: rqrr::PreparedImage<_>| {
        picture.detect_grids().iter().find_map(|grid| {
            let mut text = Vec::new();
            grid.decode_to(&mut text).ok()?;
            Some(String::from_utf8_lossy(&text).into_owned())
        })
    };
    let as_it_is =
        |grey: &[u8]| text(rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| grey[y * width + x]));
    let mended = |reach| {
        let dark = mend::dark(&mend::without_lines(grey, width, reach), width, height);
        text(rqrr::PreparedImage::prepare_from_bitmap(width, height, |x, y| dark[y * width + x]))
    };
    // Each reads what none before it does; the table of tests says what.
    as_it_is(grey).or_else(|| mended(1)).or_else(|| mended(2)).or_else(|| as_it_is(&mend::inverted(grey)))
}
