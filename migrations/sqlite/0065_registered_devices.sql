-- Tablets and phones of the city or of a partner that were registered beforehand: on them names can be found without a
-- network. Of a device's secret only the SHA-256 is kept; the key to its names follows from the secret and from a word that
-- is typed, and neither is kept.
CREATE TABLE registered_device (
    id TEXT PRIMARY KEY,
    label TEXT NOT NULL,
    -- Whose it is; NULL: the city's.
    partner_id TEXT REFERENCES partner (id),
    secret_hash TEXT NOT NULL UNIQUE,
    names_key TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    made_by TEXT NOT NULL REFERENCES staff (id),
    ended_at INTEGER,
    ended_by TEXT REFERENCES staff (id),
    CONSTRAINT registered_device_ended_by_somebody CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) STRICT;
ALTER TABLE desk_device ADD COLUMN registered_id TEXT REFERENCES registered_device (id);
