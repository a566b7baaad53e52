//! One link, to be shown or printed. The digits never stand on the paper with the code.

use std::sync::Arc;

use leptos::prelude::*;

use crate::helper::model::Link;
use crate::helper::words::words;
use crate::programme::{Announcement, Session};
use crate::registration::{pass, sessions};
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, fill, plain};
use crate::ui::*;
use crate::web::{Page, Visit};

pub struct Sheet<'a> {
    pub staff: &'a Staff,
    pub announcement: &'a Arc<Announcement>,
    pub session: &'a Session,
    pub link: Link,
    pub url: String,
}

/// Shown once, when it is made.
pub fn pin_page(visit: &Visit, sheet: &Sheet, pin: &str) -> Page {
    let w = words(visit.language);
    let pin = view! {
        <div class="no-print">
            {notice_banner(Notice::Warning, w.pin_once, view! {
                <p class="key"><code>{pin.to_owned()}</code></p>
                <p>{say(w.pin_more)}</p>
            })}
        </div>
    };
    draw(visit, sheet, pin.into_any())
}

pub fn sheet_page(visit: &Visit, sheet: &Sheet) -> Page {
    draw(visit, sheet, nothing())
}

fn draw(visit: &Visit, sheet: &Sheet, pin: AnyView) -> Page {
    let language = visit.language;
    let w = words(language);
    visit.page(w.sheet, || {
        view! {
            <div class="no-print">{staff_menu(language, sheet.staff, "/office")}</div>
            {pin}
            {paper(language, sheet)}
            <p class="no-print"><a href=format!("/office/sessions/{}/links", sheet.session.id)>{say(w.back)}</a></p>
        }
        .into_any()
    })
}

fn paper(language: Language, sheet: &Sheet) -> AnyView {
    let w = words(language);
    let qr = pass::svg(&sheet.url).unwrap_or_default();
    let facts = vec![
        (w.offering, say(&sheet.announcement.offering.title)),
        (w.when, say(sessions::when(sheet.session, language))),
        (w.label, sheet.link.label.clone().into_any()),
    ];
    view! {
        <div class="sheet">
            <h1><span class="sub">{say(w.sheet)}</span>{sheet.link.label.clone()}</h1>
            {description_list(facts)}
            <div class="qr" role="img" aria-label=plain(w.qr) inner_html=qr></div>
            <p class="address">{sheet.url.clone()}</p>
            <p>{say(fill(w.sheet_use, &[&6]))}</p>
        </div>
    }
    .into_any()
}
