//! The server's side of the island: what changed at a desk, and taps without reloading.

use std::sync::Arc;

use axum::http::StatusCode;
use leptos::prelude::{ServerFnError, use_context};
use leptos_axum::ResponseOptions;

use super::append::{Tap, When};
use super::check_in::check_in;
use super::intake::Intake;
use super::model::{Entry, FactKind, Head};
use super::rules::Verdict;
use super::store;
use super::who::Who;
use super::words::words;
use crate::app::App;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::islands::desk::{Change, Mark, News, REFUSED, Row, SIGNED_OUT};
use crate::programme::Announcement;
use crate::receiver::Sight;
use crate::registration::State;
use crate::text::{Language, clock_time, fill, plain};
use crate::web::Visit;

/// Finds an offering as it is announced: the routes give it, for the catalogue stands above this room.
#[derive(Clone)]
pub struct Announced(pub Arc<Find>);

type Find = dyn Fn(&str) -> Option<Arc<Announcement>> + Send + Sync;

/// Facts may be committed a little later than they were dated: look back so far.
const OVERLAP: i64 = 60;

pub async fn news(session: String, version: String) -> Result<News, ServerFnError> {
    let (app, _, visit, announced) = request()?;
    answer(async {
        // A page that asks by itself is no sign of life.
        let who = Who::asleep(&app, &visit, &session).await?;
        let head = store::head(&app.store, &who.scope_at(&session), &session).await?.ok_or(Error::NotFound)?;
        let sight = desk_sight(&app, &who, &announced, &head).await?;
        since(&app, &head, &sight, &version, visit.language).await
    })
    .await
}

pub async fn tap(
    session: String,
    participant: String,
    present: bool,
    fact: String,
    ago: i64,
) -> Result<Mark, ServerFnError> {
    let (app, intake, visit, announced) = request()?;
    answer(async {
        let who = Who::awake(&app, &visit, &session).await?;
        // Officials are spared the question on every tap.
        if !who.is_official() {
            let head = store::head(&app.store, &who.scope_at(&session), &session).await?.ok_or(Error::NotFound)?;
            desk_sight(&app, &who, &announced, &head).await?;
        }
        let kind = if present { FactKind::CheckIn } else { FactKind::Undo };
        let tap = Tap { when: When::Ago(ago), ..Tap::now(&fact, &participant, kind) };
        let verdict = check_in(&intake, &who, &session, tap).await?;
        let here = match verdict {
            Verdict::Welcome { at, .. } | Verdict::Already { at, .. } => Some(clock_time(at)),
            _ => None,
        };
        Ok(Mark { id: participant, here })
    })
    .await
}

/// What this desk sees; refused to who has not accepted the terms, or does not receive who comes.
async fn desk_sight(app: &App, who: &Who, announced: &Announced, head: &Head) -> Result<Sight> {
    let announcement = (announced.0)(&head.offering_id).ok_or(Error::NotFound)?;
    let sight = who.sight_on_a_page(&announcement, &head.id, app.clock.now());
    if sight.opens_desk() && who.is_bound(app).await? { Ok(sight) } else { Err(Error::Forbidden) }
}

fn request() -> Result<(App, Intake, Visit, Announced), ServerFnError> {
    match (use_context(), use_context(), use_context(), use_context()) {
        (Some(app), Some(intake), Some(visit), Some(announced)) => Ok((app, intake, visit, announced)),
        _ => Err(ServerFnError::ServerError("no request".into())),
    }
}

/// The island is told whether to sign in, to give up, or to try again; nothing internal.
async fn answer<T>(work: impl Future<Output = Result<T>>) -> Result<T, ServerFnError> {
    let error = match work.await {
        Ok(answer) => return Ok(answer),
        Err(error) => error,
    };
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(error.status());
    }
    let said = match error.status() {
        StatusCode::UNAUTHORIZED => SIGNED_OUT,
        status if status.is_client_error() && status != StatusCode::TOO_MANY_REQUESTS => REFUSED,
        _ => {
            tracing::error!("desk: {error}");
            "again"
        }
    };
    Err(ServerFnError::ServerError(said.into()))
}

/// How far a list has come: facts of the session, when the newest came in, registrations by state.
struct Version {
    facts: i64,
    newest: Moment,
    states: String,
}

impl Version {
    async fn of(app: &App, head: &Head) -> Result<Version> {
        let (facts, newest) = store::pulse(&app.store, &head.id).await?;
        let states = store::states(&app.store, &head.offering_id).await?;
        let states = states.into_iter().map(|(state, n)| format!("{state}{n}")).collect::<Vec<_>>().join("_");
        Ok(Version { facts, newest, states })
    }

    fn text(&self) -> String {
        format!("{}.{}.{}", self.facts, self.newest.0, self.states)
    }

    fn parse(text: &str) -> Option<Version> {
        let mut parts = text.splitn(3, '.');
        let mut number = || parts.next()?.parse().ok();
        let (facts, newest) = (number()?, Moment(number()?));
        Some(Version { facts, newest, states: parts.next()?.to_owned() })
    }
}

/// The version that a list drawn after this has at least.
pub async fn version(app: &App, head: &Head) -> Result<String> {
    Ok(Version::of(app, head).await?.text())
}

async fn since(app: &App, head: &Head, sight: &Sight, known: &str, language: Language) -> Result<News> {
    let now = Version::of(app, head).await?;
    let change = match Version::parse(known) {
        Some(known) if known.states == now.states && known.facts == now.facts => Change::Nothing,
        Some(known) if known.states == now.states => {
            let changed = store::changed_since(&app.store, &head.id, known.newest.plus(-OVERLAP)).await?;
            let mark = |(id, present, at, left)| Mark { id, here: (present == 1).then(|| stay(at, left)) };
            Change::Marks(changed.into_iter().map(mark).collect())
        }
        _ => {
            let list = sight.people(store::list(&app.store, head).await?, |e| &e.registration_id);
            Change::Rows(list.iter().map(|e| row(e, language)).collect())
        }
    };
    Ok(News { version: now.text(), change })
}

pub fn row(entry: &Entry, language: Language) -> Row {
    Row {
        id: entry.id.clone(),
        name: entry.called().to_owned(),
        kana: if entry.name.is_empty() { String::new() } else { entry.name_kana.clone() },
        note: note(entry, language),
        key: format!("{} {} {}", entry.kana_key, entry.name_key, entry.receipt),
        expected: entry.expected.0,
        here: entry.here_since().map(|at| stay(at, entry.left_at)),
    }
}

/// 「10:02」, or of who left 「10:02～12:00」.
pub fn stay(at: Moment, left: Option<Moment>) -> String {
    left.map_or_else(|| clock_time(at), |left| format!("{}～{}", clock_time(at), clock_time(left)))
}

/// What else the desk should know of somebody: the party, the receipt number, why they were not awaited.
fn note(entry: &Entry, language: Language) -> String {
    let w = words(language);
    let mut parts = Vec::new();
    match entry.state {
        State::WalkIn => parts.push(plain(w.walked_in)),
        _ if entry.expected.0 => {}
        State::Waiting | State::HeldWaiting => parts.push(plain(w.waiting)),
        State::Withdrawn | State::Declined | State::Lapsed => parts.push(plain(w.withdrawn)),
        State::Confirmed => parts.push(plain(w.other_session)),
        _ => parts.push(plain(w.no_place_yet)),
    }
    if entry.size > 1 {
        parts.push(fill(&plain(w.of_party), &[&(entry.position + 1), &entry.size]));
    }
    if entry.no_photos.0 {
        parts.push(plain(w.no_photos));
    }
    if entry.state != State::WalkIn {
        parts.push(entry.receipt.clone());
    }
    if entry.agreed.0 {
        parts.push(plain(words(language).agreed));
    }
    parts.join("・")
}
