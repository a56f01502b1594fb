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
