use axum::http::StatusCode;
use tsudoi::error::Error;
use tsudoi::fee::record::{New, Outcome, record};
use tsudoi::fee::right::Barred;
use tsudoi::fee::rules::Refusal;
use tsudoi::fee::{FactKind, Method};
use tsudoi::staff::{Role, Staff};
use tsudoi::store::{Query, sql};

use super::{comes, corrects, does, facts, list, number, page, pays, town};
use crate::town::{Guest, Town, story};

const CITYS: &str = "市の参加費を記録できるのは、市の収納を担当する職員だけです。";

story! {
    async fn the_citys_fees_are_recorded_only_by_who_is_named_for_it(town: Town = town) {
        let hanako = comes(&town, "C1", ("見本 花子", "ミホン ハナコ")).await;
        let mut cashier = town.cashier("cashier", Role::City, None).await;
        pays(&mut cashier, "C1", &hanako, "F1", "1000").await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let mut department = town.signed_in("dept", Role::Partner, Some("department")).await;
        let receipt = format!("{}/receipts/F1", list("C1"));
        let closings = format!("{}/closings", list("C1"));
        for client in [&mut city, &mut department] {
            let seen = client.get(&list("C1")).await;
            assert_eq!(seen.status, StatusCode::OK);
            assert!(seen.says(CITYS) && seen.texts("form.take").is_empty(), "sees, and cannot write");
            assert!(client.get(&page("C1", &hanako)).await.texts("main form.form").is_empty());
            let row = [("do", "receive"), ("fact", "F2"), ("participant", hanako.people[0].as_str()), ("amount", "1"), ("method", "cash")];
            for answer in [
                client.post(&list("C1"), &row).await,
                pays(client, "C1", &hanako, "F2", "2000").await,
                does(client, "C1", &hanako, "refund", "F2", "1000").await,
                does(client, "C1", &hanako, "waive", "F2", "1000").await,
                corrects(client, "C1", &hanako, "F2", "F1").await,
                client.post(&receipt, &[("print", "P1"), ("addressee", "見本 花子 様"), ("proviso", "参加費として")]).await,
                client.post(&closings, &[("id", "K1"), ("seen", "1"), ("counted", "1000")]).await,
                client.post(&closings, &[("id", "K1"), ("seen", "1"), ("counted", "?")]).await,
            ] {
                assert_eq!(answer.status, StatusCode::FORBIDDEN);
                assert!(answer.says(CITYS), "{}", answer.text());
            }
        }
        assert_eq!(facts(&town).await, 1);
        assert_eq!(number(&town, sql("SELECT COUNT(*) FROM fee_receipt")).await, 0);
        assert_eq!(number(&town, sql("SELECT COUNT(*) FROM fee_closing")).await, 0);
    }
}

story! {
    async fn a_partner_records_its_own_fees_and_waives_none(town: Town = town) {
        let hanako = comes(&town, "C1", ("見本 花子", "ミホン ハナコ")).await;
        let other = comes(&town, "C2", ("別の人", "ベツノヒト")).await;
        let mut partner = town.signed_in("partner", Role::Partner, Some("group")).await;
        assert_eq!(pays(&mut partner, "C2", &other, "F1", "400").await.status, StatusCode::SEE_OTHER);
        let seen = partner.get(&page("C2", &other)).await;
        assert!(!seen.says("減免を記録する") && seen.says("返金を記録する"));
        assert!(!partner.get(&format!("{}?do=waive", page("C2", &other))).await.says("減免の記録"));
        let waived = does(&mut partner, "C2", &other, "waive", "F2", "100").await;
        assert_eq!(waived.status, StatusCode::FORBIDDEN);
        assert!(waived.says("減免を記録できるのは、市の職員だけです。"));
        for url in [list("C1"), page("C1", &hanako), format!("{}/closings", list("C1")), format!("{}/list.csv", list("C1"))] {
            assert_eq!(partner.get(&url).await.status, StatusCode::FORBIDDEN, "{url}");
        }
        assert_eq!(pays(&mut partner, "C1", &hanako, "F3", "3000").await.status, StatusCode::FORBIDDEN);
        // The city may where it is not the city's money, named or not.
        let mut city = town.signed_in("city", Role::City, None).await;
        assert_eq!(does(&mut city, "C2", &other, "waive", "F4", "100").await.status, StatusCode::SEE_OTHER);
        assert_eq!(facts(&town).await, 2);
    }
}

story! {
    async fn strangers_sign_in_first_and_desk_accounts_are_refused(town: Town = town) {
        let hanako = comes(&town, "C2", ("見本 花子", "ミホン ハナコ")).await;
        let mut desk = town.signed_in("desk", Role::Desk, None).await;
        for url in [list("C2"), page("C2", &hanako), format!("{}/closings", list("C2")), format!("{}/list.csv", list("C2"))] {
            assert_eq!(town.visitor().get(&url).await.status, StatusCode::UNAUTHORIZED, "{url}");
            assert_eq!(desk.get(&url).await.status, StatusCode::FORBIDDEN, "{url}");
        }
        assert_eq!(pays(&mut desk, "C2", &hanako, "F1", "500").await.status, StatusCode::FORBIDDEN);
        assert_eq!(facts(&town).await, 0);
    }
}

story! {
    async fn the_office_leads_to_fees_only_where_there_are_any(town: Town = town) {
        let mut city = town.cashier("city", Role::City, None).await;
        let leads = |page: &crate::town::Answer, offering: &str| page.text().contains(&format!("\"{}\"", list(offering)));
        assert!(leads(&city.get("/office/offerings/C1").await, "C1"));
        assert!(!leads(&city.get("/office/offerings/C3").await, "C3"));
        // What was paid before it became free is still to be seen.
        let hanako = comes(&town, "C2", ("見本 花子", "ミホン ハナコ")).await;
        pays(&mut city, "C2", &hanako, "F1", "500").await;
        town.change(sql("UPDATE offering SET fee = 0 WHERE id = 'C2'")).await;
        assert!(leads(&city.get("/office/offerings/C2").await, "C2"));
        assert_eq!(city.get("/office/offerings/nothing/fees").await.status, StatusCode::NOT_FOUND);
    }
}

story! {
    async fn every_look_and_every_fact_is_recorded_without_its_values(town: Town = town) {
        let hanako = comes(&town, "C1", ("見本 花子", "ミホン ハナコ")).await;
        let mut city = town.cashier("city", Role::City, None).await;
        pays(&mut city, "C1", &hanako, "F1", "3000").await;
        corrects(&mut city, "C1", &hanako, "F2", "F1").await;
        for url in [list("C1"), page("C1", &hanako), format!("{}/list.csv", list("C1"))] {
            city.get(&url).await;
        }
        let subject = format!("participant:{}", hanako.people[0]);
        let rows: Vec<(String, String, String)> = town.app.store.all(
            sql("SELECT verb, subject, reason FROM audit WHERE verb LIKE '%fee%' ORDER BY id")).await.unwrap();
        let mut verbs: Vec<(&str, &str)> = rows.iter().map(|r| (r.0.as_str(), r.1.as_str())).collect();
        verbs.sort_unstable();
        assert_eq!(verbs, [
            ("export_fees_csv", "offering:C1"), ("fee_corrected", &subject), ("fee_received", &subject), ("see_fee", &subject),
            ("see_fees", "offering:C1"),
        ]);
        assert!(rows.iter().all(|r| r.2.is_empty()), "ids only: {rows:?}");
    }
}

/// Takes 3,000 yen of somebody while another holds the offering and makes a change that is there once it is its turn.
async fn takes_meanwhile(
    town: &Town,
    guest: &Guest,
    offering: &'static str,
    role: Role,
    changes: &[Query],
) -> Result<Outcome, Error> {
    let partner_id = (role == Role::Partner).then(|| "group".to_owned());
    let name = format!("till {}", town.app.chance.id(town.app.clock.now()));
    let id = town.account(&name.replace(' ', "-"), role, partner_id.as_deref()).await;
    let staff = Staff {
        id,
        name,
        role,
        partner_id,
        takes_city_fees: role == Role::City,
        sees_secret: false,
        session: String::new(),
    };
    let mut tx = town.app.store.write().await.unwrap();
    tx.lock_offering(offering).await.unwrap();
    let (app, participant) = (town.app.clone(), guest.people[0].clone());
    let waits = tokio::spawn(async move {
        let new = New {
            id: app.chance.id(app.clock.now()),
            participant,
            kind: FactKind::Receive,
            amount: 500,
            method: Method::Cash,
            day: app.clock.now().date(),
            reason: String::new(),
            note: String::new(),
        };
        record(&app, &staff, offering, new).await
    });
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    for change in changes {
        tx.run_exactly(1, change.clone()).await.unwrap();
    }
    tx.commit().await.unwrap();
    waits.await.unwrap()
}

story! {
    async fn who_takes_money_is_judged_by_what_holds_when_it_is_their_turn(town: Town = town) {
        let (first, second) = (comes(&town, "C1", ("見本 花子", "ミホン ハナコ")).await, comes(&town, "C2", ("見本 次郎", "ミホン ジロウ")).await);
        // The fee was made smaller.
        let lower = [sql("UPDATE offering SET fee = 300 WHERE id = 'C1'")];
        let taken = takes_meanwhile(&town, &first, "C1", Role::City, &lower).await.unwrap();
        assert_eq!(taken, Outcome::Refused(Refusal::TooMuch(FactKind::Receive, 300)));
        // A department of the city organises it, too: it is the city's money from now on.
        let joins = [sql("INSERT INTO offering_partner (offering_id, partner_id, role, position) VALUES ('C2', 'department', 'co_organiser', 2)")];
        let taken = takes_meanwhile(&town, &second, "C2", Role::Partner, &joins).await.unwrap();
        assert_eq!(taken, Outcome::Barred(Barred::CityFees));
        let leaves = [sql("DELETE FROM offering_partner WHERE offering_id = 'C2' AND partner_id = 'department'")];
        assert_eq!(takes_meanwhile(&town, &second, "C2", Role::Partner, &leaves).await.unwrap(), Outcome::Done);
        // The group receives its people's data no more.
        let ends = [sql("UPDATE offering_receiver SET ended_at = 1 WHERE offering_id = 'C2'")];
        assert!(matches!(takes_meanwhile(&town, &second, "C2", Role::Partner, &ends).await, Err(Error::Forbidden)));
        assert_eq!(facts(&town).await, 1);
    }
}

story! {
    async fn nothing_is_written_onto_what_was_forgotten(town: Town = town) {
        let mut till = town.cashier("till", Role::City, None).await;
        let guest = comes(&town, "C1", ("見本 花子", "ミホン ハナコ")).await;
        assert_eq!(pays(&mut till, "C1", &guest, "paid", "1000").await.status, StatusCode::SEE_OTHER);
        town.run(sql("UPDATE registration SET forgotten_at = 1 WHERE id = $1").bind(&guest.registration)).await;
        let note = [("do", "receive"), ("fact", "more"), ("amount", "500"), ("method", "cash"), ("note", "母が支払い")];
        assert_eq!(till.post(&page("C1", &guest), &note).await.status, StatusCode::GONE);
        for what in ["refund", "waive"] {
            assert_eq!(does(&mut till, "C1", &guest, what, what, "500").await.status, StatusCode::GONE, "{what}");
        }
        assert_eq!(corrects(&mut till, "C1", &guest, "undo", "paid").await.status, StatusCode::GONE);
        let paper = [("print", "print"), ("addressee", "見本 花子 様"), ("proviso", "参加費")];
        let issued = till.post(&format!("{}/receipts/paid", list("C1")), &paper).await;
        assert_eq!(issued.status, StatusCode::GONE, "{}", issued.text());
        assert_eq!(facts(&town).await, 1);
        assert_eq!(number(&town, sql("SELECT COUNT(*) FROM fee_receipt")).await, 0);
        // The same form sent again is still the same payment.
        assert_eq!(pays(&mut till, "C1", &guest, "paid", "1000").await.status, StatusCode::SEE_OTHER);
    }
}
