use super::say::say;
use leptos::prelude::*;

/// How much a button stands out. One primary a form; danger for what cannot be taken back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Button {
    #[default]
    Primary,
    Secondary,
    Danger,
    /// Looks like a link, for small actions in lists.
    Quiet,
}

impl Button {
    const fn class(self) -> &'static str {
        match self {
            Button::Primary => "button primary",
            Button::Secondary => "button secondary",
            Button::Danger => "button danger",
            Button::Quiet => "button quiet",
        }
    }
}

/// Sends its form.
pub fn button(kind: Button, text: &str) -> AnyView {
    view! { <button class=kind.class() type="submit">{say(text)}</button> }.into_any()
}

/// Sends its form with `name=value`: `button_do(Button::Danger, w.withdraw, "do", "withdraw")`.
pub fn button_do(kind: Button, text: &str, name: &str, value: &str) -> AnyView {
    let (name, value) = (name.to_owned(), value.to_owned());
    view! { <button class=kind.class() type="submit" name=name value=value>{say(text)}</button> }.into_any()
}

/// A link that looks like a button.
pub fn link_button(kind: Button, text: &str, href: &str) -> AnyView {
    view! { <a class=kind.class() href=href.to_owned()>{say(text)}</a> }.into_any()
}

/// A form that writes. The server checks, in the reader's language; the browser's own bubbles are off.
pub fn form(action: &str, body: impl IntoView + 'static) -> AnyView {
    view! { <form class="form" method="post" action=action.to_owned() novalidate>{body.into_any()}</form> }.into_any()
}

/// Fields that belong together under one name: 「参加者1」.
pub fn fieldset(legend: &str, body: impl IntoView + 'static) -> AnyView {
    view! { <fieldset class="together"><legend>{say(legend)}</legend>{body.into_any()}</fieldset> }.into_any()
}

/// A form that writes and carries a file.
pub fn upload_form(action: &str, body: impl IntoView + 'static) -> AnyView {
    let action = action.to_owned();
    view! {
        <form class="form" method="post" enctype="multipart/form-data" action=action novalidate>{body.into_any()}</form>
    }
    .into_any()
}

/// A form that only asks; what it asks stands in the URL. Never for people.
pub fn search_form(action: &str, body: impl IntoView + 'static) -> AnyView {
    view! {
        <form class="form search" method="get" role="search" action=action.to_owned()>{body.into_any()}</form>
    }
    .into_any()
}
