use leptos::prelude::*;

use super::camera::camera_part;
use super::verdict::{person, verdict_view};
use super::when_long;
use crate::adjustment::Agreed;
use crate::adjustment::views::at_desk;
use crate::checkin::live::row;
use crate::checkin::model::{Entry, Head};
use crate::checkin::release::Seats;
use crate::checkin::release_view::at_desk as at_desk_seats;
use crate::checkin::rules::Verdict;
use crate::checkin::who::Who;
use crate::checkin::words::{Words, words};
use crate::clock::Moment;
use crate::helper::Helper;
use crate::islands::desk::{DeskList, Start, Words as IslandWords};
use crate::programme::{Codes, DeskRule, Unit};
use crate::receiver::{Seen, Sight};
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{AgeBand, Language, fill, plain};
use crate::ui::{
    Button, Checkbox, Errors, Field, Input, Notice, Opt, Select, button_do, checkbox, error_summary, field, form,
    hidden, nothing, notice_banner, say, select,
};
use crate::web::{Page, Visit};

/// What stands above the list.
#[derive(Clone, Debug, Default)]
#[expect(clippy::large_enum_variant, reason = "one a page, and soon gone")]
pub enum Shown {
    #[default]
    Nothing,
    Verdict(Verdict),
    /// A search by name: those on the list are shown in it, the others above.
    People {
        typed: String,
        entries: Vec<Entry>,
    },
}

impl Seen for Shown {
    fn seen(self, sight: &Sight) -> Shown {
        match self {
            Shown::Nothing => Shown::Nothing,
            Shown::Verdict(verdict) => Shown::Verdict(verdict.seen(sight)),
            Shown::People { typed, entries } => {
                Shown::People { typed, entries: entries.into_iter().map(|e| e.seen(sight)).collect() }
            }
        }
    }
}

/// What was typed for a walk-in or a count, and what was wrong with it.
#[derive(Clone, Debug, Default)]
pub struct WalkInForm {
    pub name: String,
    pub name_kana: String,
    pub age_band: String,
    /// There is no seat: they stay only if somebody has made sure.
    pub over: bool,
    /// In whose place they come.
    pub instead_of: String,
    pub errors: Errors,
}

/// All that a desk's page shows.
#[derive(Clone, Debug)]
pub struct Desk {
    pub head: Head,
    pub list: Vec<Entry>,
    pub version: String,
    /// Begins the ids of this page's facts.
    pub page: String,
    pub shown: Shown,
    pub counted: i64,
    pub walk_in: WalkInForm,
    /// What was agreed to be prepared.
    pub agreed: Vec<Agreed>,
    /// What the offering turns on.
    pub rules: Codes<DeskRule>,
    /// Where it stands with its seats, and from how many minutes after the start it gives them on.
    pub seats: Option<Seats>,
    pub no_show_minutes: i64,
    pub now: Moment,
}

pub fn desk_page(visit: &Visit, who: &Who, desk: Desk) -> Page {
    let language = visit.language;
    let who = who.clone();
    let title = format!("{}｜{}", desk.head.offering_title, plain(words(language).title));
    visit.page(title, move || draw(language, &who, desk))
}

fn draw(language: Language, who: &Who, desk: Desk) -> AnyView {
    let w = words(language);
    let Desk { head, list, version, page, shown, counted, walk_in, agreed, rules, seats, no_show_minutes, now } = desk;
    let url = format!("/desk/{}", head.id);
    let errors = error_summary(language, &walk_in.errors);
    let cancelled = (head.cancelled == 1)
        .then(|| notice_banner(Notice::Warning, w.cancelled, view! { <p>{say(w.cancelled_more)}</p> }));
    let (typed, found) = match &shown {
        Shown::People { typed, entries } => {
            (typed.clone(), Some(entries.iter().filter(|e| e.listed()).map(|e| e.id.clone()).collect()))
        }
        _ => (String::new(), None),
    };
    let answer = match shown {
        Shown::Nothing => None,
        Shown::Verdict(verdict) => Some(verdict_view(language, &url, &page, verdict)),
        Shown::People { entries, .. } => Some(people_found(language, &url, &page, entries)),
    };
    let start = Start {
        session: head.id.clone(),
        page: page.clone(),
        version,
        rows: list.iter().map(|e| row(e, language)).collect(),
        typed,
        found,
        words: island_words(w),
    };
    let is_absent = |e: &&Entry| head.proxies.0 && e.expected.0 && e.here_since().is_none();
    let absent = list.iter().filter(is_absent).map(|e| Opt::new(&e.id, e.called())).collect();
    let menu = desk_menu(language, who, &head.id);
    let ways = match who {
        Who::Staff(staff) => ways_on(w, staff, &head),
        Who::Helper(_) | Who::Device(_) | Who::Door(_) => nothing(),
    };
    let heading = match head.title.as_str() {
        "" => head.offering_title.clone(),
        title => format!("{}　{title}", head.offering_title),
    };
    view! {
        {menu}
        <div class="desk">
            {errors}
            <h1>{heading}</h1>
            <p>{say(when_long(&head, language))}" "{head.venue.clone()}</p>
            {app_link(w, &url, &rules)}
            {on_the_day(w, &url, &rules)}
            {cancelled}
            {answer}
            {head.head_count.0.then(|| count_form(language, w, &url, &page, counted))}
            {at_desk(language, &agreed)}
            {camera_part(w, &url, &page)}
            <DeskList start=start />
            {photo_form(w, &url, &page)}
            {at_desk_seats(language, seats.as_ref(), no_show_minutes, now)}
            {walk_in_form(language, w, &url, &page, &walk_in, absent)}
            {(!rules.has(&DeskRule::Pickup)).then(|| view! { <p><a href=format!("{url}/leaving")>{say(w.leaving_open)}</a></p> })}
            <p><a href=format!("{url}/incident")>{say(w.incident)}</a></p>
            {ways}
        </div>
    }
    .into_any()
}

/// The app; where private phones are not to be used, it says so first.
fn app_link(w: &'static Words, url: &str, rules: &Codes<DeskRule>) -> AnyView {
    let own =
        rules.has(&DeskRule::OwnDevices).then(|| view! { <br/><span class="support">{say(w.own_devices)}</span> });
    view! { <p><a href=format!("{url}/app")>{say(w.open_app)}</a>{own}</p> }.into_any()
}

/// What the offering turns on beside the list.
fn on_the_day(w: &'static Words, url: &str, rules: &Codes<DeskRule>) -> AnyView {
    let ways = [(DeskRule::Pickup, "pickup", w.to_pickup), (DeskRule::SelfCheckIn, "door", w.to_door)];
    let ways = ways.into_iter().filter(|(rule, ..)| rules.has(rule));
    let ways = ways.map(|(_, end, text)| view! { <p><a href=format!("{url}/{end}")>{say(text)}</a></p> }.into_any());
    ways.collect_view().into_any()
}

/// Where staff have their menu, and a helper the way out.
pub fn desk_menu(language: Language, who: &Who, session: &str) -> AnyView {
    match who {
        Who::Staff(staff) => staff_menu(language, staff, ""),
        Who::Helper(helper) => helping(words(language), helper, &format!("/desk/{session}")),
        // Neither asks for a page.
        Who::Device(_) | Who::Door(_) => nothing(),
    }
}

/// The other desks; the roster for those who may enter the office.
fn ways_on(w: &'static Words, staff: &Staff, head: &Head) -> AnyView {
    let roster = staff.enters_office().then(|| {
        let href = format!("/office/offerings/{}", head.offering_id);
        let devices = format!("/office/sessions/{}/devices", head.id);
        let attendance = format!("/office/sessions/{}/attendance", head.id);
        view! {
            <li><a href=href>{say(w.roster)}</a></li>
            <li><a href=devices>{say(w.devices)}</a></li>
            <li><a href=attendance>{say(w.attendance)}</a></li>
        }
    });
    view! { <ul><li><a href="/desk">{say(w.all_sessions)}</a></li>{roster}</ul> }.into_any()
}

/// Stands where staff have their menu: under which link somebody helps, and the way out.
fn helping(w: &'static Words, helper: &Helper, url: &str) -> AnyView {
    view! {
        <div class="actions no-print">
            <span>{say(w.helping)}"："{helper.label.clone()}</span>
            {form(url, button_do(Button::Quiet, w.leave, "do", "leave"))}
        </div>
    }
    .into_any()
}

/// Those found who are not on the list: of other sessions, waiting, withdrawn.
fn people_found(language: Language, url: &str, page: &str, entries: Vec<Entry>) -> AnyView {
    let w = words(language);
    let heading = match entries.len() {
        0 => w.none_anywhere.to_owned(),
        n => fill(w.results, &[&Unit::Person.count(n as i64, language)]),
    };
    let others: Vec<AnyView> =
        entries.iter().filter(|e| !e.listed()).map(|e| person(w, url, page, e, Some(w.check_in_anyway))).collect();
    let others = (!others.is_empty()).then(|| view! { <ul class="people">{others}</ul> });
    view! {
        <div role="status" id="answer">
            <p>{say(heading)}" "<a href=url.to_owned()>{say(w.show_all)}</a></p>
            {others}
        </div>
    }
    .into_any()
}

fn photo_form(w: &'static Words, url: &str, page: &str) -> AnyView {
    view! {
        <details>
            <summary>{say(w.photo)}</summary>
            <form class="form" method="post" enctype="multipart/form-data" action=url.to_owned()>
                {hidden("fact", format!("{page}-photo"))}
                <div class="field">
                    <label class="label" for="f-photo">{say(w.photo_label)}</label>
                    <p class="support" id="f-photo-support">{say(w.photo_more)}</p>
                    <input
                        class="input"
                        type="file"
                        id="f-photo"
                        name="photo"
                        accept="image/*"
                        capture="environment"
                        aria-describedby="f-photo-support"
                    />
                </div>
                {button_do(Button::Primary, w.photo_button, "do", "photo")}
            </form>
        </details>
    }
    .into_any()
}

fn walk_in_form(
    language: Language,
    w: &'static Words,
    url: &str,
    page: &str,
    form: &WalkInForm,
    absent: Vec<Opt>,
) -> AnyView {
    let instead = (!absent.is_empty()).then(|| {
        select(
            language,
            Select {
                name: "instead_of",
                label: w.instead_of,
                support: w.instead_of_more,
                options: absent,
                value: &form.instead_of,
                ..Default::default()
            },
        )
    });
    let bands = AgeBand::ALL.into_iter().map(|band| Opt::new(band.code(), band.name(language))).collect();
    let open = form.over || form.errors.get("name").is_some() || form.errors.get("name_kana").is_some();
    let over = form.over.then(|| {
        checkbox(
            language,
            Checkbox {
                name: "over",
                label: w.over_capacity_tick,
                required: true,
                unmarked: true,
                error: form.errors.get("over"),
                ..Default::default()
            },
        )
    });
    view! {
        <details open=open>
            <summary>{say(w.walk_in)}</summary>
            <form class="form" method="post" action=url.to_owned() novalidate>
                <p class="support">{say(w.walk_in_more)}</p>
                {hidden("fact", format!("{page}-walk-in"))}
                {field(language, Field {
                    name: "name", label: w.name, unmarked: true, value: &form.name, autocomplete: "off",
                    error: form.errors.get("name"), ..Default::default()
                })}
                {field(language, Field {
                    name: "name_kana", label: w.name_kana, unmarked: true, value: &form.name_kana, autocomplete: "off",
                    error: form.errors.get("name_kana"), ..Default::default()
                })}
                {select(language, Select {
                    name: "age_band", label: w.age_band, options: bands, value: &form.age_band, ..Default::default()
                })}
                {instead}
                {over}
                {button_do(Button::Primary, w.walk_in_button, "do", "walk_in")}
            </form>
        </details>
    }
    .into_any()
}

pub(super) fn count_form(language: Language, w: &'static Words, url: &str, page: &str, counted: i64) -> AnyView {
    let step = |n: &'static str, text: &'static str| {
        view! { <button class="button secondary" name="add" value=n>{text}</button> }.into_any()
    };
    view! {
        <section aria-labelledby="head-count">
            <h2 id="head-count">{say(w.head_count)}</h2>
            <p class="count" role="status">{say(fill(w.head_count_now, &[&Unit::Person.count(counted, language)]))}</p>
            <form class="row" method="post" action=url.to_owned()>
                {hidden("do", "count")}
                {hidden("fact", format!("{page}-count"))}
                {step("1", "＋1")}
                {step("10", "＋10")}
                {step("-1", "－1")}
            </form>
            <form class="form" method="post" action=url.to_owned() novalidate>
                {hidden("fact", format!("{page}-set"))}
                {field(language, Field {
                    name: "set", label: w.head_count_set, unmarked: true, kind: Input::Number, short: true,
                    autocomplete: "off", ..Default::default()
                })}
                {button_do(Button::Secondary, w.head_count_set_button, "do", "count")}
            </form>
        </section>
    }
    .into_any()
}

fn island_words(w: &'static Words) -> IslandWords {
    IslandWords {
        search: plain(w.search),
        search_more: plain(w.search_more),
        search_button: plain(w.search_button),
        check_in: plain(w.check_in),
        undo: plain(w.undo),
        here: plain(w.here),
        count: plain(w.count),
        nobody: plain(w.nobody),
        nobody_found: plain(w.nobody_found),
        lost: plain(w.lost),
        signed_out: plain(w.signed_out),
        refused: plain(w.refused),
    }
}
