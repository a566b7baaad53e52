//! How large an archive is once it is unpacked: what its directory says of that may be a lie, so it is unpacked into nothing.

use std::io::{Read, sink};

use flate2::read::DeflateDecoder;

use super::Unreadable;

/// All files of a workbook together, unpacked: ten thousand lines of two hundred long cells stay below.
const UNPACKED: u64 = 64 * 1024 * 1024;

/// Refuses an archive (APPNOTE 4.3) that is none, or that would fill the memory.
pub fn within_bounds(archive: &[u8]) -> Result<(), Unreadable> {
    let mut left = UNPACKED;
    for (method, packed) in files(archive).ok_or(Unreadable::NotASheet)? {
        let size = match method {
            0 => packed.len() as u64,
            8 => {
                let mut unpacked = DeflateDecoder::new(packed).take(left + 1);
                std::io::copy(&mut unpacked, &mut sink()).map_err(|_| Unreadable::NotASheet)?
            }
            _ => return Err(Unreadable::NotASheet),
        };
        left = left.checked_sub(size).ok_or(Unreadable::TooLarge)?;
    }
    Ok(())
}

/// Method and packed bytes of every file that the central directory names.
fn files(archive: &[u8]) -> Option<Vec<(u16, &[u8])>> {
    let u16_at = |at: usize| Some(u16::from_le_bytes(archive.get(at..at + 2)?.try_into().ok()?));
    let u32_at = |at: usize| Some(u32::from_le_bytes(archive.get(at..at + 4)?.try_into().ok()?) as usize);
    let end = archive.windows(4).rposition(|w| w == b"PK\x05\x06")?;
    let mut entry = u32_at(end + 16)?;
    let mut files = Vec::new();
    for _ in 0..u16_at(end + 10)? {
        if archive.get(entry..entry + 4)? != b"PK\x01\x02" {
            return None;
        }
        let (method, packed, local) = (u16_at(entry + 10)?, u32_at(entry + 20)?, u32_at(entry + 42)?);
        let start = local + 30 + usize::from(u16_at(local + 26)?) + usize::from(u16_at(local + 28)?);
        files.push((method, archive.get(start..start.checked_add(packed)?)?));
        entry +=
            46 + usize::from(u16_at(entry + 28)?) + usize::from(u16_at(entry + 30)?) + usize::from(u16_at(entry + 32)?);
    }
    Some(files)
}
