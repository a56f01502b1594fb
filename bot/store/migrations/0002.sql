-- Other names an organisation goes by: what it is recognised by in a text, beside its own name.
CREATE TABLE alias (
    organisation TEXT NOT NULL,
    name TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (organisation, name)
) STRICT;

-- What was last published of a figure that a later one could be subtracted from.
CREATE TABLE published (
    figure TEXT PRIMARY KEY,
    n INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;

-- How an answer may be used, as its author marked it; and how strict a room is.
ALTER TABLE answer ADD COLUMN mark TEXT NOT NULL DEFAULT 'unnamed';
ALTER TABLE room ADD COLUMN rule TEXT NOT NULL DEFAULT 'non-attributed';

-- Words that would tell who said them, held back from a room until reworded, released or dropped. Who said them is
-- kept while it waits, a week at most, because only the author may release it.
CREATE TABLE held (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    room TEXT NOT NULL,
    person TEXT,
    text TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',
    wording TEXT NOT NULL DEFAULT '',
    at INTEGER NOT NULL,
    settled INTEGER,
    UNIQUE (source, room)
) STRICT;
CREATE INDEX held_person ON held (person);

-- Whose words an effect that waits to be sent repeats, and how; gone once it is sent.
CREATE TABLE quoted (
    txn TEXT NOT NULL,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    mark TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (txn, kind, source)
) STRICT;
CREATE INDEX quoted_source ON quoted (source);

-- Effects that were not sent because what they repeat may not leave any more, until fresh ones are decided.
CREATE TABLE declined (
    txn TEXT PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT;

-- How far an event's turn was put back and at what pace its sender wrote, so that floods are told from people; and
-- whether it was a command that was carried out (1) or refused as one of too many (2), so that commands can be counted.
ALTER TABLE inbox ADD COLUMN late INTEGER NOT NULL DEFAULT 0;
ALTER TABLE inbox ADD COLUMN pace INTEGER NOT NULL DEFAULT 0;
ALTER TABLE inbox ADD COLUMN command INTEGER NOT NULL DEFAULT 0;
CREATE INDEX inbox_command ON inbox (sender, turn) WHERE command > 0;

-- People who asked to be forgotten, while something of them is still elsewhere than in this database: their direct
-- chats (a JSON list) are to be left, their keys to go. `done` is when the facts here went, NULL while they are to go.
CREATE TABLE forgotten (
    person TEXT PRIMARY KEY,
    rooms TEXT NOT NULL DEFAULT '[]',
    at INTEGER NOT NULL,
    done INTEGER
) STRICT;

-- Whether an effect's words were taken out after they were sent; its transaction id stays, so that it is never repeated.
ALTER TABLE outbox ADD COLUMN blanked INTEGER NOT NULL DEFAULT 0;
CREATE INDEX outbox_worded ON outbox (at) WHERE blanked = 0;
