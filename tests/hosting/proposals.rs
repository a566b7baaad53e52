//! A colleague leaves: the proposals they keep go to others, and so does what becomes of them.

use axum::http::StatusCode;
use tsudoi::command::doctor::examine;
use tsudoi::hosting::hand_over::{Handing, hand_over};
use tsudoi::programme::Kind as OfferingKind;
use tsudoi::proposal::begin::{From, begin_in};
use tsudoi::staff::{Role, Staff};
use tsudoi::store::sql;

use super::id_of;
use crate::proposal::{CENTRE, again, approves, saves, submits};
use crate::town::{Client, Kind, Town, story};

/// `old` and `new` of the city; `dan` and `mei` of the centre; `shopkeeper` of another partner.
async fn moving(kind: Kind) -> Town {
    let town = Town::demo(kind).await;
    town.partner("shop").await;
    town.account("new", Role::City, None).await;
    town.account("mei", Role::Partner, Some(CENTRE)).await;
    town.account("shopkeeper", Role::Partner, Some("shop")).await;
    town
}

/// Types a group's paper in; its address.
async fn typed_in(client: &mut Client, title: &str) -> String {
    let form = [("do", "template"), ("kind", "single_session"), ("partner", CENTRE), ("for_group", "1")];
    let proposal = client.post("/office/proposals/new", &form).await.location();
    let saved = saves(client, &proposal, "about", &[("title", title), ("summary", "季節の折り紙を折ります。")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    proposal
}

async fn completes(client: &mut Client, proposal: &str) {
    for (section, values) in [
        (
            "dates",
            vec![
                ("venue", "koryu-meeting"),
                ("sessions[0].date", "2027-05-15"),
                ("sessions[0].starts", "10:00"),
                ("sessions[0].ends", "11:30"),
            ],
        ),
        ("places", vec![("capacity", "15")]),
        ("period", vec![("opens_on", "2027-04-01"), ("closes_on", "2027-05-01")]),
        ("contact", vec![("contact_name", "市民活動センター"), ("contact_phone", "0566-00-0110")]),
    ] {
        assert_eq!(saves(client, proposal, section, &values).await.status, StatusCode::SEE_OTHER, "{section}");
    }
}

/// Who keeps a proposal, by the first part of their addresses.
async fn keepers(town: &Town, proposal: &str) -> Vec<String> {
    let id = proposal.rsplit('/').next().unwrap();
    let query =
        sql("SELECT s.email FROM proposal_keeper k JOIN staff s ON s.id = k.staff_id WHERE k.proposal_id = $1 \
         ORDER BY s.email");
    let rows: Vec<(String,)> = town.app.store.all(query.bind(id)).await.unwrap();
    rows.into_iter().map(|row| row.0.split('@').next().unwrap().to_owned()).collect()
}

async fn returns(client: &mut Client, proposal: &str) {
    let version = client.get(proposal).await.attribute("input[name=version]", "value").unwrap();
    let form = [("do", "return"), ("version", version.as_str()), ("remark", "持ち物を書いてください。")];
    assert_eq!(client.post(proposal, &form).await.status, StatusCode::SEE_OTHER);
}

fn heard(town: &Town, name: &str, words: &str) -> usize {
    let to = format!("{name}@city.example.jp");
    town.letters().iter().filter(|mail| mail.to == to && mail.subject.contains(words)).count()
}

async fn whole(town: &Town) {
    for finding in examine(&town.app.store, town.app.clock.now()).await.unwrap() {
        assert!(finding.broken_by.is_empty(), "{}: {:?}", finding.name, finding.broken_by);
    }
}

story! {
    async fn proposals_in_every_state_go_with_the_rest_and_what_becomes_of_them_is_told_to_the_heir(town: Town = moving) {
        let mut old = town.signed_in("old", Role::City, None).await;
        let mut dan = town.signed_in("dan", Role::Partner, Some(CENTRE)).await;
        let written = typed_in(&mut old, "書きかけの会").await;
        let reviewed = typed_in(&mut old, "折り紙の会").await;
        completes(&mut old, &reviewed).await;
        submits(&mut old, &reviewed).await;
        let confirmed = typed_in(&mut old, "確認待ちの会").await;
        completes(&mut old, &confirmed).await;
        submits(&mut old, &confirmed).await;
        dan.post(&reviewed, &[("do", "confirm")]).await;
        assert!(dan.get(&reviewed).await.says("担当：old"), "one sees who keeps it");

        let mut hana = town.signed_in("hana", Role::City, None).await;
        let (old_id, new_id) = (id_of(&town, "old").await, id_of(&town, "new").await);
        let url = format!("/office/staff/{old_id}/handover");
        let page = hana.get(&url).await;
        for words in ["書きかけの会", "折り紙の会", "確認待ちの会"] {
            assert!(page.says(words), "{words}: {}", page.text());
        }
        let done = hana.post(&url, &[("to", &new_id), ("end_account", "1")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        for proposal in [&written, &reviewed, &confirmed] {
            assert_eq!(keepers(&town, proposal).await, ["new"], "{proposal}");
        }
        town.work().await;
        let told = town.letters().into_iter().find(|mail| mail.subject.contains("oldさんから担当を引き継ぎました")).unwrap();
        assert_eq!(told.to, "new@city.example.jp");
        for words in ["・書きかけの会（", "・折り紙の会（", "・確認待ちの会（"] {
            assert!(told.text.contains(words), "{}", told.text);
        }
        let before = town.letters().iter().filter(|mail| mail.to == "old@city.example.jp").count();

        returns(&mut hana, &reviewed).await;
        dan.post(&confirmed, &[("do", "back")]).await;
        town.work().await;
        assert_eq!(heard(&town, "new", "企画書の修正のお願い：折り紙の会"), 1);
        assert_eq!(heard(&town, "new", "企画書が書き直しに戻りました：確認待ちの会"), 1);
        submits(&mut dan, &confirmed).await;
        dan.post(&confirmed, &[("do", "confirm")]).await;
        town.work().await;
        let after = town.letters().iter().filter(|mail| mail.to == "old@city.example.jp").count();
        assert_eq!(after, before, "an account that has ended hears nothing more, not even as one who reviews");
        // Taking over is not writing: the heir may review what another wrote.
        let mut new = town.enters("new").await;
        assert_eq!(approves(&mut new, &confirmed).await.status, StatusCode::SEE_OTHER);
        assert_eq!(keepers(&town, &confirmed).await, Vec::<String>::new(), "it rests");
        let record: Vec<(String,)> = town.app.store.all(sql("SELECT subject FROM audit WHERE verb = 'proposal_given'")).await.unwrap();
        assert_eq!(record.len(), 3);
        whole(&town).await;
    }
}

story! {
    async fn a_letter_that_has_not_left_yet_goes_to_the_heir(town: Town = moving) {
        let mut old = town.signed_in("old", Role::City, None).await;
        let mut dan = town.signed_in("dan", Role::Partner, Some(CENTRE)).await;
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let mut all = Vec::new();
        for title in ["折り紙の会", "切り紙の会"] {
            let proposal = typed_in(&mut old, title).await;
            completes(&mut old, &proposal).await;
            submits(&mut old, &proposal).await;
            dan.post(&proposal, &[("do", "confirm")]).await;
            all.push(proposal);
        }
        town.work().await;
        returns(&mut hana, &all[0]).await;
        // Nobody keeps it any more, and its letter still waits.
        assert_eq!(approves(&mut hana, &all[1]).await.status, StatusCode::SEE_OTHER);
        let url = format!("/office/staff/{}/handover", id_of(&town, "old").await);
        let new = id_of(&town, "new").await;
        assert_eq!(hana.post(&url, &[("to", &new)]).await.status, StatusCode::SEE_OTHER);
        town.work().await;
        for (name, n) in [("old", 0), ("new", 1), ("dan", 1), ("mei", 1)] {
            assert_eq!(heard(&town, name, "企画書の修正のお願い：折り紙の会"), n, "{name}");
            assert_eq!(heard(&town, name, "掲載が決まりました：切り紙の会"), n, "{name}");
        }
    }
}

story! {
    async fn a_letter_that_the_heir_is_waiting_for_already_comes_once(town: Town = moving) {
        let mut dan = town.signed_in("dan", Role::Partner, Some(CENTRE)).await;
        let proposal = again(&mut dan, "D16").await;
        submits(&mut dan, &proposal).await;
        let mut hana = town.signed_in("hana", Role::City, None).await;
        returns(&mut hana, &proposal).await;
        let url = format!("/office/staff/{}/handover", id_of(&town, "dan").await);
        let mei = id_of(&town, "mei").await;
        let done = hana.post(&url, &[("to", &mei), ("end_account", "1")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        town.work().await;
        assert_eq!(heard(&town, "mei", "企画書の修正のお願い"), 1);
        assert_eq!(heard(&town, "dan", "企画書の修正のお願い"), 0);
        whole(&town).await;
    }
}

story! {
    async fn a_proposal_goes_to_the_city_or_to_its_own_partner_only(town: Town = moving) {
        let mut old = town.signed_in("old", Role::City, None).await;
        let proposal = typed_in(&mut old, "折り紙の会").await;
        let id = proposal.rsplit('/').next().unwrap().to_owned();
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let url = format!("/office/staff/{}/handover", id_of(&town, "old").await);
        let (shop, mei, new) = (id_of(&town, "shopkeeper").await, id_of(&town, "mei").await, id_of(&town, "new").await);
        let choice = format!("proposal[{id}]");
        for fields in [vec![("to", shop.as_str())], vec![("to", new.as_str()), (choice.as_str(), shop.as_str())]] {
            let refused = hana.post(&url, &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.says("企画書「折り紙の会」を引き継げません"), "{:?}", refused.texts(".error-text"));
            assert_eq!(keepers(&town, &proposal).await, ["old"], "all or nothing");
        }
        let done = hana.post(&url, &[("to", &new), (&choice, &mei)]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert_eq!(keepers(&town, &proposal).await, ["mei"]);
        // Who leaves the partner leaves its proposals too.
        assert_eq!(hana.post(&format!("/office/partners/{CENTRE}"), &[("do", "end"), ("member", &mei)]).await.status, StatusCode::SEE_OTHER);
        assert!(!keepers(&town, &proposal).await.contains(&"mei".to_owned()));
        whole(&town).await;
    }
}

story! {
    async fn an_account_that_has_ended_hears_nothing_that_was_queued_for_it(town: Town = moving) {
        let mut dan = town.signed_in("dan", Role::Partner, Some(CENTRE)).await;
        let proposal = again(&mut dan, "D16").await;
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let new = id_of(&town, "new").await;
        submits(&mut dan, &proposal).await;
        // Queued for all of the city, and one of them ends before it leaves.
        hana.post(&format!("/office/staff/{new}"), &[("do", "end")]).await;
        town.work().await;
        assert_eq!(heard(&town, "new", "企画書が提出されました"), 0);
        assert_eq!(heard(&town, "hana", "企画書が提出されました"), 1);
    }
}

story! {
    async fn what_comes_to_somebody_while_it_is_handed_over_goes_too(town: Town = moving) {
        let old = town.account("old", Role::City, None).await;
        let new = id_of(&town, "new").await;
        let staff = |id: &str| Staff {
            id: id.to_owned(), name: id.to_owned(), role: Role::City, partner_id: None, takes_city_fees: false,
            sees_secret: false, session: String::new(),
        };
        let mut tx = town.app.store.write().await.unwrap();
        begin_in(&town.app, &mut tx, "late", &staff(&old), CENTRE, From::Template(OfferingKind::SingleSession), false).await.unwrap();
        let (app, by, from) = (town.app.clone(), staff(&new), old.clone());
        let handing = Handing { to: new.clone(), end: true, ..Handing::default() };
        let handover = tokio::spawn(async move { hand_over(&app, &by, &from, handing).await });
        tokio::time::sleep(std::time::Duration::from_millis(400)).await;
        assert!(!handover.is_finished(), "it waits for what is being begun");
        tx.commit().await.unwrap();
        handover.await.unwrap().unwrap();
        assert_eq!(keepers(&town, "/office/proposals/late").await, ["new"]);
    }
}
