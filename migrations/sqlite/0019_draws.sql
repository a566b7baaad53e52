-- Draws: what is published of one, its list, and what becomes of who is not drawn.

-- SQLite changes no CHECK: the table is made anew. What refers to its rows finds them again before the transaction ends.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE registration_aside AS SELECT * FROM registration;
DROP TABLE registration;
CREATE TABLE registration (
    id TEXT PRIMARY KEY,
    offering_id TEXT NOT NULL REFERENCES offering (id),
    receipt TEXT NOT NULL UNIQUE,
    draw_number TEXT NOT NULL,
    key_version INTEGER NOT NULL,
    -- held…: kept until the mailbox has proved itself by the code; offered: a freed place is kept until the answer.
    state TEXT NOT NULL CHECK (state IN ('held', 'held_waiting', 'held_in_draw', 'confirmed', 'waiting', 'in_draw', 'offered',
        'not_selected', 'withdrawn', 'lapsed', 'declined', 'walk_in')),
    channel TEXT NOT NULL CHECK (channel IN ('web', 'api', 'phone', 'counter', 'fax', 'postcard', 'walk_in')),
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    name_kana TEXT NOT NULL,
    -- Search keys, folded; the names above stay byte for byte as typed.
    name_key TEXT NOT NULL,
    kana_key TEXT NOT NULL,
    email TEXT,
    phone TEXT NOT NULL,
    -- Its digits, to find a possible second application.
    phone_key TEXT NOT NULL DEFAULT '',
    residency TEXT,
    district TEXT,
    on_behalf INTEGER NOT NULL CHECK (on_behalf IN (0, 1)),
    size INTEGER NOT NULL CHECK (size > 0),
    -- The order within the offering: of arrival, and after a draw the drawn order.
    queue INTEGER NOT NULL,
    idempotency_key TEXT NOT NULL,
    digest TEXT NOT NULL,
    consent_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    hold_until INTEGER,
    confirmed_at INTEGER,
    ended_at INTEGER,
    details_at INTEGER,
    -- A possible second application of the same person: for a human to look at, never refused by machine.
    twin_of TEXT,
    staff_id TEXT REFERENCES staff (id),
    -- When what told whose it is was taken away.
    forgotten_at INTEGER,
    secret INTEGER NOT NULL DEFAULT 0 CHECK (secret IN (0, 1)),
    CONSTRAINT registration_once UNIQUE (offering_id, idempotency_key),
    CONSTRAINT registration_in_order UNIQUE (offering_id, queue)
) STRICT;
INSERT INTO registration (id, offering_id, receipt, draw_number, key_version, state, channel, language, name, name_kana, name_key, kana_key, email, phone, phone_key, residency, district, on_behalf, size, queue, idempotency_key, digest, consent_at, created_at, hold_until, confirmed_at, ended_at, details_at, twin_of, staff_id, forgotten_at, secret)
SELECT id, offering_id, receipt, draw_number, key_version, state, channel, language, name, name_kana, name_key, kana_key, email, phone, phone_key, residency, district, on_behalf, size, queue, idempotency_key, digest, consent_at, created_at, hold_until, confirmed_at, ended_at, details_at, twin_of, staff_id, forgotten_at, secret FROM registration_aside;
DROP TABLE registration_aside;
CREATE INDEX registration_by_hold ON registration (hold_until) WHERE hold_until IS NOT NULL;
CREATE INDEX registration_by_mailbox ON registration (LOWER(email), created_at);
CREATE INDEX registration_by_trace ON registration (offering_id, phone_key, kana_key, queue);
CREATE INDEX registration_by_state ON registration (offering_id, state, channel, language);
CREATE INDEX registration_by_reading ON registration (offering_id, kana_key, queue);
CREATE INDEX registration_without_mail ON registration (offering_id) WHERE email IS NULL;
CREATE INDEX registration_with_twin ON registration (offering_id) WHERE twin_of IS NOT NULL;

-- One run of a selection by lot. `rules`, digest, seed and counts are what the published file says; the secret is not stored:
-- it is derived from the city's own secret and the draw's id, and written here once it is open to everybody.
CREATE TABLE draw (
    id TEXT PRIMARY KEY,
    offering_id TEXT NOT NULL REFERENCES offering (id),
    state TEXT NOT NULL CHECK (state IN ('announced', 'fixed', 'drawn', 'approved', 'released', 'stopped')),
    announced_at INTEGER NOT NULL,
    -- The published instants.
    list_fixed_at INTEGER NOT NULL,
    draw_at INTEGER NOT NULL,
    release_at INTEGER NOT NULL,
    commitment TEXT NOT NULL,
    secret_state TEXT NOT NULL CHECK (secret_state IN ('sealed', 'opened', 'not_opened')),
    secret TEXT NOT NULL,
    secret_reason TEXT NOT NULL,
    secret_at INTEGER,
    outside_what TEXT NOT NULL,
    outside_date TEXT NOT NULL,
    outside_publisher TEXT NOT NULL,
    outside_second TEXT NOT NULL,
    outside_decimals TEXT NOT NULL,
    -- Two people read the number where it is published; until both read the same, nothing is drawn from it.
    read_value TEXT NOT NULL,
    read_by TEXT REFERENCES staff (id),
    read_at INTEGER,
    outside_value TEXT,
    value_by TEXT REFERENCES staff (id),
    -- JSON as in the published file; the rules from the list's fixing on.
    rules TEXT,
    fixed_at INTEGER,
    list_digest TEXT,
    needed INTEGER CHECK (needed IN (0, 1)),
    seed TEXT,
    counts TEXT,
    drawn_at INTEGER,
    approved_at INTEGER,
    approved_by TEXT REFERENCES staff (id),
    released_at INTEGER,
    stopped_at INTEGER,
    stopped_by TEXT,
    stopped_why TEXT NOT NULL,
    CONSTRAINT draw_in_order CHECK (list_fixed_at < draw_at AND draw_at < release_at),
    CONSTRAINT draw_drawn_from_a_list CHECK (drawn_at IS NULL OR (list_digest IS NOT NULL AND needed IS NOT NULL)),
    CONSTRAINT draw_approved_by_somebody CHECK (state NOT IN ('approved', 'released') OR approved_by IS NOT NULL),
    CONSTRAINT draw_stopped_for_a_reason CHECK (state <> 'stopped' OR stopped_why <> '')
) STRICT;
-- There is no second draw; one that was stopped may have been announced again before its list was fixed.
CREATE UNIQUE INDEX draw_once ON draw (offering_id) WHERE state <> 'stopped';
CREATE INDEX draw_by_offering ON draw (offering_id);

-- The lines of a fixed list, and what became of each. They leave when the time for enquiries is over.
CREATE TABLE draw_entry (
    draw_id TEXT NOT NULL REFERENCES draw (id),
    number TEXT NOT NULL,
    registration_id TEXT NOT NULL REFERENCES registration (id),
    class INTEGER CHECK (class > 0),
    size INTEGER NOT NULL CHECK (size > 0),
    -- Slots in the order of the wishes, separated by blanks.
    wishes TEXT NOT NULL,
    -- Slots it has a place in, and its turn where it waits, as slot:position; separated by blanks.
    places TEXT NOT NULL,
    turns TEXT NOT NULL,
    PRIMARY KEY (draw_id, number),
    CONSTRAINT draw_entry_once UNIQUE (draw_id, registration_id)
) STRICT;
CREATE INDEX draw_entry_by_registration ON draw_entry (registration_id);
