use axum::http::StatusCode;
use tsudoi::offline::fact::Deed;
use tsudoi::offline::wire::Said;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{opens, sends};
use crate::town::{Town, story};

const DEVICES: &str = "/office/sessions/C-1/devices";

/// A fact as another system might send it.
fn fact(id: &str, more: &str) -> String {
    format!(r#"{{"facts":[{{"id":"{id}","kind":"check_in","at":"2026-12-12T00:10:00Z","offset":0,{more}}}]}}"#)
}

story! {
    async fn what_belongs_to_nobody_is_kept_for_people_and_holds_up_nothing(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let shift = town.guest("V", &["V-S1"], State::Confirmed, &[("例示 太郎", "レイジ タロウ")]).await;
        let (mine, other) = (town.pass_of(&hanako.registration).await, town.pass_of(&shift.registration).await);
        let forged = format!("{}{}", &mine[..mine.len() - 1], if mine.ends_with('A') { 'B' } else { 'A' });
        let mut phone = opens(desk, "C-1").await;
        let (token, session) = (phone.token.clone(), "C-1");
        for (n, more) in [
            format!(r#""pass":"{forged}""#),
            format!(r#""pass":"{other}""#),
            r#""receipt":"ABCDEFGHJK""#.to_owned(),
            r#""pass":"https://example.com""#.to_owned(),
            format!(r#""receipt":"{}""#, shift.receipt),
            r#""position":0"#.to_owned(),
        ].iter().enumerate() {
            let answer = sends(&mut phone.client, session, &token, fact(&format!("f{n}"), more)).await;
            assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
            assert!(answer.text().contains(&format!("\"f{n}\"")), "taken: {}", answer.text());
        }
        let answer = sends(&mut phone.client, session, &token, fact("good", &format!(r#""pass":"{mine}""#))).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(town.facts("C-1").await, ["check_in"]);
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = city.get(DEVICES).await;
        assert_eq!(page.texts("section.card h3").len(), 6, "{}", page.text());
        for why in ["本市のQRコードではありませんでした", "別の募集のQRコードでした", "この受付番号の申込みはありません", "内容を読み取れませんでした"] {
            assert!(page.says(why), "{why}");
        }
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn one_bad_fact_in_a_batch_does_not_hold_up_the_others(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let mut passes = Vec::new();
        for (name, kana) in [("見本 花子", "ミホン ハナコ"), ("例示 太郎", "レイジ タロウ")] {
            let guest = town.guest("C", &["C-S1"], State::Confirmed, &[(name, kana)]).await;
            passes.push(town.pass_of(&guest.registration).await);
        }
        let mut phone = opens(desk, "C-1").await;
        let mut facts = Vec::new();
        for pass in &passes {
            let known = phone.sees(pass);
            facts.extend(phone.does(&town, &known, &[0], Deed::CheckIn, false));
        }
        // The second with the first's id.
        facts[1].id = facts[0].id.clone();
        phone.sends_these(facts).await;
        assert_eq!(town.facts("C-1").await.len(), 1);
        assert_eq!(town.number("SELECT COUNT(*) FROM checkin_stray WHERE why = 'malformed'").await, 1);
    }
}

story! {
    async fn a_walk_in_with_the_id_of_another_fact_is_kept_apart_and_holds_up_nothing(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let mut phone = opens(desk, "C-1").await;
        let known = phone.sees(&town.pass_of(&hanako.registration).await);
        let first = phone.does(&town, &known, &[0], Deed::CheckIn, false);
        phone.sends().await;
        phone.walks_in(&town, "飛入 一郎", None);
        phone.walks_in(&town, "飛入 二郎", None);
        let mut facts: Vec<Said> = phone.desk.unsent().map(|l| l.said.clone()).collect();
        facts[0].id = first[0].id.clone();
        phone.sends_these(facts).await;
        let stays: Vec<String> = town.stays("C-1").await.into_iter().map(|stay| stay.0).collect();
        assert_eq!(stays.len(), 2, "{stays:?}");
        assert!(stays.contains(&"飛入 二郎".to_owned()), "{stays:?}");
        assert_eq!(town.number("SELECT COUNT(*) FROM checkin_stray WHERE why = 'malformed'").await, 1);
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn who_came_by_a_pass_that_was_replaced_meanwhile_is_there_and_somebody_looks_at_it(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let mut phone = opens(desk, "C-1").await;
        // The device has not heard of it: its list is an hour old.
        let known = phone.sees(&town.pass_of(&hanako.registration).await);
        town.run(sql("UPDATE registration SET key_version = 2")).await;
        phone.does(&town, &known, &[0], Deed::CheckIn, false);
        phone.sends().await;
        assert_eq!(town.stays("C-1").await.len(), 1);
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.get(DEVICES).await.says("古いQRコードで受付されました"));
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn a_device_that_was_shut_out_cannot_check_anybody_in_and_what_it_sends_is_listed(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let pass = town.pass_of(&hanako.registration).await;
        let mut phone = opens(desk, "C-1").await;
        let mut city = town.signed_in("city", Role::City, None).await;
        city.post(DEVICES, &[("do", "end"), ("device", &phone.device)]).await;
        phone.checks_in(&town, &pass);
        phone.walks_in(&town, "飛入 一郎", None);
        phone.sends().await;
        assert!(town.facts("C-1").await.is_empty());
        // Whoever enters it by hand finds whom it is about.
        let page = city.get(DEVICES).await;
        for said in ["使用を止めた端末から届きました", "見本 花子", "当日参加：飛入 一郎"] {
            assert!(page.says(said), "{said}: {}", page.text());
        }
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn what_a_device_sent_in_time_is_not_listed_when_it_comes_again_after_the_device_was_shut_out(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let pass = town.pass_of(&hanako.registration).await;
        let mut phone = opens(desk, "C-1").await;
        phone.checks_in(&town, &pass);
        let facts: Vec<Said> = phone.desk.unsent().map(|l| l.said.clone()).collect();
        phone.sends().await;
        let mut city = town.signed_in("city", Role::City, None).await;
        city.post(DEVICES, &[("do", "end"), ("device", &phone.device)]).await;
        phone.sends_these(facts).await;
        assert_eq!(town.facts("C-1").await, ["check_in"]);
        assert_eq!(town.number("SELECT COUNT(*) FROM checkin_stray").await, 0);
    }
}

story! {
    async fn a_clock_that_was_changed_while_nobody_could_ask_is_told_once(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let mut passes = Vec::new();
        for name in ["見本 一", "見本 二"] {
            let guest = town.guest("C", &["C-S1"], State::Confirmed, &[(name, "ミホン")]).await;
            passes.push(town.pass_of(&guest.registration).await);
        }
        let mut phone = opens(desk, "C-1").await;
        phone.sends().await;
        // Somebody set it back by a day; what was measured says nothing of it.
        phone.behind = 24 * 3600;
        passes.iter().for_each(|pass| phone.checks_in(&town, pass));
        phone.clock = Some(town.app.clock.now().0 - phone.behind);
        phone.sends().await;
        assert_eq!(town.facts("C-1").await.len(), 2, "they are there");
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.get(DEVICES).await.says("受付の間に端末の時計が変わりました"));
        assert_eq!(town.number("SELECT COUNT(*) FROM checkin_stray WHERE why = 'clock'").await, 1);
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn who_hears_of_nobody_any_more_has_heard_of_no_later_time(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let mut tablet = opens(town.signed_in("desk2", Role::Desk, None).await, "C-1").await;
        let mut phone = opens(desk, "C-1").await;
        phone.sends().await;
        phone.client.post("/signout", &[("where", "here")]).await;
        town.minutes_pass(10);
        assert_eq!(phone.sends().await.marks, []);
        tablet.checks_in(&town, &town.pass_of(&hanako.registration).await);
        tablet.sends().await;
        // Signed in again, it is told what happened meanwhile.
        town.minutes_pass(10);
        assert_eq!(phone.sends().await.marks, []);
        phone.token = opens(town.enters("desk").await, "C-1").await.token;
        assert_eq!(phone.sends().await.marks.len(), 1);
    }
}

story! {
    async fn facts_are_taken_after_the_sign_in_ended_and_after_the_day(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let pass = town.pass_of(&hanako.registration).await;
        let mut phone = opens(desk, "C-1").await;
        phone.checks_in(&town, &pass);
        phone.client.post("/signout", &[("where", "here")]).await;
        town.app.clock.advance(3 * 24 * 3600);
        let taken = phone.sends().await;
        assert_eq!((taken.taken.len(), taken.marks.len(), taken.roster.as_str()), (1, 0, ""), "taken, and told nothing");
        assert_eq!(town.facts("C-1").await, ["check_in"]);
    }
}

story! {
    async fn what_is_not_understood_is_refused_with_a_reason_a_program_can_read(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let mut phone = opens(desk, "C-1").await;
        let token = phone.token.clone();
        let mut asks = async |token: &str, body: String| sends(&mut phone.client, "C-1", token, body).await;
        let many = vec![r#"{"id":"f","kind":"check_in","at":"2026-12-12T00:10:00Z","offset":0}"#; 501].join(",");
        for (token, body, status) in [
            ("nobody", fact("f", r#""receipt":"A""#), StatusCode::UNAUTHORIZED),
            (&token, "{".to_owned(), StatusCode::UNPROCESSABLE_ENTITY),
            (&token, r#"{"facts":[{"id":"f","kind":"dance","at":"x","offset":0}]}"#.to_owned(), StatusCode::UNPROCESSABLE_ENTITY),
            (&token, format!(r#"{{"facts":[{many}]}}"#), StatusCode::PAYLOAD_TOO_LARGE),
            (&token, " ".repeat(600 * 1024), StatusCode::PAYLOAD_TOO_LARGE),
        ] {
            let answer = asks(token, body).await;
            assert_eq!(answer.status, status, "{}", answer.text());
            assert_eq!(answer.header("content-type"), "application/problem+json");
            let problem: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
            assert_eq!(problem["status"], status.as_u16());
            assert!(!problem["title"].as_str().unwrap().is_empty());
        }
        assert!(town.facts("C-1").await.is_empty());
    }
}

story! {
    async fn fifty_scans_of_one_pass_are_one_check_in(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let pass = town.pass_of(&hanako.registration).await;
        let mut phone = opens(desk, "C-1").await;
        for _ in 0..50 {
            phone.checks_in(&town, &pass);
        }
        phone.sends().await;
        assert_eq!(town.facts("C-1").await.len(), 1);
    }
}
