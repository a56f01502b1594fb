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
) STRICT;
