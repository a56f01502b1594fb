
"""What waits to be sent while the homeserver is away goes out as its authors want it when it does."""

from __future__ import annotations

from bot.matrix.port import Unreachable
from tests.fake import FakeHomeserver, no_fault
from tests.stories.harness import Story


async def _silence(where: str) -> None:
    """A homeserver that takes nothing while the network is away."""
    if where == "send":
        raise Unreachable


async def test_what_waits_to_be_sent_goes_as_its_authors_want_it_now(story: Story) -> None:
    await story.play("""
        ben (direct): i am Posts of Kenya, gov, Kenya
          bot (direct ben): You now speak for **Posts of Kenya** (Government, Kenya). Next: `pain` and your worst problem in one sentence.
        ana: !ask What holds you back?
          bot: **P1 · What holds you back?**
            |
            | **In your own words**, a sentence or two.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
        ben: P1 no budget (on the record)
          bot ✅ ben
        cy: P1 nobody listens
          bot ✅ cy
        dee: P1 too many forums
          bot ✅ dee
        """)
    assert story.bot is not None
    assert isinstance(story.bot.homeserver, FakeHomeserver)
    story.bot.homeserver.fault = _silence
    await story.play("""
        ana: !close
        ben (direct): P1 unnamed
        cy (delete): P1
        dee: P1 room only
        """)
    story.bot.homeserver.fault = no_fault
    await story.play("""
        -- 2m
          bot: **P1 closed · What holds you back?**
            |
            | 2 of 4 answered · 2 did not answer
            |
            | In their own words:
            |
            | - no budget
            |
            | For this room only:
            |
            | - too many forums
          bot (direct ben): Your answer to P1 may be used without your name or your organisation’s.
          bot corrects: **P1 closed · What holds you back?**
            |
            | 2 of 4 answered · 2 did not answer
            |
            | In their own words:
            |
            | - no budget
            |
            | For this room only:
            |
            | - too many forums
            |
            | Corrected: somebody changed how their answer may be used.
          bot ✅ dee
          bot corrects: **P1 closed · What holds you back?**
            |
            | 2 of 4 answered · 2 did not answer
            |
            | In their own words:
            |
            | - no budget
            |
            | For this room only:
            |
            | - too many forums
            |
            | Corrected: an answer that was sent in time has come, or one was taken back.
          bot corrects: **P1 closed · What holds you back?**
            |
            | 2 of 4 answered · 2 did not answer
            |
            | In their own words:
            |
            | - no budget
            |
            | For this room only:
            |
            | - too many forums
            |
            | Corrected: an answer that was sent in time has come, or one was taken back.
        -- 20m
        """)


async def test_a_digest_that_waits_is_told_anew_without_what_was_withdrawn(story: Story) -> None:
    await story.play("""
        ben: !i am Posts of Kenya, gov, Kenya
          bot ✅ ben
        cy: !i am Réseau Libre, ONG, Sénégal
          bot ✅ cy
        dee: !i am Coopérative du Câble, entreprise, France
          bot ✅ dee
        ana: !session open Towards a plan
          bot: **Session open: Towards a plan.** Questions will come here; answer them in their thread, as a reply or in a direct chat with me. Came later? `!catchup`
        ben: !pain travel cost keeps practitioners away
          bot ✅ ben
        cy: !pain practitioners cannot pay for travel and hotels
          bot ✅ cy
        dee: !pain travel cost keeps young practitioners away
          bot ✅ dee
        """)
    assert story.bot is not None
    assert isinstance(story.bot.homeserver, FakeHomeserver)
    story.bot.homeserver.fault = _silence
    await story.play("""
        -- 2m
        ana: !digest now
        ben: !withdraw N1
        """)
    story.bot.homeserver.fault = no_fault
    await story.play("""
        -- 2m
          bot: **Digest of room** · 2027-01-08 to 2027-01-15
            |
            | **Sessions**
            | - Opened: Towards a plan
            |
            | Next digest: 2027-01-18 09:00 UTC. Too much? `!digest` alone shows only what needs you; facilitators can say `!digest off`.
          bot ✅ ben
        -- 2m
        """)
