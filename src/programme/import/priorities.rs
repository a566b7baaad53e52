use super::ImportError;
use super::file::{self, Programme};
use super::offer::code;
use crate::programme::model::{Codes, Question, Residency};
use crate::programme::{Priority, PriorityKind};

/// Who comes first: all ways of standing to the city together are one class, anything else one each.
pub fn priorities(entry: &Programme, questions: &[Question]) -> Result<Vec<Priority>, ImportError> {
    let mut residency = Vec::new();
    let mut others = Vec::new();
    let like = |kind| Priority {
        offering_id: entry.id.clone(),
        class: 0,
        kind,
        residency: Codes(vec![]),
        question_id: None,
        born_from: None,
        born_until: None,
        years: None,
        percent: None,
    };
    for priority in &entry.eligibility.rules.priority {
        match priority {
            file::Priority::Word(word) if word == "first_time" => {
                let question = questions.iter().find(|q| q.label.contains("はじめて")).map(|q| q.id.clone());
                let question_id = Some(code(entry, "priority", word, question)?);
                others.push(Priority { question_id, ..like(PriorityKind::Answer) });
            }
            file::Priority::Word(word) => residency.push(code(entry, "priority", word, Residency::from_code(word))?),
            file::Priority::Born { from } => {
                others.push(Priority { born_from: Some(from.clone()), ..like(PriorityKind::Born) });
            }
        }
    }
    let residency =
        (!residency.is_empty()).then(|| Priority { residency: Codes(residency), ..like(PriorityKind::Residency) });
    let all = residency.into_iter().chain(others);
    Ok(all.zip(1..).map(|(priority, class)| Priority { class, ..priority }).collect())
}
