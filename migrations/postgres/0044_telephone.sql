-- A telephone caller's facts that were checked (電話での問合せ): which receipt number was said, as a keyed digest, by whose
-- account, and whether all was right. It goes after a day; the record keeps that it was.
CREATE TABLE telephone_try (
    id TEXT COLLATE "C" PRIMARY KEY,
    at BIGINT NOT NULL,
    staff_id TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    asked TEXT COLLATE "C" NOT NULL,
    is_right BIGINT NOT NULL CHECK (is_right IN (0, 1))
);
CREATE INDEX telephone_try_by_time ON telephone_try (at);

-- In which language somebody who is invited is written to, where it is known; and when the program reminded them by itself.
ALTER TABLE invitee ADD COLUMN language TEXT COLLATE "C" NOT NULL DEFAULT 'ja' CHECK (language IN ('ja', 'ja-easy', 'en'));
ALTER TABLE invitee ADD COLUMN swept_at BIGINT;
