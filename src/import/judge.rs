//! How a file would come out: by the intake's own rules, against what stands now. Writes nothing.

use std::collections::{HashMap, HashSet};

use super::model::{Fate, Judged, Parsed, Verdict};
use super::words::words;
use crate::registration::application::Application;
use crate::registration::rules::{Decision, decide};
use crate::registration::store;
use crate::registration::traces::{self, Trace};
use crate::store::{StoreResult, Tx};
use crate::text::{Language, fill, moment};

/// Judges every line. The offering's lock must have been taken if something is to be done upon it.
pub async fn judge(tx: &mut Tx, offering: &str, parsed: &[Parsed], language: Language) -> StoreResult<Verdict> {
    let good: Vec<Application> = parsed.iter().filter_map(|p| p.read.as_ref().ok()).cloned().collect();
    let keys: Vec<&str> = good.iter().map(|a| a.idempotency_key.as_str()).collect();
    let Some(situation) = store::situation(tx, offering, &keys).await? else { return Ok(Verdict::default()) };
    let rule = traces::rule(tx, offering, situation.offering.once_per).await?;
    let traces: Vec<Vec<Trace>> = good.iter().map(|a| rule.traces(a)).collect();
    let earlier = traces::first(tx, offering, &rule, &traces.concat()).await?;
    let mut earlier: HashSet<Trace> = earlier.into_keys().collect();
    let slots: HashMap<String, String> =
        situation.places.slots.iter().map(|s| (s.id.clone(), s.title.clone())).collect();
    // Of two that say the same the first is taken over: the other is told which that is.
    let mut first: HashMap<&str, usize> = HashMap::new();
    let readable = parsed.iter().filter_map(|p| p.read.as_ref().ok().map(|a| (p.number, a)));
    for (number, application) in readable {
        first.entry(application.idempotency_key.as_str()).or_insert(number);
    }
    let mut decided = decide(situation, &good).into_iter().zip(traces);
    let lines = parsed.iter().map(|line| {
        let judged = |fate, twin| Judged { number: line.number, name: line.name.clone(), fate, twin };
        let Err(problems) = &line.read else {
            // As many were decided as could be read.
            let Some((decision, traces)) = decided.next() else { return judged(Fate::Bad(vec![]), false) };
            let key = line.read.as_ref().map_or("", |a| a.idempotency_key.as_str());
            let fate = fate(decision, &slots, first.get(key).copied().unwrap_or(line.number), language);
            let gets = matches!(fate, Fate::Gets(_));
            let twin = gets && traces.iter().any(|trace| earlier.contains(trace));
            earlier.extend(traces.into_iter().filter(|_| gets));
            return judged(fate, twin);
        };
        judged(Fate::Bad(problems.clone()), false)
    });
    Ok(Verdict { lines: lines.collect() })
}

fn fate(decision: Decision, slots: &HashMap<String, String>, first: usize, language: Language) -> Fate {
    let w = words(language);
    let bad = |text: String| Fate::Bad(vec![text]);
    match decision {
        Decision::Registered { state, .. } => Fate::Gets(state),
        Decision::Repeated(known) => Fate::Known(known.state),
        Decision::Again | Decision::KeyReused => bad(fill(w.twice, &[&first, &first])),
        Decision::NotYet(opens) => bad(fill(w.not_yet, &[&moment(opens, language)])),
        Decision::Closed => bad(w.closed.into()),
        Decision::Cancelled => bad(w.cancelled.into()),
        Decision::Full => bad(w.full.into()),
        Decision::SomeFull(full) => {
            let titles: Vec<&str> = full.iter().filter_map(|id| slots.get(id)).map(String::as_str).collect();
            bad(fill(w.some_full, &[&titles.join("、")]))
        }
        Decision::SlotOver => bad(w.slot_over.into()),
        Decision::NotHere => bad(w.not_here.into()),
    }
}
