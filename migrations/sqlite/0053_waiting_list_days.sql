-- A waiting list drawn by lot on fixed days (抽選日); empty: places are offered in order as they become free.
ALTER TABLE offering ADD COLUMN waitlist_days TEXT NOT NULL DEFAULT '';

CREATE TABLE waitlist_draw (
    offering_id TEXT NOT NULL REFERENCES offering (id),
    on_day TEXT NOT NULL,
    -- What the order followed from; its SHA-256 was public before.
    seed TEXT NOT NULL,
    waiting INTEGER NOT NULL,
    offered INTEGER NOT NULL CHECK (offered <= waiting),
    drawn_at INTEGER NOT NULL,
    PRIMARY KEY (offering_id, on_day)
) STRICT, WITHOUT ROWID;
