use axum::http::StatusCode;
use tsudoi::registration::State;
use tsudoi::staff::Role;

use crate::town::announce::{course, shifts};
use crate::town::{Answer, Kind, Town, story};

const PAGE: &str = "/office/audit/looks";

async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.publish(&course("C1", 20)).await;
    town.publish(&shifts("V", &[5, 5])).await;
    town.guest("C1", &["C1-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ"), ("見本 太郎", "ミホン タロウ")])
        .await;
    town.guest("V", &["V-S1"], State::Confirmed, &[("例 一", "レイ イチ")]).await;
    town.guest("V", &["V-S2"], State::Confirmed, &[("例 二", "レイ ニ")]).await;
    town
}

/// A line: what it was, how often, the first and last time, and how many people.
fn lines(page: &Answer) -> Vec<[String; 5]> {
    let heads = page.texts("tbody th");
    let cells = page.texts("tbody td");
    let rows = heads.into_iter().zip(cells.chunks(4));
    rows.map(|(h, c)| [h, c[0].clone(), c[1].clone(), c[2].clone(), c[3].clone()]).collect()
}

story! {
    async fn whose_data_an_account_saw_is_told_with_how_often_when_and_how_many_people(town: Town = town) {
        let mut ken = town.signed_in("ken", Role::City, None).await;
        ken.get("/office/offerings/C1").await;
        ken.get("/office/offerings/C1").await;
        ken.get("/office/offerings/C1/attendance.csv").await;
        ken.get("/desk/V-1").await;
        town.app.clock.advance(3600);
        ken.get("/office/offerings/C1/print").await;
        // Who comes later was not seen.
        town.app.clock.advance(60);
        town.guest("C1", &["C1-S1"], State::Confirmed, &[("後の人", "アトノヒト")]).await;

        let ken = ken_id(&town).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = city.post(PAGE, &[("account", &ken), ("from", "2026-11-24"), ("to", "2026-11-24")]).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.says("kenが見た個人情報") && page.says("最後に見た時までに申し込んでいた人の数です"));
        let (nine, ten) = ("令和8年11月24日（火曜日） 午前9時", "令和8年11月24日（火曜日） 午前10時");
        let expected = [
            ["講座C1", "印刷用の出席簿を開いた 1回、出席簿をCSVで保存した 1回、申込みの一覧を見た 2回", nine, ten, "2"],
            ["講座V 12月12日（土）", "受付の画面で名簿を見た 1回", nine, nine, "1"],
        ];
        assert_eq!(lines(&page), expected.map(|line| line.map(str::to_owned)));
        assert_eq!(page.attributes("tbody a", "href"), ["/office/offerings/C1", "/desk/V-1"]);

        let other_day = city.post(PAGE, &[("account", &ken), ("from", "2026-11-25")]).await;
        assert!(other_day.says("この期間に見た個人情報はありません"));
        let looks: Vec<(String, String)> = town.app.store
            .all(tsudoi::store::sql("SELECT verb, subject FROM audit WHERE verb = 'see_looks'")).await.unwrap();
        assert_eq!(looks, vec![("see_looks".to_owned(), format!("staff:{ken}")); 2]);
    }
}

async fn ken_id(town: &Town) -> String {
    let (id,): (String,) =
        town.app.store.one(tsudoi::store::sql("SELECT id FROM staff WHERE name = 'ken'")).await.unwrap();
    id
}

story! {
    async fn walk_ins_are_among_those_a_desk_saw(town: Town = town) {
        let mut ken = town.signed_in("ken", Role::City, None).await;
        let fact = town.app.chance.id(town.app.clock.now());
        let came = ken.post("/desk/V-1", &[("do", "walk_in"), ("fact", &fact), ("name", "飛入 見本")]).await;
        assert_eq!(came.status, StatusCode::SEE_OTHER);
        ken.get("/desk/V-1").await;
        let account = ken_id(&town).await;
        let page = ken.post(PAGE, &[("account", &account)]).await;
        assert_eq!(lines(&page)[0][4], "2");
    }
}

story! {
    async fn an_account_must_be_chosen_and_days_must_be_days(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        assert_eq!(city.get(PAGE).await.status, StatusCode::OK);
        for fields in [&[][..], &[("account", "nobody")], &[("account", "applicant")], &[("account", "system")]] {
            let page = city.post(PAGE, fields).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
            assert!(page.says("アカウントを選んでください"), "{fields:?}");
        }
        let ken = town.account("ken", Role::City, None).await;
        let page = city.post(PAGE, &[("account", &ken), ("to", "2026-13-01")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("日付をご確認ください"));
        assert_eq!(page.attribute("option[selected]", "value"), Some(ken));
    }
}
