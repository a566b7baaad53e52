//! Parts of the places, for a channel, for those who answer so, kept by staff. What is published stays: people applied by it.

use super::Ground;
use super::reader::{LINE, Reader};
use crate::clock::Moment;
use crate::programme::{Channel, Codes, Question, QuestionKind, Quota, QuotaKind, Slot};

pub fn quotas(r: &mut Reader, ground: &Ground, slots: &[Slot], questions: &[Question]) -> Vec<Quota> {
    if let Some(published) = &ground.published {
        return published.quotas.clone();
    }
    let mut quotas: Vec<Quota> = Vec::new();
    for (row, position) in (0..r.content.rows("quotas")).zip(1..) {
        let name = |field: &str| format!("quotas[{row}].{field}");
        let Some(kind) = QuotaKind::from_code(r.content.get(&name("goes_by"))) else {
            r.error(name("goes_by"), r.w.choose);
            continue;
        };
        let at = r.positive(&name("slot")).unwrap_or(1);
        let Some(slot) = usize::try_from(at - 1).ok().and_then(|at| slots.get(at)) else {
            r.error(name("slot"), r.w.no_such_slot);
            continue;
        };
        let mut quota = Quota {
            id: format!("{}-quota-{position}", ground.offering),
            offering_id: ground.offering.clone(),
            slot_id: slot.id.clone(),
            position,
            title: r.line(&name("title"), LINE),
            kind,
            channels: Codes(vec![]),
            question_id: None,
            answer: None,
            born_from: None,
            born_until: None,
            at_most: r.positive(&name("at_most")),
            at_least: r.positive(&name("at_least")),
            extra: 0,
            taken: 0,
            merges_at: r.date(&name("merges_on")).and_then(|day| Moment::of(&day.to_string(), "09:00")),
            merged_at: None,
        };
        match kind {
            QuotaKind::Channel => {
                quota.channels = Codes(r.content.all(&name("channels")).filter_map(Channel::from_code).collect());
                if quota.channels.0.is_empty() {
                    r.error(name("channels"), r.w.choose);
                }
            }
            QuotaKind::Answer => answered(r, &name("question"), &name("answer"), questions, &mut quota),
            QuotaKind::Born => {
                quota.born_from = r.date(&name("born_from")).map(|d| d.to_string());
                quota.born_until = r.date(&name("born_until")).map(|d| d.to_string());
                if quota.born_from.is_none() && quota.born_until.is_none() {
                    r.error(name("born_from"), r.w.missing);
                }
            }
            QuotaKind::Persons | QuotaKind::Reserved => {}
        }
        numbers(r, &name, &quota, slot);
        quotas.push(quota);
    }
    let selection = r.content.get("selection");
    if quotas.is_empty() || matches!(selection, "first_come" | "lottery" | "screening" | "mixed") {
        return quotas;
    }
    r.error("quotas[0].goes_by", r.w.quota_not_so);
    quotas
}

/// Which question, by its number among those asked to apply, and which of its answers.
fn answered(r: &mut Reader, question: &str, answer: &str, questions: &[Question], quota: &mut Quota) {
    let number = r.number(question).and_then(|n| usize::try_from(n - 1).ok());
    let asked = |q: &&Question| matches!(q.kind, QuestionKind::Choice | QuestionKind::Yes);
    let Some(found) = number.and_then(|n| questions.get(n)).filter(asked) else {
        r.error(question, r.w.quota_question);
        return;
    };
    let text = match found.kind {
        QuestionKind::Yes => crate::programme::model::TICKED.to_owned(),
        _ => r.line(answer, LINE),
    };
    if !found.answers().contains(&text.as_str()) {
        r.error(answer, crate::text::fill(r.w.quota_answer, &[&found.answers().join("、")]));
    }
    (quota.question_id, quota.answer) = (Some(found.id.clone()), Some(text));
}

/// A bound is within the places; what is not fewer than a number is for those who choose.
fn numbers(r: &mut Reader, name: &impl Fn(&str) -> String, quota: &Quota, slot: &Slot) {
    let by_people = r.content.get("selection") == "screening";
    match (quota.at_most, quota.at_least) {
        (None, None) => r.error(name("at_most"), r.w.missing),
        (None, Some(_)) if !by_people => r.error(name("at_most"), r.w.missing),
        (_, Some(_)) if !by_people => r.error(name("at_least"), r.w.quota_least),
        (Some(most), Some(least)) if least > most => r.error(name("at_least"), r.w.bounds_order),
        (Some(most), _) if quota.kind != QuotaKind::Persons && slot.capacity.is_some_and(|all| most > all) => {
            r.error(name("at_most"), r.w.quota_too_much);
        }
        _ => {}
    }
    // Channels and what is kept are for a time, and only where the earlier application counts.
    if quota.kind == QuotaKind::Channel && !matches!(r.content.get("selection"), "first_come" | "mixed") {
        r.error(name("goes_by"), r.w.quota_channel);
    }
}
