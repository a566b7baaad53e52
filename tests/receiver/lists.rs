use axum::http::StatusCode;
use tsudoi::clock::Moment;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{RECEIVERS, deeds, names, receiver_of, told_long_since, town};
use crate::town::{Client, story};

const LISTS: [&str; 3] = [
    "/office/offerings/C1/attendance.csv",
    "/office/offerings/C1/attendance.xlsx",
    "/office/offerings/C1/fees/list.csv",
];

async fn statuses(client: &mut Client) -> Vec<StatusCode> {
    let mut found = Vec::new();
    for url in LISTS {
        found.push(client.get(url).await.status);
    }
    found
}

story! {
    async fn lists_are_taken_away_only_while_the_city_allows_it_for_a_reason(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        names(&mut city, "はなの会", &["name", "kana", "fee", "attendance"], "当日の受付のため").await;
        told_long_since(&town).await;
        let mut taro = town.signed_in("taro", Role::Partner, Some("はなの会")).await;
        let page = taro.get("/office/offerings/C1").await;
        assert!(page.says("見本 花子") && page.says("市が許可するまで使えません") && page.says("0566-00-0100"));
        assert!(!page.text().contains("attendance.csv"), "no button that would be refused");
        assert!(!taro.get("/office/offerings/C1/fees").await.text().contains("list.csv"));
        assert_eq!(statuses(&mut taro).await, [StatusCode::FORBIDDEN; 3], "typed by hand");

        let id = receiver_of(&town, "はなの会").await;
        let field = format!("allow-{id}");
        let long = "あ".repeat(201);
        for why in ["", "　", &long] {
            let answer = city.post(RECEIVERS, &[("do", "allow"), ("receiver", &id), (&field, why)]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        assert_eq!(statuses(&mut taro).await, [StatusCode::FORBIDDEN; 3]);
        for _ in 0..2 {
            city.post(RECEIVERS, &[("do", "allow"), ("receiver", &id), (&field, "行事保険の名簿")]).await;
        }
        assert!(city.get(RECEIVERS).await.says("行事保険の名簿"));
        assert_eq!(statuses(&mut taro).await, [StatusCode::OK; 3]);
        assert!(taro.get("/office/offerings/C1").await.text().contains("attendance.csv"));

        for _ in 0..2 {
            city.post(RECEIVERS, &[("do", "take_back"), ("receiver", &id)]).await;
        }
        assert_eq!(statuses(&mut taro).await, [StatusCode::FORBIDDEN; 3]);
        assert_eq!(statuses(&mut city).await, [StatusCode::OK; 3], "the city always");
        let allowed: Vec<(String, String)> = deeds(&town).await.into_iter().take(2).collect();
        assert_eq!(allowed, [("allow_lists".into(), "行事保険の名簿".into()), ("disallow_lists".into(), String::new())]);
    }
}

story! {
    async fn other_columns_or_an_end_take_the_permission_back(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let mut taro = town.signed_in("taro", Role::Partner, Some("はなの会")).await;
        for again in [true, false] {
            names(&mut city, "はなの会", &["name", "fee"], "名簿").await;
            told_long_since(&town).await;
            let id = receiver_of(&town, "はなの会").await;
            city.post(RECEIVERS, &[("do", "allow"), ("receiver", &id), (&format!("allow-{id}"), "名札を作る")]).await;
            assert_eq!(statuses(&mut taro).await, [StatusCode::OK; 3]);
            if again {
                names(&mut city, "はなの会", &["name", "kana", "fee"], "名簿").await;
                told_long_since(&town).await;
                assert!(taro.get("/office/offerings/C1").await.says("ミホン ハナコ"));
            } else {
                city.post(RECEIVERS, &[("do", "end"), ("receiver", &id)]).await;
                assert!(!taro.get("/office/offerings/C1").await.says("見本 花子"));
            }
            assert_eq!(statuses(&mut taro).await, [StatusCode::FORBIDDEN; 3]);
        }
        let open: (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM export_permit WHERE ended_at IS NULL")).await.unwrap();
        assert_eq!(open.0, 0);
    }
}

story! {
    async fn the_sheet_for_the_day_is_printed_from_three_days_before_until_the_end(town: Town = town) {
        town.receives("C1", "はなの会", "name,kana,phone,attendance").await;
        let to = |date: &str, time: &str| {
            town.app.clock.advance(Moment::of(date, time).unwrap().since(town.app.clock.now()));
        };
        for (n, (date, time, status)) in [
            ("2026-12-08", "23:00", StatusCode::FORBIDDEN),
            ("2026-12-09", "08:00", StatusCode::OK),
            ("2026-12-12", "15:00", StatusCode::OK),
            ("2026-12-12", "15:30", StatusCode::FORBIDDEN),
        ].into_iter().enumerate() {
            to(date, time);
            let mut taro = town.signed_in(&format!("taro{n}"), Role::Partner, Some("はなの会")).await;
            let sheet = taro.get("/office/offerings/C1/print").await;
            assert_eq!(sheet.status, status, "{date} {time}");
            let has_button = taro.get("/office/offerings/C1").await.text().contains("/print");
            assert_eq!(has_button, status == StatusCode::OK, "{date} {time}");
            if status == StatusCode::OK {
                assert!(sheet.says("見本 花子") && sheet.says("ミホン ハナコ") && !sheet.says("0566-00-0001"));
                assert_eq!(taro.get(LISTS[0]).await.status, StatusCode::FORBIDDEN, "the sheet, and nothing else");
            }
        }
    }
}
