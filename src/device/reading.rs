//! What a device's facts are about: whom each names, or why it cannot stand.

use std::collections::HashMap;

use super::guard::Known;
use super::model::{Detail, Stray, Why};
use super::store::{self, Named};
use crate::app::App;
use crate::checkin::append::{When, is_fact_id};
use crate::clock::Moment;
use crate::error::Result;
use crate::offline::pass::{Pass, PassError, offering_tag};
use crate::offline::wire::{Kind, Said};
use crate::registration::pass::verifying_key;

/// Whom a fact names.
pub enum Read {
    /// `replaced`: by a pass in whose place there is a newer one.
    People {
        people: Vec<Named>,
        when: When,
        replaced: bool,
    },
    /// Nobody, and it needs nobody.
    Nobody(When),
    Apart(Why),
}

/// Reads all facts at once.
pub async fn read(app: &App, known: &Known, facts: &[&Said]) -> Result<Vec<Read>> {
    let key = verifying_key(&app.config.secret);
    let passes: Vec<Option<Result<Pass, PassError>>> =
        facts.iter().map(|said| said.pass.as_ref().map(|token| Pass::read(&key, token))).collect();
    let ids: Vec<String> = passes.iter().flatten().flatten().map(|pass| pass.registration.to_string()).collect();
    let receipts: Vec<String> = facts.iter().filter_map(|said| said.receipt.clone()).collect();
    let walked_in: Vec<String> = facts.iter().filter_map(|said| said.of.clone()).collect();
    let mut named: HashMap<String, Vec<Named>> = HashMap::new();
    for one in store::named(&app.store, &ids, &receipts).await? {
        for name in [one.registration_id.clone(), one.receipt.clone()] {
            let party = named.entry(name).or_default();
            if !party.iter().any(|p| p.participant_id == one.participant_id) {
                party.push(one.clone());
            }
        }
    }
    for (fact, one) in store::of_facts(&app.store, &walked_in).await? {
        named.entry(fact).or_default().push(one);
    }
    let one = |(said, pass): (&&Said, Option<Result<Pass, PassError>>)| about(known, said, pass, &named);
    Ok(facts.iter().zip(passes).map(one).collect())
}

fn about(
    known: &Known,
    said: &Said,
    pass: Option<Result<Pass, PassError>>,
    named: &HashMap<String, Vec<Named>>,
) -> Read {
    let Some(at) = Moment::parse(&said.at).filter(|_| is_fact_id(&said.id)) else { return Read::Apart(Why::Malformed) };
    let when = When::At { at: at.plus(said.offset), offset: said.offset };
    let offering = &known.device.offering_id;
    let version = pass.as_ref().and_then(|p| p.as_ref().ok()).map(|p| i64::from(p.key_version));
    let name = match (pass, &said.receipt, &said.of) {
        (Some(Err(_)), ..) => return Read::Apart(Why::False),
        (Some(Ok(pass)), ..) if pass.offering != offering_tag(offering) => return Read::Apart(Why::OtherOffering),
        (Some(Ok(pass)), ..) => pass.registration.to_string(),
        (None, Some(name), _) | (None, None, Some(name)) => name.clone(),
        (None, None, None) if matches!(said.kind, Kind::HeadCount | Kind::WalkIn) => return Read::Nobody(when),
        (None, None, None) => return Read::Apart(Why::Malformed),
    };
    let party = named.get(&name).map_or(&[][..], Vec::as_slice);
    if party.iter().any(|p| p.offering_id != *offering) {
        return Read::Apart(Why::OtherOffering);
    }
    let mine = party.iter().filter(|p| said.position.is_none_or(|n| n == p.position));
    let people: Vec<Named> = mine.cloned().collect();
    if people.is_empty() {
        return Read::Apart(Why::Unknown);
    }
    let replaced = version.is_some_and(|version| people.iter().any(|p| p.key_version != version));
    Read::People { people, when, replaced }
}

/// A fact that is kept apart.
pub fn stray(
    known: &Known,
    said: &Said,
    why: Why,
    participant_id: Option<String>,
    detail: &Detail,
    now: Moment,
) -> Stray {
    let at = Moment::parse(&said.at).map_or(now, |at| at.plus(said.offset).min(now));
    // An id that is none of ours is not written as it came.
    let id = if is_fact_id(&said.id) { said.id.clone() } else { format!("{}-{}", known.device.id, at.0) };
    Stray {
        id,
        session_id: known.device.session_id.clone(),
        participant_id,
        device: known.device.id.clone(),
        kind: code(said.kind).to_owned(),
        at,
        recorded_at: now,
        why,
        said: match *detail == Detail::default() {
            true => String::new(),
            false => serde_json::to_string(detail).unwrap_or_default(),
        },
        person: None,
        receipt: None,
    }
}

fn code(kind: Kind) -> &'static str {
    match kind {
        Kind::CheckIn => "check_in",
        Kind::CheckOut => "check_out",
        Kind::Undo => "undo",
        Kind::WalkIn => "walk_in",
        Kind::HeadCount => "head_count",
        Kind::Paid => "paid",
    }
}
