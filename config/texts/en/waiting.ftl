# What waits for somebody: a line of it, and the reminder that tells it.

waiting-your-answer = your answer
waiting-prompt = **{ $id }** { $question }{ $dated ->
        [yes] { " " }– until { $until }
       *[no] { "" }
    } → `{ $example }`{ $long ->
        [yes] {", a sentence or two,"}
       *[no] {""}
    } or `pass { $id }`{ $per ->
        [organisation] {" "}– one answer for your organisation; nobody has given it yet
       *[person] {""}
    }
waiting-introduction-found = **{ $id }: may I introduce you?** About your { $own }: { $kind ->
    [offered] what may help is offered by { $partner }: “{ $problem }”
    [offer] it may help { $partner }: “{ $problem }”
   *[pain] { $n ->
        [one] something close is said by { $partner }: “{ $problem }”
       *[other] you share one problem with { $partner }: “{ $problem }”
    }
} ({ $sure }). A no is shown to nobody. Until { $until } → `yes { $id }`, `no { $id }` or `later { $id }`
waiting-unmatched = **{ $id }** “{ $text }”: so far I have found nobody to introduce you to. New voices come every week, so that may change. What helps: { $example ->
    [yes] an example, `example { $id } …`;{" "}
   *[no] {""}
}{ $yours ->
    [yes] a word on what others say, `yours`;{" "}
   *[no] {""}
}the same in more words, `{ $id } new …`
waiting-introduction = **{ $id }** Somebody with the same problem would meet you – until { $until } → `yes { $id }`, `no { $id }` or `later { $id }`
waiting-more = - and { $n ->
        [one] one more
       *[other] { $n } more
    }: `help`

reminder-head = { $n ->
    [one] **One thing still waits for you** (about { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
      }). Write your answer here, as shown:
   *[other] **{ $n } things still wait for you** (about { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
      } in all). Write your answers here, as shown:
  }
reminder-fewer = I remind you at most { $day ->
    [one] once a day
   *[other] { $day } times a day
  } and { $week ->
    [one] once a week
   *[other] { $week } times a week
  }. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
