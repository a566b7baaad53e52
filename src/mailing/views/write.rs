//! Writing a letter, and seeing it before it is sent off.

use leptos::prelude::*;

use super::super::rules::{Seen, Share};
use super::super::words::{Words, words};
use crate::applicants::described;
use crate::applicants::filter::Filter;
use crate::mail::Draft;
use crate::programme::Announcement;
use crate::receiver::Sight;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, fill};
use crate::ui::{Errors, *};
use crate::web::Fields;

/// A copy as somebody of a language gets it.
pub struct Preview {
    pub language: Language,
    /// How many chose that language.
    pub readers: usize,
    pub draft: Draft,
    pub falls_back: bool,
}

pub struct WritePage<'a> {
    pub staff: &'a Staff,
    pub announcement: &'a Announcement,
    pub sight: &'a Sight,
    pub filter: &'a Filter,
    pub seen: &'a Seen,
    pub form_key: &'a str,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    /// None: it is still being written.
    pub previews: Option<&'a [Preview]>,
    pub said: Option<Said>,
    pub language: Language,
}

/// Why a letter was not sent off.
pub enum Said {
    /// Others are on the list than were shown: how many those were.
    Changed(Option<Share>),
    Nobody,
}

const WRITTEN: [&str; 6] = ["subject", "body", "subject_easy", "body_easy", "subject_en", "body_en"];

pub fn write_page(page: WritePage) -> AnyView {
    let w = words(page.language);
    let o = &page.announcement.offering;
    let office = format!("/office/offerings/{}", o.id);
    let people = format!("{office}/people?{}", page.filter.query());
    let trail = [
        ("/office", crate::office::title(page.language)),
        (office.as_str(), o.title.as_str()),
        (people.as_str(), w.to_list),
    ];
    let body = match page.previews {
        Some(previews) => shown(&page, previews, w),
        None => writing(&page, w),
    };
    view! {
        {staff_menu(page.language, page.staff, "/office")}
        {breadcrumbs(page.language, &trail, w.title)}
        {error_summary(page.language, page.errors)}
        {said(&page, w)}
        <h1><span class="sub">{say(&o.title)}</span>{say(w.title)}</h1>
        {readers(&page, w)}
        {body}
    }
    .into_any()
}

fn said(page: &WritePage, w: &'static Words) -> AnyView {
    let more = match &page.said {
        None => return nothing(),
        Some(Said::Nobody) => return notice_banner(Notice::Warning, "", view! { <p>{say(w.nobody)}</p> }),
        Some(Said::Changed(None)) => None,
        Some(Said::Changed(Some(was))) if *was == page.seen.share => Some(w.changed_others.to_owned()),
        Some(Said::Changed(Some(was))) => {
            let counts = |s: &Share| [s.mail, s.no_mail, s.enough];
            let ([a, b, c], [x, y, z]) = (counts(was), counts(&page.seen.share));
            Some(fill(w.changed_counts, &[&a, &(b + c), &x, &(y + z)]))
        }
    };
    let more = more.map(|text| view! { <p>{say(text)}</p> });
    notice_banner(Notice::Warning, "", view! { <p>{say(w.changed)}</p>{more} })
}

fn action(page: &WritePage) -> String {
    format!("/office/offerings/{}/letters/new?{}", page.announcement.offering.id, page.filter.query())
}

/// Whom it would be for, exactly, and who is left out of the mail.
fn readers(page: &WritePage, w: &'static Words) -> AnyView {
    let Share { mail, no_mail, enough } = page.seen.share;
    let list = described(page.filter, page.announcement, page.staff, page.sight, page.language).join("・");
    let all = mail + no_mail + enough;
    let count = |n: usize| say(fill(w.count, &[&n]));
    let mut facts = vec![
        (w.readers, say(fill(w.readers_are, &[&list, &all]))),
        (w.share_mail, count(mail)),
        (w.share_no_mail, count(no_mail)),
    ];
    if enough > 0 {
        facts.push((w.share_enough, count(enough)));
    }
    let ended = (!page.filter.which.is_some_and(|which| which.is_ended()))
        .then(|| view! { <p class="support">{say(w.ended)}</p> });
    view! { {description_list(facts)}{ended} }.into_any()
}

fn writing(page: &WritePage, w: &'static Words) -> AnyView {
    if page.seen.share == Share::default() {
        return notice_banner(Notice::Info, "", view! { <p>{say(w.nobody)}</p> });
    }
    let line = |name, label, required| {
        let (value, error) = (page.typed.get(name), page.errors.get(name));
        field(page.language, Field { name, label, required, value, error, autocomplete: "off", ..Default::default() })
    };
    let text = |name, label, required, support| {
        let (value, error) = (page.typed.get(name), page.errors.get(name));
        textarea(
            page.language,
            Textarea { name, label, required, support, value, error, rows: 8, ..Default::default() },
        )
    };
    let others = WRITTEN[2..].iter().any(|name| page.typed.has(name) || page.errors.get(name).is_some());
    form(
        &action(page),
        view! {
            {hidden("form_key", page.form_key)}
            {line("subject", w.subject, true)}
            {text("body", w.body, true, w.body_more)}
            <details open=others>
                <summary>{say(w.other_languages)}</summary>
                <p class="support">{say(w.other_more)}</p>
                {line("subject_easy", w.subject_easy, false)}
                {text("body_easy", w.body_easy, false, "")}
                {line("subject_en", w.subject_en, false)}
                {text("body_en", w.body_en, false, "")}
            </details>
            <p class="actions">{button_do(Button::Primary, w.preview_do, "do", "preview")}</p>
        },
    )
}

fn shown(page: &WritePage, previews: &[Preview], w: &'static Words) -> AnyView {
    let each = previews.iter().map(|p| {
        let falls_back = p
            .falls_back
            .then(|| view! { <p><strong>{say(fill(w.preview_falls_back, &[&p.language.name()]))}</strong></p> });
        view! {
            <section class="letter-shown">
                <h3>{say(fill(w.preview_of, &[&p.language.name(), &p.readers, &p.draft.name]))}</h3>
                {falls_back}
                <div class="letter" lang=p.draft.language>
                    <p><strong>{fill(w.preview_subject, &[&p.draft.subject])}</strong></p>
                    <div class="as-written">{p.draft.text.clone()}</div>
                </div>
            </section>
        }
        .into_any()
    });
    let carried: Vec<AnyView> = WRITTEN.iter().map(|name| hidden(name, page.typed.get(name))).collect();
    let send = match page.seen.share.mail {
        0 => w.send_do_nobody.to_owned(),
        n => fill(w.send_do, &[&n]),
    };
    view! {
        <h2>{say(w.preview)}</h2>
        {each.collect_view()}
        {form(&action(page), view! {
            {hidden("form_key", page.form_key)}
            {hidden("seen", page.seen.code())}
            {carried.collect_view()}
            <p class="support">{say(w.send_more)}</p>
            <p class="actions">
                {button_do(Button::Primary, &send, "do", "send")}
                {button_do(Button::Secondary, w.change, "do", "edit")}
            </p>
        })}
    }
    .into_any()
}
