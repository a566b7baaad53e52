//! Placement by ranked wishes: in the drawn order, each gets the highest of their wishes that is still free.

use tsudoi::clock::Moment;
use tsudoi::command::doctor::examine;
use tsudoi::programme::{Announcement, Ask, ChoiceRule, Codes, Selection};
use tsudoi::registration::{State as Standing, key};
use tsudoi::selection::file::{Method, Secret};
use tsudoi::selection::verify::{is_wrong, verify};
use tsudoi::store::{Flag, sql};

use super::{NUMBER, OFFICE};
use crate::registration::form;
use crate::town::announce::shifts;
use crate::town::{Guest, Kind, Town, story};

/// Three hosts with one, two and three places, at most two wishes.
fn placement() -> Announcement {
    let mut a = shifts("C1", &[1, 2, 3]);
    a.offering.selection = Selection::RankedPreference;
    a.offering.closes_at = Moment::parse("2026-12-11T17:00:00+09:00");
    a.offering.result_on = Some("2026-12-17".into());
    a.offering.confirm_by_code = Flag(false);
    a.groups[0].rule = ChoiceRule::Ranked;
    a.groups[0].max_wishes = Some(2);
    for (slot, title) in a.slots.iter_mut().zip(["図書館", "保育園", "デイサービス"]) {
        slot.title = title.into();
    }
    for session in &mut a.sessions {
        session.date = "2026-12-26".into();
        session.starts_at = Moment::of("2026-12-26", &session.starts).expect("an instant");
        session.ends_at = Moment::of("2026-12-26", &session.ends).expect("an instant");
    }
    a
}

async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.publish(&placement()).await;
    town.work().await;
    town
}

/// For pupils from the first year of senior high; the day nursery takes only those.
async fn with_grades(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = placement();
    a.offering.asks = Codes(vec![Ask::Grade]);
    a.slots[1].grade_from = Some(10);
    town.publish(&a).await;
    town
}

fn wishes<'a>(wishes: &'a [(&'a str, &'a str)], key: &'a str) -> Vec<(&'a str, &'a str)> {
    form("見本 花子", "0566-00-0001", key).into_iter().chain(wishes.iter().copied()).collect()
}

/// All want the library first, then the day nursery.
async fn all_want_the_library(town: &Town, count: usize) -> Vec<Guest> {
    let mut guests = Vec::new();
    for n in 0..count {
        let name = format!("見本 {n}");
        guests.push(town.guest("C1", &["C1-S1", "C1-S2"], Standing::InDraw, &[(&name, "ミホン")]).await);
    }
    guests
}

async fn place_of(town: &Town, guest: &Guest) -> Vec<String> {
    let query = sql("SELECT slot_id FROM place WHERE registration_id = $1").bind(&guest.registration);
    let rows: Vec<(String,)> = town.app.store.all(query).await.expect("places");
    rows.into_iter().map(|row| row.0).collect()
}

fn page_of(town: &Town, guest: &Guest) -> String {
    let key = key::key(&town.app.config.secret, &guest.registration, 1);
    format!("/registrations/{}?key={key}", guest.receipt)
}

async fn released(town: &Town) {
    town.comes("16T10:00").await;
    let (mut one, _) = town.read_by_two(NUMBER).await;
    assert_eq!(one.post(OFFICE, &[("do", "approve")]).await.status, 303);
    town.comes("17T10:00").await;
}

async fn doctor_finds_nothing(town: &Town) {
    let findings = examine(&town.app.store, town.app.clock.now()).await.expect("doctor");
    for finding in findings {
        assert!(finding.broken_by.is_empty(), "{}: {:?}", finding.name, finding.broken_by);
    }
}

story! {
    async fn wishes_are_asked_for_in_order_and_told_back_in_that_order(town: Town = town) {
        let mut v = town.visitor();
        let page = v.get("/offerings/C1/apply").await;
        assert_eq!(page.texts("label").iter().filter(|l| l.contains("希望")).count(), 2, "as many as may be named");
        assert!(page.says("本当に行きたい順に書くのが、いちばん有利です"));
        let sent = v.post("/offerings/C1/apply", &wishes(&[("wish_1", "C1-S3"), ("wish_2", "C1-S1")], "k")).await;
        assert_eq!(sent.status, 303, "{}", sent.text());
        let page = v.follow(&sent).await;
        assert!(page.says("第1希望　デイサービス") && page.says("第2希望　図書館"), "{}", page.text());
        assert!(!page.says("第3希望"));
        let letter = town.letter_to("hanako@example.jp").await;
        assert!(letter.text.contains("第1希望　デイサービス\n第2希望　図書館"), "{}", letter.text);
        assert_eq!((town.counters("C1-S1").await, town.counters("C1-S3").await), ((0, 0, 1), (0, 0, 1)));
        doctor_finds_nothing(&town).await;
    }
}

story! {
    async fn a_wish_is_named_once_without_a_gap_and_for_what_there_is(town: Town = town) {
        let mut v = town.visitor();
        for (sent, field, words) in [
            (&[][..], "wish_1", "第1希望を選んでください"),
            (&[("wish_1", "C1-S1"), ("wish_2", "C1-S1")][..], "wish_2", "同じところが2回選ばれています"),
            (&[("wish_2", "C1-S1")][..], "wish_1", "第1希望が空いています"),
            (&[("wish_1", "D99")][..], "wish_1", "ここにない回・コース"),
        ] {
            let page = v.post("/offerings/C1/apply", &wishes(sent, "k")).await;
            assert_eq!(page.status, 422, "{sent:?}");
            assert!(page.says(words) && page.text().contains(&format!("href=\"#f-{field}\"")), "{sent:?}");
            // What was chosen is chosen still.
            for (name, value) in sent.iter().filter(|(_, value)| *value != "D99") {
                let chosen = page.form_fields().into_iter().any(|(n, v)| n == *name && v == *value);
                assert!(chosen, "{name} {value}");
            }
        }
        // A third wish is none of the form's: it is not taken.
        let sent = v.post("/offerings/C1/apply", &wishes(&[("wish_1", "C1-S1"), ("wish_3", "C1-S2")], "k")).await;
        assert!(!v.follow(&sent).await.says("保育園"));
    }
}

story! {
    async fn a_host_that_takes_older_pupils_only_says_so_at_the_wish(town: Town = with_grades) {
        let mut v = town.visitor();
        let sent = |grade| wishes(&[("wish_1", "C1-S1"), ("wish_2", "C1-S2")], "k").into_iter().chain([("grade", grade)]).collect::<Vec<_>>();
        let page = v.post("/offerings/C1/apply", &sent("中3")).await;
        assert_eq!(page.status, 422);
        assert!(page.says("「保育園」の対象は高校1年生以上です"), "{}", page.text());
        assert_eq!(v.post("/offerings/C1/apply", &sent("高1")).await.status, 303);
    }
}

story! {
    async fn each_in_the_drawn_order_gets_the_highest_wish_that_is_free(town: Town = town) {
        let guests = all_want_the_library(&town, 10).await;
        let other = town.guest("C1", &["C1-S3", "C1-S1"], Standing::InDraw, &[("別 一", "ベツ")]).await;
        released(&town).await;
        assert_eq!(town.count_of(&guests, Standing::Confirmed).await, 3);
        assert_eq!(town.count_of(&guests, Standing::Waiting).await, 7);
        assert_eq!(place_of(&town, &other).await, ["C1-S3"]);
        let mut at: Vec<String> = Vec::new();
        for guest in &guests {
            at.extend(place_of(&town, guest).await);
        }
        at.sort();
        assert_eq!(at, ["C1-S1", "C1-S2", "C1-S2"], "one place each");
        assert_eq!(town.counters("C1-S1").await, (1, 7, 0));
        assert_eq!(town.counters("C1-S2").await, (2, 7, 0));
        assert_eq!(town.counters("C1-S3").await, (1, 0, 0));
        let file = town.file().await;
        assert_eq!(file.rules.method, Method::Ranked);
        assert!(matches!(file.secret, Secret::Opened { .. }));
        assert!(verify(&file, false).unwrap().iter().all(|finding| !is_wrong(finding)));
        let letters = town.letters();
        let saying = |words: &str| letters.iter().filter(|l| l.text.contains(words)).count();
        assert_eq!((saying("第1希望のところに決まりました"), saying("第2希望のところに決まりました")), (2, 2));
        assert_eq!(saying("図書館：補欠1番\n保育園：補欠1番"), 1);
        let page = town.visitor().get(&format!("/draws/{}", town.draw().await.id)).await;
        for words in ["参加決定：図書館", "補欠7番：図書館、補欠7番：保育園", "本当に行きたい順に書くのがいちばん有利"] {
            assert!(page.says(words), "{words}");
        }
        doctor_finds_nothing(&town).await;
    }
}

story! {
    async fn a_place_that_is_given_back_is_offered_to_the_first_who_wished_for_it(town: Town = town) {
        let guests = all_want_the_library(&town, 6).await;
        released(&town).await;
        let (mut library, mut first) = (None, None);
        for guest in &guests {
            if place_of(&town, guest).await == ["C1-S1"] {
                library = Some(guest);
            }
            let turns = sql("SELECT turns FROM draw_entry WHERE registration_id = $1").bind(&guest.registration);
            if town.app.store.one::<(String,)>(turns).await.unwrap().0 == "C1-S1:1 C1-S2:1" {
                first = Some(guest);
            }
        }
        let (library, first) = (library.expect("one at the library"), first.expect("one who is first"));
        let mut v = town.visitor();
        assert_eq!(v.post(&page_of(&town, library), &[("do", "withdraw")]).await.status, 303);
        town.work().await;
        assert_eq!(town.standing(first).await, Standing::Offered);
        assert_eq!(town.count_of(&guests, Standing::Offered).await, 1);
        assert_eq!(place_of(&town, first).await, ["C1-S1"], "only what was given back");
        assert_eq!((town.counters("C1-S1").await, town.counters("C1-S2").await), ((1, 2, 0), (2, 2, 0)));
        doctor_finds_nothing(&town).await;
        assert_eq!(v.post(&page_of(&town, first), &[("do", "accept")]).await.status, 303);
        assert_eq!((town.standing(first).await, place_of(&town, first).await), (Standing::Confirmed, vec!["C1-S1".into()]));
        assert!(v.get(&page_of(&town, first)).await.says("図書館"));
        assert!(!v.get(&page_of(&town, first)).await.says("保育園"), "what it did not get is no longer its");
        assert_eq!(v.post(&page_of(&town, first), &[("do", "withdraw")]).await.status, 303);
        assert_eq!(place_of(&town, first).await, Vec::<String>::new());
        doctor_finds_nothing(&town).await;
    }
}

story! {
    async fn where_everybody_fits_into_their_first_wish_nothing_is_drawn(town: Town = town) {
        let one = town.guest("C1", &["C1-S1", "C1-S2"], Standing::InDraw, &[("見本 一", "ミホン")]).await;
        let two = town.guest("C1", &["C1-S3"], Standing::InDraw, &[("見本 二", "ミホン")]).await;
        town.comes("14T17:00").await;
        assert_eq!(town.draw().await.needed.0, Some(false));
        let mut city = town.signed_in("one", tsudoi::staff::Role::City, None).await;
        assert_eq!(city.post(OFFICE, &[("do", "approve")]).await.status, 303);
        town.comes("17T10:00").await;
        assert_eq!((place_of(&town, &one).await, place_of(&town, &two).await), (vec!["C1-S1".into()], vec!["C1-S3".into()]));
        doctor_finds_nothing(&town).await;
    }
}

story! {
    async fn those_left_name_new_wishes_for_what_is_left_and_are_drawn_once_more(town: Town = town) {
        // Three of six have a place; the third host has three left.
        let guests = all_want_the_library(&town, 6).await;
        released(&town).await;
        let mut city = town.enters("one").await;
        assert_eq!(city.post(OFFICE, &[("do", "second"), ("second_on", "2026-12-01")]).await.status, 422);
        assert_eq!(city.post(OFFICE, &[("do", "second"), ("second_on", "2026-12-18")]).await.status, 303);
        assert_eq!(city.post(OFFICE, &[("do", "second"), ("second_on", "2026-12-19")]).await.status, 409, "once");
        town.work().await;
        let letters = town.letters();
        let told: Vec<_> = letters.iter().filter(|l| l.subject.contains("二次募集")).collect();
        assert_eq!(told.len(), 3);
        assert!(told[0].text.contains("デイサービス：残り3人"), "{}", told[0].text);
        let mut waiting = Vec::new();
        for guest in &guests {
            if town.standing(guest).await == Standing::Waiting {
                waiting.push(guest);
            }
        }
        let mut v = town.visitor();
        let url = page_of(&town, waiting[0]);
        assert!(v.get(&url).await.says("この希望で二次募集に申し込む"));
        assert_eq!(v.post(&url, &[("do", "second")]).await.status, 422);
        for guest in &waiting[..2] {
            let sent = v.post(&page_of(&town, guest), &[("do", "second"), ("wish_1", "C1-S3")]).await;
            assert_eq!(sent.status, 303, "{}", sent.text());
        }
        assert_eq!((town.counters("C1-S1").await, town.counters("C1-S3").await), ((1, 1, 0), (0, 0, 2)));
        doctor_finds_nothing(&town).await;
        // Who has a place names no other.
        for guest in &guests {
            if town.standing(guest).await == Standing::Confirmed {
                assert_eq!(v.post(&page_of(&town, guest), &[("do", "second"), ("wish_1", "C1-S3")]).await.status, 409);
            }
        }
        let second = town.draw().await;
        assert_eq!(second.round, 2);
        town.app.clock.advance(second.list_fixed_at.since(town.app.clock.now()));
        town.work().await;
        assert_eq!(v.post(&url, &[("do", "second"), ("wish_1", "C1-S3")]).await.status, 409, "it is closed");
        assert_eq!(town.draw().await.needed.0, Some(false), "there is room for both");
        let mut city = town.enters("one").await;
        assert_eq!(city.post(OFFICE, &[("do", "approve")]).await.status, 303);
        town.app.clock.advance(second.release_at.since(town.app.clock.now()));
        town.work().await;
        assert_eq!(town.counters("C1-S3").await, (2, 0, 0));
        for guest in &waiting[..2] {
            assert_eq!(place_of(&town, guest).await, ["C1-S3"]);
        }
        assert_eq!(town.standing(waiting[2]).await, Standing::Waiting, "who named nothing keeps their turn");
        doctor_finds_nothing(&town).await;
    }
}
