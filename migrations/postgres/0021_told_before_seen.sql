-- A receiver that is named after people have applied: they are told first, and it sees them some days later.

-- Not before; NULL: nobody had applied, or it came with the announcement.
ALTER TABLE offering_receiver ADD COLUMN sees_from BIGINT CHECK (sees_from >= since);
-- What it received before already, and goes on seeing meanwhile: codes, separated by commas.
ALTER TABLE offering_receiver ADD COLUMN meanwhile TEXT COLLATE "C" NOT NULL DEFAULT '';

-- Who had no e-mail address is told by staff.
CREATE TABLE receiver_told (
    receiver_id TEXT COLLATE "C" NOT NULL REFERENCES offering_receiver (id),
    registration_id TEXT COLLATE "C" NOT NULL REFERENCES registration (id),
    staff_id TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (receiver_id, registration_id)
);
