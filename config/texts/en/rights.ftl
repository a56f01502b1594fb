# `export me`, `forget me`, `really forget me`: what is held about somebody, and letting it go.

help-export-me = Sends you everything I hold about you, to read and as JSON. In our direct chat only.
help-forget-me = Says what I hold about you and how to let it go. In our direct chat only.
help-really-forget = Confirms what cannot be undone: `really forget me`.

export-head = **Everything I hold about you:** { $answers } { $answers ->
        [one] answer
       *[other] answers
    }, { $needs } { $needs ->
        [one] pain point or offer
       *[other] pain points and offers
    }, { $introductions } { $introductions ->
        [one] introduction
       *[other] introductions
    }, { $rooms } { $rooms ->
        [one] room
       *[other] rooms
    } we share, { $acts } { $acts ->
        [one] command
       *[other] commands
    } that can be undone, and the ids of { $heard } { $heard ->
        [one] message
       *[other] messages
    }. Answers to questions that closed are not here: nobody knows any more whose they are. The same follows as JSON, in { $parts } { $parts ->
        [one] part
       *[other] parts
    }. To let it go: `forget me`.
export-rest = { $n } more in the JSON

forget-me = **This would go:** { $answers } { $answers ->
        [one] answer
       *[other] answers
    } with your name, { $needs } { $needs ->
        [one] pain point or offer
       *[other] pain points and offers
    }, { $introductions } { $introductions ->
        [one] introduction
       *[other] introductions
    }, { $efforts } { $efforts ->
        [one] statement in efforts
       *[other] statements in efforts
    }, { $rooms } { $rooms ->
        [one] room membership
       *[other] room memberships
    } as I know them, { $acts } { $acts ->
        [one] command
       *[other] commands
    } that can be undone, your name on { $heard } { $heard ->
        [one] message
       *[other] messages
    } I have heard, and your profile.

    - **What stays:** counts of closed questions, without you. Questions and titles you put to a room, without your name. What rooms show of themselves: delete your messages there.
    - **It cannot be undone.** To keep a copy first: `export me`. To go on: `really forget me`. Then I leave this chat.
forgotten = **Done.** Gone are { $answers } { $answers ->
        [one] answer
       *[other] answers
    }, { $needs } { $needs ->
        [one] pain point or offer
       *[other] pain points and offers
    }, { $introductions } { $introductions ->
        [one] introduction
       *[other] introductions
    }, { $efforts } { $efforts ->
        [one] statement in efforts
       *[other] statements in efforts
    }, { $rooms } { $rooms ->
        [one] room membership
       *[other] room memberships
    }, { $acts } { $acts ->
        [one] command
       *[other] commands
    }, your name on { $heard } { $heard ->
        [one] message
       *[other] messages
    }, your profile and this chat’s history with me. What is in backups goes when one is brought back. I leave now. If you write again, to me or in a room where I am, you are somebody new to me. Farewell!

refusal-really-forget-me = I forget nobody by half. To be forgotten, write `really forget me`; to see first what would go, `forget me`.
