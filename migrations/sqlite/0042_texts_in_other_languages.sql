-- What an announcement says in other languages than Japanese, part by part; name and summary stand in the offering. A part
-- that is not here is read in Japanese.
CREATE TABLE offering_text (
    offering_id TEXT NOT NULL REFERENCES offering (id),
    -- `eligibility`, `fee_text`, `session_titles` (a line for each, in their order), or the kind of a note.
    part TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('ja-easy', 'en')),
    text TEXT NOT NULL CHECK (text <> ''),
    PRIMARY KEY (offering_id, part, language)
) STRICT;
