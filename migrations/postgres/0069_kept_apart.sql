-- What was said goes along with what is kept apart: a receipt number, an amount, who walked in, to whom a child was given. And a
-- device's clock that was changed between two exchanges.
ALTER TABLE checkin_stray ADD COLUMN said TEXT NOT NULL DEFAULT '';
ALTER TABLE checkin_stray DROP CONSTRAINT checkin_stray_why_check;
ALTER TABLE checkin_stray ADD CONSTRAINT checkin_stray_why_check CHECK
    (why IN ('false', 'replaced', 'other_offering', 'unknown', 'shut_out', 'malformed', 'money', 'pickup', 'clock'));
