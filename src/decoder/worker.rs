//! What the worker calls.

use wasm_bindgen::prelude::wasm_bindgen;

/// A frame as a canvas gives it, red, green, blue and opacity for each pixel.
#[wasm_bindgen]
pub fn read(rgba: &[u8], width: usize, height: usize) -> Option<String> {
    // How bright people see each colour (ITU-R BT.601), in 256ths.
    let grey: Vec<u8> = rgba
        .chunks_exact(4)
        .map(|p| ((77 * u32::from(p[0]) + 150 * u32::from(p[1]) + 29 * u32::from(p[2])) >> 8) as u8)
        .collect();
    super::read(&grey, width, height)
}
