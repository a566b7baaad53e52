use super::Ground;
use super::reader::{LINE, LONG, Reader};
use crate::programme::{Question, QuestionKind, Step, TICKED};
use crate::store::Flag;
use crate::text::fill;

/// How a tick is said where somebody types it.
pub const YES: &str = "はい";

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
        let (minimum, maximum) = bounds(r, kind, &name);
        let condition = condition(r, &questions, step, &name);
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
            minimum,
            maximum,
            shown_if_question: condition.as_ref().map(|c| c.0.clone()),
            shown_if_answer: condition.map(|c| c.1),
        });
    }
    if ground.answered.iter().any(|id| !questions.iter().any(|q| q.id == *id)) {
        r.error("questions[0].label", r.w.question_answered);
    }
    questions
}

/// Only a number has bounds.
fn bounds(r: &mut Reader, kind: QuestionKind, name: &impl Fn(&str) -> String) -> (Option<i64>, Option<i64>) {
    if kind != QuestionKind::Number {
        return (None, None);
    }
    let (minimum, maximum) = (r.number(&name("minimum")), r.number(&name("maximum")));
    if minimum.zip(maximum).is_some_and(|(least, most)| least > most) {
        r.error(name("maximum"), r.w.bounds_order);
    }
    (minimum, maximum)
}

/// The earlier question that it depends on, and the answer to it.
fn condition(
    r: &mut Reader,
    earlier: &[Question],
    step: Step,
    name: &impl Fn(&str) -> String,
) -> Option<(String, String)> {
    if !r.content.has(&name("shown_if")) {
        if r.content.has(&name("shown_answer")) {
            r.error(name("shown_if"), r.w.shown_if_earlier);
        }
        return None;
    }
    let number = r.number(&name("shown_if"))?;
    let of = usize::try_from(number - 1).ok().and_then(|n| earlier.get(n));
    let Some(of) = of.filter(|q| q.step == step && !q.answers().is_empty()) else {
        r.error(name("shown_if"), r.w.shown_if_earlier);
        return None;
    };
    let typed = r.content.get(&name("shown_answer"));
    let ticks = of.kind == QuestionKind::Yes;
    let answer = if ticks && matches!(typed, "" | YES) { TICKED } else { typed };
    if of.answers().contains(&answer) {
        return Some((of.id.clone(), answer.to_owned()));
    }
    let answers = if ticks { YES.to_owned() } else { of.answers().join("、") };
    r.error(name("shown_answer"), fill(r.w.shown_answer_unknown, &[&number, &answers]));
    None
}
