-- The count asks for the sessions of a fiscal year: without this it reads every year's attendance.

CREATE INDEX session_by_date ON session (date);
