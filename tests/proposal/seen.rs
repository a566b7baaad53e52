//! What is seen before it is too late: days that fall away, late answers, clashes, the weather, who teaches.

use axum::http::StatusCode;
use tsudoi::proposal::store::last_run;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{again, approves, city, partner, saves, submits};
use crate::town::announce::{course, shifts};
use crate::town::{Answer, Town, story};

story! {
    async fn a_rule_leaves_out_holidays_and_closed_days_and_says_which(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let begun = center.post("/office/proposals/new", &[("do", "template"), ("kind", "series")]).await;
        let url = format!("{}/dates", begun.location());
        let base = center.get(&url).await.attribute("input[name=base]", "value").unwrap();
        // Mondays and Thursdays around the holidays of May; the meeting room is closed on Mondays.
        let rule = [
            ("base", base.as_str()), ("venue", "koryu-meeting"), ("do", "spread"), ("rule_weekday", "1"), ("rule_weekday", "4"),
            ("rule_from", "2027-04-26"), ("rule_until", "2027-05-06"), ("rule_starts", "10:00"), ("rule_ends", "12:00"),
        ];
        let listed = center.post(&url, &rule).await;
        assert_eq!(listed.status, StatusCode::OK);
        let said = listed.texts(".notice").join("");
        for sentence in [
            "1日を並べました", "4月26日（月）は会場の休館日です。", "4月29日（木）は祝日（昭和の日）です。", "5月3日（月）は祝日（憲法記念日）です。",
        ] {
            assert!(said.contains(sentence), "{sentence}: {said}");
        }
        let date = |row: usize| listed.attribute(&format!("[name='sessions[{row}].date']"), "value").unwrap_or_default();
        assert_eq!((date(0).as_str(), date(1).as_str()), ("2027-05-06", ""));
        // Another venue is open on Mondays.
        let elsewhere: Vec<(&str, &str)> = rule.iter().map(|(n, v)| (*n, if *n == "venue" { "outdoor" } else { *v })).collect();
        let said = center.post(&url, &elsewhere).await.texts(".notice").join("");
        assert!(said.contains("2日を並べました") && !said.contains("休館日"), "{said}");
    }
}

story! {
    async fn a_review_that_is_late_is_marked_as_late(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let proposal = again(&mut center, "D16").await;
        town.account("hana", Role::City, None).await;
        saves(&mut center, &proposal, "about", &[("title", "見本の茶会")]).await;
        submits(&mut center, &proposal).await;
        let late = |page: &Answer| {
            let rows = page.texts("tbody tr");
            rows.into_iter().find(|row| row.contains("見本の茶会")).expect("its line").contains("期限を過ぎています")
        };
        // To be answered by Tuesday, 1 December: that day is not late.
        town.hours_pass(7 * 24);
        let mut hana = town.enters("hana").await;
        assert!(!late(&hana.get("/office/proposals").await));
        town.hours_pass(24);
        let mut hana = town.enters("hana").await;
        assert!(late(&hana.get("/office/proposals").await));
        assert_eq!(approves(&mut hana, &proposal).await.status, StatusCode::SEE_OTHER);
        assert!(!late(&hana.get("/office/proposals").await), "answered, if late");
    }
}

story! {
    async fn outdoors_it_is_asked_when_a_decision_about_the_weather_is_told_and_residents_read_it(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let proposal = again(&mut center, "D16").await;
        for (section, values) in [
            ("dates", [("venue", "outdoor")]), ("details", [("weather", "")]), ("period", [("publish_on", "")]),
        ] {
            let saved = saves(&mut center, &proposal, section, &values).await;
            assert_eq!(saved.status, StatusCode::SEE_OTHER, "{section} {}", saved.texts("#errors").join(""));
        }
        assert!(center.get(&proposal).await.says("屋外の会場です"));
        let saved = saves(&mut center, &proposal, "details", &[("weather", "当日午前7時に、このページで決定をお知らせします。")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        assert!(!center.get(&proposal).await.says("屋外の会場です"));
        submits(&mut center, &proposal).await;
        let mut hana = city(&town, "hana").await;
        assert_eq!(approves(&mut hana, &proposal).await.status, StatusCode::SEE_OTHER);
        let id = proposal.rsplit('/').next().unwrap();
        let public = town.visitor().get(&format!("/offerings/{id}")).await;
        assert!(public.says("天候による変更") && public.says("当日午前7時に、このページで決定をお知らせします。"), "{}", public.text());
    }
}

story! {
    async fn a_room_that_is_wanted_for_something_in_review_is_named_too(town: Town = Town::demo) {
        town.partner("origami").await;
        let (mut dan, mut ori) = (partner(&town, "dan").await, town.signed_in("ori", Role::Partner, Some("origami")).await);
        let first = again(&mut dan, "D16").await;
        let date = dan.get(&format!("{first}/dates")).await.attribute("[name='sessions[0].date']", "value").unwrap();
        let at = [("venue", "koryu-meeting"), ("sessions[0].starts", "10:00"), ("sessions[0].ends", "12:00"), ("sessions[0].venue", "")];
        assert_eq!(saves(&mut dan, &first, "dates", &at).await.status, StatusCode::SEE_OTHER);
        let second = ori.post("/office/proposals/new", &[("do", "template"), ("kind", "single_session")]).await.location();
        for (section, values) in [
            ("about", vec![("title", "折り紙の会"), ("summary", "季節の折り紙を折ります。")]),
            ("dates", vec![("venue", "koryu-meeting"), ("sessions[0].date", date.as_str()), ("sessions[0].starts", "11:00"), ("sessions[0].ends", "12:30")]),
            ("places", vec![("capacity", "15")]),
            ("period", vec![("opens_on", "2027-04-01"), ("closes_on", "2027-05-01")]),
            ("contact", vec![("contact_name", "折り紙の会"), ("contact_phone", "0566-00-0110")]),
        ] {
            let saved = saves(&mut ori, &second, section, &values).await;
            assert_eq!(saved.status, StatusCode::SEE_OTHER, "{section} {}", saved.texts("#errors").join(""));
        }
        let clash = "同じ時間に、同じ会場で";
        assert!(!ori.get(&second).await.says(clash), "what is still being written takes no room");
        submits(&mut dan, &first).await;
        let page = ori.get(&second).await;
        assert!(page.says(clash) && page.says("審査中のほかの団体の企画書"), "{}", page.texts(".notice").join(""));
        assert!(!page.says("つながるカフェ"), "whose it is, is not theirs to know");
        submits(&mut ori, &second).await;
        let mut hana = city(&town, "hana").await;
        assert!(hana.get(&first).await.says("折り紙の会（審査中の企画書）"));
    }
}

story! {
    async fn how_crowded_the_last_run_was_counts_in_the_unit_of_its_places(town: Town = Town::demo) {
        let mut a = course("C1", 10);
        town.publish(&a).await;
        let family = [("見本 花子", "ミホン"), ("見本 一郎", "ミホン"), ("見本 次郎", "ミホン"), ("見本 三郎", "ミホン")];
        for _ in 0..3 {
            town.guest("C1", &["C1-S1"], State::Waiting, &family).await;
        }
        assert_eq!(last_run(&town.app.store, "P", "C2").await.unwrap(), Some((12, 10)), "three families of four are twelve");
        town.change(sql("UPDATE slot SET unit = 'party' WHERE id = 'C1-S1'")).await;
        assert_eq!(last_run(&town.app.store, "P", "C2").await.unwrap(), Some((3, 10)), "three parties are three");
        // A shift each: who wants two asks for two.
        a = shifts("C3", &[2, 2]);
        a.offering.fiscal_year = 2027;
        town.publish(&a).await;
        town.guest("C3", &["C3-S1", "C3-S2"], State::Confirmed, &[("見本 花子", "ミホン")]).await;
        assert_eq!(last_run(&town.app.store, "P", "C2").await.unwrap(), Some((2, 4)));
        town.change(sql("UPDATE choice_group SET rule = 'ranked' WHERE offering_id = 'C3'")).await;
        assert_eq!(last_run(&town.app.store, "P", "C2").await.unwrap(), Some((1, 4)), "of ranked wishes one is had");
    }
}

story! {
    async fn who_teaches_is_shown_with_what_is_known_of_them(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let proposal = again(&mut center, "D16").await;
        saves(&mut center, &proposal, "dates", &[("sessions[0].instructor", "見本 講師、見本 助手")]).await;
        let teaches = [("instructors[0].name", "見本 助手"), ("instructors[0].contact", "0566-00-7777")];
        assert_eq!(saves(&mut center, &proposal, "contact", &teaches).await.status, StatusCode::SEE_OTHER);
        let contact = center.get(&format!("{proposal}/contact")).await;
        assert!(contact.says("担当する回：12月12日（日）"), "{}", contact.text());
        let dates = center.get(&format!("{proposal}/dates")).await;
        assert!(dates.says("見本 助手さんの連絡先と謝金は") && !dates.text().contains("0566-00-7777"));
        assert!(!dates.says("見本 講師さんの連絡先"), "nothing is known of them");
        saves(&mut center, &proposal, "contact", &[("instructors[0].name", "見本 女史")]).await;
        assert!(center.get(&format!("{proposal}/contact")).await.says("日程の「講師」欄にありません"));
    }
}
