-- What must have been done before (修了していること), or not (はじめて学ぶ人): of a programme, whichever of its runs.
CREATE TABLE prerequisite (
    offering_id TEXT NOT NULL REFERENCES offering (id),
    programme_id TEXT NOT NULL REFERENCES programme (id),
    kind TEXT NOT NULL CHECK (kind IN ('completed', 'never')),
    PRIMARY KEY (offering_id, programme_id)
) STRICT, WITHOUT ROWID;
