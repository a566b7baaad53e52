//! What somebody agreed to is taken back: each by itself, by them or by staff on the telephone, with what follows said before.

use axum::http::StatusCode;
use tsudoi::programme::{QuestionKind, Step};
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::{Flag, sql};

use super::questions::question;
use super::{form, receipt};
use crate::town::announce::course;
use crate::town::{Answer, Client, Kind, Town, story};

/// One place; what is received by a group; a consent that is needed, one that is not, and one asked afterwards.
async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = course("C1", 1);
    a.offering.confirm_by_code = Flag(false);
    a.offering.photos = Flag(true);
    a.questions = vec![
        question(1, Step::Apply, QuestionKind::Consent, "録音に同意します", true),
        question(2, Step::Apply, QuestionKind::Consent, "次回の案内を受け取ります", false),
        question(3, Step::After, QuestionKind::Consent, "作品の展示に同意します", false),
    ];
    town.publish(&a).await;
    town.partner("group").await;
    town.hosts("C1", "group").await;
    town.receives_all("C1", "group").await;
    town
}

async fn agrees(town: &Town, phone: &str) -> (Client, String) {
    let mut visitor = town.visitor();
    let mut form = form("見本 花子", phone, phone);
    form.extend([("photo_consent", "1"), ("answers[C1-Q1]", "1"), ("answers[C1-Q2]", "1")]);
    let sent = visitor.post("/offerings/C1/apply", &form).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    (visitor, sent.location())
}

/// What a button for this carries on the page; None: it is not there to be taken back.
fn button(page: &Answer, what: &str) -> Option<String> {
    page.attributes("#consents button[name=do]", "value").into_iter().find(|value| value.starts_with(what))
}

async fn id_of(town: &Town, url: &str) -> String {
    let query = sql("SELECT id FROM registration WHERE receipt = $1").bind(receipt(url));
    town.app.store.one::<(String,)>(query).await.unwrap().0
}

async fn recorded(town: &Town) -> Vec<(String, String)> {
    town.app
        .store
        .all(sql("SELECT actor, reason FROM audit WHERE verb = 'take_back_consent' ORDER BY id"))
        .await
        .unwrap()
}

story! {
    async fn each_consent_is_taken_back_by_itself_and_the_place_is_kept(town: Town = town) {
        let (mut visitor, url) = agrees(&town, "0566-00-0001").await;
        let page = visitor.get(&url).await;
        for said in [
            "同意したことと、その取消し", "申込みのために個人情報を取り扱うこと", "groupに個人情報を渡すこと", "録音に同意します",
            "次回の案内を受け取ります", "見本 花子の写真を広報などに載せること", "に同意しました（インターネット）",
            "取り消すと、このことは行いません。参加はそのまま続けられます。", "取り消すと、この方を写真に写しません。",
            "この同意は参加に必要なため、取り消すと申込みの取下げになり、席はほかの方に回ります。元には戻せません。",
        ] {
            assert!(page.says(said), "{said}: {:?}", page.texts("#consents"));
        }
        assert!(page.text().contains("href=\"#withdraw\"") && page.text().contains("id=\"withdraw\""), "a link to what it leads to");
        assert!(button(&page, "take_back:question:C1-Q3").is_none(), "what was never given is not taken back");

        for what in ["take_back:question:C1-Q2", "take_back:photo:"] {
            let pressed = button(&visitor.get(&url).await, what).expect(what);
            assert_eq!(visitor.post(&url, &[("do", &pressed)]).await.status, StatusCode::SEE_OTHER, "{what}");
            assert_eq!(town.state_of(&url).await, State::Confirmed, "{what}");
            let after = visitor.get(&url).await;
            assert!(button(&after, what).is_none() && after.says("に取り消しました（インターネット）"), "{what}");
            // Sent again, it says so and changes nothing.
            assert_eq!(visitor.post(&url, &[("do", &pressed)]).await.status, StatusCode::CONFLICT);
        }
        let answers: Vec<(String,)> = town.app.store.all(sql("SELECT question_id FROM answer")).await.unwrap();
        assert_eq!(answers, [("C1-Q1".to_owned(),)], "the answer itself is gone, and only it");
        assert_eq!(town.number("SELECT COUNT(*) FROM participant WHERE photo_consent = 1").await, 0);
        let person: (String,) = town.app.store.one(sql("SELECT id FROM participant")).await.unwrap();
        assert_eq!(recorded(&town).await, [
            ("applicant".to_owned(), "question:C1-Q2".to_owned()), ("applicant".to_owned(), format!("photo:{}", person.0)),
        ], "by ids");
        let mut desk = town.signed_in("city", Role::City, None).await;
        assert!(!desk.get("/office/offerings/C1/attendance.csv").await.text().contains("次回の案内を受け取ります,✓"));
    }
}

story! {
    async fn a_consent_that_is_needed_takes_the_application_with_it_and_the_place_goes_on(town: Town = town) {
        for (n, what) in ["take_back:question:C1-Q1", "take_back:handling:", "take_back:receiver:"].into_iter().enumerate() {
            let (mut visitor, url) = agrees(&town, &format!("0566-00-1{n}01")).await;
            let (mut next, waits) = agrees(&town, &format!("0566-00-1{n}02")).await;
            assert_eq!((town.state_of(&url).await, town.state_of(&waits).await), (State::Confirmed, State::Waiting));
            let page = visitor.get(&url).await;
            let pressed = button(&page, what).expect(what);
            assert!(page.texts("#consents button").iter().any(|t| t == "同意を取り消して、申込みを取り下げる"));
            assert_eq!(visitor.post(&url, &[("do", &pressed)]).await.status, StatusCode::SEE_OTHER, "{what}");
            assert_eq!(town.state_of(&url).await, State::Withdrawn, "{what}");
            assert_eq!(town.number("SELECT COUNT(*) FROM notice WHERE kind = 'withdrawn'").await, n as i64 + 1, "they are told so");
            town.work().await;
            assert_eq!(town.state_of(&waits).await, State::Offered, "{what}: the place goes to who waits");
            assert!(visitor.get(&url).await.says("に取り消しました（インターネット）"), "the history stays");
            assert_eq!(recorded(&town).await.len(), n + 1);
            assert_eq!(town.broken().await, [] as [&str; 0]);
            next.post(&waits, &[("do", "decline")]).await;
            town.work().await;
        }
    }
}

story! {
    async fn what_is_over_or_given_up_can_be_taken_back_too_and_nothing_else_follows(town: Town = town) {
        let (mut visitor, url) = agrees(&town, "0566-00-0001").await;
        visitor.post(&url, &[("do", "withdraw")]).await;
        let page = visitor.get(&url).await;
        assert!(!page.says("この同意は参加に必要なため"), "nothing is given up any more");
        let pressed = button(&page, "take_back:question:C1-Q1").unwrap();
        assert_eq!(visitor.post(&url, &[("do", &pressed)]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(town.number("SELECT COUNT(*) FROM audit WHERE verb = 'withdraw'").await, 1, "once, as before");
        assert!(page.says("個人情報の削除を申し出る"));
    }
}

story! {
    async fn staff_take_it_back_for_somebody_on_the_telephone_saying_how_and_who(town: Town = town) {
        let (_, url) = agrees(&town, "0566-00-0001").await;
        let office = format!("/office/registrations/{}", id_of(&town, &url).await);
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = city.get(&office).await;
        assert!(page.says("ご本人であることを確かめ") && page.says("この同意は参加に必要なため"));
        let pressed = button(&page, "take_back:question:C1-Q2").unwrap();
        for (fields, said) in [
            (vec![], "申出の方法を選んでください"),
            (vec![("consent_how", "phone")], "だれから申出があり"),
            (vec![("consent_how", "web"), ("consent_who", "本人から")], "申出の方法を選んでください"),
            (vec![("consent_who", "本人から")], "申出の方法を選んでください"),
        ] {
            let mut fields = fields;
            fields.push(("do", &pressed));
            let mend = city.post(&office, &fields).await;
            assert_eq!(mend.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
            assert!(mend.texts("#errors").concat().contains(said), "{said}");
        }
        assert!(recorded(&town).await.is_empty());
        let told = [("do", pressed.as_str()), ("consent_how", "phone"), ("consent_who", "本人から電話、生年月日で確認")];
        assert_eq!(city.post(&office, &told).await.status, StatusCode::SEE_OTHER);
        let staff: (String,) = town.app.store.one(sql("SELECT id FROM staff WHERE email LIKE 'city@%'")).await.unwrap();
        assert_eq!(recorded(&town).await, [(staff.0.clone(), "question:C1-Q2：本人から電話、生年月日で確認".to_owned())]);
        let kept: (String, String, i64) = town.app.store.one(sql("SELECT how, staff_id, given FROM consent_fact")).await.unwrap();
        assert_eq!(kept, ("phone".into(), staff.0, 0));
        assert!(city.get(&office).await.says("に取り消しました（電話）"));
        assert!(town.visitor().get(&url).await.says("に取り消しました（電話）"), "and the applicant sees it");
        // Of another's registration there is no such consent.
        assert_eq!(city.post(&office, &[("do", "take_back:photo:nobody"), ("consent_how", "phone"), ("consent_who", "x")]).await.status, StatusCode::NOT_FOUND);
        // Who only works a desk does not.
        let mut desk = town.signed_in("desk", Role::Desk, None).await;
        assert_eq!(desk.post(&office, &told).await.status, StatusCode::FORBIDDEN);
    }
}

story! {
    async fn a_consent_given_again_and_one_given_afterwards_stand_in_the_history(town: Town = town) {
        let (mut visitor, url) = agrees(&town, "0566-00-0001").await;
        let pressed = button(&visitor.get(&url).await, "take_back:photo:").unwrap();
        visitor.post(&url, &[("do", &pressed)]).await;
        town.minutes_pass(1);
        assert_eq!(visitor.post(&url, &[("do", "photos"), ("photos[0]", "1")]).await.status, StatusCode::SEE_OTHER);
        visitor.post(&url, &[("do", "photos"), ("photos[0]", "1")]).await;
        assert_eq!(town.number("SELECT COUNT(*) FROM consent_fact WHERE what = 'photo'").await, 2, "only what changed");
        visitor.post(&url, &[("do", "change"), ("answers[C1-Q3]", "1")]).await;
        let page = visitor.get(&url).await;
        let photo = page.texts("#consents li").into_iter().find(|t| t.contains("写真を広報") && t.contains("取り消しました")).unwrap();
        assert_eq!(photo.matches("に同意しました").count(), 2, "given, taken back, given: {photo}");
        assert!(button(&page, "take_back:question:C1-Q3").is_some());
        visitor.post(&url, &[("do", "change")]).await;
        assert_eq!(town.number("SELECT COUNT(*) FROM consent_fact WHERE about = 'C1-Q3'").await, 2, "left out of the form, it is taken back");
        // The history goes with the data.
        let mut tx = town.app.store.write().await.unwrap();
        tsudoi::registration::personal::forget(&mut tx, &[id_of(&town, &url).await], town.app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(town.number("SELECT COUNT(*) FROM consent_fact").await, 0);
        assert_eq!(visitor.post(&url, &[("do", &pressed)]).await.status, StatusCode::GONE);
    }
}

story! {
    async fn what_is_kept_secret_is_taken_back_as_well(town: Town = town) {
        let (mut visitor, url) = agrees(&town, "0566-00-0001").await;
        let id = id_of(&town, &url).await;
        let mut chief = town.chief("chief").await;
        let secret = [("do", "keep_secret"), ("reason", "安全のため")];
        assert_eq!(chief.post(&format!("/office/registrations/{id}/data"), &secret).await.status, StatusCode::SEE_OTHER);
        let page = visitor.get(&url).await;
        assert!(page.says("見本 花子の写真"));
        let pressed = button(&page, "take_back:question:C1-Q2").unwrap();
        assert_eq!(visitor.post(&url, &[("do", &pressed)]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(town.number("SELECT COUNT(*) FROM secret_answer WHERE question_id = 'C1-Q2'").await, 0);
        assert_eq!(town.number("SELECT COUNT(*) FROM secret_answer WHERE question_id = 'C1-Q1'").await, 1);
    }
}
