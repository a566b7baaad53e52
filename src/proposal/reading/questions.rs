use super::Ground;
use super::reader::{LINE, LONG, Reader};
use crate::programme::{Question, QuestionKind, Step};
use crate::store::Flag;

/// The offering's own questions. One that is published keeps its id, and with it the answers.
pub fn questions(r: &mut Reader, ground: &Ground) -> Vec<Question> {
    let mut questions: Vec<Question> = Vec::new();
    let known: Vec<&str> = ground.published.iter().flat_map(|a| &a.questions).map(|q| q.id.as_str()).collect();
    let mut fresh = known.iter().filter_map(|id| id.rsplit('-').next()?.parse::<i64>().ok()).max().unwrap_or(0);
    for row in 0..r.content.rows("questions") {
        let name = |field: &str| format!("questions[{row}].{field}");
        let label = r.required(&name("label"), LINE);
        let kind = r.code(&name("kind"), QuestionKind::from_code, QuestionKind::Text);
        let step = r.code(&name("step"), Step::from_code, Step::Apply);
        let purpose = r.required(&name("purpose"), LINE);
        let options = r.line(&name("options"), LONG);
        let options: Vec<&str> = options.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        if kind == QuestionKind::Choice && options.len() < 2 {
            r.error(name("options"), r.w.options_missing);
        }
        let id = r.content.get(&name("id")).to_owned();
        let kept = known.contains(&id.as_str()) && !questions.iter().any(|q| q.id == id);
        if !kept {
            fresh += 1;
        }
        questions.push(Question {
            id: if kept { id } else { format!("{}-question-{fresh}", ground.offering) },
            offering_id: ground.offering.clone(),
            position: questions.len() as i64 + 1,
            step,
            kind,
            label,
            options: options.join("\n"),
            required: Flag(r.content.has(&name("required"))),
            purpose,
        });
    }
    if ground.answered.iter().any(|id| !questions.iter().any(|q| q.id == *id)) {
        r.error("questions[0].label", r.w.question_answered);
    }
    questions
}
