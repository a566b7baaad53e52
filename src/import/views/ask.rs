use leptos::prelude::*;

use super::super::words::words;
use crate::programme::Announcement;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::Language;
use crate::ui::{Errors, *};

pub struct AskPage<'a> {
    pub staff: &'a Staff,
    pub announcement: &'a Announcement,
    pub channel: &'a str,
    pub consents: bool,
    pub errors: &'a Errors,
    pub language: Language,
}

/// The template, and the form that brings a file.
pub fn ask_page(page: AskPage) -> AnyView {
    let w = words(page.language);
    let o = &page.announcement.offering;
    let office = format!("/office/offerings/{}", o.id);
    let people = format!("{office}/people");
    let trail = [
        ("/office", crate::office::title(page.language)),
        (office.as_str(), o.title.as_str()),
        (people.as_str(), w.to_list),
    ];
    let ways = crate::applicants::entry_channels(page.language);
    let options = ways.into_iter().map(|(code, name)| Opt::new(code, name)).collect();
    view! {
        {staff_menu(page.language, page.staff, "/office")}
        {breadcrumbs(page.language, &trail, w.title)}
        {error_summary(page.language, page.errors)}
        <h1><span class="sub">{say(&o.title)}</span>{say(w.title)}</h1>
        <p>{say(w.intro)}</p>
        <h2>{say(w.template)}</h2>
        <p class="support">{say(w.template_more)}</p>
        <div class="actions">
            {link_button(Button::Secondary, w.template_xlsx, &format!("{office}/import/template.xlsx"))}
            {link_button(Button::Secondary, w.template_csv, &format!("{office}/import/template.csv"))}
        </div>
        <h2>{say(w.bring)}</h2>
        {upload_form(&format!("{office}/import"), view! {
            {field(page.language, Field {
                name: "file", label: w.file, support: w.file_more, required: true, kind: Input::File,
                error: page.errors.get("file"), accept: ".csv,.xlsx,text/csv", ..Default::default()
            })}
            {choice(page.language, Choice {
                name: "channel", legend: w.channel, required: true, options, value: page.channel,
                error: page.errors.get("channel"), ..Default::default()
            })}
            {checkbox(page.language, Checkbox {
                name: "consent", label: w.consent, required: true, checked: page.consents,
                error: page.errors.get("consent"), ..Default::default()
            })}
            <p class="support">{say(w.keeps)}</p>
            <p class="actions">{button(Button::Primary, w.bring_do)}</p>
        })}
    }
    .into_any()
}
