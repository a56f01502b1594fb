# Prepared sessions, and what `!next` does.

help-next = Go on: pass over who has the turn in a run around the table, or put the next prepared question.

programme-names = { $n ->
    [0] No session is prepared here. The operator can name a file with some.
   *[other] Prepared sessions; `{ $prefix }session open --with { $first }` opens the first:
  }
programme-name = `{ $code }` – { $title } ({ $n ->
    [one] one question
   *[other] { $n } questions
  })
programme-left = { $n ->
    [0] All { $of } prepared questions have been put.
   *[other] { $reached ->
        [0] **{ $of ->
            [one] One question is prepared.
           *[other] { $of } questions are prepared.
          }** A facilitator puts them one after the other, each with `{ $prefix }next`:
       *[other] **{ $n ->
            [one] One
           *[other] { $n }
          } of { $of } prepared questions { $n ->
            [one] is
           *[other] are
          } left.** `{ $prefix }next` puts the next:
      }
  }
programme-line = { $question } ({ $kind ->
    [word] one word
    [ask] own words
    [round] around the table
    [hum] scale
   *[poll] poll
  })
programme-more = … and { $n } more

next-put = { $id } is prepared question { $n } of { $of }. { $left ->
    [0] It is the last one.
   *[other] { $kind ->
        [round] `{ $prefix }next` passes a turn over, and puts the question after this one when everybody has had theirs.
       *[other] `{ $prefix }next` puts the one after it; nothing is closed by that.
      }
  }
next-turn = { $how ->
    [end] That was the last turn on { $id }. Answers still count until the close.
    [twice] { $id } goes on around the table. Who was passed over twice can still answer until the close.
   *[once] { $id } goes on around the table. Who was passed over gets another chance at the end.
  }
round-lasts = the present turn has lasted { $n ->
    [0] less than a minute
    [one] one minute
   *[other] { $n } minutes
  }; `{ $prefix }next` passes it over.

refusal-programme-unknown = I read “{ $text }”, and no session is prepared under that name. Prepared are: { $names }
refusal-next-nothing = Nothing comes next: nobody has the turn in a run around the table, and no prepared session is open. `{ $prefix }session open --with` lists those there are.
refusal-next-end = { $title } has put all its { $n ->
    [one] one prepared question
   *[other] { $n } prepared questions
  }. Put more of your own, for example `{ $prefix }word Which word do you take home?`, or end it: `{ $prefix }session close`
refusal-next-no-turn = Nobody has the turn in { $id }. `{ $prefix }next` alone goes on with what is prepared; `{ $prefix }close { $id }` tells the result.
