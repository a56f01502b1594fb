# A run around the table: whose turn it is, and how far it has come.

prompt-how-round-usual = **Around the table, one turn each: { $choices }.** Add your reason in a few words; “yes, if …” counts too, and `pass` is fine. I say whose turn it is; an answer before your turn counts as well.
prompt-how-round-options = **Around the table, one turn each: choose by letter**, such as `{ $first }`, and add your reason in a few words; `pass` is fine. I say whose turn it is; an answer before your turn counts as well.

help-round = Run around the table: each organisation gets a turn, the next is told privately beforehand, passing is fine.

round-head = **Around the table · { $id }:** { $figures }
round-answered = { $n } answered
round-passed = { $n } passed
round-waiting = { $n } waiting
round-silent = { $n } did not answer
round-now = Now: **{ $voice }**, since { $since }.
round-now-unnamed = Somebody has the turn, since { $since }, and was told privately.
round-then = Then: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }.
round-everybody = Everybody has had a turn. Answers count until the close.
round-nobody = Nobody at this table speaks for an organisation yet.
round-turn = **{ $voice }**, it is your turn on { $id }: answer here with your reason, or say `pass`. In a direct chat with me: `{ $example }` or `pass { $id }`. No hurry.
round-turn-again = **{ $voice }**, { $id } comes round to you once more: answer here with your reason, or say `pass`. In a direct chat with me: `{ $example }` or `pass { $id }`.
round-turn-yours = **It is your turn on { $id }** ({ $question }). Answer here with your reason, or in its thread: `{ $example }`, or `pass { $id }`. No hurry.
round-turn-again-yours = **{ $id } comes round to you once more** ({ $question }). Answer here with your reason, or in its thread: `{ $example }`, or `pass { $id }`.
round-next = **You are next on { $id }** ({ $question }). To think about, or to answer at once, with your reason: `{ $example }`, or `pass { $id }`.
round-over = **Everybody has had a turn on { $id }:** { $figures }. { $dated ->
    [yes] It closes at { $until }; `{ $prefix }close { $id }` tells the result now.
   *[no] `{ $prefix }close { $id }` tells the result.
  }
round-join-quietly = Here for an organisation and not called? Tell me which one in a direct chat, and it gets a turn at the end: `i am Example Foundation, civil society, Kenya`
round-join = Here for an organisation and not called? Say which one, and it gets a turn at the end: `{ $prefix }i am Example Foundation, civil society, Kenya`
