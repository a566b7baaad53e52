//! Who comes first where lots are drawn. What is published stays: people applied, or chose not to, by it.

use super::Ground;
use super::reader::Reader;
use crate::programme::{Codes, Priority, PriorityKind, Question, QuestionKind, Residency};

/// Classes in the order of the rows; each goes by one thing.
pub fn priorities(r: &mut Reader, ground: &Ground, questions: &[Question]) -> Vec<Priority> {
    if let Some(published) = &ground.published {
        return published.priorities.clone();
    }
    let mut priorities = Vec::new();
    for (row, class) in (0..r.content.rows("priorities")).zip(1..) {
        let name = |field: &str| format!("priorities[{row}].{field}");
        let Some(kind) = PriorityKind::from_code(r.content.get(&name("goes_by"))) else {
            r.error(name("goes_by"), r.w.choose);
            continue;
        };
        let mut priority = Priority {
            offering_id: ground.offering.clone(),
            class,
            kind,
            residency: Codes(vec![]),
            question_id: None,
            born_from: None,
            born_until: None,
            years: None,
            percent: r.positive(&name("percent")),
        };
        if priority.percent.is_some() && r.content.get("selection") == "ranked_preference" {
            r.error(name("percent"), r.w.percent_ranked);
        }
        if priority.percent.is_some_and(|n| n > 100) {
            r.error(name("percent"), r.w.percent_wrong);
        }
        match kind {
            PriorityKind::Residency => {
                priority.residency = Codes(r.content.all(&name("people")).filter_map(Residency::from_code).collect());
                if priority.residency.0.is_empty() {
                    r.error(name("people"), r.w.choose);
                }
            }
            PriorityKind::Answer => priority.question_id = ticked(r, &name("question"), questions),
            PriorityKind::Born => {
                priority.born_from = r.date(&name("born_from")).map(|d| d.to_string());
                priority.born_until = r.date(&name("born_until")).map(|d| d.to_string());
                if priority.born_from.is_none() && priority.born_until.is_none() {
                    r.error(name("born_from"), r.w.missing);
                }
            }
            PriorityKind::EarlierLoser => {
                priority.years = r.positive(&name("years")).filter(|n| *n <= 5);
                if priority.years.is_none() {
                    r.error(name("years"), r.w.years_wrong);
                }
            }
        }
        priorities.push(priority);
    }
    // Where people choose, it is what they go by.
    let chosen = matches!(r.content.get("selection"), "lottery" | "ranked_preference" | "screening");
    if !priorities.is_empty() && !chosen {
        r.error("priorities[0].goes_by", r.w.priority_needs_draw);
    }
    priorities
}

/// The question to tick, by its number among those asked to apply.
fn ticked(r: &mut Reader, name: &str, questions: &[Question]) -> Option<String> {
    let number = r.number(name).and_then(|n| usize::try_from(n - 1).ok());
    let question = number.and_then(|n| questions.get(n)).filter(|q| q.kind == QuestionKind::Yes);
    if question.is_none() {
        r.error(name, r.w.priority_question);
    }
    question.map(|q| q.id.clone())
}
