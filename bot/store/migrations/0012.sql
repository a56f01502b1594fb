-- How sure the machine was of an introduction that it proposes itself: yes, partly or near; '' for what people propose.
-- Its sides hear of it with what else waits for them.
ALTER TABLE introduction ADD COLUMN found TEXT NOT NULL DEFAULT '';

-- When its organisation was told that nothing is matched with what it says, 0 for never.
ALTER TABLE need ADD COLUMN alone INTEGER NOT NULL DEFAULT 0;
CREATE INDEX need_alone ON need (alone) WHERE withdrawn IS NULL AND alone > 0;
