-- What the form asks: numbers, consents, questions that depend on an earlier answer; childcare; what somebody needs.

-- SQLite changes no CHECK: the table is made anew. Its answers stand aside meanwhile, since they refer to it.
CREATE TABLE answer_aside (
    registration_id TEXT NOT NULL,
    question_id TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
INSERT INTO answer_aside (registration_id, question_id, text) SELECT registration_id, question_id, text FROM answer;
DROP TABLE answer;
CREATE TABLE secret_answer_aside (
    registration_id TEXT NOT NULL,
    question_id TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
INSERT INTO secret_answer_aside (registration_id, question_id, text) SELECT registration_id, question_id, text FROM secret_answer;
DROP TABLE secret_answer;
CREATE TABLE question_anew (
    id TEXT PRIMARY KEY,
    offering_id TEXT NOT NULL REFERENCES offering (id),
    position INTEGER NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('apply', 'after')),
    kind TEXT NOT NULL CHECK (kind IN ('text', 'long', 'choice', 'yes', 'number', 'consent')),
    label TEXT NOT NULL,
    options TEXT NOT NULL,
    required INTEGER NOT NULL CHECK (required IN (0, 1)),
    purpose TEXT NOT NULL,
    -- Of a number.
    minimum INTEGER,
    maximum INTEGER,
    -- Asked only of those who gave this answer to an earlier question of the same step.
    shown_if_question TEXT REFERENCES question (id),
    shown_if_answer TEXT,
    CONSTRAINT question_bounds CHECK (minimum IS NULL OR maximum IS NULL OR minimum <= maximum),
    CONSTRAINT question_condition CHECK ((shown_if_question IS NULL) = (shown_if_answer IS NULL))
) STRICT;
INSERT INTO question_anew (id, offering_id, position, step, kind, label, options, required, purpose)
SELECT id, offering_id, position, step, kind, label, options, required, purpose FROM question;
DROP TABLE question;
ALTER TABLE question_anew RENAME TO question;
CREATE INDEX question_by_offering ON question (offering_id, position);
CREATE INDEX question_by_condition ON question (shown_if_question) WHERE shown_if_question IS NOT NULL;
CREATE TABLE answer (
    registration_id TEXT NOT NULL REFERENCES registration (id),
    question_id TEXT NOT NULL REFERENCES question (id),
    text TEXT NOT NULL,
    PRIMARY KEY (registration_id, question_id)
) STRICT;
INSERT INTO answer (registration_id, question_id, text) SELECT registration_id, question_id, text FROM answer_aside;
DROP TABLE answer_aside;
CREATE INDEX answer_by_question ON answer (question_id, text);
CREATE TABLE secret_answer (
    registration_id TEXT NOT NULL REFERENCES registration (id),
    question_id TEXT NOT NULL REFERENCES question (id),
    text TEXT NOT NULL,
    PRIMARY KEY (registration_id, question_id)
) STRICT;
INSERT INTO secret_answer (registration_id, question_id, text) SELECT registration_id, question_id, text FROM secret_answer_aside;
DROP TABLE secret_answer_aside;

-- What somebody needs to take part (合理的配慮). It decides nothing about a place, and only people answer it.
CREATE TABLE adjustment (
    id TEXT PRIMARY KEY,
    registration_id TEXT NOT NULL REFERENCES registration (id),
    -- Codes, separated by commas; what else there is to say.
    kinds TEXT NOT NULL,
    text TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'alternative', 'refused', 'withdrawn')),
    -- What was agreed, or offered instead; and why not what was asked for.
    agreed TEXT NOT NULL,
    reason TEXT NOT NULL,
    answered_at INTEGER,
    staff_id TEXT REFERENCES staff (id),
    -- Somebody without e-mail was told by a person.
    told_at INTEGER,
    CONSTRAINT adjustment_answered_by_a_person CHECK (state IN ('open', 'withdrawn')
        OR (staff_id IS NOT NULL AND answered_at IS NOT NULL AND agreed <> '')),
    CONSTRAINT adjustment_refused_with_a_reason CHECK (state <> 'refused' OR reason <> '')
) STRICT;
CREATE INDEX adjustment_by_registration ON adjustment (registration_id, asked_at);
CREATE INDEX adjustment_by_state ON adjustment (state, asked_at);

-- Children to be minded (託児). They take part in nothing and have no names here. `childcare_taken` counts those given.
ALTER TABLE offering ADD COLUMN childcare_taken INTEGER NOT NULL DEFAULT 0
    CONSTRAINT childcare_never_oversold CHECK (childcare_taken >= 0
        AND (childcare_places IS NULL OR childcare_taken <= childcare_places));
CREATE TABLE childcare_request (
    registration_id TEXT PRIMARY KEY REFERENCES registration (id),
    offering_id TEXT NOT NULL REFERENCES offering (id),
    -- Order of arrival, the registration's.
    queue INTEGER NOT NULL,
    children INTEGER NOT NULL CHECK (children BETWEEN 1 AND 4),
    -- Months of age, separated by commas.
    ages TEXT NOT NULL,
    note TEXT NOT NULL,
    -- asked: the registration has no place yet.
    state TEXT NOT NULL CHECK (state IN ('asked', 'given', 'waiting', 'withdrawn')),
    asked_at INTEGER NOT NULL,
    given_at INTEGER
) STRICT;
CREATE INDEX childcare_request_by_offering ON childcare_request (offering_id, state, queue);
