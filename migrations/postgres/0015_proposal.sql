-- What somebody would like to offer (企画書): from the first words to its publication, and each time it is worked over.

CREATE TABLE proposal (
    id TEXT COLLATE "C" PRIMARY KEY,
    -- Who would organise it.
    partner_id TEXT COLLATE "C" NOT NULL REFERENCES partner (id),
    -- What it became, or what it works over. An offering has one proposal, with all its editions.
    offering_id TEXT COLLATE "C" UNIQUE REFERENCES offering (id),
    -- The offering whose words it began with.
    copied_from TEXT COLLATE "C" REFERENCES offering (id),
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('writing', 'to_confirm', 'in_review', 'published', 'dropped')),
    -- Its newest edition.
    version BIGINT NOT NULL CHECK (version > 0),
    -- Written down by others from the group's paper: the group confirms it before it is reviewed.
    for_group BIGINT NOT NULL CHECK (for_group IN (0, 1)),
    made_by TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    made_at BIGINT NOT NULL,
    submitted_by TEXT COLLATE "C" REFERENCES staff (id),
    submitted_at BIGINT,
    -- The day by which the review answers.
    answer_by TEXT COLLATE "C",
    confirmed_by TEXT COLLATE "C" REFERENCES staff (id),
    confirmed_at BIGINT,
    -- account: by one of the group itself; otherwise how staff heard of it.
    confirmed_how TEXT COLLATE "C" NOT NULL CHECK (confirmed_how IN ('', 'account', 'paper', 'counter', 'phone')),
    updated_at BIGINT NOT NULL,
    CONSTRAINT proposal_published_is_an_offering CHECK (state <> 'published' OR offering_id IS NOT NULL),
    CONSTRAINT proposal_group_confirms_first CHECK (for_group = 0 OR state <> 'in_review' OR confirmed_at IS NOT NULL)
);
CREATE INDEX proposal_by_partner ON proposal (partner_id, state);
CREATE INDEX proposal_by_state ON proposal (state, answer_by);

-- Each time it was saved: names and values as they were typed. Only ever added.
CREATE TABLE edition (
    proposal_id TEXT COLLATE "C" NOT NULL REFERENCES proposal (id),
    version BIGINT NOT NULL,
    content TEXT COLLATE "C" NOT NULL,
    staff_id TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (proposal_id, version)
);

-- What was decided about an edition, and why. `standards` is the version of the published checklist it was read against.
CREATE TABLE review (
    id TEXT COLLATE "C" PRIMARY KEY,
    proposal_id TEXT COLLATE "C" NOT NULL REFERENCES proposal (id),
    version BIGINT NOT NULL,
    staff_id TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL,
    outcome TEXT COLLATE "C" NOT NULL CHECK (outcome IN ('approved', 'returned')),
    remark TEXT COLLATE "C" NOT NULL,
    standards BIGINT NOT NULL,
    FOREIGN KEY (proposal_id, version) REFERENCES edition (proposal_id, version)
);
CREATE INDEX review_by_proposal ON review (proposal_id, at);

-- What an announcement can say besides.
ALTER TABLE offering ADD COLUMN title_en TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE offering ADD COLUMN summary_en TEXT COLLATE "C" NOT NULL DEFAULT '';
-- The day on which the city's paper is in people's hands.
ALTER TABLE offering ADD COLUMN announce_on TEXT COLLATE "C";
ALTER TABLE offering ADD COLUMN childcare_places BIGINT CHECK (childcare_places > 0);
ALTER TABLE offering ADD COLUMN childcare_until TEXT COLLATE "C";
-- Until then what somebody needs (合理的配慮) can surely be prepared; it is asked for and heard after that too.
ALTER TABLE offering ADD COLUMN adjustments_until TEXT COLLATE "C";
-- Who teaches, as it is announced.
ALTER TABLE session ADD COLUMN instructor TEXT COLLATE "C" NOT NULL DEFAULT '';

-- How an instructor is reached, and when the honorarium is paid: for those who organise.
CREATE TABLE instructor (
    offering_id TEXT COLLATE "C" NOT NULL REFERENCES offering (id),
    position BIGINT NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    contact TEXT COLLATE "C" NOT NULL,
    honorarium BIGINT,
    pays_on TEXT COLLATE "C",
    PRIMARY KEY (offering_id, position)
);
CREATE INDEX instructor_by_name ON instructor (name);
