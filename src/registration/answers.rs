//! Reads the answers to an offering's own questions, of either step.

use super::words::{Words, words};
use crate::programme::{Announcement, Question, QuestionKind, Step, TICKED};
use crate::text::{self, Language, fill};
use crate::ui::Errors;
use crate::web::Fields;

/// Letters an answer may have.
const LINE: usize = 200;
const LONG: usize = 2000;

/// Answers to the questions of a step, by question id. What is asked only after another answer counts only with it: it need
/// not be given without, and is dropped if it is.
pub fn answers(
    fields: &Fields,
    a: &Announcement,
    step: Step,
    language: Language,
    errors: &mut Errors,
) -> Vec<(String, String)> {
    let w = words(language);
    let mut answers = Vec::new();
    for question in a.questions.iter().filter(|q| q.step == step) {
        if !question.is_asked(&answers) {
            continue;
        }
        let field = format!("answers[{}]", question.id);
        match answer(question, fields.get(&field), w) {
            Ok(Some(text)) => answers.push((question.id.clone(), text)),
            Ok(None) => {}
            Err(mend) => errors.add(field, mend),
        }
    }
    answers
}

/// The answer as it is kept, or what to mend.
fn answer(question: &Question, typed: &str, w: &Words) -> Result<Option<String>, String> {
    let most = if question.kind == QuestionKind::Long { LONG } else { LINE };
    if typed.is_empty() {
        return match (question.required.0, question.kind) {
            (false, _) => Ok(None),
            (true, QuestionKind::Consent) => Err(fill(w.consent_needed, &[&question.label])),
            (true, _) => Err(fill(w.answer_missing, &[&question.label])),
        };
    }
    if typed.chars().count() > most {
        return Err(fill(w.too_long, &[&most]));
    }
    match question.kind {
        QuestionKind::Choice if !question.options.lines().any(|o| o == typed) => Err(w.no_such_answer.into()),
        QuestionKind::Yes | QuestionKind::Consent => Ok(Some(TICKED.into())),
        QuestionKind::Number => number(question, typed, w).map(Some),
        _ => Ok(Some(typed.to_owned())),
    }
}

/// A whole number within its bounds, however its digits were typed. Without a bound below, nothing is less than none.
fn number(question: &Question, typed: &str, w: &Words) -> Result<String, String> {
    let digits = text::ascii(typed).replace(',', "");
    let n: i64 = digits.trim().parse().map_err(|_| w.number_wrong.to_owned())?;
    let low = n < question.minimum.unwrap_or(0);
    if low || question.maximum.is_some_and(|most| n > most) {
        return Err(bounds(question, w));
    }
    Ok(n.to_string())
}

/// 「1から30までの数字で入力してください。」
pub(super) fn bounds(question: &Question, w: &Words) -> String {
    let least = question.minimum.unwrap_or(0);
    match question.maximum {
        Some(most) => fill(w.number_between, &[&least, &most]),
        None => fill(w.number_from, &[&least]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Flag;
    use proptest::prelude::*;

    fn question(kind: QuestionKind, required: bool) -> Question {
        Question {
            id: "Q".into(),
            offering_id: "C".into(),
            position: 1,
            step: Step::Apply,
            kind,
            label: "問い".into(),
            options: "はい\nいいえ".into(),
            required: Flag(required),
            purpose: "確認のため".into(),
            minimum: Some(1),
            maximum: Some(30),
            shown_if_question: None,
            shown_if_answer: None,
        }
    }

    #[test]
    fn an_answer_is_kept_as_its_kind_says_or_mended() {
        let w = words(Language::Ja);
        for (kind, typed, kept) in [
            (QuestionKind::Number, "12", Some("12")),
            (QuestionKind::Number, "１２", Some("12")),
            (QuestionKind::Number, "1", Some("1")),
            (QuestionKind::Number, "30", Some("30")),
            (QuestionKind::Number, "31", None),
            (QuestionKind::Number, "0", None),
            (QuestionKind::Number, "-3", None),
            (QuestionKind::Number, "12人", None),
            (QuestionKind::Number, "十二", None),
            (QuestionKind::Number, "1.5", None),
            (QuestionKind::Number, "99999999999999999999999", None),
            (QuestionKind::Number, "", None),
            (QuestionKind::Consent, "", None),
            (QuestionKind::Consent, "1", Some("1")),
            (QuestionKind::Yes, "on", Some("1")),
            (QuestionKind::Choice, "はい", Some("はい")),
            (QuestionKind::Choice, "どちらも", None),
            (QuestionKind::Text, " そのまま", Some(" そのまま")),
        ] {
            let answer = answer(&question(kind, true), typed, w).ok().flatten();
            assert_eq!(answer.as_deref(), kept, "{kind:?} {typed}");
        }
        assert_eq!(answer(&question(QuestionKind::Consent, false), "", w), Ok(None), "a consent may be left open");
    }

    proptest! {
        /// Whatever is typed, a number that is kept lies within its bounds.
        #[test]
        fn a_number_that_is_kept_is_in_bounds(typed in ".{0,12}|-?[0-9０-９,]{1,6}") {
            if let Ok(Some(kept)) = answer(&question(QuestionKind::Number, false), &typed, words(Language::Ja)) {
                prop_assert!((1..=30).contains(&kept.parse::<i64>().unwrap()));
            }
        }
    }
}
