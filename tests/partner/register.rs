use axum::http::StatusCode;
use tsudoi::command::doctor::examine;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{PAGE, lead, town};
use crate::town::{Town, story};

const GROUP: [(&str, &str); 6] = [
    ("name", "見本の会"),
    ("name_kana", "みほんのかい"),
    ("kind", "citizen_group"),
    ("contact_name", "見本の会 事務局"),
    ("contact_phone", "0566-00-0100"),
    ("registered_on", "2026-06-01"),
];

story! {
    async fn the_city_keeps_the_register_and_nobody_else_sees_it(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let added = city.post("/office/partners", &GROUP).await;
        let page = city.follow(&added).await;
        for words in ["団体を追加しました", "見本の会", "ミホンノカイ", "市民活動団体", "0566-00-0100", "令和8年6月1日"] {
            assert!(page.says(words), "{words}");
        }
        let url = added.location().split('?').next().unwrap().to_owned();
        let mut changed = GROUP.to_vec();
        changed[0].1 = "見本の会（改称）";
        changed.extend([("registered_until", "2026-05-31"), ("do", "change")]);
        let wrong = city.post(&url, &changed).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("登録した日より後にしてください"));
        assert_eq!(wrong.attribute("#f-name", "value").unwrap(), "見本の会（改称）", "what was typed is kept");
        changed[6].1 = "2026-11-01";
        assert!(city.post(&url, &changed).await.location().ends_with("?done=changed"));
        let (fields,): (String,) = town.app.store.one(sql("SELECT reason FROM audit WHERE verb = 'partner_changed'")).await.unwrap();
        assert_eq!(fields, "name, registered_until", "names of fields, no values");

        let list = city.get("/office/partners?kind=citizen_group").await;
        assert!(list.says("見本の会（改称）"));
        assert!(!city.get("/office/partners?kind=school").await.says("見本の会（改称）"));

        let mut lead = lead(&town).await;
        for url in ["/office/partners", "/office/partners/pairs", "/office/partners/pairs.csv", "/office/indicators", "/office/partners/other", &url] {
            assert_eq!(lead.get(url).await.status, StatusCode::FORBIDDEN, "{url}");
        }
        assert_eq!(lead.post("/office/partners", &GROUP).await.status, StatusCode::FORBIDDEN);
        let own = lead.get(PAGE).await;
        assert_eq!(own.status, StatusCode::OK);
        assert!(own.texts("form input[name=registered_on]").is_empty(), "the register is the city's");
        let mut mine = GROUP.to_vec();
        mine.push(("do", "change"));
        assert_eq!(lead.post(PAGE, &mine).await.status, StatusCode::FORBIDDEN);
        assert_eq!(lead.post("/office/partners/other", &[("do", "invite")]).await.status, StatusCode::FORBIDDEN);
    }
}

story! {
    async fn a_partner_is_called_by_its_new_name_in_public_at_once(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let fields = [("do", "change"), ("name", "新しい名前の会"), ("kind", "citizen_group")];
        city.post(PAGE, &fields).await;
        assert!(town.visitor().get("/offerings/C").await.says("主催：新しい名前の会"));
        // A file that still has the old name does not take it back.
        let old = tsudoi::partner::Partner { id: "group".into(), name: "group".into(), kind: tsudoi::partner::Kind::School };
        let mut tx = town.app.store.write().await.unwrap();
        tsudoi::partner::store::put(&mut tx, &[old]).await.unwrap();
        tx.commit().await.unwrap();
        assert!(city.get(PAGE).await.says("新しい名前の会"));
    }
}

story! {
    async fn the_registers_figure_is_a_cross_check_beside_the_official_value(town: Town = Town::demo) {
        let mut city = town.signed_in("city", Role::City, None).await;
        for (n, day) in [("1", "2024-03-31"), ("2", "2024-04-01"), ("3", "2026-06-01"), ("4", "2026-07-01")] {
            let name = format!("登録団体{n}");
            city.post("/office/partners", &[("name", name.as_str()), ("kind", "citizen_group"), ("registered_on", day)]).await;
        }
        let value = [("indicator", "K3"), ("fiscal_year", "2024"), ("value", "21"), ("source", "市民活動センター登録台帳"), ("day", "2025-03-31")];
        assert_eq!(city.post("/office/indicators", &value).await.status, StatusCode::SEE_OTHER);
        let page = city.get("/office/partners").await;
        assert!(page.says("正式な値ではありません。両方を足さないでください。"));
        let table = page.texts("table").pop().unwrap();
        let rows: Vec<Vec<String>> = page.texts("tbody tr").into_iter().map(|row| vec![row]).collect();
        assert!(rows.len() > 3, "{table}");
        assert!(table.contains("令和6年度21団体11"), "{table}");
        assert!(table.contains("令和7年度未入力01"), "{table}");
        assert!(table.contains("令和8年度未入力23"), "{table}");
    }
}

story! {
    async fn an_indicators_values_are_appended_and_the_newest_is_public(town: Town = Town::demo) {
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(!town.visitor().get("/results").await.says("市民アンケート"));
        let enters = [("indicator", "K1"), ("fiscal_year", "2026"), ("value", "43.2"), ("source", "令和8年度市民アンケート"), ("n", "1,204"), ("day", "2026-09-30")];
        assert_eq!(city.post("/office/indicators", &enters).await.location(), "/office/indicators?done=true");
        // A mistake is put right by entering it again; both stay.
        let mut again = enters;
        again[2].1 = "44.1";
        town.minutes_pass(1);
        city.post("/office/indicators", &again).await;
        let page = city.get("/office/indicators").await;
        assert!(page.says("44.1%（令和8年度）") && page.says("43.2%（令和8年度）"), "with its history");
        town.minutes_pass(10);
        let public = town.visitor().get("/results").await;
        assert!(public.says("44.1%（令和8年度）") && public.says("令和8年度市民アンケート、n=1204"));
        assert!(!public.says("43.2%"));

        for (name, value) in [("indicator", "K9"), ("fiscal_year", "8"), ("value", "あ"), ("value", "-1"), ("source", ""), ("n", "0"), ("day", "2026-02-30")] {
            let mut wrong = enters;
            wrong.iter_mut().find(|(n, _)| *n == name).unwrap().1 = value;
            let refused = city.post("/office/indicators", &wrong).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name} {value}");
            assert!(!refused.texts(".error-text").is_empty(), "{name} {value}");
        }
        let n: (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM indicator_value")).await.unwrap();
        assert_eq!(n.0, 2);
        town.work().await;
        for finding in examine(&town.app.store, town.app.clock.now()).await.unwrap() {
            assert!(finding.broken_by.is_empty(), "{}: {:?}", finding.name, finding.broken_by);
        }
    }
}
