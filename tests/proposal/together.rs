//! Two who write at once: nothing of either is lost.

use axum::http::StatusCode;

use super::{again, partner, saves, sends};
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
