-- Dates at other fora. Whole days: `first` and `last` are days (2027-06-14) and `zone` is ''; else both are times on the
-- clocks of `zone` (2027-06-14T14:00), `last` '' where no end was said. `begins` and `over` are moments, from which it
-- lasts and is past everywhere; `uid` and `sequence` are what calendars know it by.
CREATE TABLE forum_date (
    id TEXT PRIMARY KEY,
    uid TEXT NOT NULL,
    room TEXT NOT NULL,
    name TEXT NOT NULL,
    place TEXT NOT NULL,
    link TEXT NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    zone TEXT NOT NULL,
    begins INTEGER NOT NULL,
    over INTEGER NOT NULL,
    sequence INTEGER NOT NULL DEFAULT 0,
    changed INTEGER NOT NULL,
    withdrawn INTEGER,
    source TEXT NOT NULL
) STRICT;
CREATE INDEX forum_date_room ON forum_date (room, over);

-- Who will be there: whether their organisation may be named (`named`), and whether people they were introduced to may be
-- told (`tells`). Gone some time after the date.
CREATE TABLE going (
    date TEXT NOT NULL,
    person TEXT NOT NULL,
    named INTEGER NOT NULL DEFAULT 0,
    tells INTEGER NOT NULL DEFAULT 0,
    source TEXT NOT NULL,
    PRIMARY KEY (date, person)
) STRICT;
CREATE INDEX going_person ON going (person);

-- A meeting at the side of a date: why, what is to come of it, and the question; `txn` is the message that says so, under
-- which what comes of it is told.
CREATE TABLE side_meeting (
    date TEXT PRIMARY KEY,
    purpose TEXT NOT NULL,
    wanted TEXT NOT NULL,
    question TEXT NOT NULL,
    at INTEGER NOT NULL,
    txn TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;

-- What was brought back from a date (kind report), and what people who were not there say to it (kind answer).
CREATE TABLE brought (
    source TEXT PRIMARY KEY,
    date TEXT NOT NULL,
    kind TEXT NOT NULL,
    person TEXT,
    organisation TEXT,
    text TEXT NOT NULL,
    mark TEXT NOT NULL,
    at INTEGER NOT NULL,
    withdrawn INTEGER
) STRICT;
CREATE INDEX brought_date ON brought (date);
CREATE INDEX brought_person ON brought (person);

-- Groups that a room wants to hear and that are not there: whom to ask them is the owner's part; state is '', asked,
-- joined, declined or silent, with a reason.
CREATE TABLE wanted (
    id TEXT PRIMARY KEY,
    room TEXT NOT NULL,
    name TEXT NOT NULL,
    owner TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    changed INTEGER NOT NULL,
    source TEXT NOT NULL
) STRICT;
CREATE INDEX wanted_room ON wanted (room);
CREATE INDEX wanted_owner ON wanted (owner) WHERE owner <> '';

-- Who named a wanted group, in which words.
CREATE TABLE wanted_by (
    wanted TEXT NOT NULL,
    person TEXT NOT NULL,
    text TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (wanted, person)
) STRICT;
CREATE INDEX wanted_by_person ON wanted_by (person);

-- Which groups and regions a room was told to have (counts that show no small group), each time it was told (`session` is @
-- and the moment) and at the end of each session, so that what is told later can never be subtracted from it.
CREATE TABLE coverage (
    room TEXT NOT NULL,
    session TEXT NOT NULL,
    at INTEGER NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (room, session)
) STRICT;

-- Of closed questions how many answered from a direct chat and how many in the room, where neither is a small group.
CREATE TABLE afar (
    prompt TEXT PRIMARY KEY,
    room TEXT NOT NULL,
    afar INTEGER NOT NULL,
    here INTEGER NOT NULL
) STRICT;
CREATE INDEX afar_room ON afar (room);
