//! Places of who has not come are given to walk-ins, some minutes after the start, and nobody is turned away for it.

use axum::http::StatusCode;
use tsudoi::checkin::store::walk_ins;
use tsudoi::closing::rules::is_absent;
use tsudoi::closing::store::attendees;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::{Source, sql};

use super::{COURSE, taps};
use crate::town::announce::course;
use crate::town::{Answer, Client, Guest, Kind, Town, story};

/// A course of five places on its day at 13:30, which gives places on ten minutes after the start; its desk.
async fn at_the_start(town: &Town, capacity: i64) -> Client {
    let mut a = course("C", capacity);
    a.offering.no_show_minutes = Some(10);
    town.publish(&a).await;
    for page in ["/offerings/C", "/offerings/C/apply"] {
        let told = town.visitor().get(page).await;
        assert!(told.says("開始から10分を過ぎてもお見えにならないとき"), "{page}: told before applying");
    }
    town.app.clock.advance(18 * 24 * 3600 + 4 * 3600 + 1800);
    town.signed_in("desk", Role::Desk, None).await
}

async fn comes(town: &Town, name: &str, band: Option<&str>) -> Guest {
    let guest = town.guest("C", &["C-S1"], State::Confirmed, &[(name, "ミホン")]).await;
    town.run(sql("UPDATE participant SET age_band = $1 WHERE id = $2").bind(band).bind(&guest.people[0])).await;
    guest
}

async fn walks_in(desk: &mut Client, n: usize, over: bool) -> Answer {
    let fact = format!("walk-in-{n}");
    let name = format!("当日 {n}");
    let mut form = vec![("do", "walk_in"), ("fact", fact.as_str()), ("name", name.as_str())];
    if over {
        form.push(("over", "1"));
    }
    desk.post(COURSE, &form).await
}

async fn town(kind: Kind) -> Town {
    Town::empty(kind).await
}

story! {
    async fn ten_minutes_after_the_start_walk_ins_sit_where_nobody_came(town: Town = town) {
        let mut desk = at_the_start(&town, 5).await;
        let late = comes(&town, "遅刻 一", Some("40s")).await;
        comes(&town, "欠席 二", Some("30s")).await;
        comes(&town, "子 三", Some("10s")).await;
        comes(&town, "高齢 四", Some("70s")).await;
        let supported = comes(&town, "配慮 五", Some("50s")).await;
        town.run(sql("INSERT INTO adjustment (id, registration_id, kinds, text, asked_at, state, agreed, reason) \
            VALUES ('A', $1, 'captioning', '', 1, 'open', '', '')").bind(&supported.registration)).await;

        town.minutes_pass(9);
        assert!(desk.get(COURSE).await.says("当日参加に回せる席：0") , "not before its time");
        let asked = walks_in(&mut desk, 0, false).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(asked.says("定員を超えます。") && asked.says("定員を超えることを確かめました"));
        assert_eq!(asked.attribute("input[name=name]", "value").as_deref(), Some("当日 0"), "nothing typed is lost");
        assert_eq!(town.facts("C-1").await.len(), 0);

        town.minutes_pass(1);
        let page = desk.get(COURSE).await;
        assert!(page.says("当日参加に回せる席：2") && page.says("空席0＋来ていない方の席2"), "{}", page.texts("#seats, .support").join("|"));
        for n in 1..=2 {
            assert_eq!(walks_in(&mut desk, n, false).await.status, StatusCode::SEE_OTHER, "{n}");
        }
        assert!(desk.get(COURSE).await.says("当日参加に回せる席：0"));
        assert_eq!(walks_in(&mut desk, 3, false).await.status, StatusCode::UNPROCESSABLE_ENTITY, "asked, not refused");
        assert_eq!(walks_in(&mut desk, 3, true).await.status, StatusCode::SEE_OTHER);

        // Whoever comes late is let in, and the desk is told.
        assert!(taps(&mut desk, COURSE, &late.people[0]).await.says("受付しました"));
        assert!(desk.get(COURSE).await.says("席より2人多く来ています"));
        let state: (String,) = town.app.store.one(sql("SELECT state FROM registration WHERE id = $1").bind(&late.registration)).await.unwrap();
        assert_eq!(state.0, "confirmed", "nobody's registration is changed");
        town.work().await;
        assert!(town.letters().iter().all(|l| !l.text.contains("取消") && !l.text.contains("席がなくなり")), "no letter says they lost anything");
    }
}

story! {
    async fn free_places_are_used_first_and_where_it_is_off_nobody_is_asked(town: Town = town) {
        let mut desk = at_the_start(&town, 2).await;
        comes(&town, "欠席 一", Some("40s")).await;
        assert!(desk.get(COURSE).await.says("当日参加に回せる席：1"), "the one that was given to nobody");
        town.minutes_pass(10);
        assert!(desk.get(COURSE).await.says("当日参加に回せる席：2"));
        town.publish(&course("V", 1)).await;
        let off = desk.get("/desk/V-1").await;
        assert!(off.texts("#seats").is_empty());
        let form = [("do", "walk_in"), ("fact", "w-1"), ("name", "当日 一")];
        assert_eq!(desk.post("/desk/V-1", &form).await.status, StatusCode::SEE_OTHER);
        let form = [("do", "walk_in"), ("fact", "w-2"), ("name", "当日 二")];
        assert_eq!(desk.post("/desk/V-1", &form).await.status, StatusCode::SEE_OTHER);
    }
}

story! {
    async fn whoever_comes_in_somebodys_place_sits_where_they_would(town: Town = town) {
        let mut desk = at_the_start(&town, 1).await;
        town.change(sql("UPDATE offering SET proxies = 1 WHERE id = 'C'")).await;
        let absent = comes(&town, "欠席 一", Some("40s")).await;
        assert_eq!(walks_in(&mut desk, 1, false).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let form = [("do", "walk_in"), ("fact", "w-1"), ("name", "代理 二"), ("instead_of", absent.people[0].as_str())];
        assert_eq!(desk.post(COURSE, &form).await.status, StatusCode::SEE_OTHER);
        town.minutes_pass(10);
        assert!(desk.get(COURSE).await.says("当日参加に回せる席：0"), "the place is not given twice");
    }
}

story! {
    async fn a_substitute_entered_by_mistake_takes_nobodys_place_and_may_be_entered_again(town: Town = town) {
        let mut desk = at_the_start(&town, 1).await;
        town.change(sql("UPDATE offering SET proxies = 1 WHERE id = 'C'")).await;
        let absent = comes(&town, "欠席 一", Some("40s")).await.people[0].clone();
        let form = [("do", "walk_in"), ("fact", "w-1"), ("name", "代理 二"), ("instead_of", absent.as_str())];
        assert_eq!(desk.post(COURSE, &form).await.status, StatusCode::SEE_OTHER);
        town.minutes_pass(10);
        assert!(desk.get(COURSE).await.says("当日参加に回せる席：0"));
        let query = sql("SELECT participant_id FROM checkin_fact WHERE id = 'w-1'");
        let mistaken = town.app.store.one::<(String,)>(query).await.unwrap().0;
        let undo = [("do", "undo"), ("fact", "u-1"), ("participant", mistaken.as_str())];
        assert_eq!(desk.post(COURSE, &undo).await.status, StatusCode::SEE_OTHER);
        assert!(desk.get(COURSE).await.says("当日参加に回せる席：1"), "nobody came, nor anybody else for them");
        let list = attendees(Source::Store(&town.app.store), "C-1").await.unwrap();
        assert_eq!(list.iter().filter(|who| is_absent(who)).count(), 1);

        let form = [("do", "walk_in"), ("fact", "w-2"), ("name", "代理 三"), ("instead_of", absent.as_str())];
        assert_eq!(desk.post(COURSE, &form).await.status, StatusCode::SEE_OTHER);
        assert!(desk.get(COURSE).await.says("当日参加に回せる席：0"));
        assert_eq!(walk_ins(&town.app.store, "C-1").await.unwrap(), 0, "no walk-in like any other");
        let list = attendees(Source::Store(&town.app.store), "C-1").await.unwrap();
        assert_eq!(list.iter().filter(|who| is_absent(who)).count(), 0);
        let stand_in: Vec<&str> = list.iter().filter(|who| who.substitute.0).map(|who| who.name.as_str()).collect();
        assert_eq!(stand_in, ["代理 三"]);
    }
}

story! {
    async fn the_reminder_says_it_too(town: Town = town) {
        let mut a = course("C", 5);
        a.offering.no_show_minutes = Some(15);
        town.publish(&a).await;
        town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        town.app.clock.advance(17 * 24 * 3600 + 8 * 3600);
        let letter = town.letter_to("hanako@example.jp").await;
        assert!(letter.text.contains("開始から15分を過ぎてもお見えにならないとき") && letter.text.contains("遅れて来られても"), "{}", letter.text);
    }
}
