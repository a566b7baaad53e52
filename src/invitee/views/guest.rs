use leptos::prelude::*;

use super::{Form, answered, facts, is_nomination, questions};
use crate::app::App;
use crate::clock::Moment;
use crate::invitee::words::words;
use crate::invitee::{Coming, Invitee};
use crate::programme::Announcement;
use crate::registration::key;
use crate::text::{Language, fill};
use crate::ui::{Errors, *};
use crate::web::Fields;

/// What the letter's link opens.
pub struct GuestPage<'a> {
    pub app: &'a App,
    pub invitee: &'a Invitee,
    pub announcement: &'a Announcement,
    pub coming: &'a [Coming],
    pub room: i64,
    /// Why it cannot be answered now.
    pub shut: Option<String>,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub action: String,
    pub now: Moment,
    pub language: Language,
}

pub fn guest_page(page: GuestPage) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let (a, i) = (page.announcement, page.invitee);
    let o = &a.offering;
    let lead = if is_nomination(a) { w.asked_to_nominate } else { w.invited_to };
    let passes = page.coming.iter().map(|c| {
        let key = key::key(&page.app.config.secret, &c.registration_id, c.key_version);
        let href = format!("/registrations/{}?key={key}", c.receipt);
        view! { <li><a href=href>{c.name.clone()}"："{say(w.pass_of)}</a></li> }.into_any()
    });
    let passes = passes.collect_view();
    let was = answered(i, page.coming, a, language).map(|was| {
        let until = page.shut.is_none().then(|| view! { <p class="support">{say(w.change_until)}</p> });
        notice_banner(Notice::Success, w.now_answered, view! { {was}<ul>{passes}</ul>{until} })
    });
    let form_page = Form {
        invitee: i,
        announcement: a,
        room: page.room,
        typed: page.typed,
        errors: page.errors,
        now: page.now,
        language,
    };
    let body = match &page.shut {
        Some(why) => notice_banner(Notice::Info, "", view! { <p>{say(why)}</p> }),
        None => form(
            &page.action,
            view! {
                {questions(&form_page)}
                <p class="support">{say(fill(w.use_of, &[&o.data_holder]))}</p>
                <p class="actions">{button(Button::Primary, w.answer_do)}</p>
            },
        ),
    };
    view! {
        {error_summary(language, page.errors)}
        <h1><span class="sub">{say(lead)}</span>{say(&o.title)}</h1>
        <p class="lead">{fill(w.dear, &[&i.organisation, &i.name])}</p>
        <p>{say(&o.summary)}</p>
        {facts(a, language)}
        {was}
        {body}
    }
    .into_any()
}

/// A link that opens nothing any more (410).
pub fn ended_page(language: Language) -> AnyView {
    let w = words(language);
    view! { <h1>{say(w.ended)}</h1><p>{say(w.ended_more)}</p> }.into_any()
}
