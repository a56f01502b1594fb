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
helping-introduction = - **{ $id }** Somebody with the same problem would meet you → `yes { $id }`, `no { $id }` or `later { $id }`
helping-follow = **Answer and follow:** { $verbs }
helping-own = **You and your organisation:** { $verbs }
helping-facilitate = **Facilitate:** { $verbs }
helping-more = `{ $prefix }help VERB` explains one, `{ $prefix }help privacy` says what I keep. In a direct chat with me, no sign is needed before the verb.
helping-verb = `{ $verb }`{ $role ->
        [facilitator] { " " }(facilitators)
       *[everybody] { "" }
    }: { $what } For example: `{ $example }`
helping-privacy = **What I keep, and who sees it**
    - **Answers:** with your name until ten minutes after the question closes; then name and organisation are cut from them for good. Until the close you can change or delete yours without a word to anybody.
    - **Pain points and offers:** until you withdraw them. They are shown without your name and organisation.
    - **Introductions:** who you are is told to the other side only after both said yes. A “no” is shown to nobody.
    - **You:** organisation, language and time zone as you gave them. Of other messages in rooms I keep ids, no words.
    - **Results and digests:** never who said what; groups smaller than the set minimum are not shown apart.
    - **What the room itself shows:** { $encrypted ->
        [yes] its members see each message, who wrote it, when, and who has read it, and may keep it. Servers see who writes and when, not what.
       *[no] its members see each message, who wrote it, when, and who has read it, and may keep it. It is not encrypted: those who run its servers can read it too.
    }
    - **To answer privately:** write to me in a direct chat, for example `P3 your answer`. Whoever runs me could read it there until it is cut.
    - **To take something back:** delete your message; what I made of it goes too.
    - **Your rights:** in a direct chat, `export me` shows everything I hold about you, `forget me` lets it go. Without that, I keep who sent what for { $inbox } days and the words I sent for { $outbox }.
