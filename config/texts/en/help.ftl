# `help`, `help VERB` and `help privacy`. What each verb does stands with its command, under help-VERB.

help-help = Shows what is open and what you can do; with a verb, explains it.

helping-nothing-open = Nothing is open that needs you now.
helping-open-here = **Open in this room:**
helping-open-yours = **Waiting for you:**
helping-open-rest = - and { $n ->
        [one] one more
       *[other] { $n } more
    }
helping-question = - **{ $id }** { $question }{ $dated ->
        [yes] { " " }(until { $until })
       *[no] { "" }
    } → { $kind ->
        [sealed] `{ $id } your answer`, in a direct chat with me
        [long] `{ $id } your answer`, a sentence or two
       *[short] `{ $id } your answer`
    }
helping-follow = **Answer and follow:** { $verbs }
helping-own = **You and your organisation:** { $verbs }
helping-facilitate = **Facilitate:** { $verbs }
helping-seldom = **Now and then:** { $verbs }
helping-more = `{ $prefix }help VERB` explains one, `{ $prefix }help more` lists the rest, `{ $prefix }help privacy` says what I keep. In a direct chat with me, no sign is needed before the verb.
helping-verb = `{ $verb }`{ $role ->
        [facilitator] { " " }(facilitators)
       *[everybody] { "" }
    }: { $what } For example: `{ $example }`
helping-privacy = **What I keep, and who sees it**
    - **Answers:** with your name until ten minutes after the question’s result is told. Then name, organisation and time are cut from them for good; only what you put on the record keeps you as its author. Until the close you can change or delete yours without a word to anybody.
    - **Pain points and offers:** with your name until you withdraw them, and their words for { $withdrawn } days more. They are shown without name and organisation unless you put them on the record. Examples and partners in your own words are shown to your organisation only.
    - **Initiatives:** what you enter can be read by everybody; that it was you is shown to nobody.
    - **Introductions:** who you are is told only to those who said yes too, your own words only if you say so. A “no” is shown to nobody; at the end nothing is kept of who did not say yes, and who met goes { $introductions } days after it.
    - **You:** organisation, language, time zone, quiet hours and pauses as you gave them, and a mail address until `me mail off`; for up to a week after a question closes, that you were reminded of it; the rooms you share with me and your name in them; for { $acts } days, which commands you gave.
    - **Other messages:** no words, only who sent them, where and when, for { $inbox } days; encrypted ones that I cannot read yet, for { $sealed } days. What I sent myself, for { $outbox } days.
    - **Results and digests:** a question’s result shows every answer, also where few answered, but not whose it is; a poll’s counts can be seen while it is open. In digests, but for how many answered, no group smaller than { $floor } is shown. Where a facilitator said `digest feed on`, whoever has the feed’s address reads the room’s digests, without names.
    - **What the room itself shows:** { $encrypted ->
        [yes] its members see each message, who wrote it, when, and who has read it, and may keep it. Servers see who writes and when, not what.
       *[no] its members see each message, who wrote it, when, and who has read it, and may keep it. It is not encrypted: those who run its servers can read it too.
    }
    - **To answer privately:** write to me in a direct chat, for example `P3 your answer`. Whoever runs me could read what I hold while I hold it, and whoever runs the servers a chat that is not encrypted.
    - **To take something back:** delete your message, or `withdraw N7`: nothing I send after that repeats it. An answer that is cut from your name can no longer be found.
    - **Your rights:** in a direct chat, `export me` shows everything I hold about you, `forget me` lets it go, also when a backup is brought back. What stands in a room’s own history stays there until it is deleted there.
