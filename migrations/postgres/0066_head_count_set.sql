-- A count made otherwise is a fact of its own: so many were there by then, whatever was counted before.
ALTER TABLE checkin_fact DROP CONSTRAINT checkin_fact_kind_check;
ALTER TABLE checkin_fact ADD CONSTRAINT checkin_fact_kind_check
    CHECK (kind IN ('check_in', 'check_out', 'undo', 'head_count', 'head_count_set'));
ALTER TABLE checkin_fact ADD CONSTRAINT checkin_fact_counts_nobody_or_some
    CHECK (kind <> 'head_count_set' OR amount >= 0 AND participant_id IS NULL);
-- After each count that adds it is asked whether one made otherwise follows: there are few of those.
CREATE INDEX checkin_fact_set ON checkin_fact (session_id, at, id) WHERE kind = 'head_count_set';
