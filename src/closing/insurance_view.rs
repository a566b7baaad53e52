use leptos::prelude::*;

use super::insurance::{Part, cells, head, query};
use super::model::{Attendee, Made};
use super::rules::Holds;
use super::views::{address, digest, holds_word};
use super::words::words;
use crate::clock::Moment;
use crate::programme::{Announcement, Session};
use crate::registration::sessions;
use crate::staff::Staff;
use crate::text::{Language, fill, moment};
use crate::ui::*;

/// The list, to be printed.
pub struct Sheet<'a> {
    pub language: Language,
    pub staff: &'a Staff,
    pub a: &'a Announcement,
    pub session: &'a Session,
    pub list: &'a [Attendee],
    pub made: &'a Made,
    pub holds: Holds,
    pub offered: &'a [Part],
    pub parts: &'a [Part],
    pub now: Moment,
}

pub fn sheet_page(s: &Sheet) -> AnyView {
    let (language, w) = (s.language, words(s.language));
    let o = &s.a.offering;
    let closing = &s.made.closing;
    let url = format!("/office/sessions/{}/insurance", s.session.id);
    let options = s.offered.iter().map(|p| Opt::new(p.code(), p.word(w))).collect();
    let chosen: Vec<String> = s.parts.iter().map(|p| p.code().to_owned()).collect();
    let mut headings = vec![w.row];
    headings.extend(head(s.parts, language));
    let rows = s.list.iter().zip(1..).map(|(who, n)| {
        let cells = cells(who, s.parts, s.session, language).into_iter().map(|text| view! { {text} }.into_any());
        std::iter::once(say(n.to_string())).chain(cells).collect()
    });
    let facts = vec![
        (w.offering, say(&o.title)),
        (w.host, say(&o.organiser)),
        (w.session, say(sessions::when_long(s.session, language))),
        (w.venue, say(sessions::place(s.a, s.session))),
        (w.closing_number, say(fill(w.closed_state, &[&closing.number, &moment(closing.at, language), &s.made.staff]))),
        (w.digest, digest(&closing.digest)),
        (w.holds, say(holds_word(w, s.holds))),
    ];
    let stale = s.holds.is_stale().then(|| {
        let body = view! {
            <p>{say(w.insurance_stale)}</p>
            <p><a href=address(&s.session.id)>{say(fill(w.close_again, &[&(closing.number + 1)]))}</a></p>
        };
        notice_banner(Notice::Warning, "", body)
    });
    let printed = fill(w.printed, &[&s.staff.name, &moment(s.now, language)]);
    view! {
        <div class="no-print">
            <p><a href=address(&s.session.id)>{say(w.insurance_back)}</a></p>
            {stale}
            <p class="support">{say(w.insurance_more)}" "{say(w.print)}</p>
            <form class="form" method="get" action=url.clone()>
                {hidden("chosen", "1")}
                {checks(language, Checks {
                    name: "part", legend: w.columns, unmarked: true, options, chosen: &chosen, ..Default::default()
                })}
                <p class="actions">
                    {button(Button::Secondary, w.show)}
                    {link_button(Button::Secondary, w.csv, &format!("{url}.csv?{}", query(s.parts)))}
                </p>
            </form>
        </div>
        <div class="sheet">
            <h1><span class="sub">{say(&o.title)}</span>{say(w.insurance)}</h1>
            {description_list(facts)}
            {table(Table {
                caption: w.insurance, caption_hidden: true, head: &headings, rows: rows.collect(), dense: true,
                ..Default::default()
            })}
            <p class="handling"><span>{say(w.handling)}</span><span>{say(printed)}</span></p>
        </div>
    }
    .into_any()
}
