-- Lists by reading are read page by page: without this each page sorts the whole offering. `offering_id` is the
-- registration's, which never changes.

ALTER TABLE participant ADD COLUMN offering_id TEXT NOT NULL DEFAULT '';
UPDATE participant SET offering_id = (SELECT r.offering_id FROM registration r WHERE r.id = participant.registration_id);
CREATE INDEX participant_by_reading ON participant (offering_id, kana_key, id);

-- What is known of a few people in one session, however many facts the session has.
DROP INDEX checkin_fact_by_participant;
CREATE INDEX checkin_fact_by_participant ON checkin_fact (participant_id, session_id);
