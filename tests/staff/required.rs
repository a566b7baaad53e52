use axum::http::StatusCode;
use tsudoi::staff::Role;

use super::phone::{Phone, field, gives_code, gives_password};
use crate::rights::routes::staff_routes;
use crate::town::{Kind, Town, story};

async fn strict(kind: Kind) -> Town {
    Town::demo(kind).await.set(|config| config.second_factor_required = true).await
}

/// A form that the desk and its API would understand.
const FORM: [(&str, &str); 8] = [
    ("do", "find"),
    ("q", "見本"),
    ("session", "D01-1"),
    ("version", ""),
    ("participant", "p"),
    ("present", "true"),
    ("fact", "f"),
    ("ago", "0"),
];
/// What opens to city and partner alike once they have it; to the desk its own.
const OPEN: &[&str] =
    &["/office", "/office/people", "/office/telephone", "/office/count", "/office/count.csv", "/desk"];

story! {
    async fn without_the_factor_that_is_required_nothing_opens_but_its_set_up(town: Town = strict) {
        for (name, role, partner) in [
            ("hana", Role::City, None),
            ("taro", Role::Partner, Some("shimin-katsudo-center")),
            ("uke", Role::Desk, None),
            ("lent", Role::Desk, Some("shimin-katsudo-center")),
        ] {
            let home_page = if role == Role::Desk { "/desk" } else { "/office" };
            let account = town.account(name, role, partner).await;
            tsudoi::receiver::accept::accept(&town.app, &account).await.unwrap();
            let mut browser = town.visitor();
            let answer = gives_password(&mut browser, name).await;
            assert_eq!(answer.location(), "/signin/factor");
            for route in staff_routes() {
                let url = route.somewhere();
                // Whoever has a helper's link needs no account at all.
                if url.starts_with("/desk/link/") {
                    continue;
                }
                let refused = match route.method {
                    "GET" => browser.get(&url).await,
                    _ => browser.post(&url, &FORM).await,
                };
                if url.starts_with("/api/") {
                    assert!(!refused.status.is_success() && !refused.status.is_redirection(), "{url} {}", refused.status);
                } else {
                    assert_eq!((refused.status, refused.location().as_str()), (StatusCode::SEE_OTHER, "/signin/factor"), "{route:?}");
                }
            }
            assert_eq!(browser.get("/signin").await.location(), "/signin/factor");

            let page = browser.follow(&answer).await;
            assert!(page.says("ほかのページは開けません"));
            assert!(page.texts("nav.staff").is_empty(), "no way on");
            let phone = Phone::with_key_of(&page);
            let done = browser.post("/signin/factor", &[("id", &field(&page, "id")), ("code", &phone.shows(&town, 0))]).await;
            assert_eq!(done.location(), home_page);
            for url in OPEN.iter().filter(|url| role != Role::Desk || url.starts_with("/desk")) {
                assert_eq!(browser.get(url).await.status, StatusCode::OK, "{url}");
            }

            town.minutes_pass(1);
            let mut home = town.visitor();
            assert_eq!(gives_password(&mut home, name).await.location(), "/signin/second");
            assert_eq!(gives_code(&mut home, &phone.shows(&town, 0)).await.location(), home_page);
        }
    }
}

story! {
    async fn who_has_no_factor_yet_may_still_sign_out(town: Town = strict) {
        town.account("hana", Role::City, None).await;
        let mut browser = town.visitor();
        gives_password(&mut browser, "hana").await;
        let page = browser.get("/signin/factor").await;
        assert!(page.attributes("form[action='/signout']", "action").len() == 1);
        let before = browser.clone();
        browser.post("/signout", &[("where", "here")]).await;
        assert_eq!(before.clone().get("/signin/factor").await.status, StatusCode::UNAUTHORIZED);
    }
}

story! {
    async fn where_it_is_not_required_a_password_is_enough(town: Town = Town::demo) {
        for (role, to) in [("city", "/office"), ("partner", "/office"), ("desk", "/desk")] {
            let mut browser = town.visitor();
            let (email, password) = (format!("{role}@example.jp"), format!("tsudoi-demo-{role}"));
            let answer = browser.post("/signin", &[("email", &email), ("password", &password)]).await;
            assert_eq!(answer.location(), to);
            assert_eq!(browser.follow(&answer).await.status, StatusCode::OK);
        }
    }
}
