//! Working with applicants: somebody is found, seen, noted about, helped; and typed in from the telephone.

mod holds;
mod list;
mod once;
mod twins;

use axum::http::StatusCode;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;
use tsudoi::waitlist::fill::fill_due;

use crate::registration::{applies, form, with};
use crate::town::announce::course;
use crate::town::{Answer, Client, Kind, Town, story};

async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.publish(&course("C1", 2)).await;
    town.publish(&course("C2", 20)).await;
    town.partner("group").await;
    town.hosts("C1", "group").await;
    town.receives_all("C1", "group").await;
    town.guest("C1", &["C1-S1"], State::Confirmed, &[("髙橋 花子", "タカハシ ハナコ")]).await;
    town.guest("C2", &["C2-S1"], State::Confirmed, &[("見本 親", "ミホン オヤ"), ("見本 子", "ミホン コ")]).await;
    town
}

async fn finds(client: &mut Client, typed: &str) -> Vec<String> {
    let answer = client.post("/office/people", &[("q", typed)]).await;
    assert_eq!(answer.status, StatusCode::OK, "{typed}");
    answer.texts("table.stacks tbody th a")
}

async fn page_of(town: &Town, name: &str) -> String {
    let query = sql("SELECT registration_id FROM participant WHERE name = $1 ORDER BY id DESC LIMIT 1").bind(name);
    format!("/office/registrations/{}", town.app.store.one::<(String,)>(query).await.unwrap().0)
}

async fn does(client: &mut Client, page: &str, deed: &str, reason: &str) -> Answer {
    client.post(page, &[("do", deed), ("reason", reason)]).await
}

story! {
    async fn somebody_is_found_by_reading_name_number_or_as_one_of_a_party(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        for typed in ["たかはし", "ﾀｶﾊｼ", "ハナコ", "高橋", "髙橋花子", "0566-00-0001"] {
            assert!(finds(&mut city, typed).await.contains(&"髙橋 花子".to_owned()), "{typed}");
        }
        assert_eq!(finds(&mut city, "みほん こ").await, ["見本 親"], "the child leads to the party's registration");
        let receipt: (String,) = town.app.store.one(sql("SELECT receipt FROM registration WHERE name = '髙橋 花子'")).await.unwrap();
        assert_eq!(finds(&mut city, &receipt.0.to_lowercase()).await, ["髙橋 花子"]);
        assert!(finds(&mut city, "だれもいない").await.is_empty());
        let short = city.post("/office/people", &[("q", "た")]).await;
        assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(short.says("2文字以上"));
        let all = city.post("/office/people", &[("q", "%%")]).await;
        assert_eq!(all.status, StatusCode::UNPROCESSABLE_ENTITY, "no wildcard shows everyone");
    }
}

story! {
    async fn a_partner_finds_and_opens_only_who_comes_to_its_own(town: Town = town) {
        let mut partner = town.signed_in("leader", Role::Partner, Some("group")).await;
        assert_eq!(finds(&mut partner, "たかはし").await, ["髙橋 花子"]);
        assert!(finds(&mut partner, "みほん").await.is_empty());
        let foreign = page_of(&town, "見本 親").await;
        assert_eq!(partner.get(&foreign).await.status, StatusCode::FORBIDDEN);
        assert_eq!(does(&mut partner, &foreign, "withdraw", "x").await.status, StatusCode::FORBIDDEN);
        assert_eq!(partner.get("/office/offerings/C2/enter").await.status, StatusCode::FORBIDDEN);
        assert_eq!(partner.post("/office/offerings/C2/enter", &form("見本", "0566-00-0002", "k")).await.status, StatusCode::FORBIDDEN);
        let mut desk = town.signed_in("desk", Role::Desk, None).await;
        for path in ["/office/people", foreign.as_str(), "/office/offerings/C1/enter"] {
            assert_eq!(desk.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
            assert_eq!(town.visitor().get(path).await.status, StatusCode::UNAUTHORIZED, "{path}");
        }
    }
}

story! {
    async fn each_look_and_search_stands_in_the_record_without_what_was_looked_for(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        finds(&mut city, "たかはし").await;
        city.get(&page_of(&town, "髙橋 花子").await).await;
        let verbs: Vec<(String, String)> = town
            .app
            .store
            .all(sql("SELECT verb, reason FROM audit WHERE verb IN ('search_people', 'see_registration') ORDER BY verb"))
            .await
            .unwrap();
        // That somebody searched, and the one registration that was shown.
        assert_eq!(verbs, [("search_people".into(), "".into()), ("search_people".into(), "".into()), ("see_registration".into(), "".into())]);
    }
}

story! {
    async fn who_asks_who_saw_their_data_finds_the_search_that_showed_it(town: Town = town) {
        let mut clerk = town.signed_in("clerk", Role::City, None).await;
        assert_eq!(finds(&mut clerk, "たかはし").await, ["髙橋 花子"]);
        clerk.post("/office/disclosure", &[("do", "search"), ("q", "たかはし")]).await;
        town.run(sql("UPDATE registration SET state = 'offered', email = NULL WHERE name = '髙橋 花子'")).await;
        assert!(clerk.get("/office/people").await.says("髙橋 花子"), "among those to be called");
        let page = page_of(&town, "髙橋 花子").await;
        let shown = |verb: &'static str, id: String| {
            let store = town.app.store.clone();
            async move {
                let query = sql("SELECT COUNT(*) FROM audit WHERE verb = $1 AND subject = $2").bind(verb).bind(id);
                store.one::<(i64,)>(query).await.unwrap().0
            }
        };
        let (found, other) = (page.replace("/office/registrations/", "registration:"), page_of(&town, "見本 親").await);
        assert_eq!(shown("search_people", found.clone()).await, 2);
        assert_eq!(shown("see_to_call", found.clone()).await, 1);
        assert_eq!(shown("search_people", other.replace("/office/registrations/", "registration:")).await, 0, "who was not shown");
        assert!(!clerk.get(&page).await.says("人を探した"), "the registration's own page is about what was done");
        // Whose data did this account see?
        let clerks = town.app.store.one::<(String,)>(sql("SELECT id FROM staff WHERE name = 'clerk'")).await.unwrap().0;
        let mut city = town.signed_in("city", Role::City, None).await;
        let looks = city.post("/office/audit/looks", &[("account", &clerks)]).await;
        assert!(looks.texts("main").concat().contains("人を探した"), "{}", looks.texts("main").concat());
        // And the person is told so.
        let part = format!("{}/", page.trim_start_matches("/office/registrations/"));
        let made = city.post("/office/disclosure", &[("do", "make"), ("q", "たかはし"), ("part", &part), ("identified", "passport")]).await;
        let document = city.follow(&made).await.texts("main").concat();
        assert!(document.contains("人を探した") && document.contains("clerk"), "{document}");
    }
}

story! {
    async fn a_note_stays_as_it_was_written(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = page_of(&town, "髙橋 花子").await;
        assert_eq!(city.post(&page, &[("do", "note"), ("note", "<b>膝</b>が悪い")]).await.status, StatusCode::SEE_OTHER);
        let seen = city.get(&page).await;
        assert!(seen.says("<b>膝</b>が悪い") && seen.says("city"));
        for (text, status) in [(String::new(), 422), ("あ".repeat(1001), 422)] {
            let answer = city.post(&page, &[("do", "note"), ("note", &text)]).await;
            assert_eq!(answer.status, status);
            assert_eq!(answer.texts("textarea").concat(), text, "nothing typed is lost");
        }
    }
}

story! {
    async fn staff_withdraw_for_somebody_with_a_reason_that_stays(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = page_of(&town, "髙橋 花子").await;
        assert_eq!(does(&mut city, &page, "withdraw", "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(does(&mut city, &page, "withdraw", "電話で依頼").await.status, StatusCode::SEE_OTHER);
        let seen = city.get(&page).await;
        assert!(seen.says("取下げ") && seen.says("電話で依頼"));
        assert_eq!(town.counters("C1-S1").await.0, 0);
        let again = does(&mut city, &page, "withdraw", "もう一度").await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert!(again.says("状態が変わっている"));
        assert_eq!(does(&mut city, &page, "accept", "x").await.status, StatusCode::CONFLICT, "nothing was offered");
    }
}

story! {
    async fn whose_code_did_not_arrive_is_confirmed_by_telephone(town: Town = town) {
        let mut resident = town.visitor();
        let url = applies(&mut resident, "C2", "見本 待機", "0566-00-0009").await;
        assert_eq!(town.state_of(&url).await, State::Held);
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = page_of(&town, "見本 待機").await;
        assert_eq!(does(&mut city, &page, "confirm", "メールが届かず、電話で確認").await.status, StatusCode::SEE_OTHER);
        assert_eq!(town.state_of(&url).await, State::Confirmed);
        assert_eq!(does(&mut city, &page, "confirm", "x").await.status, StatusCode::CONFLICT);
    }
}

story! {
    async fn a_telephone_application_is_typed_in_takes_its_place_and_is_called_when_one_is_free(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let shown = city.get("/office/offerings/C1/enter").await;
        assert!(shown.says("申込方法") && shown.attribute("input[name=email]", "required").is_none());
        let entered = |name, phone, channel| with(with(form(name, phone, phone), "email", ""), "channel", channel);
        let unsaid = city.post("/office/offerings/C1/enter", &entered("電話 一子", "0566-00-0011", "")).await;
        assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unsaid.says("申込方法を選んでください"));
        assert_eq!(unsaid.attribute("input[name=name]", "value").as_deref(), Some("電話 一子"));

        let first = city.post("/office/offerings/C1/enter", &entered("電話 一子", "0566-00-0011", "phone")).await;
        let page = city.follow(&first).await;
        assert!(page.says("受付番号を本人にお伝えください") && page.says("参加決定"));
        let kept: (String, i64) = town.app.store
            .one(sql("SELECT channel, CAST(CASE WHEN staff_id IS NULL THEN 0 ELSE 1 END AS BIGINT) FROM registration WHERE name = '電話 一子'")).await.unwrap();
        assert_eq!(kept, ("phone".to_owned(), 1));

        // Full: the next waits, and hears of a free place by telephone; no deadline takes it away.
        city.post("/office/offerings/C1/enter", &entered("電話 二子", "0566-00-0012", "counter")).await;
        let waits = page_of(&town, "電話 二子").await;
        assert!(city.get(&waits).await.says("キャンセル待ち"));
        does(&mut city, &page_of(&town, "髙橋 花子").await, "withdraw", "電話で依頼").await;
        fill_due(&town.app).await.unwrap();
        assert!(city.get("/office/people").await.texts("table.stacks tbody th a").contains(&"電話 二子".to_owned()));
        town.hours_pass(72);
        town.work().await;
        let mut city = town.signed_in("city2", Role::City, None).await;
        assert_eq!(does(&mut city, &waits, "accept", "電話で参加の返事").await.status, StatusCode::SEE_OTHER);
        assert!(city.get(&waits).await.says("席を受けた"));
        assert_eq!(town.counters("C1-S1").await, (2, 0, 0));
    }
}

story! {
    async fn a_notice_on_paper_carries_the_pass_and_not_the_key(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = page_of(&town, "髙橋 花子").await;
        let paper = city.get(&format!("{page}/notice")).await;
        assert!(paper.says("髙橋 花子 様") && paper.says("参加決定のお知らせ") && paper.says("12月12日"));
        assert!(!paper.text().contains("key="));
        let pass = paper.attribute("img.qr", "src").unwrap();
        assert!(city.get(&pass).await.text().starts_with("<svg"));
        assert!(!city.get(&page).await.text().contains("key="), "nor is it anywhere in the office");
        town.partner("others").await;
        let mut other = town.signed_in("other", Role::Partner, Some("others")).await;
        for path in [format!("{page}/notice"), pass] {
            assert_eq!(other.get(&path).await.status, StatusCode::FORBIDDEN);
        }
    }
}

story! {
    async fn staff_enter_nothing_before_it_opens_and_mistakes_are_explained(town: Town = town) {
        let mut later = course("L1", 5);
        later.offering.opens_at = tsudoi::clock::Moment::parse("2026-12-01T09:00:00+09:00");
        town.publish(&later).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let early = with(form("早い 人", "0566-00-0021", "early"), "channel", "phone");
        assert_eq!(city.post("/office/offerings/L1/enter", &early).await.status, StatusCode::CONFLICT);
        let wrong = with(with(form("電話 人", "12", "wrong"), "channel", "phone"), "consent", "");
        let answer = city.post("/office/offerings/C2/enter", &wrong).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.says("電話番号は市外局番から") && answer.says("同意"));
    }
}
