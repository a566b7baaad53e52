use super::ImportError;
use super::file::{Priority, Programme};
use super::offer::code;
use crate::clock::Moment;
use crate::programme::model::{Channel, Codes, Question, Slot};
use crate::programme::{Quota, QuotaKind};

/// Places parted between the web and those who call, and when what is left is everybody's, as the demo city has it.
const BY_CHANNEL: [(&str, i64, &str); 1] = [("D18", 16, "2027-01-04")];

/// Parts of the first slot's places: by where people stand, kept by the city, for persons where groups apply.
pub fn quotas(entry: &Programme, slots: &[Slot], questions: &[Question]) -> Result<Vec<Quota>, ImportError> {
    let Some(slot) = slots.first() else { return Ok(Vec::new()) };
    let like = |kind, at_most| Quota {
        id: String::new(),
        offering_id: entry.id.clone(),
        slot_id: slot.id.clone(),
        position: 0,
        title: String::new(),
        kind,
        channels: Codes(vec![]),
        question_id: None,
        answer: None,
        born_from: None,
        born_until: None,
        at_most,
        at_least: None,
        extra: 0,
        taken: 0,
        merges_at: None,
        merged_at: None,
    };
    let mut quotas = Vec::new();
    for quota in &entry.capacity.quotas {
        let number = Some(quota.number);
        if let Some(name) = &quota.name {
            quotas.push(Quota { title: name.clone(), ..like(QuotaKind::Reserved, number) });
        }
        let Some((answer, inside)) = quota.stakeholder.as_deref().map(|s| s.split_once('（').unwrap_or((s, "")))
        else {
            continue;
        };
        let question = questions.iter().find(|q| q.options.lines().any(|option| option == answer));
        let question_id = Some(code(entry, "stakeholder", answer, question.map(|q| q.id.clone()))?);
        quotas.push(Quota { question_id, answer: Some(answer.into()), ..like(QuotaKind::Answer, number) });
        // 「うち35歳以下8人以上」: the bound is a birth date, among who comes first.
        if let Some(least) = inside.strip_suffix("人以上）").and_then(|text| text.split("以下").nth(1)) {
            let born = entry.eligibility.rules.priority.iter().find_map(|p| match p {
                Priority::Born { from } => Some(from.clone()),
                Priority::Word(_) => None,
            });
            let born_from = Some(code(entry, "stakeholder", inside, born)?);
            let at_least = Some(code(entry, "stakeholder", inside, least.parse().ok())?);
            quotas.push(Quota { born_from, at_least, ..like(QuotaKind::Born, None) });
        }
    }
    if let Some(most) = entry.capacity.persons_max {
        quotas.push(like(QuotaKind::Persons, Some(most)));
    }
    let parted = BY_CHANNEL.iter().find(|(id, ..)| *id == entry.id).zip(slot.capacity);
    if let Some(((_, web, day), all)) = parted {
        let merges_at = Moment::of(day, "09:00");
        let by = |channels, n| Quota { channels: Codes(channels), merges_at, ..like(QuotaKind::Channel, Some(n)) };
        quotas.push(by(vec![Channel::Web], *web));
        quotas.push(by(vec![Channel::Phone, Channel::Counter], all - web));
    }
    for (quota, position) in quotas.iter_mut().zip(1..) {
        (quota.id, quota.position) = (format!("{}-quota-{position}", entry.id), position);
    }
    Ok(quotas)
}
