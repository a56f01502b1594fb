"""Pain points in depth: order, example, time and partners, what follows a moment later, and whether it is still true."""

from __future__ import annotations

from tests.stories.harness import Story

IN_DEPTH = """
ben (direct): i am Posts of Kenya, gov, Kenya
  bot (direct ben): You now speak for **Posts of Kenya** (Government, Kenya). Next: `pain` and your worst problem in one sentence.
ben (direct): pain travel cost keeps practitioners away | example: two of our ten experts came | next year | with governments and banks
  bot (direct ben): **N1** is kept, unnamed. Change that with `N1 on the record` or `N1 room only`; take it back with `withdraw N1`.
    | Noted too: with an example, wanted next year, partners wanted: Government, banks.
ben (direct): pain spectrum is too expensive
  bot (direct ben): **N2** is kept, unnamed. Change that with `N2 on the record` or `N2 room only`; take it back with `withdraw N2`.
ben (direct): pain our engineers leave | purple
  bot (direct ben): I could not read “purple” behind the |, so nothing is kept yet. Behind it can stand an example, a time, partners or how it may be used: `pain travel cost keeps us away | example: two of ten came | next year | with governments | unnamed`
ben (direct): N2 first
  bot (direct ben): **N2** has moved. Your order is now N2, N1.
ben (edit direct): N2 second
  bot (direct ben): **N2** has moved. Your order is now N1, N2.
ben (edit direct): N2 first
  bot (direct ben): **N2** has moved. Your order is now N2, N1.
ben (direct): N2 now
  bot (direct ben): Noted for **N2**: wanted now.
ben (direct): mine
  bot (direct ben): **Posts of Kenya** (Government, Kenya) has said:
    |
    | Pain points, worst first:
    | - N2 spectrum is too expensive — unnamed, wanted now
    | - N1 travel cost keeps practitioners away — unnamed, with an example, wanted next year, partners wanted: Government, banks
    |
    | Change how one may be used: `N2 on the record`. Take one back: `withdraw N2`. Change the order: `N1 first`.
ben (delete): N2 now
ben (direct): N2
  bot (direct ben): N2 spectrum is too expensive — unnamed, wanted now. Change that with `N2 unnamed`, `N2 on the record` or `N2 room only`.
ben (direct): rank N1 N2
  bot (direct ben): Your order is now: pain points N1, N2.
ben (direct): N1 because it is so
  bot (direct ben): I read “because it is so” after N1. What works: `N1 first`, `N1 next year`, `N1 with governments`, `N1 on the record`, `N1 example: …`, `N1 new …` for other words, `withdraw N1`.
cy (direct): N1 first
  bot (direct cy): I know no pain point or offer N1 of yours. `mine` lists them.
"""

EDITED = """
ben (direct): i am Posts of Kenya, gov, Kenya
  bot (direct ben): You now speak for **Posts of Kenya** (Government, Kenya). Next: `pain` and your worst problem in one sentence.
ben (direct): pain travel cost keeps practitioners away | next year | with banks
  bot (direct ben): **N1** is kept, unnamed. Change that with `N1 on the record` or `N1 room only`; take it back with `withdraw N1`.
    | Noted too: wanted next year, partners wanted: banks.
ben (edit direct): pain travel cost and visas keep practitioners away | later
  bot (direct ben) corrects: **N1** has your new words. Take it back with `withdraw N1`.
    | Noted too: wanted later.
ben (direct): N1 example: two of our ten experts came
  bot (direct ben): Noted for **N1**: with an example, wanted later.
ben (direct): mine
  bot (direct ben): **Posts of Kenya** (Government, Kenya) has said:
    |
    | Pain point:
    | - N1 travel cost and visas keep practitioners away — unnamed, with an example, wanted later
    |
    | Change how one may be used: `N1 on the record`. Take one back: `withdraw N1`.
"""

IN_FRENCH = """
ben (direct): me language fr
  bot (direct ben): Désormais, je vous écris en français.
ben (direct): pain le coût des voyages nous écarte | exemple : deux sur dix sont venus | l’an prochain | avec les gouvernements et l’Afrique
  bot (direct ben): **N1** est noté, sans nom. Pour changer : `N1 avec nom` ou `N1 salon seulement` ; pour retirer : `withdraw N1`.
    | Noté aussi : avec un exemple, souhaité l’an prochain, partenaires souhaités : Gouvernement, Afrique.
  bot (direct ben): Je garde N1 sous votre propre voix tant que je ne sais pas au nom de qui vous parlez. Dites-le-moi : `i am ORGANISATION, GROUPE, PAYS`, par exemple `i am Internet Society Kenya, Communauté technique, Kenya`. Si vous parlez en votre seul nom, laissez ainsi.
ben (direct): offre une salle à Nairobi | maintenant
  bot (direct ben): **N2** est noté comme offre, sans nom. Pour changer : `N2 avec nom` ou `N2 salon seulement` ; pour retirer : `withdraw N2`.
    | Noté aussi : souhaité maintenant.
  bot (direct ben): Je garde N2 sous votre propre voix tant que je ne sais pas au nom de qui vous parlez. Dites-le-moi : `i am ORGANISATION, GROUPE, PAYS`, par exemple `i am Internet Society Kenya, Communauté technique, Kenya`. Si vous parlez en votre seul nom, laissez ainsi.
ben (direct): N1 plus tard
  bot (direct ben): Noté pour **N1** : avec un exemple, souhaité plus tard, partenaires souhaités : Gouvernement, Afrique.
ben (direct): N1 avec la société civile
  bot (direct ben): Noté pour **N1** : avec un exemple, souhaité plus tard, partenaires souhaités : Société civile.
ben (direct): N1 exemple : un seul sur dix est venu
  bot (direct ben): Noté pour **N1** : avec un exemple, souhaité plus tard, partenaires souhaités : Société civile.
ben (direct): toujours N1
  bot (direct ben): N1 tient toujours. Merci.
ben (direct): pain il y a trop de réunions | violet
  bot (direct ben): Je n’ai pas pu lire « violet » derrière le |, rien n’est donc encore noté. On peut y mettre un exemple, un moment, des partenaires ou l’usage permis : `pain le coût des voyages nous écarte | exemple : deux sur dix sont venus | l’an prochain | avec gouvernements | sans nom`
ben (direct): N1 bof
  bot (direct ben): J’ai lu « bof » après N1. Sont possibles : `N1 premier`, `N1 l’an prochain`, `N1 avec gouvernements`, `N1 avec nom`, `N1 exemple : …`, `N1 nouveau …` pour d’autres mots, `withdraw N1`.
ben (direct): mine
  bot (direct ben): En votre nom, vous avez dit :
    |
    | Difficulté :
    | - N1 le coût des voyages nous écarte — sans nom, avec un exemple, souhaité plus tard, partenaires souhaités : Société civile
    |
    | Offre :
    | - N2 une salle à Nairobi — sans nom, souhaité maintenant
    |
    | Pour changer l’usage permis : `N1 avec nom`. Pour en retirer un : `withdraw N1`.
"""

AFTERWARDS = """
ana (direct): initiative Travel Grants | travel grants for practitioners who cannot pay to attend | travel.example | secretariat
  bot (direct ana): **I1** “Travel Grants” is in the register. `I1 ended` when it is over; take it back: `withdraw I1`
ben (direct): i am Posts of Kenya, gov, Kenya
  bot (direct ben): You now speak for **Posts of Kenya** (Government, Kenya). Next: `pain` and your worst problem in one sentence.
ben (direct): pain travel cost keeps practitioners away
  bot (direct ben): **N1** is kept, unnamed. Change that with `N1 on the record` or `N1 room only`; take it back with `withdraw N1`.
-- 3s
  bot (direct ben): Somebody works on something near: **I1** “Travel Grants”, https://travel.example. Worth a look before anything new is started.
    | Can you give one example for N1: when or where did it happen? Just reply here, or `example N1 …`. If not, that is fine too; I ask only this once.
ben (reply N1 direct): two of our ten experts could come
  bot (direct ben): Noted for **N1**: with an example.
ben (direct): pain practitioners stay away because travel is too expensive
  bot (direct ben): **N2** is kept, unnamed. Change that with `N2 on the record` or `N2 room only`; take it back with `withdraw N2`.
-- 3s
  bot (direct ben): Is **N2** the same as your N1, “travel cost keeps practitioners away”? `same N2 N1` makes them one. If it is another thing, leave it as it is.
ben (direct): same N2 N1
  bot (direct ben): N2 is now part of N1. Delete your message to part them again.
ben (direct): mine
  bot (direct ben): **Posts of Kenya** (Government, Kenya) has said:
    |
    | Pain point:
    | - N1 travel cost keeps practitioners away — unnamed, with an example
    |
    | Change how one may be used: `N1 on the record`. Take one back: `withdraw N1`.
ben (direct): pain spectrum is too expensive
  bot (direct ben): **N3** is kept, unnamed. Change that with `N3 on the record` or `N3 room only`; take it back with `withdraw N3`.
-- 3s
cy (direct): i am Réseau Libre, ONG, Sénégal
  bot (direct cy): You now speak for **Réseau Libre** (Civil Society, Sénégal). Next: `pain` and your worst problem in one sentence.
cy (direct): me language fr
  bot (direct cy): Désormais, je vous écris en français.
cy: !pain our registry has no staff left (room only)
  bot ✅ cy
-- 3s
cy: !pain spectrum fees are too high
  bot ✅ cy
-- 3s
  bot (direct cy): Pouvez-vous donner un exemple pour N5 : quand ou où est-ce arrivé ? Répondez simplement ici, ou `example N5 …`. Sinon, ce n’est pas grave ; je ne le demande que cette fois.
cy: !pain spectrum costs too much
  bot ✅ cy
-- 3s
  bot (direct cy): Est-ce que **N6** dit la même chose que votre N5, « spectrum fees are too high » ? `same N6 N5` en fait un seul. Si c’est autre chose, laissez ainsi.
"""

QUARTERS = """
ben (direct): i am Posts of Kenya, gov, Kenya
  bot (direct ben): You now speak for **Posts of Kenya** (Government, Kenya). Next: `pain` and your worst problem in one sentence.
cy (direct): i am Posts of Kenya
  bot (direct cy): You now speak for **Posts of Kenya** (Government, Kenya). Next: `pain` and your worst problem in one sentence.
ben (direct): pain travel cost keeps practitioners away
  bot (direct ben): **N1** is kept, unnamed. Change that with `N1 on the record` or `N1 room only`; take it back with `withdraw N1`.
ben (direct): pain spectrum is too expensive
  bot (direct ben): **N2** is kept, unnamed. Change that with `N2 on the record` or `N2 room only`; take it back with `withdraw N2`.
-- 92d
  bot (direct ben) → ben: **3 things still wait for you** (about 2 minutes in all). Write your answers here, as shown:
    | - **N1** “travel cost keeps practitioners away”: so far I have found nobody to introduce you to. New voices come every week, so that may change. What helps: an example, `example N1 …`; a word on what others say, `yours`; the same in more words, `N1 new …`
    | - **N1** “travel cost keeps practitioners away”: still true? `still N1` keeps it, `withdraw N1` takes it away, `N1 new …` says it in new words.
    | - **N2** “spectrum is too expensive”: still true? `still N2` keeps it, `withdraw N2` takes it away, `N2 new …` says it in new words.
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
ben (direct): yes N1
  bot (direct ben): **N1** still stands. Thank you.
ben (direct): N2 new spectrum fees are still too high
  bot (direct ben): **N2** has your new words. Delete your message to take them back.
-- 60d
ben (direct): i am myself
  bot (direct ben): You now speak for yourself only. To speak for an organisation: `i am ORGANISATION, STAKEHOLDER GROUP, COUNTRY`.
-- 40d
  bot (direct cy) → cy: **2 things still wait for you** (about one minute in all). Write your answers here, as shown:
    | - **N1** “travel cost keeps practitioners away”: still true? `still N1` keeps it, `withdraw N1` takes it away, `N1 new …` says it in new words.
    | - **N2** “spectrum fees are still too high”: still true? `still N2` keeps it, `withdraw N2` takes it away, `N2 new …` says it in new words.
    |
    | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
cy (direct): no longer true
  bot (direct cy): I read “no longer true”, and several things wait for you. Begin with the one you mean, as shown there: `E1 …` or `N2 …`
cy (direct): N2 no longer
  bot (direct cy): N2 is withdrawn.
-- 92d
  bot (direct cy) → cy: **Your week** · one thing needs you, about one minute. Write here, as shown:
    | - **N1** “travel cost keeps practitioners away”: still true? `still N1` keeps it, `withdraw N1` takes it away, `N1 new …` says it in new words.
    |
    | This comes once a week, and only when something new needs you. Another time: `me digest friday 08:00`; not at all: `digest off`.
cy (react N1 direct): 👍
  bot (direct cy): **N1** still stands. Thank you.
-- 280d
ana: !matches
  bot: No new pair of statements lies close. More statements help: `pain TEXT`, `offer TEXT`.
    | Not confirmed by anybody for nine months, and so not proposed: N1.
    | Introductions: 0 asked, 0 agreed.
cy (direct): mine
  bot (direct cy): **Posts of Kenya** (Government, Kenya) has said:
    |
    | Pain point:
    | - N1 travel cost keeps practitioners away — unnamed, not confirmed since 2027-10-26
    |
    | Change how one may be used: `N1 on the record`. Take one back: `withdraw N1`.
cy (direct): still N1
  bot (direct cy): N1 still stands. Thank you.
ana: !matches
  bot: No new pair of statements lies close. More statements help: `pain TEXT`, `offer TEXT`.
    | Introductions: 0 asked, 0 agreed.
"""


async def test_a_statement_has_a_place_an_example_a_time_and_partners_that_edits_and_deletions_change(story: Story) -> None:
    await story.play(IN_DEPTH)


async def test_the_edited_sentence_says_what_it_says_now_and_leaves_what_was_said_elsewhere(story: Story) -> None:
    await story.play(EDITED)


async def test_all_of_it_in_french(story: Story) -> None:
    await story.play(IN_FRENCH)


async def test_a_moment_later_follows_what_works_on_it_what_was_said_before_and_once_a_question(story: Story) -> None:
    story.looks = True
    await story.play(AFTERWARDS)


async def test_every_quarter_it_is_asked_whether_it_is_still_true_and_silence_ends_proposals(story: Story) -> None:
    await story.play(QUARTERS)
