-- Leaving is a fact of its own.
ALTER TABLE checkin_fact DROP CONSTRAINT checkin_fact_kind_check;
ALTER TABLE checkin_fact ADD CONSTRAINT checkin_fact_kind_check
    CHECK (kind IN ('check_in', 'check_out', 'undo', 'head_count'));
-- NULL: there still, or never. `at` is since when, of who left too.
ALTER TABLE attendance ADD COLUMN left_at BIGINT;
ALTER TABLE attendance ADD CONSTRAINT attendance_left_who_was_there
    CHECK (left_at IS NULL OR present = 1 AND left_at >= at);

-- What an offering turns on at its desk, and after how many minutes the places of who has not come may be given.
ALTER TABLE offering ADD COLUMN desk TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE offering ADD COLUMN no_show_minutes BIGINT CHECK (no_show_minutes BETWEEN 5 AND 120);

-- Who came in whose place at a session (代理). Both are participants of its offering.
CREATE TABLE substitute (
    session_id TEXT COLLATE "C" NOT NULL REFERENCES session (id),
    participant_id TEXT COLLATE "C" NOT NULL REFERENCES participant (id),
    absent_id TEXT COLLATE "C" NOT NULL REFERENCES participant (id),
    PRIMARY KEY (session_id, participant_id),
    UNIQUE (session_id, absent_id),
    CONSTRAINT substitute_of_another CHECK (participant_id <> absent_id)
);

-- What a device says of money or of a child that cannot stand is kept apart too.
ALTER TABLE checkin_stray DROP CONSTRAINT checkin_stray_why_check;
ALTER TABLE checkin_stray ADD CONSTRAINT checkin_stray_why_check
    CHECK (why IN ('false', 'replaced', 'other_offering', 'unknown', 'shut_out', 'malformed', 'money', 'pickup'));
