-- Who keeps a proposal that is worked on (who began it, who submitted it) and hears what becomes of it, until it is handed
-- over or rests. Who wrote and submitted it stays in the proposal: another reviews it.
CREATE TABLE proposal_keeper (
    proposal_id TEXT COLLATE "C" NOT NULL REFERENCES proposal (id),
    staff_id TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    since BIGINT NOT NULL,
    PRIMARY KEY (proposal_id, staff_id)
);
CREATE INDEX proposal_keeper_by_staff ON proposal_keeper (staff_id);
INSERT INTO proposal_keeper (proposal_id, staff_id, since)
SELECT id, made_by, updated_at FROM proposal WHERE state IN ('writing', 'to_confirm', 'in_review')
UNION SELECT id, submitted_by, updated_at FROM proposal
WHERE state IN ('writing', 'to_confirm', 'in_review') AND submitted_by IS NOT NULL;

-- A proposal may be handed over too.
ALTER TABLE handover_item RENAME TO handover_item_before;
CREATE TABLE handover_item (
    handover_id TEXT COLLATE "C" NOT NULL REFERENCES handover (id),
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('offering', 'invitation', 'proposal')),
    item_id TEXT COLLATE "C" NOT NULL,
    to_staff TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    PRIMARY KEY (handover_id, kind, item_id)
);
INSERT INTO handover_item (handover_id, kind, item_id, to_staff)
SELECT handover_id, kind, item_id, to_staff FROM handover_item_before;
DROP TABLE handover_item_before;
