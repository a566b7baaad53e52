//! A start password: the form that gives it, the proposal that waits, and the sheet.

use leptos::prelude::*;

use super::colleague::{Colleague, here};
use crate::clock::Moment;
use crate::staff::care::{Care, removal};
use crate::staff::colleague_words::{Words, words};
use crate::staff::model::{Identified, Reset};
use crate::staff::reset_password::Start;
use crate::staff::words::words as own_words;
use crate::text::{Language, date_long, fill, moment, moment_short};
use crate::ui::{
    Button, Errors, Notice, Opt, Select, button_do, description_list, form, nothing, notice_banner, say, select,
};
use crate::web::{Page, Visit};

pub fn section(language: Language, c: &Colleague, chosen: &str, errors: &Errors) -> AnyView {
    let w = words(language);
    let body = match (&c.reset, removal(&c.staff.id, &c.line.id, c.line.role)) {
        (Some(reset), _) => waiting(language, c, reset),
        (None, Care::Refused) => return nothing(),
        (None, Care::Alone) => reset_form(language, c, (w.reset_more, w.reset_button), chosen, errors),
        (None, Care::ByTwo) => reset_form(language, c, (w.reset_two, w.reset_propose), chosen, errors),
    };
    view! { <h2>{say(w.reset)}</h2>{body} }.into_any()
}

fn reset_form(
    language: Language,
    c: &Colleague,
    (more, button): (&'static str, &'static str),
    chosen: &str,
    errors: &Errors,
) -> AnyView {
    let w = words(language);
    let fields = view! {
        {select(language, Select {
            name: "reset_identified", label: w.reset_identified, required: true, options: documents(w),
            value: chosen, error: errors.get("reset_identified"), ..Default::default()
        })}
        {button_do(Button::Secondary, button, "do", "reset")}
    };
    view! { <p>{say(more)}</p>{form(&here(c), fields)} }.into_any()
}

/// By what somebody may have shown who they are.
pub(super) fn documents(w: &'static Words) -> Vec<Opt> {
    Identified::ALL.iter().map(|by| Opt::new(by.code(), by_words(w, *by))).collect()
}

fn waiting(language: Language, c: &Colleague, reset: &Reset) -> AnyView {
    let w = words(language);
    let by = Identified::from_code(&reset.identified).map_or("", |by| by_words(w, by));
    let until = moment_short(reset.ends_at, language);
    let confirms = ![&c.line.id, &reset.proposed_by].contains(&&c.staff.id);
    let confirm = confirms.then(|| button_do(Button::Danger, w.reset_confirm, "do", "reset_confirm"));
    let buttons = view! {
        <div class="actions">{confirm}{button_do(Button::Secondary, w.give_up_button, "do", "reset_give_up")}</div>
    };
    view! {
        <p>{say(fill(w.reset_waiting, &[&reset.proposer, &by, &until]))}</p>
        {form(&here(c), buttons)}
    }
    .into_any()
}

fn by_words(w: &'static Words, by: Identified) -> &'static str {
    match by {
        Identified::StaffCard => w.by_staff_card,
        Identified::MyNumberCard => w.by_my_number_card,
        Identified::DrivingLicence => w.by_driving_licence,
        Identified::Passport => w.by_passport,
        Identified::TwoDocuments => w.by_two_documents,
    }
}

/// To be printed now: it is shown once.
pub fn start_page(visit: &Visit, start: &Start, account: &str, now: Moment) -> Page {
    let language = visit.language;
    let (w, own) = (words(language), own_words(language));
    visit.page(w.start_title, || {
        let facts = vec![
            (w.sheet_account, view! { {start.name.clone()} }.into_any()),
            (own.email, view! { {start.email.clone()} }.into_any()),
            (w.start_title, view! { <code class="start-password">{start.password.clone()}</code> }.into_any()),
            (w.start_until, say(moment(start.until, language))),
            (w.sheet_issued, say(date_long(now.date(), language))),
        ];
        view! {
            <div class="no-print">
                {notice_banner(Notice::Warning, "", view! { <p>{say(w.sheet_print)}</p> })}
            </div>
            <div class="sheet code-card">
                <h1>{say(w.start_title)}" "<span class="handle">{say(w.sheet_handling)}</span></h1>
                {description_list(facts)}
                <p>{say(w.start_use)}</p>
                <p>{say(w.start_keep)}</p>
            </div>
            <p class="no-print"><a href=format!("/office/staff/{account}")>{say(w.sheet_back)}</a></p>
        }
        .into_any()
    })
}
