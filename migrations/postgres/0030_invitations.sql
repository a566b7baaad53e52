-- An invitation says how many of one organisation may come, and whether somebody else may come instead.
ALTER TABLE offering ADD COLUMN per_organisation BIGINT CHECK (per_organisation > 0);
ALTER TABLE offering ADD COLUMN proxies BIGINT NOT NULL DEFAULT 0 CHECK (proxies IN (0, 1));

-- Where somebody comes to a group, what it may wish for: days between asking and the day, how many dates it names, from
-- when to when, how long, and on which days not.
ALTER TABLE offering ADD COLUMN lead_days BIGINT CHECK (lead_days >= 0);
ALTER TABLE offering ADD COLUMN wished_dates BIGINT CHECK (wished_dates > 0);
ALTER TABLE offering ADD COLUMN visit_from TEXT COLLATE "C";
ALTER TABLE offering ADD COLUMN visit_until TEXT COLLATE "C";
ALTER TABLE offering ADD COLUMN visit_minutes BIGINT CHECK (visit_minutes > 0);
ALTER TABLE offering ADD COLUMN visit_blackout TEXT COLLATE "C" NOT NULL DEFAULT '';

-- Whom the office invites to an offering (開催案内), or asks to nominate (推薦依頼): a person of an organisation, by mail or on
-- paper. The key of the letter's link is made of the id and stands nowhere.
CREATE TABLE invitee (
    id TEXT COLLATE "C" PRIMARY KEY,
    offering_id TEXT COLLATE "C" NOT NULL REFERENCES offering (id),
    position BIGINT NOT NULL,
    organisation TEXT COLLATE "C" NOT NULL,
    -- Folded: who is of one organisation is counted together.
    organisation_key TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    name_kana TEXT COLLATE "C" NOT NULL,
    email TEXT COLLATE "C",
    address TEXT COLLATE "C" NOT NULL,
    answer TEXT COLLATE "C" NOT NULL CHECK (answer IN ('none', 'attends', 'absent')),
    -- Raised by each answer.
    revision BIGINT NOT NULL,
    answered_at BIGINT,
    -- Who typed the answer in, where it came on paper or by telephone.
    answered_by TEXT COLLATE "C" REFERENCES staff (id),
    added_at BIGINT NOT NULL,
    added_by TEXT COLLATE "C" NOT NULL,
    sent_at BIGINT,
    reminded_at BIGINT,
    -- Taken off the list: the link opens nothing any more.
    ended_at BIGINT,
    forgotten_at BIGINT,
    CONSTRAINT invitee_answered CHECK ((answer = 'none') = (answered_at IS NULL))
);
CREATE INDEX invitee_by_offering ON invitee (offering_id, position);

-- What an answer of attendance became.
CREATE TABLE invited_registration (
    registration_id TEXT COLLATE "C" PRIMARY KEY REFERENCES registration (id),
    invitee_id TEXT COLLATE "C" NOT NULL REFERENCES invitee (id),
    proxy BIGINT NOT NULL CHECK (proxy IN (0, 1))
);
CREATE INDEX invited_registration_by_invitee ON invited_registration (invitee_id);
