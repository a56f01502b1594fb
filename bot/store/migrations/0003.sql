-- How a question is answered: how many answers may be chosen, whether they are put in order (for how many seats, 0 for
-- not), whether ballots are secret, whether it is asked before its session opens, and which earlier prompt asked the same.
ALTER TABLE prompt ADD COLUMN most INTEGER NOT NULL DEFAULT 1;
ALTER TABLE prompt ADD COLUMN seats INTEGER NOT NULL DEFAULT 0;
ALTER TABLE prompt ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE prompt ADD COLUMN early INTEGER NOT NULL DEFAULT 0;
ALTER TABLE prompt ADD COLUMN before TEXT NOT NULL DEFAULT '';

-- What a room sees of a question while it is open: the message that says how it stands, told `number` times, last at
-- `at` under `txn` when the answers stood as in `told`; and its pin, set `pins` times. One row for each message that put
-- a question, by its transaction id; `over` is when that was over, empty while the prompt is open under it.
CREATE TABLE live (
    question TEXT PRIMARY KEY,
    prompt TEXT NOT NULL,
    number INTEGER NOT NULL DEFAULT 0,
    told TEXT NOT NULL DEFAULT '',
    txn TEXT NOT NULL DEFAULT '',
    at INTEGER NOT NULL DEFAULT 0,
    pins INTEGER NOT NULL DEFAULT 1,
    over INTEGER
) STRICT;
INSERT INTO live (question, prompt, over)
    SELECT id, id, COALESCE(closed, withdrawn) FROM prompt WHERE closed IS NOT NULL OR withdrawn IS NOT NULL;
CREATE INDEX live_going_on ON live (prompt) WHERE over IS NULL;
CREATE INDEX prompt_uncut ON prompt (opened) WHERE cut IS NULL;

-- A run around the table: which voice (an organisation's id, or a person's) has the turn and since when, the wording that
-- is answered, whether it has ended with its question, and how often what was told of it changed.
CREATE TABLE round (
    prompt TEXT PRIMARY KEY,
    present TEXT NOT NULL,
    since INTEGER NOT NULL,
    wording INTEGER NOT NULL,
    ended INTEGER NOT NULL,
    step INTEGER NOT NULL
) STRICT;

-- The voices of a round in the order of their turns: state (waiting, done, passed, away), how often they were passed over,
-- and of how many turns they were told before. Gone when the answers are cut.
CREATE TABLE round_turn (
    prompt TEXT NOT NULL,
    voice TEXT NOT NULL,
    place INTEGER NOT NULL,
    state TEXT NOT NULL,
    skips INTEGER NOT NULL,
    notices INTEGER NOT NULL,
    PRIMARY KEY (prompt, voice)
) STRICT;
CREATE INDEX round_turn_voice ON round_turn (voice);

-- The prepared session that a session follows ('' for none), and how many of its questions were put.
ALTER TABLE session ADD COLUMN programme TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN reached INTEGER NOT NULL DEFAULT 0;

-- Who has answered an open sealed prompt: a person, or an organisation where it is answered per organisation. No time, no
-- order, no message; it shares no key with the box.
CREATE TABLE ledger (
    prompt TEXT NOT NULL,
    voice TEXT NOT NULL,
    PRIMARY KEY (prompt, voice)
) STRICT, WITHOUT ROWID;

-- The ballots of an open sealed prompt: one JSON object of random ids and choices, sorted by id and written anew as a
-- whole with each ballot, so that nothing in the files or of the database's own tells in which order they came.
CREATE TABLE box (
    prompt TEXT PRIMARY KEY,
    ballots TEXT NOT NULL
) STRICT;

-- Which ballot a voice may still change, and the message that gave it. Destroyed in the transaction that counts; never in
-- a backup.
CREATE TABLE ballot_key (
    prompt TEXT NOT NULL,
    voice TEXT NOT NULL,
    ballot TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (prompt, voice)
) STRICT, WITHOUT ROWID;
CREATE INDEX ballot_key_source ON ballot_key (source);

-- How many found the present wording of a prompt unclear when its asker was last told.
ALTER TABLE prompt ADD COLUMN told_unclear INTEGER NOT NULL DEFAULT 0;

-- What was told of a question by group and by region (counts that show no small group, with how many organisations are
-- behind them), so that what is told later can never be subtracted from it.
CREATE TABLE breakdown (
    prompt TEXT NOT NULL,
    wording INTEGER NOT NULL,
    data TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (prompt, wording)
) STRICT;

-- Which words facilitators joined or parted in a one-word question, in the order in which they did.
CREATE TABLE word_merge (
    prompt TEXT NOT NULL,
    number INTEGER NOT NULL,
    verb TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (prompt, number)
) STRICT;

-- Who was reminded of which prompts on which day of theirs, by which message of that day, when the prompts were to close
-- then (0: no end was set). Gone a week after the prompt.
CREATE TABLE reminder (
    person TEXT NOT NULL,
    day TEXT NOT NULL,
    nth INTEGER NOT NULL,
    prompt TEXT NOT NULL,
    closes INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (person, day, nth, prompt)
) STRICT;
CREATE INDEX reminder_prompt ON reminder (prompt);

-- Until when people want no reminders.
CREATE TABLE mute (
    person TEXT PRIMARY KEY,
    until INTEGER NOT NULL
) STRICT;
