# Who people speak for, their pain points and offers, shared problems, introductions.

language-name = English
group-government = Government
group-civil-society = Civil Society
group-private-sector = Private Sector
group-technical-community = Technical Community
group-intergovernmental = Intergovernmental Organization
group-press = Press/Media

help-i-am = `i am ORGANISATION, STAKEHOLDER GROUP, COUNTRY` says who you speak for; `i am myself` ends it.
help-me = `me` shows what I keep about you. Each part can be changed: `me group …`, `me country …`, `me sector …`, `me capacity personal`, `me languages …`, `me delegate`, `me language fr`, `me zone Africa/Nairobi`, `me quiet 22-07`, `me digest friday 08:00`, `me mail you@example.org`.
help-pain = `pain TEXT` states a problem of your organisation, worst first, up to four. Behind a | you can add an example, when, and with whom.
help-offer = `offer TEXT` states what your organisation can give others, best first, up to four. Behind a | you can add an example, when, and to whom.
help-mine = `mine` lists your pain points, offers and introductions, for you only.
help-withdraw = `withdraw N7` takes back a pain point or offer of your organisation, `withdraw I4` an initiative.
help-mark = `N7 unnamed`, `N7 on the record` or `N7 room only` sets how your statement may be used. `N7 first`, `N7 next year`, `N7 with governments` say where it stands, when and with whom.

i-am-done = You now speak for { $organisation }.{ $n ->
    [0] {""}
    [one] {" "}What you said before is now its own.
   *[other] {" "}The { NUMBER($n) } statements you made before are now its own.
} Next: `pain` and your worst problem in one sentence.
i-am-myself = You now speak for yourself only. To speak for an organisation: `i am ORGANISATION, STAKEHOLDER GROUP, COUNTRY`.
refusal-i-am-name = I found no organisation’s name (up to 120 characters). For example: `i am Internet Society Kenya, Technical Community, Kenya`. For yourself alone: `i am myself`.
refusal-i-am-group = I read “{ $read }” where the stakeholder group stands, and it is none of these: { $groups }. For example: `i am Internet Society Kenya, Technical Community, Kenya`.
i-am-near = I know no organisation of exactly that name. Did you mean one of these?
i-am-near-one = - { $organisation }: write `i am { $id }`
i-am-near-none = If yours is another one: `i am new`. Until then nothing has changed.
refusal-i-am-id = I have not offered you { $id }. Write the name, for example: `i am Internet Society Kenya, Technical Community, Kenya`

me-shown = **What I keep about you**
    - You speak for: { $organisation }. Change it: `i am ORGANISATION, GROUP, COUNTRY`
    - Language: { $language }. Change it: `me language fr`
    - Time zone: { $zone }. Change it: `me zone Africa/Nairobi`
    - Quiet hours: { $quiet }. Change them: `me quiet 22-07`
    - Pain points and offers: { NUMBER($n) }. See them: `mine`
me-nobody = yourself only
me-quiet-none = none
me-language = From now on I write to you in English.
me-zone = For you it is now { $time }.
me-quiet = Your quiet hours are now { $hours }. End them with `me quiet off`.
me-quiet-off = You have no quiet hours any more.
refusal-me-part = I read “{ $read }” after `me`. You can change language, zone, quiet, digest, group, country, sector, capacity, languages, delegate and alternate, for example: `me zone Africa/Nairobi`
refusal-me-language = I do not speak “{ $read }” yet. I speak: { $known }. For example: `me language en`
refusal-me-zone = I know no time zone “{ $read }”. Write a region and a city, for example: `me zone Africa/Nairobi`
refusal-me-zone-near = I know no time zone “{ $read }”. Near it are: { $near }. For example: `me zone { $first }`
refusal-me-quiet = I cannot read “{ $read }” as hours. For example: `me quiet 22-07`, `me quiet 22:30-06:00` or `me quiet off`

pain-kept = **{ $id }** is kept, unnamed. Change that with `{ $id } on the record` or `{ $id } room only`; take it back with `withdraw { $id }`.
offer-kept = **{ $id }** is kept as an offer, unnamed. Change that with `{ $id } on the record` or `{ $id } room only`; take it back with `withdraw { $id }`.
pain-reworded = **{ $id }** has your new words. Take it back with `withdraw { $id }`.
offer-reworded = **{ $id }** has your new words, as an offer. Take it back with `withdraw { $id }`.
need-who = I keep { $id } under your own voice until I know who you speak for. Tell me: `i am ORGANISATION, STAKEHOLDER GROUP, COUNTRY`, for example `i am Internet Society Kenya, Technical Community, Kenya`. For yourself alone, leave it as it is.
refusal-pain-short = A pain point needs a few words. For example: `pain travel cost keeps practitioners away`
refusal-offer-short = An offer needs a few words. For example: `offer we can host trainings in Nairobi`
refusal-need-long = That is { NUMBER($n) } characters; up to { NUMBER($most) } are possible. Say the heart of it in one or two sentences.
refusal-need-twice = That is already kept as { $id }. `mine` lists what you have said.
refusal-pain-full = You have { NUMBER($most) } pain points already ({ $ids }), the most there can be. To make room: `withdraw { $last }`, then say the new one. Or edit your earlier message.
refusal-offer-full = You have { NUMBER($most) } offers already ({ $ids }), the most there can be. To make room: `withdraw { $last }`, then say the new one. Or edit your earlier message.
refusal-need-unknown = I know no pain point or offer { $id } of yours. `mine` lists them.

withdraw-done = { $n ->
    [one] { $ids } is withdrawn.
   *[other] { $ids } are withdrawn.
}
refusal-withdraw-what = Which one? For example: `withdraw N7`. `mine` lists yours.

mark-unnamed = unnamed
mark-on-the-record = on the record
mark-room-only = room only
mark-shown = { $id } { $text } — { $mark }. Change that with `{ $id } unnamed`, `{ $id } on the record` or `{ $id } room only`.
mark-done-unnamed = { $id } may be used, without your name or your organisation’s.
mark-done-on-the-record = { $id } may be used with your organisation’s name.
mark-done-room-only = { $id } stays where you said it: no digest, no matching.
refusal-mark-author = { $id } was said by somebody else of your organisation, and only its author sets how it may be used.
refusal-mark-what = Which one? For example: `N7 on the record`. `mine` lists yours.

mine-head = { $who } has said:
mine-head-myself = For yourself, you have said:
mine-pain = { $n ->
    [one] Pain point:
   *[other] Pain points, worst first:
}
mine-offer = { $n ->
    [one] Offer:
   *[other] Offers, best first:
}
mine-introductions = { $n ->
    [one] Introduction:
   *[other] Introductions:
}
mine-waiting = **{ $id }** about { $need } waits for your answer until { $until }: `yes { $id }`, `no { $id }` or `later { $id }`
mine-answered = **{ $id }** about { $need } has your answer and is open until { $until }.
mine-how = Change how one may be used: `{ $id } on the record`. Take one back: `withdraw { $id }`.
mine-order = Change the order: `{ $id } first`.
mine-nothing = Nothing yet. Begin with your worst problem: `pain travel cost keeps practitioners away`

help-themes = `themes` lists the problems that several organisations share, without names. A facilitator puts them up for a vote: `themes vote --until 17:00`
help-matches = `matches` shows what lies near your own statements; for a facilitator in a room, all proposals, and where opinions differ a round (`matches drop P3`: not again).
fewer = fewer than { NUMBER($n) } organisations
fewer-few = fewer than { NUMBER($n) }
organisations = { $n ->
    [one] one organisation
   *[other] { NUMBER($n) } organisations
}
and-more = … and { NUMBER($n) } more

themes-head = { $n ->
    [one] **One shared problem**, as the machine reads the statements:
   *[other] **{ NUMBER($n) } shared problems**, as the machine reads the statements:
}
themes-none = No shared problem is in sight yet. Two organisations must say something close: `pain` and your worst problem in one sentence.
themes-how = Each is named by one statement in it. They are a way to read, not a finding. Yours is missing? Say it: `pain TEXT`

matches-head = { $n ->
    [one] **One pair of statements** of different organisations may belong together. The machine proposes, people decide:
   *[other] **{ NUMBER($n) } pairs of statements** of different organisations may belong together, the best first. The machine proposes, people decide:
}
matches-line = **{ $a }–{ $b }**: “{ $one }” / “{ $other }”
match-sure = { $sure ->
    [yes] confirmed by people’s answers
    [partly] partly the same, as people answered
   *[near] close in words, not confirmed
}
match-shared = both say: { $shared }
match-place = you rank it { $place ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { NUMBER($place) }th
}
match-partner = they are { $partner }
matches-group = Together: **{ $ids }** “{ $text }”, { $n } organisations, confirmed by people’s answers → `{ $prefix }introduce { $typed }`
matches-known = On the record: { $who } met over { $id }.
matches-none = No new pair of statements lies close. More statements help: `pain TEXT`, `offer TEXT`.
matches-how = To ask both sides, privately: `{ $prefix }introduce { $a } { $b }`
matches-counts = Introductions: { $asked } asked, { $agreed } agreed.
opposed-head = Where opinions differ, a round can clear up what each side means:
opposed-question = **{ $id }** “{ $question }”: { NUMBER($pro) } { $kind ->
    [hum] for, { NUMBER($contra) } against
   *[poll] yes, { NUMBER($contra) } no
}. `{ $prefix }round { $id }: do we all mean the same by this question? Say what it means to you.` Or never again: `{ $prefix }matches drop { $id }`
opposed-pair = **{ $a }–{ $b }**: “{ $one }” / “{ $other }”, near in words, yet to { NUMBER($n) } or more organisations on each side the other is not theirs. `{ $prefix }round { $a } and { $b }: are these two problems? Say what sets them apart.` Or never again: `{ $prefix }matches drop { $a } { $b }`
opposed-dropped = I do not propose a round on { $topic } again.
refusal-opposed-unknown = No round is proposed on that. `{ $prefix }matches` shows where opinions differ; then for example: `{ $prefix }matches drop P3`
matches-head-own = { $n ->
    [one] One statement of another organisation may belong to yours:
   *[other] { NUMBER($n) } statements of other organisations may belong to yours, the best first:
}
matches-line-own = near your { $own }, { $kind ->
    [offer] somebody offers:
   *[other] somebody says:
} “{ $other }”
matches-none-own = Nothing new lies close to what you have said. More of it helps: `pain TEXT`, `offer TEXT`.
matches-how-own = With `introduce …` I ask the other side privately. Neither learns who the other is unless both say yes.
