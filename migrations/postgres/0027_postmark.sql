-- A letter that was posted in time (消印有効): it may be typed in after closing, until the announced day.
ALTER TABLE registration ADD COLUMN postmarked_on TEXT;
