//! The count for everyone: whole months only, citizens only, small numbers hidden.
//!
//! Whole months, so that nobody can watch a figure rise by one; worked out at most every ten minutes, so that a crowd of
//! readers costs nothing.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{Datelike, Days, NaiveDate};
use tokio::sync::Mutex;

use super::model::*;
use super::rules;
use super::store::{self, Asked};
use super::suppression::{self, Cell};
use crate::app::App;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::plan::{self, PlanTree};
use crate::text::{fiscal_year_days, fiscal_year_of};

/// What may be told of a scope; None is hidden.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub scope: Scope,
    /// As the plan numbers it: `1`, `1-2`.
    pub number: String,
    pub title: String,
    pub sessions: i64,
    pub head_count: i64,
    pub visits: Option<i64>,
    pub persons: Option<i64>,
    pub hours: Hours,
}

/// 活動時間, as far as it may be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours {
    /// Sessions at which volunteers worked, and those whose attendance is closed.
    pub sessions: i64,
    pub closed: i64,
    /// Minutes whose end is known, and planned ones; None is hidden.
    pub minutes: Option<(i64, i64)>,
}

#[derive(Clone, Debug)]
pub struct Results {
    pub fiscal_year: i64,
    /// Sessions until this day are in it.
    pub until: NaiveDate,
    /// Since when anything is recorded.
    pub since: NaiveDate,
    /// The plan, then each policy with its measures.
    pub lines: Vec<Told>,
    /// Persons first seen in this year, and those seen until its end; None is hidden.
    pub first_timers: Option<i64>,
    pub ever: Option<i64>,
    /// Years that can be asked for, newest first.
    pub years: Vec<i64>,
    pub plan: Arc<PlanTree>,
    /// What staff entered of its indicators, the newest year first.
    pub values: Vec<plan::IndicatorValue>,
}

/// Results as last worked out, by the year asked for. Whoever works them out holds the lock, so that the others wait and
/// take what was found.
#[derive(Clone, Default)]
pub struct Shelf(Arc<Mutex<HashMap<Option<i64>, Kept>>>);

/// When it was worked out, and what came of it; None: nothing has been held yet.
type Kept = (Moment, Option<Arc<Results>>);

const KEPT_SECONDS: i64 = 600;

impl Shelf {
    /// The results of a year (None: the newest). None: nothing has been held yet. A year without records is not found.
    pub async fn results(&self, app: &App, year: Option<i64>) -> Result<Option<Arc<Results>>> {
        let mut shelf = self.0.lock().await;
        let newest = kept(&mut shelf, app, None).await?;
        match (year, newest) {
            (Some(year), Some(newest)) if newest.years.contains(&year) => kept(&mut shelf, app, Some(year)).await,
            (Some(_), Some(_)) => Err(Error::NotFound),
            (_, newest) => Ok(newest),
        }
    }
}

async fn kept(shelf: &mut HashMap<Option<i64>, Kept>, app: &App, year: Option<i64>) -> Result<Option<Arc<Results>>> {
    let now = app.clock.now();
    if let Some((at, results)) = shelf.get(&year)
        && (0..KEPT_SECONDS).contains(&now.since(*at))
    {
        return Ok(results.clone());
    }
    let results = work_out(app, year, now).await?.map(Arc::new);
    shelf.insert(year, (now, results.clone()));
    Ok(results)
}

/// The last day of the month before.
pub fn last_whole_month(now: Moment) -> NaiveDate {
    let today = now.date();
    let first = today.with_day(1).unwrap_or(today);
    first.checked_sub_days(Days::new(1)).unwrap_or(first)
}

async fn work_out(app: &App, year: Option<i64>, now: Moment) -> Result<Option<Results>> {
    let until = last_whole_month(now);
    let Some((first, _)) = store::span(&app.store).await? else { return Ok(None) };
    let since: NaiveDate = first.parse().map_err(|_| Error::Broken(format!("no date: {first}")))?;
    if since > until {
        return Ok(None);
    }
    let newest = fiscal_year_of(until);
    let years: Vec<i64> = (fiscal_year_of(since)..=newest).rev().collect();
    let fiscal_year = year.unwrap_or(newest);
    if !years.contains(&fiscal_year) {
        return Err(Error::NotFound);
    }
    let (begins, ends) = fiscal_year_days(fiscal_year);
    let until = until.min(ends);
    let plan = Arc::new(plan::store::tree(&app.store).await?);
    let asked = Asked { fiscal_year, until: Some(until.to_string()), partner: None, public: true, now };
    let counted = store::year(&app.store, &asked).await?;
    let day_before = begins.checked_sub_days(Days::new(1)).unwrap_or(begins);
    let (ever, before) = store::ever(&app.store, &until.to_string(), &day_before.to_string()).await?;
    let few = |n: i64| (1..suppression::SMALLEST).contains(&n);
    // Two years' totals differ by the first-timers: both are hidden, or neither.
    let (first_timers, ever) =
        if few(ever - before) || few(ever) { (None, None) } else { (Some(ever - before), Some(ever)) };
    let values = plan::store::newest_values(&app.store).await?;
    let lines = told(&counted, &plan);
    Ok(Some(Results { fiscal_year, until, since, lines, first_timers, ever, years, plan, values }))
}

/// The lines of the plan with small numbers hidden.
fn told(year: &Year, tree: &PlanTree) -> Vec<Told> {
    let mut scopes = vec![(None, String::new(), Scope::Plan)];
    for branch in &tree.policies {
        let (above, policy) = (scopes.len(), &branch.policy);
        scopes.push((Some(0), policy.position.to_string(), Scope::Policy(policy.id.clone())));
        let measures = branch.measures.iter().map(|m| &m.measure);
        scopes.extend(
            measures
                .map(|m| (Some(above), format!("{}-{}", policy.position, m.position), Scope::Measure(m.id.clone()))),
        );
    }
    let tallies: Vec<Tally> = scopes.iter().map(|(_, _, scope)| rules::tally(year, scope, 1)).collect();
    let cells: Vec<Cell> = scopes
        .iter()
        .zip(&tallies)
        .map(|((part_of, ..), t)| Cell { part_of: *part_of, persons: t.persons, visits: t.visits })
        .collect();
    let hidden = suppression::hidden(&cells, suppression::SMALLEST);
    // Hours are of volunteers alone: where these are few, it is their time that would be told.
    let volunteers: Vec<Cell> = scopes
        .iter()
        .zip(&tallies)
        .map(|((part_of, _, scope), t)| {
            let known = year.volunteers.get(&(scope.clone(), 1)).copied();
            // Whose keys are gone may have been one.
            Cell { part_of: *part_of, persons: known.unwrap_or(i64::from(t.volunteered > 0)), visits: t.volunteered }
        })
        .collect();
    let untold = suppression::hidden(&volunteers, suppression::SMALLEST);
    scopes
        .into_iter()
        .zip(tallies)
        .zip(hidden.into_iter().zip(untold))
        .map(|(((_, number, scope), tally), (hidden, untold))| Told {
            number,
            title: rules::title(year, tree, &scope).unwrap_or_default(),
            scope,
            sessions: tally.sessions,
            head_count: tally.head_count,
            visits: (!hidden).then_some(tally.visits),
            persons: (!hidden).then_some(tally.persons),
            hours: Hours {
                sessions: tally.volunteer_sessions,
                closed: tally.volunteer_closed,
                minutes: (!untold).then_some((tally.minutes, tally.planned_minutes)),
            },
        })
        .collect()
}
