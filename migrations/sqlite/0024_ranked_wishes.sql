-- The slots a registration is about: those it has a place in, or, while it has none, those it wishes for.
CREATE VIEW registration_slot AS
SELECT p.registration_id, p.slot_id, COALESCE(w.rank, 0) AS rank
FROM place p LEFT JOIN wish w ON w.registration_id = p.registration_id AND w.slot_id = p.slot_id
UNION ALL
SELECT w.registration_id, w.slot_id, w.rank
FROM wish w WHERE NOT EXISTS (SELECT 1 FROM place p WHERE p.registration_id = w.registration_id);

-- A host may take certain school years only; as the offering's: 7 is the first of junior high.
ALTER TABLE slot ADD COLUMN grade_from INTEGER;
ALTER TABLE slot ADD COLUMN grade_until INTEGER;
