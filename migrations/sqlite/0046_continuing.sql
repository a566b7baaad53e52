-- A class whose places are for the members of an earlier one (継続在籍), and at how many sessions of a class somebody must
-- have been to have completed it.
ALTER TABLE offering ADD COLUMN continues_id TEXT REFERENCES offering (id);
ALTER TABLE offering ADD COLUMN completes_at INTEGER CHECK (completes_at > 0);

-- What was decided about a member of the earlier class: carried over into the next, or not. Who completed the earlier class
-- is carried over unless a reason says otherwise, and the other way round.
CREATE TABLE carry_over (
    id TEXT PRIMARY KEY,
    -- The class that they are carried into.
    offering_id TEXT NOT NULL REFERENCES offering (id),
    -- In the earlier class.
    earlier_id TEXT NOT NULL REFERENCES registration (id),
    -- In the next; NULL: not carried over.
    registration_id TEXT UNIQUE REFERENCES registration (id),
    -- At how many sessions they had been, and how many were needed; NULL: none was declared.
    visits INTEGER NOT NULL CHECK (visits >= 0),
    needed INTEGER,
    -- Why it was decided against that; empty: it was not.
    reason TEXT NOT NULL,
    -- The last day on which they may say that they do not go on.
    decline_until TEXT,
    decided_at INTEGER NOT NULL,
    decided_by TEXT NOT NULL REFERENCES staff (id),
    UNIQUE (offering_id, earlier_id),
    CONSTRAINT carry_over_until CHECK ((registration_id IS NULL) = (decline_until IS NULL))
) STRICT;
CREATE INDEX carry_over_by_earlier ON carry_over (earlier_id);
