//! A letter that was sent off: when it leaves, what it says, whom it reached, whom somebody must telephone.

use leptos::prelude::*;

use super::super::model::{GroupLetter, ToTell, Way};
use super::super::rules::may_write;
use super::super::words::{Words, words};
use crate::applicants::described;
use crate::applicants::filter::Filter;
use crate::change::rules::UNDO_SECONDS;
use crate::clock::Moment;
use crate::programme::Announcement;
use crate::receiver::Sight;
use crate::receiver::views::notice;
use crate::registration::telling::Print;
use crate::registration::telling_view::{Telling, sheets, telling};
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{self, Language, fill};
use crate::ui::*;

pub struct MadePage<'a> {
    pub staff: &'a Staff,
    pub announcement: &'a Announcement,
    pub sight: &'a Sight,
    pub letter: &'a GroupLetter,
    pub filter: &'a Filter,
    pub author: &'a str,
    /// Copies by their state in the outbox.
    pub copies: &'a [(String, i64)],
    /// How many did not arrive.
    pub lost: i64,
    pub to_tell: &'a [ToTell],
    pub said: Option<&'a str>,
    pub now: Moment,
    pub language: Language,
}

pub fn made_page(page: MadePage) -> AnyView {
    let w = words(page.language);
    let o = &page.announcement.offering;
    let office = format!("/office/offerings/{}", o.id);
    let letters = format!("{office}/letters");
    let trail = [
        ("/office", crate::office::title(page.language)),
        (office.as_str(), o.title.as_str()),
        (letters.as_str(), w.letters),
    ];
    view! {
        {staff_menu(page.language, page.staff, "/office")}
        {breadcrumbs(page.language, &trail, &page.letter.text.subject)}
        {page.said.map(|text| notice_banner(Notice::Warning, "", view! { <p>{say(text)}</p> }))}
        <h1><span class="sub">{say(&o.title)}</span>{page.letter.text.subject.clone()}</h1>
        {standing(&page, w)}
        {notice(page.language, page.staff, page.announcement, page.sight)}
        {facts(&page, w)}
        {written(&page, w)}
        {by_people(&page, w)}
    }
    .into_any()
}

fn action(page: &MadePage) -> String {
    format!("/office/letters/{}", page.letter.id)
}

fn standing(page: &MadePage, w: &'static Words) -> AnyView {
    let at = |moment: Moment| text::moment_short(moment, page.language);
    if let Some(undone) = page.letter.undone_at {
        return notice_banner(Notice::Info, "", view! { <p>{say(fill(w.was_undone, &[&at(undone)]))}</p> });
    }
    if !page.letter.is_pending(page.now) {
        let sent = fill(w.was_sent, &[&at(page.letter.send_at)]);
        return notice_banner(Notice::Success, "", view! { <p>{say(sent)}</p> });
    }
    let seconds = page.letter.send_at.since(page.now);
    let left = fill(w.minutes, &[&(seconds / 60), &(seconds % 60)]);
    view! {
        <div class="notice warning">
            <h2>{say(fill(w.pending, &[&at(page.letter.send_at), &left]))}</h2>
            {countdown(seconds, UNDO_SECONDS)}
            {may_write(page.sight).then(|| form(&action(page), view! {
                <p class="actions">
                    {button_do(Button::Secondary, w.undo, "do", "undo")}
                    {button_do(Button::Primary, w.send_now, "do", "send")}
                </p>
            }))}
        </div>
    }
    .into_any()
}

fn facts(page: &MadePage, w: &'static Words) -> AnyView {
    let list = described(page.filter, page.announcement, page.staff, page.sight, page.language).join("・");
    let written = fill(w.by, &[&page.author, &text::moment_short(page.letter.at, page.language)]);
    let mut facts = vec![(w.written, say(written)), (w.readers, say(list))];
    for (state, n) in page.copies {
        // Of what was undone nothing leaves, whatever the outbox still holds.
        let name = match state.as_str() {
            "sent" => w.state_sent,
            "failed" => w.state_failed,
            "waiting" if page.letter.undone_at.is_none() => w.state_waiting,
            _ => w.state_skipped,
        };
        facts.push((name, say(fill(w.count, &[n]))));
    }
    if page.lost > 0 {
        facts.push((w.lost, say(fill(w.count, &[&page.lost]))));
    }
    description_list(facts)
}

fn written(page: &MadePage, w: &'static Words) -> AnyView {
    let t = &page.letter.text;
    let versions = Language::ALL.into_iter().filter_map(|l| t.own(l).map(|own| (l, own)));
    let versions = versions.map(|(language, (subject, body))| {
        view! {
            <div class="letter" lang=language.tag()>
                <p><strong>{fill(w.preview_subject, &[&subject])}</strong></p>
                <div class="as-written">{body.to_owned()}</div>
            </div>
        }
        .into_any()
    });
    view! { <h2>{say(w.body)}</h2>{versions.collect_view()} }.into_any()
}

fn by_people(page: &MadePage, w: &'static Words) -> AnyView {
    if page.letter.undone_at.is_some() {
        return nothing();
    }
    let why = |t: &ToTell| match t.way {
        Way::NoMail => w.why_no_mail,
        Way::Enough => w.why_enough,
        Way::Mail => w.lost,
    };
    let people: Vec<_> = page.to_tell.iter().map(|t| (&t.who, why(t))).collect();
    let (action, may) = (action(page), may_write(page.sight));
    telling(&Telling { people: &people, action: &action, may, sight: page.sight, language: page.language })
}

/// What it says, on a page for each who is told on paper.
pub fn sheets_page(page: MadePage, print: Print) -> AnyView {
    let o = &page.announcement.offering;
    let people: Vec<_> = page.to_tell.iter().map(|t| &t.who).collect();
    let said = |language: Language| {
        let (w, t) = (words(language), &page.letter.text);
        let own = t.own(language);
        let (subject, body) = own.unwrap_or((&t.subject, &t.body));
        let written = if own.is_some() { language } else { Language::Ja };
        view! {
            {own.is_none().then(|| view! { <p>{say(w.only_japanese)}</p> })}
            <h2 lang=written.tag()><span class="sub">{say(&o.title)}</span>{subject.to_owned()}</h2>
            <div class="as-written" lang=written.tag()>{body.to_owned()}</div>
            <p>{say(fill(w.sheet_contact, &[&o.contact_name, &o.contact_phone]))}</p>
        }
        .into_any()
    };
    sheets(page.language, &action(&page), print, &people, said)
}
