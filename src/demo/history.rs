//! Plays the [stories](super::stories): who applied for what, and who came.

use serde::Deserialize;

use super::applications::Desk;
use super::enrol::{Enrolled, Enrolment, enrol};
use super::residents::{Resident, residents};
use super::stories::{PAUSED_AFTER, SESSIONS_ATTENDED, STORIES, Story};
use super::{DemoError, SEED, store};
use crate::app::App;
use crate::chance::Chance;
use crate::programme::import::DEMO;
use crate::programme::store::announcement_in;
use crate::programme::{Announcement, OfferingState, Session, SessionAttendance, SessionState, TICKED};
use crate::registration::State;
use crate::registration::application::Application;
use crate::store::Tx;

/// Residents besides those with awkward names: enough that some come to several offerings.
pub(super) const RESIDENTS: usize = 700;

/// The wishes and the result of D05, as the fixture of the demo city's file has them.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Allocation {
    applicants: Vec<Wisher>,
    expected_assignment: std::collections::HashMap<String, Option<String>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Wisher {
    id: String,
    first_time: bool,
    preferences: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct File {
    allocation_fixture: Allocation,
}

/// Plays every story whose offering has no applications yet. Returns how many registrations were written.
pub async fn play(app: &App) -> Result<usize, DemoError> {
    let residents = residents(RESIDENTS)?;
    let mut written = 0;
    for (story, n) in STORIES.iter().zip(1u64..) {
        written += tell(app, story.offering, &residents, SEED + n, |desk| match story.offering {
            "D31" => pairs(desk, app, story),
            // Anyone may come to this one, and whatever their names are.
            "D14" => {
                desk.begin_with_the_first();
                as_they_came(desk, app, story)
            }
            _ => as_they_came(desk, app, story),
        })
        .await?;
    }
    let allocation = serde_json::from_str::<File>(DEMO)?.allocation_fixture;
    written += tell(app, "D05", &residents, SEED, |desk| allocated(desk, app, &allocation)).await?;
    Ok(written)
}

/// One offering's story, in one transaction.
async fn tell(
    app: &App,
    offering: &str,
    residents: &[Resident],
    seed: u64,
    applications: impl FnOnce(&mut Desk<'_>) -> Vec<Enrolment>,
) -> Result<usize, DemoError> {
    let app = App { chance: Chance::seeded(seed), ..app.clone() };
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let announcement = announcement_in(&mut tx, offering).await?;
    let Some(announcement) = announcement else { return Ok(0) };
    if store::next_queue(&mut tx, offering).await? > 1 {
        return Ok(0);
    }
    let enrolments = applications(&mut Desk::new(&announcement, app.chance.clone(), residents));
    let enrolled = enrol(&mut tx, &app, &announcement, &enrolments).await?;
    store::date_details(&mut tx, offering).await?;
    if announcement.offering.state == OfferingState::Cancelled {
        store::called_off(&mut tx, offering, announcement.offering.updated_at).await?;
    }
    attend(&mut tx, &app, &announcement, &enrolled).await?;
    tx.commit().await?;
    Ok(enrolled.len())
}

fn as_they_came(desk: &mut Desk<'_>, app: &App, story: &Story) -> Vec<Enrolment> {
    let states = || story.parties.iter().flat_map(|&(n, state)| std::iter::repeat_n(state, n));
    let arrivals = desk.arrivals(states().count(), app.clock.now());
    states()
        .zip(arrivals)
        .filter_map(|(state, at)| Some(Enrolment { application: desk.application(state, at)?, state, granted: None }))
        .collect()
}

/// D31: two to a company, and each got one of their wishes.
fn pairs(desk: &mut Desk<'_>, app: &App, story: &Story) -> Vec<Enrolment> {
    let mut enrolments = as_they_came(desk, app, story);
    let slots: Vec<String> = desk.announcement.slots.iter().map(|s| s.id.clone()).collect();
    for (n, e) in enrolments.iter_mut().enumerate() {
        let granted = slots[n / 2 % slots.len()].clone();
        if !e.application.slots.contains(&granted) {
            e.application.slots.truncate(2);
            e.application.slots.push(granted.clone());
        }
        e.granted = Some(granted);
    }
    enrolments
}

/// D05: the thirty wishers of the fixture; those who got nothing wait for a place that was given back.
fn allocated(desk: &mut Desk<'_>, app: &App, allocation: &Allocation) -> Vec<Enrolment> {
    let arrivals = desk.arrivals(allocation.applicants.len(), app.clock.now());
    let first_time = desk.announcement.questions.iter().find(|q| q.label.contains("はじめて")).map(|q| q.id.clone());
    let mut enrolments = Vec::new();
    for (wisher, at) in allocation.applicants.iter().zip(arrivals) {
        let granted = allocation.expected_assignment.get(&wisher.id).cloned().flatten();
        let state = if granted.is_some() { State::Confirmed } else { State::Waiting };
        let Some(application) = desk.application(State::InDraw, at) else { continue };
        let mut answers = application.answers.clone();
        answers.extend(first_time.clone().filter(|_| wisher.first_time).map(|q| (q, TICKED.into())));
        let slots = wisher.preferences.iter().map(|site| format!("D05-{site}")).collect();
        enrolments.push(Enrolment {
            application: Application { slots, answers, ..application },
            state,
            granted: granted.map(|site| format!("D05-{site}")),
        });
    }
    enrolments
}

/// Checks in those who came to what is over.
pub async fn attend(tx: &mut Tx, app: &App, a: &Announcement, enrolled: &[Enrolled]) -> Result<(), DemoError> {
    let now = app.clock.now();
    let over: Vec<&Session> =
        a.sessions.iter().filter(|s| s.ends_at <= now && s.state == SessionState::Planned).collect();
    let story = STORIES.iter().find(|s| s.offering == a.offering.id);
    let came = story.map_or(94, |s| s.came);
    let mut facts = Vec::new();
    for (n, e) in enrolled.iter().enumerate().filter(|(_, e)| e.state == State::Confirmed) {
        let links: Vec<_> = a.slot_sessions.iter().filter(|l| e.slots.contains(&l.slot_id)).collect();
        // Of several dates for the same, one is chosen.
        let choice: Vec<_> = links.iter().filter(|l| l.attendance == SessionAttendance::OneOf).collect();
        let chosen = choice.get(app.chance.below(choice.len().max(1) as u64) as usize).map(|l| &l.session_id);
        for (i, session) in over.iter().enumerate() {
            let expected = links.iter().any(|l| {
                l.session_id == session.id
                    && (l.attendance != SessionAttendance::OneOf || chosen == Some(&l.session_id))
            });
            let there = match a.offering.id.as_str() {
                "D26" => i < SESSIONS_ATTENDED.get(n).copied().unwrap_or(0),
                "D04" if n == 0 && i >= PAUSED_AFTER => false,
                _ => app.chance.below(100) < came,
            };
            if expected && there {
                let at = session.starts_at.plus(app.chance.below(1200) as i64 - 900);
                for participant in &e.participants {
                    facts.push((app.chance.id(at), session.id.clone(), participant.clone(), at));
                }
            }
        }
    }
    store::check_in(tx, facts).await?;
    Ok(())
}
