-- What staff note about a registration. Appended, never edited.

CREATE TABLE registration_note (
    id TEXT COLLATE "C" PRIMARY KEY,
    registration_id TEXT COLLATE "C" NOT NULL REFERENCES registration (id),
    staff_id TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    text TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX registration_note_by_registration ON registration_note (registration_id, at);
