r"""Sealed questions as people meet them: answered in a direct chat, told in steps, counted once."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.messages import Image, Message
from bot.operate import backup
from bot.store import ballots
from tests.stories.conftest import CONFIG
from tests.stories.harness import Story
from tests.stories.outlets import played

NOTED = "Your ballot for P1 is in the box. It holds your choice alone; anything written beside it is not kept. Another answer replaces it, deleting your message takes it back. Until the close nobody is told what was answered."
ELSEWHERE = "P1 is sealed, so what you sent in the room does not count and I kept nothing of it. Others there may have seen it; you can delete it. Please answer here, for example: `P1 yes`"
QUESTION = """
          bot: **P1 · Shall we go on?**
            |
            | **`yes`, `no`, `abstain`** – one of them, in words.
            |
            | **Sealed.** Answer me in a direct chat, for example `P1 yes`; here in the room it does not count. Only your choice is kept, nothing you write beside it, and you can change it until the close. Until then I tell nobody more than roughly how many have answered. At the close I count the ballots and destroy them.
            |
            | What this does not hide: while it is open, whoever runs me could look. Whoever runs a homeserver sees that you write to me and, where our chat is not encrypted, what. In our chat your message can be read, also by whoever runs me, until you delete it, best after the close. More: write me `help sealed`.
            |""".strip("\n")
DONE = "Sealed: the ballots are counted and destroyed. Who answered what is not kept anywhere."


async def box(story: Story, prompt: str = "P1") -> list[str]:
    """The choices in the box, sorted."""
    assert story.bot is not None
    async with story.bot.base.begin() as tx:
        return [one.choice for one in await ballots.counted(tx, prompt, "poll")]


def said(story: Story, since: int = 0) -> list[str]:
    """What the bot has said."""
    lines = [one.effect for one in story.server.effects(Message) if one.place > since]
    return [one.text for one in lines if isinstance(one, Message)]


async def answers_to(story: Story, text: str) -> list[str]:
    """What the bot says to these lines."""
    before = story.server.place
    await played(story, text)
    return said(story, before)


async def test_a_sealed_poll_from_its_question_to_its_result(story: Story) -> None:
    await story.play(f"""
        ana: !poll Shall we go on? --sealed --until 1h
{QUESTION}
            | Open until 2027-01-15 09:00 UTC.
        ben (thread P1): yes
          bot (direct ben) → ben: {ELSEWHERE}
        ben (direct): yes, if there is money
          bot (direct ben): {NOTED}
        ben (direct): P1 no
          bot (direct ben): {NOTED}
        cy (direct): yes
          bot (direct cy): {NOTED}
        ana: !results
          bot: P1 is still open until 2027-01-15 09:00 UTC. So far: fewer than 3 answered (4 people were asked).
        dee (direct): abstain
          bot (direct dee): {NOTED}
        dee (edit direct): P1 yes
          bot (direct dee) corrects: {NOTED}
        -- restart
        ana (direct): P1 yes
          bot (direct ana): {NOTED}
        ana: !results P1
          bot: P1 is still open until 2027-01-15 09:00 UTC. So far: at least 3 of 4 answered.
        ben (direct): mine
          bot (direct ben): For yourself, you have said:
            |
            | Sealed questions: you have answered P1. What you answered is not shown to anybody, not even to you.
            |
            | Nothing yet. Begin with your worst problem: `pain travel cost keeps practitioners away`
        ana: !close P1
          bot: **P1 closed · Shall we go on?**
            |
            | 4 of 4 answered
            |
            | - **yes** 3
            | - **no** 1
            |
            | Indicative: it shows what those who answered think and decides nothing.
            |
            | {DONE}
          bot picture: P1.png
        ana: !undo
          bot: P1 cannot be opened again: it was sealed, and its ballots are counted and destroyed. To ask once more, put a new question.
        ben (direct): yes
          bot (direct ben): No question is open for you now: P1 was sealed, it is closed and counted. I kept nothing of what you wrote. `help` lists what you can do.
        ben (direct): P1 yes
          bot (direct ben): P1 was closed at 2027-01-15 08:00 UTC. `results P1` shows what came of it.
        cy (delete): his ballot
        """)


@pytest.mark.parametrize(
    "line",
    ["ben (thread P1): yes", "ben (reply P1): yes", "ben: P1 yes", "ben: !P1 yes", "ben (react P1): 👍", "ben: !pass P1"],
)
async def test_what_is_sent_in_the_room_is_no_ballot_and_is_not_repeated(story: Story, line: str) -> None:
    await played(story, "ana: !poll Shall we go on? --sealed")
    before = len(story.server.effects())
    assert await answers_to(story, line) == [ELSEWHERE]
    (told,) = [one for one in story.server.effects()[before:] if isinstance(one.effect, Message)]
    assert (story.server.rooms[told.room].direct, await box(story)) == (True, [])
    if "react" not in line:
        assert await answers_to(story, "ben (edit): P1 no") == [ELSEWHERE]
        assert await box(story) == []


async def test_a_reaction_that_is_no_answer_is_passed_over_and_one_in_the_direct_chat_changes_nothing(
    story: Story,
) -> None:
    await played(story, "ana: !poll Shall we go on? --sealed")
    assert await answers_to(story, "ben (react P1): 🎉") == []
    await played(story, "ben (direct): no")
    (answer,) = await answers_to(story, "ben (react P1 direct): 👍")
    assert answer.startswith("P1 is sealed: reactions do not count, and nothing has changed.")
    assert await box(story) == ["no"]


async def test_deleting_the_message_takes_the_ballot_back_without_a_word(story: Story) -> None:
    await played(story, "ana: !poll Shall we go on? --sealed\nben (direct): no\ncy (direct): yes")
    assert await box(story) == ["no", "yes"]
    assert await answers_to(story, "ben (delete): P1") == []
    assert await box(story) == ["yes"]
    assert "not answered by you yet" in (await answers_to(story, "ben (direct): catchup"))[0]
    await played(story, "ben (direct): yes\nben (edit direct): no")
    assert await box(story) == ["no", "yes"]


async def test_words_that_few_share_stand_together_as_a_number(story: Story) -> None:
    await played(
        story,
        """
        ben: !i am Quuxworks, NGO, Kenya
        ana: !word What do you need? --sealed
        ben (direct): trust
        cy (direct): P1 Trust!
        dee (direct): confiance
        ana (direct): money (on the record)
        """,
    )
    told = (await answers_to(story, "ana: !close"))[-1]
    assert told.split("\n\n")[1:] == ["4 of 4 answered", "- **trust** 3\n- other words: 1", DONE]
    (picture,) = [one.effect for one in story.server.effects(Image)]
    assert isinstance(picture, Image)
    assert ("trust" in picture.alt, [word in str(picture) for word in ("money", "confiance")]) == (True, [False, False])


async def test_a_word_that_names_somebody_is_not_told_however_many_share_it(story: Story) -> None:
    await played(
        story,
        """
        ben (direct): i am Quuxworks, NGO, Kenya
        ana: !word Who should go first? --sealed
        ana (direct): Quuxworks
        ben (direct): Quuxworks
        cy (direct): quuxworks
        dee (direct): nobody
        """,
    )
    told = (await answers_to(story, "ana: !close"))[-1]
    assert told.split("\n\n")[1:] == ["4 of 4 answered", "- other words: 4", DONE]


async def test_what_is_no_choice_is_not_kept_and_not_repeated(story: Story) -> None:
    await played(story, "ana: !word Say one --sealed")
    sentence = "zeppelin wombat marzipan kumquat and many more"
    (first,) = await answers_to(story, f"ben (direct): {sentence}")
    await played(story, "ana: !close\nana: !poll Where? | Geneva | Nairobi --sealed")
    second, third = await answers_to(story, "ben (direct): P2 zeppelin\nben (direct): P2 on the record")
    assert first.startswith("This is no single word or short phrase, so I kept nothing of it.")
    assert second == "I could not read this as an answer to P2, so I kept nothing of it. A sealed ballot is a choice alone, for example: `P2 a`"
    assert third == "A sealed ballot stands under nobody’s name, so it cannot be marked. Your answer to P2 is as it was."
    assert [text for text in said(story) if "zeppelin" in text] == []
    assert await box(story, "P2") == []


async def test_orders_are_counted_and_a_lone_one_is_not_told(story: Story) -> None:
    await played(
        story,
        """
        ana: !poll Where next? | Geneva | Nairobi | Lima --rank --sealed
        ben (direct): b a c
        cy (direct): b c
        dee (direct): a
        """,
    )
    told = (await answers_to(story, "ana: !close"))[-1]
    assert told.split("\n\n")[1:4] == [
        "3 of 4 answered · 1 did not answer", "**Nairobi** wins.",
        "- Round 1: Nairobi 2, Geneva 1, Lima 0 – **Nairobi** is elected",
    ]  # fmt: skip
    await played(story, "ana: !poll Where then? | Geneva | Nairobi | Lima --rank --sealed\nben (direct): c a")
    (few,) = await answers_to(story, "ana: !close")
    assert few == (
        "**P2 closed · Where then?**\n\nFewer than 3 answered (4 people were asked). Of so few ballots I tell nothing"
        " more, because a count could tell who answered what. They are destroyed."
    )
    assert (await answers_to(story, "ana: !results P2"))[0] == few
    assert [one.effect.subject for one in story.server.effects(Image) if one.effect] == ["P1"]


async def test_several_options_and_a_scale_are_counted(story: Story) -> None:
    await played(
        story,
        """
        ana: !poll Which? | Geneva | Nairobi | Lima --max 2 --sealed
        ben (direct): b a
        cy (direct): a c
        dee (direct): pass P1
        """,
    )
    told = (await answers_to(story, "ana: !close"))[-1]
    assert told.split("\n\n")[1:4] == [
        "2 of 4 answered · 1 passed · 1 did not answer", "Each could choose up to 2:",
        "- **Geneva** 2 of 2\n- **Nairobi** 1 of 2\n- **Lima** 1 of 2",
    ]  # fmt: skip
    await played(story, "ana: !hum Shall we? --sealed\nben (direct): 4\ncy (direct): strongly for\ndee (direct): 2/5")
    told = (await answers_to(story, "ana: !close"))[-1]
    assert told.split("\n\n")[3] == "Median: **4 · for**"


async def test_what_cannot_be_sealed_is_refused_in_one_line(story: Story) -> None:
    free, around = await answers_to(story, "ana: !ask Why? --sealed\nana: !round Right topics? --sealed")
    assert free.startswith("`--sealed` does not go with a free-text question")
    assert around.startswith("`--sealed` does not go with a run around the table")
    await played(story, "ana: !poll Open?")
    (later,) = await answers_to(story, "ana: !reword P1 Really open? --sealed")
    assert later.startswith("Whether a question is sealed is settled when it is put.")


async def test_in_other_words_the_ballots_are_destroyed_and_those_who_gave_them_are_told(story: Story) -> None:
    await played(story, "ana: !poll Shall we go on? --sealed\nben (direct): yes\ncy (direct): no")
    told = await answers_to(story, "ana: !reword P1 Shall we really go on?")
    again = "P1 is now asked in other words: **Shall we really go on?** Your ballot for the earlier words was destroyed unopened, so please answer once more, for example: `P1 yes`"
    assert sorted(text for text in told if "destroyed unopened" in text) == [again, again]
    assert await box(story) == []
    await played(story, "ben (direct): yes")
    await answers_to(story, "ana: !undo")
    assert await box(story) == []


async def test_whether_anybody_has_answered_does_not_show_in_how_a_question_is_reworded(story: Story) -> None:
    await played(story, "ana: !poll Shall we go on? --sealed")
    before = story.server.place
    await played(story, "ana: !reword P1 Shall we really go on?")
    (asked,) = said(story, before)
    assert asked.startswith("**P1 · Shall we really go on?**")


async def test_a_question_that_is_taken_back_takes_its_ballots_along(story: Story) -> None:
    await played(story, "ana: !poll Shall we go on? --sealed\nben (direct): yes\nana: !undo")
    assert await box(story) == []
    assert story.bot is not None
    async with story.bot.base.begin() as tx:
        assert await ballots.voted(tx, "P1") == set()


async def test_ballots_sent_in_time_count_when_the_bot_was_away_and_none_after_the_count(story: Story) -> None:
    await played(story, "ana: !poll Shall we go on? --sealed --until 15m\nana (direct): yes\nben (direct): hello")
    chat = story._direct("@ben:test")
    await played(story, "-- away\nben (direct): P1 no\ncy (direct): P1 no\n-- 20m\n-- back\n-- 2m")
    (told,) = [text for text in said(story) if text.startswith("**P1 closed")]
    assert told.split("\n\n")[1:3] == ["3 of 4 answered · 1 did not answer", "- **yes** 1\n- **no** 2"]
    before = story.server.place
    story.server.say(chat, "@ben:test", "P1 yes", at=story.now - 19 * 60_000)
    await story.settle()
    (late,) = said(story, before)
    assert late.startswith("Your answer to P1 came after the count.")
    before = story.server.place
    story.server.say(chat, "@ben:test", "yes", at=story.now - 19 * 60_000)
    await story.settle()
    assert said(story, before) == [late]
    assert (await answers_to(story, "ana: !results P1"))[0] == told


async def test_a_ballot_a_little_late_on_its_way_is_waited_for(story: Story) -> None:
    await played(story, "ana: !poll Shall we go on? --sealed --until 15m\nana (direct): yes\nben (direct): yes")
    ends, chat = story.now - 2000 + 15 * 60_000, story._direct("@ben:test")
    story.now = ends + 30_000
    await story.settle()
    story.server.say(chat, "@ben:test", "P1 no", at=ends - 1000)
    await story.settle()
    assert await box(story) == ["no", "yes"]
    story.now = ends + 61_000
    await story.settle()
    assert said(story)[-1].startswith("**P1 closed")


async def test_beside_a_sealed_question_plain_words_are_not_guessed_to_be_for_the_other(story: Story) -> None:
    await played(story, "ana: !poll Shall we go on? --sealed\nben (direct): yes\nana: !poll Now?")
    (asked,) = await answers_to(story, "ben (direct): no")
    assert asked.startswith("Several questions are possible:")


async def test_a_digest_and_help_say_where_a_sealed_question_is_answered(story: Story) -> None:
    await played(story, "ana: !poll Shall we go on? --sealed")
    (help_,) = await answers_to(story, "ben: !help")
    assert "- **P1** Shall we go on? → `P1 your answer`, in a direct chat with me" in help_.splitlines()
    (digest,) = await answers_to(story, "ana: !digest now")
    assert "- To answer: `P1 your answer` in a direct chat with me; it is sealed." in digest.splitlines()
    await played(story, "ben (direct): yes\nana: !close P1")
    (digest,) = await answers_to(story, "ana: !digest now")
    assert "- **P1** Shall we go on? Sealed: fewer than 3 answered, so nothing more is told." in digest.splitlines()
    (more,) = await answers_to(story, "ben (direct): help sealed")
    assert more.startswith("**Sealed questions, and what they do not hide**")


async def test_after_a_restore_a_ballot_counts_and_stands_as_it_is(tmp_path: Path) -> None:
    config = tmp_path / "bot.toml"
    config.write_text('[matrix]\nhomeserver = "http://test"\nuser_id = "@bot:test"\n[store]\nurl = "sqlite:///story.db"\n')
    story = Story(f"sqlite:///{tmp_path}/story.db", CONFIG)
    await story.begin()
    await played(story, "ana: !poll Shall we go on? --sealed\nben (direct): yes\ncy (direct): no")
    assert await backup.backup(config, tmp_path / "copy.tar") == 0
    await played(story, "dee (direct): yes")
    await story.stop()
    assert await backup.restore(config, tmp_path / "copy.tar") == 0
    await story.start()
    await story.settle()
    assert await box(story) == ["no", "yes", "yes"]
    (fixed,) = await answers_to(story, "ben (direct): no")
    assert fixed.startswith("Your ballot for P1 stands as it is. I no longer hold which one is yours")
    assert await answers_to(story, "dee (direct): no") == [NOTED]
    assert await box(story) == ["no", "no", "yes"]
    await story.stop()
