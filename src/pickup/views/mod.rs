mod desk;
mod office;
mod other;
mod own;

pub use desk::{Card, Desk, desk_page};
pub use office::{OfficePage, office_page};
pub use other::{Numbers, OtherPage, other_page};
pub use own::{Own, announced, section};

use leptos::prelude::*;

use super::form::{name_field, relation_field};
use super::rules::MOST;
use super::words::words;
use super::{Fetcher, Handover, How};
use crate::text::{Language, clock_time, fill, plain};
use crate::ui::{Errors, *};
use crate::web::Fields;

/// For the office: how many registrations have named nobody, to be filled in.
pub fn unnamed(language: Language) -> &'static str {
    words(language).office_unnamed
}

/// Up to four people, as typed, else as named.
fn rows(language: Language, named: &[Fetcher], typed: &Fields, errors: &Errors) -> AnyView {
    let w = words(language);
    let is_typed = (0..MOST).any(|row| typed.has(&name_field(row)) || typed.has(&relation_field(row)));
    let rows = (0..MOST).map(|row| {
        let person = named.get(row).filter(|_| !is_typed);
        let (name_at, relation_at) = (name_field(row), relation_field(row));
        let name = person.map_or_else(|| typed.get(&name_at), |p| &p.name);
        let relation = person.map_or_else(|| typed.get(&relation_at), |p| &p.relation);
        let fields = view! {
            {field(language, Field {
                name: &name_at, label: w.name, value: name, required: row == 0, unmarked: row > 0, autocomplete: "off",
                max_length: Some(100), error: errors.get(&name_at), ..Default::default()
            })}
            {field(language, Field {
                name: &relation_at, label: w.relation, support: if row == 0 { w.relation_more } else { "" }, value: relation,
                required: row == 0, unmarked: row > 0, autocomplete: "off", max_length: Some(40), short: true,
                error: errors.get(&relation_at), ..Default::default()
            })}
        };
        fieldset(&fill(w.row, &[&(row + 1)]), fields)
    });
    rows.collect_view().into_any()
}

/// Who is named, one a line.
fn people(language: Language, named: &[Fetcher]) -> AnyView {
    let w = words(language);
    let all = named
        .iter()
        .map(|f| view! { <li class="typed">{fill(w.person_line, &[&f.name, &f.relation])}</li> }.into_any());
    view! { <ul>{all.collect_view()}</ul> }.into_any()
}

/// To whom a child went: 「見本 良子（祖母）」.
fn to_whom(language: Language, h: &Handover) -> String {
    let w = words(language);
    let person = match (h.to_name.as_str(), h.to_relation.as_str()) {
        ("", _) => plain(w.by_code),
        (name, "") => name.to_owned(),
        (name, relation) => fill(w.person_line, &[&name, &relation]),
    };
    if h.how == How::Other { fill(&plain(w.other_mark), &[&person]) } else { person }
}

/// 「見本 花子 15:42 → 見本 良子（祖母）」, one after the other.
fn told(language: Language, given: &[Handover]) -> String {
    let w = words(language);
    let line = |h: &Handover| fill(w.line, &[&h.called(), &clock_time(h.at), &to_whom(language, h)]);
    given.iter().map(line).collect::<Vec<_>>().join(if language == Language::En { "; " } else { "、" })
}
