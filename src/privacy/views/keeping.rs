use leptos::prelude::*;

use super::super::model::{Hold, Holdings, Keeping};
use super::super::rules::is_over;
use super::super::words::words;
use super::{day, holds, way};
use crate::clock::Moment;
use crate::staff::Staff;
use crate::text::Language;
use crate::ui::{Errors, *};
use crate::web::Fields;

pub struct KeepingPage<'a> {
    pub staff: &'a Staff,
    pub keeping: &'a Keeping,
    pub holdings: &'a Holdings,
    pub holds: &'a [Hold],
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub now: Moment,
    pub language: Language,
}

/// What an offering holds, why, and until when; holds, and a proposal before its day.
pub fn keeping_page(page: KeepingPage) -> AnyView {
    let w = words(page.language);
    let (k, h) = (page.keeping, page.holdings);
    let action = format!("/office/offerings/{}/data", k.id);
    let number = |n: i64| say(n.to_string());
    let propose = (is_over(k, page.now) && h.registrations > 0).then(|| {
        view! {
            <section>
                <h2>{say(w.propose)}</h2>
                <p>{say(w.propose_more)}</p>
                {form(&action, view! { <p>{button_do(Button::Secondary, w.propose, "do", "propose")}</p> })}
            </section>
        }
    });
    view! {
        {way(page.language, page.staff, w.data)}
        {error_summary(page.language, page.errors)}
        <h1><span class="sub">{say(w.data)}</span><a href=format!("/office/offerings/{}", k.id)>{say(&k.title)}</a></h1>
        {description_list(vec![
            (w.holder, say(&k.data_holder)),
            (w.purpose, say(&k.purpose)),
            (w.until, say(day(&k.retain_until, page.language))),
            (w.registrations, number(h.registrations)),
            (w.participants, number(h.participants)),
            (w.answers, number(h.answers)),
            (w.notes, number(h.notes)),
            (w.letters, number(h.letters)),
            (w.held, number(h.held)),
        ])}
        {holds(page.language, &action, page.holds, page.typed, page.errors)}
        {propose}
    }
    .into_any()
}
