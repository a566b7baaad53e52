//! Applications that were missed through the city's fault. There is no new draw: the same one is replayed with them added, and
//! shows what they would have got. If that is a place, an official may decide on an extra one; nobody loses theirs.

use super::allot::{allot, everybody};
use super::check::{Fault, MISSED, entries as check_entries, lines};
use super::file::{Entry, File, Outcome};
use super::seed::order;

/// What each of the missed would have got. Who has no draw number from when the application came in (it is empty) is
/// `MISSED-1`, `MISSED-2`…, so that nobody chooses a number once the seed is known. Where nothing was drawn because
/// everybody had a place, there is no order to be reached in, and they would have had one too.
///
/// None: there are no results yet, or no longer any lines.
pub fn missed(file: &File, mut added: Vec<Entry>) -> Result<Option<Vec<Outcome>>, Fault> {
    let (Some(list), Some(drawn)) = (&file.entries, file.drawn) else { return Ok(None) };
    let numbered: Vec<Entry> = added.iter().filter(|e| !e.number.is_empty()).cloned().collect();
    check_entries(&file.rules, &numbered)?;
    for (entry, n) in added.iter_mut().filter(|e| e.number.is_empty()).zip(1..) {
        entry.number = format!("{MISSED}{n}");
    }
    let entries: Vec<Entry> = list.iter().cloned().chain(added).collect();
    lines(&file.rules, &entries)?;
    let outcomes = match &file.seed {
        Some(seed) if drawn => allot(&file.rules, &entries, |slot| order(seed, &entries, slot)),
        _ => everybody(&file.rules, &entries),
    };
    Ok(Some(outcomes[list.len()..].to_vec()))
}
