use axum::http::StatusCode;
use tsudoi::registration::key;
use tsudoi::store::sql;

use super::{applies, form, with};
use crate::town::announce::course;
use crate::town::{Kind, Town, story};

async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.publish(&course("C1", 5)).await;
    town
}

story! {
    async fn a_mailbox_proves_itself_by_a_code_and_sees_its_registrations(town: Town = town) {
        let mut visitor = town.visitor();
        let url = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        let mut elsewhere = town.visitor();
        assert!(elsewhere.get("/my").await.says("コードを送る"));
        let asked = elsewhere.post("/my", &[("email", "hanako@EXAMPLE.jp"), ("do", "code")]).await;
        assert!(asked.says("確認コードをお送りしました"));
        let row: (String,) = town.app.store.one(sql("SELECT id FROM mail_code WHERE purpose = 'my'")).await.unwrap();
        let code = key::code(&town.app.config.secret, &row.0);
        let wrong = elsewhere.post("/my", &[("email", "hanako@example.jp"), ("do", "open"), ("code", "12")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let opened = elsewhere.post("/my", &[("email", "hanako@example.jp"), ("do", "open"), ("code", &code)]).await;
        let list = elsewhere.follow(&opened).await;
        assert_eq!(list.attribute(".card a", "href").unwrap(), url);
        elsewhere.post("/my", &[("do", "close")]).await;
        assert!(elsewhere.get("/my").await.says("コードを送る"));
        let again = elsewhere.post("/my", &[("email", "hanako@example.jp"), ("do", "open"), ("code", &code)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "a code opens once");
    }
}

story! {
    async fn a_mailbox_is_the_same_however_its_letters_are_written(town: Town = town) {
        let mut visitor = town.visitor();
        let capital = with(form("見本 花子", "0566-00-0001", "k"), "email", "Hanako@example.jp");
        let url = visitor.post("/offerings/C1/apply", &capital).await.location();
        visitor.post("/my", &[("email", "hanako@example.jp"), ("do", "code")]).await;
        town.work().await;
        let letter = town.letters().into_iter().rfind(|mail| mail.to == "Hanako@example.jp").expect("as it was given");
        let opened = visitor.post("/my", &[("email", "HANAKO@example.jp"), ("do", "open"), ("code", &letter.code())]).await;
        assert_eq!(visitor.follow(&opened).await.attribute(".card a", "href").unwrap(), url);
    }
}

story! {
    async fn codes_and_openings_are_forgotten_when_they_are_of_no_more_use(town: Town = town) {
        let mut visitor = town.visitor();
        applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        visitor.post("/my", &[("email", "hanako@example.jp"), ("do", "code")]).await;
        let codes = async || town.app.store.one::<(i64,)>(sql("SELECT COUNT(*) FROM mail_code")).await.unwrap().0;
        assert_eq!(codes().await, 2);
        town.work().await;
        assert_eq!(codes().await, 2);
        town.hours_pass(25);
        town.work().await;
        assert_eq!(codes().await, 0);
    }
}

story! {
    async fn an_unknown_mailbox_is_told_the_same_and_sent_nothing(town: Town = town) {
        let mut visitor = town.visitor();
        let asked = visitor.post("/my", &[("email", "nobody@example.jp"), ("do", "code")]).await;
        assert_eq!(asked.status, StatusCode::OK);
        assert!(asked.says("確認コードをお送りしました"));
        let sent: (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM notice")).await.unwrap();
        assert_eq!(sent.0, 0);
    }
}

story! {
    async fn guessing_codes_ends_in_too_many_requests(town: Town = town) {
        let mut visitor = town.visitor();
        let mut last = StatusCode::OK;
        for _ in 0..12 {
            last = visitor.post("/my", &[("email", "hanako@example.jp"), ("do", "open"), ("code", "123456")]).await.status;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    }
}

#[tokio::test]
async fn a_registration_s_page_is_found_along_indexes_however_many_there_are() {
    let town = Town::demo(crate::town::Kind::Sqlite).await;
    let plan = async |text: &str| -> Vec<String> {
        let text: &'static str = Box::leak(format!("EXPLAIN QUERY PLAN {text}").into_boxed_str());
        let steps: Vec<(i64, i64, i64, String)> = town.app.store.all(sql(text).bind("x")).await.unwrap();
        steps.into_iter().map(|step| step.3).filter(|step| step.starts_with("SCAN")).collect()
    };
    assert_eq!(plan(tsudoi::registration::store::BY_RECEIPT).await, [] as [&str; 0]);
    // The control: what walks all is seen to.
    let all = "SELECT (SELECT string_agg(w.slot_id, ' ') FROM registration_slot w WHERE w.registration_id = r.id) FROM registration r WHERE r.receipt = $1";
    assert!(!plan(all).await.is_empty());
}
