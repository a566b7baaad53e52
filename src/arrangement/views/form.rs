use leptos::prelude::*;

use super::rules;
use crate::arrangement::rules::{answer_by, wished};
use crate::arrangement::words::words;
use crate::clock::Moment;
use crate::programme::Announcement;
use crate::text::{Language, date_long, fill};
use crate::ui::{Errors, *};
use crate::web::Fields;

/// A group's request, to be filled in by itself or by somebody of the staff.
pub struct FormPage<'a> {
    pub announcement: &'a Announcement,
    pub action: &'a str,
    /// Typed in for somebody who telephoned or wrote.
    pub by_staff: bool,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub idempotency_key: &'a str,
    pub now: Moment,
    pub language: Language,
}

pub fn form_page(page: FormPage) -> AnyView {
    let (language, w, today) = (page.language, words(page.language), page.now.date());
    let o = &page.announcement.offering;
    let (typed, errors) = (page.typed, page.errors);
    let by = date_long(answer_by(today), language);
    let line = |name: &str, label: &str, support: &str, kind: Input, required: bool, short: bool| {
        let (value, error) = (typed.get(name), errors.get(name));
        let of =
            Field { name, label, support, kind, required, short, value, error, unmarked: false, ..Default::default() };
        field(language, of)
    };
    let text = |name: &str, label: &str, support: &str| line(name, label, support, Input::Text, true, false);
    let wishes = (1..=wished(o)).map(|n| {
        let (date, first) = (format!("date_{n}"), n == 1);
        let body = view! {
            {line(&date, w.date, "", Input::Date, first, true)}
            {line(&format!("{date}_time"), w.time, "", Input::Time, first, true)}
            {line(&format!("{date}_minutes"), w.minutes, "", Input::Number, first, true)}
        };
        fieldset(&fill(w.wish_n, &[&n]), body)
    });
    let wishes = wishes.collect_view();
    let channel = page.by_staff.then(|| {
        let ways = crate::applicants::entry_channels(language);
        let options = ways.into_iter().map(|(code, name)| Opt::new(code, name)).collect();
        choice(
            language,
            Choice {
                name: "channel",
                legend: w.channel,
                required: true,
                options,
                value: typed.get("channel"),
                error: errors.get("channel"),
                ..Default::default()
            },
        )
    });
    let email_support = if page.by_staff { w.email_entered } else { "" };
    let intro = (!page.by_staff).then(|| view! { <p>{say(fill(w.form_intro, &[&by]))}</p> });
    view! {
        {intro}
        {rules(o, today, language)}
        {form(page.action, view! {
            {hidden("idempotency_key", page.idempotency_key)}
            {channel}
            <h2>{say(w.wishes)}</h2>
            {wishes}
            {fieldset(w.group, view! {
                {text("group_name", w.group_name, "")}
                {line("persons", w.persons, "", Input::Number, true, true)}
                {text("place_name", w.place, w.place_more)}
                {text("place_address", w.address, "")}
            })}
            {fieldset(w.leader, view! {
                {text("name", w.name, "")}
                {text("name_kana", w.kana, "")}
                {line("email", w.email, email_support, Input::Email, !page.by_staff, false)}
                {line("phone", w.phone, "", Input::Tel, true, false)}
            })}
            {textarea(language, Textarea {
                name: "wish_note", label: w.wish_note, support: w.wish_note_more, value: typed.get("wish_note"),
                error: errors.get("wish_note"), ..Default::default()
            })}
            {checkbox(language, Checkbox {
                name: "consent", label: w.consent, required: true, checked: typed.has("consent"),
                error: errors.get("consent"), ..Default::default()
            })}
            <p class="actions">{button(Button::Primary, w.send)}</p>
        })}
    }
    .into_any()
}
