-- Working with applicants: lists with filters, who is whom, letters to a group, letters that did not arrive, imports.

-- Lists of one offering are filtered and counted in its order of arrival and by reading, however many there are.
DROP INDEX registration_by_state;
CREATE INDEX registration_by_state ON registration (offering_id, state, channel, language);
CREATE INDEX registration_by_reading ON registration (offering_id, kana_key, queue);
CREATE INDEX registration_without_mail ON registration (offering_id) WHERE email IS NULL;
CREATE INDEX registration_with_twin ON registration (offering_id) WHERE twin_of IS NOT NULL;
CREATE INDEX answer_by_question ON answer (question_id, text);

-- What somebody has found out about two registrations: of one person, of two, or one too many.
CREATE TABLE twin_verdict (
    id TEXT PRIMARY KEY,
    registration_id TEXT NOT NULL REFERENCES registration (id),
    other_id TEXT NOT NULL REFERENCES registration (id),
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'merged')),
    -- The two keys that are of one person, for 'same'.
    merge_id TEXT,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    at INTEGER NOT NULL,
    CONSTRAINT twin_verdict_of_two CHECK (registration_id <> other_id)
) STRICT;
CREATE INDEX twin_verdict_by_registration ON twin_verdict (registration_id);
CREATE INDEX twin_verdict_by_other ON twin_verdict (other_id);

-- Two keys that somebody knows to be one person's. Appended; taken back, never deleted.
CREATE TABLE person_merge (
    id TEXT PRIMARY KEY,
    key TEXT NOT NULL,
    other TEXT NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    at INTEGER NOT NULL,
    undone_at INTEGER,
    undone_by TEXT REFERENCES staff (id),
    CONSTRAINT person_merge_of_two CHECK (key < other)
) STRICT;
CREATE UNIQUE INDEX person_merge_once ON person_merge (key, other) WHERE undone_at IS NULL;

-- What the merges add up to: under which key another is counted. The key it is counted as is no alias itself.
CREATE TABLE person_alias (
    key TEXT PRIMARY KEY,
    counted_as TEXT NOT NULL,
    CONSTRAINT person_alias_of_another CHECK (key <> counted_as)
) STRICT;
CREATE INDEX person_alias_by_key ON person_alias (counted_as);
-- Its row is the lock under which merges are added up.
INSERT INTO version (name, n) VALUES ('persons', 1);

-- A letter that staff wrote to some of an offering's applicants.
CREATE TABLE group_letter (
    id TEXT PRIMARY KEY,
    offering_id TEXT NOT NULL REFERENCES offering (id),
    -- Made by the form: the same form sent twice is one letter.
    form_key TEXT NOT NULL UNIQUE,
    -- Which of the list it was for, in codes.
    filter TEXT NOT NULL,
    -- Whether it is for registrations that have ended.
    for_ended INTEGER NOT NULL CHECK (for_ended IN (0, 1)),
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    -- Empty: who reads that language gets the Japanese one.
    subject_easy TEXT NOT NULL,
    body_easy TEXT NOT NULL,
    subject_en TEXT NOT NULL,
    body_en TEXT NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    at INTEGER NOT NULL,
    -- Until then it can be undone and nobody has got it.
    send_at INTEGER NOT NULL CHECK (send_at >= at),
    undone_at INTEGER
) STRICT;
CREATE INDEX group_letter_by_offering ON group_letter (offering_id, at);

-- Whom it was for: by mail, or by a person where there is no mailbox or the mailbox has had its share.
CREATE TABLE group_letter_reader (
    letter_id TEXT NOT NULL REFERENCES group_letter (id),
    registration_id TEXT NOT NULL REFERENCES registration (id),
    way TEXT NOT NULL CHECK (way IN ('mail', 'no_mail', 'enough')),
    told_at INTEGER,
    told_by TEXT REFERENCES staff (id),
    PRIMARY KEY (letter_id, registration_id)
) STRICT;
CREATE INDEX notice_by_subject ON notice (subject_id, registration_id) WHERE subject_id IS NOT NULL;

-- A letter that did not arrive.
CREATE TABLE undelivered (
    notice_id TEXT PRIMARY KEY REFERENCES notice (id),
    registration_id TEXT NOT NULL REFERENCES registration (id),
    -- Refused when it was sent, reported back later (RFC 3464), or marked by staff.
    how TEXT NOT NULL CHECK (how IN ('refused', 'bounced', 'returned')),
    code TEXT NOT NULL,
    at INTEGER NOT NULL,
    -- A person told them instead.
    told_at INTEGER,
    told_by TEXT REFERENCES staff (id)
) STRICT;
CREATE INDEX undelivered_by_registration ON undelivered (registration_id);
INSERT INTO undelivered (notice_id, registration_id, how, code, at)
    SELECT id, registration_id, 'refused', error, send_at FROM notice WHERE state = 'failed' AND registration_id IS NOT NULL;

-- A file between its dry run and its import. It holds personal data and is deleted with either, or within the hour.
CREATE TABLE import_file (
    id TEXT PRIMARY KEY,
    -- Null: a file of offerings.
    offering_id TEXT REFERENCES offering (id),
    staff_id TEXT NOT NULL REFERENCES staff (id),
    -- How its applications came, where no line says so.
    channel TEXT NOT NULL,
    bytes BLOB NOT NULL,
    at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL
) STRICT;
CREATE INDEX import_file_by_end ON import_file (ends_at);
