use std::path::Path;

use axum::http::StatusCode;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{HOSTS, adds, ends, lead, town};
use crate::town::{Town, story};

const DONE: &str = "/office/offerings/C/hosts?done=true";

/// All that the public may read of the course, in one text.
async fn public(town: &Town) -> String {
    let mut visitor = town.visitor();
    let mut all = String::new();
    for url in [
        "/offerings/C",
        "/offerings",
        "/offerings?q=shop",
        "/calendar.ics",
        "/offerings/C/calendar.ics",
        "/partners/group.ics",
    ] {
        all.push_str(&visitor.get(url).await.text().replace("name=\"q\" value=\"shop\"", "").replace("q=shop", ""));
    }
    all
}

story! {
    async fn an_endorser_is_named_in_public_once_the_city_has_approved_it(town: Town = town) {
        let mut lead = lead(&town).await;
        assert_eq!(adds(&mut lead, "shop", "endorser").await.location(), DONE);
        assert!(lead.get(HOSTS).await.says("名義使用の承認待ち（未公開）"));
        assert!(!public(&town).await.contains("shop"));

        let approve = [("do", "approve"), ("partner", "shop"), ("number", "協働第12号"), ("on", "2026-11-20")];
        assert_eq!(lead.post(HOSTS, &approve).await.status, StatusCode::FORBIDDEN, "the city decides");
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.get("/office/partners").await.says("講座C（後援：shop）"), "what waits is seen");
        for (name, value) in [("number", ""), ("on", "2026-11-31")] {
            let mut wrong = approve;
            wrong.iter_mut().find(|(n, _)| *n == name).unwrap().1 = value;
            assert_eq!(city.post(HOSTS, &wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        }
        assert!(!public(&town).await.contains("shop"));
        assert_eq!(city.post(HOSTS, &approve).await.location(), DONE);
        assert!(city.get(HOSTS).await.says("名義使用承認 協働第12号（令和8年11月20日"));
        assert!(town.visitor().get("/offerings/C").await.says("後援：shop"));
        let mut english = town.visitor();
        english.language = "en";
        assert!(english.get("/offerings/C").await.says("Endorsed by: shop"));
        assert_eq!(city.post(HOSTS, &approve).await.status, StatusCode::UNPROCESSABLE_ENTITY, "decided once");

        ends(&mut lead, "shop", "endorser").await;
        assert!(!public(&town).await.contains("shop"), "what has ended is not public");
    }
}

story! {
    async fn a_refused_endorser_is_never_named(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        adds(&mut city, "shop", "endorser").await;
        assert!(city.post(HOSTS, &[("do", "refuse"), ("partner", "shop"), ("reason", "")]).await.says("理由を200文字まで"));
        city.post(HOSTS, &[("do", "refuse"), ("partner", "shop"), ("reason", "営利目的のため")]).await;
        assert!(city.get(HOSTS).await.says("不承認：営利目的のため"));
        assert!(!public(&town).await.contains("shop"));
        // Asked for again, it waits again.
        ends(&mut city, "shop", "endorser").await;
        town.minutes_pass(1);
        adds(&mut city, "shop", "endorser").await;
        assert!(city.get(HOSTS).await.says("名義使用の承認待ち"));
    }
}

story! {
    async fn only_those_who_organise_see_the_people(town: Town = town) {
        town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let (registration,): (String,) = town.app.store.one(sql("SELECT id FROM registration")).await.unwrap();
        let mut city = town.signed_in("city", Role::City, None).await;
        let mut shop = town.signed_in("shopkeeper", Role::Partner, Some("shop")).await;
        let mut desk = town.signed_in("shopdesk", Role::Desk, Some("shop")).await;
        let one = format!("/office/registrations/{registration}");
        let pages = ["/office/offerings/C", "/office/offerings/C/attendance.csv", HOSTS, "/office/sessions/C-1/links", "/office/sessions/C-1/change", &one];
        for role in ["endorser", "sponsor", "cooperator"] {
            adds(&mut city, "shop", role).await;
        }
        city.post(HOSTS, &[("do", "approve"), ("partner", "shop"), ("number", "1"), ("on", "2026-11-20")]).await;
        for url in pages {
            assert_eq!(shop.get(url).await.status, StatusCode::FORBIDDEN, "{url}");
        }
        assert!(!shop.get("/office").await.says("講座C"));
        assert!(!shop.post("/office/people", &[("q", "ミホン")]).await.says("見本 花子"));
        assert_eq!(shop.get("/office/count?scope=offering:C").await.status, StatusCode::NOT_FOUND);
        assert_eq!(desk.get("/desk/C-1").await.status, StatusCode::NOT_FOUND);
        assert!(!desk.get("/desk").await.says("講座C"));
        assert!(!town.visitor().get("/offerings?partner=shop").await.says("講座C"), "the list by organiser is of organisers");

        adds(&mut city, "shop", "co_organiser").await;
        town.receives_all("C", "shop").await;
        town.takes_lists("C", "shop").await;
        for url in pages {
            assert_eq!(shop.get(url).await.status, StatusCode::OK, "{url}");
        }
        assert!(shop.post("/office/people", &[("q", "ミホン")]).await.says("見本 花子"));
        assert_eq!(shop.get("/office/count?scope=offering:C").await.status, StatusCode::OK);
        town.hours_pass(18 * 24);
        let mut desk = town.signed_in("shopdesk2", Role::Desk, Some("shop")).await;
        assert_eq!(desk.get("/desk/C-1").await.status, StatusCode::OK);
        assert!(desk.get("/desk").await.says("講座C"));

        let mut city = town.signed_in("city2", Role::City, None).await;
        ends(&mut city, "shop", "co_organiser").await;
        let mut shop = town.signed_in("shopkeeper2", Role::Partner, Some("shop")).await;
        assert_eq!(shop.get("/office/offerings/C").await.status, StatusCode::FORBIDDEN);
        assert_eq!(desk.get("/desk/C-1").await.status, StatusCode::NOT_FOUND);
    }
}

story! {
    async fn the_organisers_lead_and_the_city_change_who_stands_by_it(town: Town = town) {
        let mut lead = lead(&town).await;
        let mut member = town.signed_in("member", Role::Partner, Some("group")).await;
        assert_eq!(member.get(HOSTS).await.status, StatusCode::OK);
        assert!(member.get(HOSTS).await.texts("main form.form").is_empty());
        assert_eq!(adds(&mut member, "shop", "sponsor").await.status, StatusCode::FORBIDDEN);

        assert!(adds(&mut lead, "", "").await.says("団体を選んでください"));
        assert!(adds(&mut lead, "nobody", "sponsor").await.says("すでに変わっています"));
        assert!(adds(&mut lead, "hall", "co_organiser").await.says("市だけです"));
        assert_eq!(adds(&mut lead, "shop", "sponsor").await.location(), DONE);
        assert!(adds(&mut lead, "shop", "sponsor").await.says("すでに同じ役割"));
        assert!(town.visitor().get("/offerings/C").await.says("協賛：shop"));
        assert!(ends(&mut lead, "group", "organiser").await.says("主催がなくなる"));
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(ends(&mut city, "group", "organiser").await.says("主催がなくなる"));
        adds(&mut city, "hall", "organiser").await;
        assert!(ends(&mut lead, "hall", "organiser").await.says("市だけです"));

        // A co-organiser sees, and decides nothing.
        adds(&mut lead, "shop", "co_organiser").await;
        let mut shop = town.signed_in("shopkeeper", Role::Partner, Some("shop")).await;
        assert_eq!(shop.get(HOSTS).await.status, StatusCode::OK);
        assert_eq!(ends(&mut shop, "shop", "sponsor").await.status, StatusCode::FORBIDDEN);

        // The lead may take their own partner away once another organises it.
        assert_eq!(ends(&mut lead, "group", "organiser").await.location(), "/office");
        assert_eq!(lead.get("/office/offerings/C").await.status, StatusCode::FORBIDDEN);
        let reasons: Vec<(String, String)> =
            town.app.store.all(sql("SELECT verb, reason FROM audit WHERE verb IN ('host_added', 'host_ended') ORDER BY verb, reason")).await.unwrap();
        let told: Vec<String> = reasons.into_iter().map(|(verb, reason)| format!("{verb} {reason}")).collect();
        assert_eq!(told, ["host_added hall organiser", "host_added shop co_organiser", "host_added shop sponsor", "host_ended group organiser"]);
    }
}

story! {
    async fn who_worked_with_whom_stays_on_record(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        adds(&mut city, "shop", "co_organiser").await;
        adds(&mut city, "hall", "endorser").await;
        // Asked for, never approved: nobody has worked with it.
        let page = city.get("/office/partners/pairs").await;
        assert!(page.says("shop") && page.says("はじめて"));
        assert!(!page.texts("table").concat().contains("hall"));
        // A slip, taken back before anything happened.
        ends(&mut city, "shop", "co_organiser").await;
        assert!(city.get("/office/partners/pairs").await.says("まだありません"));
        town.minutes_pass(1);
        adds(&mut city, "shop", "co_organiser").await;
        town.run(sql("INSERT INTO offering_partner (offering_id, partner_id, role, position) VALUES ('D', 'shop', 'sponsor', 2)")).await;
        town.run(sql("UPDATE offering SET fiscal_year = 2025 WHERE id = 'D'")).await;
        town.hours_pass(19 * 24);
        let mut city = town.signed_in("city2", Role::City, None).await;
        ends(&mut city, "shop", "co_organiser").await;
        assert!(city.get(HOSTS).await.says("令和8年12月13日（日曜日）まで"), "{}", city.get(HOSTS).await.texts("table").concat());
        let csv = city.get("/office/partners/pairs.csv").await;
        assert!(csv.header("content-type").starts_with("text/csv"));
        let lines: Vec<String> = csv.text().lines().map(str::to_owned).collect();
        assert_eq!(lines[1], "2026,group,市民活動団体,shop,市民活動団体,1,0", "it took place; they knew each other");
        assert_eq!(lines[2], "2025,group,市民活動団体,shop,市民活動団体,1,1");
        town.run(sql("UPDATE offering SET state = 'cancelled' WHERE id = 'D'")).await;
        assert_eq!(city.get("/office/partners/pairs.csv").await.text().lines().count(), 2);
    }
}

fn files(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            found.push((path.display().to_string(), text));
        }
    }
}

/// Whose people somebody may see is asked of the view `offering_host`: a statement that asked `offering_partner` would
/// let endorsers in.
#[test]
fn no_other_room_asks_who_stands_by_an_offering() {
    let mut all = Vec::new();
    files(Path::new("src"), &mut all);
    let asks = |text: &str| ["FROM offering_partner", "JOIN offering_partner"].iter().any(|ask| text.contains(ask));
    let who: Vec<&str> = all.iter().filter(|(_, text)| asks(text)).map(|(file, _)| file.as_str()).collect();
    for file in &who {
        assert!(
            ["src/hosting/store.rs", "src/programme/store/mod.rs"].contains(file),
            "{file} asks offering_partner; offering_host is meant"
        );
    }
    assert_eq!(who.len(), 2);
    assert!(all.iter().filter(|(_, text)| text.contains("offering_host")).count() > 4);
}
