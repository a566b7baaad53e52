//! Two who write at once: nothing of either is lost.

use axum::http::StatusCode;

use super::{again, partner, saves, sends, submits};
use crate::town::{Town, story};

story! {
    async fn two_who_change_different_things_both_have_their_way(town: Town = Town::demo) {
        let (mut dan, mut mari) = (partner(&town, "dan").await, partner(&town, "mari").await);
        let proposal = again(&mut dan, "D16").await;
        let url = format!("{proposal}/about");
        let seen = mari.get(&url).await;
        saves(&mut dan, &proposal, "about", &[("title", "つながるカフェ 春")]).await;
        let saved = sends(&mut mari, &url, seen.form_fields(), &[("summary", "お茶を飲みながら話します。")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        let page = dan.get(&url).await;
        assert_eq!(page.attribute("[name=title]", "value").as_deref(), Some("つながるカフェ 春"));
        assert!(page.says("お茶を飲みながら話します。"));
    }
}

story! {
    async fn the_second_sees_what_changed_and_loses_nothing(town: Town = Town::demo) {
        let (mut dan, mut mari) = (partner(&town, "dan").await, partner(&town, "mari").await);
        let proposal = again(&mut dan, "D16").await;
        let url = format!("{proposal}/about");
        let seen = mari.get(&url).await;
        saves(&mut dan, &proposal, "about", &[("title", "つながるカフェ 春")]).await;
        let met = sends(&mut mari, &url, seen.form_fields(), &[("title", "つながるカフェ 夏")]).await;
        assert_eq!(met.status, StatusCode::CONFLICT);
        assert!(met.says("ほかの人が先に保存しました") && met.says("danさん") && met.says("つながるカフェ 春"));
        assert_eq!(met.attribute("[name=title]", "value").as_deref(), Some("つながるカフェ 夏"), "what was typed is there");
        let saved = sends(&mut mari, &url, met.form_fields(), &[]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        assert_eq!(dan.get(&url).await.attribute("[name=title]", "value").as_deref(), Some("つながるカフェ 夏"));
        // Both editions are there.
        let history = dan.get(&format!("{proposal}/history?version=3")).await;
        assert!(history.says("つながるカフェ 春") && history.says("つながるカフェ 夏"));
    }
}

story! {
    async fn what_the_other_changed_elsewhere_is_not_undone_by_saving_again(town: Town = Town::demo) {
        let (mut dan, mut mari) = (partner(&town, "dan").await, partner(&town, "mari").await);
        let proposal = again(&mut dan, "D16").await;
        let url = format!("{proposal}/about");
        let seen = mari.get(&url).await;
        saves(&mut dan, &proposal, "about", &[("title", "つながるカフェ 春"), ("title_en", "Spring café"), ("summary", "春の会です。")]).await;
        let met = sends(&mut mari, &url, seen.form_fields(), &[("title", "つながるカフェ 夏")]).await;
        assert_eq!(met.status, StatusCode::CONFLICT);
        let summary = met.form_fields().into_iter().find(|(name, _)| name == "summary").map(|(_, value)| value);
        assert_eq!(summary.as_deref().map(str::trim), Some("春の会です。"), "what only the other changed");
        assert_eq!(met.attribute("[name=title]", "value").as_deref(), Some("つながるカフェ 夏"), "what I changed");
        let saved = sends(&mut mari, &url, met.form_fields(), &[]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        let page = dan.get(&url).await;
        assert_eq!(page.attribute("[name=title]", "value").as_deref(), Some("つながるカフェ 夏"));
        assert!(page.says("春の会です。"));
    }
}

story! {
    async fn what_was_typed_while_another_submitted_it_is_shown_and_not_lost(town: Town = Town::demo) {
        let (mut dan, mut mari) = (partner(&town, "dan").await, partner(&town, "mari").await);
        let proposal = again(&mut dan, "D16").await;
        for (section, field) in [("about", "title"), ("dates", "sessions[0].title")] {
            let url = format!("{proposal}/{section}");
            let seen = mari.get(&url).await;
            submits(&mut dan, &proposal).await;
            for what in ["save", "back", "add"] {
                let mut fields = seen.form_fields();
                fields.retain(|(name, _)| name != field && name != "do");
                fields.extend([(field.to_owned(), "夏の茶会".to_owned()), ("do".to_owned(), what.to_owned())]);
                let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
                let late = mari.post(&url, &fields).await;
                assert_eq!(late.status, StatusCode::CONFLICT, "{what}");
                assert!(late.says("保存していません"), "{what}");
                assert_eq!(late.attribute(&format!("[name='{field}']"), "value").as_deref(), Some("夏の茶会"));
                assert!(late.texts("main button[value=save]").is_empty(), "no button that would be refused");
            }
            assert_eq!(dan.post(&proposal, &[("do", "back")]).await.status, StatusCode::SEE_OTHER);
        }
    }
}
