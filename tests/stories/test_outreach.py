"""Who should be heard and is not: named by participants, asked by somebody, told in one page to forward."""

from __future__ import annotations

from tests.stories.harness import Story


async def test_groups_are_named_by_anybody_counted_from_the_floor_and_merged_when_alike(story: Story) -> None:
    await story.play(
        """
    dee (direct): i am Quuxworks, private sector, Kenya
      bot (direct dee): You now speak for **Quuxworks** (Private Sector, Kenya). Next: `pain` and your worst problem in one sentence.
    ben: !wanted police and judges
      bot: Noted, without your name: **W1** police, **W2** judges. How often each was named is told from 3 on. Would you ask them? `!W1 mine` A page to forward: `!brief`
    cy (direct): wanted Polices, journalists
      bot (direct cy): Noted, without your name: **W1** Polices, **W3** journalists. How often each was named is told from 3 on. Would you ask them? `W1 mine` A page to forward: `brief`
    ana: !wanted
      bot: **Who should be heard here and is not**, as participants named them
        |
        | - **W1** police: named by fewer than 3, not asked yet – to take it on: `W1 mine`
        | - **W2** judges: named by fewer than 3, not asked yet – to take it on: `W2 mine`
        | - **W3** journalists: named by fewer than 3, not asked yet – to take it on: `W3 mine`
        |
        | To name others: `!wanted TEXT` · a page to forward: `!brief`
    dee: !wanted the police
      bot: Noted, without your name: **W1** police. How often each was named is told from 3 on. Would you ask them? `!W1 mine` A page to forward: `!brief`
    ana: !outreach
      bot: **Who should be heard here and is not**, as participants named them
        |
        | - **W1** police: named by 3, not asked yet – to take it on: `W1 mine`
        | - **W2** judges: named by fewer than 3, not asked yet – to take it on: `W2 mine`
        | - **W3** journalists: named by fewer than 3, not asked yet – to take it on: `W3 mine`
        |
        | To name others: `!wanted TEXT` · a page to forward: `!brief`
    dee (delete): x
    cy (edit direct): wanted the judges
      bot (direct cy): Noted, without your name: **W2** judges. How often each was named is told from 3 on. Would you ask them? `W2 mine` A page to forward: `brief`
    ana: !wanted
      bot: **Who should be heard here and is not**, as participants named them
        |
        | - **W1** police: named by 3, not asked yet – to take it on: `W1 mine`
        | - **W2** judges: named by fewer than 3, not asked yet – to take it on: `W2 mine`
        |
        | To name others: `!wanted TEXT` · a page to forward: `!brief`
    ana: !wanted Quuxworks
      bot: “Quuxworks” would point to somebody here. Name a kind of people, for example: `wanted police and judges`
    ana: !wanted policía
      bot: Noted, without your name: **W1** policía. How often each was named is told from 3 on. Would you ask them? `!W1 mine` A page to forward: `!brief`
    cy (direct): wanted
      bot (direct cy): **Who should be heard here and is not**, as participants named them
        |
        | - **W1** police: named by 3, not asked yet – to take it on: `W1 mine`
        | - **W2** judges: named by fewer than 3, not asked yet – to take it on: `W2 mine`
        |
        | To name others: `wanted TEXT` · a page to forward: `brief`
    """
    )


async def test_asking_them_is_somebodys_part_who_is_named_nowhere(story: Story) -> None:
    await story.play(
        """
    ana: !outreach + journalists | dee
      bot: W1 is on the list; its owner is told.
      bot (direct dee) → dee: You are asked to reach **W1** journalists, who should be heard and are not here. A page to forward: `brief` in the room. How it goes: `W1 asked`, `W1 joined`, `W1 declined REASON`, `W1 no answer`. Not for you? `W1 not mine`
    dee (direct): W1 asked
      bot (direct dee): Noted for W1: asked.
    ben (direct): W1 joined
      bot (direct ben): W1 is looked after by somebody else, or by nobody. To take it over: `W1 mine`
    dee (direct): W1 declined no money to travel
      bot (direct dee): Noted for W1: declined.
    ana: !outreach
      bot: **Who should be heard here and is not**, as participants named them
        |
        | - **W1** journalists: named by fewer than 3, declined – no money to travel
        |
        | To name others: `!wanted TEXT` · a page to forward: `!brief`
    dee (delete): x
    ben (direct): outreach
      bot (direct ben): **Who should be heard here and is not**, as participants named them
        |
        | - **W1** journalists: named by fewer than 3, asked – somebody looks after it
        |
        | To name others: `wanted TEXT` · a page to forward: `brief`
    ben (direct): W1 mine
      bot (direct ben): W1 is yours to ask. A page to forward: `brief` in the room. How it goes: `W1 asked`, `W1 joined`, `W1 declined REASON`, `W1 no answer`.
    ben (direct): W1 gone
      bot (direct ben): I read “gone” for W1. How did it go: `W1 asked`, `W1 joined`, `W1 declined REASON` or `W1 no answer`?
    cy: !outreach + bankers
      bot: `outreach +` is for the facilitators of this room (power level 50 and above). Ask one of them; `help` lists what you can do.
    ana: !outreach + bankers | nobody here
      bot: I found nobody, or more than one, called “nobody here” in this room. For example: `!outreach + journalists | @user:example.org`; without a name it is yours.
    ana: !outreach + bankers and lawyers
      bot: One group at a time, so that each has its owner: `!outreach + journalists | NAME`
    ana: !outreach + bankers
      bot: W2 is yours to ask. How it goes: `W2 asked`, `W2 joined`, `W2 declined REASON`, `W2 no answer`.
    ana: !undo
      bot: Taken back: `outreach` (W2).
    ana: !outreach
      bot: **Who should be heard here and is not**, as participants named them
        |
        | - **W1** journalists: named by fewer than 3, asked – somebody looks after it
        |
        | To name others: `!wanted TEXT` · a page to forward: `!brief`
    """
    )


async def test_an_owner_is_reminded_after_a_week(story: Story) -> None:
    await story.play(
        """
    dee (direct): mute off
      bot (direct dee): You get reminders again: at most 1 a day and 3 a week, never in your quiet hours.
    ana: !outreach + journalists | dee
      bot: W1 is on the list; its owner is told.
      bot (direct dee) → dee: You are asked to reach **W1** journalists, who should be heard and are not here. A page to forward: `brief` in the room. How it goes: `W1 asked`, `W1 joined`, `W1 declined REASON`, `W1 no answer`. Not for you? `W1 not mine`
    -- 6d
    -- 25h
      bot (direct dee) → dee: **One thing still waits for you** (about 5 minutes). Write your answer here, as shown:
        | - **W1** journalists: yours to ask → `W1 asked`, `W1 joined`, `W1 declined`, `W1 no answer` or `W1 not mine`
        |
        | I remind you at most once a day and 3 times a week. For a break: `mute 1w`; for no reminders at all: `mute`; for quiet hours: `me quiet 22-07`.
    dee (direct): W1 no answer
      bot (direct dee): Noted for W1: no answer.
    -- 30d
    """
    )


async def test_one_page_to_forward(story: Story) -> None:
    await story.play(
        """
    cy: !wanted journalists
      bot: Noted, without your name: **W1** journalists. How often each was named is told from 3 on. Would you ask them? `!W1 mine` A page to forward: `!brief`
    ana: !word Which word? --until 3d
      bot: **P1 · Which word?**
        |
        | **One word**, or a short phrase. First thought, best thought.
        |
        | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
        |
        | Open until 2027-01-18 08:00 UTC.
    ana: !date 2027-06-14 Annual meeting | Strasbourg
      bot: **D1** 2027-06-14: Annual meeting · Strasbourg
        | **Will you be there?** React with 🙋 or write `!going D1` (`going D1` in a direct chat with me). I name nobody; organisations are counted, and a number is told from 3 on. For your calendar: `!calendar D1`.
    ben: !brief
      bot: room – please forward this page as it is. It names nobody.
        |
        | People from governments, business, civil society and the technical community answer short questions here, say what keeps them from their work, and meet others with the same problem, if both want to. Nobody is quoted by name. Ten minutes a week are enough, from anywhere, in plain text.
        |
        | Open now:
        | - Which word?
        |
        | Not heard yet, and wanted: journalists
        |
        | Dates ahead:
        | - D1 2027-06-14: Annual meeting · Strasbourg
        |
        | To join: open https://matrix.to/#/!room?via=test with any Matrix client (app.element.io runs in a browser), then write `i am ORGANISATION, STAKEHOLDER GROUP, COUNTRY`. Rather not seen? Everything can be answered in a direct chat with the bot.
    """
    )


async def test_in_french(story: Story) -> None:
    await story.play(
        """
    ben (direct): me language fr
      bot (direct ben): Désormais, je vous écris en français.
    ben (direct): wanted police et juges
      bot (direct ben): Noté, sans votre nom\u00a0: **W1** police, **W2** juges. Combien de fois chacun a été nommé est dit à partir de 3. Voulez-vous les solliciter\u00a0? `W1 pour moi` Une page à transmettre\u00a0: `brief`
    ben (direct): W1 pour moi
      bot (direct ben): W1 est à vous. Une page à transmettre\u00a0: `brief` dans le salon. Où l’on en est\u00a0: `W1 contacté`, `W1 rejoint`, `W1 refusé MOTIF`, `W1 sans réponse`.
    ben (direct): W1 refusé pas d'argent
      bot (direct ben): Noté pour W1\u00a0: a décliné.
    ben (direct): outreach
      bot (direct ben): **Qui il faudrait entendre ici et qui n’y est pas**, tel que les participants l’ont nommé
        |
        | - **W1** police\u00a0: nommé par moins de 3, a décliné – pas d'argent
        | - **W2** juges\u00a0: nommé par moins de 3, pas encore sollicité – pour s’en charger\u00a0: `W2 pour moi`
        |
        | Pour en nommer d’autres\u00a0: `wanted TEXTE` · une page à transmettre\u00a0: `brief`
    """
    )
