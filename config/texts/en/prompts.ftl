# Questions, answers and results.

help-word = Put a question that is answered with one word or a short phrase.
help-ask = Put a question that is answered in people’s own words.
help-poll = Put a question with answers to choose from; yes, no and abstain unless you name others.
help-answer = Answer a question by its id; in its thread, as a reply or in a direct chat the answer alone is enough.
help-pass = Say that you would rather not answer; nobody minds.
help-unclear = Say that a question can be understood in more than one way.
help-close = Close a question and tell its result.
help-results = Show what came of a question, or how many have answered so far.

choice-yes = yes
choice-no = no
choice-abstain = abstain
choice-mixed = mixed
choice-qualified = with qualification

prompt-head = **{ $id } · { $question }**
prompt-how-word = **One word**, or a short phrase. First thought, best thought.
prompt-how-ask = **In your own words**, a sentence or two.
prompt-how-usual = **{ $choices }** – as a reaction or in words. “Yes, if …” and “with qualification: …” count too, with what you add.
prompt-how-options = **Choose one** by its letter, such as `{ $first }`. You can add a few words after it.
prompt-where = Reply to this message, write in its thread, or tell me in a direct chat (`{ $id }` and your answer). You can change it until the close; the result gives no names.
prompt-by-organisation = One answer per organisation; the last one its delegates give counts.
prompt-until = Open until { $time }.
prompt-open = Open until a facilitator closes it.
prompt-taken-back = { $id } was taken back. It needs no answer.
prompt-reworded = { $id } is asked in new words below. Please answer that one.

answer-noted = Noted for { $id }: “{ $answer }”. Send another answer to change it.
answer-comment = Kept as a comment on { $id }. Which one word stands for it? Send the word too and both count.
answer-needs-organisation = Your answer to { $id } is kept. { $id } is answered per organisation, so it counts as soon as you say who you speak for, for example: `{ $prefix }i am Example Foundation, civil society, Kenya`
answer-split = The delegates of your organisation have answered { $id } ({ $question }) differently. The last answer counts; you may want to agree on one. The room is not told.

result-head = **{ $id } closed · { $question }**
result-turnout = { $n } of { $asked } answered
result-turnout-organisations = { $n } of { $asked ->
    [one] { $asked } organisation
   *[other] { $asked } organisations
  } answered
result-abstained = { $n } abstained
result-passed = { $n } passed
result-unclear = { $n } found it unclear
result-silent = { $n } did not answer
result-count = **{ $label }** { $n }
result-qualifications = What was added:
result-comments = Comments:
result-answers = In their own words:
result-more = … and { $n } more that this message cannot hold.
result-indicative = Indicative: it shows what those who answered think and decides nothing.
result-corrected = Corrected: answers that were sent before the close are now all counted.
result-taken-back = { $id } is open again: the close was taken back. Answers so far still count.
result-alt = { $id }, { $question }: { $shown }. { $turnout }.
result-interim = { $id } is still open{ $dated ->
    [yes] {""} until { $until }
   *[no] {""}
  }. So far: { $turnout }.{ $counted ->
    [yes] {" "}Interim: { $counts }.
   *[no] {""}
  }
close-elsewhere = { $id } is closed; its result is in its room.

refusal-prompt-unknown = I read { $id }, but I know no question with that id in a room you are in. `help` lists what is open.
refusal-prompt-elsewhere = { $id } belongs to another room. Ask me there, or in a direct chat.
refusal-prompt-closed = { $id } was closed at { $time }. `results { $id }` shows what came of it.
refusal-prompt-closed-edit = { $id } is closed, so its question stays as it is. Put a new one to ask again.
refusal-prompt-none-open = No question is open here. `results P1` shows what came of an earlier one.
refusal-prompt-which = Several questions are possible: { $ids }. Say which one, for example: `{ $example }`
refusal-answer-nothing-open = I read “{ $text }”, but no question is open for you now. `help` lists what you can do.
refusal-answer-unreadable = I read “{ $text }”, which is none of the answers to { $id }. For example: `{ $example }`
refusal-option-unknown = I do not know the option `{ $option }`. Known are: `{ $known }`.
refusal-question-missing = The question is missing. For example: `{ $prefix }{ $verb } What should change first? --until 15m`
refusal-question-long = The question has { $n } characters; at most { $most } fit. Please put it more briefly.
refusal-options-few = A poll needs at least two answers to choose from. For example: `poll Where next? | Geneva | Nairobi`
refusal-options-many = A poll can have at most { $most } answers to choose from. Please leave some out.
refusal-options-twice = Two of the answers are the same. Each must differ, for example: `poll Where next? | Geneva | Nairobi`
refusal-options-long = One of the answers is longer than 200 characters. Please put it more briefly.
refusal-by-unknown = I read `--by { $by }`. Known are `--by person` and `--by organisation`.
refusal-until-unreadable = I cannot read “{ $text }” as a time. For example: `15m`, `2h`, `1d`, `18:30` or `2026-12-01T12:00` ({ $zone }).
refusal-until-past = “{ $text }” is over already ({ $zone }). Give a time that is still to come, for example: `2h`
refusal-until-far = “{ $text }” is more than a year away. Give a time within a year, for example: `7d`
refusal-undo-too-late = { $id } can no longer be taken back: it has gone on since.
refusal-results-none = No question was put yet. `help` lists what you can do.
