//! A town of any size, for measuring: offerings with thousands of registrations, one that never fills, one that fills at
//! once.

use super::applications::Desk;
use super::enrol::{Enrolled, Enrolment, enrol};
use super::residents::{Resident, resident};
use super::{DemoError, SEED, history, store};
use crate::app::App;
use crate::chance::Chance;
use crate::clock::Moment;
use crate::programme::import::{DEMO, read};
use crate::programme::store::{add, announcement_in, put_programmes};
use crate::programme::{Announcement, Codes, Session, SessionAttendance, Slot, SlotSession};
use crate::registration::State;
use crate::store::{Flag, Tx};

/// As many are in BENCH, so that a long list can be measured; the rest are in many offerings of this size.
const LARGEST: usize = 10_000;
const OTHERS: usize = 560;
/// Two lie before the demo's morning, two after it.
const DATES: [&str; 4] = ["2026-10-24", "2026-11-21", "2027-01-23", "2027-02-20"];

/// Adds `BENCH` and `RACE`, and registrations: the first ten thousand in `BENCH`, the others in offerings of their own.
/// `progress` is told how many have been written. Returns how many that were.
pub async fn gather(
    app: &App,
    registrations: usize,
    progress: &(dyn Fn(usize) + Send + Sync),
) -> Result<usize, DemoError> {
    let city = read(DEMO)?;
    let like = city.announcements.iter().find(|a| a.offering.id == "D02");
    let Some(like) = like else { return Ok(0) };
    offer(app, &open(like, "BENCH", "性能測定のための募集", 10_000_000)).await?;
    offer(app, &open(like, "RACE", "先着150人の募集", 150)).await?;
    let people = (registrations * 7 / 10).max(LARGEST);
    let mut begun = 0;
    let mut written = 0;
    for n in 0usize.. {
        if begun >= registrations {
            break;
        }
        let size = (registrations - begun).min(if n == 0 { LARGEST } else { OTHERS });
        let id = if n == 0 { "BENCH".into() } else { format!("CROWD-{n:04}") };
        if n > 0 {
            offer(app, &dated(open(like, &id, &format!("市民講座 その{n}"), size as i64 + 50))).await?;
        }
        let residents: Vec<Resident> = (begun..begun + size).map(|i| resident(1_000 + i % people)).collect();
        written += fill(app, &id, &residents, SEED + 1_000 + n as u64).await?;
        begun += size;
        progress(begun);
    }
    Ok(written)
}

/// Stores an offering that is not there yet.
async fn offer(app: &App, announcement: &Announcement) -> Result<(), DemoError> {
    let o = &announcement.offering;
    let mut tx = app.store.write().await?;
    if announcement_in(&mut tx, &o.id).await?.is_none() {
        put_programmes(&mut tx, &[(o.programme_id.clone(), o.title.clone())]).await?;
        add(&mut tx, announcement).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// First come, open, without a code, one slot over one session; asks for nothing but name and contact.
fn open(like: &Announcement, id: &str, title: &str, capacity: i64) -> Announcement {
    let mut a = like.clone();
    let o = &mut a.offering;
    o.id = id.into();
    o.programme_id = id.into();
    o.title = title.into();
    o.title_kana = String::new();
    o.summary = "性能を測るための、架空の募集です。".into();
    o.summary_easy = "テストの ための 募集(ぼしゅう)です。".into();
    o.eligibility = "どなたでも".into();
    o.residency = Codes(Vec::new());
    o.asks = Codes(Vec::new());
    o.grade_from = None;
    o.opens_at = Moment::of("2026-11-01", "09:00");
    o.closes_at = Moment::of("2027-03-19", "17:00");
    o.confirm_by_code = Flag(false);
    o.waitlist = Flag(false);
    a.notes.clear();
    a.hosts.iter_mut().for_each(|h| h.offering_id = id.into());
    a.sessions = vec![session(&a, 1, "2027-03-20")];
    let slot =
        Slot { id: format!("{id}-slot-1"), offering_id: id.into(), capacity: Some(capacity), ..a.slots[0].clone() };
    a.slots = vec![slot];
    link(&mut a);
    a
}

fn session(a: &Announcement, position: i64, date: &str) -> Session {
    let like = &a.sessions[0];
    Session {
        id: format!("{}-{position}", a.offering.id),
        offering_id: a.offering.id.clone(),
        position,
        date: date.into(),
        starts_at: Moment::of(date, &like.starts).unwrap_or(like.starts_at),
        ends_at: Moment::of(date, &like.ends).unwrap_or(like.ends_at),
        ..like.clone()
    }
}

/// Lets the one slot cover all sessions.
fn link(a: &mut Announcement) {
    let slot_id = a.slots[0].id.clone();
    let required = |s: &Session| SlotSession {
        slot_id: slot_id.clone(),
        session_id: s.id.clone(),
        attendance: SessionAttendance::Required,
    };
    a.slot_sessions = a.sessions.iter().map(required).collect();
}

fn dated(mut a: Announcement) -> Announcement {
    a.sessions = DATES.iter().zip(1..).map(|(date, position)| session(&a, position, date)).collect();
    a.offering.opens_at = Moment::of("2026-09-01", "09:00");
    a.offering.closes_at = Moment::of("2026-10-17", "17:00");
    link(&mut a);
    a
}

/// Registers one after the other, and checks in those who came; nothing where somebody is registered already.
async fn fill(app: &App, offering: &str, residents: &[Resident], seed: u64) -> Result<usize, DemoError> {
    let app = App { chance: Chance::seeded(seed), ..app.clone() };
    let mut tx: Tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let Some(announcement) = announcement_in(&mut tx, offering).await? else { return Ok(0) };
    if store::next_queue(&mut tx, offering).await? > 1 {
        return Ok(0);
    }
    let mut desk = Desk::new(&announcement, app.chance.clone(), residents);
    let arrivals = desk.arrivals(residents.len(), app.clock.now());
    let enrolments: Vec<Enrolment> = residents
        .iter()
        .zip(arrivals)
        .map(|(resident, at)| Enrolment {
            application: desk.by(resident, State::Confirmed, at),
            state: State::Confirmed,
            granted: None,
        })
        .collect();
    let enrolled: Vec<Enrolled> = enrol(&mut tx, &app, &announcement, &enrolments).await?;
    history::attend(&mut tx, &app, &announcement, &enrolled).await?;
    tx.commit().await?;
    Ok(enrolled.len())
}
