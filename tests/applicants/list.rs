//! An offering's applicants, narrowed, counted, and each with what is to be done next.

use axum::http::StatusCode;
use tsudoi::programme::{Question, QuestionKind, Step};
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::{Flag, sql};

use super::{does, page_of};
use crate::registration::{applies, form, with};
use crate::town::announce::{course, shifts};
use crate::town::{Answer, Client, Kind, Town, story};

async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut c1 = course("C1", 20);
    c1.offering.fee = 500;
    c1.questions = vec![Question {
        id: "C1-Q".into(),
        offering_id: "C1".into(),
        position: 1,
        step: Step::Apply,
        kind: QuestionKind::Choice,
        label: "昼食".into(),
        options: "いる\nいらない".into(),
        required: Flag(false),
        purpose: String::new(),
        minimum: None,
        maximum: None,
        shown_if_question: None,
        shown_if_answer: None,
    }];
    town.publish(&c1).await;
    town.publish(&shifts("V", &[5, 5])).await;
    town.partner("group").await;
    town.hosts("V", "group").await;
    town.receives_all("V", "group").await;
    town.guest("C1", &["C1-S1"], State::Confirmed, &[("髙橋 花子", "タカハシ ハナコ")]).await;
    town.minutes_pass(1);
    town.guest("C1", &["C1-S1"], State::Offered, &[("安藤 待子", "アンドウ マチコ")]).await;
    town.minutes_pass(1);
    town.guest("C1", &["C1-S1"], State::Withdrawn, &[("伊藤 止", "イトウ トメ")]).await;
    town
}

async fn list(client: &mut Client, query: &str) -> Answer {
    let answer = client.get(&format!("/office/offerings/C1/people?{query}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{query}");
    answer
}

fn names(answer: &Answer) -> Vec<String> {
    answer.texts("table.stacks tbody th a")
}

story! {
    async fn the_list_is_narrowed_by_codes_and_says_how_many_there_are_of_each_sort(town: Town = town) {
        let mut resident = town.visitor();
        let answered = with(form("鈴木 未確認", "0566-00-0031", "k1"), "answers[C1-Q]", "いる");
        assert_eq!(resident.post("/offerings/C1/apply", &answered).await.status, StatusCode::SEE_OTHER);
        let mut city = town.signed_in("city", Role::City, None).await;
        let entered = with(with(form("電話 一子", "0566-00-0032", "k2"), "email", ""), "channel", "phone");
        assert_eq!(city.post("/office/offerings/C1/enter", &entered).await.status, StatusCode::SEE_OTHER);
        city.post(&page_of(&town, "髙橋 花子").await, &[("do", "note"), ("note", "車いす")]).await;

        let all = list(&mut city, "").await;
        assert_eq!(names(&all), ["髙橋 花子", "安藤 待子", "伊藤 止", "鈴木 未確認", "電話 一子"]);
        for option in ["メール未確認（仮押さえ）（1）", "参加決定（2）", "電話（1）", "昼食：いる（1）", "日本語（5）"] {
            assert!(all.texts("select option").contains(&option.to_owned()), "{option}");
        }
        assert!(all.says("メールアドレスがない（1）") && all.says("メモがある（1）") && all.says("参加費が未収（2）"));
        for (query, expected) in [
            ("state=live", vec!["髙橋 花子", "安藤 待子", "鈴木 未確認", "電話 一子"]),
            ("state=unconfirmed", vec!["鈴木 未確認"]),
            ("state=withdrawn", vec!["伊藤 止"]),
            ("channel=phone", vec!["電話 一子"]),
            ("mark=no_email", vec!["電話 一子"]),
            ("mark=noted", vec!["髙橋 花子"]),
            ("mark=noted&mark=no_email", vec![]),
            ("mark=unpaid", vec!["髙橋 花子", "電話 一子"]),
            ("answer=C1-Q:0", vec!["鈴木 未確認"]),
            ("answer=C1-Q:1", vec![]),
            ("language=en", vec![]),
            ("sort=kana&state=live", vec!["安藤 待子", "髙橋 花子", "鈴木 未確認", "電話 一子"]),
            ("page=2", vec![]),
            ("state=nonsense&page=x&answer=a:b", vec!["髙橋 花子", "安藤 待子", "伊藤 止", "鈴木 未確認", "電話 一子"]),
        ] {
            assert_eq!(names(&list(&mut city, query).await), expected, "{query}");
        }
        // Somebody by name: by a form, within what the list is narrowed to.
        let found = city.post("/office/offerings/C1/people", &[("q", "たかはし"), ("state", "live")]).await;
        assert_eq!(names(&found), ["髙橋 花子"]);
        assert!(names(&city.post("/office/offerings/C1/people", &[("q", "たかはし"), ("state", "waiting")]).await).is_empty());
        assert_eq!(city.post("/office/offerings/C1/people", &[("q", "た")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

story! {
    async fn who_is_unconfirmed_is_confirmed_by_telephone_from_the_list(town: Town = town) {
        let mut resident = town.visitor();
        let url = applies(&mut resident, "C1", "鈴木 未確認", "0566-00-0031").await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let shown = list(&mut city, "state=unconfirmed").await;
        let step = shown.attribute("table.stacks td a[href$='#deeds']", "href").expect("the next step");
        let page = step.trim_end_matches("#deeds").to_owned();
        assert!(city.get(&page).await.texts("#deeds button").contains(&"電話で本人を確認した（申込みを確定する）".to_owned()));
        assert_eq!(does(&mut city, &page, "confirm", "電話で確認").await.status, StatusCode::SEE_OTHER);
        assert_eq!(town.state_of(&url).await, State::Confirmed);
        assert!(names(&list(&mut city, "state=unconfirmed").await).is_empty());
    }
}

story! {
    async fn a_list_of_shifts_is_narrowed_to_one_of_them(town: Town = town) {
        town.guest("V", &["V-S1"], State::Confirmed, &[("朝 一子", "アサ イチコ")]).await;
        town.guest("V", &["V-S2"], State::Confirmed, &[("昼 二子", "ヒル ニコ")]).await;
        let mut partner = town.signed_in("leader", Role::Partner, Some("group")).await;
        for (part, expected) in [("slot:V-S1", vec!["朝 一子"]), ("session:V-2", vec!["昼 二子"]), ("slot:C1-S1", vec!["朝 一子", "昼 二子"])] {
            let shown = partner.get(&format!("/office/offerings/V/people?part={part}")).await;
            assert_eq!(names(&shown), expected, "{part}");
        }
        assert_eq!(partner.get("/office/offerings/C1/people").await.status, StatusCode::FORBIDDEN);
        assert_eq!(partner.post("/office/offerings/C1/people", &[("q", "たかはし")]).await.status, StatusCode::FORBIDDEN);
        let looks: (i64,) = town.app.store
            .one(sql("SELECT COUNT(*) FROM audit WHERE verb = 'see_registrations' AND subject = 'offering:V'")).await.unwrap();
        assert_eq!(looks.0, 3);
    }
}

story! {
    async fn a_hundred_stand_on_a_page(town: Town = town) {
        for n in 0..101 {
            town.guest("V", &["V-S1"], State::Withdrawn, &[(&format!("見本 {n:03}"), "ミホン")]).await;
        }
        let mut city = town.signed_in("city", Role::City, None).await;
        let first = city.get("/office/offerings/V/people?state=withdrawn").await;
        assert_eq!(names(&first).len(), 100);
        assert!(first.says("101件のうち 1～100件目"));
        let next = first.attribute("nav.pager a[rel=next]", "href").unwrap();
        assert_eq!(next, "/office/offerings/V/people?state=withdrawn&page=2#list");
        assert_eq!(names(&city.get(next.trim_end_matches("#list")).await), ["見本 100"]);
    }
}

story! {
    async fn a_partner_sees_what_it_receives_and_a_list_tells_nothing_by_what_it_leaves_out(town: Town = town) {
        town.partner("helpers").await;
        town.hosts("C1", "helpers").await;
        let mut helper = town.signed_in("helper", Role::Partner, Some("helpers")).await;
        for url in ["/office/offerings/C1/people", "/office/offerings/C1/letters", "/office/offerings/C1/import"] {
            assert_eq!(helper.get(url).await.status, StatusCode::FORBIDDEN, "{url}: it hosts and does not receive");
        }
        town.receives("C1", "helpers", "name,attendance").await;
        town.run(sql("INSERT INTO answer (registration_id, question_id, text) SELECT id, 'C1-Q', 'いる' FROM registration \
            WHERE name = '髙橋 花子'")).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        city.post(&page_of(&town, "髙橋 花子").await, &[("do", "note"), ("note", "車いす")]).await;

        let shown = list(&mut helper, "").await;
        assert!(!shown.says("タカハシ") && !shown.says("0566") && !shown.says("昼食") && !shown.says("未収") && !shown.says("メモ"));
        let everyone = ["髙橋 花子", "安藤 待子", "伊藤 止"];
        for query in ["answer=C1-Q:0", "mark=noted", "mark=unpaid", "sort=kana"] {
            assert_eq!(names(&list(&mut helper, query).await), everyone, "{query}");
        }
        for (typed, found) in [("0566-00-0001", 0), ("たかはし", 0), ("髙橋", 1)] {
            let answer = helper.post("/office/offerings/C1/people", &[("q", typed)]).await;
            assert_eq!(names(&answer).len(), found, "{typed}");
        }
        // Who receives neither address nor number writes to nobody.
        assert!(shown.attribute("a[href*='/letters/new']", "href").is_none());
        let new = "/office/offerings/C1/letters/new";
        assert_eq!(helper.get(new).await.status, StatusCode::FORBIDDEN);
        let letter = [("do", "preview"), ("subject", "件名"), ("body", "本文")];
        assert_eq!(helper.post(new, &letter).await.status, StatusCode::FORBIDDEN);
        assert_eq!(helper.get("/office/offerings/C1/letters").await.status, StatusCode::OK);
        // Two side by side, as far as they are received.
        let (a, b) = (page_of(&town, "髙橋 花子").await, page_of(&town, "安藤 待子").await);
        let pair = helper.get(&format!("{a}/twin?with={}", b.rsplit('/').next().unwrap())).await;
        assert!(pair.says("髙橋 花子") && pair.says("安藤 待子"));
        assert!(!pair.says("タカハシ") && !pair.says("0566") && !pair.says("hanako@example.jp") && !pair.says("70代"));
    }
}
