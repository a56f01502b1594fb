# A run around the table: whose turn it is, and how far it has come.

prompt-how-round-usual = **Around the table, one turn each: { $choices }.** Add your reason in a few words; “yes, if …” counts too, and `pass` is fine. I say whose turn it is; an answer before your turn counts as well.
prompt-how-round-options = **Around the table, one turn each: choose by letter**, such as `{ $first }`, and add your reason in a few words; `pass` is fine. I say whose turn it is; an answer before your turn counts as well.
