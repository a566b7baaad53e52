-- What those who choose go by, where people choose (選考): a part of what is announced, said before the form.
CREATE TABLE criterion (
    offering_id TEXT COLLATE "C" NOT NULL REFERENCES offering (id),
    position BIGINT NOT NULL CHECK (position > 0),
    title TEXT COLLATE "C" NOT NULL CHECK (title <> ''),
    hint TEXT COLLATE "C" NOT NULL,
    -- The most points it gives.
    points BIGINT NOT NULL CHECK (points BETWEEN 1 AND 100),
    PRIMARY KEY (offering_id, position)
);

-- How far the choosing has come. Nobody is told before it is released.
CREATE TABLE screening (
    offering_id TEXT COLLATE "C" PRIMARY KEY REFERENCES offering (id),
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('assessing', 'deciding', 'proposed', 'approved', 'released')),
    begun_at BIGINT NOT NULL,
    proposed_at BIGINT,
    proposed_by TEXT COLLATE "C" REFERENCES staff (id),
    -- Why fewer were chosen of a group than its composition asks for.
    note TEXT COLLATE "C" NOT NULL DEFAULT '',
    approved_at BIGINT,
    approved_by TEXT COLLATE "C" REFERENCES staff (id),
    released_at BIGINT,
    -- The last time that a release was stopped.
    stopped_at BIGINT,
    stopped_by TEXT COLLATE "C",
    stopped_why TEXT COLLATE "C" NOT NULL DEFAULT '',
    CONSTRAINT screening_decided_on CHECK (
        (state IN ('proposed', 'approved', 'released')) = (proposed_at IS NOT NULL)
        AND (proposed_at IS NULL) = (proposed_by IS NULL)
        AND (state IN ('approved', 'released')) = (approved_at IS NOT NULL)
        AND (approved_at IS NULL) = (approved_by IS NULL)
        AND (approved_by IS NULL OR approved_by <> proposed_by)
        AND (state = 'released') = (released_at IS NOT NULL))
);

-- What one assessor gave one application: a number for each criterion, in their order.
CREATE TABLE assessment (
    id TEXT COLLATE "C" PRIMARY KEY,
    registration_id TEXT COLLATE "C" NOT NULL REFERENCES registration (id),
    staff_id TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    points TEXT COLLATE "C" NOT NULL,
    remark TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    UNIQUE (registration_id, staff_id)
);

-- What was decided about an application; told to nobody before the release.
CREATE TABLE screening_decision (
    registration_id TEXT COLLATE "C" PRIMARY KEY REFERENCES registration (id),
    offering_id TEXT COLLATE "C" NOT NULL REFERENCES offering (id),
    decision TEXT COLLATE "C" NOT NULL CHECK (decision IN ('select', 'wait', 'not_select')),
    -- Its turn on the waiting list.
    turn BIGINT CHECK (turn > 0),
    -- What may be said: a criterion's number, the composition, or the number of places.
    because TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    decided_at BIGINT NOT NULL,
    decided_by TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    UNIQUE (offering_id, turn),
    CONSTRAINT screening_decision_turn CHECK ((decision = 'wait') = (turn IS NOT NULL))
);
CREATE INDEX screening_decision_by_offering ON screening_decision (offering_id, decision);
