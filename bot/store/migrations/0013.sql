-- Rooms whose digests are also an Atom feed. `name` is the file, which nobody can guess.
CREATE TABLE feed (
    room TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    since INTEGER NOT NULL,
    source TEXT NOT NULL
) STRICT;

-- What each of its entries said last, as a digest of it, and since when.
CREATE TABLE feed_entry (
    room TEXT NOT NULL,
    slot TEXT NOT NULL,
    said TEXT NOT NULL,
    updated INTEGER NOT NULL,
    PRIMARY KEY (room, slot)
) STRICT;

-- Where a person's digests go by mail. `code` is what came there and has not come back yet, '' once it has; `rooms` says
-- whether the digests of their rooms go there too; `source` is the message that gave the address.
CREATE TABLE mail (
    person TEXT PRIMARY KEY,
    address TEXT NOT NULL,
    code TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    asked INTEGER NOT NULL,
    rooms INTEGER NOT NULL DEFAULT 0,
    source TEXT NOT NULL
) STRICT;

-- Letters are looked up by themselves.
CREATE INDEX outbox_mail ON outbox (seq) WHERE rank = 4;
