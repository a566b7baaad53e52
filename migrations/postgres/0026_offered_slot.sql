-- Of ranked wishes, which one is offered; NULL: all it waits for.
ALTER TABLE place_offer ADD COLUMN slot_id TEXT REFERENCES slot (id);
