use leptos::prelude::*;

use crate::clock::Moment;
use crate::continuing::rules::{completed, preset};
use crate::continuing::words::{Words, words};
use crate::continuing::{Member, Standing};
use crate::programme::{Announcement, SessionState};
use crate::receiver::called;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, fill, plain};
use crate::ui::{Errors, *};
use crate::web::Fields;

/// The earlier class's members, before and after they are carried over.
pub struct CarryPage<'a> {
    pub staff: &'a Staff,
    pub announcement: &'a Announcement,
    /// None: it is not said which class it continues.
    pub earlier: Option<&'a Announcement>,
    pub members: &'a [Member],
    /// The last day to say no, as it is proposed.
    pub until: &'a str,
    pub said: Option<(Notice, String)>,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub now: Moment,
    pub language: Language,
}

pub fn carry_page(page: CarryPage) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let o = &page.announcement.offering;
    let office = format!("/office/offerings/{}", o.id);
    let body = match page.earlier {
        None => view! { <p>{say(w.no_earlier)}</p> }.into_any(),
        Some(earlier) => of_class(&page, earlier, &office, w),
    };
    view! {
        {staff_menu(language, page.staff, "/office")}
        {breadcrumbs(language, &[("/office", w.office), (office.as_str(), o.title.as_str())], w.title)}
        {error_summary(language, page.errors)}
        {page.said.map(|(kind, text)| notice_banner(kind, "", view! { <p>{say(text)}</p> }))}
        <h1><span class="sub">{say(&o.title)}</span>{say(w.title)}</h1>
        {body}
    }
    .into_any()
}

fn of_class(page: &CarryPage, earlier: &Announcement, office: &str, w: &'static Words) -> AnyView {
    let language = page.language;
    let planned = earlier.sessions.iter().filter(|s| s.state == SessionState::Planned);
    let held = planned.clone().filter(|s| s.ends_at <= page.now).count();
    let needed = earlier.offering.completes_at;
    let rule = match needed {
        Some(needed) => fill(w.rule, &[&planned.count(), &needed, &held]),
        None => w.no_rule.to_owned(),
    };
    let left = page.announcement.slots_of(None).filter_map(|s| Some(s.unit.count(s.left()?, language))).next();
    let left = left.map(|left| view! { <p>{say(fill(w.places, &[&plain(&left)]))}</p> });
    let gone = page.members.iter().any(|m| m.standing() == Standing::Forgotten);
    let gone = gone.then(|| view! { <p>{say(w.forgotten_more)}</p> });
    let open = page.members.iter().any(|m| !matches!(m.standing(), Standing::Carried | Standing::Forgotten));
    // Who is still to be decided about stands first.
    let mut sorted: Vec<&Member> = page.members.iter().collect();
    sorted.sort_by_key(|m| matches!(m.standing(), Standing::Carried | Standing::Forgotten));
    let list = match page.members.is_empty() {
        true => view! { <p>{say(w.none)}</p> }.into_any(),
        false => table(Table {
            caption: w.list,
            caption_hidden: true,
            head: &[w.member, w.visits, w.standing, w.reason],
            rows: sorted.into_iter().map(|m| row(page, m, needed, w)).collect(),
            row_heads: true,
            numeric: &[1],
            stacks: true,
            dense: true,
            ..Default::default()
        }),
    };
    let doing = open.then(|| {
        view! {
            {field(language, Field {
                name: "until", label: w.until, support: w.until_more, required: true, short: true, value: page.until,
                error: page.errors.get("until"), ..Default::default()
            })}
            <p class="actions">{button(Button::Primary, w.do_it)}</p>
        }
    });
    let here = format!("{office}/carry");
    let print = page.members.iter().any(|m| m.standing() == Standing::Carried);
    let print = print.then(|| view! { <p><a href=format!("{here}/paper")>{say(w.print)}</a></p> });
    view! {
        <p>{say(fill(w.intro, &[&earlier.offering.title]))}</p>
        <p>{say(rule)}</p>
        {left}
        {gone}
        {print}
        <h2>{say(w.list)}</h2>
        {form(&here, view! { {list}{doing} })}
    }
    .into_any()
}

fn row(page: &CarryPage, m: &Member, needed: Option<i64>, w: &'static Words) -> Vec<AnyView> {
    let language = page.language;
    let standing = m.standing();
    let name = called(&m.name, &m.name_kana, &m.receipt).to_owned();
    let (tick, reason) = (format!("carry[{}]", m.id), format!("reason[{}]", m.id));
    let settled = matches!(standing, Standing::Carried | Standing::Forgotten);
    // What was typed stands; else what the rule says.
    let typed = page.typed.all("member").any(|id| id == m.id);
    let checked = if typed { page.typed.has(&tick) } else { preset(m, needed) };
    let who = match (settled, &m.registration_id) {
        (true, Some(id)) if standing == Standing::Carried => {
            view! { <a href=format!("/office/registrations/{id}")>{name}</a> }.into_any()
        }
        (true, _) => view! { {name} }.into_any(),
        (false, _) => view! {
            {hidden("member", &m.id)}
            {checkbox(language, Checkbox { name: &tick, label: &name, checked, unmarked: true, ..Default::default() })}
        }
        .into_any(),
    };
    let done = match completed(m.visits, needed) {
        true => badge(Badge::Open, w.completed),
        false => badge(Badge::Closed, w.not_completed),
    };
    let decided = match standing {
        Standing::Open => nothing(),
        Standing::Carried => badge(Badge::Info, w.carried),
        Standing::GaveUp => badge(Badge::Cancelled, w.gave_up),
        Standing::LeftOut => badge(Badge::Closed, w.left_out),
        Standing::Forgotten => badge(Badge::Closed, w.forgotten),
    };
    let was = m.reason.as_deref().filter(|text| !text.is_empty()).map(|text| view! { <p>{text.to_owned()}</p> });
    let why = (!settled).then(|| {
        field(
            language,
            Field {
                name: &reason,
                label: w.reason,
                unmarked: true,
                value: page.typed.get(&reason),
                error: page.errors.get(&reason),
                autocomplete: "off",
                ..Default::default()
            },
        )
    });
    vec![
        who,
        say(fill(w.visits_of, &[&m.visits])),
        view! { {done}" "{decided} }.into_any(),
        view! { {was}{why} }.into_any(),
    ]
}
