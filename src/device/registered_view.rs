use leptos::prelude::*;

use super::store::Registered;
use super::words::words;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, moment_short};
use crate::ui::{Errors, *};

/// The registered devices that somebody may see, and the form that registers this one.
pub struct Mine<'a> {
    pub language: Language,
    pub staff: &'a Staff,
    pub devices: &'a [Registered],
    pub done: bool,
    pub label: &'a str,
    pub errors: &'a Errors,
}

pub fn mine_page(page: &Mine) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let done = page.done.then(|| notice_banner(Notice::Success, "", view! { <p>{say(w.done)}</p> }));
    let list = if page.devices.is_empty() {
        view! { <p>{say(w.no_registered)}</p> }.into_any()
    } else {
        table(Table {
            caption: w.registered,
            caption_hidden: true,
            head: &[w.device, w.registered_when, w.state, w.what],
            rows: page.devices.iter().map(|d| row(language, d)).collect(),
            row_heads: true,
            stacks: true,
            ..Default::default()
        })
    };
    let secret = |name: &'static str, label: &'static str, support: &'static str| {
        field(
            language,
            Field {
                name,
                label,
                support,
                required: true,
                kind: Input::Password,
                autocomplete: "new-password",
                error: page.errors.get(name),
                ..Default::default()
            },
        )
    };
    let fields = view! {
        {field(language, Field {
            name: "label", label: w.registered_label, support: w.registered_label_more, required: true, value: page.label,
            autocomplete: "off", error: page.errors.get("label"), ..Default::default()
        })}
        {secret("word", w.registered_word, w.registered_word_more)}
        {secret("again", w.registered_again, "")}
        {button_do(Button::Primary, w.register, "do", "register")}
    };
    view! {
        {staff_menu(language, page.staff, "/office")}
        {breadcrumbs(language, &[("/office", w.office)], w.registered_title)}
        {error_summary(language, page.errors)}
        {done}
        <h1>{say(w.registered_title)}</h1>
        <p>{say(w.registered_more)}</p>
        <h2>{say(w.registered)}</h2>
        {list}
        <h2>{say(w.register_this)}</h2>
        <p class="support">{say(w.register_this_more)}</p>
        {form("/office/devices", fields)}
    }
    .into_any()
}

fn row(language: Language, device: &Registered) -> Vec<AnyView> {
    let w = words(language);
    let state = match device.ended_at {
        None => badge(Badge::Open, w.registered_open),
        Some(_) => badge(Badge::Closed, w.registered_ended),
    };
    let end = device.ended_at.is_none().then(|| {
        let fields = view! {
            {hidden("do", "end")}
            {hidden("device", &device.id)}
            <button class="button quiet" type="submit">
                {say(w.registered_end)}
                <span class="hidden-text">"："{device.label.clone()}</span>
            </button>
        };
        form("/office/devices", fields)
    });
    vec![
        device.label.clone().into_any(),
        view! { {say(moment_short(device.made_at, language))}" "{device.made_by.clone()} }.into_any(),
        state,
        end.into_any(),
    ]
}

/// Shown once, on the device itself: the script keeps the secret and says so.
pub fn kept_page(language: Language, staff: &Staff, secret: &str) -> AnyView {
    let w = words(language);
    view! {
        {staff_menu(language, staff, "/office")}
        {breadcrumbs(language, &[("/office", w.office), ("/office/devices", w.registered_title)], w.register_this)}
        <h1>{say(w.register_this)}</h1>
        <div data-registered=secret.to_owned()></div>
        <div data-when-kept="no">
            {notice_banner(Notice::Warning, "", view! { <p>{say(w.registered_not_kept)}</p> })}
        </div>
        <div data-when-kept="yes" hidden=true>
            {notice_banner(Notice::Success, "", view! { <p>{say(w.registered_kept)}</p> })}
        </div>
        <p><a href="/desk">{say(w.to_desk)}</a></p>
    }
    .into_any()
}
