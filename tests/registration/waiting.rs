use axum::http::StatusCode;
use tsudoi::registration::{State, lapse::lapse_holds};
use tsudoi::waitlist::{fill::fill_due, lapse::lapse_offers};

use super::applies;
use crate::town::announce::course;
use crate::town::{Client, Kind, Town, story};

async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.publish(&course("C1", 1)).await;
    town
}

async fn applies_and_confirms(town: &Town, visitor: &mut Client, name: &str, phone: &str) -> String {
    let url = applies(visitor, "C1", name, phone).await;
    town.confirms(visitor, &url).await;
    url
}

story! {
    async fn a_freed_place_is_offered_in_order_held_and_accepted_by_a_button(town: Town = town) {
        let mut v = town.visitor();
        let first = applies_and_confirms(&town, &mut v, "一番", "0566-00-0001").await;
        let second = applies_and_confirms(&town, &mut v, "二番", "0566-00-0002").await;
        let third = applies_and_confirms(&town, &mut v, "三番", "0566-00-0003").await;
        assert_eq!(town.state_of(&second).await, State::Waiting);
        assert!(v.get(&second).await.says("お待ちの順番は1番目"));
        assert!(v.get(&third).await.says("お待ちの順番は2番目"));

        v.post(&first, &[("do", "withdraw")]).await;
        assert_eq!(fill_due(&town.app).await.unwrap(), 1);
        assert_eq!(town.state_of(&second).await, State::Offered);
        assert_eq!(town.counters("C1-S1").await, (1, 1, 0), "an offer holds the place");
        assert!(v.get(&second).await.says("席が空きました"));

        assert_eq!(v.post(&second, &[("do", "accept")]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(town.state_of(&second).await, State::Confirmed);
        assert_eq!(town.state_of(&third).await, State::Waiting);
        assert_eq!(fill_due(&town.app).await.unwrap(), 0);
    }
}

story! {
    async fn while_somebody_waits_a_newcomer_joins_the_list_and_the_place_stays_free(town: Town = town) {
        let mut v = town.visitor();
        let first = applies_and_confirms(&town, &mut v, "一番", "0566-00-0001").await;
        let second = applies_and_confirms(&town, &mut v, "二番", "0566-00-0002").await;
        v.post(&first, &[("do", "withdraw")]).await;
        // The place is free, and the offer has not gone out yet.
        let newcomer = applies(&mut v, "C1", "新しい人", "0566-00-0009").await;
        assert_eq!(town.state_of(&newcomer).await, State::HeldWaiting);
        fill_due(&town.app).await.unwrap();
        assert_eq!(town.state_of(&second).await, State::Offered);
    }
}

story! {
    async fn an_offer_that_is_declined_or_not_answered_goes_to_the_next(town: Town = town) {
        let mut v = town.visitor();
        let first = applies_and_confirms(&town, &mut v, "一番", "0566-00-0001").await;
        let second = applies_and_confirms(&town, &mut v, "二番", "0566-00-0002").await;
        let third = applies_and_confirms(&town, &mut v, "三番", "0566-00-0003").await;
        let fourth = applies_and_confirms(&town, &mut v, "四番", "0566-00-0004").await;
        v.post(&first, &[("do", "withdraw")]).await;
        fill_due(&town.app).await.unwrap();
        v.post(&second, &[("do", "decline")]).await;
        assert_eq!(town.state_of(&second).await, State::Declined);
        fill_due(&town.app).await.unwrap();
        assert_eq!(town.state_of(&third).await, State::Offered);

        town.hours_pass(47);
        assert_eq!(lapse_offers(&town.app).await.unwrap(), 0, "until the deadline the place cannot be lost");
        town.hours_pass(1);
        let late = v.post(&third, &[("do", "accept")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert_eq!(lapse_offers(&town.app).await.unwrap(), 1);
        assert_eq!(town.state_of(&third).await, State::Lapsed);
        fill_due(&town.app).await.unwrap();
        assert_eq!(town.state_of(&fourth).await, State::Offered);
        assert_eq!(town.counters("C1-S1").await, (1, 0, 0));
    }
}

story! {
    async fn no_offer_goes_out_at_night_and_the_place_stays_free_until_morning(town: Town = town) {
        let mut v = town.visitor();
        let first = applies_and_confirms(&town, &mut v, "一番", "0566-00-0001").await;
        let second = applies_and_confirms(&town, &mut v, "二番", "0566-00-0002").await;
        town.hours_pass(12);
        v.post(&first, &[("do", "withdraw")]).await;
        assert_eq!(fill_due(&town.app).await.unwrap(), 0, "21:00");
        assert_eq!(town.state_of(&second).await, State::Waiting);
        town.hours_pass(11);
        assert_eq!(fill_due(&town.app).await.unwrap(), 1, "8:00");
    }
}

story! {
    async fn whoever_has_not_proved_the_mailbox_is_passed_over_and_lapses(town: Town = town) {
        let mut v = town.visitor();
        let first = applies_and_confirms(&town, &mut v, "一番", "0566-00-0001").await;
        let unproved = applies(&mut v, "C1", "二番", "0566-00-0002").await;
        let third = applies_and_confirms(&town, &mut v, "三番", "0566-00-0003").await;
        assert_eq!(town.state_of(&unproved).await, State::HeldWaiting);
        v.post(&first, &[("do", "withdraw")]).await;
        fill_due(&town.app).await.unwrap();
        assert_eq!(town.state_of(&third).await, State::Offered);
        town.minutes_pass(30);
        assert_eq!(lapse_holds(&town.app).await.unwrap(), 1);
        assert_eq!(town.state_of(&unproved).await, State::Lapsed);
        assert_eq!(town.counters("C1-S1").await, (1, 0, 0));
    }
}
