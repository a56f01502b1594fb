# What the bot itself says, whatever the command: on entering, when it cannot do something, when it has heard much.

hello = **Hello, I am Common Ground.** I put this room’s questions to everybody, count the answers, find who shares a problem, and send a short digest each week.

    - **To begin:** `{ $prefix }help`. Every message I send can be answered in plain words, as a reply or in its thread.
    - **What I keep:** commands, answers, pain points and offers. Of other messages I keep no words, only who wrote them, where and when, for { $inbox } days.
    - **Names:** results and digests carry a name only where its author said “on the record”. Ten minutes after a question’s result is told, all other answers are cut from names for good.
    - **Who can see:** what you write here, with your name and the time, everybody in this room can read, and whoever runs its servers if it is not encrypted. To answer without the room seeing it, write to me in a direct chat.
    - **Your rights:** in a direct chat, `export me` shows all I hold about you, `forget me` lets it go.

    More: `{ $prefix }help privacy`.

answers-heard = { $n ->
    [one] One answer heard ({ $ids }).
   *[other] { $n } answers heard ({ $ids }). All of them count.
}

trouble = Sorry, something went wrong on my side and this message was not carried out. Please try once more; if it happens again, give the operators the number { $number }.
trouble-operators = Trouble number { $number } at event `{ $event }`. The log has the kind of error under that number.

refusal-unknown-verb = I read “{ $verb }” and do not know that command. `help` lists what you can do now.
refusal-unknown-verb-near = I read “{ $verb }” and do not know that command. Did you mean `{ $near }`? For example: `{ $example }`
refusal-facilitators-only = `{ $verb }` is for the facilitators of this room (power level 50 and above). Ask one of them; `help` lists what you can do.
refusal-in-a-room = `{ $verb }` belongs in a room, where everybody sees it. Write it there as `{ $prefix }{ $verb }`.
refusal-in-direct-chat = `{ $verb }` is between you and me. Write `{ $verb }` to me in a direct chat.
refusal-heard-late = I was away when you sent `{ $verb }` ({ $time }). It is written down but not carried out, as it may no longer be wanted. Still wanted? Send it again.
refusal-nothing-to-answer = I read { $id }, but nothing with that id can be answered here. `help` lists what is open.
refusal-edit-too-late = This can no longer be changed by editing the message. Say the change as a new command; `{ $prefix }help` lists them.
