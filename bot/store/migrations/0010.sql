-- Reminders tell of whatever waits for people, not of prompts alone. `mark` says of which end or round of it.
ALTER TABLE reminder RENAME COLUMN prompt TO subject;
ALTER TABLE reminder ADD COLUMN mark TEXT NOT NULL DEFAULT '';
UPDATE reminder SET mark = CAST(closes AS TEXT) WHERE closes > 0;
ALTER TABLE reminder DROP COLUMN closes;
DROP INDEX reminder_prompt;
CREATE INDEX reminder_subject ON reminder (subject);

-- What a person gave is found without reading what everybody gave.
CREATE INDEX answer_person ON answer (person) WHERE person IS NOT NULL;
CREATE INDEX need_person ON need (person);
CREATE INDEX ledger_voice ON ledger (voice);
