//! A photographed pass: the text of the QR code in a JPEG or PNG.

use std::io::Cursor;
use std::sync::OnceLock;

use image::{DynamicImage, GrayImage, ImageFormat, ImageReader, Limits};
use tokio::sync::Semaphore;

use crate::decoder;
use crate::error::{Error, Result};

/// The largest photo, in bytes.
pub const BYTES: usize = 8 * 1024 * 1024;
/// The longest edge, in pixels: phones make up to some 9,000.
const EDGE: u32 = 12_000;
/// What decoding may take at most: 50 million pixels of colour.
const MEMORY: u64 = 160 * 1024 * 1024;
/// Edges at which the code is looked for, first the quickest. Smaller pictures have less noise, larger ones finer codes.
const LOOKS: [u32; 3] = [1000, 1800, 3200];

/// The first QR code that can be read, or None. What is neither JPEG nor PNG is the wrong type; what is too large in pixels
/// is too large.
pub async fn read_code(bytes: Vec<u8>) -> Result<Option<String>> {
    // A photo takes much memory while it is decoded: two at a time.
    static TURNS: OnceLock<Semaphore> = OnceLock::new();
    let broken = |e: &dyn std::fmt::Display| Error::Broken(format!("photo: {e}"));
    let _turn = TURNS.get_or_init(|| Semaphore::new(2)).acquire().await.map_err(|e| broken(&e))?;
    match tokio::task::spawn_blocking(move || decode(&bytes)).await {
        Ok(read) => read,
        // A picture at which the decoder gave up, as it may in the browser too: as good as without a code.
        Err(gave_up) if gave_up.is_panic() => Ok(None),
        Err(error) => Err(broken(&error)),
    }
}

fn decode(bytes: &[u8]) -> Result<Option<String>> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Error::WrongType)?;
    if !matches!(reader.format(), Some(ImageFormat::Jpeg | ImageFormat::Png)) {
        return Err(Error::WrongType);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(EDGE);
    limits.max_image_height = Some(EDGE);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let photo = match reader.decode() {
        Ok(photo) => photo,
        Err(image::ImageError::Limits(_)) => return Err(Error::TooLarge),
        // Broken off or damaged: as good as without a code.
        Err(_) => return Ok(None),
    };
    let grey = DynamicImage::into_luma8(photo);
    let edge = grey.width().max(grey.height());
    for look in LOOKS {
        let code = if edge > look { seen(&smaller(&grey, edge, look)) } else { seen(&grey) };
        if code.is_some() || edge <= look {
            return Ok(code);
        }
    }
    Ok(None)
}

fn smaller(grey: &GrayImage, edge: u32, to: u32) -> GrayImage {
    let size = |n: u32| (u64::from(n) * u64::from(to) / u64::from(edge)).max(1) as u32;
    image::imageops::thumbnail(grey, size(grey.width()), size(grey.height()))
}

/// By the same code as the camera's frames.
fn seen(grey: &GrayImage) -> Option<String> {
    decoder::read(grey.as_raw(), grey.width() as usize, grey.height() as usize)
}
