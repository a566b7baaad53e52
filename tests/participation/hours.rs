use tsudoi::checkin::hours::worked;
use tsudoi::clock::Moment;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::office::total;
use crate::closing::closes;
use crate::town::announce::shifts;
use crate::town::{Answer, Town, story};

const COUNT: &str = "/office/count?year=2026&scope=offering:V";

/// Somebody was at a shift, from when until when.
async fn was_there(town: &Town, n: usize, session: &str, at: Moment, left: Option<Moment>) {
    let (name, kana) = (format!("活動 {n}"), format!("カツドウ {n}"));
    let slot = session.replace("V-", "V-S");
    let guest = town.guest("V", &[&slot], State::Confirmed, &[(&name, &kana)]).await;
    let fact = sql("INSERT INTO checkin_fact (id, session_id, participant_id, kind, amount, at, recorded_at, device) \
         VALUES ($1, $2, $3, 'check_in', 1, $4, $5, 'd')");
    town.run(fact.bind(format!("f{n}")).bind(session).bind(&guest.people[0]).bind(at).bind(at)).await;
    let there = sql(
        "INSERT INTO attendance (session_id, participant_id, present, at, fact_id, left_at) VALUES ($1, $2, 1, $3, $4, $5)",
    );
    town.run(there.bind(session).bind(&guest.people[0]).bind(at).bind(format!("f{n}")).bind(left)).await;
}

fn at(time: &str) -> Moment {
    Moment::of("2026-12-12", time).unwrap()
}

/// The cells of the line of hours that is named so.
fn hours(page: &Answer, name: &str) -> Vec<String> {
    let names = page.texts("section tbody th, section tfoot th");
    let n = names.iter().position(|t| t.contains(name)).unwrap_or_else(|| panic!("no {name} in {names:?}"));
    let cells = page.texts("section tbody td, section tfoot td");
    cells[n * 3..n * 3 + 3].to_vec()
}

story! {
    async fn hours_of_volunteers_are_counted_as_the_rule_says(town: Town = Town::empty) {
        town.publish(&shifts("V", &[100])).await;
        let (starts, ends) = (at("09:00"), at("09:50"));
        let mut expected = [0, 0];
        let comes = ["08:20", "08:59", "09:00", "09:13", "09:50", "10:30"].map(at);
        let leaves = ["09:00", "09:49", "09:50", "10:19", "10:20", "10:21", "12:00"].map(at);
        let mut n = 0;
        for came in comes {
            for left in std::iter::once(None).chain(leaves.map(Some)).filter(|l| l.is_none_or(|l| l >= came)) {
                n += 1;
                // Seconds are cut off somebody by somebody.
                let came = came.plus(n as i64 % 3 * 20);
                let left = left.filter(|l| *l >= came);
                was_there(&town, n, "V-1", came, left).await;
                let time = worked(starts, ends, came, left);
                expected[usize::from(time.planned)] += time.minutes;
            }
        }
        town.app.clock.advance(18 * 24 * 3600 + 50 * 60 - 1);
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(!city.get(COUNT).await.says("退出の記録による時間"), "not before the end");
        town.app.clock.advance(1);
        let page = city.get(COUNT).await;
        let say = |m: i64| format!("{}時間{}分", m / 60, m % 60);
        assert!(expected[0] > 0 && expected[1] > 0);
        assert_eq!(hours(&page, "合計"), [say(expected[0]), say(expected[1]), "1回のうち0回".into()], "{}", page.text());
        assert!(page.says("速報です"));
        let file = city.get("/office/count.csv?year=2026").await.text();
        for (name, value) in [("活動時間", expected[0]), ("活動時間（予定）", expected[1])] {
            assert!(file.contains(&format!("plan,,計画,citizens,{name},{value},分")), "{name} {value}: {file}");
        }
    }
}

story! {
    async fn hours_are_preliminary_until_every_session_is_closed(town: Town = Town::empty) {
        town.publish(&shifts("V", &[10, 10])).await;
        was_there(&town, 1, "V-1", at("09:00"), Some(at("09:50"))).await;
        was_there(&town, 2, "V-2", at("10:00"), None).await;
        town.app.clock.advance(19 * 24 * 3600);
        let mut city = town.signed_in("city", Role::City, None).await;
        closes(&mut city, "/office/sessions/V-1/attendance", &[]).await;
        let page = city.get(COUNT).await;
        assert_eq!(hours(&page, "合計"), ["0時間50分", "0時間50分", "2回のうち1回"], "{}", page.text());
        assert!(page.says("速報です"));
        closes(&mut city, "/office/sessions/V-2/attendance", &[]).await;
        let page = city.get(COUNT).await;
        assert!(page.says("すべての回の出席を確定しています") && hours(&page, "合計")[2] == "2回のうち2回", "{}", page.text());
        // What comes in after a closing makes it preliminary again.
        was_there(&town, 3, "V-2", at("10:00"), None).await;
        assert!(city.get(COUNT).await.says("速報です"));
        assert_eq!(total(&page, "延べ人数"), "2人");
    }
}

story! {
    async fn hours_of_few_volunteers_are_not_published(town: Town = Town::empty) {
        town.publish(&shifts("V", &[100])).await;
        for n in 0..9 {
            was_there(&town, n, "V-1", at("09:00"), Some(at("09:50"))).await;
        }
        town.app.clock.advance(40 * 24 * 3600);
        let page = town.visitor().get("/results").await;
        assert_eq!(hours(&page, "合計"), ["x", "x", "1回のうち0回"], "{}", page.text());
        assert!(!page.says("7時間30分"));
        was_there(&town, 9, "V-1", at("09:00"), None).await;
        town.minutes_pass(11);
        let page = town.visitor().get("/results").await;
        assert_eq!(hours(&page, "合計"), ["7時間30分", "0時間50分", "1回のうち0回"], "{}", page.text());
    }
}
