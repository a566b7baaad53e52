-- What those who choose go by, where people choose (選考): a part of what is announced, said before the form.
CREATE TABLE criterion (
    offering_id TEXT NOT NULL REFERENCES offering (id),
    position INTEGER NOT NULL CHECK (position > 0),
    title TEXT NOT NULL CHECK (title <> ''),
    hint TEXT NOT NULL,
    -- The most points it gives.
    points INTEGER NOT NULL CHECK (points BETWEEN 1 AND 100),
    PRIMARY KEY (offering_id, position)
) STRICT;

-- How far the choosing has come. Nobody is told before it is released.
CREATE TABLE screening (
    offering_id TEXT PRIMARY KEY REFERENCES offering (id),
    state TEXT NOT NULL CHECK (state IN ('assessing', 'deciding', 'proposed', 'approved', 'released')),
    begun_at INTEGER NOT NULL,
    proposed_at INTEGER,
    proposed_by TEXT REFERENCES staff (id),
    -- Why fewer were chosen of a group than its composition asks for.
    note TEXT NOT NULL DEFAULT '',
    approved_at INTEGER,
    approved_by TEXT REFERENCES staff (id),
    released_at INTEGER,
    -- The last time that a release was stopped.
    stopped_at INTEGER,
    stopped_by TEXT,
    stopped_why TEXT NOT NULL DEFAULT '',
    CONSTRAINT screening_decided_on CHECK (
        (state IN ('proposed', 'approved', 'released')) = (proposed_at IS NOT NULL)
        AND (proposed_at IS NULL) = (proposed_by IS NULL)
        AND (state IN ('approved', 'released')) = (approved_at IS NOT NULL)
        AND (approved_at IS NULL) = (approved_by IS NULL)
        AND (approved_by IS NULL OR approved_by <> proposed_by)
        AND (state = 'released') = (released_at IS NOT NULL))
) STRICT;

-- What one assessor gave one application: a number for each criterion, in their order.
CREATE TABLE assessment (
    id TEXT PRIMARY KEY,
    registration_id TEXT NOT NULL REFERENCES registration (id),
    staff_id TEXT NOT NULL REFERENCES staff (id),
    points TEXT NOT NULL,
    remark TEXT NOT NULL,
    at INTEGER NOT NULL,
    UNIQUE (registration_id, staff_id)
) STRICT;

-- What was decided about an application; told to nobody before the release.
CREATE TABLE screening_decision (
    registration_id TEXT PRIMARY KEY REFERENCES registration (id),
    offering_id TEXT NOT NULL REFERENCES offering (id),
    decision TEXT NOT NULL CHECK (decision IN ('select', 'wait', 'not_select')),
    -- Its turn on the waiting list.
    turn INTEGER CHECK (turn > 0),
    -- What may be said: a criterion's number, the composition, or the number of places.
    because TEXT NOT NULL,
    reason TEXT NOT NULL,
    decided_at INTEGER NOT NULL,
    decided_by TEXT NOT NULL REFERENCES staff (id),
    UNIQUE (offering_id, turn),
    CONSTRAINT screening_decision_turn CHECK ((decision = 'wait') = (turn IS NOT NULL))
) STRICT;
CREATE INDEX screening_decision_by_offering ON screening_decision (offering_id, decision);
