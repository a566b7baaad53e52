//! What must have been done before. What is published stays: people applied by it.

use super::Ground;
use super::reader::Reader;
use crate::programme::prerequisite::way_round;
use crate::programme::{Prerequisite, PrerequisiteKind};
use crate::text::fill;

pub fn prerequisites(r: &mut Reader, ground: &Ground) -> Vec<Prerequisite> {
    if let Some(published) = &ground.published {
        return published.prerequisites.clone();
    }
    let mut all: Vec<Prerequisite> = Vec::new();
    for (field, kind) in [("completed", PrerequisiteKind::Completed), ("never", PrerequisiteKind::Never)] {
        let programme_id = r.content.get(field).to_owned();
        if programme_id.is_empty() {
            continue;
        }
        let Some(title) = ground.programmes.get(&programme_id).cloned() else {
            r.error(field, r.w.choose);
            continue;
        };
        if all.iter().any(|p| p.programme_id == programme_id) {
            r.error(field, r.w.prerequisite_twice);
            continue;
        }
        all.push(Prerequisite { offering_id: ground.offering.clone(), programme_id, title, kind });
    }
    let own = ground.programme.as_ref().unwrap_or(&ground.offering);
    let completed = |p: &&Prerequisite| p.kind == PrerequisiteKind::Completed;
    let asks_for: Vec<String> = all.iter().filter(completed).map(|p| p.programme_id.clone()).collect();
    if let Some(way) = way_round(&ground.asked_before, own, &asks_for) {
        let titles = way
            .iter()
            .map(|id| ground.programmes.get(id).cloned().unwrap_or_else(|| r.content.get("title").to_owned()));
        let titles = titles.collect::<Vec<_>>().join(" → ");
        r.error("completed", fill(r.w.prerequisite_round, &[&titles]));
    }
    all
}
