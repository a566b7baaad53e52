-- The attendance of a session was closed: the figures as they were, and digests of the list they were taken from. Rows are
-- only added; one that is reopened, or followed by the next, has ended.
CREATE TABLE attendance_closing (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    number BIGINT NOT NULL CHECK (number >= 1),
    at BIGINT NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    expected BIGINT NOT NULL CHECK (expected >= 0),
    present BIGINT NOT NULL CHECK (present >= 0),
    absent BIGINT NOT NULL CHECK (absent >= 0),
    late BIGINT NOT NULL CHECK (late >= 0),
    early BIGINT NOT NULL CHECK (early >= 0),
    walk_ins BIGINT NOT NULL CHECK (walk_ins >= 0),
    substitutes BIGINT NOT NULL CHECK (substitutes >= 0),
    heads BIGINT NOT NULL,
    -- Minutes that volunteers worked: those whose leaving is known, and those only planned, with how many people these are.
    minutes BIGINT NOT NULL CHECK (minutes >= 0),
    planned_minutes BIGINT NOT NULL CHECK (planned_minutes >= 0),
    planned BIGINT NOT NULL CHECK (planned >= 0),
    -- What was still open when it was closed all the same.
    matters BIGINT NOT NULL CHECK (matters >= 0),
    devices BIGINT NOT NULL CHECK (devices >= 0),
    -- Facts of the session that were known.
    facts BIGINT NOT NULL CHECK (facts >= 0),
    -- SHA-256 of the list with names, and of who was there from when until when.
    digest TEXT NOT NULL,
    times_digest TEXT NOT NULL,
    ended_at BIGINT,
    ended_by TEXT REFERENCES staff (id),
    -- Empty: the next one followed, for facts had come in.
    ended_why TEXT NOT NULL DEFAULT '',
    UNIQUE (session_id, number),
    CONSTRAINT attendance_closing_ended_by CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE UNIQUE INDEX attendance_closing_in_force ON attendance_closing (session_id) WHERE ended_at IS NULL;
