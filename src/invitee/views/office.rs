use leptos::prelude::*;

use super::{Form, answered, is_nomination, questions};
use crate::clock::Moment;
use crate::invitee::rules::{Standing, bound, is_near, is_to_remind, standing};
use crate::invitee::words::{Words, words};
use crate::invitee::{Coming, Invitee};
use crate::partner::Partner;
use crate::programme::Announcement;
use crate::registration::form::persons;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{self, Language, fill};
use crate::ui::{Errors, *};
use crate::web::Fields;

/// The office's list of one offering.
pub struct ListPage<'a> {
    pub staff: &'a Staff,
    pub announcement: &'a Announcement,
    pub invitees: &'a [Invitee],
    pub coming: &'a [Coming],
    pub partners: &'a [Partner],
    pub said: Option<String>,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub now: Moment,
    pub language: Language,
}

impl ListPage<'_> {
    fn standing(&self, invitee: &Invitee) -> Standing {
        standing(invitee, self.coming.iter().filter(|c| c.invitee_id == invitee.id).count())
    }

    fn count(&self, which: impl Fn(&Invitee, Standing) -> bool) -> usize {
        self.invitees.iter().filter(|i| which(i, self.standing(i))).count()
    }
}

pub fn list_page(page: ListPage) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let o = &page.announcement.offering;
    let office = format!("/office/offerings/{}", o.id);
    let here = format!("{office}/invitees");
    let title = if is_nomination(page.announcement) { w.title_nomination } else { w.title };
    let most = persons(usize::try_from(bound(page.announcement)).unwrap_or(1), language);
    let until = o.closes_at.map(|at| view! { " "{say(fill(w.by, &[&text::moment(at, language)]))} });
    let list = if page.invitees.is_empty() {
        view! { <p>{say(w.none)}</p> }.into_any()
    } else {
        table(Table {
            caption: w.list,
            caption_hidden: true,
            head: &[w.organisation, w.person, w.way, w.answer, w.what],
            rows: page.invitees.iter().map(|i| row(&page, i, &here, w)).collect(),
            row_heads: true,
            stacks: true,
            dense: true,
            ..Default::default()
        })
    };
    view! {
        {staff_menu(language, page.staff, "/office")}
        {breadcrumbs(language, &[("/office", w.office), (office.as_str(), o.title.as_str())], title)}
        {error_summary(language, page.errors)}
        {page.said.as_ref().map(|text| notice_banner(Notice::Success, "", view! { <p>{say(text)}</p> }))}
        <h1><span class="sub">{say(&o.title)}</span>{say(title)}</h1>
        <p>{say(w.intro)}</p>
        <p>{say(fill(w.bound, &[&most]))}" "{o.proxies.0.then(|| say(w.proxies))}{until}</p>
        {numbers(&page, w)}
        {letters(&page, &here, w)}
        <h2>{say(w.list)}</h2>
        {list}
        {adding(&page, &here, w)}
    }
    .into_any()
}

fn numbers(page: &ListPage, w: &'static Words) -> AnyView {
    if page.invitees.is_empty() {
        return nothing();
    }
    let n = |n: usize| say(n.to_string());
    let rows = vec![
        (w.n_invited, n(page.invitees.len())),
        (w.n_people, n(page.coming.len())),
        (w.n_proxies, n(page.coming.iter().filter(|c| c.proxy.0).count())),
        (w.n_absent, n(page.count(|_, s| matches!(s, Standing::Absent | Standing::GaveUp)))),
        (w.n_unanswered, n(page.count(|_, s| s == Standing::Unanswered))),
        (w.n_unsent, n(page.count(|_, s| s == Standing::Unsent))),
    ];
    view! { <h2>{say(w.numbers)}</h2>{description_list(rows)} }.into_any()
}

/// Letters that are due, each with how many it goes to.
fn letters(page: &ListPage, here: &str, w: &'static Words) -> AnyView {
    let mail = page.count(|i, _| i.email.is_some() && i.sent_at.is_none());
    let post = page.count(|i, _| i.email.is_none() && i.sent_at.is_none());
    let today = page.now.date();
    let remind = page.count(|i, s| {
        s == Standing::Unanswered && i.email.is_some() && i.reminded_at.is_none_or(|at| at.date() != today)
    });
    let on_paper = page.count(|i, _| i.email.is_none());
    let button = |kind, text: &str, n: usize, what: &str| {
        (n > 0).then(|| form(here, view! { <p>{button_do(kind, &fill(text, &[&n]), "do", what)}</p> }))
    };
    let print = (on_paper > 0).then(|| {
        let text = fill(w.print, &[&on_paper]);
        view! { <p>{link_button(Button::Secondary, &text, &format!("{here}/paper"))}</p> }
    });
    view! {
        {button(Button::Primary, w.send, mail, "send")}
        {print}
        {button(Button::Secondary, w.posted, post, "posted")}
        {button(Button::Secondary, w.remind, remind, "remind")}
        <p class="support">{say(w.sweep)}</p>
        {on_paper_to_remind(page, here, w)}
    }
    .into_any()
}

/// Those on paper who have not answered, when the deadline is near: nobody mails them.
fn on_paper_to_remind(page: &ListPage, here: &str, w: &'static Words) -> AnyView {
    let near = is_near(page.announcement.offering.closes_at, page.now);
    let to = page.invitees.iter().filter(|i| near && i.email.is_none() && is_to_remind(i, page.now));
    let to: Vec<AnyView> = to
        .map(|i| view! { <li>{i.organisation.clone()}"　"{i.name.clone()}"　"{i.address.clone()}</li> }.into_any())
        .collect();
    if to.is_empty() {
        return nothing();
    }
    view! {
        <section id="on-paper">
            <h2>{say(fill(w.sweep_paper, &[&to.len()]))}</h2>
            <p>{say(w.sweep_paper_more)}</p>
            <ul>{to}</ul>
            {form(here, view! { <p>{button_do(Button::Secondary, w.sweep_paper_do, "do", "reminded_on_paper")}</p> })}
        </section>
    }
    .into_any()
}

fn row(page: &ListPage, i: &Invitee, here: &str, w: &'static Words) -> Vec<AnyView> {
    let nominated = is_nomination(page.announcement);
    let state = match page.standing(i) {
        Standing::Unsent => badge(Badge::Closed, w.unsent),
        Standing::Unanswered => badge(Badge::Waiting, w.unanswered),
        Standing::Comes(n) => badge(Badge::Open, &fill(if nominated { w.nominated } else { w.comes }, &[&n])),
        Standing::Absent => badge(Badge::Closed, if nominated { w.no_nominee } else { w.absent }),
        Standing::GaveUp => badge(Badge::Cancelled, w.gave_up),
    };
    let people = page.coming.iter().filter(|c| c.invitee_id == i.id && (nominated || c.name != i.name));
    let people = people.map(|c| {
        let proxy = if c.proxy.0 { format!("（{}）", text::plain(w.for_somebody)) } else { String::new() };
        format!("{}{proxy}", c.name)
    });
    let people = people.collect::<Vec<_>>().join("、");
    let way = i.email.clone().map_or_else(|| say(w.paper), IntoAny::into_any);
    let whom = format!("：{}", i.name);
    let off = view! {
        {hidden("do", "off")}
        {hidden("invitee", &i.id)}
        <button class="button quiet" type="submit">{say(w.take_off)}<span class="hidden-text">{whom.clone()}</span></button>
    };
    let actions = view! {
        <div class="actions">
            <a class="button quiet" href=format!("{here}/{}", i.id)>{say(w.type_in)}<span class="hidden-text">{whom}</span></a>
            {form(here, off)}
        </div>
    };
    vec![
        i.organisation.clone().into_any(),
        view! { {i.name.clone()}" "<span class="kana">{i.name_kana.clone()}</span> }.into_any(),
        way,
        view! { {state}" "{people} }.into_any(),
        actions.into_any(),
    ]
}

fn adding(page: &ListPage, here: &str, w: &'static Words) -> AnyView {
    let language = page.language;
    let partners = page.partners.iter().map(|p| Opt::new(&p.id, &p.name)).collect();
    view! {
        <h2>{say(w.add)}</h2>
        {form(here, view! {
            {textarea(language, Textarea {
                name: "list", label: w.paste, support: w.paste_more, value: page.typed.get("list"), rows: 6,
                error: page.errors.get("list"), ..Default::default()
            })}
            <p>{button_do(Button::Secondary, w.paste_do, "do", "paste")}</p>
        })}
        {upload_form(&format!("{here}/file"), view! {
            {field(language, Field {
                name: "file", label: w.file, support: w.file_more, kind: Input::File, unmarked: true,
                error: page.errors.get("file"), accept: ".csv,.xlsx,text/csv", ..Default::default()
            })}
            <p>{button(Button::Secondary, w.file_do)}" "<a href=format!("{here}/template.csv")>{say(w.template)}</a></p>
        })}
        {form(here, view! {
            {select(language, Select {
                name: "partner", label: w.partner, support: w.from_partner, unmarked: true, options: partners,
                value: page.typed.get("partner"), error: page.errors.get("partner"), ..Default::default()
            })}
            <p>{button_do(Button::Secondary, w.partner_do, "do", "partner")}</p>
        })}
    }
    .into_any()
}

/// An answer that came by fax, by telephone or over the counter.
pub struct OnePage<'a> {
    pub staff: &'a Staff,
    pub invitee: &'a Invitee,
    pub announcement: &'a Announcement,
    pub coming: &'a [Coming],
    pub room: i64,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub now: Moment,
    pub language: Language,
}

pub fn one_page(page: OnePage) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let (o, i) = (&page.announcement.offering, page.invitee);
    let office = format!("/office/offerings/{}", o.id);
    let list = format!("{office}/invitees");
    let trail = [("/office", w.office), (office.as_str(), o.title.as_str()), (list.as_str(), w.title)];
    let was = answered(i, page.coming, page.announcement, language)
        .map(|was| notice_banner(Notice::Info, w.now_answered, was));
    let ways = vec![Opt::new("fax", w.fax), Opt::new("phone", w.phone), Opt::new("counter", w.counter)];
    let body = Form {
        invitee: i,
        announcement: page.announcement,
        room: page.room,
        typed: page.typed,
        errors: page.errors,
        now: page.now,
        language,
    };
    view! {
        {staff_menu(language, page.staff, "/office")}
        {breadcrumbs(language, &trail, w.type_in)}
        {error_summary(language, page.errors)}
        <h1><span class="sub">{i.organisation.clone()}</span>{i.name.clone()}"："{say(w.type_in)}</h1>
        {was}
        {form(&format!("{list}/{}", i.id), view! {
            {choice(language, Choice {
                name: "channel", legend: w.how, required: true, options: ways, value: page.typed.get("channel"),
                error: page.errors.get("channel"), ..Default::default()
            })}
            {questions(&body)}
            <p class="actions">{button(Button::Primary, w.type_in)}</p>
        })}
    }
    .into_any()
}
