use leptos::prelude::*;

use super::{address, grouped, way, yen};
use crate::clock::Moment;
use crate::fee::model::{Payer, Print, Receipt, Written};
use crate::fee::rules::is_reissue;
use crate::fee::words::{Words, words};
use crate::programme::Offering;
use crate::staff::Staff;
use crate::text::{Language, date_long, fill, fiscal_year_name, moment};
use crate::ui::{Errors, *};

/// A payment and its receipt: issued, or to be.
pub struct Issue<'a> {
    pub o: &'a Offering,
    pub payer: Payer,
    pub payment: Written,
    pub receipt: Option<Receipt>,
    pub prints: Vec<Print>,
    pub now: Moment,
    pub may: bool,
    /// The print's id, and what is to stand in the form.
    pub print: String,
    pub addressee: String,
    pub proviso: String,
    pub errors: Errors,
}

pub fn issue_page(language: Language, staff: &Staff, i: &Issue) -> AnyView {
    let w = words(language);
    let base = address(&i.o.id);
    let payment = description_list(vec![
        (w.name, view! { {i.payer.called().to_owned()} }.into_any()),
        (w.amount, say(yen(i.payment.fact.amount, language))),
        (w.paid_on, say(day(&i.payment.fact.day, language))),
    ]);
    let stands = i.payment.is_payment();
    let body = match &i.receipt {
        Some(receipt) => issued(language, w, i, receipt, stands),
        None if !stands => notice_banner(Notice::Warning, "", view! { <p>{say(w.not_paid)}</p> }),
        None if !i.may => nothing(),
        None => issue_form(language, w, i),
    };
    let person = format!("{base}/{}", i.payer.id);
    view! {
        {way(language, staff, i.o, w.paper)}
        {error_summary(language, &i.errors)}
        <h1><span class="sub">{i.o.title.clone()}</span>{say(w.paper)}</h1>
        {payment}
        {body}
        <p><a href=person>{say(fill(w.back_to_person, &[&i.payer.called()]))}</a></p>
    }
    .into_any()
}

fn issue_form(language: Language, w: &'static Words, i: &Issue) -> AnyView {
    let body = view! {
        {hidden("print", &i.print)}
        {field(language, Field {
            name: "addressee", label: w.addressee, required: true, support: w.addressee_more, value: &i.addressee,
            error: i.errors.get("addressee"), autocomplete: "off", ..Default::default()
        })}
        {field(language, Field {
            name: "proviso", label: w.proviso, required: true, value: &i.proviso,
            error: i.errors.get("proviso"), autocomplete: "off", ..Default::default()
        })}
        {button(Button::Primary, w.issue)}
    };
    let url = format!("{}/receipts/{}", address(&i.o.id), i.payment.fact.id);
    view! { <p>{say(w.paper_intro)}</p>{form(&url, body)} }.into_any()
}

fn issued(language: Language, w: &'static Words, i: &Issue, receipt: &Receipt, stands: bool) -> AnyView {
    let url = format!("{}/receipts/{}", address(&i.o.id), receipt.fact_id);
    let facts = vec![
        (w.number, say(number(receipt, language))),
        (w.addressee, view! { {receipt.addressee.clone()} }.into_any()),
        (w.proviso, view! { {receipt.proviso.clone()} }.into_any()),
        (w.issued_at, say(moment(receipt.at, language))),
        (w.prints, say(fill(w.times, &[&i.prints.len()]))),
    ];
    let fresh = i.prints.last().filter(|p| !is_reissue(p.copy, p.at, i.now));
    let show = fresh.map(|p| link_button(Button::Primary, w.show_print, &format!("{url}/{}", p.id)));
    let again = (i.may && stands).then(|| {
        let body = view! { {hidden("print", &i.print)}{button(Button::Secondary, w.reissue)} };
        view! { <p class="support">{say(w.reissue_more)}</p>{form(&url, body)} }
    });
    let note = if stands {
        notice_banner(Notice::Info, "", view! { <p>{say(w.issued)}</p> })
    } else {
        notice_banner(Notice::Warning, "", view! { <p>{say(w.void)}</p> })
    };
    view! {
        {note}
        {description_list(facts)}
        {show.filter(|_| stands).map(|show| view! { <p>{show}</p> })}
        {again}
    }
    .into_any()
}

/// 令和8年度 第12号
fn number(receipt: &Receipt, language: Language) -> String {
    let year = fiscal_year_name(receipt.fiscal_year, language);
    fill(words(language).number_of, &[&year, &receipt.number])
}

fn day(text: &str, language: Language) -> String {
    text.parse().map_or_else(|_| text.to_owned(), |day| date_long(day, language))
}

/// The receipt itself: A5, or on A4 the upper half.
pub fn paper_page(language: Language, i: &Issue, receipt: &Receipt, print: &Print) -> AnyView {
    let w = words(language);
    let reissue = is_reissue(print.copy, print.at, i.now);
    // What is looked at later than it was made is issued when it is looked at.
    let again = if print.copy > 1 { print.at } else { i.now };
    let reissued = reissue.then(|| view! { <p class="mark">{say(w.reissued)}</p> });
    let reissued_on = reissue.then(|| dated(w.reissued_on, &date_long(again.date(), language)));
    let void = (!i.payment.is_payment()).then(|| notice_banner(Notice::Error, "", view! { <p>{say(w.void)}</p> }));
    let back = format!("{}/receipts/{}", address(&i.o.id), receipt.fact_id);
    view! {
        <div class="no-print">
            <p><a href=back>{say(w.back_to_paper)}</a></p>
            <p class="support">{say(w.print_hint)}{(!reissue).then(|| say(w.print_fresh))}</p>
        </div>
        {void}
        <article class="paper">
            {reissued}
            <p class="no">{say(number(receipt, language))}</p>
            <h1>{say(w.paper)}</h1>
            <p class="to">{receipt.addressee.clone()}</p>
            <p class="sum">"￥"{grouped(receipt.amount)}"−"</p>
            <p class="for">{say(fill(w.proviso_line, &[&receipt.proviso]))}</p>
            <p>{say(w.received_line)}</p>
            <dl>
                {dated(w.paid_on, &day(&i.payment.fact.day, language))}
                {dated(w.issued_on, &date_long(receipt.at.date(), language))}
                {reissued_on}
            </dl>
            <div class="from">
                <p>{say(w.issuer)}"　"<strong>{receipt.issuer.clone()}</strong></p>
                <p>{i.o.contact_phone.clone()}</p>
                <p>{say(w.handled_by)}"　"{print.staff.clone()}<span class="seal">{say(w.seal)}</span></p>
            </div>
        </article>
    }
    .into_any()
}

fn dated(name: &'static str, text: &str) -> AnyView {
    view! { <div><dt>{say(name)}</dt><dd>{say(text)}</dd></div> }.into_any()
}
