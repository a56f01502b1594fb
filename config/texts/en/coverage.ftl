# Coverage: who is here and who is not, whom participants want to hear, and asking them.

help-coverage = For facilitators: stakeholder groups and regions that are here and that are missing, beside the annual meetings of the IGF; `coverage 2022` compares with that year.
help-wanted = `wanted police and judges` names people who should be heard here and are not; alone, it lists them.
help-outreach = Lists who should be heard here and how far asking them has come. `W3 mine` takes one over, `W3 asked`, `joined`, `declined` or `no answer` says how it went. For facilitators: `outreach + WHO | OWNER`.
help-brief = One page to forward to people who are not here: what is open, whom the room misses, how to join.

coverage-privacy = **Who should be heard:** which groups you named, and which you took on to ask, until you take it back. They are listed without your name.
coverage-here = this room
coverage-by-stakeholder = **Who is here**, by stakeholder group ({ $n } organisations)
coverage-by-region = **Where they are from**, by regional group ({ $n } organisations)
coverage-line = { $groups }: { $n } ({ $share } %)
coverage-published = { $meeting }: { $share } %
coverage-before = { $n } at the end of the last session
coverage-missing = **Nobody yet from:** { $groups }
coverage-few = Too few organisations have said who they are to tell which groups are here without pointing at one (at least { $floor } in each number). Ask people to write `{ $prefix }i am ORGANISATION, STAKEHOLDER GROUP, COUNTRY`.
coverage-one = { $by ->
    [region] Regions are not told apart: a small group could be worked out.
   *[stakeholder] Stakeholder groups are not told apart: a small group could be worked out.
  }
coverage-as-of = As it was told at { $time }. What moved by fewer than { $floor } since is not told.
coverage-source = { $meeting } ({ $place }) counts participants, this room organisations; shares lean towards the host’s region. Source: { $source }
coverage-observers = { $n } people only listen, and are counted in none of these.
coverage-remote = { $share } % of the answers to closed questions came from direct chats.
coverage-how = Whom do we miss? `{ $prefix }wanted police and judges` · Who asks them? `{ $prefix }outreach` · A page to forward: `{ $prefix }brief`
coverage-picture-stakeholder = Stakeholder groups: { $meeting } and this room
coverage-picture-region = Regional groups: { $meeting } and this room
coverage-picture-note = Shares of participants there, of organisations here. What is too small to stand alone is counted together.

wanted-head = **Who should be heard here and is not**, as participants named them
wanted-few = named by fewer than { $floor }
wanted-many = named by { $n }
wanted-line = **{ $id }** { $group }: { $many }, { $state }
wanted-open = not asked yet
wanted-asked = asked
wanted-joined = joined
wanted-declined = declined
wanted-silent = no answer
wanted-noted = Noted, without your name: { $groups }. How often each was named is told from { $floor } on. Would you ask them? `{ $prefix }{ $id } mine` A page to forward: `{ $prefix }brief`

outreach-none = Nobody is on the list yet. Whom do we miss? `{ $prefix }wanted police and judges`
outreach-free = to take it on: `{ $id } mine`
outreach-owned = somebody looks after it
outreach-yours = yours: `{ $id } asked`, `{ $id } joined`, `{ $id } declined`, `{ $id } no answer`
outreach-list-how = To name others: `{ $prefix }wanted TEXT` · a page to forward: `{ $prefix }brief`
outreach-added = { $owner ->
    [you] { $id } is yours to ask. How it goes: `{ $id } asked`, `{ $id } joined`, `{ $id } declined REASON`, `{ $id } no answer`.
   *[other] { $id } is on the list; its owner is told.
  }
outreach-yours-now = You are asked to reach **{ $id }** { $group }, who should be heard and are not here. A page to forward: `brief` in the room. How it goes: `{ $id } asked`, `{ $id } joined`, `{ $id } declined REASON`, `{ $id } no answer`. Not for you? `{ $id } not mine`
outreach-mine = { $id } is yours to ask. A page to forward: `brief` in the room. How it goes: `{ $id } asked`, `{ $id } joined`, `{ $id } declined REASON`, `{ $id } no answer`.
outreach-not-mine = { $id } is nobody’s again.
outreach-noted = Noted for { $id }: { $state ->
    [asked] asked
    [joined] joined
    [declined] declined
   *[silent] no answer
  }.
waiting-outreach = **{ $id }** { $group }: { $state ->
    [asked] asked, and no answer noted
   *[open] yours to ask
  } → `{ $id } asked`, `{ $id } joined`, `{ $id } declined`, `{ $id } no answer` or `{ $id } not mine`

brief-head = { $named ->
    [yes] { $room }
   *[no] A room that works between meetings
  } – please forward this page as it is. It names nobody.
brief-what = People from governments, business, civil society and the technical community answer short questions here, say what keeps them from their work, and meet others with the same problem, if both want to. Nobody is quoted by name. Ten minutes a week are enough, from anywhere, in plain text.
brief-open = Open now:
brief-wanted = Not heard yet, and wanted: { $groups }
brief-dates = Dates ahead:
brief-join = To join: open { $link } with any Matrix client (app.element.io runs in a browser), then write `i am ORGANISATION, STAKEHOLDER GROUP, COUNTRY`. Rather not seen? Everything can be answered in a direct chat with the bot.

refusal-coverage-year = I have no figures for “{ $text }”. There are: { $years }. For example: `{ $prefix }coverage`
refusal-coverage-chatham = Under the Chatham House Rule it is not told who is here, not even by groups.
refusal-wanted-where = You are in several rooms with me. Write it in the room that misses them: `{ $prefix }wanted police and judges`
refusal-wanted-none = Whom should we hear? For example: `wanted police and judges`
refusal-wanted-long = A name for a kind of people has up to { $longest } characters. For example: `wanted police and judges`
refusal-wanted-many = Up to { $most } in one message. For example: `wanted police and judges`
refusal-wanted-points = “{ $text }” would point to somebody here. Name a kind of people, for example: `wanted police and judges`
refusal-wanted-unknown = I know no { $id } in this room. `outreach` lists them.
refusal-outreach-how = `{ $prefix }outreach` lists who should be heard; a facilitator adds one with `{ $prefix }outreach + journalists | NAME`
refusal-outreach-one = One group at a time, so that each has its owner: `{ $prefix }outreach + journalists | NAME`
refusal-outreach-owner = I found nobody, or more than one, called “{ $text }” in this room. For example: `{ $prefix }outreach + journalists | @user:example.org`; without a name it is yours.
refusal-outreach-state = I read “{ $text }” for { $id }. How did it go: `{ $id } asked`, `{ $id } joined`, `{ $id } declined REASON` or `{ $id } no answer`?
refusal-outreach-not-yours = { $id } is looked after by somebody else, or by nobody. To take it over: `{ $id } mine`
