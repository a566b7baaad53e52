use super::file::{Priority, Programme};
use crate::programme::model::{Question, QuestionKind, Step};
use crate::store::Flag;

const ROSTER: &str = "行事保険・補償制度の名簿のため";
const SAFETY: &str = "活動中の安全を確保するため";

struct Questions<'a> {
    offering: &'a str,
    list: Vec<Question>,
}

impl Questions<'_> {
    fn ask(&mut self, step: Step, kind: QuestionKind, required: bool, label: &str, purpose: &str) -> &mut Question {
        let position = self.list.len() as i64 + 1;
        self.list.push(Question {
            id: format!("{}-question-{position}", self.offering),
            offering_id: self.offering.into(),
            position,
            step,
            kind,
            label: label.into(),
            options: String::new(),
            required: Flag(required),
            purpose: purpose.into(),
            minimum: None,
            maximum: None,
            shown_if_question: None,
            shown_if_answer: None,
        });
        let last = self.list.len() - 1;
        &mut self.list[last]
    }
}

/// What the offering asks of its own: to apply what selection needs, after a place is given what the day needs.
pub fn questions(entry: &Programme) -> Vec<Question> {
    let mut q = Questions { offering: &entry.id, list: Vec::new() };
    let rules = &entry.eligibility.rules;
    match rules.applicant_type.as_deref() {
        Some("group" | "organisation") => {
            q.ask(Step::Apply, QuestionKind::Text, true, "団体名", "対象となる団体であることの確認のため");
        }
        Some(_) => {
            q.ask(Step::Apply, QuestionKind::Text, true, "所属する団体の名前", "対象となる人であることの確認のため");
        }
        None => {}
    }
    if entry.request_window.is_some() {
        let purpose = "日程と会場を調整するため";
        let persons = q.ask(Step::Apply, QuestionKind::Number, true, "参加予定の人数", purpose);
        (persons.minimum, persons.maximum) = (Some(1), Some(500));
        q.ask(Step::Apply, QuestionKind::Text, true, "希望する会場（市内）", purpose);
    }
    let first_time = rules.priority.iter().any(|p| matches!(p, Priority::Word(w) if w == "first_time"));
    if first_time || entry.allocation_fixture.is_some() {
        let purpose = "はじめての人を優先するため";
        q.ask(Step::Apply, QuestionKind::Yes, false, "この事業に参加するのは、はじめてです", purpose);
    }
    let stakeholders: Vec<&str> =
        entry.capacity.quotas.iter().filter_map(|q| q.stakeholder.as_ref()?.split('（').next()).collect();
    if !stakeholders.is_empty() {
        let purpose = "さまざまな立場の人が集まるよう選考するため";
        q.ask(Step::Apply, QuestionKind::Choice, true, "参加する立場", purpose).options = stakeholders.join("\n");
    }
    if entry.registration.motivation {
        q.ask(Step::Apply, QuestionKind::Long, true, "応募の動機", "選考のため");
    }
    let roster = entry.insurance.as_ref().is_some_and(|i| i.roster_required);
    if roster {
        q.ask(Step::After, QuestionKind::Text, true, "住所", ROSTER);
    }
    let own_contact = entry.fields_after_selection.iter().any(|f| f.starts_with("緊急連絡先"));
    if roster && !own_contact {
        q.ask(Step::After, QuestionKind::Text, true, "緊急連絡先（お名前・続柄・電話番号）", ROSTER);
    }
    for field in &entry.fields_after_selection {
        if field.ends_with("の有無") {
            let has = q.ask(Step::After, QuestionKind::Choice, true, field, SAFETY);
            has.options = "あり\nなし".into();
            let id = has.id.clone();
            let lent = q.ask(Step::After, QuestionKind::Text, false, "借りたいもの（大きさ）", SAFETY);
            (lent.shown_if_question, lent.shown_if_answer) = (Some(id), Some("なし".into()));
        } else if field.contains("任意") {
            q.ask(Step::After, QuestionKind::Long, false, field, SAFETY);
            let shared = "上の内容を、当日の担当者が見ることに同意します";
            q.ask(Step::After, QuestionKind::Consent, false, shared, SAFETY);
        } else if field.starts_with("緊急連絡先") {
            q.ask(Step::After, QuestionKind::Text, true, "緊急連絡先（お名前・続柄・電話番号）", SAFETY);
        } else {
            q.ask(Step::After, QuestionKind::Text, true, field, SAFETY);
        }
    }
    q.list
}
