use tsudoi::audit::{self, Entry};
use tsudoi::command::doctor::{CHECKS, RECORD, examine};
use tsudoi::store::sql;

use crate::town::{Kind, Town, story};

/// Names of the checks that something breaks.
async fn broken(town: &Town) -> Vec<&'static str> {
    let findings = examine(&town.app.store, town.app.clock.now()).await.unwrap();
    findings.into_iter().filter(|f| !f.broken_by.is_empty()).map(|f| f.name).collect()
}

/// Another demo city on the same kind of database, to be damaged.
async fn copy(town: &Town) -> Town {
    Town::demo(if town.app.store.is_postgres() { Kind::Postgres } else { Kind::Sqlite }).await
}

/// Ways to break what must hold, and the check that must see it. What a constraint refuses (a place too many, a receipt
/// number given twice) cannot be broken here; those checks stand guard over the constraints.
const DAMAGE: &[(&str, &str)] = &[
    (
        "UPDATE draw SET state = 'released', drawn_at = fixed_at, approved_at = fixed_at, needed = 1, released_at = release_at, \
         approved_by = (SELECT MIN(id) FROM staff) WHERE offering_id = 'D12'",
        "a released draw leaves nobody of its list without a result",
    ),
    (
        "UPDATE draw SET drawn_at = 1, needed = 1 WHERE offering_id = 'D12'",
        "a drawn draw has its list, and a released one was approved before",
    ),
    ("UPDATE offering SET visibility = 'public' WHERE id = 'D11-v1'", "nobody but the group sees a visit"),
    (
        "UPDATE arrangement SET visit_id = NULL WHERE visit_id = 'D11-v2'",
        "a visit that was decided on has its group, its day and who decided",
    ),
    (
        "UPDATE screening SET state = 'released', proposed_at = 1, approved_at = 1, released_at = 1, \
         proposed_by = (SELECT MIN(id) FROM staff), approved_by = (SELECT MAX(id) FROM staff) WHERE offering_id = 'D29N'",
        "a released screening leaves nobody undecided, and was approved by another than who proposed it",
    ),
    (
        "INSERT INTO screening_decision (registration_id, offering_id, decision, because, reason, decided_at, decided_by) \
         SELECT MIN(r.id), 'D29', 'select', '', 'x', 1, (SELECT MIN(id) FROM staff) FROM registration r WHERE r.offering_id = 'D29N'",
        "what was decided about an application is of its own offering",
    ),
    (
        "UPDATE offering SET continues_id = 'D26' WHERE id = 'D04'",
        "who is carried over had a place in the class that the next one continues",
    ),
    (
        "UPDATE offering SET per_organisation = 1 WHERE id = 'D28'",
        "no organisation sends more people to an offering than it may",
    ),
    (
        "UPDATE invitee SET answer = 'absent' WHERE id = (SELECT MIN(invitee_id) FROM invited_registration)",
        "who comes by an invitation comes to its offering, and nobody by one that was answered with absence",
    ),
    (
        "INSERT INTO paper_series (id, offering_id, fiscal_year, heading, number, made_by, made_at) \
         SELECT 'S', 'D12', 2026, '安市協', 1, MIN(id), 1 FROM staff",
        "a letter on paper has a number of its own offering, and no number is without a letter",
    ),
    (
        "INSERT INTO revocation (id, offering_id, registration_id, state, doubt, answer_by, opened_by, opened_at, told_how, told_at, \
         statement, reason, proposed_by, proposed_at, ended_by, ended_at) \
         SELECT 'H', r.offering_id, r.id, 'revoked', '', 2, s.one, 1, 'mail', 1, '', '', s.one, 3, s.two, 4 FROM registration r, \
         (SELECT MIN(id) AS one, MAX(id) AS two FROM staff) s \
         WHERE r.id = (SELECT MIN(id) FROM registration WHERE state = 'confirmed')",
        "nobody whose decision was revoked has a place or a turn",
    ),
    (
        "INSERT INTO pickup_handover (fact_id, session_id, participant_id, at, how, other_name, other_relation, second_name, \
         called_whom, called_number, said, undone_why) SELECT id, session_id, participant_id, 1, 'code', '', '', '', '', '', '', '' \
         FROM checkin_fact WHERE id = (SELECT MIN(id) FROM checkin_fact WHERE kind = 'check_in')",
        "a handover rests on its child's check-out, and goes to somebody named by their own guardian",
    ),
    (
        "INSERT INTO pickup_handover (fact_id, session_id, participant_id, at, how, other_name, other_relation, second_staff, second_name, \
         called_whom, called_number, called_at, said, undone_why) SELECT id, session_id, participant_id, 1, 'other', 'x', 'x', (SELECT MIN(w.id) FROM staff w), '', \
         'x', 'x', 1, 'x', '' FROM checkin_fact WHERE id = (SELECT MIN(id) FROM checkin_fact WHERE kind = 'check_in')",
        "whoever was not named is handed a child by two people, one of them with an account",
    ),
    ("UPDATE partner_member SET role = 'member' WHERE role = 'lead'", "a partner with members has a lead"),
    (
        "UPDATE partner_member SET role = 'assistant' WHERE role = 'member'",
        "a member's account is its partner's, and an assistant's works the desk only",
    ),
    (
        "UPDATE partner_member SET ended_at = 1 WHERE role = 'member'",
        "a member's account is its partner's, and an assistant's works the desk only",
    ),
    (
        "UPDATE offering_charge SET staff_id = (SELECT id FROM staff WHERE email = 'desk@example.jp') WHERE offering_id = 'D01'",
        "who answers for an offering is of the city or of those who organise it",
    ),
    (
        "UPDATE proposal_keeper SET staff_id = (SELECT id FROM staff WHERE email = 'desk@example.jp') \
         WHERE proposal_id = (SELECT MIN(proposal_id) FROM proposal_keeper)",
        "who keeps a proposal is of the city or of its partner, and one that rests is kept by nobody",
    ),
    (
        "UPDATE proposal SET state = 'dropped' WHERE id = (SELECT MIN(proposal_id) FROM proposal_keeper)",
        "who keeps a proposal is of the city or of its partner, and one that rests is kept by nobody",
    ),
    (
        "UPDATE partner SET registered_on = '2026-06-01', registered_until = '2026-05-31' WHERE id = 'shakyo'",
        "a partner's registration ends after it has begun",
    ),
    (
        "UPDATE checkin_fact SET device = 'link:nobody' WHERE id = (SELECT MIN(id) FROM checkin_fact)",
        "facts of a helper's link are of its session",
    ),
    (
        "INSERT INTO substitute (session_id, participant_id, absent_id, fact_id) SELECT s.id, MIN(p.id), MAX(p.id), \
         (SELECT MIN(f.id) FROM checkin_fact f) FROM session s \
         JOIN registration r ON r.offering_id = s.offering_id JOIN participant p ON p.registration_id = r.id \
         WHERE s.id = 'D02-1' AND r.state = 'confirmed' GROUP BY s.id",
        "a substitute walked in, for somebody of the session's offering",
    ),
    (
        "INSERT INTO substitute (session_id, participant_id, absent_id, fact_id) SELECT s.id, MIN(p.id), MAX(p.id), \
         (SELECT MIN(f.id) FROM checkin_fact f WHERE f.session_id <> 'D02-1') FROM session s \
         JOIN registration r ON r.offering_id = s.offering_id JOIN participant p ON p.registration_id = r.id \
         WHERE s.id = 'D02-1' AND r.state = 'confirmed' GROUP BY s.id",
        "a substitute is known by the check-in by which they walked in",
    ),
    (
        "UPDATE checkin_fact SET clock_offset = 3 WHERE id = (SELECT MIN(id) FROM checkin_fact)",
        "facts of a device are of its session, and by whoever let it in",
    ),
    (
        "INSERT INTO attendance_closing (id, session_id, number, at, staff_id, expected, present, absent, late, early, walk_ins, \
         substitutes, heads, minutes, planned_minutes, planned, matters, devices, facts, digest, times_digest) \
         SELECT 'K', 'D02-1', 2, 1, MIN(id), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '', '' FROM staff",
        "closings of an attendance are numbered without gaps, and only the last of them is in force",
    ),
    (
        "INSERT INTO attendance_closing (id, session_id, number, at, staff_id, expected, present, absent, late, early, walk_ins, \
         substitutes, heads, minutes, planned_minutes, planned, matters, devices, facts, digest, times_digest) \
         SELECT 'K', 'D02-1', 1, 1, MIN(id), 0, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '', '' FROM staff",
        "a closed attendance counts those who were there, unless a fact has come since",
    ),
    (
        "INSERT INTO certificate_number (fiscal_year, last) VALUES (2020, 1)",
        "certificates are numbered without gaps in each fiscal year",
    ),
    (
        "INSERT INTO certificate (id, fiscal_year, serial, offering_id, registration_id, participant_id, issued_at, issued_by) \
         SELECT 'C', 2020, 1, 'D02', p.registration_id, p.id, 1, 'x' FROM participant p \
         WHERE p.id = (SELECT MIN(id) FROM participant WHERE offering_id = 'D01')",
        "a certificate names sessions of its own offering, and somebody of it",
    ),
    (
        "INSERT INTO held_text (what, row_id, registration_id, text, taken_at) SELECT 'answer.text', 'x', MIN(r.id), 'x', 1 \
         FROM registration r WHERE NOT EXISTS (SELECT 1 FROM hold h WHERE h.offering_id = r.offering_id)",
        "what was taken back is kept only while a hold keeps it",
    ),
    (
        "UPDATE hold SET why = 'audit' WHERE id = (SELECT MIN(hold_id) FROM incident)",
        "an incident is held by a hold of its own offering",
    ),
    ("UPDATE slot SET taken = taken - 1 WHERE id = 'D02-slot-1'", "places taken in a slot are the places given"),
    (
        "UPDATE quota SET taken = taken + 1 WHERE id = (SELECT MIN(id) FROM quota WHERE at_most IS NOT NULL)",
        "what is taken of a quota is what its registrations count in it",
    ),
    ("UPDATE slot SET waiting = waiting + 1 WHERE id = 'D02-slot-1'", "those who wait for a slot are counted"),
    ("UPDATE slot SET entered = 1 WHERE id = 'D12-slot-1'", "what has entered a slot's draw is counted"),
    (
        "DELETE FROM place WHERE registration_id = (SELECT MIN(id) FROM registration WHERE offering_id = 'D02' AND state = 'confirmed')",
        "who is held, confirmed or offered a place has it",
    ),
    (
        "UPDATE registration SET state = 'withdrawn' WHERE id = (SELECT MIN(id) FROM registration WHERE offering_id = 'D01')",
        "nobody else has a place",
    ),
    (
        "UPDATE place SET units = 2 WHERE registration_id = (SELECT MIN(id) FROM registration WHERE offering_id = 'D01')",
        "a place counts its party in the slot's unit",
    ),
    (
        "UPDATE wish SET slot_id = 'D02-slot-1' WHERE registration_id = (SELECT MIN(id) FROM registration WHERE offering_id = 'D01')",
        "places and wishes are in slots of their own offering",
    ),
    (
        "UPDATE registration SET size = 2 WHERE id = (SELECT MIN(id) FROM registration WHERE offering_id = 'D37')",
        "a party is as large as its list of participants",
    ),
    (
        "UPDATE participant SET offering_id = 'D02' WHERE id = (SELECT MIN(id) FROM participant WHERE offering_id = 'D01')",
        "participants stand in the list of their registration's offering",
    ),
    (
        "UPDATE registration SET state = 'held' WHERE id = (SELECT MIN(id) FROM registration WHERE offering_id = 'D01')",
        "what is held until a code comes has an end, and nothing else has",
    ),
    (
        "UPDATE registration SET state = 'offered' WHERE id = (SELECT MIN(id) FROM registration WHERE offering_id = 'D01')",
        "an open offer of a place belongs to a registration that is offered one, and the other way round",
    ),
    (
        "INSERT INTO place_offer (id, registration_id, offered_at, answer_by, state) \
         SELECT 'O', MIN(id), 1, 2, 'open' FROM registration WHERE offering_id = 'D01'",
        "an open offer of a place belongs to a registration that is offered one, and the other way round",
    ),
    (
        "INSERT INTO place_offer (id, registration_id, offered_at, answer_by, state, told) \
         SELECT 'O', MIN(id), 1, 2, 'lapsed', 'reached' FROM registration WHERE offering_id = 'D01'",
        "without a mailbox the time of an offer begins with a contact, and a letter goes out after two days without an answer",
    ),
    (
        "INSERT INTO slot_session (slot_id, session_id, attendance) VALUES ('D01-slot-1', 'D02-1', 'required')",
        "slots cover sessions, and stand in choice groups, of their own offering",
    ),
    (
        "UPDATE slot SET choice_group_id = 'D08-group-1' WHERE id = 'D30-slot-1'",
        "slots cover sessions, and stand in choice groups, of their own offering",
    ),
    (
        "INSERT INTO answer (registration_id, question_id, text) \
         SELECT MIN(id), 'D12-question-1', 'x' FROM registration WHERE offering_id = 'D01'",
        "questions answered are the offering's own",
    ),
    ("UPDATE offering SET childcare_taken = 0 WHERE id = 'D01'", "childcare that is taken is what was given"),
    (
        "UPDATE childcare_request SET children = children + 1 WHERE queue = (SELECT MIN(queue) FROM childcare_request WHERE state = 'given')",
        "childcare that is taken is what was given",
    ),
    (
        "UPDATE childcare_request SET state = 'asked' WHERE state = 'waiting'",
        "childcare is given to who has a place, and ends with the registration",
    ),
    (
        "UPDATE question SET step = 'apply' WHERE shown_if_question IS NOT NULL",
        "a question depends on an earlier one of its own offering and step",
    ),
    (
        "UPDATE attendance SET present = 0 WHERE fact_id = (SELECT MIN(fact_id) FROM attendance)",
        "attendance is what the last fact says",
    ),
    (
        "DELETE FROM attendance WHERE fact_id = (SELECT MIN(fact_id) FROM attendance)",
        "attendance is what the last fact says",
    ),
    (
        "UPDATE attendance SET fact_id = (SELECT MAX(fact_id) FROM attendance) WHERE fact_id = (SELECT MIN(fact_id) FROM attendance)",
        "attendance rests on a fact of its session and participant",
    ),
    (
        "UPDATE attendance SET session_id = 'D01-1' WHERE fact_id = (SELECT MIN(fact_id) FROM attendance)",
        "who attends belongs to the session's offering",
    ),
    (
        "UPDATE registration SET forgotten_at = 1 WHERE id = (SELECT MIN(id) FROM registration)",
        "a registration that was forgotten tells of nobody",
    ),
    (
        "UPDATE registration SET secret = 1 WHERE id = (SELECT MIN(id) FROM registration WHERE offering_id = 'D02')",
        "what is kept secret stands apart, whole, and nothing else does",
    ),
    (
        "INSERT INTO secret_text (what, row_id, registration_id, text) SELECT 'registration_note.text', 'x', MIN(id), 'y' FROM registration",
        "what was written freely about who is kept secret stands apart, and of nobody else",
    ),
    (
        "DELETE FROM person_key WHERE participant_id = (SELECT MIN(participant_id) FROM attendance WHERE present = 1)",
        "whoever attends has a key to be counted by",
    ),
    ("UPDATE fee_fact SET amount = 9000 WHERE kind = 'refund'", "nobody was given back or waived more than there was"),
    (
        "UPDATE fee_fact SET participant_id = (SELECT MIN(participant_id) FROM fee_fact WHERE offering_id = 'D26') WHERE corrects IS NOT NULL",
        "a correction takes back a fact of the same participant, as it was",
    ),
    (
        "UPDATE fee_fact SET amount = -2000 WHERE corrects IS NOT NULL",
        "a correction takes back a fact of the same participant, as it was",
    ),
    (
        "UPDATE fee_fact SET number = 1000 WHERE offering_id = 'D26' AND number = 5",
        "money is recorded of participants of the offering, and numbered without gaps",
    ),
    (
        "UPDATE fee_fact SET participant_id = (SELECT MIN(participant_id) FROM fee_fact WHERE offering_id = 'D04') \
         WHERE offering_id = 'D26' AND number = 5",
        "money is recorded of participants of the offering, and numbered without gaps",
    ),
    (
        "UPDATE fee_receipt SET number = 100 WHERE number = 2 AND issuer = '生涯学習課'",
        "receipt numbers of an issuer and a fiscal year have no gaps",
    ),
    (
        "UPDATE fee_receipt_number SET last = last + 1 WHERE issuer = '生涯学習課'",
        "receipt numbers of an issuer and a fiscal year have no gaps",
    ),
    (
        "UPDATE fee_receipt SET issuer = 'X' WHERE number = 3 AND issuer = '社会福祉協議会'",
        "receipt numbers of an issuer and a fiscal year have no gaps",
    ),
    (
        "UPDATE fee_receipt SET amount = 1 WHERE number = 2 AND issuer = '生涯学習課'",
        "a receipt is for what was received, and was printed",
    ),
    (
        "DELETE FROM fee_receipt_print WHERE id = (SELECT MIN(id) FROM fee_receipt_print)",
        "a receipt is for what was received, and was printed",
    ),
    (
        "UPDATE fee_closing SET transfer = transfer + 1 WHERE offering_id = 'D04' AND number = 2",
        "a closing is what its facts add up to",
    ),
    (
        "UPDATE fee_fact SET method = 'other' WHERE offering_id = 'D26' AND number = 5",
        "a closing is what its facts add up to",
    ),
    (
        "UPDATE fee_closing SET after_fact = after_fact - 1 WHERE offering_id = 'D04' AND number = 2",
        "each closing begins where the last one ended",
    ),
    (
        "UPDATE fee_closing SET until_fact = 1000 WHERE offering_id = 'D26'",
        "each closing begins where the last one ended",
    ),
    (
        "INSERT INTO second_factor (id, staff_id, kind, number, last_step, created_at, created_by) \
         SELECT 'bare', id, 'passkey', '', 0, 1, id FROM staff WHERE email = 'city@example.jp'",
        "a passkey is kept for each factor that is one, and for no other",
    ),
    (
        "INSERT INTO second_factor (id, staff_id, kind, number, last_step, created_at, created_by) \
         SELECT 'F', id, 'card', 'ABCDEF', 0, 1, id FROM staff WHERE role = 'desk'",
        "a card has fifty codes, and they are used in order",
    ),
    (
        "INSERT INTO staff_session (token_hash, staff_id, created_at, seen_at, ends_at, proved) \
         SELECT 'T', id, 1, 1, 2, 1 FROM staff WHERE role = 'city'",
        "who has signed in by a second factor has one",
    ),
    (
        "INSERT INTO factor_recovery (staff_id, proposed_by, why, created_at, ends_at) \
         SELECT d.id, c.id, 'device_lost', 1, 2 FROM staff d JOIN staff c ON c.role = 'city' WHERE d.role = 'desk'",
        "only a city account's factor waits for two to take it away",
    ),
    (
        "INSERT INTO password_reset (staff_id, proposed_by, identified, created_at, ends_at) \
         SELECT d.id, c.id, 'passport', 1, 2 FROM staff d JOIN staff c ON c.role = 'city' WHERE d.role = 'desk'",
        "only a city account's password waits for two to reset it",
    ),
    (
        "INSERT INTO person_merge (id, key, other, staff_id, at) SELECT 'M', 'A', 'B', MIN(id), 1 FROM staff",
        "keys that were merged are counted as one person",
    ),
    (
        "INSERT INTO person_alias (key, counted_as) VALUES ('B', 'A')",
        "a key is counted as another only where a merge says so",
    ),
    (
        "UPDATE notice SET state = 'failed' WHERE id = (SELECT MIN(id) FROM notice WHERE registration_id IS NOT NULL)",
        "a letter that was given up stands among those that did not arrive",
    ),
    (
        "UPDATE notice SET kind = 'group_letter', subject_id = 'L' WHERE id = (SELECT MIN(id) FROM notice WHERE registration_id IS NOT NULL)",
        "a letter to a group has one copy for each reader by mail",
    ),
    (
        "UPDATE offering_receiver SET ended_at = since WHERE id = (SELECT receiver_id FROM export_permit)",
        "lists are allowed only to who still receives",
    ),
    ("UPDATE session SET ends_at = starts_at WHERE id = 'D01-1'", "a session ends after it has started"),
    (
        "UPDATE proposal SET version = version + 1 WHERE state = 'in_review'",
        "a proposal's newest edition is the one it names",
    ),
    (
        "UPDATE proposal SET state = 'published', offering_id = 'D16' WHERE state = 'in_review'",
        "what a proposal became was approved by another than who submitted it",
    ),
];

/// What the database itself refuses to be made untrue.
const GUARDED: [&str; 5] = [
    "no quota has given more than it has",
    "no offering minds more children than it has places for",
    "no slot has given more places than it has",
    "receipt numbers are given once",
    "an account has one app and one card at most",
];

story! {
    async fn each_kind_of_damage_is_found(town: Town = Town::demo) {
        assert_eq!(broken(&town).await, [] as [&str; 0]);
        for (damage, name) in DAMAGE {
            let copy = copy(&town).await;
            let mut tx = copy.app.store.write().await.unwrap();
            tx.run_exactly(1, sql(damage)).await.unwrap();
            tx.commit().await.unwrap();
            let found = broken(&copy).await;
            assert!(found.contains(name), "{damage}\nfound: {found:?}");
        }
    }
}

/// Ways to change the record once its triggers are gone, and all that must be seen.
const MEDDLING: &[(&str, &[&str])] = &[
    ("UPDATE audit SET reason = 'rain' WHERE id = (SELECT audit_id FROM audit_seal WHERE number = 7)", &[RECORD[0]]),
    ("UPDATE audit SET at = at + 1 WHERE id = (SELECT audit_id FROM audit_seal WHERE number = 7)", &[RECORD[0]]),
    ("UPDATE audit_seal SET hash = (SELECT hash FROM audit_head) WHERE number = 7", &[RECORD[0]]),
    ("DELETE FROM audit WHERE id = (SELECT audit_id FROM audit_seal WHERE number = 7)", &[RECORD[1]]),
    ("DELETE FROM audit_seal WHERE number = 7", &[RECORD[2], RECORD[4]]),
    ("DELETE FROM audit_seal WHERE number = 1", &[RECORD[2], RECORD[4]]),
    ("DELETE FROM audit_seal WHERE number = (SELECT number FROM audit_head)", &[RECORD[3], RECORD[4]]),
    ("UPDATE audit_head SET number = number - 1", &[RECORD[3]]),
    ("UPDATE audit_head SET hash = (SELECT hash FROM audit_seal WHERE number = 7)", &[RECORD[3]]),
    ("DELETE FROM audit_head", &[RECORD[3]]),
];

story! {
    async fn whoever_changes_the_record_is_found_out(town: Town = Town::demo) {
        for (meddling, names) in MEDDLING {
            let copy = copy(&town).await;
            copy.unguard_the_record().await;
            let mut tx = copy.app.store.write().await.unwrap();
            tx.run_exactly(1, sql(meddling)).await.unwrap();
            tx.commit().await.unwrap();
            copy.app.clock.advance(61);
            assert_eq!(broken(&copy).await, *names, "{meddling}");
        }
    }
}

story! {
    async fn an_entry_that_is_not_sealed_within_a_minute_is_a_fault(town: Town = Town::demo) {
        let now = town.app.clock.now();
        let mut tx = town.app.store.write().await.unwrap();
        let entry = Entry::new(&town.app.chance, now, "system", "lapse", "registration:x".into());
        audit::record(&mut tx, vec![entry]).await.unwrap();
        tx.commit().await.unwrap();
        town.app.clock.advance(60);
        assert_eq!(broken(&town).await, [] as [&str; 0]);
        town.app.clock.advance(1);
        assert_eq!(broken(&town).await, [RECORD[4]]);
        audit::seal::seal(&town.app).await.unwrap();
        assert_eq!(broken(&town).await, [] as [&str; 0]);
    }
}

#[test]
fn every_check_is_tried_by_damage_or_guarded_by_the_database() {
    for check in CHECKS {
        let tried = DAMAGE.iter().any(|(_, name)| *name == check.name) || GUARDED.contains(&check.name);
        assert!(tried, "nothing breaks: {}", check.name);
    }
    for name in RECORD {
        assert!(MEDDLING.iter().any(|(_, names)| names.contains(&name)), "nothing breaks: {name}");
    }
}

story! {
    async fn the_database_refuses_a_place_too_many_and_what_is_given_twice(town: Town = Town::demo) {
        for attack in [
            "UPDATE slot SET taken = taken + 1 WHERE id = 'D02-slot-1'",
            "UPDATE offering SET childcare_taken = childcare_places + 1 WHERE id = 'D01'",
            "UPDATE registration SET receipt = (SELECT MAX(receipt) FROM registration) WHERE id = (SELECT MIN(id) FROM registration)",
            "INSERT INTO second_factor (id, staff_id, kind, number, last_step, created_at, created_by) \
             SELECT k.id, p.id, 'totp', '', 0, 1, p.id FROM staff p CROSS JOIN (SELECT 'F' AS id UNION SELECT 'G' AS id) k WHERE p.role = 'city'",
        ] {
            let mut tx = town.app.store.write().await.unwrap();
            let refused = tx.run(sql(attack)).await.unwrap_err();
            assert!(refused.is_check() || refused.is_unique(), "{refused}");
        }
    }
}
