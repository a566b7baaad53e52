-- A group's request that somebody comes to it (出前講座): a registration that waits until people have decided.
CREATE TABLE arrangement (
    registration_id TEXT PRIMARY KEY REFERENCES registration (id),
    -- What was asked for. Once it is decided, the registration belongs to the visit, an offering of its own.
    offering_id TEXT NOT NULL REFERENCES offering (id),
    form_key TEXT NOT NULL,
    group_name TEXT NOT NULL,
    place_name TEXT NOT NULL,
    place_address TEXT NOT NULL,
    persons INTEGER NOT NULL CHECK (persons > 0),
    wish_note TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('asked', 'proposed', 'decided', 'declined')),
    asked_at INTEGER NOT NULL,
    answer_by TEXT NOT NULL,
    date TEXT,
    starts TEXT,
    ends TEXT,
    instructor TEXT NOT NULL DEFAULT '',
    visit_id TEXT UNIQUE REFERENCES offering (id),
    decided_at INTEGER,
    decided_by TEXT REFERENCES staff (id),
    reason TEXT NOT NULL DEFAULT '',
    alternative TEXT NOT NULL DEFAULT '',
    reported_at INTEGER,
    reported_by TEXT REFERENCES staff (id),
    report TEXT NOT NULL DEFAULT '',
    CONSTRAINT arrangement_once UNIQUE (offering_id, form_key),
    -- Nothing is decided by the machine.
    CONSTRAINT arrangement_decided_by_somebody CHECK (state NOT IN ('decided', 'declined') OR decided_by IS NOT NULL),
    CONSTRAINT arrangement_has_its_day CHECK (state IN ('asked', 'declined') OR date IS NOT NULL),
    CONSTRAINT arrangement_reported_when_decided CHECK (reported_at IS NULL OR state = 'decided')
) STRICT;
CREATE INDEX arrangement_by_offering ON arrangement (offering_id, answer_by);

CREATE TABLE arrangement_wish (
    registration_id TEXT NOT NULL REFERENCES registration (id),
    rank INTEGER NOT NULL CHECK (rank > 0),
    date TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    PRIMARY KEY (registration_id, rank),
    CONSTRAINT arrangement_wishes_differ UNIQUE (registration_id, date)
) STRICT;

-- How many came, by age, as whoever was there reported.
CREATE TABLE visit_heads (
    registration_id TEXT NOT NULL REFERENCES registration (id),
    age_band TEXT NOT NULL,
    n INTEGER NOT NULL CHECK (n > 0),
    PRIMARY KEY (registration_id, age_band)
) STRICT;
