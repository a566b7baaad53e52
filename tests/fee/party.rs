use axum::http::StatusCode;
use tsudoi::programme::FeeUnit;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{corrects, does, facts, list, page, pays, town};
use crate::town::{Guest, Kind, Town, story};

/// C2 costs 500 yen for each party.
async fn by_party(kind: Kind) -> Town {
    let town = town(kind).await;
    town.change(sql("UPDATE offering SET fee_unit = 'party', fee_text = '1組500円' WHERE id = 'C2'")).await;
    town
}

async fn family(town: &Town, names: &[(&str, &str)]) -> Guest {
    town.guest("C2", &["C2-S1"], State::Confirmed, names).await
}

const THREE: [(&str, &str); 3] =
    [("見本 花子", "ミホン ハナコ"), ("見本 一", "ミホン ハジメ"), ("見本 次", "ミホン ツギ")];

story! {
    async fn a_party_pays_once_and_is_called_by_its_first(town: Town = by_party) {
        let three = family(&town, &THREE).await;
        family(&town, &[("例 太郎", "レイ タロウ")]).await;
        let mut city = town.cashier("city", Role::City, None).await;
        let seen = city.get(&list("C2")).await;
        assert_eq!(seen.texts("tbody th"), ["見本 花子さんほか2人", "例 太郎"]);
        assert_eq!(seen.texts("dl.facts dd")[0], "1,000円", "due of two parties, not of four people");
        assert!(seen.says("全部（2組）") && seen.says("1組（申込み1件）ごと"));
        assert_eq!(pays(&mut city, "C2", &three, "F1", "500").await.status, StatusCode::SEE_OTHER);
        let open = city.get(&format!("{}?open=1", list("C2"))).await;
        assert_eq!(open.texts("tbody th"), ["例 太郎"]);

        let receipt = city.get(&format!("{}/receipts/F1", list("C2"))).await;
        assert_eq!(receipt.attribute("input[name=proviso]", "value").as_deref(), Some("講座C2 参加費（1組分）として"));
        let closing = city.post(&format!("{}/closings", list("C2")), &[("id", "K1"), ("seen", "1"), ("counted", "500")]).await;
        assert_eq!(closing.status, StatusCode::SEE_OTHER, "{}", closing.text());
    }
}

story! {
    async fn who_has_paid_for_the_party_is_no_longer_among_those_who_owe(town: Town = by_party) {
        let three = family(&town, &THREE).await;
        family(&town, &[("例 太郎", "レイ タロウ")]).await;
        let mut city = town.cashier("city", Role::City, None).await;
        let owe = "/office/offerings/C2/people?mark=unpaid";
        assert_eq!(city.get(owe).await.texts("tbody th").len(), 2);
        pays(&mut city, "C2", &three, "F1", "500").await;
        let left = city.get(owe).await;
        assert!(left.says("例 太郎") && !left.says("見本 花子"), "{:?}", left.texts("tbody th"));
    }
}

story! {
    async fn nothing_is_recorded_of_the_others_of_a_party(town: Town = by_party) {
        let three = family(&town, &THREE).await;
        let mut city = town.cashier("city", Role::City, None).await;
        let other = Guest { people: vec![three.people[1].clone()], ..three };
        let seen = city.get(&page("C2", &other)).await;
        assert!(seen.says("この方の分はありません") && seen.attributes("form [name=amount]", "value").is_empty());
        for what in ["receive", "waive"] {
            let refused = does(&mut city, "C2", &other, what, "F1", "500").await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
        }
        assert_eq!(facts(&town).await, 0);
    }
}

story! {
    async fn what_was_recorded_before_the_fee_was_for_a_party_is_still_there(town: Town = town) {
        let three = family(&town, &THREE).await;
        let other = Guest { people: vec![three.people[1].clone()], ..three };
        let mut city = town.cashier("city", Role::City, None).await;
        pays(&mut city, "C2", &other, "F1", "500").await;
        town.change(sql("UPDATE offering SET fee_unit = 'party' WHERE id = 'C2'")).await;
        let seen = city.get(&list("C2")).await;
        assert_eq!(seen.texts("tbody th").len(), 2, "the party, and who has paid beside it: {:?}", seen.texts("tbody th"));
        assert_eq!(corrects(&mut city, "C2", &other, "F2", "F1").await.status, StatusCode::SEE_OTHER);
        assert_eq!(city.get(&list("C2")).await.texts("tbody th"), ["見本 花子さんほか2人"]);
    }
}

story! {
    async fn the_list_is_saved_for_excel_too(town: Town = by_party) {
        family(&town, &THREE).await;
        let mut city = town.cashier("city", Role::City, None).await;
        let csv = city.get(&format!("{}/list.csv", list("C2"))).await.text();
        assert_eq!(csv.lines().count(), 2, "the head, and one party");
        let file = city.get(&format!("{}/list.xlsx", list("C2"))).await;
        assert_eq!(file.header("content-type"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assert!(file.header("content-disposition").contains(".xlsx") && file.body.starts_with(b"PK"));
        let (looks,): (i64,) =
            town.app.store.one(sql("SELECT COUNT(*) FROM audit WHERE verb = 'export_fees_xlsx'")).await.unwrap();
        assert_eq!(looks, 1);
    }
}

story! {
    async fn the_demo_citys_party_fee_is_one_and_said_so(town: Town = Town::demo) {
        let unit: (String,) = town.app.store.one(sql("SELECT fee_unit FROM offering WHERE id = 'D19'")).await.unwrap();
        assert_eq!(unit.0, FeeUnit::Party.code());
        let (others,): (i64,) =
            town.app.store.one(sql("SELECT COUNT(*) FROM offering WHERE fee_unit = 'party'")).await.unwrap();
        assert_eq!(others, 1);
        let mut reader = town.visitor();
        assert!(reader.get("/offerings/D19").await.says("1組500円"));
        reader.language = "en";
        assert!(reader.get("/offerings/D19").await.says("500 yen for each party"));
    }
}
