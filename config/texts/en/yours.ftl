# “Is this yours too?”: statements of others that an organisation is shown, its answers, and what follows.

help-yours = `yours` shows statements of others that may be yours too; answer `yes`, `partly`, `no` or `skip`.
help-plus-1 = `+1 N12` or `+1 T2` says that a statement or shared problem that is listed is your organisation’s too.
help-stop-asking = `stop asking` ends the question “is this yours too?” for you; `me asking on` begins it again.

yours-privacy = - **What is yours too:** what you say of others’ statements is kept with your name for your organisation until you take it back, and which ones you were shown. It is shown to nobody; it decides what counts as one problem and whom I may propose to each other.

yours-head = { $n ->
    [one] **Is this yours too?** Somebody else says (about { $seconds } seconds):
   *[other] **Are these yours too?** Others say (about { $seconds } seconds in all):
}
yours-only = - **{ $id }** “{ $text }”
yours-line = - **{ $place }.** “{ $text }” ({ $id })
yours-beside = {" "}– the same as your { $own } “{ $text }”?
yours-how = { $n ->
    [one] One word will do: `yes`, `partly`, `no` or `skip` (or tap 👍 👎). It tells me who could help whom, and nobody sees your answer. Rather not be asked? `stop asking`
   *[other] For example: `{ $example }`; `partly` and `skip` will do too, or tap 1️⃣ if the first is yours. It tells me who could help whom, and nobody sees your answers. Rather not be asked? `stop asking`
}
yours-example = { $first } yes { $last } no
yours-in-line = { $place ->
    [0] “{ $text }” ({ $id })
   *[other] **{ $place }.** “{ $text }” ({ $id })
}
waiting-yours = { $n ->
    [one] **Is this yours too?** Somebody else says: { $statements } → `{ $id } yes`, `partly`, `no` or `skip`; never again: `stop asking`
   *[other] **Are these yours too?** Others say: { $statements } → for example `{ $example }`, also `partly` or `skip`; never again: `stop asking`
}

yours-said = { $said ->
    [yes] yes
    [partly] partly
    [no] no
   *[skip] skipped
}
yours-thanks-one = { $said ->
    [yes] Thank you: { $id } is yours too.{ $shared ->
        [many] {" "}{ organisations } share it now.
       *[few] {" "}If it can bring you together with somebody, I ask both of you first.
    }
    [partly] Thank you: { $id } is partly yours.
    [no] Thank you. I do not bring { $id } up with you again.
   *[skip] { $id } is skipped.
}
yours-thanks-several = Thank you: { $said }.
yours-none = There is nothing new to ask you. `themes` shows what several organisations share.
yours-no-point = I can ask better once I know what hurts you: `pain` and your worst problem in one sentence.
yours-full = That is all for this week: I ask an organisation about { $most } statements in seven days at most.
yours-stopped = I do not ask you any more whether others’ statements are yours too. Another mind? `me asking on`
yours-stopped-already = You have asked me not to ask. Another mind? `me asking on`
yours-asking-on = From time to time I ask you again whether statements of others are yours too, at most { $most } a week.
me-asking = - “Is this yours too?”: { $state ->
    [on] at most { $most } statements a week. Never: `stop asking`
   *[off] you are not asked. Another mind? `me asking on`
}
mine-yours = { $n ->
    [one] Of another organisation’s statement you say:
   *[other] Of other organisations’ statements you say:
}
mine-yours-line = { $id } “{ $text }” — { yours-said }
mine-yours-held = { $id } (its words wait to be settled) — { yours-said }

refusal-yours-nothing = Nothing I asked you waits for an answer. `yours` shows what comes next.
refusal-yours-unread = I read “{ $text }” and cannot tell what it means for what I asked. { $n ->
    [one] One word is enough: `yes`, `partly`, `no` or `skip`; with its id: `{ $id } yes`
   *[other] For example: `{ $example }`, or `all yes`
}
refusal-yours-which = “{ $said }” to which of the { $n }? For example: `{ $example }`, or `all { $said }`
refusal-yours-place = There is no number { $place } in that list. For example: `{ $example }`
refusal-yours-only = I asked about { $id } only. One word will do: `yes`, `partly`, `no` or `skip`
refusal-yours-or = “{ $said }” to { $other } or to { $id }? Say which: `{ $other } { $said }` or `{ $id } { $said }`. Or reply to the message you mean.
refusal-yours-unknown = I know no statement { $id } that can be answered. `yours` shows what I would like to ask you.
refusal-yours-own = { $id } is your own organisation’s. `mine` lists what you have said.
refusal-plus-one-what = Which one? For example: `{ $prefix }+1 T2`, or reply `+1` to the message that shows it. `{ $prefix }themes` lists the shared problems.
refusal-theme-unknown = I know no shared problem { $id }. `themes` lists them.
