mod correct;
mod disclosure;
mod disposal;
mod files;
mod keeping;
mod one;

pub use correct::{CorrectPage, correct_page};
pub use disclosure::{AskPage, Document, ask_page, document_page, part_of};
pub use disposal::{DisposalPage, disposal_page, home_page};
pub use files::{file_page, files_page};
pub use keeping::{KeepingPage, keeping_page};
pub use one::{OnePage, one_page};

use leptos::prelude::*;

use super::model::{Hold, HoldWhy};
use super::words::{Words, words};
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{self, Language};
use crate::ui::{Errors, *};
use crate::web::Fields;

/// The menu and the way back to the page of all this.
fn way(language: Language, staff: &Staff, here: &str) -> AnyView {
    let title = words(language).title;
    let above = [("/office", crate::office::title(language)), ("/office/disposal", title)];
    let above = if here == title { &above[..1] } else { &above[..] };
    view! { {staff_menu(language, staff, "/office")}{breadcrumbs(language, above, here)} }.into_any()
}

fn hold_word(w: &'static Words, why: HoldWhy) -> &'static str {
    match why {
        HoldWhy::Accident => w.why_accident,
        HoldWhy::Claim => w.why_claim,
        HoldWhy::Disclosure => w.why_disclosure,
        HoldWhy::Audit => w.why_audit,
    }
}

/// Holds there are, each with the form that lifts it, and the form for another one.
fn holds(language: Language, action: &str, holds: &[Hold], typed: &Fields, errors: &Errors) -> AnyView {
    let w = words(language);
    let lines = holds.iter().map(|hold| {
        let when = text::moment_short(hold.at, language);
        let lifted = hold.lifted_at.map(|at| {
            view! { " "{badge(Badge::Closed, w.lifted)}" "{say(text::moment_short(at, language))}" "{hold.lifted_why.clone()} }
        });
        let name = format!("why-{}", hold.id);
        let lift = hold.lifted_at.is_none().then(|| {
            form(
                action,
                view! {
                    {hidden("hold", &hold.id)}
                    {field(language, Field {
                        name: &name, label: w.reason, required: true, value: typed.get(&name), error: errors.get(&name),
                        autocomplete: "off", ..Default::default()
                    })}
                    <p class="actions">{button_do(Button::Secondary, w.lift, "do", "lift")}</p>
                },
            )
        });
        view! {
            <li>
                {say(when)}" "<strong>{say(hold_word(w, hold.why))}</strong>" "{hold.note.clone()}" "{hold.staff.clone()}{lifted}
                {lift}
            </li>
        }
        .into_any()
    });
    let lines = (!holds.is_empty()).then(|| view! { <ul class="plain">{lines.collect_view()}</ul> });
    let options = HoldWhy::ALL.iter().map(|why| Opt::new(why.code(), hold_word(w, *why))).collect();
    let body = view! {
        {select(language, Select {
            name: "hold_why", label: w.why, required: true, options, value: typed.get("hold_why"),
            error: errors.get("hold_why"), ..Default::default()
        })}
        {field(language, Field {
            name: "hold_note", label: w.note, value: typed.get("hold_note"), error: errors.get("hold_note"),
            autocomplete: "off", ..Default::default()
        })}
        <p class="actions">{button_do(Button::Secondary, w.hold, "do", "hold")}</p>
    };
    view! { <section><h2>{say(w.holds)}</h2><p>{say(w.hold_more)}</p>{lines}{form(action, body)}</section> }.into_any()
}

fn day(text: &str, language: Language) -> String {
    text.parse().map_or_else(|_| text.to_owned(), |day| text::date_long(day, language))
}
