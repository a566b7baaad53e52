use leptos::prelude::*;

use super::{address, barred_notice, method_name, standing_badge, way, yen};
use crate::fee::book::{Book, Line, SHOWN};
use crate::fee::form::Typed;
use crate::fee::model::{Method, Payer, Written};
use crate::fee::right::Barred;
use crate::fee::words::{Words, words};
use crate::programme::{Announcement, FeeUnit, Offering};
use crate::receiver::views::lists_off;
use crate::registration::views::state_word;
use crate::revocation::views::state_of;
use crate::staff::Staff;
use crate::text::{Language, fill, plain};
use crate::ui::*;

/// All that the list of fees shows.
pub struct List<'a> {
    pub a: &'a Announcement,
    pub book: Book,
    pub takes_lists: bool,
    pub open_only: bool,
    pub page: u32,
    /// Begins the ids of this page's facts.
    pub form: String,
    pub barred: Option<Barred>,
    /// What was just recorded, of whom.
    pub recorded: Option<(Payer, Written)>,
    /// A form that came back, of a participant.
    pub typed: Option<(String, Typed)>,
}

impl List<'_> {
    fn url(&self, open_only: bool, page: u32) -> String {
        let open = if open_only { "?open=1" } else { "" };
        let between = if open_only { "&" } else { "?" };
        let page = if page > 1 { format!("{between}page={page}") } else { String::new() };
        format!("{}{open}{page}", address(&self.a.offering.id))
    }
}

pub fn list_page(language: Language, staff: &Staff, list: &List) -> AnyView {
    let w = words(language);
    let (o, base) = (&list.a.offering, address(&list.a.offering.id));
    let errors = list.typed.as_ref().map(|(id, typed)| {
        let named = typed.errors.iter().map(|(_, text)| (format!("amount-{id}"), text.to_owned()));
        error_summary(language, &named.collect())
    });
    let pages = (if list.open_only { list.book.open } else { list.book.all }).div_ceil(SHOWN);
    let href = |n| list.url(list.open_only, n);
    let party = o.fee_unit == FeeUnit::Party;
    view! {
        {way(language, staff, o, "")}
        {errors}
        <h1><span class="sub">{o.title.clone()}</span>{say(w.title)}</h1>
        <p>{say(w.fee)}"："{o.fee_text.clone()}</p>
        {party.then(|| view! { <p>{say(w.party_more)}</p> })}
        {barred_notice(list.barred, w)}
        {list.recorded.as_ref().map(|(payer, written)| recorded(language, &base, payer, written))}
        <h2>{say(w.sums)}</h2>
        {totals(language, &list.book)}
        <p class="support">{say(w.recorded_note)}</p>
        <div class="actions">
            {link_button(Button::Secondary, w.closings, &format!("{base}/closings"))}
            {list.takes_lists.then(|| link_button(Button::Secondary, w.csv, &format!("{base}/list.csv")))}
            {list.takes_lists.then(|| link_button(Button::Secondary, w.xlsx, &format!("{base}/list.xlsx")))}
        </div>
        {(!list.takes_lists).then(|| lists_off(language, list.a))}
        <h2 id="list">{say(w.list)}</h2>
        {filters(w, list)}
        {lines(language, w, list)}
        {pager(language, Pager { page: list.page, pages: u32::try_from(pages).unwrap_or(u32::MAX), href })}
    }
    .into_any()
}

fn totals(language: Language, book: &Book) -> AnyView {
    let w = words(language);
    let t = &book.totals;
    let sums =
        [(w.due, t.due), (w.received, t.received), (w.waived, t.waived), (w.refunded, t.refunded), (w.open, t.open)];
    description_list(sums.into_iter().map(|(name, sum)| (name, say(yen(sum, language)))).collect())
}

fn recorded(language: Language, base: &str, payer: &Payer, written: &Written) -> AnyView {
    let w = words(language);
    let text = fill(w.recorded, &[&payer.called(), &yen(written.fact.amount, language)]);
    let href = format!("{base}/receipts/{}", written.fact.id);
    let paper = written.is_payment().then(|| view! { <p><a href=href>{say(w.recorded_receipt)}</a></p> });
    notice_banner(Notice::Success, "", view! { <p role="status">{say(text)}</p>{paper} })
}

/// Everyone, or those who owe something.
fn filters(w: &'static Words, list: &List) -> AnyView {
    let link = |open_only: bool, text: &'static str, n: usize| {
        let current = (list.open_only == open_only).then_some("true");
        view! { <a href=list.url(open_only, 1) aria-current=current>{say(fill(text, &[&n]))}</a> }.into_any()
    };
    let (everyone, open_only) = match list.a.offering.fee_unit {
        FeeUnit::Person => (w.everyone, w.open_only),
        FeeUnit::Party => (w.everyone_parties, w.open_parties),
    };
    view! {
        <p class="row filter">
            {link(false, everyone, list.book.all)}
            {link(true, open_only, list.book.open)}
        </p>
    }
    .into_any()
}

fn lines(language: Language, w: &'static Words, list: &List) -> AnyView {
    if list.book.lines.is_empty() {
        let none = if list.open_only { w.nobody_open } else { w.nobody };
        return view! { <p>{say(none)}</p> }.into_any();
    }
    let base = address(&list.a.offering.id);
    let rows = list.book.lines.iter().zip(0..).map(|(line, n)| {
        let Line { payer, account } = line;
        let left = (!account.asked).then(|| state_badge(language, payer));
        let href = format!("{base}/{}", payer.id);
        vec![
            view! { <a href=href>{say(called(w, &list.a.offering, payer))}</a>" "{left} }.into_any(),
            standing_badge(account.standing(), w),
            say(yen(account.due(), language)),
            say(yen(account.sums.received, language)),
            if account.sums.refunded == 0 { nothing() } else { say(yen(account.sums.refunded, language)) },
            say(yen(account.open(), language)),
            take(w, list, line, n),
        ]
    });
    table(Table {
        caption: w.list,
        caption_hidden: true,
        head: &[w.name, w.standing, w.due, w.received, w.refunded, w.open, w.take],
        rows: rows.collect(),
        row_heads: true,
        numeric: &[2, 3, 4, 5],
        dense: true,
        stacks: true,
        ..Default::default()
    })
}

/// A party is called by its first.
fn called(w: &'static Words, o: &Offering, payer: &Payer) -> String {
    let others = payer.size - 1;
    match o.fee_unit {
        FeeUnit::Party if payer.first.0 && others > 0 => fill(w.and_others, &[&payer.called(), &others]),
        _ => payer.called().to_owned(),
    }
}

fn state_badge(language: Language, payer: &Payer) -> AnyView {
    badge(Badge::Closed, state_of(payer.revoked.0, state_word(payer.state, language), language))
}

/// The row's form: what is still to be paid stands in it.
fn take(w: &'static Words, list: &List, line: &Line, n: usize) -> AnyView {
    let (payer, account) = (&line.payer, &line.account);
    let typed = list.typed.as_ref().filter(|(id, _)| *id == payer.id).map(|(_, typed)| typed);
    if list.barred.is_some() || (account.open() == 0 && typed.is_none()) {
        return nothing();
    }
    let amount = typed.map_or_else(|| account.open().to_string(), |t| t.amount.clone());
    let method = typed.map_or(Method::Cash.code(), |t| &t.method).to_owned();
    let id = id_of(&format!("amount-{}", payer.id));
    let error = typed.and_then(|t| t.errors.iter().next()).map(|(_, text)| text.to_owned());
    let error_id = error.is_some().then(|| format!("{id}-error"));
    let error = error.map(|text| view! { <p class="error-text" id=format!("{id}-error")>"＊"{say(text)}</p> });
    let invalid = error.is_some().then_some("true");
    let options = Method::MOVING.into_iter().map(|m| {
        view! { <option value=m.code() selected=m.code() == method>{plain(method_name(m, w))}</option> }.into_any()
    });
    let label = |text: &str| plain(&fill(text, &[&payer.called()]));
    view! {
        <form class="row take" method="post" action=list.url(list.open_only, list.page) novalidate>
            {hidden("do", "receive")}
            {hidden("fact", format!("{}-{n}", list.form))}
            {hidden("participant", &payer.id)}
            <input
                class="input"
                id=id
                name="amount"
                inputmode="numeric"
                autocomplete="off"
                value=amount
                aria-label=label(w.take_label)
                aria-invalid=invalid
                aria-describedby=error_id
            />
            <select class="input" name="method" aria-label=label(w.take_method)>{options.collect_view()}</select>
            {button(Button::Secondary, w.take_button)}
        </form>
        {error}
    }
    .into_any()
}
