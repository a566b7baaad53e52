-- What the form asks: numbers, consents, questions that depend on an earlier answer; childcare; what somebody needs.

ALTER TABLE question DROP CONSTRAINT question_kind_check;
ALTER TABLE question ADD CONSTRAINT question_kind_check CHECK (kind IN ('text', 'long', 'choice', 'yes', 'number', 'consent'));
-- Of a number.
ALTER TABLE question ADD COLUMN minimum BIGINT;
ALTER TABLE question ADD COLUMN maximum BIGINT;
-- Asked only of those who gave this answer to an earlier question of the same step.
ALTER TABLE question ADD COLUMN shown_if_question TEXT COLLATE "C" REFERENCES question (id);
ALTER TABLE question ADD COLUMN shown_if_answer TEXT COLLATE "C";
ALTER TABLE question ADD CONSTRAINT question_bounds CHECK (minimum IS NULL OR maximum IS NULL OR minimum <= maximum);
ALTER TABLE question ADD CONSTRAINT question_condition CHECK ((shown_if_question IS NULL) = (shown_if_answer IS NULL));
CREATE INDEX question_by_condition ON question (shown_if_question) WHERE shown_if_question IS NOT NULL;

-- What somebody needs to take part (合理的配慮). It decides nothing about a place, and only people answer it.
CREATE TABLE adjustment (
    id TEXT COLLATE "C" PRIMARY KEY,
    registration_id TEXT COLLATE "C" NOT NULL REFERENCES registration (id),
    -- Codes, separated by commas; what else there is to say.
    kinds TEXT COLLATE "C" NOT NULL,
    text TEXT COLLATE "C" NOT NULL,
    asked_at BIGINT NOT NULL,
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('open', 'accepted', 'alternative', 'refused', 'withdrawn')),
    -- What was agreed, or offered instead; and why not what was asked for.
    agreed TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    answered_at BIGINT,
    staff_id TEXT COLLATE "C" REFERENCES staff (id),
    -- Somebody without e-mail was told by a person.
    told_at BIGINT,
    CONSTRAINT adjustment_answered_by_a_person CHECK (state IN ('open', 'withdrawn')
        OR (staff_id IS NOT NULL AND answered_at IS NOT NULL AND agreed <> '')),
    CONSTRAINT adjustment_refused_with_a_reason CHECK (state <> 'refused' OR reason <> '')
);
CREATE INDEX adjustment_by_registration ON adjustment (registration_id, asked_at);
CREATE INDEX adjustment_by_state ON adjustment (state, asked_at);

-- Children to be minded (託児). They take part in nothing and have no names here. `childcare_taken` counts those given.
ALTER TABLE offering ADD COLUMN childcare_taken BIGINT NOT NULL DEFAULT 0;
ALTER TABLE offering ADD
    CONSTRAINT childcare_never_oversold CHECK (childcare_taken >= 0
        AND (childcare_places IS NULL OR childcare_taken <= childcare_places));
CREATE TABLE childcare_request (
    registration_id TEXT COLLATE "C" PRIMARY KEY REFERENCES registration (id),
    offering_id TEXT COLLATE "C" NOT NULL REFERENCES offering (id),
    -- Order of arrival, the registration's.
    queue BIGINT NOT NULL,
    children BIGINT NOT NULL CHECK (children BETWEEN 1 AND 4),
    -- Months of age, separated by commas.
    ages TEXT COLLATE "C" NOT NULL,
    note TEXT COLLATE "C" NOT NULL,
    -- asked: the registration has no place yet.
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('asked', 'given', 'waiting', 'withdrawn')),
    asked_at BIGINT NOT NULL,
    given_at BIGINT
);
CREATE INDEX childcare_request_by_offering ON childcare_request (offering_id, state, queue);
