use axum::http::StatusCode;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{comes, corrects, does, list, number, page, pays, town};
use crate::town::{Answer, Client, story};

fn receipt(offering: &str, fact: &str) -> String {
    format!("{}/receipts/{fact}", list(offering))
}

async fn issues(client: &mut Client, offering: &str, fact: &str, print: &str, addressee: &str) -> Answer {
    let form = [("print", print), ("addressee", addressee), ("proviso", "講座の参加費として")];
    client.post(&receipt(offering, fact), &form).await
}

story! {
    async fn a_receipt_is_issued_once_and_printed_again_as_such(town: Town = town) {
        let hanako = comes(&town, "C1", ("見本 花子", "ミホン ハナコ")).await;
        let mut city = town.cashier("city", Role::City, None).await;
        pays(&mut city, "C1", &hanako, "F1", "3000").await;
        let form = city.get(&receipt("C1", "F1")).await;
        assert_eq!(form.attribute("input[name=addressee]", "value").as_deref(), Some("見本 花子 様"));
        assert_eq!(form.attribute("input[name=proviso]", "value").as_deref(), Some("講座C1 参加費として"));
        let issued = issues(&mut city, "C1", "F1", "P1", "見本の会 御中").await;
        let paper = city.follow(&issued).await;
        for said in ["領収書", "見本の会 御中", "￥3,000−", "令和8年度 第1号", "講座の参加費として", "市民協働課", "令和8年11月24日"] {
            assert!(paper.says(said), "{said}: {}", paper.text());
        }
        let marked = |page: &Answer| page.texts("article.paper .mark");
        assert!(marked(&paper).is_empty());
        // A double tap is one print; another addressee changes nothing any more.
        assert_eq!(issues(&mut city, "C1", "F1", "P1", "見本の会 御中").await.status, StatusCode::SEE_OTHER);
        let again = issues(&mut city, "C1", "F1", "P2", "別の会 御中").await;
        let copy = city.follow(&again).await;
        assert_eq!(marked(&copy), ["再発行"]);
        assert!(copy.says("見本の会 御中") && copy.says("令和8年度 第1号") && !copy.says("別の会"));
        assert_eq!(number(&town, sql("SELECT COUNT(*) FROM fee_receipt_print")).await, 2);
        // Who comes back to the first print later sees that it is one.
        assert!(marked(&city.get(&format!("{}/P1", receipt("C1", "F1"))).await).is_empty());
        town.minutes_pass(16);
        assert_eq!(marked(&city.get(&format!("{}/P1", receipt("C1", "F1"))).await), ["再発行"]);
        assert_eq!(city.get(&format!("{}/P9", receipt("C1", "F1"))).await.status, StatusCode::NOT_FOUND);
    }
}

story! {
    async fn receipt_numbers_run_by_issuer_and_fiscal_year_without_gaps(town: Town = town) {
        town.change(sql("UPDATE offering SET data_holder = '見本の会' WHERE id = 'C2'")).await;
        let mut city = town.cashier("city", Role::City, None).await;
        let mut facts = Vec::new();
        for n in 0..6 {
            let guest = comes(&town, "C1", (&format!("人{n}"), "ヒト")).await;
            pays(&mut city, "C1", &guest, &format!("F{n}"), "3000").await;
            facts.push(format!("F{n}"));
        }
        let guest = comes(&town, "C2", ("別の人", "ベツノヒト")).await;
        pays(&mut city, "C2", &guest, "G1", "500").await;
        // What is refused takes no number.
        assert_eq!(issues(&mut city, "C1", "F0", "P", "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let at_once: Vec<_> = facts[..5].iter().enumerate().map(|(n, fact)| {
            let (mut client, fact) = (city.clone(), fact.clone());
            tokio::spawn(async move { issues(&mut client, "C1", &fact, &format!("P{n}"), "ある人 様").await.status })
        }).collect();
        for issued in at_once {
            assert_eq!(issued.await.unwrap(), StatusCode::SEE_OTHER);
        }
        issues(&mut city, "C2", "G1", "PG", "別の人 様").await;
        town.app.clock.advance(200 * 24 * 3600);
        let mut city = town.cashier("later", Role::City, None).await;
        issues(&mut city, "C1", "F5", "P5", "ある人 様").await;
        let given: Vec<(String, i64, i64)> = town.app.store.all(
            sql("SELECT issuer, fiscal_year, number FROM fee_receipt ORDER BY issuer, fiscal_year, number")).await.unwrap();
        let mut expected: Vec<(String, i64, i64)> = (1..=5).map(|n| ("市民協働課".to_owned(), 2026, n)).collect();
        expected.push(("市民協働課".to_owned(), 2027, 1));
        expected.push(("見本の会".to_owned(), 2026, 1));
        assert_eq!(given, expected);
    }
}

story! {
    async fn only_what_was_received_and_stands_has_a_receipt(town: Town = town) {
        let hanako = comes(&town, "C1", ("見本 花子", "ミホン ハナコ")).await;
        let mut city = town.cashier("city", Role::City, None).await;
        pays(&mut city, "C1", &hanako, "F1", "1000").await;
        pays(&mut city, "C1", &hanako, "F2", "2000").await;
        does(&mut city, "C1", &hanako, "refund", "F3", "500").await;
        corrects(&mut city, "C1", &hanako, "F4", "F1").await;
        assert_eq!(issues(&mut city, "C1", "F1", "P1", "見本 花子 様").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        for fact in ["F3", "F4", "F9"] {
            assert_eq!(issues(&mut city, "C1", fact, "P1", "見本 花子 様").await.status, StatusCode::NOT_FOUND, "{fact}");
        }
        assert_eq!(city.get(&receipt("C2", "F2")).await.status, StatusCode::NOT_FOUND);
        issues(&mut city, "C1", "F2", "P2", "見本 花子 様").await;
        // Taken back later, the number stays and the paper is void.
        assert!(city.get(&format!("{}?do=correct&wrong=F2", page("C1", &hanako))).await.says("渡した領収書を返して"));
        does(&mut city, "C1", &hanako, "refund", "F5", "1").await;
        let refunds = [("F6", "F3"), ("F7", "F5"), ("F8", "F2")];
        for (fact, wrong) in refunds {
            assert_eq!(corrects(&mut city, "C1", &hanako, fact, wrong).await.status, StatusCode::SEE_OTHER, "{wrong}");
        }
        assert!(city.get(&format!("{}/P2", receipt("C1", "F2"))).await.says("領収書は無効です。"));
        assert_eq!(issues(&mut city, "C1", "F2", "P3", "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(number(&town, sql("SELECT COUNT(*) FROM fee_receipt WHERE number = 1")).await, 1);
    }
}

story! {
    async fn what_cannot_be_printed_is_asked_again(town: Town = town) {
        let hanako = comes(&town, "C1", ("見本 花子", "ミホン ハナコ")).await;
        let mut city = town.cashier("city", Role::City, None).await;
        pays(&mut city, "C1", &hanako, "F1", "3000").await;
        let long = "長".repeat(201);
        for (addressee, said) in [("", "宛名を入力してください。"), (long.as_str(), "200文字以内")] {
            let answer = issues(&mut city, "C1", "F1", "P1", addressee).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(answer.says(said));
            assert_eq!(answer.attribute("input[name=proviso]", "value").as_deref(), Some("講座の参加費として"), "typed stays");
        }
        assert_eq!(issues(&mut city, "C1", "F1", "no id!", "見本 花子 様").await.status, StatusCode::BAD_REQUEST);
        assert_eq!(number(&town, sql("SELECT COUNT(*) FROM fee_receipt")).await, 0);
    }
}
