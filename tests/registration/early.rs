use axum::http::StatusCode;
use tsudoi::command::doctor::examine;
use tsudoi::registration::State;
use tsudoi::registration::early::settle_due;
use tsudoi::staff::Role;
use tsudoi::store::{Flag, sql};

use super::{applies, form, with};
use crate::town::announce::course;
use crate::town::{Answer, Client, Kind, Town, story};

/// Two places; opens in an hour.
async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = course("C1", 2);
    a.offering.confirm_by_code = Flag(false);
    a.offering.opens_at = Some(town.app.clock.now().plus(3600));
    town.publish(&a).await;
    town
}

async fn faxes(city: &mut Client, n: usize, channel: &str) -> Answer {
    let (name, phone) = (format!("ファクス {n}"), format!("0566-00-010{n}"));
    let typed = form(&name, &phone, &phone);
    let typed = with(with(typed, "channel", channel), "email", "");
    city.post("/office/offerings/C1/enter", &typed).await
}

async fn states(town: &Town) -> Vec<(String, String)> {
    let query = sql("SELECT name, state FROM registration WHERE name LIKE 'ファクス%' ORDER BY queue");
    town.app.store.all(query).await.unwrap()
}

async fn is_sound(town: &Town) {
    town.work().await;
    for finding in examine(&town.app.store, town.app.clock.now()).await.unwrap() {
        assert!(finding.broken_by.is_empty(), "{}: {:?}", finding.name, finding.broken_by);
    }
}

story! {
    async fn fax_from_before_the_opening_counts_as_arrived_at_it_and_its_order_is_drawn(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.get("/office/offerings/C1/enter").await.says("届いたFAXだけです"));
        for n in 0..4 {
            assert_eq!(faxes(&mut city, n, "fax").await.status, StatusCode::SEE_OTHER);
        }
        assert_eq!(faxes(&mut city, 5, "phone").await.status, StatusCode::CONFLICT, "nothing else before the opening");
        assert_eq!(settle_due(&town.app).await.unwrap(), 0);
        assert_eq!(town.counters("C1-S1").await, (0, 0, 4), "nothing is given yet");
        town.hours_pass(1);
        assert_eq!(settle_due(&town.app).await.unwrap(), 1);
        let all = states(&town).await;
        let of = |state: State| all.iter().filter(|(_, s)| s == state.code()).count();
        assert_eq!((of(State::Confirmed), of(State::Waiting)), (2, 2));
        assert!(all[..2].iter().all(|(_, s)| s == "confirmed"), "first in the drawn order, first served");
        is_sound(&town).await;
    }
}

story! {
    async fn whoever_is_quick_at_the_opening_comes_after_the_fax(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        for n in 0..2 {
            faxes(&mut city, n, "fax").await;
        }
        town.hours_pass(1);
        // Before any sweep has looked at it.
        let mut v = town.visitor();
        let quick = applies(&mut v, "C1", "速い人", "0566-00-0001").await;
        assert_eq!(town.state_of(&quick).await, State::Waiting);
        assert!(states(&town).await.iter().all(|(_, s)| s == "confirmed"));
        is_sound(&town).await;
    }
}

story! {
    async fn the_order_is_chance_s_and_not_the_order_of_typing(town: Town = town) {
        let mut orders = std::collections::BTreeSet::new();
        for round in 0..12 {
            let id = format!("R{round}");
            let mut a = course(&id, 1);
            a.offering.confirm_by_code = Flag(false);
            a.offering.opens_at = Some(town.app.clock.now().plus(600));
            town.publish(&a).await;
            let mut city = town.signed_in(&format!("city{round}"), Role::City, None).await;
            for n in 0..3 {
                let (name, phone) = (format!("人{n}"), format!("0566-00-010{n}"));
                let typed = with(with(form(&name, &phone, &phone), "channel", "fax"), "email", "");
                let answer = city.post(&format!("/office/offerings/{id}/enter"), &typed).await;
                assert_eq!(answer.status, StatusCode::SEE_OTHER);
                // Ids tell when they were made: what was typed first has the first.
                town.minutes_pass(1);
            }
            town.minutes_pass(7);
            settle_due(&town.app).await.unwrap();
            let query = sql("SELECT name FROM registration WHERE offering_id = $1 AND state = 'confirmed'").bind(id);
            orders.insert(town.app.store.one::<(String,)>(query).await.unwrap().0);
        }
        assert!(orders.len() > 1, "over twelve draws more than one was first: {orders:?}");
    }
}
