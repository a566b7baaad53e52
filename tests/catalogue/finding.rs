use axum::http::StatusCode;
use tsudoi::programme::Visibility;

use crate::town::{Answer, Town, story};

/// The ids of the offerings in a list, in order.
fn listed(answer: &Answer) -> Vec<String> {
    let links = answer.attributes(".cards h3 a", "href");
    links.into_iter().map(|href| href.trim_start_matches("/offerings/").to_owned()).collect()
}

fn searched(q: &str) -> String {
    form_urlencoded::Serializer::new("/offerings?".to_owned()).append_pair("q", q).finish()
}

story! {
    async fn a_course_is_found_by_kanji_kana_width_and_old_forms(town: Town = Town::demo) {
        let mut visitor = town.visitor();
        for (q, id) in [
            ("市民活動入門", "D01"),
            ("しみんかつどう", "D01"),
            ("シミンカツドウ", "D01"),
            ("ｼﾐﾝｶﾂﾄﾞｳ", "D01"),
            ("市民活動　入門", "D01"),
            ("入門講座 交流センター", "D01"),
            ("體驗", "D06"),
            ("ＳＤＧｓ", "D31"),
            ("sdgs", "D31"),
        ] {
            let answer = visitor.get(&searched(q)).await;
            assert_eq!(answer.status, StatusCode::OK);
            assert!(listed(&answer).contains(&id.to_owned()), "{q}: {:?}", listed(&answer));
        }
    }
}

story! {
    async fn what_is_not_there_is_said_with_a_way_on(town: Town = Town::demo) {
        let answer = town.visitor().get(&searched("そんなものはない")).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.says("条件に合うものが見つかりませんでした"));
        assert_eq!(answer.attribute("main input[name=q]", "value").as_deref(), Some("そんなものはない"));
        assert!(answer.attributes("main .notice a", "href").contains(&"/offerings".to_owned()));
    }
}

story! {
    async fn a_list_is_narrowed_by_kind_day_audience_partner_and_what_is_open(town: Town = Town::demo) {
        let mut visitor = town.visitor();
        let answer = visitor.get("/offerings?kind=volunteer_shift").await;
        let mut ids = listed(&answer);
        ids.sort();
        assert_eq!(ids, ["D08", "D32", "D34", "D35"]);
        assert_eq!(answer.attribute("select[name=kind] option[selected]", "value").as_deref(), Some("volunteer_shift"));
        for (query, within, without) in [
            ("from=2027-01-16&to=2027-01-16", "D01", "D14"),
            ("audience=children", "D07", "D01"),
            ("audience=groups", "D15", "D01"),
            ("audience=everyone", "D14", "D07"),
            ("partner=anforet", "D34", "D01"),
            ("open=1", "D01", "D18"),
            ("open=1", "D02", "D36"),
            ("open=1", "D10", "D26"),
            ("open=1", "D25", "D04"),
        ] {
            let ids = listed(&visitor.get(&format!("/offerings?{query}")).await);
            assert!(ids.contains(&within.to_owned()), "{query} misses {within}: {ids:?}");
            assert!(!ids.contains(&without.to_owned()), "{query} has {without}: {ids:?}");
        }
        // The college for those over 60 is announced in January.
        town.hours_pass(60 * 24);
        assert_eq!(listed(&visitor.get("/offerings?audience=seniors").await), ["D03"]);
    }
}

story! {
    async fn a_day_that_is_none_is_told_at_its_field(town: Town = Town::demo) {
        let answer = town.visitor().get("/offerings?from=2027-02-31").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(answer.attribute("input[name=from]", "aria-invalid").as_deref(), Some("true"));
        assert_eq!(answer.attribute("input[name=from]", "value").as_deref(), Some("2027-02-31"));
    }
}

story! {
    async fn the_list_has_pages_and_each_offering_stands_on_one(town: Town = Town::demo) {
        let (snapshot, now) = (town.catalogue.now(), town.app.clock.now());
        let public = snapshot.announcements.iter().filter(|a| a.offering.visibility == Visibility::Public);
        let public = public.filter(|a| a.offering.publish_at <= now).count();
        assert!(public > 20);
        let mut visitor = town.visitor();
        let first = visitor.get("/offerings").await;
        let mut all = listed(&first);
        assert_eq!(all.len(), 20);
        let place = |id: &str| all.iter().position(|a| a == id);
        assert!(place("D32") < place("D02") && place("D02") < place("D01"), "what comes next stands first: {all:?}");
        assert_eq!(first.attribute("a[rel=next]", "href").as_deref(), Some("/offerings?page=2"));
        all.extend(listed(&visitor.get("/offerings?page=2").await));
        assert_eq!(all.len(), public);
        assert_eq!(all.last().map(String::as_str), Some("D04R7"), "what is long over stands last");
        all.sort();
        all.dedup();
        assert_eq!(all.len(), public, "none stands twice");
    }
}

story! {
    async fn a_month_shows_its_days_and_leads_to_the_next(town: Town = Town::demo) {
        let mut visitor = town.visitor();
        assert_eq!(visitor.get("/month").await.location(), "/month/2026-11");
        let january = visitor.get("/month/2027-01").await;
        assert!(january.says("令和9年1月の講座・催し"));
        let days = january.texts(".month td.some");
        let day = days.iter().find(|d| d.contains("1月16日（土）")).expect("the 16th has something");
        assert!(day.contains("市民活動入門講座") && day.contains("午前10時～正午"), "{day}");
        assert_eq!(january.attribute("a[rel=next]", "href").as_deref(), Some("/month/2027-02"));
        assert_eq!(january.attribute("a[rel=prev]", "href").as_deref(), Some("/month/2026-12"));
        // Each day stands in its weekday's column: 16 January 2027 is a Saturday.
        assert_eq!(january.texts(".month tr td:last-child time .of-grid")[2], "16");
        for none in ["/month/2027-13", "/month/2027-1", "/month/x", "/month/1990-01", "/month/9999-12"] {
            assert_eq!(visitor.get(none).await.status, StatusCode::NOT_FOUND, "{none}");
        }
    }
}

story! {
    async fn the_front_page_leads_to_what_closes_soon(town: Town = Town::demo) {
        let mut visitor = town.visitor();
        let answer = visitor.get("/").await;
        assert!(answer.says("まもなく締切り"));
        assert_eq!(listed(&answer)[0], "D32", "three days to go");
        assert!(answer.attributes(".tiles a", "href").contains(&"/offerings?kind=series".to_owned()));
        visitor.language = "en";
        assert!(visitor.get("/").await.says("Closing soon"));
    }
}
