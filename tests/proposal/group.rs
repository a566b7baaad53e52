//! A paper proposal, typed in by the city: the group confirms it, and another person reviews it.

use axum::http::StatusCode;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{CENTRE, approves, city, partner, saves, submits};
use crate::town::{Client, Town, story};

async fn typed_in(client: &mut Client) -> String {
    typed_in_for(client, CENTRE).await
}

async fn typed_in_for(client: &mut Client, group: &str) -> String {
    let form = [("do", "template"), ("kind", "single_session"), ("partner", group), ("for_group", "1")];
    let begun = client.post("/office/proposals/new", &form).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text());
    let proposal = begun.location();
    for (section, values) in [
        ("about", vec![("title", "折り紙の会"), ("summary", "季節の折り紙を折ります。")]),
        (
            "dates",
            vec![
                ("venue", "koryu-meeting"),
                ("sessions[0].date", "2027-05-15"),
                ("sessions[0].starts", "10:00"),
                ("sessions[0].ends", "11:30"),
            ],
        ),
        ("places", vec![("capacity", "15")]),
        ("period", vec![("opens_on", "2027-04-01"), ("closes_on", "2027-05-01")]),
        ("contact", vec![("contact_name", "市民活動センター"), ("contact_phone", "0566-00-0110")]),
    ] {
        let saved = saves(client, &proposal, section, &values).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{section} {}", saved.text());
    }
    submits(client, &proposal).await;
    proposal
}

story! {
    async fn the_group_confirms_and_another_reviews(town: Town = Town::demo) {
        let mut ichiro = city(&town, "ichiro").await;
        let mut dan = partner(&town, "dan").await;
        let proposal = typed_in(&mut ichiro).await;
        let letter = town.letter_to("dan@city.example.jp").await;
        assert!(letter.subject.contains("企画書の内容をご確認ください") && letter.text.contains("折り紙の会"));
        assert_eq!(approves(&mut ichiro, &proposal).await.status, StatusCode::UNPROCESSABLE_ENTITY, "not confirmed yet: nothing to tick");
        assert!(dan.get(&proposal).await.says("この内容でよい"));
        assert_eq!(dan.post(&proposal, &[("do", "confirm")]).await.status, StatusCode::SEE_OTHER);
        // Who typed it in does not review it.
        assert!(ichiro.get(&proposal).await.says("別の職員が審査します"));
        let own = ichiro.post(&proposal, &approving()).await;
        assert_eq!(own.status, StatusCode::FORBIDDEN);
        let mut hana = city(&town, "hana").await;
        assert_eq!(approves(&mut hana, &proposal).await.status, StatusCode::SEE_OTHER);
    }
}

fn approving() -> Vec<(&'static str, &'static str)> {
    let mut form = vec![("do", "approve"), ("version", "6"), ("action", "P2-2-1")];
    form.extend(["plan", "open", "clear", "fair", "reach", "safe", "data", "private"].map(|code| ("standard", code)));
    form
}

story! {
    async fn a_group_without_an_account_is_asked_by_telephone_and_who_asked_does_not_review(town: Town = Town::demo) {
        let mut ichiro = city(&town, "ichiro").await;
        let proposal = typed_in(&mut ichiro).await;
        let mut jiro = city(&town, "jiro").await;
        let silent = jiro.post(&proposal, &[("do", "confirm")]).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "how they heard of it");
        let pretended = jiro.post(&proposal, &[("do", "confirm"), ("how", "account")]).await;
        assert_eq!(pretended.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(jiro.post(&proposal, &[("do", "confirm"), ("how", "phone")]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(jiro.post(&proposal, &approving()).await.status, StatusCode::FORBIDDEN);
        let mut hana = city(&town, "hana").await;
        assert_eq!(hana.post(&proposal, &approving()).await.status, StatusCode::SEE_OTHER);
    }
}

story! {
    async fn the_group_sends_it_back_to_be_changed(town: Town = Town::demo) {
        let mut ichiro = city(&town, "ichiro").await;
        let mut dan = partner(&town, "dan").await;
        let proposal = typed_in(&mut ichiro).await;
        assert_eq!(dan.post(&proposal, &[("do", "back")]).await.status, StatusCode::SEE_OTHER);
        let letter = town.letter_to("ichiro@city.example.jp").await;
        assert!(letter.subject.contains("書き直しに戻りました"), "{}", letter.subject);
        assert!(dan.get(&proposal).await.says("入力する内容"), "they may change it themselves");
        let dropped = dan.post(&proposal, &[("do", "drop")]).await;
        assert_eq!(dropped.status, StatusCode::SEE_OTHER);
        assert!(dan.get(&proposal).await.says("取りやめ"));
        assert_eq!(dan.post(&proposal, &[("do", "resume")]).await.status, StatusCode::SEE_OTHER);
        assert!(dan.get(&proposal).await.says("折り紙の会"), "what was written is kept");
    }
}

/// Whose a proposal is, and whether it is their paper.
async fn whose(town: &Town, proposal: &str) -> (String, i64) {
    let id = proposal.rsplit('/').next().unwrap();
    town.app.store.one(sql("SELECT partner_id, for_group FROM proposal WHERE id = $1").bind(id)).await.unwrap()
}

story! {
    async fn the_centre_types_it_in_for_a_group_which_confirms_it(town: Town = Town::demo) {
        town.partner("origami").await;
        let mut dan = partner(&town, "dan").await;
        let mut mari = partner(&town, "mari").await;
        let mut ori = town.signed_in("ori", Role::Partner, Some("origami")).await;
        let begin = dan.get("/office/proposals/new").await;
        assert!(begin.attributes("select[name=partner] option", "value").contains(&"origami".to_owned()));
        let proposal = typed_in_for(&mut dan, "origami").await;
        assert_eq!(whose(&town, &proposal).await, ("origami".into(), 1));
        // The centre's people see it and may take it back to mend it; the group alone says that it is right.
        for client in [&mut dan, &mut mari] {
            let page = client.get(&proposal).await;
            assert!(page.says("団体の確認を待っています") && page.texts("button[value=confirm]").is_empty());
            assert!(client.get("/office/proposals").await.says("折り紙の会"));
            assert_eq!(client.post(&proposal, &[("do", "confirm")]).await.status, StatusCode::FORBIDDEN);
        }
        assert_eq!(mari.post(&proposal, &[("do", "back")]).await.status, StatusCode::SEE_OTHER);
        submits(&mut mari, &proposal).await;
        let letter = town.letter_to("ori@city.example.jp").await;
        assert!(letter.subject.contains("企画書の内容をご確認ください"));
        assert_eq!(ori.post(&proposal, &[("do", "confirm")]).await.status, StatusCode::SEE_OTHER);
        // From here on it is the group's, and the city's to review.
        assert_eq!(dan.get(&proposal).await.status, StatusCode::FORBIDDEN);
        assert!(!dan.get("/office/proposals").await.says("折り紙の会"));
        let mut hana = city(&town, "hana").await;
        assert_eq!(approves(&mut hana, &proposal).await.status, StatusCode::SEE_OTHER);
    }
}

story! {
    async fn no_other_partner_types_in_for_others(town: Town = Town::demo) {
        town.partner("origami").await;
        let mut ori = town.signed_in("ori", Role::Partner, Some("origami")).await;
        assert!(ori.get("/office/proposals/new").await.texts("select[name=partner]").is_empty());
        let form = [("do", "template"), ("kind", "single_session"), ("partner", CENTRE), ("for_group", "1")];
        let begun = ori.post("/office/proposals/new", &form).await;
        assert_eq!(begun.status, StatusCode::SEE_OTHER);
        assert_eq!(whose(&town, &begun.location()).await, ("origami".into(), 0), "their own, whatever was sent");
        // And the centre's own is no group's paper.
        let mut dan = partner(&town, "dan").await;
        let own = [("do", "template"), ("kind", "single_session"), ("partner", ""), ("for_group", "1")];
        let begun = dan.post("/office/proposals/new", &own).await.location();
        assert_eq!(whose(&town, &begun).await, (CENTRE.into(), 0));
    }
}
