# The kinds of questions that choose more than one answer, put answers in order, or stand on a scale.

help-hum = Ask how strongly people are against or for something, from 1 to 5.

choice-1 = 1 · strongly against
choice-2 = 2 · against
choice-3 = 3 · neutral
choice-4 = 4 · for
choice-5 = 5 · strongly for
choice-hedge = only “{ $words }”

prompt-how-several = **Choose up to { $most }** by their letters, such as `{ $example }`; reactions such as 🇦 add up. You can say why after them.
prompt-how-ranked = **Put them in order**, best first, by their letters, such as `{ $example }`. Leave out those you would not choose. { $seats ->
    [one] One wins, by instant run-off.
   *[other] { $seats } are elected, by the single transferable vote.
  }
prompt-how-hum = **How strongly?** Answer by number, such as `4`, by a reaction such as 4️⃣, or in these words. You can say why after it.

unclear-told = { $n ->
    [one] Somebody finds { $id } unclear
   *[other] { $n } find { $id } unclear
  } ({ $question }): it can be understood in more than one way. `reword { $id } …` puts it in better words; answers to the old words are kept apart, and people are asked again.
reworded-again = { $id } is now asked in other words: **{ $question }** Your answer to the earlier words is kept apart, so please answer once more, for example: `{ $example }`
reworded-back = { $id } is asked in its earlier words again: **{ $question }** If you answered those, your answer counts again; if not, for example: `{ $example }`

result-several = Each could choose up to { $most }:
result-count-of = **{ $label }** { $n } of { $of }
result-winners = { $n ->
    [one] **{ $winners }** wins.
   *[other] **{ $winners }** are elected.
  }
result-won = { $n ->
    [one] { $winners } wins
   *[other] { $winners } are elected
  }
result-votes = { $label } { NUMBER($n, maximumFractionDigits: 2) }
result-round = Round { $number }: { $votes }
result-round-elected = { $n ->
    [one] **{ $who }** is elected
   *[other] **{ $who }** are elected
  }
result-round-out = { $n ->
    [one] { $who } goes out
   *[other] { $who } go out
  }
result-round-exhausted = { $n ->
    [1] 1 ballot ranks
   *[other] { NUMBER($n, maximumFractionDigits: 2) } ballots rank
  } nobody who was left
result-round-tied = equal with { $others }; { $by ->
    [earlier] fewer in an earlier round
   *[list] later in the list
  }
result-rule-irv = Instant run-off: in each round every ballot counts for its best option still in; more than half wins, else the last goes out.
result-rule-stv = Single transferable vote for { $seats } seats: with { $quota ->
    [one] one vote
   *[other] { $quota } votes
  } an answer is elected, and what it has above that passes on in equal parts; else the last goes out.
result-middle = { $same ->
    [yes] { $low }
   *[no] between { $low } and { $high }
  }
result-median = Median: **{ $place }**
result-median-short = median { $place }

digest-winners = { $n ->
    [one] { $answers } wins.
   *[other] { $answers } are elected.
  }

refusal-answer-many = { $most ->
    [1] I read more than one answer, and { $id } takes one
   *[other] I read more answers than the { $most } that { $id } takes
  }. For example: `{ $example }`
refusal-answer-twice = I read an answer twice, and in the order of { $id } each stands once. For example: `{ $example }`
refusal-options-letter = One of the answers is a letter that stands for another one (they are answered as A, B, C …). Please put it in other words.
refusal-hedges-none = I find no word in the question that hedges it, such as “potentially” or “perhaps”. Leave out `--hedges`, or name the answers yourself: `{ $prefix }poll Is it a threat? | yes | no | only partly`
