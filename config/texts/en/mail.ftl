# Digests by mail: `me mail`, and what stands in letters.

mail-title-room = Digest of { $room }
mail-title-own = Your week
mail-news-room = There is news in { $room }
mail-news = Something waits for you
mail-news-open = { $named ->
        [yes] There is news in { $room }. It is not in this letter: open your chat program to read it.
       *[no] Something waits for you. It is not in this letter: open your chat with me to read it.
    }
mail-foot = Nobody reads answers to this letter; answer in the chat. You get it because you asked { $bot } for it there, and `me mail off` there ends it at once. Without the chat: { $unsubscribe }
mail-code-title = Your code for Common Ground
mail-code-text = Somebody asked { $bot }, a bot in a Matrix chat, to send digests to this address. If it was you, write this to it in the same chat within a day:

    `me mail { $code }`

    If it was not you, do nothing: without the code nothing more comes here.
mail-asked = I have sent a code to { $address }. Write it here within a day: `me mail 123 456`, with your own numbers. Until then nothing else goes there. Delete your message if the address was wrong, and send the right one.
mail-shown = { $state ->
        [none] No digest goes out by mail. `me mail you@example.org` sends yours there too.
        [waiting] { $address } waits for the code that I sent there: `me mail 123 456`. `me mail off` lets it go.
        [rooms] Your own digest and those of your rooms also go to { $address }. Only your own: `me mail own`; none: `me mail off`.
       *[own] Your own digest also goes to { $address }. Those of your rooms too: `me mail rooms`; none: `me mail off`.
    }
me-mail = - { $state ->
        [none] By mail: nothing. Change it: `me mail you@example.org`
        [waiting] By mail: { $address } waits for its code. None: `me mail off`
        [rooms] By mail: your digest and those of your rooms, to { $address }. None: `me mail off`
       *[own] By mail: your digest, to { $address }. None: `me mail off`
    }
mail-off = Nothing goes out by mail, and I have let go of the address.
mail-code-wrong = That is not the code I sent. Look at the latest letter from me and try again.
mail-code-over = That code is over: it was tried too often, or it is older than a day. `me mail you@example.org` sends a new one.
mail-refused = Your mail server does not take my letters, so I have stopped and let go of the address. What waits for you comes here as before. Another address: `me mail you@example.org`

refusal-mail-nowhere = Nothing goes out by mail here: the operator has named no mail server. What waits for you comes in this chat.
refusal-mail-address = I read “{ $read }” and need an address, or the code that came there. For example: `me mail you@example.org`
refusal-mail-none = There is no confirmed address yet. Begin with `me mail you@example.org`
refusal-mail-codes = Enough codes have gone out for today (at most { $n } a day). Try again tomorrow.
