-- What was said goes along with what is kept apart: a receipt number, an amount, who walked in, to whom a child was given. And a
-- device's clock that was changed between two exchanges.
CREATE TABLE checkin_stray_new (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    participant_id TEXT REFERENCES participant (id),
    device TEXT NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    why TEXT NOT NULL CHECK
        (why IN ('false', 'replaced', 'other_offering', 'unknown', 'shut_out', 'malformed', 'money', 'pickup', 'clock')),
    said TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO checkin_stray_new (id, session_id, participant_id, device, kind, at, recorded_at, why)
SELECT id, session_id, participant_id, device, kind, at, recorded_at, why FROM checkin_stray;
DROP TABLE checkin_stray;
ALTER TABLE checkin_stray_new RENAME TO checkin_stray;
CREATE INDEX checkin_stray_by_session ON checkin_stray (session_id);
