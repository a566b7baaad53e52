//! One account, as the city deals with it: how long it lasts, a card, a lost second step.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::colleagues::until;
use super::{account, reset, role_name, staff_menu};
use crate::staff::care::{Care, issue, removal};
use crate::staff::colleague_words::{Words, words};
use crate::staff::model::{Factor, Line, Recovery, Reset, Why};
use crate::staff::turnover::{is_over, renewed};
use crate::staff::words::words as own_words;
use crate::staff::{Role, Staff};
use crate::text::{Language, date_long, fill, moment_short};
use crate::ui::{Errors, *};
use crate::web::{Page, Visit};

pub struct Colleague {
    /// Who looks.
    pub staff: Staff,
    pub line: Line,
    pub factors: Vec<Factor>,
    pub recovery: Option<Recovery>,
    pub reset: Option<Reset>,
    pub today: NaiveDate,
    /// The id of the card that would be issued.
    pub card: String,
}

/// What a form sent, to be kept while it is mended.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub issue_why: String,
    pub issue_identified: String,
    pub remove_why: String,
    pub remove_identified: String,
    pub reset_identified: String,
}

/// Reasons that are offered for a card, and for taking a factor away.
pub const FOR_A_CARD: [Why; 3] = [Why::FirstCard, Why::CardLost, Why::CardUsedUp];
pub const FOR_REMOVAL: [Why; 3] = [Why::DeviceLost, Why::DeviceChanged, Why::CardLost];

pub fn colleague_page(visit: &Visit, c: &Colleague, done: Option<&str>, typed: &Typed, errors: &Errors) -> Page {
    let language = visit.language;
    let page = visit.page(c.line.name.clone(), || draw(language, c, done, typed, errors));
    if errors.is_empty() { page } else { page.status(axum::http::StatusCode::UNPROCESSABLE_ENTITY) }
}

fn draw(language: Language, c: &Colleague, done: Option<&str>, typed: &Typed, errors: &Errors) -> AnyView {
    let (w, own) = (words(language), own_words(language));
    let line = &c.line;
    let done = done.and_then(|done| done_words(w, done));
    let done = done.map(|text| notice_banner(Notice::Success, w.done, view! { <p>{say(text)}</p> }));
    let mut facts = vec![
        (own.email, view! { {line.email.clone()} }.into_any()),
        (w.role, say(role_name(own, line.role))),
        (w.last_sign_in, line.signed_in_at.map_or_else(|| say(w.never), |at| say(moment_short(at, language)))),
        (own.ends_on, until(language, line, c.today)),
    ];
    if let Some(partner) = &line.partner {
        facts.insert(2, (w.partner, view! { {partner.clone()} }.into_any()));
    }
    if c.factors.is_empty() {
        facts.push((own.factor, say(w.no)));
    }
    facts.extend(c.factors.iter().map(|factor| account::told(language, factor)));
    view! {
        {staff_menu(language, &c.staff, "")}
        {breadcrumbs(language, &[("/office/staff", own.colleagues)], &line.name)}
        {error_summary(language, errors)}
        {done}
        <h1>{line.name.clone()}</h1>
        {description_list(facts)}
        <p>{link_button(Button::Secondary, w.handover, &format!("{}/handover", here(c)))}</p>
        <h2>{say(w.tenure)}</h2>
        {tenure(language, c)}
        {reset::section(language, c, &typed.reset_identified, errors)}
        {factor_forms(language, c, typed, errors)}
        {secrets(language, c)}
        {disposals(language, c)}
    }
    .into_any()
}

pub(super) fn here(c: &Colleague) -> String {
    format!("/office/staff/{}", c.line.id)
}

fn tenure(language: Language, c: &Colleague) -> AnyView {
    let w = words(language);
    let ends_on = c.line.ends_on.as_deref();
    let own = c.staff.id == c.line.id;
    let renewed = renewed(ends_on.and_then(|day| day.parse().ok()), c.today).filter(|_| !own);
    let renew = renewed.map(|end| {
        let more = fill(w.renew_more, &[&date_long(end, language)]);
        let button = button_do(Button::Secondary, w.renew, "do", "renew");
        form(&here(c), view! { <p>{say(more)}</p>{button} })
    });
    let over = is_over(ends_on, c.today);
    let end = (!over && !own).then(|| {
        let button = button_do(Button::Danger, w.end_now, "do", "end");
        form(&here(c), view! { <p>{say(w.end_more)}</p>{button} })
    });
    view! { {renew}{end} }.into_any()
}

fn factor_forms(language: Language, c: &Colleague, typed: &Typed, errors: &Errors) -> AnyView {
    let w = words(language);
    let has_factor = !c.factors.is_empty();
    let card = match issue(&c.staff.id, &c.line.id, c.line.role, has_factor) {
        Care::Alone => issue_form(language, c, typed, errors),
        Care::ByTwo => view! { <p>{say(w.issue_by_two)}</p> }.into_any(),
        Care::Refused => view! { <p>{say(w.remove_own)}</p> }.into_any(),
    };
    let remove = match (&c.recovery, removal(&c.staff.id, &c.line.id, c.line.role)) {
        (Some(recovery), _) => waiting(language, c, recovery),
        (None, Care::Alone) if has_factor => remove_form(language, c, w.remove_more, w.remove_button, typed, errors),
        (None, Care::ByTwo) if has_factor => remove_form(language, c, w.remove_two, w.propose_button, typed, errors),
        _ => return view! { <h2>{say(w.issue)}</h2>{card} }.into_any(),
    };
    view! { <h2>{say(w.issue)}</h2>{card}<h2>{say(w.remove)}</h2>{remove} }.into_any()
}

/// Whether a city account is named to approve disposals.
fn disposals(language: Language, c: &Colleague) -> AnyView {
    let w = words(language);
    if c.line.role != Role::City || c.staff.id == c.line.id {
        return nothing();
    }
    let (now, button) = match c.line.approves_disposals.0 {
        true => (w.disposals_yes, button_do(Button::Secondary, w.disposals_unname, "do", "unname_disposals")),
        false => (w.disposals_more, button_do(Button::Secondary, w.disposals_name, "do", "name_disposals")),
    };
    view! { <h2>{say(w.disposals)}</h2><p>{say(now)}</p>{form(&here(c), button)} }.into_any()
}

/// Whether a city account is named for what is kept secret.
fn secrets(language: Language, c: &Colleague) -> AnyView {
    let w = words(language);
    if c.line.role != Role::City || c.staff.id == c.line.id {
        return nothing();
    }
    let button = match c.line.sees_secret.0 {
        true => button_do(Button::Secondary, w.secrets_unname, "do", "unname"),
        false => button_do(Button::Secondary, w.secrets_name, "do", "name"),
    };
    let now = if c.line.sees_secret.0 { w.secrets_yes } else { w.secrets_more };
    view! { <h2>{say(w.secrets)}</h2><p>{say(now)}</p>{form(&here(c), button)} }.into_any()
}

fn issue_form(language: Language, c: &Colleague, typed: &Typed, errors: &Errors) -> AnyView {
    let w = words(language);
    let asked = asked(language, "issue", &FOR_A_CARD, (&typed.issue_why, &typed.issue_identified), errors);
    let fields = view! {
        {hidden("card", &c.card)}
        {asked}
        {button_do(Button::Primary, w.issue_button, "do", "issue")}
    };
    view! { <p>{say(w.issue_more)}</p>{form(&here(c), fields)} }.into_any()
}

fn remove_form(
    language: Language,
    c: &Colleague,
    more: &'static str,
    button: &'static str,
    typed: &Typed,
    errors: &Errors,
) -> AnyView {
    let asked = asked(language, "remove", &FOR_REMOVAL, (&typed.remove_why, &typed.remove_identified), errors);
    let fields = view! { {asked}{button_do(Button::Danger, button, "do", "remove")} };
    view! { <p>{say(more)}</p>{form(&here(c), fields)} }.into_any()
}

/// Why, and by what the person has shown who they are. Named apart, for two such forms stand on one page.
fn asked(language: Language, of: &str, whys: &[Why], (value, chosen): (&str, &str), errors: &Errors) -> AnyView {
    let w = words(language);
    let (why, identified) = (format!("{of}_why"), format!("{of}_identified"));
    let options = whys.iter().map(|why| Opt::new(why.code(), why_words(w, *why)));
    view! {
        {select(language, Select {
            name: &why, label: w.why, required: true, options: options.collect(), value, error: errors.get(&why),
            ..Default::default()
        })}
        {select(language, Select {
            name: &identified, label: w.reset_identified, required: true, options: reset::documents(w), value: chosen,
            error: errors.get(&identified), ..Default::default()
        })}
    }
    .into_any()
}

fn waiting(language: Language, c: &Colleague, recovery: &Recovery) -> AnyView {
    let w = words(language);
    let why = Why::from_code(&recovery.why).map_or("", |why| why_words(w, why));
    let until = moment_short(recovery.ends_at, language);
    let confirms = ![&c.line.id, &recovery.proposed_by].contains(&&c.staff.id);
    let confirm = confirms.then(|| button_do(Button::Danger, w.confirm_button, "do", "confirm"));
    let buttons = view! {
        <div class="actions">{confirm}{button_do(Button::Secondary, w.give_up_button, "do", "give_up")}</div>
    };
    view! {
        <h3>{say(w.waiting)}</h3>
        <p>{say(fill(w.waiting_more, &[&recovery.proposer, &why, &until]))}</p>
        {form(&here(c), buttons)}
    }
    .into_any()
}

fn why_words(w: &'static Words, why: Why) -> &'static str {
    match why {
        Why::FirstCard => w.why_first,
        Why::CardLost => w.why_card_lost,
        Why::CardUsedUp => w.why_used_up,
        Why::DeviceLost => w.why_device_lost,
        Why::DeviceChanged => w.why_device_changed,
    }
}

fn done_words(w: &'static Words, done: &str) -> Option<&'static str> {
    match done {
        "renewed" => Some(w.done_renewed),
        "ended" => Some(w.done_ended),
        "removed" => Some(w.done_removed),
        "proposed" => Some(w.done_proposed),
        "reset_proposed" => Some(w.done_reset_proposed),
        "given_up" => Some(w.done_given_up),
        "named" => Some(w.done_named),
        "unnamed" => Some(w.done_unnamed),
        "named_disposals" => Some(w.done_named_disposals),
        "unnamed_disposals" => Some(w.done_unnamed_disposals),
        _ => None,
    }
}
