-- Who may fetch a child (お迎え), as its guardian named them: what changes ends and another row begins, so that it stays known who
-- was named when, as long as the registration is kept.
CREATE TABLE pickup_person (
    id TEXT PRIMARY KEY,
    registration_id TEXT NOT NULL REFERENCES registration (id),
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 3),
    name TEXT NOT NULL,
    relation TEXT NOT NULL,
    named_at INTEGER NOT NULL,
    -- None: the guardian, on the registration's page.
    named_by TEXT REFERENCES staff (id),
    ended_at INTEGER
) STRICT;
CREATE UNIQUE INDEX pickup_person_now ON pickup_person (registration_id, position) WHERE ended_at IS NULL;
CREATE INDEX pickup_person_by_registration ON pickup_person (registration_id);

-- A code that was not the registration's, given at a session's desk.
CREATE TABLE pickup_try (
    id TEXT PRIMARY KEY,
    registration_id TEXT NOT NULL REFERENCES registration (id),
    session_id TEXT NOT NULL REFERENCES session (id),
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX pickup_try_by_registration ON pickup_try (registration_id, at);

-- To whom a child was handed over at the end of a session: it rests on the child's check-out, which says by whom and where.
CREATE TABLE pickup_handover (
    fact_id TEXT PRIMARY KEY REFERENCES checkin_fact (id),
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
CREATE UNIQUE INDEX pickup_handover_once ON pickup_handover (session_id, participant_id) WHERE undone_at IS NULL;
CREATE INDEX pickup_handover_by_participant ON pickup_handover (participant_id);
