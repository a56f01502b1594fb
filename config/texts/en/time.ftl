# Time: ends that can be read in two ways, questions ahead of their session, minutes that are left, reminders, pauses.

help-remind = Remind those who have not answered an open question, each in their direct chat and within what everybody gets of reminders at most.
help-mute = Get no reminders for a while: `mute 1w`; until you say otherwise: `mute`; again: `mute off`.

refusal-until-ambiguous = “{ $text }” can mean two moments ({ $zone }). Say which one: `{ $one }` or `{ $other }`?

prompt-early = **Ahead of the session:** answers count from now on, and until the close.
early-joins = A session is open already, so { $id } belongs to it at once and is put like any other question.
early-head = { $n ->
    [one] One question was put ahead and belongs to this session:
   *[other] { $n } questions were put ahead and belong to this session:
  }
early-open = { $id } · { $question } – { $answered }, { $dated ->
    [yes] open until { $until }
   *[no] still open
  }
early-closed = { $id } · { $question } – closed; `{ $prefix }results { $id }`
early-answered = { $n ->
    [one] one answer so far
   *[other] { $n } answers so far
  }
early-answered-organisations = { $n ->
    [one] one organisation has answered
   *[other] { $n } organisations have answered
  }
early-answered-few = fewer than { $floor } answers so far

minutes-left = { $n ->
    [one] **One minute left**
   *[other] **{ $n } minutes left**
  } for { $id }. Not answered yet? Write your answer in this thread.
minutes-left-sealed = { $n ->
    [one] **One minute left**
   *[other] **{ $n } minutes left**
  } for { $id }. Not answered yet? Write me in a direct chat; the ballots are secret.

remind-done = **{ $id }**: { $n ->
    [one] one person is reminded
   *[other] { $n } people are reminded
  } in their direct chat. Who is left out has answered, has had their reminders, has quiet hours or wants no reminders, or has never spoken with me.
remind-few = **{ $id }**: fewer than { $floor } people are reminded. The others have answered, have had their reminders, have quiet hours or want no reminders, or have never spoken with me.
remind-sealed = **{ $id }**: those who have not answered are reminded, but for those who have had their reminders, have quiet hours, want no reminders, or have never spoken with me. As the ballots are secret, I tell no number.
refusal-remind-off = Reminders are turned off here. `{ $prefix }repeat { $id }` shows the question once more to everybody.

mute-until = No reminders for you until { $time }. Answers to what you ask still come, and so do introductions and your turn in a round. `mute off` ends it.
mute-on = No reminders for you from now on. Answers to what you ask still come, and so do introductions and your turn in a round. `mute off` ends it.
mute-off = You get reminders again: at most { $day } a day and { $week } a week, never in your quiet hours.
me-reminders = - Reminders of what waits for you: { $state ->
        [on] at most { $day } a day and { $week } a week. None for a week: `mute 1w`
        [nobody] none, they are turned off here
        [until] none until { $time }. Again: `mute off`
       *[off] none. Again: `mute off`
    }
