use tsudoi::command::doctor::examine;
use tsudoi::registration::State;
use tsudoi::store::{Flag, sql};
use tsudoi::waitlist::days;
use tsudoi::waitlist::fill::fill_due;

use super::applies;
use crate::town::announce::course;
use crate::town::{Kind, Town, story};

/// One place; the waiting list is drawn on 1 and 3 December.
async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = course("C1", 1);
    a.offering.confirm_by_code = Flag(false);
    a.offering.waitlist_days = "2026-12-01,2026-12-03".into();
    town.publish(&a).await;
    town
}

/// So many apply; the pages of their registrations.
async fn apply(town: &Town, count: usize) -> Vec<String> {
    let mut v = town.visitor();
    let mut urls = Vec::new();
    for n in 0..count {
        urls.push(applies(&mut v, "C1", &format!("人{n}"), &format!("0566-00-010{n}")).await);
    }
    urls
}

async fn offered(town: &Town, urls: &[String]) -> Vec<usize> {
    let mut offered = Vec::new();
    for (n, url) in urls.iter().enumerate() {
        if town.state_of(url).await == State::Offered {
            offered.push(n);
        }
    }
    offered
}

story! {
    async fn what_is_free_goes_out_by_lot_on_the_announced_days_and_not_before(town: Town = town) {
        let mut v = town.visitor();
        let page = v.get("/offerings/C1").await;
        assert!(page.says("12月1日") && page.says("抽選でご案内"), "{}", page.text());
        let urls = apply(&town, 7).await;
        v.post(&urls[0], &[("do", "withdraw")]).await;
        assert_eq!(fill_due(&town.app).await.unwrap(), 0, "nothing before the day");
        assert!(v.get(&urls[1]).await.says("申込みの順番は関係しません"));
        let before = v.get("/offerings/C1/waitlist.json").await.text();
        assert!(before.contains("commitment") && before.contains("\"seed\":null"));

        town.hours_pass(24 * 7);
        assert_eq!(fill_due(&town.app).await.unwrap(), 0, "not before ten");
        town.hours_pass(1);
        assert_eq!(fill_due(&town.app).await.unwrap(), 1);
        let seed = days::seed(&town.app, "C1", "2026-12-01");
        // Anybody can work out who was first: ascending by SHA-256 of seed and number.
        let query = sql("SELECT draw_number, name FROM registration WHERE queue > 1 ORDER BY queue");
        let rows: Vec<(String, String)> = town.app.store.all(query).await.unwrap();
        let first = days::in_drawn_order(&seed, rows)[0].1.clone();
        let got = offered(&town, &urls).await;
        assert_eq!(got.iter().map(|n| format!("人{n}")).collect::<Vec<_>>(), [first]);
        let after = v.get("/offerings/C1/waitlist.json").await.text();
        assert!(after.contains(&seed) && after.contains(&days::commitment(&seed)));

        // Declined the same day: it stays free until the next.
        v.post(&urls[got[0]], &[("do", "decline")]).await;
        town.hours_pass(1);
        assert_eq!(fill_due(&town.app).await.unwrap(), 0);
        town.hours_pass(48);
        assert_eq!(fill_due(&town.app).await.unwrap(), 1, "who got nothing stayed for the next day");
        town.work().await;
        for finding in examine(&town.app.store, town.app.clock.now()).await.unwrap() {
            assert!(finding.broken_by.is_empty(), "{}: {:?}", finding.name, finding.broken_by);
        }
    }
}

story! {
    async fn after_the_last_day_places_go_out_in_order(town: Town = town) {
        let urls = apply(&town, 4).await;
        town.hours_pass(24 * 10);
        town.visitor().post(&urls[0], &[("do", "withdraw")]).await;
        assert_eq!(fill_due(&town.app).await.unwrap(), 1);
        assert_eq!(offered(&town, &urls).await, [1]);
    }
}
