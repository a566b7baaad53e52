-- Money as facts: what was received, waived and given back, the receipts for it, and its closings.

-- Money of the city is taken only by those who are named for it.
ALTER TABLE staff ADD COLUMN takes_city_fees INTEGER NOT NULL DEFAULT 0 CHECK (takes_city_fees IN (0, 1));

-- One movement, in yen. Appended, never changed. `number` runs within the offering, without gaps, under its lock.
CREATE TABLE fee_fact (
    id TEXT PRIMARY KEY,
    offering_id TEXT NOT NULL REFERENCES offering (id),
    number INTEGER NOT NULL,
    participant_id TEXT NOT NULL REFERENCES participant (id),
    kind TEXT NOT NULL CHECK (kind IN ('receive', 'waive', 'refund')),
    amount INTEGER NOT NULL,
    -- A waiver moves no money.
    method TEXT NOT NULL CHECK (method IN ('cash', 'transfer', 'other', 'none')),
    -- The fact that this one takes back: the same, with its sign turned.
    corrects TEXT UNIQUE REFERENCES fee_fact (id),
    -- The day the money moved; `at` is when it was written down.
    day TEXT NOT NULL,
    at INTEGER NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT fee_fact_in_order UNIQUE (offering_id, number),
    CONSTRAINT fee_fact_signed CHECK ((corrects IS NULL AND amount > 0) OR (corrects IS NOT NULL AND amount < 0)),
    CONSTRAINT fee_fact_method CHECK ((kind = 'waive' AND method = 'none') OR (kind <> 'waive' AND method <> 'none')),
    CONSTRAINT fee_fact_reasoned CHECK (reason <> '' OR (kind = 'receive' AND corrects IS NULL))
) STRICT;
CREATE INDEX fee_fact_by_participant ON fee_fact (participant_id, number);

-- The last receipt number given, by issuer and fiscal year: its row is the lock under which the next one is given.
CREATE TABLE fee_receipt_number (
    issuer TEXT NOT NULL,
    fiscal_year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (issuer, fiscal_year)
) STRICT;

-- 領収書, one for a payment. Once issued nothing of it changes.
CREATE TABLE fee_receipt (
    fact_id TEXT PRIMARY KEY REFERENCES fee_fact (id),
    issuer TEXT NOT NULL,
    fiscal_year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    addressee TEXT NOT NULL,
    proviso TEXT NOT NULL,
    amount INTEGER NOT NULL,
    at INTEGER NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    CONSTRAINT fee_receipt_numbered UNIQUE (issuer, fiscal_year, number)
) STRICT;

-- Each time it was printed: the first is the receipt, the others say that they were issued again.
CREATE TABLE fee_receipt_print (
    id TEXT PRIMARY KEY,
    fact_id TEXT NOT NULL REFERENCES fee_receipt (fact_id),
    copy INTEGER NOT NULL,
    at INTEGER NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    CONSTRAINT fee_receipt_print_in_order UNIQUE (fact_id, copy)
) STRICT;

-- 締め: the facts after one number and up to another, what they add up to by method, and the cash that was counted.
CREATE TABLE fee_closing (
    id TEXT PRIMARY KEY,
    offering_id TEXT NOT NULL REFERENCES offering (id),
    number INTEGER NOT NULL,
    -- None: of a day.
    session_id TEXT REFERENCES session (id),
    after_fact INTEGER NOT NULL,
    until_fact INTEGER NOT NULL,
    cash INTEGER NOT NULL,
    transfer INTEGER NOT NULL,
    other INTEGER NOT NULL,
    counted INTEGER NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    staff_id TEXT NOT NULL REFERENCES staff (id),
    CONSTRAINT fee_closing_in_order UNIQUE (offering_id, number),
    CONSTRAINT fee_closing_of_something CHECK (until_fact > after_fact),
    CONSTRAINT fee_closing_reasoned CHECK (reason <> '' OR counted = cash)
) STRICT;
