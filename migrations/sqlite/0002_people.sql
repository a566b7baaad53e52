-- Staff, registrations, places, attendance, letters.

CREATE TABLE staff (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('city', 'partner', 'desk')),
    partner_id TEXT REFERENCES partner (id),
    password_hash TEXT NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    failures INTEGER NOT NULL,
    locked_until INTEGER,
    created_at INTEGER NOT NULL
) STRICT;

-- The token is 256 random bits in a cookie; only its SHA-256 is kept.
CREATE TABLE staff_session (
    token_hash TEXT PRIMARY KEY,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL
) STRICT;
CREATE INDEX staff_session_by_staff ON staff_session (staff_id);

-- One application by one applicant. The link's key is not stored: it is derived from id and key_version.
CREATE TABLE registration (
    id TEXT PRIMARY KEY,
    offering_id TEXT NOT NULL REFERENCES offering (id),
    receipt TEXT NOT NULL UNIQUE,
    draw_number TEXT NOT NULL,
    key_version INTEGER NOT NULL,
    -- held…: kept until the mailbox has proved itself by the code; offered: a freed place is kept until the answer.
    state TEXT NOT NULL CHECK (state IN ('held', 'held_waiting', 'held_in_draw', 'confirmed', 'waiting', 'in_draw', 'offered',
        'withdrawn', 'lapsed', 'declined', 'walk_in')),
    channel TEXT NOT NULL CHECK (channel IN ('web', 'api', 'phone', 'counter', 'fax', 'postcard', 'walk_in')),
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    name_kana TEXT NOT NULL,
    -- Search keys, folded; the names above stay byte for byte as typed.
    name_key TEXT NOT NULL,
    kana_key TEXT NOT NULL,
    email TEXT,
    phone TEXT NOT NULL,
    -- Its digits, to find a possible second application.
    phone_key TEXT NOT NULL DEFAULT '',
    residency TEXT,
    district TEXT,
    on_behalf INTEGER NOT NULL CHECK (on_behalf IN (0, 1)),
    size INTEGER NOT NULL CHECK (size > 0),
    -- Order of arrival within the offering.
    queue INTEGER NOT NULL,
    idempotency_key TEXT NOT NULL,
    digest TEXT NOT NULL,
    consent_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    hold_until INTEGER,
    confirmed_at INTEGER,
    ended_at INTEGER,
    details_at INTEGER,
    -- A possible second application of the same person: for a human to look at, never refused by machine.
    twin_of TEXT,
    staff_id TEXT REFERENCES staff (id),
    CONSTRAINT registration_once UNIQUE (offering_id, idempotency_key),
    CONSTRAINT registration_in_order UNIQUE (offering_id, queue)
) STRICT;
CREATE INDEX registration_by_state ON registration (offering_id, state);
CREATE INDEX registration_by_hold ON registration (hold_until) WHERE hold_until IS NOT NULL;
CREATE INDEX registration_by_phone ON registration (offering_id, phone_key);
CREATE INDEX registration_by_email ON registration (email);

CREATE TABLE wish (
    registration_id TEXT NOT NULL REFERENCES registration (id),
    slot_id TEXT NOT NULL REFERENCES slot (id),
    rank INTEGER NOT NULL,
    PRIMARY KEY (registration_id, slot_id)
) STRICT;
CREATE INDEX wish_by_slot ON wish (slot_id);

-- A seat. `units` counts in the slot's unit. Freed places are deleted; the registration's state and the audit tell why.
CREATE TABLE place (
    registration_id TEXT NOT NULL REFERENCES registration (id),
    slot_id TEXT NOT NULL REFERENCES slot (id),
    units INTEGER NOT NULL CHECK (units > 0),
    PRIMARY KEY (registration_id, slot_id)
) STRICT;
CREATE INDEX place_by_slot ON place (slot_id);

CREATE TABLE participant (
    id TEXT PRIMARY KEY,
    registration_id TEXT NOT NULL REFERENCES registration (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    name_kana TEXT NOT NULL,
    name_key TEXT NOT NULL,
    kana_key TEXT NOT NULL,
    birth_date TEXT,
    age_band TEXT,
    grade TEXT
) STRICT;
CREATE INDEX participant_by_registration ON participant (registration_id, position);

-- Keys for distinct counts live apart from the names, under a statistical purpose of their own.
CREATE TABLE person_key (
    participant_id TEXT PRIMARY KEY REFERENCES participant (id),
    key TEXT NOT NULL
) STRICT;
CREATE INDEX person_key_by_key ON person_key (key);

CREATE TABLE answer (
    registration_id TEXT NOT NULL REFERENCES registration (id),
    question_id TEXT NOT NULL REFERENCES question (id),
    text TEXT NOT NULL,
    PRIMARY KEY (registration_id, question_id)
) STRICT;

-- An offer of a freed place, with a deadline. While it is open, its place is counted as taken.
CREATE TABLE place_offer (
    id TEXT PRIMARY KEY,
    registration_id TEXT NOT NULL REFERENCES registration (id),
    offered_at INTEGER NOT NULL,
    answer_by INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'lapsed')),
    answered_at INTEGER
) STRICT;
CREATE INDEX place_offer_by_registration ON place_offer (registration_id);
CREATE INDEX place_offer_by_deadline ON place_offer (state, answer_by);

-- A six-digit code sent by mail. It is derived from the row's id, so that it is stored nowhere.
CREATE TABLE mail_code (
    id TEXT PRIMARY KEY,
    purpose TEXT NOT NULL CHECK (purpose IN ('confirm', 'my')),
    registration_id TEXT REFERENCES registration (id),
    email TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    used_at INTEGER
) STRICT;
CREATE INDEX mail_code_by_registration ON mail_code (registration_id);
CREATE INDEX mail_code_by_email ON mail_code (email, purpose);

-- A mailbox that proved itself with a code, for /my.
CREATE TABLE my_session (
    token_hash TEXT PRIMARY KEY,
    email TEXT NOT NULL,
    ends_at INTEGER NOT NULL
) STRICT;

-- The day itself: facts are appended, never changed. `attendance` is what they add up to.
CREATE TABLE checkin_fact (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    participant_id TEXT REFERENCES participant (id),
    kind TEXT NOT NULL CHECK (kind IN ('check_in', 'undo', 'head_count')),
    amount INTEGER NOT NULL,
    at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    device TEXT NOT NULL,
    staff_id TEXT REFERENCES staff (id)
) STRICT;
CREATE INDEX checkin_fact_by_session ON checkin_fact (session_id, recorded_at);
CREATE INDEX checkin_fact_by_participant ON checkin_fact (participant_id);

CREATE TABLE attendance (
    session_id TEXT NOT NULL REFERENCES session (id),
    participant_id TEXT NOT NULL REFERENCES participant (id),
    present INTEGER NOT NULL CHECK (present IN (0, 1)),
    at INTEGER NOT NULL,
    fact_id TEXT NOT NULL REFERENCES checkin_fact (id),
    PRIMARY KEY (session_id, participant_id)
) STRICT;
CREATE INDEX attendance_by_participant ON attendance (participant_id);

-- The outbox. Rows hold ids, never keys or texts: a letter is written when it is sent.
CREATE TABLE notice (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    registration_id TEXT REFERENCES registration (id),
    subject_id TEXT,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed', 'skipped')),
    created_at INTEGER NOT NULL,
    send_at INTEGER NOT NULL,
    sent_at INTEGER,
    attempts INTEGER NOT NULL,
    error TEXT NOT NULL,
    dedup TEXT UNIQUE
) STRICT;
CREATE INDEX notice_to_send ON notice (send_at) WHERE state = 'waiting';
CREATE INDEX notice_by_registration ON notice (registration_id);

-- Work to be done after a commit, queued in the same transaction.
CREATE TABLE job (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    run_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    claimed_until INTEGER,
    error TEXT NOT NULL,
    CONSTRAINT job_once UNIQUE (kind, subject)
) STRICT;
CREATE INDEX job_by_time ON job (run_at);

-- Who did what, to what, and why. Ids and field names only, never values.
CREATE TABLE audit (
    id TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    verb TEXT NOT NULL,
    subject TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX audit_by_subject ON audit (subject);
CREATE INDEX audit_by_time ON audit (at);
