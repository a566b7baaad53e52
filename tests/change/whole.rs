//! The last date takes its offering with it.

use axum::http::StatusCode;
use tsudoi::clock::Moment;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{CANCEL, SESSION, letters_of, town};
use crate::town::announce::course;
use crate::town::{Client, Kind, Town, story};

/// C3 has one session, of 12 December; 花子 has a place in it.
async fn with_one_session(kind: Kind) -> Town {
    let town = town(kind).await;
    let mut a = course("C3", 20);
    a.offering.fee = 500;
    town.publish(&a).await;
    town.guest("C3", &["C3-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
    town
}

/// Whether the list of fees has somebody who is still to pay.
async fn owes(city: &mut Client) -> bool {
    city.get("/office/offerings/C3/fees").await.texts("td .badge").contains(&"未収".to_owned())
}

const ONLY: &str = "/office/sessions/C3-1/change";

story! {
    async fn who_cancels_the_only_session_cancels_the_offering(town: Town = with_one_session) {
        let mut city = town.cashier("city", Role::City, None).await;
        assert!(owes(&mut city).await);
        assert!(city.get(ONLY).await.says("中止すると募集全体の中止になり"), "said before it is done");
        assert!(!city.get(SESSION).await.says("中止すると募集全体の中止になり"));
        let change = city.post(ONLY, &CANCEL).await.location();
        assert!(city.get(&change).await.says("募集全体の中止"));
        let mut resident = town.visitor();
        let page = resident.get("/offerings/C3").await;
        assert!(page.says("中止") && page.texts("a[href$='/apply']").is_empty(), "{}", page.text());
        let form = crate::registration::form("見本 遅子", "0566-00-0009", "late");
        assert_eq!(resident.post("/offerings/C3/apply", &form).await.status, StatusCode::CONFLICT);
        assert!(!owes(&mut city).await, "nobody owes for what does not take place");
        town.minutes_pass(5);
        town.work().await;
        assert_eq!(letters_of(&town)[0].subject, "【つどい】中止のお知らせ：講座C3");
        // By mistake: the session and the offering are on again.
        assert_eq!(city.post(&change, &[("do", "undo")]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(resident.post("/offerings/C3/apply", &form).await.status, StatusCode::SEE_OTHER);
        assert!(owes(&mut city).await);
    }
}

story! {
    async fn the_last_of_several_is_cancelled_with_its_offering_and_comes_back_before_the_others(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let first = city.post(SESSION, &CANCEL).await.location();
        assert!(!city.get(&first).await.says("募集全体の中止"), "another is to come");
        let last = city.post("/office/sessions/C1-2/change", &CANCEL).await.location();
        assert!(city.get(&last).await.says("募集全体の中止"));
        // A date of an offering that is off cannot be on.
        assert_eq!(city.post(&first, &[("do", "undo")]).await.status, StatusCode::CONFLICT);
        for change in [&last, &first] {
            assert_eq!(city.post(change, &[("do", "undo")]).await.status, StatusCode::SEE_OTHER);
        }
        let mut resident = town.visitor();
        assert!(!resident.get("/offerings/C1").await.says("荒天のため"));
        let form = crate::registration::form("見本 遅子", "0566-00-0009", "late");
        assert_eq!(resident.post("/offerings/C1/apply", &form).await.status, StatusCode::SEE_OTHER);
    }
}

story! {
    async fn when_the_rest_of_a_course_is_cancelled_it_took_place_and_takes_nobody_any_more(town: Town = town) {
        let closes = Moment::parse("2026-12-18T17:00:00+09:00").unwrap();
        town.change(sql("UPDATE offering SET closes_at = $1 WHERE id = 'C1'").bind(closes)).await;
        let now = town.app.clock.now();
        town.app.clock.advance(Moment::parse("2026-12-13T09:00:00+09:00").unwrap().since(now));
        let mut city = town.signed_in("city", Role::City, None).await;
        let change = city.post("/office/sessions/C1-2/change", &CANCEL).await.location();
        assert!(!city.get(&change).await.says("募集全体の中止"), "the first was held");
        let (state,): (String,) = town.app.store.one(sql("SELECT state FROM offering WHERE id = 'C1'")).await.unwrap();
        assert_eq!(state, "published");
        let mut resident = town.visitor();
        let page = resident.get("/offerings/C1").await;
        assert!(page.says("終了") && page.texts("a[href$='/apply']").is_empty(), "{}", page.text());
        let form = crate::registration::form("見本 遅子", "0566-00-0009", "late");
        assert_eq!(resident.post("/offerings/C1/apply", &form).await.status, StatusCode::CONFLICT);
        let office = city.get("/office/offerings/C1").await;
        assert!(office.texts("a[href$='/cancel']").is_empty(), "nothing is left to cancel");
        assert_eq!(city.post("/office/offerings/C1/cancel", &CANCEL).await.status, StatusCode::CONFLICT);
    }
}
