//! What happened in a town, as plain values: written to its database, and counted again by [`super::recount`].

use tsudoi::clock::Moment;
use tsudoi::programme::import::{DEMO, read};
use tsudoi::programme::*;
use tsudoi::store::{Flag, Value, insert};
use tsudoi::{person, plan};

use crate::town::Town;

#[derive(Clone, Debug, Default)]
pub struct Facts {
    pub offerings: Vec<Course>,
    pub registrations: Vec<Applied>,
    /// Check-ins (true) and undos (false) in the order they were recorded: session, participant.
    pub checkins: Vec<(String, String, bool)>,
    /// Session, heads.
    pub heads: Vec<(String, i64)>,
}

#[derive(Clone, Debug)]
pub struct Course {
    pub id: String,
    pub measure: &'static str,
    pub action: Option<&'static str>,
    pub fiscal_year: i64,
    pub citizens: bool,
    pub sensitive: bool,
    pub cancelled: bool,
    /// When applications open; None: nobody can apply.
    pub opens_at: Option<Moment>,
    pub partner: Option<&'static str>,
    pub sessions: Vec<Meeting>,
    pub slots: Vec<Seats>,
}

#[derive(Clone, Debug)]
pub struct Meeting {
    pub id: String,
    pub date: String,
    pub cancelled: bool,
}

#[derive(Clone, Debug)]
pub struct Seats {
    pub id: String,
    pub unit: Unit,
    pub capacity: Option<i64>,
    /// Session and whether it is required.
    pub sessions: Vec<(String, bool)>,
}

#[derive(Clone, Debug)]
pub struct Applied {
    pub id: String,
    pub offering: String,
    pub state: &'static str,
    pub confirmed_at: Option<Moment>,
    pub ended_at: Option<Moment>,
    pub slots: Vec<String>,
    /// Participant and the key of the person.
    pub participants: Vec<(String, String)>,
}

impl Meeting {
    pub fn starts_at(&self) -> Moment {
        Moment::of(&self.date, "10:00").unwrap()
    }
    pub fn ends_at(&self) -> Moment {
        Moment::of(&self.date, "12:00").unwrap()
    }
}

impl Applied {
    pub fn size(&self) -> i64 {
        self.participants.len() as i64
    }
    pub fn has_places(&self) -> bool {
        matches!(self.state, "held" | "confirmed" | "offered")
    }
}

/// A course for citizens with one slot of ten over sessions on these days.
pub fn course(id: &str, measure: &'static str, action: Option<&'static str>, days: &[&str]) -> Course {
    let sessions: Vec<Meeting> = days
        .iter()
        .enumerate()
        .map(|(n, day)| Meeting { id: format!("{id}-{}", n + 1), date: (*day).into(), cancelled: false })
        .collect();
    let slot = Seats {
        id: format!("{id}-a"),
        unit: Unit::Person,
        capacity: Some(10),
        sessions: sessions.iter().map(|s| (s.id.clone(), true)).collect(),
    };
    Course {
        id: id.into(),
        measure,
        action,
        fiscal_year: 2026,
        citizens: true,
        sensitive: false,
        cancelled: false,
        opens_at: Some(Moment(0)),
        partner: None,
        sessions,
        slots: vec![slot],
    }
}

/// The demo city's plan and partners in an otherwise empty town.
pub async fn planned(kind: crate::town::Kind) -> Town {
    let town = Town::empty(kind).await;
    plan::import::import(&town.app.store, plan::import::ANJO).await.unwrap();
    let city = read(DEMO).unwrap();
    let mut tx = town.app.store.write().await.unwrap();
    tsudoi::partner::store::put(&mut tx, &city.partners).await.unwrap();
    store::put_programmes(&mut tx, &city.programmes).await.unwrap();
    tx.commit().await.unwrap();
    town
}

const REGISTRATION: &str = "INSERT INTO registration (id, offering_id, receipt, draw_number, key_version, state, channel, \
    language, name, name_kana, name_key, kana_key, email, phone, on_behalf, size, queue, idempotency_key, digest, \
    consent_at, created_at, confirmed_at, ended_at) VALUES";
const PARTICIPANT: &str =
    "INSERT INTO participant (id, registration_id, offering_id, position, name, name_kana, name_key, kana_key) VALUES";
const FACT: &str =
    "INSERT INTO checkin_fact (id, session_id, participant_id, kind, amount, at, recorded_at, device) VALUES";

impl Facts {
    pub async fn write(&self, town: &Town) {
        let city = read(DEMO).unwrap();
        let mut tx = town.app.store.write().await.unwrap();
        for course in &self.offerings {
            store::add(&mut tx, &course.announcement(&city.announcements[0])).await.unwrap();
        }
        for (r, queue) in self.registrations.iter().zip(1i64..) {
            let texts = |all: &[&str]| all.iter().map(|t| Value::from(*t)).collect::<Vec<_>>();
            let mut row = texts(&[&r.id, &r.offering, &r.id, &r.id]);
            row.push(1.into());
            row.extend(texts(&[r.state, "counter", "ja", "見本", "ミホン", "", ""]));
            row.extend([None::<String>.into(), "".into(), false.into(), r.size().into(), queue.into()]);
            row.extend([(&r.id).into(), "".into(), 0.into(), 0.into(), r.confirmed_at.into(), r.ended_at.into()]);
            insert(&mut tx, REGISTRATION, vec![row], "").await.unwrap();
            let people = r.participants.iter().zip(0i64..).map(|((id, _), n)| {
                vec![
                    id.into(),
                    (&r.id).into(),
                    (&r.offering).into(),
                    n.into(),
                    "見本".into(),
                    "ミホン".into(),
                    "".into(),
                    "".into(),
                ]
            });
            insert(&mut tx, PARTICIPANT, people.collect(), "").await.unwrap();
            person::store::remember(&mut tx, r.participants.clone()).await.unwrap();
            let wishes = r.slots.iter().zip(1i64..).map(|(s, rank)| vec![(&r.id).into(), s.into(), rank.into()]);
            insert(&mut tx, "INSERT INTO wish (registration_id, slot_id, rank) VALUES", wishes.collect(), "")
                .await
                .unwrap();
            let slots = if r.has_places() { r.slots.as_slice() } else { &[] };
            let places = slots.iter().map(|s| vec![(&r.id).into(), s.into(), self.units(s, r.size()).into()]);
            insert(&mut tx, "INSERT INTO place (registration_id, slot_id, units) VALUES", places.collect(), "")
                .await
                .unwrap();
        }
        for ((session, participant, present), n) in self.checkins.iter().zip(0i64..) {
            let id = format!("{session}/{participant}/{n}");
            let kind = if *present { "check_in" } else { "undo" };
            let fact = vec![
                (&id).into(),
                session.into(),
                participant.into(),
                kind.into(),
                1.into(),
                n.into(),
                n.into(),
                "desk".into(),
            ];
            insert(&mut tx, FACT, vec![fact], "").await.unwrap();
            let state = vec![session.into(), participant.into(), (*present).into(), n.into(), id.into()];
            let last = "ON CONFLICT (session_id, participant_id) DO UPDATE SET present = excluded.present, \
                at = excluded.at, fact_id = excluded.fact_id";
            let head = "INSERT INTO attendance (session_id, participant_id, present, at, fact_id) VALUES";
            insert(&mut tx, head, vec![state], last).await.unwrap();
        }
        for ((session, heads), n) in self.heads.iter().zip(0i64..) {
            let mut fact = vec![Value::from(format!("{session}/heads/{n}")), session.into(), None::<String>.into()];
            fact.extend(["head_count".into(), (*heads).into(), n.into(), n.into(), "desk".into()]);
            insert(&mut tx, FACT, vec![fact], "").await.unwrap();
        }
        tx.commit().await.unwrap();
    }

    /// Units that a party takes in a slot.
    pub fn units(&self, slot: &str, size: i64) -> i64 {
        let slot = self.offerings.iter().flat_map(|o| &o.slots).find(|s| s.id == slot).unwrap();
        if slot.unit == Unit::Person { size } else { 1 }
    }
}

impl Course {
    /// The announcement of another offering with this one's plan, sessions and slots.
    fn announcement(&self, like: &Announcement) -> Announcement {
        let mut a = like.clone();
        let (session, slot) = (a.sessions[0].clone(), a.slots[0].clone());
        a.offering.id = self.id.clone();
        a.offering.title = format!("講座 {}", self.id);
        a.offering.measure_id = self.measure.into();
        a.offering.action_id = self.action.map(Into::into);
        a.offering.fiscal_year = self.fiscal_year;
        a.offering.citizen_tally = Flag(self.citizens);
        a.offering.sensitive = Flag(self.sensitive);
        a.offering.state = if self.cancelled { OfferingState::Cancelled } else { OfferingState::Published };
        a.offering.opens_at = self.opens_at;
        a.offering.venue_id = None;
        a.questions.clear();
        a.groups.clear();
        a.notes.clear();
        a.hosts.truncate(usize::from(self.partner.is_some()));
        for host in &mut a.hosts {
            host.offering_id = self.id.clone();
            host.partner_id = self.partner.unwrap_or_default().into();
        }
        let meeting = |(s, position): (&Meeting, i64)| Session {
            id: s.id.clone(),
            offering_id: self.id.clone(),
            position,
            date: s.date.clone(),
            starts: "10:00".into(),
            ends: "12:00".into(),
            starts_at: s.starts_at(),
            ends_at: s.ends_at(),
            venue_id: None,
            state: if s.cancelled { SessionState::Cancelled } else { SessionState::Planned },
            ..session.clone()
        };
        a.sessions = self.sessions.iter().zip(1i64..).map(meeting).collect();
        let seats = |(s, position): (&Seats, i64)| Slot {
            id: s.id.clone(),
            offering_id: self.id.clone(),
            choice_group_id: None,
            position,
            unit: s.unit,
            capacity: s.capacity,
            ..slot.clone()
        };
        a.slots = self.slots.iter().zip(1i64..).map(seats).collect();
        let links = self.slots.iter().flat_map(|s| {
            s.sessions.iter().map(|(session, required)| SlotSession {
                slot_id: s.id.clone(),
                session_id: session.clone(),
                attendance: if *required { SessionAttendance::Required } else { SessionAttendance::Elective },
            })
        });
        a.slot_sessions = links.collect();
        a
    }
}
