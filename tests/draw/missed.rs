//! An application that came in time and was missed through the city's fault: no new draw, and nobody loses theirs.

use tsudoi::registration::State as Standing;
use tsudoi::selection::verify::{is_wrong, verify};
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{NUMBER, OFFICE, town_with};
use crate::registration::form;
use crate::town::{Client, Kind, Town, story};

const MISSED: &str = "/office/offerings/C1/draw/missed";

/// Twelve applied for so many places, and the draw is released.
async fn released(kind: Kind, places: i64) -> Town {
    let town = town_with(kind, places).await;
    town.entrants(12).await;
    town.comes("16T10:00").await;
    // Where there is room for all, nothing is drawn and no number is read.
    let mut one = match town.draw().await.needed.0 {
        Some(false) => town.signed_in("one", Role::City, None).await,
        _ => town.read_by_two(NUMBER).await.0,
    };
    assert_eq!(one.post(OFFICE, &[("do", "approve")]).await.status, 303);
    town.comes("17T10:00").await;
    town
}

/// So many places that whoever is added would have had one of them for certain.
async fn roomy(kind: Kind) -> Town {
    released(kind, 12).await
}

async fn tight(kind: Kind) -> Town {
    released(kind, 1).await
}

fn missed(key: &str) -> Vec<(&str, &str)> {
    let mut fields = form("見本 遅れ", "0566-00-0099", key);
    fields.push(("channel", "postcard"));
    fields
}

async fn decided(city: &mut Client, key: &str, reason: &str) -> u16 {
    let mut fields = missed(key);
    fields.extend([("do", "decide"), ("reason", reason)]);
    city.post(MISSED, &fields).await.status.as_u16()
}

story! {
    async fn a_missed_application_that_would_have_had_a_place_gets_an_extra_one(town: Town = roomy) {
        let before = town.file().await;
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.get(OFFICE).await.text().contains(MISSED));
        let page = city.post(MISSED, &missed("k")).await;
        assert!(page.says("計算し直すと、席がありました"), "{}", page.text());
        let count = async || town.app.store.one::<(i64,)>(sql("SELECT COUNT(*) FROM registration")).await.unwrap().0;
        assert_eq!(count().await, 12, "nothing is kept of a preview");
        assert_eq!(decided(&mut city, "k", " ").await, 422);
        assert_eq!(decided(&mut city, "k", "窓口の書類の束から見つかった").await, 303);
        assert_eq!(decided(&mut city, "k", "二度送られた").await, 409, "once is once");
        assert_eq!(count().await, 13);
        let slot: (i64, i64, i64) =
            town.app.store.one(sql("SELECT capacity, extra, taken FROM slot WHERE id = 'C1-S1'")).await.unwrap();
        assert_eq!(slot, (12, 1, 13));
        town.work().await;
        let letter = town.letter_to("hanako@example.jp").await;
        assert!(letter.text.contains("市の手違いで") && letter.text.contains("席を追加し、参加を決定しました"), "{}", letter.text);
        // What was published stays as it was.
        let after = town.file().await;
        assert_eq!((after.list_digest.clone(), after.results.clone()), (before.list_digest, before.results));
        assert!(verify(&after, false).unwrap().iter().all(|finding| !is_wrong(finding)));
        let page = town.visitor().get(&format!("/draws/{}", town.draw().await.id)).await;
        assert!(page.says("市の手違いで名簿に入らなかった申込み：1件（うち席を追加したもの 1件）"));
    }
}

story! {
    async fn nobody_loses_theirs_by_it_and_a_turn_is_the_last(town: Town = tight) {
        let states = sql("SELECT id, state FROM registration ORDER BY id");
        let before: Vec<(String, String)> = town.app.store.all(states.clone()).await.unwrap();
        let mut city = town.signed_in("city", Role::City, None).await;
        for n in 0..4 {
            let key = format!("k{n}");
            assert_eq!(decided(&mut city, &key, "見つかった").await, 303);
        }
        let after: Vec<(String, String)> = town.app.store.all(states).await.unwrap();
        assert!(before.iter().all(|row| after.contains(row)), "everybody stands as before");
        let new: Vec<(String, i64, i64)> = town.app.store.all(sql(
            "SELECT r.state, r.queue, (SELECT MAX(o.queue) FROM registration o WHERE o.state = 'waiting' AND NOT EXISTS \
             (SELECT 1 FROM draw_missed x WHERE x.registration_id = o.id)) FROM draw_missed m JOIN registration r ON r.id = m.registration_id"
        )).await.unwrap();
        assert_eq!(new.len(), 4);
        for (state, queue, last) in new {
            let state = Standing::from_code(&state).unwrap();
            assert!(state == Standing::Confirmed || (state == Standing::Waiting && queue > last), "{state:?} {queue} {last}");
        }
    }
}

story! {
    async fn it_is_the_citys_and_only_after_the_release(town: Town = roomy) {
        town.partner("P1").await;
        town.hosts("C1", "P1").await;
        let mut partner = town.signed_in("lead", Role::Partner, Some("P1")).await;
        assert_eq!(partner.get(MISSED).await.status, 403);
        assert_eq!(partner.post(MISSED, &missed("k")).await.status, 403);
        let mut city = town.signed_in("city", Role::City, None).await;
        let mut wrong = missed("k");
        wrong.retain(|(name, _)| *name != "phone");
        let page = city.post(MISSED, &wrong).await;
        assert!(page.status == 422 && page.says("電話番号を入力してください"));
        town.change(sql("UPDATE draw SET state = 'approved' WHERE offering_id = 'C1'")).await;
        assert_eq!(city.get(MISSED).await.status, 404);
    }
}
