use std::collections::BTreeMap;

use tsudoi::command::doctor::examine;
use tsudoi::store::sql;

use crate::town::{Town, story};

/// How many registrations of an offering are in each state.
async fn states(town: &Town, offering: &str) -> BTreeMap<String, i64> {
    let query = sql("SELECT state, COUNT(*) FROM registration WHERE offering_id = $1 GROUP BY state").bind(offering);
    town.app.store.all::<(String, i64)>(query).await.unwrap().into_iter().collect()
}

async fn number(town: &Town, text: &'static str) -> i64 {
    town.app.store.one::<(i64,)>(sql(text)).await.unwrap().0
}

/// How many were at each session of an offering, in order.
async fn present(town: &Town, offering: &str) -> Vec<i64> {
    let query =
        sql("SELECT (SELECT COUNT(*) FROM attendance a WHERE a.session_id = s.id AND a.present = 1) FROM session s \
         WHERE s.offering_id = $1 ORDER BY s.position");
    town.app.store.all::<(i64,)>(query.bind(offering)).await.unwrap().into_iter().map(|r| r.0).collect()
}

story! {
    async fn the_doctor_finds_nothing_wrong_with_the_demo_city(town: Town = Town::demo) {
        for finding in examine(&town.app.store, town.app.clock.now()).await.unwrap() {
            assert!(finding.broken_by.is_empty(), "{}: {:?}", finding.name, finding.broken_by);
        }
    }
}

story! {
    async fn every_demo_state_is_true(town: Town = Town::demo) {
        let all = |expected: &[(&str, i64)]| expected.iter().map(|(s, n)| ((*s).to_owned(), *n)).collect::<BTreeMap<_, _>>();
        for (offering, expected) in [
            ("D01", &[("confirmed", 11)][..]),
            ("D02", &[("confirmed", 30), ("waiting", 4)]),
            ("D03", &[]),
            ("D04", &[("confirmed", 52)]),
            ("D05", &[("confirmed", 22), ("waiting", 8)]),
            // One request is being arranged; what was decided became a visit of its own.
            ("D11", &[("waiting", 1)]),
            ("D11-v1", &[("confirmed", 1)]),
            ("D11-v2", &[("confirmed", 1)]),
            ("D12", &[("in_draw", 27)]),
            ("D26", &[("confirmed", 12)]),
            ("D31", &[("confirmed", 22)]),
            ("D36", &[("withdrawn", 14)]),
        ] {
            assert_eq!(states(&town, offering).await, all(expected), "{offering}");
        }
        // Full, and four wait.
        assert_eq!(number(&town, "SELECT taken - capacity FROM slot WHERE offering_id = 'D02'").await, 0);
        assert_eq!(number(&town, "SELECT waiting FROM slot WHERE offering_id = 'D02'").await, 4);
        // Eleven companies were visited, by two each.
        assert_eq!(number(&town, "SELECT COUNT(*) FROM slot WHERE offering_id = 'D31' AND taken = 2").await, 11);
        // Nobody stayed away from what was called off.
        assert_eq!(number(&town, "SELECT COUNT(*) FROM registration WHERE offering_id = 'D36' AND ended_at IS NULL").await, 0);
        let some_slots = number(&town, "SELECT COUNT(*) FROM slot WHERE offering_id = 'D37' AND taken = 1").await;
        assert_eq!(some_slots, 5);
        let shifts = number(&town, "SELECT CAST(SUM(taken) AS BIGINT) FROM slot WHERE offering_id = 'D08'").await;
        assert!((15..23).contains(&shifts), "{shifts}");
    }
}

story! {
    async fn what_is_over_has_its_attendances(town: Town = Town::demo) {
        let college = present(&town, "D04").await;
        assert!(college[..11].iter().all(|n| (38..=52).contains(n)), "{college:?}");
        assert_eq!(college[11..], [0, 0, 0], "not held yet");
        let lab = present(&town, "D29").await;
        assert!(lab[0] > 25 && lab[1] > 25 && lab[2..] == [0, 0, 0], "{lab:?}");
        assert_eq!(present(&town, "D26").await, [12, 12, 11, 11, 10, 10, 9, 9, 6, 3]);
        // Of two dates for the same orientation, everybody comes to one.
        let orientation: i64 = present(&town, "D05").await.iter().sum();
        assert!((19..=22).contains(&orientation), "{orientation}");
        let completed = number(&town, "SELECT COUNT(*) FROM (SELECT a.participant_id FROM attendance a JOIN session s ON s.id = a.session_id \
            WHERE s.offering_id = 'D26' GROUP BY a.participant_id HAVING COUNT(*) >= 8) AS done").await;
        assert_eq!(completed, 9);
        let paused = number(&town, "SELECT COUNT(*) FROM registration r WHERE r.offering_id = 'D04' AND NOT EXISTS (SELECT 1 FROM attendance a \
            JOIN participant p ON p.id = a.participant_id JOIN session s ON s.id = a.session_id \
            WHERE p.registration_id = r.id AND s.position > 5)").await;
        assert_eq!(paused, 1);
    }
}

story! {
    async fn the_placement_of_the_fixture_is_what_the_demo_city_shows(town: Town = Town::demo) {
        let places: Vec<(String, i64)> = town.app.store.all(sql(
            "SELECT id, taken FROM slot WHERE offering_id = 'D05' ORDER BY id")).await.unwrap();
        let taken: Vec<i64> = places.iter().map(|p| p.1).collect();
        assert_eq!(taken, [3, 4, 2, 2, 4, 2, 3, 2]);
        let wishes = number(&town, "SELECT COUNT(*) FROM wish w JOIN slot s ON s.id = w.slot_id WHERE s.offering_id = 'D05'").await;
        assert_eq!(wishes, 86);
    }
}

story! {
    async fn people_with_awkward_names_live_in_the_demo_city_and_some_come_more_than_once(town: Town = Town::demo) {
        for name in ["𠮷野 見本", "髙木 例子", "NGUYỄN THI VI DU"] {
            let found: Option<(String,)> =
                town.app.store.maybe(sql("SELECT name FROM registration WHERE name = $1").bind(name)).await.unwrap();
            assert_eq!(found.map(|f| f.0).as_deref(), Some(name));
        }
        let people = number(&town, "SELECT COUNT(DISTINCT key) FROM person_key").await;
        let participants = number(&town, "SELECT COUNT(*) FROM participant").await;
        assert!(people < participants && people > 200, "{people} people, {participants} participants");
        let twice = number(&town, "SELECT COUNT(*) FROM (SELECT offering_id, name_key, phone_key FROM registration \
            GROUP BY offering_id, name_key, phone_key HAVING COUNT(*) > 1) AS twins").await;
        assert_eq!(twice, 0, "nobody applied twice for the same");
        let real = number(&town, "SELECT COUNT(*) FROM registration WHERE phone NOT LIKE '0566-00-%' OR email NOT LIKE '%@example.jp'").await;
        assert_eq!(real, 0);
    }
}

story! {
    async fn the_demo_city_is_the_same_town_every_time(town: Town = Town::demo) {
        let print = "SELECT receipt, name, state, created_at FROM registration ORDER BY offering_id, queue";
        let first: Vec<(String, String, String, i64)> = town.app.store.all(sql(print)).await.unwrap();
        let other = Town::empty(crate::town::Kind::Sqlite).await;
        tsudoi::demo::load(&other.app).await.unwrap();
        assert_eq!(other.app.store.all::<(String, String, String, i64)>(sql(print)).await.unwrap(), first);

        let again = tsudoi::demo::load(&town.app).await.unwrap();
        assert_eq!((again.offerings, again.registrations), (0, 0));
        assert_eq!(town.app.store.all::<(String, String, String, i64)>(sql(print)).await.unwrap(), first);
    }
}

story! {
    async fn fees_are_paid_waived_given_back_and_closed_in_the_demo_city(town: Town = Town::demo) {
        let facts: Vec<(String, String, i64, i64)> = town.app.store.all(sql(
            "SELECT offering_id, kind, COUNT(*), CAST(SUM(amount) AS BIGINT) FROM fee_fact GROUP BY offering_id, kind \
             ORDER BY offering_id, kind")).await.unwrap();
        let facts: Vec<(&str, &str, i64, i64)> = facts.iter().map(|f| (f.0.as_str(), f.1.as_str(), f.2, f.3)).collect();
        // 49 have paid; one payment was a mistake and was taken back.
        let college = [("D04", "receive", 51, 147_000), ("D04", "refund", 1, 1_500), ("D04", "waive", 1, 3_000)];
        assert_eq!(facts, [&college[..], &[("D26", "receive", 12, 18_000)]].concat());
        let closings: Vec<(String, i64, i64, i64, i64)> = town.app.store.all(sql(
            "SELECT offering_id, number, cash, transfer, counted FROM fee_closing ORDER BY offering_id, number")).await.unwrap();
        let expected = [("D04", 1, 90_000, 0, 89_500), ("D04", 2, 12_000, 39_000, 12_000), ("D26", 1, 18_000, 0, 18_000)];
        assert_eq!(closings, expected.map(|(o, n, c, t, counted)| (o.to_owned(), n, c, t, counted)));
    }
}

story! {
    async fn nothing_in_the_demo_city_lies_after_its_morning(town: Town = Town::demo) {
        let now = town.app.clock.now().0;
        for text in [
            "SELECT MAX(created_at) FROM registration",
            "SELECT MAX(COALESCE(details_at, 0)) FROM registration",
            "SELECT MAX(recorded_at) FROM checkin_fact",
            "SELECT MAX(at) FROM audit",
            "SELECT MAX(updated_at) FROM offering",
            "SELECT MAX(at) FROM fee_fact",
            "SELECT MAX(at) FROM fee_receipt",
            "SELECT MAX(at) FROM fee_receipt_print",
            "SELECT MAX(at) FROM fee_closing",
        ] {
            assert!(number(&town, text).await <= now, "{text}");
        }
    }
}

story! {
    async fn a_town_of_any_size_is_made_for_measuring(town: Town = Town::demo) {
        let written = tsudoi::demo::crowd(&town.app, 11_220, &|_| ()).await.unwrap();
        assert_eq!(written, 11_220);
        let slots: Vec<(String, i64, i64)> = town.app.store.all(sql(
            "SELECT offering_id, capacity, taken FROM slot WHERE offering_id IN ('BENCH', 'RACE') OR offering_id LIKE 'CROWD-%' \
             ORDER BY offering_id")).await.unwrap();
        let expected = [("BENCH", 10_000_000, 10_000), ("CROWD-0001", 610, 560), ("CROWD-0002", 610, 560), ("CROWD-0003", 150, 100), ("RACE", 150, 0)];
        assert_eq!(slots, expected.map(|(id, capacity, taken)| (id.to_owned(), capacity, taken)));
        assert_eq!(tsudoi::demo::crowd(&town.app, 11_220, &|_| ()).await.unwrap(), 0, "twice does no harm");
        for finding in examine(&town.app.store, town.app.clock.now()).await.unwrap() {
            assert!(finding.broken_by.is_empty(), "{}: {:?}", finding.name, finding.broken_by);
        }
    }
}
