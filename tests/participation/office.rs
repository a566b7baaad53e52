use axum::http::StatusCode;
use tsudoi::clock::Moment;
use tsudoi::person;
use tsudoi::staff::Role;

use super::facts::{Applied, Facts, course, planned};
use crate::town::{Answer, Kind, Town, story};

fn at(day: &str) -> Option<Moment> {
    Moment::of(day, "08:00")
}

/// Someone's statistical key; `phone` ends as given.
fn key(town: &Town, kana: &str, phone: &str) -> String {
    person::key(&town.app.config.secret, kana, kana, None, Some("40s"), &format!("0566-71-{phone}"))
}

fn applied(id: &str, offering: &str, state: &'static str, people: &[&str]) -> Applied {
    let participants = people.iter().zip(1..).map(|(key, n)| (format!("{id}/{n}"), (*key).to_owned()));
    Applied {
        id: id.into(),
        offering: offering.into(),
        state,
        confirmed_at: (state == "confirmed" || state == "withdrawn").then(|| at("2026-09-01")).flatten(),
        ended_at: None,
        slots: if state == "walk_in" { Vec::new() } else { vec![format!("{offering}-a")] },
        participants: participants.collect(),
    }
}

/// A small autumn, in which everything happens that makes counting hard.
async fn autumn(kind: Kind) -> Town {
    let town = planned(kind).await;
    let hanako = key(&town, "ミホン ハナコ", "1111");
    // Father and son have one name, and a telephone each.
    let (taro, other_taro) = (key(&town, "ミホン タロウ", "2222"), key(&town, "ミホン タロウ", "3333"));
    let (mother, child) = (key(&town, "レイ ヨウコ", "4444"), key(&town, "レイ ミミ", "4444"));
    let (left, jiro, clerk) =
        (key(&town, "レイ キエ", "5555"), key(&town, "レイ ジロウ", ""), key(&town, "シ ショクイン", "6666"));

    let mut a = course("A", "P2-2", Some("P2-2-1"), &["2026-10-03", "2026-10-10", "2026-12-05"]);
    a.slots[0].capacity = Some(5);
    let mut b = course("B", "P2-2", None, &["2026-11-01"]);
    b.partner = Some("partner-b");
    let mut training = course("C", "P2-3", Some("P2-3-1"), &["2026-10-20"]);
    training.citizens = false;
    let mut storm = course("D", "P1-2", Some("P1-2-1"), &["2026-09-12", "2026-09-13"]);
    storm.sessions[1].cancelled = true;
    let festival = course("E", "P1-1", Some("P1-1-3"), &["2026-11-03"]);
    let mut sensitive = course("F", "P5-1", Some("P5-1-3"), &["2026-10-01"]);
    sensitive.sensitive = true;

    let mut withdrawn = applied("A6", "A", "withdrawn", &[&left]);
    withdrawn.ended_at = at("2026-10-05");
    let come = |session: &str, participant: &str, here| (session.to_owned(), participant.to_owned(), here);
    let mut tx = town.app.store.write().await.unwrap();
    let circle = tsudoi::partner::Partner {
        id: "partner-b".into(),
        name: "見本の会".into(),
        kind: tsudoi::partner::Kind::CitizenGroup,
    };
    tsudoi::partner::store::put(&mut tx, &[circle]).await.unwrap();
    tx.commit().await.unwrap();
    Facts {
        offerings: vec![a, b, training, storm, festival, sensitive],
        registrations: vec![
            applied("A1", "A", "confirmed", &[&hanako]),
            applied("A2", "A", "confirmed", &[&taro]),
            applied("A3", "A", "confirmed", &[&other_taro]),
            applied("A4", "A", "confirmed", &[&mother, &child]),
            applied("A5", "A", "waiting", &[&jiro]),
            withdrawn,
            applied("B1", "B", "confirmed", &[&hanako]),
            applied("B2", "B", "walk_in", &[&jiro]),
            applied("C1", "C", "confirmed", &[&clerk]),
            applied("D1", "D", "confirmed", &[&taro]),
            applied("F1", "F", "confirmed", &[&left]),
        ],
        checkins: vec![
            come("A-1", "A1/1", true),
            come("A-1", "A2/1", true),
            come("A-1", "A3/1", true),
            come("A-1", "A4/1", true),
            come("A-1", "A4/2", true),
            come("A-1", "A6/1", true),
            come("A-2", "A1/1", true),
            come("A-2", "A2/1", true),
            // The wrong father was ticked off, and taken back.
            come("A-2", "A3/1", true),
            come("A-2", "A3/1", false),
            come("A-2", "A4/2", true),
            come("B-1", "B1/1", true),
            come("B-1", "B2/1", true),
            come("C-1", "C1/1", true),
            // He had not heard that it was called off.
            come("D-2", "D1/1", true),
            come("F-1", "F1/1", true),
        ],
        heads: vec![("E-1".into(), 150), ("E-1".into(), -30)],
    }
    .write(&town)
    .await;
    town
}

/// The figures of the total, by their names.
pub fn total(answer: &Answer, name: &str) -> String {
    let names = answer.texts("main > dl.facts:first-of-type dt");
    let values = answer.texts("main > dl.facts:first-of-type dd");
    let at = names.iter().position(|n| n == name).unwrap_or_else(|| panic!("no {name} in {names:?}"));
    values[at].clone()
}

fn line(answer: &Answer, n: usize) -> Vec<String> {
    answer.texts(&format!("main > .scroll > table > tbody > tr:nth-child({n}) > *"))
}

story! {
    async fn distinct_people_are_counted_anew_for_each_line(town: Town = autumn) {
        let mut officer = town.signed_in("city", Role::City, None).await;
        let page = officer.get("/office/count?year=2026&scope=measure:P2-2").await;
        assert_eq!(page.status, StatusCode::OK);
        // Name, persons, visits, sessions, registrations, applicants, walk-ins, …
        let a = line(&page, 1);
        assert_eq!(a[1..], ["6", "9", "2", "6", "7", "0", "1.4倍", "100.0％", "81.8％", "2", "0"], "{a:?}");
        let b = line(&page, 4);
        assert_eq!(b[1..], ["2", "2", "1", "1", "1", "1", "0.1倍", "10.0％", "100.0％", "0", "0"], "{b:?}");
        // Hanako came to both: 6 and 2 make 7.
        assert_eq!(total(&page, "実人数"), "7人");
        assert_eq!(total(&page, "延べ人数"), "11人");
        assert_eq!(total(&page, "無断欠席"), "2人");
        assert_eq!(total(&page, "出席率"), "83.3％");
        assert_eq!(page.texts("main > .scroll > table > tfoot td")[..2], ["7", "11"]);
    }
}

story! {
    async fn one_drills_down_from_the_plan_to_a_session(town: Town = autumn) {
        let mut officer = town.signed_in("city", Role::City, None).await;
        for (scope, names) in [
            ("plan", "地域活動・市民活動に関する理解促進"),
            ("policy:P2", "市職員の理解"),
            ("measure:P2-2", "講座 B"),
            ("action:P2-2-1", "講座 A"),
        ] {
            let page = officer.get(&format!("/office/count?year=2026&scope={scope}")).await;
            assert!(page.says(names), "{scope}: {}", page.text());
        }
        let offering = officer.get("/office/count?year=2026&scope=offering:A").await;
        assert_eq!(line(&offering, 2)[1..], ["3", "60.0％", "2", "0"], "{}", offering.text());
        assert_eq!(offering.texts("nav.breadcrumbs a").len(), 5, "home, plan, policy, measure, action");
        assert_eq!(offering.texts("figure.chart").len(), 2);
    }
}

story! {
    async fn staff_training_stands_apart_and_the_cancelled_day_does_not_count(town: Town = autumn) {
        let mut officer = town.signed_in("city", Role::City, None).await;
        let plan = officer.get("/office/count?year=2026").await;
        // Seven at P2-2 and the one of the sensitive programme, who is among them: 7. The clerk is not.
        assert_eq!(total(&plan, "実人数"), "7人");
        assert_eq!(total(&plan, "延べ人数"), "12人");
        assert_eq!(total(&plan, "開催回数"), "6回");
        assert_eq!(total(&plan, "来場者数"), "120人");
        assert!(plan.says("別掲"));
        let of_training = officer.get("/office/count?year=2026&scope=offering:C").await;
        assert_eq!(total(&of_training, "実人数"), "1人");
        let storm = officer.get("/office/count?year=2026&scope=offering:D").await;
        assert_eq!((total(&storm, "延べ人数"), total(&storm, "開催回数")), ("0人".into(), "1回".into()));
    }
}

story! {
    async fn of_a_sensitive_programme_there_are_totals_only(town: Town = autumn) {
        let mut officer = town.signed_in("city", Role::City, None).await;
        let action = officer.get("/office/count?year=2026&scope=action:P5-1-3").await;
        assert_eq!(total(&action, "延べ人数"), "1人");
        assert!(!action.says("講座 F"));
        assert!(action.says("内訳を示さない募集が1件"));
        let itself = officer.get("/office/count?year=2026&scope=offering:F").await;
        assert!(!itself.says("開催回ごとの集計"));
    }
}

story! {
    async fn a_partner_counts_only_what_it_hosts(town: Town = autumn) {
        let mut circle = town.signed_in("circle", Role::Partner, Some("partner-b")).await;
        let page = circle.get("/office/count?year=2026").await;
        assert_eq!((total(&page, "実人数"), total(&page, "延べ人数")), ("2人".into(), "2人".into()));
        assert_eq!(circle.get("/office/count?scope=offering:A").await.status, StatusCode::NOT_FOUND);
        assert!(!circle.get("/office/count.csv?year=2026").await.text().contains("講座 A"));
        let mut desk = town.signed_in("desk", Role::Desk, None).await;
        assert_eq!(desk.get("/office/count").await.status, StatusCode::FORBIDDEN);
        assert_eq!(town.visitor().get("/office/count").await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(town.visitor().get("/office/count.csv").await.status, StatusCode::UNAUTHORIZED);
    }
}

story! {
    async fn the_file_is_one_figure_a_line_and_digits_only(town: Town = autumn) {
        let mut officer = town.signed_in("city", Role::City, None).await;
        let file = officer.get("/office/count.csv?year=2026").await;
        assert!(file.header("content-type").starts_with("text/csv"));
        let text = file.text();
        let mut lines = text.trim_start_matches('\u{FEFF}').lines();
        assert_eq!(lines.next(), Some("年度,階層,ID,名称,区分,項目,値,単位"));
        let rest: Vec<Vec<&str>> = lines.map(|l| l.split(',').collect()).collect();
        assert!(rest.iter().all(|l| l.len() == 8 && l[0] == "2026"));
        assert!(rest.iter().all(|l| l[6].chars().all(|c| c.is_ascii_digit() || c == '.')), "digits only");
        let value = |level: &str, id: &str, kind: &str, name: &str| {
            let line = rest.iter().find(|l| (l[1], l[2], l[4], l[5]) == (level, id, kind, name));
            line.map(|l| l[6].to_owned())
        };
        assert_eq!(value("measure", "P2-2", "citizens", "実人数").as_deref(), Some("7"));
        assert_eq!(value("offering", "A", "citizens", "出席率").as_deref(), Some("0.8182"));
        assert_eq!(value("policy", "P4", "citizens", "延べ人数").as_deref(), Some("0"));
        // Not known is blank, none is 0.
        assert_eq!(value("policy", "P4", "citizens", "出席率").as_deref(), Some(""));
        assert_eq!(value("action", "P2-3-1", "apart", "実人数").as_deref(), Some("1"));
        assert_eq!(value("offering", "F", "citizens", "延べ人数"), None);
    }
}

story! {
    async fn what_cannot_be_asked_is_answered_so(town: Town = autumn) {
        let mut officer = town.signed_in("city", Role::City, None).await;
        for (url, status) in [
            ("/office/count?scope=measure:P9-9", StatusCode::NOT_FOUND),
            ("/office/count?scope=everything", StatusCode::NOT_FOUND),
            ("/office/count?year=heisei", StatusCode::BAD_REQUEST),
            ("/office/count?year=99999", StatusCode::BAD_REQUEST),
            ("/office/count?year=2031", StatusCode::OK),
        ] {
            assert_eq!(officer.get(url).await.status, status, "{url}");
        }
        for (language, words) in [("ja", "数え方"), ("en", "What is counted")] {
            officer.language = language;
            assert!(officer.get("/office/count").await.says(words));
        }
    }
}
