-- A second round for those whom ranked wishes gave nothing (二次募集): a draw of its own over what is left, for those who name
-- new wishes by its closing.
ALTER TABLE draw ADD COLUMN round INTEGER NOT NULL DEFAULT 1 CHECK (round IN (1, 2));
ALTER TABLE draw ADD COLUMN closes_at INTEGER;
DROP INDEX draw_once;
CREATE UNIQUE INDEX draw_once ON draw (offering_id, round) WHERE state <> 'stopped';
