//! What those who choose go by. What is published stays: people applied, or chose not to, by it.

use super::Ground;
use super::reader::{LINE, Reader};
use crate::programme::Criterion;

/// The most points that one gives.
const MOST: i64 = 100;
/// Where nothing is said.
const USUAL: i64 = 5;

pub fn criteria(r: &mut Reader, ground: &Ground) -> Vec<Criterion> {
    if let Some(published) = &ground.published {
        return published.criteria.clone();
    }
    let mut criteria = Vec::new();
    for (row, position) in (0..r.content.rows("criteria")).zip(1..) {
        let name = |field: &str| format!("criteria[{row}].{field}");
        let title = r.required(&name("title"), LINE);
        let points = r.positive(&name("points")).unwrap_or(USUAL);
        if points > MOST {
            r.error(name("points"), r.w.points_wrong);
        }
        let hint = r.line(&name("hint"), LINE);
        criteria.push(Criterion { offering_id: ground.offering.clone(), position, title, hint, points });
    }
    // Whoever is chosen by people is told before by what.
    match (r.content.get("selection") == "screening", criteria.is_empty()) {
        (true, true) => r.error("criteria[0].title", r.w.criteria_missing),
        (false, false) => r.error("criteria[0].title", r.w.criteria_not_so),
        _ => {}
    }
    criteria
}
