"""Prepared sessions, from their opening by name to the last question."""

from __future__ import annotations

from tests.stories.conftest import CONFIG
from tests.stories.harness import Story


async def test_a_prepared_session_is_opened_by_name_and_put_question_by_question(story: Story) -> None:
    await story.play(r"""
        ana: !next
          bot: Nothing comes next: nobody has the turn in a run around the table, and no prepared session is open. `!session open --with` lists those there are.
        ana: !session open --with
          bot: Prepared sessions; `!session open --with conditions` opens the first:
            |
            | - `conditions` – Conditions for working together (5 questions)
            | - `looking-back` – Looking back (3 questions)
            | - `pain-points` – The hour of pain points (4 questions)
        ana: !session open --with nothing
          bot: I read “nothing”, and no session is prepared under that name. Prepared are: conditions, looking-back, pain-points
        ana: !session open --with Looking-back Our look back
          bot: **Session open: Our look back.** Questions will come here; answer them in their thread, as a reply or in a direct chat with me. Came later? `!catchup`
            |
            | **3 questions are prepared.** A facilitator puts them one after the other, each with `!next`:
            |
            | 1. This session has brought us closer to working together. (scale)
            | 2. Which word do you take home? (one word)
            | 3. What should be different next time? (own words)
        ana: !next
          bot: **P1 · This session has brought us closer to working together.**
            |
            | - 1 · strongly against
            | - 2 · against
            | - 3 · neutral
            | - 4 · for
            | - 5 · strongly for
            |
            | **How strongly?** Answer by number, such as `4`, or in these words.
            |
            | **Sealed.** Answer me in a direct chat, for example `P1 4`; here in the room it does not count. Only your choice is kept, nothing you write beside it, and you can change it until the close. Until then I tell nobody more than roughly how many have answered. At the close I count the ballots and destroy them.
            |
            | What this does not hide: while it is open, whoever runs me could look. Whoever runs a homeserver sees that you write to me and, where our chat is not encrypted, what. In our chat your message can be read, also by whoever runs me, until you delete it, best after the close. More: write me `help sealed`.
            |
            | Open until 2027-01-15 08:10 UTC.
          bot: P1 is prepared question 1 of 3. `!next` puts the one after it; nothing is closed by that.
        ana: !undo
          bot corrects: P1 was taken back. It needs no answer.
          bot: Taken back: `next` (P1).
        ana: !next
          bot: **P2 · This session has brought us closer to working together.**
            |
            | - 1 · strongly against
            | - 2 · against
            | - 3 · neutral
            | - 4 · for
            | - 5 · strongly for
            |
            | **How strongly?** Answer by number, such as `4`, or in these words.
            |
            | **Sealed.** Answer me in a direct chat, for example `P2 4`; here in the room it does not count. Only your choice is kept, nothing you write beside it, and you can change it until the close. Until then I tell nobody more than roughly how many have answered. At the close I count the ballots and destroy them.
            |
            | What this does not hide: while it is open, whoever runs me could look. Whoever runs a homeserver sees that you write to me and, where our chat is not encrypted, what. In our chat your message can be read, also by whoever runs me, until you delete it, best after the close. More: write me `help sealed`.
            |
            | Open until 2027-01-15 08:10 UTC.
          bot: P2 is prepared question 1 of 3. `!next` puts the one after it; nothing is closed by that.
        ana: !session
          bot: **Our look back** is open since 2027-01-15 08:00 UTC. `!session close` ends it.
            | Rule of this room: **non-attributed**. Nothing is told with a name that its author did not put on the record.
            | One question is still open and takes answers:
            |
            | - P2 · This session has brought us closer to working together. – until 2027-01-15 08:10 UTC
            |
            | **2 of 3 prepared questions are left.** `!next` puts the next:
            |
            | 2. Which word do you take home? (one word)
            | 3. What should be different next time? (own words)
        -- restart
        ana: !next
          bot: **P3 · Which word do you take home?**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P3` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-15 08:10 UTC.
          bot: P3 is prepared question 2 of 3. `!next` puts the one after it; nothing is closed by that.
        ana: !next
          bot: **P4 · What should be different next time?**
            |
            | **In your own words**, a sentence or two.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P4` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until 2027-01-22 08:00 UTC.
          bot: P4 is prepared question 3 of 3. It is the last one.
        ana: !next
          bot: Our look back has put all its 3 prepared questions. Put more of your own, for example `!word Which word do you take home?`, or end it: `!session close`
        ana: !session
          bot: **Our look back** is open since 2027-01-15 08:00 UTC. `!session close` ends it.
            | Rule of this room: **non-attributed**. Nothing is told with a name that its author did not put on the record.
            | 3 questions are still open and take answers:
            |
            | - P2 · This session has brought us closer to working together. – until 2027-01-15 08:10 UTC
            | - P3 · Which word do you take home? – until 2027-01-15 08:10 UTC
            | - P4 · What should be different next time? – until 2027-01-22 08:00 UTC
            |
            | All 3 prepared questions have been put.
        ana: !session close
          bot: **Session closed: Our look back.** 3 questions were put. Thank you.
            | 3 questions are still open and take answers:
            |
            | - P2 · This session has brought us closer to working together. – until 2027-01-15 08:10 UTC
            | - P3 · Which word do you take home? – until 2027-01-15 08:10 UTC
            | - P4 · What should be different next time? – until 2027-01-22 08:00 UTC
        ana: !next
          bot: Nothing comes next: nobody has the turn in a run around the table, and no prepared session is open. `!session open --with` lists those there are.
        """)


async def test_next_moves_the_table_before_it_puts_the_next_question(story: Story) -> None:
    await story.play(r"""
        ben (direct): i am Beta Institute, civil society, Kenya
          bot (direct ben): You now speak for **Beta Institute** (Civil Society, Kenya). Next: `pain` and your worst problem in one sentence.
        ana: !session open --with conditions
          bot: **Session open: Conditions for working together.** Questions will come here; answer them in their thread, as a reply or in a direct chat with me. Came later? `!catchup`
            |
            | **5 questions are prepared.** A facilitator puts them one after the other, each with `!next`:
            |
            | 1. Does your organisation work on this with other stakeholder groups today? (poll)
            | 2. Which condition must be met before you would work together with the others here? (one word)
            | 3. If that condition were met: would your organisation work on one shared problem until we meet again? (around the table)
            | 4. What would make your organisation leave such a joint effort again? (own words)
            | 5. Shall we go on between the meetings, in this room? (poll)
        ana: !next
          bot: **P1 · Does your organisation work on this with other stakeholder groups today?**
            |
            | **👍 `yes`, 👎 `no`, 🤷 `abstain`** – as a reaction or in words. “Yes, if …” and “with qualification: …” count too, with what you add.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | One answer per organisation; the last one its delegates give counts.
            |
            | Open until a facilitator closes it.
          bot poll: yes | no | abstain
          bot: P1 is prepared question 1 of 5. `!next` puts the one after it; nothing is closed by that.
        ana: !next
          bot: **P2 · Which condition must be met before you would work together with the others here?**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P2` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
          bot: P2 is prepared question 2 of 5. `!next` puts the one after it; nothing is closed by that.
        ana: !next
          bot: **P3 · If that condition were met: would your organisation work on one shared problem until we meet again?**
            |
            | **Around the table, one turn each: 👍 `yes`, 👎 `no`, ⚖️ `mixed`.** Add your reason in a few words; “yes, if …” counts too, and `pass` is fine. I say whose turn it is; an answer before your turn counts as well.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P3` and your answer). You can change it until the close; the result gives no names.
            |
            | One answer per organisation; the last one its delegates give counts.
            |
            | Open until a facilitator closes it.
          bot: **Around the table · P3:** 0 answered
            |
            | Now: **Beta Institute**, since 2027-01-15 08:00 UTC.
          bot → ben: **Beta Institute**, it is your turn on P3: answer here with your reason, or say `pass`. In a direct chat with me: `P3 yes` or `pass P3`. No hurry.
          bot → cy dee: Here for an organisation and not called? Say which one, and it gets a turn at the end: `!i am Example Foundation, civil society, Kenya`
          bot: P3 is prepared question 3 of 5. `!next` passes a turn over, and puts the question after this one when everybody has had theirs.
        ana: !next
          bot corrects: **Around the table · P3:** 0 answered
            |
            | Now: **Beta Institute**, since 2027-01-15 08:00 UTC.
          bot → ben: **Beta Institute**, P3 comes round to you once more: answer here with your reason, or say `pass`. In a direct chat with me: `P3 yes` or `pass P3`.
          bot: P3 goes on around the table. Who was passed over gets another chance at the end.
        ana: !next
          bot corrects: **Around the table · P3:** 0 answered · 1 waiting
            |
            | Everybody has had a turn. Answers count until the close.
          bot → ana: **Everybody has had a turn on P3:** 0 answered · 1 waiting. `!close P3` tells the result.
          bot: That was the last turn on P3. Answers still count until the close.
        ana: !next
          bot: **P4 · What would make your organisation leave such a joint effort again?**
            |
            | **In your own words**, a sentence or two.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P4` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
          bot: P4 is prepared question 4 of 5. `!next` puts the one after it; nothing is closed by that.
        """)


async def test_prepared_questions_come_in_the_language_of_the_room(base_url: str) -> None:
    rooms = CONFIG.rooms.model_copy(update={"language": "fr"})
    story = Story(base_url, CONFIG.model_copy(update={"rooms": rooms}))
    await story.begin()
    await story.play(r"""
        ana: !session open --with pain-points
          bot: **Séance ouverte : L’heure des difficultés.** Les questions viendront ici ; répondez-y dans leur fil, en réponse directe ou en conversation privée avec moi. Vous arrivez plus tard ? `!catchup`
            |
            | **4 questions sont préparées.** Un animateur les pose l’une après l’autre, chacune par `!next` :
            |
            | 1. Qu’est-ce qui vous empêche de résoudre votre problème le plus difficile ? Trois réponses au plus. (sondage)
            | 2. Quel problème coûte le plus à votre organisation et pourrait être résolu avec d’autres ? Une ou deux phrases, sans noms… (réponse libre)
            | 3. Que pourrait donner votre organisation en retour ? Un mot, comme experts, données, salle. (un mot)
            | 4. Votre organisation rencontrerait-elle, d’ici un mois, une organisation qui partage son problème ? (tour de table)
        ana: !next
          bot: **P1 · Qu’est-ce qui vous empêche de résoudre votre problème le plus difficile ? Trois réponses au plus.**
            |
            | - **A** L’argent
            | - **B** Le temps des bonnes personnes
            | - **C** Le savoir-faire
            | - **D** La confiance entre les intéressés
            | - **E** Un mandat
            | - **F** Des données ou des informations
            | - **G** Personne avec qui le faire
            |
            | **Choisissez-en jusqu’à 3** par leurs lettres, comme `A G` ; des réactions comme 🇦 s’additionnent. Vous pouvez dire pourquoi à la suite.
            |
            | Répondez à ce message, écrivez dans son fil, ou dites-le-moi en conversation privée (`P1` et votre réponse). Vous pouvez la changer jusqu’à la clôture ; le résultat ne donne aucun nom.
            |
            | Ouverte jusqu’au 2027-01-15 08:10 UTC.
          bot poll: L’argent | Le temps des bonnes personnes | Le savoir-faire | La confiance entre les intéressés | Un mandat | Des données ou des informations | Personne avec qui le faire
          bot: P1 est la question préparée 1 sur 4. `!next` pose la suivante, sans rien clore.
        ana: !next
          bot: **P2 · Quel problème coûte le plus à votre organisation et pourrait être résolu avec d’autres ? Une ou deux phrases, sans noms. Envoyez-la-moi aussi, « pain » suivi de votre phrase : je cherche qui le partage.**
            |
            | **Avec vos propres mots**, en une ou deux phrases.
            |
            | Répondez à ce message, écrivez dans son fil, ou dites-le-moi en conversation privée (`P2` et votre réponse). Vous pouvez la changer jusqu’à la clôture ; le résultat ne donne aucun nom.
            |
            | Ouverte jusqu’à ce qu’un animateur la close.
          bot: P2 est la question préparée 2 sur 4. `!next` pose la suivante, sans rien clore.
        -- 11m
          bot: **P1 close · Qu’est-ce qui vous empêche de résoudre votre problème le plus difficile ? Trois réponses au plus.**
            |
            | 0 réponse sur 4 · 4 n’ont pas répondu
            |
            | Chacun pouvait en choisir jusqu’à 3 :
            |
            | - **L’argent** 0
            | - **Le temps des bonnes personnes** 0
            | - **Le savoir-faire** 0
            | - **La confiance entre les intéressés** 0
            | - **Un mandat** 0
            | - **Des données ou des informations** 0
            | - **Personne avec qui le faire** 0
          bot ends the poll
        """)
    await story.stop()
