//! Where private phones are not to be used, none is let in.

use axum::http::StatusCode;
use tsudoi::programme::{Codes, DeskRule};
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::opens_as;
use crate::town::announce::course;
use crate::town::{Town, story};

story! {
    async fn where_private_phones_are_not_to_be_used_none_is_let_in_and_the_pages_say_so(town: Town = Town::empty) {
        let mut a = course("C", 5);
        a.offering.desk = Codes(vec![DeskRule::OwnDevices]);
        town.publish(&a).await;
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
        assert!(town.visitor().get(&link).await.says(says), "the helper reads it before they go on");
        assert!(city.get("/office/offerings/C").await.says("個人の端末を使わない"));
    }
}
