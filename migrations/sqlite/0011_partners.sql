-- Partners as a register, who works for them, in which role they stand by an offering, and who answers for it.

ALTER TABLE partner ADD COLUMN name_kana TEXT NOT NULL DEFAULT '';
-- For everyone to know; never where somebody lives.
ALTER TABLE partner ADD COLUMN contact_name TEXT NOT NULL DEFAULT '';
ALTER TABLE partner ADD COLUMN contact_phone TEXT NOT NULL DEFAULT '';
-- At the 市民活動センター; NULL: not registered, not ended.
ALTER TABLE partner ADD COLUMN registered_on TEXT;
ALTER TABLE partner ADD COLUMN registered_until TEXT;

-- Who works for a partner, and as what. A row ends when somebody leaves or becomes something else; it is never deleted.
CREATE TABLE partner_member (
    id TEXT PRIMARY KEY,
    partner_id TEXT NOT NULL REFERENCES partner (id),
    staff_id TEXT NOT NULL REFERENCES staff (id),
    role TEXT NOT NULL CHECK (role IN ('lead', 'member', 'assistant')),
    since INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
CREATE UNIQUE INDEX partner_member_once ON partner_member (staff_id) WHERE ended_at IS NULL;
CREATE INDEX partner_member_by_partner ON partner_member (partner_id, since);
-- The partners' accounts so far: the oldest of each leads.
INSERT INTO partner_member (id, partner_id, staff_id, role, since, ended_at)
SELECT s.id, s.partner_id, s.id, CASE WHEN s.id = (SELECT MIN(f.id) FROM staff f WHERE f.role = 'partner'
    AND f.partner_id = s.partner_id) THEN 'lead' ELSE 'member' END, s.created_at, NULL
FROM staff s WHERE s.role = 'partner' AND s.partner_id IS NOT NULL;

-- The link's key is derived from the id and stored nowhere. What is open after ends_at has lapsed.
CREATE TABLE invitation (
    id TEXT PRIMARY KEY,
    partner_id TEXT NOT NULL REFERENCES partner (id),
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('lead', 'member', 'assistant')),
    invited_by TEXT NOT NULL REFERENCES staff (id),
    -- Who hears of what becomes of it: the inviter, until it is handed over.
    kept_by TEXT NOT NULL REFERENCES staff (id),
    created_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL CHECK (ends_at > created_at),
    state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'withdrawn', 'replaced')),
    settled_at INTEGER,
    -- The account that came of it.
    staff_id TEXT REFERENCES staff (id),
    CONSTRAINT invitation_settled CHECK ((state = 'open') = (settled_at IS NULL)),
    CONSTRAINT invitation_accepted CHECK ((state = 'accepted') = (staff_id IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX invitation_once ON invitation (partner_id, email) WHERE state = 'open';

-- 主催・共催・後援・協賛・協力 as codes. What ends stays, so that it can be told who worked with whom.
ALTER TABLE offering_partner RENAME TO offering_partner_before;
CREATE TABLE offering_partner (
    offering_id TEXT NOT NULL REFERENCES offering (id),
    partner_id TEXT NOT NULL REFERENCES partner (id),
    role TEXT NOT NULL CHECK (role IN ('organiser', 'co_organiser', 'endorser', 'sponsor', 'cooperator')),
    position INTEGER NOT NULL,
    -- 0: from the announcement on.
    since INTEGER NOT NULL DEFAULT 0,
    added_by TEXT REFERENCES staff (id),
    -- 名義使用承認, of endorsers only.
    approval TEXT NOT NULL DEFAULT 'none' CHECK (approval IN ('none', 'requested', 'approved', 'refused')),
    approval_number TEXT NOT NULL DEFAULT '',
    approval_on TEXT,
    approval_reason TEXT NOT NULL DEFAULT '',
    decided_by TEXT REFERENCES staff (id),
    ended_at INTEGER,
    ended_by TEXT REFERENCES staff (id),
    PRIMARY KEY (offering_id, partner_id, role, since),
    CONSTRAINT offering_partner_approval CHECK ((role = 'endorser') = (approval <> 'none'))
) STRICT;
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
    offering_id TEXT PRIMARY KEY REFERENCES offering (id),
    staff_id TEXT NOT NULL REFERENCES staff (id),
    since INTEGER NOT NULL
) STRICT;
CREATE INDEX offering_charge_by_staff ON offering_charge (staff_id);

-- 人事異動: what one person held went to others, at once.
CREATE TABLE handover (
    id TEXT PRIMARY KEY,
    from_staff TEXT NOT NULL REFERENCES staff (id),
    by_staff TEXT NOT NULL REFERENCES staff (id),
    at INTEGER NOT NULL
) STRICT;
CREATE TABLE handover_item (
    handover_id TEXT NOT NULL REFERENCES handover (id),
    kind TEXT NOT NULL CHECK (kind IN ('offering', 'invitation')),
    item_id TEXT NOT NULL,
    to_staff TEXT NOT NULL REFERENCES staff (id),
    PRIMARY KEY (handover_id, kind, item_id)
) STRICT;

-- What surveys and registers say of an indicator. Appended, never edited: the last one entered of a year counts.
CREATE TABLE indicator_value (
    id TEXT PRIMARY KEY,
    indicator_id TEXT NOT NULL REFERENCES indicator (id),
    fiscal_year INTEGER NOT NULL,
    value REAL NOT NULL,
    source TEXT NOT NULL CHECK (source <> ''),
    -- How many answered; NULL where nobody was asked.
    n INTEGER CHECK (n > 0),
    -- As of this day.
    day TEXT NOT NULL,
    at INTEGER NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX indicator_value_by_indicator ON indicator_value (indicator_id, fiscal_year, at);

-- Opens one session's desk to a helper without an account, until two hours after its end. The link's key is derived from
-- the id; of the six digits a keyed hash is kept.
CREATE TABLE desk_link (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    label TEXT NOT NULL CHECK (label <> ''),
    made_by TEXT NOT NULL REFERENCES staff (id),
    made_at INTEGER NOT NULL,
    pin_hash TEXT NOT NULL,
    failures INTEGER NOT NULL CHECK (failures >= 0),
    ended_at INTEGER,
    ended_by TEXT REFERENCES staff (id)
) STRICT;
CREATE INDEX desk_link_by_session ON desk_link (session_id);

-- The browsers that gave the digits; of the cookie's token only the SHA-256 is kept.
CREATE TABLE desk_link_browser (
    token_hash TEXT PRIMARY KEY,
    link_id TEXT NOT NULL REFERENCES desk_link (id),
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL
) STRICT;
CREATE INDEX desk_link_browser_by_link ON desk_link_browser (link_id);
