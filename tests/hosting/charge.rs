use axum::http::StatusCode;
use tsudoi::staff::Role;

use super::{adds, ends, id_of, lead, town};
use crate::town::{Client, story};

const C: &str = "/office/offerings/C";

async fn names(client: &mut Client, who: &str) -> (StatusCode, String) {
    let answer = client.post(C, &[("do", "charge"), ("charge", who)]).await;
    (answer.status, answer.text())
}

story! {
    async fn who_answers_for_an_offering_is_named_by_the_city_or_its_lead(town: Town = town) {
        let mut lead = lead(&town).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let mut member = town.signed_in("member", Role::Partner, Some("group")).await;
        town.account("shopkeeper", Role::Partner, Some("shop")).await;
        town.account("uke", Role::Desk, None).await;
        assert!(city.get(C).await.says("決まっていません"));
        let (city_id, member_id) = (id_of(&town, "city").await, id_of(&town, "member").await);

        assert_eq!(names(&mut member, &member_id).await.0, StatusCode::FORBIDDEN, "a member does not");
        assert_eq!(names(&mut lead, &member_id).await.0, StatusCode::SEE_OTHER);
        assert_eq!(names(&mut lead, &city_id).await.0, StatusCode::UNPROCESSABLE_ENTITY, "a lead names their own");
        for name in ["shopkeeper", "uke"] {
            let (status, text) = names(&mut city, &id_of(&town, name).await).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(text.contains("担当者になれません"));
        }
        assert_eq!(names(&mut city, "nobody").await.0, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(city.get(C).await.texts("dl.facts dd").iter().any(|dd| dd.trim() == "member"));

        let own = member.get("/office?mine=1").await;
        assert!(own.says("講座C") && !own.says("講座D"));
        assert!(member.get("/office").await.says("講座D"));
        assert!(city.get("/office?mine=1").await.says("担当する募集はありません"));
        assert_eq!(names(&mut city, &city_id).await.0, StatusCode::SEE_OTHER);
        assert!(city.get("/office?mine=1").await.says("講座C"));
        assert!(!member.get("/office?mine=1").await.says("講座C"));
    }
}

story! {
    async fn nobody_answers_for_an_offering_that_is_no_longer_theirs(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        town.account("shopkeeper", Role::Partner, Some("shop")).await;
        adds(&mut city, "shop", "co_organiser").await;
        let shopkeeper = id_of(&town, "shopkeeper").await;
        names(&mut city, &shopkeeper).await;
        assert!(city.get(C).await.says("shopkeeper"));
        ends(&mut city, "shop", "co_organiser").await;
        assert!(city.get(C).await.says("決まっていません"));

        let mut lead = lead(&town).await;
        town.account("member", Role::Partner, Some("group")).await;
        let member = id_of(&town, "member").await;
        names(&mut lead, &member).await;
        lead.post("/office/partners/group", &[("do", "end"), ("member", &member)]).await;
        assert!(lead.get(C).await.texts("dl.facts dd").iter().any(|dd| dd.trim() == "lead"), "the lead takes it over");
    }
}
