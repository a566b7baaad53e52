-- Consents that were given or taken back after applying: appended, never edited; they go with the registration's data.
CREATE TABLE consent_fact (
    id TEXT PRIMARY KEY,
    registration_id TEXT NOT NULL REFERENCES registration (id),
    -- To appear in photos, of a participant; a question of the offering; the handling of personal data as a whole; that a
    -- receiver gets some of it.
    what TEXT NOT NULL CHECK (what IN ('photo', 'question', 'handling', 'receiver')),
    -- The participant, the question, the receiver; empty for the whole.
    about TEXT NOT NULL,
    given INTEGER NOT NULL CHECK (given IN (0, 1)),
    at INTEGER NOT NULL,
    -- How somebody said so; on the web it was themselves, else staff wrote it down.
    how TEXT NOT NULL CHECK (how IN ('web', 'phone', 'counter', 'post')),
    staff_id TEXT REFERENCES staff (id),
    CONSTRAINT consent_fact_by CHECK ((how = 'web') = (staff_id IS NULL)),
    CONSTRAINT consent_fact_about CHECK ((what = 'handling') = (about = ''))
) STRICT;
CREATE INDEX consent_fact_by_registration ON consent_fact (registration_id, at);

-- How somebody without e-mail wants to be told: by telephone (where there is no row, too), by fax, by post.
CREATE TABLE contact (
    registration_id TEXT PRIMARY KEY REFERENCES registration (id),
    way TEXT NOT NULL CHECK (way IN ('phone', 'fax', 'post')),
    fax TEXT NOT NULL,
    postcode TEXT NOT NULL,
    address TEXT NOT NULL,
    CONSTRAINT contact_can_be_reached CHECK ((way <> 'fax' OR fax <> '') AND (way <> 'post' OR address <> ''))
) STRICT;
