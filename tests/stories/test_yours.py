"""“Is this yours too?”: after a point, once a week, answered in every way, and an end of it, as everybody sees it."""

from __future__ import annotations

from tests.stories.harness import Story

AFTER_A_POINT = """
ben (direct): i am Posts of Kenya, gov, Kenya
  bot (direct ben): You now speak for **Posts of Kenya** (Government, Kenya). Next: `pain` and your worst problem in one sentence.
cy (direct): i am Free Net, civil society, Senegal
  bot (direct cy): You now speak for **Free Net** (Civil Society, Senegal). Next: `pain` and your worst problem in one sentence.
dee (direct): i am Net Lab, private sector, Chile
  bot (direct dee): You now speak for **Net Lab** (Private Sector, Chile). Next: `pain` and your worst problem in one sentence.
ben (direct): pain travel cost keeps practitioners away
  bot (direct ben): **N1** is kept, unnamed. Change that with `N1 on the record` or `N1 room only`; take it back with `withdraw N1`.
ben (direct): pain nobody has time for another meeting
  bot (direct ben): **N2** is kept, unnamed. Change that with `N2 on the record` or `N2 room only`; take it back with `withdraw N2`.
cy (direct): pain practitioners cannot pay for travel and hotels
  bot (direct cy): **N3** is kept, unnamed. Change that with `N3 on the record` or `N3 room only`; take it back with `withdraw N3`.
  bot (direct ben): Can you give one example for N1: when or where did it happen? Just reply here, or `example N1 …`. If not, that is fine too; I ask only this once.
  bot (direct cy): **Are these yours too?** Others say (about 20 seconds in all):
    |
    | - **1.** “travel cost keeps practitioners away” (N1)
    | - **2.** “nobody has time for another meeting” (N2)
    |
    | For example: `1 yes 2 no`; `partly` and `skip` will do too, or tap 1️⃣ if the first is yours. It tells me who could help whom, and nobody sees your answers. Rather not be asked? `stop asking`
cy (direct): yes
  bot (direct cy): “yes” to which of the 2? For example: `1 yes 2 no`, or `all yes`
cy (direct): 1 yes 2 no
  bot (direct cy): Thank you: N1 yes, N2 no.
  bot (direct cy): Can you give one example for N3: when or where did it happen? Just reply here, or `example N3 …`. If not, that is fine too; I ask only this once.
cy (edit direct): 1 yes 2 partly
  bot (direct cy) corrects: Thank you: N1 yes, N2 partly.
cy (delete direct): x
ana: !poll Shall we go on?
  bot: **P1 · Shall we go on?**
    |
    | **👍 `yes`, 👎 `no`, 🤷 `abstain`** – as a reaction or in words. “Yes, if …” and “with qualification: …” count too, with what you add.
    |
    | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
    |
    | Open until a facilitator closes it.
  bot poll: yes | no | abstain
cy (direct): yes
  bot (direct cy): “yes” to P1 or to N1? Say which: `P1 yes` or `N1 yes`. Or reply to the message you mean.
cy (reply Q1 direct): 1 no
  bot (direct cy): Thank you. I do not bring N1 up with you again.
cy (direct): skip N2
  bot (direct cy): N2 is skipped.
cy (direct): no
  bot (direct cy): Noted for P1: “no”. Send another answer to change it.
cy (direct): N1 yes
  bot (direct cy): Thank you: N1 is yours too. If it can bring you together with somebody, I ask both of you first.
dee: !+1 N1
  bot ✅ dee
-- restart
cy (react Q1 direct): 1️⃣
  bot (direct cy): Thank you: N1 is yours too. 3 organisations share it now.
ben (direct): +1 N1
  bot (direct ben): N1 is your own organisation’s. `mine` lists what you have said.
dee (direct): +1 N9
  bot (direct dee): I know no statement N9 that can be answered. `yours` shows what I would like to ask you.
cy (direct): mine
  bot (direct cy): **Free Net** (Civil Society, Senegal) has said:
    |
    | Pain point:
    | - N3 practitioners cannot pay for travel and hotels — unnamed
    |
    | Of other organisations’ statements you say:
    | - N1 “travel cost keeps practitioners away” — yes
    | - N2 “nobody has time for another meeting” — skipped
    |
    | Change how one may be used: `N3 on the record`. Take one back: `withdraw N3`.
cy (direct): stop asking
  bot (direct cy): I do not ask you any more whether others’ statements are yours too. Another mind? `me asking on`
"""

ONCE_A_WEEK = """
ben (direct): i am Posts of Kenya, gov, Kenya
  bot (direct ben): You now speak for **Posts of Kenya** (Government, Kenya). Next: `pain` and your worst problem in one sentence.
ben (direct): me quiet off
  bot (direct ben): You have no quiet hours any more.
cy (direct): i am Free Net, civil society, Senegal
  bot (direct cy): You now speak for **Free Net** (Civil Society, Senegal). Next: `pain` and your worst problem in one sentence.
cy (direct): me language fr
  bot (direct cy): Désormais, je vous écris en français.
cy (direct): me quiet off
  bot (direct cy): Vous n’avez plus d’heures calmes.
dee: !i am Net Lab, private sector, Chile
  bot ✅ dee
cy: !pain travel cost keeps practitioners away
  bot ✅ cy
dee: !pain nobody has time for another meeting
  bot ✅ dee
ben: !pain practitioners cannot pay for travel and hotels
  bot (direct cy): Pouvez-vous donner un exemple pour N1 : quand ou où est-ce arrivé ? Répondez simplement ici, ou `example N1 …`. Sinon, ce n’est pas grave ; je ne le demande que cette fois.
  bot ✅ ben
cy: !pain too many meetings and no time
  bot ✅ cy
  bot (direct dee): Can you give one example for N2: when or where did it happen? Just reply here, or `example N2 …`. If not, that is fine too; I ask only this once.
-- 3d
  bot (direct ben) → ben: **One thing still waits for you** (about one minute). Write your answer here, as shown:
    | - **Is this yours too?** Somebody else says: “nobody has time for another meeting” (N2) → `N2 yes`, `partly`, `no` or `skip`; never again: `stop asking`
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
  bot (direct cy) → cy: **Une chose vous attend encore** (environ une minute). Écrivez votre réponse ici, comme indiqué :
    | - **Avez-vous aussi ces difficultés ?** D’autres disent : **1.** « nobody has time for another meeting » (N2) – comme votre N4 « too many meetings and no time » ? · **2.** « practitioners cannot pay for travel and hotels » (N3) – comme votre N1 « travel cost keeps practitioners away » ? → par exemple `1 oui 2 non`, aussi `en partie` ou `passe` ; plus jamais : `stop asking`
    |
    | Je vous envoie au plus un rappel par jour et 3 par semaine. Pour une pause : `mute 1w` ; pour ne plus en recevoir : `mute` ; pour des heures calmes : `me quiet 22-07`.
  bot (direct ben): Can you give one example for N3: when or where did it happen? Just reply here, or `example N3 …`. If not, that is fine too; I ask only this once.
ben (direct): 1 yes 2 partly
  bot (direct ben): I asked about N2 only. One word will do: `yes`, `partly`, `no` or `skip`
ben (direct): partly, in some years
  bot (direct ben): Thank you: N2 is partly yours.
ben (edit direct): no
  bot (direct ben) corrects: Thank you. I do not bring N2 up with you again.
ben (direct): yours
  bot (direct ben): **Are these yours too?** Others say (about 20 seconds in all):
    |
    | - **1.** “travel cost keeps practitioners away” (N1)
    | - **2.** “too many meetings and no time” (N4)
    |
    | For example: `1 yes 2 no`; `partly` and `skip` will do too, or tap 1️⃣ if the first is yours. It tells me who could help whom, and nobody sees your answers. Rather not be asked? `stop asking`
ben (direct): none
  bot (direct ben): Thank you: N1 no, N4 no.
ben (direct): yours
  bot (direct ben): There is nothing new to ask you. `themes` shows what several organisations share.
cy (reply Q1 direct): 2 oui
  bot (direct cy): Merci : N3 est aussi votre difficulté. Si elle peut vous rapprocher de quelqu’un, je vous demande d’abord, à l’un et à l’autre.
cy (edit direct): 2 en partie
  bot (direct cy) corrects: Merci : N3 est en partie votre difficulté.
cy (delete direct): x
cy (direct): yours
  bot (direct cy): **Avez-vous aussi ces difficultés ?** D’autres disent (environ 20 secondes en tout) :
    |
    | - **1.** « nobody has time for another meeting » (N2) – comme votre N4 « too many meetings and no time » ?
    | - **2.** « practitioners cannot pay for travel and hotels » (N3) – comme votre N1 « travel cost keeps practitioners away » ?
    |
    | Par exemple : `1 oui 2 non` ; `en partie` et `passe` conviennent aussi, ou touchez 1️⃣ si la première est la vôtre. Cela me dit qui pourrait aider qui, et personne ne voit vos réponses. Vous préférez ne pas être sollicité ? `stop asking`
cy (direct): 1 non, 2 oui
  bot (direct cy): Merci : N2 non, N3 oui.
"""


async def test_after_a_point_others_are_shown_and_answered_by_number_id_reply_and_tap(story: Story) -> None:
    story.looks = True
    await story.play(AFTER_A_POINT)


async def test_once_a_week_what_was_chosen_waits_with_all_else_in_everybodys_language(story: Story) -> None:
    story.looks = True
    await story.play(ONCE_A_WEEK)

