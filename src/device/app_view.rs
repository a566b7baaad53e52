//! The page of the desk's app: drawn without anybody's name, for the browser keeps it.

use leptos::prelude::*;

use super::app_words::{Words, words};
use crate::checkin::Head;
use crate::islands::app::{DeskApp, Named, Start, Words as IslandWords};
use crate::text::{date_short, plain, time_long};
use crate::ui::say;
use crate::web::{Page, Visit};

pub fn app_page(visit: &Visit, head: &Head) -> Page {
    let (language, w) = (visit.language, words(visit.language));
    let day = head.date.parse().map_or(head.date.clone(), |date| date_short(date, language));
    let when = format!("{day} {}", time_long(&head.starts, language));
    let heading = match head.title.as_str() {
        "" => head.offering_title.clone(),
        title => format!("{}　{title}", head.offering_title),
    };
    let start = Start { session: head.id.clone(), words: island_words(w) };
    let list = format!("/desk/{}", head.id);
    // Named here, so that whoever keeps the page keeps them with it.
    let files = visit.site.app_files.join(" ");
    visit.page(format!("{}｜{}", head.offering_title, plain(w.title)), move || {
        view! {
            <div class="desk app" data-desk-app="" data-files=files>
                <h1><span class="sub">{heading}</span>{say(w.title)}</h1>
                <p>{say(when)}</p>
                <DeskApp start=start />
                <details>
                    <summary>{say(w.about)}</summary>
                    <ul>
                        <li>{say(w.about_ready)}</li>
                        <li>{say(w.about_kept)}</li>
                        <li>{say(w.about_cannot)}</li>
                        <li>{say(w.about_end)}</li>
                    </ul>
                </details>
                <ul>
                    <li><a href=list>{say(w.online_list)}</a></li>
                    <li><a href="/desk">{say(w.all_sessions)}</a></li>
                </ul>
            </div>
        }
        .into_any()
    })
}

fn island_words(w: &'static Words) -> IslandWords {
    macro_rules! same {
        ($($name:ident),* $(,)?) => { Named { $($name: plain(w.$name)),* } };
    }
    let named = same! {
        starting, not_ready, online, offline, waiting, signed_out, shut_out, over, full_disk,
        count, camera, camera_stop, camera_none, camera_refused, camera_busy, camera_broken, code, code_more, name, name_more, look, code_wrong, here_now, already,
        party, party_next, other_session, waiting_list, withdrawn, no_place_yet, other_offering, false_pass, torn_pass,
        unknown, undone, escort, by_pass_only, secret, agreed, no_photos, owes, receipt, at_desk,
        check_in_some, check_in_anyway, undo, close,
    };
    IslandWords::from(named)
}
