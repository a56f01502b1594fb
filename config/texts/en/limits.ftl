# When somebody writes faster than people write. Said once, then not again while it lasts.

refusal-flood = You are writing faster than I can take. Everything is kept and every answer counts; I will catch up. Until then I do not acknowledge each message.
too-many-commands = These are more commands than I take from one person in a minute ({ $n }). This one and those that follow at once are not carried out. Wait a minute, then send again what is still wanted.
