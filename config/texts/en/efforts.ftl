# Efforts: common work, from the questions before it to what changed after it.

help-effort = `effort T2 TITLE` (or M4, N7) opens common work with a few short questions; `effort E5` shows it and goes on asking; `E5 start` starts it. Also: `E5 affiliate I3 WHY`, `E5 merge E7 WHY`, `E5 not now WHY`.
help-efforts = `efforts` lists what is being worked on and what came of it.
help-lead = `lead E5` takes the lead of an effort; `lead E5 off` gives it back, without a reason.
help-deputy = `deputy E5` stands in when the lead cannot; `deputy E5 off` gives it back.
help-milestone = `milestone E5 2027-03-01 TEXT` sets a step with its day; `milestone E5.2 2027-04-01` moves it.
help-done = `done E5.2` says that a milestone is reached, `done A6` that an action is done.
help-action = `action E5 TEXT | OWNER | DAY` notes something to do, OWNER and DAY as you like. `A6 take`, `A6 give back`, `A6 done`, `A6 2027-02-01`.
help-commit = `commit E5 4 hours a month` says what you give: people, hours, money, a place. `release E5` ends it, without a reason.
help-role = `role E5 government | TEXT` says what a stakeholder group is asked to do; empty roles stay visible.
help-output = `output E5 TYPE | TITLE | LINK` notes something that came of it; the type `spin-off` says where the work went.
help-publish = `publish E5` lets your room see an effort that was its members’ alone; `publish E5 off` takes that back.
help-board = `board` shows what the room does now, prepares and keeps for later; `board E5 now` puts an effort there.
help-finish = `finish E5 reached TEXT` ends an effort; `partly` and `not` are answers too.
help-standing = `standing T2 TITLE` keeps a topic that nobody can solve: a note once a year, no milestones.
efforts-privacy = **Efforts:** what you say of one, commit and take on, with your name, until you take it back; the words for { $withdrawn } days more. Who leads and who stands in is shown where the effort is seen; all else stands there without a name unless you put it on the record.
helping-work = **More for efforts:** { $verbs }

effort-state-draft = draft
effort-state-started = running until { $day }
effort-state-standing = standing topic, a note once a year
effort-state-affiliated = joined others
effort-state-merged = merged
effort-state-postponed = not now
effort-state-finished = finished: { $outcome ->
    [reached] reached
    [partly] partly reached
    [not] not reached
   *[none] without a word
}
effort-board-now = now
effort-board-preparing = preparing
effort-board-later = later
effort-head = **{ $id } { $title }** · { $state }{ $place ->
    [none] {""}
   *[other] {" "}· on the board: { $place }
}
effort-untitled = (no words)
effort-words-held = (words that wait to be settled)
effort-line-problem = Problem: { $text }
effort-line-success = Success would be: { $text }
effort-line-others = Who else does it: { $text }
effort-line-value = Value: { $text }
effort-line-resources = Resources: { $text }
effort-value-social = social
effort-value-economic = economic
effort-value-technical = technical
effort-line-lead = Lead: { $lead ->
    [none] nobody yet → `lead { $id }`
    [there] somebody
   *[other] { $lead }
} · Deputy: { $deputy ->
    [none] nobody yet → `deputy { $id }`
    [there] somebody
   *[other] { $deputy }
}
effort-line-fit = Fit: { $narrow } narrow · { $roles } a role for every group · { $talk } talk would change it
effort-line-committed = { $few ->
    [yes] Fewer than { NUMBER($floor) } commitments
   *[no] { $n ->
        [one] One commitment
       *[other] { NUMBER($n) } commitments
    }
}
effort-line-roles = Roles: { $roles }
effort-roles-there = { $roles } ✓
effort-roles-open = open: { $roles }
effort-roles-asked = asked: { $roles }
effort-role = { $group }{ $text ->
    [none] {""}
   *[other] {" "}({ $text })
}
effort-line-milestone = **{ $id }** by { $day }: { $text }{ $state ->
    [done] {" "}✓
    [over] {" "}– its day is over: `done { $id }`, or move it: `milestone { $id } DAY`
   *[ahead] {""}
}
effort-line-action = **{ $id }** { $text }{ $day ->
    [none] {""}
   *[other] {" "}(by { $day })
} — { $owner ->
    [none] open → `{ $id } take`
    [there] taken
   *[other] { $owner }
}
effort-line-output = Output, { $kind }: { $text } { $link }
effort-line-check-in = Last word:{ $kind ->
    [on] {" "}on track
    [late] {" "}late
    [help] {" "}needs help
   *[note] {""}
}{ $text ->
    [none] {""}
   *[other] {" "}“{ $text }”
}
effort-line-outcome = Why: { $text }
effort-line-note = { $day }: { $text }
effort-line-changed = What changed ({ $day }):{ $kind ->
    [none] {" "}no visible effect.
   *[some] {""}
}{ $text ->
    [none] {""}
   *[other] {" "}{ $text }
}

efforts-head = { $n ->
    [0] **Nothing is being worked on now.**
    [one] **One effort goes on:**
   *[other] **{ NUMBER($n) } efforts go on:**
}
efforts-none = There is no effort here yet. Somebody who shares a problem opens one: `effort T2 TITLE`, or from a pain point `effort N7`. `themes` lists shared problems.
efforts-how = `effort { $id }` shows one, `commit { $id } …` joins it.

effort-opened = **{ $id }** is a draft about { $origin }.{ $private ->
    [yes] {" "}Only you who share it can see it, until you say `publish { $id }`.
   *[no] {""}
} A few short questions first; each takes a word or a sentence.
effort-opened-home = **{ $id }** is a draft about what brought you here. Only you who are here can see it. Go on together: `{ $prefix }effort { $id }`
effort-question = **{ $id }, question { $n } of { $most }:**
effort-ask-already = Somebody seems to do this already: { $text }. Join them? `{ $id } affiliate I3 WHY` with the right id. If not, say in a sentence why something of your own is needed.
effort-ask-problem = What problem do you want to solve? { $given ->
    [yes] It says: “{ $text }”. Is that it? `yes`, or say it better.
   *[no] One sentence. Not now? `skip`
}
effort-ask-success = What would you see if it succeeds? Something one can check, for example: “three trainings held outside capitals”. It cannot start without this.
effort-ask-others = Who else works on it? Are they better placed, and would it be enough to join them? A sentence, or `skip`.
effort-ask-value = Of what value would it be: social, economic, technical? A sentence, or `skip`.
effort-ask-resources = What does it need, and will those who have it commit? A sentence, or `skip`. Your own part: `commit { $id } 4 hours a month`
effort-ask-end = When is its last day? For example `2027-12-01` or `6 months`. It cannot start without this.
effort-ask-fit = Three times yes or no: is it narrow? Is there a role for every stakeholder group? Would talk change it? For example `yes no yes`, or `skip`.
effort-noted = Noted.
effort-ready = **{ $id }** can start: `{ $id } start`. Or is it better otherwise? `{ $id } affiliate I3 WHY`, `{ $id } merge E7 WHY`, `{ $id } not now WHY`
effort-missing = **{ $id }** can start when these are there: { $wanted }
effort-need-already = whether you would join those who do it already (`{ $id } already: NO, BECAUSE …`)
effort-need-success = what would be a success (`{ $id } success: …`)
effort-need-end = its last day (`{ $id } end: 2027-12-01`)
effort-need-lead = a lead (`lead { $id }`)
effort-need-commitment = a commitment (`commit { $id } 4 hours a month`)
effort-need-groups = commitments from { NUMBER($needed) } stakeholder groups, { $n ->
    [0] none is there yet
    [one] one is there
   *[other] { NUMBER($n) } are there
} (each says `i am ORGANISATION, GROUP` to me, then `commit { $id } …`)
effort-many = This room has { NUMBER($n) } efforts running already, and fewer get further. Finish one first? If { $id } cannot wait: `{ $id } start anyway`

effort-started = **{ $id } has started.** Next: a first step with its day, `milestone { $id } 2027-03-01 TEXT`. Once a week I ask the lead how it goes; a word is enough.
effort-affiliated = **{ $id }** ends here: joining { $other ->
    [none] others
   *[other] { $other }
} is better than founding. Thank you for asking first.
effort-merged = **{ $id }** goes on as part of { $other }. Commitments go there with `commit { $other } …`.
effort-postponed = **{ $id }** waits. To take it up again: `{ $id } open again`
effort-finished = **{ $id } is finished. Thank you all.** After six and twelve months I ask what changed.
effort-closing = **{ $id }: was it reached?** { $test ->
    [none] {""}
   *[other] You said success would be: “{ $test }”.{" "}
}Answer `reached`, `partly` or `not`, and a sentence. For example: `finish { $id } partly two of three trainings held`
effort-published = **{ $id }** is open to this room. Whoever wants to help: `commit { $id } …`
publish-done = { $id } can be seen in { $room } now. Take it back: `publish { $id } off`
publish-off = { $id } is its members’ alone again.

effort-thanks-on-track = Good. Noted for { $id }.
effort-thanks-late = Noted for { $id }.{ $milestone ->
    [none] {""}
   *[other] {" "}Its milestone moves with `milestone { $milestone } DAY`.
}
effort-thanks-help = Noted. Those who share { $id } hear that it needs help.
effort-thanks-note = Noted for { $id }.
effort-thanks-changed = Thank you. It stands on the card of { $id }.
effort-asks-help = **{ $id } { $title }** needs help{ $text ->
    [none] .
   *[other] : “{ $text }”
} Can you? `commit { $id } …`

effort-lead-yours = You lead { $id } now. Its members see your name; once a week I ask you how it goes. Give it back any time: `lead { $id } off`
effort-deputy-yours = You are deputy of { $id } now: when the lead is silent for weeks, I ask you to take over. Give it back any time: `deputy { $id } off`
effort-lead-already = You lead { $id } already.
effort-deputy-already = You are deputy of { $id } already.
effort-lead-back = { $id } has no lead for now. Thank you for what you did. I ask the others.
effort-deputy-back = { $id } has no deputy for now. Thank you.
effort-lead-before = { $id } has somebody else in the lead for now. Thank you for what you did. When you have time again, say `deputy { $id }` or just help.
effort-deputy-before = { $id } has another deputy for now. Thank you for what you did.
effort-lead-new = **{ $id } { $title }** has a new lead{ $who ->
    [none] .
   *[other] : { $who }.
}

milestone-kept = **{ $id }** is set for { $day }. Reached: `done { $id }`. Move it: `milestone { $id } DAY`
milestone-moved = **{ $id }** is for { $day } now.
done-milestone = { $id } is reached.
action-kept = **{ $id }** is noted{ $day ->
    [none] {""}
   *[other] {" "}for { $day }
}{ $whose ->
    [none] , open to whoever takes it: `{ $id } take`
    [asked] ; I ask who was named
   *[you] , yours
}. Done: `done { $id }`
action-asked = **{ $id }**: would you do this for { $effort } ({ $title })? “{ $text }” → `{ $id } take` or `{ $id } give back`. No reason needed.
action-taken = { $id } is yours. Done: `done { $id }`. Give it back any time: `{ $id } give back`
action-back = { $id } is open again. Thank you for saying so.
action-moved = { $id } is for { $day } now.
action-done = { $id } is done. Thank you.
action-shown = **{ $id }** { $text } (for { $effort }){ $day ->
    [none] {""}
   *[other] , by { $day }
}. { $whose ->
    [none] It is open: `{ $id } take`
    [you] It is yours: `done { $id }` or `{ $id } give back`
   *[other] Somebody does it.
}
commit-kept = Noted for { $id }. Thank you. It ends any time with `release { $id }`.
commit-who = For which stakeholder group do you commit to { $id }? Tell me in our direct chat: `i am ORGANISATION, STAKEHOLDER GROUP, COUNTRY`
commit-released = Your commitments to { $id } have ended. Thank you for what you gave. Nobody is told that it was you.
role-kept = { $id } asks { $group } for that now.
output-kept = Noted as an output of { $id }.
board-kept = { $id } has its place on the board.
board-one = **{ $id }** { $title }{ $day ->
    [none] {""}
   *[other] {" "}(until { $day })
}
board-line = **{ $place }:** { $efforts }
board-apart = Not on the board: { $ids }. Put one there: `board { $id } later`
standing-how = **{ $id }** is a standing topic: once a year I ask for a note on where it stands, as `{ $id } note: …`. Its lead: `lead { $id }`

effort-wait-draft = **{ $id }** { $title }: still a draft. Go on with `effort { $id }`, or `{ $id } not now WHY`
effort-wait-check-in = **{ $id }** { $title }: on track, late, need help? `{ $id } on track`, `{ $id } late` or `{ $id } need help`, with a sentence if you like
effort-wait-check-in-late = **{ $id }** { $title }: on track, late, need help? `{ $id } on track`, `{ $id } late` or `{ $id } need help`. { $entry } was for { $day } (“{ $text }”): `done { $entry }`, or `milestone { $entry } DAY` moves it
effort-wait-overdue = **{ $entry }** “{ $text }” ({ $title }) was for { $day }: `done { $entry }`, or `milestone { $entry } DAY` moves it
effort-wait-take-over = **{ $id }** { $title }: its lead has no time just now. Would you take over, for a while perhaps? `lead { $id }`
effort-wait-lead = **{ $id }** { $title } has no lead. Would you, for a while perhaps? `lead { $id }`
effort-wait-end = **{ $id }** { $title } was to end on { $day }. Was it reached? `finish { $id } reached WHY`, `finish { $id } partly WHY`, `finish { $id } not WHY`; more time: `{ $id } end: DAY`
effort-wait-asked = **{ $entry }** “{ $text }” ({ $title }): would you? `{ $entry } take` or `{ $entry } give back`
effort-wait-action = **{ $entry }** “{ $text }” ({ $title }){ $day ->
    [none] {""}
   *[other] , by { $day }
}: `done { $entry }`, `{ $entry } DAY` or `{ $entry } give back`
effort-wait-note = **{ $id }** { $title }: where does it stand, a year on? `{ $id } note: …`
effort-wait-changed = **{ $id }** { $title }: { $day } months after its end, what has changed? `{ $id } changed: …`, or `{ $id } no visible effect`, which is an honest answer

refusal-effort-which = Which effort? For example `{ $example } E5`; a new one: `effort T2 TITLE`. `efforts` lists them.
refusal-effort-unknown = I know no effort { $id } here. `efforts` lists those you can see.
refusal-effort-members = { $id } is changed by its members. To become one: `commit { $id } 2 hours a month`
refusal-effort-state = { $id } { $state ->
    [draft] is a draft: it starts with `{ $id } start`.
    [started] is running: that is for drafts. `effort { $id }` shows it.
    [standing] is a standing topic: it takes a note a year (`{ $id } note: …`) or ends with `finish { $id } …`.
    [postponed] waits. Take it up again with `{ $id } open again`.
    [finished] is finished. What changed since: `{ $id } changed: …`
   *[other] is over. `effort { $id }` shows what became of it.
}
refusal-effort-origin = I know no { $id } that you can open an effort from. You can from what you share: `themes` lists shared problems, `mine` your own. For example: `effort T2 Cheaper travel`
refusal-effort-origin-elsewhere = What { $id } brought together stays among you. Open it in the room I made for you, or in a direct chat with me: `effort { $id }`
refusal-effort-before = { $id } is about { $origin } already. `effort { $id }` shows it, `commit { $id } …` joins it.
refusal-effort-short = I need a word or a sentence. For example: `{ $example }`. Not now? `{ $id } skip`
refusal-effort-fit = Three times yes or no, please: narrow, a role for every group, would talk change it. For example: `{ $id } fit: yes no yes`
refusal-effort-join-whom = Good. Which one, and why? For example: `{ $id } affiliate I3 they do it well already`
refusal-effort-affiliate-which = I know no initiative { $other } that goes on. `initiatives` lists what exists already; one that is not there goes in with its name: `{ $id } affiliate NAME does it well already`
refusal-effort-merge-which = With which one, and why? For example: `{ $id } merge E7 the same aim`. `efforts` lists those you can see.
refusal-effort-reason = Say why in a few words, so that others can follow. For example: `{ $example }`
refusal-effort-unread = I could not read that about { $id }. `effort { $id }` shows how it stands; `help effort` what can be said.
refusal-effort-day-unreadable = I read “{ $text }” where a day belongs. For example `2027-03-01`, `2027-03`, `friday` or `6 months`.
refusal-effort-day-past = “{ $text }” is over. Choose a day ahead, for example `6 months`.
refusal-effort-day-far = “{ $text }” is more than ten years away. Choose a nearer day, for example `2 years`.
refusal-effort-day-two = “{ $text }” can mean { $one } or { $other }. Write the one you mean.
refusal-effort-lead-taken = { $id } has a lead. You can stand by: `deputy { $id }`. When the lead gives it back or is silent for weeks, I ask for a new one.
refusal-effort-deputy-taken = { $id } has a deputy. You can help otherwise: `commit { $id } 2 hours a month`
refusal-effort-lead-not-yours = You do not lead { $id }, so there is nothing to give back.
refusal-effort-deputy-not-yours = You are not the deputy of { $id }, so there is nothing to give back.
refusal-milestone-text = What is to be reached by { $day }? For example: `milestone { $id } { $day } first training held`
refusal-milestone-unknown = { $effort } has no milestone { $id }. `effort { $effort }` lists them.
refusal-done-which = What is done? For example `done E5.2` (a milestone) or `done A6` (an action).
refusal-action-text = What is to be done? For example: `action { $id } write to the regional office | me | 2027-02-01`
refusal-action-owner = I do not know who “{ $read }” is where { $id } is worked on. Write `me`, a name as it stands in the room, a Matrix id such as `@ana:example.org`, or leave it out.
refusal-action-unknown = I know no action { $id } here. `effort E5` lists those of an effort.
refusal-action-has-owner = Somebody does { $id } already. When it is free again, it is shown as open.
refusal-action-not-yours = { $id } is somebody else’s. Its owner and the effort’s members can change it.
refusal-commit-text = What do you give? For example: `commit { $id } 4 hours a month`, `commit { $id } a room for 20 people`
refusal-commit-none = You have no commitment to { $id }. `effort { $id }` shows it.
refusal-role-group = I read “{ $read }” where a stakeholder group belongs: { $groups }. For example: `role { $id } government | host the first training`
refusal-role-text = What is that group asked to do? For example: `role { $id } { $group } | host the first training`
refusal-output-how = A type, a title and a link, please: `output { $id } guide | Trainings on a small budget | https://example.org/guide`
refusal-publish-not = { $id } is not published anywhere else. `efforts` lists what you can see.
refusal-publish-already = { $id } is published already. Take it back: `publish { $id } off`
refusal-publish-where = In which room? Say it there: `{ $prefix }publish { $id }`
refusal-board-place = I read “{ $read }” where now, preparing or later belongs. For example: `board { $id } preparing`
refusal-board-now = { $now } is what this room does now, and there is one “now”. First `{ $prefix }board { $now } later`, or `{ $prefix }board { $id } preparing`.
refusal-standing-which = About what? For example: `standing T2 Trust between communities`. `themes` lists shared problems.

