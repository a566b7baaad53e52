use leptos::prelude::*;

use super::super::words::{Words, words};
use super::{counted, day, digits, places, reason_not_opened, state_word, steps, stopped_why};
use crate::draw::model::SecretState;
use crate::draw::{Draw, State};
use crate::programme::{Announcement, Selection};
use crate::selection::file::{ALGORITHM, File, Method, Outcome};
use crate::text::{Language, date_long, fill};
use crate::ui::*;

/// What the public sees of a draw.
pub struct PublicPage<'a> {
    pub language: Language,
    pub draw: &'a Draw,
    pub announcement: &'a Announcement,
    /// As it may be seen now.
    pub file: Option<&'a File>,
    /// The draw in force, if this one is not.
    pub newer: Option<&'a str>,
    /// Applications that were missed, and how many of them have an extra place.
    pub missed: (i64, i64),
}

pub fn public_page(page: PublicPage) -> AnyView {
    let PublicPage { language, draw, announcement: a, file, newer, missed } = page;
    let w = words(language);
    let offering = format!("/offerings/{}", a.offering.id);
    let stopped = (draw.state == State::Stopped).then(|| {
        let newer = newer.map(|id| view! { <p><a href=format!("/draws/{id}")>{say(w.newest)}</a></p> });
        let why = fill(w.stopped_why, &[&stopped_why(draw, w)]);
        notice_banner(Notice::Warning, w.state_stopped, view! { <p>{say(why)}</p>{newer} })
    });
    view! {
        {stopped}
        <h1>{say(w.title)}</h1>
        <p class="lead">{say(&a.offering.title)}</p>
        <p><a href=offering>{say(w.offering)}</a></p>
        <p><strong>{say(w.state)}</strong>"："{say(state_word(draw.state, w))}</p>
        {result(draw, file, a, language)}
        {(missed.0 > 0).then(|| view! { <p>{say(fill(w.missed_counted, &[&missed.0, &missed.1]))}</p> })}
        <p>{say(w.promise)}</p>
        <p>{say(if a.offering.selection == Selection::Lottery { w.only_if } else { w.ranked })}</p>
        <p>{say(w.parties)}</p>
        <h2>{say(w.steps)}</h2>
        {steps(draw, a, language)}
        <h2>{say(w.how)}</h2>
        {published(draw, file, a, language)}
        {replay(draw, w)}
    }
    .into_any()
}

/// An offering whose draw is not announced.
pub fn none_yet(language: Language, a: &Announcement) -> AnyView {
    let w = words(language);
    view! {
        <h1>{say(w.title)}</h1>
        <p class="lead">{say(&a.offering.title)}</p>
        <p>{say(w.none_yet)}</p>
        <p><a href=format!("/offerings/{}", a.offering.id)>{say(w.offering)}</a></p>
    }
    .into_any()
}

fn published(draw: &Draw, file: Option<&File>, a: &Announcement, language: Language) -> AnyView {
    let w = words(language);
    let secret = match draw.secret_state {
        SecretState::Sealed => say(w.secret_sealed),
        SecretState::Opened => digits(&draw.secret),
        SecretState::NotOpened => say(fill(w.secret_not_opened, &[&reason_not_opened(draw, w)])),
    };
    let outside = view! {
        {say(&draw.outside_what)}"（"{say(fill(w.outside_of, &[&day(&draw.outside_date, language)]))}"）"
    };
    let digest = draw.list_digest.as_deref().map_or_else(|| say(w.not_yet), digits);
    let commitment = view! { {digits(&draw.commitment)}<br/><span class="support">{say(w.commitment_more)}</span> };
    let mut rows = vec![
        (w.algorithm, view! { <code>{ALGORITHM}</code> }.into_any()),
        (w.commitment, commitment.into_any()),
        (w.secret, secret),
        (w.outside, outside.into_any()),
        (w.publisher, say(&draw.outside_publisher)),
        (w.second, say(&draw.outside_second)),
        (w.digest, digest),
    ];
    if let Some(file) = file {
        rows.push((w.places, places(&file.rules, a, language)));
        if let Some(value) = &file.outside.value {
            rows.push((w.value, view! { <code>{value.clone()}</code> }.into_any()));
        }
        if let Some(seed) = &file.seed {
            rows.push((w.seed, digits(seed)));
        }
    }
    description_list(rows)
}

/// Once it is released: the counts, and what each number got.
fn result(draw: &Draw, file: Option<&File>, a: &Announcement, language: Language) -> AnyView {
    let w = words(language);
    let Some((file, counts)) = file.and_then(|file| Some((file, file.counts.as_ref()?))) else { return nothing() };
    let not_needed = (file.drawn == Some(false)).then(|| view! { <p>{say(w.not_needed)}</p> });
    let until = draw.lines_until().map(|at| fill(w.until, &[&date_long(at.date(), language)]));
    let lines = match (&file.entries, &file.results) {
        (Some(_), Some(results)) => view! {
            <details>
                <summary>{say(w.list)}</summary>
                {table_of(file, results, a, w)}
                <p class="support">{until.map(say)}</p>
            </details>
        }
        .into_any(),
        _ if counts.entries > 0 && counts.entries < super::super::rules::FEW as u64 => {
            view! { <p>{say(w.few)}</p> }.into_any()
        }
        _ if counts.entries > 0 => view! { <p>{say(w.gone)}</p> }.into_any(),
        _ => nothing(),
    };
    view! {
        <section>
            <h2>{say(w.results)}</h2>
            {not_needed}
            {counted(counts, a, language)}
            {lines}
        </section>
    }
    .into_any()
}

/// A place, a turn, or nothing; of ranked wishes also where.
pub fn outcome(o: &Outcome, method: Method, a: &Announcement, w: &'static Words) -> String {
    let title = |slot: &str| match method {
        Method::Lottery => String::new(),
        Method::Ranked | Method::Each => a.slot(slot).map_or_else(String::new, |s| format!("：{}", s.title)),
    };
    if !o.places.is_empty() {
        return o.places.iter().map(|slot| format!("{}{}", w.placed, title(slot))).collect::<Vec<_>>().join("、");
    }
    let turns = o.waiting.iter().map(|turn| format!("{}{}", fill(w.turn, &[&turn.position]), title(&turn.slot)));
    let turns: Vec<String> = turns.collect();
    if turns.is_empty() { w.nothing.into() } else { turns.join("、") }
}

/// Every number with what it got, in the order of the numbers.
pub fn table_of(file: &File, results: &[Outcome], a: &Announcement, w: &'static Words) -> AnyView {
    let entries = file.entries.as_deref().unwrap_or_default();
    let rows = entries.iter().zip(results).map(|(entry, o)| {
        let number = view! { <span class="number">{entry.number.clone()}</span> }.into_any();
        vec![number, say(entry.size.to_string()), say(outcome(o, file.rules.method, a, w))]
    });
    table(Table {
        caption: w.list,
        caption_hidden: true,
        head: &[w.number, w.size, w.outcome],
        rows: rows.collect(),
        row_heads: true,
        numeric: &[1],
        ..Default::default()
    })
}

fn replay(draw: &Draw, w: &'static Words) -> AnyView {
    let verify = format!("tsudoi draw verify {}.json", draw.id);
    view! {
        <section>
            <h2>{say(w.replay)}</h2>
            <p>{say(w.replay_own)}</p>
            <p>{say(fill(w.replay_all, &[&verify]))}" "<a href="/draws/procedure.txt">{say(w.procedure)}</a></p>
            <p><a href=format!("/draws/{}.json", draw.id)>{say(w.data)}</a></p>
        </section>
    }
    .into_any()
}
