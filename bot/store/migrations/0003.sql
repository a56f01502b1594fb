-- How a question is answered: how many answers may be chosen, whether they are put in order (for how many seats, 0 for
-- not), whether ballots are secret, whether it is asked before its session opens, and which earlier prompt asked the same.
ALTER TABLE prompt ADD COLUMN most INTEGER NOT NULL DEFAULT 1;
ALTER TABLE prompt ADD COLUMN seats INTEGER NOT NULL DEFAULT 0;
ALTER TABLE prompt ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE prompt ADD COLUMN early INTEGER NOT NULL DEFAULT 0;
ALTER TABLE prompt ADD COLUMN before TEXT NOT NULL DEFAULT '';
