use tsudoi::offline::fact::Deed;
use tsudoi::offline::verdict::Judged;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{Phone, opens};
use crate::town::{Guest, Town, story};

impl Town {
    /// When somebody was checked in at a session, if they are there.
    async fn since(&self, session: &str, participant: &str) -> Option<i64> {
        let query = sql("SELECT at FROM attendance WHERE session_id = $1 AND participant_id = $2 AND present = 1");
        self.app.store.maybe::<(i64,)>(query.bind(session).bind(participant)).await.unwrap().map(|row| row.0)
    }

    async fn crowd(&self, session: &str, people: usize) -> Vec<(Guest, String)> {
        self.change(sql("UPDATE slot SET capacity = 500 WHERE id = 'C-S1'")).await;
        let mut crowd = Vec::new();
        for n in 0..people {
            let (name, kana) = (format!("来場 {n}"), format!("ライジョウ {n}"));
            let guest = self.guest(session, &["C-S1"], State::Confirmed, &[(&name, &kana)]).await;
            let pass = self.pass_of(&guest.registration).await;
            crowd.push((guest, pass));
        }
        crowd
    }
}

story! {
    async fn what_was_done_without_a_network_is_dated_when_it_was_done(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let pass = town.pass_of(&hanako.registration).await;
        let mut phone = opens(desk, "C-1").await;
        let then = town.app.clock.now();
        phone.checks_in(&town, &pass);
        assert_eq!(phone.sees(&pass).judged, Judged::Already, "known at once, from its own log");
        assert_eq!(phone.desk.present(), 1);
        town.minutes_pass(95);
        let taken = phone.sends().await;
        assert_eq!((taken.taken.len(), taken.present, taken.now), (1, 1, then.0 + 95 * 60));
        assert_eq!(town.since("C-1", &hanako.people[0]).await, Some(then.0));
        assert_eq!(phone.sees(&pass).judged, Judged::Already, "known from the server now");
        assert_eq!(phone.desk.unsent().count(), 0);
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn a_fact_sent_twice_late_and_in_any_order_is_one_fact(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let pass = town.pass_of(&hanako.registration).await;
        let mut phone = opens(desk, "C-1").await;
        let first = town.app.clock.now();
        let mut facts = Vec::new();
        for deed in [Deed::CheckIn, Deed::Undo, Deed::CheckIn] {
            let known = phone.sees(&pass);
            facts.extend(phone.does(&town, &known, &[0], deed, false));
            town.minutes_pass(1);
        }
        for n in [2, 0, 2, 1, 0] {
            phone.sends_these(vec![facts[n].clone()]).await;
        }
        assert_eq!(town.facts("C-1").await.len(), 3);
        assert_eq!(town.since("C-1", &hanako.people[0]).await, Some(first.0 + 120));
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn taps_in_the_same_second_keep_their_order(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let pass = town.pass_of(&hanako.registration).await;
        let mut phone = opens(desk, "C-1").await;
        for deed in [Deed::CheckIn, Deed::Undo, Deed::CheckIn, Deed::Undo] {
            let known = phone.sees(&pass);
            phone.does(&town, &known, &[0], deed, false);
        }
        assert_eq!(phone.sees(&pass).judged, Judged::Party);
        town.minutes_pass(1);
        phone.sends().await;
        assert_eq!(town.since("C-1", &hanako.people[0]).await, None);
    }
}

story! {
    async fn a_device_a_day_wrong_in_time_dates_by_the_servers_clock(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let pass = town.pass_of(&hanako.registration).await;
        let mut phone = opens(desk, "C-1").await;
        (phone.behind, phone.offset) = (86_400, 86_400);
        let then = town.app.clock.now();
        phone.checks_in(&town, &pass);
        town.minutes_pass(10);
        phone.sends().await;
        assert_eq!(town.since("C-1", &hanako.people[0]).await, Some(then.0));
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.get("/office/sessions/C-1/devices").await.says("時計が約24時間遅れています"));
        // A clock that was moved forward since it was measured dates nothing in the future.
        let known = phone.sees(&pass);
        phone.behind = -3600;
        phone.does(&town, &known, &[0], Deed::Undo, false);
        phone.sends().await;
        let latest = town.number("SELECT MAX(at) FROM checkin_fact").await;
        assert_eq!(latest, town.app.clock.now().0);
    }
}

story! {
    async fn what_one_device_does_the_others_hear_of(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let pass = town.pass_of(&hanako.registration).await;
        let mut east = opens(desk, "C-1").await;
        let mut west = opens(town.signed_in("west", Role::Desk, None).await, "C-1").await;
        east.checks_in(&town, &pass);
        east.sends().await;
        west.sends().await;
        let known = west.sees(&pass);
        assert_eq!(known.judged, Judged::Already);
        assert_eq!(known.here[0].1.as_ref().unwrap().desk, "desk", "and by whom");
        west.does(&town, &known, &[0], Deed::Undo, false);
        west.sends().await;
        town.minutes_pass(1);
        east.sends().await;
        assert_eq!(east.sees(&pass).judged, Judged::Party);
    }
}

story! {
    /// Two hours, three devices, three hundred people, overlaps; they send in parts, in any order, some of it twice.
    async fn three_devices_without_a_network_lose_nothing_and_hide_nothing(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let crowd = town.crowd("C", 300).await;
        let mut phones: Vec<Phone> = vec![opens(desk, "C-1").await];
        for name in ["west", "north"] {
            phones.push(opens(town.signed_in(name, Role::Desk, None).await, "C-1").await);
        }
        let mut twice = 0;
        for (n, (_, pass)) in crowd.iter().enumerate() {
            if n % 3 == 0 {
                town.minutes_pass(1);
            }
            phones[n % 3].checks_in(&town, pass);
            // Every tenth shows the pass at another door too.
            if n % 10 == 0 {
                phones[(n + 1) % 3].checks_in(&town, pass);
                twice += 1;
            }
        }
        let facts: Vec<usize> = phones.iter().map(|phone| phone.desk.unsent().count()).collect();
        assert_eq!(facts.iter().sum::<usize>(), 300 + twice);
        for round in 0..40 {
            for phone in [2, 0, 1] {
                let phone = &mut phones[phone];
                let some: Vec<_> = phone.desk.unsent().skip(round % 7).step_by(3).take(20).map(|l| l.said.clone()).collect();
                phone.sends_these(some.iter().rev().cloned().collect()).await;
                if round % 5 == 0 {
                    phone.sends_these(some).await;
                }
            }
        }
        for phone in &mut phones {
            phone.sends().await;
            assert_eq!(phone.desk.unsent().count(), 0);
        }
        assert_eq!(town.facts("C-1").await.len(), 300 + twice, "every fact is there, once");
        assert_eq!(town.number("SELECT COUNT(*) FROM attendance WHERE present = 1").await, 300);
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = city.get("/office/sessions/C-1/devices").await;
        assert_eq!(page.texts("section.card h3").len(), twice, "every contradiction is listed");
        for phone in &mut phones {
            phone.sends().await;
            assert_eq!(phone.desk.present(), 300, "all devices have come to the same");
        }
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}
