-- Staff, registrations, places, attendance, letters.

CREATE TABLE staff (
    id TEXT COLLATE "C" PRIMARY KEY,
    email TEXT COLLATE "C" NOT NULL UNIQUE,
    name TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL CHECK (role IN ('city', 'partner', 'desk')),
    partner_id TEXT COLLATE "C" REFERENCES partner (id),
    password_hash TEXT COLLATE "C" NOT NULL,
    active BIGINT NOT NULL CHECK (active IN (0, 1)),
    failures BIGINT NOT NULL,
    locked_until BIGINT,
    created_at BIGINT NOT NULL
);

-- The token is 256 random bits in a cookie; only its SHA-256 is kept.
CREATE TABLE staff_session (
    token_hash TEXT COLLATE "C" PRIMARY KEY,
    staff_id TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
);
CREATE INDEX staff_session_by_staff ON staff_session (staff_id);

-- One application by one applicant. The link's key is not stored: it is derived from id and key_version.
CREATE TABLE registration (
    id TEXT COLLATE "C" PRIMARY KEY,
    offering_id TEXT COLLATE "C" NOT NULL REFERENCES offering (id),
    receipt TEXT COLLATE "C" NOT NULL UNIQUE,
    draw_number TEXT COLLATE "C" NOT NULL,
    key_version BIGINT NOT NULL,
    -- held…: kept until the mailbox has proved itself by the code; offered: a freed place is kept until the answer.
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('held', 'held_waiting', 'held_in_draw', 'confirmed', 'waiting', 'in_draw', 'offered',
        'withdrawn', 'lapsed', 'declined', 'walk_in')),
    channel TEXT COLLATE "C" NOT NULL CHECK (channel IN ('web', 'api', 'phone', 'counter', 'fax', 'postcard', 'walk_in')),
    language TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    name_kana TEXT COLLATE "C" NOT NULL,
    -- Search keys, folded; the names above stay byte for byte as typed.
    name_key TEXT COLLATE "C" NOT NULL,
    kana_key TEXT COLLATE "C" NOT NULL,
    email TEXT COLLATE "C",
    phone TEXT COLLATE "C" NOT NULL,
    -- Its digits, to find a possible second application.
    phone_key TEXT COLLATE "C" NOT NULL DEFAULT '',
    residency TEXT COLLATE "C",
    district TEXT COLLATE "C",
    on_behalf BIGINT NOT NULL CHECK (on_behalf IN (0, 1)),
    size BIGINT NOT NULL CHECK (size > 0),
    -- Order of arrival within the offering.
    queue BIGINT NOT NULL,
    idempotency_key TEXT COLLATE "C" NOT NULL,
    digest TEXT COLLATE "C" NOT NULL,
    consent_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    hold_until BIGINT,
    confirmed_at BIGINT,
    ended_at BIGINT,
    details_at BIGINT,
    -- A possible second application of the same person: for a human to look at, never refused by machine.
    twin_of TEXT COLLATE "C",
    staff_id TEXT COLLATE "C" REFERENCES staff (id),
    CONSTRAINT registration_once UNIQUE (offering_id, idempotency_key),
    CONSTRAINT registration_in_order UNIQUE (offering_id, queue)
);
CREATE INDEX registration_by_state ON registration (offering_id, state);
CREATE INDEX registration_by_hold ON registration (hold_until) WHERE hold_until IS NOT NULL;
CREATE INDEX registration_by_phone ON registration (offering_id, phone_key);
CREATE INDEX registration_by_email ON registration (email);

CREATE TABLE wish (
    registration_id TEXT COLLATE "C" NOT NULL REFERENCES registration (id),
    slot_id TEXT COLLATE "C" NOT NULL REFERENCES slot (id),
    rank BIGINT NOT NULL,
    PRIMARY KEY (registration_id, slot_id)
);
CREATE INDEX wish_by_slot ON wish (slot_id);

-- A seat. `units` counts in the slot's unit. Freed places are deleted; the registration's state and the audit tell why.
CREATE TABLE place (
    registration_id TEXT COLLATE "C" NOT NULL REFERENCES registration (id),
    slot_id TEXT COLLATE "C" NOT NULL REFERENCES slot (id),
    units BIGINT NOT NULL CHECK (units > 0),
    PRIMARY KEY (registration_id, slot_id)
);
CREATE INDEX place_by_slot ON place (slot_id);

CREATE TABLE participant (
    id TEXT COLLATE "C" PRIMARY KEY,
    registration_id TEXT COLLATE "C" NOT NULL REFERENCES registration (id),
    position BIGINT NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    name_kana TEXT COLLATE "C" NOT NULL,
    name_key TEXT COLLATE "C" NOT NULL,
    kana_key TEXT COLLATE "C" NOT NULL,
    birth_date TEXT COLLATE "C",
    age_band TEXT COLLATE "C",
    grade TEXT COLLATE "C"
);
CREATE INDEX participant_by_registration ON participant (registration_id, position);

-- Keys for distinct counts live apart from the names, under a statistical purpose of their own.
CREATE TABLE person_key (
    participant_id TEXT COLLATE "C" PRIMARY KEY REFERENCES participant (id),
    key TEXT COLLATE "C" NOT NULL
);
CREATE INDEX person_key_by_key ON person_key (key);

CREATE TABLE answer (
    registration_id TEXT COLLATE "C" NOT NULL REFERENCES registration (id),
    question_id TEXT COLLATE "C" NOT NULL REFERENCES question (id),
    text TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (registration_id, question_id)
);

-- An offer of a freed place, with a deadline. While it is open, its place is counted as taken.
CREATE TABLE place_offer (
    id TEXT COLLATE "C" PRIMARY KEY,
    registration_id TEXT COLLATE "C" NOT NULL REFERENCES registration (id),
    offered_at BIGINT NOT NULL,
    answer_by BIGINT NOT NULL,
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'lapsed')),
    answered_at BIGINT
);
CREATE INDEX place_offer_by_registration ON place_offer (registration_id);
CREATE INDEX place_offer_by_deadline ON place_offer (state, answer_by);

-- A six-digit code sent by mail. It is derived from the row's id, so that it is stored nowhere.
CREATE TABLE mail_code (
    id TEXT COLLATE "C" PRIMARY KEY,
    purpose TEXT COLLATE "C" NOT NULL CHECK (purpose IN ('confirm', 'my')),
    registration_id TEXT COLLATE "C" REFERENCES registration (id),
    email TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX mail_code_by_registration ON mail_code (registration_id);
CREATE INDEX mail_code_by_email ON mail_code (email, purpose);

-- A mailbox that proved itself with a code, for /my.
CREATE TABLE my_session (
    token_hash TEXT COLLATE "C" PRIMARY KEY,
    email TEXT COLLATE "C" NOT NULL,
    ends_at BIGINT NOT NULL
);

-- The day itself: facts are appended, never changed. `attendance` is what they add up to.
CREATE TABLE checkin_fact (
    id TEXT COLLATE "C" PRIMARY KEY,
    session_id TEXT COLLATE "C" NOT NULL REFERENCES session (id),
    participant_id TEXT COLLATE "C" REFERENCES participant (id),
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('check_in', 'undo', 'head_count')),
    amount BIGINT NOT NULL,
    at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    device TEXT COLLATE "C" NOT NULL,
    staff_id TEXT COLLATE "C" REFERENCES staff (id)
);
CREATE INDEX checkin_fact_by_session ON checkin_fact (session_id, recorded_at);
CREATE INDEX checkin_fact_by_participant ON checkin_fact (participant_id);

CREATE TABLE attendance (
    session_id TEXT COLLATE "C" NOT NULL REFERENCES session (id),
    participant_id TEXT COLLATE "C" NOT NULL REFERENCES participant (id),
    present BIGINT NOT NULL CHECK (present IN (0, 1)),
    at BIGINT NOT NULL,
    fact_id TEXT COLLATE "C" NOT NULL REFERENCES checkin_fact (id),
    PRIMARY KEY (session_id, participant_id)
);
CREATE INDEX attendance_by_participant ON attendance (participant_id);

-- The outbox. Rows hold ids, never keys or texts: a letter is written when it is sent.
CREATE TABLE notice (
    id TEXT COLLATE "C" PRIMARY KEY,
    kind TEXT COLLATE "C" NOT NULL,
    registration_id TEXT COLLATE "C" REFERENCES registration (id),
    subject_id TEXT COLLATE "C",
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('waiting', 'sent', 'failed', 'skipped')),
    created_at BIGINT NOT NULL,
    send_at BIGINT NOT NULL,
    sent_at BIGINT,
    attempts BIGINT NOT NULL,
    error TEXT COLLATE "C" NOT NULL,
    dedup TEXT COLLATE "C" UNIQUE
);
CREATE INDEX notice_to_send ON notice (send_at) WHERE state = 'waiting';
CREATE INDEX notice_by_registration ON notice (registration_id);

-- Work to be done after a commit, queued in the same transaction.
CREATE TABLE job (
    id TEXT COLLATE "C" PRIMARY KEY,
    kind TEXT COLLATE "C" NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    run_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    claimed_until BIGINT,
    error TEXT COLLATE "C" NOT NULL,
    CONSTRAINT job_once UNIQUE (kind, subject)
);
CREATE INDEX job_by_time ON job (run_at);

-- Who did what, to what, and why. Ids and field names only, never values.
CREATE TABLE audit (
    id TEXT COLLATE "C" PRIMARY KEY,
    at BIGINT NOT NULL,
    actor TEXT COLLATE "C" NOT NULL,
    verb TEXT COLLATE "C" NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL
);
CREATE INDEX audit_by_subject ON audit (subject);
CREATE INDEX audit_by_time ON audit (at);
