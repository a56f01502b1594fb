CREATE TABLE migration (number INTEGER PRIMARY KEY);

-- Where listening stands: the sync token, and per room how far a gap has been filled.
CREATE TABLE place (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- What was heard, in the order to be thought. The data is blanked once thought; the ids stay, so that nothing counts twice.
CREATE TABLE inbox (
    id TEXT PRIMARY KEY,
    seq INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    room TEXT NOT NULL,
    sender TEXT NOT NULL,
    at INTEGER NOT NULL,
    heard INTEGER NOT NULL,
    kind TEXT NOT NULL,
    data TEXT NOT NULL,
    thought INTEGER,
    trouble TEXT
, late INTEGER NOT NULL DEFAULT 0, pace INTEGER NOT NULL DEFAULT 0, command INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX inbox_waiting ON inbox (turn, seq) WHERE thought IS NULL;

-- Encrypted events whose key has not come yet.
CREATE TABLE sealed (
    id TEXT PRIMARY KEY,
    room TEXT NOT NULL,
    sender TEXT NOT NULL,
    at INTEGER NOT NULL,
    raw TEXT NOT NULL
) STRICT;

-- Everything the bot ever decided to do; never changed, only added to.
CREATE TABLE outbox (
    txn TEXT PRIMARY KEY,
    seq INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    room TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    content TEXT NOT NULL,
    cause TEXT NOT NULL,
    at INTEGER NOT NULL
, blanked INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX outbox_seq ON outbox (seq);
CREATE INDEX outbox_urgent ON outbox (seq) WHERE rank < 3;
CREATE INDEX outbox_subject ON outbox (subject) WHERE kind <> 'Reaction';

-- What the homeserver has taken: the event (or room) each effect made; '' where it was declined for good.
CREATE TABLE sent (
    txn TEXT PRIMARY KEY,
    event TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX sent_event ON sent (event);

-- Pictures that are on the homeserver already, by the transaction they belong to.
CREATE TABLE upload (
    txn TEXT PRIMARY KEY,
    mxc TEXT NOT NULL
) STRICT;

-- Scheduled work that was done: one row for each job and slot of time.
CREATE TABLE done (
    job TEXT NOT NULL,
    slot TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (job, slot)
) STRICT;

-- The last number given out for each kind of id (P, N, T, M, S).
CREATE TABLE counter (
    kind TEXT PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT;

CREATE TABLE room (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL DEFAULT '',
    version TEXT NOT NULL DEFAULT '',
    creators TEXT NOT NULL DEFAULT '[]',
    levels TEXT NOT NULL DEFAULT '',
    encrypted INTEGER NOT NULL DEFAULT 0,
    direct INTEGER NOT NULL DEFAULT 0,
    language TEXT NOT NULL DEFAULT '',
    zone TEXT NOT NULL DEFAULT '',
    inside INTEGER NOT NULL DEFAULT 0,
    successor TEXT NOT NULL DEFAULT ''
, rule TEXT NOT NULL DEFAULT 'non-attributed') STRICT;

CREATE TABLE member (
    room TEXT NOT NULL,
    person TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (room, person)
) STRICT;
CREATE INDEX member_person ON member (person);

-- The direct chat with each person: a room id, or a reference to the effect that opens it.
CREATE TABLE direct (
    person TEXT PRIMARY KEY,
    room TEXT NOT NULL,
    turn INTEGER NOT NULL DEFAULT 0
, digested TEXT NOT NULL DEFAULT '', look INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE organisation (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE,
    stakeholder TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL
, sector TEXT NOT NULL DEFAULT '', confirmed INTEGER) STRICT;

CREATE TABLE person (
    id TEXT PRIMARY KEY,
    organisation TEXT REFERENCES organisation (id),
    language TEXT NOT NULL DEFAULT '',
    zone TEXT NOT NULL DEFAULT '',
    quiet TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT ''
, capacity TEXT NOT NULL DEFAULT '', belongs TEXT NOT NULL DEFAULT '', place INTEGER NOT NULL DEFAULT 0, languages TEXT NOT NULL DEFAULT '', digest TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX person_organisation ON person (organisation);

CREATE TABLE session (
    id TEXT PRIMARY KEY,
    room TEXT NOT NULL,
    title TEXT NOT NULL,
    opened INTEGER NOT NULL,
    closed INTEGER,
    source TEXT NOT NULL
, programme TEXT NOT NULL DEFAULT '', reached INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX session_room ON session (room, closed);

-- A prompt or poll. `wording` counts its versions: answers are kept with the wording they answered.
CREATE TABLE prompt (
    id TEXT PRIMARY KEY,
    room TEXT NOT NULL,
    session TEXT,
    kind TEXT NOT NULL,
    question TEXT NOT NULL,
    wording INTEGER NOT NULL DEFAULT 1,
    options TEXT NOT NULL DEFAULT '[]',
    per TEXT NOT NULL DEFAULT 'person',
    asker TEXT NOT NULL,
    opened INTEGER NOT NULL,
    closes INTEGER,
    closed INTEGER,
    withdrawn INTEGER,
    cut INTEGER,
    asked INTEGER,
    result TEXT NOT NULL DEFAULT '',
    tallied TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL
, most INTEGER NOT NULL DEFAULT 1, seats INTEGER NOT NULL DEFAULT 0, sealed INTEGER NOT NULL DEFAULT 0, early INTEGER NOT NULL DEFAULT 0, before TEXT NOT NULL DEFAULT '', told_unclear INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX prompt_room ON prompt (room, closed);
CREATE INDEX prompt_closes ON prompt (closes) WHERE closed IS NULL;

-- One row for each event that answers; the latest of a person that was not withdrawn counts.
-- Who answered is kept only until the prompt is closed for good, then person and organisation are blanked.
CREATE TABLE answer (
    source TEXT PRIMARY KEY,
    prompt TEXT NOT NULL,
    wording INTEGER NOT NULL,
    person TEXT,
    organisation TEXT,
    at INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    choice TEXT NOT NULL,
    text TEXT NOT NULL DEFAULT '',
    remote INTEGER NOT NULL DEFAULT 0,
    withdrawn INTEGER
, mark TEXT NOT NULL DEFAULT 'unnamed') STRICT;
CREATE INDEX answer_prompt ON answer (prompt, person);

-- Pain points and offers.
CREATE TABLE need (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    person TEXT NOT NULL,
    organisation TEXT NOT NULL,
    text TEXT NOT NULL,
    mark TEXT NOT NULL DEFAULT 'unnamed',
    room TEXT NOT NULL,
    stated INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    withdrawn INTEGER,
    source TEXT NOT NULL
, rank INTEGER NOT NULL DEFAULT 0, example TEXT NOT NULL DEFAULT '', year INTEGER NOT NULL DEFAULT 0, partners TEXT NOT NULL DEFAULT '', confirmed INTEGER NOT NULL DEFAULT 0, wording INTEGER NOT NULL DEFAULT 1, looked INTEGER NOT NULL DEFAULT 1, asked INTEGER NOT NULL DEFAULT 0, alone INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX need_organisation ON need (organisation);
CREATE INDEX need_source ON need (source);
CREATE INDEX need_changed ON need (changed);

-- A text as a vector of 32-bit floats, under the digest of the text, by the model that made it.
CREATE TABLE vector (
    text TEXT NOT NULL,
    model TEXT NOT NULL,
    version TEXT NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (text, model, version)
) STRICT;

CREATE TABLE theme (
    id TEXT PRIMARY KEY,
    label TEXT NOT NULL,
    since INTEGER NOT NULL,
    gone INTEGER
, name TEXT NOT NULL DEFAULT '', covered INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE theme_need (
    theme TEXT NOT NULL,
    need TEXT NOT NULL,
    PRIMARY KEY (theme, need)
) STRICT;
CREATE INDEX theme_need_need ON theme_need (need);

-- Pairs of needs that lie near one another, as the machine last saw them.
CREATE TABLE pair (
    a TEXT NOT NULL,
    b TEXT NOT NULL,
    score REAL NOT NULL,
    shared TEXT NOT NULL,
    PRIMARY KEY (a, b)
) STRICT;

CREATE TABLE introduction (
    id TEXT PRIMARY KEY,
    a TEXT NOT NULL,
    b TEXT NOT NULL,
    problem TEXT NOT NULL,
    asked INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    settled INTEGER,
    state TEXT NOT NULL DEFAULT 'asked',
    source TEXT NOT NULL
, sides INTEGER NOT NULL DEFAULT 2, found TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX introduction_state ON introduction (state, expires);

-- What each side of an introduction said: '' (nothing yet), yes, no, later.
CREATE TABLE consent (
    introduction TEXT NOT NULL,
    organisation TEXT NOT NULL,
    need TEXT NOT NULL,
    person TEXT NOT NULL,
    answer TEXT NOT NULL DEFAULT '',
    at INTEGER,
    again INTEGER,
    source TEXT NOT NULL DEFAULT '', words INTEGER NOT NULL DEFAULT 0, encrypted INTEGER NOT NULL DEFAULT 0, released INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (introduction, organisation)
) STRICT;
CREATE INDEX consent_person ON consent (person, answer);

-- When the digest of a room goes out.
CREATE TABLE schedule (
    room TEXT PRIMARY KEY,
    day TEXT NOT NULL,
    clock TEXT NOT NULL,
    zone TEXT NOT NULL,
    since INTEGER NOT NULL,
    source TEXT NOT NULL
) STRICT;

CREATE TABLE digest (
    room TEXT NOT NULL,
    slot TEXT NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER NOT NULL,
    items TEXT NOT NULL, note TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (room, slot)
) STRICT;

-- What people did that can be taken back: who, what, on which thing, and how it was before.
CREATE TABLE act (
    source TEXT PRIMARY KEY,
    seq INTEGER NOT NULL,
    person TEXT NOT NULL,
    room TEXT NOT NULL,
    verb TEXT NOT NULL,
    subject TEXT NOT NULL,
    before TEXT NOT NULL DEFAULT '{}',
    at INTEGER NOT NULL,
    undone INTEGER
) STRICT;
CREATE INDEX act_person ON act (person, room, at);

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
, before INTEGER) STRICT;

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
CREATE INDEX inbox_command ON inbox (sender, turn) WHERE command > 0;

-- People who asked to be forgotten, while something of them is still elsewhere than in this database: their direct
-- chats (a JSON list) are to be left, their keys to go. `done` is when the facts here went, NULL while they are to go.
CREATE TABLE forgotten (
    person TEXT PRIMARY KEY,
    rooms TEXT NOT NULL DEFAULT '[]',
    at INTEGER NOT NULL,
    done INTEGER
) STRICT;
CREATE INDEX outbox_worded ON outbox (at) WHERE blanked = 0;

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

-- Until when people want no reminders.
CREATE TABLE mute (
    person TEXT PRIMARY KEY,
    until INTEGER NOT NULL
) STRICT;

-- How far the talk about somebody's profile is: its state, the open question with what was offered for it (JSON), the
-- questions that were skipped, and the message that asked last, by its transaction id.
CREATE TABLE talk (
    person TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    question TEXT NOT NULL DEFAULT '',
    offers TEXT NOT NULL DEFAULT '[]',
    skipped TEXT NOT NULL DEFAULT '',
    txn TEXT NOT NULL DEFAULT ''
) STRICT;

-- Organisations that were joined with another because they are one: which went, into which, by which message, and what
-- moved with it (JSON), so that it can be taken back.
CREATE TABLE merged (
    source TEXT PRIMARY KEY,
    gone TEXT NOT NULL,
    kept TEXT NOT NULL,
    facts TEXT NOT NULL
) STRICT;
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
CREATE INDEX consent_organisation ON consent (organisation);

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
CREATE INDEX outbox_last ON outbox (room, seq);

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

-- Who was reminded of which prompts on which day of theirs, by which message of that day, when the prompts were to close
-- then (0: no end was set). Gone a week after the prompt.
CREATE TABLE "reminder" (
    person TEXT NOT NULL,
    day TEXT NOT NULL,
    nth INTEGER NOT NULL,
    subject TEXT NOT NULL,
    mark TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (person, day, nth, subject, mark)
) STRICT;
CREATE INDEX reminder_subject ON reminder (subject);
CREATE INDEX answer_person ON answer (person) WHERE person IS NOT NULL;
CREATE INDEX need_person ON need (person);
CREATE INDEX need_room ON need (room);
CREATE INDEX ledger_voice ON ledger (voice);

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
CREATE INDEX need_alone ON need (alone) WHERE withdrawn IS NULL AND alone > 0;

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
CREATE INDEX outbox_mail ON outbox (seq) WHERE rank = 4;
CREATE INDEX room_meeting ON room (id) WHERE inside = 1 AND direct = 0;
CREATE INDEX theme_living ON theme (id) WHERE gone IS NULL;
CREATE INDEX theme_covered ON theme (id) WHERE covered = 1;
CREATE INDEX consent_need ON consent (need);
CREATE INDEX introduction_open ON introduction (expires) WHERE settled IS NULL;
CREATE INDEX shown_weekly ON shown (at) WHERE person = '';
CREATE INDEX need_confirmed ON need (confirmed) WHERE withdrawn IS NULL;
CREATE INDEX initiative_person ON initiative (person) WHERE withdrawn IS NULL;
CREATE INDEX initiative_fresh ON initiative (fresh) WHERE withdrawn IS NULL;
CREATE INDEX initiative_unconfirmed ON initiative (id) WHERE withdrawn IS NULL AND state = 'unconfirmed';
CREATE INDEX effort_opener ON effort (opener);
CREATE INDEX effort_lead ON effort (lead);
CREATE INDEX effort_deputy ON effort (deputy);
CREATE INDEX effort_settled ON effort (settled) WHERE state = 'finished';
CREATE INDEX effort_entry_fresh ON effort_entry (effort, at) WHERE withdrawn IS NULL;
CREATE INDEX reminder_at ON reminder (at);
CREATE INDEX digest_preview_at ON digest_preview (at);
CREATE INDEX digest_edit_at ON digest_edit (at);
CREATE INDEX wanted_owner ON wanted (owner) WHERE owner <> '' AND state IN ('', 'asked');
CREATE INDEX direct_look ON direct (look) WHERE room <> '';

-- What the options of a vote on themes stand for. `text` is the digest of the statement whose words an option shows,
-- '' where they are a facilitator's name for the theme, 'gone' where they were taken out.
CREATE TABLE theme_vote (
    prompt TEXT NOT NULL,
    option TEXT NOT NULL,
    theme TEXT NOT NULL,
    need TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (prompt, option)
) STRICT;
CREATE INDEX theme_vote_need ON theme_vote (need);
