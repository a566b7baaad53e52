//! A host that leaves receives nothing from then on.

use axum::http::StatusCode;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{HOSTS, adds, ends, town};
use crate::town::story;

story! {
    async fn its_receiving_its_lists_and_its_letters_end_with_it(town: Town = town) {
        town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        adds(&mut city, "shop", "co_organiser").await;
        town.receives_all("C", "shop").await;
        town.takes_lists("C", "shop").await;
        let mut shop = town.signed_in("shopkeeper", Role::Partner, Some("shop")).await;
        assert!(shop.get("/office/offerings/C").await.says("見本 花子"), "until then it does");
        assert!(town.visitor().get("/offerings/C/apply").await.says("shop（共催）に"));
        ends(&mut city, "shop", "co_organiser").await;
        for url in ["/office/offerings/C", "/office/offerings/C/attendance.csv", "/office/offerings/C/attendance.xlsx", "/office/offerings/C/print", "/office/offerings/C/attendance.ics", HOSTS] {
            assert_eq!(shop.get(url).await.status, StatusCode::FORBIDDEN, "{url}");
        }
        assert!(!shop.post("/office/people", &[("q", "ミホン")]).await.says("見本 花子"));
        // Nor is anybody told any more that it receives something, and no permission is left behind for its return.
        assert!(!town.visitor().get("/offerings/C/apply").await.says("shop"));
        let (receivers,): (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM offering_receiver WHERE ended_at IS NULL")).await.unwrap();
        let (permits,): (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM export_permit WHERE ended_at IS NULL")).await.unwrap();
        assert_eq!((receivers, permits), (0, 0));
        town.minutes_pass(1);
        adds(&mut city, "shop", "co_organiser").await;
        assert!(!shop.get("/office/offerings/C").await.says("見本 花子"), "back as a host, it is not back as a receiver");
    }
}

story! {
    async fn who_still_hosts_in_another_role_goes_on_receiving(town: Town = town) {
        town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        adds(&mut city, "shop", "organiser").await;
        adds(&mut city, "shop", "co_organiser").await;
        town.receives_all("C", "shop").await;
        ends(&mut city, "shop", "co_organiser").await;
        let mut shop = town.signed_in("shopkeeper", Role::Partner, Some("shop")).await;
        assert!(shop.get("/office/offerings/C").await.says("見本 花子"));
    }
}

story! {
    async fn the_proposal_of_what_it_organised_goes_to_who_organises_it_now(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        adds(&mut city, "shop", "organiser").await;
        let mut lead = town.signed_in("lead", Role::Partner, Some("group")).await;
        let mut shop = town.signed_in("shopkeeper", Role::Partner, Some("shop")).await;
        let proposal = lead.post("/office/proposals/new", &[("do", "edit"), ("offering", "C")]).await.location();
        assert_eq!(lead.get(&proposal).await.status, StatusCode::OK);
        ends(&mut city, "group", "organiser").await;
        for url in [proposal.clone(), format!("{proposal}/contact"), format!("{proposal}/history")] {
            assert_eq!(lead.get(&url).await.status, StatusCode::FORBIDDEN, "{url}");
            assert_eq!(shop.get(&url).await.status, StatusCode::OK, "{url}");
        }
        let (kept,): (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM proposal_keeper")).await.unwrap();
        assert_eq!(kept, 0, "and its lead hears of it no more");
    }
}
