-- Who receives what applicants tell, who may take lists of it away, and who has accepted the terms of handling it.

-- How long after its last session a partner still sees an offering's people.
ALTER TABLE offering ADD COLUMN access_days BIGINT NOT NULL DEFAULT 30 CHECK (access_days >= 0);

-- Ended, never deleted or edited: other columns are another row.
CREATE TABLE offering_receiver (
    id TEXT COLLATE "C" PRIMARY KEY,
    offering_id TEXT COLLATE "C" NOT NULL REFERENCES offering (id),
    -- NULL: the city's department, where the city is not the holder.
    partner_id TEXT COLLATE "C" REFERENCES partner (id),
    -- Codes, separated by commas.
    columns TEXT COLLATE "C" NOT NULL CHECK (columns <> ''),
    -- Told to those who apply.
    why TEXT COLLATE "C" NOT NULL,
    since BIGINT NOT NULL,
    -- NULL: it came with the announcement.
    staff_id TEXT COLLATE "C" REFERENCES staff (id),
    ended_at BIGINT CHECK (ended_at >= since),
    ended_by TEXT COLLATE "C" REFERENCES staff (id)
);
CREATE UNIQUE INDEX offering_receiver_once ON offering_receiver (offering_id, COALESCE(partner_id, '')) WHERE ended_at IS NULL;

-- The city lets a receiver take lists away.
CREATE TABLE export_permit (
    id TEXT COLLATE "C" PRIMARY KEY,
    receiver_id TEXT COLLATE "C" NOT NULL REFERENCES offering_receiver (id),
    why TEXT COLLATE "C" NOT NULL,
    since BIGINT NOT NULL,
    staff_id TEXT COLLATE "C" REFERENCES staff (id),
    ended_at BIGINT CHECK (ended_at >= since),
    ended_by TEXT COLLATE "C" REFERENCES staff (id)
);
CREATE UNIQUE INDEX export_permit_once ON export_permit (receiver_id) WHERE ended_at IS NULL;

-- A member of a partner accepted the terms, once for each fiscal year and version of them.
CREATE TABLE data_terms_acceptance (
    staff_id TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    fiscal_year BIGINT NOT NULL,
    version BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (staff_id, fiscal_year, version)
);
