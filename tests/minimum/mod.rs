//! 最少催行人数: decided on its day, by people where it is not reached.

use axum::http::StatusCode;
use tsudoi::command::doctor::examine;
use tsudoi::minimum::tend::tend;
use tsudoi::programme::Announcement;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::{Flag, sql};

use crate::town::announce::course;
use crate::town::{Kind, Town, story};

const PAGE: &str = "/office/offerings/C1/minimum";

/// Three at least; decided on 5 December, a week before.
fn with_minimum() -> Announcement {
    let mut a = course("C1", 10);
    a.offering.confirm_by_code = Flag(false);
    a.offering.minimum = Some(3);
    a.offering.minimum_on = Some("2026-12-05".into());
    a
}

async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.publish(&with_minimum()).await;
    town
}

async fn come(town: &Town, count: usize) {
    for n in 0..count {
        town.guest("C1", &["C1-S1"], State::Confirmed, &[(&format!("見本 {n}"), "ミホン")]).await;
    }
}

async fn decided(town: &Town) -> Vec<(i64, String, Option<String>)> {
    town.app.store.all(sql("SELECT persons, reason, decided_by FROM minimum_decision")).await.unwrap()
}

story! {
    async fn where_enough_have_a_place_nobody_has_to_decide(town: Town = town) {
        assert!(town.visitor().get("/offerings/C1").await.says("3人以上で開催します"));
        come(&town, 3).await;
        town.hours_pass(24 * 11 - 1);
        assert_eq!(tend(&town.app).await.unwrap(), 0, "not before its day");
        town.hours_pass(1);
        assert_eq!(tend(&town.app).await.unwrap(), 1);
        assert_eq!(decided(&town).await, [(3, String::new(), None)]);
        assert_eq!(tend(&town.app).await.unwrap(), 0, "once");
    }
}

story! {
    async fn with_fewer_those_who_answer_for_it_are_told_and_decide_with_a_reason(town: Town = town) {
        come(&town, 2).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let early = city.post(PAGE, &[("reason", "早く")]).await;
        assert_eq!(early.status, StatusCode::CONFLICT, "not before its day");
        town.hours_pass(24 * 11);
        let mut city = town.enters("city").await;
        town.work().await;
        let letter = town.letters().into_iter().rfind(|l| l.subject.contains("開催するか決めてください")).expect("a letter");
        assert!(letter.text.contains("参加が決まっている人が2人") && letter.text.contains(PAGE), "{}", letter.text);
        town.work().await;
        assert_eq!(town.letters().iter().filter(|l| l.subject.contains("開催するか決めて")).count(), 1, "once");
        assert!(city.get("/office/offerings/C1").await.says("最少催行人数に届いていません"));
        assert!(decided(&town).await.is_empty(), "nothing is decided by itself");
        assert_eq!(city.post(PAGE, &[("reason", "")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(city.post(PAGE, &[("reason", "講師の了解を得たため")]).await.status, StatusCode::SEE_OTHER);
        assert!(city.get(PAGE).await.says("講師の了解を得たため"));
        assert_eq!(city.post(PAGE, &[("reason", "もう一度")]).await.status, StatusCode::CONFLICT);
        let [(persons, _, by)] = &decided(&town).await[..] else { panic!("one decision") };
        assert!(*persons == 2 && by.is_some());
        town.work().await;
        for finding in examine(&town.app.store, town.app.clock.now()).await.unwrap() {
            assert!(finding.broken_by.is_empty(), "{}: {:?}", finding.name, finding.broken_by);
        }
    }
}

story! {
    async fn a_letter_to_decide_is_left_out_when_somebody_applied_meanwhile(town: Town = town) {
        come(&town, 2).await;
        town.signed_in("city", Role::City, None).await;
        town.hours_pass(24 * 11);
        tend(&town.app).await.unwrap();
        come(&town, 1).await;
        town.work().await;
        assert!(!town.letters().iter().any(|l| l.subject.contains("開催するか決めて")));
        assert_eq!(decided(&town).await.len(), 1, "and it is noted that enough come");
    }
}
