//! What a picture is put through when its code cannot be read as it is.

/// Black on white where a phone shows white on black.
pub fn inverted(grey: &[u8]) -> Vec<u8> {
    grey.iter().map(|shade| 255 - shade).collect()
}

/// Lines no wider than twice the reach are gone, dark ones first, then bright ones: cracks of a screen, folds of paper. What
/// is wider, as a code's squares are, stays as wide as it was.
pub fn without_lines(grey: &[u8], width: usize, reach: usize) -> Vec<u8> {
    let bright = |grey: &[u8]| spread(grey, width, reach, u8::max);
    let dark = |grey: &[u8]| spread(grey, width, reach, u8::min);
    bright(&dark(&dark(&bright(grey))))
}

/// Each pixel becomes the best of those around it, by row and by column.
fn spread(grey: &[u8], width: usize, reach: usize, best: impl Fn(u8, u8) -> u8 + Copy) -> Vec<u8> {
    let take = |to: &mut [u8], from: &[u8]| to.iter_mut().zip(from).for_each(|(to, from)| *to = best(*to, *from));
    let mut flat = grey.to_vec();
    for (row, from) in flat.chunks_exact_mut(width).zip(grey.chunks_exact(width)) {
        for n in 1..=reach.min(width - 1) {
            take(row, &from[n..]);
            take(&mut row[n..], from);
        }
    }
    let mut full = flat.clone();
    for n in (1..=reach).map(|n| n * width).take_while(|n| *n < grey.len()) {
        take(&mut full, &flat[n..]);
        take(&mut full[n..], &flat);
    }
    full
}

/// Dark is what is darker than the mean of the square around it: so it does not matter how the light falls, nor how pale the
/// print is.
pub fn dark(grey: &[u8], width: usize, height: usize) -> Vec<bool> {
    let reach = width.min(height) / 12 + 1;
    // The sum of all above and to the left of each corner.
    let row = width + 1;
    let mut sums = vec![0u32; row * (height + 1)];
    for y in 0..height {
        let mut sum = 0;
        for x in 0..width {
            sum += u32::from(grey[y * width + x]);
            sums[(y + 1) * row + x + 1] = sums[y * row + x + 1].wrapping_add(sum);
        }
    }
    let mut dark = Vec::with_capacity(grey.len());
    for y in 0..height {
        let (top, bottom) = (y.saturating_sub(reach) * row, (y + reach + 1).min(height) * row);
        for x in 0..width {
            let (left, right) = (x.saturating_sub(reach), (x + reach + 1).min(width));
            let sum = sums[bottom + right]
                .wrapping_add(sums[top + left])
                .wrapping_sub(sums[bottom + left])
                .wrapping_sub(sums[top + right]);
            let pixels = ((bottom - top) / row * (right - left)) as u32;
            // A twentieth below the mean, so that plain paper is not dark by its grain. (255 × the square is well within u32.)
            dark.push(u64::from(grey[y * width + x]) * u64::from(pixels) * 20 < u64::from(sum) * 19);
        }
    }
    dark
}
