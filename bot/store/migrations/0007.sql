-- Introductions of more than two. `sides` is how many were asked, whoever of them is still there. What the sides say is
-- in `consent` alone; when the time is up, nothing is kept there of who did not say yes.
ALTER TABLE introduction ADD COLUMN sides INTEGER NOT NULL DEFAULT 2;
UPDATE introduction SET state = 'asked' WHERE state IN ('later', 'declined');

-- With a yes: whether the side's own words may be told in the room, and whether it wants an encrypted one; and, once they
-- have met, whether others may know that they did.
ALTER TABLE consent ADD COLUMN words INTEGER NOT NULL DEFAULT 0;
ALTER TABLE consent ADD COLUMN encrypted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE consent ADD COLUMN released INTEGER NOT NULL DEFAULT 0;
CREATE INDEX consent_organisation ON consent (organisation);
