-- A second factor for staff; when accounts end; what a browser's sign-in tells its owner.

-- The last day on which the account signs in (2027-03-31). NULL only until the next round of the clock gives it one.
ALTER TABLE staff ADD COLUMN ends_on TEXT COLLATE "C";
ALTER TABLE staff ADD COLUMN signed_in_at BIGINT;

-- proved: by a second factor too. The address is shortened to its network, the browser is a few words.
ALTER TABLE staff_session ADD COLUMN proved BIGINT NOT NULL DEFAULT 0 CHECK (proved IN (0, 1));
ALTER TABLE staff_session ADD COLUMN address TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE staff_session ADD COLUMN browser TEXT COLLATE "C" NOT NULL DEFAULT '';

-- What beside the password proves who signs in. An app's secret is derived from the id and stored nowhere.
CREATE TABLE second_factor (
    id TEXT COLLATE "C" PRIMARY KEY,
    staff_id TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('totp', 'card', 'passkey')),
    -- Printed on a card.
    number TEXT COLLATE "C" NOT NULL,
    -- Of an app: the last step of time whose code was taken.
    last_step BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    ended_at BIGINT
);
CREATE INDEX second_factor_by_staff ON second_factor (staff_id);
-- One app and one card at a time; passkeys may be several.
CREATE UNIQUE INDEX second_factor_once ON second_factor (staff_id, kind) WHERE ended_at IS NULL AND kind <> 'passkey';

-- The codes of a card, as keyed hashes.
CREATE TABLE card_code (
    factor_id TEXT COLLATE "C" NOT NULL REFERENCES second_factor (id),
    number BIGINT NOT NULL CHECK (number BETWEEN 1 AND 50),
    hash TEXT COLLATE "C" NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (factor_id, number)
);

-- The password was right, the second factor is still to come. Of the cookie's token only the SHA-256 is kept.
CREATE TABLE pending_sign_in (
    token_hash TEXT COLLATE "C" PRIMARY KEY,
    staff_id TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    -- The page that was wanted.
    back TEXT COLLATE "C" NOT NULL,
    attempts BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
);
CREATE INDEX pending_sign_in_by_staff ON pending_sign_in (staff_id);

-- A city account's lost factor is taken away by two others: one has proposed it.
CREATE TABLE factor_recovery (
    staff_id TEXT COLLATE "C" PRIMARY KEY REFERENCES staff (id),
    proposed_by TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    why TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    CHECK (proposed_by <> staff_id)
);
