-- What an organisation said when it saw a statement of another: is this yours too (yes, partly, no, skip)? `own` is its
-- own statement that the other was set beside, '' for none. One row for each message and statement; of an organisation
-- and a statement the last that is not withdrawn counts.
CREATE TABLE verdict (
    source TEXT NOT NULL,
    need TEXT NOT NULL,
    organisation TEXT NOT NULL,
    person TEXT NOT NULL,
    own TEXT NOT NULL,
    said TEXT NOT NULL,
    at INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    withdrawn INTEGER,
    PRIMARY KEY (source, need)
) STRICT;
CREATE INDEX verdict_need ON verdict (need);
CREATE INDEX verdict_organisation ON verdict (organisation);
CREATE INDEX verdict_person ON verdict (person);

-- Which statements of others an organisation was shown together, each under its place in the list and beside one of its
-- own ('' for none); to one person, or ('') to all who speak for it.
CREATE TABLE shown (
    asking TEXT NOT NULL,
    place INTEGER NOT NULL,
    need TEXT NOT NULL,
    own TEXT NOT NULL,
    organisation TEXT NOT NULL,
    person TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (asking, place)
) STRICT;
CREATE INDEX shown_organisation ON shown (organisation, at);
CREATE INDEX shown_need ON shown (need);

-- Who does not want to be asked whether others' statements are theirs too.
CREATE TABLE unasked (
    person TEXT PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT;

-- What facilitators did to themes by hand: theirs holds in every run until it is taken back. Of `merge` the needs of
-- `theme` are part 0 and those of `other`, the theme that went into it, part 1; of `split` what was left together is part
-- 0 and the one need that went out of `theme` part 1.
CREATE TABLE theme_act (
    number INTEGER NOT NULL,
    verb TEXT NOT NULL,
    theme TEXT NOT NULL,
    other TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (number)
) STRICT;
CREATE TABLE theme_act_need (
    number INTEGER NOT NULL,
    need TEXT NOT NULL,
    part INTEGER NOT NULL,
    PRIMARY KEY (number, need)
) STRICT;

-- What a facilitator calls a theme, '' while it goes by the words of one of its statements.
ALTER TABLE theme ADD COLUMN name TEXT NOT NULL DEFAULT '';
-- Whether an initiative is at work on it.
ALTER TABLE theme ADD COLUMN covered INTEGER NOT NULL DEFAULT 0;
