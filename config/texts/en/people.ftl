# Who people are: group, country, field, capacity, languages, delegate and alternate.

capacity-organisation = for the organisation
capacity-personal = personally
capacity-observer = as an observer, who only listens

me-shown-stands = - You are its { $stands ->
        [delegate] delegate. Leave that to a colleague: `me alternate`
       *[alternate] alternate: you may answer for it too. To be its delegate: `me delegate`
    }
me-shown-belongs = - You belong to { $organisation } without speaking for it. To speak for it: `me capacity organisation`
me-shown-sector = - Your field: { $value }. Change it: `me sector …`
me-shown-capacity = - You take part { $value }. Change it: `me capacity organisation`, `personal` or `observer`
me-shown-languages = - You read: { $value }. Change it: `me languages English, French`

me-stakeholder = { $organisation } belongs to the group { $value }.
me-country = { $organisation } is in { $value }.
me-sector = { $organisation } works in: { $value }. Where few do, the word is held back when you use it unnamed.
me-languages = You read: { $value }.
me-capacity = { $kind ->
    [personal] You take part personally: what you say counts as yours, and not as your organisation’s.
    [observer] You only listen: nobody waits for an answer of yours. You may answer all the same.
   *[organisation] { $named ->
        [yes] You speak for { $organisation }.
       *[no] Noted. For which organisation? `i am ORGANISATION, STAKEHOLDER GROUP, COUNTRY`
    }
}
me-delegate = You are the delegate of your organisation: who wants something of it turns to you first.
me-alternate = You are an alternate of your organisation: you may answer for it too.
me-now-delegate = You are now the delegate of { $organisation }, because your colleague chose to be an alternate. To change it: `me alternate`
me-now-alternate = A colleague is now the delegate of { $organisation }, and you are its alternate: you may answer for it too. To change it: `me delegate`

refusal-me-group = I read “{ $read }” and it is none of these groups: { $groups }. For example: `me group Civil Society`
refusal-me-country = I know no country “{ $read }”. Write its name, for example: `me country Kenya`
refusal-me-country-near = I know no country “{ $read }”. Near it are: { $near }. For example: `me country { $first }`
refusal-me-sector = Say the field in a few words, up to { $most } characters. For example: `me sector insurance`
refusal-me-capacity = I read “{ $read }” after `me capacity`. It can be `me capacity organisation`, `me capacity personal` or `me capacity observer`.
refusal-me-languages = I know no language “{ $read }”. For example: `me languages English, French, Swahili`
refusal-me-no-organisation = You speak for no organisation yet. Say first: `i am ORGANISATION, STAKEHOLDER GROUP, COUNTRY`
refusal-me-alternate-alone = Nobody else speaks for your organisation yet, so you are its delegate. A colleague joins with: `i am ORGANISATION`

help-organisations = `organisations` lists the organisations of your rooms with their ids, for you only; `organisations NAME` finds some. `confirm O3` says that one exists, `same O5 O1` joins two that are one.
help-confirm = `confirm O3` says that an organisation exists; `confirm O3 no` takes it back. `organisations` lists them.
organisations-head = **{ $n ->
        [one] One organisation
       *[other] { NUMBER($n) } organisations
    } of your rooms**, { NUMBER($confirmed) } confirmed by a facilitator
organisations-strict = **{ $n ->
        [one] One organisation
       *[other] { NUMBER($n) } organisations
    } of your rooms**, { NUMBER($confirmed) } confirmed; only these count where small groups are guarded. Confirm one: `confirm O1`
organisations-one = { $id } { $called }{ $state ->
        [confirmed] {" "}· confirmed
       *[open] {""}
    }
organisations-more = … and { NUMBER($n) } more; find one by name: `organisations NAME`
organisations-near = { $gone } and { $kept } may be one. If they are: `same { $gone } { $kept }`
organisations-none = I know no such organisation in your rooms. All of them: `organisations`
confirm-done = { $state ->
        [yes] { $organisation } is confirmed.
       *[no] { $organisation } is not confirmed any more.
    }
same-joined = { $gone } is now part of { $kept }: names, people, statements and answers count as one. Part them again: `undo` within ten minutes, or delete your message.
same-told = A facilitator found that your organisation is { $organisation }, so you speak for it together with those who already do. If that is wrong, tell the facilitator.
same-parted = That was taken back: you speak for { $organisation } again.
refusal-same-organisations = I need two organisations, the one that stays last. For example: `same O5 O1`. `organisations` lists them.
refusal-confirm-which = Which organisation? For example: `confirm O3`. `organisations` lists them.
refusal-organisation-unknown = I know no { $id } in your rooms. `organisations` lists those that I do.
refusal-organisations-chatham = Under the Chatham House Rule I list no organisations: being here is confidential.

help-profile = `profile` asks you what I do not know of you and your organisation, one question at a time; `skip` leaves one out, `stop` ends it.
profile-organisation = Which organisation do you speak for? Its name, or `myself`.
profile-stakeholder = Which group does { $organisation } belong to? { $groups }
profile-country = Which country is { $organisation } in?
profile-sector = In which field does { $organisation } work, in a few words? For example: insurance
profile-capacity = Do you take part for your `organisation`, in a `personal` capacity, or as an `observer` who only listens?
profile-languages = Which languages do you read, the best first? For example: English, French
profile-zone = Which time zone are you in? For example: Africa/Nairobi
profile-how = (`skip` leaves this out, `stop` ends the questions.)
profile-over = I have no more questions. `me` shows what I keep about you, and how to change it.
profile-stopped = Noted, no more questions. To go on some time: `profile`
profile-offer = Some things about it I do not know yet. To be asked, one at a time: `profile`
