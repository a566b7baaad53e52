//! Who comes in the place of another, told by several devices: who stands in is what the facts say, and what cannot be so
//! waits for people.

use axum::http::StatusCode;
use tsudoi::checkin::store::walk_ins;
use tsudoi::closing::loose::loose;
use tsudoi::closing::rules::is_absent;
use tsudoi::closing::store::attendees;
use tsudoi::offline::fact::Deed;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::{Flag, Source, sql};

use super::opens;
use crate::town::announce::course;
use crate::town::{Client, Guest, Town, story};

const DEVICES: &str = "/office/sessions/C-1/devices";

/// Two courses of three places, C and D, at 13:30 on their day: others may come in one's place, and ten minutes after the
/// start places are given on. Somebody at their desks.
async fn at_the_start(town: &Town) -> Client {
    for id in ["C", "D"] {
        let mut a = course(id, 3);
        a.offering.proxies = Flag(true);
        a.offering.no_show_minutes = Some(10);
        town.publish(&a).await;
    }
    town.app.clock.advance(18 * 24 * 3600 + 4 * 3600 + 1800);
    town.signed_in("desk", Role::Desk, None).await
}

/// Somebody with a place, who is between twenty and sixty.
async fn awaited(town: &Town, offering: &str, name: &str, kana: &str) -> (Guest, String) {
    let slot = format!("{offering}-S1");
    let guest = town.guest(offering, &[slot.as_str()], State::Confirmed, &[(name, kana)]).await;
    town.run(sql("UPDATE participant SET age_band = '40s' WHERE id = $1").bind(&guest.people[0])).await;
    let pass = town.pass_of(&guest.registration).await;
    (guest, pass)
}

/// At the desk's own page somebody comes in the place of another.
async fn comes_instead(desk: &mut Client, fact: &str, name: &str, absent: &str) {
    let form = [("do", "walk_in"), ("fact", fact), ("name", name), ("instead_of", absent)];
    assert_eq!(desk.post("/desk/C-1", &form).await.status, StatusCode::SEE_OTHER);
}

/// Who stands in for somebody at a session, how many are absent, and how many walked in like anybody.
async fn counted(town: &Town, session: &str) -> (Vec<String>, usize, i64) {
    let list = attendees(Source::Store(&town.app.store), session).await.unwrap();
    let stand_in = list.iter().filter(|who| who.substitute.0).map(|who| who.name.clone()).collect();
    let absent = list.iter().filter(|who| is_absent(who)).count();
    (stand_in, absent, walk_ins(&town.app.store, session).await.unwrap())
}

fn one(name: &str) -> Vec<String> {
    vec![name.to_owned()]
}

story! {
    async fn of_two_substitutes_whoever_came_first_stands_in_whichever_device_is_heard_first(town: Town = Town::empty) {
        let desk = at_the_start(&town).await;
        for (offering, east_first) in [("C", true), ("D", false)] {
            let session = format!("{offering}-1");
            let (_, pass) = awaited(&town, offering, "見本 花子", "ミホン ハナコ").await;
            let mut east = opens(desk.clone(), &session).await;
            let mut west = opens(desk.clone(), &session).await;
            let first = east.walks_in(&town, "代理 一", Some(&pass));
            town.minutes_pass(4);
            west.walks_in(&town, "代理 二", Some(&pass));
            let known = east.desk.walked_in(&first).unwrap();
            if east_first {
                east.sends().await;
                west.sends().await;
            } else {
                west.sends().await;
                east.sends().await;
            }
            assert_eq!(counted(&town, &session).await, (one("代理 一"), 0, 1), "{offering}");
            // The first was a mistake: the other stands in.
            town.minutes_pass(1);
            east.does(&town, &known, &[0], Deed::Undo, false);
            east.sends().await;
            assert_eq!(counted(&town, &session).await, (one("代理 二"), 0, 0), "{offering}");
        }
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn between_two_who_came_in_the_same_second_the_facts_ids_decide(town: Town = Town::empty) {
        let desk = at_the_start(&town).await;
        for (offering, east_first) in [("C", true), ("D", false)] {
            let session = format!("{offering}-1");
            let (_, pass) = awaited(&town, offering, "見本 花子", "ミホン ハナコ").await;
            let mut east = opens(desk.clone(), &session).await;
            let mut west = opens(desk.clone(), &session).await;
            let of_east = east.walks_in(&town, "代理 東", Some(&pass));
            let of_west = west.walks_in(&town, "代理 西", Some(&pass));
            if east_first {
                east.sends().await;
                west.sends().await;
            } else {
                west.sends().await;
                east.sends().await;
            }
            let first = if of_east < of_west { "代理 東" } else { "代理 西" };
            assert_eq!(counted(&town, &session).await, (one(first), 0, 1), "{offering}");
        }
    }
}

story! {
    async fn who_comes_although_somebody_came_in_their_place_waits_for_people(town: Town = Town::empty) {
        let mut desk = at_the_start(&town).await;
        let (hanako, pass) = awaited(&town, "C", "見本 花子", "ミホン ハナコ").await;
        let mut phone = opens(desk.clone(), "C-1").await;
        comes_instead(&mut desk, "one", "代理 太郎", &hanako.people[0]).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.get(DEVICES).await.says("食い違いはありません"), "that is what substitutes are for");
        town.minutes_pass(5);
        phone.checks_in(&town, &pass);
        phone.sends().await;
        let page = city.get(DEVICES).await;
        assert!(page.says("代わりの人が来た人も来ています"), "{}", page.text());
        assert!(page.says("見本 花子") && page.says("本人（受付 13:35）"), "{}", page.text());
        assert!(page.says("代理 太郎") && page.says("代わりの人（受付 13:30）"), "{}", page.text());
        let a = town.catalogue.now().any("C").cloned().unwrap();
        assert_eq!(loose(&town.app, &a, "C-1").await.unwrap().matters, 1, "and is told to whoever closes the attendance");
        // People look into it; it does not come back by itself.
        let matter = page.attribute("input[name=matter]", "value").unwrap();
        assert_eq!(matter, format!("instead:{}:one", hanako.people[0]));
        let settled = city.post(DEVICES, &[("do", "settle"), ("matter", &matter), ("note", "付き添いの方")]).await;
        let page = city.follow(&settled).await;
        assert!(page.says("食い違いはありません") && page.says("付き添いの方"), "{}", page.text());
        phone.sends().await;
        assert!(city.get(DEVICES).await.says("食い違いはありません"));
        // Corrected by another fact, there is nothing left of it.
        let known = phone.sees(&pass);
        town.minutes_pass(1);
        phone.does(&town, &known, &[0], Deed::Undo, false);
        phone.sends().await;
        assert_eq!(loose(&town.app, &a, "C-1").await.unwrap().matters, 0);
        assert!(!city.get(DEVICES).await.says("代わりの人が来た人も来ています"));
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn two_substitutes_for_one_person_wait_for_people(town: Town = Town::empty) {
        let mut desk = at_the_start(&town).await;
        let (hanako, pass) = awaited(&town, "C", "見本 花子", "ミホン ハナコ").await;
        let mut phone = opens(desk.clone(), "C-1").await;
        phone.walks_in(&town, "代理 一", Some(&pass));
        town.minutes_pass(3);
        comes_instead(&mut desk, "two", "代理 二", &hanako.people[0]).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.get(DEVICES).await.says("食い違いはありません"), "nobody knows of the other yet");
        phone.sends().await;
        let page = city.get(DEVICES).await;
        assert!(page.says("1人の代わりに2人が来ています"), "{}", page.text());
        for said in ["見本 花子", "本人（受付なし）", "代理 一", "代わりの人（受付 13:30）", "代理 二", "代わりの人（受付 13:33）"] {
            assert!(page.says(said), "{said}: {}", page.text());
        }
        let query = sql("SELECT participant_id FROM checkin_fact WHERE id = 'two'");
        let second = town.app.store.one::<(String,)>(query).await.unwrap().0;
        let undo = [("do", "undo"), ("fact", "undone"), ("participant", second.as_str())];
        assert_eq!(desk.post("/desk/C-1", &undo).await.status, StatusCode::SEE_OTHER);
        assert!(city.get(DEVICES).await.says("食い違いはありません"));
    }
}

story! {
    async fn where_nobody_may_come_in_anothers_place_they_walk_in_like_anybody(town: Town = Town::empty) {
        let desk = at_the_start(&town).await;
        let (_, pass) = awaited(&town, "C", "見本 花子", "ミホン ハナコ").await;
        let mut phone = opens(desk, "C-1").await;
        town.change(sql("UPDATE offering SET proxies = 0 WHERE id = 'C'")).await;
        phone.walks_in(&town, "代理 太郎", Some(&pass));
        phone.sends().await;
        assert_eq!(town.stays("C-1").await.len(), 1, "they are there");
        assert_eq!(counted(&town, "C-1").await, (vec![], 1, 1), "and she is absent");
        assert_eq!(town.number("SELECT COUNT(*) FROM substitute").await, 0);
        assert_eq!(town.number("SELECT COUNT(*) FROM checkin_stray").await, 0);
    }
}

story! {
    async fn a_device_offers_no_seat_on_which_a_substitute_sits(town: Town = Town::empty) {
        let mut desk = at_the_start(&town).await;
        let (hanako, _) = awaited(&town, "C", "見本 花子", "ミホン ハナコ").await;
        awaited(&town, "C", "例示 太郎", "レイジ タロウ").await;
        let carried = opens(desk.clone(), "C-1").await.desk.roster.releasable.unwrap();
        assert_eq!(carried.len(), 2);
        comes_instead(&mut desk, "one", "代理 二郎", &hanako.people[0]).await;
        let phone = opens(desk.clone(), "C-1").await;
        assert_eq!(phone.desk.roster.releasable.as_ref().unwrap().len(), 1, "Taro's only");
        town.minutes_pass(10);
        assert_eq!(phone.desk.free(&phone.now(&town)), 2, "the one of nobody, and Taro's");
        assert!(desk.get("/desk/C-1").await.says("当日参加に回せる席：2"), "as the desk's own page says");
        // Taken back: her place may be given on again.
        let query = sql("SELECT participant_id FROM checkin_fact WHERE id = 'one'");
        let mistaken = town.app.store.one::<(String,)>(query).await.unwrap().0;
        let undo = [("do", "undo"), ("fact", "undone"), ("participant", mistaken.as_str())];
        assert_eq!(desk.post("/desk/C-1", &undo).await.status, StatusCode::SEE_OTHER);
        let phone = opens(desk.clone(), "C-1").await;
        assert_eq!(phone.desk.free(&phone.now(&town)), 3);
        assert!(desk.get("/desk/C-1").await.says("当日参加に回せる席：3"));
    }
}
