-- The number under which letters about an offering's results go out on paper (文書番号), as staff typed it: 「安市協第123号」. No
-- other offering has it in the same fiscal year.
CREATE TABLE paper_series (
    id TEXT PRIMARY KEY,
    offering_id TEXT NOT NULL REFERENCES offering (id),
    fiscal_year INTEGER NOT NULL,
    heading TEXT NOT NULL CHECK (heading <> ''),
    number INTEGER NOT NULL CHECK (number > 0),
    made_by TEXT NOT NULL REFERENCES staff (id),
    made_at INTEGER NOT NULL,
    UNIQUE (fiscal_year, heading, number)
) STRICT;
CREATE INDEX paper_series_by_offering ON paper_series (offering_id, made_at);

-- A letter of a series: what who is told under which branch number (「の4」), on what date, in whose name. Printed again, it is
-- the same.
CREATE TABLE paper_letter (
    series_id TEXT NOT NULL REFERENCES paper_series (id),
    branch INTEGER NOT NULL CHECK (branch > 0),
    registration_id TEXT NOT NULL REFERENCES registration (id),
    -- A kind of letter, and the draw or place offer that it tells of.
    kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    dated_on TEXT NOT NULL,
    issuer TEXT NOT NULL CHECK (issuer <> ''),
    given_by TEXT NOT NULL REFERENCES staff (id),
    given_at INTEGER NOT NULL,
    PRIMARY KEY (series_id, branch),
    UNIQUE (registration_id, kind, subject_id)
) STRICT;
