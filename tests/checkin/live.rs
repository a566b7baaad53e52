use axum::body::Body;
use axum::http::{Request, StatusCode};
use tsudoi::islands::desk::{Change, Mark, News};
use tsudoi::offline::fold::fold;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::text::search_key;

use super::{COURSE, taps};
use crate::town::{Answer, Client, Town, story};

/// Calls a server function as the island does.
async fn call(desk: &mut Client, name: &str, fields: &[(&str, &str)]) -> Answer {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let request = Request::post(format!("/api/{name}"))
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("accept", "application/json")
        .body(Body::from(body))
        .unwrap();
    desk.send(request).await
}

async fn news(desk: &mut Client, version: &str) -> News {
    let answer = call(desk, "desk_list", &[("session", "C-1"), ("version", version)]).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    serde_json::from_slice(&answer.body).unwrap()
}

async fn tap(desk: &mut Client, participant: &str, present: bool, fact: &str, ago: &str) -> Mark {
    let present = if present { "true" } else { "false" };
    let fields = [("session", "C-1"), ("participant", participant), ("present", present), ("fact", fact), ("ago", ago)];
    let answer = call(desk, "desk_tap", &fields).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    serde_json::from_slice(&answer.body).unwrap()
}

story! {
    async fn two_desks_see_each_other(town: Town = Town::empty) {
        let mut one = town.on_the_day().await;
        let mut two = town.signed_in("second", Role::Desk, None).await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let first = news(&mut two, "").await;
        let Change::Rows(rows) = &first.change else { panic!("{first:?}") };
        assert_eq!((rows.len(), rows[0].name.as_str(), &rows[0].here), (1, "見本 花子", &None));
        assert_eq!(news(&mut two, &first.version).await.change, Change::Nothing);

        assert_eq!(tap(&mut one, &hanako.people[0], true, "a-t1", "0").await.here.as_deref(), Some("09:00"));
        let second = news(&mut two, &first.version).await;
        let mark = Mark { id: hanako.people[0].clone(), here: Some("09:00".into()) };
        assert_eq!(second.change, Change::Marks(vec![mark]));
        assert_eq!(tap(&mut two, &hanako.people[0], false, "b-t1", "0").await.here, None);
        let third = news(&mut one, &second.version).await;
        assert_eq!(third.change, Change::Marks(vec![Mark { id: hanako.people[0].clone(), here: None }]));

        // Somebody new on the list brings the whole list.
        let fields = [("do", "walk_in"), ("fact", "w"), ("name", "飛入 花")];
        one.post(COURSE, &fields).await;
        let Change::Rows(rows) = news(&mut two, &third.version).await.change else { panic!("rows") };
        assert_eq!(rows.len(), 2);
    }
}

story! {
    async fn a_tap_that_waited_for_the_network_counts_when_it_was_made(town: Town = Town::empty) {
        let mut one = town.on_the_day().await;
        let mut two = town.signed_in("second", Role::Desk, None).await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let person = &hanako.people[0];
        town.minutes_pass(10);
        // Tapped at 9:02 and 9:05, sent at 9:10, one of them twice.
        assert_eq!(tap(&mut one, person, true, "a-t1", "480").await.here.as_deref(), Some("09:02"));
        assert_eq!(tap(&mut one, person, true, "a-t1", "490").await.here.as_deref(), Some("09:02"));
        assert_eq!(tap(&mut two, person, true, "b-t1", "300").await.here.as_deref(), Some("09:02"));
        assert_eq!(tap(&mut two, person, false, "b-t2", "0").await.here, None);
        // An undo of before the last check-in changes nothing.
        assert_eq!(tap(&mut one, person, true, "a-t2", "0").await.here.as_deref(), Some("09:10"));
        assert_eq!(tap(&mut two, person, false, "b-t3", "60").await.here.as_deref(), Some("09:10"));
        assert_eq!(town.facts("C-1").await.len(), 5);
    }
}

story! {
    async fn taps_of_the_same_second_count_in_the_order_they_were_seen(town: Town = Town::empty) {
        let mut desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        for (fact, present) in [("z", true), ("y", false), ("x", true), ("w", false)] {
            let mark = tap(&mut desk, &hanako.people[0], present, fact, "0").await;
            assert_eq!(mark.here.is_some(), present, "{fact}");
        }
    }
}

story! {
    async fn the_islands_calls_are_guarded(town: Town = Town::empty) {
        let mut desk = town.on_the_day().await;
        let mut stranger = town.visitor();
        let fields = [("session", "C-1"), ("version", "")];
        let answer = call(&mut stranger, "desk_list", &fields).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
        assert!(answer.text().contains("signed out") && !answer.text().contains("見本"));
        assert_eq!(call(&mut desk, "desk_list", &[("session", "nowhere"), ("version", "")]).await.status, StatusCode::NOT_FOUND);
        let fields = [("session", "C-1"), ("participant", "nobody"), ("present", "true"), ("fact", "f"), ("ago", "0")];
        let answer = call(&mut desk, "desk_tap", &fields).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert!(answer.text().contains("refused"));
        // A page that only asks does not keep a forgotten desk signed in.
        for _ in 0..13 {
            town.minutes_pass(10);
            call(&mut desk, "desk_list", &[("session", "C-1"), ("version", "")]).await;
        }
        assert_eq!(desk.get(COURSE).await.status, StatusCode::UNAUTHORIZED);
    }
}

story! {
    async fn the_desks_page_carries_the_island_over_working_forms(town: Town = Town::empty) {
        let mut desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let page = desk.get(COURSE).await;
        assert!(page.attribute("leptos-island", "data-component").unwrap().starts_with("DeskList"));
        assert_eq!(page.texts("leptos-island .people .name").len(), 1);
        // What the browser gets of a person is what the list shows.
        let props = page.attribute("leptos-island", "data-props").unwrap();
        assert!(!props.contains("0566-00-0001") && !props.contains("hanako@example.jp"));
        taps(&mut desk, COURSE, &hanako.people[0]).await;
        assert!(!desk.get("/desk").await.text().contains("<leptos-island"));
    }
}

#[test]
fn what_is_typed_in_kana_is_folded_in_the_browser_as_on_the_server() {
    for typed in [
        "たかぎ れいこ",
        "タカギ・レイコ",
        "シルバー",
        "キョウコ",
        "チヅル",
        "Ｎｇｕｙｅｎ",
        "abc 123",
        "はっとり",
        "ちゑ",
    ] {
        assert_eq!(fold(typed), search_key(typed), "{typed}");
    }
}
