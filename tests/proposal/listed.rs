//! A year's plans kept in a spreadsheet become proposals: looked at line by line first, and nothing half done.

use axum::http::StatusCode;

use super::{city, partner};
use crate::town::{Answer, Client, Town, story};

const URL: &str = "/office/proposals/list";

async fn looks(client: &mut Client, list: &str) -> Answer {
    client.upload(URL, &[], "list.csv", list.as_bytes()).await
}

/// Sends what the page shows, as its button does.
async fn makes(client: &mut Client, page: &Answer) -> Answer {
    let hidden = |name: &str| page.attribute(&format!("input[name={name}]"), "value").expect(name);
    let (partner, batch, lines) = (hidden("partner"), hidden("batch"), hidden("lines"));
    client.upload(URL, &[("partner", &partner), ("batch", &batch), ("lines", &lines)], "", b"").await
}

story! {
    async fn each_line_of_a_list_becomes_a_proposal_once_it_was_looked_at(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        assert!(center.get("/office/proposals/new").await.says("一覧（CSV・Excel）からつくる"));
        let page = looks(
            &mut center,
            "名前,種類,日付,開始,終了,定員,メモ\n折り紙の会,連続講座,2027-06-05、2027-06-19,10:00,11:30,15,x\n=1+1,,,,,,\n",
        )
        .await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        assert!(page.says("2行のうち、2行を企画書にできます。0行はできません。"), "{}", page.text());
        assert!(page.says("使わない列：メモ"));
        assert!(!center.get("/office/proposals").await.says("折り紙の会"), "looking writes nothing");
        for _ in 0..2 {
            let made = makes(&mut center, &page).await;
            assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        }
        let list = center.get("/office/proposals").await;
        assert_eq!(list.text().matches("折り紙の会").count(), 1, "sent twice, made once");
        assert!(list.says("=1+1"));
        let mut days = Vec::new();
        for proposal in list.attributes("table a", "href") {
            let dates = center.get(&format!("{proposal}/dates")).await;
            days.extend(dates.attribute("[name='sessions[1].date']", "value"));
        }
        assert!(days.contains(&"2027-06-19".to_owned()), "{days:?}");
    }
}

story! {
    async fn of_a_list_with_bad_lines_the_good_are_made_by_choice(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let page = looks(&mut center, "名前,日付\n朝の体操,2027-05-01\n夜の体操,十二月\n,2027-05-03\n").await;
        assert!(page.says("できる1件だけ企画書にする（2件は除く）"), "{}", page.text());
        assert!(page.says("日付「十二月」が読めません") && page.says("名前がありません"));
        assert_eq!(makes(&mut center, &page).await.status, StatusCode::SEE_OTHER);
        let list = center.get("/office/proposals").await;
        assert!(list.says("朝の体操") && !list.says("夜の体操"));
    }
}

story! {
    async fn what_is_no_list_is_said_and_nothing_is_made(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        for (list, said) in [
            ("", "CSV または XLSX として読めないか、中身がありません。"),
            ("題名\n折り紙\n", "1行目に「名前」の列がありません。"),
            (&format!("名前\n{}", "a\n".repeat(201)), "一度に200行までです。"),
        ] {
            let refused = looks(&mut center, list).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.says(said), "{said}");
        }
        let forged = center.upload(URL, &[("batch", "x"), ("lines", "no lines")], "", b"").await;
        assert_eq!(forged.status, StatusCode::BAD_REQUEST);
    }
}

story! {
    async fn a_partners_list_is_its_own_and_the_city_says_whose_it_is(town: Town = Town::demo) {
        town.partner("others").await;
        let mut center = partner(&town, "dan").await;
        let page = looks(&mut center, "名前\n折り紙の会\n").await;
        let lines = page.attribute("input[name=lines]", "value").expect("lines");
        // Whatever the form says, it is made for the partner who signed in.
        center.upload(URL, &[("partner", "others"), ("batch", "b"), ("lines", &lines)], "", b"").await;
        let mut other = town.signed_in("other", tsudoi::staff::Role::Partner, Some("others")).await;
        assert!(!other.get("/office/proposals").await.says("折り紙の会"));
        let mut city = city(&town, "shi").await;
        let asked = looks(&mut city, "名前\n町の会\n").await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "the city says for whom");
        let page = city.upload(URL, &[("partner", "others")], "l.csv", "名前\n町の会\n".as_bytes()).await;
        assert_eq!(makes(&mut city, &page).await.status, StatusCode::SEE_OTHER);
        assert!(other.get("/office/proposals").await.says("町の会"));
    }
}
