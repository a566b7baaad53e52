-- What somebody took back, or wrote anew, while a hold keeps their data: nobody works with it any more, but the words are needed
-- for what the hold is about. They go when it is lifted. No list, desk or letter reads this table.
CREATE TABLE held_text (
    -- The table and column in which it stood, and the row.
    what TEXT NOT NULL,
    row_id TEXT NOT NULL,
    registration_id TEXT NOT NULL REFERENCES registration (id),
    text TEXT NOT NULL CHECK (text <> ''),
    taken_at BIGINT NOT NULL
);
CREATE INDEX held_text_by_registration ON held_text (registration_id);

-- When a helper left by this browser. What opened the desk is taken out of the row; that it was opened stays.
ALTER TABLE desk_link_browser ADD COLUMN left_at BIGINT;
