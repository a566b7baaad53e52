//! The desk where children are fetched.

use std::sync::Arc;

use axum::extract::{Extension, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use crate::app::App;
use crate::catalogue::Catalogue;
use crate::checkin::append::is_fact_id;
use crate::checkin::who::look;
use crate::checkin::{Head, Intake, Who, store as checkins};
use crate::error::{Error, Result};
use crate::pickup::hand_over::{Asked, HandedOver, hand_over};
use crate::pickup::rules::SAID;
use crate::pickup::take_back::take_back;
use crate::pickup::views::{Card, Desk, desk_page};
use crate::pickup::words::words;
use crate::pickup::{Child, Fetcher, Handover, store};
use crate::programme::{Announcement, Column, DeskRule};
use crate::receiver::Sight;
use crate::registration;
use crate::text::{clock_time, fill, search_key};
use crate::ui::Errors;
use crate::web::{Fields, Page, Visit, redirect};

/// A session at which children are fetched, and what its desk sees of them.
pub(super) struct Open {
    pub head: Head,
    pub announcement: Arc<Announcement>,
    pub sight: Sight,
}

pub(super) async fn opened(app: &App, catalogue: &Catalogue, who: &Who, session: &str) -> Result<Open> {
    let head = checkins::head(&app.store, &who.scope_at(session), session).await?.ok_or(Error::NotFound)?;
    let announcement = catalogue.now().any(&head.offering_id).cloned().ok_or(Error::NotFound)?;
    let sight = who.sight_on_a_page(&announcement, session, app.clock.now());
    if !sight.opens_desk() {
        return Err(Error::Forbidden);
    }
    if !announcement.offering.desk.has(&DeskRule::Pickup) {
        return Err(Error::NotFound);
    }
    Ok(Open { head, announcement, sight })
}

#[derive(Deserialize)]
pub(super) struct Told {
    /// A fact whose outcome is to be shown: its id says nothing about anybody.
    #[serde(default)]
    done: String,
}

pub(super) async fn show(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    who: Who,
    Path(session): Path<String>,
    Query(told): Query<Told>,
) -> Result<Page> {
    let open = opened(&app, &catalogue, &who, &session).await?;
    look(&app, &who, "pickup_seen", format!("session:{session}")).await?;
    let done = (!told.done.is_empty()).then_some(told.done.as_str());
    draw(&app, &visit, &who, &open, done, vec![], &Fields::default(), &Errors::default()).await
}

#[expect(clippy::too_many_arguments, reason = "one page, drawn from three places")]
async fn draw(
    app: &App,
    visit: &Visit,
    who: &Who,
    open: &Open,
    done: Option<&str>,
    already: Vec<Handover>,
    typed: &Fields,
    errors: &Errors,
) -> Result<Page> {
    let fetched = open.sight.people(store::handovers(&app.store, &open.head.id).await?, |h| &h.registration_id);
    let searched = if typed.get("do") == "find" { typed.get("q") } else { "" };
    let mut cards = cards(app, open).await?;
    let key = search_key(searched);
    if !key.is_empty() {
        let hit = |c: &Child| search_key(&c.name).contains(&key) || search_key(&c.name_kana).contains(&key);
        cards.retain(|card| search_key(&card.receipt).contains(&key) || card.children.iter().any(hit));
    }
    let done =
        fetched.iter().filter(|h| done.is_some_and(|d| h.fact_id.strip_prefix(d).is_some_and(|n| n.starts_with('-'))));
    let desk = Desk {
        who,
        head: &open.head,
        cards,
        done: done.cloned().collect(),
        fetched: &fetched,
        already: open.sight.people(already, |h| &h.registration_id),
        page: app.chance.id(app.clock.now()),
        searched,
        may_undo: matches!(who, Who::Staff(staff) if staff.enters_office()),
        typed,
        errors,
    };
    Ok(desk_page(visit, desk))
}

/// Who waits, by registration in the order of names.
pub(super) async fn cards(app: &App, open: &Open) -> Result<Vec<Card>> {
    let children = open.sight.people(store::waiting(&app.store, &open.head.id).await?, |c| &c.registration_id);
    let named = store::at_desk(&app.store, &open.head.offering_id).await?;
    let mut cards: Vec<Card> = Vec::new();
    for child in children {
        if let Some(card) = cards.iter_mut().find(|c| c.registration == child.registration_id) {
            card.children.push(child);
            continue;
        }
        let of = |f: &&Fetcher| f.registration_id == child.registration_id;
        let names_shown = !child.secret.0 && open.sight.of(&child.registration_id).sees(Column::Name);
        let people = named.iter().filter(of).filter(|_| names_shown).cloned().collect();
        cards.push(Card {
            registration: child.registration_id.clone(),
            receipt: child.receipt.clone(),
            people,
            names_shown,
            is_named: named.iter().any(|f| of(&f)),
            children: vec![child],
        });
    }
    cards.iter_mut().for_each(|card| card.children.sort_by_key(|c| c.position));
    Ok(cards)
}

pub(super) async fn act(
    State(app): State<App>,
    Extension(intake): Extension<Intake>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    who: Who,
    Path(session): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let open = opened(&app, &catalogue, &who, &session).await?;
    let w = words(visit.language);
    let fact = fields.get("fact");
    let mut errors = Errors::default();
    let mut already = Vec::new();
    let status = match fields.get("do") {
        "find" => {
            look(&app, &who, "desk_searched", format!("session:{session}")).await?;
            StatusCode::OK
        }
        _ if !is_fact_id(fact) => return Err(Error::Malformed("the id of a fact")),
        "hand_over" => {
            let registration = fields.get("registration");
            let all = cards(&app, &open).await?;
            let known = all.iter().find(|c| c.registration == registration);
            // Whoever is fetched already has no card any more: the number still stands in the form.
            let receipt = match known {
                Some(card) => card.receipt.clone(),
                None => {
                    registration::store::registration(&app.store, registration)
                        .await?
                        .filter(|r| r.offering_id == open.head.offering_id && !open.sight.leaves_out(&r.id))
                        .ok_or(Error::NotFound)?
                        .receipt
                }
            };
            let at = |what: &str| format!("{what}[{receipt}]");
            let child_at = at("child");
            let children: Vec<String> = fields.all(&child_at).map(Into::into).collect();
            let (person_at, code_at) = (at("person"), at("code"));
            let person = fields.get(&person_at);
            let shown = known.is_some_and(|card| card.names_shown);
            if children.is_empty() {
                errors.add(child_at.clone(), w.choose_child);
            }
            if shown && person.is_empty() {
                errors.add(person_at.clone(), w.choose_person);
            }
            let asked = Asked {
                registration,
                children: &children,
                person: shown.then_some(person),
                code: fields.get(&code_at),
                fact,
            };
            if errors.is_empty() {
                match hand_over(&app, &intake, &who, &open.head, asked).await? {
                    HandedOver::Done => return Ok(redirect(&format!("/desk/{session}/pickup?done={fact}"))),
                    HandedOver::Already(given) => already = given,
                    HandedOver::WrongCode => errors.add(code_at, w.wrong_code),
                    HandedOver::Resting(until) => errors.add(code_at, fill(w.resting, &[&clock_time(until)])),
                    HandedOver::NotNamed => errors.add(if shown { person_at } else { code_at }, w.not_named),
                }
            }
            if already.is_empty() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::CONFLICT }
        }
        "undo" => {
            let Who::Staff(staff) = &who else { return Err(Error::Forbidden) };
            if !staff.enters_office() {
                return Err(Error::Forbidden);
            }
            let why = fields.get("why");
            match why.chars().count() {
                0 => errors.add("why", w.undo_missing),
                1..=SAID => {}
                _ => errors.add("why", fill(w.too_long, &[&SAID])),
            }
            if !fields.has("handover") {
                errors.add("handover", w.choose);
            }
            if errors.is_empty() {
                if take_back(&app, &intake, staff, &open.head, fields.get("handover"), why, fact).await? {
                    return Ok(redirect(&format!("/desk/{session}/pickup")));
                }
                errors.add("handover", w.nothing_undone);
            }
            StatusCode::UNPROCESSABLE_ENTITY
        }
        _ => return Err(Error::Malformed("nothing that a desk does")),
    };
    let page = draw(&app, &visit, &who, &open, None, already, &fields, &errors).await?;
    Ok(page.status(status).into_response())
}
