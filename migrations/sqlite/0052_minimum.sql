-- 最少催行人数: on which day it is decided whether it takes place with fewer, and what was decided.
ALTER TABLE offering ADD COLUMN minimum_on TEXT;

CREATE TABLE minimum_decision (
    offering_id TEXT PRIMARY KEY REFERENCES offering (id),
    -- Who had a place when it was decided.
    persons INTEGER NOT NULL,
    -- Why it takes place with fewer; empty where the number was reached.
    reason TEXT NOT NULL,
    decided_at INTEGER NOT NULL,
    -- NULL: the number was reached, and nobody had to decide.
    decided_by TEXT REFERENCES staff (id),
    CHECK ((decided_by IS NULL) = (reason = ''))
) STRICT;
