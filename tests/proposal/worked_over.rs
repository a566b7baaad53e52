//! What is published gets other words and numbers; what people rely on stays.

use axum::http::StatusCode;
use tsudoi::registration::State;

use super::{approves, city, partner, saves, submits};
use crate::town::{Client, Town, story};

async fn works_over(client: &mut Client, offering: &str) -> String {
    let begun = client.post("/office/proposals/new", &[("do", "edit"), ("offering", offering)]).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text());
    begun.location()
}

story! {
    async fn published_words_change_once_they_are_approved(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let proposal = works_over(&mut center, "D16").await;
        assert_eq!(works_over(&mut center, "D16").await, proposal, "it is found again");
        let saved = saves(&mut center, &proposal, "about", &[("title", "団体交流会「みんなのカフェ」")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        let saved = saves(&mut center, &proposal, "places", &[("capacity", "40")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        let mut resident = town.visitor();
        assert!(resident.get("/offerings/D16").await.says("つながるカフェ"));
        submits(&mut center, &proposal).await;
        let mut hana = city(&town, "hana").await;
        let before = resident.get("/offerings/D16").await.texts(".sessions .time");
        assert_eq!(approves(&mut hana, &proposal).await.status, StatusCode::SEE_OTHER);
        let page = resident.get("/offerings/D16").await;
        assert!(page.says("みんなのカフェ") && page.says("40団体"), "{}", page.texts("main").join(""));
        assert_eq!(page.texts(".sessions .time"), before, "dates stay");
        assert!(center.get(&proposal).await.says("掲載中"));
    }
}

story! {
    async fn a_session_that_was_moved_meanwhile_stays_where_it_is(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let proposal = works_over(&mut center, "D16").await;
        let mut hana = city(&town, "hana").await;
        let moved = [("do", "move"), ("date", "2026-12-20"), ("starts", "10:00"), ("ends", "12:00"), ("move_why", "venue"), ("despite", "1")];
        let made = hana.post("/office/sessions/D16-1/change", &moved).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        saves(&mut center, &proposal, "dates", &[("sessions[0].title", "顔合わせ")]).await;
        submits(&mut center, &proposal).await;
        assert_eq!(approves(&mut hana, &proposal).await.status, StatusCode::SEE_OTHER);
        let page = town.visitor().get("/offerings/D16").await;
        assert!(page.says("12月20日") && page.says("顔合わせ"));
    }
}

story! {
    async fn a_capacity_never_falls_below_what_is_taken(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        for n in 0..3 {
            town.guest("D23", &["D23-slot-1"], State::Confirmed, &[(["見本 花子", "見本 一郎", "見本 次郎"][n], "ミホン")]).await;
        }
        let proposal = works_over(&mut center, "D23").await;
        let refused = saves(&mut center, &proposal, "places", &[("capacity", "2")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.says("これより少なくできません"), "{}", refused.texts("#errors").join(""));
        assert_eq!(refused.attribute("[name=capacity]", "value").as_deref(), Some("2"));
        assert_eq!(center.post(&proposal, &[("do", "submit")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

story! {
    async fn childcare_never_falls_below_what_is_given(town: Town = Town::demo) {
        // Four children of the demo's course are to be minded.
        let mut hana = city(&town, "hana").await;
        let proposal = works_over(&mut hana, "D01").await;
        for places in ["3", ""] {
            let refused = saves(&mut hana, &proposal, "details", &[("childcare_places", places)]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{places}");
            assert!(refused.says("すでに4人のお子さんの託児が決まっているため"), "{}", refused.texts("#errors").join(""));
        }
        let saved = saves(&mut hana, &proposal, "details", &[("childcare_places", "6")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.texts("#errors").join(""));
        submits(&mut hana, &proposal).await;
        let mut ichiro = city(&town, "ichiro").await;
        assert_eq!(approves(&mut ichiro, &proposal).await.status, StatusCode::SEE_OTHER);
        town.work().await;
        assert!(town.letters().iter().any(|mail| mail.subject.contains("託児が決まりました")), "more places reach who waits");
    }
}

story! {
    async fn giving_it_up_leaves_what_is_published(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let proposal = works_over(&mut center, "D16").await;
        saves(&mut center, &proposal, "about", &[("title", "別の名前")]).await;
        assert_eq!(center.post(&proposal, &[("do", "drop")]).await.status, StatusCode::SEE_OTHER);
        assert!(center.get(&proposal).await.says("掲載中"));
        assert!(town.visitor().get("/offerings/D16").await.says("つながるカフェ"));
    }
}

story! {
    async fn a_larger_capacity_is_offered_to_who_waits(town: Town = Town::demo) {
        // D02 is full with four waiting; its hosts are the welfare council and the city.
        let mut hana = city(&town, "hana").await;
        let mut ichiro = city(&town, "ichiro").await;
        let proposal = works_over(&mut hana, "D02").await;
        let saved = saves(&mut hana, &proposal, "places", &[("capacity", "32")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        submits(&mut hana, &proposal).await;
        assert_eq!(approves(&mut ichiro, &proposal).await.status, StatusCode::SEE_OTHER);
        town.work().await;
        let offered = town.letters().iter().filter(|mail| mail.subject.contains("空席のご案内") || mail.subject.contains("空き")).count();
        assert!(offered >= 1, "{:?}", town.letters().iter().map(|m| &m.subject).collect::<Vec<_>>());
    }
}
