# The weekly digest and its command.

help-digest = Alone: what needs you. `archive` lists earlier ones, `2026-W47` shows one again. In a direct chat, `off` and `every friday 08:00` are for your own. For facilitators in a room also `now`, `preview`, `every DAY TIME ZONE`, `off`, `feed on`, and before it goes out `drop 2`, `note TEXT`, `hold`.

digest-privacy = **Your digest and reminders:** the day and hour you chose; that you were told of something, for a week after a question closes, else for { $reminded } days. A room’s digest is kept as what it told, without names; who was shown it before and what they changed, for { $edited } days.

digest-title = **Digest{ $named ->
        [yes] { " " }of { $room }
       *[no] { "" }
    }** · { $since } to { $until }
digest-needs-you = **Needs you** · about { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    } in all
digest-question = **{ $id }** { $question }
digest-question-until = **{ $id }** { $question } Until { $time }.
digest-still-open = Also open: { $ids }.
digest-how-to-answer = To answer: `{ $prefix }{ $id } your answer` here, or `{ $id } your answer` in a direct chat with me.
digest-answered = **Answered**
digest-result = **{ $id }** { $question } { $asked ->
        [-1] { $n ->
            [one] One answer.
           *[other] { $n } answers.
        }
       *[other] { $n } of { $asked } answered.
    }
digest-shown = Most often: { $answers }.
digest-nearly-all = Nearly all said { $answer }.
digest-own-words = They answered in their own words.
digest-also-closed = Also closed: { $ids } (`{ $prefix }results { $id }` shows one).
digest-heard = **Heard**, and by how many organisations it is shared
digest-pains = { $n ->
        [one] One new pain point or offer
       *[other] { $n } new pain points and offers
    } from { $voices ->
        [one] one organisation
       *[other] { $voices } organisations
    }.
digest-theme = **{ $id }** { $label }: { $n }
digest-introduced = { $n ->
        [one] One introduction came about.
       *[other] { $n } introductions came about.
    }
digest-sessions = **Sessions**
digest-opened = Opened: { $title }
digest-ended = Closed: { $title }
digest-picture = Shared by how many organisations
digest-next = Next digest: { $time }.
digest-no-next = No next digest is planned.
digest-less = Too much? `{ $prefix }digest` alone shows only what needs you; facilitators can say `{ $prefix }digest off`.

digest-nothing-new = { $told ->
        [yes] Nothing is new since the last digest ({ $time }), so there is nothing to send.
       *[no] Nothing has happened here in the last week that a digest could tell.
    }
digest-previewed = This is how the digest would go out now. Nobody else has seen it.
digest-nothing-needed = Nothing is open that needs you now.
digest-scheduled = The digest goes out every { $day } at { $clock } ({ $zone }). The next one: { $time }.
digest-off = No more digests in this room. `{ $prefix }digest every monday 09:00` brings them back, `{ $prefix }digest now` sends one.

refusal-digest-what = I read “digest { $text }”, and a digest can be sent `now`, shown as a `preview`, planned with `every` or turned `off`. For example: `{ $prefix }digest preview`
refusal-digest-when = I read “{ $text }” and need a day of the week and a time. For example: `{ $prefix }digest every monday 09:00 Europe/Amsterdam`
refusal-digest-zone = I read the time zone “{ $zone }” and do not know it. For example: `{ $prefix }digest every monday 09:00 Africa/Nairobi`

day-monday = Monday
day-tuesday = Tuesday
day-wednesday = Wednesday
day-thursday = Thursday
day-friday = Friday
day-saturday = Saturday
day-sunday = Sunday

digest-note = *Your facilitators add:* { $note }
digest-moving = **Moving**
digest-moved = { $head } · { $kind ->
        [started] has started{ $dated ->
            [yes] {" "}and runs until { $day }
           *[no] {""}
        }.
        [done] reached a milestone{ $worded ->
            [yes] : { $text }
           *[no] {""}
        }.
        [next] has its next milestone on { $day }{ $worded ->
            [yes] : { $text }
           *[no] {""}
        }.
        [overdue] expected this by { $day }, and it is still to come{ $worded ->
            [yes] : { $text }
           *[no] {""}
        }.
        [output] has a result to show{ $worded ->
            [yes] : { $text }
           *[no] {""}
        }.
        [changed] { $what ->
            [none] was asked what changed since its end: nothing that can be seen yet
           *[other] was asked what changed since its end
        }{ $worded ->
            [yes] : { $text }
           *[no] {""}
        }.
        [wanted] looks for somebody{ $worded ->
            [yes] {" "}to take this on: { $text }
           *[no] {""}
        }.
       *[ended] { $what ->
            [reached] has ended: it reached what it set out for
            [partly] has ended: it reached part of what it set out for
            [not] has ended: it did not reach what it set out for
            [affiliated] joins what others do already
            [merged] went on in another effort
            [postponed] is put off for now
           *[other] has ended
        }{ $worded ->
            [yes] : { $text }
           *[no] {""}
        }.
    }
digest-commitments = { $n ->
        [one] One new commitment
       *[other] { $n } new commitments
    } from { $voices ->
        [one] one organisation
       *[other] { $voices } organisations
    }.
digest-bridge = **{ $id }** { $label }: { $n } – a bridge between groups, and nobody works on it yet
digest-absent = **Who is not here yet** · `{ $prefix }brief` makes a page to forward to them
digest-absent-groups = Groups: { $names }
digest-absent-regions = Regions: { $names }
digest-absent-wanted = Asked for by participants: { $names }
digest-remote = { $share } % of the answers to closed questions came from direct chats.
digest-dates = **Dates**
digest-date = **{ $id }** { $called }{ $placed ->
        [yes] , { $place }
       *[no] {""}
    }: { $when }
digest-days = { $first } to { $last }

preview-head = **Preview for { $room }.** It goes out { $time }, without you doing anything; what comes in until then is told too. `digest drop 2` leaves a line out, `digest note TEXT` adds a sentence of yours, `digest hold` stops this one. Delete your message to take a change back.
preview-held = **Preview for { $room }, which you stopped.** It would go out { $time }. Delete the message that said `digest hold` and it goes out again.
digest-noted = Added to the digest of { $room } ({ $time }): “{ $told }” Delete your message to take that back.
digest-drop = Left out of the digest of { $room } ({ $time }), also of later ones: { $told }. Delete your message to take that back.
digest-hold = The digest of { $room } that was planned for { $time } does not go out. What it would have told comes with the next one. Delete your message to take that back.
digest-unchanged = That change is taken back.
refusal-digest-which = You facilitate several rooms with a digest ({ $rooms }). Reply to the preview you mean.
refusal-digest-none-coming = There is no digest ahead that you could change. `{ $prefix }digest every monday 09:00` in a room plans one.
refusal-digest-not-previewed = I have not shown you this digest yet, so I do not know which line you mean. `{ $prefix }digest preview` in the room shows it with its numbers.
refusal-digest-line = I read “{ $text }”, and the lines have the numbers 1 to { $most }. For example: `digest drop 1`
refusal-digest-note-empty = What shall I add? For example: `digest note We meet again on Friday.`

own-digest-head = **Your week** · { $n ->
        [one] one thing needs you
       *[other] { $n } things need you
    }, about { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }. Write here, as shown:
own-digest-rest = { $n ->
        [one] Still waiting
       *[other] Still waiting ({ $n })
    }: { $ids }. `digest` shows all of it.
own-digest-less = This comes once a week, and only when something new needs you. Another time: `me digest friday 08:00`; not at all: `digest off`.
me-digest = - Your weekly digest: { $day } at { $clock }, when something new needs you. Another time: `me digest friday 08:00`; none: `me digest off`
me-digest-off = - Your weekly digest: none. Again: `me digest on`
own-digest-off = No weekly digest for you any more. `digest` shows what needs you whenever you ask; `digest on` brings it back.
own-digest-on = Your digest comes every { $day } at { $clock }, when something new needs you. The next one: { $time }. `digest off` ends it.

archive-line = - `{ $week }`: { $since } to { $until }
archive-how = `{ $prefix }digest WEEK` shows one again, as it may be told now; what was withdrawn since is not in it.
archive-empty = No digest has gone out yet.
refusal-archive-week = I read “{ $text }”, and there is no such week. For example: `digest 2026-W47`
refusal-archive-none = No digest went out in { $week }, or nothing of it may be told any more. `{ $prefix }digest archive` lists those there are.

feed-title = Digests
feed-entry = Digest, { $since } to { $until }
digest-feed-on = The digests of this room can be read in a feed reader, within a minute, by everybody who has this address: { $address } They stand there without the names of people and organisations, and what is taken back goes from there too; what a reader has fetched before cannot be called back. `{ $prefix }digest feed off` ends it.
digest-feed-off = This room’s digests are in no feed. `{ $prefix }digest feed on` makes one.
refusal-digest-feed-what = A feed is turned `on` or `off`. For example: `{ $prefix }digest feed on`
refusal-digest-feed-nowhere = There is no place for feeds here yet. The operator sets `digest.feed_dir` and `digest.feed_url`.
refusal-digest-feed-not-here = Everybody who has a feed’s address can read it, so there is none of an encrypted room or of one under the Chatham House Rule.
