-- Free words about who is kept secret: what column they stood in, and in which row.
CREATE TABLE secret_text (
    -- Table and column, as 'registration_note.text'.
    what TEXT NOT NULL,
    row_id TEXT NOT NULL,
    registration_id TEXT NOT NULL REFERENCES registration (id),
    text TEXT NOT NULL,
    PRIMARY KEY (what, row_id)
) STRICT;
CREATE INDEX secret_text_by_registration ON secret_text (registration_id);

-- Whoever is kept secret already: their words go aside, too.
INSERT INTO secret_text (what, row_id, registration_id, text)
    SELECT 'registration_note.text', t.id, t.registration_id, t.text FROM registration_note t JOIN registration r ON r.id = t.registration_id
    WHERE r.secret = 1 AND t.text <> '';
UPDATE registration_note SET text = '責任者に確認' WHERE id IN (SELECT x.row_id FROM secret_text x WHERE x.what = 'registration_note.text');
INSERT INTO secret_text (what, row_id, registration_id, text)
    SELECT 'childcare_request.note', t.registration_id, t.registration_id, t.note FROM childcare_request t JOIN registration r ON r.id = t.registration_id
    WHERE r.secret = 1 AND t.note <> '';
UPDATE childcare_request SET note = '責任者に確認' WHERE registration_id IN (SELECT x.row_id FROM secret_text x WHERE x.what = 'childcare_request.note');
INSERT INTO secret_text (what, row_id, registration_id, text)
    SELECT 'adjustment.text', t.id, t.registration_id, t.text FROM adjustment t JOIN registration r ON r.id = t.registration_id
    WHERE r.secret = 1 AND t.text <> '';
UPDATE adjustment SET text = '責任者に確認' WHERE id IN (SELECT x.row_id FROM secret_text x WHERE x.what = 'adjustment.text');
INSERT INTO secret_text (what, row_id, registration_id, text)
    SELECT 'adjustment.agreed', t.id, t.registration_id, t.agreed FROM adjustment t JOIN registration r ON r.id = t.registration_id
    WHERE r.secret = 1 AND t.agreed <> '';
UPDATE adjustment SET agreed = '責任者に確認' WHERE id IN (SELECT x.row_id FROM secret_text x WHERE x.what = 'adjustment.agreed');
INSERT INTO secret_text (what, row_id, registration_id, text)
    SELECT 'adjustment.reason', t.id, t.registration_id, t.reason FROM adjustment t JOIN registration r ON r.id = t.registration_id
    WHERE r.secret = 1 AND t.reason <> '';
UPDATE adjustment SET reason = '責任者に確認' WHERE id IN (SELECT x.row_id FROM secret_text x WHERE x.what = 'adjustment.reason');
INSERT INTO secret_text (what, row_id, registration_id, text)
    SELECT 'data_request.text', t.id, t.registration_id, t.text FROM data_request t JOIN registration r ON r.id = t.registration_id
    WHERE r.secret = 1 AND t.text <> '';
UPDATE data_request SET text = '責任者に確認' WHERE id IN (SELECT x.row_id FROM secret_text x WHERE x.what = 'data_request.text');
INSERT INTO secret_text (what, row_id, registration_id, text)
    SELECT 'hold.note', t.id, t.registration_id, t.note FROM hold t JOIN registration r ON r.id = t.registration_id
    WHERE r.secret = 1 AND t.note <> '';
UPDATE hold SET note = '責任者に確認' WHERE id IN (SELECT x.row_id FROM secret_text x WHERE x.what = 'hold.note');
INSERT INTO secret_text (what, row_id, registration_id, text)
    SELECT 'fee_fact.reason', t.id, r.id, t.reason FROM fee_fact t JOIN participant p ON p.id = t.participant_id
    JOIN registration r ON r.id = p.registration_id WHERE r.secret = 1 AND t.reason <> '';
UPDATE fee_fact SET reason = '責任者に確認' WHERE id IN (SELECT x.row_id FROM secret_text x WHERE x.what = 'fee_fact.reason');
INSERT INTO secret_text (what, row_id, registration_id, text)
    SELECT 'fee_fact.note', t.id, r.id, t.note FROM fee_fact t JOIN participant p ON p.id = t.participant_id
    JOIN registration r ON r.id = p.registration_id WHERE r.secret = 1 AND t.note <> '';
UPDATE fee_fact SET note = '責任者に確認' WHERE id IN (SELECT x.row_id FROM secret_text x WHERE x.what = 'fee_fact.note');
INSERT INTO secret_text (what, row_id, registration_id, text)
    SELECT 'group_letter.subject', t.id, MIN(o.registration_id), t.subject FROM group_letter t
    JOIN group_letter_reader o ON o.letter_id = t.id JOIN registration r ON r.id = o.registration_id
    WHERE t.subject <> '' AND r.secret = 1 AND NOT EXISTS (SELECT 1 FROM group_letter_reader q JOIN registration k ON k.id = q.registration_id
        WHERE q.letter_id = t.id AND k.secret = 0 AND k.forgotten_at IS NULL)
    GROUP BY t.id, t.subject;
UPDATE group_letter SET subject = '責任者に確認' WHERE id IN (SELECT x.row_id FROM secret_text x WHERE x.what = 'group_letter.subject');
INSERT INTO secret_text (what, row_id, registration_id, text)
    SELECT 'group_letter.body', t.id, MIN(o.registration_id), t.body FROM group_letter t
    JOIN group_letter_reader o ON o.letter_id = t.id JOIN registration r ON r.id = o.registration_id
    WHERE t.body <> '' AND r.secret = 1 AND NOT EXISTS (SELECT 1 FROM group_letter_reader q JOIN registration k ON k.id = q.registration_id
        WHERE q.letter_id = t.id AND k.secret = 0 AND k.forgotten_at IS NULL)
    GROUP BY t.id, t.body;
UPDATE group_letter SET body = '責任者に確認' WHERE id IN (SELECT x.row_id FROM secret_text x WHERE x.what = 'group_letter.body');
INSERT INTO secret_text (what, row_id, registration_id, text)
    SELECT 'group_letter.subject_easy', t.id, MIN(o.registration_id), t.subject_easy FROM group_letter t
    JOIN group_letter_reader o ON o.letter_id = t.id JOIN registration r ON r.id = o.registration_id
    WHERE t.subject_easy <> '' AND r.secret = 1 AND NOT EXISTS (SELECT 1 FROM group_letter_reader q JOIN registration k ON k.id = q.registration_id
        WHERE q.letter_id = t.id AND k.secret = 0 AND k.forgotten_at IS NULL)
    GROUP BY t.id, t.subject_easy;
UPDATE group_letter SET subject_easy = '責任者に確認' WHERE id IN (SELECT x.row_id FROM secret_text x WHERE x.what = 'group_letter.subject_easy');
INSERT INTO secret_text (what, row_id, registration_id, text)
    SELECT 'group_letter.body_easy', t.id, MIN(o.registration_id), t.body_easy FROM group_letter t
    JOIN group_letter_reader o ON o.letter_id = t.id JOIN registration r ON r.id = o.registration_id
    WHERE t.body_easy <> '' AND r.secret = 1 AND NOT EXISTS (SELECT 1 FROM group_letter_reader q JOIN registration k ON k.id = q.registration_id
        WHERE q.letter_id = t.id AND k.secret = 0 AND k.forgotten_at IS NULL)
    GROUP BY t.id, t.body_easy;
UPDATE group_letter SET body_easy = '責任者に確認' WHERE id IN (SELECT x.row_id FROM secret_text x WHERE x.what = 'group_letter.body_easy');
INSERT INTO secret_text (what, row_id, registration_id, text)
    SELECT 'group_letter.subject_en', t.id, MIN(o.registration_id), t.subject_en FROM group_letter t
    JOIN group_letter_reader o ON o.letter_id = t.id JOIN registration r ON r.id = o.registration_id
    WHERE t.subject_en <> '' AND r.secret = 1 AND NOT EXISTS (SELECT 1 FROM group_letter_reader q JOIN registration k ON k.id = q.registration_id
        WHERE q.letter_id = t.id AND k.secret = 0 AND k.forgotten_at IS NULL)
    GROUP BY t.id, t.subject_en;
UPDATE group_letter SET subject_en = '責任者に確認' WHERE id IN (SELECT x.row_id FROM secret_text x WHERE x.what = 'group_letter.subject_en');
INSERT INTO secret_text (what, row_id, registration_id, text)
    SELECT 'group_letter.body_en', t.id, MIN(o.registration_id), t.body_en FROM group_letter t
    JOIN group_letter_reader o ON o.letter_id = t.id JOIN registration r ON r.id = o.registration_id
    WHERE t.body_en <> '' AND r.secret = 1 AND NOT EXISTS (SELECT 1 FROM group_letter_reader q JOIN registration k ON k.id = q.registration_id
        WHERE q.letter_id = t.id AND k.secret = 0 AND k.forgotten_at IS NULL)
    GROUP BY t.id, t.body_en;
UPDATE group_letter SET body_en = '責任者に確認' WHERE id IN (SELECT x.row_id FROM secret_text x WHERE x.what = 'group_letter.body_en');
