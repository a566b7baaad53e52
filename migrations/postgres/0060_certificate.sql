-- What somebody was confirmed to have taken part in, as it was certified. Rows are only added: whether one still holds is
-- worked out from the attendance whenever it is asked.
CREATE TABLE certificate (
    id TEXT PRIMARY KEY,
    fiscal_year BIGINT NOT NULL,
    -- Runs within the fiscal year, without gaps.
    serial BIGINT NOT NULL CHECK (serial >= 1),
    offering_id TEXT NOT NULL REFERENCES offering (id),
    registration_id TEXT NOT NULL REFERENCES registration (id),
    participant_id TEXT NOT NULL REFERENCES participant (id),
    issued_at BIGINT NOT NULL,
    -- An account, or the applicant.
    issued_by TEXT NOT NULL,
    UNIQUE (fiscal_year, serial)
);
CREATE INDEX certificate_by_participant ON certificate (participant_id);
CREATE INDEX certificate_by_offering ON certificate (offering_id);

CREATE TABLE certificate_line (
    certificate_id TEXT NOT NULL REFERENCES certificate (id),
    session_id TEXT NOT NULL REFERENCES session (id),
    minutes BIGINT NOT NULL CHECK (minutes >= 0),
    -- Nobody wrote down when they left: as announced.
    planned BIGINT NOT NULL CHECK (planned IN (0, 1)),
    PRIMARY KEY (certificate_id, session_id)
);

CREATE TABLE certificate_number (
    fiscal_year BIGINT PRIMARY KEY,
    last BIGINT NOT NULL CHECK (last >= 1)
);
