//! The parts of the page that change, written by hand: views of their own would make the wasm half as large again.

use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlInputElement};

use super::Words;
use super::screen::{Deed, Shown, Sign, Somebody};

fn part(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

fn write(id: &str, text: &str) {
    if let Some(part) = part(id).filter(|part| part.text_content().as_deref() != Some(text)) {
        part.set_text_content(Some(text));
    }
}

/// Shows all of it; the answer only where it is another than the `turn` before.
pub fn show(shown: &Shown, w: &Words, before: Option<u32>) -> Option<()> {
    write("desk-status", &shown.status(w));
    write("desk-count", &shown.count(w));
    write("desk-trouble", &shown.trouble);
    write("desk-look", &if shown.camera { w.camera_stop() } else { w.camera() });
    part("desk-status")?.set_attribute("class", shown.net.class()).ok()?;
    let video = part("desk-camera")?;
    match shown.camera {
        true => video.remove_attribute("hidden").ok()?,
        false => video.set_attribute("hidden", "").ok()?,
    }
    if before != Some(shown.turn) {
        let place = part("desk-answer")?;
        place.set_text_content(None);
        draw(&place, shown.sign.as_ref()?, w)?;
    }
    Some(())
}

/// An element within another.
fn add(parent: &Element, tag: &str, class: &str) -> Option<Element> {
    let element = document().create_element(tag).ok()?;
    if !class.is_empty() {
        element.set_attribute("class", class).ok()?;
    }
    parent.append_child(&element).ok()?;
    Some(element)
}

fn say(parent: &Element, tag: &str, class: &str, text: &str) -> Option<Element> {
    let element = add(parent, tag, class)?;
    element.set_text_content(Some(text));
    Some(element)
}

fn draw(place: &Element, sign: &Sign, w: &Words) -> Option<()> {
    let answer = add(place, "div", &["answer ", sign.class].concat())?;
    answer.set_id("answer");
    say(&answer, "p", "", &sign.heading);
    let called = add(&answer, "ul", "called")?;
    for who in &sign.people {
        somebody(&called, who)?;
    }
    for line in &sign.lines {
        say(&answer, "p", "next", line)?;
    }
    if !sign.agreed.is_empty() {
        let details = add(&answer, "details", "")?;
        say(&details, "summary", "", &w.agreed())?;
        let list = add(&details, "ul", "")?;
        for text in &sign.agreed {
            say(&list, "li", "", text)?;
        }
    }
    let actions = add(&answer, "div", "actions")?;
    for (text, deed) in &sign.deeds {
        let class = if *deed == Deed::CheckIn { "button primary" } else { "button secondary" };
        let button = say(&actions, "button", class, text)?;
        button.set_attribute("type", "button").ok()?;
        button.set_attribute("data-deed", &(*deed as u8).to_string()).ok()?;
    }
    Some(())
}

fn somebody(list: &Element, who: &Somebody) -> Option<()> {
    let item = add(list, "li", "")?;
    let id = format!("who-{}", who.position);
    if who.choosable {
        let tick = add(&item, "input", "checkbox")?;
        tick.set_id(&id);
        tick.set_attribute("type", "checkbox").ok()?;
        tick.set_attribute("value", &who.position.to_string()).ok()?;
        tick.unchecked_into::<HtmlInputElement>().set_checked(true);
    }
    let label = add(&item, if who.choosable { "label" } else { "div" }, "who")?;
    if who.choosable {
        label.set_attribute("for", &id).ok()?;
    }
    say(&label, "span", "name", &who.name)?;
    say(&label, "span", "kana", &[who.kana.as_str(), &who.note].join(" "))?;
    Some(())
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    Camera,
    Deed(Deed),
}

/// What a press within the app asks for.
pub fn pressed(event: &leptos::ev::MouseEvent) -> Option<Pressed> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let button = target.closest("button").ok()??;
    if button.id() == "desk-look" {
        return Some(Pressed::Camera);
    }
    let code: usize = button.get_attribute("data-deed")?.parse().ok()?;
    Deed::ALL.get(code).copied().map(Pressed::Deed)
}

/// Whether somebody of a party is ticked, or there is nothing to tick.
pub fn is_ticked(position: i64) -> bool {
    field(&format!("who-{position}")).is_none_or(|tick| tick.checked())
}

fn field(id: &str) -> Option<HtmlInputElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// What was typed into a field.
pub fn typed(id: &str) -> String {
    field(id).map(|field| field.value()).unwrap_or_default()
}

pub fn empty(ids: [&str; 2]) {
    ids.into_iter().filter_map(field).for_each(|field| field.set_value(""));
}
