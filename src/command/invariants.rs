//! What must always hold, as questions to the database that nothing may answer.

/// One thing that must always hold.
#[derive(Debug)]
pub struct Check {
    /// A sentence that is true of a sound database.
    pub name: &'static str,
    /// Finds what breaks it: one row each, naming it.
    pub sql: &'static str,
}

/// What must always hold of the record's chain, which no question to the database can tell: `audit::verify` goes along it.
pub const RECORD: [&str; 5] = [
    "each entry of the record is as it was when it was sealed",
    "each sealed entry of the record is still there",
    "no number of the record is missing",
    "the record ends where it was sealed last",
    "an entry of the record is sealed within a minute",
];

pub const CHECKS: &[Check] = &[
    Check {
        name: "places taken in a slot are the places given",
        sql: "SELECT s.id FROM slot s LEFT JOIN (SELECT slot_id, CAST(SUM(units) AS BIGINT) AS n FROM place GROUP BY slot_id) p \
              ON p.slot_id = s.id WHERE s.taken <> COALESCE(p.n, 0) ORDER BY s.id",
    },
    Check {
        name: "no slot has given more places than it has",
        sql: "SELECT id FROM slot WHERE taken > capacity + extra ORDER BY id",
    },
    Check {
        name: "what is taken of a quota is what its registrations count in it",
        sql: "SELECT q.id FROM quota q LEFT JOIN (SELECT c.quota_id, CAST(SUM(c.units) AS BIGINT) AS n FROM registration_quota c \
              WHERE EXISTS (SELECT 1 FROM place p WHERE p.registration_id = c.registration_id) GROUP BY c.quota_id) x \
              ON x.quota_id = q.id WHERE q.taken <> COALESCE(x.n, 0) ORDER BY q.id",
    },
    Check {
        name: "no quota has given more than it has",
        sql: "SELECT id FROM quota WHERE merged_at IS NULL AND taken > at_most + extra ORDER BY id",
    },
    Check {
        name: "those who wait for a slot are counted",
        sql: "SELECT s.id FROM slot s LEFT JOIN (SELECT w.slot_id, COUNT(*) AS n FROM wish w \
              JOIN registration r ON r.id = w.registration_id WHERE r.state IN ('waiting', 'held_waiting') GROUP BY w.slot_id) x \
              ON x.slot_id = s.id WHERE s.waiting <> COALESCE(x.n, 0) ORDER BY s.id",
    },
    Check {
        name: "what has entered a slot's draw is counted",
        sql: "SELECT s.id FROM slot s LEFT JOIN (SELECT w.slot_id, \
              CAST(SUM(CASE WHEN t.unit = 'person' THEN r.size ELSE 1 END) AS BIGINT) AS n FROM wish w \
              JOIN registration r ON r.id = w.registration_id JOIN slot t ON t.id = w.slot_id \
              WHERE r.state IN ('in_draw', 'held_in_draw') GROUP BY w.slot_id) x \
              ON x.slot_id = s.id WHERE s.entered <> COALESCE(x.n, 0) ORDER BY s.id",
    },
    Check {
        name: "a released draw leaves nobody of its list without a result",
        sql: "SELECT r.id FROM registration r JOIN draw_entry e ON e.registration_id = r.id JOIN draw d ON d.id = e.draw_id \
              WHERE d.state = 'released' AND r.state = 'in_draw' \
              AND NOT EXISTS (SELECT 1 FROM draw n WHERE n.offering_id = d.offering_id AND n.round > d.round) ORDER BY r.id",
    },
    Check {
        name: "a drawn draw has its list, and a released one was approved before",
        sql: "SELECT id FROM draw WHERE (drawn_at < fixed_at OR approved_at < drawn_at OR released_at < approved_at \
              OR released_at < release_at OR (state IN ('approved', 'released') AND drawn_at IS NULL)) ORDER BY id",
    },
    Check {
        name: "a visit that was decided on has its group, its day and who decided",
        sql: "SELECT a.registration_id FROM arrangement a JOIN registration r ON r.id = a.registration_id \
              WHERE a.state = 'decided' AND (a.decided_by IS NULL OR a.visit_id IS NULL OR r.offering_id <> a.visit_id \
              OR NOT EXISTS (SELECT 1 FROM session s WHERE s.offering_id = a.visit_id)) ORDER BY a.registration_id",
    },
    Check {
        name: "nobody but the group sees a visit",
        sql: "SELECT o.id FROM arrangement a JOIN offering o ON o.id = a.visit_id WHERE o.visibility <> 'invited' ORDER BY o.id",
    },
    Check {
        name: "a released screening leaves nobody undecided, and was approved by another than who proposed it",
        sql: "SELECT r.id FROM registration r JOIN screening s ON s.offering_id = r.offering_id \
              WHERE s.state = 'released' AND r.state IN ('in_draw', 'held_in_draw') \
              UNION SELECT offering_id FROM screening WHERE approved_by = proposed_by OR released_at < approved_at",
    },
    Check {
        name: "what was decided about an application is of its own offering",
        sql: "SELECT d.registration_id FROM screening_decision d JOIN registration r ON r.id = d.registration_id \
              WHERE r.offering_id <> d.offering_id ORDER BY d.registration_id",
    },
    Check {
        name: "who is carried over had a place in the class that the next one continues",
        sql: "SELECT c.id FROM carry_over c JOIN offering o ON o.id = c.offering_id JOIN registration e ON e.id = c.earlier_id \
              LEFT JOIN registration r ON r.id = c.registration_id \
              WHERE o.continues_id IS NULL OR e.offering_id <> o.continues_id OR r.offering_id <> c.offering_id ORDER BY c.id",
    },
    Check {
        name: "no organisation sends more people to an offering than it may",
        sql: "SELECT i.offering_id || ' ' || i.organisation_key FROM invited_registration v \
              JOIN registration r ON r.id = v.registration_id JOIN invitee i ON i.id = v.invitee_id \
              JOIN offering o ON o.id = i.offering_id WHERE r.state IN ('held', 'confirmed', 'offered', 'waiting') \
              AND o.per_organisation IS NOT NULL AND i.organisation_key <> '' \
              GROUP BY i.offering_id, i.organisation_key, o.per_organisation HAVING COUNT(*) > o.per_organisation ORDER BY 1",
    },
    Check {
        name: "who comes by an invitation comes to its offering, and nobody by one that was answered with absence",
        sql: "SELECT v.registration_id FROM invited_registration v JOIN registration r ON r.id = v.registration_id \
              JOIN invitee i ON i.id = v.invitee_id WHERE r.state IN ('held', 'confirmed', 'offered', 'waiting') \
              AND (r.offering_id <> i.offering_id OR i.answer <> 'attends') ORDER BY v.registration_id",
    },
    Check {
        name: "who is held, confirmed or offered a place has it",
        sql: "SELECT r.id FROM registration r WHERE r.state IN ('held', 'confirmed', 'offered') \
              AND EXISTS (SELECT 1 FROM wish w WHERE w.registration_id = r.id) \
              AND NOT EXISTS (SELECT 1 FROM place p WHERE p.registration_id = r.id) \
              UNION SELECT r.id FROM registration r JOIN wish w ON w.registration_id = r.id JOIN slot s ON s.id = w.slot_id \
              LEFT JOIN choice_group g ON g.id = s.choice_group_id \
              LEFT JOIN place p ON p.registration_id = w.registration_id AND p.slot_id = w.slot_id \
              WHERE r.state IN ('held', 'confirmed', 'offered') AND p.slot_id IS NULL AND (g.rule IS NULL OR g.rule <> 'ranked')",
    },
    Check {
        name: "nobody else has a place",
        sql: "SELECT DISTINCT p.registration_id FROM place p JOIN registration r ON r.id = p.registration_id \
              WHERE r.state NOT IN ('held', 'confirmed', 'offered')",
    },
    Check {
        name: "a place counts its party in the slot's unit",
        sql: "SELECT p.registration_id FROM place p JOIN registration r ON r.id = p.registration_id JOIN slot s ON s.id = p.slot_id \
              WHERE p.units <> CASE WHEN s.unit = 'person' THEN r.size ELSE 1 END",
    },
    Check {
        name: "places and wishes are in slots of their own offering",
        sql: "SELECT p.registration_id FROM place p JOIN registration r ON r.id = p.registration_id JOIN slot s ON s.id = p.slot_id \
              WHERE s.offering_id <> r.offering_id UNION SELECT w.registration_id FROM wish w \
              JOIN registration r ON r.id = w.registration_id JOIN slot s ON s.id = w.slot_id WHERE s.offering_id <> r.offering_id",
    },
    Check {
        name: "a party is as large as its list of participants",
        sql: "SELECT r.id FROM registration r LEFT JOIN (SELECT registration_id, COUNT(*) AS n FROM participant \
              GROUP BY registration_id) p ON p.registration_id = r.id WHERE r.state <> 'walk_in' AND r.size <> COALESCE(p.n, 0)",
    },
    Check {
        name: "participants stand in the list of their registration's offering",
        sql: "SELECT p.id FROM participant p JOIN registration r ON r.id = p.registration_id WHERE p.offering_id <> r.offering_id",
    },
    Check {
        name: "what is held until a code comes has an end, and nothing else has",
        sql: "SELECT id FROM registration WHERE (state IN ('held', 'held_waiting', 'held_in_draw') AND hold_until IS NULL) \
              OR (state NOT IN ('held', 'held_waiting', 'held_in_draw') AND hold_until IS NOT NULL)",
    },
    Check {
        name: "an open offer of a place belongs to a registration that is offered one, and the other way round",
        sql: "SELECT o.registration_id FROM place_offer o JOIN registration r ON r.id = o.registration_id \
              WHERE o.state = 'open' AND r.state <> 'offered' UNION SELECT r.id FROM registration r WHERE r.state = 'offered' \
              AND (SELECT COUNT(*) FROM place_offer o WHERE o.registration_id = r.id AND o.state = 'open') <> 1",
    },
    Check {
        name: "without a mailbox the time of an offer begins with a contact, and a letter goes out after two days without an answer",
        sql: "SELECT p.registration_id FROM place_offer p WHERE p.told IN ('reached', 'letter') \
              AND NOT EXISTS (SELECT 1 FROM place_offer_call c WHERE c.offer_id = p.id AND c.outcome = p.told) \
              UNION SELECT c.offer_id FROM place_offer_call c WHERE c.outcome = 'letter' \
              AND (SELECT COUNT(DISTINCT v.on_day) FROM place_offer_call v WHERE v.offer_id = c.offer_id AND v.outcome = 'no_answer' \
              AND v.at <= c.at) < 2",
    },
    Check {
        name: "receipt numbers are given once",
        sql: "SELECT receipt FROM registration GROUP BY receipt HAVING COUNT(*) > 1",
    },
    Check {
        name: "slots cover sessions, and stand in choice groups, of their own offering",
        sql: "SELECT l.slot_id FROM slot_session l JOIN slot s ON s.id = l.slot_id JOIN session t ON t.id = l.session_id \
              WHERE s.offering_id <> t.offering_id UNION SELECT s.id FROM slot s JOIN choice_group g ON g.id = s.choice_group_id \
              WHERE g.offering_id <> s.offering_id",
    },
    Check {
        name: "questions answered are the offering's own",
        sql: "SELECT a.registration_id FROM answer a JOIN registration r ON r.id = a.registration_id \
              JOIN question q ON q.id = a.question_id WHERE q.offering_id <> r.offering_id",
    },
    Check {
        name: "childcare that is taken is what was given",
        sql: "SELECT o.id FROM offering o LEFT JOIN (SELECT offering_id, CAST(SUM(children) AS BIGINT) AS n FROM childcare_request \
              WHERE state = 'given' GROUP BY offering_id) q ON q.offering_id = o.id WHERE o.childcare_taken <> COALESCE(q.n, 0)",
    },
    Check {
        name: "no offering minds more children than it has places for",
        sql: "SELECT id FROM offering WHERE childcare_taken > childcare_places",
    },
    Check {
        name: "childcare is given to who has a place, and ends with the registration",
        sql: "SELECT q.registration_id FROM childcare_request q JOIN registration r ON r.id = q.registration_id \
              WHERE q.offering_id <> r.offering_id OR q.queue <> r.queue \
              OR (q.state IN ('given', 'waiting') AND r.state NOT IN ('held', 'confirmed', 'offered')) \
              OR (q.state = 'asked' AND r.state NOT IN ('held_waiting', 'held_in_draw', 'waiting', 'in_draw'))",
    },
    Check {
        name: "a question depends on an earlier one of its own offering and step",
        sql: "SELECT q.id FROM question q JOIN question e ON e.id = q.shown_if_question \
              WHERE e.offering_id <> q.offering_id OR e.step <> q.step OR e.position >= q.position",
    },
    Check {
        name: "attendance is what the last fact says",
        sql: "SELECT COALESCE(a.session_id, f.session_id) || ' ' || COALESCE(a.participant_id, f.participant_id) \
              FROM (SELECT session_id, participant_id, kind, \
              ROW_NUMBER() OVER (PARTITION BY session_id, participant_id ORDER BY at DESC, id DESC) AS n \
              FROM checkin_fact WHERE participant_id IS NOT NULL AND kind IN ('check_in', 'check_out', 'undo')) f \
              LEFT JOIN attendance a ON a.session_id = f.session_id AND a.participant_id = f.participant_id \
              WHERE f.n = 1 AND (a.present IS NULL OR a.present <> CASE WHEN f.kind = 'undo' THEN 0 ELSE 1 END \
              OR (a.left_at IS NOT NULL) <> (f.kind = 'check_out'))",
    },
    Check {
        name: "a handover rests on its child's check-out, and goes to somebody named by their own guardian",
        sql: "SELECT h.fact_id FROM pickup_handover h LEFT JOIN checkin_fact c ON c.id = h.fact_id \
              LEFT JOIN pickup_person f ON f.id = h.person_id LEFT JOIN participant p ON p.id = h.participant_id \
              WHERE c.id IS NULL OR c.kind <> 'check_out' OR c.session_id <> h.session_id \
              OR c.participant_id IS NULL OR c.participant_id <> h.participant_id \
              OR (f.id IS NOT NULL AND f.registration_id <> p.registration_id) ORDER BY h.fact_id",
    },
    Check {
        name: "whoever was not named is handed a child by two people, one of them with an account",
        sql: "SELECT h.fact_id FROM pickup_handover h JOIN checkin_fact c ON c.id = h.fact_id WHERE h.how = 'other' \
              AND (c.staff_id IS NULL OR c.staff_id = h.second_staff OR h.called_at > h.at + 60) ORDER BY h.fact_id",
    },
    Check {
        name: "attendance rests on a fact of its session and participant",
        sql: "SELECT a.session_id || ' ' || a.participant_id FROM attendance a JOIN checkin_fact f ON f.id = a.fact_id \
              WHERE f.session_id <> a.session_id OR f.participant_id IS NULL OR f.participant_id <> a.participant_id",
    },
    Check {
        name: "whoever attends has a key to be counted by",
        sql: "SELECT DISTINCT a.participant_id FROM attendance a LEFT JOIN person_key k ON k.participant_id = a.participant_id \
              JOIN session s ON s.id = a.session_id WHERE a.present = 1 AND k.key IS NULL AND NOT EXISTS \
              (SELECT 1 FROM disposal d WHERE d.kind = 'keys' AND d.begun_at IS NOT NULL AND d.through >= s.date)",
    },
    Check {
        name: "who attends belongs to the session's offering",
        sql: "SELECT a.session_id || ' ' || a.participant_id FROM attendance a JOIN session s ON s.id = a.session_id \
              JOIN participant p ON p.id = a.participant_id JOIN registration r ON r.id = p.registration_id \
              WHERE r.offering_id <> s.offering_id",
    },
    Check {
        name: "nobody was given back or waived more than there was",
        sql: "SELECT participant_id FROM (SELECT participant_id, \
              SUM(CASE WHEN kind = 'receive' THEN amount ELSE 0 END) AS received, \
              SUM(CASE WHEN kind = 'waive' THEN amount ELSE 0 END) AS waived, \
              SUM(CASE WHEN kind = 'refund' THEN amount ELSE 0 END) AS refunded FROM fee_fact GROUP BY participant_id) s \
              WHERE refunded < 0 OR waived < 0 OR received < refunded ORDER BY participant_id",
    },
    Check {
        name: "a correction takes back a fact of the same participant, as it was",
        sql: "SELECT c.id FROM fee_fact c JOIN fee_fact f ON f.id = c.corrects WHERE f.participant_id <> c.participant_id \
              OR f.kind <> c.kind OR f.method <> c.method OR f.amount <> -c.amount OR f.corrects IS NOT NULL \
              OR f.number >= c.number ORDER BY c.id",
    },
    Check {
        name: "money is recorded of participants of the offering, and numbered without gaps",
        sql: "SELECT f.id FROM fee_fact f JOIN participant p ON p.id = f.participant_id WHERE p.offering_id <> f.offering_id \
              UNION SELECT offering_id FROM fee_fact GROUP BY offering_id HAVING MIN(number) <> 1 OR MAX(number) <> COUNT(*)",
    },
    Check {
        name: "receipt numbers of an issuer and a fiscal year have no gaps",
        sql: "SELECT n.issuer || ' ' || CAST(n.fiscal_year AS TEXT) FROM fee_receipt_number n LEFT JOIN \
              (SELECT issuer, fiscal_year, COUNT(*) AS n, MIN(number) AS first, MAX(number) AS last FROM fee_receipt \
              GROUP BY issuer, fiscal_year) r ON r.issuer = n.issuer AND r.fiscal_year = n.fiscal_year \
              WHERE COALESCE(r.n, 0) <> n.last OR COALESCE(r.last, 0) <> n.last OR COALESCE(r.first, 1) <> 1 \
              UNION SELECT r.fact_id FROM fee_receipt r LEFT JOIN fee_receipt_number n ON n.issuer = r.issuer \
              AND n.fiscal_year = r.fiscal_year WHERE n.last IS NULL",
    },
    Check {
        name: "a receipt is for what was received, and was printed",
        sql: "SELECT r.fact_id FROM fee_receipt r JOIN fee_fact f ON f.id = r.fact_id \
              WHERE f.kind <> 'receive' OR f.corrects IS NOT NULL OR f.amount <> r.amount \
              UNION SELECT r.fact_id FROM fee_receipt r LEFT JOIN (SELECT fact_id, COUNT(*) AS n, MIN(copy) AS first, \
              MAX(copy) AS last FROM fee_receipt_print GROUP BY fact_id) p ON p.fact_id = r.fact_id \
              WHERE p.n IS NULL OR p.first <> 1 OR p.last <> p.n",
    },
    Check {
        name: "a closing is what its facts add up to",
        sql: "SELECT c.id FROM fee_closing c LEFT JOIN (SELECT x.id, \
              SUM(CASE WHEN f.method = 'cash' AND f.kind = 'receive' THEN f.amount WHEN f.method = 'cash' THEN -f.amount ELSE 0 END) AS cash, \
              SUM(CASE WHEN f.method = 'transfer' AND f.kind = 'receive' THEN f.amount WHEN f.method = 'transfer' THEN -f.amount ELSE 0 END) AS transfer, \
              SUM(CASE WHEN f.method = 'other' AND f.kind = 'receive' THEN f.amount WHEN f.method = 'other' THEN -f.amount ELSE 0 END) AS other \
              FROM fee_closing x JOIN fee_fact f ON f.offering_id = x.offering_id AND f.number > x.after_fact AND f.number <= x.until_fact \
              GROUP BY x.id) s ON s.id = c.id \
              WHERE s.id IS NULL OR s.cash <> c.cash OR s.transfer <> c.transfer OR s.other <> c.other ORDER BY c.id",
    },
    Check {
        name: "each closing begins where the last one ended",
        sql: "SELECT c.id FROM fee_closing c LEFT JOIN fee_closing l ON l.offering_id = c.offering_id AND l.number = c.number - 1 \
              WHERE c.after_fact <> COALESCE(l.until_fact, 0) OR (l.id IS NULL AND c.number <> 1) \
              OR c.until_fact > (SELECT COALESCE(MAX(f.number), 0) FROM fee_fact f WHERE f.offering_id = c.offering_id) ORDER BY c.id",
    },
    Check {
        name: "a card has fifty codes, and they are used in order",
        sql: "SELECT f.id FROM second_factor f LEFT JOIN card_code c ON c.factor_id = f.id WHERE f.kind = 'card' \
              GROUP BY f.id HAVING COUNT(c.number) <> 50 UNION SELECT a.factor_id FROM card_code a \
              JOIN card_code b ON b.factor_id = a.factor_id AND b.number > a.number \
              WHERE a.used_at IS NULL AND b.used_at IS NOT NULL",
    },
    Check {
        name: "who has signed in by a second factor has one",
        sql: "SELECT DISTINCT s.staff_id FROM staff_session s WHERE s.proved = 1 AND NOT EXISTS \
              (SELECT 1 FROM second_factor f WHERE f.staff_id = s.staff_id AND f.ended_at IS NULL)",
    },
    Check {
        name: "an account has one app and one card at most",
        sql: "SELECT staff_id FROM second_factor WHERE ended_at IS NULL AND kind <> 'passkey' \
              GROUP BY staff_id, kind HAVING COUNT(*) > 1",
    },
    Check {
        name: "a passkey is kept for each factor that is one, and for no other",
        sql: "SELECT f.id FROM second_factor f LEFT JOIN passkey k ON k.factor_id = f.id \
              WHERE (f.kind = 'passkey' AND k.factor_id IS NULL) OR (f.kind <> 'passkey' AND k.factor_id IS NOT NULL)",
    },
    Check {
        name: "only a city account's factor waits for two to take it away",
        sql: "SELECT r.staff_id FROM factor_recovery r JOIN staff p ON p.id = r.staff_id WHERE p.role <> 'city'",
    },
    Check {
        name: "only a city account's password waits for two to reset it",
        sql: "SELECT r.staff_id FROM password_reset r JOIN staff p ON p.id = r.staff_id WHERE p.role <> 'city'",
    },
    Check {
        name: "keys that were merged are counted as one person",
        sql: "SELECT m.id FROM person_merge m LEFT JOIN person_alias a ON a.key = m.key LEFT JOIN person_alias b ON b.key = m.other \
              WHERE m.undone_at IS NULL AND COALESCE(a.counted_as, m.key) <> COALESCE(b.counted_as, m.other)",
    },
    Check {
        name: "a key is counted as another only where a merge says so",
        sql: "SELECT x.key FROM person_alias x JOIN person_alias y ON y.key = x.counted_as UNION SELECT x.key FROM person_alias x \
              WHERE NOT EXISTS (SELECT 1 FROM person_merge m WHERE m.undone_at IS NULL AND (m.key = x.key OR m.other = x.key))",
    },
    Check {
        name: "a letter that was given up stands among those that did not arrive",
        sql: "SELECT n.id FROM notice n LEFT JOIN undelivered u ON u.notice_id = n.id \
              WHERE n.state = 'failed' AND n.registration_id IS NOT NULL AND u.notice_id IS NULL \
              UNION SELECT u.notice_id FROM undelivered u JOIN notice n ON n.id = u.notice_id \
              WHERE n.registration_id IS NULL OR n.registration_id <> u.registration_id",
    },
    Check {
        name: "a letter to a group has one copy for each reader by mail",
        sql: "SELECT g.registration_id FROM group_letter_reader g WHERE g.way = 'mail' AND NOT EXISTS (SELECT 1 FROM notice n \
              WHERE n.subject_id = g.letter_id AND n.registration_id = g.registration_id AND n.kind = 'group_letter') \
              UNION SELECT n.id FROM notice n WHERE n.kind = 'group_letter' AND NOT EXISTS (SELECT 1 FROM group_letter_reader g \
              WHERE g.letter_id = n.subject_id AND g.registration_id = n.registration_id AND g.way = 'mail')",
    },
    Check {
        name: "lists are allowed only to who still receives",
        sql: "SELECT e.id FROM export_permit e JOIN offering_receiver r ON r.id = e.receiver_id \
              WHERE e.ended_at IS NULL AND r.ended_at IS NOT NULL ORDER BY e.id",
    },
    Check {
        name: "a registration that was forgotten tells of nobody",
        sql: "SELECT r.id FROM registration r WHERE r.forgotten_at IS NOT NULL AND (r.name <> '' OR r.name_kana <> '' \
              OR r.kana_key <> '' OR r.name_key <> '' OR r.email IS NOT NULL OR r.phone <> '' OR r.phone_key <> '' OR r.digest <> '' \
              OR r.secret = 1) UNION SELECT p.registration_id FROM participant p JOIN registration r ON r.id = p.registration_id \
              WHERE r.forgotten_at IS NOT NULL AND (p.name <> '' OR p.name_kana <> '' OR p.birth_date IS NOT NULL \
              OR p.age_band IS NOT NULL) UNION SELECT a.registration_id FROM answer a JOIN registration r ON r.id = a.registration_id \
              WHERE r.forgotten_at IS NOT NULL UNION SELECT n.registration_id FROM registration_note n \
              JOIN registration r ON r.id = n.registration_id WHERE r.forgotten_at IS NOT NULL",
    },
    Check {
        name: "what is kept secret stands apart, whole, and nothing else does",
        sql: "SELECT r.id FROM registration r LEFT JOIN secret_registration s ON s.registration_id = r.id \
              WHERE (r.secret = 1) <> (s.registration_id IS NOT NULL) UNION SELECT r.id FROM registration r \
              JOIN answer a ON a.registration_id = r.id WHERE r.secret = 1 UNION SELECT p.registration_id FROM participant p \
              JOIN registration r ON r.id = p.registration_id LEFT JOIN secret_participant s ON s.participant_id = p.id \
              WHERE (r.secret = 1) <> (s.participant_id IS NOT NULL)",
    },
    Check {
        name: "what was written freely about who is kept secret stands apart, and of nobody else",
        sql: "SELECT n.registration_id AS id FROM registration_note n JOIN registration r ON r.id = n.registration_id \
              WHERE r.secret = 1 AND n.text NOT IN ('', '責任者に確認') UNION SELECT q.registration_id FROM childcare_request q \
              JOIN registration r ON r.id = q.registration_id WHERE r.secret = 1 AND q.note NOT IN ('', '責任者に確認') \
              UNION SELECT j.registration_id FROM adjustment j JOIN registration r ON r.id = j.registration_id WHERE r.secret = 1 \
              AND (j.text NOT IN ('', '責任者に確認') OR j.agreed NOT IN ('', '責任者に確認') OR j.reason NOT IN ('', '責任者に確認')) \
              UNION SELECT f.registration_id FROM pickup_person f JOIN registration r ON r.id = f.registration_id \
              WHERE r.secret = 1 AND f.name NOT IN ('', '責任者に確認') \
              UNION SELECT q.registration_id FROM data_request q JOIN registration r ON r.id = q.registration_id \
              WHERE r.secret = 1 AND q.text NOT IN ('', '責任者に確認') UNION SELECT x.registration_id FROM secret_text x \
              JOIN registration r ON r.id = x.registration_id WHERE r.secret = 0 AND x.what NOT LIKE 'group_letter.%' ORDER BY 1",
    },
    Check {
        name: "a partner with members has a lead",
        sql: "SELECT partner_id FROM partner_member WHERE ended_at IS NULL GROUP BY partner_id \
              HAVING SUM(CASE WHEN role = 'lead' THEN 1 ELSE 0 END) = 0",
    },
    Check {
        name: "a member's account is its partner's, and an assistant's works the desk only",
        sql: "SELECT m.staff_id FROM partner_member m JOIN staff s ON s.id = m.staff_id WHERE m.ended_at IS NULL \
              AND (s.partner_id IS NULL OR s.partner_id <> m.partner_id \
              OR s.role <> CASE m.role WHEN 'assistant' THEN 'desk' ELSE 'partner' END) \
              UNION SELECT s.id FROM staff s WHERE s.role = 'partner' AND s.partner_id IS NOT NULL AND NOT EXISTS \
              (SELECT 1 FROM partner_member m WHERE m.staff_id = s.id AND m.ended_at IS NULL)",
    },
    Check {
        name: "who answers for an offering is of the city or of those who organise it",
        sql: "SELECT c.offering_id FROM offering_charge c JOIN staff s ON s.id = c.staff_id WHERE s.role <> 'city' \
              AND (s.role <> 'partner' OR NOT EXISTS (SELECT 1 FROM offering_host h \
              WHERE h.offering_id = c.offering_id AND h.partner_id = s.partner_id))",
    },
    Check {
        name: "who keeps a proposal is of the city or of its partner, and one that rests is kept by nobody",
        sql: "SELECT k.proposal_id FROM proposal_keeper k JOIN proposal p ON p.id = k.proposal_id JOIN staff s ON s.id = k.staff_id \
              WHERE p.state IN ('published', 'dropped') OR (s.role <> 'city' AND (s.role <> 'partner' OR s.partner_id IS NULL \
              OR s.partner_id <> p.partner_id))",
    },
    Check {
        name: "a partner's registration ends after it has begun",
        sql: "SELECT id FROM partner WHERE registered_until IS NOT NULL AND (registered_on IS NULL OR registered_until < registered_on)",
    },
    Check {
        name: "facts of a device are of its session, and by whoever let it in",
        sql: "SELECT f.id FROM checkin_fact f JOIN desk_device d ON d.id = f.device WHERE d.session_id <> f.session_id \
              OR COALESCE(d.staff_id, '') <> COALESCE(f.staff_id, '') \
              UNION SELECT f.id FROM checkin_fact f WHERE f.clock_offset IS NOT NULL \
              AND NOT EXISTS (SELECT 1 FROM desk_device d WHERE d.id = f.device)",
    },
    Check {
        name: "a substitute walked in, for somebody of the session's offering",
        sql: "SELECT u.session_id || ' ' || u.participant_id FROM substitute u JOIN session s ON s.id = u.session_id \
              JOIN participant p ON p.id = u.participant_id JOIN registration r ON r.id = p.registration_id \
              JOIN participant q ON q.id = u.absent_id JOIN registration o ON o.id = q.registration_id \
              WHERE r.state <> 'walk_in' OR r.offering_id <> s.offering_id OR o.offering_id <> s.offering_id",
    },
    Check {
        name: "a substitute is known by the check-in by which they walked in",
        sql: "SELECT u.session_id || ' ' || u.participant_id FROM substitute u JOIN checkin_fact f ON f.id = u.fact_id \
              WHERE f.kind <> 'check_in' OR f.session_id <> u.session_id OR COALESCE(f.participant_id, '') <> u.participant_id",
    },
    Check {
        name: "facts of a helper's link are of its session",
        sql: "SELECT f.id FROM checkin_fact f LEFT JOIN desk_link k ON 'link:' || k.id = f.device \
              WHERE f.device LIKE 'link:%' AND (k.id IS NULL OR k.session_id <> f.session_id OR f.staff_id IS NOT NULL)",
    },
    Check {
        name: "a letter on paper has a number of its own offering, and no number is without a letter",
        sql: "SELECT s.id FROM paper_series s WHERE NOT EXISTS (SELECT 1 FROM paper_letter l WHERE l.series_id = s.id) \
              UNION SELECT l.registration_id FROM paper_letter l JOIN paper_series s ON s.id = l.series_id \
              JOIN registration r ON r.id = l.registration_id WHERE r.offering_id <> s.offering_id",
    },
    Check {
        name: "nobody whose decision was revoked has a place or a turn",
        sql: "SELECT h.id FROM revocation h JOIN registration r ON r.id = h.registration_id WHERE h.state = 'revoked' \
              AND (r.state NOT IN ('withdrawn', 'lapsed') OR EXISTS (SELECT 1 FROM place p WHERE p.registration_id = r.id))",
    },
    Check { name: "a session ends after it has started", sql: "SELECT id FROM session WHERE ends_at <= starts_at" },
    Check {
        name: "a proposal's newest edition is the one it names",
        sql: "SELECT p.id FROM proposal p WHERE p.version <> COALESCE((SELECT MAX(e.version) FROM edition e \
              WHERE e.proposal_id = p.id), 0) ORDER BY p.id",
    },
    Check {
        name: "what a proposal became was approved by another than who submitted it",
        sql: "SELECT p.id FROM proposal p WHERE p.state = 'published' AND p.submitted_at IS NOT NULL AND NOT EXISTS \
              (SELECT 1 FROM review r WHERE r.proposal_id = p.id AND r.outcome = 'approved') \
              UNION SELECT r.proposal_id FROM review r JOIN edition e ON e.proposal_id = r.proposal_id AND e.version = r.version \
              JOIN proposal p ON p.id = r.proposal_id \
              WHERE r.outcome = 'approved' AND p.state = 'published' AND r.staff_id = p.submitted_by",
    },
    Check {
        name: "closings of an attendance are numbered without gaps, and only the last of them is in force",
        sql: "SELECT session_id FROM attendance_closing GROUP BY session_id \
              HAVING MAX(number) <> COUNT(*) OR MIN(number) <> 1 \
              UNION SELECT c.session_id FROM attendance_closing c WHERE c.ended_at IS NULL AND EXISTS \
              (SELECT 1 FROM attendance_closing n WHERE n.session_id = c.session_id AND n.number > c.number)",
    },
    Check {
        name: "a closed attendance counts those who were there, unless a fact has come since",
        sql: "SELECT c.id FROM attendance_closing c WHERE c.ended_at IS NULL \
              AND c.facts = (SELECT COUNT(*) FROM checkin_fact f WHERE f.session_id = c.session_id) \
              AND c.present <> (SELECT COUNT(*) FROM attendance a WHERE a.session_id = c.session_id AND a.present = 1) ORDER BY c.id",
    },
    Check {
        name: "certificates are numbered without gaps in each fiscal year",
        sql: "SELECT CAST(n.fiscal_year AS TEXT) FROM certificate_number n WHERE n.last <> \
              (SELECT COUNT(*) FROM certificate c WHERE c.fiscal_year = n.fiscal_year) \
              UNION SELECT CAST(c.fiscal_year AS TEXT) FROM certificate c GROUP BY c.fiscal_year HAVING MAX(c.serial) <> COUNT(*)",
    },
    Check {
        name: "a certificate names sessions of its own offering, and somebody of it",
        sql: "SELECT c.id FROM certificate c JOIN certificate_line l ON l.certificate_id = c.id JOIN session s ON s.id = l.session_id \
              WHERE s.offering_id <> c.offering_id \
              UNION SELECT c.id FROM certificate c JOIN participant p ON p.id = c.participant_id \
              WHERE p.registration_id <> c.registration_id OR p.offering_id <> c.offering_id",
    },
    Check {
        name: "what was taken back is kept only while a hold keeps it",
        sql: "SELECT x.registration_id FROM held_text x JOIN registration r ON r.id = x.registration_id WHERE NOT EXISTS \
              (SELECT 1 FROM hold h WHERE h.offering_id = r.offering_id AND h.lifted_at IS NULL \
              AND (h.registration_id IS NULL OR h.registration_id = r.id)) ORDER BY x.registration_id",
    },
    Check {
        name: "an incident is held by a hold of its own offering",
        sql: "SELECT i.id FROM incident i JOIN hold h ON h.id = i.hold_id WHERE h.offering_id <> i.offering_id \
              OR h.why <> 'accident' OR COALESCE(h.registration_id, '') <> COALESCE(i.registration_id, '') ORDER BY i.id",
    },
];
