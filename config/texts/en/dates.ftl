# Dates at other fora: telling them, who will be there, calendar files.

help-date = For facilitators: a date at another forum, `date WHEN NAME | PLACE | LINK`. Whole days unless a time is said, by your own clock or with a zone; `date D9 …` changes it, `date D9 off` calls it off.
help-dates = Lists what is ahead at other fora, in your time.
help-about = `about D9`, or `D9` alone: a date, and who will be there as far as it may be told.
help-going = `going D9` says that you will be there, `not going D9` takes it back. Your organisation is counted, never named, unless you add `on the record`; with `tell`, people you were introduced to may know.
help-calendar = `calendar` sends all dates as a file for your calendar, `calendar D9` one.

dates-privacy = **Dates at other fora:** that you said you will be there, until { $withdrawn } days after; what you brought back, with your name for as long. Only organisations are counted, from { $floor } on.

date-days = { $first } to { $last }
date-span = { $begins } to { $ends }
date-line = **{ $id }** { $when }: { $about }
date-line-plain = { $id } { $when }: { $about }
date-there = { $n } from this room will be there
date-there-named = there, on the record: { $names }
date-there-both = there, on the record: { $names }, and { $n } others from this room
date-you = you said you will be there
date-met = somebody you were introduced to will be there ({ $ids })
date-is-off = This date is called off.
date-is-over = It is over. What came of it: `{ $prefix }report { $id } TEXT`

date-new = { $line }
    {""}**Will you be there?** React with 🙋 or write `{ $prefix }going { $id }` (`going { $id }` in a direct chat with me). I name nobody; organisations are counted, and a number is told from { $floor } on. For your calendar: `{ $prefix }calendar { $id }`.
date-change = **Changed:** { $line }
    If your calendar has it: `{ $prefix }calendar { $id }` brings it up to date.
date-off = **Called off:** { $line }
    If your calendar has it: `{ $prefix }calendar { $id }` takes it out.

date-back = **Taken back.** It stays: { $line }

dates-head = { $named ->
    [yes] **Dates of { $room }**
   *[no] **Dates**
  }
dates-more = - and { $n ->
    [one] one more
   *[other] { $n } more
  }: `calendar` has all of them
dates-none = No date is ahead. Facilitators add one: `{ $prefix }date 2027-06-14 Annual meeting | Strasbourg | https://example.org`
dates-how = Will you be there? `{ $prefix }going { $id }` – for your calendar: `{ $prefix }calendar { $id }`

going-noted = Noted for { $id }: { $state ->
    [named] your organisation may be named as going there.
   *[plain] you will be there. I name nobody: your organisation counts once, and a number is told from { $floor } on.
  } { $tells ->
    [yes] People you were introduced to, and who will be there too, are told.
   *[no] May people you were introduced to know? `going { $id } tell`
  } Changed your mind? `not going { $id }`
going-not = Noted: you will not be there ({ $id }).
going-met = { $line }
    {""}**Somebody you were introduced to will be there too** ({ $ids }). The room you share for { $ids } is the place to arrange a meeting.

side-kit = **Side meeting** at { $line }
    - **Why:** { $purpose }
    - **Wanted result:** { $wanted }
    - **The question:** { $question }
    - **Who:** { $who }. If you will be there: `{ $prefix }going { $id }`
    - **Two hours:** 10 minutes, why we are here · 20, one sentence from each to the question, nobody is quoted · 45, talk · 30, write the result together · 15, who does what by when
    - **To bring back:** the result in two or three sentences, what stayed open, what comes next: `{ $prefix }report { $id } TEXT`. It names nobody.
    - **You cannot be there?** Answer the question here, as a reply: those who meet can read it, and the report comes back to this thread.
side-few = fewer than { $floor } from this room have said so yet
side-short = **Side meeting:** { $purpose } **The question:** { $question }
side-taken-back = The side meeting at { $id } is taken back.

brought-report = **Brought back from { $id } { $name }{ $named ->
    [yes] { " " }by { $who }
   *[no] { "" }
  }:** { $text }
    You were not there? Reply here: an answer of yours opens it again.
brought-answer = **To { $id }, from somebody who was not there{ $named ->
    [yes] { " " }({ $who })
   *[no] { "" }
  }:** { $text }
brought-reopened = **{ $id } is open again:** somebody who was not there has answered. When it is settled: `{ $prefix }report { $id } TEXT`
brought-withdrawn = What was said here of { $id } was taken back.
brought-heard = Heard, for { $id }. To take it back, delete your message.
brought-line = { $kind ->
    [report] - **Brought back:** { $text }
   *[answer] - **Said to it:** { $text }
  }
brought-held = { $n ->
    [one] One text waits, because it would tell who said it.
   *[other] { $n } texts wait, because they would tell who said them.
  }
report-kept = Told in the room, without your name. To take it back, delete your message.
report-held = Kept, but not told yet: it would tell who said it. You and the facilitators are asked what is to become of it.

help-side = For facilitators: `side D9 | PURPOSE | WANTED RESULT | QUESTION` sends the kit for a meeting of those who will be at D9 anyway.
help-report = `report D9 TEXT` brings the result of a date back to the room and its digest, without your name.
refusal-side-purpose = “Do not meet for the sake of meeting.” What would be the purpose? For example: `{ $prefix }side { $id } | compare what works | one list of trainings | What worked for you?`
refusal-side-wanted = What is to be there afterwards that is not there now? For example: `{ $prefix }side { $id } | compare what works | one list of trainings | What worked for you?`
refusal-side-question = Which question is to be answered there? For example: `{ $prefix }side { $id } | compare what works | one list of trainings | What worked for you?`
refusal-report-how = What came of it? For example: `report { $id } We agreed on one list of trainings; who pays stayed open`
refusal-report-early = { $id } has not begun yet. Afterwards: `report { $id } TEXT`

calendar-file = { $n ->
    [one] One entry
   *[other] { $n } entries
  } for your calendar. { $lines }
calendar-deadline = { $id }: last moment to answer – { $question }

refusal-date-how = When is it, and what? For example: `{ $prefix }date 2027-06-14..16 Annual meeting | Strasbourg | https://example.org`, or with a time: `{ $prefix }date 2027-06-14 14:00 Europe/Paris Open call`
refusal-date-change-how = What is to change about { $id }? For example: `{ $prefix }date { $id } 2027-06-15`, `{ $prefix }date { $id } | Geneva`, or `{ $prefix }date { $id } off`
refusal-date-unreadable = I cannot read “{ $text }” as a date. For example: `{ $prefix }date 2027-06-14 Annual meeting | Strasbourg`, `{ $prefix }date 14 June 2027 …` or `{ $prefix }date 2027-06-14 14:00 Europe/Paris …`
refusal-date-past = “{ $text }” is over. A date that is ahead, for example: `{ $prefix }date 2027-06-14 Annual meeting | Strasbourg`
refusal-date-far = “{ $text }” is more than five years ahead. Is the year right? For example: `{ $prefix }date 2027-06-14 Annual meeting | Strasbourg`
refusal-date-backwards = “{ $text }” ends before it begins. For example: `{ $prefix }date 2027-06-14..16 Annual meeting | Strasbourg`
refusal-date-zone = I know no time zone “{ $text }”. Write a region and a city, for example: `{ $prefix }date 2027-06-14 14:00 Europe/Paris Open call`
refusal-date-ambiguous = That can be two days. Which one: `{ $one }` or `{ $other }`?
refusal-date-name = A date needs a name. For example: `{ $prefix }date 2027-06-14 Annual meeting | Strasbourg | https://example.org`
refusal-date-long = Up to { $most } characters for the name and for the place, { $link } for the link, in this order: `{ $prefix }date 2027-06-14 NAME | PLACE | LINK`
refusal-date-link = The third part is to be a link. For example: `{ $prefix }date 2027-06-14 Annual meeting | Strasbourg | https://example.org`
refusal-date-unknown = I know no date { $id } in your rooms. `dates` lists them.
refusal-date-elsewhere = { $id } belongs to another room. Ask about it there, or in a direct chat with me.
refusal-date-which = Which date? { $n ->
    [0] None is ahead.
   *[other] Ahead are { $ids }.
  } For example: `going D9`
refusal-date-over = { $id } is over or was called off. `dates` lists what is ahead.
refusal-going-how = I read “{ $text }” for { $id }. Will you be there: `going { $id }`, `not going { $id }`, `going { $id } on the record`, `going { $id } tell`
refusal-going-nobody = You speak for no organisation yet, so there is no name to put on the record. First: `i am ORGANISATION, GROUP, COUNTRY`; or without a name: `going { $id }`
refusal-calendar-empty = No date is ahead, and no open question has an end, so a calendar file would be empty.
