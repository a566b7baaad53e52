use axum::http::StatusCode;
use tsudoi::offline::fact::Deed;
use tsudoi::registration::State;
use tsudoi::registration::claims::move_to;
use tsudoi::registration::store as registrations;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::opens;
use crate::town::{Town, story};

const DEVICES: &str = "/office/sessions/C-1/devices";

story! {
    async fn the_same_pass_at_two_desks_waits_for_people_who_settle_it(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let pass = town.pass_of(&hanako.registration).await;
        let mut east = opens(desk, "C-1").await;
        let mut west = opens(town.signed_in("west", Role::Desk, None).await, "C-1").await;
        east.checks_in(&town, &pass);
        town.minutes_pass(4);
        west.checks_in(&town, &pass);
        west.sends().await;
        east.sends().await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = city.get(DEVICES).await;
        assert!(page.says("同じ人が2か所で受付されました") && page.says("見本 花子"), "{}", page.text());
        assert!(page.says("1回目：09:00 desk、2回目：09:04 west"), "{}", page.text());
        assert!(page.says("いまの記録：来場中"), "{}", page.text());
        let matter = page.attribute("input[name=matter]", "value").unwrap();
        let empty = city.post(DEVICES, &[("do", "settle"), ("matter", &matter), ("note", " ")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.says("確認した結果を入力してください"));
        let settled = city.post(DEVICES, &[("do", "settle"), ("matter", &matter), ("note", "2回目は付き添いの方")]).await;
        let page = city.follow(&settled).await;
        assert!(page.says("食い違いはありません") && page.says("確認済み（1件）") && page.says("2回目は付き添いの方"));
        assert_eq!(town.facts("C-1").await.len(), 2, "no fact is lost by it");
        // The same contradiction does not come back by being sent again.
        east.sends().await;
        assert!(city.get(DEVICES).await.says("食い違いはありません"));
    }
}

story! {
    async fn letting_in_without_a_place_does_not_hide_that_they_were_here_already(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let waits = town.guest("C", &["C-S1"], State::Waiting, &[("待機 花子", "タイキ ハナコ")]).await;
        let pass = town.pass_of(&waits.registration).await;
        let mut east = opens(desk, "C-1").await;
        let mut west = opens(town.signed_in("west", Role::Desk, None).await, "C-1").await;
        for phone in [&mut east, &mut west] {
            let known = phone.sees(&pass);
            phone.does(&town, &known, &[0], Deed::CheckIn, true);
            town.minutes_pass(4);
        }
        west.sends().await;
        east.sends().await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = city.get(DEVICES).await;
        assert!(page.says("同じ人が2か所で受付されました"), "{}", page.text());
        assert!(!page.says("席のない人が受付されました"), "both desks knew that there was no place");
    }
}

story! {
    async fn an_undo_at_another_desk_says_that_nobody_counts_as_here(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let pass = town.pass_of(&hanako.registration).await;
        let mut east = opens(desk, "C-1").await;
        let mut west = opens(town.signed_in("west", Role::Desk, None).await, "C-1").await;
        east.checks_in(&town, &pass);
        town.minutes_pass(5);
        // By mistake, and taken back, of somebody who is here truly.
        west.checks_in(&town, &pass);
        town.minutes_pass(1);
        let known = west.sees(&pass);
        west.does(&town, &known, &[0], Deed::Undo, false);
        west.sends().await;
        east.sends().await;
        assert_eq!(town.number("SELECT COUNT(*) FROM attendance WHERE present = 1").await, 0);
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = city.get(DEVICES).await;
        assert!(page.says("同じ人が2か所で受付されました"), "{}", page.text());
        assert!(page.says("いまの記録：来ていない"), "{}", page.text());
        assert!(!page.says("いまの記録：来場中"), "{}", page.text());
    }
}

story! {
    async fn whoever_withdrew_after_the_roster_was_taken_is_let_in_and_listed(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let pass = town.pass_of(&hanako.registration).await;
        let mut phone = opens(desk, "C-1").await;
        town.minutes_pass(1);
        let mut tx = town.app.store.write().await.unwrap();
        let registration = registrations::registration_in(&mut tx, &hanako.registration).await.unwrap().unwrap();
        move_to(&mut tx, &registration, State::Withdrawn, town.app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        town.minutes_pass(1);
        phone.checks_in(&town, &pass);
        phone.sends().await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = city.get(DEVICES).await;
        assert!(page.says("席のない人が受付されました") && page.says("取下げ"), "{}", page.text());
        assert_eq!(town.number("SELECT COUNT(*) FROM attendance WHERE present = 1").await, 1, "it happened");
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn who_was_let_in_knowingly_is_no_contradiction(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let waits = town.guest("C", &["C-S1"], State::Waiting, &[("待機 花子", "タイキ ハナコ")]).await;
        let pass = town.pass_of(&waits.registration).await;
        let mut phone = opens(desk, "C-1").await;
        let known = phone.sees(&pass);
        phone.does(&town, &known, &[0], Deed::CheckIn, true);
        phone.sends().await;
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.get(DEVICES).await.says("食い違いはありません"));
        assert_eq!(town.number("SELECT COUNT(*) FROM attendance WHERE present = 1").await, 1);
    }
}

story! {
    async fn more_people_than_places_are_listed(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let mut phone = opens(desk, "C-1").await;
        for n in 0..3 {
            let (name, kana) = (format!("来場 {n}"), format!("ライジョウ {n}"));
            let state = if n < 2 { State::Confirmed } else { State::Waiting };
            let guest = town.guest("C", &["C-S1"], state, &[(&name, &kana)]).await;
            let pass = town.pass_of(&guest.registration).await;
            let known = phone.sees(&pass);
            phone.does(&town, &known, &[0], Deed::CheckIn, true);
        }
        phone.sends().await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = city.get(DEVICES).await;
        assert!(page.says("来場 3人、定員 2人"), "{}", page.text());
        town.change(sql("UPDATE slot SET extra = 1 WHERE id = 'C-S1'")).await;
        assert!(city.get(DEVICES).await.says("食い違いはありません"), "an extra place was given");
    }
}

story! {
    async fn more_people_than_places_are_listed_though_all_have_gone(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        town.change(sql("UPDATE slot SET capacity = 1 WHERE id = 'C-S1'")).await;
        let mut phone = opens(desk, "C-1").await;
        let mut passes = Vec::new();
        for party in [("来場 一", "ライジョウ イチ"), ("来場 二", "ライジョウ ニ")] {
            let guest = town.guest("C", &["C-S1"], State::Waiting, &[party]).await;
            passes.push(town.pass_of(&guest.registration).await);
        }
        for deed in [Deed::CheckIn, Deed::CheckOut] {
            for pass in &passes {
                let known = phone.sees(pass);
                phone.does(&town, &known, &[0], deed, true);
            }
            town.minutes_pass(10);
        }
        phone.sends().await;
        assert_eq!(town.number("SELECT COUNT(*) FROM attendance WHERE left_at IS NOT NULL").await, 2);
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = city.get(DEVICES).await;
        assert!(page.says("同時に来場 2人、定員 1人"), "{}", page.text());
    }
}
