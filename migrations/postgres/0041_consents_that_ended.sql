-- Consents that have ended are few, and asked for whenever an announcement is read: who took one back is seen by no
-- receiver any more.
CREATE INDEX consent_fact_ended ON consent_fact (given, what);
