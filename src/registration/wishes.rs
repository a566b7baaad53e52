//! Ranked wishes (希望順位): read from `wish_1` … `wish_n`, and drawn as as many lists to choose from.

use leptos::prelude::*;

use super::words::{Words, words};
use crate::programme::{Announcement, ChoiceGroup, ChoiceRule, Selection};
use crate::text::{Language, fill};
use crate::ui::{Errors, Opt, Select, fieldset, say, select};
use crate::web::Fields;

/// The group whose slots are wished for in order, where places are given by such wishes.
pub fn group(a: &Announcement) -> Option<&ChoiceGroup> {
    let ranked = a.offering.selection == Selection::RankedPreference;
    a.groups.iter().find(|g| ranked && g.rule == ChoiceRule::Ranked)
}

/// How many wishes one may name.
pub fn most(a: &Announcement, group: &ChoiceGroup) -> usize {
    let slots = a.slots_of(Some(&group.id)).count();
    group.max_wishes.and_then(|n| usize::try_from(n).ok()).map_or(slots, |n| n.min(slots))
}

/// The wishes in their order. Each once, none left out before another, none for what is not offered.
pub fn read(fields: &Fields, a: &Announcement, group: &ChoiceGroup, w: &Words, errors: &mut Errors) -> Vec<String> {
    let mut wishes: Vec<String> = Vec::new();
    let mut gap = None;
    for n in 1..=most(a, group) {
        let field = format!("wish_{n}");
        match fields.get(&field) {
            "" => gap = gap.or(Some(n)),
            id if a.open_slots().all(|s| s.id != id || s.choice_group_id.as_deref() != Some(&group.id)) => {
                errors.add(field, w.no_such_slot);
            }
            id if wishes.iter().any(|wish| wish == id) => errors.add(field, w.wish_twice),
            id => {
                if let Some(missing) = gap.take() {
                    errors.add(format!("wish_{missing}"), fill(w.wish_gap, &[&missing]));
                }
                wishes.push(id.to_owned());
            }
        }
    }
    if wishes.is_empty() && group.required.0 && errors.get("wish_1").is_none() {
        errors.add("wish_1", w.wish_missing);
    }
    wishes
}

/// One list for each wish. Wishes beyond the first are optional.
pub fn fields(
    a: &Announcement,
    group: &ChoiceGroup,
    language: Language,
    options: &[Opt],
    typed: &Fields,
    errors: &Errors,
) -> AnyView {
    let w = words(language);
    let one = |n: usize| {
        let (name, label) = (format!("wish_{n}"), fill(w.nth_wish, &[&n]));
        let (value, error, required) = (typed.get(&name), errors.get(&name), n == 1 && group.required.0);
        let none = (!required).then(|| Opt::new("", w.no_wish));
        let options = none.into_iter().chain(options.iter().cloned()).collect();
        let list = Select {
            name: &name,
            label: &label,
            required,
            options,
            value,
            error,
            no_empty: !required,
            ..Default::default()
        };
        select(language, list)
    };
    let legend = if group.title.is_empty() { w.which } else { &group.title };
    fieldset(
        legend,
        view! {
            <p class="support">{say(fill(w.wishes_support, &[&most(a, group)]))}</p>
            {(1..=most(a, group)).map(one).collect_view()}
        },
    )
}

/// 第1希望 図書館: what was wished, with its rank.
pub fn titles(a: &Announcement, slots: &[String], language: Language) -> Vec<String> {
    let w = words(language);
    let title = |(id, n): (&String, usize)| Some(format!("{}　{}", fill(w.nth_wish, &[&n]), a.slot(id)?.title));
    slots.iter().zip(1..).filter_map(title).collect()
}
