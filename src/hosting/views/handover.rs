//! 人事異動: all that somebody holds, and to whom it goes.

use leptos::prelude::*;

use super::option;
use crate::hosting::model::{Candidate, Held, Kept};
use crate::hosting::words::words;
use crate::partner::Partner;
use crate::proposal::state_name;
use crate::proposal::store::keeper;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, fill, moment_short, plain};
use crate::ui::{Errors, *};
use crate::web::Fields;

/// An offering that is handed over, and who could take it.
pub struct Holding {
    pub held: Held,
    pub candidates: Vec<Candidate>,
}

/// A proposal that is worked on, and who could take it.
pub struct Drafting {
    pub kept: keeper::Kept,
    pub candidates: Vec<Candidate>,
}

pub struct Handover<'a> {
    pub language: Language,
    pub staff: &'a Staff,
    pub account: &'a str,
    pub name: &'a str,
    pub holdings: &'a [Holding],
    pub drafts: &'a [Drafting],
    pub kept: &'a [Kept],
    pub leads: Option<&'a Partner>,
    /// Named for what is kept secret: a colleague is named by the city, not by a handover.
    pub sees_secret: bool,
    pub everyone: &'a [Candidate],
    pub done: bool,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
}

pub fn handover_page(page: &Handover) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let back = format!("/office/staff/{}", page.account);
    let done = page.done.then(|| notice_banner(Notice::Success, "", view! { <p>{say(w.handed)}</p> }));
    let leads = page.leads.map(|partner| {
        let href = format!("/office/partners/{}", partner.id);
        notice_banner(Notice::Info, "", view! { <p><a href=href>{say(fill(w.leads, &[&partner.name]))}</a></p> })
    });
    let secret = page.sees_secret.then(|| {
        let text = fill(w.sees_secret, &[&page.name]);
        notice_banner(Notice::Info, "", view! { <p><a href=back.clone()>{say(text)}</a></p> })
    });
    let nothing_held = page.holdings.is_empty() && page.kept.is_empty() && page.drafts.is_empty();
    let held = if nothing_held { view! { <p>{say(w.holds_nothing)}</p> }.into_any() } else { holdings(page) };
    let others = page.everyone.iter().filter(|c| c.id != page.account);
    let can_end = page.staff.id != page.account;
    let end_label = fill(w.end_account, &[&page.name]);
    let end = can_end.then(|| {
        checkbox(
            language,
            Checkbox {
                name: "end_account",
                label: &end_label,
                checked: page.typed.has("end_account"),
                unmarked: true,
                error: page.errors.get("end_account"),
                ..Default::default()
            },
        )
    });
    let fields = view! {
        {held}
        {select(language, Select {
            name: "to", label: w.to, required: true, value: page.typed.get("to"), error: page.errors.get("to"),
            options: others.map(|c| option(c, language)).collect(), ..Default::default()
        })}
        {end}
        {button(Button::Primary, w.hand_do)}
    };
    view! {
        {staff_menu(language, page.staff, "")}
        {breadcrumbs(language, &[("/office/staff", w.accounts), (&back, page.name)], w.handover)}
        {error_summary(language, page.errors)}
        {done}
        <h1>{say(fill(w.handover_of, &[&page.name]))}</h1>
        <p>{say(w.handover_more)}</p>
        {leads}
        {secret}
        <h2>{say(fill(w.holds, &[&page.name]))}</h2>
        {form(&format!("{back}/handover"), fields)}
    }
    .into_any()
}

fn holdings(page: &Handover) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let offerings = page.holdings.iter().map(|holding| {
        let held = &holding.held;
        let next = held.next.map(|at| fill(w.next_at, &[&moment_short(at, language)])).unwrap_or_default();
        another(page, &format!("other[{}]", held.id), &held.title, &next, &holding.candidates)
    });
    let offerings = offerings.collect_view();
    let offerings = (!page.holdings.is_empty()).then(|| fieldset(w.offerings_held, offerings));
    let drafts = page.drafts.iter().map(|Drafting { kept, candidates }| {
        let title = kept.title();
        let title = if title.is_empty() { w.untitled } else { &title };
        let support = format!("{}　{}", kept.partner, plain(state_name(kept.state, language)));
        another(page, &format!("proposal[{}]", kept.id), title, &support, candidates)
    });
    let drafts = drafts.collect_view();
    let drafts = (!page.drafts.is_empty()).then(|| fieldset(w.proposals_held, drafts));
    let kept =
        page.kept.iter().map(|k| view! { <li>{say(fill(w.invitation, &[&k.name, &k.partner]))}</li> }.into_any());
    let kept = (!page.kept.is_empty()).then(|| {
        let lines = kept.collect_view();
        view! { <h3>{say(w.invitations_held)}</h3><ul>{lines}</ul> }
    });
    view! { {offerings}{drafts}{kept} }.into_any()
}

/// Somebody else for this one thing.
fn another(page: &Handover, name: &str, label: &str, support: &str, candidates: &[Candidate]) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let others = candidates.iter().filter(|c| c.id != page.account);
    let options = std::iter::once(Opt::new("", w.as_chosen)).chain(others.map(|c| option(c, language)));
    select(
        language,
        Select {
            name,
            label,
            support,
            unmarked: true,
            no_empty: true,
            value: page.typed.get(name),
            error: page.errors.get(name),
            options: options.collect(),
            ..Default::default()
        },
    )
}
