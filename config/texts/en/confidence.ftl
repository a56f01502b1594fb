# What may be told of people's words: marks, the rule of a room, what is held back until it is settled.

help-held = Shows what waits to be reworded or released before others see it.
help-drop = `drop H3` leaves a text that is held back out for good.
help-release = `release H3` lets your own words be shown as they are, although they tell who you are.

neutral-person = a person
neutral-organisation = an organisation
neutral-acronym = an organisation
neutral-account = a person
neutral-phrase = […]

mark-on-the-record-as-me = on the record, with your own name
mark-done-on-the-record-as-me = { $id } may be used with your organisation’s name and your own.
answer-mark-unnamed = Your answer to { $id } may be used without your name or your organisation’s.
answer-mark-on-the-record = Your answer to { $id } may be shown with your organisation’s name. With your own name too: `{ $id } on the record as me`
answer-mark-on-the-record-as-me = Your answer to { $id } may be shown with your own name and your organisation’s.
answer-mark-room-only = Your answer to { $id } stays in its room: no digest, no export, nothing elsewhere.
refusal-answer-mark-none = I know no answer of yours to { $id }. Before the close, answer and mark in one go, for example: `{ $id } trust (on the record)`. Ten minutes after it, answers are cut from names, and only what is on the record can still be changed.

rule-non-attributed = Rule of this room: **non-attributed**. Nothing is told with a name that its author did not put on the record.
rule-chatham-house = Rule of this room: **Chatham House**. Use what is said, never who said it or who was here: no names at all, not even what is on the record, and no list of organisations.
rule-set = { rule-short } A facilitator can make the rule stricter at any time, and looser only when no session is open.
rule-short = { $rule ->
    [chatham-house] { rule-chatham-house }
   *[non-attributed] { rule-non-attributed }
}
refusal-session-rule = I read “{ $text }”. A room’s rule is `{ $prefix }session rule non-attributed` or `{ $prefix }session rule Chatham House`.
refusal-session-rule-looser = The Chatham House Rule holds until the session ends: people spoke under it. After `{ $prefix }session close` the rule can be changed.

result-on-record = On the record:
result-room-only = For this room only:
result-held = { $n ->
    [one] One text is held back until it is reworded or released.
   *[other] { $n } texts are held back until they are reworded or released.
}
result-settled = Corrected: what was held back is settled.
result-rule = Corrected: this room now follows the Chatham House Rule.
result-marked = Corrected: somebody changed how their answer may be used.
texts-held = { $n ->
    [one] One more is held back until its words are settled.
   *[other] { $n } more are held back until their words are settled.
}

held-shown = **{ $id }**{ $about ->
    [blank] {""}
   *[other] {" "}({ $about })
} is not shown yet, because the words in ⟦ ⟧ name somebody or could tell who said it: “{ $text }”
    Neutral words, if they fit: `reword { $id } { $suggestion }`
    Or your own: `reword { $id } TEXT`. Or leave it out: `drop { $id }`. Its author can release it as it is.
held-many = { NUMBER($n) } texts are not shown yet, because words in them could tell who said them. `held` shows them, so that you can reword or drop them. The first is { $first }.
held-yours = **{ $id }**: your words are not shown yet, because those in ⟦ ⟧ name somebody or could tell who you are: “{ $text }”
    Show them all the same: `release { $id }`. Say it otherwise: `reword { $id } TEXT`. Leave it out: `drop { $id }`. A facilitator may reword it neutrally or leave it out, without learning that it is yours; I remember that for { $days } days at most.
held-head = { $n ->
    [one] **One text waits:**
   *[other] **{ NUMBER($n) } texts wait:**
}
held-head-yours = { $n ->
    [one] **One text of yours waits:**
   *[other] **{ NUMBER($n) } texts of yours wait:**
}
held-line-yours = **{ $id }**: “{ $text }” → `release { $id }`, `reword { $id } TEXT` or `drop { $id }`
held-none = Nothing is held back.
held-released = { $id } is released: your words are shown as they are.
held-reworded = { $id } is shown in these words: “{ $text }”
held-dropped = { $id } is left out.
refusal-held-unknown = I know nothing under { $id } that waits for you. `held` lists what does.
refusal-held-which = Which one? `held` lists what waits. For example: `{ $verb } H3`
refusal-held-how = { $id } can be reworded (`reword { $id } TEXT`), left out (`drop { $id }`) or, by its author, released (`release { $id }`).
refusal-release-author = Only who said it can release { $id }. You can reword it (`reword { $id } TEXT`) or leave it out (`drop { $id }`).
refusal-reword-still = These words could still tell who said it: “{ $text }”. Say it without those in ⟦ ⟧, for example: `reword { $id } { $suggestion }`

anew-ask-again = What I was about to show here has changed meanwhile, so I did not show it. Ask once more to see how it stands.
about = about { NUMBER($n) }

helping-marks = - **How your words may be used:** write `(on the record)` or `(room only)` after them, or say it later: `P3 on the record`, `N7 room only`. Words that name somebody or could tell who you are wait until you release them or they are reworded.
