-- Of everybody who comes in the place of another it is kept whose, also where somebody stands in for them already: who does
-- follows from the facts, whenever it is asked.
ALTER TABLE substitute DROP CONSTRAINT substitute_session_id_absent_id_key;
-- By which they walked in: its id decides between two who came in the same second.
ALTER TABLE substitute ADD COLUMN fact_id TEXT COLLATE "C";
UPDATE substitute SET fact_id = (SELECT f.id FROM checkin_fact f WHERE f.session_id = substitute.session_id
    AND f.participant_id = substitute.participant_id AND f.kind = 'check_in' ORDER BY f.recorded_at, f.id LIMIT 1);
ALTER TABLE substitute ALTER COLUMN fact_id SET NOT NULL;
ALTER TABLE substitute ADD CONSTRAINT substitute_fact_id_fkey FOREIGN KEY (fact_id) REFERENCES checkin_fact (id);
CREATE INDEX substitute_by_absent ON substitute (session_id, absent_id);
