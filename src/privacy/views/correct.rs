use leptos::prelude::*;

use super::super::model::Participant;
use super::super::words::words;
use super::way;
use crate::registration::Registration;
use crate::staff::Staff;
use crate::text::{Language, fill};
use crate::ui::{Errors, *};
use crate::web::Fields;

pub struct CorrectPage<'a> {
    pub staff: &'a Staff,
    pub registration: &'a Registration,
    pub people: &'a [Participant],
    /// The only participant is the applicant: one name for both.
    pub same: bool,
    /// What they ask for.
    pub wished: Option<&'a str>,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub language: Language,
}

/// The form of a correction, filled with what stands.
pub fn correct_page(page: CorrectPage) -> AnyView {
    let w = words(page.language);
    let here = format!("/office/registrations/{}", page.registration.id);
    let line = |name: &str, label, kind| {
        field(
            page.language,
            Field {
                name,
                label,
                kind,
                value: page.typed.get(name),
                error: page.errors.get(name),
                autocomplete: "off",
                unmarked: true,
                ..Default::default()
            },
        )
    };
    let people = page.people.iter().enumerate().map(|(n, p)| {
        let of = |part: &str| format!("people[{n}].{part}");
        let names = (!page.same).then(|| {
            view! { {line(&of("name"), w.c_name, Input::Text)}{line(&of("name_kana"), w.c_kana, Input::Text)} }
        });
        let birth = p.birth_date.is_some().then(|| line(&of("birth_date"), w.c_birth, Input::Text));
        let same = page.same.then(|| view! { <p class="support">{say(w.same_person)}</p> });
        fieldset(&fill(w.participant, &[&(n + 1)]), view! { {same}{names}{birth} })
    });
    let people = people.collect_view();
    let wished =
        page.wished.map(|text| notice_banner(Notice::Info, w.wish_correct, view! { <p>{text.to_owned()}</p> }));
    let applicant = fieldset(
        w.applicant,
        view! {
            {line("name", w.c_name, Input::Text)}
            {line("name_kana", w.c_kana, Input::Text)}
            {line("email", w.c_email, Input::Email)}
            {line("phone", w.c_phone, Input::Tel)}
        },
    );
    view! {
        {way(page.language, page.staff, w.correct_title)}
        {error_summary(page.language, page.errors)}
        <h1>{say(w.correct_title)}</h1>
        <p>{say(w.correct_more)}</p>
        {wished}
        {form(&format!("{here}/correct"), view! {
            {applicant}
            {people}
            {field(page.language, Field {
                name: "reason", label: w.reason, required: true, value: page.typed.get("reason"),
                error: page.errors.get("reason"), autocomplete: "off", ..Default::default()
            })}
            <p class="actions">{button(Button::Primary, w.correct)}</p>
        })}
    }
    .into_any()
}
