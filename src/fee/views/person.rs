use leptos::prelude::*;

use super::{address, barred_notice, fact_name, method_name, standing_badge, way, yen};
use crate::fee::form::Typed;
use crate::fee::model::{FactKind, Method, Payer, Written};
use crate::fee::right::Barred;
use crate::fee::rules::Account;
use crate::fee::words::{Words, words};
use crate::programme::{FeeUnit, Offering};
use crate::registration::views::state_word;
use crate::revocation::views::state_of;
use crate::staff::{Role, Staff};
use crate::text::{Language, date_short, fill, fiscal_year_name};
use crate::ui::*;

/// All that the page of one participant shows.
pub struct Person<'a> {
    pub o: &'a Offering,
    pub payer: Payer,
    pub account: Account,
    pub history: Vec<Written>,
    /// Why there are no forms.
    pub barred: Option<Barred>,
    /// The form that is open, as it is to be drawn.
    pub typed: Typed,
}

pub fn person_page(language: Language, staff: &Staff, p: &Person) -> AnyView {
    let w = words(language);
    let base = address(&p.o.id);
    let (called, account) = (p.payer.called().to_owned(), &p.account);
    let left = (!account.asked && account.paid() > 0).then(|| {
        let text = fill(w.left, &[&yen(account.paid(), language)]);
        notice_banner(Notice::Warning, "", view! { <p>{say(text)}</p> })
    });
    let of_party = (p.o.fee_unit == FeeUnit::Party && !p.payer.first.0)
        .then(|| notice_banner(Notice::Info, "", view! { <p>{say(w.of_party)}</p> }));
    let sums = [
        (w.fee, account.fee, true),
        (w.waived, account.sums.waived, account.sums.waived != 0),
        (w.due, account.due(), account.due() != account.fee),
        (w.received, account.sums.received, true),
        (w.refunded, account.sums.refunded, account.sums.refunded != 0),
        (w.open, account.open(), true),
    ];
    let mut facts = vec![
        (w.standing, standing_badge(account.standing(), w)),
        (w.state, say(state_of(p.payer.revoked.0, state_word(p.payer.state, language), language))),
    ];
    if p.payer.applicant != called && !p.payer.applicant.is_empty() {
        facts.push((w.applicant, view! { {p.payer.applicant.clone()} }.into_any()));
    }
    // What did not happen has no line.
    let sums = sums.into_iter().filter(|(_, _, shown)| *shown);
    facts.extend(sums.map(|(name, sum, _)| (name, say(yen(sum, language)))));
    view! {
        {way(language, staff, p.o, &called)}
        {error_summary(language, &p.typed.errors)}
        <h1><span class="sub">{say(w.title)}"　"{p.o.title.clone()}</span>{called}</h1>
        {barred_notice(p.barred, w)}
        {of_party}
        {left}
        {description_list(facts)}
        <h2>{say(w.history)}</h2>
        {history(language, w, p)}
        {p.barred.is_none().then(|| forms(language, staff, p))}
        <p><a href=base>{say(w.back_to_list)}</a></p>
    }
    .into_any()
}

fn history(language: Language, w: &'static Words, p: &Person) -> AnyView {
    if p.history.is_empty() {
        return view! { <p>{say(w.no_history)}</p> }.into_any();
    }
    let rows = p.history.iter().map(|written| {
        let fact = &written.fact;
        let corrected = written.corrected_by.is_some().then(|| badge(Badge::Cancelled, w.corrected));
        let day = fact.day.parse().map_or_else(|_| fact.day.clone(), |day| date_short(day, language));
        let why: Vec<&str> = [fact.reason.as_str(), fact.note.as_str()].into_iter().filter(|t| !t.is_empty()).collect();
        vec![
            view! { <span class="nowrap">{say(day)}</span> }.into_any(),
            view! { {say(fact_name(fact, w))}" "{corrected} }.into_any(),
            say(yen(fact.amount, language)),
            if fact.kind == FactKind::Waive { nothing() } else { say(method_name(fact.method, w)) },
            view! { {written.staff.clone()} }.into_any(),
            if why.is_empty() { nothing() } else { view! { {why.join(" ／ ")} }.into_any() },
            actions(language, w, p, written),
        ]
    });
    table(Table {
        caption: w.history,
        caption_hidden: true,
        head: &[w.day, w.what, w.amount, w.method, w.staff, w.why, w.next],
        rows: rows.collect(),
        numeric: &[2],
        dense: true,
        stacks: true,
        ..Default::default()
    })
}

/// The ways on from a line: its receipt, and taking it back.
fn actions(language: Language, w: &'static Words, p: &Person, written: &Written) -> AnyView {
    let (base, fact) = (address(&p.o.id), &written.fact);
    let paper = match (written.receipt_year, written.receipt_number) {
        (Some(year), Some(number)) => {
            let name = fill(w.number_of, &[&fiscal_year_name(year, language), &number]);
            Some(format!("{}　{name}", w.paper))
        }
        _ => (written.is_payment() && p.barred.is_none()).then(|| w.recorded_receipt.to_owned()),
    };
    let href = format!("{base}/receipts/{}", fact.id);
    let paper = paper.map(|text| view! { <a href=href>{say(text)}</a>" " });
    let stands = p.barred.is_none() && fact.corrects.is_none() && written.corrected_by.is_none();
    let href = format!("{base}/{}?do=correct&wrong={}#form", p.payer.id, fact.id);
    let correct = stands.then(|| view! { <a href=href>{say(w.correct)}</a> });
    if paper.is_none() && correct.is_none() {
        return nothing();
    }
    view! { {paper}{correct} }.into_any()
}

/// One form at a time, and the ways to the others.
fn forms(language: Language, staff: &Staff, p: &Person) -> AnyView {
    let w = words(language);
    let url = format!("{}/{}", address(&p.o.id), p.payer.id);
    let city = staff.role == Role::City;
    let may = |kind: &FactKind| city || *kind != FactKind::Waive;
    let open = FactKind::from_code(&p.typed.what).filter(may);
    let kinds = [(FactKind::Receive, w.to_receive), (FactKind::Refund, w.to_refund), (FactKind::Waive, w.to_waive)];
    let others = kinds.into_iter().filter(|(kind, _)| may(kind) && open != Some(*kind) && p.account.most(*kind) > 0);
    let others: Vec<AnyView> = others
        .map(|(kind, text)| link_button(Button::Secondary, text, &format!("{url}?do={}#form", kind.code())))
        .collect();
    let shown = match open {
        Some(kind) => record_form(language, w, &url, p, kind),
        None if p.typed.what == "correct" => correct_form(language, w, &url, p),
        None => nothing(),
    };
    let others = (!others.is_empty()).then(|| view! { <div class="actions no-print">{others}</div> });
    view! { <section id="form">{shown}</section>{others} }.into_any()
}

fn record_form(language: Language, w: &'static Words, url: &str, p: &Person, kind: FactKind) -> AnyView {
    let typed = &p.typed;
    let (heading, send) = match kind {
        FactKind::Receive => (w.receive_heading, w.to_receive),
        FactKind::Refund => (w.refund_heading, w.to_refund),
        FactKind::Waive => (w.waive_heading, w.to_waive),
    };
    let methods: Vec<Opt> = Method::MOVING.into_iter().map(|m| Opt::new(m.code(), method_name(m, w))).collect();
    let method = (kind != FactKind::Waive).then(|| {
        choice(
            language,
            Choice {
                name: "method",
                legend: w.method,
                unmarked: true,
                options: methods,
                value: &typed.method,
                error: typed.errors.get("method"),
                ..Default::default()
            },
        )
    });
    let reason = (kind != FactKind::Receive).then(|| reason_field(language, w, typed));
    let at_most = fill(w.at_most, &[&yen(p.account.most(kind), language)]);
    let body = view! {
        {hidden("do", kind.code())}
        {hidden("fact", &typed.id)}
        {field(language, Field {
            name: "amount", label: w.amount_yen, required: true, support: &at_most, value: &typed.amount,
            error: typed.errors.get("amount"), kind: Input::Number, autocomplete: "off", short: true, ..Default::default()
        })}
        {method}
        {field(language, Field {
            name: "day", label: w.day_label, required: true, support: w.day_more, value: &typed.day,
            error: typed.errors.get("day"), autocomplete: "off", short: true, ..Default::default()
        })}
        {reason}
        {field(language, Field {
            name: "note", label: w.note, support: w.note_more, value: &typed.note,
            error: typed.errors.get("note"), autocomplete: "off", ..Default::default()
        })}
        {button(Button::Primary, send)}
    };
    view! { <h2>{say(heading)}</h2>{form(url, body)} }.into_any()
}

fn reason_field(language: Language, w: &'static Words, typed: &Typed) -> AnyView {
    field(
        language,
        Field {
            name: "reason",
            label: w.reason,
            required: true,
            value: &typed.reason,
            error: typed.errors.get("reason"),
            autocomplete: "off",
            ..Default::default()
        },
    )
}

fn correct_form(language: Language, w: &'static Words, url: &str, p: &Person) -> AnyView {
    let Some(wrong) = p.history.iter().find(|h| h.fact.id == p.typed.wrong) else { return nothing() };
    let what = format!("{}　{}", fact_name(&wrong.fact, w), yen(wrong.fact.amount, language));
    let paper =
        wrong.receipt_number.map(|_| notice_banner(Notice::Warning, "", view! { <p>{say(w.correct_paper)}</p> }));
    let body = view! {
        {hidden("do", "correct")}
        {hidden("fact", &p.typed.id)}
        {hidden("wrong", &p.typed.wrong)}
        {reason_field(language, w, &p.typed)}
        {button(Button::Danger, w.correct_button)}
    };
    view! {
        <h2>{say(w.correct_heading)}</h2>
        <p><strong>{say(what)}</strong></p>
        <p>{say(w.correct_more)}</p>
        {paper}
        {form(url, body)}
    }
    .into_any()
}
