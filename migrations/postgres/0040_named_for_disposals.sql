-- Who approves that personal data go: named city accounts, as those who see what is kept secret.
ALTER TABLE staff ADD COLUMN approves_disposals BIGINT NOT NULL DEFAULT 0 CHECK (approves_disposals IN (0, 1));
