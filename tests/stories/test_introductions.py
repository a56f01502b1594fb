"""From two pain points to a room of two, as everybody sees it."""

from __future__ import annotations

from tests.stories.harness import Story

STORY = """
ben (direct): i am Posts of Kenya, gov, Kenya
  bot (direct ben): You now speak for **Posts of Kenya** (Government, Kenya). Next: `pain` and your worst problem in one sentence.
ben (direct): pain travel cost keeps practitioners away
  bot (direct ben): **N1** is kept, unnamed. Change that with `N1 on the record` or `N1 room only`; take it back with `withdraw N1`.
cy: !pain practitioners cannot pay for travel and hotels
  bot ✅ cy
  bot (direct cy): I keep N2 under your own voice until I know who you speak for. Tell me: `i am ORGANISATION, STAKEHOLDER GROUP, COUNTRY`, for example `i am Internet Society Kenya, Technical Community, Kenya`. For yourself alone, leave it as it is.
cy (direct): je suis Réseau *Libre*, ONG, Sénégal
  bot (direct cy): You now speak for **Réseau \\*Libre\\*** (Civil Society, Sénégal). What you said before is now its own. Next: `pain` and your worst problem in one sentence.
cy (direct): me language fr
  bot (direct cy): Désormais, je vous écris en français.
ana: !matches
  bot: **One pair of statements** of different organisations may belong together. The machine proposes, people decide:
    | - **N1–N2**: “travel cost keeps practitioners away” / “practitioners cannot pay for travel and hotels” — close in words, not confirmed; both say: travel, practitioners
    |
    | To ask both sides, privately: `!introduce N1 N2`
    | Introductions: 0 asked, 0 agreed.
ben (direct): introduce N1 N2
  bot (direct ben): **M1**: your yes is noted and the other side is asked privately, until 2027-01-25 08:00 UTC. If they agree, I open a room for both; if not, you hear only that it did not come about. Take it back: `no M1`
  bot (direct cy) → cy: **M1 : puis-je vous mettre en relation ?** Vous avez dit en N2 : « practitioners cannot pay for travel and hotels ». Quelque chose de proche est dit par une autre organisation. Le problème, en mots neutres : « travel cost keeps practitioners away ».
    | Si les deux côtés disent oui, j’ouvre un salon pour vous deux. Là seulement vous verrez qui c’est. Répondez `yes M1`, `no M1` ou `later M1` (ou 👍 👎 ⏳ sous ce message) avant le 2027-01-25 08:00 UTC. Un non n’est montré à personne.
    | Dans le salon, vos propres mots ne sont pas montrés, sauf si vous écrivez `yes M1 avec mes mots`. Pour un salon chiffré : `yes M1 chiffré`.
cy (direct): mine
  bot (direct cy): **Réseau \\*Libre\\*** (Société civile, Sénégal) :
    |
    | Difficulté :
    | - N2 practitioners cannot pay for travel and hotels — sans nom
    |
    | Mise en relation :
    | - **M1** au sujet de N2 attend votre réponse jusqu’au 2027-01-25 08:00 UTC : `yes M1`, `no M1` ou `later M1`
    |
    | Pour changer l’usage permis : `N2 avec nom`. Pour en retirer un : `withdraw N2`.
-- restart
cy (react M1 direct): 👍
  bot (direct ben): Both sides said yes to M1. I open a room for the two of you: look for my invitation.
  bot (direct cy): Les deux côtés ont dit oui à M1. J’ouvre un salon pour vous deux : cherchez mon invitation.
  bot (room ben cy) → ben cy: **M1: everybody here said yes.** What brings you together, in neutral words: “travel cost keeps practitioners away”
    |
    | - **Posts of Kenya** (Government, Kenya), @ben:test
    | - **Réseau \\*Libre\\*** (Civil Society, Sénégal), @cy:test
    |
    | - **A first task:** each of you writes in three sentences what you have tried and what is still missing. Then choose one thing to do together: `!effort M1` and that thing starts it.
    | - **A proposed end:** 2027-02-12. What you write here stays in this room; invite whom you all want to have here.
    | - **Others** learn only how many introductions came about. To let them know of yours, each of you writes `M1 on the record`.
ana: !matches
  bot: No new pair of statements lies close. More statements help: `pain TEXT`, `offer TEXT`.
    | Introductions: fewer than 3 asked, fewer than 3 agreed.
"""


async def test_two_who_share_a_problem_meet_after_both_said_yes_and_a_restart_between(story: Story) -> None:
    await story.play(STORY)
