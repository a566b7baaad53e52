use axum::http::StatusCode;
use tsudoi::clock::Moment;
use tsudoi::registration::{State, lapse::lapse_holds};
use tsudoi::store::sql;
use tsudoi::waitlist::{fill::fill_due, lapse::lapse_offers};

use super::{applies, form, with};
use crate::town::announce::{course, session, shifts};
use crate::town::{Client, Kind, Town, story};

async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.publish(&course("C1", 1)).await;
    town
}

async fn applies_and_confirms(town: &Town, visitor: &mut Client, name: &str, phone: &str) -> String {
    let url = applies(visitor, "C1", name, phone).await;
    town.confirms(visitor, &url).await;
    url
}

story! {
    async fn a_freed_place_is_offered_in_order_held_and_accepted_by_a_button(town: Town = town) {
        let mut v = town.visitor();
        let first = applies_and_confirms(&town, &mut v, "一番", "0566-00-0001").await;
        let second = applies_and_confirms(&town, &mut v, "二番", "0566-00-0002").await;
        let third = applies_and_confirms(&town, &mut v, "三番", "0566-00-0003").await;
        assert_eq!(town.state_of(&second).await, State::Waiting);
        assert!(v.get(&second).await.says("お待ちの順番は1番目"));
        assert!(v.get(&third).await.says("お待ちの順番は2番目"));

        v.post(&first, &[("do", "withdraw")]).await;
        assert_eq!(fill_due(&town.app).await.unwrap(), 1);
        assert_eq!(town.state_of(&second).await, State::Offered);
        assert_eq!(town.counters("C1-S1").await, (1, 1, 0), "an offer holds the place");
        assert!(v.get(&second).await.says("席が空きました"));

        assert_eq!(v.post(&second, &[("do", "accept")]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(town.state_of(&second).await, State::Confirmed);
        assert_eq!(town.state_of(&third).await, State::Waiting);
        assert_eq!(fill_due(&town.app).await.unwrap(), 0);
    }
}

story! {
    async fn while_somebody_waits_a_newcomer_joins_the_list_and_the_place_stays_free(town: Town = town) {
        let mut v = town.visitor();
        let first = applies_and_confirms(&town, &mut v, "一番", "0566-00-0001").await;
        let second = applies_and_confirms(&town, &mut v, "二番", "0566-00-0002").await;
        v.post(&first, &[("do", "withdraw")]).await;
        // The place is free, and the offer has not gone out yet.
        let newcomer = applies(&mut v, "C1", "新しい人", "0566-00-0009").await;
        assert_eq!(town.state_of(&newcomer).await, State::HeldWaiting);
        fill_due(&town.app).await.unwrap();
        assert_eq!(town.state_of(&second).await, State::Offered);
    }
}

story! {
    async fn an_offer_that_is_declined_or_not_answered_goes_to_the_next(town: Town = town) {
        let mut v = town.visitor();
        let first = applies_and_confirms(&town, &mut v, "一番", "0566-00-0001").await;
        let second = applies_and_confirms(&town, &mut v, "二番", "0566-00-0002").await;
        let third = applies_and_confirms(&town, &mut v, "三番", "0566-00-0003").await;
        let fourth = applies_and_confirms(&town, &mut v, "四番", "0566-00-0004").await;
        v.post(&first, &[("do", "withdraw")]).await;
        fill_due(&town.app).await.unwrap();
        v.post(&second, &[("do", "decline")]).await;
        assert_eq!(town.state_of(&second).await, State::Declined);
        fill_due(&town.app).await.unwrap();
        assert_eq!(town.state_of(&third).await, State::Offered);

        town.hours_pass(47);
        assert_eq!(lapse_offers(&town.app).await.unwrap(), 0, "until the deadline the place cannot be lost");
        town.hours_pass(1);
        let late = v.post(&third, &[("do", "accept")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert_eq!(lapse_offers(&town.app).await.unwrap(), 1);
        assert_eq!(town.state_of(&third).await, State::Lapsed);
        fill_due(&town.app).await.unwrap();
        assert_eq!(town.state_of(&fourth).await, State::Offered);
        assert_eq!(town.counters("C1-S1").await, (1, 0, 0));
    }
}

story! {
    async fn a_decline_can_be_taken_back_until_the_place_is_offered_on(town: Town = town) {
        let mut v = town.visitor();
        let first = applies_and_confirms(&town, &mut v, "一番", "0566-00-0001").await;
        let second = applies_and_confirms(&town, &mut v, "二番", "0566-00-0002").await;
        v.post(&first, &[("do", "withdraw")]).await;
        fill_due(&town.app).await.unwrap();
        v.post(&second, &[("do", "decline")]).await;
        let page = v.get(&second).await;
        assert!(page.says("席がほかの方に案内されるまでは、取り消せます"), "{}", page.text());
        assert_eq!(v.post(&second, &[("do", "take_back_decline")]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(town.state_of(&second).await, State::Offered);
        assert_eq!(town.counters("C1-S1").await, (1, 0, 0));
        assert_eq!(v.post(&second, &[("do", "accept")]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(town.state_of(&second).await, State::Confirmed);
    }
}

story! {
    async fn a_decline_is_not_taken_back_once_somebody_else_is_to_have_the_place(town: Town = town) {
        let mut v = town.visitor();
        let first = applies_and_confirms(&town, &mut v, "一番", "0566-00-0001").await;
        let second = applies_and_confirms(&town, &mut v, "二番", "0566-00-0002").await;
        let third = applies_and_confirms(&town, &mut v, "三番", "0566-00-0003").await;
        v.post(&first, &[("do", "withdraw")]).await;
        fill_due(&town.app).await.unwrap();
        v.post(&second, &[("do", "decline")]).await;
        // The offer to the third is not out yet, but the place is theirs.
        let late = v.post(&second, &[("do", "take_back_decline")]).await;
        assert_eq!((late.status, town.state_of(&second).await), (StatusCode::CONFLICT, State::Declined));
        fill_due(&town.app).await.unwrap();
        assert_eq!(town.state_of(&third).await, State::Offered);
        assert_eq!(v.post(&second, &[("do", "take_back_decline")]).await.status, StatusCode::CONFLICT);
        v.post(&third, &[("do", "decline")]).await;
        town.hours_pass(48);
        let late = v.post(&third, &[("do", "take_back_decline")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "the deadline is over");
        assert_eq!(town.counters("C1-S1").await, (0, 0, 0));
    }
}

story! {
    async fn who_waits_is_told_why_there_is_no_offer_yet(town: Town = with_a_family) {
        let family = town.guest("C1", &["C1-S1"], State::Waiting, &[("見本 家族", "ミホン"), ("見本 二人目", "ミホン"), ("見本 三人目", "ミホン")]).await;
        let url = town.page_of(&family);
        let says = async |words: &str| town.visitor().get(&url).await.says(words);
        let left = async |n: i64| {
            let query = sql("UPDATE slot SET capacity = taken + $1 WHERE id = 'C1-S1'");
            town.change(query.bind(n)).await;
        };
        left(0).await;
        assert!(says("いまは空きがありません").await);
        left(1).await;
        assert!(says("1人分の空きがありますが、ご一緒の3人分には足りません").await);
        left(3).await;
        assert!(says("空きを順番にご案内しています").await);
    }
}

story! {
    async fn no_offer_goes_out_at_night_and_the_place_stays_free_until_morning(town: Town = town) {
        let mut v = town.visitor();
        let first = applies_and_confirms(&town, &mut v, "一番", "0566-00-0001").await;
        let second = applies_and_confirms(&town, &mut v, "二番", "0566-00-0002").await;
        town.hours_pass(12);
        v.post(&first, &[("do", "withdraw")]).await;
        assert_eq!(fill_due(&town.app).await.unwrap(), 0, "21:00");
        assert_eq!(town.state_of(&second).await, State::Waiting);
        town.hours_pass(11);
        assert_eq!(fill_due(&town.app).await.unwrap(), 1, "8:00");
    }
}

story! {
    async fn whoever_has_not_proved_the_mailbox_is_passed_over_and_lapses(town: Town = town) {
        let mut v = town.visitor();
        let first = applies_and_confirms(&town, &mut v, "一番", "0566-00-0001").await;
        let unproved = applies(&mut v, "C1", "二番", "0566-00-0002").await;
        let third = applies_and_confirms(&town, &mut v, "三番", "0566-00-0003").await;
        assert_eq!(town.state_of(&unproved).await, State::HeldWaiting);
        v.post(&first, &[("do", "withdraw")]).await;
        fill_due(&town.app).await.unwrap();
        assert_eq!(town.state_of(&third).await, State::Offered);
        town.minutes_pass(30);
        assert_eq!(lapse_holds(&town.app).await.unwrap(), 1);
        assert_eq!(town.state_of(&unproved).await, State::Lapsed);
        assert_eq!(town.counters("C1-S1").await, (1, 0, 0));
    }
}

story! {
    async fn shifts_of_several_days_are_offered_until_their_own_start_and_never_after_it(town: Town = several_days) {
        let mut v = town.visitor();
        let on = async |v: &mut Client, slot: &str, phone: &str| {
            let form = with(form("見本 花子", phone, phone), "slots", slot);
            let answer = v.post("/offerings/V1/apply", &form).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
            answer.location()
        };
        let first_day = on(&mut v, "V1-S1", "0566-00-0001").await;
        let waits_for_it = on(&mut v, "V1-S1", "0566-00-0002").await;
        let last_day = on(&mut v, "V1-S2", "0566-00-0003").await;
        let waits_too = on(&mut v, "V1-S2", "0566-00-0004").await;

        // The first shift is over, the second still to come.
        town.hours_pass(19 * 24);
        for withdrawing in [&first_day, &last_day] {
            v.post(withdrawing, &[("do", "withdraw")]).await;
        }
        assert_eq!(fill_due(&town.app).await.unwrap(), 1);
        assert_eq!(town.state_of(&waits_for_it).await, State::Waiting);
        assert_eq!(town.state_of(&waits_too).await, State::Offered);

        let page = v.get("/offerings/V1/apply").await;
        assert_eq!(page.attributes("input[name=slots][disabled]", "value"), ["V1-S1"]);
        let late = with(form("見本 太郎", "0566-00-0009", "late"), "slots", "V1-S1");
        let refused = v.post("/offerings/V1/apply", &late).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.says("終了または中止になった回・コースが選ばれています"));
        assert_eq!(refused.attribute("input[name=name]", "value").as_deref(), Some("見本 太郎"));
    }
}

story! {
    async fn a_shift_whose_sessions_are_cancelled_takes_nobody_and_is_offered_to_nobody(town: Town = several_days) {
        let mut v = town.visitor();
        let second = async |v: &mut Client, phone: &str| {
            v.post("/offerings/V1/apply", &with(form("見本 花子", phone, phone), "slots", "V1-S2")).await
        };
        let first = second(&mut v, "0566-00-0001").await.location();
        let waits = second(&mut v, "0566-00-0002").await.location();
        town.change(sql("UPDATE session SET state = 'cancelled' WHERE id = 'V1-2'")).await;

        v.post(&first, &[("do", "withdraw")]).await;
        assert_eq!(fill_due(&town.app).await.unwrap(), 0);
        assert_eq!(town.state_of(&waits).await, State::Waiting);
        assert_eq!(second(&mut v, "0566-00-0003").await.status, StatusCode::CONFLICT);
        let page = v.get("/offerings/V1/apply").await;
        assert_eq!(page.attributes("input[name=slots][disabled]", "value"), ["V1-S2"]);
        assert!(page.says("中止"));
    }
}

/// Two shifts of one place each, a week apart, that can be applied for until the last.
async fn several_days(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = shifts("V1", &[1, 1]);
    a.sessions[1] = session("V1", 2, "2026-12-19", "10:00", "10:50");
    a.offering.closes_at = Moment::of("2026-12-18", "17:00");
    a.offering.confirm_by_code.0 = false;
    town.publish(&a).await;
    town
}

story! {
    async fn without_dates_yet_a_freed_place_is_offered_all_the_same(town: Town = dates_to_come) {
        let mut v = town.visitor();
        let first = applies_and_confirms(&town, &mut v, "一番", "0566-00-0001").await;
        let second = applies_and_confirms(&town, &mut v, "二番", "0566-00-0002").await;
        v.post(&first, &[("do", "withdraw")]).await;
        assert_eq!(fill_due(&town.app).await.unwrap(), 1);
        assert_eq!(town.state_of(&second).await, State::Offered);
    }
}

/// One place, and no session agreed yet.
async fn dates_to_come(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = course("C1", 1);
    a.sessions.clear();
    a.slot_sessions.clear();
    town.publish(&a).await;
    town
}

story! {
    async fn the_page_offers_what_a_party_that_waits_cannot_use(town: Town = with_a_family) {
        let mut v = town.visitor();
        // One place is left, a family of three waits for it in vain.
        assert_eq!(town.counters("C1-S1").await, (3, 1, 0));
        assert!(v.get("/offerings/C1").await.says("残り1人"));
        let alone = [form("見本 一人", "0566-00-0009", "alone"), one("見本 一人")].concat();
        let url = v.post("/offerings/C1/apply", &alone).await.location();
        assert_eq!(town.state_of(&url).await, State::Confirmed);
        assert!(v.get("/offerings/C1").await.says("満員・キャンセル待ち1件"));
    }
}

fn one(name: &str) -> Vec<(&str, &str)> {
    vec![("participants[0].name", name), ("participants[0].name_kana", "ミホン"), ("participants[0].age_band", "40s")]
}

/// Four places, three taken; a family of three waits.
async fn with_a_family(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = course("C1", 4);
    a.offering.applicant = tsudoi::programme::Applicant::Group;
    a.offering.confirm_by_code.0 = false;
    town.publish(&a).await;
    for phone in ["0566-00-0001", "0566-00-0002"] {
        let mut family = form("見本 親", phone, phone);
        for n in ["0", "1", "2"] {
            for (part, value) in [("name", "見本"), ("name_kana", "ミホン"), ("age_band", "40s")] {
                family.push((Box::leak(format!("participants[{n}].{part}").into_boxed_str()), value));
            }
        }
        town.visitor().post("/offerings/C1/apply", &family).await.location();
    }
    town
}

story! {
    async fn a_place_freed_too_late_for_offers_is_for_whoever_asks_first(town: Town = open_until_the_last) {
        let mut v = town.visitor();
        let first = applies(&mut v, "C1", "一番", "0566-00-0001").await;
        let waits = applies(&mut v, "C1", "二番", "0566-00-0002").await;
        // 9:29 and 9:31 on the day; it begins at 13:30.
        town.app.clock.advance(Moment::parse("2026-12-12T09:31:00+09:00").unwrap().since(town.app.clock.now()));
        v.post(&first, &[("do", "withdraw")]).await;
        assert_eq!(fill_due(&town.app).await.unwrap(), 0);
        assert!(v.get("/offerings/C1").await.says("残り1人"));
        let newcomer = applies(&mut v, "C1", "三番", "0566-00-0003").await;
        assert_eq!(town.state_of(&newcomer).await, State::Confirmed);
        assert_eq!(town.state_of(&waits).await, State::Waiting);
    }
}

/// One place, without a code, to be had until it begins.
async fn open_until_the_last(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = course("C1", 1);
    a.offering.confirm_by_code.0 = false;
    a.offering.closes_at = Moment::of("2026-12-12", "13:30");
    town.publish(&a).await;
    town
}

story! {
    async fn ones_turn_is_among_those_who_wait_for_the_same(town: Town = several_days) {
        let mut v = town.visitor();
        let apply = async |v: &mut Client, phone: &str, slot: &str| {
            v.post("/offerings/V1/apply", &with(form("見本 花子", phone, phone), "slots", slot)).await.location()
        };
        for (phone, slot) in [("0566-00-0001", "V1-S1"), ("0566-00-0002", "V1-S2"), ("0566-00-0003", "V1-S1"), ("0566-00-0004", "V1-S1")] {
            apply(&mut v, phone, slot).await;
        }
        let second = apply(&mut v, "0566-00-0005", "V1-S2").await;
        assert!(v.get(&second).await.says("お待ちの順番は1番目"));
    }
}
