-- A decision that may rest on a false statement (虚偽の申告): what is doubted, what the applicant says to it, and what people
-- decide. Nothing is revoked before they were told and heard, or their time is over; who approves is another than who
-- proposed.
CREATE TABLE revocation (
    id TEXT PRIMARY KEY,
    offering_id TEXT NOT NULL REFERENCES offering (id),
    registration_id TEXT NOT NULL REFERENCES registration (id),
    state TEXT NOT NULL CHECK (state IN ('open', 'proposed', 'revoked', 'dropped')),
    -- As the applicant is told.
    doubt TEXT NOT NULL,
    answer_by INTEGER NOT NULL,
    opened_by TEXT NOT NULL REFERENCES staff (id),
    opened_at INTEGER NOT NULL,
    -- How they were told of it: by mail at once, else when staff have said so.
    told_how TEXT CHECK (told_how IN ('mail', 'post', 'phone', 'counter')),
    told_at INTEGER,
    statement TEXT NOT NULL,
    stated_how TEXT CHECK (stated_how IN ('web', 'post', 'phone', 'counter')),
    stated_at INTEGER,
    -- Who typed it in; NULL: they themselves.
    stated_by TEXT REFERENCES staff (id),
    reason TEXT NOT NULL,
    proposed_by TEXT REFERENCES staff (id),
    proposed_at INTEGER,
    ended_by TEXT REFERENCES staff (id),
    ended_at INTEGER,
    CHECK (answer_by > opened_at),
    CHECK ((told_how IS NULL) = (told_at IS NULL) AND (stated_how IS NULL) = (stated_at IS NULL)),
    CHECK ((proposed_by IS NULL) = (proposed_at IS NULL) AND (ended_by IS NULL) = (ended_at IS NULL)),
    CHECK ((state IN ('revoked', 'dropped')) = (ended_at IS NOT NULL)),
    CHECK (state NOT IN ('proposed', 'revoked') OR proposed_at IS NOT NULL),
    CONSTRAINT revocation_heard CHECK (proposed_at IS NULL OR (told_at IS NOT NULL AND ((stated_at IS NOT NULL AND stated_at <= proposed_at) OR answer_by <= proposed_at))),
    CONSTRAINT revocation_by_another CHECK (state <> 'revoked' OR (ended_by <> proposed_by AND ended_by <> opened_by))
) STRICT;
CREATE UNIQUE INDEX revocation_one_open ON revocation (registration_id) WHERE state IN ('open', 'proposed');
CREATE INDEX revocation_by_registration ON revocation (registration_id, opened_at);
