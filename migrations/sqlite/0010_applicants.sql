-- What staff note about a registration. Appended, never edited.

CREATE TABLE registration_note (
    id TEXT PRIMARY KEY,
    registration_id TEXT NOT NULL REFERENCES registration (id),
    staff_id TEXT NOT NULL REFERENCES staff (id),
    text TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX registration_note_by_registration ON registration_note (registration_id, at);
