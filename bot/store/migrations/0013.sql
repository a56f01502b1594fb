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
