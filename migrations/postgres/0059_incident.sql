-- What happened at a desk, as it was written down there. Never edited: what is found out later is added.
CREATE TABLE incident (
    id TEXT PRIMARY KEY,
    offering_id TEXT NOT NULL REFERENCES offering (id),
    session_id TEXT NOT NULL REFERENCES session (id),
    -- Whom it concerns, of those who came; or a name that was typed; or nobody.
    registration_id TEXT REFERENCES registration (id),
    participant_id TEXT REFERENCES participant (id),
    concerned TEXT NOT NULL,
    day TEXT NOT NULL,
    time TEXT NOT NULL,
    place TEXT NOT NULL,
    what TEXT NOT NULL,
    first_response TEXT NOT NULL,
    -- When they were called (10:25); empty: not.
    called_ambulance TEXT NOT NULL,
    called_family TEXT NOT NULL,
    called_office TEXT NOT NULL,
    called_others TEXT NOT NULL,
    reporter TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    -- As the record names them: an account, or a helper's link.
    recorded_by TEXT NOT NULL,
    hold_id TEXT NOT NULL REFERENCES hold (id),
    CONSTRAINT incident_of_one CHECK ((registration_id IS NULL) = (participant_id IS NULL))
);
CREATE INDEX incident_by_offering ON incident (offering_id);
CREATE INDEX incident_by_registration ON incident (registration_id);

CREATE TABLE incident_addition (
    id TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL REFERENCES incident (id),
    text TEXT NOT NULL CHECK (text <> ''),
    staff_id TEXT NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL
);
CREATE INDEX incident_addition_by_incident ON incident_addition (incident_id);
