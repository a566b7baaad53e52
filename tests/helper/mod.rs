//! Somebody without an account helps at one desk.

use axum::http::StatusCode;
use tsudoi::command::doctor::examine;
use tsudoi::registration::State;
use tsudoi::secret::link_key;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use crate::checkin::{COURSE, form_of, taps};
use crate::device::{asks_roster, opens};
use crate::town::{Answer, Client, Guest, Kind, Town, story};

const LINKS: &str = "/office/sessions/C-1/links";

/// The day of the course `C`, a quarter of an hour before it begins, and who organises it.
struct Day {
    town: Town,
    lead: Client,
    guest: Guest,
}

impl Day {
    async fn of(town: Town) -> Day {
        town.on_the_day().await;
        town.partner("group").await;
        // After the first look at the catalogue.
        town.change(sql("INSERT INTO offering_partner (offering_id, partner_id, role, position) VALUES ('C', 'group', 'organiser', 1)")).await;
        town.receives_all("C", "group").await;
        town.hours_pass(4);
        let lead = town.signed_in("lead", Role::Partner, Some("group")).await;
        let guest = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        Day { town, lead, guest }
    }

    async fn makes(&mut self, label: &str) -> Answer {
        let id = self.lead.get(LINKS).await.attribute("input[name=id]", "value").unwrap();
        self.lead.post(LINKS, &[("do", "make"), ("id", &id), ("label", label)]).await
    }

    /// The link's path and its digits.
    async fn link(&mut self, label: &str) -> (String, String) {
        let page = self.makes(label).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        let address = page.texts(".address").pop().unwrap();
        let path = address.strip_prefix("http://localhost:3000").unwrap().to_owned();
        (path, page.texts(".key code").pop().unwrap())
    }

    async fn helper(&self, link: &str, pin: &str) -> Client {
        let mut helper = self.town.visitor();
        let answer = helper.post(link, &[("pin", pin)]).await;
        assert_eq!(answer.location(), COURSE, "{}", answer.text());
        helper
    }
}

fn other(pin: &str) -> String {
    format!("{:06}", (pin.parse::<u32>().unwrap() + 1) % 1_000_000)
}

async fn town(kind: Kind) -> Town {
    Town::empty(kind).await
}

story! {
    async fn a_helper_checks_people_in_at_one_desk_and_sees_nothing_else(town: Town = town) {
        let mut day = Day::of(town).await;
        let (link, pin) = day.link("1番受付").await;
        let town = &day.town;
        let mut helper = town.visitor();
        assert_eq!(helper.get(COURSE).await.status, StatusCode::UNAUTHORIZED);
        let asked = helper.get(&link).await;
        assert!(asked.says("1番受付") && asked.says("暗証番号"));
        assert!(!asked.says("見本 花子"));
        let wide: String = pin.chars().map(|c| char::from_u32(c as u32 + 0xFEE0).unwrap()).collect();
        let mut helper = day.helper(&link, &wide).await;
        let page = helper.get(COURSE).await;
        assert!(page.says("見本 花子") && page.says("受付のお手伝い：1番受付"));
        for staffs in ["/office", "/signin", "/signout"] {
            assert!(page.attributes("main a", "href").iter().all(|href| !href.starts_with(staffs)), "{staffs}");
        }
        let after = taps(&mut helper, COURSE, &day.guest.people[0]).await;
        assert!(after.says("受付しました"));
        assert_eq!(town.attendance("C-1").await, [(day.guest.people[0].clone(), 1)]);
        let (device, staff): (String, Option<String>) =
            town.app.store.one(sql("SELECT device, staff_id FROM checkin_fact")).await.unwrap();
        let (id,): (String,) = town.app.store.one(sql("SELECT id FROM desk_link")).await.unwrap();
        assert_eq!((device, staff), (format!("link:{id}"), None));
        let walk_in = helper.post(COURSE, &[("do", "walk_in"), ("fact", "w-1"), ("name", "見本 当日")]).await;
        assert_eq!(walk_in.status, StatusCode::SEE_OTHER);

        // The island's calls, too.
        let list = helper.post("/api/desk_list", &[("session", "C-1"), ("version", "")]).await;
        assert_eq!(list.status, StatusCode::OK);
        assert!(list.text().contains("見本 花子"));
        let tap = [("session", "C-1"), ("participant", &day.guest.people[0]), ("present", "false"), ("fact", "t-1"), ("ago", "0")];
        assert_eq!(helper.post("/api/desk_tap", &tap).await.status, StatusCode::OK);
        assert_eq!(town.attendance("C-1").await[0].1, 0);

        for url in ["/desk/V-1", "/desk/V-2"] {
            assert_eq!(helper.get(url).await.status, StatusCode::FORBIDDEN, "{url}");
            assert_eq!(helper.post(url, &[("do", "find"), ("q", "ミホン"), ("fact", "x")]).await.status, StatusCode::FORBIDDEN);
        }
        for url in ["/desk", "/office", "/office/offerings/C", LINKS, "/office/people", "/office/audit"] {
            assert_eq!(helper.get(url).await.status, StatusCode::UNAUTHORIZED, "{url}");
        }
        for (url, fields) in [
            ("/api/desk_list", vec![("session", "V-1"), ("version", "")]),
            ("/api/desk_tap", vec![("session", "V-1"), ("participant", "p"), ("present", "true"), ("fact", "t-2"), ("ago", "0")]),
        ] {
            assert_eq!(helper.post(url, &fields).await.status, StatusCode::UNAUTHORIZED, "{url}");
        }
        // Of another offering's registration the desk tells no title.
        let elsewhere = town.guest("V", &["V-S1"], State::Confirmed, &[("別の 人", "ベツノ ヒト")]).await;
        let judged = helper.post(COURSE, &[("do", "find"), ("q", &elsewhere.receipt), ("fact", "f-1")]).await;
        assert!(judged.says("別の講座・催し") && !judged.says("講座V"));

        // The record names the link.
        let mut city = town.signed_in("city", Role::City, None).await;
        let record = city.get("/office/audit").await;
        assert!(record.says("1番受付") && record.says("受付のお手伝い用リンクを開いた") && record.says("当日参加を受け付けた"));
        let looks = city.post("/office/audit/looks", &[("account", &format!("link:{id}"))]).await;
        assert!(looks.says("1番受付 2026-12-12が見た個人情報") && looks.says("講座C"));
        town.work().await;
        for finding in examine(&town.app.store, town.app.clock.now()).await.unwrap() {
            assert!(finding.broken_by.is_empty(), "{}: {:?}", finding.name, finding.broken_by);
        }

        let left = helper.post(COURSE, &[("do", "leave")]).await;
        assert_eq!(left.location(), "/");
        assert_eq!(helper.get(COURSE).await.status, StatusCode::UNAUTHORIZED);
    }
}

story! {
    async fn who_has_left_opens_nothing_and_what_was_seen_under_the_link_is_still_found(town: Town = town) {
        let mut day = Day::of(town).await;
        let (link, pin) = day.link("1番受付").await;
        assert!(day.lead.get(LINKS).await.says("まだ使われていません"));
        let mut helper = day.helper(&link, &pin).await;
        let mut second = day.helper(&link, &pin).await;
        assert!(helper.get(COURSE).await.says("見本 花子"));
        let mut device = opens(helper.clone(), "C-1").await;
        let token = device.token.clone();
        assert_eq!(asks_roster(&mut device.client, "C-1", &token).await.status, StatusCode::OK);
        let mut kept = helper.clone();
        assert_eq!(helper.post(COURSE, &[("do", "leave")]).await.location(), "/");

        // Whoever kept the cookie, and the device that was let in with it, are out.
        assert_eq!(kept.get(COURSE).await.status, StatusCode::UNAUTHORIZED);
        let call = kept.post("/api/desk_list", &[("session", "C-1"), ("version", "")]).await;
        assert_eq!(call.status, StatusCode::UNAUTHORIZED);
        assert_ne!(asks_roster(&mut device.client, "C-1", &token).await.status, StatusCode::OK);
        assert_eq!(second.get(COURSE).await.status, StatusCode::OK, "the other helper goes on");
        let list = day.lead.get(LINKS).await;
        assert!(list.says("端末 2台、うち退出 1台") && !list.says("まだ使われていません"), "{}", list.text());
        second.post(COURSE, &[("do", "leave")]).await;
        assert!(day.lead.get(LINKS).await.says("端末 2台、うち退出 2台"), "it was used, and everybody has left");

        let (id,): (String,) = day.town.app.store.one(sql("SELECT id FROM desk_link")).await.unwrap();
        let mut city = day.town.signed_in("city", Role::City, None).await;
        let looks = city.post("/office/audit/looks", &[("account", &format!("link:{id}"))]).await;
        assert_eq!(looks.status, StatusCode::OK, "{}", looks.text());
        assert!(looks.says("1番受付 2026-12-12が見た個人情報") && looks.says("講座C"));
        // Of a link that nobody opened there is nothing to ask.
        day.link("2番受付").await;
        let (unused,): (String,) =
            day.town.app.store.one(sql("SELECT id FROM desk_link WHERE label = '2番受付'")).await.unwrap();
        let none = city.post("/office/audit/looks", &[("account", &format!("link:{unused}"))]).await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        // Who comes back gives the digits again.
        let mut again = day.helper(&link, &pin).await;
        assert_eq!(again.get(COURSE).await.status, StatusCode::OK);
    }
}

story! {
    async fn a_link_ends_with_its_session_or_when_its_organiser_says_so(town: Town = town) {
        let mut day = Day::of(town).await;
        let (link, pin) = day.link("1番受付").await;
        let (second, second_pin) = day.link("2番受付").await;
        let mut helper = day.helper(&link, &pin).await;
        let mut other_desk = day.helper(&second, &second_pin).await;
        let list = day.lead.get(LINKS).await;
        assert!(list.says("端末 1台") && list.says("使えます"));
        let ids = list.attributes("input[name=link]", "value");
        assert_eq!(ids.len(), 2);
        day.lead.post(LINKS, &[("do", "end"), ("link", &ids[0])]).await;
        let ended = helper.get(COURSE).await;
        assert_eq!(ended.status, StatusCode::GONE);
        assert!(ended.says("担当者がこのリンクを終了しました"));
        let form = [("do", "check_in"), ("fact", "x-1"), ("participant", day.guest.people[0].as_str())];
        assert_eq!(helper.post(COURSE, &form).await.status, StatusCode::GONE);
        let call = helper.post("/api/desk_list", &[("session", "C-1"), ("version", "")]).await;
        assert_eq!(call.status, StatusCode::UNAUTHORIZED);
        assert_eq!(day.town.visitor().post(&link, &[("pin", &pin)]).await.status, StatusCode::GONE);
        assert!(day.town.facts("C-1").await.is_empty());

        assert_eq!(other_desk.get(COURSE).await.status, StatusCode::OK, "the other goes on");
        // 15:30 is the end; the desk stays open for two hours more.
        day.town.app.clock.advance(tsudoi::clock::Moment::parse("2026-12-12T17:29:59+09:00").unwrap().0 - day.town.app.clock.now().0);
        assert_eq!(other_desk.get(COURSE).await.status, StatusCode::OK);
        day.town.app.clock.advance(1);
        let over = other_desk.get(COURSE).await;
        assert_eq!(over.status, StatusCode::GONE);
        assert!(over.says("この回は終わりました"));
        assert_eq!(day.town.visitor().get(&second).await.status, StatusCode::GONE);
        day.lead = day.town.signed_in("lead2", Role::Partner, Some("group")).await;
        let late = day.makes("3番受付").await;
        assert!(late.says("この回は終わっています"));
    }
}

story! {
    async fn five_wrong_digits_shut_a_link_for_good(town: Town = town) {
        let mut day = Day::of(town).await;
        let (link, pin) = day.link("1番受付").await;
        let (second, second_pin) = day.link("2番受付").await;
        let mut helper = day.helper(&link, &pin).await;
        let mut guesser = day.town.visitor();
        let wrong = other(&pin);
        for n in 1..=4 {
            let answer = guesser.post(&link, &[("pin", &wrong)]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{n}");
        }
        assert_eq!(guesser.post(&link, &[("pin", &second_pin)]).await.status, StatusCode::GONE, "another link's digits are wrong too");
        assert_eq!(guesser.post(&link, &[("pin", &pin)]).await.status, StatusCode::GONE, "and now the right ones as well");
        assert!(day.lead.get(LINKS).await.says("暗証番号の間違いで停止"));
        assert_eq!(helper.get(COURSE).await.status, StatusCode::OK, "who is in goes on");
        assert_eq!(guesser.post(&second, &[("pin", &second_pin)]).await.location(), COURSE);
        let (kept,): (String,) = day.town.app.store.one(sql("SELECT MIN(pin_hash) FROM desk_link")).await.unwrap();
        assert!(!kept.contains(&pin) && kept.len() > 40);
    }
}

story! {
    async fn only_those_who_organise_it_make_links_and_forged_ones_open_nothing(town: Town = town) {
        let mut day = Day::of(town).await;
        assert!(day.makes("").await.says("受付の名前を40文字まで"));
        let (link, pin) = day.link("1番受付").await;
        let made = day.lead.get(LINKS).await;
        assert!(!made.says(&pin), "the digits are shown once");
        let (id,): (String,) = day.town.app.store.one(sql("SELECT id FROM desk_link")).await.unwrap();
        let again = day.lead.post(LINKS, &[("do", "make"), ("id", &id), ("label", "1番受付")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.says("すでに作られています"));
        let sheet = day.lead.get(&format!("{LINKS}/{id}")).await;
        assert!(sheet.says("1番受付") && sheet.text().contains("<svg") && !sheet.says(&pin));

        let secret = &day.town.app.config.secret;
        let invitation = link_key(secret, "invitation", &id).unwrap();
        for forged in [format!("/desk/link/{id}"), format!("/desk/link/{invitation}"), format!("{link}A"), "/desk/link/x".into()] {
            assert_eq!(day.town.visitor().get(&forged).await.status, StatusCode::NOT_FOUND, "{forged}");
            assert_eq!(day.town.visitor().post(&forged, &[("pin", &pin)]).await.status, StatusCode::NOT_FOUND, "{forged}");
        }

        day.town.partner("rival").await;
        let mut rival = day.town.signed_in("rival", Role::Partner, Some("rival")).await;
        for url in [LINKS.to_owned(), format!("{LINKS}/{id}")] {
            assert_eq!(rival.get(&url).await.status, StatusCode::FORBIDDEN, "{url}");
        }
        assert_eq!(rival.post(LINKS, &[("do", "end"), ("link", &id)]).await.status, StatusCode::FORBIDDEN);
        // A link of another session is not ended from here.
        assert_eq!(day.lead.get("/office/sessions/V-1/links").await.status, StatusCode::FORBIDDEN);
        let mut city = day.town.signed_in("city", Role::City, None).await;
        assert_eq!(city.post("/office/sessions/V-1/links", &[("do", "end"), ("link", &id)]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(city.get(&format!("/office/sessions/V-1/links/{id}")).await.status, StatusCode::NOT_FOUND);
        // Whoever is signed in and has a helper's link works at that desk under the link.
        rival.post(&link, &[("pin", &pin)]).await;
        let page = rival.get(COURSE).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(form_of(&page, &day.guest.people[0])[0].1, "check_in");
    }
}

story! {
    async fn a_link_shows_no_more_than_its_maker_sees(town: Town = town) {
        let mut day = Day::of(town).await;
        let (link, pin) = day.link("1番受付").await;
        let mut helper = day.helper(&link, &pin).await;
        assert!(helper.get(COURSE).await.says("見本 花子"));
        day.town.change(sql("UPDATE offering_receiver SET columns = 'phone,attendance' WHERE offering_id = 'C'")).await;
        assert!(!helper.get(COURSE).await.text().contains("見本 花子"), "names are received no more");
        day.town.change(sql("UPDATE offering_receiver SET columns = 'name,attendance' WHERE offering_id = 'C'")).await;
        assert!(helper.get(COURSE).await.says("見本 花子"));
        for (ends, starts_again, why) in [
            ("UPDATE staff SET active = 0 WHERE name = 'lead'", "UPDATE staff SET active = 1 WHERE name = 'lead'", "the account is stopped"),
            ("UPDATE staff SET ends_on = '2026-03-31' WHERE name = 'lead'", "UPDATE staff SET ends_on = NULL WHERE name = 'lead'", "the account's year is over"),
            (
                "UPDATE offering_partner SET role = 'sponsor' WHERE offering_id = 'C' AND partner_id = 'group'",
                "UPDATE offering_partner SET role = 'organiser' WHERE offering_id = 'C' AND partner_id = 'group'",
                "the partner organises it no more",
            ),
        ] {
            day.town.change(sql(ends)).await;
            assert!(!helper.get(COURSE).await.text().contains("見本 花子"), "{why}");
            day.town.change(sql(starts_again)).await;
            assert!(helper.get(COURSE).await.says("見本 花子"));
        }
    }
}
