//! The letter on A4, a sheet for each who has no mailbox.

use leptos::prelude::*;

use crate::clock::Moment;
use crate::continuing::OnPaper;
use crate::continuing::letters::kept;
use crate::continuing::words::{Words, words};
use crate::notice::House;
use crate::programme::{Announcement, SessionState};
use crate::registration::{sessions, views::grouped};
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, date_long, fill};
use crate::ui::*;

pub struct PaperPage<'a> {
    pub house: &'a House,
    pub staff: &'a Staff,
    pub announcement: &'a Announcement,
    pub earlier: &'a Announcement,
    pub people: &'a [OnPaper],
    pub now: Moment,
    pub language: Language,
}

pub fn paper_page(page: PaperPage) -> AnyView {
    let w = words(page.language);
    let back = format!("/office/offerings/{}/carry", page.announcement.offering.id);
    let none = page.people.is_empty().then(|| view! { <h1>{say(w.paper_title)}</h1><p>{say(w.print_none)}</p> });
    let sheets = page.people.iter().map(|p| sheet(&page, p, w)).collect_view();
    view! {
        <div class="no-print">
            {staff_menu(page.language, page.staff, "/office")}
            <p><a href=back>{say(w.back)}</a></p>
        </div>
        {none}
        {sheets}
    }
    .into_any()
}

fn sheet(page: &PaperPage, p: &OnPaper, w: &'static Words) -> AnyView {
    let (language, a) = (page.language, page.announcement);
    let o = &a.offering;
    let planned = a.sessions.iter().filter(|s| s.state == SessionState::Planned);
    let when = planned.map(|s| {
        view! { <li>{say(sessions::when_long(s, language))}" "{say(sessions::place(a, s))}" "{say(&s.title)}</li> }
            .into_any()
    });
    let until = p.decline_until.parse().map_or_else(|_| p.decline_until.clone(), |day| date_long(day, language));
    let facts = vec![
        (w.receipt, grouped(&p.receipt).into_any()),
        (w.dates, view! { <ul class="plain">{when.collect_view()}</ul> }.into_any()),
        (w.fee, say(&o.fee_text)),
    ];
    let kept = kept(a, language);
    let kept = kept.lines().map(|line| view! { <p class="support">{say(line)}</p> }.into_any()).collect_view();
    view! {
        <section class="sheet paper-letter">
            <p class="address">{p.postcode.clone()}<br/>{p.address.clone()}<br/>{fill(w.dear, &[&p.name])}</p>
            <p class="handling"><span>{say(date_long(page.now.date(), language))}</span>
                <span>{page.house.city.clone()}" "{o.contact_name.clone()}{say(w.no_seal)}</span></p>
            <h1><span class="sub">{say(w.paper_title)}</span>{say(&o.title)}</h1>
            <p>{say(fill(w.paper_lead, &[&page.earlier.offering.title, &o.title]))}</p>
            <p>{say(fill(w.paper_decline, &[&until, &o.contact_name, &o.contact_phone]))}</p>
            {description_list(facts)}
            {kept}
        </section>
    }
    .into_any()
}
