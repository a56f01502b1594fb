-- An effort: where its people speak (`room`, '' for direct chats), where it may be seen beside that (`shown`, '' while it
-- is private), what it came from (M4, T2, N7), its state, who leads it since when, its last day (ISO), its place on the
-- room's board, what became of it (an outcome, or what it was affiliated to or merged with).
CREATE TABLE effort (
    id TEXT PRIMARY KEY,
    room TEXT NOT NULL,
    shown TEXT NOT NULL DEFAULT '',
    origin TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL,
    opener TEXT NOT NULL,
    lead TEXT NOT NULL DEFAULT '',
    deputy TEXT NOT NULL DEFAULT '',
    led INTEGER NOT NULL,
    opened INTEGER NOT NULL,
    started INTEGER,
    settled INTEGER,
    ends TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL DEFAULT '',
    other TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL
) STRICT;
CREATE INDEX effort_room ON effort (room);
CREATE INDEX effort_shown ON effort (shown);
CREATE INDEX effort_origin ON effort (origin);
CREATE INDEX effort_state ON effort (state);

-- Everything that is said of an effort: answers to the questions before it starts, milestones, actions, commitments,
-- roles, outputs, check-ins, its outcome, what changed. `person` said it in `room`; an action has an `owner`; `day` is an
-- ISO date; `done` and `withdrawn` are moments.
CREATE TABLE effort_entry (
    id TEXT PRIMARY KEY,
    effort TEXT NOT NULL,
    part TEXT NOT NULL,
    nth INTEGER NOT NULL,
    kind TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    link TEXT NOT NULL DEFAULT '',
    day TEXT NOT NULL DEFAULT '',
    person TEXT NOT NULL,
    owner TEXT NOT NULL DEFAULT '',
    mark TEXT NOT NULL DEFAULT 'unnamed',
    room TEXT NOT NULL,
    at INTEGER NOT NULL,
    done INTEGER,
    withdrawn INTEGER,
    source TEXT NOT NULL
) STRICT;
CREATE INDEX effort_entry_effort ON effort_entry (effort, part);
CREATE INDEX effort_entry_person ON effort_entry (person);
CREATE INDEX effort_entry_owner ON effort_entry (owner);

-- What the bot said last in a chat.
CREATE INDEX outbox_last ON outbox (room, seq);
