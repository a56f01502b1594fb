# What is said of a pain point or an offer beyond its words: order, example, time, partners; whether it is still true.

help-rank = `rank N7 N3 N9` puts your statements in order, the first first; `N7 first` moves one.
help-example = `example N7 TEXT` adds something that happened to a pain point or an offer. One that has an example convinces more.
help-still = `still N7` says that it is still true, `still I4` that an initiative is still alive. I ask every quarter.
help-same = `same N9 N3` makes two of your statements one; the second stays, in its own words.

refusal-need-part = I could not read “{ $read }” behind the |, so nothing is kept yet. Behind it can stand an example, a time, partners or how it may be used: `pain travel cost keeps us away | example: two of ten came | next year | with governments | unnamed`

need-beyond = Noted too: { $parts }.
need-example = with an example
need-example-shown = Example: { $example }
need-time = { $time ->
    [now] wanted now
    [next-year] wanted next year
   *[later] wanted later
}
need-partners = partners wanted: { $partners }
need-unconfirmed = not confirmed since { $date }
need-nothing = nothing

about-still = **{ $id }** still stands. Thank you.
about-words = **{ $id }** has your new words. Delete your message to take them back.
about-place = **{ $id }** has moved. Your order is now { $ids }.
about-beyond = Noted for **{ $id }**: { $parts }.
refusal-about-unread = I read “{ $read }” after { $id }. What works: `{ $id } first`, `{ $id } next year`, `{ $id } with governments`, `{ $id } on the record`, `{ $id } example: …`, `{ $id } new …` for other words, `withdraw { $id }`.

rank-done = Your order is now: { $orders }
rank-pain = pain points { $ids }.
rank-offer = offers { $ids }.
refusal-rank-which = In which order? For example: `rank N7 N3 N9`. `mine` lists yours.
refusal-example-which = An example of which one? For example: `example N7 two of our ten experts could come`. `mine` lists yours.
refusal-example-length = I read an example of { NUMBER($n) } characters for { $id }; it can have 3 to { NUMBER($most) }. For example: `example { $id } two of our ten experts could come`
still-done = { $n ->
    [one] { $ids } still stands. Thank you.
   *[other] { $ids } still stand. Thank you.
}
refusal-still-which = Which one? For example: `still N7`. `mine` lists yours.
same-done = { $gone } is now part of { $stays }. Delete your message to part them again.
refusal-same-which = I need two of your statements, the one that stays last. For example: `same N9 N3`. `mine` lists yours.
refusal-same-kinds = { $one } and { $other } are a pain point and an offer, and cannot be one. `mine` lists yours.

stated-twice = Is **{ $id }** the same as your { $other }, “{ $text }”? `same { $id } { $other }` makes them one. If it is another thing, leave it as it is.
stated-already = Somebody works on something near: **{ $id }** “{ $called }”, { $link }. Worth a look before anything new is started.
stated-example = Can you give one example for { $id }: when or where did it happen? Just reply here, or `example { $id } …`. If not, that is fine too; I ask only this once.
still-true = **{ $id }** “{ $text }”: still true? `still { $id }` keeps it, `withdraw { $id }` takes it away, `{ $id } new …` says it in new words.
matches-unconfirmed = Not confirmed by anybody for nine months, and so not proposed: { $ids }.
