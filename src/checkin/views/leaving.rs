use leptos::prelude::*;

use super::when_long;
use crate::checkin::live::stay;
use crate::checkin::model::{Entry, Head};
use crate::checkin::words::words;
use crate::text::{fill, plain};
use crate::ui::{Button, button_do, form, hidden, say};
use crate::web::{Page, Visit};

/// Those who are here; a tap for each as they leave.
pub fn leaving_page(visit: &Visit, head: &Head, here: Vec<Entry>, page: &str) -> Page {
    let (language, w) = (visit.language, words(visit.language));
    let (head, page) = (head.clone(), page.to_owned());
    visit.page(format!("{}｜{}", head.offering_title, plain(w.leaving)), move || {
        let desk = format!("/desk/{}", head.id);
        let url = format!("{desk}/leaving");
        let person = |e: &Entry| {
            let fields = view! {
                {hidden("fact", format!("{page}-{}", e.id))}
                {hidden("participant", &e.id)}
                <span class="since">
                    {e.here_since().map(|at| say(fill(w.here, &[&stay(at, None)])))}
                </span>
                <button class="button primary" name="do" value="check_out">
                    {say(w.check_out)}
                    <span class="hidden-text">" "{e.called().to_owned()}</span>
                </button>
            };
            let kana = if e.name.is_empty() { "" } else { &e.name_kana };
            view! {
                <li class="present">
                    <span class="name">
                        {e.called().to_owned()}
                        <span class="kana">{kana.to_owned()}" "{e.receipt.clone()}</span>
                    </span>
                    {form(&url, fields)}
                </li>
            }
        };
        let list = if here.is_empty() {
            view! { <p>{say(w.nobody_here)}</p> }.into_any()
        } else {
            let all = view! {
                {hidden("fact", format!("{page}-all"))}
                {button_do(Button::Secondary, w.all_leave, "do", "all")}
            };
            view! {
                <ul class="people">{here.iter().map(person).collect_view()}</ul>
                {form(&url, all)}
            }
            .into_any()
        };
        view! {
            <div class="desk">
                <h1><span class="sub">{head.offering_title.clone()}</span>{say(w.leaving)}</h1>
                <p>{say(when_long(&head, language))}</p>
                <p class="support">{say(w.leaving_more)}</p>
                {list}
                <p><a href=desk>{say(w.to_desk)}</a></p>
            </div>
        }
        .into_any()
    })
}
