-- Draws: what is published of one, its list, and what becomes of who is not drawn.

ALTER TABLE registration DROP CONSTRAINT registration_state_check;
ALTER TABLE registration ADD CONSTRAINT registration_state_check CHECK (state IN ('held', 'held_waiting', 'held_in_draw',
    'confirmed', 'waiting', 'in_draw', 'offered', 'not_selected', 'withdrawn', 'lapsed', 'declined', 'walk_in'));

-- One run of a selection by lot. `rules`, digest, seed and counts are what the published file says; the secret is not stored:
-- it is derived from the city's own secret and the draw's id, and written here once it is open to everybody.
CREATE TABLE draw (
    id TEXT COLLATE "C" PRIMARY KEY,
    offering_id TEXT COLLATE "C" NOT NULL REFERENCES offering (id),
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('announced', 'fixed', 'drawn', 'approved', 'released', 'stopped')),
    announced_at BIGINT NOT NULL,
    -- The published instants.
    list_fixed_at BIGINT NOT NULL,
    draw_at BIGINT NOT NULL,
    release_at BIGINT NOT NULL,
    commitment TEXT COLLATE "C" NOT NULL,
    secret_state TEXT COLLATE "C" NOT NULL CHECK (secret_state IN ('sealed', 'opened', 'not_opened')),
    secret TEXT COLLATE "C" NOT NULL,
    secret_reason TEXT COLLATE "C" NOT NULL,
    secret_at BIGINT,
    outside_what TEXT COLLATE "C" NOT NULL,
    outside_date TEXT COLLATE "C" NOT NULL,
    outside_publisher TEXT COLLATE "C" NOT NULL,
    outside_second TEXT COLLATE "C" NOT NULL,
    outside_decimals TEXT COLLATE "C" NOT NULL,
    -- Two people read the number where it is published; until both read the same, nothing is drawn from it.
    read_value TEXT COLLATE "C" NOT NULL,
    read_by TEXT COLLATE "C" REFERENCES staff (id),
    read_at BIGINT,
    outside_value TEXT COLLATE "C",
    value_by TEXT COLLATE "C" REFERENCES staff (id),
    -- JSON as in the published file; the rules from the list's fixing on.
    rules TEXT COLLATE "C",
    fixed_at BIGINT,
    list_digest TEXT COLLATE "C",
    needed BIGINT CHECK (needed IN (0, 1)),
    seed TEXT COLLATE "C",
    counts TEXT COLLATE "C",
    drawn_at BIGINT,
    approved_at BIGINT,
    approved_by TEXT COLLATE "C" REFERENCES staff (id),
    released_at BIGINT,
    stopped_at BIGINT,
    stopped_by TEXT COLLATE "C",
    stopped_why TEXT COLLATE "C" NOT NULL,
    CONSTRAINT draw_in_order CHECK (list_fixed_at < draw_at AND draw_at < release_at),
    CONSTRAINT draw_drawn_from_a_list CHECK (drawn_at IS NULL OR (list_digest IS NOT NULL AND needed IS NOT NULL)),
    CONSTRAINT draw_approved_by_somebody CHECK (state NOT IN ('approved', 'released') OR approved_by IS NOT NULL),
    CONSTRAINT draw_stopped_for_a_reason CHECK (state <> 'stopped' OR stopped_why <> '')
);
-- There is no second draw; one that was stopped may have been announced again before its list was fixed.
CREATE UNIQUE INDEX draw_once ON draw (offering_id) WHERE state <> 'stopped';
CREATE INDEX draw_by_offering ON draw (offering_id);

-- The lines of a fixed list, and what became of each. They leave when the time for enquiries is over.
CREATE TABLE draw_entry (
    draw_id TEXT COLLATE "C" NOT NULL REFERENCES draw (id),
    number TEXT COLLATE "C" NOT NULL,
    registration_id TEXT COLLATE "C" NOT NULL REFERENCES registration (id),
    class BIGINT CHECK (class > 0),
    size BIGINT NOT NULL CHECK (size > 0),
    -- Slots in the order of the wishes, separated by blanks.
    wishes TEXT COLLATE "C" NOT NULL,
    -- Slots it has a place in, and its turn where it waits, as slot:position; separated by blanks.
    places TEXT COLLATE "C" NOT NULL,
    turns TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (draw_id, number),
    CONSTRAINT draw_entry_once UNIQUE (draw_id, registration_id)
);
CREATE INDEX draw_entry_by_registration ON draw_entry (registration_id);
