//! Places of who has not come: what is said before one applies, and at the desk.

use leptos::prelude::*;

use super::release::Seats;
use super::words::words;
use crate::clock::Moment;
use crate::programme::Announcement;
use crate::text::{Language, clock_time, fill};
use crate::ui::{Notice, notice_banner, say};

/// Said before one applies: name and text. None: nobody's place is given on.
pub fn announced(a: &Announcement, language: Language) -> Option<(&'static str, String)> {
    let w = words(language);
    let minutes = a.offering.no_show_minutes?;
    Some((w.release, fill(w.release_before, &[&minutes])))
}

/// How many walk-ins there is room for, and why.
pub fn at_desk(language: Language, seats: Option<&Seats>, minutes: i64, now: Moment) -> AnyView {
    let w = words(language);
    let Some(seats) = seats else { return ().into_any() };
    let more = match now < seats.from {
        true => fill(w.release_from, &[&clock_time(seats.from), &minutes]),
        false => fill(w.release_now, &[&seats.free, &seats.released, &seats.walk_ins]),
    };
    let beyond = (seats.beyond() > 0).then(|| {
        notice_banner(Notice::Warning, "", view! { <p>{say(fill(w.release_beyond, &[&seats.beyond()]))}</p> })
    });
    view! {
        <section aria-labelledby="seats">
            <h2 id="seats">{say(fill(w.release_left, &[&seats.left()]))}</h2>
            <p class="support">{say(more)}" "{say(w.release_kept)}</p>
            {beyond}
        </section>
    }
    .into_any()
}
