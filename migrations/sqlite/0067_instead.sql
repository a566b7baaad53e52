-- Of everybody who comes in the place of another it is kept whose, also where somebody stands in for them already: who does
-- follows from the facts, whenever it is asked. SQLite drops no constraint: the table is written anew.
CREATE TABLE substitute_new (
    session_id TEXT NOT NULL REFERENCES session (id),
    participant_id TEXT NOT NULL REFERENCES participant (id),
    absent_id TEXT NOT NULL REFERENCES participant (id),
    -- By which they walked in: its id decides between two who came in the same second.
    fact_id TEXT NOT NULL REFERENCES checkin_fact (id),
    PRIMARY KEY (session_id, participant_id),
    CONSTRAINT substitute_of_another CHECK (participant_id <> absent_id)
) STRICT;
INSERT INTO substitute_new (session_id, participant_id, absent_id, fact_id)
    SELECT u.session_id, u.participant_id, u.absent_id, (SELECT f.id FROM checkin_fact f WHERE f.session_id = u.session_id
    AND f.participant_id = u.participant_id AND f.kind = 'check_in' ORDER BY f.recorded_at, f.id LIMIT 1) FROM substitute u;
DROP TABLE substitute;
ALTER TABLE substitute_new RENAME TO substitute;
CREATE INDEX substitute_by_absent ON substitute (session_id, absent_id);
