-- Tablets and phones of the city or of a partner that were registered beforehand: on them names can be found without a
-- network. Of a device's secret only the SHA-256 is kept; the key to its names follows from the secret and from a word that
-- is typed, and neither is kept.
CREATE TABLE registered_device (
    id TEXT COLLATE "C" PRIMARY KEY,
    label TEXT COLLATE "C" NOT NULL,
    -- Whose it is; NULL: the city's.
    partner_id TEXT COLLATE "C" REFERENCES partner (id),
    secret_hash TEXT COLLATE "C" NOT NULL UNIQUE,
    names_key TEXT COLLATE "C" NOT NULL,
    made_at BIGINT NOT NULL,
    made_by TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    ended_at BIGINT,
    ended_by TEXT COLLATE "C" REFERENCES staff (id),
    CONSTRAINT registered_device_ended_by_somebody CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
ALTER TABLE desk_device ADD COLUMN registered_id TEXT COLLATE "C" REFERENCES registered_device (id);
