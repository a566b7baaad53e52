use super::propose::open;
use super::{Plan, Request, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::programme::{
    self, Announcement, Codes, Mode, Offering, OfferingState, OncePer, Session, SessionAttendance, SessionState, Slot,
    SlotSession, Unit, Visibility,
};
use crate::registration::claims::{self, Gain};
use crate::registration::{State, store as registrations};
use crate::staff::Staff;
use crate::store::Flag;
use crate::text::{Language, date_short};

/// Somebody decides: a day that the group wished for, or another that both agreed on. It becomes an offering of its own, which
/// nobody else sees, and the registration goes over to it with a place. False: it is settled already.
pub async fn decide(app: &App, by: &Staff, request: &Request, plan: &Plan) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let Some(request) = open(app, &mut tx, request).await? else { return Ok(false) };
    let id = &request.registration_id;
    let asked = programme::store::announcement_in(&mut tx, &request.offering_id).await?.ok_or(Error::NotFound)?;
    let number = store::visits(&mut tx, &request.offering_id).await? + 1;
    let visit = visit_of(app, &asked, plan, number, now).ok_or(Error::Malformed("a visit without its day"))?;
    let (visit_id, slot) = (visit.offering.id.clone(), visit.slots[0].id.clone());
    programme::store::add(&mut tx, &visit).await?;
    store::in_charge(&mut tx, &request.offering_id, &visit_id, now).await?;
    store::decide(&mut tx, id, plan, &visit_id, &by.id, now).await?;
    store::go_over(&mut tx, id, &visit_id, &slot).await?;
    // It waits for the visit's slot, and is given it: through the same door as every place.
    claims::count(&mut tx, &slot, Gain { waiting: 1, ..Gain::default() }).await?;
    let registration = registrations::registration_in(&mut tx, id).await?.ok_or(Error::NotFound)?;
    claims::move_to(&mut tx, &registration, State::Confirmed, now).await?;
    if registration.email.is_some() {
        let letter = Letter::about(&app.chance, now, LetterKind::VisitDecided, id);
        notice::store::queue(&mut tx, vec![letter]).await?;
    }
    let entry = Entry::new(&app.chance, now, &by.id, "decide_visit", format!("registration:{id}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(true)
}

/// The visit as an offering: what was asked for, on one day, for one group, shown to nobody else.
fn visit_of(app: &App, asked: &Announcement, plan: &Plan, number: i64, now: Moment) -> Option<Announcement> {
    let id = format!("{}-v{number}", asked.offering.id);
    let (starts_at, ends_at) = (Moment::of(&plan.date, &plan.starts)?, Moment::of(&plan.date, &plan.ends)?);
    let on = date_short(starts_at.date(), Language::Ja);
    let offering = Offering {
        id: id.clone(),
        title: format!("{}（{on}）", asked.offering.title),
        visibility: Visibility::Invited,
        state: OfferingState::Published,
        asks: Codes(Vec::new()),
        publish_at: now,
        opens_at: None,
        closes_at: None,
        minimum: None,
        minimum_on: None,
        waitlist_days: String::new(),
        once_per: OncePer::Person,
        childcare_places: None,
        childcare_until: None,
        childcare_taken: 0,
        confirm_by_code: Flag(false),
        waitlist: Flag(false),
        // Whoever comes is counted, and asked for no name.
        head_count: Flag(true),
        lead_days: None,
        wished_dates: None,
        visit_from: None,
        visit_until: None,
        visit_minutes: None,
        visit_blackout: String::new(),
        continues_id: None,
        completes_at: None,
        desk: Codes(vec![]),
        no_show_minutes: None,
        updated_at: now,
        ..asked.offering.clone()
    };
    let session = Session {
        id: format!("{id}-1"),
        offering_id: id.clone(),
        position: 1,
        date: plan.date.clone(),
        starts: plan.starts.clone(),
        ends: plan.ends.clone(),
        starts_at,
        ends_at,
        venue_id: None,
        title: String::new(),
        instructor: plan.instructor.clone(),
        note: String::new(),
        state: SessionState::Planned,
        cancel_reason: String::new(),
        head_count: Flag(true),
        sequence: 0,
        updated_at: now,
    };
    let slot = Slot {
        id: format!("{id}-slot-1"),
        offering_id: id.clone(),
        choice_group_id: None,
        position: 1,
        title: String::new(),
        mode: Mode::OnSite,
        unit: Unit::Party,
        capacity: Some(1),
        extra: 0,
        taken: 0,
        waiting: 0,
        smallest_waiting: None,
        entered: 0,
        max_group: None,
        grade_from: None,
        grade_until: None,
    };
    let (slot_id, session_id) = (slot.id.clone(), session.id.clone());
    let mut visit = Announcement {
        offering,
        sessions: vec![session],
        slots: vec![slot],
        groups: Vec::new(),
        slot_sessions: vec![SlotSession { slot_id, session_id, attendance: SessionAttendance::Required }],
        // They were the request's.
        questions: Vec::new(),
        quotas: Vec::new(),
        prerequisites: Vec::new(),
        criteria: Vec::new(),
        ..asked.clone()
    };
    visit.notes.iter_mut().for_each(|n| n.offering_id.clone_from(&id));
    visit.hosts.iter_mut().for_each(|h| h.offering_id.clone_from(&id));
    for receiver in &mut visit.receivers {
        receiver.id = app.chance.id(now);
        receiver.offering_id.clone_from(&id);
    }
    Some(visit)
}
