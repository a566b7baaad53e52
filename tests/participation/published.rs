use super::facts::{Applied, Facts, course, planned};
use crate::town::{Answer, Kind, Town, story};
use axum::http::StatusCode;
use tsudoi::clock::Moment;

/// A course on the day, with as many different people as said, who all came; those of `from` on are new.
fn full(facts: &mut Facts, id: &str, measure: &'static str, day: &str, people: std::ops::Range<i64>) {
    facts.offerings.push(course(id, measure, None, &[day]));
    for n in people {
        let registration = format!("{id}/{n}");
        facts.checkins.push((format!("{id}-1"), registration.clone(), true));
        facts.registrations.push(Applied {
            offering: id.into(),
            state: "confirmed",
            confirmed_at: Some(Moment(0)),
            ended_at: None,
            slots: vec![format!("{id}-a")],
            participants: vec![(registration.clone(), format!("PERSON{n}"))],
            id: registration,
        });
    }
}

async fn two_years(kind: Kind) -> Town {
    let town = planned(kind).await;
    let mut facts = Facts::default();
    full(&mut facts, "OLD", "P1-1", "2025-06-01", 0..12);
    full(&mut facts, "A", "P1-1", "2026-05-01", 0..30);
    full(&mut facts, "B", "P1-2", "2026-06-01", 0..4);
    full(&mut facts, "C", "P2-1", "2026-07-01", 10..25);
    full(&mut facts, "D", "P2-2", "2026-08-01", 20..51);
    full(&mut facts, "THIS-MONTH", "P3-1", "2026-11-02", 0..40);
    full(&mut facts, "SENSITIVE", "P5-1", "2026-10-01", 0..20);
    facts.offerings.last_mut().unwrap().sensitive = true;
    facts.write(&town).await;
    town
}

/// Persons and visits of the line that is named so.
fn line(answer: &Answer, title: &str) -> (String, String) {
    let names = answer.texts("main > .scroll:first-of-type > table > tbody > tr > th");
    let at = names.iter().position(|n| n == title).unwrap_or_else(|| panic!("no {title} in {names:?}"));
    let row = format!("main > .scroll:first-of-type > table > tbody > tr:nth-child({}) > td", at + 1);
    let cells = answer.texts(&row);
    (cells[0].clone(), cells[1].clone())
}

story! {
    async fn everyone_sees_the_count_but_nobody_is_recognised_in_it(town: Town = two_years) {
        let mut visitor = town.visitor();
        let page = visitor.get("/results").await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        let told = |title: &str| line(&page, title);
        let hidden = ("x".to_owned(), "x".to_owned());
        // Four people; and what would betray them by subtraction.
        assert_eq!(told("1-2 地域活動・市民活動に関する理解促進"), hidden);
        assert_eq!(told("1-1 地域活動・市民活動に関する情報発信・共有"), hidden);
        assert_eq!(told("1 地域活動・市民活動に関する理解促進"), ("30".into(), "34".into()));
        assert_eq!(told("2 市民協働の担い手づくり"), ("41".into(), "46".into()));
        assert_eq!(told("2-3 市民協働に対する市職員の理解・参加促進"), ("0".into(), "0".into()));
        assert!(page.says("10人に満たない"));
        // 30 + 4 visits by 30 people; 15 + 31 by 41; all of them 51.
        assert_eq!(page.texts("main > .scroll:first-of-type > table > tfoot > tr > td")[..2], ["51", "80"]);
        assert!(!page.says("120"), "nothing of this month, nothing of sensitive programmes");
        assert!(page.says("令和8年10月31日"));
        // 51 so far, 12 of them known from the year before.
        assert!(page.says("39人") && page.says("51人"));
        // Indicators stand beside it, and are not computed from it.
        assert!(page.says("35.6") && page.says("アンケート"));
        assert_eq!(visitor.get("/results?year=2025").await.status, StatusCode::OK);
        assert_eq!(visitor.get("/results?year=2024").await.status, StatusCode::NOT_FOUND);
        assert_eq!(page.header("cache-control"), "no-cache");
    }
}

story! {
    async fn a_town_that_has_not_begun_says_so(town: Town = planned) {
        let page = town.visitor().get("/results").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.says("まだありません"));
    }
}

story! {
    async fn the_month_is_told_when_it_is_over(town: Town = two_years) {
        let mut visitor = town.visitor();
        assert_eq!(line(&visitor.get("/results").await, "3-1 市民活動の拠点施設と支援機能の充実").0, "0");
        town.hours_pass(24 * 10);
        assert_eq!(line(&visitor.get("/results").await, "3-1 市民活動の拠点施設と支援機能の充実").0, "40");
    }
}
