use std::collections::BTreeSet;

use tsudoi::clock::Moment;
use tsudoi::privacy::columns::{Of, TABLES};
use tsudoi::programme::{Question, QuestionKind, Step};
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::{Flag, Query, sql};

use super::data;
use crate::registration::{applies, receipt};
use crate::town::announce::course;
use crate::town::{Kind, Town, story};

/// A statement put together from declared names.
fn built(text: String) -> Query {
    sql(Box::leak(text.into_boxed_str()))
}

async fn schema(town: &Town) -> BTreeSet<(String, String)> {
    let query = if town.app.store.is_postgres() {
        sql("SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns \
             WHERE table_schema = 'public' AND table_name IN (SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE')")
    } else {
        sql("SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table'")
    };
    let all: Vec<(String, String)> = town.app.store.all(query).await.unwrap();
    all.into_iter().filter(|(table, _)| !table.starts_with("_sqlx") && !table.starts_with("sqlite_")).collect()
}

fn declared() -> BTreeSet<(String, String)> {
    let of = |t: &tsudoi::privacy::columns::Table| {
        let columns = t.personal.split_whitespace().chain(t.other.split_whitespace());
        columns.map(|c| (t.name.to_owned(), c.to_owned())).collect::<Vec<_>>()
    };
    TABLES.iter().flat_map(of).collect()
}

story! {
    async fn every_table_and_column_is_declared_to_hold_personal_data_or_not(town: Town = Town::empty) {
        let (schema, declared) = (schema(&town).await, declared());
        let missing: Vec<_> = schema.difference(&declared).collect();
        assert!(missing.is_empty(), "add to src/privacy/columns.rs: {missing:?}");
        let gone: Vec<_> = declared.difference(&schema).collect();
        assert!(gone.is_empty(), "no such columns any more: {gone:?}");
    }
}

#[test]
fn a_column_is_declared_once_and_every_room_named_has_its_own_list_of_what_it_holds() {
    let declared = declared().len();
    let words = |t: &tsudoi::privacy::columns::Table| {
        t.personal.split_whitespace().count() + t.other.split_whitespace().count()
    };
    assert_eq!(TABLES.iter().map(words).sum::<usize>(), declared);
    for table in TABLES {
        if let Of::Applicants(room) = table.of {
            assert!(!table.personal.is_empty(), "{} holds nothing personal", table.name);
            let file =
                if room == "privacy" { "src/privacy/forget.rs".into() } else { format!("src/{room}/personal.rs") };
            let text = std::fs::read_to_string(&file).unwrap();
            assert!(text.contains(table.name), "{file} does not take {}", table.name);
        }
        if table.of == Of::Nobody {
            assert!(table.personal.is_empty(), "{} holds something personal of nobody", table.name);
        }
    }
}

/// What is typed into every personal column, and must then be nowhere.
const CANARY: &str = "カナリア";

/// C1 and C2 cost something and ask something; somebody applied to each, everything that can be held is held about them, and
/// who applied to C2 is kept secret.
async fn full(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    for id in ["C1", "C2"] {
        let mut a = course(id, 20);
        a.offering.fee = 500;
        a.offering.photos = Flag(true);
        a.questions.push(Question {
            id: format!("{id}-Q"),
            offering_id: id.into(),
            position: 1,
            step: Step::Apply,
            kind: QuestionKind::Text,
            label: "配慮が必要なこと".into(),
            options: String::new(),
            required: Flag(false),
            purpose: String::new(),
            minimum: None,
            maximum: None,
            shown_if_question: None,
            shown_if_answer: None,
        });
        town.publish(&a).await;
    }
    let staff = town.account("clerk", Role::City, None).await;
    let mut both = Vec::new();
    for (id, phone) in [("C1", "0566-00-0001"), ("C2", "0566-00-0002")] {
        let url = applies(&mut town.visitor(), id, "見本 花子", phone).await;
        let found = sql(
            "SELECT r.id, p.id FROM registration r JOIN participant p ON p.registration_id = r.id WHERE r.receipt = $1",
        );
        let (registration, participant): (String, String) =
            town.app.store.one(found.bind(receipt(&url))).await.unwrap();
        for text in [
            format!("INSERT INTO answer (registration_id, question_id, text) VALUES ('{registration}', '{id}-Q', 'x')"),
            format!(
                "INSERT INTO registration_note (id, registration_id, staff_id, text, at) VALUES ('N{id}', '{registration}', '{staff}', 'x', 1)"
            ),
            format!(
                "INSERT INTO contact (registration_id, way, fax, postcode, address) VALUES ('{registration}', 'post', 'x', 'x', 'x')"
            ),
            format!(
                "INSERT INTO consent_fact (id, registration_id, what, about, given, at, how, staff_id) VALUES ('K{id}', '{registration}', 'photo', 'x', 0, 1, 'phone', '{staff}')"
            ),
            format!(
                "INSERT INTO data_request (id, registration_id, kind, text, asked_at, state, why) VALUES ('Q{id}', '{registration}', 'correct', 'x', 1, 'open', '')"
            ),
            format!(
                "INSERT INTO hold (id, offering_id, registration_id, why, note, staff_id, at, lifted_at) VALUES ('H{id}', '{id}', '{registration}', 'audit', 'x', '{staff}', 1, 2)"
            ),
            format!(
                "INSERT INTO fee_fact (id, offering_id, number, participant_id, kind, amount, method, corrects, day, at, staff_id, reason, note) \
                     VALUES ('F{id}', '{id}', 1, '{participant}', 'receive', 500, 'cash', NULL, '2026-11-24', 1, '{staff}', '', 'x')"
            ),
            format!(
                "INSERT INTO group_letter (id, offering_id, form_key, filter, for_ended, subject, body, subject_easy, body_easy, subject_en, body_en, \
                     staff_id, at, send_at) VALUES ('L{id}', '{id}', 'L{id}', '', 0, 'x', 'x', 'x', 'x', 'x', 'x', '{staff}', 1, 1)"
            ),
            format!(
                "INSERT INTO group_letter_reader (letter_id, registration_id, way) VALUES ('L{id}', '{registration}', 'no_mail')"
            ),
            format!(
                "INSERT INTO adjustment (id, registration_id, kinds, text, asked_at, state, agreed, reason, answered_at, staff_id) \
                     VALUES ('A{id}', '{registration}', 'x', 'x', 1, 'accepted', 'x', 'x', 1, '{staff}')"
            ),
            format!(
                "INSERT INTO pickup_person (id, registration_id, position, name, relation, named_at) VALUES ('P{id}', '{registration}', 0, 'x', 'x', 1)"
            ),
            format!(
                "INSERT INTO checkin_fact (id, session_id, participant_id, kind, amount, at, recorded_at, device) \
                     VALUES ('K{id}', '{id}-1', '{participant}', 'check_out', 1, 1, 1, 'x')"
            ),
            format!(
                "INSERT INTO attendance (session_id, participant_id, present, at, left_at, fact_id) VALUES ('{id}-1', '{participant}', 1, 1, 1, 'K{id}')"
            ),
            format!(
                "INSERT INTO pickup_handover (fact_id, session_id, participant_id, at, how, other_name, other_relation, second_name, \
                     called_whom, called_number, said, undone_why) VALUES ('K{id}', '{id}-1', '{participant}', 1, 'code', 'x', 'x', 'x', 'x', 'x', 'x', 'x')"
            ),
            format!(
                "INSERT INTO checkin_stray (id, session_id, participant_id, device, kind, at, recorded_at, why, said) \
                     VALUES ('Y{id}', '{id}-1', '{participant}', 'x', 'paid', 1, 1, 'money', 'x')"
            ),
            format!(
                "INSERT INTO childcare_request (registration_id, offering_id, queue, children, ages, note, state, asked_at) \
                     SELECT id, offering_id, queue, 1, '30', 'x', 'waiting', 1 FROM registration WHERE id = '{registration}'"
            ),
            format!(
                "INSERT INTO class_objection (registration_id, objected_at, objection, class, reason, ruled_at, ruled_by) \
                     VALUES ('{registration}', 1, 'x', 1, 'x', 1, '{staff}')"
            ),
            format!(
                "INSERT INTO arrangement (registration_id, offering_id, form_key, group_name, place_name, place_address, persons, wish_note, \
                     state, asked_at, answer_by) VALUES ('{registration}', '{id}', 'x', 'x', 'x', 'x', 1, 'x', 'asked', 1, '2026-12-08')"
            ),
            format!(
                "INSERT INTO assessment (id, registration_id, staff_id, points, remark, at) VALUES ('A{id}', '{registration}', '{staff}', '3', 'x', 1)"
            ),
            format!(
                "INSERT INTO screening_decision (registration_id, offering_id, decision, because, reason, decided_at, decided_by) \
                     VALUES ('{registration}', '{id}', 'select', 'places', 'x', 1, '{staff}')"
            ),
            format!(
                "INSERT INTO held_text (what, row_id, registration_id, text, taken_at) VALUES ('answer.text', '{id}-Q', '{registration}', 'x', 1)"
            ),
            format!("UPDATE offering SET continues_id = '{id}' WHERE id = '{id}'"),
            format!(
                "INSERT INTO carry_over (id, offering_id, earlier_id, visits, reason, decided_at, decided_by) \
                     VALUES ('O{id}', '{id}', '{registration}', 1, 'x', 1, '{staff}')"
            ),
            format!(
                "INSERT INTO revocation (id, offering_id, registration_id, state, doubt, answer_by, opened_by, opened_at, told_how, told_at, \
                     statement, stated_how, stated_at, reason) \
                     VALUES ('B{id}', '{id}', '{registration}', 'open', 'x', 2, '{staff}', 1, 'mail', 1, 'x', 'web', 1, 'x')"
            ),
            format!(
                "INSERT INTO incident (id, offering_id, session_id, registration_id, participant_id, concerned, day, time, place, what, \
                     first_response, called_ambulance, called_family, called_office, called_others, reporter, recorded_at, recorded_by, hold_id) \
                     VALUES ('E{id}', '{id}', '{id}-1', '{registration}', '{participant}', 'x', '2026-11-24', '10:15', 'x', 'x', 'x', '', '', '', \
                     'x', 'x', 1, '{staff}', 'H{id}')"
            ),
            format!(
                "INSERT INTO incident_addition (id, incident_id, text, staff_id, at) VALUES ('E{id}', 'E{id}', 'x', '{staff}', 1)"
            ),
            // One who came by their letter, and one who never answered theirs.
            format!(
                "INSERT INTO invitee (id, offering_id, position, organisation, organisation_key, name, name_kana, email, address, answer, \
                     revision, answered_at, added_at, added_by) VALUES ('I{id}', '{id}', 1, 'x', 'x', 'x', 'x', 'x', 'x', 'attends', 1, 1, 1, 'x')"
            ),
            format!(
                "INSERT INTO invitee (id, offering_id, position, organisation, organisation_key, name, name_kana, email, address, answer, \
                     revision, added_at, added_by) VALUES ('U{id}', '{id}', 2, 'x', 'y', 'x', 'x', 'x', 'x', 'none', 0, 1, 'x')"
            ),
            format!(
                "INSERT INTO invited_registration (registration_id, invitee_id, proxy) VALUES ('{registration}', 'I{id}', 0)"
            ),
            format!("INSERT INTO fee_receipt_number (issuer, fiscal_year, last) VALUES ('{id}', 2026, 1)"),
            format!(
                "INSERT INTO fee_receipt (fact_id, issuer, fiscal_year, number, addressee, proviso, amount, at, staff_id) VALUES ('F{id}', '{id}', 2026, 1, 'x', 'x', 500, 1, '{staff}')"
            ),
            format!(
                "INSERT INTO fee_receipt_print (id, fact_id, copy, at, staff_id) VALUES ('P{id}', 'F{id}', 1, 1, '{staff}')"
            ),
        ] {
            town.run(built(text)).await;
        }
        both.push(registration.clone());
        if id == "C2" {
            let mut chief = town.chief("chief").await;
            let done = chief.post(&data(&registration), &[("do", "keep_secret"), ("reason", "安全のため")]).await;
            assert_eq!(done.status, 303, "{}", done.text());
        }
    }
    town.run(built(format!(
        "INSERT INTO twin_verdict (id, registration_id, other_id, verdict, merge_id, staff_id, at) VALUES ('T', '{}', '{}', 'same', 'x', '{staff}', 1)",
        both[0], both[1]
    )))
    .await;
    town
}

story! {
    async fn what_every_room_holds_about_an_applicant_is_nowhere_once_it_is_forgotten(town: Town = full) {
        let everywhere = TABLES.iter().flat_map(|t| {
            let columns = t.personal.split_whitespace().chain(t.other.split_whitespace());
            columns.map(|c| (t.name, c)).collect::<Vec<_>>()
        });
        let holding = |table, column| built(format!("SELECT COUNT(*) FROM {table} WHERE CAST({column} AS TEXT) LIKE '%{CANARY}%'"));
        for table in TABLES.iter().filter(|t| matches!(t.of, Of::Applicants(room) if room != "person")) {
            for column in table.personal.split_whitespace().filter(|c| *c != "photo_consent") {
                town.run(built(format!("UPDATE {} SET {column} = '{CANARY}'", table.name))).await;
                let n = town.app.store.one::<(i64,)>(holding(table.name, column)).await.unwrap().0;
                assert!(n > 0, "nothing stands in {}.{column}: this story proves nothing of it", table.name);
            }
        }
        town.run(sql("UPDATE offering SET retain_until = '2026-11-23'")).await;
        town.run(sql("UPDATE session SET starts_at = starts_at - 8640000, ends_at = ends_at - 8640000")).await;
        town.work().await;
        let mut city = town.approver("city").await;
        let proposed: Vec<(String,)> = town.app.store.all(sql("SELECT id FROM disposal ORDER BY subject")).await.unwrap();
        assert_eq!(proposed.len(), 2);
        for (id,) in &proposed {
            let done = city.post(&format!("/office/disposal/{id}"), &[("do", "approve"), ("due_on", "2026-11-24")]).await;
            assert_eq!(done.status, 303, "{}", done.text());
        }
        town.work().await;
        for (table, column) in everywhere {
            let n = town.app.store.one::<(i64,)>(holding(table, column)).await.unwrap().0;
            assert_eq!(n, 0, "{table}.{column}");
        }
        assert_eq!(town.number("SELECT COUNT(*) FROM disposal WHERE done_at IS NOT NULL AND rows_left = 0").await, 2);
        assert_eq!(town.number("SELECT COUNT(*) FROM fee_fact WHERE amount = 500").await, 2, "the books stay");
        assert_eq!(town.number("SELECT COUNT(*) FROM person_key").await, 2, "keys have an end of their own");
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn who_was_there_and_forgot_nothing_is_left_alone(town: Town = full) {
        let guest = town.guest("C1", &["C1-S1"], State::Confirmed, &[("残る 人", "ノコル ヒト")]).await;
        let now = town.app.clock.now();
        let mut tx = town.app.store.write().await.unwrap();
        tsudoi::registration::personal::forget(&mut tx, &["nobody".into()], Moment(now.0)).await.unwrap();
        tx.commit().await.unwrap();
        let kept: (String,) = town.app.store.one(sql("SELECT name FROM registration WHERE id = $1").bind(&guest.registration)).await.unwrap();
        assert_eq!(kept.0, "残る 人");
    }
}
