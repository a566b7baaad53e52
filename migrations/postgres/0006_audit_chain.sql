-- The record is chained: each entry gets a number and a hash over the one before, some seconds after it was written, so that
-- those who write wait for nobody. Nothing in it is ever changed or taken out.

-- No reference to `audit`: that both still hold the same entries is what doctor proves.
CREATE TABLE audit_seal (
    number BIGINT PRIMARY KEY CHECK (number > 0),
    audit_id TEXT COLLATE "C" NOT NULL UNIQUE,
    -- SHA-256 in 64 hexadecimal digits.
    hash TEXT COLLATE "C" NOT NULL
);

-- Where the chain ends, in its only row. Whoever seals moves it on; two that do at once wait for each other here.
CREATE TABLE audit_head (
    one BIGINT PRIMARY KEY CHECK (one = 1),
    number BIGINT NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    -- The latest instant of what is sealed.
    at BIGINT NOT NULL
);
INSERT INTO audit_head (one, number, hash, at)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', 0);

-- The newest first, also among those of one second.
DROP INDEX audit_by_time;
CREATE INDEX audit_by_time ON audit (at, id);
-- What one account did. Those who apply have none: their entries pay nothing for it.
CREATE INDEX audit_by_account ON audit (actor, at, id) WHERE actor NOT IN ('applicant', 'system');

CREATE FUNCTION the_record_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the record is never changed';
END
$$;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION the_record_is_never_changed();
CREATE TRIGGER audit_seal_is_not_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
    FOR EACH STATEMENT EXECUTE FUNCTION the_record_is_never_changed();
