-- Whose data it is: until when it is kept and how it goes, what stops that, what a person is told, and who is kept secret.

-- Named for what is kept secret: they alone see it.
ALTER TABLE staff ADD COLUMN sees_secret INTEGER NOT NULL DEFAULT 0 CHECK (sees_secret IN (0, 1));

-- Photos are taken: each participant is asked. Who was not asked, or said nothing, does not agree.
ALTER TABLE offering ADD COLUMN photos INTEGER NOT NULL DEFAULT 0 CHECK (photos IN (0, 1));
ALTER TABLE participant ADD COLUMN photo_consent INTEGER NOT NULL DEFAULT 0 CHECK (photo_consent IN (0, 1));

-- forgotten_at: what told whose it was is gone; the row stays for the count. secret: it stands in the tables below.
ALTER TABLE registration ADD COLUMN forgotten_at INTEGER;
ALTER TABLE registration ADD COLUMN secret INTEGER NOT NULL DEFAULT 0 CHECK (secret IN (0, 1));

-- 秘匿: what was taken out of the rows that everyone reads, while it is kept secret. The rows hold a stand-in meanwhile.
CREATE TABLE secret_registration (
    registration_id TEXT PRIMARY KEY REFERENCES registration (id),
    name TEXT NOT NULL,
    name_kana TEXT NOT NULL,
    name_key TEXT NOT NULL,
    kana_key TEXT NOT NULL,
    email TEXT,
    phone TEXT NOT NULL,
    phone_key TEXT NOT NULL,
    residency TEXT,
    district TEXT
) STRICT;
CREATE INDEX secret_registration_by_mailbox ON secret_registration (LOWER(email));

CREATE TABLE secret_participant (
    participant_id TEXT PRIMARY KEY REFERENCES participant (id),
    registration_id TEXT NOT NULL REFERENCES registration (id),
    name TEXT NOT NULL,
    name_kana TEXT NOT NULL,
    name_key TEXT NOT NULL,
    kana_key TEXT NOT NULL,
    birth_date TEXT,
    age_band TEXT,
    grade TEXT
) STRICT;
CREATE INDEX secret_participant_by_registration ON secret_participant (registration_id);

CREATE TABLE secret_answer (
    registration_id TEXT NOT NULL REFERENCES registration (id),
    question_id TEXT NOT NULL REFERENCES question (id),
    text TEXT NOT NULL,
    PRIMARY KEY (registration_id, question_id)
) STRICT;

CREATE TABLE secret_addressee (
    fact_id TEXT PRIMARY KEY REFERENCES fee_receipt (fact_id),
    registration_id TEXT NOT NULL REFERENCES registration (id),
    addressee TEXT NOT NULL
) STRICT;
CREATE INDEX secret_addressee_by_registration ON secret_addressee (registration_id);

-- What must not go yet: everything of an offering, or one registration.
CREATE TABLE hold (
    id TEXT PRIMARY KEY,
    offering_id TEXT NOT NULL REFERENCES offering (id),
    -- None: all of the offering.
    registration_id TEXT REFERENCES registration (id),
    why TEXT NOT NULL CHECK (why IN ('accident', 'claim', 'disclosure', 'audit')),
    note TEXT NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    at INTEGER NOT NULL,
    lifted_at INTEGER,
    lifted_by TEXT REFERENCES staff (id),
    lifted_why TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX hold_by_offering ON hold (offering_id, at);
CREATE INDEX hold_by_registration ON hold (registration_id);

-- 廃棄: proposed, approved by a named official who is not the proposer, done in batches, and proved.
CREATE TABLE disposal (
    id TEXT PRIMARY KEY,
    -- offering: everything about its applicants. keys: the keys for counting, of a plan's years.
    kind TEXT NOT NULL CHECK (kind IN ('offering', 'keys')),
    subject TEXT NOT NULL,
    -- The last day of what it is about: a key of a later session stays.
    through TEXT NOT NULL,
    proposed_at INTEGER NOT NULL,
    -- None: the program itself.
    proposed_by TEXT REFERENCES staff (id),
    approved_by TEXT REFERENCES staff (id),
    approved_at INTEGER,
    -- The day on which it is done.
    due_on TEXT,
    begun_at INTEGER,
    done_at INTEGER,
    -- Counted when it was done: rows that still told of a person, and registrations that a hold kept.
    rows_left INTEGER,
    held INTEGER,
    CONSTRAINT disposal_by_two CHECK (proposed_by IS NULL OR approved_by IS NULL OR proposed_by <> approved_by),
    CONSTRAINT disposal_approved CHECK ((approved_by IS NULL) = (due_on IS NULL) AND (begun_at IS NULL OR approved_by IS NOT NULL)),
    CONSTRAINT disposal_proved CHECK (done_at IS NULL OR (begun_at IS NOT NULL AND rows_left = 0))
) STRICT;
CREATE UNIQUE INDEX disposal_open_once ON disposal (kind, subject) WHERE done_at IS NULL;

-- What a disposal has taken so far.
CREATE TABLE disposal_count (
    disposal_id TEXT NOT NULL REFERENCES disposal (id),
    what TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (disposal_id, what)
) STRICT;

-- 実人数 of years whose keys are gone, as it was counted before. partner '': everyone's.
CREATE TABLE kept_persons (
    fiscal_year INTEGER NOT NULL,
    partner TEXT NOT NULL,
    public INTEGER NOT NULL CHECK (public IN (0, 1)),
    level TEXT NOT NULL,
    id TEXT NOT NULL,
    citizen_tally INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (fiscal_year, partner, public, level, id, citizen_tally)
) STRICT;

-- What an applicant asks about their own data on the registration's page.
CREATE TABLE data_request (
    id TEXT PRIMARY KEY,
    registration_id TEXT NOT NULL REFERENCES registration (id),
    kind TEXT NOT NULL CHECK (kind IN ('erase', 'correct')),
    -- What is to be corrected.
    text TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'granted', 'done', 'refused')),
    why TEXT NOT NULL,
    answered_at INTEGER,
    answered_by TEXT REFERENCES staff (id),
    CONSTRAINT data_request_answered CHECK ((state = 'open') = (answered_at IS NULL) AND (state <> 'refused' OR why <> ''))
) STRICT;
CREATE INDEX data_request_by_registration ON data_request (registration_id);
CREATE UNIQUE INDEX data_request_open_once ON data_request (registration_id, kind) WHERE state = 'open';

-- 開示: what was shown to whom, and how it was made sure who asks.
CREATE TABLE disclosure (
    id TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    identified TEXT NOT NULL CHECK (identified IN ('my_number_card', 'driving_licence', 'passport', 'two_documents', 'statutory_agent',
        'appointed_agent'))
) STRICT;

-- Which rows are the person's own: a registration as its applicant, or one of its participants.
CREATE TABLE disclosure_part (
    disclosure_id TEXT NOT NULL REFERENCES disclosure (id),
    registration_id TEXT NOT NULL REFERENCES registration (id),
    -- Empty: the applicant.
    participant_id TEXT NOT NULL,
    PRIMARY KEY (disclosure_id, registration_id, participant_id)
) STRICT;
