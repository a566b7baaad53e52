use axum::http::StatusCode;
use tsudoi::clock::Moment;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::town;
use crate::town::story;

const PAGE: &str = "/office/offerings/C1?page=1";
const TERMS: &str = "/office/terms?back=%2Foffice%2Fofferings%2FC1%3Fpage%3D1";

story! {
    async fn a_member_accepts_the_terms_once_and_goes_on_to_the_page_wanted(town: Town = town) {
        town.receives("C1", "はなの会", "name").await;
        town.account("taro", Role::Partner, Some("はなの会")).await;
        let mut taro = town.enters("taro").await;
        let led = taro.get(PAGE).await;
        assert_eq!((led.status, led.location().as_str()), (StatusCode::SEE_OTHER, TERMS));
        let page = taro.follow(&led).await;
        assert!(page.says("個人情報取扱特記事項") && page.says("第1条（") && page.says("直ちに"));
        assert_eq!(page.attribute("main input[name=back]", "value").as_deref(), Some(PAGE));
        let unticked = taro.post("/office/terms", &[("back", PAGE)]).await;
        assert_eq!(unticked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unticked.says("チェックを入れてください"));
        assert_eq!(unticked.attribute("main input[name=back]", "value").as_deref(), Some(PAGE));
        assert_eq!(taro.get(PAGE).await.status, StatusCode::SEE_OTHER, "not yet");
        let done = taro.post("/office/terms", &[("back", PAGE), ("agree", "1")]).await;
        assert_eq!(done.location(), PAGE);
        assert!(taro.follow(&done).await.says("見本 花子"));
        assert!(taro.get("/office/terms").await.says("同意済みです"));
        taro.post("/office/terms", &[("back", "//evil.example"), ("agree", "1")]).await;
        let kept: Vec<(String, String)> = town.app.store
            .all(sql("SELECT verb, subject FROM audit WHERE verb = 'accept_data_terms'")).await.unwrap();
        assert_eq!(kept.len(), 1, "the first time is what is kept");
        assert!(kept[0].1.starts_with("staff:"));
        let elsewhere = taro.post("/office/terms", &[("back", "https://evil.example/office"), ("agree", "1")]).await;
        assert_eq!(elsewhere.location(), "/office");
    }
}

story! {
    async fn accepted_in_march_is_asked_again_in_april(town: Town = town) {
        town.receives("C1", "はなの会", "name,attendance").await;
        town.change(sql("UPDATE offering SET access_days = 400 WHERE id = 'C1'")).await;
        let to = |date: &str, time: &str| {
            town.app.clock.advance(Moment::of(date, time).unwrap().since(town.app.clock.now()));
        };
        to("2027-03-31", "23:00");
        let account = town.account("taro", Role::Partner, Some("はなの会")).await;
        let mut taro = town.enters("taro").await;
        taro.post("/office/terms", &[("agree", "1")]).await;
        assert_eq!(taro.get(PAGE).await.status, StatusCode::OK);
        to("2027-04-01", "00:00");
        assert_eq!(taro.get(PAGE).await.location(), TERMS, "by the city's clock");
        assert_eq!(taro.post("/office/people", &[("q", "ミホン")]).await.status, StatusCode::FORBIDDEN);
        assert!(taro.get("/office/terms").await.says("令和9年度"));
        taro.post("/office/terms", &[("agree", "1")]).await;
        assert_eq!(taro.get(PAGE).await.status, StatusCode::OK);
        let years: Vec<(i64,)> = town.app.store
            .all(sql("SELECT fiscal_year FROM data_terms_acceptance WHERE staff_id = $1 ORDER BY 1").bind(&account)).await.unwrap();
        assert_eq!(years, [(2026,), (2027,)]);
    }
}

story! {
    async fn another_version_of_the_terms_is_asked_again(town: Town = town) {
        town.receives("C1", "はなの会", "name").await;
        let mut taro = town.signed_in("taro", Role::Partner, Some("はなの会")).await;
        assert_eq!(taro.get(PAGE).await.status, StatusCode::OK);
        town.run(sql("UPDATE data_terms_acceptance SET version = 0")).await;
        assert_eq!(taro.get(PAGE).await.location(), TERMS);
    }
}

story! {
    async fn a_desk_lent_to_a_partner_is_bound_and_the_citys_desk_is_not(town: Town = town) {
        town.receives("C1", "はなの会", "name,attendance").await;
        // Their day is near.
        town.hours_pass(14 * 24);
        town.account("lent", Role::Desk, Some("はなの会")).await;
        let mut lent = town.enters("lent").await;
        assert_eq!(lent.get("/desk/C1-1").await.location(), "/office/terms?back=%2Fdesk%2FC1-1");
        let done = lent.post("/office/terms", &[("back", "/desk/C1-1"), ("agree", "1")]).await;
        assert!(lent.follow(&done).await.says("見本 花子"));
        assert_eq!(lent.get("/office/offerings/C1").await.status, StatusCode::FORBIDDEN);
        let mut own = town.signed_in("own", Role::Desk, None).await;
        assert!(own.get("/desk/C1-1").await.says("見本 花子"));
        assert_eq!(own.get("/office/terms").await.status, StatusCode::FORBIDDEN);
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = city.get("/office/terms").await;
        assert!(page.says("第12条（") && page.texts("form[action='/office/terms']").is_empty());
        town.visitor().get("/office/terms").await;
    }
}

story! {
    async fn the_terms_are_summed_up_in_three_languages_and_the_japanese_counts(town: Town = town) {
        town.account("taro", Role::Partner, Some("はなの会")).await;
        let mut taro = town.enters("taro").await;
        taro.language = "en";
        let page = taro.get("/office/terms").await;
        assert!(page.says("The Japanese text below is what counts") && page.says("再委託の禁止"));
        assert_eq!(page.attribute("section.terms", "lang").as_deref(), Some("ja"));
        taro.post("/language", &[("language", "ja-easy"), ("back", "/office/terms")]).await;
        assert!(taro.get("/office/terms").await.says("ほんとうの"));
    }
}
