use axum::http::StatusCode;
use tsudoi::staff::Role;

use super::phone::{Phone, field, gives_code, gives_password};
use crate::town::{Kind, Town, story};

async fn strict(kind: Kind) -> Town {
    Town::demo(kind).await.set(|config| config.second_factor_required = true).await
}

/// Every page and form of the staff's.
const GET: &[&str] = &[
    "/office",
    "/office/offerings/D01",
    "/office/offerings/D01?page=2",
    "/office/offerings/D01/attendance.csv",
    "/office/offerings/D01/attendance.xlsx",
    "/office/offerings/D01/attendance.ics",
    "/office/offerings/D01/print",
    "/office/count",
    "/office/count.csv",
    "/office/staff",
    "/office/staff/somebody",
    "/office/offerings/D01/fees",
    "/office/offerings/D01/fees/list.csv",
    "/office/offerings/D01/fees/closings",
    "/office/offerings/D01/fees/closings/1",
    "/office/offerings/D01/fees/receipts/f",
    "/office/offerings/D01/fees/receipts/f/1",
    "/office/offerings/D01/fees/p",
    "/office/people",
    "/office/registrations/somebody",
    "/office/registrations/somebody/notice",
    "/office/registrations/somebody/pass.svg",
    "/office/offerings/D01/enter",
    "/office/sessions/D01-1/change",
    "/office/offerings/D01/cancel",
    "/office/changes/one",
    "/office/changes/one/sheets",
    "/office/proposals",
    "/office/proposals/new",
    "/office/proposals/one",
    "/office/proposals/one/preview",
    "/office/proposals/one/history",
    "/office/proposals/one/about",
    "/office/adjustments",
    "/office/adjustments/somebody",
    "/office/audit",
    "/office/audit.csv",
    "/office/audit/looks",
    "/desk",
    "/desk/D01-1",
];
const POST: &[&str] = &[
    "/office/offerings/D01/fees",
    "/office/offerings/D01/fees/closings",
    "/office/offerings/D01/fees/receipts/f",
    "/office/offerings/D01/fees/p",
    "/office/staff/somebody",
    "/office/people",
    "/office/registrations/somebody",
    "/office/offerings/D01/enter",
    "/office/sessions/D01-1/change",
    "/office/offerings/D01/cancel",
    "/office/changes/one",
    "/office/proposals/new",
    "/office/proposals/one",
    "/office/proposals/one/about",
    "/office/adjustments/somebody",
    "/desk/D01-1",
];
/// What opens to city and partner alike once they have it.
const OPEN: &[&str] = &["/office", "/office/people", "/office/count", "/office/count.csv", "/desk"];

story! {
    async fn without_the_factor_that_is_required_nothing_opens_but_its_set_up(town: Town = strict) {
        for (name, role, partner) in [("hana", Role::City, None), ("taro", Role::Partner, Some("shimin-katsudo-center"))] {
            town.account(name, role, partner).await;
            let mut browser = town.visitor();
            let answer = gives_password(&mut browser, name).await;
            assert_eq!(answer.location(), "/signin/factor");
            for url in GET {
                let refused = browser.get(url).await;
                assert_eq!((refused.status, refused.location().as_str()), (StatusCode::SEE_OTHER, "/signin/factor"), "{url}");
            }
            for url in POST {
                let refused = browser.post(url, &[("do", "find"), ("q", "見本")]).await;
                assert_eq!(refused.location(), "/signin/factor", "{url}");
            }
            for url in ["/api/desk_list", "/api/desk_tap"] {
                let fields = [("session", "D01-1"), ("version", ""), ("participant", "p"), ("present", "true"), ("fact", "f"), ("ago", "0")];
                let refused = browser.post(url, &fields).await;
                assert!(!refused.status.is_success() && !refused.status.is_redirection(), "{url} {}", refused.status);
            }
            assert_eq!(browser.get("/signin").await.location(), "/signin/factor");

            let page = browser.follow(&answer).await;
            assert!(page.says("ほかのページは開けません"));
            assert!(page.texts("nav.staff").is_empty(), "no way on");
            let phone = Phone::with_key_of(&page);
            let done = browser.post("/signin/factor", &[("id", &field(&page, "id")), ("code", &phone.shows(&town, 0))]).await;
            assert_eq!(done.location(), "/office");
            for url in OPEN {
                assert_eq!(browser.get(url).await.status, StatusCode::OK, "{url}");
            }

            town.minutes_pass(1);
            let mut home = town.visitor();
            assert_eq!(gives_password(&mut home, name).await.location(), "/signin/second");
            assert_eq!(gives_code(&mut home, &phone.shows(&town, 0)).await.location(), "/office");
        }
    }
}

fn sources(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| match path.is_dir() {
            true => sources(&path),
            false => std::fs::read_to_string(&path).into_iter().collect(),
        })
        .collect()
}

#[test]
fn every_office_route_is_in_the_table() {
    let mut routes = Vec::new();
    for text in sources(std::path::Path::new("src")) {
        let paths = text.split(".route(\"").skip(1).filter_map(|rest| rest.split('"').next().map(str::to_owned));
        routes.extend(paths.filter(|path| path.starts_with("/office") || path.starts_with("/desk")));
    }
    assert!(routes.len() >= 9, "{routes:?}");
    let fits = |route: &str, url: &str| {
        let (route, url): (Vec<&str>, Vec<&str>) =
            (route.split('/').collect(), url.split(['?']).next().unwrap().split('/').collect());
        route.len() == url.len() && route.iter().zip(&url).all(|(r, u)| r == u || r.starts_with('{'))
    };
    for route in routes {
        assert!(GET.iter().any(|url| fits(&route, url)), "{route} is not tried");
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
    async fn the_desk_needs_none(town: Town = strict) {
        town.account("uke", Role::Desk, None).await;
        let mut desk = town.visitor();
        assert_eq!(gives_password(&mut desk, "uke").await.location(), "/desk");
        assert_eq!(desk.get("/desk").await.status, StatusCode::OK);
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
