use tsudoi::privacy::dispose::{Step, batch, dispose_due};
use tsudoi::privacy::propose::propose_due;
use tsudoi::registration::details::details;
use tsudoi::registration::key;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::data;
use crate::town::{Answer, Client, Kind, Town, story};

/// The demo city, where the day of an offering that has been held and paid for has come.
async fn town(kind: Kind) -> Town {
    let town = Town::demo(kind).await;
    let day = sql("UPDATE offering SET retain_until = '2026-11-23' WHERE id = 'D26'");
    town.change(day).await;
    lift_all(&town).await;
    town
}

/// The demo city holds what an incident of its summer needs.
async fn lift_all(town: &Town) {
    town.run(sql("UPDATE hold SET lifted_at = at")).await;
}

async fn proposal(town: &Town) -> String {
    town.work().await;
    let found = sql("SELECT id FROM disposal WHERE kind = 'offering' AND subject = 'D26' AND done_at IS NULL");
    town.app.store.one::<(String,)>(found).await.expect("a proposal").0
}

async fn approves(client: &mut Client, id: &str, day: &str) -> Answer {
    client.post(&format!("/office/disposal/{id}"), &[("do", "approve"), ("due_on", day)]).await
}

const KEPT: &str = "SELECT COUNT(*) FROM registration WHERE offering_id = 'D26' AND forgotten_at IS NULL";

/// All figures of the count, as a page and as files.
async fn totals(client: &mut Client) -> Vec<String> {
    let mut all = Vec::new();
    for url in ["/office/count.csv?year=2026", "/office/count.csv?year=2025"] {
        all.push(client.get(url).await.text());
    }
    all.push(client.get("/office/count?year=2026").await.texts("table").join("\n"));
    assert!(all.iter().all(|text| text.len() > 100));
    all
}

/// Finds that two who were there are one person, as the page does; the distinct persons are one fewer.
async fn two_are_one(town: &Town, city: &mut Client) {
    let before = persons(&totals(city).await[0]);
    let staff = town.account("finder", Role::City, None).await;
    let keys: Vec<(String,)> = town.app.store
        .all(sql("SELECT DISTINCT k.key FROM person_key k JOIN attendance a ON a.participant_id = k.participant_id \
             JOIN participant p ON p.id = k.participant_id WHERE a.present = 1 AND p.offering_id = 'D26' ORDER BY k.key LIMIT 2"))
        .await
        .expect("keys");
    let mut tx = town.app.store.write().await.expect("a transaction");
    tsudoi::person::merge::merge(&town.app, &mut tx, &staff, &keys[0].0, &keys[1].0).await.expect("one person");
    tx.commit().await.expect("it stays");
    assert_ne!(persons(&totals(city).await[0]), before, "one fewer");
}

/// The figures of distinct persons.
fn persons(csv: &str) -> Vec<String> {
    csv.lines().filter(|l| l.contains("実人数")).map(str::to_owned).collect()
}

story! {
    async fn what_was_approved_goes_on_its_day_and_the_totals_stay(town: Town = town) {
        let mut city = town.approver("city").await;
        two_are_one(&town, &mut city).await;
        let before = totals(&mut city).await;
        let somebody: (String, String, String) = town.app.store
            .one(sql("SELECT id, receipt, name FROM registration WHERE offering_id = 'D26' AND state = 'confirmed' ORDER BY id LIMIT 1")).await.unwrap();
        let token = town.pass_of(&somebody.0).await;
        let url = format!("/registrations/{}?key={}", somebody.1, key::key(&town.app.config.secret, &somebody.0, 1));
        assert!(city.get(&url).await.says(&somebody.2));
        let all = town.number(KEPT).await;
        assert!(all > 5, "{all}");

        let id = proposal(&town).await;
        let page = city.get(&format!("/office/disposal/{id}")).await;
        assert!(page.says("廃棄されるもの") && page.says("プログラム"));
        assert_eq!(approves(&mut city, &id, "2026-11-26").await.status, 303);
        town.work().await;
        assert_eq!(town.number(KEPT).await, all, "its day has not come");
        town.hours_pass(48);
        town.work().await;
        assert_eq!(town.number(KEPT).await, 0);

        let mut city = town.signed_in("city2", Role::City, None).await;
        assert_eq!(totals(&mut city).await, before);
        let record = city.get(&format!("/office/disposal/{id}")).await;
        assert!(record.says("廃棄記録") && record.says("city") && record.says(&all.to_string()));
        assert!(record.says("廃棄後に残った個人情報の件数（確認）"));
        let gone = city.get(&url).await;
        assert_eq!(gone.status, 410);
        assert!(gone.says("もう残っていません"));
        assert_eq!(city.get(&url.replace("key=", "key=x")).await.status, 404, "only who had the link is told");
        let session: (String,) = town.app.store.one(sql("SELECT MIN(id) FROM session WHERE offering_id = 'D26'")).await.unwrap();
        let judged = city.post(&format!("/desk/{}", session.0), &[("do", "find"), ("q", &token), ("fact", "f1")]).await;
        assert!(!judged.says("受付しました") && judged.texts(".answer.no").len() == 1, "the pass opens nothing");
        assert!(city.get(&format!("/office/registrations/{}", somebody.0)).await.says("廃棄済み"));
        assert_eq!(town.broken().await, [] as [&str; 0]);
        // Nothing is left to propose.
        town.hours_pass(2);
        town.work().await;
        assert_eq!(town.number("SELECT COUNT(*) FROM disposal WHERE done_at IS NULL").await, 0);
    }
}

story! {
    async fn a_disposal_killed_half_way_goes_on_where_it_stopped(town: Town = town) {
        let mut city = town.approver("city").await;
        let id = proposal(&town).await;
        let all = town.number(KEPT).await;
        approves(&mut city, &id, "2026-11-24").await;
        assert_eq!(batch(&town.app, &id, 3).await.unwrap(), Step::More);
        assert_eq!(town.number(KEPT).await, all - 3);
        assert!(city.get("/office/offerings/D26").await.status.is_success() && city.get("/office/offerings/D26/fees").await.status.is_success());
        assert_eq!(town.broken().await, [] as [&str; 0], "half done is a sound state");
        // Another process begins anew; whoever comes late finds nothing to do.
        dispose_due(&town.app).await.unwrap();
        assert_eq!(batch(&town.app, &id, 3).await.unwrap(), Step::Nothing);
        assert_eq!(dispose_due(&town.app).await.unwrap(), 0);
        let counted: (i64,) = town.app.store.one(sql("SELECT n FROM disposal_count WHERE disposal_id = $1 AND what = 'registrations'").bind(&id)).await.unwrap();
        assert_eq!((town.number(KEPT).await, counted.0), (0, all), "each was counted once");
    }
}

story! {
    async fn nobody_approves_what_they_proposed_nor_a_day_that_is_over(town: Town = Town::demo) {
        let mut city = town.approver("city").await;
        // D01 is still to come.
        let early = city.post("/office/offerings/D01/data", &[("do", "propose")]).await;
        assert_eq!(early.status, 422);
        assert!(early.says("まだ終わっていない"));
        let over: (String,) = town.app.store.one(sql(
            "SELECT MIN(o.id) FROM offering o JOIN registration r ON r.offering_id = o.id WHERE NOT EXISTS \
             (SELECT 1 FROM session s WHERE s.offering_id = o.id AND s.ends_at > 1795478400) AND EXISTS \
             (SELECT 1 FROM session s WHERE s.offering_id = o.id)")).await.unwrap();
        let page = format!("/office/offerings/{}/data", over.0);
        assert_eq!(city.post(&page, &[("do", "propose")]).await.status, 303);
        assert!(city.post(&page, &[("do", "propose")]).await.says("すでに提案されている"));
        let id: (String,) = town.app.store.one(sql("SELECT id FROM disposal")).await.unwrap();
        let own = approves(&mut city, &id.0, "2026-11-24").await;
        assert_eq!(own.status, 422);
        assert!(own.says("提案した人は承認できません"));
        let mut other = town.approver("other").await;
        for day in ["2026-11-23", "", "x", "2029-01-01"] {
            let refused = approves(&mut other, &id.0, day).await;
            assert_eq!(refused.status, 422, "{day}");
            assert!(refused.says("廃棄する日は"));
        }
        assert_eq!(approves(&mut other, &id.0, "2026-11-24").await.status, 303);
        assert!(approves(&mut other, &id.0, "2026-11-24").await.says("すでに承認"));
        let forged = sql("UPDATE disposal SET proposed_by = approved_by");
        let mut tx = town.app.store.write().await.unwrap();
        assert!(tx.run(forged).await.unwrap_err().is_check(), "the database refuses it, too");
    }
}

story! {
    async fn only_who_is_named_for_it_approves_and_nobody_names_themselves(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let boss = town.account("boss", Role::City, None).await;
        let id = proposal(&town).await;
        let page = city.get(&format!("/office/disposal/{id}")).await;
        assert!(page.says("廃棄の承認者に指名された職員だけです") && page.texts("button[value=approve]").is_empty());
        let refused = approves(&mut city, &id, "2026-11-24").await;
        assert_eq!(refused.status, 422);
        assert!(refused.says("廃棄の承認者に指名された職員だけです"));
        let me: (String,) = town.app.store.one(sql("SELECT id FROM staff WHERE name = 'city'")).await.unwrap();
        let own = city.post(&format!("/office/staff/{}", me.0), &[("do", "name_disposals")]).await;
        assert_eq!(own.status, 422, "nobody names themselves");
        assert_eq!(city.post(&format!("/office/staff/{boss}"), &[("do", "name_disposals")]).await.status, 303);
        assert_eq!(city.post(&format!("/office/staff/{boss}"), &[("do", "name_disposals")]).await.status, 422, "once");
        let mut boss_here = town.enters("boss").await;
        assert_eq!(boss_here.get(&format!("/office/disposal/{id}")).await.texts("button[value=approve]").len(), 1);
        assert_eq!(city.post(&format!("/office/staff/{boss}"), &[("do", "unname_disposals")]).await.status, 303);
        assert_eq!(approves(&mut boss_here, &id, "2026-11-24").await.status, 422, "no longer");
        city.post(&format!("/office/staff/{boss}"), &[("do", "name_disposals")]).await;
        assert_eq!(approves(&mut boss_here, &id, "2026-11-24").await.status, 303);
        let record = city.get("/office/audit").await;
        assert!(record.says("廃棄の承認者に指名した"), "{}", record.text());
        // A partner's account is named for nothing.
        town.partner("p").await;
        let partner = town.account("partner", Role::Partner, Some("p")).await;
        assert_eq!(city.post(&format!("/office/staff/{partner}"), &[("do", "name_disposals")]).await.status, 422);
    }
}

story! {
    async fn nothing_goes_while_people_are_still_to_come(town: Town = town) {
        let mut city = town.approver("city").await;
        let id = proposal(&town).await;
        let last = "(SELECT MAX(s.id) FROM session s WHERE s.offering_id = 'D26' AND s.state = 'planned')";
        let ends = |at: i64| sql(Box::leak(format!("UPDATE session SET ends_at = {at} WHERE id = {last}").into_boxed_str()));
        let was: (i64,) = town.app.store.one(sql(Box::leak(format!("SELECT ends_at FROM session WHERE id = {last}").into_boxed_str()))).await.unwrap();
        let later = town.app.clock.now().plus(86_400 * 3).0;
        town.change(ends(later)).await;
        assert!(approves(&mut city, &id, "2026-11-24").await.says("まだ開催されていない回がある"));
        town.change(ends(was.0)).await;
        assert_eq!(approves(&mut city, &id, "2026-11-24").await.status, 303);
        town.change(ends(later)).await;
        let all = town.number(KEPT).await;
        town.work().await;
        assert_eq!(town.number(KEPT).await, all, "moved after it was approved");
        town.run(sql("DELETE FROM disposal")).await;
        town.work().await;
        assert_eq!(town.number("SELECT COUNT(*) FROM disposal WHERE subject = 'D26'").await, 0, "nor is it proposed");
    }
}

story! {
    async fn what_was_forgotten_takes_no_note_and_no_need_any_more(town: Town = town) {
        let mut city = town.approver("city").await;
        let gone: (String,) = town.app.store.one(sql("SELECT id FROM registration WHERE offering_id = 'D26' AND state = 'confirmed' ORDER BY id LIMIT 1")).await.unwrap();
        let id = proposal(&town).await;
        approves(&mut city, &id, "2026-11-24").await;
        town.work().await;
        assert_eq!(town.number(KEPT).await, 0);
        let note = city.post(&format!("/office/registrations/{}", gone.0), &[("do", "note"), ("note", "見本さんのこと")]).await;
        assert_eq!(note.status, 410, "{}", note.text());
        let need = city.post(&format!("/office/adjustments/{}", gone.0), &[("do", "ask"), ("adjustments", "interpreter"), ("adjustment.text", "見本さんのこと")]).await;
        assert!([410, 422].contains(&need.status.as_u16()), "{}", need.status);
        assert_eq!(town.number("SELECT COUNT(*) FROM registration_note WHERE text LIKE '%見本さん%'").await, 0);
        assert_eq!(town.number("SELECT COUNT(*) FROM adjustment WHERE text LIKE '%見本さん%'").await, 0);
    }
}

story! {
    async fn what_was_forgotten_takes_no_answer_any_more_even_from_a_page_opened_before(town: Town = town) {
        let id: (String, String) = town.app.store
            .one(sql("SELECT id, receipt FROM registration WHERE offering_id = 'D26' AND state = 'confirmed' ORDER BY id LIMIT 1")).await.unwrap();
        town.run(sql("INSERT INTO question (id, offering_id, position, step, kind, label, options, required, purpose) \
                      VALUES ('D26-after', 'D26', 99, 'after', 'text', '連絡先', '', 0, '当日の連絡のため')")).await;
        // Somebody has the page open, and sends it once all is gone.
        let open = tsudoi::registration::store::registration(&town.app.store, &id.0).await.unwrap().unwrap();
        let answers = || vec![("D26-after".to_owned(), "見本さんの携帯".to_owned())];
        let asked = || vec!["D26-after".to_owned()];
        assert!(details(&town.app, &open, asked(), answers()).await.unwrap(), "before, it is kept");
        assert_eq!(town.number("SELECT COUNT(*) FROM answer WHERE question_id = 'D26-after'").await, 1);
        let mut city = town.approver("city").await;
        let disposal = proposal(&town).await;
        approves(&mut city, &disposal, "2026-11-24").await;
        town.work().await;
        assert_eq!(town.number(KEPT).await, 0);
        let late = details(&town.app, &open, asked(), answers()).await;
        assert!(matches!(late, Err(tsudoi::error::Error::Gone)), "{late:?}");
        let url = format!("/registrations/{}?key={}", id.1, key::key(&town.app.config.secret, &id.0, 1));
        let sent = town.visitor().post(&url, &[("do", "details"), ("answers[D26-after]", "見本さんの携帯")]).await;
        assert_eq!(sent.status, 410);
        assert_eq!(town.number("SELECT COUNT(*) FROM answer WHERE question_id = 'D26-after'").await, 0);
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn disposal_is_proposed_once_the_day_is_over_and_only_where_something_may_go(town: Town = Town::demo) {
        let found = |town: &Town| {
            let store = town.app.store.clone();
            async move { store.all::<(String, String)>(sql("SELECT subject, through FROM disposal ORDER BY subject")).await.unwrap() }
        };
        let day = |day: &'static str| sql("UPDATE offering SET retain_until = $1 WHERE id = 'D26'").bind(day);
        // Today is its last day, 24 November: it is still kept.
        town.change(day("2026-11-24")).await;
        assert_eq!(propose_due(&town.app).await.unwrap(), 0, "the last day itself");
        assert!(found(&town).await.is_empty());
        town.change(day("2026-11-23")).await;
        // All of it is held, or each of its registrations is.
        let staff = town.account("holder", Role::City, None).await;
        town.run(sql("INSERT INTO hold (id, offering_id, registration_id, why, note, staff_id, at) VALUES ('H', 'D26', NULL, 'audit', '', $1, 1)").bind(&staff)).await;
        assert_eq!(propose_due(&town.app).await.unwrap(), 0, "held as a whole");
        town.run(sql("UPDATE hold SET lifted_at = 1")).await;
        town.run(sql("INSERT INTO hold (id, offering_id, registration_id, why, note, staff_id, at) SELECT 'H' || id, 'D26', id, 'claim', '', $1, 1 \
                      FROM registration WHERE offering_id = 'D26'").bind(&staff)).await;
        assert_eq!(propose_due(&town.app).await.unwrap(), 0, "each of them is held");
        town.run(sql("UPDATE hold SET lifted_at = 1 WHERE id = (SELECT MIN(id) FROM hold WHERE offering_id = 'D26' AND registration_id IS NOT NULL)")).await;
        assert_eq!(propose_due(&town.app).await.unwrap(), 1, "one of them may go");
        assert_eq!(found(&town).await, [("D26".to_owned(), "2026-11-23".to_owned())], "it, and nothing else");
        assert_eq!(propose_due(&town.app).await.unwrap(), 0, "once");
        let recorded = "SELECT COUNT(*) FROM audit WHERE verb = 'propose_disposal' AND actor = 'system' AND subject = 'offering:D26'";
        assert_eq!(town.number(recorded).await, 1);
        assert_eq!(town.number(KEPT).await, town.number("SELECT COUNT(*) FROM registration WHERE offering_id = 'D26'").await, "a proposal takes nothing");
        // Where everyone is forgotten already there is nothing to propose.
        town.run(sql("DELETE FROM disposal")).await;
        town.run(sql("UPDATE registration SET forgotten_at = 1 WHERE offering_id = 'D26'")).await;
        assert_eq!(propose_due(&town.app).await.unwrap(), 0, "nothing is left");
    }
}

story! {
    async fn the_program_itself_proposes_when_the_day_has_come(town: Town = town) {
        town.work().await;
        assert_eq!(town.number("SELECT COUNT(*) FROM disposal WHERE subject = 'D26' AND proposed_by IS NULL AND approved_by IS NULL").await, 1);
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.get("/office/disposal").await.text().contains("/office/disposal/"), "somebody is shown it");
        // Nothing goes without a person, however long it waits.
        town.hours_pass(24 * 60);
        town.work().await;
        assert!(town.number(KEPT).await > 5);
    }
}

story! {
    async fn what_is_held_stays_whole_until_the_hold_is_lifted(town: Town = town) {
        let mut city = town.approver("city").await;
        let held: (String, String) = town.app.store
            .one(sql("SELECT id, name FROM registration WHERE offering_id = 'D26' ORDER BY id LIMIT 1")).await.unwrap();
        let bare = city.post(&data(&held.0), &[("do", "hold")]).await;
        assert_eq!(bare.status, 422);
        assert!(bare.says("理由を選んでください"));
        let done = city.post(&data(&held.0), &[("do", "hold"), ("hold_why", "accident"), ("hold_note", "保険の手続中")]).await;
        assert_eq!(done.status, 303);

        let id = proposal(&town).await;
        // All of it is held: nothing can be approved, and what was approved waits.
        let offering = "/office/offerings/D26/data";
        city.post(offering, &[("do", "hold"), ("hold_why", "audit")]).await;
        assert!(approves(&mut city, &id, "2026-11-24").await.says("保留されている"));
        let hold: (String,) = town.app.store.one(sql("SELECT id FROM hold WHERE registration_id IS NULL")).await.unwrap();
        let why = format!("why-{}", hold.0);
        let lift = |reason: &'static str| [("do", "lift"), ("hold", hold.0.as_str()), (why.as_str(), reason)];
        assert_eq!(city.post(offering, &lift("")).await.status, 422);
        assert_eq!(city.post(offering, &lift("監査が終わった")).await.status, 303);
        assert!(city.get(offering).await.says("監査が終わった"));

        assert_eq!(approves(&mut city, &id, "2026-11-24").await.status, 303);
        city.post(offering, &[("do", "hold"), ("hold_why", "claim")]).await;
        let all = town.number(KEPT).await;
        town.work().await;
        assert_eq!(town.number(KEPT).await, all, "held after it was approved");
        town.run(sql("UPDATE hold SET lifted_at = 1 WHERE registration_id IS NULL")).await;
        town.minutes_pass(5);
        town.work().await;
        assert_eq!(town.number(KEPT).await, 1, "the held one");
        assert!(city.get(&data(&held.0)).await.says(&held.1), "stays whole");
        assert!(city.get(&format!("/office/disposal/{id}")).await.says("保留のため残すもの"));
        assert_eq!(town.broken().await, [] as [&str; 0]);

        let own: (String,) = town.app.store.one(sql("SELECT id FROM hold WHERE offering_id = 'D26' AND registration_id IS NOT NULL")).await.unwrap();
        let why = format!("why-{}", own.0);
        city.post(&data(&held.0), &[("do", "lift"), ("hold", &own.0), (&why, "解決した")]).await;
        let again = proposal(&town).await;
        assert_ne!(again, id, "proposed anew once it may go");
        approves(&mut city, &again, "2026-11-24").await;
        town.minutes_pass(5);
        town.work().await;
        assert_eq!(town.number(KEPT).await, 0);
    }
}

story! {
    async fn keys_for_counting_go_at_their_own_end_and_the_figures_stay(town: Town = Town::demo) {
        lift_all(&town).await;
        let mut city = town.approver("city").await;
        two_are_one(&town, &mut city).await;
        let before = totals(&mut city).await;
        assert_eq!(propose_due(&town.app).await.unwrap(), 0);
        // The plan as if it had ended long ago.
        town.run(sql("UPDATE plan SET to_fiscal_year = 2027, from_fiscal_year = 2024")).await;
        let keys = town.number("SELECT COUNT(*) FROM person_key").await;
        town.app.clock.advance(86_400 * 365 * 3);
        assert!(propose_due(&town.app).await.unwrap() > 0);
        let id: (String, String) = town.app.store.one(sql("SELECT id, through FROM disposal WHERE kind = 'keys'")).await.unwrap();
        assert_eq!(id.1, "2028-03-31");
        let official = town.account("official", Role::City, None).await;
        town.run(sql("UPDATE disposal SET approved_by = $1, approved_at = 1, due_on = '2029-01-01' WHERE kind = 'keys'").bind(official)).await;
        dispose_due(&town.app).await.unwrap();
        assert!(keys > 0 && town.number("SELECT COUNT(*) FROM person_key").await == 0);
        assert_eq!(town.number("SELECT (SELECT COUNT(*) FROM person_merge) + (SELECT COUNT(*) FROM person_alias)").await, 0);
        assert_eq!(town.broken().await, [] as [&str; 0]);
        let mut city = town.signed_in("city2", Role::City, None).await;
        let after = totals(&mut city).await;
        // Sessions that were still to come have ended meanwhile: the distinct persons stand as they were.
        assert_eq!(persons(&after[0]), persons(&before[0]));
        assert!(city.get(&format!("/office/disposal/{}", id.0)).await.says("人数を数えるための符号"));
    }
}

story! {
    async fn a_partner_opens_none_of_it(town: Town = town) {
        let id = proposal(&town).await;
        let somebody: (String,) = town.app.store.one(sql("SELECT MIN(id) FROM registration WHERE offering_id = 'D26'")).await.unwrap();
        let host: (String,) = town.app.store.one(sql("SELECT MIN(partner_id) FROM offering_partner WHERE offering_id = 'D26'")).await.unwrap();
        let mut partner = town.signed_in("leader", Role::Partner, Some(&host.0)).await;
        let mut desk = town.signed_in("uke", Role::Desk, None).await;
        let pages = [
            "/office/disposal".to_owned(), format!("/office/disposal/{id}"), "/office/offerings/D26/data".into(), data(&somebody.0),
            format!("/office/registrations/{}/correct", somebody.0), "/office/disclosure".into(), "/office/disclosures/x".into(),
            "/office/disclosures/x/data.json".into(), "/office/files".into(), "/office/files/all".into(), "/office/files/all/entry.csv".into(),
        ];
        for url in &pages {
            assert_eq!(partner.get(url).await.status, 403, "{url}");
            assert_eq!(desk.get(url).await.status, 403, "{url}");
        }
        for (url, deed) in [(&pages[1], "approve"), (&pages[2], "propose"), (&pages[2], "hold"), (&pages[3], "keep_secret"), (&pages[3], "grant"), (&pages[4], ""), (&pages[5], "make")] {
            let fields = [("do", deed), ("reason", "x"), ("hold_why", "audit"), ("due_on", "2026-11-24"), ("name", "x"), ("q", "みほん")];
            assert_eq!(partner.post(url, &fields).await.status, 403, "{url} {deed}");
        }
        assert_eq!(town.number("SELECT COUNT(*) FROM registration WHERE secret = 1").await, 0);
    }
}
