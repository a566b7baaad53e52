//! Reads an answer's form. Pure.

use super::words::{Words, words};
use super::{Invitee, Named, Reply};
use crate::programme::{Announcement, ChoiceRule, Selection};
use crate::text::{Language, fill};
use crate::ui::Errors;
use crate::web::Fields;

/// Letters a name may have.
const NAME: usize = 100;

/// The answer, or what to mend. `room`: how many may be named.
pub fn reply(
    fields: &Fields,
    invitee: &Invitee,
    a: &Announcement,
    room: i64,
    language: Language,
    errors: &mut Errors,
) -> Option<Reply> {
    let w = words(language);
    let nominated = a.offering.selection == Selection::Nomination;
    match fields.get("answer") {
        "absent" => return Some(Reply::Absent),
        "attend" => {}
        "proxy" if a.offering.proxies.0 && !nominated => {}
        "proxy" => errors.add("answer", w.no_proxies),
        _ => errors.add("answer", if nominated { w.nomination_missing } else { w.answer_missing }),
    }
    if !errors.is_empty() {
        return None;
    }
    let mut named = Vec::new();
    let common = if nominated { Vec::new() } else { slots(fields, "slots", a, w, errors) };
    if !nominated {
        let proxy = fields.get("answer") == "proxy";
        let (name, kana) = match proxy {
            true => (line(fields, "proxy_name", w.proxy_name_missing, w, errors), "proxy_kana"),
            false => (invitee.name.clone(), "own_kana"),
        };
        let name_kana = line(fields, kana, w.kana_missing, w, errors);
        named.push(Named { name, name_kana, proxy, slots: common.clone() });
    }
    for n in 0..super::rules::bound(a) {
        let (name, kana, slot) = (field(n, "name"), field(n, "name_kana"), field(n, "slots"));
        if ![&name, &kana].iter().any(|f| fields.has(f)) {
            continue;
        }
        let slots = if nominated { slots(fields, &slot, a, w, errors) } else { common.clone() };
        let person = Named {
            name: line(fields, &name, w.name_missing, w, errors),
            name_kana: line(fields, &kana, w.kana_missing, w, errors),
            proxy: false,
            slots,
        };
        if named.iter().any(|n| n.name == person.name) {
            errors.add(name, w.named_twice);
        }
        named.push(person);
    }
    if named.is_empty() {
        errors.add(field(0, "name"), w.nobody_named);
    } else if named.len() as i64 > room {
        errors.add("answer", fill(w.too_many, &[&invitee.organisation, &super::rules::bound(a), &room]));
    }
    errors.is_empty().then_some(Reply::Attends(named))
}

/// `people[0].name`
pub fn field(n: i64, part: &str) -> String {
    format!("people[{n}].{part}")
}

fn line(fields: &Fields, name: &str, missing: &str, w: &Words, errors: &mut Errors) -> String {
    let value = fields.get(name);
    if value.is_empty() {
        errors.add(name, missing);
    } else if value.chars().count() > NAME || value.chars().any(char::is_control) {
        errors.add(name, w.name_wrong);
    }
    value.to_owned()
}

/// What belongs to everyone, and the one that is chosen in each group.
fn slots(fields: &Fields, name: &str, a: &Announcement, w: &Words, errors: &mut Errors) -> Vec<String> {
    let mut slots: Vec<String> = a.common_by_letter().map(|s| s.id.clone()).collect();
    for group in a.groups_by_letter() {
        let of: Vec<&str> = a.slots_of(Some(&group.id)).map(|s| s.id.as_str()).collect();
        // Nothing to choose from: it is what they are invited to.
        if let ([one], ChoiceRule::Assigned) = (of.as_slice(), group.rule) {
            slots.push((*one).to_owned());
            continue;
        }
        let mut chosen: Vec<&str> = fields.all(name).filter(|id| of.contains(id)).collect();
        chosen.dedup();
        match chosen.as_slice() {
            [one] => slots.push((*one).to_owned()),
            [] => errors.add(name, w.slot_missing),
            _ => errors.add(name, w.one_slot),
        }
    }
    slots
}
