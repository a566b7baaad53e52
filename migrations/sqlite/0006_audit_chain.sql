-- The record is chained: each entry gets a number and a hash over the one before, some seconds after it was written, so that
-- those who write wait for nobody. Nothing in it is ever changed or taken out.

-- No reference to `audit`: that both still hold the same entries is what doctor proves.
CREATE TABLE audit_seal (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    audit_id TEXT NOT NULL UNIQUE,
    -- SHA-256 in 64 hexadecimal digits.
    hash TEXT NOT NULL
) STRICT;

-- Where the chain ends, in its only row. Whoever seals moves it on; two that do at once wait for each other here.
CREATE TABLE audit_head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    number INTEGER NOT NULL,
    hash TEXT NOT NULL,
    -- The latest instant of what is sealed.
    at INTEGER NOT NULL
) STRICT;
INSERT INTO audit_head (one, number, hash, at)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', 0);

-- The newest first, also among those of one second.
DROP INDEX audit_by_time;
CREATE INDEX audit_by_time ON audit (at, id);
-- What one account did. Those who apply have none: their entries pay nothing for it.
CREATE INDEX audit_by_account ON audit (actor, at, id) WHERE actor NOT IN ('applicant', 'system');

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the record is never changed'); END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the record is never changed'); END;
CREATE TRIGGER audit_seal_is_not_changed BEFORE UPDATE ON audit_seal BEGIN SELECT RAISE(ABORT, 'the record is never changed'); END;
CREATE TRIGGER audit_seal_is_not_deleted BEFORE DELETE ON audit_seal BEGIN SELECT RAISE(ABORT, 'the record is never changed'); END;
