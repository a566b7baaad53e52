-- Taken by telephone or over the counter with a name and a number only (仮受付): the rest is to come until `hold_until`.
ALTER TABLE registration ADD COLUMN provisional BIGINT NOT NULL DEFAULT 0 CHECK (provisional IN (0, 1));
