//! URLs: the office's below its offering, the invitee's the link of the letter.

mod guest;
mod office;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::get;

use super::Answer;
use super::answer::Answered;
use super::rules::bound;
use super::words::words;
use crate::app::App;
use crate::programme::Announcement;
use crate::registration::rules::Decision;
use crate::text::{self, Language, fill};
use crate::ui::Errors;
use crate::web::Fields;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/invited/{key}", get(guest::show).post(guest::act))
        .route("/office/offerings/{offering}/invitees", get(office::list).post(office::act))
        .route("/office/offerings/{offering}/invitees/template.csv", get(office::template))
        .route("/office/offerings/{offering}/invitees/paper", get(office::paper))
        // The form's own limit drains what it refuses.
        .route(
            "/office/offerings/{offering}/invitees/file",
            axum::routing::post(office::file).layer(DefaultBodyLimit::disable()),
        )
        .route("/office/offerings/{offering}/invitees/{invitee}", get(office::one).post(office::type_in))
}

/// Why an answer was not taken: above the form, or at the field that would have to change.
fn said(answered: &Answered, a: &Announcement, organisation: &str, language: Language) -> Errors {
    let w = words(language);
    let mut errors = Errors::default();
    match answered {
        Answered::TooMany(room) => errors.add("answer", fill(w.too_many, &[&organisation, &bound(a), room])),
        Answered::Changed => errors.add("", w.changed),
        Answered::Refused(decision) => {
            let (field, text) = refusal(decision, a, language);
            errors.add(field, text);
        }
        Answered::Done | Answered::Same | Answered::Gone => {}
    }
    errors
}

fn refusal(decision: &Decision, a: &Announcement, language: Language) -> (&'static str, String) {
    let w = words(language);
    match decision {
        Decision::NotYet(opens) => ("", fill(w.not_yet, &[&text::moment(*opens, language)])),
        Decision::Closed => {
            let closes = a.offering.closes_at.map_or_else(String::new, |at| text::moment(at, language));
            ("", fill(w.closed, &[&closes]))
        }
        Decision::Cancelled => ("", w.cancelled.into()),
        Decision::Full | Decision::SomeFull(_) => ("slots", w.full.into()),
        Decision::SlotOver => ("slots", w.slot_over.into()),
        _ => ("", w.not_here.into()),
    }
}

/// The form as it was answered last.
fn as_answered(invitee: &super::Invitee, coming: &[super::Coming], a: &Announcement) -> Fields {
    let nominated = a.offering.selection == crate::programme::Selection::Nomination;
    let mut fields = vec![("own_kana".to_owned(), invitee.name_kana.clone())];
    let mut put = |name: String, value: &str| fields.push((name, value.to_owned()));
    let chosen = |c: &super::Coming| {
        let of_group = |id: &&str| a.slot(id).is_some_and(|s| s.choice_group_id.is_some());
        c.slots().into_iter().find(of_group).unwrap_or_default().to_owned()
    };
    match (invitee.answer, coming) {
        (Answer::None, _) => {}
        (_, []) => put("answer".into(), "absent"),
        (_, all) => {
            let proxy = all.iter().find(|c| c.proxy.0);
            put("answer".into(), if proxy.is_some() { "proxy" } else { "attend" });
            if let Some(proxy) = proxy {
                put("proxy_name".into(), &proxy.name);
                put("proxy_kana".into(), &proxy.name_kana);
            }
            put("slots".into(), &chosen(&all[0]));
            let own = |c: &&super::Coming| !nominated && (c.proxy.0 || c.name == invitee.name);
            if let Some(own) = all.iter().find(own).filter(|c| !c.proxy.0) {
                put("own_kana".into(), &own.name_kana);
            }
            for (c, n) in all.iter().filter(|c| !own(c)).zip(0i64..) {
                put(super::form::field(n, "name"), &c.name);
                put(super::form::field(n, "name_kana"), &c.name_kana);
                put(super::form::field(n, "slots"), &chosen(c));
            }
        }
    }
    // The newest of a name stands first.
    fields.reverse();
    Fields(fields)
}
