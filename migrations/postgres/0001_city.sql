-- The plan, the partners, the venues, and what is offered.

-- The city's name, and whether this is the demo.
CREATE TABLE setting (
    name TEXT COLLATE "C" PRIMARY KEY,
    text TEXT COLLATE "C" NOT NULL
);

CREATE TABLE plan (
    id TEXT COLLATE "C" PRIMARY KEY,
    title TEXT COLLATE "C" NOT NULL,
    source TEXT COLLATE "C" NOT NULL,
    from_fiscal_year BIGINT NOT NULL,
    to_fiscal_year BIGINT NOT NULL
);

CREATE TABLE policy (
    id TEXT COLLATE "C" PRIMARY KEY,
    plan_id TEXT COLLATE "C" NOT NULL REFERENCES plan (id),
    position BIGINT NOT NULL,
    title TEXT COLLATE "C" NOT NULL
);

CREATE TABLE measure (
    id TEXT COLLATE "C" PRIMARY KEY,
    policy_id TEXT COLLATE "C" NOT NULL REFERENCES policy (id),
    position BIGINT NOT NULL,
    title TEXT COLLATE "C" NOT NULL
);

-- The plan's actions are examples; each may be valid for some of its years only.
CREATE TABLE action (
    id TEXT COLLATE "C" PRIMARY KEY,
    measure_id TEXT COLLATE "C" NOT NULL REFERENCES measure (id),
    position BIGINT NOT NULL,
    title TEXT COLLATE "C" NOT NULL,
    priority BIGINT NOT NULL CHECK (priority IN (0, 1)),
    bookability TEXT COLLATE "C" NOT NULL CHECK (bookability IN ('bookable', 'indirect', 'not_bookable')),
    from_fiscal_year BIGINT,
    to_fiscal_year BIGINT
);

CREATE TABLE indicator (
    id TEXT COLLATE "C" PRIMARY KEY,
    policy_id TEXT COLLATE "C" NOT NULL REFERENCES policy (id),
    position BIGINT NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    unit TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    baseline DOUBLE PRECISION,
    baseline_fiscal_year BIGINT,
    target DOUBLE PRECISION,
    target_fiscal_year BIGINT,
    note TEXT COLLATE "C" NOT NULL
);

CREATE TABLE partner (
    id TEXT COLLATE "C" PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL
);

CREATE TABLE venue (
    id TEXT COLLATE "C" PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL,
    name_kana TEXT COLLATE "C" NOT NULL,
    facility TEXT COLLATE "C" NOT NULL,
    closed_weekdays TEXT COLLATE "C" NOT NULL,
    max_persons BIGINT
);

-- What is offered year after year.
CREATE TABLE programme (
    id TEXT COLLATE "C" PRIMARY KEY,
    title TEXT COLLATE "C" NOT NULL
);

-- One run of a programme that people apply to.
CREATE TABLE offering (
    id TEXT COLLATE "C" PRIMARY KEY,
    programme_id TEXT COLLATE "C" NOT NULL REFERENCES programme (id),
    measure_id TEXT COLLATE "C" NOT NULL REFERENCES measure (id),
    action_id TEXT COLLATE "C" REFERENCES action (id),
    fiscal_year BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('single_session', 'series', 'year_course', 'volunteer_shift',
        'volunteer_placement', 'co_creation_series', 'invitation_meeting', 'on_demand', 'consultation_slot', 'open_event')),
    selection TEXT COLLATE "C" NOT NULL CHECK (selection IN ('first_come', 'lottery', 'ranked_preference', 'screening', 'invitation',
        'nomination', 'by_arrangement', 'continuing', 'mixed', 'none')),
    visibility TEXT COLLATE "C" NOT NULL CHECK (visibility IN ('public', 'invited', 'internal')),
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('draft', 'published', 'cancelled')),
    title TEXT COLLATE "C" NOT NULL,
    title_kana TEXT COLLATE "C" NOT NULL,
    summary TEXT COLLATE "C" NOT NULL,
    summary_easy TEXT COLLATE "C" NOT NULL,
    organiser TEXT COLLATE "C" NOT NULL,
    venue_id TEXT COLLATE "C" REFERENCES venue (id),
    -- Who may apply: the announcement's words, and the declared rules behind them.
    eligibility TEXT COLLATE "C" NOT NULL,
    residency TEXT COLLATE "C" NOT NULL,
    born_from TEXT COLLATE "C",
    born_until TEXT COLLATE "C",
    grade_from BIGINT,
    grade_until BIGINT,
    guardian_under BIGINT,
    applicant TEXT COLLATE "C" NOT NULL CHECK (applicant IN ('person', 'guardian', 'group')),
    -- Fields asked to apply beyond name, kana and contact, separated by commas.
    asks TEXT COLLATE "C" NOT NULL,
    publish_at BIGINT NOT NULL,
    opens_at BIGINT,
    closes_at BIGINT,
    paper_until TEXT COLLATE "C",
    result_on TEXT COLLATE "C",
    channels TEXT COLLATE "C" NOT NULL,
    minimum BIGINT,
    fee BIGINT NOT NULL,
    fee_text TEXT COLLATE "C" NOT NULL,
    confirm_by_code BIGINT NOT NULL CHECK (confirm_by_code IN (0, 1)),
    waitlist BIGINT NOT NULL CHECK (waitlist IN (0, 1)),
    offer_hours BIGINT NOT NULL,
    head_count BIGINT NOT NULL CHECK (head_count IN (0, 1)),
    citizen_tally BIGINT NOT NULL CHECK (citizen_tally IN (0, 1)),
    sensitive BIGINT NOT NULL CHECK (sensitive IN (0, 1)),
    -- Who holds the personal data, why, and until when.
    data_holder TEXT COLLATE "C" NOT NULL,
    purpose TEXT COLLATE "C" NOT NULL,
    retain_until TEXT COLLATE "C" NOT NULL,
    contact_name TEXT COLLATE "C" NOT NULL,
    contact_phone TEXT COLLATE "C" NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE TABLE offering_partner (
    offering_id TEXT COLLATE "C" NOT NULL REFERENCES offering (id),
    partner_id TEXT COLLATE "C" NOT NULL REFERENCES partner (id),
    role TEXT COLLATE "C" NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (offering_id, partner_id, role)
);

-- What to bring, childcare, insurance and the like: a kind that has a name in every language, and the announcement's words.
CREATE TABLE offering_note (
    offering_id TEXT COLLATE "C" NOT NULL REFERENCES offering (id),
    position BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    text TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (offering_id, position)
);

CREATE TABLE session (
    id TEXT COLLATE "C" PRIMARY KEY,
    offering_id TEXT COLLATE "C" NOT NULL REFERENCES offering (id),
    position BIGINT NOT NULL,
    date TEXT COLLATE "C" NOT NULL,
    starts TEXT COLLATE "C" NOT NULL,
    ends TEXT COLLATE "C" NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    venue_id TEXT COLLATE "C" REFERENCES venue (id),
    title TEXT COLLATE "C" NOT NULL,
    note TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('planned', 'cancelled')),
    cancel_reason TEXT COLLATE "C" NOT NULL,
    head_count BIGINT NOT NULL CHECK (head_count IN (0, 1)),
    sequence BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX session_by_offering ON session (offering_id, position);
CREATE INDEX session_by_start ON session (starts_at);

-- Slots stand in choice groups; a slot without one belongs to every registration.
CREATE TABLE choice_group (
    id TEXT COLLATE "C" PRIMARY KEY,
    offering_id TEXT COLLATE "C" NOT NULL REFERENCES offering (id),
    position BIGINT NOT NULL,
    title TEXT COLLATE "C" NOT NULL,
    rule TEXT COLLATE "C" NOT NULL CHECK (rule IN ('one_of', 'any_of', 'ranked', 'assigned')),
    required BIGINT NOT NULL CHECK (required IN (0, 1)),
    max_wishes BIGINT
);

-- What a place is in. `taken` counts the units of its places, `waiting` the registrations that wait for it, `entered` the
-- units that have entered its draw; doctor proves all three. The last CHECK is what refuses overselling.
CREATE TABLE slot (
    id TEXT COLLATE "C" PRIMARY KEY,
    offering_id TEXT COLLATE "C" NOT NULL REFERENCES offering (id),
    choice_group_id TEXT COLLATE "C" REFERENCES choice_group (id),
    position BIGINT NOT NULL,
    title TEXT COLLATE "C" NOT NULL,
    mode TEXT COLLATE "C" NOT NULL CHECK (mode IN ('on_site', 'online')),
    unit TEXT COLLATE "C" NOT NULL CHECK (unit IN ('person', 'party', 'organisation')),
    capacity BIGINT,
    extra BIGINT NOT NULL,
    taken BIGINT NOT NULL,
    waiting BIGINT NOT NULL CHECK (waiting >= 0),
    entered BIGINT NOT NULL CHECK (entered >= 0),
    max_group BIGINT,
    CONSTRAINT slot_never_oversold CHECK (taken >= 0 AND (capacity IS NULL OR taken <= capacity + extra))
);
CREATE INDEX slot_by_offering ON slot (offering_id, position);

CREATE TABLE slot_session (
    slot_id TEXT COLLATE "C" NOT NULL REFERENCES slot (id),
    session_id TEXT COLLATE "C" NOT NULL REFERENCES session (id),
    attendance TEXT COLLATE "C" NOT NULL CHECK (attendance IN ('required', 'elective', 'one_of')),
    PRIMARY KEY (slot_id, session_id)
);
CREATE INDEX slot_session_by_session ON slot_session (session_id);

-- Questions of an offering's own: to apply, or after a place is given, each with its purpose.
CREATE TABLE question (
    id TEXT COLLATE "C" PRIMARY KEY,
    offering_id TEXT COLLATE "C" NOT NULL REFERENCES offering (id),
    position BIGINT NOT NULL,
    step TEXT COLLATE "C" NOT NULL CHECK (step IN ('apply', 'after')),
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('text', 'long', 'choice', 'yes')),
    label TEXT COLLATE "C" NOT NULL,
    options TEXT COLLATE "C" NOT NULL,
    required BIGINT NOT NULL CHECK (required IN (0, 1)),
    purpose TEXT COLLATE "C" NOT NULL
);
CREATE INDEX question_by_offering ON question (offering_id, position);

-- Raised whenever what the public sees has changed, so that every server renews its snapshot.
CREATE TABLE version (
    name TEXT COLLATE "C" PRIMARY KEY,
    n BIGINT NOT NULL
);
INSERT INTO version (name, n) VALUES ('catalogue', 1);
