//! What waits goes by the clock of when it is its turn; and nothing is put back into the past.

use axum::http::StatusCode;
use tsudoi::clock::Moment;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{CANCEL, SESSION, letters_of, town};
use crate::town::story;

fn clerk(id: String) -> tsudoi::staff::Staff {
    tsudoi::staff::Staff {
        id,
        name: "clerk".into(),
        role: Role::City,
        partner_id: None,
        takes_city_fees: false,
        sees_secret: false,
        session: String::new(),
    }
}

story! {
    async fn who_undoes_it_while_the_letters_leave_corrects_it(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let change = city.post(SESSION, &CANCEL).await.location().replace("/office/changes/", "");
        let clerk = clerk(town.account("clerk", Role::City, None).await);
        town.minutes_pass(4);
        // Somebody else has the offering; meanwhile the five minutes pass.
        let mut tx = town.app.store.write().await.unwrap();
        tx.lock_offering("C1").await.unwrap();
        let (app, id) = (town.app.clone(), change.clone());
        let waits = tokio::spawn(async move {
            tsudoi::change::take_back::take_back(&app, &clerk, &id, "誤り").await.unwrap()
        });
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        town.minutes_pass(2);
        tx.commit().await.unwrap();
        let became = waits.await.unwrap();
        assert!(matches!(became, tsudoi::change::take_back::TakenBack::Corrected(_)), "the letters may have left: {became:?}");
        town.minutes_pass(6);
        town.work().await;
        assert_eq!(letters_of(&town).len(), 4, "who heard of it hears that it was wrong");
    }
}

story! {
    async fn who_hurries_letters_that_have_left_meanwhile_is_told_so(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let change = city.post(SESSION, &CANCEL).await.location().replace("/office/changes/", "");
        let clerk = clerk(town.account("clerk", Role::City, None).await);
        town.minutes_pass(4);
        let mut tx = town.app.store.write().await.unwrap();
        tx.lock_offering("C1").await.unwrap();
        let (app, id) = (town.app.clone(), change.clone());
        let waits = tokio::spawn(async move { tsudoi::change::tell::send_now(&app, &clerk, &id).await.unwrap() });
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        town.minutes_pass(2);
        tx.commit().await.unwrap();
        assert!(!waits.await.unwrap());
    }
}

story! {
    async fn who_cancels_counts_the_five_minutes_from_when_it_is_done(town: Town = town) {
        let clerk = clerk(town.account("clerk", Role::City, None).await);
        let mut tx = town.app.store.write().await.unwrap();
        tx.lock_offering("C1").await.unwrap();
        let app = town.app.clone();
        let wanted = tsudoi::change::make::Wanted::Cancel { session: "C1-1".into() };
        let waits = tokio::spawn(async move {
            tsudoi::change::make::make(&app, &clerk, "C1", wanted, "荒天のため", &[]).await.unwrap().unwrap()
        });
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        town.minutes_pass(4);
        tx.commit().await.unwrap();
        let id = waits.await.unwrap();
        let change = tsudoi::change::store::change(&town.app.store, &id).await.unwrap().unwrap();
        assert_eq!(change.send_at.since(town.app.clock.now()), 300);
    }
}

story! {
    async fn a_cancellation_stands_once_its_day_has_come(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let change = city.post(SESSION, &CANCEL).await.location();
        town.minutes_pass(5);
        town.work().await;
        assert_eq!(city.get(&change).await.texts("button[value=undo]").len(), 1);
        let now = town.app.clock.now();
        town.app.clock.advance(Moment::parse("2026-12-12T13:30:00+09:00").unwrap().since(now));
        let mut city = town.enters("city").await;
        let page = city.get(&change).await;
        assert!(page.texts("button[value=undo]").is_empty() && page.says("元の日時を過ぎているため"));
        let refused = city.post(&change, &[("do", "undo")]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.says("元の日時を過ぎているため、もう元には戻せません"));
        let (state,): (String,) = town.app.store.one(sql("SELECT state FROM session WHERE id = 'C1-1'")).await.unwrap();
        assert_eq!(state, "cancelled", "nobody is absent from what did not take place");
    }
}

story! {
    async fn a_session_cancelled_by_mistake_as_it_begins_is_on_again_while_nobody_has_heard(town: Town = town) {
        let now = town.app.clock.now();
        town.app.clock.advance(Moment::parse("2026-12-12T13:28:00+09:00").unwrap().since(now));
        let mut city = town.signed_in("city", Role::City, None).await;
        let change = city.post(SESSION, &CANCEL).await.location();
        town.minutes_pass(3);
        assert_eq!(city.post(&change, &[("do", "undo")]).await.status, StatusCode::SEE_OTHER);
        assert!(!town.visitor().get("/offerings/C1").await.says("荒天のため"));
    }
}
