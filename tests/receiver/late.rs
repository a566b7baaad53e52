//! A receiver that is named after people have applied: they are told first, and seen some days later.

use axum::http::StatusCode;
use tsudoi::receiver::name::TOLD_HOURS;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{RECEIVERS, names, receiver_of, town};
use crate::town::{Client, Town, story};

const GROUP: &str = "はなの会";
const COURSE: &str = "/office/offerings/C1";

async fn sees(client: &mut Client) -> bool {
    client.get(COURSE).await.says("見本 花子")
}

async fn heard(town: &Town) -> Vec<String> {
    town.work().await;
    town.letters()
        .into_iter()
        .filter(|mail| mail.subject.contains("個人情報の提供先が加わります"))
        .map(|mail| mail.text)
        .collect()
}

story! {
    async fn who_applied_before_is_told_who_receives_what_why_and_until_when_before_anybody_sees_them(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let mut taro = town.signed_in("taro", Role::Partner, Some(GROUP)).await;
        names(&mut city, GROUP, &["name", "kana", "attendance"], "当日の受付のため").await;
        let id = receiver_of(&town, GROUP).await;
        city.post(RECEIVERS, &[("do", "allow"), ("receiver", &id), (&format!("allow-{id}"), "名札を作る")]).await;
        // Naming lets nobody see at once, on no page and in no list.
        let page = taro.get(COURSE).await;
        assert!(page.says("お知らせしています。11月27日") || page.says("令和8年11月27日"), "{}", page.texts(".notice").join(""));
        for url in [COURSE, "/desk/C1-1", "/office/offerings/C1/print", "/office/offerings/C1/attendance.csv"] {
            assert!(!taro.get(url).await.text().contains("見本 花子"), "{url}");
        }
        assert_eq!(taro.get("/office/offerings/C1/attendance.csv").await.status, StatusCode::FORBIDDEN);
        assert!(!taro.post("/office/people", &[("q", "ミホン")]).await.says("見本 花子"));
        assert!(city.get(RECEIVERS).await.says("先に申し込んだ方を見られる日時"));

        let letters = heard(&town).await;
        assert_eq!(letters.len(), 1);
        for words in ["はなの会（主催）に、お名前・ふりがな・出席の状況を、当日の受付のために渡します。", "令和8年11月27日（金曜日）", "まで、その項目を見ることができます", "0566-00-0100"] {
            assert!(letters[0].contains(words), "{words}: {}", letters[0]);
        }
        town.hours_pass(TOLD_HOURS - 1);
        let mut taro = town.enters("taro").await;
        assert!(!sees(&mut taro).await, "an hour too early");
        town.hours_pass(1);
        let mut taro = town.enters("taro").await;
        assert!(sees(&mut taro).await, "and then it does");
        assert_eq!(taro.get("/office/offerings/C1/attendance.csv").await.status, StatusCode::OK);
    }
}

story! {
    async fn where_nobody_has_applied_a_receiver_sees_from_the_first(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        town.hosts("C2", GROUP).await;
        let form = [("do", "add"), ("partner", GROUP), ("why", "当日の連絡"), ("columns", "name")];
        assert_eq!(city.post("/office/offerings/C2/receivers", &form).await.status, StatusCode::SEE_OTHER);
        town.guest("C2", &["C2-S1"], State::Confirmed, &[("見本 太郎", "ミホン タロウ")]).await;
        let mut taro = town.signed_in("taro", Role::Partner, Some(GROUP)).await;
        assert!(taro.get("/office/offerings/C2").await.says("見本 太郎"), "who was told before the form");
        assert!(heard(&town).await.is_empty());
    }
}

story! {
    async fn who_has_no_mail_is_told_by_staff_and_until_then_nobody_is_seen(town: Town = town) {
        town.run(sql("UPDATE registration SET email = NULL")).await;
        let (registration,): (String,) = town.app.store.one(sql("SELECT id FROM registration")).await.unwrap();
        let mut city = town.signed_in("city", Role::City, None).await;
        names(&mut city, GROUP, &["name"], "当日の受付のため").await;
        let id = receiver_of(&town, GROUP).await;
        assert!(heard(&town).await.is_empty());
        town.hours_pass(TOLD_HOURS + 1);
        let mut taro = town.signed_in("taro", Role::Partner, Some(GROUP)).await;
        assert!(!sees(&mut taro).await, "nobody has told them");
        let mut city = town.enters("city").await;
        let page = city.get(RECEIVERS).await;
        assert!(page.says("見本 花子") && page.says("電話・郵送でお知らせください"));
        let (looked,): (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM audit WHERE verb = 'see_to_tell' AND subject LIKE 'registration:%'")).await.unwrap();
        assert!(looked >= 1);
        let mark = [("do", "told"), ("receiver", id.as_str()), ("registration", registration.as_str())];
        assert_eq!(city.post(RECEIVERS, &[mark[0], mark[1], ("registration", "nobody")]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(city.post(RECEIVERS, &mark).await.status, StatusCode::SEE_OTHER);
        assert_eq!(city.post(RECEIVERS, &mark).await.status, StatusCode::SEE_OTHER, "twice is once");
        assert!(city.get(RECEIVERS).await.says("お知らせ済み"));
        assert!(sees(&mut taro).await);
    }
}

story! {
    async fn what_it_received_before_it_goes_on_seeing_and_what_is_new_later(town: Town = town) {
        town.receives("C1", GROUP, "name").await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let mut taro = town.signed_in("taro", Role::Partner, Some(GROUP)).await;
        names(&mut city, GROUP, &["name", "kana"], "名簿のため").await;
        let page = taro.get(COURSE).await;
        assert!(page.says("見本 花子") && !page.says("ミホン ハナコ"));
        // Named once more meanwhile, nothing is seen sooner.
        names(&mut city, GROUP, &["name", "kana", "phone"], "名簿のため").await;
        assert!(!taro.get(COURSE).await.says("ミホン ハナコ"));
        town.hours_pass(TOLD_HOURS);
        let mut taro = town.enters("taro").await;
        assert!(taro.get(COURSE).await.says("ミホン ハナコ"));
        // Fewer columns tell nobody anything new.
        let before = heard(&town).await.len();
        let mut city = town.enters("city").await;
        names(&mut city, GROUP, &["name"], "名簿のため").await;
        assert!(sees(&mut taro).await);
        assert_eq!(heard(&town).await.len(), before);
    }
}

story! {
    async fn a_receiver_that_was_ended_in_time_is_told_of_no_more(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        names(&mut city, GROUP, &["name"], "当日の受付のため").await;
        let id = receiver_of(&town, GROUP).await;
        city.post(RECEIVERS, &[("do", "end"), ("receiver", &id)]).await;
        assert!(heard(&town).await.is_empty());
    }
}
