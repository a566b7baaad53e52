//! What is wrong is said field by field, in the reader's language; nothing typed is lost, nothing of others is opened.

use axum::http::StatusCode;

use super::{again, approves, city, partner, saves, submits};
use crate::town::{Town, story};
use tsudoi::staff::Role;

story! {
    async fn another_partners_proposal_stays_closed_by_every_address(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let proposal = again(&mut center, "D16").await;
        town.partner("others").await;
        let mut other = town.signed_in("other", Role::Partner, Some("others")).await;
        for end in ["", "/about", "/dates", "/preview", "/history"] {
            assert_eq!(other.get(&format!("{proposal}{end}")).await.status, StatusCode::FORBIDDEN, "{end}");
        }
        for (end, what) in [("", "submit"), ("", "drop"), ("", "confirm"), ("", "approve"), ("/about", "save")] {
            let refused = other.post(&format!("{proposal}{end}"), &[("do", what), ("base", "1"), ("title", "x")]).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{end} {what}");
        }
        for what in ["again", "edit"] {
            let refused = other.post("/office/proposals/new", &[("do", what), ("offering", "D16")]).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN);
        }
        assert!(!other.get("/office/proposals").await.says("つながるカフェ"));
        let mut desk = town.signed_in("uke", Role::Desk, None).await;
        assert_eq!(desk.get(&proposal).await.status, StatusCode::FORBIDDEN);
        assert_eq!(town.visitor().get(&proposal).await.status, StatusCode::UNAUTHORIZED);
        submits(&mut center, &proposal).await;
        let own = center.post(&proposal, &[("do", "approve"), ("version", "1"), ("action", "P2-2-1")]).await;
        assert_eq!(own.status, StatusCode::FORBIDDEN, "a partner does not review");
    }
}

story! {
    async fn what_is_wrong_stays_typed_and_is_said(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let proposal = again(&mut center, "D16").await;
        let wrong = saves(&mut center, &proposal, "dates", &[
            ("sessions[0].date", "2026-11-01"), ("sessions[0].starts", "13:00"), ("sessions[0].ends", "12:00"),
        ]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("過ぎた日時です") && wrong.says("終了は開始より後の時刻に"));
        assert_eq!(wrong.attribute("[name='sessions[0].date']", "value").as_deref(), Some("2026-11-01"));
        assert_eq!(center.post(&proposal, &[("do", "submit")]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "no sessions in the past");

        for (section, name, value, said) in [
            ("dates", "sessions[0].date", "十二月", "日付は「2027-06-05」のように"),
            ("dates", "sessions[0].starts", "ひる", "時刻は「13:30」のように"),
            ("places", "capacity", "-5", "数字を入力"),
            ("places", "capacity", "0", "1以上の数字"),
            ("period", "closes_on", "2026-01-01", "締切りは受付開始より後に"),
            ("period", "closes_on", "2099-01-01", "最後の回が終わる前に"),
            ("period", "announce_on", "2027-11-20", "広報が届く日から7日以上後に"),
            ("period", "channels", "web", "電話や窓口などの方法も選んでください"),
            ("who", "eligibility", "", "入力してください"),
            ("contact", "contact_phone", "でんわ", "電話番号を確かめてください"),
            ("contact", "retain_until", "2027-01-01", "最後の回より後の日に"),
        ] {
            let proposal = again(&mut center, "D16").await;
            let said_now = saves(&mut center, &proposal, section, &[(name, value)]).await;
            assert_eq!(said_now.status, StatusCode::UNPROCESSABLE_ENTITY, "{name} {value}");
            assert!(said_now.says(said), "{name} {value}: {}", said_now.texts("#errors").join(""));
            assert!(said_now.text().contains(value), "{name} keeps {value}");
        }
        let nobody = saves(&mut center, &proposal, "contact", &[("hosts[0].partner", "nobody")]).await;
        assert!(nobody.says("選んでください"), "a partner that is none");
        let long = "あ".repeat(201);
        let wrong = saves(&mut center, &proposal, "about", &[("title", &long)]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text().contains(&long));
    }
}

story! {
    async fn a_day_that_passes_while_it_is_reviewed_is_seen(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let proposal = again(&mut center, "D16").await;
        submits(&mut center, &proposal).await;
        town.hours_pass(24 * 400);
        let mut hana = city(&town, "hana").await;
        let late = approves(&mut hana, &proposal).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.says("過ぎた日時です"));
    }
}

story! {
    async fn unknown_addresses_and_deeds_are_refused(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let proposal = again(&mut center, "D16").await;
        assert_eq!(center.get("/office/proposals/nothing").await.status, StatusCode::NOT_FOUND);
        assert_eq!(center.get(&format!("{proposal}/nothing")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(center.post(&proposal, &[("do", "dance")]).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(center.post(&format!("{proposal}/about"), &[("do", "save"), ("base", "x")]).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(center.post(&format!("{proposal}/about"), &[("do", "save"), ("base", "99")]).await.status, StatusCode::BAD_REQUEST);
        for (field, value) in [("kind", "party"), ("kind", "")] {
            let refused = center.post("/office/proposals/new", &[("do", "template"), (field, value)]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        // A row number out of this world is no row.
        let odd = saves(&mut center, &proposal, "dates", &[("sessions[4000000000].date", "2027-12-12")]).await;
        assert_eq!(odd.status, StatusCode::SEE_OTHER);
    }
}

story! {
    async fn a_question_that_depends_on_no_earlier_answer_is_said(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let proposal = again(&mut center, "D16").await;
        let rows = |first: &[(&'static str, &'static str)], second: &[(&'static str, &'static str)]| {
            let mut fields: Vec<(String, &'static str)> = Vec::new();
            for (row, values) in [first, second].into_iter().enumerate() {
                for (name, value) in [("label", "車で来ますか"), ("kind", "choice"), ("options", "はい\nいいえ"), ("step", "apply"), ("purpose", "駐車場のため"), ("shown_if", ""), ("shown_answer", ""), ("minimum", ""), ("maximum", "")]
                    .iter().chain(values) {
                    fields.retain(|(n, _)| *n != format!("questions[{row}].{name}"));
                    fields.push((format!("questions[{row}].{name}"), value));
                }
            }
            fields
        };
        for (first, second, said) in [
            (vec![("shown_if", "2"), ("shown_answer", "はい")], vec![], "この質問より前にある"),
            (vec![], vec![("shown_if", "2"), ("shown_answer", "はい")], "この質問より前にある"),
            (vec![], vec![("shown_if", "9"), ("shown_answer", "はい")], "この質問より前にある"),
            (vec![], vec![("shown_answer", "はい")], "この質問より前にある"),
            (vec![("step", "after")], vec![("shown_if", "1"), ("shown_answer", "はい")], "同じときに聞く"),
            (vec![("kind", "text")], vec![("shown_if", "1"), ("shown_answer", "はい")], "この質問より前にある"),
            (vec![], vec![("shown_if", "1"), ("shown_answer", "たぶん")], "質問1の答えのどれか"),
            (vec![], vec![("shown_if", "一"), ("shown_answer", "はい")], "数字を入力"),
            (vec![], vec![("kind", "number"), ("minimum", "5"), ("maximum", "4")], "上限は下限以上"),
        ] {
            let fields = rows(&first, &second);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), *v)).collect();
            let wrong = saves(&mut center, &proposal, "questions", &fields).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{first:?} {second:?}");
            assert!(wrong.texts("#errors").join("").contains(said), "{second:?}: {:?}", wrong.texts("#errors"));
        }
        let fields = rows(&[("kind", "yes")], &[("kind", "number"), ("minimum", "1"), ("maximum", "4"), ("shown_if", "1"), ("shown_answer", "はい")]);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), *v)).collect();
        let saved = saves(&mut center, &proposal, "questions", &fields).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{:?}", saved.texts("#errors"));
        let form = center.get(&format!("{proposal}/preview?part=form")).await;
        assert!(form.says("にチェックを入れた方だけお答えください") && form.says("1から4までの数字"));
        // What it depended on is taken away: that is said, not forgotten.
        let wrong = saves(&mut center, &proposal, "questions", &[("questions[0].drop", "1")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("この質問より前にある"));
    }
}

story! {
    async fn a_time_that_is_no_time_is_asked_again_as_it_was_typed(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let proposal = again(&mut center, "D16").await;
        for typed in ["9頃", "1限", "朝9", "百千万億", "25:00", "é1é"] {
            let refused = saves(&mut center, &proposal, "dates", &[("sessions[0].starts", typed)]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
            assert!(refused.says("時刻は「13:30」のように入力してください"), "{typed}");
            assert_eq!(refused.attribute("[name='sessions[0].starts']", "value").as_deref(), Some(typed));
        }
        let saved = saves(&mut center, &proposal, "dates", &[("sessions[0].starts", "1330")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.texts("#errors").join(""));
    }
}

story! {
    async fn a_programme_cannot_ask_for_what_asks_for_it(town: Town = Town::demo) {
        let mut hana = city(&town, "hana").await;
        let proposal = again(&mut hana, "D33").await;
        // Mending books (D34) is for those who were at the introduction (D33).
        let wrong = saves(&mut hana, &proposal, "who", &[("completed", "D34")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("だれも申し込めなくなります"), "{}", wrong.text());
        assert_eq!(saves(&mut hana, &proposal, "who", &[("completed", "D25")]).await.status, StatusCode::SEE_OTHER);
    }
}

story! {
    async fn parts_of_the_places_that_do_not_go_together_are_said(town: Town = Town::demo) {
        let mut hana = city(&town, "hana").await;
        let row = |goes_by: &'static str, field: &'static str, value: &'static str| {
            [("quotas[0].goes_by", goes_by), ("quotas[0].at_most", "5"), (field, value)]
        };
        for (offering, fields, said) in [
            ("D18", row("channel", "quotas[0].channels", ""), "選んでください"),
            ("D18", row("reserved", "quotas[0].at_most", "999"), "定員より多くできません"),
            ("D18", row("answer", "quotas[0].question", "9"), "質問の番号"),
            ("D18", row("reserved", "quotas[0].at_least", "2"), "「選考」のときだけ"),
            ("D18", row("reserved", "quotas[0].slot", "7"), "区分の番号"),
            ("D03", row("channel", "quotas[0].channels", "web"), "先着順の募集だけ"),
            ("D05", row("reserved", "quotas[0].title", "席"), "のときだけ使えます"),
        ] {
            let proposal = again(&mut hana, offering).await;
            let mut fields = fields.to_vec();
            // What the copy brought along is another matter.
            fields.extend([("quotas[1].drop", "1"), ("quotas[0].merges_on", "")]);
            let wrong = saves(&mut hana, &proposal, "questions", &fields).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{offering} {said}");
            assert!(wrong.says(said), "{offering} {said}: {}", wrong.text());
        }
    }
}
