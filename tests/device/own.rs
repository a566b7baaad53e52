//! Where private phones are not to be used, none is let in, and none that was in keeps a list.

use axum::http::StatusCode;
use tsudoi::programme::{Codes, DeskRule};
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{Phone, asks_roster, opens, opens_as};
use crate::town::announce::course;
use crate::town::{Town, story};

/// The device is told to carry nothing, and what it holds is taken all the same.
async fn carries_nothing_and_is_heard(town: &Town, mut phone: Phone, pass: &str) {
    town.minutes_pass(1);
    let answer = asks_roster(&mut phone.client, "C-1", &phone.token).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(answer.text().contains("urn:tsudoi:own-devices"), "{}", answer.text());
    phone.checks_in(town, pass);
    let taken = phone.sends().await;
    assert_eq!((taken.taken.len(), taken.roster.as_str()), (1, ""));
    assert_eq!(town.facts("C-1").await, ["check_in"]);
}

story! {
    async fn where_private_phones_are_not_to_be_used_none_is_let_in_and_the_pages_say_so(town: Town = Town::empty) {
        let mut a = course("C", 5);
        a.offering.desk = Codes(vec![DeskRule::OwnDevices]);
        town.publish(&a).await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        town.app.clock.advance(18 * 24 * 3600);
        let mut desk = town.signed_in("desk", Role::Desk, None).await;
        let says = "この募集では、個人の端末は使えません";
        assert!(desk.get("/desk/C-1").await.says(says));
        let app = desk.get("/desk/C-1/app").await;
        assert!(app.says(says), "a registered device opens the same page");
        let refused = desk.post("/desk/C-1/device", &[]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert!(refused.text().contains("urn:tsudoi:own-devices"), "{}", refused.text());
        assert_eq!(town.app.store.one::<(i64,)>(sql("SELECT COUNT(*) FROM desk_device")).await.unwrap().0, 0);

        let mut city = town.signed_in("city", Role::City, None).await;
        let form = [("do", "register"), ("label", "タブレット1"), ("word", "tanabata-7"), ("again", "tanabata-7")];
        let registered = city.post("/office/devices", &form).await.attribute("[data-registered]", "data-registered").unwrap();
        assert!(!opens_as(desk.clone(), "C-1", Some(&registered)).await.token.is_empty(), "a registered one is let in");
        let links = "/office/sessions/C-1/links";
        let id = city.get(links).await.attribute("input[name=id]", "value").unwrap();
        let made = city.post(links, &[("do", "make"), ("id", &id), ("label", "1番受付")]).await;
        let link = made.texts(".address").pop().unwrap().replace("http://localhost:3000", "");
        let mut helper = town.visitor();
        assert!(helper.get(&link).await.says(says), "the helper reads it before they go on");
        let pin = made.texts(".key code").pop().unwrap();
        assert_eq!(helper.post(&link, &[("pin", &pin)]).await.location(), "/desk/C-1");
        // Their own phone lists nobody and taps nobody in; what is left is the app, on a registered device.
        assert_eq!(helper.get("/desk/C-1").await.location(), "/desk/C-1/app");
        let tap = [("do", "check_in"), ("participant", hanako.people[0].as_str()), ("fact", "f")];
        assert_eq!(helper.post("/desk/C-1", &tap).await.status, StatusCode::FORBIDDEN);
        assert!(town.facts("C-1").await.is_empty());
        assert_eq!(helper.post("/desk/C-1/device", &[]).await.status, StatusCode::FORBIDDEN);
        assert!(!opens_as(helper, "C-1", Some(&registered)).await.token.is_empty());
        assert!(city.get("/office/offerings/C").await.says("個人の端末を使わない"));
    }
}

story! {
    async fn a_private_phone_that_is_in_already_loses_its_list_when_the_city_forbids_them(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let pass = town.pass_of(&hanako.registration).await;
        let phone = opens(desk, "C-1").await;
        town.change(sql("UPDATE offering SET desk = 'own_devices' WHERE id = 'C'")).await;
        carries_nothing_and_is_heard(&town, phone, &pass).await;
    }
}

story! {
    async fn a_device_whose_registration_was_ended_is_a_private_one_like_any_other(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let pass = town.pass_of(&hanako.registration).await;
        town.change(sql("UPDATE offering SET desk = 'own_devices' WHERE id = 'C'")).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let form = [("do", "register"), ("label", "タブレット1"), ("word", "tanabata-7"), ("again", "tanabata-7")];
        let registered = city.post("/office/devices", &form).await.attribute("[data-registered]", "data-registered").unwrap();
        let mut phone = opens_as(desk, "C-1", Some(&registered)).await;
        assert!(phone.desk.roster.names.is_some());
        town.minutes_pass(1);
        assert_eq!(asks_roster(&mut phone.client, "C-1", &phone.token).await.status, StatusCode::OK);
        let device = city.get("/office/devices").await.attribute("input[name=device]", "value").unwrap();
        city.post("/office/devices", &[("do", "end"), ("device", &device)]).await;
        carries_nothing_and_is_heard(&town, phone, &pass).await;
    }
}
