"""Help: what needs the reader first, never more than ten lines, never what is another's business."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

import pytest

from bot.command import commands
from bot.config import Confidence, Retention
from bot.domain.messages import Message
from tests.stories.conftest import CONFIG
from tests.stories.harness import Story


async def asked(story: Story, line: str) -> list[str]:
    """The lines of the bot's last message after somebody said something."""
    with suppress(AssertionError):  # it is the answer that is looked at, not the whole story
        await story.play(line)
    texts = [one.effect.text for one in story.server.effects(Message) if isinstance(one.effect, Message)]
    return texts[-1].splitlines()


async def test_help_shows_what_is_open_and_only_facilitators_see_their_verbs(story: Story) -> None:
    nothing = await asked(story, "ben: !help")
    assert nothing[0] == "Nothing is open that needs you now."
    assert [line.split("**")[1] for line in nothing if line.startswith("**")] == [
        "Answer and follow:",
        "You and your organisation:",
    ]
    await asked(story, "ana: !ask What should change first? --until 2h")
    for n in range(5):
        await asked(story, f"ana: !word Which word, number {n}?")
    shown = await asked(story, "ana: !help")
    assert shown[:5] == [
        "**Open in this room:**",
        "- **P1** What should change first? (until 2027-01-15 10:00 UTC) → `P1 your answer`, a sentence or two",
        "- **P2** Which word, number 0? → `P2 your answer`",
        "- **P3** Which word, number 1? → `P3 your answer`",
        "- and 3 more",
    ]
    assert [line.split("**")[1] for line in shown[5:] if line.startswith("**")] == [
        "Answer and follow:",
        "You and your organisation:",
        "Facilitate:",
    ]
    assert len(shown) <= 10


async def test_help_and_its_rest_list_every_command_once(story: Story) -> None:
    first, rest = await asked(story, "ana: !help"), await asked(story, "ana: !help more")
    assert [line.split("**")[1] for line in rest] == ["Now and then:", "More for efforts:"]
    lists = [line for line in (*first, *rest) if line.startswith("**")]
    listed = [verb.removeprefix("!") for line in lists for verb in line.split("`")[1::2]]
    known = {one.example if one.ids else one.verb for one in commands().values()} - {"help"}
    assert sorted(listed) == sorted(known)


async def test_in_a_direct_chat_help_shows_what_the_reader_has_not_answered_in_their_language(story: Story) -> None:
    await asked(story, "ana: !word Which word?")
    await asked(story, "ana: !word Which other word?")
    await asked(story, "ben (direct): me language fr")
    await asked(story, "ben (direct): P1 trust")
    assert (await asked(story, "ben (direct): help"))[:2] == [
        "**En attente de votre réponse\u00a0:**",
        "- **P2** Which other word? → `P2 votre réponse` ou `pass P2`",
    ]
    assert (await asked(story, "ben: !help"))[0] == "**Ouvert dans ce salon\u00a0:**"


async def test_help_explains_one_verb_with_an_example_that_works(story: Story) -> None:
    assert await asked(story, "ben: !help digest") == [
        "`!digest`: Alone: what needs you. `archive` lists earlier ones, `2026-W47` shows one again. In a direct chat, "
        "`off` and `every friday 08:00` are for your own. For facilitators in a room also `now`, `preview`, "
        "`every DAY TIME ZONE`, `off`, `feed on`, and before it goes out `drop 2`, `note TEXT`, `hold`. "
        "For example: `!digest every monday 09:00 Europe/Amsterdam`"
    ]
    assert await asked(story, "ben: !help diegst") == [
        "I read “diegst” and do not know that command. Did you mean `digest`? For example: "
        "`!digest every monday 09:00 Europe/Amsterdam`"
    ]
    assert await asked(story, "ben: !help zzzzzzz") == [
        "I read “zzzzzzz” and do not know that command. `help` lists what you can do now."
    ]


async def test_help_privacy_says_of_an_unencrypted_room_who_else_can_read_it(story: Story) -> None:
    said = await asked(story, "ben: !help privacy")
    assert said[0] == "**What I keep, and who sees it**"
    assert [line.endswith("those who run its servers can read it too.") for line in said].count(True) == 1


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_the_hello_and_help_privacy_say_the_days_that_are_configured(tmp_path: Path, language: str) -> None:
    days = {name: 1000 + n for n, name in enumerate(Retention.model_fields)}
    config = CONFIG.model_copy(
        update={
            "retention": Retention(**days),
            "confidence": Confidence(floor=77),
            "rooms": CONFIG.rooms.model_copy(update={"language": language}),
        }
    )
    story = Story(f"sqlite:///{tmp_path}/story.db", config)
    await story.begin()
    [hello] = [one.effect.text for one in story.server.effects(Message) if isinstance(one.effect, Message)]
    assert [str(days["inbox_days"]) in digits(hello), "forget me" in hello] == [True, True]
    told = digits("\n".join(await asked(story, "ben: !help privacy")))
    assert [n for n in (*days.values(), 77) if str(n) not in told] == []
    await story.stop()


def digits(text: str) -> str:
    """The text with its numbers written without separators."""
    return re.sub(r"(?<=\d)[,\s](?=\d)", "", text)
