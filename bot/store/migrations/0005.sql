-- What is said of a pain point or an offer beyond its words: its place in its organisation's order (the least first), an
-- example, the year for which it is wanted (0: not said, 9999: later), with whom (JSON, see domain/partners), when
-- somebody last said that it is still true; how often it was worded, which wording was compared with what else there is
-- right after it was said, and whether an example was asked for.
ALTER TABLE need ADD COLUMN rank INTEGER NOT NULL DEFAULT 0;
ALTER TABLE need ADD COLUMN example TEXT NOT NULL DEFAULT '';
ALTER TABLE need ADD COLUMN year INTEGER NOT NULL DEFAULT 0;
ALTER TABLE need ADD COLUMN partners TEXT NOT NULL DEFAULT '';
ALTER TABLE need ADD COLUMN confirmed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE need ADD COLUMN wording INTEGER NOT NULL DEFAULT 1;
ALTER TABLE need ADD COLUMN looked INTEGER NOT NULL DEFAULT 1;
ALTER TABLE need ADD COLUMN asked INTEGER NOT NULL DEFAULT 0;
UPDATE need SET confirmed = changed;
CREATE INDEX need_looked ON need (id) WHERE looked < wording;

-- Work that exists already: its name, which problem it addresses, a link, the role (no person) to turn to, whose it is
-- ('' for nobody here). State: unconfirmed (entered by a member, no facilitator has looked at it yet), running, over;
-- `fresh` is when somebody last said that it is alive.
CREATE TABLE initiative (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    addresses TEXT NOT NULL,
    link TEXT NOT NULL,
    contact TEXT NOT NULL,
    organisation TEXT NOT NULL,
    person TEXT NOT NULL,
    state TEXT NOT NULL,
    entered INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    fresh INTEGER NOT NULL,
    withdrawn INTEGER,
    source TEXT NOT NULL
) STRICT;

-- Rows of files that were imported, as digests of what stood in them: a row is imported once, whatever became of it.
CREATE TABLE imported (
    row TEXT PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT;
