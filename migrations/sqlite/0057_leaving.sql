-- Leaving is a fact of its own. SQLite alters no CHECK: the tables are written anew, what refers to the other first.
CREATE TABLE checkin_fact_new (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    participant_id TEXT REFERENCES participant (id),
    kind TEXT NOT NULL CHECK (kind IN ('check_in', 'check_out', 'undo', 'head_count')),
    amount INTEGER NOT NULL,
    at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    device TEXT NOT NULL,
    staff_id TEXT REFERENCES staff (id),
    clock_offset INTEGER,
    anyway INTEGER NOT NULL DEFAULT 0 CHECK (anyway IN (0, 1))
) STRICT;
INSERT INTO checkin_fact_new SELECT id, session_id, participant_id, kind, amount, at, recorded_at, device, staff_id,
    clock_offset, anyway FROM checkin_fact;
CREATE TABLE attendance_new (
    session_id TEXT NOT NULL REFERENCES session (id),
    participant_id TEXT NOT NULL REFERENCES participant (id),
    present INTEGER NOT NULL CHECK (present IN (0, 1)),
    -- Since when: of who left too.
    at INTEGER NOT NULL,
    fact_id TEXT NOT NULL REFERENCES checkin_fact_new (id),
    -- NULL: there still, or never.
    left_at INTEGER,
    PRIMARY KEY (session_id, participant_id),
    CONSTRAINT attendance_left_who_was_there CHECK (left_at IS NULL OR present = 1 AND left_at >= at)
) STRICT;
INSERT INTO attendance_new (session_id, participant_id, present, at, fact_id)
    SELECT session_id, participant_id, present, at, fact_id FROM attendance;
DROP TABLE attendance;
DROP TABLE checkin_fact;
ALTER TABLE checkin_fact_new RENAME TO checkin_fact;
ALTER TABLE attendance_new RENAME TO attendance;
CREATE INDEX checkin_fact_by_session ON checkin_fact (session_id, recorded_at);
CREATE INDEX checkin_fact_by_participant ON checkin_fact (participant_id, session_id);
CREATE INDEX attendance_by_participant ON attendance (participant_id);

-- What an offering turns on at its desk, and after how many minutes the places of who has not come may be given.
ALTER TABLE offering ADD COLUMN desk TEXT NOT NULL DEFAULT '';
ALTER TABLE offering ADD COLUMN no_show_minutes INTEGER CHECK (no_show_minutes BETWEEN 5 AND 120);

-- Who came in whose place at a session (代理). Both are participants of its offering.
CREATE TABLE substitute (
    session_id TEXT NOT NULL REFERENCES session (id),
    participant_id TEXT NOT NULL REFERENCES participant (id),
    absent_id TEXT NOT NULL REFERENCES participant (id),
    PRIMARY KEY (session_id, participant_id),
    UNIQUE (session_id, absent_id),
    CONSTRAINT substitute_of_another CHECK (participant_id <> absent_id)
) STRICT;

-- What a device says of money or of a child that cannot stand is kept apart too.
CREATE TABLE checkin_stray_new (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    participant_id TEXT REFERENCES participant (id),
    device TEXT NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    why TEXT NOT NULL CHECK (why IN ('false', 'replaced', 'other_offering', 'unknown', 'shut_out', 'malformed', 'money', 'pickup'))
) STRICT;
INSERT INTO checkin_stray_new SELECT id, session_id, participant_id, device, kind, at, recorded_at, why FROM checkin_stray;
DROP TABLE checkin_stray;
ALTER TABLE checkin_stray_new RENAME TO checkin_stray;
CREATE INDEX checkin_stray_by_session ON checkin_stray (session_id);
