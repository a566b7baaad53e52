//! Letters that were posted in time, typed in between closing and the day by which they must have come.

use tsudoi::clock::Moment;
use tsudoi::draw::store;
use tsudoi::programme::Selection;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::lottery;
use crate::registration::form;
use crate::town::{Client, Kind, Town, story};

const ENTER: &str = "/office/offerings/C1/enter";

/// Closes on Friday the 11th; letters of that day may come until Wednesday the 16th.
async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = lottery("C1", 4);
    a.offering.paper_until = Some("2026-12-16".into());
    a.offering.result_on = Some("2026-12-25".into());
    town.publish(&a).await;
    town.work().await;
    town
}

async fn at(town: &Town, instant: &str) {
    let then = Moment::parse(&format!("2026-12-{instant}:00+09:00")).expect("an instant");
    town.app.clock.advance(then.since(town.app.clock.now()));
    town.work().await;
}

/// Somebody of the office, on Monday the 14th.
async fn clerk_on_monday(town: &Town) -> Client {
    at(town, "14T10:00").await;
    town.signed_in("clerk", Role::City, None).await
}

async fn typed(clerk: &mut Client, channel: &str, postmark: &str, key: &str) -> (u16, String) {
    let mut fields = form("見本 花子", "0566-00-0001", key);
    fields.extend([("channel", channel), ("postmarked_on", postmark)]);
    let answer = clerk.post(ENTER, &fields).await;
    (answer.status.as_u16(), answer.text())
}

story! {
    async fn a_letter_that_was_posted_in_time_is_in_the_draw(town: Town = town) {
        let mut clerk = clerk_on_monday(&town).await;
        assert!(clerk.get(ENTER).await.says("締切日までの消印がある、郵送の申込みだけを受け付けられます"));
        assert_eq!(typed(&mut clerk, "postcard", "2026-12-11", "k").await.0, 303);
        let row: (String, String) =
            town.app.store.one(sql("SELECT state, postmarked_on FROM registration")).await.unwrap();
        assert_eq!(row, ("in_draw".into(), "2026-12-11".into()));
        at(&town, "17T17:00").await;
        assert_eq!(store::lines(&town.app.store, &town.draw().await.id).await.unwrap().len(), 1);
    }
}

story! {
    async fn after_closing_nothing_else_is_taken(town: Town = town) {
        let mut clerk = clerk_on_monday(&town).await;
        for (channel, postmark, status, says) in [
            ("postcard", "2026-12-12", 422, "消印が締切日（令和8年12月11日（金曜日））を過ぎている"),
            ("postcard", "", 422, "消印の日を入力してください"),
            ("phone", "2026-12-11", 409, "申込みの受付は終わりました"),
            ("fax", "2026-12-11", 409, "申込みの受付は終わりました"),
        ] {
            let (got, text) = typed(&mut clerk, channel, postmark, "k").await;
            assert_eq!(got, status, "{channel} {postmark}");
            assert!(text.contains(says), "{channel} {postmark}");
        }
        let mut fields = form("見本 花子", "0566-00-0001", "k");
        fields.extend([("channel", "postcard"), ("postmarked_on", "2026-12-11")]);
        assert_eq!(town.visitor().post("/offerings/C1/apply", &fields).await.status, 409, "nobody posts by web");
        at(&town, "17T00:00").await;
        let mut clerk = town.enters("clerk").await;
        assert_eq!(typed(&mut clerk, "postcard", "2026-12-11", "k").await.0, 409, "it came too late");
    }
}

async fn first_come(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = lottery("C1", 4);
    a.offering.selection = Selection::FirstCome;
    town.publish(&a).await;
    town
}

story! {
    async fn first_come_takes_no_post(town: Town = first_come) {
        let mut clerk = town.signed_in("clerk", Role::City, None).await;
        let (status, text) = typed(&mut clerk, "postcard", "", "k").await;
        assert!(status == 422 && text.contains("先着順の募集では、郵送の申込みは受け付けられません"), "{status}");
        assert_eq!(typed(&mut clerk, "phone", "", "k").await.0, 303);
    }
}
