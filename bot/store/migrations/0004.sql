-- What an organisation works in, in a few words of its own people; and when a facilitator confirmed that it exists
-- (NULL: none did; who speaks for it confirms it too, see store/people).
ALTER TABLE organisation ADD COLUMN sector TEXT NOT NULL DEFAULT '';
ALTER TABLE organisation ADD COLUMN confirmed INTEGER;

-- As what somebody takes part ('' unsaid, organisation, personal, observer), and the organisation they belong to without
-- speaking for it; where they stand among those who speak for theirs (the first is its delegate, the others alternates);
-- which languages they read: codes, the best first.
ALTER TABLE person ADD COLUMN capacity TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN belongs TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN languages TEXT NOT NULL DEFAULT '';

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
