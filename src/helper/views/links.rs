//! The links of a session, as its organisers see them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::clock::Moment;
use crate::helper::model::Link;
use crate::helper::rules::{AFTER_SECONDS, Standing, standing};
use crate::helper::words::words;
use crate::programme::{Announcement, Session};
use crate::registration::sessions;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, fill, moment_short};
use crate::ui::{Errors, *};

pub struct Links<'a> {
    pub language: Language,
    pub staff: &'a Staff,
    pub announcement: &'a Arc<Announcement>,
    pub session: &'a Session,
    pub links: &'a [Link],
    /// The id of the link that would be made.
    pub id: String,
    /// One has just been ended.
    pub ended: bool,
    pub label: &'a str,
    pub errors: &'a Errors,
    pub now: Moment,
}

pub fn links_page(page: &Links) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let o = &page.announcement.offering;
    let offering = format!("/office/offerings/{}", o.id);
    let url = format!("/office/sessions/{}/links", page.session.id);
    let ended = page.ended.then(|| notice_banner(Notice::Success, "", view! { <p>{say(w.ended)}</p> }));
    let until = moment_short(page.session.ends_at.plus(AFTER_SECONDS), language);
    let fields = view! {
        {hidden("id", &page.id)}
        {field(language, Field {
            name: "label", label: w.label, support: w.label_more, required: true, value: page.label, max_length: Some(40),
            error: page.errors.get("label"), autocomplete: "off", ..Default::default()
        })}
        {button_do(Button::Primary, w.make, "do", "make")}
    };
    let list = if page.links.is_empty() {
        view! { <p>{say(w.none)}</p> }.into_any()
    } else {
        table(Table {
            caption: w.title,
            caption_hidden: true,
            head: &[w.label, w.state, w.last_used, w.made, w.what],
            rows: page.links.iter().map(|link| row(page, link, &url)).collect(),
            row_heads: true,
            stacks: true,
            ..Default::default()
        })
    };
    view! {
        {staff_menu(language, page.staff, "/office")}
        {breadcrumbs(language, &[("/office", w.office), (&offering, &o.title)], w.title)}
        {error_summary(language, page.errors)}
        {ended}
        <h1><span class="sub">{say(&o.title)}" "{say(sessions::when(page.session, language))}</span>{say(w.title)}</h1>
        <p>{say(fill(w.intro, &[&until]))}</p>
        <h2>{say(w.make_title)}</h2>
        {form(&url, fields)}
        <h2>{say(w.list)}</h2>
        {list}
    }
    .into_any()
}

fn row(page: &Links, link: &Link, url: &str) -> Vec<AnyView> {
    let (language, w) = (page.language, words(page.language));
    let stands = standing(link, page.now);
    let state = match stands {
        Standing::Open => badge(Badge::Open, w.state_open),
        Standing::Over => badge(Badge::Closed, w.state_over),
        Standing::Ended => badge(Badge::Closed, w.state_ended),
        Standing::Locked => badge(Badge::Cancelled, w.state_locked),
    };
    let all = link.browsers + link.browsers_left;
    let used = match link.used_at.map(|at| moment_short(at, language)) {
        Some(at) if link.browsers_left > 0 => say(fill(w.used_left, &[&at, &all, &link.browsers_left])),
        Some(at) => say(fill(w.used, &[&at, &all])),
        None => say(w.never_used),
    };
    let made = fill(w.made_by, &[&moment_short(link.made_at, language), &link.maker]);
    let open = matches!(stands, Standing::Open | Standing::Locked);
    let actions = open.then(|| {
        let label = format!("：{}", link.label);
        let show = format!("{url}/{}", link.id);
        let end = view! {
            {hidden("do", "end")}
            {hidden("link", &link.id)}
            <button class="button quiet" type="submit">{say(w.end)}<span class="hidden-text">{label.clone()}</span></button>
        };
        view! {
            <div class="actions">
                <a class="button quiet" href=show>{say(w.show)}<span class="hidden-text">{label.clone()}</span></a>
                {form(url, end)}
            </div>
        }
    });
    vec![link.label.clone().into_any(), state, used, say(made), actions.into_any()]
}
