//! Whoever takes back that a receiver gets their data is gone from what that receiver sees, at once; everybody else stays.

use axum::http::StatusCode;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{RECEIVERS, names, receiver_of, town};
use crate::town::{Client, Guest, Kind, Town, story};

const GROUP: &str = "はなの会";
const ALL: &str = "name,kana,phone,email,answers_after,fee,attendance";

/// 花子 has paid and was there; 次郎 comes as well. Both groups receive all of it, one takes lists away.
async fn came(kind: Kind) -> Town {
    let town = town(kind).await;
    town.receives("C1", GROUP, ALL).await;
    town.takes_lists("C1", GROUP).await;
    town.receives("C1", "helpers", ALL).await;
    town.guest("C1", &["C1-S1"], State::Confirmed, &[("例示 次郎", "レイジ ジロウ")]).await;
    let hanako = hanako(&town).await;
    let mut city = town.cashier("till", Role::City, None).await;
    let paid = [("do", "receive"), ("fact", "F1"), ("amount", "500"), ("method", "cash"), ("day", "2026-11-24")];
    city.post(&format!("/office/offerings/C1/fees/{}", hanako.people[0]), &paid).await;
    let paper = [("print", "P1"), ("addressee", "見本 花子 様"), ("proviso", "参加費")];
    city.post("/office/offerings/C1/fees/receipts/F1", &paper).await;
    let tap = [("do", "check_in"), ("fact", "f1"), ("participant", hanako.people[0].as_str())];
    assert!(
        city.post("/desk/C1-1", &tap).await.status.is_redirection() || city.get("/desk/C1-1").await.says("ただいま")
    );
    town.run(
        sql("INSERT INTO adjustment (id, registration_id, kinds, text, asked_at, state, agreed, reason, answered_at, staff_id) \
             SELECT 'J1', $1, '', '要約筆記', 1, 'accepted', '要約筆記を用意', '', 2, id FROM staff WHERE name = 'till'")
        .bind(&hanako.registration),
    )
    .await;
    town
}

async fn hanako(town: &Town) -> Guest {
    let query = sql(
        "SELECT r.id, r.receipt, p.id FROM registration r JOIN participant p ON p.registration_id = r.id WHERE r.name = '見本 花子'",
    );
    let (registration, receipt, person): (String, String, String) = town.app.store.one(query).await.unwrap();
    Guest { registration, receipt, people: vec![person] }
}

/// Somebody telephones, and the city writes it down.
async fn takes_back(town: &Town, guest: &Guest, what: &str) {
    let mut city = town.signed_in("city", Role::City, None).await;
    let told = [("do", what), ("consent_how", "phone"), ("consent_who", "本人から電話")];
    let answer = city.post(&format!("/office/registrations/{}", guest.registration), &told).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
}

/// Every page and file of an offering's people, and what a search finds.
async fn shown(client: &mut Client, guest: &Guest) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for url in [
        "/office/offerings/C1".to_owned(),
        "/office/offerings/C1/people".to_owned(),
        "/office/offerings/C1/people?sort=kana&state=withdrawn".to_owned(),
        "/office/offerings/C1/print".to_owned(),
        "/office/offerings/C1/attendance.csv".to_owned(),
        "/office/offerings/C1/fees".to_owned(),
        "/office/offerings/C1/fees/list.csv".to_owned(),
        format!("/office/offerings/C1/fees/{}", guest.people[0]),
        "/office/offerings/C1/fees/receipts/F1".to_owned(),
        "/office/offerings/C1/fees/receipts/F1/P1".to_owned(),
        "/desk/C1-1".to_owned(),
        "/office/adjustments".to_owned(),
        format!("/office/registrations/{}", guest.registration),
        format!("/office/registrations/{}/notice", guest.registration),
    ] {
        all.push((url.clone(), client.get(&url).await.text()));
    }
    for (url, typed) in [
        ("/office/people", guest.receipt.as_str()),
        ("/office/people", "ハナコ"),
        ("/office/people", "0566000001"),
        ("/office/offerings/C1/people", "ハナコ"),
        ("/office/offerings/C1/people", guest.receipt.as_str()),
    ] {
        all.push((format!("{url} {typed}"), client.post(url, &[("q", typed)]).await.text()));
    }
    for typed in ["ハナコ", guest.receipt.as_str()] {
        let found = client.post("/desk/C1-1", &[("do", "find"), ("q", typed), ("fact", "x")]).await;
        all.push((format!("desk {typed}"), found.text()));
    }
    all
}

fn saying(shown: &[(String, String)], words: &str) -> Vec<String> {
    shown.iter().filter(|(_, text)| text.contains(words)).map(|(url, _)| url.clone()).collect()
}

story! {
    async fn who_takes_back_the_consent_to_a_receiver_is_seen_by_it_no_more(town: Town = came) {
        let guest = hanako(&town).await;
        let mut taro = town.signed_in("taro", Role::Partner, Some(GROUP)).await;
        let before = saying(&shown(&mut taro, &guest).await, "見本 花子");
        assert_eq!(before.len(), 21 - 1, "all but the list of who has withdrawn: {before:?}");

        takes_back(&town, &guest, &format!("take_back:receiver:{}", receiver_of(&town, GROUP).await)).await;
        let after = shown(&mut taro, &guest).await;
        for text in ["見本 花子", "ミホン ハナコ"] {
            assert_eq!(saying(&after, text), [] as [&str; 0], "{text}");
        }
        for (url, text) in after.iter().filter(|(url, _)| !url.contains(&guest.registration)) {
            assert!(!text.contains(&guest.registration), "{url} leads to it");
        }
        let number = format!("{}-{}", &guest.receipt[..5], &guest.receipt[5..]);
        let mut other = town.signed_in("jiro", Role::Partner, Some("helpers")).await;
        for url in ["/office/offerings/C1", "/office/offerings/C1/people", "/office/offerings/C1/attendance.csv", "/office/offerings/C1/print", "/desk/C1-1", "/office/adjustments"] {
            let text = taro.get(url).await.text();
            assert!(!text.contains(&number) && !text.contains(&guest.receipt), "{url}: not even a line without a name");
        }
        // One that looks like theirs is not led to it.
        let (jiro,): (String,) = town.app.store.one(sql("SELECT id FROM registration WHERE name = '例示 次郎'")).await.unwrap();
        town.run(sql("UPDATE registration SET twin_of = $1 WHERE id = $2").bind(&guest.registration).bind(&jiro)).await;
        let twin = taro.get(&format!("/office/registrations/{jiro}/twin")).await;
        assert!(twin.status == StatusCode::OK && !twin.says("見本 花子"), "{}", twin.status);
        for url in ["", "/notice", "/twin"] {
            let url = format!("/office/registrations/{}{url}", guest.registration);
            assert_eq!(taro.get(&url).await.status, StatusCode::FORBIDDEN, "{url}");
        }
        // What was paid stays in the books, by its number.
        assert!(taro.get("/office/offerings/C1/fees").await.says("500円"));
        assert!(taro.get("/office/offerings/C1/people").await.says("表示しない申込みが1件"), "why the numbers differ");
        // Everybody else stays: others for this group, and they for the others and the city.
        assert!(saying(&shown(&mut taro, &guest).await, "例示 次郎").len() >= 6);
        assert!(other.get("/office/offerings/C1/people").await.says("見本 花子"));
        let mut city = town.signed_in("city2", Role::City, None).await;
        assert!(city.get(&format!("/office/registrations/{}", guest.registration)).await.says("見本 花子"));
    }
}

story! {
    async fn a_letter_of_that_receiver_is_not_for_them_either(town: Town = came) {
        let guest = hanako(&town).await;
        let mut taro = town.signed_in("taro", Role::Partner, Some(GROUP)).await;
        let letter = "/office/offerings/C1/letters/new?state=withdrawn";
        takes_back(&town, &guest, &format!("take_back:receiver:{}", receiver_of(&town, GROUP).await)).await;
        assert!(taro.get(letter).await.says("送る相手がいません"));
        let mut other = town.signed_in("jiro", Role::Partner, Some("helpers")).await;
        assert!(!other.get(letter).await.says("送る相手がいません"), "another's is");
    }
}

story! {
    async fn naming_the_receiver_anew_does_not_bring_them_back(town: Town = came) {
        let guest = hanako(&town).await;
        let mut taro = town.signed_in("taro", Role::Partner, Some(GROUP)).await;
        takes_back(&town, &guest, &format!("take_back:receiver:{}", receiver_of(&town, GROUP).await)).await;
        let mut city = town.signed_in("namer", Role::City, None).await;
        let named = names(&mut city, GROUP, &["name", "kana", "phone", "email", "attendance", "fee", "age_band"], "当日の連絡").await;
        assert_eq!(named.location(), RECEIVERS);
        town.change(sql("UPDATE offering_receiver SET sees_from = since WHERE partner_id = 'はなの会' AND ended_at IS NULL")).await;
        let list = taro.get("/office/offerings/C1/people").await;
        assert!(list.says("例示 次郎") && !list.says("見本 花子"));
    }
}

story! {
    async fn who_takes_back_all_handling_is_seen_by_no_receiver(town: Town = came) {
        let guest = hanako(&town).await;
        let mut groups = [town.signed_in("taro", Role::Partner, Some(GROUP)).await, town.signed_in("jiro", Role::Partner, Some("helpers")).await];
        takes_back(&town, &guest, "take_back:handling:").await;
        for group in &mut groups {
            let list = group.get("/office/offerings/C1/people").await;
            assert!(list.says("例示 次郎") && !list.says("見本 花子"));
        }
        let mut city = town.signed_in("city2", Role::City, None).await;
        assert!(city.get("/office/offerings/C1/people").await.says("見本 花子"), "the city keeps it until its disposal");
    }
}
