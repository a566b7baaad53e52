-- An application that came in time and was missed through the city's fault: what the replay with it added gave, and who
-- decided. There is no new draw, and nobody loses theirs.
CREATE TABLE draw_missed (
    draw_id TEXT NOT NULL REFERENCES draw (id),
    n INTEGER NOT NULL CHECK (n > 0),
    registration_id TEXT NOT NULL UNIQUE REFERENCES registration (id),
    class INTEGER,
    size INTEGER NOT NULL,
    wishes TEXT NOT NULL,
    places TEXT NOT NULL,
    turns TEXT NOT NULL,
    decided_by TEXT NOT NULL REFERENCES staff (id),
    decided_at INTEGER NOT NULL,
    PRIMARY KEY (draw_id, n)
) STRICT;
