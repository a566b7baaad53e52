//! Names without a network: on devices that were registered beforehand, and on no others.

use axum::http::StatusCode;
use tsudoi::offline::desk::Seen;
use tsudoi::offline::names::{key, open_names, search};
use tsudoi::offline::pass::bytes;
use tsudoi::registration::State;
use tsudoi::staff::Role;

use super::{Phone, opens, opens_as, roster};
use crate::privacy::secrecy::kept_secret;
use crate::town::{Client, Town, story};

const WORD: &str = "tanabata-7";

/// Registers the device in hand, and answers the secret that its browser keeps.
async fn registers(officer: &mut Client, label: &str) -> String {
    let form = [("do", "register"), ("label", label), ("word", WORD), ("again", WORD)];
    let page = officer.post("/office/devices", &form).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    page.attribute("[data-registered]", "data-registered").unwrap()
}

/// Whose names a device finds, with a word.
fn finds(phone: &Phone, secret: &str, word: &str, typed: &str) -> Option<Vec<String>> {
    let key = key(&bytes(secret).unwrap(), word).unwrap();
    let names = open_names(phone.desk.roster.names.as_ref()?, &key)?;
    Some(search(&names, typed).into_iter().map(|n| n.name.clone()).collect())
}

story! {
    async fn a_registered_device_finds_people_by_name_and_checks_them_in(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let secret = registers(&mut city, "タブレット1").await;
        let mut phone = opens_as(desk.clone(), "C-1", Some(&secret)).await;
        assert_eq!(finds(&phone, &secret, WORD, "はなこ"), Some(vec!["見本 花子".into()]));
        assert_eq!(finds(&phone, &secret, "another word", "はなこ"), None);
        let names = open_names(phone.desk.roster.names.as_ref().unwrap(), &key(&bytes(&secret).unwrap(), WORD).unwrap());
        let named = names.unwrap().remove(0);
        let Seen::Known(known) = phone.desk.opened(&named.receipt, &bytes(&named.opener).unwrap()) else { panic!() };
        assert_eq!(known.row.as_ref().unwrap().people[0].name, "見本 花子");
        phone.does(&town, &known, &[0], tsudoi::offline::fact::Deed::CheckIn, false);
        phone.sends().await;
        assert_eq!(town.attendance("C-1").await, [(hanako.people[0].clone(), 1)]);
        // Any other device carries no names, whoever opens it.
        assert_eq!(opens(desk.clone(), "C-1").await.desk.roster.names, None);
        let guess = opens_as(desk, "C-1", Some("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")).await;
        assert_eq!(guess.desk.roster.names, None);
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn what_lies_on_a_registered_device_shows_no_name_and_nobody_who_is_kept_secret_is_listed(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let secret_one = town.guest("C", &["C-S1"], State::Confirmed, &[("秘匿 一", "ヒトク ハジメ")]).await;
        kept_secret(&town, &secret_one).await;
        town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let secret = registers(&mut city, "タブレット1").await;
        let phone = opens_as(desk, "C-1", Some(&secret)).await;
        let kept = miniserde::json::to_string(&phone.desk.roster);
        assert!(!kept.contains("見本") && !kept.contains("秘匿"));
        assert_eq!(finds(&phone, &secret, WORD, "ミホン").unwrap().len(), 1);
        assert!(finds(&phone, &secret, WORD, "ヒトク").unwrap().is_empty());
        assert!(finds(&phone, &secret, WORD, "秘匿").unwrap().is_empty());
    }
}

story! {
    async fn a_device_whose_registration_was_ended_is_given_no_names(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let secret = registers(&mut city, "タブレット1").await;
        let mut phone = opens_as(desk, "C-1", Some(&secret)).await;
        assert!(phone.desk.roster.names.is_some());
        let page = city.get("/office/devices").await;
        let device = page.attribute("input[name=device]", "value").unwrap();
        city.post("/office/devices", &[("do", "end"), ("device", &device)]).await;
        assert!(city.get("/office/devices").await.says("登録終了"));
        town.minutes_pass(1);
        let (session, token) = (phone.session.clone(), phone.token.clone());
        assert_eq!(roster(&mut phone.client, &session, &token).await.names, None);
    }
}

story! {
    async fn a_partners_device_finds_names_at_its_own_offerings_only(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        town.partner("group").await;
        town.partner("others").await;
        town.hosts("C", "group").await;
        town.receives_all("C", "group").await;
        let mut officer = town.signed_in("officer", Role::Partner, Some("group")).await;
        let secret = registers(&mut officer, "会のタブレット").await;
        assert!(opens_as(desk.clone(), "C-1", Some(&secret)).await.desk.roster.names.is_some());
        assert_eq!(opens_as(desk, "V-1", Some(&secret)).await.desk.roster.names, None);
        // Another partner neither sees nor ends it.
        let page = officer.get("/office/devices").await;
        let device = page.attribute("input[name=device]", "value").unwrap();
        let mut other = town.signed_in("stranger", Role::Partner, Some("others")).await;
        assert!(!other.get("/office/devices").await.says("会のタブレット"));
        other.post("/office/devices", &[("do", "end"), ("device", &device)]).await;
        assert!(officer.get("/office/devices").await.says("使用中"));
    }
}

story! {
    async fn a_short_word_one_without_letters_or_two_different_ones_are_refused_and_the_name_stays(town: Town = Town::empty) {
        let mut city = town.signed_in("city", Role::City, None).await;
        for (word, again, says) in [
            ("1234", "1234", "合言葉は8文字以上"),
            ("12345678", "12345678", "数字や記号だけの合言葉は使えません"),
            ("１２３４-５６７８", "１２３４-５６７８", "数字や記号だけの合言葉は使えません"),
            (WORD, "tanabata-8", "2回の入力が違います"),
        ] {
            let form = [("do", "register"), ("label", "タブレット1"), ("word", word), ("again", again)];
            let page = city.post("/office/devices", &form).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(page.says(says), "{}", page.text());
            assert_eq!(page.attribute("input[name=label]", "value").as_deref(), Some("タブレット1"));
            assert!(!page.text().contains("tanabata"));
        }
        let form = [("do", "register"), ("label", " "), ("word", WORD), ("again", WORD)];
        assert!(city.post("/office/devices", &form).await.says("端末の名前を40文字以内で"));
        assert!(city.get("/office/devices").await.says("まだありません"));
    }
}
