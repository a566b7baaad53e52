-- Partners as a register, who works for them, in which role they stand by an offering, and who answers for it.

ALTER TABLE partner ADD COLUMN name_kana TEXT COLLATE "C" NOT NULL DEFAULT '';
-- For everyone to know; never where somebody lives.
ALTER TABLE partner ADD COLUMN contact_name TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE partner ADD COLUMN contact_phone TEXT COLLATE "C" NOT NULL DEFAULT '';
-- At the 市民活動センター; NULL: not registered, not ended.
ALTER TABLE partner ADD COLUMN registered_on TEXT COLLATE "C";
ALTER TABLE partner ADD COLUMN registered_until TEXT COLLATE "C";

-- Who works for a partner, and as what. A row ends when somebody leaves or becomes something else; it is never deleted.
CREATE TABLE partner_member (
    id TEXT COLLATE "C" PRIMARY KEY,
    partner_id TEXT COLLATE "C" NOT NULL REFERENCES partner (id),
    staff_id TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    role TEXT COLLATE "C" NOT NULL CHECK (role IN ('lead', 'member', 'assistant')),
    since BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE UNIQUE INDEX partner_member_once ON partner_member (staff_id) WHERE ended_at IS NULL;
CREATE INDEX partner_member_by_partner ON partner_member (partner_id, since);
-- The partners' accounts so far: the oldest of each leads.
INSERT INTO partner_member (id, partner_id, staff_id, role, since, ended_at)
SELECT s.id, s.partner_id, s.id, CASE WHEN s.id = (SELECT MIN(f.id) FROM staff f WHERE f.role = 'partner'
    AND f.partner_id = s.partner_id) THEN 'lead' ELSE 'member' END, s.created_at, NULL
FROM staff s WHERE s.role = 'partner' AND s.partner_id IS NOT NULL;

-- The link's key is derived from the id and stored nowhere. What is open after ends_at has lapsed.
CREATE TABLE invitation (
    id TEXT COLLATE "C" PRIMARY KEY,
    partner_id TEXT COLLATE "C" NOT NULL REFERENCES partner (id),
    email TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL CHECK (role IN ('lead', 'member', 'assistant')),
    invited_by TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    -- Who hears of what becomes of it: the inviter, until it is handed over.
    kept_by TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    created_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL CHECK (ends_at > created_at),
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('open', 'accepted', 'withdrawn', 'replaced')),
    settled_at BIGINT,
    -- The account that came of it.
    staff_id TEXT COLLATE "C" REFERENCES staff (id),
    CONSTRAINT invitation_settled CHECK ((state = 'open') = (settled_at IS NULL)),
    CONSTRAINT invitation_accepted CHECK ((state = 'accepted') = (staff_id IS NOT NULL))
);
CREATE UNIQUE INDEX invitation_once ON invitation (partner_id, email) WHERE state = 'open';

-- 主催・共催・後援・協賛・協力 as codes. What ends stays, so that it can be told who worked with whom.
ALTER TABLE offering_partner RENAME TO offering_partner_before;
CREATE TABLE offering_partner (
    offering_id TEXT COLLATE "C" NOT NULL REFERENCES offering (id),
    partner_id TEXT COLLATE "C" NOT NULL REFERENCES partner (id),
    role TEXT COLLATE "C" NOT NULL CHECK (role IN ('organiser', 'co_organiser', 'endorser', 'sponsor', 'cooperator')),
    position BIGINT NOT NULL,
    -- 0: from the announcement on.
    since BIGINT NOT NULL DEFAULT 0,
    added_by TEXT COLLATE "C" REFERENCES staff (id),
    -- 名義使用承認, of endorsers only.
    approval TEXT COLLATE "C" NOT NULL DEFAULT 'none' CHECK (approval IN ('none', 'requested', 'approved', 'refused')),
    approval_number TEXT COLLATE "C" NOT NULL DEFAULT '',
    approval_on TEXT COLLATE "C",
    approval_reason TEXT COLLATE "C" NOT NULL DEFAULT '',
    decided_by TEXT COLLATE "C" REFERENCES staff (id),
    ended_at BIGINT,
    ended_by TEXT COLLATE "C" REFERENCES staff (id),
    PRIMARY KEY (offering_id, partner_id, role, since),
    CONSTRAINT offering_partner_approval CHECK ((role = 'endorser') = (approval <> 'none'))
);
-- An endorser that was announced had been approved. Whoever stands under another word sees nobody's data.
INSERT INTO offering_partner (offering_id, partner_id, role, position, approval)
SELECT offering_id, partner_id, coded, MIN(position), CASE coded WHEN 'endorser' THEN 'approved' ELSE 'none' END
FROM (SELECT offering_id, partner_id, position, CASE role WHEN '主催' THEN 'organiser' WHEN '共催' THEN 'co_organiser'
    WHEN '後援' THEN 'endorser' WHEN '協賛' THEN 'sponsor' ELSE 'cooperator' END AS coded FROM offering_partner_before) o
GROUP BY offering_id, partner_id, coded;
DROP TABLE offering_partner_before;
CREATE UNIQUE INDEX offering_partner_once ON offering_partner (offering_id, partner_id, role) WHERE ended_at IS NULL;
CREATE INDEX offering_partner_by_partner ON offering_partner (partner_id);

-- Whose offering it is: the only partners whose people see the people of it.
CREATE VIEW offering_host AS
SELECT offering_id, partner_id FROM offering_partner WHERE role IN ('organiser', 'co_organiser') AND ended_at IS NULL;

-- The person who answers for an offering (担当者).
CREATE TABLE offering_charge (
    offering_id TEXT COLLATE "C" PRIMARY KEY REFERENCES offering (id),
    staff_id TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    since BIGINT NOT NULL
);
CREATE INDEX offering_charge_by_staff ON offering_charge (staff_id);

-- 人事異動: what one person held went to others, at once.
CREATE TABLE handover (
    id TEXT COLLATE "C" PRIMARY KEY,
    from_staff TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    by_staff TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL
);
CREATE TABLE handover_item (
    handover_id TEXT COLLATE "C" NOT NULL REFERENCES handover (id),
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('offering', 'invitation')),
    item_id TEXT COLLATE "C" NOT NULL,
    to_staff TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    PRIMARY KEY (handover_id, kind, item_id)
);

-- What surveys and registers say of an indicator. Appended, never edited: the last one entered of a year counts.
CREATE TABLE indicator_value (
    id TEXT COLLATE "C" PRIMARY KEY,
    indicator_id TEXT COLLATE "C" NOT NULL REFERENCES indicator (id),
    fiscal_year BIGINT NOT NULL,
    value DOUBLE PRECISION NOT NULL,
    source TEXT COLLATE "C" NOT NULL CHECK (source <> ''),
    -- How many answered; NULL where nobody was asked.
    n BIGINT CHECK (n > 0),
    -- As of this day.
    day TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    staff_id TEXT COLLATE "C" NOT NULL REFERENCES staff (id)
);
CREATE INDEX indicator_value_by_indicator ON indicator_value (indicator_id, fiscal_year, at);

-- Opens one session's desk to a helper without an account, until two hours after its end. The link's key is derived from
-- the id; of the six digits a keyed hash is kept.
CREATE TABLE desk_link (
    id TEXT COLLATE "C" PRIMARY KEY,
    session_id TEXT COLLATE "C" NOT NULL REFERENCES session (id),
    label TEXT COLLATE "C" NOT NULL CHECK (label <> ''),
    made_by TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    made_at BIGINT NOT NULL,
    pin_hash TEXT COLLATE "C" NOT NULL,
    failures BIGINT NOT NULL CHECK (failures >= 0),
    ended_at BIGINT,
    ended_by TEXT COLLATE "C" REFERENCES staff (id)
);
CREATE INDEX desk_link_by_session ON desk_link (session_id);

-- The browsers that gave the digits; of the cookie's token only the SHA-256 is kept.
CREATE TABLE desk_link_browser (
    token_hash TEXT COLLATE "C" PRIMARY KEY,
    link_id TEXT COLLATE "C" NOT NULL REFERENCES desk_link (id),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL
);
CREATE INDEX desk_link_browser_by_link ON desk_link_browser (link_id);
