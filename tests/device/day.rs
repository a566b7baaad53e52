//! What a desk does beside checking in: people leave, walk in, are counted, pay, and send somebody else.

use axum::http::StatusCode;
use miniserde::json;
use tsudoi::checkin::store::walk_ins;
use tsudoi::offline::fact::Deed;
use tsudoi::offline::pass::bytes;
use tsudoi::offline::seal;
use tsudoi::offline::wire::{Allowed, Guest, Kind as What, Said};
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::{Flag, sql};

use super::{Phone, opens};
use crate::town::announce::course;
use crate::town::{Town, story};

const DEVICES: &str = "/office/sessions/C-1/devices";

impl Phone {
    /// Somebody without a registration is let in; nothing is sent. Answers the fact's id.
    pub fn walks_in(&mut self, town: &Town, name: &str, instead_of: Option<&str>) -> String {
        self.made += 1;
        let id = format!("{}-{:05}", self.device, self.made);
        let to = bytes(self.desk.roster.sealing.as_ref().unwrap()).unwrap();
        let guest = Guest { name: name.into(), kana: String::new(), age_band: "60s".into() };
        let sealed = seal::Sealer::new(to, town.app.chance.bytes()).seal("", &json::to_string(&guest));
        let known = instead_of.map(|pass| self.sees(pass));
        let logged = self.desk.walk_in(id.clone(), sealed, known.as_ref().map(|k| (k, 0)), &self.now(town));
        self.desk.add(vec![logged]);
        id
    }

    fn counts(&mut self, town: &Town, amount: i64) {
        self.made += 1;
        let id = format!("{}-{:05}", self.device, self.made);
        let logged = self.desk.count(id, amount, &self.now(town));
        self.desk.add(vec![logged]);
    }

    fn takes_fee(&mut self, town: &Town, pass: &str, yen: i64) {
        self.made += 1;
        let id = format!("{}-{:05}", self.device, self.made);
        let known = self.sees(pass);
        let logged = self.desk.paid(&known, 0, yen, id, &self.now(town));
        self.desk.add(vec![logged]);
    }
}

impl Town {
    /// Who stands on a session's attendance: the name, when they came and left, in minutes of the day.
    pub async fn stays(&self, session: &str) -> Vec<(String, i64, Option<i64>)> {
        let query =
            sql("SELECT p.name, a.at, a.left_at FROM attendance a JOIN participant p ON p.id = a.participant_id \
             WHERE a.session_id = $1 AND a.present = 1 ORDER BY a.at, p.name");
        self.app.store.all(query.bind(session)).await.unwrap()
    }
}

story! {
    async fn whoever_leaves_without_a_network_left_when_they_left(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let pass = town.pass_of(&hanako.registration).await;
        let mut phone = opens(desk, "C-1").await;
        let came = town.app.clock.now().0;
        phone.checks_in(&town, &pass);
        town.minutes_pass(50);
        let known = phone.sees(&pass);
        phone.does(&town, &known, &[0], Deed::CheckOut, false);
        let here = phone.sees(&pass).here[0].1.clone().unwrap();
        assert_eq!((here.at, here.left), (came, Some(came + 50 * 60)));
        assert_eq!(phone.desk.present(), 0, "gone");
        town.minutes_pass(30);
        // In whatever order they come.
        let mut facts: Vec<Said> = phone.desk.unsent().map(|l| l.said.clone()).collect();
        facts.reverse();
        for fact in facts {
            phone.sends_these(vec![fact]).await;
        }
        assert_eq!(town.stays("C-1").await, [("見本 花子".into(), came, Some(came + 50 * 60))]);
        let here = phone.sees(&pass).here[0].1.clone().unwrap();
        assert_eq!((here.at, here.left), (came, Some(came + 50 * 60)), "the server says the same");
        assert_eq!(phone.desk.log.len(), 0, "and it need not be kept");
        // Back again.
        let known = phone.sees(&pass);
        phone.does(&town, &known, &[0], Deed::CheckIn, false);
        phone.sends().await;
        assert_eq!(town.stays("C-1").await, [("見本 花子".into(), came, None)]);
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn who_walks_in_without_a_network_is_unreadable_on_the_device_and_a_person_for_the_server(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let mut phone = opens(desk, "C-1").await;
        let id = phone.walks_in(&town, "飛入 一郎", None);
        assert!(!json::to_string(&phone.desk.log).contains("飛入"));
        assert_eq!(phone.desk.present(), 1);
        let known = phone.desk.walked_in(&id).unwrap();
        phone.does(&town, &known, &[0], Deed::CheckOut, false);
        let facts: Vec<Said> = phone.desk.unsent().map(|l| l.said.clone()).collect();
        // The leaving is sent first in the same batch: it finds who walked in all the same.
        let taken = phone.sends_these(facts.iter().rev().cloned().collect()).await;
        assert_eq!(taken.rows.unwrap().len(), 1);
        phone.sends_these(facts).await;
        let stays = town.stays("C-1").await;
        assert_eq!((stays.len(), stays[0].0.as_str(), stays[0].2.is_some()), (1, "飛入 一郎", true));
        assert_eq!(phone.desk.log.len(), 0);
        assert_eq!(phone.desk.marks.len(), 1, "one person, not two");
        // Taken back by the walk-in's own fact.
        phone.does(&town, &known, &[0], Deed::Undo, false);
        phone.sends().await;
        assert!(town.stays("C-1").await.is_empty());
        assert_eq!((phone.desk.present(), phone.desk.log.len()), (0, 0), "nothing of it need be kept");
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn a_walk_in_that_nobody_can_read_is_kept_apart(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let mut phone = opens(desk, "C-1").await;
        phone.walks_in(&town, "飛入 一郎", None);
        let mut facts: Vec<Said> = phone.desk.unsent().map(|l| l.said.clone()).collect();
        facts[0].sealed = Some("AAAA".into());
        phone.sends_these(facts).await;
        assert!(town.stays("C-1").await.is_empty());
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.get(DEVICES).await.says("内容を読み取れませんでした"));
    }
}

story! {
    async fn whoever_comes_in_somebodys_place_is_noted_with_whose(town: Town = Town::empty) {
        let mut a = course("C", 3);
        a.offering.proxies = Flag(true);
        town.publish(&a).await;
        town.app.clock.advance(18 * 24 * 3600);
        let desk = town.signed_in("desk", Role::Desk, None).await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let pass = town.pass_of(&hanako.registration).await;
        let mut phone = opens(desk, "C-1").await;
        assert!(phone.desk.roster.allows.as_ref().unwrap().contains(&Allowed::Substitute));
        phone.walks_in(&town, "代理 太郎", Some(&pass));
        phone.sends().await;
        phone.sends().await;
        let query = sql("SELECT w.name, h.name FROM substitute s JOIN participant w ON w.id = s.participant_id \
             JOIN participant h ON h.id = s.absent_id");
        let pairs: Vec<(String, String)> = town.app.store.all(query).await.unwrap();
        assert_eq!(pairs, [("代理 太郎".into(), "見本 花子".into())]);
        assert_eq!(town.stays("C-1").await.len(), 1, "she herself is not there");
        // The same at the desk's own page. Of a second one it is kept, too, for whom they came.
        let taro = town.guest("C", &["C-S1"], State::Confirmed, &[("例示 太郎", "レイジ タロウ")]).await;
        let mut desk = town.signed_in("second", Role::Desk, None).await;
        assert!(desk.get("/desk/C-1").await.says("どなたの代わりですか"));
        for (fact, name) in [("one", "代理 二郎"), ("two", "代理 三郎")] {
            let form = [("do", "walk_in"), ("fact", fact), ("name", name), ("instead_of", taro.people[0].as_str())];
            assert_eq!(desk.post("/desk/C-1", &form).await.status, StatusCode::SEE_OTHER);
        }
        let pairs: Vec<(String,)> = town.app.store.all(sql("SELECT absent_id FROM substitute")).await.unwrap();
        assert_eq!((pairs.len(), town.stays("C-1").await.len()), (3, 3));
        assert_eq!(walk_ins(&town.app.store, "C-1").await.unwrap(), 1, "the third is a walk-in like any other");
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn heads_counted_by_two_devices_add_up_in_any_order(town: Town = Town::empty) {
        let mut a = course("C", 3);
        a.offering.head_count = Flag(true);
        town.publish(&a).await;
        town.app.clock.advance(18 * 24 * 3600);
        let desk = town.signed_in("desk", Role::Desk, None).await;
        let (mut east, mut west) = (opens(desk.clone(), "C-1").await, opens(desk, "C-1").await);
        for amount in [1, 10, -1] {
            east.counts(&town, amount);
        }
        west.counts(&town, 5);
        assert_eq!((east.desk.head_count(), west.desk.head_count()), (10, 5), "each knows its own");
        assert_eq!(west.sends().await.counted, Some(5));
        let facts: Vec<Said> = east.desk.unsent().map(|l| l.said.clone()).collect();
        for fact in [&facts[2], &facts[0], &facts[1], &facts[0]] {
            east.sends_these(vec![fact.clone()]).await;
        }
        west.sends().await;
        assert_eq!((east.desk.head_count(), west.desk.head_count()), (15, 15));
        assert_eq!(east.desk.log.len(), 0);
        // Nobody counts heads where nobody said so.
        let mut plain = course("P", 3);
        plain.offering.title = "数えない講座".into();
        town.publish(&plain).await;
        let mut other = opens(east.client.clone(), "P-1").await;
        other.counts(&town, 1);
        other.sends().await;
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.get("/office/sessions/P-1/devices").await.says("内容を読み取れませんでした"));
    }
}

story! {
    async fn a_count_made_otherwise_stands_whether_a_device_sends_before_or_after(town: Town = Town::empty) {
        for id in ["C", "D"] {
            let mut a = course(id, 3);
            a.offering.head_count = Flag(true);
            town.publish(&a).await;
        }
        town.app.clock.advance(18 * 24 * 3600);
        let desk = town.signed_in("desk", Role::Desk, None).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        for (id, sends_before) in [("C", true), ("D", false)] {
            let session = format!("{id}-1");
            let mut east = opens(desk.clone(), &session).await;
            east.counts(&town, 15);
            town.minutes_pass(30);
            if sends_before {
                assert_eq!(east.sends().await.counted, Some(15));
            }
            let fact = format!("office-{id}");
            let form = [("do", "count"), ("fact", fact.as_str()), ("set", "50")];
            assert_eq!(city.post(&format!("/desk/{session}"), &form).await.status, StatusCode::SEE_OTHER);
            town.minutes_pass(1);
            assert_eq!(east.sends().await.counted, Some(50), "the fifteen had been there already");
            east.counts(&town, 2);
            assert_eq!(east.sends().await.counted, Some(52));
        }
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn a_fee_taken_without_a_network_is_written_down_once_and_never_twice_too_much(town: Town = Town::empty) {
        let mut a = course("C", 3);
        a.offering.fee = 500;
        a.offering.fee_text = "500円".into();
        town.publish(&a).await;
        town.partner("group").await;
        town.hosts("C", "group").await;
        town.receives_all("C", "group").await;
        town.app.clock.advance(18 * 24 * 3600);
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let pass = town.pass_of(&hanako.registration).await;
        let officer = town.signed_in("officer", Role::Partner, Some("group")).await;
        let mut phone = opens(officer, "C-1").await;
        assert!(phone.desk.roster.allows.as_ref().unwrap().contains(&Allowed::Fee));
        assert_eq!(phone.sees(&pass).row.unwrap().people[0].owes, Some(500));
        phone.takes_fee(&town, &pass, 500);
        let known = phone.sees(&pass);
        assert_eq!(phone.desk.taken_from(&known.name, 0), 500);
        let facts: Vec<Said> = phone.desk.unsent().map(|l| l.said.clone()).collect();
        assert_eq!(facts[0].kind, What::Paid);
        phone.sends_these(facts.clone()).await;
        phone.sends_these(facts).await;
        let query = || sql("SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM fee_fact WHERE kind = 'receive'");
        let sum = |town: &Town| { let store = town.app.store.clone(); async move { store.one::<(i64,)>(query()).await.unwrap().0 } };
        assert_eq!(sum(&town).await, 500);
        // A second device took it too: that is for people.
        phone.takes_fee(&town, &pass, 500);
        phone.sends().await;
        assert_eq!(sum(&town).await, 500);
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.get(DEVICES).await.says("その参加費は受け取れないはずのものでした"));
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn a_desk_account_takes_no_money(town: Town = Town::empty) {
        let mut a = course("C", 3);
        a.offering.fee = 500;
        town.publish(&a).await;
        town.app.clock.advance(18 * 24 * 3600);
        let desk = town.signed_in("desk", Role::Desk, None).await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let pass = town.pass_of(&hanako.registration).await;
        let mut phone = opens(desk, "C-1").await;
        assert!(!phone.desk.roster.allows.as_ref().unwrap().contains(&Allowed::Fee));
        phone.takes_fee(&town, &pass, 500);
        phone.sends().await;
        let paid = town.app.store.all::<(String,)>(sql("SELECT id FROM fee_fact")).await.unwrap();
        assert!(paid.is_empty(), "{paid:?}");
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.get(DEVICES).await.says("その参加費は受け取れないはずのものでした"));
    }
}

story! {
    async fn at_the_desks_page_people_are_checked_out_one_by_one_or_all_at_once(town: Town = Town::empty) {
        let mut desk = town.on_the_day().await;
        let mut people = Vec::new();
        town.change(sql("UPDATE slot SET capacity = 10 WHERE id = 'C-S1'")).await;
        for (name, kana) in [("見本 花子", "ミホン ハナコ"), ("例示 太郎", "レイジ タロウ"), ("来場 三", "ライジョウ サン")] {
            people.push(town.guest("C", &["C-S1"], State::Confirmed, &[(name, kana)]).await.people[0].clone());
        }
        town.guest("C", &["C-S1"], State::Confirmed, &[("不在 四", "フザイ ヨン")]).await;
        for (n, person) in people.iter().enumerate() {
            let fact = format!("in-{n}");
            desk.post("/desk/C-1", &[("do", "check_in"), ("fact", &fact), ("participant", person)]).await;
        }
        town.minutes_pass(60);
        let page = desk.get("/desk/C-1/leaving").await;
        assert_eq!(page.texts(".people .name").len(), 3, "{}", page.text());
        let form = [("do", "check_out"), ("fact", "out-0"), ("participant", people[0].as_str())];
        let after = desk.post("/desk/C-1/leaving", &form).await;
        assert_eq!(after.status, StatusCode::SEE_OTHER);
        let page = desk.get("/desk/C-1/leaving").await;
        assert!(!page.says("見本 花子") && page.says("例示 太郎"));
        desk.post("/desk/C-1/leaving", &[("do", "all"), ("fact", "all")]).await;
        desk.post("/desk/C-1/leaving", &[("do", "all"), ("fact", "all")]).await;
        assert!(desk.get("/desk/C-1/leaving").await.says("会場にいる人はいません"));
        let stays = town.stays("C-1").await;
        assert_eq!(stays.len(), 3, "who never came has not left: {stays:?}");
        assert!(stays.iter().all(|(_, came, left)| *left == Some(came + 3600)));
        // The desk's list says from when to when, and lets them back in.
        let page = desk.get("/desk/C-1").await;
        assert!(page.says("09:00～10:00"), "{}", page.text());
        let back = desk.post("/desk/C-1", &[("do", "check_in"), ("fact", "back"), ("participant", &people[1])]).await;
        desk.follow(&back).await;
        assert!(desk.get("/desk/C-1/leaving").await.says("例示 太郎"));
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}
