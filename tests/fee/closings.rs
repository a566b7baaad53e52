use axum::http::StatusCode;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{comes, corrects, does, list, number, page, pays, town};
use crate::town::{Answer, Client, story};

fn closings() -> String {
    format!("{}/closings", list("C1"))
}

async fn closes(client: &mut Client, id: &str, seen: &str, counted: &str, reason: &str) -> Answer {
    let form = [("id", id), ("seen", seen), ("session", "C1-1"), ("counted", counted), ("reason", reason)];
    client.post(&closings(), &form).await
}

story! {
    async fn a_closing_sums_what_came_by_method_and_by_who_and_keeps_the_count(town: Town = town) {
        let hanako = comes(&town, "C1", ("見本 花子", "ミホン ハナコ")).await;
        let taro = comes(&town, "C1", ("見本 太郎", "ミホン タロウ")).await;
        let mut one = town.cashier("ichiko", Role::City, None).await;
        let mut two = town.cashier("jiro", Role::City, None).await;
        assert!(one.get(&closings()).await.says("前回の締めのあと、記録はありません。"));
        pays(&mut one, "C1", &hanako, "F1", "3000").await;
        let transfer = [("do", "receive"), ("fact", "F2"), ("amount", "2000"), ("method", "transfer"), ("day", "2026-11-20")];
        two.post(&page("C1", &taro), &transfer).await;
        does(&mut two, "C1", &hanako, "refund", "F3", "1000").await;
        let seen = two.get(&closings()).await;
        assert_eq!(seen.attribute("input[name=seen]", "value").as_deref(), Some("3"));
        let cells = seen.texts("tbody td");
        assert_eq!(cells[..9], ["3,000円", "1,000円", "2,000円", "2,000円", "0円", "2,000円", "0円", "0円", "0円"]);
        assert_eq!(cells[9..], ["3,000円", "0円", "0円", "3,000円", "−1,000円", "2,000円", "0円", "1,000円"]);
        // A difference needs a reason.
        let differs = closes(&mut two, "K1", "3", "1,900", "").await;
        assert_eq!(differs.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(differs.says("−100円違います"), "{}", differs.text());
        assert_eq!(differs.attribute("input[name=counted]", "value").as_deref(), Some("1,900"));
        assert_eq!(closes(&mut two, "K1", "3", "", "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let closed = closes(&mut two, "K1", "3", "1900", "釣銭の誤り").await;
        let sheet = two.follow(&closed).await;
        for said in ["締め 第1回", "2,000円", "1,900円", "−100円", "釣銭の誤り", "ichiko", "jiro"] {
            assert!(sheet.says(said), "{said}: {}", sheet.text());
        }
        // Twice is once.
        assert_eq!(closes(&mut two, "K1", "3", "1900", "釣銭の誤り").await.status, StatusCode::SEE_OTHER);
        assert_eq!(number(&town, sql("SELECT COUNT(*) FROM fee_closing")).await, 1);
    }
}

story! {
    async fn what_comes_after_a_closing_was_looked_at_falls_into_the_next(town: Town = town) {
        let hanako = comes(&town, "C1", ("見本 花子", "ミホン ハナコ")).await;
        let taro = comes(&town, "C1", ("見本 太郎", "ミホン タロウ")).await;
        let mut city = town.cashier("city", Role::City, None).await;
        pays(&mut city, "C1", &hanako, "F1", "3000").await;
        // Somebody pays while the page is open.
        pays(&mut city, "C1", &taro, "F2", "1000").await;
        assert_eq!(closes(&mut city, "K1", "1", "3000", "").await.status, StatusCode::SEE_OTHER);
        // A page as old as that closes nothing twice.
        let stale = closes(&mut city, "K2", "1", "3000", "").await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(stale.says("この画面を開いたあとに締められました。"));
        assert_eq!(stale.attribute("input[name=seen]", "value").as_deref(), Some("2"), "shows what is new");
        // A correction of what was closed is in the next closing too.
        corrects(&mut city, "C1", &hanako, "F3", "F1").await;
        let seen = city.get(&closings()).await;
        assert!(seen.says("−2,000円") && seen.says("マイナスで入力"), "{}", seen.text());
        assert_eq!(closes(&mut city, "K3", "3", "-2000", "").await.status, StatusCode::SEE_OTHER);
        let rows: Vec<(i64, i64, i64, i64)> = town.app.store.all(
            sql("SELECT number, after_fact, until_fact, cash FROM fee_closing ORDER BY number")).await.unwrap();
        assert_eq!(rows, [(1, 0, 1, 3000), (2, 1, 3, -2000)]);
    }
}

story! {
    async fn a_closing_that_cannot_be_is_refused(town: Town = town) {
        let hanako = comes(&town, "C1", ("見本 花子", "ミホン ハナコ")).await;
        let other = comes(&town, "C2", ("別の人", "ベツノヒト")).await;
        let mut city = town.cashier("city", Role::City, None).await;
        pays(&mut city, "C1", &hanako, "F1", "3000").await;
        pays(&mut city, "C2", &other, "F2", "500").await;
        for form in [
            [("id", "K1"), ("seen", "many"), ("session", ""), ("counted", "3000")],
            [("id", "no id!"), ("seen", "1"), ("session", ""), ("counted", "3000")],
            [("id", "K1"), ("seen", "1"), ("session", "C2-1"), ("counted", "3000")],
        ] {
            assert_eq!(city.post(&closings(), &form).await.status, StatusCode::BAD_REQUEST, "{form:?}");
        }
        // More than there is is what there is.
        assert_eq!(closes(&mut city, "K1", "99999", "3000", "").await.status, StatusCode::SEE_OTHER);
        let until = number(&town, sql("SELECT until_fact FROM fee_closing WHERE id = 'K1'")).await;
        assert_eq!(until, 1);
        assert_eq!(city.get(&format!("{}/closings/K1", list("C2"))).await.status, StatusCode::NOT_FOUND);
    }
}

story! {
    async fn two_who_close_at_once_make_one_closing(town: Town = town) {
        let hanako = comes(&town, "C1", ("見本 花子", "ミホン ハナコ")).await;
        let mut city = town.cashier("city", Role::City, None).await;
        pays(&mut city, "C1", &hanako, "F1", "3000").await;
        let mut other = city.clone();
        let (a, b) = tokio::join!(closes(&mut city, "K1", "1", "3000", ""), closes(&mut other, "K2", "1", "3000", ""));
        let mut statuses = [a.status, b.status];
        statuses.sort();
        assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY]);
        assert_eq!(number(&town, sql("SELECT COUNT(*) FROM fee_closing")).await, 1);
    }
}
