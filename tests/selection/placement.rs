//! The placement of the demo data, as it was worked out by others.

use std::collections::HashMap;

use serde_json::Value;
use tsudoi::selection::allot::allot;
use tsudoi::selection::check;
use tsudoi::selection::file::{Class, Entry, Method, Rules, Slot};

fn fixture() -> Value {
    serde_json::from_str(include_str!("placement.json")).unwrap()
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(|text| text.as_str().unwrap().into()).collect()
}

fn rules(fixture: &Value) -> Rules {
    let slot = |site: &Value| Slot {
        slot: site["id"].as_str().unwrap().into(),
        places: site["capacity"].as_u64().unwrap() as u32,
        waiting: None,
    };
    Rules {
        method: Method::Ranked,
        slots: fixture["sites"].as_array().unwrap().iter().map(slot).collect(),
        quotas: vec![],
        classes: vec![Class { class: 1, bounds: vec![] }],
    }
}

/// First-timers are class 1.
fn entries(fixture: &Value) -> Vec<Entry> {
    let entry = |applicant: &Value| Entry {
        number: applicant["id"].as_str().unwrap().into(),
        class: applicant["firstTime"].as_bool().unwrap().then_some(1),
        size: 1,
        wishes: texts(&applicant["preferences"]),
        quotas: vec![],
    };
    fixture["applicants"].as_array().unwrap().iter().map(entry).collect()
}

fn order(fixture: &Value, entries: &[Entry]) -> Vec<usize> {
    let at = |number: String| entries.iter().position(|e| e.number == number).unwrap();
    texts(&fixture["lotteryOrder"]).into_iter().map(at).collect()
}

#[test]
fn the_placement_of_the_demo_data_comes_out_exactly() {
    let fixture = fixture();
    let (rules, entries) = (rules(&fixture), entries(&fixture));
    check::entries(&rules, &entries).unwrap();
    let outcomes = allot(&rules, &entries, |_| order(&fixture, &entries));
    let expected = fixture["expectedAssignment"].as_object().unwrap();
    assert_eq!(expected.len(), outcomes.len());
    let mut by_rank: HashMap<String, u64> = HashMap::new();
    for (entry, outcome) in entries.iter().zip(&outcomes) {
        assert_eq!(outcome.places.first().map(String::as_str), expected[&entry.number].as_str(), "{}", entry.number);
        let rank = outcome.places.first().and_then(|p| entry.wishes.iter().position(|w| w == p));
        *by_rank.entry(rank.map_or("unassigned".into(), |n| format!("rank{}", n + 1))).or_default() += 1;
    }
    let summary: HashMap<String, u64> = serde_json::from_value(fixture["expectedSummary"].clone()).unwrap();
    assert_eq!(by_rank, summary);
}

/// All first wishes first, then all second ones: what we do not do.
fn first_wishes_first(rules: &Rules, entries: &[Entry], order: &[usize]) -> Vec<Option<String>> {
    let mut left: HashMap<&str, u32> = rules.slots.iter().map(|s| (s.slot.as_str(), s.places)).collect();
    let mut given = vec![None; entries.len()];
    for rank in 0..rules.slots.len() {
        for class in [Some(1), None] {
            for &at in order.iter().filter(|&&at| entries[at].class == class) {
                let Some(wish) = entries[at].wishes.get(rank).filter(|_| given[at].is_none()) else { continue };
                let places = left.get_mut(wish.as_str()).unwrap();
                if *places > 0 {
                    *places -= 1;
                    given[at] = Some(wish.clone());
                }
            }
        }
    }
    given
}

/// The lie that pays elsewhere does not pay here.
#[test]
fn who_would_gain_by_lying_where_first_wishes_go_first_gains_nothing_here() {
    let fixture = fixture();
    let (rules, mut entries) = (rules(&fixture), entries(&fixture));
    let order = order(&fixture, &entries);
    let example = &fixture["contrastImmediateAcceptance"]["manipulationExample"];
    let liar = entries.iter().position(|e| e.number == example["applicant"].as_str().unwrap()).unwrap();
    let place = |entries: &[Entry]| allot(&rules, entries, |_| order.clone())[liar].places.first().cloned();
    let elsewhere = |entries: &[Entry]| first_wishes_first(&rules, entries, &order)[liar].clone();
    let (here, there) = (place(&entries), elsewhere(&entries));
    assert_eq!(there.as_deref(), example["truthfulResult"].as_str());
    entries[liar].wishes = texts(&example["misreport"]);
    assert_eq!(elsewhere(&entries).as_deref(), example["misreportResult"].as_str());
    assert_eq!(place(&entries), here);
}
