use tsudoi::clock::Moment;
use tsudoi::programme::store::changed;
use tsudoi::programme::*;
use tsudoi::store::{Flag, Query, sql};

use super::Town;

/// An offering of the test's own: a first-come course of one session on 12 December 2026, open, with a waiting list.
pub fn course(id: &str, capacity: i64) -> Announcement {
    let at = |text: &str| Moment::parse(text).expect("an instant");
    let offering = Offering {
        id: id.into(),
        programme_id: "P".into(),
        measure_id: "M".into(),
        action_id: None,
        fiscal_year: 2026,
        kind: Kind::SingleSession,
        selection: Selection::FirstCome,
        visibility: Visibility::Public,
        state: OfferingState::Published,
        title: format!("講座{id}"),
        title_kana: "コウザ".into(),
        summary: "はじめての人のための講座です。".into(),
        summary_easy: String::new(),
        title_en: String::new(),
        summary_en: String::new(),
        organiser: "市民協働課".into(),
        venue_id: None,
        eligibility: "どなたでも".into(),
        residency: Codes(vec![]),
        born_from: None,
        born_until: None,
        grade_from: None,
        grade_until: None,
        guardian_under: None,
        applicant: Applicant::Person,
        asks: Codes(vec![Ask::AgeBand]),
        publish_at: at("2026-11-01T09:00:00+09:00"),
        announce_on: None,
        opens_at: Some(at("2026-11-10T09:00:00+09:00")),
        closes_at: Some(at("2026-12-09T17:00:00+09:00")),
        paper_until: None,
        result_on: None,
        channels: Codes(vec![Channel::Web]),
        minimum: None,
        childcare_places: None,
        childcare_until: None,
        childcare_taken: 0,
        adjustments_until: None,
        fee: 0,
        fee_unit: FeeUnit::Person,
        fee_text: "無料".into(),
        confirm_by_code: Flag(true),
        waitlist: Flag(true),
        offer_hours: 48,
        head_count: Flag(false),
        citizen_tally: Flag(true),
        sensitive: Flag(false),
        photos: Flag(false),
        data_holder: "市民協働課".into(),
        purpose: "講座の運営と連絡のために使います。".into(),
        retain_until: "2028-03-31".into(),
        contact_name: "市民協働課".into(),
        contact_phone: "0566-00-0100".into(),
        updated_at: at("2026-11-01T09:00:00+09:00"),
        access_days: 30,
        per_organisation: None,
        proxies: Flag(false),
        lead_days: None,
        wished_dates: None,
        visit_from: None,
        visit_until: None,
        visit_minutes: None,
        visit_blackout: String::new(),
        minimum_on: None,
        waitlist_days: String::new(),
        once_per: tsudoi::programme::OncePer::Person,
        continues_id: None,
        completes_at: None,
        desk: Codes(vec![]),
        no_show_minutes: None,
    };
    let session = session(id, 1, "2026-12-12", "13:30", "15:30");
    let slot = slot(id, 1, None, Some(capacity));
    Announcement {
        slot_sessions: vec![SlotSession {
            slot_id: slot.id.clone(),
            session_id: session.id.clone(),
            attendance: SessionAttendance::Required,
        }],
        offering,
        sessions: vec![session],
        slots: vec![slot],
        groups: vec![],
        questions: vec![],
        notes: vec![],
        texts: vec![],
        hosts: vec![],
        receivers: vec![],
        priorities: vec![],
        quotas: vec![],
        prerequisites: vec![],
        criteria: vec![],
        venues: vec![],
    }
}

pub fn session(offering: &str, position: i64, date: &str, starts: &str, ends: &str) -> Session {
    Session {
        id: format!("{offering}-{position}"),
        offering_id: offering.into(),
        position,
        date: date.into(),
        starts: starts.into(),
        ends: ends.into(),
        starts_at: Moment::of(date, starts).expect("an instant"),
        ends_at: Moment::of(date, ends).expect("an instant"),
        venue_id: None,
        title: String::new(),
        instructor: String::new(),
        note: String::new(),
        state: SessionState::Planned,
        cancel_reason: String::new(),
        head_count: Flag(false),
        sequence: 0,
        updated_at: Moment::parse("2026-11-01T09:00:00+09:00").expect("an instant"),
    }
}

pub fn slot(offering: &str, position: i64, group: Option<&str>, capacity: Option<i64>) -> Slot {
    Slot {
        smallest_waiting: None,
        grade_from: None,
        grade_until: None,
        id: format!("{offering}-S{position}"),
        offering_id: offering.into(),
        choice_group_id: group.map(Into::into),
        position,
        title: String::new(),
        mode: Mode::OnSite,
        unit: Unit::Person,
        capacity,
        extra: 0,
        taken: 0,
        waiting: 0,
        entered: 0,
        max_group: None,
    }
}

/// Shifts to choose from, each with its session, an hour apart on one day.
pub fn shifts(id: &str, capacities: &[i64]) -> Announcement {
    let mut a = course(id, 1);
    a.offering.kind = Kind::VolunteerShift;
    let group = format!("{id}-G");
    a.groups = vec![ChoiceGroup {
        id: group.clone(),
        offering_id: id.into(),
        position: 1,
        title: "時間".into(),
        rule: ChoiceRule::AnyOf,
        required: Flag(true),
        max_wishes: None,
    }];
    (a.slots, a.sessions, a.slot_sessions) = (vec![], vec![], vec![]);
    for (capacity, n) in capacities.iter().zip(1i64..) {
        let hour = 8 + n;
        a.sessions.push(session(id, n, "2026-12-12", &format!("{hour:02}:00"), &format!("{hour:02}:50")));
        a.slots.push(slot(id, n, Some(&group), Some(*capacity)));
        a.slot_sessions.push(SlotSession {
            slot_id: format!("{id}-S{n}"),
            session_id: format!("{id}-{n}"),
            attendance: SessionAttendance::Required,
        });
    }
    a
}

impl Town {
    /// Changes something in the catalogue, as staff do; the next visitor sees it.
    pub async fn change(&self, query: Query) {
        let mut tx = self.app.store.write().await.expect("a transaction");
        tx.run_exactly(1, query).await.expect("there is such a thing");
        changed(&mut tx).await.expect("the catalogue is told");
        tx.commit().await.expect("it stays");
    }

    /// Publishes an offering of the test's own.
    pub async fn publish(&self, announcement: &Announcement) {
        let mut tx = self.app.store.write().await.expect("a transaction");
        for statement in [
            sql(
                "INSERT INTO plan (id, title, source, from_fiscal_year, to_fiscal_year) VALUES ('T', '計画', '', 2024, 2031) ON CONFLICT (id) DO NOTHING",
            ),
            sql(
                "INSERT INTO policy (id, plan_id, position, title) VALUES ('T', 'T', 1, '方針') ON CONFLICT (id) DO NOTHING",
            ),
            sql(
                "INSERT INTO measure (id, policy_id, position, title) VALUES ('M', 'T', 1, '施策') ON CONFLICT (id) DO NOTHING",
            ),
            sql("INSERT INTO programme (id, title) VALUES ($1, '講座') ON CONFLICT (id) DO NOTHING")
                .bind(&announcement.offering.programme_id),
        ] {
            tx.run(statement).await.expect("the plan is there");
        }
        store::add(&mut tx, announcement).await.expect("it is published");
        tx.commit().await.expect("it stays");
    }
}
