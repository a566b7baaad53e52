-- Of whom one application is taken: a person, a household, a group. A second one is marked for people to look at, never refused.
ALTER TABLE offering ADD COLUMN once_per TEXT COLLATE "C" NOT NULL DEFAULT 'person' CHECK (once_per IN ('person', 'household', 'group'));
