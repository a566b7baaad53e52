-- Who comes before whom where lots are drawn (優先の区分): a part of what is announced, frozen when applications open.
-- What a rule goes by stands in one of the columns after `kind`.
CREATE TABLE priority (
    offering_id TEXT NOT NULL REFERENCES offering (id),
    class BIGINT NOT NULL CHECK (class > 0),
    kind TEXT NOT NULL CHECK (kind IN ('residency', 'answer', 'born', 'earlier_loser')),
    residency TEXT NOT NULL,
    question_id TEXT REFERENCES question (id),
    born_from TEXT,
    born_until TEXT,
    years BIGINT CHECK (years BETWEEN 1 AND 5),
    -- How much of a slot's places goes to the class before others; NULL: all of them.
    percent BIGINT CHECK (percent BETWEEN 1 AND 100),
    PRIMARY KEY (offering_id, class),
    CHECK ((kind = 'residency') = (residency <> '') AND (kind = 'answer') = (question_id IS NOT NULL)
        AND (kind = 'earlier_loser') = (years IS NOT NULL) AND (kind = 'born' OR (born_from IS NULL AND born_until IS NULL)))
);

-- An applicant says that the class shown is not theirs, and what staff found.
CREATE TABLE class_objection (
    registration_id TEXT PRIMARY KEY REFERENCES registration (id),
    objected_at BIGINT NOT NULL,
    objection TEXT NOT NULL,
    -- The class it has by a person's ruling; NULL: none.
    class BIGINT,
    reason TEXT NOT NULL,
    ruled_at BIGINT,
    ruled_by TEXT REFERENCES staff (id),
    CHECK ((ruled_at IS NULL) = (ruled_by IS NULL) AND (ruled_at IS NULL) = (reason = '') AND (class IS NULL OR ruled_at IS NOT NULL))
);

-- Who got nothing from a draw, where the offering puts earlier losers first: keyed digests, no names. A place uses them up.
CREATE TABLE draw_loss (
    draw_id TEXT NOT NULL REFERENCES draw (id),
    registration_id TEXT NOT NULL REFERENCES registration (id),
    programme_id TEXT NOT NULL REFERENCES programme (id),
    person TEXT NOT NULL,
    household TEXT NOT NULL,
    lost_at BIGINT NOT NULL,
    used_by TEXT REFERENCES registration (id),
    PRIMARY KEY (draw_id, registration_id)
);
CREATE INDEX draw_loss_by_programme ON draw_loss (programme_id, household);
