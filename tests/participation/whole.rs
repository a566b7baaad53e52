use tsudoi::staff::Role;
use tsudoi::store::{Flag, sql};

use super::office::total;
use crate::checkin::{COURSE, taps};
use crate::registration::applies;
use crate::town::announce::course;
use crate::town::{Town, story};

story! {
    async fn from_the_form_over_the_desk_to_the_count(town: Town = Town::empty) {
        let mut announced = course("C", 5);
        announced.offering.confirm_by_code = Flag(false);
        town.publish(&announced).await;
        applies(&mut town.visitor(), "C", "見本 花子", "0566-71-1111").await;
        applies(&mut town.visitor(), "C", "見本 ハナコ", "0566-71-2222").await;
        town.app.clock.advance(18 * 24 * 3600);

        let mut desk = town.signed_in("desk", Role::Desk, None).await;
        let participants: Vec<(String,)> = town.app.store.all(sql("SELECT id FROM participant ORDER BY id")).await.unwrap();
        let (came, missed) = (&participants[0].0, &participants[1].0);
        taps(&mut desk, COURSE, came).await;
        // A slip, taken back.
        taps(&mut desk, COURSE, missed).await;
        taps(&mut desk, COURSE, missed).await;
        let walk_in = [("do", "walk_in"), ("fact", "page-1"), ("name", "飛入 次郎"), ("name_kana", "トビイリ ジロウ"), ("age_band", "60s")];
        desk.post(COURSE, &walk_in).await;

        let mut officer = town.signed_in("city", Role::City, None).await;
        let now = officer.get("/office/count?year=2026&scope=offering:C").await;
        let figures = |page: &_| ["延べ人数", "実人数", "開催回数", "申込者数", "当日参加", "出席率"].map(|name| total(page, name));
        assert_eq!(figures(&now), ["2人", "2人", "0回", "2人", "1人", "—"], "counted at once; rated when it is over");
        town.hours_pass(12);
        let mut officer = town.signed_in("late", Role::City, None).await;
        let over = officer.get("/office/count?year=2026&scope=offering:C").await;
        assert_eq!(figures(&over), ["2人", "2人", "1回", "2人", "1人", "50.0％"]);
        assert_eq!(total(&over, "無断欠席"), "1人");
    }
}
