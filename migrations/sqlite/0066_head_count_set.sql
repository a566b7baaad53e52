-- A count made otherwise is a fact of its own: so many were there by then, whatever was counted before. SQLite alters no CHECK:
-- the tables are written anew, what refers to the other first.
CREATE TABLE checkin_fact_new (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    participant_id TEXT REFERENCES participant (id),
    kind TEXT NOT NULL CHECK (kind IN ('check_in', 'check_out', 'undo', 'head_count', 'head_count_set')),
    amount INTEGER NOT NULL,
    at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    device TEXT NOT NULL,
    staff_id TEXT REFERENCES staff (id),
    clock_offset INTEGER,
    anyway INTEGER NOT NULL DEFAULT 0 CHECK (anyway IN (0, 1)),
    CONSTRAINT checkin_fact_counts_nobody_or_some CHECK (kind <> 'head_count_set' OR amount >= 0 AND participant_id IS NULL)
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
INSERT INTO attendance_new (session_id, participant_id, present, at, fact_id, left_at)
    SELECT session_id, participant_id, present, at, fact_id, left_at FROM attendance;
CREATE TABLE pickup_handover_new (
    fact_id TEXT PRIMARY KEY REFERENCES checkin_fact_new (id),
    session_id TEXT NOT NULL REFERENCES session (id),
    participant_id TEXT NOT NULL REFERENCES participant (id),
    at INTEGER NOT NULL,
    -- To somebody named, with the code; by the code alone, where no names are shown; to somebody else.
    how TEXT NOT NULL CHECK (how IN ('named', 'code', 'other')),
    person_id TEXT REFERENCES pickup_person (id),
    -- Somebody else: who it is, who of the staff stood by beside who signed in, and what was said when whom was called.
    other_name TEXT NOT NULL,
    other_relation TEXT NOT NULL,
    second_staff TEXT REFERENCES staff (id),
    second_link TEXT REFERENCES desk_link (id),
    -- A desk without a network wrote the second one down as a name: people look at it.
    by_device INTEGER NOT NULL DEFAULT 0 CHECK (by_device IN (0, 1)),
    second_name TEXT NOT NULL,
    called_whom TEXT NOT NULL,
    called_number TEXT NOT NULL,
    called_at INTEGER,
    said TEXT NOT NULL,
    -- Taken back: the child is still here.
    undone_at INTEGER,
    undone_by TEXT REFERENCES staff (id),
    undone_why TEXT NOT NULL,
    CONSTRAINT pickup_handover_to CHECK ((how = 'named') = (person_id IS NOT NULL)),
    CONSTRAINT pickup_handover_by_two CHECK
        ((how = 'other') = (second_staff IS NOT NULL OR second_link IS NOT NULL OR by_device = 1)
         AND (how = 'other') = (called_at IS NOT NULL)),
    CONSTRAINT pickup_handover_one_second CHECK (second_staff IS NULL OR second_link IS NULL),
    CONSTRAINT pickup_handover_undone CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;
INSERT INTO pickup_handover_new (
    fact_id, session_id, participant_id, at, how, person_id, other_name, other_relation, second_staff, second_link,
    by_device, second_name, called_whom, called_number, called_at, said, undone_at, undone_by, undone_why
) SELECT
    fact_id, session_id, participant_id, at, how, person_id, other_name, other_relation, second_staff, second_link,
    by_device, second_name, called_whom, called_number, called_at, said, undone_at, undone_by, undone_why
    FROM pickup_handover;
DROP TABLE attendance;
DROP TABLE pickup_handover;
DROP TABLE checkin_fact;
ALTER TABLE checkin_fact_new RENAME TO checkin_fact;
ALTER TABLE attendance_new RENAME TO attendance;
ALTER TABLE pickup_handover_new RENAME TO pickup_handover;
CREATE INDEX checkin_fact_by_session ON checkin_fact (session_id, recorded_at);
CREATE INDEX checkin_fact_by_participant ON checkin_fact (participant_id, session_id);
-- After each count that adds it is asked whether one made otherwise follows: there are few of those.
CREATE INDEX checkin_fact_set ON checkin_fact (session_id, at, id) WHERE kind = 'head_count_set';
CREATE INDEX attendance_by_participant ON attendance (participant_id);
CREATE UNIQUE INDEX pickup_handover_once ON pickup_handover (session_id, participant_id) WHERE undone_at IS NULL;
CREATE INDEX pickup_handover_by_participant ON pickup_handover (participant_id);
