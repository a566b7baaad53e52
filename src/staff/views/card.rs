//! A card of codes, to be printed now: it is shown once.

use leptos::prelude::*;

use crate::clock::Moment;
use crate::staff::card::grouped;
use crate::staff::colleague_words::words;
use crate::staff::issue_card::Card;
use crate::text::{date_long, fill};
use crate::ui::{Notice, description_list, notice_banner, say};
use crate::web::{Page, Visit};

pub fn card_page(visit: &Visit, card: &Card, account: &str, now: Moment) -> Page {
    let language = visit.language;
    let w = words(language);
    visit.page(w.sheet_title, || {
        let codes = card.codes.iter().zip(1..).map(|(code, number)| {
            let number = fill("No.{}", &[&number]);
            view! { <li><span>{number}</span>" "<code>{grouped(code)}</code></li> }.into_any()
        });
        let facts = vec![
            (w.sheet_number, view! { {card.number.clone()} }.into_any()),
            (w.sheet_account, view! { {card.name.clone()} }.into_any()),
            (w.sheet_issued, say(date_long(now.date(), language))),
        ];
        view! {
            <div class="no-print">
                {notice_banner(Notice::Warning, "", view! { <p>{say(w.sheet_print)}</p> })}
            </div>
            <div class="sheet code-card">
                <h1>{say(w.sheet_title)}" "<span class="handle">{say(w.sheet_handling)}</span></h1>
                {description_list(facts)}
                <p>{say(w.sheet_use)}</p>
                <ol class="codes">{codes.collect_view()}</ol>
                <p>{say(w.sheet_keep)}</p>
            </div>
            <p class="no-print"><a href=format!("/office/staff/{account}")>{say(w.sheet_back)}</a></p>
        }
        .into_any()
    })
}
