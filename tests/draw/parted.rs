use tsudoi::clock::Moment;
use tsudoi::programme::{QuestionKind, Quota, QuotaKind, Step};
use tsudoi::selection::verify::{is_wrong, verify};
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{NUMBER, OFFICE, lottery};
use crate::registration::questions::question;
use crate::registration::quotas::quota;
use crate::town::{Kind, Town, story};

/// Six places: at most two of them for who answers so, one kept by the city.
async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = lottery("C1", 6);
    a.questions = vec![question(1, Step::Apply, QuestionKind::Choice, "はじめてですか", true)];
    let so = Quota {
        question_id: Some(a.questions[0].id.clone()),
        answer: Some("あり".into()),
        merges_at: None,
        ..quota(1, QuotaKind::Answer, 2)
    };
    a.quotas = vec![so, Quota { merges_at: None, ..quota(2, QuotaKind::Reserved, 1) }];
    town.publish(&a).await;
    town.work().await;
    town
}

story! {
    async fn a_draw_keeps_within_its_quotas_and_leaves_what_staff_keep(town: Town = town) {
        let guests = town.entrants(12).await;
        for guest in &guests[..8] {
            let row = sql("INSERT INTO registration_quota (registration_id, quota_id, units) VALUES ($1, 'C1-quota-1', 1)");
            town.change(row.bind(&guest.registration)).await;
        }
        town.comes("16T10:00").await;
        let (mut one, _) = town.read_by_two(NUMBER).await;
        let _ = one.get(OFFICE).await;
        let mut official = town.approver("official").await;
        official.post(OFFICE, &[("do", "approve")]).await;
        town.comes("17T10:00").await;
        let placed = async |so: &str| -> i64 {
            let text = "SELECT COUNT(*) FROM registration r WHERE r.state = 'confirmed' AND \
                        (CASE WHEN EXISTS (SELECT 1 FROM registration_quota c WHERE c.registration_id = r.id) THEN 'so' ELSE '' END) = $1";
            let (n,): (i64,) = town.app.store.one(sql(text).bind(so)).await.unwrap();
            n
        };
        assert_eq!(placed("so").await, 2, "eight answered so, two places are theirs");
        assert_eq!(placed("").await, 3, "the sixth is kept");
        let (taken,): (i64,) = town.app.store.one(sql("SELECT taken FROM quota WHERE id = 'C1-quota-1'")).await.unwrap();
        assert_eq!(taken, 2);
        let file = town.file().await;
        assert_eq!(file.rules.quotas[0].at_most, 2);
        assert_eq!(file.rules.slots[0].places, 5);
        assert!(!verify(&file, false).unwrap().iter().any(is_wrong), "anybody can work it out again");
    }
}

/// Four places, of which staff keep two until the fourteenth, when the list is fixed.
async fn given_up(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = lottery("C1", 4);
    let until = Moment::of("2026-12-13", "09:00");
    a.quotas = vec![Quota { merges_at: until, ..quota(1, QuotaKind::Reserved, 2) }];
    town.publish(&a).await;
    town.work().await;
    town
}

story! {
    async fn a_place_that_staff_gave_is_not_drawn_once_more_when_the_rest_is_given_up(town: Town = given_up) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let typed = crate::registration::form("取り置き", "0566-00-0009", "k");
        let typed = crate::registration::with(crate::registration::with(typed, "channel", "phone"), "email", "");
        let typed = crate::registration::with(typed, "reserved", "C1-quota-1");
        assert_eq!(city.post("/office/offerings/C1/enter", &typed).await.status, 303);
        let guests = town.entrants(8).await;
        town.comes("13T09:00").await;
        town.comes("16T10:00").await;
        town.read_by_two(NUMBER).await;
        let mut official = town.approver("official").await;
        official.post(OFFICE, &[("do", "approve")]).await;
        town.comes("17T10:00").await;
        assert_eq!(town.file().await.rules.slots[0].places, 3, "one of four is given");
        assert_eq!(town.count_of(&guests, tsudoi::registration::State::Confirmed).await, 3);
        assert_eq!(town.counters("C1-S1").await.0, 4);
    }
}
