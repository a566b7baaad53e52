-- A group's request that somebody comes to it (出前講座): a registration that waits until people have decided.
CREATE TABLE arrangement (
    registration_id TEXT COLLATE "C" PRIMARY KEY REFERENCES registration (id),
    -- What was asked for. Once it is decided, the registration belongs to the visit, an offering of its own.
    offering_id TEXT COLLATE "C" NOT NULL REFERENCES offering (id),
    form_key TEXT COLLATE "C" NOT NULL,
    group_name TEXT COLLATE "C" NOT NULL,
    place_name TEXT COLLATE "C" NOT NULL,
    place_address TEXT COLLATE "C" NOT NULL,
    persons BIGINT NOT NULL CHECK (persons > 0),
    wish_note TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('asked', 'proposed', 'decided', 'declined')),
    asked_at BIGINT NOT NULL,
    answer_by TEXT COLLATE "C" NOT NULL,
    date TEXT COLLATE "C",
    starts TEXT COLLATE "C",
    ends TEXT COLLATE "C",
    instructor TEXT COLLATE "C" NOT NULL DEFAULT '',
    visit_id TEXT COLLATE "C" UNIQUE REFERENCES offering (id),
    decided_at BIGINT,
    decided_by TEXT COLLATE "C" REFERENCES staff (id),
    reason TEXT COLLATE "C" NOT NULL DEFAULT '',
    alternative TEXT COLLATE "C" NOT NULL DEFAULT '',
    reported_at BIGINT,
    reported_by TEXT COLLATE "C" REFERENCES staff (id),
    report TEXT COLLATE "C" NOT NULL DEFAULT '',
    CONSTRAINT arrangement_once UNIQUE (offering_id, form_key),
    -- Nothing is decided by the machine.
    CONSTRAINT arrangement_decided_by_somebody CHECK (state NOT IN ('decided', 'declined') OR decided_by IS NOT NULL),
    CONSTRAINT arrangement_has_its_day CHECK (state IN ('asked', 'declined') OR date IS NOT NULL),
    CONSTRAINT arrangement_reported_when_decided CHECK (reported_at IS NULL OR state = 'decided')
);
CREATE INDEX arrangement_by_offering ON arrangement (offering_id, answer_by);

CREATE TABLE arrangement_wish (
    registration_id TEXT COLLATE "C" NOT NULL REFERENCES registration (id),
    rank BIGINT NOT NULL CHECK (rank > 0),
    date TEXT COLLATE "C" NOT NULL,
    starts TEXT COLLATE "C" NOT NULL,
    ends TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (registration_id, rank),
    CONSTRAINT arrangement_wishes_differ UNIQUE (registration_id, date)
);

-- How many came, by age, as whoever was there reported.
CREATE TABLE visit_heads (
    registration_id TEXT COLLATE "C" NOT NULL REFERENCES registration (id),
    age_band TEXT COLLATE "C" NOT NULL,
    n BIGINT NOT NULL CHECK (n > 0),
    PRIMARY KEY (registration_id, age_band)
);
