use leptos::prelude::*;

use super::model::{Before, Head, Line, Named};
use super::rules::Kind;
use super::words::{Words, deed, words};
use crate::clock::Moment;
use crate::registration::views::grouped;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{self, Language, date_short, fill};
use crate::ui::{
    Button, Errors, Field, Input, Notice, Opt, Select, Table, button, error_summary, field, hidden, notice_banner, say,
    select, table,
};

/// What was typed, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub account: String,
    pub subject: String,
    pub kind: String,
    pub from: String,
    pub to: String,
    pub errors: Errors,
}

/// A page of the record.
pub struct Record {
    pub head: Option<Head>,
    /// Every account, by name.
    pub accounts: Vec<(String, String)>,
    pub asked: Asked,
    pub lines: Vec<Line>,
    /// Where this page begins; None at the newest entry.
    pub from: Option<Before>,
    /// Where the next one does.
    pub older: Option<Before>,
}

pub fn record(language: Language, staff: &Staff, page: &Record) -> AnyView {
    let w = words(language);
    let sealed = match &page.head {
        Some(h) if h.number > 0 => fill(w.sealed, &[&h.number, &text::moment(h.at, language)]),
        _ => w.none_sealed.to_owned(),
    };
    view! {
        {staff_menu(language, staff, "/office/audit")}
        {error_summary(language, &page.asked.errors)}
        <h1>{say(w.title)}</h1>
        <p>{say(w.intro)}</p>
        {notice_banner(Notice::Info, "", view! { <p>{say(sealed)}</p> })}
        <p><a href="/office/audit/looks">{say(w.to_looks)}</a></p>
        {search(language, page)}
        {page.asked.errors.is_empty().then(|| listing(language, page))}
    }
    .into_any()
}

/// What it asks for may concern a person: it is posted, and only what does not is then led to an address.
fn search(language: Language, page: &Record) -> AnyView {
    let w = words(language);
    let asked = &page.asked;
    let kinds = Kind::ALL.iter().map(|kind| Opt::new(kind.code(), kind_word(w, *kind)));
    view! {
        <form class="form search" method="post" role="search" action="/office/audit" novalidate>
            <div class="filters">
                {account_field(language, &page.accounts, asked, Some(w.all_accounts))}
                {select(language, Select {
                    name: "kind", label: w.kind, unmarked: true, no_empty: true, value: &asked.kind,
                    options: std::iter::once(Opt::new("", w.all_kinds)).chain(kinds).collect(), ..Default::default()
                })}
                {days(language, asked)}
            </div>
            {field(language, Field {
                name: "subject", label: w.subject, unmarked: true, support: w.subject_more, value: &asked.subject,
                error: asked.errors.get("subject"), autocomplete: "off", max_length: Some(120), ..Default::default()
            })}
            <div class="actions">
                {button(Button::Primary, w.search)}
                <a href="/office/audit">{say(w.reset)}</a>
            </div>
        </form>
    }
    .into_any()
}

/// Everyone to choose from; with a word for all of them, also those who have no account.
pub fn account_field(
    language: Language,
    accounts: &[(String, String)],
    asked: &Asked,
    all: Option<&'static str>,
) -> AnyView {
    let w = words(language);
    let mut options = Vec::new();
    if let Some(all) = all {
        options.extend([("", all), ("applicant", w.applicant), ("system", w.system)].map(|(v, t)| Opt::new(v, t)));
    }
    options.extend(accounts.iter().map(|(id, name)| Opt::new(id, name)));
    select(
        language,
        Select {
            name: "account",
            label: w.account,
            unmarked: true,
            no_empty: all.is_some(),
            value: &asked.account,
            error: asked.errors.get("account"),
            options,
            ..Default::default()
        },
    )
}

pub fn days(language: Language, asked: &Asked) -> AnyView {
    let w = words(language);
    let day = |name: &'static str, label: &'static str, value: &str| {
        let error = asked.errors.get(name);
        let day = Field { name, label, unmarked: true, value, error, kind: Input::Date, ..Default::default() };
        field(language, day)
    };
    view! { {day("from", w.from, &asked.from)}{day("to", w.to, &asked.to)} }.into_any()
}

fn listing(language: Language, page: &Record) -> AnyView {
    let w = words(language);
    if page.lines.is_empty() {
        return view! { <h2>{say(w.listing)}</h2><p>{say(w.none)}</p> }.into_any();
    }
    let again = |to: &str, before: Option<&Before>, text: &str| {
        let asked = &page.asked;
        let pairs = [
            ("account", &asked.account),
            ("kind", &asked.kind),
            ("from", &asked.from),
            ("to", &asked.to),
            ("subject", &asked.subject),
        ];
        let fields = pairs.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| hidden(name, value));
        let before = before.map(|b| hidden("before", b.code()));
        view! { <form method="post" action=to.to_owned()>{fields.collect_view()}{before}{button(Button::Secondary, text)}</form> }
    };
    let table = table(Table {
        caption: w.listing,
        caption_hidden: true,
        head: &[w.when, w.who, w.what, w.subject, w.number],
        rows: page.lines.iter().map(|line| row(language, line)).collect(),
        row_heads: true,
        dense: true,
        stacks: true,
        ..Default::default()
    });
    view! {
        <h2>{say(w.listing)}</h2>
        {table}
        <div class="actions">
            {page.older.as_ref().map(|older| again("/office/audit", Some(older), w.older))}
            {page.from.is_some().then(|| again("/office/audit", None, w.newest))}
            {again("/office/audit.csv", None, w.csv)}
        </div>
        <p class="support">{say(w.recorded)}</p>
    }
    .into_any()
}

fn row(language: Language, line: &Line) -> Vec<AnyView> {
    let w = words(language);
    let reason = (!line.entry.reason.is_empty()).then(|| {
        let reason = fill(w.reason, &[&line.entry.reason]);
        view! { <br/><small>{say(reason)}</small> }
    });
    let number = match (line.number, &line.hash) {
        (Some(number), Some(hash)) => {
            let short = hash.get(..8).unwrap_or(hash).to_owned();
            view! { <span class="nowrap">{number.to_string()}" "<code>{short}</code></span> }.into_any()
        }
        _ => say(w.unsealed),
    };
    vec![
        when(language, line.entry.at),
        say(actor(w, &line.entry.actor, line.account.as_deref())),
        view! { {say(deed_word(w, &line.entry.verb))}{reason} }.into_any(),
        subject_link(language, &line.entry.subject, &line.named),
        number,
    ]
}

/// With its year: a record is kept for long.
pub fn when(language: Language, at: Moment) -> AnyView {
    let (day, time) = (text::date_long(at.date(), language), text::time_long(&text::clock_time(at), language));
    view! { <span class="nowrap">{say(day)}</span>" "<span class="nowrap">{say(time)}</span> }.into_any()
}

pub fn kind_word(w: &'static Words, kind: Kind) -> &'static str {
    match kind {
        Kind::See => w.kind_see,
        Kind::Take => w.kind_take,
        Kind::Apply => w.kind_apply,
        Kind::Account => w.kind_account,
        Kind::Change => w.kind_change,
        Kind::Fee => w.kind_fee,
        Kind::Data => w.kind_data,
        Kind::Record => w.kind_record,
        Kind::Other => w.kind_other,
    }
}

/// A verb without words shows its code.
pub fn deed_word(w: &'static Words, verb: &str) -> String {
    deed(w, verb).map_or_else(|| verb.to_owned(), str::to_owned)
}

pub fn actor(w: &'static Words, id: &str, name: Option<&str>) -> String {
    match (id, name) {
        ("applicant", _) => w.applicant.into(),
        ("system", _) => w.system.into(),
        ("unknown", _) => w.unknown.into(),
        (_, Some(name)) => name.into(),
        (id, None) => id.into(),
    }
}

/// What a subject is called; its code where nothing is known of it any more.
pub fn subject_name(language: Language, subject: &str, named: &Named) -> String {
    let w = words(language);
    let title = named.title.as_deref();
    match (subject.split_once(':'), title) {
        (Some(("offering" | "partner", _)), Some(title)) => title.to_owned(),
        (Some(("session", _)), Some(title)) => {
            let day = named.day.as_deref().and_then(|day| day.parse().ok());
            format!("{title} {}", day.map_or_else(String::new, |day| date_short(day, language)))
        }
        (Some(("registration", _)), title) if named.receipt.is_some() => {
            let receipt = grouped(named.receipt.as_deref().unwrap_or_default());
            format!("{} {}", title.unwrap_or_default(), fill(w.receipt, &[&receipt]))
        }
        (Some(("staff", id)), _) => actor(w, id, named.staff.as_deref()),
        (Some(("audit", _)), _) => w.whole.to_owned(),
        (None, _) if subject == "people" => w.applicants.to_owned(),
        _ => subject.to_owned(),
    }
}

pub fn subject_link(language: Language, subject: &str, named: &Named) -> AnyView {
    let name = subject_name(language, subject, named);
    let href = match subject.split_once(':') {
        Some(("offering", id)) => format!("/office/offerings/{id}"),
        Some(("session", id)) => format!("/desk/{id}"),
        Some(("partner", id)) => format!("/office/partners/{id}"),
        _ => return say(name),
    };
    // What is known no more has no page.
    match named.title {
        Some(_) => view! { <a href=href>{say(name)}</a> }.into_any(),
        None => say(name),
    }
}
