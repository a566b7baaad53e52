use tsudoi::clock::Moment;
use tsudoi::programme::{Announcement, Channel, Codes, Quota, QuotaKind};
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::{Flag, sql};
use tsudoi::waitlist::fill::fill_due;

use super::{applies, form, with};
use crate::town::announce::course;
use crate::town::{Client, Kind, Town, story};

const ENTER: &str = "/office/offerings/C1/enter";

/// A part of the first slot's places.
pub fn quota(position: i64, kind: QuotaKind, at_most: i64) -> Quota {
    Quota {
        id: format!("C1-quota-{position}"),
        offering_id: "C1".into(),
        slot_id: "C1-S1".into(),
        position,
        title: String::new(),
        kind,
        channels: Codes(vec![]),
        question_id: None,
        answer: None,
        born_from: None,
        born_until: None,
        at_most: Some(at_most),
        at_least: None,
        extra: 0,
        taken: 0,
        merges_at: Moment::of("2026-12-01", "09:00"),
        merged_at: None,
    }
}

/// Three places: one for the web, two for those who call; on 1 December what is left is everybody's.
fn split() -> Announcement {
    let by = |position, channels, n| Quota { channels: Codes(channels), ..quota(position, QuotaKind::Channel, n) };
    let mut a = course("C1", 3);
    a.offering.confirm_by_code = Flag(false);
    a.quotas = vec![by(1, vec![Channel::Web], 1), by(2, vec![Channel::Phone, Channel::Counter], 2)];
    a
}

/// Three places, one of which the city keeps for whom it is hard to come otherwise.
fn kept() -> Announcement {
    let mut a = course("C1", 3);
    a.offering.confirm_by_code = Flag(false);
    a.quotas = vec![Quota { title: "車いす席".into(), ..quota(1, QuotaKind::Reserved, 1) }];
    a
}

async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.publish(&split()).await;
    town
}

async fn town_that_keeps(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.publish(&kept()).await;
    town
}

impl Town {
    async fn taken_of(&self, quota: &str) -> i64 {
        let row: (i64,) = self.app.store.one(sql("SELECT taken FROM quota WHERE id = $1").bind(quota)).await.unwrap();
        row.0
    }

    async fn until(&self, instant: &str) {
        let then = Moment::parse(&format!("2026-{instant}:00+09:00")).unwrap();
        self.app.clock.advance(then.since(self.app.clock.now()));
    }
}

/// Staff type in what a caller says; the registration's state.
async fn calls(town: &Town, city: &mut Client, name: &str, phone: &str, more: &[(&str, &str)]) -> Option<State> {
    let typed = with(form(name, phone, phone), "channel", "phone");
    let typed = more.iter().fold(typed, |typed, (field, value)| with(typed, field, value));
    let answer = city.post(ENTER, &typed).await;
    if answer.status != 303 {
        return None;
    }
    let id = answer.location().trim_start_matches("/office/registrations/").split('?').next().unwrap().to_owned();
    let row: (String,) =
        town.app.store.one(sql("SELECT state FROM registration WHERE id = $1").bind(id)).await.unwrap();
    State::from_code(&row.0)
}

story! {
    async fn the_web_takes_no_place_that_is_for_those_who_call_until_both_are_merged(town: Town = town) {
        let mut v = town.visitor();
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = v.get("/offerings/C1").await;
        assert!(page.says("インターネット 1人"), "{}", page.text());
        assert!(page.says("電話・窓口 2人"));
        assert!(page.says("12月1日"), "from when on it is everybody's");
        assert!(page.says("残り1人"), "on the web one is left, not three");

        let first = applies(&mut v, "C1", "一番", "0566-00-0001").await;
        assert_eq!(town.state_of(&first).await, State::Confirmed);
        let second = applies(&mut v, "C1", "二番", "0566-00-0002").await;
        assert_eq!(town.state_of(&second).await, State::Waiting);
        assert!(v.get(&second).await.says("いまは空きがありません"));
        assert_eq!(calls(&town, &mut city, "電話", "0566-00-0003", &[]).await, Some(State::Confirmed));
        assert_eq!((town.taken_of("C1-quota-1").await, town.taken_of("C1-quota-2").await), (1, 1));
        assert_eq!(fill_due(&town.app).await.unwrap(), 0, "who waits on the web is not offered what is kept apart");

        town.until("12-01T08:59").await;
        town.work().await;
        assert_eq!(town.state_of(&second).await, State::Waiting);
        town.until("12-01T09:00").await;
        // Somebody is quicker than the sweep: those who wait come first all the same.
        let third = applies(&mut v, "C1", "三番", "0566-00-0004").await;
        assert_eq!(town.state_of(&third).await, State::Waiting);
        town.work().await;
        assert_eq!(town.state_of(&second).await, State::Offered);
    }
}

story! {
    async fn a_place_given_back_returns_to_its_own_part(town: Town = town) {
        let mut v = town.visitor();
        let first = applies(&mut v, "C1", "一番", "0566-00-0001").await;
        v.post(&first, &[("do", "withdraw")]).await;
        assert_eq!(town.taken_of("C1-quota-1").await, 0);
        let second = applies(&mut v, "C1", "二番", "0566-00-0002").await;
        assert_eq!(town.state_of(&second).await, State::Confirmed);
    }
}

story! {
    async fn what_is_kept_is_given_by_staff_alone(town: Town = town_that_keeps) {
        let mut v = town.visitor();
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(v.get("/offerings/C1").await.says("車いす席 1人"));
        for (name, phone) in [("一番", "0566-00-0001"), ("二番", "0566-00-0002")] {
            let url = applies(&mut v, "C1", name, phone).await;
            assert_eq!(town.state_of(&url).await, State::Confirmed);
        }
        let third = applies(&mut v, "C1", "三番", "0566-00-0003").await;
        assert_eq!(town.state_of(&third).await, State::Waiting, "the last place is kept");
        // Whoever sends its name from outside gets no more than others.
        let typed = with(form("四番", "0566-00-0004", "4"), "reserved", "C1-quota-1");
        let fourth = v.post("/offerings/C1/apply", &typed).await.location();
        assert_eq!(town.state_of(&fourth).await, State::Waiting);

        assert!(city.get(ENTER).await.says("車いす席"));
        assert_eq!(calls(&town, &mut city, "五番", "0566-00-0005", &[]).await, Some(State::Waiting));
        let kept = [("reserved", "C1-quota-1")];
        assert_eq!(calls(&town, &mut city, "六番", "0566-00-0006", &kept).await, Some(State::Confirmed));
        assert_eq!(calls(&town, &mut city, "七番", "0566-00-0007", &kept).await, None, "there was one");
        let other = [("reserved", "C9-quota-1")];
        assert_eq!(calls(&town, &mut city, "八番", "0566-00-0008", &other).await, None);
    }
}

story! {
    async fn what_was_kept_and_not_needed_goes_to_who_waits(town: Town = town_that_keeps) {
        let mut v = town.visitor();
        for (name, phone) in [("一番", "0566-00-0001"), ("二番", "0566-00-0002")] {
            applies(&mut v, "C1", name, phone).await;
        }
        let third = applies(&mut v, "C1", "三番", "0566-00-0003").await;
        town.until("12-01T09:00").await;
        town.work().await;
        assert_eq!(town.state_of(&third).await, State::Offered);
    }
}
