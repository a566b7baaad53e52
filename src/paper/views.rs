use leptos::prelude::*;

use super::due::Due;
use super::model::{Letter, Paper};
use super::words::{Words, words};
use crate::clock::Moment;
use crate::mail::Draft;
use crate::notice::LetterKind;
use crate::programme::Announcement;
use crate::registration::contact::Way;
use crate::registration::paper_view::{self, Addressee};
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{self, Language, era_year, fill};
use crate::ui::{Errors, *};
use crate::web::Fields;

pub struct ListPage<'a> {
    pub staff: &'a Staff,
    pub announcement: &'a Announcement,
    pub due: &'a [Due],
    /// The draw's, while it is still to come.
    pub release_at: Option<Moment>,
    /// A screening's results are still to be released.
    pub is_screening: bool,
    /// Whether there is a list by draw number.
    pub has_list: bool,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub said: Option<(Notice, String)>,
    pub language: Language,
}

pub fn list_page(page: ListPage) -> AnyView {
    let w = words(page.language);
    let o = &page.announcement.offering;
    let office = format!("/office/offerings/{}", o.id);
    let body = match page.release_at {
        None if page.is_screening && page.due.is_empty() => view! { <p>{say(w.not_released_screening)}</p> }.into_any(),
        Some(at) => view! { <p>{say(fill(w.not_released, &[&text::moment(at, page.language)]))}</p> }.into_any(),
        None if page.due.is_empty() => view! { <p>{say(w.nothing_yet)}</p>{prints(&page, w)} }.into_any(),
        None => view! { <p>{say(w.intro)}</p>{numbering(&page, w)}{prints(&page, w)}{people(&page, w)} }.into_any(),
    };
    view! {
        {staff_menu(page.language, page.staff, "/office")}
        {breadcrumbs(page.language, &[("/office", crate::office::title(page.language)), (office.as_str(), o.title.as_str())], w.title)}
        {error_summary(page.language, page.errors)}
        {page.said.as_ref().map(|(kind, text)| notice_banner(*kind, "", view! { <p>{say(text)}</p> }))}
        <h1><span class="sub">{say(&o.title)}</span>{say(w.title)}</h1>
        {body}
    }
    .into_any()
}

fn numbering(page: &ListPage, w: &'static Words) -> AnyView {
    let without = page.due.iter().filter(|d| d.letter.is_none()).count();
    if without == 0 {
        return view! { <h2>{say(w.numbering)}</h2><p>{say(w.all_numbered)}</p> }.into_any();
    }
    let line = |name, label, support, short| {
        field(
            page.language,
            Field {
                name,
                label,
                support,
                short,
                required: true,
                value: page.typed.get(name),
                error: page.errors.get(name),
                autocomplete: "off",
                ..Default::default()
            },
        )
    };
    view! {
        <section>
            <h2>{say(w.numbering)}</h2>
            <p>{say(fill(w.numbering_more, &[&without]))}</p>
            {form("", view! {
                {line("heading", w.heading, w.heading_hint, true)}
                {line("number", w.number, w.number_hint, true)}
                {line("dated_on", w.dated_on, w.dated_on_hint, true)}
                {line("issuer", w.issuer, w.issuer_hint, false)}
                <p class="actions">{button_do(Button::Primary, w.give, "do", "number")}</p>
            })}
        </section>
    }
    .into_any()
}

fn prints(page: &ListPage, w: &'static Words) -> AnyView {
    let ready =
        |paper: Paper| page.due.iter().filter(|d| d.paper() == paper && d.letter.is_some() && !d.withheld).count();
    let item = |what: &str, text: String| {
        let href = format!("/office/offerings/{}/results/print?what={what}", page.announcement.offering.id);
        view! { <li><a href=href>{say(text)}</a></li> }
    };
    let link = |what: &str, text: &str, n: usize| (n > 0).then(|| item(what, fill(text, &[&n])));
    let without = page.due.iter().filter(|d| d.letter.is_none()).count();
    let note = match (without, page.due.len()) {
        (0, _) => None,
        (some, all) if some == all => Some(w.print_needs.to_owned()),
        (some, _) => Some(fill(w.some_without, &[&some])),
    };
    let (letters, cards, sheets) = (ready(Paper::Letter), ready(Paper::Card), ready(Paper::Sheet));
    view! {
        <section>
            <h2>{say(w.print)}</h2>
            {note.map(|text| view! { <p>{say(text)}</p> })}
            <ul>
                {link("letters", w.print_letters, letters)}
                {link("labels", w.print_labels, letters)}
                {link("cards", w.print_cards, cards)}
                {link("sheets", w.print_sheets, sheets)}
                {page.has_list.then(|| item("list", w.print_list.to_owned()))}
            </ul>
            <p class="support">{say(w.recorded)}</p>
        </section>
    }
    .into_any()
}

fn people(page: &ListPage, w: &'static Words) -> AnyView {
    let rows = page.due.iter().map(|d| {
        let name =
            view! { <a href=format!("/office/registrations/{}", d.registration.id)>{d.registration.name.clone()}</a> };
        let how = match (d.withheld, d.paper(), d.way()) {
            (true, ..) => w.withheld,
            (_, Paper::Letter, _) => w.letter,
            (_, Paper::Card, _) => w.card,
            (_, Paper::Sheet, Way::Fax) => w.fax,
            (_, Paper::Sheet, _) => w.phone,
        };
        let document = d.letter.as_ref().map_or_else(|| w.none_yet.to_owned(), Letter::document);
        vec![
            name.into_any(),
            say(document),
            // It stands for nothing where no lots are drawn.
            match d.is_screened() {
                true => nothing(),
                false => view! { <span class="number">{d.registration.draw_number.clone()}</span> }.into_any(),
            },
            say(decision(d.kind, w)),
            say(how),
        ]
    });
    table(Table {
        caption: w.title,
        caption_hidden: true,
        head: &[w.who, w.document, w.draw_number, w.decision, w.how],
        rows: rows.collect(),
        row_heads: true,
        stacks: true,
        ..Default::default()
    })
}

fn decision(kind: LetterKind, w: &'static Words) -> &'static str {
    match kind {
        LetterKind::Selected => w.selected,
        LetterKind::DrawnToWait => w.waits,
        LetterKind::PlaceOffer => w.offered,
        LetterKind::ScreenedIn => w.chosen,
        LetterKind::ScreenedToWait => w.waits,
        LetterKind::ScreenedOut => w.not_chosen,
        _ => w.not_selected,
    }
}

/// A letter that can be printed: whose, its number, what it says.
pub struct Printed<'a> {
    pub due: &'a Due,
    pub letter: &'a Letter,
    pub draft: Draft,
}

fn back(offering: &str, language: Language) -> AnyView {
    let href = format!("/office/offerings/{offering}/results");
    let w = words(language);
    view! { <p class="no-print"><a href=href>{say(w.back)}</a></p> }.into_any()
}

/// What the page is called on a screen; on paper each letter has its own.
fn heading(language: Language) -> AnyView {
    view! { <h1 class="no-print">{say(words(language).title)}</h1> }.into_any()
}

fn language_of(due: &Due) -> Language {
    Language::from_code(&due.registration.language).unwrap_or_default()
}

fn addressee(due: &Due) -> Addressee<'_> {
    let contact = due.contact.as_ref();
    Addressee {
        postcode: contact.map_or("", |c| &c.postcode),
        address: contact.map_or("", |c| &c.address),
        name: &due.registration.name,
    }
}

pub fn labels_page(a: &Announcement, due: &[&Due], language: Language) -> AnyView {
    let all: Vec<Addressee> = due.iter().map(|d| addressee(d)).collect();
    view! { {back(&a.offering.id, language)}{heading(language)}{paper_view::labels(&all)} }.into_any()
}

/// Each on its own page: number, date, sender and whom to ask in the reader's language, as the letter itself.
pub fn letters_page(a: &Announcement, letters: &[Printed], paper: Paper, language: Language) -> AnyView {
    let pages = letters.iter().map(|p| one(a, p, paper));
    view! { {back(&a.offering.id, language)}{heading(language)}<div class="letters">{pages.collect_view()}</div> }
        .into_any()
}

fn one(a: &Announcement, p: &Printed, paper: Paper) -> AnyView {
    let language = language_of(p.due);
    let (w, o) = (words(language), &a.offering);
    let name = paper_view::addressed(&p.due.registration.name, language);
    let address = match paper {
        Paper::Letter => paper_view::window(&addressee(p.due)),
        Paper::Card => view! { <p class="to">{say(name)}</p> }.into_any(),
        Paper::Sheet => {
            let fax = p.due.contact.as_ref().map(|c| c.fax.as_str()).filter(|fax| !fax.is_empty());
            let fax = fax.map(|fax| view! { <br/>{say(fill(w.fax_to, &[&fax]))} });
            view! { <p class="to">{say(name)}{fax}</p> }.into_any()
        }
    };
    let about = match p.due.kind {
        LetterKind::PlaceOffer => w.about_offer,
        _ if p.due.is_screened() => w.about_screened,
        _ => w.about_result,
    };
    let paragraphs = p.draft.text.split("\n\n").map(|text| {
        let lines = text.lines().map(|line| view! { {say(line)}<br/> }.into_any());
        view! { <p>{lines.collect_view()}</p> }.into_any()
    });
    let class = if paper == Paper::Card { "official reply-card page-break" } else { "official page-break" };
    view! {
        <article class=class lang=language.tag()>
            <div class="letter-head">
                {address}
                <p class="document">{p.letter.document()}<br/>{say(day(&p.letter.dated_on, language))}</p>
            </div>
            <p class="issuer">{p.letter.issuer.clone()}<br/>{say(w.seal_omitted)}</p>
            <h2>{say(fill(about, &[&o.title]))}</h2>
            {paragraphs.collect_view()}
            <p class="enquiries">{say(fill(w.enquiries, &[&o.contact_name, &o.contact_phone]))}<br/>{say(w.quote)}</p>
        </article>
    }
    .into_any()
}

/// As a letter of the city is dated.
fn day(text: &str, language: Language) -> String {
    use chrono::Datelike;
    let Ok(date) = text.parse::<chrono::NaiveDate>() else { return text.to_owned() };
    match language {
        Language::En => text::date_long(date, language),
        Language::Ja | Language::JaEasy => format!("{}{}月{}日", era_year(date), date.month(), date.day()),
    }
}

/// Every draw number with its result, to be put up, or read at the counter.
pub fn results_page(a: &Announcement, table: AnyView, few: bool, language: Language) -> AnyView {
    let w = words(language);
    let o = &a.offering;
    view! {
        {back(&o.id, language)}
        <h1><span class="sub">{say(&o.title)}</span>{say(w.list_title)}</h1>
        {few.then(|| view! { <p><strong>{say(w.few_list)}</strong></p> })}
        {table}
        <p>{say(fill(w.enquiries, &[&o.contact_name, &o.contact_phone]))}</p>
    }
    .into_any()
}
