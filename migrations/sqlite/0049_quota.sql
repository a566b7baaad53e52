-- Parts of a slot's places (内訳定員): for a channel, for those who answered so, born so, kept by staff; or a bound on
-- persons where places are parties. What a quota goes by stands in one of the columns after `kind`.
CREATE TABLE quota (
    id TEXT PRIMARY KEY,
    offering_id TEXT NOT NULL REFERENCES offering (id),
    slot_id TEXT NOT NULL REFERENCES slot (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('channel', 'answer', 'born', 'persons', 'reserved')),
    channels TEXT NOT NULL,
    question_id TEXT REFERENCES question (id),
    answer TEXT,
    born_from TEXT,
    born_until TEXT,
    at_most INTEGER CHECK (at_most > 0),
    -- For those who choose: not fewer than these.
    at_least INTEGER CHECK (at_least > 0),
    -- Given beyond it, each recorded with author and reason.
    extra INTEGER NOT NULL DEFAULT 0 CHECK (extra >= 0),
    taken INTEGER NOT NULL DEFAULT 0 CHECK (taken >= 0),
    -- From then on its places are everybody's.
    merges_at INTEGER,
    merged_at INTEGER,
    CHECK (merged_at IS NOT NULL OR at_most IS NULL OR taken <= at_most + extra),
    CHECK (at_most IS NOT NULL OR at_least IS NOT NULL),
    CHECK ((kind = 'channel') = (channels <> '') AND (kind = 'answer') = (answer IS NOT NULL)
        AND (kind = 'answer') = (question_id IS NOT NULL) AND (kind = 'born' OR (born_from IS NULL AND born_until IS NULL)))
) STRICT;
CREATE INDEX quota_of_offering ON quota (offering_id, position);
CREATE INDEX quota_to_merge ON quota (merges_at) WHERE merged_at IS NULL;

-- In which quotas of the slots it wishes for a registration counts, and with how many units.
CREATE TABLE registration_quota (
    registration_id TEXT NOT NULL REFERENCES registration (id),
    quota_id TEXT NOT NULL REFERENCES quota (id),
    units INTEGER NOT NULL CHECK (units > 0),
    PRIMARY KEY (registration_id, quota_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX registration_quota_of_quota ON registration_quota (quota_id);

-- In which of them an entry counts in its draw: `quota:units`, one after the other.
ALTER TABLE draw_entry ADD COLUMN quotas TEXT NOT NULL DEFAULT '';
ALTER TABLE draw_missed ADD COLUMN quotas TEXT NOT NULL DEFAULT '';
