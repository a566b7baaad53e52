-- What the fee of an offering is for: each participant, or each party (組), which is a registration. A party's is
-- recorded with its first participant.
ALTER TABLE offering ADD COLUMN fee_unit TEXT COLLATE "C" NOT NULL DEFAULT 'person' CHECK (fee_unit IN ('person', 'party'));
