-- What is changed after it was announced, and telling whom it touches.

CREATE TABLE change (
    id TEXT COLLATE "C" PRIMARY KEY,
    offering_id TEXT COLLATE "C" NOT NULL REFERENCES offering (id),
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('moved', 'cancelled', 'offering_cancelled', 'corrected')),
    -- Told to everyone it touches.
    reason TEXT COLLATE "C" NOT NULL,
    staff_id TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL,
    -- Until then it can be undone and nobody has been told.
    send_at BIGINT NOT NULL CHECK (send_at >= at),
    undone_at BIGINT,
    -- The change that this one takes back after it was told.
    corrects TEXT COLLATE "C" REFERENCES change (id),
    -- Whether it is about all of the offering.
    whole BIGINT NOT NULL CHECK (whole IN (0, 1))
);
CREATE INDEX change_by_offering ON change (offering_id, at);
CREATE UNIQUE INDEX change_corrected_once ON change (corrects) WHERE undone_at IS NULL;

-- What became of each session: as it was, and as it is now.
CREATE TABLE change_session (
    change_id TEXT COLLATE "C" NOT NULL REFERENCES change (id),
    session_id TEXT COLLATE "C" NOT NULL REFERENCES session (id),
    old_date TEXT COLLATE "C" NOT NULL,
    old_starts TEXT COLLATE "C" NOT NULL,
    old_ends TEXT COLLATE "C" NOT NULL,
    old_venue_id TEXT COLLATE "C" REFERENCES venue (id),
    old_state TEXT COLLATE "C" NOT NULL,
    new_date TEXT COLLATE "C" NOT NULL,
    new_starts TEXT COLLATE "C" NOT NULL,
    new_ends TEXT COLLATE "C" NOT NULL,
    new_venue_id TEXT COLLATE "C" REFERENCES venue (id),
    new_state TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (change_id, session_id)
);
CREATE INDEX change_session_by_session ON change_session (session_id);

-- Somebody without e-mail was told by a person.
CREATE TABLE change_told (
    change_id TEXT COLLATE "C" NOT NULL REFERENCES change (id),
    registration_id TEXT COLLATE "C" NOT NULL REFERENCES registration (id),
    staff_id TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (change_id, registration_id)
);
