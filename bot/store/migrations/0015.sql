-- What a digest, a reminder or the look of each minute needs is found by these, however much there is.
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
DROP INDEX wanted_owner;
CREATE INDEX wanted_owner ON wanted (owner) WHERE owner <> '' AND state IN ('', 'asked');

-- When a person's own digest is to be looked after next.
ALTER TABLE direct ADD COLUMN look INTEGER NOT NULL DEFAULT 0;
CREATE INDEX direct_look ON direct (look) WHERE room <> '';
