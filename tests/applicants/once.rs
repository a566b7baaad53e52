//! One application of a household, or of a group: a second one is marked for people, and never refused.

use axum::http::StatusCode;
use tsudoi::programme::{Announcement, Applicant, OncePer, QuestionKind, Step};
use tsudoi::registration::State;
use tsudoi::registration::traces::{BY_MAILBOX, BY_PERSON, BY_PHONE};
use tsudoi::staff::Role;
use tsudoi::store::sql;

use crate::registration::questions::question;
use crate::registration::{form, with};
use crate::town::announce::course;
use crate::town::{Kind, Town, story};

fn once_per(rule: OncePer) -> Announcement {
    let mut a = course("C1", 9);
    a.offering.once_per = rule;
    a.offering.confirm_by_code.0 = false;
    a
}

async fn households(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.publish(&once_per(OncePer::Household)).await;
    town
}

async fn groups(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = once_per(OncePer::Group);
    a.offering.applicant = Applicant::Group;
    a.questions = vec![question(1, Step::Apply, QuestionKind::Text, "団体名", true)];
    a.questions[0].offering_id = "C1".into();
    town.publish(&a).await;
    town
}

/// Applies; the registration's page in the office.
async fn applies(town: &Town, name: &'static str, phone: &str, more: &[(&'static str, &str)]) -> String {
    let filled = more.iter().fold(form(name, phone, name), |form, (field, value)| with(form, field, value));
    let answer = town.visitor().post("/offerings/C1/apply", &filled).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert_eq!(town.state_of(&answer.location()).await, State::Confirmed, "never refused by the machine");
    page_of(town, name).await
}

async fn page_of(town: &Town, name: &str) -> String {
    let query = sql("SELECT id FROM registration WHERE name = $1").bind(name);
    format!("/office/registrations/{}", town.app.store.one::<(String,)>(query).await.unwrap().0)
}

/// Of whom somebody is perhaps one too many: a name.
async fn twin_of(town: &Town, name: &str) -> String {
    let query =
        sql("SELECT t.name FROM registration r JOIN registration t ON t.id = r.twin_of WHERE r.name = $1").bind(name);
    town.app.store.maybe::<(String,)>(query).await.unwrap().map_or_else(String::new, |row| row.0)
}

story! {
    async fn one_household_is_said_before_applying_and_found_by_its_number_or_its_mailbox(town: Town = households) {
        for page in ["/offerings/C1", "/offerings/C1/apply"] {
            assert!(town.visitor().get(page).await.says("お申し込みは1世帯1件まで"), "{page}");
        }
        let kana = |kana: &'static str, email: &'static str| [("name_kana", kana), ("email", email)];
        applies(&town, "見本 父", "0566-00-0001", &kana("ミホン チチ", "father@example.jp")).await;
        let second = applies(&town, "見本 母", "０５６６ 00 0001", &kana("ミホン ハハ", "mother@example.jp")).await;
        applies(&town, "見本 祖父", "0566-00-0002", &kana("ミホン ソフ", "Father@example.jp")).await;
        applies(&town, "別家 花子", "0566-00-0003", &kana("ミホン チチ", "other@example.jp")).await;
        assert_eq!(twin_of(&town, "見本 母").await, "見本 父", "the same number, another name");
        assert_eq!(twin_of(&town, "見本 祖父").await, "見本 父", "the same mailbox, another number");
        assert_eq!(twin_of(&town, "別家 花子").await, "", "the same reading alone says nothing of a household");
        assert_eq!(town.counters("C1-S1").await, (4, 0, 0));
        town.work().await;
        let told: Vec<_> = town.letters().into_iter().filter(|l| l.text.contains("同じ世帯から")).collect();
        assert_eq!(told.len(), 1, "once a day");
        assert!(told[0].to == "father@example.jp" && told[0].text.contains("1世帯1件まで"));
        assert!(!town.letters().iter().any(|l| l.text.contains("同じ方から")));

        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.get("/office/offerings/C1/people").await.says("同じ世帯の可能性がある（2）"));
        assert!(city.get("/office/offerings/C1").await.says("同じ世帯の可能性"));
        assert!(city.get(&second).await.says("同じ世帯の可能性がある申込み"));
        let compare = city.get(&format!("{second}/twin")).await;
        assert!(compare.says("同じ世帯の重ねての申込み") && compare.says("別の世帯です"), "{}", compare.text());
        assert!(!compare.says("別の方です"));
        let first = page_of(&town, "見本 父").await.replace("/office/registrations/", "");
        let with = format!("{second}/twin?with={first}");
        assert_eq!(city.post(&with, &[("do", "different")]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(twin_of(&town, "見本 母").await, "");
        assert!(city.get(&with).await.says("「重複ではない」と確認しました"));
        let third = page_of(&town, "見本 祖父").await;
        let merge = [("do", "merge"), ("keep", first.as_str()), ("reason", "電話で確認")];
        assert_eq!(city.post(&format!("{third}/twin"), &merge).await.status, StatusCode::SEE_OTHER);
        town.work().await;
        assert!(town.letters().iter().any(|l| l.text.contains("同じ世帯から2件のお申込みがありました")));
    }
}

story! {
    async fn two_of_one_household_that_come_in_one_batch_are_found_too(town: Town = households) {
        let mut visitors = [town.visitor(), town.visitor()];
        let [one, two] = &mut visitors;
        let forms = [form("見本 一", "0566-00-0001", "a"), form("見本 二", "0566-00-0001", "b")].map(|f| with(f, "name_kana", "ミホン"));
        let (a, b) = tokio::join!(one.post("/offerings/C1/apply", &forms[0]), two.post("/offerings/C1/apply", &forms[1]));
        assert_eq!((a.status, b.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
        let marked: (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM registration WHERE twin_of IS NOT NULL")).await.unwrap();
        assert_eq!(marked.0, 1);
    }
}

story! {
    async fn one_group_is_found_by_its_name_however_it_is_written(town: Town = groups) {
        assert!(town.visitor().get("/offerings/C1").await.says("お申し込みは1団体1件まで"));
        let named = |name: &'static str| [("answers[C1-Q1]", name), ("participants[0].name", "見本"), ("participants[0].name_kana", "ミホン"), ("participants[0].age_band", "40s")];
        applies(&town, "代表 一", "0566-00-0001", &named("ひまわりの会")).await;
        let second = applies(&town, "代表 二", "0566-00-0002", &named("ヒマワリの会 ")).await;
        applies(&town, "代表 三", "0566-00-0001", &named("さくらの会")).await;
        assert_eq!(twin_of(&town, "代表 二").await, "代表 一");
        assert_eq!(twin_of(&town, "代表 三").await, "", "the same telephone, another group");
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.get(&format!("{second}/twin")).await.says("別の団体です"));
        town.work().await;
        assert!(town.letters().iter().any(|l| l.text.contains("同じ団体からと思われる")));
    }
}

story! {
    async fn a_file_that_is_taken_over_goes_by_the_same_rule(town: Town = households) {
        applies(&town, "見本 父", "0566-00-0001", &[("name_kana", "ミホン チチ")]).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let sheet = "氏名,フリガナ,電話番号,メールアドレス,年代\r\n見本 母,ミホン ハハ,0566-00-0001,,70代\r\n別家 花子,ベッケ ハナコ,0566-00-0009,,70代";
        let fields = [("channel", "postcard"), ("consent", "1")];
        let answer = city.upload("/office/offerings/C1/import", &fields, "申込み.csv", sheet.as_bytes()).await;
        let shown = city.follow(&answer).await;
        assert!(shown.says("同じ世帯の重ねての申込みかもしれない"), "{}", shown.text());
        let all = city.get(&format!("{}?all=true", answer.location().split('?').next().unwrap())).await;
        assert_eq!(all.text().matches("同じ世帯の重ねての申込みかもしれません").count(), 1, "{}", all.text());
    }
}

#[tokio::test]
async fn earlier_applications_are_found_along_indexes_that_hold_them() {
    let town = Town::demo(Kind::Sqlite).await;
    for (text, index) in [
        (BY_PERSON, "registration_by_trace"),
        (BY_PHONE, "registration_by_trace"),
        (BY_MAILBOX, "registration_by_mailbox"),
    ] {
        let text: &'static str =
            Box::leak(format!("EXPLAIN QUERY PLAN {}", text.replace("{}", "('a', 'b')")).into_boxed_str());
        let steps: Vec<(i64, i64, i64, String)> = town.app.store.all(sql(text).bind("D01")).await.unwrap();
        let found = steps.iter().any(|step| step.3.contains("SEARCH r ") && step.3.contains(index));
        assert!(found, "{index}: {steps:?}");
    }
}
