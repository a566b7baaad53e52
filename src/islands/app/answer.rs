//! What is made of a code, a receipt number or a name: what the desk is told, and what may be done.

use super::sign::{Home, Sign, agreed, fill, more, no, people, stay};
use super::state::{State, at};
use super::{W, page, write};
use crate::offline::desk::{Known, Seen};
use crate::offline::names;
use crate::offline::pass::{PassError, bytes, looks_like_one};
use crate::offline::verdict::Judged;
use crate::offline::wire::Allowed;

/// A code was typed, perhaps by a scanner; a receipt number needs the name too.
pub fn typed() {
    let (typed, called) = (page::typed("f-code"), page::typed("f-name"));
    if looks_like_one(typed.trim()) {
        scanned(&typed);
    } else {
        let seen = at(|state| {
            state.trouble.clear();
            let seen = state.list().and_then(|desk| desk.typed(&typed, &called));
            if seen.is_none() {
                // What was typed stays, to be put right.
                state.trouble(W::code_wrong);
            }
            seen
        });
        match seen {
            Some(seen) => answer(seen),
            None => return,
        }
    }
    page::empty(&["f-code", "f-name"]);
}

pub fn scanned(text: &str) {
    let seen = at(|state| {
        let seen = state.list().map(|desk| desk.scan(text));
        if seen.is_none() {
            state.trouble(W::not_ready);
        }
        seen
    });
    if let Some(seen) = seen {
        answer(seen);
    }
}

/// The word of a registered device was typed: the names are opened, until the page is closed.
pub fn opens_names() {
    let typed = page::typed("f-word");
    wasm_bindgen_futures::spawn_local(async move {
        let secret = super::browser::text("registered").await.unwrap_or_default();
        at(|state| {
            let sealed = state.desk.as_ref().and_then(|desk| desk.roster.names.as_ref());
            let key = bytes(&secret).and_then(|secret| names::key(&secret, &typed));
            match sealed.zip(key).and_then(|(sealed, key)| names::open_names(sealed, &key)) {
                Some(names) => {
                    state.names = Some(names);
                    state.trouble.clear();
                }
                None => state.trouble(W::word_wrong),
            }
        });
        page::empty(&["f-word"]);
    });
}

/// Shows those whose name fits; a tap opens one.
pub fn searched() {
    let typed = page::typed("f-q");
    at(|state| {
        let found = state.names.as_ref().map(|names| names::search(names, &typed)).unwrap_or_default();
        page::found(&found, &state.words.say(W::found_none));
    });
}

/// One of those found.
pub fn found(receipt: &str) {
    let seen = at(|state| {
        let named = state.names.iter().flatten().find(|named| named.receipt == receipt)?;
        let desk = state.desk.as_ref()?;
        Some(desk.opened(&named.receipt, &bytes(&named.opener)?))
    });
    if let Some(seen) = seen {
        answer(seen);
    }
    page::empty(&["f-q"]);
}

pub fn answer(seen: Seen) {
    let act = at(|state| {
        if state.net.is_gone() {
            return None;
        }
        // What is shown while something is written down is the same pass once more, or waits for a moment.
        if let Some(row) = &state.writing {
            if !matches!(&seen, Seen::Known(known) if known.name == *row) {
                state.next = Some(seen);
            }
            return None;
        }
        state.trouble.clear();
        state.instead = None;
        let heading = match seen {
            Seen::NoPass(PassError::Torn) => W::torn_pass,
            Seen::NoPass(_) => W::false_pass,
            Seen::OtherOffering => W::other_offering,
            Seen::Unknown => W::unknown,
            Seen::Known(known) => {
                let single = known.here.len() == 1;
                let is_here = known.here.iter().any(|(_, here)| here.as_ref().is_some_and(|here| here.left.is_none()));
                // Of a pass alone it is not known who may fetch: somebody looks before anybody goes.
                let fetched = state.allows(Allowed::Pickup);
                match (state.leaving, known.judged) {
                    (false, Judged::Party) if single => return Some((known, "check_in")),
                    (true, _) if single && is_here && !fetched => return Some((known, "check_out")),
                    (leaving, _) => {
                        let sign = if leaving { goes(state, &known) } else { comes(state, &known) };
                        state.say(Some(sign), Some(known));
                        return None;
                    }
                }
            }
        };
        let sign = no(&state.words, heading);
        state.say(Some(sign), None);
        None
    });
    if let Some((known, deed)) = act {
        write::at_once(known, deed);
    }
}

/// What is said of a registration before anything is done.
fn comes(state: &State, known: &Known) -> Sign {
    let w = &state.words;
    let choose = known.judged == Judged::Party;
    let first = known.here.iter().find_map(|(_, here)| here.as_ref());
    let (class, heading, line) = match known.judged {
        Judged::Party => ("yes", w.say(W::party), w.say(W::party_next)),
        Judged::Already => {
            let which = if first.is_some_and(|here| here.left.is_some()) { W::already_left } else { W::already };
            let since = first.map(|here| stay(here, w)).unwrap_or_default();
            ("again", fill(&w.say(which), &[&since]), w.say(W::escort))
        }
        Judged::OtherSession => {
            let when = known.row.as_ref().map(|row| row.when.join("、")).unwrap_or_default();
            ("again", w.say(W::other_session), [when, w.say(W::escort)].join("　"))
        }
        Judged::Waiting => ("again", w.say(W::waiting_list), w.say(W::escort)),
        Judged::Withdrawn => ("no", w.say(W::withdrawn), w.say(W::escort)),
        Judged::NoPlaceYet => ("again", w.say(W::no_place_yet), w.say(W::escort)),
    };
    let mut deeds = match known.judged {
        Judged::Party if first.is_some() => {
            vec![(W::check_in_some, "check_in"), (W::close, "close"), (W::undo, "undo")]
        }
        Judged::Party => vec![(W::check_in_some, "check_in"), (W::close, "close")],
        Judged::Already if first.is_some_and(|here| here.left.is_some()) => {
            vec![(W::close, "close"), (W::back, "back"), (W::undo, "undo")]
        }
        Judged::Already => vec![(W::close, "close"), (W::undo, "undo")],
        _ => vec![(W::close, "close"), (W::check_in_anyway, "anyway")],
    };
    deeds.extend(beside(state, known));
    let people = chosen(known, state, |here| choose && here.is_none());
    sign(state, known, class, heading, vec![line], people, deeds)
}

/// What is said of who goes home.
fn goes(state: &State, known: &Known) -> Sign {
    let w = &state.words;
    let left = known.here.iter().filter_map(|(_, here)| here.as_ref()).find(|here| here.left.is_some());
    let any = known.here.iter().any(|(_, here)| here.as_ref().is_some_and(|here| here.left.is_none()));
    let pickup = known.row.as_ref().and_then(|row| row.pickup.as_ref());
    let (class, heading, deeds) = match (any, pickup, left) {
        (true, Some(_), _) => ("yes", w.say(W::pickup), vec![(W::pickup_hand, "hand"), (W::close, "close")]),
        (false, Some(_), None) => ("again", w.say(W::not_here), vec![(W::pickup_hand, "hand"), (W::close, "close")]),
        (true, None, _) => ("yes", w.say(W::who_leaves), vec![(W::check_out_some, "check_out"), (W::close, "close")]),
        (false, _, Some(here)) => {
            let heading = fill(&w.say(W::already_left), &[&stay(here, w)]);
            ("again", heading, vec![(W::close, "close"), (W::back, "back")])
        }
        (false, ..) => ("again", w.say(W::not_here), vec![(W::close, "close"), (W::check_out_anyway, "out_anyway")]),
    };
    let mut people = chosen(known, state, |here| here.as_ref().is_some_and(|here| here.left.is_none()));
    if !any {
        people.iter_mut().for_each(|somebody| somebody.choosable = false);
    }
    let mut sign = sign(state, known, class, heading, Vec::new(), people, deeds);
    sign.home = pickup.filter(|_| any || left.is_none()).map(|pickup| Home {
        people: pickup.people.clone(),
        has_code: !pickup.code.is_empty(),
        others: state.allows(Allowed::Entrust),
    });
    sign
}

/// The people, those who fit to be chosen, and since when the others are here.
fn chosen(
    known: &Known,
    state: &State,
    fits: impl Fn(&Option<crate::offline::desk::Here>) -> bool,
) -> Vec<super::sign::Somebody> {
    let mut people = people(known, &state.words);
    for (somebody, (_, here)) in people.iter_mut().zip(&known.here) {
        somebody.choosable = fits(here);
        if let Some(here) = here.as_ref().filter(|_| known.here.len() > 1) {
            somebody.note = [&somebody.note, &stay(here, &state.words)].map(String::as_str).join(" ");
        }
    }
    people
}

pub fn sign(
    state: &State,
    known: &Known,
    class: &'static str,
    heading: String,
    mut lines: Vec<String>,
    people: Vec<super::sign::Somebody>,
    deeds: Vec<(W, &'static str)>,
) -> Sign {
    lines.extend(more(known, owes(state, known), &state.words));
    Sign { class, heading, people, lines, agreed: agreed(known), home: None, deeds }
}

/// Yen not paid, less what was taken here.
pub fn owes(state: &State, known: &Known) -> i64 {
    owed(state, known).into_iter().map(|(_, yen)| yen).sum()
}

/// The same by who of the party owes it.
pub fn owed(state: &State, known: &Known) -> Vec<(i64, i64)> {
    let taken = |n| state.desk.as_ref().map_or(0, |desk| desk.taken_from(&known.name, n));
    let people = known.row.iter().flat_map(|row| &row.people);
    let owed = people.map(|p| (p.position, p.owes.unwrap_or_default() - taken(p.position)));
    owed.filter(|(_, yen)| *yen > 0).collect()
}

/// What else may be done with somebody who has a place: taking the fee, letting another come instead.
pub fn beside(state: &State, known: &Known) -> Vec<(W, &'static str)> {
    let fee = (owes(state, known) > 0 && state.allows(Allowed::Fee)).then_some((W::take_fee, "fee"));
    let absent = known.here.iter().any(|(_, here)| here.is_none());
    let instead = absent && known.judged == Judged::Party && state.allows(Allowed::Substitute);
    fee.into_iter().chain(instead.then_some((W::stand_in, "stand_in"))).collect()
}
