-- An invitation says how many of one organisation may come, and whether somebody else may come instead.
ALTER TABLE offering ADD COLUMN per_organisation INTEGER CHECK (per_organisation > 0);
ALTER TABLE offering ADD COLUMN proxies INTEGER NOT NULL DEFAULT 0 CHECK (proxies IN (0, 1));

-- Where somebody comes to a group, what it may wish for: days between asking and the day, how many dates it names, from
-- when to when, how long, and on which days not.
ALTER TABLE offering ADD COLUMN lead_days INTEGER CHECK (lead_days >= 0);
ALTER TABLE offering ADD COLUMN wished_dates INTEGER CHECK (wished_dates > 0);
ALTER TABLE offering ADD COLUMN visit_from TEXT;
ALTER TABLE offering ADD COLUMN visit_until TEXT;
ALTER TABLE offering ADD COLUMN visit_minutes INTEGER CHECK (visit_minutes > 0);
ALTER TABLE offering ADD COLUMN visit_blackout TEXT NOT NULL DEFAULT '';

-- Whom the office invites to an offering (開催案内), or asks to nominate (推薦依頼): a person of an organisation, by mail or on
-- paper. The key of the letter's link is made of the id and stands nowhere.
CREATE TABLE invitee (
    id TEXT PRIMARY KEY,
    offering_id TEXT NOT NULL REFERENCES offering (id),
    position INTEGER NOT NULL,
    organisation TEXT NOT NULL,
    -- Folded: who is of one organisation is counted together.
    organisation_key TEXT NOT NULL,
    name TEXT NOT NULL,
    name_kana TEXT NOT NULL,
    email TEXT,
    address TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('none', 'attends', 'absent')),
    -- Raised by each answer.
    revision INTEGER NOT NULL,
    answered_at INTEGER,
    -- Who typed the answer in, where it came on paper or by telephone.
    answered_by TEXT REFERENCES staff (id),
    added_at INTEGER NOT NULL,
    added_by TEXT NOT NULL,
    sent_at INTEGER,
    reminded_at INTEGER,
    -- Taken off the list: the link opens nothing any more.
    ended_at INTEGER,
    forgotten_at INTEGER,
    CONSTRAINT invitee_answered CHECK ((answer = 'none') = (answered_at IS NULL))
) STRICT;
CREATE INDEX invitee_by_offering ON invitee (offering_id, position);

-- What an answer of attendance became.
CREATE TABLE invited_registration (
    registration_id TEXT PRIMARY KEY REFERENCES registration (id),
    invitee_id TEXT NOT NULL REFERENCES invitee (id),
    proxy INTEGER NOT NULL CHECK (proxy IN (0, 1))
) STRICT;
CREATE INDEX invited_registration_by_invitee ON invited_registration (invitee_id);
