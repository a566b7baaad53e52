-- The attendance of a session was closed: the figures as they were, and digests of the list they were taken from. Rows are
-- only added; one that is reopened, or followed by the next, has ended.
CREATE TABLE attendance_closing (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    at INTEGER NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    expected INTEGER NOT NULL CHECK (expected >= 0),
    present INTEGER NOT NULL CHECK (present >= 0),
    absent INTEGER NOT NULL CHECK (absent >= 0),
    late INTEGER NOT NULL CHECK (late >= 0),
    early INTEGER NOT NULL CHECK (early >= 0),
    walk_ins INTEGER NOT NULL CHECK (walk_ins >= 0),
    substitutes INTEGER NOT NULL CHECK (substitutes >= 0),
    heads INTEGER NOT NULL,
    -- Minutes that volunteers worked: those whose leaving is known, and those only planned, with how many people these are.
    minutes INTEGER NOT NULL CHECK (minutes >= 0),
    planned_minutes INTEGER NOT NULL CHECK (planned_minutes >= 0),
    planned INTEGER NOT NULL CHECK (planned >= 0),
    -- What was still open when it was closed all the same.
    matters INTEGER NOT NULL CHECK (matters >= 0),
    devices INTEGER NOT NULL CHECK (devices >= 0),
    -- Facts of the session that were known.
    facts INTEGER NOT NULL CHECK (facts >= 0),
    -- SHA-256 of the list with names, and of who was there from when until when.
    digest TEXT NOT NULL,
    times_digest TEXT NOT NULL,
    ended_at INTEGER,
    ended_by TEXT REFERENCES staff (id),
    -- Empty: the next one followed, for facts had come in.
    ended_why TEXT NOT NULL DEFAULT '',
    UNIQUE (session_id, number),
    CONSTRAINT attendance_closing_ended_by CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX attendance_closing_in_force ON attendance_closing (session_id) WHERE ended_at IS NULL;
