-- Who receives what applicants tell, who may take lists of it away, and who has accepted the terms of handling it.

-- How long after its last session a partner still sees an offering's people.
ALTER TABLE offering ADD COLUMN access_days INTEGER NOT NULL DEFAULT 30 CHECK (access_days >= 0);

-- Ended, never deleted or edited: other columns are another row.
CREATE TABLE offering_receiver (
    id TEXT PRIMARY KEY,
    offering_id TEXT NOT NULL REFERENCES offering (id),
    -- NULL: the city's department, where the city is not the holder.
    partner_id TEXT REFERENCES partner (id),
    -- Codes, separated by commas.
    columns TEXT NOT NULL CHECK (columns <> ''),
    -- Told to those who apply.
    why TEXT NOT NULL,
    since INTEGER NOT NULL,
    -- NULL: it came with the announcement.
    staff_id TEXT REFERENCES staff (id),
    ended_at INTEGER CHECK (ended_at >= since),
    ended_by TEXT REFERENCES staff (id)
) STRICT;
CREATE UNIQUE INDEX offering_receiver_once ON offering_receiver (offering_id, COALESCE(partner_id, '')) WHERE ended_at IS NULL;

-- The city lets a receiver take lists away.
CREATE TABLE export_permit (
    id TEXT PRIMARY KEY,
    receiver_id TEXT NOT NULL REFERENCES offering_receiver (id),
    why TEXT NOT NULL,
    since INTEGER NOT NULL,
    staff_id TEXT REFERENCES staff (id),
    ended_at INTEGER CHECK (ended_at >= since),
    ended_by TEXT REFERENCES staff (id)
) STRICT;
CREATE UNIQUE INDEX export_permit_once ON export_permit (receiver_id) WHERE ended_at IS NULL;

-- A member of a partner accepted the terms, once for each fiscal year and version of them.
CREATE TABLE data_terms_acceptance (
    staff_id TEXT NOT NULL REFERENCES staff (id),
    fiscal_year INTEGER NOT NULL,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (staff_id, fiscal_year, version)
) STRICT;
