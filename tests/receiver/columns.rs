use axum::body::Body;
use axum::http::{Request, StatusCode};
use tsudoi::islands::desk::{Change, News};
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{RECEIVERS, town};
use crate::town::{Client, Town, story};

const PERSONAL: [(&str, &str); 4] =
    [("name", "見本 花子"), ("kana", "ミホン ハナコ"), ("phone", "0566-00-0001"), ("email", "hanako@example.jp")];

/// Somebody who receives these columns, and takes lists away.
async fn receives(town: &Town, columns: &str) -> Client {
    town.receives("C1", "はなの会", columns).await;
    town.takes_lists("C1", "はなの会").await;
    town.signed_in("taro", Role::Partner, Some("はなの会")).await
}

async fn hanako(town: &Town) -> (String, String, String) {
    town.app
        .store
        .one(sql("SELECT r.id, p.id, r.receipt FROM registration r JOIN participant p ON p.registration_id = r.id WHERE r.name = '見本 花子'"))
        .await
        .unwrap()
}

async fn finds(client: &mut Client, typed: &str) -> usize {
    let answer = client.post("/office/people", &[("q", typed)]).await;
    assert_eq!(answer.status, StatusCode::OK);
    answer.texts("table.stacks tbody tr").len()
}

async fn news(client: &mut Client) -> News {
    let request = Request::post("/api/desk_list")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("accept", "application/json")
        .body(Body::from("session=C1-1&version="));
    let answer = client.send(request.unwrap()).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    serde_json::from_slice(&answer.body).unwrap()
}

/// Asks for every page, file and answer that shows people, and looks for what was not received.
async fn shown(town: &Town, client: &mut Client, columns: &[&str]) {
    let (registration, participant, _) = hanako(town).await;
    let mut city = town.cashier("maker", Role::City, None).await;
    let paid = [("do", "receive"), ("fact", "F1"), ("amount", "500"), ("method", "cash"), ("day", "2026-11-24")];
    city.post(&format!("/office/offerings/C1/fees/{participant}"), &paid).await;
    let paper = [("print", "P1"), ("addressee", "見本 花子"), ("proviso", "参加費")];
    city.post("/office/offerings/C1/fees/receipts/F1", &paper).await;
    let moved =
        [("do", "move"), ("date", "2026-12-13"), ("starts", "13:30"), ("ends", "15:30"), ("move_why", "weather")];
    let change = city.post("/office/sessions/C1-1/change", &moved).await.location();
    town.run(sql("UPDATE notice SET state = 'failed' WHERE subject_id IS NOT NULL")).await;
    for url in [
        "/office/offerings/C1".to_owned(),
        "/office/offerings/C1/attendance.csv".to_owned(),
        "/office/offerings/C1/print".to_owned(),
        format!("/office/registrations/{registration}"),
        format!("/office/registrations/{registration}/notice"),
        "/office/people".to_owned(),
        "/office/offerings/C1/fees".to_owned(),
        "/office/offerings/C1/fees/list.csv".to_owned(),
        "/office/offerings/C1/fees/closings".to_owned(),
        "/office/offerings/C1/fees/receipts/F1".to_owned(),
        "/office/offerings/C1/fees/receipts/F1/P1".to_owned(),
        format!("/office/offerings/C1/fees/{participant}"),
        format!("{change}/sheets"),
        change,
        "/desk/C1-1".to_owned(),
    ] {
        let page = client.get(&url).await;
        let may = !url.contains("/fees") || columns.contains(&"fee");
        assert_eq!(page.status, if may { 200 } else { 403 }, "{url}");
        for (column, text) in PERSONAL {
            assert!(columns.contains(&column) || !page.text().contains(text), "{url} shows the {column}");
        }
    }
}

story! {
    async fn only_what_is_received_is_shown_anywhere(town: Town = town) {
        let columns = ["kana", "fee", "attendance"];
        let mut taro = receives(&town, &columns.join(",")).await;
        shown(&town, &mut taro, &columns).await;
        let (registration, _, _) = hanako(&town).await;

        let list = taro.get("/office/offerings/C1").await;
        assert!(list.says("ミホン ハナコ"), "called by the reading");
        assert!(!list.texts("thead th").contains(&"電話番号".to_owned()), "no column for it");
        let file = taro.get("/office/offerings/C1/attendance.csv").await.text();
        let head = file.lines().next().unwrap().to_owned();
        assert_eq!(head.trim_start_matches('\u{FEFF}'), "受付番号,フリガナ,区分,2026-12-13 13:30");
        let fees = taro.get("/office/offerings/C1/fees/list.csv").await.text();
        assert!(!fees.lines().next().unwrap().contains("氏名") && fees.contains("ミホン ハナコ"));
        let one = taro.get(&format!("/office/registrations/{registration}")).await;
        let names = one.texts("dl.facts dt");
        assert!(!names.contains(&"電話番号".to_owned()) && !names.contains(&"メールアドレス".to_owned()), "{names:?}");

        // Nor is anybody found by it.
        assert_eq!(finds(&mut taro, "ミホン").await, 1);
        assert_eq!(finds(&mut taro, "見本").await, 0);
        assert_eq!(finds(&mut taro, "0566000001").await, 0);
        let found = taro.post("/office/people", &[("q", "ハナコ")]).await;
        assert!(found.texts("td .hidden-text").contains(&"受け取らない項目です".to_owned()), "a sign, with words");
        let Change::Rows(rows) = news(&mut taro).await.change else { panic!("rows") };
        assert_eq!((rows[0].name.as_str(), rows[0].kana.as_str()), ("ミホン ハナコ", ""));
        assert!(!rows[0].key.contains("見本"));
        let by_name = taro.post("/desk/C1-1", &[("do", "find"), ("q", "見本")]).await;
        assert!(by_name.says("見つかりません"), "{}", by_name.text());
    }
}

story! {
    async fn without_name_and_reading_people_are_reference_numbers(town: Town = town) {
        let columns = ["phone", "fee", "attendance"];
        let mut taro = receives(&town, &columns.join(",")).await;
        shown(&town, &mut taro, &columns).await;
        let (_, _, receipt) = hanako(&town).await;
        assert!(taro.get("/office/offerings/C1").await.texts("tbody th").concat().contains(&receipt));
        assert_eq!(finds(&mut taro, "0566000001").await, 1);
        assert_eq!(finds(&mut taro, "ミホン").await, 0);
        assert_eq!(finds(&mut taro, &receipt).await, 1);
        let Change::Rows(rows) = news(&mut taro).await.change else { panic!("rows") };
        assert_eq!(rows[0].name, receipt);
        let judged = taro.post("/desk/C1-1", &[("do", "find"), ("q", &receipt), ("fact", "f")]).await;
        assert!(judged.says(&receipt) && !judged.says("見本 花子"));
    }
}

story! {
    async fn who_does_not_receive_attendance_opens_no_desk_and_no_fees_without_them(town: Town = town) {
        let mut taro = receives(&town, "name,kana").await;
        assert!(taro.get("/office/offerings/C1").await.says("見本 花子"));
        let desk = taro.get("/desk/C1-1").await;
        assert!(desk.says("出席の状況を受け取っていない") && !desk.says("見本 花子"));
        let (_, participant, _) = hanako(&town).await;
        let tap = [("do", "check_in"), ("fact", "f"), ("participant", participant.as_str())];
        assert_eq!(taro.post("/desk/C1-1", &tap).await.status, StatusCode::FORBIDDEN);
        assert_eq!(taro.get("/office/offerings/C1/fees").await.status, StatusCode::FORBIDDEN);
        assert!(!taro.get("/office/offerings/C1/attendance.csv").await.text().contains("2026-12-12"));
    }
}

story! {
    async fn what_the_city_noted_stays_the_citys(town: Town = town) {
        let mut taro = receives(&town, "name").await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = format!("/office/registrations/{}", hanako(&town).await.0);
        city.post(&page, &[("do", "note"), ("note", "娘さんの電話 090-0000-0000")]).await;
        taro.post(&page, &[("do", "note"), ("note", "席は前の方")]).await;
        city.post(&page, &[("do", "withdraw"), ("reason", "入院のため電話で依頼")]).await;
        let seen = taro.get(&page).await;
        assert!(seen.says("席は前の方") && seen.says("取下げ"));
        assert!(!seen.says("090-0000-0000") && !seen.says("入院"), "a note may hold what is not received");
        let all = city.get(&page).await;
        assert!(all.says("席は前の方") && all.says("090-0000-0000") && all.says("入院"));
    }
}

story! {
    async fn why_the_city_waived_a_fee_stays_the_citys(town: Town = town) {
        let mut taro = receives(&town, "name,fee").await;
        let mut city = town.cashier("city", Role::City, None).await;
        let page = format!("/office/offerings/C1/fees/{}", hanako(&town).await.1);
        let waived = [("do", "waive"), ("fact", "W1"), ("amount", "500"), ("reason", "生活保護"), ("day", "2026-11-24")];
        assert_eq!(city.post(&page, &waived).await.status, StatusCode::SEE_OTHER);
        assert!(city.get(&page).await.says("生活保護"));
        let seen = taro.get(&page).await;
        assert!(seen.says("減免") && !seen.says("生活保護"));
    }
}

story! {
    async fn a_receiver_that_does_not_host_sees_nothing_here(town: Town = town) {
        town.receives("C1", "保険会社", "name").await;
        let mut agent = town.signed_in("agent", Role::Partner, Some("保険会社")).await;
        assert_eq!(agent.get("/office/offerings/C1").await.status, StatusCode::FORBIDDEN);
        assert!(agent.get("/office/people").await.says("人を探すことはできません"));
        assert!(town.visitor().get("/offerings/C1").await.says("保険会社に、お名前を"), "but it is told");
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.get(RECEIVERS).await.says("画面では見られません"));
    }
}

/// What 花子 needs was agreed, and her child is minded.
async fn needs_something(town: &Town) -> String {
    let (registration, ..) = hanako(town).await;
    town.signed_in("agreer", Role::City, None).await;
    town.change(sql("UPDATE offering SET childcare_places = 5, childcare_taken = 1 WHERE id = 'C1'")).await;
    town.run(
        sql("INSERT INTO adjustment (id, registration_id, kinds, text, asked_at, state, agreed, reason, answered_at, staff_id) \
             SELECT 'J1', $1, '', '要約筆記', 1, 'accepted', '要約筆記を用意', '', 2, id FROM staff WHERE name = 'agreer'")
        .bind(&registration),
    )
    .await;
    town.run(
        sql("INSERT INTO childcare_request (registration_id, offering_id, queue, children, ages, note, state, asked_at, given_at) \
             VALUES ($1, 'C1', 1, 1, '37', '卵の話', 'given', 1, 1)")
        .bind(&registration),
    )
    .await;
    registration
}

story! {
    async fn what_was_agreed_is_seen_without_the_name_and_the_telephone_that_are_not_received(town: Town = town) {
        let registration = needs_something(&town).await;
        let mut taro = receives(&town, "answers_after,attendance").await;
        for url in [format!("/office/adjustments/{registration}"), "/office/adjustments".to_owned(), "/desk/C1-1".to_owned(), "/office/offerings/C1".to_owned()] {
            let page = taro.get(&url).await;
            assert_eq!(page.status, StatusCode::OK, "{url}");
            for (column, text) in PERSONAL {
                assert!(!page.text().contains(text), "{url} shows the {column}");
            }
        }
        assert!(taro.get(&format!("/office/adjustments/{registration}")).await.says("要約筆記を用意"));
        assert!(taro.get("/desk/C1-1").await.says("要約筆記を用意"));
    }
}

story! {
    async fn who_is_minded_is_told_to_who_receives_the_forms_answers(town: Town = town) {
        needs_something(&town).await;
        let mut taro = receives(&town, "phone").await;
        let page = taro.get("/office/offerings/C1").await;
        assert!(page.says("託児"), "how many, so that minders can be found");
        for text in ["見本 花子", "3歳", "卵の話"] {
            assert!(!page.text().contains(text), "{text}");
        }
        assert!(!taro.get("/office/offerings/C1/attendance.csv").await.text().contains("3歳"));
        town.change(sql("UPDATE offering_receiver SET columns = 'name,answers_apply' WHERE offering_id = 'C1'")).await;
        let page = taro.get("/office/offerings/C1").await;
        assert!(page.says("見本 花子") && page.says("3歳") && page.says("卵の話"), "{}", page.text());
        let ids: Vec<(String,)> =
            town.app.store.all(sql("SELECT id FROM registration WHERE offering_id = 'C1'")).await.unwrap();
        let mut chief = town.chief("chief").await;
        for (id,) in ids {
            let kept = [("do", "keep_secret"), ("reason", "安全のため")];
            assert_eq!(chief.post(&format!("/office/registrations/{id}/data"), &kept).await.status, 303);
        }
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(!city.get("/office/offerings/C1").await.says("卵の話"), "of who is kept secret nothing is told");
    }
}

story! {
    async fn who_receives_no_names_makes_no_link_that_shows_them(town: Town = town) {
        let mut taro = receives(&town, "phone,attendance").await;
        for (columns, status) in [("phone,attendance", 403), ("name,kana", 403), ("name,attendance", 200)] {
            let receives = "UPDATE offering_receiver SET columns = $1 WHERE offering_id = 'C1' AND partner_id = 'はなの会'";
            town.change(sql(receives).bind(columns)).await;
            assert_eq!(taro.get("/office/sessions/C1-1/links").await.status, status, "{columns}");
        }
    }
}
