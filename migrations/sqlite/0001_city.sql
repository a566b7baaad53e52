-- The plan, the partners, the venues, and what is offered.

-- The city's name, and whether this is the demo.
CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE plan (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    from_fiscal_year INTEGER NOT NULL,
    to_fiscal_year INTEGER NOT NULL
) STRICT;

CREATE TABLE policy (
    id TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES plan (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL
) STRICT;

CREATE TABLE measure (
    id TEXT PRIMARY KEY,
    policy_id TEXT NOT NULL REFERENCES policy (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL
) STRICT;

-- The plan's actions are examples; each may be valid for some of its years only.
CREATE TABLE action (
    id TEXT PRIMARY KEY,
    measure_id TEXT NOT NULL REFERENCES measure (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    priority INTEGER NOT NULL CHECK (priority IN (0, 1)),
    bookability TEXT NOT NULL CHECK (bookability IN ('bookable', 'indirect', 'not_bookable')),
    from_fiscal_year INTEGER,
    to_fiscal_year INTEGER
) STRICT;

CREATE TABLE indicator (
    id TEXT PRIMARY KEY,
    policy_id TEXT NOT NULL REFERENCES policy (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    kind TEXT NOT NULL,
    baseline REAL,
    baseline_fiscal_year INTEGER,
    target REAL,
    target_fiscal_year INTEGER,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE partner (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL
) STRICT;

CREATE TABLE venue (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    name_kana TEXT NOT NULL,
    facility TEXT NOT NULL,
    closed_weekdays TEXT NOT NULL,
    max_persons INTEGER
) STRICT;

-- What is offered year after year.
CREATE TABLE programme (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL
) STRICT;

-- One run of a programme that people apply to.
CREATE TABLE offering (
    id TEXT PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    measure_id TEXT NOT NULL REFERENCES measure (id),
    action_id TEXT REFERENCES action (id),
    fiscal_year INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('single_session', 'series', 'year_course', 'volunteer_shift',
        'volunteer_placement', 'co_creation_series', 'invitation_meeting', 'on_demand', 'consultation_slot', 'open_event')),
    selection TEXT NOT NULL CHECK (selection IN ('first_come', 'lottery', 'ranked_preference', 'screening', 'invitation',
        'nomination', 'by_arrangement', 'continuing', 'mixed', 'none')),
    visibility TEXT NOT NULL CHECK (visibility IN ('public', 'invited', 'internal')),
    state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'cancelled')),
    title TEXT NOT NULL,
    title_kana TEXT NOT NULL,
    summary TEXT NOT NULL,
    summary_easy TEXT NOT NULL,
    organiser TEXT NOT NULL,
    venue_id TEXT REFERENCES venue (id),
    -- Who may apply: the announcement's words, and the declared rules behind them.
    eligibility TEXT NOT NULL,
    residency TEXT NOT NULL,
    born_from TEXT,
    born_until TEXT,
    grade_from INTEGER,
    grade_until INTEGER,
    guardian_under INTEGER,
    applicant TEXT NOT NULL CHECK (applicant IN ('person', 'guardian', 'group')),
    -- Fields asked to apply beyond name, kana and contact, separated by commas.
    asks TEXT NOT NULL,
    publish_at INTEGER NOT NULL,
    opens_at INTEGER,
    closes_at INTEGER,
    paper_until TEXT,
    result_on TEXT,
    channels TEXT NOT NULL,
    minimum INTEGER,
    fee INTEGER NOT NULL,
    fee_text TEXT NOT NULL,
    confirm_by_code INTEGER NOT NULL CHECK (confirm_by_code IN (0, 1)),
    waitlist INTEGER NOT NULL CHECK (waitlist IN (0, 1)),
    offer_hours INTEGER NOT NULL,
    head_count INTEGER NOT NULL CHECK (head_count IN (0, 1)),
    citizen_tally INTEGER NOT NULL CHECK (citizen_tally IN (0, 1)),
    sensitive INTEGER NOT NULL CHECK (sensitive IN (0, 1)),
    -- Who holds the personal data, why, and until when.
    data_holder TEXT NOT NULL,
    purpose TEXT NOT NULL,
    retain_until TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE offering_partner (
    offering_id TEXT NOT NULL REFERENCES offering (id),
    partner_id TEXT NOT NULL REFERENCES partner (id),
    role TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (offering_id, partner_id, role)
) STRICT;

-- What to bring, childcare, insurance and the like: a kind that has a name in every language, and the announcement's words.
CREATE TABLE offering_note (
    offering_id TEXT NOT NULL REFERENCES offering (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (offering_id, position)
) STRICT;

CREATE TABLE session (
    id TEXT PRIMARY KEY,
    offering_id TEXT NOT NULL REFERENCES offering (id),
    position INTEGER NOT NULL,
    date TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    venue_id TEXT REFERENCES venue (id),
    title TEXT NOT NULL,
    note TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'cancelled')),
    cancel_reason TEXT NOT NULL,
    head_count INTEGER NOT NULL CHECK (head_count IN (0, 1)),
    sequence INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX session_by_offering ON session (offering_id, position);
CREATE INDEX session_by_start ON session (starts_at);

-- Slots stand in choice groups; a slot without one belongs to every registration.
CREATE TABLE choice_group (
    id TEXT PRIMARY KEY,
    offering_id TEXT NOT NULL REFERENCES offering (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    rule TEXT NOT NULL CHECK (rule IN ('one_of', 'any_of', 'ranked', 'assigned')),
    required INTEGER NOT NULL CHECK (required IN (0, 1)),
    max_wishes INTEGER
) STRICT;

-- What a place is in. `taken` counts the units of its places, `waiting` the registrations that wait for it, `entered` the
-- units that have entered its draw; doctor proves all three. The last CHECK is what refuses overselling.
CREATE TABLE slot (
    id TEXT PRIMARY KEY,
    offering_id TEXT NOT NULL REFERENCES offering (id),
    choice_group_id TEXT REFERENCES choice_group (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('on_site', 'online')),
    unit TEXT NOT NULL CHECK (unit IN ('person', 'party', 'organisation')),
    capacity INTEGER,
    extra INTEGER NOT NULL,
    taken INTEGER NOT NULL,
    waiting INTEGER NOT NULL CHECK (waiting >= 0),
    entered INTEGER NOT NULL CHECK (entered >= 0),
    max_group INTEGER,
    CONSTRAINT slot_never_oversold CHECK (taken >= 0 AND (capacity IS NULL OR taken <= capacity + extra))
) STRICT;
CREATE INDEX slot_by_offering ON slot (offering_id, position);

CREATE TABLE slot_session (
    slot_id TEXT NOT NULL REFERENCES slot (id),
    session_id TEXT NOT NULL REFERENCES session (id),
    attendance TEXT NOT NULL CHECK (attendance IN ('required', 'elective', 'one_of')),
    PRIMARY KEY (slot_id, session_id)
) STRICT;
CREATE INDEX slot_session_by_session ON slot_session (session_id);

-- Questions of an offering's own: to apply, or after a place is given, each with its purpose.
CREATE TABLE question (
    id TEXT PRIMARY KEY,
    offering_id TEXT NOT NULL REFERENCES offering (id),
    position INTEGER NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('apply', 'after')),
    kind TEXT NOT NULL CHECK (kind IN ('text', 'long', 'choice', 'yes')),
    label TEXT NOT NULL,
    options TEXT NOT NULL,
    required INTEGER NOT NULL CHECK (required IN (0, 1)),
    purpose TEXT NOT NULL
) STRICT;
CREATE INDEX question_by_offering ON question (offering_id, position);

-- Raised whenever what the public sees has changed, so that every server renews its snapshot.
CREATE TABLE version (
    name TEXT PRIMARY KEY,
    n INTEGER NOT NULL
) STRICT;
INSERT INTO version (name, n) VALUES ('catalogue', 1);
