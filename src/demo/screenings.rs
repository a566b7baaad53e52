//! A second living lab of the demo city, whose applications have closed and are being read.

use chrono::{Days, NaiveDate};

use super::applications::Desk;
use super::residents::residents;
use super::{DemoError, SEED};
use crate::app::App;
use crate::chance::Chance;
use crate::clock::{Clock, Moment};
use crate::programme::store::{add, announcement_in};
use crate::programme::{Announcement, QuotaKind};
use crate::registration::State;
use crate::registration::application::Application;
use crate::registration::intake;
use crate::screening::assess::{Assessed, assess};
use crate::staff::Staff;
use crate::staff::store::by_email;
use crate::store::{Flag, sql};

const LIKE: &str = "D29";
const OFFERING: &str = "D29N";
/// A quarter and a week later, on the same weekdays.
const LATER: u64 = 98;
/// How many applied, and the points of those that have been read.
const APPLIED: usize = 12;
const GIVEN: [[&str; 3]; 4] = [["5", "4", "3"], ["3", "5", "4"], ["2", "3", "2"], ["4", "4", "5"]];

/// Adds it with its applications, where it is not there yet. Returns how many registrations were written.
pub async fn play(app: &App) -> Result<usize, DemoError> {
    let app = &App { chance: Chance::seeded(SEED + 600), ..app.clone() };
    let mut tx = app.store.write().await?;
    let (like, there) = (announcement_in(&mut tx, LIKE).await?, announcement_in(&mut tx, OFFERING).await?);
    let (Some(like), None) = (like, there) else { return Ok(0) };
    let Some(lab) = again(&like) else { return Ok(0) };
    add(&mut tx, &lab).await?;
    tx.catalogue_changed().await?;
    tx.lock_offering(OFFERING).await?;
    let residents = residents(super::history::RESIDENTS)?;
    let mut desk = Desk::new(&lab, app.chance.clone(), &residents);
    for at in desk.arrivals(APPLIED, app.clock.now()) {
        let Some(application) = desk.application(State::InDraw, at) else { continue };
        let then = App { clock: Clock::fixed(at), ..app.clone() };
        intake::write(&then, &mut tx, OFFERING, &[Application { arrived: at, ..application }]).await?;
    }
    // Their letters have been read long since.
    let read = sql("UPDATE notice SET state = 'sent', sent_at = created_at WHERE registration_id IN \
         (SELECT id FROM registration WHERE offering_id = $1)");
    tx.run(read.bind(OFFERING)).await?;
    let ids: Vec<(String,)> =
        tx.all(sql("SELECT id FROM registration WHERE offering_id = $1 ORDER BY queue").bind(OFFERING)).await?;
    tx.commit().await?;
    if let Some(account) = by_email(&app.store, super::accounts::CASHIER).await? {
        let reader = Staff {
            id: account.id,
            name: account.name,
            role: account.role,
            partner_id: account.partner_id,
            takes_city_fees: false,
            sees_secret: false,
            session: String::new(),
        };
        for ((id,), points) in ids.iter().zip(GIVEN) {
            let points = points.map(str::to_owned);
            let remark = "動機が具体的で、続けて参加できる。";
            let done = assess(app, &reader, id, &points, remark).await?;
            debug_assert_eq!(done, Assessed::Done);
        }
    }
    Ok(ids.len())
}

/// The lab of autumn once more, in the new year.
fn again(like: &Announcement) -> Option<Announcement> {
    let mut a = like.clone();
    let own = |id: &str| id.replacen(LIKE, OFFERING, 1);
    let at = |day: &str, time: &str| Moment::of(day, time);
    let o = &mut a.offering;
    o.id = OFFERING.into();
    o.title = "あんじょう協働リビングラボ2027「公園のこれからを考える」".into();
    o.title_kana = "アンジョウキョウドウリビングラボ コウエンノコレカラヲカンガエル".into();
    (o.publish_at, o.updated_at) = (at("2026-10-20", "09:00")?, at("2026-10-20", "09:00")?);
    (o.opens_at, o.closes_at) = (at("2026-11-01", "09:00"), at("2026-11-20", "17:00"));
    o.result_on = Some("2026-12-04".into());
    o.confirm_by_code = Flag(false);
    for session in &mut a.sessions {
        session.id = own(&session.id);
        session.offering_id = OFFERING.into();
        session.date = (session.date.parse::<NaiveDate>().ok()? + Days::new(LATER)).to_string();
        session.starts_at = at(&session.date, &session.starts)?;
        session.ends_at = at(&session.date, &session.ends)?;
        session.updated_at = o.publish_at;
    }
    for slot in &mut a.slots {
        (slot.id, slot.offering_id) = (own(&slot.id), OFFERING.into());
        (slot.taken, slot.waiting, slot.entered) = (0, 0, 0);
        slot.capacity = Some(8);
    }
    for link in &mut a.slot_sessions {
        (link.slot_id, link.session_id) = (own(&link.slot_id), own(&link.session_id));
    }
    for question in &mut a.questions {
        (question.id, question.offering_id) = (own(&question.id), OFFERING.into());
    }
    for quota in &mut a.quotas {
        (quota.id, quota.offering_id, quota.slot_id) = (own(&quota.id), OFFERING.into(), own(&quota.slot_id));
        quota.question_id = quota.question_id.as_deref().map(own);
        quota.taken = 0;
        // A smaller lab than that of autumn.
        match quota.kind {
            QuotaKind::Born => quota.at_least = Some(2),
            _ => quota.at_most = Some(2),
        }
    }
    a.criteria.iter_mut().for_each(|c| c.offering_id = OFFERING.into());
    a.priorities.iter_mut().for_each(|p| p.offering_id = OFFERING.into());
    a.notes.retain(|n| n.kind != crate::programme::NoteKind::Capacity);
    a.notes.iter_mut().for_each(|n| n.offering_id = OFFERING.into());
    a.hosts.iter_mut().for_each(|h| h.offering_id = OFFERING.into());
    a.receivers.clear();
    Some(a)
}
