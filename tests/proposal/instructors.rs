//! How instructors are reached is their own data: looks at it are recorded, it has an end, it is told them and put right.

use axum::http::StatusCode;
use tsudoi::privacy::dispose::dispose_due;
use tsudoi::proposal::personal::{INSTRUCTOR_DAYS, forget_due};
use tsudoi::store::sql;

use super::{again, approves, city, partner, saves, submits};
use crate::town::{Client, Town, story};

const PHONE: &str = "090-0000-1234";

/// The contacts' section with an instructor in it.
async fn names_one(client: &mut Client, proposal: &str, contact: &str) {
    let values = [
        ("instructors[0].name", "見本　講子"),
        ("instructors[0].contact", contact),
        ("instructors[0].honorarium", "8000"),
        ("instructors[0].pays_on", "2027-12-20"),
    ];
    let saved = saves(client, proposal, "contact", &values).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
}

fn id(proposal: &str) -> &str {
    proposal.rsplit('/').next().unwrap()
}

async fn looks(town: &Town, verb: &str) -> Vec<(String, String)> {
    let query =
        sql("SELECT s.name, a.subject FROM audit a JOIN staff s ON s.id = a.actor WHERE a.verb = $1 ORDER BY a.id");
    town.app.store.all(query.bind(verb)).await.unwrap()
}

/// Editions and rows in which the number stands.
async fn held(town: &Town) -> (i64, i64) {
    let editions = sql("SELECT COUNT(*) FROM edition WHERE content LIKE $1").bind(format!("%{PHONE}%"));
    let rows = sql("SELECT COUNT(*) FROM instructor WHERE contact = $1").bind(PHONE);
    let editions: (i64,) = town.app.store.one(editions).await.unwrap();
    (editions.0, town.app.store.one::<(i64,)>(rows).await.unwrap().0)
}

story! {
    async fn each_look_at_how_an_instructor_is_reached_is_recorded(town: Town = Town::demo) {
        let mut dan = partner(&town, "dan").await;
        let proposal = again(&mut dan, "D16").await;
        let mut hana = city(&town, "hana").await;
        hana.get(&format!("{proposal}/contact")).await;
        hana.get(&format!("{proposal}/history")).await;
        assert!(looks(&town, "see_instructors").await.is_empty(), "there is none to be seen");
        names_one(&mut dan, &proposal, PHONE).await;
        hana.get(&format!("{proposal}/about")).await;
        assert!(!looks(&town, "see_instructors").await.iter().any(|(who, _)| who == "hana"), "it is not on this page");
        let page = hana.get(&format!("{proposal}/contact")).await;
        assert_eq!(page.attribute("[name='instructors[0].contact']", "value").as_deref(), Some(PHONE));
        let subject = format!("proposal:{}", id(&proposal));
        let hanas = |all: Vec<(String, String)>| all.into_iter().filter(|(who, _)| who == "hana").map(|(_, s)| s).collect::<Vec<_>>();
        assert_eq!(hanas(looks(&town, "see_instructors").await), std::slice::from_ref(&subject));
        assert!(hana.get(&format!("{proposal}/history")).await.says(PHONE));
        assert_eq!(hanas(looks(&town, "see_instructors").await).len(), 2);
        // It counts as a look at personal data, where these are looked through.
        assert!(tsudoi::audit::rules::looks().any(|verb| verb == "see_instructors"));
    }
}

story! {
    async fn a_proposal_that_comes_to_nothing_keeps_its_instructors_for_half_a_year(town: Town = Town::demo) {
        let mut dan = partner(&town, "dan").await;
        let (rests, goes_on) = (again(&mut dan, "D16").await, again(&mut dan, "D23").await);
        names_one(&mut dan, &rests, PHONE).await;
        names_one(&mut dan, &goes_on, PHONE).await;
        saves(&mut dan, &rests, "dates", &[("sessions[0].instructor", "見本　講子")]).await;
        let page = dan.get(&rests).await;
        assert!(page.says("講師の連絡先と謝金の欄は、令和9年5月23日（日曜日）を過ぎると消えます"), "{}", page.texts(".support").join(""));
        let before = held(&town).await.0;
        town.hours_pass(24 * i64::try_from(INSTRUCTOR_DAYS).unwrap() - 1);
        assert_eq!(forget_due(&town.app).await.unwrap(), 0, "not before its day");
        // The other is saved once more.
        let again = sql("UPDATE proposal SET updated_at = $1 WHERE id = $2").bind(town.app.clock.now()).bind(id(&goes_on));
        town.run(again).await;
        town.hours_pass(48);
        assert_eq!(forget_due(&town.app).await.unwrap(), 1);
        assert_eq!(forget_due(&town.app).await.unwrap(), 0, "and once");
        let (left,): (i64,) = town.app.store
            .one(sql("SELECT COUNT(*) FROM edition WHERE proposal_id = $1 AND (content LIKE '%090-%' OR content LIKE '%講子%')").bind(id(&rests)))
            .await.unwrap();
        assert_eq!(left, 0, "in no edition, nor who would have taught");
        assert!(before > held(&town).await.0 && held(&town).await.0 > 0, "the other keeps its own");
        let (title,): (i64,) = town.app.store
            .one(sql("SELECT COUNT(*) FROM edition WHERE proposal_id = $1 AND content LIKE '%つながるカフェ%'").bind(id(&rests)))
            .await.unwrap();
        assert!(title > 0, "everything else stays");
        let (forgot,): (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM audit WHERE verb = 'forget_instructors'")).await.unwrap();
        assert_eq!(forgot, 1);
    }
}

async fn published(town: &Town) -> String {
    let mut dan = partner(town, "dan").await;
    let begun = dan.post("/office/proposals/new", &[("do", "edit"), ("offering", "D16")]).await;
    let proposal = begun.location();
    names_one(&mut dan, &proposal, PHONE).await;
    submits(&mut dan, &proposal).await;
    let mut hana = city(town, "hana").await;
    assert_eq!(approves(&mut hana, &proposal).await.status, StatusCode::SEE_OTHER);
    proposal
}

story! {
    async fn of_what_was_published_they_go_with_the_offerings_disposal(town: Town = Town::demo) {
        let proposal = published(&town).await;
        assert!(held(&town).await.0 > 0 && held(&town).await.1 == 1);
        town.hours_pass(24 * 300);
        assert_eq!(forget_due(&town.app).await.unwrap(), 0, "it has an end of its own");
        town.change(sql("UPDATE offering SET retain_until = '2027-03-31' WHERE id = 'D16'")).await;
        tsudoi::privacy::propose::propose_due(&town.app).await.unwrap();
        let approve = sql("UPDATE disposal SET approved_by = (SELECT MIN(id) FROM staff), approved_at = 1, due_on = '2027-04-01' WHERE subject = 'D16'");
        town.run(approve).await;
        dispose_due(&town.app).await.unwrap();
        assert_eq!(held(&town).await, (0, 0));
        let (done, left): (i64, i64) = town.app.store
            .one(sql("SELECT COUNT(done_at), CAST(SUM(rows_left) AS BIGINT) FROM disposal WHERE subject = 'D16'")).await.unwrap();
        assert_eq!((done, left), (1, 0), "and nothing of it is left, which is counted");
        let (kept,): (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM edition WHERE proposal_id = $1").bind(id(&proposal))).await.unwrap();
        assert!(kept > 1, "the editions stay");
    }
}

story! {
    async fn who_teaches_is_shown_what_is_held_and_it_is_put_right_by_working_it_over(town: Town = Town::demo) {
        let proposal = published(&town).await;
        let mut hana = town.enters("hana").await;
        let found = hana.post("/office/disclosure", &[("do", "search"), ("q", "見本講子")]).await;
        assert!(found.says("講師として") && !found.says(PHONE), "a list names, and does not tell");
        let teaches = found.attribute("[name=teaches]", "value").unwrap();
        assert_eq!(looks(&town, "see_instructor_data").await.len(), 1);
        let url = "/office/disclosure/instructor";
        for fields in [
            vec![("q", "見本講子"), ("teacher_identified", "passport")],
            vec![("q", "見本講子"), ("teaches", teaches.as_str())],
            vec![("q", "だれか"), ("teaches", teaches.as_str()), ("teacher_identified", "passport")],
        ] {
            let refused = hana.post(url, &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
            assert!(!refused.says(PHONE));
        }
        assert!(looks(&town, "disclose_instructor").await.is_empty());
        let form = [("q", "見本講子"), ("teaches", teaches.as_str()), ("teacher_identified", "passport")];
        let page = hana.post(url, &form).await;
        assert!(page.status == StatusCode::OK && page.says(PHONE) && page.says("8000"), "{}", page.text());
        assert_eq!(page.header("cache-control"), "no-store");
        assert_eq!(looks(&town, "disclose_instructor").await, [("hana".to_owned(), "offering:D16".to_owned())]);
        let data = hana.post(url, &[form.as_slice(), &[("do", "json")]].concat()).await;
        let data: serde_json::Value = serde_json::from_str(&data.text()).unwrap();
        assert!(data["instructor"].as_array().unwrap().iter().any(|row| row["contact"] == PHONE), "{data}");

        let mut dan = town.enters("dan").await;
        dan.post("/office/proposals/new", &[("do", "edit"), ("offering", "D16")]).await;
        names_one(&mut dan, &proposal, "090-0000-9999").await;
        submits(&mut dan, &proposal).await;
        assert_eq!(approves(&mut hana, &proposal).await.status, StatusCode::SEE_OTHER);
        let (contact,): (String,) = town.app.store.one(sql("SELECT contact FROM instructor WHERE offering_id = 'D16'")).await.unwrap();
        assert_eq!(contact, "090-0000-9999");
        assert_eq!(dan.post(url, &form).await.status, StatusCode::FORBIDDEN, "the city discloses");
    }
}

story! {
    async fn who_would_teach_what_is_no_offering_yet_is_shown_that_too(town: Town = Town::demo) {
        let mut dan = partner(&town, "dan").await;
        let proposal = again(&mut dan, "D16").await;
        names_one(&mut dan, &proposal, PHONE).await;
        let mut hana = city(&town, "hana").await;
        let found = hana.post("/office/disclosure", &[("do", "search"), ("q", "見本講子")]).await;
        let teaches = found.attribute("[name=teaches]", "value").expect("found in what was only written");
        let form = [("q", "見本講子"), ("teaches", teaches.as_str()), ("teacher_identified", "passport")];
        let page = hana.post("/office/disclosure/instructor", &form).await;
        assert!(page.status == StatusCode::OK && page.says(PHONE), "{}", page.text());
        assert_eq!(looks(&town, "disclose_instructor").await, [("hana".to_owned(), format!("proposal:{}", id(&proposal)))]);
    }
}
