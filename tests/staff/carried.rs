//! The sign-in ends while somebody types: what they typed is still theirs, and nobody else's.

use axum::http::StatusCode;
use tsudoi::staff::Role;

use super::phone::{gives_code, sets_up};
use crate::proposal::{CENTRE, again};
use crate::town::{Answer, Client, PASSWORD, Town, story};

const WORDS: &str = "春の茶会 お茶を飲みながら";

/// Somebody writes at a proposal, is away for three hours, and saves: the proposal's part, and what is answered.
async fn comes_back(town: &Town, client: &mut Client) -> (String, Answer) {
    let url = format!("{}/about", again(client, "D16").await);
    let mut fields = client.get(&url).await.form_fields();
    fields.retain(|(name, _)| name != "title");
    fields.extend([("title".to_owned(), WORDS.to_owned()), ("do".to_owned(), "save".to_owned())]);
    town.hours_pass(3);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let asked = client.post(&url, &fields).await;
    assert_eq!(asked.status, StatusCode::UNAUTHORIZED);
    (url, asked)
}

/// The sign-in form of a page, filled in.
async fn signs_in(client: &mut Client, page: &Answer, name: &str, password: &str) -> Answer {
    let email = format!("{name}@city.example.jp");
    let mut fields = page.form_fields();
    fields.retain(|(name, _)| name != "email" && name != "password");
    fields.extend([("email".to_owned(), email), ("password".to_owned(), password.to_owned())]);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    client.post("/signin", &fields).await
}

/// Sends what a page offers to send again.
async fn sends_again(client: &mut Client, page: &Answer) -> Answer {
    let to = page.attribute("main form", "action").unwrap();
    let fields = page.form_fields();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    client.post(&to, &fields).await
}

story! {
    async fn what_was_typed_is_sent_again_by_who_typed_it(town: Town = Town::demo) {
        let mut dan = town.signed_in("dan", Role::Partner, Some(CENTRE)).await;
        let (url, asked) = comes_back(&town, &mut dan).await;
        assert!(asked.says("まだ保存していません") && asked.says("同じアカウントでサインインすると"));
        assert!(!asked.text().contains(WORDS), "nor is it shown before");
        // A wrong password takes nothing away.
        let wrong = signs_in(&mut dan, &asked, "dan", "wrong wrong wrong").await;
        assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
        let shown = signs_in(&mut dan, &wrong, "dan", PASSWORD).await;
        assert_eq!(shown.status, StatusCode::OK, "{}", shown.text());
        assert!(shown.says(WORDS) && shown.says("まだ保存していません"));
        assert_eq!(shown.attribute("main form", "action").as_deref(), Some(url.as_str()));
        let sent = sends_again(&mut dan, &shown).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        assert_eq!(dan.get(&url).await.attribute("[name=title]", "value").as_deref(), Some(WORDS));
    }
}

story! {
    async fn nobody_else_is_shown_it(town: Town = Town::demo) {
        let mut dan = town.signed_in("dan", Role::Partner, Some(CENTRE)).await;
        town.account("mari", Role::Partner, Some(CENTRE)).await;
        let (_, asked) = comes_back(&town, &mut dan).await;
        let other = signs_in(&mut dan, &asked, "mari", PASSWORD).await;
        assert_eq!(other.status, StatusCode::SEE_OTHER);
        assert!(!other.text().contains(WORDS) && other.text().is_empty());
    }
}

story! {
    async fn it_goes_through_the_second_step_too(town: Town = Town::demo) {
        let mut dan = town.signed_in("dan", Role::Partner, Some(CENTRE)).await;
        let phone = sets_up(&town, &mut dan).await;
        town.minutes_pass(1);
        let (url, asked) = comes_back(&town, &mut dan).await;
        let second = signs_in(&mut dan, &asked, "dan", PASSWORD).await;
        assert_eq!(second.status, StatusCode::OK, "{}", second.text());
        assert!(second.says("認証アプリに表示されている6桁"));
        let kept = second.attribute("input[name=kept]", "value").unwrap();
        let wrong = dan.post("/signin/second", &[("kept", &kept), ("code", &phone.never_shows(&town))]).await;
        assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
        let kept = wrong.attribute("input[name=kept]", "value").unwrap();
        let shown = dan.post("/signin/second", &[("kept", &kept), ("code", &phone.shows(&town, 0))]).await;
        assert_eq!(shown.status, StatusCode::OK, "{}", shown.text());
        assert!(shown.says(WORDS));
        assert_eq!(sends_again(&mut dan, &shown).await.status, StatusCode::SEE_OTHER);
        assert_eq!(dan.get(&url).await.attribute("[name=title]", "value").as_deref(), Some(WORDS));
        // Without anything typed the second step is a page of its own, as ever.
        town.hours_pass(3);
        let first = dan.post("/signin", &[("email", "dan@city.example.jp"), ("password", PASSWORD)]).await;
        assert_eq!(first.location(), "/signin/second");
        assert_eq!(gives_code(&mut dan, &phone.shows(&town, 0)).await.status, StatusCode::SEE_OTHER);
    }
}

story! {
    async fn what_cannot_be_carried_is_said_to_be_unsaved_and_how_to_keep_it(town: Town = Town::demo) {
        let mut dan = town.signed_in("dan", Role::Partner, Some(CENTRE)).await;
        town.hours_pass(3);
        let large = "あ".repeat(15_000);
        for (mut client, text) in [(dan.clone(), large.as_str()), (town.visitor(), WORDS)] {
            let asked = client.post("/office/proposals/none/about", &[("title", text), ("base", "1")]).await;
            assert_eq!(asked.status, StatusCode::UNAUTHORIZED);
            assert!(asked.says("まだ保存していません") && asked.says("別のタブでサインインしてから、この画面を再読み込み"));
            assert!(asked.attribute("input[name=kept]", "value").is_none());
        }
        // Who only looks has typed nothing.
        assert!(!dan.get("/office").await.says("まだ保存していません"));
    }
}

story! {
    async fn nothing_made_up_is_shown(town: Town = Town::demo) {
        let mut dan = town.signed_in("dan", Role::Partner, Some(CENTRE)).await;
        let (_, asked) = comes_back(&town, &mut dan).await;
        let kept = asked.attribute("input[name=kept]", "value").unwrap();
        let (to, rest) = kept.split_once('.').unwrap();
        let elsewhere = data_encoding::BASE64URL_NOPAD.encode(b"/office/proposals/other/about");
        assert_ne!(to, elsewhere);
        for made_up in [format!("{elsewhere}.{rest}"), format!("{to}.{rest}x"), "x".into(), "..".into()] {
            let mut client = dan.clone();
            let form = [("email", "dan@city.example.jp"), ("password", PASSWORD), ("kept", made_up.as_str())];
            assert_eq!(client.post("/signin", &form).await.status, StatusCode::SEE_OTHER, "{made_up}");
        }
    }
}
