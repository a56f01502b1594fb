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
result-corrected = Corrected: an answer that was sent in time has come, or one was taken back.
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
refusal-answer-which-of-several = I read “{ $text }”, and several things wait for you. Begin with the one you mean, as shown there: `E1 …` or `N2 …`
refusal-answer-unreadable = I read “{ $text }”, which is none of the answers to { $id }. For example: `{ $example }`
refusal-option-unknown = I do not know the option `{ $option }`. Known are: `{ $known }`.
refusal-option-number = `{ $option }` needs a number from { $least } to { $most }, for example: `{ $option } { $least }`
refusal-option-poll-only = `{ $option }` is for polls, which have answers to choose from. For example: `poll Where next? | Geneva | Nairobi | Lima { $option }`
refusal-option-either = `{ $one }` and `{ $other }` do not go together: choose several answers, or put them in order.
refusal-question-missing = The question is missing. For example: `{ $prefix }{ $verb } What should change first? --until 15m`
refusal-question-long = The question has { $n } characters; at most { $most } fit. Please put it more briefly.
refusal-options-few = A poll needs at least two answers to choose from. For example: `poll Where next? | Geneva | Nairobi`
refusal-options-many = A poll can have at most { $most } answers to choose from. Please leave some out.
refusal-options-twice = Two of the answers are the same. Each must differ, for example: `poll Where next? | Geneva | Nairobi`
refusal-options-long = One of the answers is longer than 200 characters. Please put it more briefly.
refusal-by-unknown = I read `--by { $by }`. Known are `--by person` and `--by organisation`.
refusal-until-unreadable = I cannot read “{ $text }” as a time. For example: `15m`, `2h`, `1d`, `18:30`, `tomorrow 09:00`, `friday` or `2026-12-01T12:00` ({ $zone }).
refusal-until-past = “{ $text }” is over already ({ $zone }). Give a time that is still to come, for example: `2h`
refusal-until-far = “{ $text }” is more than a year away. Give a time within a year, for example: `7d`
refusal-undo-too-late = { $id } can no longer be taken back: it has gone on since.
refusal-results-none = No question was put yet. `help` lists what you can do.

help-session = Open or close a session with a title; alone, it tells how things stand.
help-reword = Put an open question in better words; answers to the old words are kept apart.
help-repeat = Show an open question once more.
help-extend = Leave a question open for longer.
help-catchup = What was asked, what came of it, and what waits for you.
help-undo = Take back your last act, for ten minutes.

session-opened = **Session open: { $title }.** Questions will come here; answer them in their thread, as a reply or in a direct chat with me. Came later? `{ $prefix }catchup`
session-closed = **Session closed: { $title }.** { $n ->
    [0] No question was put.
    [one] One question was put.
   *[other] { $n } questions were put.
  } Thank you.
session-still-open = { $n ->
    [one] One question is still open and takes answers:
   *[other] { $n } questions are still open and take answers:
  }
session-prompt = { $id } · { $question } – { $dated ->
    [yes] until { $until }
   *[no] until a facilitator closes it
  }
session-state = **{ $title }** is open since { $since }. `{ $prefix }session close` ends it.
session-state-none = No session is open. A facilitator opens one with `{ $prefix }session open TITLE`.
session-open-taken-back = The opening of { $title } was taken back.
session-close-taken-back = { $title } goes on: its closing was taken back.

extend-said = { $id } now stays open until { $time }.
extend-taken-back = { $id } was to stay open for longer; that was taken back.

catchup-head = { $n ->
    [0] **Nothing was asked** since { $since }, and nothing is open.
    [one] **One question** is open or was asked since { $since }:
   *[other] **{ $n } questions** are open or were asked since { $since }:
  }
catchup-open = **{ $id } is open** · { $question }{ $dated ->
    [yes] {" "}– until { $until }
   *[no] {""}
  }{ $waits ->
    [yes] {" "}– not answered by you yet: `{ $example }`
   *[no] {""}
  }
catchup-closed = { $id } closed · { $question }: { $result }
catchup-more = … and { $n } more. Ask for a shorter time, for example: `catchup 2h`

undo-done = Taken back: `{ $verb }` ({ $id }).

refusal-session-unknown = I read “{ $text }”. Known are `{ $prefix }session open TITLE`, `{ $prefix }session close` and `{ $prefix }session`.
refusal-session-title = A session needs a title of at most { $most } characters. For example: `{ $prefix }session open Towards a plan`
refusal-session-open = { $title } is still open. Close it first: `{ $prefix }session close`
refusal-session-none = No session is open here. For example: `{ $prefix }session open Towards a plan`
refusal-extend-earlier = { $id } is open until { $time } as it is. Give a later time, for example: `extend { $id } 1d`
refusal-catchup-since = I cannot read “{ $text }” as a time that is past. For example: `catchup 2h` or `catchup since lunch`
refusal-undo-nothing = There is nothing of yours here from the last ten minutes that can be taken back.
