-- Money as facts: what was received, waived and given back, the receipts for it, and its closings.

-- Money of the city is taken only by those who are named for it.
ALTER TABLE staff ADD COLUMN takes_city_fees BIGINT NOT NULL DEFAULT 0 CHECK (takes_city_fees IN (0, 1));

-- One movement, in yen. Appended, never changed. `number` runs within the offering, without gaps, under its lock.
CREATE TABLE fee_fact (
    id TEXT COLLATE "C" PRIMARY KEY,
    offering_id TEXT COLLATE "C" NOT NULL REFERENCES offering (id),
    number BIGINT NOT NULL,
    participant_id TEXT COLLATE "C" NOT NULL REFERENCES participant (id),
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('receive', 'waive', 'refund')),
    amount BIGINT NOT NULL,
    -- A waiver moves no money.
    method TEXT COLLATE "C" NOT NULL CHECK (method IN ('cash', 'transfer', 'other', 'none')),
    -- The fact that this one takes back: the same, with its sign turned.
    corrects TEXT COLLATE "C" UNIQUE REFERENCES fee_fact (id),
    -- The day the money moved; `at` is when it was written down.
    day TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    staff_id TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    reason TEXT COLLATE "C" NOT NULL,
    note TEXT COLLATE "C" NOT NULL,
    CONSTRAINT fee_fact_in_order UNIQUE (offering_id, number),
    CONSTRAINT fee_fact_signed CHECK ((corrects IS NULL AND amount > 0) OR (corrects IS NOT NULL AND amount < 0)),
    CONSTRAINT fee_fact_method CHECK ((kind = 'waive' AND method = 'none') OR (kind <> 'waive' AND method <> 'none')),
    CONSTRAINT fee_fact_reasoned CHECK (reason <> '' OR (kind = 'receive' AND corrects IS NULL))
);
CREATE INDEX fee_fact_by_participant ON fee_fact (participant_id, number);

-- The last receipt number given, by issuer and fiscal year: its row is the lock under which the next one is given.
CREATE TABLE fee_receipt_number (
    issuer TEXT COLLATE "C" NOT NULL,
    fiscal_year BIGINT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (issuer, fiscal_year)
);

-- 領収書, one for a payment. Once issued nothing of it changes.
CREATE TABLE fee_receipt (
    fact_id TEXT COLLATE "C" PRIMARY KEY REFERENCES fee_fact (id),
    issuer TEXT COLLATE "C" NOT NULL,
    fiscal_year BIGINT NOT NULL,
    number BIGINT NOT NULL,
    addressee TEXT COLLATE "C" NOT NULL,
    proviso TEXT COLLATE "C" NOT NULL,
    amount BIGINT NOT NULL,
    at BIGINT NOT NULL,
    staff_id TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    CONSTRAINT fee_receipt_numbered UNIQUE (issuer, fiscal_year, number)
);

-- Each time it was printed: the first is the receipt, the others say that they were issued again.
CREATE TABLE fee_receipt_print (
    id TEXT COLLATE "C" PRIMARY KEY,
    fact_id TEXT COLLATE "C" NOT NULL REFERENCES fee_receipt (fact_id),
    copy BIGINT NOT NULL,
    at BIGINT NOT NULL,
    staff_id TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    CONSTRAINT fee_receipt_print_in_order UNIQUE (fact_id, copy)
);

-- 締め: the facts after one number and up to another, what they add up to by method, and the cash that was counted.
CREATE TABLE fee_closing (
    id TEXT COLLATE "C" PRIMARY KEY,
    offering_id TEXT COLLATE "C" NOT NULL REFERENCES offering (id),
    number BIGINT NOT NULL,
    -- None: of a day.
    session_id TEXT COLLATE "C" REFERENCES session (id),
    after_fact BIGINT NOT NULL,
    until_fact BIGINT NOT NULL,
    cash BIGINT NOT NULL,
    transfer BIGINT NOT NULL,
    other BIGINT NOT NULL,
    counted BIGINT NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    staff_id TEXT COLLATE "C" NOT NULL REFERENCES staff (id),
    CONSTRAINT fee_closing_in_order UNIQUE (offering_id, number),
    CONSTRAINT fee_closing_of_something CHECK (until_fact > after_fact),
    CONSTRAINT fee_closing_reasoned CHECK (reason <> '' OR counted = cash)
);
