//! What is warned of, one line for each.

use tsudoi::clock::Moment;
use tsudoi::programme::{Announcement, Note, NoteKind, Selection, Venue};
use tsudoi::proposal::store::Other;
use tsudoi::proposal::warnings::{Warning, warnings};

use crate::town::announce::{course, session};

fn venue(id: &str, name: &str) -> Venue {
    Venue {
        id: id.into(),
        name: name.into(),
        name_kana: String::new(),
        facility: String::new(),
        closed_weekdays: "日".into(),
        max_persons: Some(20),
    }
}

/// A course in the hall on Saturday, 12 December 2026, half past one to half past three.
fn hall() -> Announcement {
    let mut a = course("C1", 20);
    a.venues = vec![venue("hall", "見本ホール")];
    a.offering.venue_id = Some("hall".into());
    a.sessions[0].instructor = "見本 講師・見本 助手".into();
    a
}

fn other(place: &str, instructor: &str, from: &str, until: &str) -> Other {
    let at = |time: &str| Moment::of("2026-12-12", time).expect("an instant");
    Other {
        title: "別の講座".into(),
        venue_id: Some(place.into()),
        instructor: instructor.into(),
        starts_at: at(from),
        ends_at: at(until),
    }
}

fn taken() -> Warning {
    Warning::Taken(0, "別の講座".into())
}

fn teaches(row: usize, who: &str, title: &str) -> Warning {
    Warning::Teaches { row, instructor: who.into(), title: title.into() }
}

#[test]
fn a_venue_and_an_instructor_are_at_one_place_at_a_time() {
    for (said, others, expected) in [
        ("nothing else", vec![], vec![]),
        ("overlaps", vec![other("hall", "", "15:00", "16:00")], vec![taken()]),
        ("begins as it ends", vec![other("hall", "", "15:30", "16:00")], vec![]),
        ("ends as it begins", vec![other("hall", "", "12:00", "13:30")], vec![]),
        ("lies within", vec![other("hall", "", "14:00", "14:10")], vec![taken()]),
        ("elsewhere", vec![other("room", "", "14:00", "15:00")], vec![]),
        (
            "the same assistant elsewhere",
            vec![other("room", "見本 助手", "14:00", "15:00")],
            vec![teaches(0, "見本 助手", "別の講座")],
        ),
        ("another of that surname", vec![other("room", "見本", "14:00", "15:00")], vec![]),
        (
            "both",
            vec![other("hall", "見本 講師", "14:00", "15:00")],
            vec![taken(), teaches(0, "見本 講師", "別の講座")],
        ),
    ] {
        assert_eq!(warnings(&hall(), &others, None), expected, "{said}");
    }
}

#[test]
fn what_is_no_one_place_is_not_taken() {
    for place in ["online", "outdoor", "requester", "sites"] {
        let mut a = hall();
        a.offering.venue_id = Some(place.into());
        a.venues.clear();
        assert_eq!(warnings(&a, &[other(place, "", "14:00", "15:00")], None), [], "{place}");
    }
}

#[test]
fn two_of_its_own_sessions_do_not_share_a_room_or_an_instructor() {
    let title = "講座C1";
    for (starts, ends, place, instructor, expected) in [
        ("15:00", "16:00", None, "", vec![Warning::Taken(1, title.into())]),
        ("15:30", "16:00", None, "見本 講師", vec![]),
        ("15:00", "16:00", Some("room"), "", vec![]),
        ("15:00", "16:00", Some("room"), "見本 講師", vec![teaches(1, "見本 講師", title)]),
        (
            "15:00",
            "16:00",
            Some("hall"),
            "見本 講師",
            vec![Warning::Taken(1, title.into()), teaches(1, "見本 講師", title)],
        ),
    ] {
        let mut a = hall();
        let mut second = session("C1", 2, "2026-12-12", starts, ends);
        (second.venue_id, second.instructor) = (place.map(Into::into), instructor.into());
        a.sessions.push(second);
        assert_eq!(warnings(&a, &[], None), expected, "{starts} {place:?} {instructor}");
        // What is cancelled takes no room.
        a.sessions[0].state = tsudoi::programme::SessionState::Cancelled;
        assert_eq!(warnings(&a, &[], None), [], "{starts} {place:?} {instructor}");
    }
}

#[test]
fn closed_days_and_holidays_are_named() {
    for (date, closed, warned) in [
        ("2026-12-12", "日", false),
        ("2026-12-13", "日", true),
        ("2026-12-13", "月", false),
        ("2026-11-23", "", true),
        ("2026-12-30", "", true),
    ] {
        let mut a = hall();
        a.venues[0].closed_weekdays = closed.into();
        a.sessions = vec![session("C1", 1, date, "13:30", "15:30")];
        let found = warnings(&a, &[], None);
        assert_eq!(found.iter().any(|w| matches!(w, Warning::Day(0, _))), warned, "{date} {closed}: {found:?}");
        assert_eq!(found.len(), usize::from(warned));
    }
}

#[test]
fn first_come_is_warned_of_beyond_three_times_the_places_and_only_first_come() {
    for (selection, last, crowded) in [
        (Selection::FirstCome, Some((61, 20)), true),
        (Selection::FirstCome, Some((60, 20)), false),
        (Selection::FirstCome, None, false),
        (Selection::FirstCome, Some((5, 0)), false),
        (Selection::Lottery, Some((61, 20)), false),
    ] {
        let mut a = hall();
        a.offering.selection = selection;
        let expected = if crowded { vec![Warning::Crowded(20, 61)] } else { vec![] };
        assert_eq!(warnings(&a, &[], last), expected, "{selection:?} {last:?}");
    }
}

#[test]
fn more_places_than_a_venue_holds_are_too_many() {
    for (places, holds, small) in [(20, Some(20), false), (21, Some(20), true), (500, None, false)] {
        let mut a = hall();
        (a.slots[0].capacity, a.venues[0].max_persons) = (Some(places), holds);
        let expected: Vec<Warning> = holds.filter(|_| small).map(Warning::TooSmall).into_iter().collect();
        assert_eq!(warnings(&a, &[], None), expected, "{places} {holds:?}");
    }
}

#[test]
fn outdoors_something_is_said_of_the_weather() {
    for (id, name, note, warned) in [
        ("outdoor", "市内各所", None, true),
        ("park", "堀内公園", None, true),
        ("park", "堀内公園", Some(NoteKind::Weather), false),
        ("park", "堀内公園", Some(NoteKind::Bring), true),
        ("hall", "見本ホール", None, false),
    ] {
        let mut a = hall();
        a.offering.venue_id = Some(id.into());
        a.venues = vec![Venue { closed_weekdays: String::new(), ..venue(id, name) }];
        let note = note.map(|kind| Note { offering_id: "C1".into(), position: 1, kind, text: "当日7時".into() });
        a.notes.extend(note);
        let expected = if warned { vec![Warning::NoWeather] } else { vec![] };
        assert_eq!(warnings(&a, &[], None), expected, "{name}");
    }
}
