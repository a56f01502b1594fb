
"""What enters: whose invitations, edits and deletions count, and people's words that are shown as they were written."""

from __future__ import annotations

import html.parser
from typing import Any

import pytest

from bot.domain.messages import Correction, Image, Message, OpenRoom, PollEnd, PollStart
from bot.matrix.render import render
from tests.fake import BOT
from tests.stories.harness import Story, person

HOSTILE = "*EVIL* [pill](https://matrix.to/#/@dee:test) ![i](mxc://t/x) <b>EVIL</b> ~~EVIL~~ `EVIL` @room @Room"
LINES = (
    "# EVIL", "> EVIL", "1. EVIL", "| EVIL | b |", "*** EVIL", "<https://EVIL.test>", "EVIL &#64;room &lt;b&gt;",
    "\u202eEVIL\u061c @\u200broom",
)  # fmt: skip
MARK = "EVIL"


class Markup(html.parser.HTMLParser):
    """What formatting was put around EVIL, and every link."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.found += [f"{tag} {value}" for _, value in attrs if tag in ("a", "img")]  # links and their rel

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "EVIL" in data:
            self.found += [tag for tag in self.open if tag not in ("p", "ul", "li", "strong", "blockquote", "h3", "ol")]


def strings(value: Any) -> list[str]:
    """Every text in an event's content."""
    match value:
        case str():
            return [value]
        case dict():
            return [text for one in value.values() for text in strings(one)]
        case list():
            return [text for one in value for text in strings(one)]
        case _:
            return []


async def everything(story: Story, words: str) -> None:
    """A session in which people's words go wherever they can go."""
    said = [
        f"ana: !session open {words}", f"ben: !i am {words}, civil society, {words}", f"cy: !i am Other {words}",
        f"ana: !word {words}?", f"ana: !poll {words}? | {words} yes | {words} no", f"ana: !ask {words}?",
        f"ben: P1 {words}", "cy: P1 x", f"dee: P1 {words} and many more words than one word may have in a row",
        f"ben: P3 {words}", f"cy: P3 {words} too", "ben: P2 1", f"dee: P2 {words}", f"ben: !pain {words}",
        f"cy: !pain {words} as well", f"cy: !offer {words}", f"dee: !{words}", f"ben: !mine {words}", "ben: !mine", "ben: !me",
        f"ana: !me language {words}", f"ana: !me zone {words}", f"ana: !digest every {words}", f"ben: N1 {words}",
        f"ana: !reword P3 {words} again?", f"ana: !extend P1 {words}", "ana: !results P1", f"ana: !close P1 {words}",
        "ana: !close P1", "ana: !close P2", "ana: !close P3", "ana: !themes", "ana: !matches", "ana: !introduce N1 N2",
        "ben: !N1 on the record", "cy: !catchup since 1h", "ana: !session", "ana: !held", "ana: !session close", "ben: !help",
    ]  # fmt: skip
    for line in said:
        name, _, text = line.partition(": ")
        story.now += 2000
        story.server.say("!room", person(name), text)
        story.server.say(story._direct(person(name)), person(name), text)
        await story.settle()


@pytest.mark.parametrize("words", [HOSTILE, *LINES])
async def test_peoples_words_are_shown_as_they_were_written_wherever_they_stand(story: Story, words: str) -> None:
    await everything(story, words)
    found: list[tuple[str, str]] = []
    calls: list[tuple[str, str]] = []
    hidden: list[str] = []
    with_words = 0
    for line in story.server.effects():
        effect = line.effect
        if not isinstance(effect, Message | Correction | PollStart | PollEnd | Image):
            if isinstance(effect, OpenRoom):
                calls += [(effect.name, text) for text in (effect.title, effect.topic) if "@room" in text.casefold()]
            continue
        _, content = render(effect, "t", media="mxc://t/x")
        inner = content.get("m.new_content", content)
        markup = Markup()
        markup.feed(inner.get("formatted_body", ""))
        called = {f"a https://matrix.to/#/{one}" for one in getattr(effect, "mentions", ())}
        found += [(effect.name, one) for one in markup.found if one not in called | {"a noopener"}]
        bodies = [text for text in (content.get("body", ""), *strings(content)) if "@room" in text.casefold()]
        calls += [(effect.name, text) for text in bodies if content.get("body") == text or inner.get("body") == text]
        hidden += [effect.name for text in strings(content) if any(mark in text for mark in "\u202e\u061c\u200b\u2066")]
        with_words += any(MARK in text for text in strings(content))
        assert "room" not in content["m.mentions"]
    assert (found, calls, hidden) == ([], [], [])
    assert with_words > 20


async def test_only_those_may_invite_whom_the_configuration_names(story: Story) -> None:
    for n, inviter in enumerate(("@eve:elsewhere", "@eve:test.elsewhere", "@eve:elsewhere:test", "@eve:TEST")):
        story.server.room(f"no{n}", inviter)
        story.server.invite(f"!no{n}")
    story.server.room("yes", person("ben"))
    story.server.invite("!yes")
    await story.settle()
    rooms = story.server.rooms.values()
    assert ([one.id for one in rooms if BOT in one.members], [one.id for one in rooms if BOT in one.invited]) == (
        ["!room", "!yes"], [],
    )  # fmt: skip
    assert [one for one in story.server.effects() if one.room.startswith("!no")] == []


async def test_an_edit_of_somebody_elses_words_changes_and_does_nothing(story: Story) -> None:
    await story.play("""
        ana: !word What must come first?
          bot: **P1 · What must come first?**
            |
            | **One word**, or a short phrase. First thought, best thought.
            |
            | Reply to this message, write in its thread, or tell me in a direct chat (`P1` and your answer). You can change it until the close; the result gives no names.
            |
            | Open until a facilitator closes it.
        ben (thread P1): trust
          bot ✅ ben
        """)
    for target in (story.last["ana"][1], story.last["ben"][1], "$unknown"):
        for body in ("!close P1", "!word Mine?", "P1 fear", "!help"):
            story.server.edit("!room", person("cy"), target, body)
    await story.settle()
    story._see()
    assert story.seen[-1:] == ["  bot ✅ ben"]
    await story.play("""
        ana: !close
          bot: **P1 closed · What must come first?**
            |
            | 1 of 4 answered · 3 did not answer
            |
            | - **trust** 1
          bot picture: P1.png
        """)


async def test_what_a_moderator_deletes_is_withdrawn_and_what_it_undid_is_not_done_again(story: Story) -> None:
    server = story.server
    server.say("!room", person("ben"), "!pain travel cost keeps us away")
    await story.settle()
    withdrawal = server.say("!room", person("ben"), "!withdraw N1")
    await story.settle()
    kept = server.say("!room", person("cy"), "!pain slow permits at the border")
    await story.settle()
    for target in (withdrawal, kept):
        server.redact("!room", person("ana"), target)
    await story.settle()
    assert story.bot is not None
    async with story.bot.base.begin() as tx:
        rows = await tx.rows("SELECT id, withdrawn FROM need ORDER BY id")
    assert [(row["id"], row["withdrawn"] is not None) for row in rows] == [("N1", True), ("N2", True)]
