use axum::http::StatusCode;
use tsudoi::offline::pass::Pass;
use tsudoi::registration::State;
use tsudoi::registration::pass::verifying_key;
use tsudoi::store::sql;

use super::{applies, form, receipt, with};
use crate::town::announce::{course, shifts};
use crate::town::{Kind, Town, story};

async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.publish(&course("C1", 20)).await;
    town
}

story! {
    async fn someone_applies_gives_the_code_and_has_a_place(town: Town = town) {
        let mut visitor = town.visitor();
        let page = visitor.get("/offerings/C1/apply").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.says("氏名") && page.says("個人情報の取扱い"));
        let url = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        let held = visitor.get(&url).await;
        assert!(held.says("まだ申込みは終わっていません"));
        assert!(held.says("迷惑メール") && held.says("0566-00-0100"), "mail filters, and a telephone number");
        assert_eq!(town.counters("C1-S1").await, (1, 0, 0), "the place is held meanwhile");

        let wrong = visitor.post(&url, &[("do", "confirm"), ("code", "000000")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("確認コードが違います"));

        town.confirms(&mut visitor, &url).await;
        let done = visitor.get(&url).await;
        assert!(done.says("参加が決まりました") && done.says("受付番号") && done.says("見本 花子"));
        assert_eq!(town.state_of(&url).await, State::Confirmed);
        assert_eq!(town.counters("C1-S1").await, (1, 0, 0));
    }
}

story! {
    async fn a_page_promises_no_more_than_there_is_to_come_to(town: Town = town) {
        let mut visitor = town.visitor();
        let url = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        town.confirms(&mut visitor, &url).await;
        let (sent, check) = ("確認のメールをお送りしました", "日時と会場をお確かめください");
        let page = visitor.get(&url).await;
        assert!(page.says(sent) && page.says(check));

        town.change(sql("UPDATE registration SET email = NULL")).await;
        let page = visitor.get(&url).await;
        assert!(!page.says(sent) && page.says(check), "nobody was sent anything");

        town.change(sql("UPDATE offering SET state = 'cancelled' WHERE id = 'C1'")).await;
        let page = visitor.get(&url).await;
        assert!(page.says("この講座・催しは中止になりました"));
        assert!(!page.says("参加が決まりました") && !page.says(check));

        town.change(sql("UPDATE offering SET state = 'published' WHERE id = 'C1'")).await;
        town.hours_pass(24 * 365);
        let page = visitor.get(&url).await;
        assert!(page.says("参加が決まりました") && !page.says(check), "it is over");
    }
}

story! {
    async fn a_draw_tells_when_its_result_comes_only_where_a_day_is_set(town: Town = town) {
        town.change(sql("UPDATE offering SET selection = 'lottery' WHERE id = 'C1'")).await;
        let mut visitor = town.visitor();
        assert!(!visitor.get("/offerings/C1/apply").await.says("結果"));
        let url = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        assert!(visitor.get(&url).await.says("抽選の申込みが完了します"));
        town.confirms(&mut visitor, &url).await;
        let page = visitor.get(&url).await;
        assert!(page.says("抽選で決まります") && !page.says("結果は"));
        town.change(sql("UPDATE offering SET result_on = '2026-12-20' WHERE id = 'C1'")).await;
        assert!(visitor.get(&url).await.says("結果は令和8年12月20日（日曜日）ごろにお知らせする予定です"));
    }
}

story! {
    async fn full_width_digits_of_the_code_are_understood(town: Town = town) {
        let mut visitor = town.visitor();
        let url = applies(&mut visitor, "C1", "見本 花子", "０５６６－００－０００１").await;
        let wide: String = town.code_for(&url).await.chars().map(|c| char::from_u32(c as u32 + 0xFEE0).unwrap()).collect();
        visitor.post(&url, &[("do", "confirm"), ("code", &wide)]).await;
        assert_eq!(town.state_of(&url).await, State::Confirmed);
    }
}

story! {
    async fn a_double_tap_makes_one_registration_and_the_same_answer(town: Town = town) {
        let (mut one, mut two) = (town.visitor(), town.visitor());
        let form = form("見本 花子", "0566-00-0001", "tap");
        let (a, b) = tokio::join!(one.post("/offerings/C1/apply", &form), two.post("/offerings/C1/apply", &form));
        assert_eq!(a.location(), b.location());
        assert_eq!(town.counters("C1-S1").await.0, 1);
    }
}

story! {
    async fn the_same_form_with_other_content_is_another_application(town: Town = town) {
        let mut visitor = town.visitor();
        let first = visitor.post("/offerings/C1/apply", &form("見本 花子", "0566-00-0001", "k")).await;
        let second = visitor.post("/offerings/C1/apply", &form("見本 次郎", "0566-00-0002", "k")).await;
        let again = visitor.post("/offerings/C1/apply", &form("見本 次郎", "0566-00-0002", "k")).await;
        assert_ne!(first.location(), second.location());
        assert_eq!(second.location(), again.location());
        assert_eq!(town.counters("C1-S1").await.0, 2);
    }
}

story! {
    async fn the_same_person_again_is_never_refused_by_machine_and_the_earlier_mailbox_is_told(town: Town = town) {
        let mut visitor = town.visitor();
        let first = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        let answer = visitor.post("/offerings/C1/apply", &with(form("見本 花子", "0566000001", "other"), "email", "h2@example.jp")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "the page says what it always says");
        let told: (i64,) = town.app.store
            .one(sql("SELECT COUNT(*) FROM notice n JOIN registration r ON r.id = n.registration_id \
                 WHERE n.kind = 'applied_again' AND r.receipt = $1").bind(receipt(&first)))
            .await.unwrap();
        assert_eq!(told.0, 1);
    }
}

story! {
    async fn what_is_held_goes_back_after_half_an_hour(town: Town = town) {
        let mut visitor = town.visitor();
        let url = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        town.minutes_pass(29);
        assert_eq!(tsudoi::registration::lapse::lapse_holds(&town.app).await.unwrap(), 0);
        town.minutes_pass(1);
        let late = visitor.post(&url, &[("do", "confirm"), ("code", &town.code_for(&url).await)]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert_eq!(tsudoi::registration::lapse::lapse_holds(&town.app).await.unwrap(), 1);
        assert_eq!(town.state_of(&url).await, State::Lapsed);
        assert_eq!(town.counters("C1-S1").await, (0, 0, 0));
        assert!(visitor.get(&url).await.says("期限が過ぎました"));
    }
}

story! {
    async fn a_code_dies_after_five_wrong_tries_and_another_can_be_sent(town: Town = town) {
        let mut visitor = town.visitor();
        let url = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        let right = town.code_for(&url).await;
        let wrong = if right == "111111" { "222222" } else { "111111" };
        for _ in 0..5 {
            assert_eq!(visitor.post(&url, &[("do", "confirm"), ("code", wrong)]).await.status, 422);
        }
        assert_eq!(visitor.post(&url, &[("do", "confirm"), ("code", &right)]).await.status, 422);
        town.minutes_pass(1);
        assert!(visitor.post(&url, &[("do", "resend")]).await.says("もう一度お送りしました"));
        town.confirms(&mut visitor, &url).await;
        assert_eq!(town.state_of(&url).await, State::Confirmed);
    }
}

story! {
    async fn more_codes_are_no_more_tries_of_the_older_ones(town: Town = town) {
        let mut visitor = town.visitor();
        let url = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        let first = town.code_for(&url).await;
        town.minutes_pass(1);
        visitor.post(&url, &[("do", "resend")]).await;
        let wrong = ["111111", "222222", "333333"].into_iter().find(|c| *c != first).unwrap();
        for _ in 0..5 {
            assert_eq!(visitor.post(&url, &[("do", "confirm"), ("code", wrong)]).await.status, 422);
        }
        assert_eq!(visitor.post(&url, &[("do", "confirm"), ("code", &first)]).await.status, 422);
        assert_eq!(town.state_of(&url).await, State::Held);
    }
}

story! {
    async fn a_mailbox_is_not_flooded_however_often_somebody_names_it(town: Town = town) {
        let mut visitor = town.visitor();
        let mut urls = Vec::new();
        for n in 0..60 {
            urls.push(applies(&mut visitor, "C1", "見本 花子", &format!("0566-00-1{n:03}")).await);
        }
        let capital = with(form("見本 花子", "0566-00-2000", "last"), "email", "Hanako@example.jp");
        let last = visitor.post("/offerings/C1/apply", &capital).await.location();
        assert_eq!(town.state_of(&last).await, State::HeldWaiting, "decided as any other");
        assert!(visitor.get(&last).await.says("確認コードのメールをお送りしていません"));
        assert!(visitor.get(&urls[0]).await.says("確認コードをお送りしました"));
        let letters: (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM notice WHERE kind = 'confirm_code'")).await.unwrap();
        assert_eq!(letters.0, 60);
        // Another mailbox, and an hour later this one too, is written to.
        town.minutes_pass(61);
        let later = applies(&mut visitor, "C1", "見本 花子", "0566-00-3000").await;
        assert!(visitor.get(&later).await.says("確認コードをお送りしました"));
    }
}

story! {
    async fn the_earlier_mailbox_is_told_once_a_day_however_often_somebody_tries(town: Town = town) {
        let mut visitor = town.visitor();
        let first = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        town.confirms(&mut visitor, &first).await;
        for n in 0..5 {
            let again = with(form("見本 花子", "0566-00-0001", "again"), "email", "other@example.jp");
            visitor.post("/offerings/C1/apply", &with(again, "idempotency_key", &n.to_string())).await;
        }
        let told = sql("SELECT COUNT(*) FROM notice n JOIN registration r ON r.id = n.registration_id \
             WHERE n.kind = 'applied_again' AND r.receipt = $1");
        let told: (i64,) = town.app.store.one(told.bind(receipt(&first))).await.unwrap();
        assert_eq!(told.0, 1);
    }
}

story! {
    async fn a_get_changes_nothing_and_a_link_from_the_letter_only_fills_in_the_code(town: Town = town) {
        let mut visitor = town.visitor();
        let url = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        let code = town.code_for(&url).await;
        let page = visitor.get(&format!("{url}&code={code}")).await;
        assert_eq!(page.attribute("input[name=code]", "value"), Some(code));
        assert_eq!(town.state_of(&url).await, State::Held);
    }
}

story! {
    async fn only_its_own_key_opens_a_registration(town: Town = town) {
        let mut visitor = town.visitor();
        let mine = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        let other = applies(&mut visitor, "C1", "見本 次郎", "0566-00-0002").await;
        let (page, key) = mine.split_once('?').unwrap();
        let others_key = other.split_once('?').unwrap().1;
        assert_eq!(visitor.get(page).await.status, StatusCode::NOT_FOUND);
        assert_eq!(visitor.get(&format!("{page}?{others_key}")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(visitor.post(&format!("{page}?key=x"), &[("do", "withdraw")]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(visitor.get(&format!("{}?{key}", page.to_lowercase())).await.status, StatusCode::OK, "typed in small letters");
        assert_eq!(visitor.get("/registrations/ABCDEFGHJK?key=x").await.status, StatusCode::NOT_FOUND);
    }
}

story! {
    async fn withdrawing_gives_the_place_back_and_doing_it_again_changes_nothing(town: Town = town) {
        let mut visitor = town.visitor();
        let url = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        town.confirms(&mut visitor, &url).await;
        for _ in 0..2 {
            assert_eq!(visitor.post(&url, &[("do", "withdraw")]).await.status, StatusCode::SEE_OTHER);
            assert_eq!(town.state_of(&url).await, State::Withdrawn);
            assert_eq!(town.counters("C1-S1").await, (0, 0, 0));
        }
        assert!(visitor.get(&url).await.says("申込みを取り下げました"));
    }
}

story! {
    async fn the_pass_is_a_qr_code_that_never_carries_the_key(town: Town = town) {
        let mut visitor = town.visitor();
        let url = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        town.confirms(&mut visitor, &url).await;
        let src = visitor.get(&url).await.attribute("img.qr", "src").unwrap();
        let svg = visitor.get(&src).await;
        assert_eq!(svg.header("content-type"), "image/svg+xml");
        assert!(!svg.text().contains(url.split_once("key=").unwrap().1));
        assert_eq!(visitor.get(&src.replace("key=", "key=x")).await.status, StatusCode::NOT_FOUND);
    }
}

story! {
    async fn the_dates_can_be_put_into_a_calendar(town: Town = town) {
        let mut visitor = town.visitor();
        let url = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        town.confirms(&mut visitor, &url).await;
        let ics = visitor.get(&url.replace('?', "/calendar.ics?")).await;
        assert!(ics.header("content-type").starts_with("text/calendar"));
        let text = ics.text();
        assert!(text.contains("UID:C1-1@tsudoi.localhost\r\n") && text.contains("DTSTART;TZID=Asia/Tokyo:20261212T133000"));
        assert!(!text.contains("花子"), "no personal data in a calendar");
    }
}

story! {
    async fn the_pass_comes_with_the_letter_and_is_the_one_that_the_page_shows(town: Town = town) {
        let mut visitor = town.visitor();
        let url = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        town.work().await;
        assert!(town.letters().iter().all(|letter| letter.passes.is_empty()), "no place yet, no pass");
        town.confirms(&mut visitor, &url).await;
        town.work().await;
        let letter = town.letters().pop().expect("the confirmation");
        assert!(letter.text.contains("pass.png"), "{}", letter.text);
        assert_eq!((letter.passes.len(), letter.calendars.len()), (1, 1));
        let read = tsudoi::checkin::photo::read_code(letter.passes[0].clone()).await.unwrap().expect("a code");
        let pass = Pass::read(&verifying_key(&town.app.config.secret), &read).expect("our own");
        assert_eq!(town.pass_of(&pass.registration.to_string()).await, read);
    }
}

story! {
    async fn someone_applies_for_another_adult(town: Town = town) {
        let mut visitor = town.visitor();
        let form = [
            form("見本 娘", "0566-00-0001", "k"),
            vec![("participants[0].name", "見本 母"), ("participants[0].name_kana", "ミホン ハハ"), ("participants[0].age_band", "80s")],
        ].concat();
        let url = visitor.post("/offerings/C1/apply", &with(form, "on_behalf", "1")).await.location();
        town.confirms(&mut visitor, &url).await;
        let people: Vec<(String, Option<String>)> = town.app.store.all(sql("SELECT name, age_band FROM participant")).await.unwrap();
        assert_eq!(people, [("見本 母".to_owned(), Some("80s".to_owned()))]);
    }
}

story! {
    async fn who_names_somebody_else_and_ticks_myself_is_asked_who_is_meant(town: Town = town) {
        let mut visitor = town.visitor();
        let form = [
            form("見本 娘", "0566-00-0001", "k"),
            vec![("participants[0].name", "見本 母"), ("participants[0].name_kana", "ミホン ハハ"), ("participants[0].age_band", "80s")],
        ].concat();
        let asked = visitor.post("/offerings/C1/apply", &form).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(asked.says("ほかの方の氏名も入力されています"));
        assert_eq!(asked.attribute("input[name='participants[0].name']", "value").as_deref(), Some("見本 母"));
        assert!(asked.attribute("details", "open").is_some(), "what is meant can be seen");
    }
}

async fn with_questions(kind: Kind) -> Town {
    use tsudoi::programme::{Question, QuestionKind, Step};
    use tsudoi::store::Flag;
    let town = Town::empty(kind).await;
    let mut a = course("C1", 1);
    let question = |n: i64, label: &str, required| Question {
        id: format!("C1-Q{n}"),
        offering_id: "C1".into(),
        position: n,
        step: Step::After,
        kind: QuestionKind::Text,
        label: label.into(),
        options: String::new(),
        required: Flag(required),
        purpose: "当日の準備のため".into(),
        minimum: None,
        maximum: None,
        shown_if_question: None,
        shown_if_answer: None,
    };
    a.questions = vec![question(1, "緊急連絡先", true), question(2, "お体のことで知っておいてほしいこと", false)];
    a.offering.confirm_by_code = Flag(false);
    town.publish(&a).await;
    town
}

story! {
    async fn what_is_asked_after_a_place_is_given_can_be_told_changed_and_taken_back(town: Town = with_questions) {
        let mut visitor = town.visitor();
        let url = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        let page = visitor.get(&url).await;
        assert!(page.says("緊急連絡先") && page.says("当日の準備のため"));
        assert!(page.says("令和8年12月11日（金曜日）までにご記入ください"), "the day before");
        let missing = visitor.post(&url, &[("do", "change"), ("answers[C1-Q2]", "膝が痛い")]).await;
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(missing.attribute("[name='answers[C1-Q2]']", "value").as_deref(), Some("膝が痛い"), "nothing typed is lost");

        let told = visitor.post(&url, &[("do", "change"), ("answers[C1-Q1]", "0566-00-9999"), ("answers[C1-Q2]", "膝が痛い")]).await;
        assert_eq!(told.status, StatusCode::SEE_OTHER);
        let page = visitor.get(&url).await;
        assert_eq!(page.attribute("[name='answers[C1-Q2]']", "value").as_deref(), Some("膝が痛い"));

        visitor.post(&url, &[("do", "change"), ("answers[C1-Q1]", "0566-00-9999"), ("answers[C1-Q2]", "")]).await;
        let kept: Vec<(String,)> = town.app.store.all(sql("SELECT text FROM answer")).await.unwrap();
        assert_eq!(kept, [("0566-00-9999".to_owned(),)], "what was taken back is gone");
    }
}

story! {
    async fn nobody_without_a_place_is_asked_for_more(town: Town = with_questions) {
        let mut visitor = town.visitor();
        let first = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        let waits = applies(&mut visitor, "C1", "見本 次郎", "0566-00-0002").await;
        assert!(!visitor.get(&waits).await.says("緊急連絡先"));
        visitor.post(&first, &[("do", "withdraw")]).await;
        for url in [&waits, &first] {
            let answer = visitor.post(url, &[("do", "change"), ("answers[C1-Q1]", "0566-00-9999")]).await;
            assert_eq!(answer.status, StatusCode::CONFLICT);
        }
        let kept: (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM answer")).await.unwrap();
        assert_eq!(kept.0, 0);
    }
}

async fn with_shifts(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut shifts = shifts("V1", &[1, 2]);
    shifts.offering.confirm_by_code.0 = false;
    town.publish(&shifts).await;
    town
}

story! {
    async fn shifts_are_taken_together_and_without_the_code_at_once(town: Town = with_shifts) {
        let mut visitor = town.visitor();
        let both = [form("見本 花子", "0566-00-0001", "a"), vec![("slots", "V1-S1"), ("slots", "V1-S2")]].concat();
        let url = visitor.post("/offerings/V1/apply", &both).await.location();
        assert_eq!(town.state_of(&url).await, State::Confirmed);
        assert_eq!((town.counters("V1-S1").await.0, town.counters("V1-S2").await.0), (1, 1));

        let mixed = [form("見本 次郎", "0566-00-0002", "b"), vec![("slots", "V1-S1"), ("slots", "V1-S2")]].concat();
        let answer = visitor.post("/offerings/V1/apply", &mixed).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert!(answer.says("満員の回・コースが含まれています"));
        assert_eq!(answer.attribute("input[name=name]", "value").as_deref(), Some("見本 次郎"), "nothing typed is lost");

        let full = [form("見本 次郎", "0566-00-0002", "b"), vec![("slots", "V1-S1")]].concat();
        let url = visitor.post("/offerings/V1/apply", &full).await.location();
        assert_eq!(town.state_of(&url).await, State::Waiting);
    }
}

async fn family_day(kind: Kind) -> Town {
    use tsudoi::programme::{Applicant, Ask, Codes, Unit};
    let town = Town::empty(kind).await;
    let mut day = course("F1", 2);
    day.offering.applicant = Applicant::Guardian;
    day.offering.asks = Codes(vec![Ask::BirthDate]);
    day.slots[0].unit = Unit::Party;
    day.slots[0].max_group = Some(4);
    day.offering.confirm_by_code.0 = false;
    town.publish(&day).await;
    town
}

story! {
    async fn a_guardian_and_children_are_one_party_with_one_place(town: Town = family_day) {
        let mut visitor = town.visitor();
        let family = [
            form("見本 親", "0566-00-0001", "k"),
            vec![
                ("participants[0].name", "見本 一日"), ("participants[0].name_kana", "ミホン ツイタチ"), ("participants[0].birth_date", "2014-04-01"),
                ("participants[1].name", "見本 二日"), ("participants[1].name_kana", "ミホン フツカ"),
                ("participants[1].birth_date.year", "２０１４"), ("participants[1].birth_date.month", "４"), ("participants[1].birth_date.day", "２"),
                ("participants[2].name", ""), ("participants[2].name_kana", ""),
            ],
        ].concat();
        let url = visitor.post("/offerings/F1/apply", &family).await.location();
        assert_eq!(town.state_of(&url).await, State::Confirmed);
        assert_eq!(town.counters("F1-S1").await.0, 1, "a party takes one place of 組");
        let people: Vec<(String, Option<String>)> =
            town.app.store.all(sql("SELECT name, birth_date FROM participant ORDER BY position")).await.unwrap();
        assert_eq!(people.len(), 2);
        assert_eq!(people[1], ("見本 二日".to_owned(), Some("2014-04-02".to_owned())));
    }
}

story! {
    async fn a_guardian_names_at_least_one_child(town: Town = family_day) {
        let answer = town.visitor().post("/offerings/F1/apply", &form("見本 親", "0566-00-0001", "k")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.says("参加する方の氏名を入力してください"));
    }
}

async fn for_groups(kind: Kind) -> Town {
    use tsudoi::programme::Applicant;
    let town = Town::empty(kind).await;
    let mut a = course("G1", 5);
    a.offering.applicant = Applicant::Group;
    a.offering.confirm_by_code.0 = false;
    a.slots[0].max_group = Some(4);
    town.publish(&a).await;
    town
}

story! {
    async fn a_leader_applies_for_a_group_that_stands_or_falls_together(town: Town = for_groups) {
        let mut visitor = town.visitor();
        let group = |leader, phone, size: usize| {
            let mut fields: Vec<(String, String)> =
                form(leader, phone, phone).into_iter().map(|(n, v)| (n.to_owned(), v.to_owned())).collect();
            for n in 0..size {
                fields.push((format!("participants[{n}].name"), format!("見本 {n}")));
                fields.push((format!("participants[{n}].name_kana"), "ミホン".into()));
                fields.push((format!("participants[{n}].age_band"), "40s".into()));
            }
            fields
        };
        let refs = |fields: &[(String, String)]| -> Vec<(String, String)> { fields.to_vec() };
        let send = async |visitor: &mut crate::town::Client, fields: Vec<(String, String)>| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            visitor.post("/offerings/G1/apply", &fields).await
        };
        let too_many = send(&mut visitor, refs(&group("代表", "0566-00-0001", 5))).await;
        assert_eq!(too_many.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(too_many.says("4人までです"));
        let first = send(&mut visitor, group("代表一", "0566-00-0002", 4)).await.location();
        assert_eq!(town.state_of(&first).await, State::Confirmed);
        assert_eq!(town.counters("G1-S1").await.0, 4, "each person takes a place, the leader only if listed");
        let second = send(&mut visitor, group("代表二", "0566-00-0003", 3)).await.location();
        assert_eq!(town.state_of(&second).await, State::Waiting, "one place is left, and nobody of a group goes alone");
        assert_eq!(town.counters("G1-S1").await.0, 4);
    }
}
