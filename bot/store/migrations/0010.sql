-- Reminders tell of whatever waits for people, not of prompts alone. `mark` says of which end or round of it; the subject
-- '' stands for a message of which it is not known what it said.
CREATE TABLE reminded (
    person TEXT NOT NULL,
    day TEXT NOT NULL,
    nth INTEGER NOT NULL,
    subject TEXT NOT NULL,
    mark TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (person, day, nth, subject, mark)
) STRICT;
INSERT INTO reminded (person, day, nth, subject, mark, at)
    SELECT person, day, nth, prompt, CASE WHEN closes > 0 THEN CAST(closes AS TEXT) ELSE '' END, at FROM reminder;
DROP TABLE reminder;
ALTER TABLE reminded RENAME TO reminder;
CREATE INDEX reminder_subject ON reminder (subject);

-- What a person gave is found without reading what everybody gave.
CREATE INDEX answer_person ON answer (person) WHERE person IS NOT NULL;
CREATE INDEX need_person ON need (person);
CREATE INDEX need_room ON need (room);
CREATE INDEX ledger_voice ON ledger (voice);

-- A sentence that a facilitator added to a digest.
ALTER TABLE digest ADD COLUMN note TEXT NOT NULL DEFAULT '';

-- What facilitators were shown of a digest before it goes out: the items behind each number, a JSON list of lists.
CREATE TABLE digest_preview (
    room TEXT NOT NULL,
    slot TEXT NOT NULL,
    person TEXT NOT NULL,
    lines TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (room, slot, person)
) STRICT;

-- What they did to it: kind drop (items, a JSON list), note (text) or hold.
CREATE TABLE digest_edit (
    source TEXT PRIMARY KEY,
    room TEXT NOT NULL,
    slot TEXT NOT NULL,
    person TEXT NOT NULL,
    kind TEXT NOT NULL,
    items TEXT NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX digest_edit_slot ON digest_edit (room, slot);

-- When a person's own digest comes: '' as configured, 'off', or a day and a time such as 'friday 08:00'.
ALTER TABLE person ADD COLUMN digest TEXT NOT NULL DEFAULT '';

-- The local date of the last own digest that a person got, or for which there was nothing to tell.
ALTER TABLE direct ADD COLUMN digested TEXT NOT NULL DEFAULT '';

-- What was published of a figure before: it stands again where the message that was to tell the next did not go out.
ALTER TABLE published ADD COLUMN before INTEGER;
