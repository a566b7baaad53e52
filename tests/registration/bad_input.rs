use axum::body::Body;
use axum::http::{Request, StatusCode};
use tsudoi::programme::{Ask, Codes, Residency};
use tsudoi::store::sql;

use super::{form, with};
use crate::town::announce::{course, shifts};
use crate::town::{Kind, Town, story};

async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = course("C1", 20);
    a.offering.asks = Codes(vec![Ask::BirthDate, Ask::Residency]);
    a.offering.residency = Codes(vec![Residency::Resident, Residency::Worker]);
    a.offering.guardian_under = Some(18);
    a.offering.confirm_by_code.0 = false;
    town.publish(&a).await;
    town.publish(&shifts("V1", &[2, 2])).await;
    town
}

fn good(key: &str) -> Vec<(&str, &str)> {
    with(form("見本 花子", "0566-00-0001", key), "birth_date", "1955-04-01")
}

story! {
    async fn each_mistake_is_explained_at_its_field_and_nothing_typed_is_lost(town: Town = town) {
        let long = "長".repeat(101);
        let cases: &[(&str, &str, &str)] = &[
            ("name", "", "氏名を入力してください"),
            ("name", &long, "100文字以内"),
            ("name_kana", "", "フリガナを入力してください"),
            ("email", "hanako", "メールアドレスの形が正しくありません"),
            ("email", "", "メールアドレスを入力してください"),
            ("phone", "123", "電話番号は市外局番から"),
            ("birth_date", "1955-02-31", "その日付は暦にありません"),
            ("birth_date", "2030-01-01", "未来の日付"),
            ("birth_date", "", "生年月日を入力してください"),
            ("birth_date", "さくら", "生年月日を入力し直してください"),
            ("birth_date", "2010-05-05", "保護者の同意が必要です"),
            ("residency", "", "市との関わりを選んでください"),
            ("residency", "other", "この講座・催しの対象は"),
            ("consent", "", "同意にチェックを入れてください"),
            ("slots", "V1-S1", "ここにない回・コース"),
        ];
        for (field, value, sentence) in cases {
            let answer = town.visitor().post("/offerings/C1/apply", &with(good("k"), field, value)).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
            assert!(answer.says(sentence), "{field}={value}: {}", answer.texts(".summary li").join(" / "));
            let kept = answer.attribute("input[name=phone]", "value").unwrap();
            assert_eq!(kept, if *field == "phone" { *value } else { "0566-00-0001" });
        }
        let none: (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM registration")).await.unwrap();
        assert_eq!(none.0, 0);
    }
}

story! {
    async fn names_of_every_kind_are_kept_byte_for_byte(town: Town = town) {
        let data: serde_json::Value = serde_json::from_str(include_str!("../../data/demo-programmes.json")).unwrap();
        for (i, person) in data["testPeople"].as_array().unwrap().iter().enumerate() {
            let (name, kana) = (person["name"].as_str().unwrap(), person["kana"].as_str().unwrap());
            let key = format!("p{i}");
            let answer = town.visitor().post("/offerings/C1/apply", &with(with(good(&key), "name", name), "name_kana", kana)).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{name}: {:?}", answer.texts(".summary li"));
            let kept: (String, String) = town.app.store
                .one(sql("SELECT name, name_kana FROM registration WHERE idempotency_key = $1").bind(&key)).await.unwrap();
            assert_eq!((kept.0.as_bytes(), kept.1.as_bytes()), (name.as_bytes(), kana.as_bytes()));
            assert!(town.visitor().get(&answer.location()).await.says(name));
        }
        let longest = "長".repeat(100);
        for name in ["李", longest.as_str()] {
            let key = format!("n{}", name.len());
            assert_eq!(town.visitor().post("/offerings/C1/apply", &with(good(&key), "name", name)).await.status, 303);
        }
    }
}

story! {
    async fn a_minor_comes_with_a_guardians_consent(town: Town = town) {
        let minor = with(good("k"), "birth_date", "2010-05-05");
        let answer = town.visitor().post("/offerings/C1/apply", &with(minor, "guardian_consent", "1")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }
}

story! {
    async fn a_form_opened_before_closing_and_sent_after_is_answered_with_what_was_typed(town: Town = town) {
        let mut visitor = town.visitor();
        assert_eq!(visitor.get("/offerings/C1/apply").await.status, StatusCode::OK);
        town.hours_pass(24 * 16);
        let answer = visitor.post("/offerings/C1/apply", &good("k")).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert!(answer.says("受付は終わりました"));
        assert_eq!(answer.attribute("input[name=name]", "value").as_deref(), Some("見本 花子"));
    }
}

story! {
    async fn shifts_must_be_chosen_and_of_this_offering(town: Town = town) {
        let base = form("見本 花子", "0566-00-0001", "k");
        let answer = town.visitor().post("/offerings/V1/apply", &base).await;
        assert!(answer.says("希望する回・コースを選んでください"));
        let foreign = town.visitor().post("/offerings/V1/apply", &with(base, "slots", "C1-S1")).await;
        assert_eq!(foreign.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

story! {
    async fn what_is_no_form_or_no_offering_gets_a_page(town: Town = town) {
        let mut visitor = town.visitor();
        assert_eq!(visitor.get("/offerings/NONE/apply").await.status, StatusCode::NOT_FOUND);
        assert_eq!(visitor.post("/offerings/NONE/apply", &good("k")).await.status, StatusCode::NOT_FOUND);
        let large = visitor.post("/offerings/C1/apply", &with(good("k"), "name", &"x".repeat(10 << 20))).await;
        assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
        let json = Request::post("/offerings/C1/apply").header("content-type", "application/json").header("sec-fetch-site", "same-origin");
        let answer = visitor.send(json.body(Body::from("{}")).unwrap()).await;
        assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
}

story! {
    async fn answers_are_html_escaped(town: Town = town) {
        let evil = "<script>alert(1)</script>";
        let url = town.visitor().post("/offerings/C1/apply", &with(good("k"), "name", evil)).await.location();
        assert!(!town.visitor().get(&url).await.text().contains(evil));
    }
}

story! {
    async fn before_it_opens_when_it_is_full_and_where_the_web_is_no_way_the_answer_is_not_now(town: Town = town) {
        use tsudoi::programme::{Channel, Codes};
        let mut v = town.visitor();
        let (mut later, mut full, mut by_phone) = (course("L1", 5), course("N1", 1), course("T1", 5));
        later.offering.opens_at = tsudoi::clock::Moment::parse("2026-12-01T09:00:00+09:00");
        full.offering.waitlist.0 = false;
        full.offering.confirm_by_code.0 = false;
        by_phone.offering.channels = Codes(vec![Channel::Phone]);
        for a in [&later, &full, &by_phone] {
            town.publish(a).await;
        }
        let apply = async |v: &mut crate::town::Client, id: &str, phone: &'static str| {
            v.post(&format!("/offerings/{id}/apply"), &form("見本 花子", phone, phone)).await
        };
        let early = apply(&mut v, "L1", "0566-00-0001").await;
        assert_eq!(early.status, StatusCode::CONFLICT);
        assert!(early.says("12月1日"), "when it opens");
        assert_eq!(early.attribute("input[name=name]", "value").as_deref(), Some("見本 花子"));
        assert_eq!(apply(&mut v, "N1", "0566-00-0001").await.status, StatusCode::SEE_OTHER);
        let none_left = apply(&mut v, "N1", "0566-00-0002").await;
        assert_eq!(none_left.status, StatusCode::CONFLICT);
        assert_eq!(none_left.attribute("input[name=name]", "value").as_deref(), Some("見本 花子"));
        assert_eq!(apply(&mut v, "T1", "0566-00-0003").await.status, StatusCode::CONFLICT);
        assert!(v.get("/offerings/T1/apply").await.texts("form input[name=name]").is_empty());
    }
}

story! {
    async fn what_is_internal_takes_no_application_from_outside(town: Town = town) {
        let mut hidden = course("I1", 5);
        hidden.offering.visibility = tsudoi::programme::Visibility::Internal;
        town.publish(&hidden).await;
        let mut visitor = town.visitor();
        assert_eq!(visitor.get("/offerings/I1/apply").await.status, StatusCode::NOT_FOUND);
        let sent = visitor.post("/offerings/I1/apply", &form("見本 花子", "0566-00-0001", "k")).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND);
    }
}
