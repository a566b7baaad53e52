//! What somebody needs to take part: asked for, answered by a person, told, prepared, taken back.

use axum::http::StatusCode;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::{Flag, sql};

use crate::registration::{applies, receipt};
use crate::town::announce::course;
use crate::town::{Answer, Client, Kind, Town, story};

async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = course("C1", 2);
    a.offering.confirm_by_code = Flag(false);
    a.offering.adjustments_until = Some("2026-12-02".into());
    town.publish(&a).await;
    town.partner("group").await;
    town.hosts("C1", "group").await;
    town.receives_all("C1", "group").await;
    town.publish(&course("C2", 2)).await;
    town
}

pub(crate) async fn asks(visitor: &mut Client, url: &str, fields: &[(&str, &str)]) -> Answer {
    let mut form = vec![("do", "ask_adjustment")];
    form.extend_from_slice(fields);
    visitor.post(url, &form).await
}

/// The office's page of a registration's requests.
pub(crate) async fn office(town: &Town, url: &str) -> String {
    let query = sql("SELECT id FROM registration WHERE receipt = $1").bind(receipt(url));
    format!("/office/adjustments/{}", town.app.store.one::<(String,)>(query).await.unwrap().0)
}

/// Answers the newest request on a page as its form stands there.
pub(crate) async fn answers(staff: &mut Client, page: &str, answer: &str, agreed: &str, reason: &str) -> Answer {
    let shown = staff.get(page).await;
    let id = shown.attributes("input[name=adjustment]", "value").pop().expect("a request");
    let seen = shown.attributes("input[name=seen]", "value").pop().expect("how it stands");
    let named = |field: &str| format!("{field}[{id}]");
    let (a, b, c) = (named("answer"), named("agreed"), named("reason"));
    let form = [("do", "answer"), ("adjustment", &id), ("seen", &seen), (&a, answer), (&b, agreed), (&c, reason)];
    staff.post(page, &form).await
}

story! {
    async fn somebody_asks_and_a_person_answers_by_letter(town: Town = town) {
        let mut visitor = town.visitor();
        let before = visitor.get("/offerings/C1/apply").await;
        assert!(before.says("申込みの前でも、お電話でご相談ください：市民協働課　0566-00-0100"));
        assert!(before.attributes("[name^='adjustment']", "name").is_empty(), "nothing of it is asked to apply");
        let url = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        let page = visitor.get(&url).await;
        assert!(page.says("準備のめやす日：令和8年12月2日（水曜日）") && page.says("定員に数えません"));
        assert!(page.says("申込みの情報と一緒に消去します"));
        let sent = asks(&mut visitor, &url, &[("adjustment.needs", "sign_language"), ("adjustment.needs", "carer"), ("adjustment.text", "最前列を希望")]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        assert!(visitor.get(&url).await.says("受け付けました（担当者が確認しています）"));
        assert_eq!(town.counters("C1-S1").await.0, 1, "a carer takes no place");

        let mut city = town.signed_in("city", Role::City, None).await;
        let list = city.get("/office/adjustments").await;
        assert!(list.says("見本 花子") && list.says("手話通訳、介助者の同伴") && list.says("あと18日"), "{}", list.texts("main").join(""));
        assert!(!list.says("最前列を希望"), "the list says no more than it must");
        assert!(city.get("/office/offerings/C1").await.says("未回答1件"));
        let page = office(&town, &url).await;
        assert!(city.get(&page).await.says("最前列を希望"));
        let done = answers(&mut city, &page, "accepted", "手話通訳者を2名手配します。", "").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let letter = town.letter_to("hanako@example.jp").await;
        assert!(letter.subject.contains("ご相談への回答") && !letter.subject.contains("手話"), "{}", letter.subject);
        assert!(letter.text.contains("ご用意する内容：手話通訳者を2名手配します。"), "{}", letter.text);
        assert!(visitor.get(&url).await.says("手話通訳者を2名手配します。"));

        let deeds: Vec<(String, String)> = town.app.store
            .all(sql("SELECT verb, actor FROM audit WHERE verb LIKE '%adjustment%' ORDER BY verb, at, id")).await.unwrap();
        let verbs: Vec<&str> = deeds.iter().map(|(verb, _)| verb.as_str()).collect();
        assert_eq!(verbs, ["answer_adjustment", "ask_adjustment", "see_adjustments", "see_adjustments", "see_adjustments", "see_adjustments"], "the list says whose");
        assert_eq!(deeds[1].1, "applicant");
    }
}

story! {
    async fn it_is_never_refused_without_a_reason_and_an_alternative(town: Town = town) {
        let mut visitor = town.visitor();
        let url = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        asks(&mut visitor, &url, &[("adjustment.needs", "captioning")]).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = office(&town, &url).await;
        for (answer, agreed, reason, said) in [
            ("", "字幕を出します", "", "回答を選んでください"),
            ("withdrawn", "字幕を出します", "", "回答を選んでください"),
            ("accepted", "", "", "用意することを入力"),
            ("refused", "", "手配できる人がいません。", "かわりの方法を入力"),
            ("refused", "録音をお渡しします。", "", "理由を入力"),
        ] {
            let refused = answers(&mut city, &page, answer, agreed, reason).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{answer} {agreed} {reason}");
            assert!(refused.texts("#errors").join("").contains(said), "{answer}: {:?}", refused.texts("#errors"));
            assert!(refused.text().contains(agreed) && refused.text().contains(reason), "nothing typed is lost");
        }
        assert!(visitor.get(&url).await.says("担当者が確認しています"), "nothing was answered");
        let done = answers(&mut city, &page, "refused", "資料を事前にお送りします。", "手配できる人がいません。").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let letter = town.letter_to("hanako@example.jp").await;
        assert!(letter.text.contains("理由：手配できる人がいません。") && letter.text.contains("かわりの方法：資料を事前にお送りします。"), "{}", letter.text);
        // The database itself takes no refusal without either.
        for text in ["reason", "agreed"] {
            let mut tx = town.app.store.write().await.unwrap();
            let query = format!("UPDATE adjustment SET {text} = ''");
            let query = sql(Box::leak(query.into_boxed_str()));
            assert!(tx.run(query).await.unwrap_err().is_check(), "{text}");
        }
    }
}

story! {
    async fn two_who_answer_at_once_do_not_overwrite_each_other(town: Town = town) {
        let mut visitor = town.visitor();
        let url = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        asks(&mut visitor, &url, &[("adjustment.needs", "writing")]).await;
        let (mut hana, mut dan) = (town.signed_in("hana", Role::City, None).await, town.signed_in("dan", Role::Partner, Some("group")).await);
        let page = office(&town, &url).await;
        let id = hana.get(&page).await.attribute("input[name=adjustment]", "value").unwrap();
        let (answer, agreed) = (format!("answer[{id}]"), format!("agreed[{id}]"));
        let form = |text: &'static str| [("do", "answer"), ("adjustment", id.as_str()), ("seen", "open-0"), (answer.as_str(), "accepted"), (agreed.as_str(), text)];
        assert_eq!(hana.post(&page, &form("筆談の用意")).await.status, StatusCode::SEE_OTHER);
        let late = dan.post(&page, &form("紙とペン")).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.says("ほかの職員が回答したか") && late.text().contains("紙とペン") && late.says("筆談の用意"));
        // Who has seen the answer may replace it; only the newest goes out.
        town.minutes_pass(1);
        assert_eq!(answers(&mut dan, &page, "alternative", "タブレットで文字を出します。", "").await.status, StatusCode::SEE_OTHER);
        town.work().await;
        let sent: Vec<String> = town.letters().into_iter().filter(|m| m.subject.contains("ご相談への回答")).map(|m| m.text).collect();
        assert_eq!(sent.len(), 1);
        assert!(sent[0].contains("タブレット"));
    }
}

story! {
    async fn after_the_day_it_is_heard_all_the_same(town: Town = town) {
        let mut visitor = town.visitor();
        let url = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        town.hours_pass(24 * 8);
        assert!(!visitor.get(&url).await.says("準備が間に合わないことがあります"), "the day itself");
        town.hours_pass(24);
        let page = visitor.get(&url).await;
        assert!(page.says("準備が間に合わないことがあります。まずご相談ください（市民協働課　電話 0566-00-0100）"));
        assert_eq!(asks(&mut visitor, &url, &[("adjustment.needs", "wheelchair_seat")]).await.status, StatusCode::SEE_OTHER);
        town.hours_pass(24 * 20);
        assert!(!visitor.get(&url).await.text().contains("ask_adjustment"), "over");
    }
}

story! {
    async fn what_is_asked_badly_is_mended_and_nobody_without_a_place_tells_it(town: Town = town) {
        let mut visitor = town.visitor();
        let url = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        let long = "あ".repeat(1001);
        for (fields, said) in [
            (vec![], "必要なことを選ぶか"),
            (vec![("adjustment.needs", "elephant")], "選択肢から選んで"),
            (vec![("adjustment.needs", "other")], "「その他」の内容を"),
            (vec![("adjustment.text", long.as_str())], "1000文字以内"),
        ] {
            let mend = asks(&mut visitor, &url, &fields).await;
            assert_eq!(mend.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
            assert!(mend.texts("#errors").join("").contains(said), "{fields:?}");
        }
        applies(&mut visitor, "C1", "見本 次郎", "0566-00-0002").await;
        let waits = applies(&mut visitor, "C1", "見本 三郎", "0566-00-0003").await;
        assert_eq!(town.state_of(&waits).await, State::Waiting);
        let page = visitor.get(&waits).await;
        assert!(page.says("参加が決まったあと") && !page.text().contains("ask_adjustment"));
        assert_eq!(asks(&mut visitor, &waits, &[("adjustment.needs", "writing")]).await.status, StatusCode::CONFLICT);
        for n in 0..11 {
            let status = asks(&mut visitor, &url, &[("adjustment.needs", "writing")]).await.status;
            assert_eq!(status == StatusCode::SEE_OTHER, n < 10, "{n}");
        }
    }
}

story! {
    async fn it_can_be_taken_back_and_its_words_are_gone(town: Town = town) {
        let mut visitor = town.visitor();
        let url = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        asks(&mut visitor, &url, &[("adjustment.needs", "large_print"), ("adjustment.text", "弱視です")]).await;
        let id = visitor.get(&url).await.attribute("input[name=adjustment]", "value").unwrap();
        let other = applies(&mut visitor, "C1", "見本 次郎", "0566-00-0002").await;
        let theirs = visitor.post(&other, &[("do", "take_back_adjustment"), ("adjustment", &id)]).await;
        assert_eq!(theirs.status, StatusCode::NOT_FOUND, "another's key takes back nothing");
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = office(&town, &url).await;
        answers(&mut city, &page, "accepted", "A3の資料", "").await;
        for _ in 0..2 {
            let back = visitor.post(&url, &[("do", "take_back_adjustment"), ("adjustment", &id)]).await;
            assert_eq!(back.status, StatusCode::SEE_OTHER);
        }
        let kept: (String, String) = town.app.store.one(sql("SELECT state, text FROM adjustment")).await.unwrap();
        assert_eq!(kept, ("withdrawn".into(), String::new()));
        let list = city.get("/office/adjustments").await;
        assert!(list.says("手配していれば、取り消してください") && list.says("見本 花子"));
        // The letter with the answer has not left yet: it is not true any more.
        town.work().await;
        assert!(!town.letters().iter().any(|m| m.subject.contains("ご相談への回答")));
    }
}

story! {
    async fn who_has_no_mailbox_is_telephoned(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let guest = town.guest("C1", &["C1-S1"], State::Confirmed, &[("見本 正", "ミホン タダシ")]).await;
        town.run(sql("UPDATE registration SET email = NULL WHERE id = $1").bind(&guest.registration)).await;
        let page = format!("/office/adjustments/{}", guest.registration);
        let entered = city.post(&page, &[("do", "ask"), ("adjustment.needs", "reading_aloud")]).await;
        assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.text());
        answers(&mut city, &page, "accepted", "職員が読み上げます。", "").await;
        assert!(city.get("/office/adjustments").await.says("電話でお知らせする方"));
        let id = city.get(&page).await.attribute("input[name=adjustment]", "value").unwrap();
        assert_eq!(city.post(&page, &[("do", "tell"), ("adjustment", &id)]).await.status, StatusCode::SEE_OTHER);
        assert!(!city.get("/office/adjustments").await.says("電話でお知らせする方"));
        assert!(city.get(&page).await.says("に電話などで伝えました"));
    }
}

story! {
    async fn the_desk_sees_a_mark_and_what_was_agreed_and_no_list_takes_it_away(town: Town = town) {
        let mut visitor = town.visitor();
        let url = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        asks(&mut visitor, &url, &[("adjustment.needs", "assistance_dog"), ("adjustment.text", "盲導犬と来ます")]).await;
        town.hours_pass(12 * 24);
        let mut desk = town.signed_in("desk", Role::Desk, None).await;
        assert!(!desk.get("/desk/C1-1").await.says("配慮"), "what nobody has answered is not the desk's");
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = office(&town, &url).await;
        answers(&mut city, &page, "accepted", "入口に近い席を空けておきます。", "").await;
        let shown = desk.get("/desk/C1-1").await;
        assert!(shown.texts(".people li, li").join(" ").contains("・配慮") && shown.says("配慮の準備（1人）") && shown.says("入口に近い席を空けておきます。"));
        assert!(!shown.says("盲導犬と来ます"));
        for list in ["attendance.csv", "print"] {
            let text = city.get(&format!("/office/offerings/C1/{list}")).await.text();
            assert!(!text.contains("入口に近い席") && !text.contains("補助犬") && !text.contains("配慮"), "{list}");
        }
        assert_eq!(desk.get("/office/adjustments").await.status, StatusCode::FORBIDDEN);
        assert_eq!(desk.get(&page).await.status, StatusCode::FORBIDDEN);
    }
}

story! {
    async fn a_partner_sees_and_answers_only_its_own(town: Town = town) {
        let mut visitor = town.visitor();
        let url = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        asks(&mut visitor, &url, &[("adjustment.needs", "carer")]).await;
        town.partner("others").await;
        let mut other = town.signed_in("other", Role::Partner, Some("others")).await;
        let mut own = town.signed_in("own", Role::Partner, Some("group")).await;
        let page = office(&town, &url).await;
        assert!(!other.get("/office/adjustments").await.says("見本 花子"));
        assert!(own.get("/office/adjustments").await.says("見本 花子"));
        assert_eq!(other.get(&page).await.status, StatusCode::FORBIDDEN);
        for what in ["answer", "ask", "tell", "dance"] {
            let refused = other.post(&page, &[("do", what), ("adjustment.needs", "carer")]).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{what}");
        }
        assert_eq!(own.post(&page, &[("do", "dance")]).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(own.post(&page, &[("do", "tell"), ("adjustment", "nothing")]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(town.visitor().get(&page).await.status, StatusCode::UNAUTHORIZED);
    }
}
