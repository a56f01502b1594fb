# The weekly digest and its command.

help-digest = Alone: what needs you. For facilitators also `now`, `preview`, `every DAY TIME ZONE` and `off`.

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
        [one] One introduction was agreed to by both sides.
       *[other] { $n } introductions were agreed to by both sides.
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
