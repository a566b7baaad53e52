//! The invitation on paper, with the slip that comes back by fax: a sheet for each who has no mailbox.

use leptos::prelude::*;

use super::{facts, is_nomination};
use crate::app::App;
use crate::clock::Moment;
use crate::invitee::Invitee;
use crate::invitee::rules::{KEY, bound};
use crate::invitee::words::{Words, words};
use crate::notice::House;
use crate::programme::Announcement;
use crate::registration::{pass, sessions};
use crate::secret::link_key;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, date_long, fill};
use crate::ui::*;

pub struct PaperPage<'a> {
    pub app: &'a App,
    pub house: &'a House,
    pub staff: &'a Staff,
    pub announcement: &'a Announcement,
    pub invitees: &'a [Invitee],
    pub now: Moment,
    pub language: Language,
}

pub fn paper_page(page: PaperPage) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let back = format!("/office/offerings/{}/invitees", page.announcement.offering.id);
    let none = page.invitees.is_empty().then(|| view! { <p>{say(w.print_none)}</p> });
    let sheets = page.invitees.iter().map(|i| sheet(&page, i, w)).collect_view();
    view! {
        <div class="no-print">
            {staff_menu(language, page.staff, "/office")}
            <p><a href=back>{say(w.back)}</a></p>
        </div>
        {none}
        {sheets}
    }
    .into_any()
}

fn sheet(page: &PaperPage, i: &Invitee, w: &'static Words) -> AnyView {
    let (language, a) = (page.language, page.announcement);
    let o = &a.offering;
    let lead = if is_nomination(a) { w.asked_to_nominate } else { w.invited_to };
    let link = link_key(&page.app.config.secret, KEY, &i.id).map(|key| {
        let url = format!("{}/invited/{key}", page.app.config.public_url);
        let qr = pass::svg(&url).unwrap_or_default();
        view! {
            <p>{say(w.slip_link)}</p>
            <div class="qr" role="img" aria-label=o.title.clone() inner_html=qr></div>
        }
    });
    view! {
        <section class="sheet paper-letter">
            <p class="address">{i.address.clone()}<br/>{i.organisation.clone()}<br/>{fill(w.dear, &[&"", &i.name]).trim().to_owned()}</p>
            <p class="handling"><span>{say(date_long(page.now.date(), language))}</span>
                <span>{page.house.city.clone()}" "{o.contact_name.clone()}{say(w.no_seal)}</span></p>
            <h1><span class="sub">{say(lead)}</span>{say(&o.title)}</h1>
            <p>{say(&o.summary)}</p>
            {facts(a, language)}
            {link}
            {slip(page, i, w)}
        </section>
    }
    .into_any()
}

fn slip(page: &PaperPage, i: &Invitee, w: &'static Words) -> AnyView {
    let a = page.announcement;
    let nominated = is_nomination(a);
    let group = a.groups.iter().find(|g| !a.is_assigned(&g.id));
    let options = group.map(|group| {
        let lines = a.slots_of(Some(&group.id)).map(|s| {
            let when = sessions::slot_when(a, s, page.language);
            view! { <li>"□ "{say(&s.title)}" "{say(when)}</li> }.into_any()
        });
        view! { <p>{say(w.which)}</p><ul class="plain">{lines.collect_view()}</ul> }
    });
    let person = || view! { <tr><td>{say(w.slip_kana)}</td><td>{say(w.slip_name)}</td></tr> }.into_any();
    let rows = |n: i64| (0..n).map(|_| person()).collect_view();
    let (first, last) = match nominated {
        true => (w.slip_nominate, w.slip_nobody),
        false => (w.slip_attend, w.slip_absent),
    };
    let proxy = (a.offering.proxies.0 && !nominated).then(|| {
        view! { <p>{say(w.slip_proxy)}</p><table>{rows(1)}</table> }
    });
    let named = if nominated { bound(a) } else { bound(a) - 1 };
    let also = (named > 0).then(|| view! { <table>{rows(named)}</table> });
    view! {
        <h2>{say(w.slip)}</h2>
        <p>{i.organisation.clone()}" "{i.name.clone()}</p>
        <p>{say(first)}</p>
        {also}
        {proxy}
        <p>{say(last)}</p>
        {options}
    }
    .into_any()
}
