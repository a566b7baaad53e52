//! What somebody takes back while a hold keeps their data: it is used no more, and its words wait until the hold is lifted.

use axum::http::StatusCode;
use tsudoi::programme::{QuestionKind, Step};
use tsudoi::staff::Role;
use tsudoi::store::{Flag, sql};

use super::questions::question;
use super::{form, receipt};
use crate::town::announce::course;
use crate::town::{Client, Kind, Town, story};

/// What must be read at no desk and in no list once it was taken back.
const WORDS: [&str; 3] = ["卵と乳は食べられません", "弱視です", "ピーナッツで発疹"];

/// A consent asked for with the application, a question afterwards, and childcare.
async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = course("C1", 5);
    a.offering.confirm_by_code = Flag(false);
    a.offering.adjustments_until = Some("2026-12-02".into());
    a.offering.childcare_places = Some(3);
    a.offering.childcare_until = Some("2026-12-01".into());
    a.questions = vec![
        question(1, Step::Apply, QuestionKind::Consent, "アレルギーを調理の担当に伝えることに同意します", false),
        question(2, Step::After, QuestionKind::Text, "食べられないもの", false),
    ];
    town.publish(&a).await;
    town
}

/// Somebody has said all there is to say: who, their page, and their registration.
async fn comes(town: &Town) -> (Client, String, String) {
    let mut visitor = town.visitor();
    let mut form = form("見本 花子", "0566-00-0001", "k");
    form.extend([("answers[C1-Q1]", "1"), ("childcare.children", "1"), ("childcare[0].years", "3")]);
    form.extend([("childcare[0].months", ""), ("childcare.note", WORDS[2])]);
    let sent = visitor.post("/offerings/C1/apply", &form).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let url = sent.location();
    tells(&mut visitor, &url, WORDS[0]).await;
    let needs = [("do", "ask_adjustment"), ("adjustment.needs", "large_print"), ("adjustment.text", WORDS[1])];
    assert_eq!(visitor.post(&url, &needs).await.status, StatusCode::SEE_OTHER);
    let query = sql("SELECT id FROM registration WHERE receipt = $1").bind(receipt(&url));
    let id = town.app.store.one::<(String,)>(query).await.unwrap().0;
    (visitor, url, id)
}

/// Answers the question that is asked afterwards.
async fn tells(visitor: &mut Client, url: &str, answer: &str) {
    let told = visitor.post(url, &[("do", "change"), ("answers[C1-Q2]", answer)]).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.text());
}

async fn takes_all_back(town: &Town, visitor: &mut Client, url: &str) {
    let request: (String,) = town.app.store.one(sql("SELECT id FROM adjustment")).await.unwrap();
    for fields in [
        vec![("do", "take_back:question:C1-Q1")],
        vec![("do", "take_back_adjustment"), ("adjustment", request.0.as_str())],
        vec![("do", "take_back_childcare")],
    ] {
        assert_eq!(visitor.post(url, &fields).await.status, StatusCode::SEE_OTHER, "{fields:?}");
    }
    tells(visitor, url, "").await;
}

fn data(registration: &str) -> String {
    format!("/office/registrations/{registration}/data")
}

async fn holds(city: &mut Client, page: &str) {
    let done = city.post(page, &[("do", "hold"), ("hold_why", "accident")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
}

/// Lifts the hold that stands on a page.
async fn lifts(city: &mut Client, page: &str) {
    let hold = city.get(page).await.attribute("input[name=hold]", "value").expect("a hold");
    let why = format!("why-{hold}");
    let done = city.post(page, &[("do", "lift"), ("hold", &hold), (&why, "請求の期間が終わった")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
}

/// What is kept, and where it stood.
async fn kept(town: &Town) -> Vec<(String, String)> {
    let mut kept: Vec<(String, String)> = town.app.store.all(sql("SELECT what, text FROM held_text")).await.unwrap();
    kept.sort();
    kept
}

fn all_words() -> Vec<(String, String)> {
    [
        ("adjustment.text", WORDS[1]),
        ("answer.text", "1"),
        ("answer.text", WORDS[0]),
        ("childcare_request.ages", "36"),
        ("childcare_request.note", WORDS[2]),
    ]
    .map(|(what, text)| (what.to_owned(), text.to_owned()))
    .to_vec()
}

story! {
    async fn what_is_taken_back_under_a_hold_is_used_no_more_and_its_words_wait_until_it_is_lifted(town: Town = town) {
        let (mut visitor, url, id) = comes(&town).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        holds(&mut city, &data(&id)).await;
        takes_all_back(&town, &mut visitor, &url).await;

        assert_eq!(town.number("SELECT COUNT(*) FROM answer").await, 0);
        let need: (String, String) = town.app.store.one(sql("SELECT state, text FROM adjustment")).await.unwrap();
        assert_eq!(need, ("withdrawn".into(), String::new()));
        let minded: (String, String, String) =
            town.app.store.one(sql("SELECT state, ages, note FROM childcare_request")).await.unwrap();
        assert_eq!(minded, ("withdrawn".into(), String::new(), String::new()));
        assert!(visitor.get(&url).await.says("に取り消しました（インターネット）"), "the state says so");
        let office = format!("/office/registrations/{id}");
        for page in ["/office/offerings/C1", "/office/adjustments", "/office/offerings/C1/attendance.csv",
            "/office/offerings/C1/print", "/desk/C1-1", &office] {
            let text = city.get(page).await.text();
            assert!(WORDS.iter().all(|words| !text.contains(words)), "{page}: {text}");
        }
        let text = visitor.get(&url).await.text();
        assert!(WORDS.iter().all(|words| !text.contains(words)), "{text}");

        assert_eq!(kept(&town).await, all_words());
        let page = city.get(&data(&id)).await;
        assert!(page.says("取り消された内容（保留のため残しています）") && page.says("食べられないもの"), "{}", page.text());
        assert!(WORDS.iter().all(|words| page.says(words)), "whoever works on the claim reads it: {}", page.text());
        let part = format!("{id}/");
        let asks = [("do", "make"), ("q", "みほん"), ("part", part.as_str()), ("identified", "passport")];
        let made = city.post("/office/disclosure", &asks).await;
        let document = city.follow(&made).await;
        assert!(WORDS.iter().all(|words| document.says(words)), "and so does who it is about: {}", document.text());
        assert_eq!(town.broken().await, [] as [&str; 0]);

        lifts(&mut city, &data(&id)).await;
        assert!(kept(&town).await.is_empty(), "it goes as it would have gone");
        let page = city.get(&data(&id)).await;
        assert!(WORDS.iter().all(|words| !page.says(words)) && !page.says("取り消された内容"));
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn without_a_hold_it_is_gone_at_once_and_with_two_the_last_one_decides(town: Town = town) {
        let (mut visitor, url, id) = comes(&town).await;
        tells(&mut visitor, &url, "卵").await;
        assert!(kept(&town).await.is_empty(), "nothing keeps it");
        let mut city = town.signed_in("city", Role::City, None).await;
        holds(&mut city, "/office/offerings/C1/data").await;
        holds(&mut city, &data(&id)).await;
        tells(&mut visitor, &url, "卵").await;
        assert!(kept(&town).await.is_empty(), "it was said as before");
        town.minutes_pass(1);
        tells(&mut visitor, &url, "卵と乳").await;
        let old = [("answer.text".to_owned(), "卵".to_owned())];
        assert_eq!(kept(&town).await, old);
        assert_eq!(town.number("SELECT COUNT(*) FROM answer WHERE text = '卵と乳'").await, 1);
        lifts(&mut city, &data(&id)).await;
        assert_eq!(kept(&town).await, old, "all of the offering is held yet");
        lifts(&mut city, "/office/offerings/C1/data").await;
        assert!(kept(&town).await.is_empty());
    }
}

story! {
    async fn of_who_is_kept_secret_the_true_words_wait_and_only_those_named_read_them(town: Town = town) {
        let (mut visitor, url, id) = comes(&town).await;
        let mut chief = town.chief("chief").await;
        let secret = [("do", "keep_secret"), ("reason", "安全のため")];
        assert_eq!(chief.post(&data(&id), &secret).await.status, StatusCode::SEE_OTHER);
        holds(&mut chief, &data(&id)).await;
        takes_all_back(&town, &mut visitor, &url).await;
        assert_eq!(town.number("SELECT COUNT(*) FROM secret_answer").await, 0, "what is no longer answered is gone");
        assert_eq!(town.number("SELECT COUNT(*) FROM secret_text WHERE what LIKE 'childcare%' OR what LIKE 'adjust%'").await, 0);
        assert_eq!(kept(&town).await, all_words(), "and no stand-in is kept");
        let mut clerk = town.signed_in("clerk", Role::City, None).await;
        let refused = clerk.get(&data(&id)).await.text();
        assert!(WORDS.iter().all(|words| !refused.contains(words)));
        let page = chief.get(&data(&id)).await;
        assert!(WORDS.iter().all(|words| page.says(words)), "{}", page.text());
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}
