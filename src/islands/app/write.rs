//! Writing down what happened. Nothing is shown as done before the browser has it.

use miniserde::json;
use wasm_bindgen_futures::spawn_local;

use super::answer::{self, beside, owed, sign};
use super::sign::{fill, people};
use super::state::{Instead, State, at};
use super::{W, browser, exchange, page};
use crate::offline::desk::{Here, Known, Logged};
use crate::offline::fact::Deed;
use crate::offline::fold::fold;
use crate::offline::pass::bytes;
use crate::offline::seal::Sealer;
use crate::offline::wire::{Allowed, Guest, Handover};

/// After so many wrong codes a child goes home the other way only.
const TRIES: usize = 5;

/// A button was pressed.
pub fn pressed(name: &str) {
    match name {
        "close" => at(|state| {
            state.say(None, None);
            state.instead = None;
        }),
        "arrive" | "leave" => at(|state| {
            state.leaving = name == "leave";
            state.say(None, None);
        }),
        "more" => count(1),
        "ten" => count(10),
        "fewer" => count(-1),
        "fee" => take_fee(),
        "stand_in" => stand_in(),
        "hand" => hand_over(),
        _ => match name.strip_prefix("found-") {
            Some(receipt) => answer::found(receipt),
            None => act(name),
        },
    }
}

/// What is done about those of the sign who are chosen.
fn act(name: &str) {
    let Some((known, done)) = at(|state| Some((state.known.clone()?, state.done.clone()))) else { return };
    let here = |fits: fn(&Option<Here>) -> bool| -> Vec<i64> {
        known.here.iter().filter(|(_, here)| fits(here)).map(|(position, _)| *position).collect()
    };
    let ticked = |positions: Vec<i64>| positions.into_iter().filter(|n| page::is_ticked(*n)).collect();
    let (positions, deed): (Vec<i64>, Deed) = match name {
        "check_in" | "anyway" => (ticked(here(Option::is_none)), Deed::CheckIn),
        "check_out" => (ticked(here(|h| h.as_ref().is_some_and(|h| h.left.is_none()))), Deed::CheckOut),
        "out_anyway" => (here(Option::is_none), Deed::CheckOut),
        "back" => (here(|h| h.as_ref().is_some_and(|h| h.left.is_some())), Deed::CheckIn),
        "undo" if !done.is_empty() => (done, Deed::Undo),
        "undo" => (here(Option::is_some), Deed::Undo),
        _ => return,
    };
    if !positions.is_empty() {
        write(known, positions, deed, matches!(name, "anyway" | "out_anyway"), None);
    }
}

/// What is clear needs no button.
pub fn at_once(known: Known, deed: &str) {
    let positions = known.here.iter().map(|(position, _)| *position).collect();
    write(known, positions, if deed == "check_out" { Deed::CheckOut } else { Deed::CheckIn }, false, None);
}

/// Keeps facts, and only then adds them to what the desk knows. False: the device is full, and says so.
async fn keep(mut facts: Vec<Logged>) -> bool {
    let session = at(|state| {
        if state.sealer.is_none() {
            state.sealer = sealer(state);
        }
        if let Some(sealer) = &state.sealer {
            facts.iter_mut().for_each(|logged| logged.hide(sealer));
        }
        state.session.clone()
    });
    let kept = browser::add_facts(&session, &json::to_string(&facts)).await.is_ok();
    at(|state| match (&mut state.desk, kept) {
        (Some(desk), true) => desk.add(facts),
        _ => {
            browser::sound("no");
            state.say(None, None);
            state.trouble(W::full_disk);
        }
    });
    kept
}

fn write(known: Known, positions: Vec<i64>, deed: Deed, anyway: bool, sealed: Option<String>) {
    let facts = at(|state| {
        let (id, now) = (state.next_id(), state.now());
        let mut facts = state.desk.as_ref()?.facts(&known, &positions, deed, anyway, &id, &now);
        for logged in &mut facts {
            logged.said.sealed.clone_from(&sealed);
        }
        state.writing = Some(known.name.clone());
        Some(facts)
    });
    let Some(facts) = facts else { return };
    spawn_local(async move {
        let kept = keep(facts).await;
        let next = at(|state| {
            state.writing = None;
            if let Some(known) = state.desk.as_ref().filter(|_| kept).map(|desk| desk.again(&known)) {
                written(state, known, positions, deed);
            }
            state.next.take()
        });
        if let Some(seen) = next {
            answer::answer(seen);
        }
        exchange::sync().await;
    });
}

/// Says what was done.
fn written(state: &mut State, known: Known, positions: Vec<i64>, deed: Deed) {
    let (class, heading) = match deed {
        Deed::CheckIn => ("yes", W::here_now),
        Deed::CheckOut => ("yes", W::gone_now),
        Deed::Undo => ("again", W::undone),
    };
    let mut people = people(&known, &state.words);
    people.retain(|somebody| positions.contains(&somebody.position));
    let mut deeds = vec![(W::close, "close")];
    match deed {
        Deed::CheckIn => {
            deeds.push((W::undo, "undo"));
            deeds.extend(beside(state, &known));
            if known.row.is_some() && state.allows(Allowed::Substitute) {
                deeds.push((W::stand_in, "stand_in"));
            }
        }
        Deed::CheckOut => deeds.push((W::back, "back")),
        Deed::Undo => {}
    }
    let sign = sign(state, &known, class, state.words.say(heading), Vec::new(), people, deeds);
    state.say(Some(sign), Some(known));
    state.done = positions;
}

/// So many more heads, or fewer.
fn count(amount: i64) {
    let logged = at(|state| {
        let (id, now) = (state.next_id(), state.now());
        let desk = state.desk.as_ref().filter(|desk| desk.head_count() + amount >= 0)?;
        Some(desk.count(id, amount, &now))
    });
    let Some(logged) = logged else { return };
    spawn_local(async move {
        keep(vec![logged]).await;
        exchange::sync().await;
    });
}

fn take_fee() {
    let facts = at(|state| {
        let known = state.known.clone()?;
        let now = state.now();
        let mut facts = Vec::new();
        for (position, yen) in owed(state, &known) {
            let id = state.next_id();
            facts.push(state.desk.as_ref()?.paid(&known, position, yen, id, &now));
        }
        Some((known, facts))
    });
    let Some((known, facts)) = facts.filter(|(_, facts)| !facts.is_empty()) else { return };
    let (yen, number) = (
        facts.iter().filter_map(|l| l.said.amount).sum::<i64>(),
        facts.last().map(|l| l.said.id.clone()).unwrap_or_default(),
    );
    spawn_local(async move {
        if keep(facts).await {
            at(|state| {
                let heading = fill(&state.words.say(W::paid_now), &[&yen.to_string(), &number]);
                let people = people(&known, &state.words);
                let sign = sign(state, &known, "yes", heading, Vec::new(), people, vec![(W::close, "close")]);
                state.say(Some(sign), Some(known));
            });
        }
        exchange::sync().await;
    });
}

/// Somebody comes in the place of who is named. Nothing is written down before it is known who.
fn stand_in() {
    at(|state| {
        let known = state.known.clone()?;
        let undo = state.done.first().copied();
        let absent = known.here.iter().filter(|(n, here)| here.is_none() && page::is_ticked(*n)).map(|(n, _)| *n);
        let position = undo.or(absent.into_iter().next())?;
        state.say(None, None);
        state.instead = Some(Instead { known, position, undo: undo.is_some() });
        Some(())
    });
    page::open_walk_in();
}

/// What it writes only the server reads.
fn sealer(state: &State) -> Option<Sealer> {
    let to = bytes(state.desk.as_ref()?.roster.sealing.as_ref()?)?;
    Some(Sealer::new(to, bytes(&browser::chance())?))
}

/// Seals something for the server alone, by a key of its own.
fn sealed(state: &State, text: &str) -> Option<String> {
    Some(sealer(state)?.seal("", text))
}

/// Somebody without a registration is here.
pub fn walk_in() {
    let guest = Guest {
        name: page::typed("f-walk-name").trim().to_owned(),
        kana: page::typed("f-walk-kana").trim().to_owned(),
        age_band: page::typed("f-walk-age"),
    };
    let facts = at(|state| {
        state.trouble.clear();
        if guest.name.is_empty() && guest.kana.is_empty() {
            state.trouble(W::nobody_named);
            return None;
        }
        let (undo, id, now) = (state.next_id(), state.next_id(), state.now());
        let sealed = sealed(state, &json::to_string(&guest))?;
        let instead = state.instead.clone();
        let desk = state.desk.as_ref()?;
        let mut facts = match &instead {
            Some(Instead { known, position, undo: true }) => {
                desk.facts(known, &[*position], Deed::Undo, false, &undo, &now)
            }
            _ => Vec::new(),
        };
        let instead = instead.as_ref().map(|instead| (&instead.known, instead.position));
        facts.push(desk.walk_in(id, sealed, instead, &now));
        Some(facts)
    });
    let Some(facts) = facts else { return };
    spawn_local(async move {
        let id = facts.last().map(|logged| logged.said.id.clone()).unwrap_or_default();
        if keep(facts).await {
            page::empty(&["f-walk-name", "f-walk-kana", "f-walk-age"]);
            page::close_walk_in();
            at(|state| {
                state.instead = None;
                let Some(known) = state.desk.as_ref().and_then(|desk| desk.walked_in(&id)) else { return };
                let w = &state.words;
                let sign = super::sign::Sign {
                    class: "yes",
                    heading: w.say(W::walked_in),
                    lines: vec![if guest.name.is_empty() { guest.kana.clone() } else { guest.name.clone() }],
                    deeds: vec![(W::close, "close"), (W::undo, "undo")],
                    ..Default::default()
                };
                state.say(Some(sign), Some(known));
                state.done = vec![0];
            });
        }
        exchange::sync().await;
    });
}

/// A child goes home: with a named person and the code, with the code alone where nobody's name is shown, or with somebody
/// else, seen by two and after a call.
fn hand_over() {
    let picked = page::picked();
    let by_code = !picked.is_empty();
    let typed = Handover {
        named: if picked == page::CODE { String::new() } else { picked },
        code: fold(&page::typed("f-hand-code")),
        other: page::typed("f-hand-other").trim().to_owned(),
        second: page::typed("f-hand-second").trim().to_owned(),
        call: page::typed("f-hand-call").trim().to_owned(),
    };
    let ready = at(|state| {
        state.trouble.clear();
        let known = state.known.clone()?;
        let pickup = known.row.as_ref()?.pickup.clone()?;
        let tries = state.wrong.iter().filter(|row| **row == known.name).count();
        if !by_code {
            if typed.other.is_empty() || typed.second.is_empty() || typed.call.is_empty() {
                state.trouble(W::pickup_missing);
                return None;
            }
        } else if tries >= TRIES || typed.code != pickup.code {
            state.wrong.push(known.name);
            state.trouble(W::pickup_wrong);
            return None;
        }
        let sealed = sealed(state, &json::to_string(&typed))?;
        // Who was checked in at a desk that this one has not heard of goes home all the same.
        let unheard = known.here.iter().all(|(_, here)| here.is_none());
        let here = |here: &Option<Here>| here.as_ref().map_or(unheard, |here| here.left.is_none());
        let all = known.here.iter().filter(|(n, h)| here(h) && page::is_ticked(*n)).map(|(n, _)| *n).collect();
        Some((known, all, sealed))
    });
    if let Some((known, positions, sealed)) = ready {
        write(known, positions, Deed::CheckOut, false, Some(sealed));
    }
}
