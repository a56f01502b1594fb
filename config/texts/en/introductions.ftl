# Introductions: who is asked, what they are told, and the room of those who say yes.

help-introduce = `introduce N7 N12` asks organisations, two to five, whether they want to meet; nobody learns of a no.
help-consent = `yes M4`, `no M4` or `later M4` answers a proposed introduction. A no is shown to nobody. `yes M4 with my words` also shows what you said, `yes M4 encrypted` asks for an encrypted room.

introduce-asked = **{ $id }**: { $n ->
    [2] both sides
   *[other] all { NUMBER($n) } sides
} are asked privately, until { $until }. Who they are and what they answer stays with them; `matches` tells only how many came about.
introduce-asked-other = **{ $id }**: your yes is noted and { $n ->
    [2] the other side is asked privately, until { $until }. If they agree, I open a room for both
   *[other] the other { NUMBER($others) } sides are asked privately, until { $until }. If they agree, I open a room for all who do
}; if not, you hear only that it did not come about. Take it back: `no { $id }`
introduce-held = { $id } waits until its words are reworded or released, because they could tell who said it. `matches` lists other pairs.
refusal-introduce-which = I need two statements, or up to { NUMBER($most) }. For example: `introduce N7 N12`. `matches` lists pairs that lie close.
refusal-introduce-unknown = I know no pain point or offer { $id } that can be introduced. `matches` lists pairs that lie close.
refusal-introduce-not-yours = None of { $ids } is yours. In a direct chat you can ask about your own; a facilitator can ask about any pair in the room. `matches` lists what lies near yours.
refusal-introduce-one = { $a } and { $b } come from one organisation, which needs no introduction to itself. `matches` lists pairs of different ones.
refusal-introduce-before = { $a } and { $b } have been asked about already, and I ask about a pair only once. `matches` lists others.
refusal-introduce-many = You have { NUMBER($most) } introductions open, the most there can be. Wait for answers; `mine` lists them.

partner-unknown = another organisation
partner-group = an organisation of the group { $group }
partner-region = an organisation of the region { $region }
partner-both = an organisation of the group { $group }, region { $region }
partners-several = { NUMBER($n) } other organisations{ $kinds ->
    [none] {""}
   *[other] {" "}(among them { $kinds })
}
partners-group = { NUMBER($n) } of the group { $group }
partners-region = { NUMBER($n) } of the region { $region }
partners-both = { NUMBER($n) } of the group { $group }, region { $region }

introduction-problem-held = a problem that you have in common
introduction-ask = **{ $id }{ $again ->
    [yes] , once more as you wished
   *[no] {""}
}: may I introduce you?** You said in { $own }: “{ $said }”. { $kind ->
    [offered] What may help is offered by { $partner }: “{ $problem }”.
    [offer] It may help { $partner }. The need, in neutral words: “{ $problem }”.
   *[pain] Something close is said by { $partner }. The problem, in neutral words: “{ $problem }”.
}
    { $n ->
        [2] If both sides say yes, I open a room for the two of you
       *[other] I open a room for those who say yes, if there are two at least: at once when all do, else when the time is up
    }. Only there you see who it is. Answer { $again ->
        [yes] `yes { $id }` or `no { $id }` (or 👍 👎 under this message)
       *[no] `yes { $id }`, `no { $id }` or `later { $id }` (or 👍 👎 ⏳ under this message)
    } by { $until }. A no is shown to nobody.
    In the room your own words are not shown, unless you write `yes { $id } with my words`. For an encrypted room: `yes { $id } encrypted`.
introduction-over = The introduction { $id } about your { $own } did not come about. Such things have many reasons; `matches` shows what else lies close.
introduction-time-over = The time of the introduction { $id } about your { $own } is over. `matches` shows what else lies close.
introduction-room = Common Ground { $id }
introduction-topic = You said yes to meet over a problem you share. What you write here stays here.
introduction-opening = **{ $id }: everybody here said yes.** What brings you together, in neutral words: “{ $problem }”

    { $sides }

    - **A first task:** each of you writes in three sentences what you have tried and what is still missing. Then choose one thing to do together: `{ $prefix }effort { $id }` and that thing starts it.
    - **A proposed end:** { $date }. What you write here stays in this room; invite whom you all want to have here.
    - **Others** learn only how many introductions came about. To let them know of yours, each of you writes `{ $id } on the record`.
introduction-side = { $who } { $kind ->
    [offer] offers:
   *[other] says:
} “{ $text }”
refusal-introduction-unknown = I know no introduction { $id } that asks you. `mine` lists yours.

consent-extra = { $words ->
    [yes] {" "}What you said will stand there in your own words.
    [colleague] {" "}Your side’s own words stay out of it: only the colleague who said them can allow that.
   *[no] {""}
}{ $encrypted ->
    [yes] {" "}It will be encrypted.
   *[no] {""}
}
consent-yes = Your yes to { $id } is noted. { $n ->
    [2] If the other side agrees by { $until }, I open a room for both.
   *[other] If all agree, I open a room at once; if not, on { $until } for you and those who do, if anybody does.
}{ consent-extra } Take it back: `no { $id }`
consent-no = Noted for { $id }, and told to nobody. I do not ask you about this pairing again. Another mind before { $until }? `yes { $id }`
consent-later = Noted. I ask you about { $id } once more on { $again }; it stays open until { $until }.
consent-later-still = Noted. { $id } stays open until { $until }: `yes { $id }` when you like.
consent-agreed = { $sides ->
    [2] Both sides said yes to { $id }. I open a room for the two of you
   *[other] You are { NUMBER($n) } who said yes to { $id }. I open a room for you
}: look for my invitation.
consent-released = Noted. Once everybody who met over { $id } says so, others may hear of it.
consent-unreleased = Noted. Nobody else hears who met over { $id }.
refusal-consent-which = Which introduction? For example: `yes M4`. `mine` lists yours.
refusal-consent-unread = I could not read an answer to { $id }. Write `yes { $id }`, `no { $id }` or `later { $id }`.
refusal-consent-settled = { $id } is settled and can no longer be answered. `mine` lists what is open.
refusal-consent-colleague = Somebody of your organisation has answered { $id } already, and only they can change it.
refusal-consent-not-met = { $id } has brought nobody together with you, so there is nothing to tell. `mine` lists what is open.
