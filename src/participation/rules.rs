//! How a counted year is laid out along the plan. Pure.

use super::model::*;
use crate::plan::PlanTree;

/// The report of a scope. None: there is no such scope in the plan or among the year's offerings.
pub fn report(year: &Year, tree: &PlanTree, scope: &Scope) -> Option<Report> {
    let parts = parts(year, tree, scope)?;
    let title = title(year, tree, scope)?;
    let inside = |o: &&Counted| within(o, scope);
    let others = year.offerings.iter().filter(inside).any(|o| o.citizen_tally == 0);
    let hidden = |o: &&Counted| o.sensitive == 1 && o.citizen_tally == 1;
    let untold = match scope {
        Scope::Measure(_) => {
            year.offerings.iter().filter(inside).filter(|o| o.action_id.is_none()).filter(hidden).count()
        }
        Scope::Action(_) => year.offerings.iter().filter(inside).filter(hidden).count(),
        _ => 0,
    };
    // An offering that stands apart is looked at by itself: its own figures are its total.
    let citizens = match scope {
        Scope::Offering(id) => year.offerings.iter().find(|o| &o.id == id)?.citizen_tally,
        _ => 1,
    };
    Some(Report {
        total: Line { tally: tally(year, scope, citizens), scope: scope.clone(), title },
        parts,
        apart: (others && citizens == 1).then(|| tally(year, scope, 0)),
        untold,
        months: months(year, scope, citizens),
    })
}

/// The lines below a scope, in the plan's order: policies, their measures, their actions, the offerings of these.
fn parts(year: &Year, tree: &PlanTree, scope: &Scope) -> Option<Vec<Line>> {
    let line = |scope: Scope, title: &str| Line { tally: tally(year, &scope, 1), scope, title: title.to_owned() };
    let offering = |o: &Counted| Line {
        tally: tally(year, &Scope::Offering(o.id.clone()), o.citizen_tally),
        scope: Scope::Offering(o.id.clone()),
        title: o.title.clone(),
    };
    let shown = |o: &&Counted| o.citizen_tally == 1 && o.sensitive == 0;
    Some(match scope {
        Scope::Plan => {
            tree.policies.iter().map(|p| line(Scope::Policy(p.policy.id.clone()), &p.policy.title)).collect()
        }
        Scope::Policy(id) => {
            let branch = tree.policies.iter().find(|p| &p.policy.id == id)?;
            let measures = branch.measures.iter().map(|m| &m.measure);
            measures.map(|m| line(Scope::Measure(m.id.clone()), &m.title)).collect()
        }
        Scope::Measure(id) => {
            let branch = tree.measures().find(|m| &m.measure.id == id)?;
            let actions = branch.actions.iter().map(|a| line(Scope::Action(a.id.clone()), &a.title));
            // The plan's actions are examples: an offering may serve the measure itself.
            let own = year.offerings.iter().filter(|o| &o.measure_id == id && o.action_id.is_none());
            actions.chain(own.filter(shown).map(offering)).collect()
        }
        Scope::Action(id) => {
            let own = year.offerings.iter().filter(|o| o.action_id.as_ref() == Some(id));
            own.filter(shown).map(offering).collect()
        }
        Scope::Offering(_) => Vec::new(),
    })
}

/// What a scope came to, of citizens (1) or of what stands apart (0).
pub fn tally(year: &Year, scope: &Scope, citizens: i64) -> Tally {
    let mut sum = Tally { persons: persons(year, scope, citizens), ..Default::default() };
    for o in year.offerings.iter().filter(|o| o.citizen_tally == citizens && within(o, scope)) {
        sum.add(&Tally {
            registrations: o.registrations,
            applicants: o.applicants,
            walk_ins: o.walk_ins,
            demand: o.demand,
            capacity: o.capacity,
            filled: o.filled,
            places: o.places,
            ..Default::default()
        });
        for b in year.buckets.iter().filter(|b| b.offering_id == o.id) {
            sum.add(&of_bucket(b));
        }
    }
    sum
}

fn persons(year: &Year, scope: &Scope, citizens: i64) -> i64 {
    year.persons.get(&(scope.clone(), citizens)).copied().unwrap_or(0)
}

pub fn of_bucket(b: &Bucket) -> Tally {
    Tally {
        sessions: b.sessions,
        visits: b.visits,
        head_count: b.head_count,
        expected: b.expected,
        came: b.came,
        minutes: b.minutes,
        planned_minutes: b.planned_minutes,
        volunteered: b.volunteered,
        volunteer_sessions: b.volunteer_sessions,
        volunteer_closed: b.volunteer_closed,
        ..Default::default()
    }
}

pub fn within(o: &Counted, scope: &Scope) -> bool {
    match scope {
        Scope::Plan => true,
        Scope::Policy(id) => &o.policy_id == id,
        Scope::Measure(id) => &o.measure_id == id,
        Scope::Action(id) => o.action_id.as_ref() == Some(id),
        Scope::Offering(id) => &o.id == id,
    }
}

/// April to March of the fiscal year, months without anything too.
fn months(year: &Year, scope: &Scope, citizens: i64) -> Vec<Month> {
    let mut months: Vec<Month> = (0..12)
        .map(|n| (year.fiscal_year + i64::from(n >= 9), 1 + (n + 3) % 12))
        .map(|(y, m)| Month { month: format!("{y:04}-{m:02}"), ..Default::default() })
        .collect();
    let inside =
        |id: &str| year.offerings.iter().any(|o| o.id == id && o.citizen_tally == citizens && within(o, scope));
    for b in year.buckets.iter().filter(|b| inside(&b.offering_id)) {
        if let Some(month) = months.iter_mut().find(|m| m.month == b.bucket) {
            month.sessions += b.sessions;
            month.visits += b.visits;
            month.head_count += b.head_count;
        }
    }
    months
}

/// The name of a scope. Empty for the plan where none has been imported.
pub fn title(year: &Year, tree: &PlanTree, scope: &Scope) -> Option<String> {
    Some(match scope {
        Scope::Plan => tree.plan.as_ref().map(|p| p.title.clone()).unwrap_or_default(),
        Scope::Policy(id) => tree.policy(id)?.title.clone(),
        Scope::Measure(id) => tree.measure(id)?.title.clone(),
        Scope::Action(id) => tree.action(id)?.title.clone(),
        Scope::Offering(id) => year.offerings.iter().find(|o| &o.id == id)?.title.clone(),
    })
}

/// The scopes above one, from the plan down: the way back up.
pub fn above(year: &Year, tree: &PlanTree, scope: &Scope) -> Vec<Scope> {
    let of_measure = |id: &str| {
        let policy = tree.measure(id).map(|m| Scope::Policy(m.policy_id.clone()));
        policy.into_iter().chain([Scope::Measure(id.to_owned())]).collect::<Vec<_>>()
    };
    let mut up = vec![Scope::Plan];
    match scope {
        Scope::Plan => return Vec::new(),
        Scope::Policy(_) => {}
        Scope::Measure(id) => up.extend(tree.measure(id).map(|m| Scope::Policy(m.policy_id.clone()))),
        Scope::Action(id) => up.extend(tree.action(id).map(|a| of_measure(&a.measure_id)).into_iter().flatten()),
        Scope::Offering(id) => {
            if let Some(o) = year.offerings.iter().find(|o| &o.id == id) {
                up.extend(of_measure(&o.measure_id));
                up.extend(o.action_id.clone().map(Scope::Action));
            }
        }
    }
    up
}

/// Every scope that has a line somewhere, from the plan down: what the file for machines holds.
pub fn every(year: &Year, tree: &PlanTree) -> Vec<Scope> {
    let mut all = vec![Scope::Plan];
    for policy in &tree.policies {
        all.push(Scope::Policy(policy.policy.id.clone()));
        for measure in &policy.measures {
            all.push(Scope::Measure(measure.measure.id.clone()));
            all.extend(measure.actions.iter().map(|a| Scope::Action(a.id.clone())));
        }
    }
    all.extend(year.offerings.iter().filter(|o| o.sensitive == 0).map(|o| Scope::Offering(o.id.clone())));
    all
}
