use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::phone::gives_password;
use crate::town::{Client, PASSWORD, Town, story};

const EDGE: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0";
const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

async fn signs_in_from(client: &mut Client, address: &str, agent: &str) {
    let body = form_urlencoded::Serializer::new(String::new())
        .extend_pairs([("email", "hana@city.example.jp"), ("password", PASSWORD)])
        .finish();
    let mut request = Request::post("/signin")
        .header("sec-fetch-site", "same-origin")
        .header("user-agent", agent)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(body))
        .unwrap();
    request.extensions_mut().insert(ConnectInfo(std::net::SocketAddr::new(address.parse().unwrap(), 4000)));
    assert_eq!(client.send(request).await.status, StatusCode::SEE_OTHER);
}

story! {
    async fn one_sees_ones_browsers_and_ends_another(town: Town = Town::empty) {
        town.account("hana", Role::City, None).await;
        let (mut office, mut phone) = (town.visitor(), town.visitor());
        signs_in_from(&mut office, "192.0.2.77", EDGE).await;
        town.minutes_pass(30);
        signs_in_from(&mut phone, "2001:db8:1:2::9", IPHONE).await;

        let account = office.get("/signin").await;
        for words in ["Edge / Windows", "192.0.2.0/24", "Safari / iPhone", "2001:db8:1::/48", "11月24日（火）午前9時30分", "この端末"] {
            assert!(account.says(words), "{words}");
        }
        assert!(!account.says("192.0.2.77") && !account.says("2001:db8:1:2"));
        let kept: Vec<(String,)> = town.app.store.all(sql("SELECT address FROM staff_session")).await.unwrap();
        assert!(kept.iter().all(|(address,)| address.contains('/')), "{kept:?}");

        let others = account.attributes("input[name=browser]", "value");
        assert_eq!(others.len(), 1, "not this one");
        let ended = office.post("/signout", &[("where", "there"), ("browser", &others[0])]).await;
        assert_eq!(ended.location(), "/signin");
        assert!(!office.follow(&ended).await.says("iPhone"));
        assert_eq!(phone.get("/office").await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(office.get("/office").await.status, StatusCode::OK);
    }
}

story! {
    async fn nobody_ends_the_browser_of_somebody_else(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let mut ken = town.signed_in("ken", Role::City, None).await;
        let query = sql("SELECT s.token_hash FROM staff_session s JOIN staff p ON p.id = s.staff_id WHERE p.name = 'ken'");
        let (kens,): (String,) = town.app.store.one(query).await.unwrap();
        hana.post("/signout", &[("where", "there"), ("browser", &kens)]).await;
        assert_eq!(ken.get("/office").await.status, StatusCode::OK);
        assert_eq!(hana.get("/office").await.status, StatusCode::OK);
        assert!(!hana.get("/signin").await.text().contains(&kens));
        let strange = hana.post("/signout", &[("where", "nowhere")]).await;
        assert_eq!(strange.status, StatusCode::BAD_REQUEST);
    }
}

story! {
    async fn the_last_twenty_sign_ins_and_refusals_are_told_the_newest_first(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        town.account("ken", Role::City, None).await;
        gives_password(&mut town.visitor(), "ken").await;
        town.minutes_pass(1);
        hana.post("/signin", &[("email", "hana@city.example.jp"), ("password", "wrong wrong")]).await;
        let page = hana.get("/signin").await;
        let told = page.texts("td:last-child");
        let past: Vec<&String> = told.iter().filter(|text| text.contains("サインイン")).collect();
        assert_eq!(past, ["サインインできませんでした（パスワード）", "サインインしました"], "one's own only");
        for _ in 0..25 {
            town.minutes_pass(1);
            let now = town.app.clock.now();
            let id: (String,) = town.app.store.one(sql("SELECT id FROM staff WHERE name = 'hana'")).await.unwrap();
            let entry = tsudoi::audit::Entry::new(&town.app.chance, now, &id.0, "staff_code_refused", format!("staff:{}", id.0));
            let mut tx = town.app.store.write().await.unwrap();
            tsudoi::audit::record(&mut tx, vec![entry]).await.unwrap();
            tx.commit().await.unwrap();
        }
        let told = hana.get("/signin").await.texts("td:last-child");
        assert_eq!(told.iter().filter(|text| text.contains("（コード）")).count(), 20);
        assert!(!told.iter().any(|text| text.contains("（パスワード）")));
    }
}
