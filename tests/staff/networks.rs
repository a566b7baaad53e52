use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};
use tsudoi::staff::Role;

use super::phone::{Phone, field};
use crate::town::{Answer, Client, Kind, PASSWORD, Town, story};

/// The city works from two networks; 127.0.0.1 is the trusted proxy.
async fn hall(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.partner("club").await;
    let networks = ["192.0.2.0/24", "2001:db8::/32"].map(|text| text.parse().unwrap());
    town.set(|config| config.city_networks = networks.to_vec()).await
}

/// A caller: who the connection is from, and whom it says it speaks for.
struct From(&'static str, Option<&'static str>);

const HALL: From = From("127.0.0.1", Some("192.0.2.9"));
const HOME: From = From("127.0.0.1", Some("198.51.100.9"));

async fn asks(client: &mut Client, from: &From, url: &str, fields: Option<&[(&str, &str)]>) -> Answer {
    let request = match fields {
        None => Request::get(url),
        Some(_) => Request::post(url).header("content-type", "application/x-www-form-urlencoded"),
    };
    let body = fields.map(|f| form_urlencoded::Serializer::new(String::new()).extend_pairs(f).finish());
    let mut request = request
        .header("sec-fetch-site", "same-origin")
        .header("x-forwarded-for", from.1.unwrap_or("192.0.2.9"))
        .body(Body::from(body.unwrap_or_default()))
        .unwrap();
    request.extensions_mut().insert(ConnectInfo(std::net::SocketAddr::new(from.0.parse().unwrap(), 4000)));
    client.send(request).await
}

async fn signs_in(client: &mut Client, from: &From, name: &str, password: &str) -> Answer {
    let email = format!("{name}@city.example.jp");
    asks(client, from, "/signin", Some(&[("email", &email), ("password", password)])).await
}

story! {
    async fn a_city_account_signs_in_from_the_citys_networks_only(town: Town = hall) {
        town.account("hana", Role::City, None).await;
        for (from, status) in [
            (HALL, StatusCode::SEE_OTHER),
            (From("127.0.0.1", Some("2001:db8::7")), StatusCode::SEE_OTHER),
            (From("127.0.0.1", Some("198.51.100.1, 192.0.2.9")), StatusCode::SEE_OTHER),
            (HOME, StatusCode::FORBIDDEN),
            // What came before the proxy's own word is anybody's claim.
            (From("127.0.0.1", Some("192.0.2.9, 198.51.100.1")), StatusCode::FORBIDDEN),
            // Not a proxy of ours: its word about others counts for nothing.
            (From("198.51.100.9", None), StatusCode::FORBIDDEN),
            (From("192.0.2.200", Some("198.51.100.9")), StatusCode::SEE_OTHER),
        ] {
            let answer = signs_in(&mut town.visitor(), &from, "hana", PASSWORD).await;
            assert_eq!(answer.status, status, "{} {:?}", from.0, from.1);
        }
        let refused = signs_in(&mut town.visitor(), &HOME, "hana", PASSWORD).await;
        assert!(refused.says("市が定めたネットワークからだけ使えます"));
        let mut visitor = town.visitor();
        assert_eq!(visitor.post("/signin", &[("email", "hana@city.example.jp"), ("password", PASSWORD)]).await.status,
            StatusCode::FORBIDDEN, "nobody knows where that comes from");
    }
}

story! {
    async fn a_wrong_password_is_answered_alike_wherever_it_comes_from(town: Town = hall) {
        town.account("hana", Role::City, None).await;
        let known = signs_in(&mut town.visitor(), &HOME, "hana", "wrong wrong").await;
        let unknown = signs_in(&mut town.visitor(), &HOME, "nobody", "wrong wrong").await;
        assert_eq!(known.status, StatusCode::UNAUTHORIZED);
        assert_eq!(known.text().replace("hana@", "nobody@"), unknown.text());
    }
}

story! {
    async fn it_keeps_working_only_from_there(town: Town = hall) {
        town.account("hana", Role::City, None).await;
        let mut hana = town.visitor();
        signs_in(&mut hana, &HALL, "hana", PASSWORD).await;
        for url in ["/office", "/desk", "/signin", "/signin/factor", "/office/staff"] {
            assert_eq!(asks(&mut hana, &HALL, url, None).await.status, StatusCode::OK, "{url}");
            let away = asks(&mut hana, &HOME, url, None).await;
            assert_eq!(away.status, StatusCode::FORBIDDEN, "{url}");
            assert!(away.says("市が定めたネットワークからだけ使えます"), "{url}");
        }
        let tap = asks(&mut hana, &HOME, "/api/desk_list", Some(&[("session", "s"), ("version", "")])).await;
        assert!(!tap.status.is_success());
        // Signing out is possible anywhere.
        let mut stolen = hana.clone();
        asks(&mut hana, &HOME, "/signout", Some(&[("where", "here")])).await;
        assert_eq!(asks(&mut stolen, &HALL, "/office", None).await.status, StatusCode::UNAUTHORIZED);
    }
}

story! {
    async fn the_second_step_asks_where_one_is_too(town: Town = hall) {
        town.account("hana", Role::City, None).await;
        let mut hana = town.visitor();
        signs_in(&mut hana, &HALL, "hana", PASSWORD).await;
        let page = asks(&mut hana, &HALL, "/signin/factor", None).await;
        let phone = Phone::with_key_of(&page);
        let id = field(&page, "id");
        asks(&mut hana, &HALL, "/signin/factor", Some(&[("id", &id), ("code", &phone.shows(&town, 0))])).await;
        town.minutes_pass(1);
        let mut away = town.visitor();
        signs_in(&mut away, &HALL, "hana", PASSWORD).await;
        let code = phone.shows(&town, 0);
        let refused = asks(&mut away, &HOME, "/signin/second", Some(&[("code", &code)])).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        signs_in(&mut away, &HALL, "hana", PASSWORD).await;
        let back = asks(&mut away, &HALL, "/signin/second", Some(&[("code", &code)])).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER, "the code was not used up");
    }
}

story! {
    async fn the_citys_own_desk_works_from_its_networks_too(town: Town = hall) {
        town.account("uke", Role::Desk, None).await;
        let mut uke = town.visitor();
        assert_eq!(signs_in(&mut uke, &HOME, "uke", PASSWORD).await.status, StatusCode::FORBIDDEN);
        assert_eq!(signs_in(&mut uke, &HALL, "uke", PASSWORD).await.location(), "/desk");
        assert_eq!(asks(&mut uke, &HALL, "/desk", None).await.status, StatusCode::OK);
        assert_eq!(asks(&mut uke, &HOME, "/desk", None).await.status, StatusCode::FORBIDDEN);
        let list = asks(&mut uke, &HOME, "/api/desk_list", Some(&[("session", "s"), ("version", "")])).await;
        assert_eq!(list.status, StatusCode::UNAUTHORIZED);
    }
}

story! {
    async fn partners_and_their_desks_work_anywhere(town: Town = hall) {
        for (name, role, partner, to) in [("taro", Role::Partner, Some("club"), "/office"), ("uke", Role::Desk, Some("club"), "/desk")] {
            town.account(name, role, partner).await;
            let mut browser = town.visitor();
            assert_eq!(signs_in(&mut browser, &HOME, name, PASSWORD).await.location(), to);
            assert_eq!(asks(&mut browser, &HOME, to, None).await.status, StatusCode::OK);
        }
    }
}
