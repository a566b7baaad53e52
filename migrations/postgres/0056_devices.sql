-- Phones and tablets that work at a session's desk without a network. Of the token only the SHA-256 is kept.
CREATE TABLE desk_device (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    token_hash TEXT NOT NULL UNIQUE,
    -- What the office calls it: who signed in there, or the link's name.
    label TEXT NOT NULL,
    staff_id TEXT REFERENCES staff (id),
    link_id TEXT REFERENCES desk_link (id),
    -- What is kept of the browser's sign-in, and until when that lasts by itself.
    sign_in TEXT NOT NULL,
    sign_in_ends BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    -- Facts that waited on it when it was heard last, and the difference of its clock in seconds.
    waiting BIGINT NOT NULL CHECK (waiting >= 0),
    clock_offset BIGINT NOT NULL,
    ended_at BIGINT,
    ended_by TEXT REFERENCES staff (id),
    CONSTRAINT desk_device_of_one CHECK ((staff_id IS NULL) <> (link_id IS NULL))
);
CREATE INDEX desk_device_by_session ON desk_device (session_id);

-- How the device's clock differed, for what was sent later; None: the server saw it happen.
ALTER TABLE checkin_fact ADD COLUMN clock_offset BIGINT;
-- Whoever stood at the desk was told that something was wrong, and let them in.
ALTER TABLE checkin_fact ADD COLUMN anyway BIGINT NOT NULL DEFAULT 0 CHECK (anyway IN (0, 1));

-- What a device sent that cannot stand as it is, or needs to be looked at: nothing is dropped.
CREATE TABLE checkin_stray (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    -- None: nobody could be found.
    participant_id TEXT REFERENCES participant (id),
    device TEXT NOT NULL,
    kind TEXT NOT NULL,
    at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    why TEXT NOT NULL CHECK (why IN ('false', 'replaced', 'other_offering', 'unknown', 'shut_out', 'malformed'))
);
CREATE INDEX checkin_stray_by_session ON checkin_stray (session_id);

-- A contradiction of a session that somebody has looked into.
CREATE TABLE checkin_settled (
    session_id TEXT NOT NULL REFERENCES session (id),
    matter TEXT NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL,
    note TEXT NOT NULL CHECK (note <> ''),
    PRIMARY KEY (session_id, matter)
);
