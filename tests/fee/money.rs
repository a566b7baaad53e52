use axum::http::StatusCode;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{comes, corrects, does, facts, list, number, page, pays, town};
use crate::town::story;

story! {
    async fn what_a_row_records_is_one_fact_however_often_it_is_sent(town: Town = town) {
        let hanako = comes(&town, "C1", ("見本 花子", "ミホン ハナコ")).await;
        comes(&town, "C1", ("見本 太郎", "ミホン タロウ")).await;
        let mut city = town.cashier("city", Role::City, None).await;
        let seen = city.get(&list("C1")).await;
        assert_eq!(seen.texts("tbody th"), ["見本 太郎", "見本 花子"], "by reading");
        assert_eq!(seen.attributes("form.take input[name=amount]", "value"), ["3000", "3000"]);
        let form = [("do", "receive"), ("fact", "F1"), ("participant", hanako.people[0].as_str()), ("amount", "３，０００円"), ("method", "cash")];
        let sent = city.post(&list("C1"), &form).await;
        assert_eq!(sent.location(), "/office/offerings/C1/fees?recorded=F1");
        let told = city.follow(&sent).await;
        assert!(told.says("見本 花子さんから3,000円を収納しました。"), "{}", told.text());
        assert!(told.text().contains("/office/offerings/C1/fees/receipts/F1"));
        assert_eq!(city.post(&list("C1"), &form).await.status, StatusCode::SEE_OTHER);
        assert_eq!(facts(&town).await, 1);
        let after = city.get(&list("C1")).await;
        assert_eq!(after.texts("td .badge"), ["未収", "収納済"]);
        assert_eq!(after.texts("dl.facts dd"), ["6,000円", "3,000円", "0円", "0円", "3,000円"]);
        let open = city.get(&format!("{}?open=1", list("C1"))).await;
        assert_eq!(open.texts("tbody th"), ["見本 太郎"]);
    }
}

story! {
    async fn an_amount_that_cannot_be_is_asked_again_and_stays_as_typed(town: Town = town) {
        let hanako = comes(&town, "C1", ("見本 花子", "ミホン ハナコ")).await;
        let mut city = town.cashier("city", Role::City, None).await;
        for (typed, said) in [
            ("3001", "受け取れるのは3,000円までです。"), ("0", "金額を数字で"), ("-5", "金額を数字で"), ("", "金額を数字で"),
            ("三千", "金額を数字で"), ("99999999999999999999", "金額を数字で"),
        ] {
            let form = [("do", "receive"), ("fact", "F1"), ("participant", hanako.people[0].as_str()), ("amount", typed), ("method", "transfer")];
            let answer = city.post(&list("C1"), &form).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
            assert!(answer.says(said), "{typed}: {}", answer.text());
            assert_eq!(answer.attribute("form.take input[name=amount]", "value").as_deref(), Some(typed));
            assert_eq!(answer.attribute("form.take option[selected]", "value").as_deref(), Some("transfer"));
            let link = answer.attribute("#errors a", "href").unwrap();
            assert!(answer.attribute(&format!("input{link}"), "aria-invalid").is_some(), "{link}");
            assert_eq!(pays(&mut city, "C1", &hanako, "F1", typed).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        }
        let url = page("C1", &hanako);
        for (field, wrong, said) in [
            ("day", "2026-11-25", "先の日付"), ("day", "きのう", "日付を"), ("method", "card", "納め方を選んで"), ("method", "none", "納め方を選んで"),
        ] {
            let mut form = vec![("do", "receive"), ("fact", "F1"), ("amount", "3000"), ("method", "cash"), ("day", "2026-11-24")];
            form.iter_mut().filter(|f| f.0 == field).for_each(|f| f.1 = wrong);
            let answer = city.post(&url, &form).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
            assert!(answer.says(said), "{wrong}");
        }
        assert_eq!(city.post(&url, &[("do", "steal"), ("fact", "F1")]).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(pays(&mut city, "C1", &hanako, "no id!", "3000").await.status, StatusCode::BAD_REQUEST);
        assert_eq!(facts(&town).await, 0);
    }
}

story! {
    async fn what_is_given_back_or_waived_has_a_reason_and_is_there(town: Town = town) {
        let hanako = comes(&town, "C1", ("見本 花子", "ミホン ハナコ")).await;
        let taro = comes(&town, "C1", ("見本 太郎", "ミホン タロウ")).await;
        let mut city = town.cashier("city", Role::City, None).await;
        pays(&mut city, "C1", &hanako, "F1", "3000").await;
        let url = page("C1", &hanako);
        let unreasoned = city.post(&url, &[("do", "refund"), ("fact", "F2"), ("amount", "1000"), ("method", "cash")]).await;
        assert_eq!(unreasoned.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unreasoned.says("理由を入力してください。"));
        let more = does(&mut city, "C1", &hanako, "refund", "F2", "3001").await;
        assert!(more.says("返せるのは、受け取っている3,000円までです。"), "{}", more.text());
        let waived = does(&mut city, "C1", &hanako, "waive", "F2", "3000").await;
        assert!(waived.says("先に返金を記録してください。"), "{}", waived.text());
        assert_eq!(does(&mut city, "C1", &hanako, "refund", "F2", "3000").await.status, StatusCode::SEE_OTHER);
        let seen = city.get(&url).await;
        assert!(seen.says("返金済") && seen.says("欠席のため"));
        // Who was waived everything owes nothing, and pays nothing.
        assert_eq!(does(&mut city, "C1", &taro, "waive", "F3", "3000").await.status, StatusCode::SEE_OTHER);
        assert!(pays(&mut city, "C1", &taro, "F4", "1").await.says("これ以上納めていただく額はありません。"));
        assert_eq!(city.get(&list("C1")).await.texts("td .badge"), ["減免", "返金済"]);
        assert_eq!(facts(&town).await, 3);
    }
}

story! {
    async fn a_mistake_is_taken_back_by_an_opposite_fact_and_nothing_is_erased(town: Town = town) {
        let hanako = comes(&town, "C1", ("見本 花子", "ミホン ハナコ")).await;
        let mut city = town.cashier("city", Role::City, None).await;
        pays(&mut city, "C1", &hanako, "F1", "3000").await;
        let url = page("C1", &hanako);
        let asked = city.get(&format!("{url}?do=correct&wrong=F1")).await;
        assert!(asked.says("記録は消えません。"));
        let unreasoned = city.post(&url, &[("do", "correct"), ("fact", "F2"), ("wrong", "F1")]).await;
        assert_eq!(unreasoned.status, StatusCode::UNPROCESSABLE_ENTITY);
        for _ in 0..2 {
            assert_eq!(corrects(&mut city, "C1", &hanako, "F2", "F1").await.status, StatusCode::SEE_OTHER);
        }
        let (amount, wrong, by): (i64, String, i64) = town.app.store.one(
            sql("SELECT amount, corrects, number FROM fee_fact WHERE id = 'F2'")).await.unwrap();
        assert_eq!((amount, wrong.as_str(), by), (-3000, "F1", 2));
        assert!(corrects(&mut city, "C1", &hanako, "F3", "F1").await.says("すでに取り消されています。"));
        assert!(corrects(&mut city, "C1", &hanako, "F3", "F2").await.says("取消しの記録は取り消せません。"));
        assert_eq!(corrects(&mut city, "C1", &hanako, "F3", "F9").await.status, StatusCode::NOT_FOUND);
        let seen = city.get(&url).await;
        assert!(seen.says("取消し済み") && seen.says("収納の取消し") && seen.says("−3,000円") && seen.says("未収"));
        // A refund protects its payment.
        pays(&mut city, "C1", &hanako, "F4", "3000").await;
        does(&mut city, "C1", &hanako, "refund", "F5", "3000").await;
        assert!(corrects(&mut city, "C1", &hanako, "F6", "F4").await.says("先に返金を取り消してください。"));
        assert_eq!(facts(&town).await, 4);
    }
}

story! {
    async fn who_gave_the_place_up_stays_on_the_list_while_money_is_recorded(town: Town = town) {
        let paid = comes(&town, "C1", ("見本 花子", "ミホン ハナコ")).await;
        let unpaid = comes(&town, "C1", ("見本 太郎", "ミホン タロウ")).await;
        town.guest("C1", &["C1-S1"], State::Waiting, &[("待つ人", "マツヒト")]).await;
        let mut city = town.cashier("city", Role::City, None).await;
        pays(&mut city, "C1", &paid, "F1", "3000").await;
        for guest in [&paid, &unpaid] {
            let withdrawn = sql("UPDATE registration SET state = 'withdrawn' WHERE id = $1").bind(&guest.registration);
            town.change(withdrawn).await;
        }
        let seen = city.get(&list("C1")).await;
        assert_eq!(seen.texts("tbody th a"), ["見本 花子"]);
        assert!(seen.says("取下げ") && seen.says("収納済"));
        assert_eq!(seen.texts("dl.facts dd"), ["0円", "3,000円", "0円", "0円", "0円"]);
        assert!(city.get(&page("C1", &paid)).await.says("受け取っている3,000円を返すかどうか"));
        does(&mut city, "C1", &paid, "refund", "F2", "3000").await;
        assert_eq!(city.get(&list("C1")).await.texts("td .badge"), ["返金済"]);
    }
}

story! {
    async fn of_two_who_take_the_same_money_at_once_one_is_refused(town: Town = town) {
        let hanako = comes(&town, "C1", ("見本 花子", "ミホン ハナコ")).await;
        let city = town.cashier("city", Role::City, None).await;
        let (mut one, mut two) = (city.clone(), city);
        let (a, b) = tokio::join!(pays(&mut one, "C1", &hanako, "F1", "3000"), pays(&mut two, "C1", &hanako, "F2", "3000"));
        let mut statuses = [a.status, b.status];
        statuses.sort();
        assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY]);
        assert_eq!(number(&town, sql("SELECT CAST(SUM(amount) AS BIGINT) FROM fee_fact")).await, 3000);
    }
}

story! {
    async fn a_fact_of_somebody_else_or_of_another_offering_is_none_of_this_page(town: Town = town) {
        let hanako = comes(&town, "C1", ("見本 花子", "ミホン ハナコ")).await;
        let taro = comes(&town, "C1", ("見本 太郎", "ミホン タロウ")).await;
        let other = comes(&town, "C2", ("別の人", "ベツノヒト")).await;
        let mut city = town.cashier("city", Role::City, None).await;
        pays(&mut city, "C1", &hanako, "F1", "3000").await;
        assert_eq!(pays(&mut city, "C1", &taro, "F1", "3000").await.status, StatusCode::BAD_REQUEST);
        assert_eq!(pays(&mut city, "C1", &hanako, "F1", "2000").await.status, StatusCode::BAD_REQUEST);
        assert_eq!(pays(&mut city, "C1", &other, "F2", "500").await.status, StatusCode::NOT_FOUND);
        assert_eq!(city.get(&page("C1", &other)).await.status, StatusCode::NOT_FOUND);
        assert_eq!(corrects(&mut city, "C2", &other, "F3", "F1").await.status, StatusCode::NOT_FOUND);
        assert_eq!(facts(&town).await, 1);
    }
}

story! {
    async fn the_list_is_a_csv_with_every_sum(town: Town = town) {
        let hanako = comes(&town, "C1", ("=見本 花子", "ミホン ハナコ")).await;
        comes(&town, "C1", ("見本 太郎", "ミホン タロウ")).await;
        let mut city = town.cashier("city", Role::City, None).await;
        pays(&mut city, "C1", &hanako, "F1", "3000").await;
        does(&mut city, "C1", &hanako, "refund", "F2", "1000").await;
        let answer = city.get(&format!("{}/list.csv", list("C1"))).await;
        assert!(answer.header("content-type").starts_with("text/csv"));
        let text = answer.text();
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
        let rows: Vec<Vec<String>> = reader.records().map(|r| r.unwrap().iter().map(Into::into).collect()).collect();
        assert_eq!(rows[0][1..], ["見本 太郎", "ミホン タロウ", "見本 太郎", "参加決定", "未収", "3000", "0", "3000", "0", "0", "3000"]);
        assert_eq!(rows[1][1..], ["'=見本 花子", "ミホン ハナコ", "'=見本 花子", "参加決定", "収納済", "3000", "0", "3000", "3000", "1000", "0"]);
    }
}

story! {
    async fn a_list_of_hundreds_is_read_by_pages_and_summed_as_a_whole(town: Town = town) {
        town.change(sql("UPDATE slot SET capacity = 1000 WHERE id = 'C1-S1'")).await;
        for n in 0..103 {
            comes(&town, "C1", (&format!("人{n:03}"), &format!("ヒト{n:03}"))).await;
        }
        let mut city = town.cashier("city", Role::City, None).await;
        let first = city.get(&list("C1")).await;
        assert_eq!(first.texts("tbody th").len(), 100);
        assert_eq!(first.texts("dl.facts dd")[0], "309,000円");
        assert_eq!(city.get(&format!("{}?page=2", list("C1"))).await.texts("tbody th"), ["人100", "人101", "人102"]);
        assert_eq!(city.get(&format!("{}?open=1&page=2", list("C1"))).await.texts("tbody th").len(), 3);
        assert_eq!(city.get(&format!("{}?page=0", list("C1"))).await.texts("tbody th").len(), 100);
    }
}

story! {
    async fn of_what_was_called_off_date_by_date_no_fee_is_asked_and_what_was_paid_can_be_given_back(town: Town = town) {
        let hanako = comes(&town, "C1", ("見本 花子", "ミホン ハナコ")).await;
        comes(&town, "C1", ("見本 太郎", "ミホン タロウ")).await;
        let mut city = town.cashier("city", Role::City, None).await;
        pays(&mut city, "C1", &hanako, "F1", "3000").await;
        assert_eq!(city.get(&list("C1")).await.texts("td .badge"), ["未収", "収納済"]);
        let unpaid = "/office/offerings/C1/people?mark=unpaid";
        assert!(city.get(unpaid).await.says("見本 太郎"));
        // As it was before the last date took its offering along.
        town.change(sql("UPDATE session SET state = 'cancelled' WHERE offering_id = 'C1'")).await;
        let after = city.get(&list("C1")).await;
        assert!(!after.texts("td .badge").contains(&"未収".to_owned()), "{:?}", after.texts("td .badge"));
        assert!(!city.get(unpaid).await.texts("tbody th").concat().contains("見本 太郎"));
        let back = [("do", "refund"), ("fact", "F2"), ("amount", "3000"), ("method", "cash"), ("day", "2026-11-24"), ("reason", "中止")];
        assert_eq!(city.post(&page("C1", &hanako), &back).await.status, StatusCode::SEE_OTHER);
    }
}
