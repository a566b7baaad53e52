-- What somebody typed at the door (来場者自身の受付) that was no registration's: the caller's address and the number as keyed digests.
-- It goes after a day.
CREATE TABLE arrival_try (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    address TEXT NOT NULL,
    asked TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX arrival_try_by_time ON arrival_try (at);
