use axum::http::StatusCode;
use tsudoi::store::sql;

use crate::town::{Town, story};

/// Staff training, closed meetings, by invitation: nobody outside learns of them.
const HIDDEN: [&str; 5] = ["D13", "D17", "D20", "D22", "D28"];

story! {
    async fn what_is_internal_answers_404_and_stands_in_no_list_month_search_or_feed(town: Town = Town::demo) {
        let mut visitor = town.visitor();
        let snapshot = town.catalogue.now();
        let mut pages = vec!["/".to_owned(), "/calendar.ics".into(), "/offerings".into(), "/offerings?page=2".into()];
        // All the year's months.
        pages.extend((4..=12).map(|month| format!("/month/2026-{month:02}")));
        pages.extend((1..=3).map(|month| format!("/month/2027-{month:02}")));
        let mut texts = Vec::new();
        for page in &pages {
            let answer = visitor.get(page).await;
            assert_eq!(answer.status, StatusCode::OK, "{page}");
            texts.push((page, answer.text().replace("\r\n ", "")));
        }
        assert!(texts.iter().any(|(_, text)| text.contains("/offerings/D01")));
        for id in HIDDEN {
            let hidden = snapshot.any(id).expect("it is in the city");
            for url in [format!("/offerings/{id}"), format!("/offerings/{id}.ics")] {
                assert_eq!(visitor.get(&url).await.status, StatusCode::NOT_FOUND, "{url}");
            }
            let q: String = form_urlencoded::byte_serialize(hidden.offering.title.as_bytes()).collect();
            let found = visitor.get(&format!("/offerings?q={q}")).await;
            assert!(found.attributes(".cards a", "href").is_empty(), "{id} is found by its title");
            for (page, text) in &texts {
                assert!(!text.contains(&format!("/offerings/{id}")), "{page} leads to {id}");
                assert!(!text.contains(&hidden.offering.title), "{page} names {id}");
            }
        }
    }
}

story! {
    async fn what_is_not_announced_yet_appears_at_its_hour(town: Town = Town::demo) {
        let at = town.app.clock.now().plus(3600);
        town.change(sql("UPDATE offering SET publish_at = $1 WHERE id = 'D01'").bind(at)).await;
        let mut visitor = town.visitor();
        assert_eq!(visitor.get("/offerings/D01").await.status, StatusCode::NOT_FOUND);
        assert!(!visitor.get("/offerings?kind=series").await.text().contains("/offerings/D01"));
        town.hours_pass(1);
        assert_eq!(visitor.get("/offerings/D01").await.status, StatusCode::OK);
        assert!(visitor.get("/offerings?kind=series").await.text().contains("/offerings/D01"));
    }
}

story! {
    async fn a_draft_is_nowhere(town: Town = Town::demo) {
        town.change(sql("UPDATE offering SET state = 'draft' WHERE id = 'D01'")).await;
        let mut visitor = town.visitor();
        assert_eq!(visitor.get("/offerings/D01").await.status, StatusCode::NOT_FOUND);
        assert_eq!(visitor.get("/offerings/D01.ics").await.status, StatusCode::NOT_FOUND);
        assert!(!visitor.get("/calendar.ics").await.text().contains("D01-1@"));
    }
}
