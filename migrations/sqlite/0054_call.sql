-- How an offer of a freed place is told. Without a mailbox its time begins when somebody was reached, or a letter went out;
-- until then `answer_by` is only what it would have been by mail.
ALTER TABLE place_offer ADD COLUMN told TEXT NOT NULL DEFAULT 'mail'
    CHECK (told IN ('mail', 'not_yet', 'reached', 'letter'));
UPDATE place_offer SET told = 'not_yet' WHERE state = 'open' AND registration_id IN (
    SELECT r.id FROM registration r LEFT JOIN secret_registration s ON s.registration_id = r.id
    WHERE r.state = 'offered' AND r.email IS NULL AND s.email IS NULL);

-- That somebody was telephoned about an offer, or written to (電話・手紙でのご案内).
CREATE TABLE place_offer_call (
    id TEXT PRIMARY KEY,
    offer_id TEXT NOT NULL REFERENCES place_offer (id),
    at INTEGER NOT NULL,
    -- The city's day.
    on_day TEXT NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('reached', 'no_answer', 'letter'))
) STRICT;
CREATE INDEX place_offer_call_by_offer ON place_offer_call (offer_id);
