//! The parts of the page that change, written by hand.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlInputElement, HtmlSelectElement, window};

use super::sign::{Home, Sign, Somebody, fill};
use super::state::{Net, State};
use super::{W, Words};
use crate::offline::names::Named;
use crate::offline::wire::Allowed;

fn document() -> Option<Document> {
    window()?.document()
}

fn part(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

fn write(id: &str, text: &str) {
    if let Some(part) = part(id).filter(|part| part.text_content().as_deref() != Some(text)) {
        part.set_text_content(Some(text));
    }
}

fn set(id: &str, name: &str, value: &str) {
    if let Some(part) = part(id).filter(|part| part.get_attribute(name).as_deref() != Some(value)) {
        let _ = part.set_attribute(name, value);
    }
}

fn show_if(id: &str, shown: bool) {
    if let Some(part) = part(id) {
        let _ = if shown { part.remove_attribute("hidden") } else { part.set_attribute("hidden", "") };
    }
}

/// Shows all of it; the answer only where it is another than the `turn` before.
pub fn show(state: &State, before: u32) {
    let w = &state.words;
    write("desk-status", &state.status());
    set(
        "desk-status",
        "class",
        if matches!(state.net, Net::Starting | Net::Online) { "state" } else { "state offline" },
    );
    write("desk-trouble", &state.trouble);
    if let Some(desk) = &state.desk {
        let (here, expected) = (desk.present().to_string(), desk.roster.expected.to_string());
        write("desk-count", &fill(&w.say(W::count), &[&here, &expected]));
        write("desk-heads-count", &fill(&w.say(W::heads), &[&desk.head_count().to_string()]));
        let free = match desk.free(&state.now()) {
            0 => String::new(),
            n => fill(&w.say(W::free), &[&n.to_string()]),
        };
        write("desk-free", &free);
        show_if("desk-names", desk.roster.names.is_some() && !state.net.is_gone());
    }
    show_if("desk-heads", state.allows(Allowed::HeadCount));
    show_if("desk-walk-in", state.allows(Allowed::WalkIn) && !state.net.is_gone());
    show_if("desk-kiosk", state.allows(Allowed::Kiosk));
    show_if("desk-word-form", state.names.is_none());
    show_if("desk-search-form", state.names.is_some());
    let pressed = |is: bool| if is { "true" } else { "false" };
    set("desk-arrive", "aria-pressed", pressed(!state.leaving));
    set("desk-leave", "aria-pressed", pressed(state.leaving));
    let instead = state.instead.as_ref().map(|instead| {
        let people = super::sign::people(&instead.known, w);
        let name = people.into_iter().find(|p| p.position == instead.position).map(|p| p.name);
        fill(&w.say(W::stands_in), &[&name.unwrap_or_default()])
    });
    write("desk-instead", &instead.unwrap_or_default());
    if before != state.turn
        && let Some(place) = part("desk-answer")
    {
        place.set_text_content(None);
        let _ = state.sign.as_ref().and_then(|sign| draw(&place, sign, w));
    }
}

/// An element within another.
fn add(parent: &Element, tag: &str, class: &str) -> Option<Element> {
    let element = document()?.create_element(tag).ok()?;
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

fn with(element: &Element, attributes: &[(&str, &str)]) -> Option<()> {
    attributes.iter().try_for_each(|(name, value)| element.set_attribute(name, value).ok())
}

fn draw(place: &Element, sign: &Sign, w: &Words) -> Option<()> {
    let answer = add(place, "div", &["answer ", sign.class].concat())?;
    answer.set_id("answer");
    say(&answer, "p", "", &sign.heading);
    let called = add(&answer, "ul", "called")?;
    for who in &sign.people {
        somebody(&called, who)?;
    }
    for line in sign.lines.iter().filter(|line| !line.is_empty()) {
        say(&answer, "p", "next", line)?;
    }
    if !sign.agreed.is_empty() {
        let details = add(&answer, "details", "")?;
        say(&details, "summary", "", &w.say(W::agreed))?;
        let list = add(&details, "ul", "")?;
        for text in &sign.agreed {
            say(&list, "li", "", text)?;
        }
    }
    if let Some(home) = &sign.home {
        way_home(&answer, home, w)?;
    }
    let actions = add(&answer, "div", "actions")?;
    for (n, (text, deed)) in sign.deeds.iter().enumerate() {
        let class = if n == 0 { "button primary" } else { "button secondary" };
        let button = say(&actions, "button", class, &w.say(*text))?;
        with(&button, &[("type", "button"), ("data-press", deed)])?;
    }
    Some(())
}

fn somebody(list: &Element, who: &Somebody) -> Option<()> {
    let item = add(list, "li", "")?;
    let id = ["who-", &who.position.to_string()].concat();
    if who.choosable {
        let tick = add(&item, "input", "checkbox")?;
        tick.set_id(&id);
        with(&tick, &[("type", "checkbox"), ("checked", "")])?;
    }
    let label = add(&item, if who.choosable { "label" } else { "div" }, "who")?;
    if who.choosable {
        with(&label, &[("for", &id)])?;
    }
    say(&label, "span", "name", &who.name)?;
    say(&label, "span", "kana", &[who.kana.as_str(), &who.note].join(" "))?;
    Some(())
}

/// Stands for whoever can say the code.
pub const CODE: &str = "*";

/// Who fetches the children: a named person with the code, who knows the code where no names are shown, or somebody else.
fn way_home(answer: &Element, home: &Home, w: &Words) -> Option<()> {
    let form = add(answer, "div", "form")?;
    say(&form, "p", "label", &w.say(W::pickup_named))?;
    let by_code = (home.people.is_empty() && home.has_code).then_some(CODE);
    let choices = home.people.iter().map(String::as_str).chain(by_code).chain(home.others.then_some(""));
    for (n, name) in choices.enumerate() {
        let row = add(&form, "div", "tick")?;
        let id = ["hand-", &n.to_string()].concat();
        let radio = add(&row, "input", "")?;
        with(&radio, &[("type", "radio"), ("name", "f-hand"), ("id", &id), ("value", name)])?;
        let text = match name {
            "" => w.say(W::pickup_other),
            CODE => w.say(W::pickup_by_code),
            name => name.to_owned(),
        };
        with(&say(&row, "label", "", &text)?, &[("for", &id)])?;
    }
    let fields = [
        ("f-hand-code", W::pickup_code),
        ("f-hand-other", W::pickup_other_name),
        ("f-hand-second", W::pickup_second),
        ("f-hand-call", W::pickup_call),
    ];
    for (id, label) in fields.into_iter().take(if home.others { 4 } else { 1 }) {
        let field = add(&form, "div", "field")?;
        with(&say(&field, "label", "label", &w.say(label))?, &[("for", id)])?;
        let input = add(&field, "input", "input")?;
        with(&input, &[("id", id), ("autocomplete", "off")])?;
        if id == "f-hand-code" {
            with(&input, &[("inputmode", "numeric")])?;
        }
    }
    Some(())
}

/// Those whose name fits; a tap opens one.
pub fn found(found: &[&Named], none: &str) {
    let Some(list) = part("desk-found") else { return };
    list.set_text_content(None);
    if found.is_empty() {
        say(&list, "li", "", none);
    }
    for named in found.iter().take(30) {
        let Some(item) = add(&list, "li", "") else { return };
        let text = [named.name.as_str(), &named.kana].join("　");
        if let Some(button) = say(&item, "button", "button secondary", &text) {
            with(&button, &[("type", "button"), ("data-press", &["found-", &named.receipt].concat())]);
        }
    }
}

/// Whether somebody of a party is ticked, or there is nothing to tick.
pub fn is_ticked(position: i64) -> bool {
    field(&["who-", &position.to_string()].concat()).is_none_or(|tick| tick.checked())
}

fn field(id: &str) -> Option<HtmlInputElement> {
    part(id)?.dyn_into().ok()
}

/// What was typed into a field, or chosen in a list.
pub fn typed(id: &str) -> String {
    let list = || part(id)?.dyn_into::<HtmlSelectElement>().ok();
    field(id).map(|field| field.value()).or_else(|| list().map(|list| list.value())).unwrap_or_default()
}

/// Which of several is picked; empty: none, or the last, which is nobody by name.
pub fn picked() -> String {
    let picked = |n: usize| field(&["hand-", &n.to_string()].concat()).filter(|radio| radio.checked());
    (0..16).find_map(picked).map(|radio| radio.value()).unwrap_or_default()
}

pub fn empty(ids: &[&str]) {
    for id in ids {
        if let Some(field) = field(id) {
            field.set_value("");
        }
    }
}

pub fn open_walk_in() {
    set("desk-walk-in", "open", "");
}

pub fn close_walk_in() {
    if let Some(part) = part("desk-walk-in") {
        let _ = part.remove_attribute("open");
    }
}
