use axum::http::StatusCode;
use tsudoi::store::sql;

use crate::town::{Answer, Town, story};

/// As if others had applied meanwhile.
async fn counted(town: &Town, offering: &str, taken: i64, waiting: i64) {
    let mut tx = town.app.store.write().await.unwrap();
    let count = sql("UPDATE slot SET taken = $1, waiting = $2 WHERE offering_id = $3");
    tx.run(count.bind(taken).bind(waiting).bind(offering)).await.unwrap();
    tx.commit().await.unwrap();
}

fn button(answer: &Answer) -> Option<String> {
    answer.attribute(".applying a.button.primary", "href")
}

story! {
    async fn an_open_course_says_how_many_places_are_left_and_leads_to_its_form(town: Town = Town::demo) {
        counted(&town, "D01", 8, 0).await;
        let mut visitor = town.visitor();
        let answer = visitor.get("/offerings/D01").await;
        assert_eq!(answer.status, StatusCode::OK);
        for words in [
            "申込みを受け付けています",
            "残り12人",
            "令和9年1月16日（土曜日） 午前10時～正午",
            "シミンカツドウニュウモンコウザ",
            "締切りは令和9年1月8日（金曜日）午後5時です",
            "申込みの早い順",
            "市内在住・在勤・在学の人",
        ] {
            assert!(answer.says(words), "{words} is not said");
        }
        assert_eq!(button(&answer).as_deref(), Some("/offerings/D01/apply"));
        visitor.language = "en";
        let english = visitor.get("/offerings/D01").await;
        assert!(english.says("12 places left") && english.says("people who live in the city"));
    }
}

story! {
    async fn the_last_places_are_marked_and_a_full_course_says_how_many_wait(town: Town = Town::demo) {
        let mut visitor = town.visitor();
        town.change(sql("UPDATE offering SET waitlist = 1 WHERE id = 'D01'")).await;
        counted(&town, "D01", 18, 0).await;
        assert!(visitor.get("/offerings/D01").await.says("残りわずか"));
        counted(&town, "D01", 20, 4).await;
        let full = visitor.get("/offerings/D01").await;
        assert!(full.says("キャンセル待ちに申し込めます。いま待っている申込みは4件です"));
        assert!(full.says("満員・キャンセル待ち4件"));
        assert_eq!(button(&full).as_deref(), Some("/offerings/D01/apply"));
        // Somebody waits for the place that was freed: it is not anyone's.
        counted(&town, "D01", 19, 4).await;
        assert!(visitor.get("/offerings/D01").await.says("満員・キャンセル待ち4件"));
        // Without a list there is nothing to apply for.
        town.change(sql("UPDATE offering SET waitlist = 0 WHERE id = 'D01'")).await;
        counted(&town, "D01", 20, 0).await;
        let full = visitor.get("/offerings/D01").await;
        assert!(full.says("定員に達したため、ただいま受け付けていません"));
        assert_eq!(button(&full), None);
    }
}

story! {
    async fn what_is_not_open_yet_says_when_and_opens_and_closes_at_that_hour(town: Town = Town::demo) {
        let mut visitor = town.visitor();
        let before = visitor.get("/offerings/D18").await;
        assert!(before.says("12月10日（木）から受付"));
        assert!(before.says("令和8年12月10日（木曜日）午前9時から受け付けます"));
        assert_eq!(button(&before), None);
        town.minutes_pass(16 * 24 * 60 - 1);
        assert_eq!(button(&visitor.get("/offerings/D18").await), None);
        town.minutes_pass(1);
        assert_eq!(button(&visitor.get("/offerings/D18").await).as_deref(), Some("/offerings/D18/apply"));
        town.hours_pass(32 * 24);
        let closed = visitor.get("/offerings/D18").await;
        assert!(closed.says("申込みの受付は終わりました"));
        assert_eq!(button(&closed), None);
    }
}

story! {
    async fn a_draw_says_how_many_have_applied_for_how_many_places(town: Town = Town::demo) {
        town.change(sql("UPDATE slot SET taken = 0, entered = 35 WHERE offering_id = 'D25'")).await;
        let answer = town.visitor().get("/offerings/D25").await;
        assert!(answer.says("申込み35人／定員20人"));
        assert!(answer.says("早く申し込んでも、抽選で有利にはなりません"));
        assert_eq!(button(&answer).as_deref(), Some("/offerings/D25/apply"));
    }
}

story! {
    async fn what_is_cancelled_or_over_says_so_first(town: Town = Town::demo) {
        let mut visitor = town.visitor();
        let cancelled = visitor.get("/offerings/D36").await;
        assert_eq!(cancelled.status, StatusCode::OK);
        assert!(cancelled.says("この講座・催しは中止になりました") && cancelled.says("理由：講師の都合"));
        assert_eq!(button(&cancelled), None);
        assert!(cancelled.text().contains("https://schema.org/EventCancelled"));
        let over = visitor.get("/offerings/D26").await;
        assert!(over.says("この講座・催しは終了しました"));
        assert_eq!(button(&over), None);
    }
}

story! {
    async fn other_ways_of_giving_places_are_told_truthfully_with_whom_to_call(town: Town = Town::demo) {
        let mut visitor = town.visitor();
        for (id, says) in [
            ("D04", "新しい募集はありません"),
            ("D09", "入場に申込みはいりません"),
        ] {
            let answer = visitor.get(&format!("/offerings/{id}")).await;
            assert!(answer.says(says), "{id} does not say {says}");
            assert_eq!(button(&answer), None, "{id}");
        }
        let wishes = visitor.get("/offerings/D06").await;
        assert!(wishes.says("希望の順位をもとに受入先を決めます") && wishes.says("定員2人"));
        assert_eq!(button(&wishes).as_deref(), Some("/offerings/D06/apply"));
        let arranged = visitor.get("/offerings/D10").await;
        assert!(arranged.attribute(".applying a.telephone", "href").is_some_and(|href| href.starts_with("tel:0")));
        assert!(arranged.says("日程は、申込みのあとに相談して決めます") && arranged.says("希望の日時を相談して決めます"));
        // What may be wished for stands there before anybody asks.
        assert_eq!(button(&arranged).as_deref(), Some("/offerings/D10/apply"));
        assert!(arranged.says("30日以上先") && arranged.says("午前9時から午後9時まで") && arranged.says("120分まで"));
        assert!(arranged.says("12/28～1/4・祝日") && arranged.says("10人以上の集まり"));
    }
}

story! {
    async fn each_hour_of_consultation_and_each_shift_tells_its_own_places(town: Town = Town::demo) {
        counted(&town, "D37", 0, 0).await;
        town.change(sql("UPDATE slot SET taken = 1 WHERE offering_id = 'D37' AND position = 2")).await;
        let answer = town.visitor().get("/offerings/D37").await;
        assert_eq!(answer.texts(".sessions .state")[..3], ["残り1組", "満員", "残り1組"]);
        assert!(answer.texts(".slots li").is_empty(), "told once, beside the hour");
        let shifts = town.visitor().get("/offerings/D08").await;
        assert!(shifts.texts(".slots li").len() > 1);
        // A day that is over takes nobody any more.
        town.hours_pass(9 * 24);
        assert_eq!(town.visitor().get("/offerings/D37").await.texts(".sessions .state")[0], "終了");
    }
}

story! {
    async fn seats_of_members_are_no_places_for_the_public(town: Town = Town::demo) {
        town.hours_pass(60 * 24);
        let answer = town.visitor().get("/offerings/D27").await;
        assert!(answer.says("残り10人") && !answer.says("残り40人"));
    }
}

story! {
    async fn a_page_tells_search_engines_of_each_session_and_no_title_ends_the_script(town: Town = Town::demo) {
        town.change(sql("UPDATE session SET title = '</script><b>x' WHERE id = 'D01-1'")).await;
        let answer = town.visitor().get("/offerings/D01").await;
        assert!(!answer.text().contains("</script><b>x"));
        let json = answer.texts("script[type='application/ld+json']").remove(0);
        let events: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!(events.as_array().map(Vec::len), Some(3));
        assert_eq!(events[0]["startDate"], "2027-01-16T10:00:00+09:00");
        assert!(events[0]["name"].as_str().is_some_and(|name| name.ends_with("</script><b>x")));
        assert_eq!(events[0]["location"]["name"], "市民交流センター 会議室");
    }
}

story! {
    async fn easy_japanese_reads_out_its_kanji(town: Town = Town::demo) {
        let mut visitor = town.visitor();
        visitor.post("/language", &[("language", "ja-easy"), ("back", "/")]).await;
        let answer = visitor.get("/offerings/D01").await;
        assert!(!answer.texts(".lead ruby rt").is_empty());
        assert!(!answer.texts(".applying ruby rt").is_empty());
    }
}
