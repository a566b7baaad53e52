-- What is changed after it was announced, and telling whom it touches.

CREATE TABLE change (
    id TEXT PRIMARY KEY,
    offering_id TEXT NOT NULL REFERENCES offering (id),
    kind TEXT NOT NULL CHECK (kind IN ('moved', 'cancelled', 'offering_cancelled', 'corrected')),
    -- Told to everyone it touches.
    reason TEXT NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    at INTEGER NOT NULL,
    -- Until then it can be undone and nobody has been told.
    send_at INTEGER NOT NULL CHECK (send_at >= at),
    undone_at INTEGER,
    -- The change that this one takes back after it was told.
    corrects TEXT REFERENCES change (id),
    -- Whether it is about all of the offering.
    whole INTEGER NOT NULL CHECK (whole IN (0, 1))
) STRICT;
CREATE INDEX change_by_offering ON change (offering_id, at);
CREATE UNIQUE INDEX change_corrected_once ON change (corrects) WHERE undone_at IS NULL;

-- What became of each session: as it was, and as it is now.
CREATE TABLE change_session (
    change_id TEXT NOT NULL REFERENCES change (id),
    session_id TEXT NOT NULL REFERENCES session (id),
    old_date TEXT NOT NULL,
    old_starts TEXT NOT NULL,
    old_ends TEXT NOT NULL,
    old_venue_id TEXT REFERENCES venue (id),
    old_state TEXT NOT NULL,
    new_date TEXT NOT NULL,
    new_starts TEXT NOT NULL,
    new_ends TEXT NOT NULL,
    new_venue_id TEXT REFERENCES venue (id),
    new_state TEXT NOT NULL,
    PRIMARY KEY (change_id, session_id)
) STRICT;
CREATE INDEX change_session_by_session ON change_session (session_id);

-- Somebody without e-mail was told by a person.
CREATE TABLE change_told (
    change_id TEXT NOT NULL REFERENCES change (id),
    registration_id TEXT NOT NULL REFERENCES registration (id),
    staff_id TEXT NOT NULL REFERENCES staff (id),
    at INTEGER NOT NULL,
    PRIMARY KEY (change_id, registration_id)
) STRICT;
