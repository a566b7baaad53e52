use leptos::prelude::*;

use super::super::words::words;
use crate::clock::Moment;
use crate::mail::Draft;
use crate::programme::Offering;
use crate::registration::Registration;
use crate::registration::contact::Contact;
use crate::registration::paper_view::{self, Addressee};
use crate::text::{Language, date_long};
use crate::ui::*;

/// The letter on paper, for a window envelope or to be handed over: as it is mailed to others.
pub fn paper_page(
    r: &Registration,
    contact: Option<&Contact>,
    o: &Offering,
    draft: &Draft,
    now: Moment,
    language: Language,
) -> AnyView {
    let theirs = Language::from_code(&r.language).unwrap_or_default();
    let back = format!("/office/registrations/{}/hearing", r.id);
    let address = paper_view::window(&Addressee {
        postcode: contact.map_or("", |c| &c.postcode),
        address: contact.map_or("", |c| &c.address),
        name: &r.name,
    });
    let paragraphs = draft.text.split("\n\n").map(|text| {
        let lines = text.lines().map(|line| view! { {say(line)}<br/> }.into_any());
        view! { <p>{lines.collect_view()}</p> }.into_any()
    });
    view! {
        <p class="no-print"><a href=back>{say(words(language).back)}</a></p>
        <h1 class="no-print">{say(words(language).title)}</h1>
        <div class="letters">
            <article class="official" lang=theirs.tag()>
                <div class="letter-head">{address}<p class="document">{say(date_long(now.date(), theirs))}</p></div>
                <p class="issuer">{o.contact_name.clone()}<br/>{o.contact_phone.clone()}</p>
                <h2>{say(&draft.subject)}</h2>
                {paragraphs.collect_view()}
            </article>
        </div>
    }
    .into_any()
}
