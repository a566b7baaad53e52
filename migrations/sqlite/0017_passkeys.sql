-- Passkeys beside apps and cards, and start passwords that are given at the counter.

-- A second factor of the kind 'passkey'.
CREATE TABLE passkey (
    factor_id TEXT PRIMARY KEY REFERENCES second_factor (id),
    -- What its authenticator calls it, base64url.
    credential_id TEXT NOT NULL UNIQUE,
    -- What its holder calls it.
    name TEXT NOT NULL,
    -- Its public key and how it was made, as JSON. Nothing in it is secret.
    credential TEXT NOT NULL,
    -- How often it says it has signed; 0: it does not count.
    counter INTEGER NOT NULL,
    used_at INTEGER
) STRICT;

-- What a browser's passkey was asked: one question at a time, for five minutes, answered once.
CREATE TABLE passkey_question (
    -- What is kept of the browser's token: of its sign-in, or of the first step of one.
    token_hash TEXT PRIMARY KEY,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    kind TEXT NOT NULL CHECK (kind IN ('register', 'confirm')),
    -- What the answer is held against, as JSON.
    state TEXT NOT NULL,
    ends_at INTEGER NOT NULL
) STRICT;
CREATE INDEX passkey_question_by_staff ON passkey_question (staff_id);

-- Until when a start password from the counter signs in; NULL: the password is the holder's own.
ALTER TABLE staff ADD COLUMN start_until INTEGER;

-- A city account's new start password takes two others: one has proposed it.
CREATE TABLE password_reset (
    staff_id TEXT PRIMARY KEY REFERENCES staff (id),
    proposed_by TEXT NOT NULL REFERENCES staff (id),
    -- By what the holder has shown who they are.
    identified TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    CHECK (proposed_by <> staff_id)
) STRICT;
