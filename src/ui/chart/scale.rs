/// A round upper end for an axis and the step between its lines: about four lines, never zero.
pub fn axis(highest: f64) -> (f64, f64) {
    let highest = if highest.is_finite() && highest > 0.0 { highest } else { 1.0 };
    let rough = highest / 4.0;
    let power = 10f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().map(|n| n * power).find(|&s| s >= rough).unwrap_or(10.0 * power);
    ((highest / step).ceil() * step, step)
}

/// One decimal place if any of the values has a fraction, none otherwise.
pub fn decimals(values: impl IntoIterator<Item = f64>) -> usize {
    values.into_iter().any(|value| value.fract() != 0.0).into()
}

/// `1,238`, `55`, `39.9`: thousands apart.
pub fn number(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let digits = whole.trim_start_matches('-').len();
    let mut out = String::with_capacity(text.len() + digits / 3);
    out.push_str(&whole[..whole.len() - digits]);
    for (n, digit) in whole[whole.len() - digits..].chars().enumerate() {
        if n > 0 && (digits - n).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_ends_on_a_round_number_above_the_highest() {
        for (highest, end, step) in [(55.0, 60.0, 20.0), (184.0, 200.0, 50.0), (3.0, 3.0, 1.0), (0.0, 1.0, 0.25)] {
            assert_eq!(axis(highest), (end, step), "{highest}");
        }
    }

    #[test]
    fn figures_are_written_as_people_read_them() {
        for (value, decimals, text) in [
            (1238.0, 0, "1,238"),
            (1_234_567.25, 1, "1,234,567.2"),
            (39.9, 1, "39.9"),
            (55.0, 1, "55.0"),
            (0.0, 0, "0"),
            (-1500.0, 0, "-1,500"),
            (123.0, 0, "123"),
        ] {
            assert_eq!(number(value, decimals), text);
        }
        assert_eq!((decimals([1.0, 2.5]), decimals([1.0]), decimals([])), (1, 0, 0));
    }
}
