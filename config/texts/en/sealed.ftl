# Sealed questions: answered in a direct chat, counted once, and then nobody can find out who answered what.

sealed-how-usual = **{ $choices }** – one of them, in words.
sealed-how-several = **Choose up to { $most }** by their letters, such as `{ $example }`.
sealed-how-hum = **How strongly?** Answer by number, such as `4`, or in these words.
sealed-how-options = **Choose one** by its letter, such as `{ $first }`.
sealed-where = **Sealed.** Answer me in a direct chat, for example `{ $example }`; here in the room it does not count. Only your choice is kept, nothing you write beside it, and you can change it until the close. Until then I tell nobody more than roughly how many have answered. At the close I count the ballots and destroy them.
sealed-limits = What this does not hide: while it is open, whoever runs me could look. Whoever runs a homeserver sees that you write to me and, where our chat is not encrypted, what. In our chat your message can be read, also by whoever runs me, until you delete it, best after the close. More: write me `help sealed`.

sealed-noted = Your ballot for { $id } is in the box. It holds your choice alone; anything written beside it is not kept. Another answer replaces it, deleting your message takes it back. Until the close nobody is told what was answered.
sealed-elsewhere = { $id } is sealed, so what you sent in the room does not count and I kept nothing of it. Others there may have seen it; you can delete it. Please answer here, for example: `{ $example }`
sealed-pointed = { $id } is sealed: reactions do not count, and nothing has changed. Please write your answer, for example: `{ $example }`

sealed-few = fewer than { $n } answered ({ $asked } { $per ->
    [organisation] { $asked ->
        [one] organisation was
       *[other] organisations were
      }
   *[person] { $asked ->
        [one] person was
       *[other] people were
      }
  } asked)
sealed-at-least = { $per ->
    [organisation] at least { $n } of { $asked } organisations
   *[person] at least { $n } of { $asked }
  } answered
sealed-others = other words: { $n }
sealed-too-few = Fewer than { $n } answered ({ $asked } { $per ->
    [organisation] { $asked ->
        [one] organisation was
       *[other] organisations were
      }
   *[person] { $asked ->
        [one] person was
       *[other] people were
      }
  } asked). Of so few ballots I tell nothing more, because a count could tell who answered what. They are destroyed.
sealed-done = Sealed: the ballots are counted and destroyed. Who answered what is not kept anywhere.
sealed-again = { $id } is now asked in other words: **{ $question }** Your ballot for the earlier words was destroyed unopened, so please answer once more, for example: `{ $example }`

sealed-mine = Sealed questions: you have answered { $ids }. What you answered is not shown to anybody, not even to you.
sealed-export = { $id }: you have answered; the ballot is sealed

refusal-sealed-ask = `--sealed` does not go with a free-text question: people’s own words tell who wrote them. Sealed are `word`, `poll` and `hum`, for example: `{ $prefix }poll Shall we go on? --sealed`
refusal-sealed-round = `--sealed` does not go with a run around the table, where everybody sees whose turn it is. Sealed are `word`, `poll` and `hum`, for example: `{ $prefix }poll Shall we go on? --sealed --by organisation`
refusal-sealed-later = Whether a question is sealed is settled when it is put. Put a new one instead, for example: `{ $prefix }poll Shall we go on? --sealed`
refusal-sealed-counted = { $id } cannot be opened again: it was sealed, and its ballots are counted and destroyed. To ask once more, put a new question.
refusal-sealed-late = Your answer to { $id } came after the count. The ballots are destroyed, so nothing can be added to it; I am sorry. `results { $id }` shows what came of it.
refusal-sealed-nothing-open = No question is open for you now: { $id } was sealed, it is closed and counted. I kept nothing of what you wrote. `help` lists what you can do.
refusal-sealed-unreadable = I could not read this as an answer to { $id }, so I kept nothing of it. A sealed ballot is a choice alone, for example: `{ $example }`
refusal-sealed-word = This is no single word or short phrase, so I kept nothing of it. { $id } is sealed and holds no more than that, for example: `{ $example }`
refusal-sealed-mark = A sealed ballot stands under nobody’s name, so it cannot be marked. Your answer to { $id } is as it was.
refusal-sealed-fixed = Your ballot for { $id } stands as it is. I no longer hold which one is yours (I was restored from a backup, which does not hold that, or the question has been open for very long), so it cannot be changed or taken back.
refusal-sealed-needs-organisation = { $id } is answered per organisation, so I kept nothing yet. Say first who you speak for, for example: `i am Example Foundation, civil society, Kenya`. Then send your answer again.

sealed-privacy = **Sealed questions** are answered in a direct chat, counted once, and then nothing tells who answered what: `{ $prefix }help sealed`.
sealed-digest = **{ $id }** { $question } Sealed: fewer than { $few } answered, so nothing more is told.
sealed-digest-how = To answer: `{ $id } your answer` in a direct chat with me; it is sealed.

helping-sealed = **Sealed questions, and what they do not hide**
    - **Answering:** only here with me, in a direct chat, for example `P3 yes`. What is sent in the room does not count. Another answer replaces the first; deleting your message takes it back.
    - **What is kept while it is open:** that you have answered, your choice, and a key that ties the two so that you can change it. Not when you answered, nor any words beside your choice.
    - **What is told before the close:** how many have answered, in steps of { $floor }, and only when somebody asks.
    - **At the close:** the keys, the ballots and the list of who answered are destroyed as they are counted. The count cannot be opened again, and no ballot can be added.
    - **What is told then:** the counts. With fewer than { $floor } ballots, nothing else than that. Words that fewer than { $floor } share stand together as a number, and no single order of preference is shown.
    - **What it cannot hide:** whoever runs me could look in while it is open. Whoever runs a homeserver sees that and when you write to me and, where our chat is not encrypted, what. In our chat your message can be read, also by whoever runs me and on your device, until you delete it: best after the close, because before it that takes your ballot back. When all answer alike, the count shows it.
