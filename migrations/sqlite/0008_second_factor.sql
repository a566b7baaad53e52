-- A second factor for staff; when accounts end; what a browser's sign-in tells its owner.

-- The last day on which the account signs in (2027-03-31). NULL only until the next round of the clock gives it one.
ALTER TABLE staff ADD COLUMN ends_on TEXT;
ALTER TABLE staff ADD COLUMN signed_in_at INTEGER;

-- proved: by a second factor too. The address is shortened to its network, the browser is a few words.
ALTER TABLE staff_session ADD COLUMN proved INTEGER NOT NULL DEFAULT 0 CHECK (proved IN (0, 1));
ALTER TABLE staff_session ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE staff_session ADD COLUMN browser TEXT NOT NULL DEFAULT '';

-- What beside the password proves who signs in. An app's secret is derived from the id and stored nowhere.
CREATE TABLE second_factor (
    id TEXT PRIMARY KEY,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    kind TEXT NOT NULL CHECK (kind IN ('totp', 'card', 'passkey')),
    -- Printed on a card.
    number TEXT NOT NULL,
    -- Of an app: the last step of time whose code was taken.
    last_step INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL REFERENCES staff (id),
    ended_at INTEGER
) STRICT;
CREATE INDEX second_factor_by_staff ON second_factor (staff_id);
-- One app and one card at a time; passkeys may be several.
CREATE UNIQUE INDEX second_factor_once ON second_factor (staff_id, kind) WHERE ended_at IS NULL AND kind <> 'passkey';

-- The codes of a card, as keyed hashes.
CREATE TABLE card_code (
    factor_id TEXT NOT NULL REFERENCES second_factor (id),
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 50),
    hash TEXT NOT NULL,
    used_at INTEGER,
    PRIMARY KEY (factor_id, number)
) STRICT;

-- The password was right, the second factor is still to come. Of the cookie's token only the SHA-256 is kept.
CREATE TABLE pending_sign_in (
    token_hash TEXT PRIMARY KEY,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    -- The page that was wanted.
    back TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    ends_at INTEGER NOT NULL
) STRICT;
CREATE INDEX pending_sign_in_by_staff ON pending_sign_in (staff_id);

-- A city account's lost factor is taken away by two others: one has proposed it.
CREATE TABLE factor_recovery (
    staff_id TEXT PRIMARY KEY REFERENCES staff (id),
    proposed_by TEXT NOT NULL REFERENCES staff (id),
    why TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    CHECK (proposed_by <> staff_id)
) STRICT;
