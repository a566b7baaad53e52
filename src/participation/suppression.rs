//! Hiding small numbers before they are published (秘匿). Pure.
//!
//! A number of persons from 1 to k−1 is hidden, with the visits beside it (primary suppression). Visits add up along the
//! plan, so a number hidden alone could be had by subtraction: wherever a sum and its parts hold exactly one hidden
//! number, the next smallest is hidden too; and where the hidden parts of a known sum come to less than k, one more
//! (complementary suppression). 0 stays 0. Precedent: 厚生労働省's rules for small counts in open data of claims (fewer
//! than 10 hidden), 統計の秘匿措置.

/// Fewer distinct persons than this are never published.
pub const SMALLEST: i64 = 10;

/// A number to be published, and of which sum it is a part. The first cell is the whole; others name an earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub part_of: Option<usize>,
    pub persons: i64,
    pub visits: i64,
}

/// Which cells are to be hidden.
///
/// Promises: every cell of 1 to k−1 persons is hidden; no hidden number of visits can be computed from shown ones; nothing
/// that is 0 is hidden.
pub fn hidden(cells: &[Cell], k: i64) -> Vec<bool> {
    // Visits whose persons are no longer known are as few people at most.
    let few = |n: i64| (1..k).contains(&n);
    let mut hidden: Vec<bool> = cells.iter().map(|c| few(c.persons) || few(c.visits)).collect();
    // Each round hides at least one cell more, so this ends.
    while let Some(next) = (0..cells.len()).find_map(|sum| weak(cells, &hidden, sum, k)) {
        hidden[next] = true;
    }
    hidden
}

/// The cell to hide next so that the sum `sum` and its parts betray nothing. None: they do not.
fn weak(cells: &[Cell], hidden: &[bool], sum: usize, k: i64) -> Option<usize> {
    let parts: Vec<usize> =
        (0..cells.len()).filter(|&n| cells[n].part_of == Some(sum) && cells[n].visits > 0).collect();
    let secret: Vec<usize> = parts.iter().copied().filter(|&n| hidden[n]).collect();
    let betrayed = match (secret.len(), hidden[sum]) {
        _ if parts.is_empty() => false,
        (0, false) => false,
        // A hidden sum of shown parts.
        (0, true) => true,
        (1, sum_hidden) => !sum_hidden,
        (_, true) => false,
        // Two hidden ones that come to 2 are 1 and 1.
        (_, false) => secret.iter().map(|&n| cells[n].visits).sum::<i64>() < k,
    };
    if !betrayed {
        return None;
    }
    let smallest = parts.into_iter().filter(|&n| !hidden[n]).min_by_key(|&n| (cells[n].persons, cells[n].visits));
    smallest.or_else(|| (!hidden[sum]).then_some(sum))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A whole and its parts, each person having come once.
    fn flat(parts: &[i64]) -> Vec<Cell> {
        let whole = Cell { part_of: None, persons: parts.iter().sum(), visits: parts.iter().sum() };
        let parts = parts.iter().map(|&n| Cell { part_of: Some(0), persons: n, visits: n });
        std::iter::once(whole).chain(parts).collect()
    }

    fn said(cells: &[Cell]) -> Vec<String> {
        let hidden = hidden(cells, SMALLEST);
        cells.iter().zip(hidden).map(|(c, h)| if h { "x".into() } else { c.persons.to_string() }).collect()
    }

    #[test]
    fn small_numbers_are_hidden_and_so_is_what_would_betray_them() {
        assert_eq!(said(&flat(&[3, 7, 20, 30])), ["60", "x", "x", "20", "30"]);
        assert_eq!(said(&flat(&[3, 20, 37])), ["60", "x", "x", "37"]);
        assert_eq!(said(&flat(&[0, 20, 37])), ["57", "0", "20", "37"]);
        // 1 and 1 could be told from their sum.
        assert_eq!(said(&flat(&[1, 1, 40, 50])), ["92", "x", "x", "x", "50"]);
        // Only one part: its sum says the same.
        assert_eq!(said(&flat(&[4, 0])), ["x", "x", "0"]);
        // Nothing else to hide but the sum.
        assert_eq!(said(&flat(&[0])), ["0", "0"]);
    }

    #[test]
    fn a_sum_hidden_above_is_not_told_by_its_parts_below() {
        // The plan; two policies; the second policy's two measures.
        let cell = |part_of, n| Cell { part_of, persons: n, visits: n };
        let cells = [cell(None, 60), cell(Some(0), 5), cell(Some(0), 55), cell(Some(2), 25), cell(Some(2), 30)];
        assert_eq!(said(&cells), ["60", "x", "x", "x", "30"]);
    }

    /// What a reader can work out who adds and subtracts: repeats until nothing new is known.
    fn worked_out(cells: &[Cell], hidden: &[bool]) -> Vec<bool> {
        let mut known: Vec<bool> = cells.iter().zip(hidden).map(|(c, &h)| !h || c.visits == 0).collect();
        loop {
            let before = known.clone();
            for sum in 0..cells.len() {
                let group: Vec<usize> =
                    (0..cells.len()).filter(|&n| n == sum || cells[n].part_of == Some(sum)).collect();
                let unknown: Vec<usize> = group.iter().copied().filter(|&n| !known[n]).collect();
                if group.len() > 1 && unknown.len() == 1 {
                    known[unknown[0]] = true;
                }
            }
            if known == before {
                return known;
            }
        }
    }

    proptest! {
        #[test]
        fn nothing_hidden_can_be_worked_out(
            measures in proptest::collection::vec(proptest::collection::vec((0i64..40, 1i64..4), 1..5), 1..5),
        ) {
            let mut cells = vec![Cell { part_of: None, persons: 0, visits: 0 }];
            for policy in &measures {
                let sum = cells.len();
                cells.push(Cell { part_of: Some(0), persons: 0, visits: 0 });
                for &(persons, often) in policy {
                    cells.push(Cell { part_of: Some(sum), persons, visits: persons * often });
                    for above in [0, sum] {
                        // The worst case for a reader: nobody came to two measures.
                        cells[above].persons += persons;
                        cells[above].visits += persons * often;
                    }
                }
            }
            let hidden = hidden(&cells, SMALLEST);
            let known = worked_out(&cells, &hidden);
            for ((cell, hidden), known) in cells.iter().zip(&hidden).zip(known) {
                prop_assert!(*hidden || !(1..SMALLEST).contains(&cell.persons));
                prop_assert!(!*hidden || cell.persons > 0);
                prop_assert!(!(*hidden && known), "{cells:?}");
            }
        }
    }
}
