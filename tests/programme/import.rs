use tsudoi::clock::Moment;
use tsudoi::programme::import::{DEMO, Programmes, read};
use tsudoi::programme::store::{announcement, announcements};
use tsudoi::programme::*;

use crate::town::{Town, story};

fn city() -> Programmes {
    read(DEMO).unwrap()
}

fn of<'a>(city: &'a Programmes, id: &str) -> &'a Announcement {
    city.announcements.iter().find(|a| a.offering.id == id).unwrap()
}

#[test]
fn all_thirty_seven_offerings_keep_their_ids_and_no_session_is_lost() {
    let city = city();
    let ids: Vec<&str> = city.announcements.iter().map(|a| a.offering.id.as_str()).collect();
    let expected: Vec<String> = (1..=37).map(|n| format!("D{n:02}")).collect();
    assert_eq!(ids, expected);
    let sessions: usize = city.announcements.iter().map(|a| a.sessions.len()).sum();
    assert_eq!((sessions, city.venues.len(), city.partners.len()), (130, 20, 16));
    assert_eq!(of(&city, "D01").sessions[0].id, "D01-1");
    for a in &city.announcements {
        for link in &a.slot_sessions {
            assert!(a.slots.iter().any(|s| s.id == link.slot_id), "{}", link.slot_id);
            assert!(a.sessions.iter().any(|s| s.id == link.session_id), "{}", link.session_id);
        }
        for session in a.sessions.iter().filter(|s| !s.head_count.0) {
            assert!(a.slot_sessions.iter().any(|l| l.session_id == session.id), "nobody can come to {}", session.id);
        }
    }
}

/// Slots, sessions, groups with their rules, capacity of all slots, and the unit of the first slot.
#[test]
fn each_kind_becomes_sessions_slots_and_choice_groups() {
    let city = city();
    for (id, kind, slots, sessions, groups, capacity) in [
        ("D01", "series", 1, 3, "", Some(20)),
        ("D02", "single_session", 1, 1, "", Some(30)),
        ("D03", "year_course", 1, 8, "", Some(60)),
        ("D04", "year_course", 1, 14, "", Some(55)),
        ("D05", "volunteer_placement", 8, 2, "ranked!5", Some(23)),
        ("D06", "volunteer_placement", 8, 3, "ranked!3", Some(16)),
        ("D07", "single_session", 1, 1, "", Some(15)),
        ("D08", "volunteer_shift", 5, 2, "any_of!", Some(23)),
        ("D09", "open_event", 2, 3, "any_of", Some(24)),
        ("D10", "on_demand", 0, 0, "", None),
        ("D12", "single_session", 1, 4, "", Some(20)),
        ("D13", "invitation_meeting", 2, 2, "one_of!", Some(80)),
        ("D14", "single_session", 2, 1, "one_of!", Some(350)),
        ("D17", "invitation_meeting", 4, 4, "one_of!", None),
        ("D20", "invitation_meeting", 3, 3, "one_of!", Some(180)),
        ("D21", "single_session", 2, 1, "assigned", Some(300)),
        ("D22", "invitation_meeting", 1, 4, "", Some(25)),
        ("D24", "single_session", 8, 8, "one_of one_of", Some(66)),
        ("D27", "invitation_meeting", 2, 1, "assigned", Some(40)),
        ("D29", "co_creation_series", 1, 5, "", Some(42)),
        ("D31", "volunteer_placement", 12, 3, "ranked!3", Some(24)),
        ("D32", "volunteer_shift", 6, 6, "any_of!", Some(24)),
        ("D34", "volunteer_shift", 8, 8, "any_of!", Some(40)),
        ("D35", "volunteer_shift", 4, 2, "any_of!", Some(24)),
        ("D37", "consultation_slot", 12, 12, "one_of!", Some(12)),
    ] {
        let a = of(&city, id);
        let rules: Vec<String> = a
            .groups
            .iter()
            .map(|g| {
                let required = if g.required.0 { "!" } else { "" };
                let wishes = g.max_wishes.map_or_else(String::new, |n| n.to_string());
                format!("{}{required}{wishes}", g.rule.code())
            })
            .collect();
        let total: Option<i64> =
            a.slots.iter().map(|s| s.capacity).sum::<Option<i64>>().filter(|_| !a.slots.is_empty());
        assert_eq!(
            (a.offering.kind.code(), a.slots.len(), a.sessions.len(), rules.join(" ").as_str(), total),
            (kind, slots, sessions, groups, capacity),
            "{id}"
        );
    }
}

#[test]
fn one_application_of_a_household_is_read_where_it_is_said() {
    let city = city();
    assert_eq!(of(&city, "D19").offering.once_per, OncePer::Household);
    assert_eq!(of(&city, "D01").offering.once_per, OncePer::Person);
}

#[test]
fn what_a_desk_does_is_read_where_the_file_says_so_and_an_unknown_word_is_refused() {
    let said = |more: &str| read(&DEMO.replacen("\"id\": \"D07\",", &format!("\"id\": \"D07\", {more},"), 1));
    let city = said(r#""desk": ["pickup", "own_devices"], "noShowMinutes": 10"#).unwrap();
    let o = &of(&city, "D07").offering;
    assert_eq!(
        (o.desk.0.as_slice(), o.no_show_minutes),
        ([DeskRule::Pickup, DeskRule::OwnDevices].as_slice(), Some(10))
    );
    assert_eq!(of(&city, "D19").offering.desk.0, [], "off unless it is said");
    assert!(said(r#""desk": ["magic"]"#).is_err());
    assert!(said(r#""noShowMinutes": 4"#).is_err());
}

#[test]
fn places_count_persons_parties_or_organisations() {
    let city = city();
    for (id, unit, most, applicant) in [
        ("D01", Unit::Person, None, Applicant::Person),
        ("D07", Unit::Party, Some(4), Applicant::Guardian),
        ("D15", Unit::Organisation, Some(2), Applicant::Group),
        ("D19", Unit::Party, Some(3), Applicant::Guardian),
        ("D23", Unit::Person, None, Applicant::Person),
        ("D37", Unit::Party, None, Applicant::Person),
    ] {
        let a = of(&city, id);
        assert_eq!((a.slots[0].unit, a.slots[0].max_group, a.offering.applicant), (unit, most, applicant), "{id}");
    }
    assert_eq!(of(&city, "D10").offering.applicant, Applicant::Group);
    // A briefing takes persons, a consultation one organisation.
    let units: Vec<Unit> = of(&city, "D24").slots.iter().map(|s| s.unit).collect();
    assert_eq!(units[..3], [Unit::Person, Unit::Person, Unit::Organisation]);
}

#[test]
fn a_host_takes_its_own_days_and_the_preparation_that_all_share() {
    let city = city();
    let links = |id: &str, slot: &str| -> Vec<(String, SessionAttendance)> {
        let links = of(&city, id).slot_sessions.iter().filter(|l| l.slot_id == slot);
        links.map(|l| (l.session_id.clone(), l.attendance)).collect()
    };
    use SessionAttendance::*;
    assert_eq!(links("D05", "D05-S1"), [("D05-1".into(), OneOf), ("D05-2".into(), OneOf)]);
    assert_eq!(links("D06", "D06-W1-2"), [("D06-1".into(), Required), ("D06-3".into(), Required)]);
    assert_eq!(
        links("D31", "D31-C12"),
        [("D31-1".into(), Required), ("D31-2".into(), Required), ("D31-3".into(), Elective)]
    );
    assert_eq!(of(&city, "D05").slot("D05-S3").unwrap().title, "受入先C 保育園（架空） 3日間・高1以上");
    let electives = of(&city, "D03").slot_sessions.iter().filter(|l| l.attendance == Elective).count();
    assert_eq!(electives, 3, "courses to choose from");
}

#[test]
fn only_what_is_needed_is_asked() {
    use Ask::*;
    let city = city();
    for (id, asks) in [
        ("D01", vec![AgeBand, Residency, District]),
        ("D03", vec![BirthDate, Residency, District]),
        ("D04", vec![]),
        ("D07", vec![BirthDate, Residency, District]),
        ("D09", vec![AgeBand]),
        ("D10", vec![]),
        ("D14", vec![AgeBand]),
        ("D16", vec![]),
        ("D37", vec![]),
    ] {
        assert_eq!(of(&city, id).offering.asks.0, asks, "{id}");
    }
    let questions = |id: &str, step| -> Vec<&str> {
        of(&city, id).questions.iter().filter(|q| q.step == step).map(|q| q.label.as_str()).collect()
    };
    assert!(of(&city, "D01").questions.is_empty());
    assert_eq!(questions("D08", Step::Apply), [] as [&str; 0]);
    assert_eq!(questions("D08", Step::After), ["住所", "緊急連絡先（お名前・続柄・電話番号）"]);
    assert_eq!(questions("D12", Step::After).len(), 6);
    assert_eq!(questions("D15", Step::Apply), ["団体名"]);
    assert_eq!(questions("D29", Step::Apply), ["参加する立場", "応募の動機"]);
    assert!(city.announcements.iter().flat_map(|a| &a.questions).all(|q| !q.purpose.is_empty()));
}

#[test]
fn rules_are_birth_dates_and_school_years_and_never_ages() {
    let city = city();
    for (id, grades, born_until, born_from, guardian_under) in [
        ("D01", (Some(10), None), None, None, None),
        ("D03", (None, None), Some("1967-04-02"), None, None),
        ("D07", (Some(3), Some(6)), None, None, None),
        ("D08", (Some(7), None), None, None, Some(18)),
        ("D31", (Some(10), Some(12)), None, None, Some(18)),
        ("D33", (Some(7), None), None, Some("2001-04-19"), None),
    ] {
        let o = &of(&city, id).offering;
        assert_eq!((o.grade_from, o.grade_until), grades, "{id}");
        assert_eq!(
            (o.born_until.as_deref(), o.born_from.as_deref(), o.guardian_under),
            (born_until, born_from, guardian_under),
            "{id}"
        );
    }
    // Anyone: whether the file says so, or lists every way of standing to the city.
    for id in ["D14", "D37"] {
        assert!(of(&city, id).offering.residency.0.is_empty(), "{id}");
    }
}

#[test]
fn what_is_internal_stays_so_and_what_is_cancelled_says_so() {
    let city = city();
    let with = |v| -> Vec<&str> {
        city.announcements.iter().filter(|a| a.offering.visibility == v).map(|a| a.offering.id.as_str()).collect()
    };
    assert_eq!(with(Visibility::Internal), ["D13"]);
    assert_eq!(with(Visibility::Invited), ["D17", "D20", "D22", "D28"]);
    assert!(!of(&city, "D13").offering.citizen_tally.0);
    assert!(of(&city, "D37").offering.sensitive.0);
    let cancelled = of(&city, "D36");
    assert_eq!(cancelled.offering.state, OfferingState::Cancelled);
    assert_eq!(
        (cancelled.sessions[0].state, cancelled.sessions[0].cancel_reason.as_str()),
        (SessionState::Cancelled, "講師の都合")
    );
    let without_code: Vec<&str> =
        city.announcements.iter().filter(|a| !a.offering.confirm_by_code.0).map(|a| a.offering.id.as_str()).collect();
    assert_eq!(without_code, ["D08", "D14"]);
    let counted: Vec<&str> =
        city.announcements.iter().flat_map(|a| &a.sessions).filter(|s| s.head_count.0).map(|s| s.id.as_str()).collect();
    assert_eq!(counted, ["D09-1"]);
}

#[test]
fn everything_but_the_scheduled_is_announced_by_the_demo_citys_day() {
    let city = city();
    let now = Moment::parse(crate::town::MORNING).unwrap();
    let later: Vec<&str> =
        city.announcements.iter().filter(|a| a.offering.publish_at > now).map(|a| a.offering.id.as_str()).collect();
    assert_eq!(later, ["D03"]);
    assert_eq!(of(&city, "D03").offering.publish_at, Moment::of("2027-01-18", "09:00").unwrap());
    assert_eq!(of(&city, "D01").offering.publish_at, Moment::of("2026-11-02", "09:00").unwrap());
    assert_eq!(of(&city, "D01").offering.retain_until, "2028-03-31");
}

#[test]
fn notes_read_as_an_announcement_would() {
    let city = city();
    let note = |id: &str, kind| -> String {
        of(&city, id).notes.iter().find(|n| n.kind == kind).map_or_else(String::new, |n| n.text.clone())
    };
    assert_eq!(
        note("D01", NoteKind::Childcare),
        "あり（対象：1歳～就学前、定員5人、無料）。開催日の10日前までにお申し込みください。"
    );
    assert_eq!(note("D02", NoteKind::SignLanguage), "手話通訳があります。");
    assert_eq!(note("D05", NoteKind::Capacity), "23人（受入先8か所の枠の合計）");
    assert_eq!(
        note("D09", NoteKind::Languages),
        "日本語、やさしい日本語、ポルトガル語、ベトナム語、フィリピン語、中国語（簡体字）、英語"
    );
    assert_eq!(note("D14", NoteKind::Capacity), "うち車いす席6席");
    assert_eq!(note("D32", NoteKind::Weather), "雨天中止");
    let all = city.announcements.iter().flat_map(|a| &a.notes);
    assert!(all.clone().all(|n| !n.text.contains("allocationFixture") && !n.text.contains("。。")));
    assert!(all.count() > 40);
}

/// Seats of members and invited guests are the office's to give; the public is told of the others only.
#[test]
fn the_public_is_offered_only_the_seats_it_can_have() {
    let city = city();
    for (id, day, left) in [("D21", "2027-01-10", 120), ("D27", "2027-01-25", 10)] {
        let a = of(&city, id);
        let now = Moment::of(day, "09:00").unwrap();
        assert_eq!(standing(a, now), Standing::Open { left: Some(left) }, "{id}");
        assert_eq!(a.open_slots().count(), 1, "{id}");
    }
}

#[test]
fn runs_of_one_programme_share_it() {
    let city = city();
    assert_eq!(of(&city, "D03").offering.programme_id, of(&city, "D04").offering.programme_id);
    assert!(city.programmes.iter().any(|(_, title)| title == "シルバーカレッジ"));
    assert_eq!(city.programmes.len(), 36);
}

story! {
    async fn the_demo_city_is_read_back_as_it_was_announced(town: Town = Town::demo) {
        let stored = announcements(&town.app.store).await.unwrap();
        // Two visits that were decided on, the class that D04 continues and a second lab stand beside what was announced.
        assert_eq!(stored.len(), 37 + 4);
        for a in &city().announcements {
            let read = announcement(&town.app.store, &a.offering.id).await.unwrap().unwrap();
            assert_eq!(read.offering.title, a.offering.title);
            assert_eq!(read.hosts.iter().map(|h| &h.name).collect::<Vec<_>>(), a.hosts.iter().map(|h| &h.name).collect::<Vec<_>>());
            assert_eq!(
                (read.sessions.len(), read.slots.len(), read.groups.len(), read.slot_sessions.len(), read.questions.len(), read.notes.len()),
                (a.sessions.len(), a.slots.len(), a.groups.len(), a.slot_sessions.len(), a.questions.len(), a.notes.len()),
                "{}", a.offering.id
            );
        }
    }
}

story! {
    async fn loading_the_demo_city_twice_does_no_harm(town: Town = Town::demo) {
        let again = tsudoi::demo::load(&town.app).await.unwrap();
        assert_eq!(again.offerings, 0);
        assert_eq!(announcements(&town.app.store).await.unwrap().len(), 37 + 4);
    }
}
