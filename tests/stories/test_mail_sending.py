"""Letters on their way: a mail server that refuses, puts off or drops the line, a bot that dies, words taken back."""

from __future__ import annotations

import logging

import pytest

from bot.domain.when import DAY, MINUTE
from bot.mail import Letter, Smtp
from bot.postman import Postman
from bot.store import outbox
from tests.mail.story import BEN, Mailed, text_of
from tests.stories.conftest import CONFIG


async def test_a_letter_that_may_have_gone_out_goes_again_as_the_same_letter(post: Mailed) -> None:
    await post.confirmed("ben", BEN, "rooms")
    post.office.drops = 1
    await post.story.act("ana: !session open Day 0\nana: !digest now")
    await post.deliver()
    assert len(post.office.raw) == 1
    await post.deliver()
    assert len(post.office.raw) == 1  # not before a while
    post.story.now += 2 * MINUTE
    await post.deliver()
    assert len(post.office.raw) == 2
    assert post.office.raw[0] == post.office.raw[1]
    post.story.now += 2 * DAY
    await post.deliver()
    assert len(post.office.raw) == 2


class Died(Exception):
    """The process ends here."""


class Dying:
    """A way to the mail server that ends the bot after the letter was taken."""

    def __init__(self, inner: Smtp) -> None:
        self.inner = inner

    async def send(self, letter: Letter) -> None:
        await self.inner.send(letter)
        raise Died


async def test_a_bot_that_dies_before_noting_it_sends_the_same_letter_and_then_no_more(post: Mailed) -> None:
    await post.confirmed("ben", BEN, "rooms")
    await post.story.act("ana: !session open Day 0\nana: !digest now")
    with pytest.raises(Died):
        await post.restart(Dying(Smtp(post.post))).round()
    await post.story.act("-- restart")
    post.restart()
    await post.deliver()
    await post.story.act("-- restart")
    post.restart()
    await post.deliver()
    assert len(post.office.raw) == 2
    assert post.office.raw[0] == post.office.raw[1]


async def test_who_cannot_be_reached_is_told_once_and_gets_no_more_letters(
    post: Mailed, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    await post.confirmed("ben", BEN, "rooms")
    await post.confirmed("cy", "cy@example.net", "rooms")
    post.office.rcpt = [f"550 5.1.1 <{BEN}> is not here"]
    await post.story.act("ana: !session open Day 0\nana: !digest now")
    await post.deliver()
    assert [letter["To"] for letter in post.office.taken] == ["cy@example.net"]
    told = [one for one in post.story.seen if "does not take my letters" in one]
    assert len(told) == 1
    assert told[0].startswith("  bot (direct ben):")
    await post.story.act("ana: !session close\nana: !digest now\n-- restart")
    post.restart()
    await post.deliver()
    assert [letter["To"] for letter in post.office.taken] == ["cy@example.net"] * 2
    assert not [one for one in post.story.seen if "does not take my letters" in one]
    ours = [record.getMessage() for record in caplog.records if record.name != "mail.log"]  # that is the server's own
    assert [line for line in ours if line.startswith("refused txn=")]
    assert not [line for line in ours if "example.net" in line]


async def test_what_may_pass_is_tried_again_ever_more_rarely_and_given_up_after_three_days(post: Mailed) -> None:
    await post.confirmed("ben", BEN, "rooms")
    await post.story.act("ana: !session open Day 0\nana: !digest now")
    post.office.rcpt = ["450 4.2.1 later"] * 1000
    start, tries = post.story.now, list[int]()
    while post.story.now < start + 4 * DAY:
        before = len(post.office.rcpt)
        await post.deliver()
        if len(post.office.rcpt) < before:
            tries.append((post.story.now - start) // MINUTE)
        post.story.now += 5 * MINUTE
    assert 50 < len(tries) < 120
    assert tries[0] == 0
    assert tries[-1] <= 3 * 24 * 60
    assert post.office.taken == []
    assert [one for one in post.story.seen if "does not take my letters" in one]


async def test_one_reader_that_is_put_off_holds_up_no_other(post: Mailed) -> None:
    await post.confirmed("ben", BEN, "rooms")
    await post.confirmed("cy", "cy@example.net", "rooms")
    post.office.data = ["451 4.3.0 later"]
    await post.story.act("ana: !session open Day 0\nana: !digest now")
    await post.deliver()
    assert [letter["To"] for letter in post.office.taken] == ["cy@example.net"]
    post.story.now += 2 * MINUTE
    await post.deliver()
    assert [letter["To"] for letter in post.office.taken] == ["cy@example.net", BEN]


async def test_words_that_were_taken_back_while_a_letter_waited_are_not_in_it(post: Mailed) -> None:
    story = post.story
    await post.confirmed("ben", BEN, "rooms")
    await story.act("cy: !outreach\ncy: !pain the ferry costs too much\nana: !session open Day 0")
    assert story.bot is not None
    async with story.bot.base.begin() as tx:
        id = str(await tx.value("SELECT id FROM need"))
    await story.act("ana: !digest now")
    async with story.bot.base.begin() as tx:
        txn = str(await tx.value("SELECT txn FROM outbox WHERE kind = 'Mail' AND txn NOT IN (SELECT txn FROM sent)"))
        tx.write(
            "INSERT INTO quoted (txn, kind, source, mark, text) VALUES ($1, 'need', $2, 'unnamed', $3)",
            txn, id, "the ferry costs too much",
        )  # fmt: skip
    await story.act(f"cy: !withdraw {id}")
    await post.deliver()
    assert post.office.taken == []
    await story.act("-- 2m")
    await post.deliver()
    (letter,) = post.office.taken
    assert letter["Subject"] == "There is news in room"
    assert "Day 0" not in text_of(post.office)


async def test_what_is_ended_or_changed_before_it_is_sent_goes_nowhere(post: Mailed) -> None:
    await post.confirmed("ben", BEN, "rooms")
    await post.confirmed("cy", "cy@example.net", "rooms")
    await post.story.act("ana: !session open Day 0\nana: !digest now")
    await post.story.act("ben (direct): me mail off\ncy (direct): me mail other@example.net")
    await post.deliver()
    assert [(letter["To"], letter["Subject"]) for letter in post.office.taken] == [
        ("other@example.net", "Your code for Common Ground")
    ]


async def test_a_letter_is_not_repeated_by_a_bot_that_was_restored_from_a_backup(post: Mailed) -> None:
    story = post.story
    await post.confirmed("ben", BEN, "rooms")
    await story.act("ana: !session open Day 0\nana: !digest now")
    await post.deliver()
    assert len(post.office.taken) == 1
    assert story.bot is not None
    async with story.bot.base.begin() as tx:  # as a copy from before the digest, after the echoes were heard
        cause = str(await tx.value("SELECT cause FROM outbox WHERE kind = 'Mail' AND subject = ''"))
        row = await tx.row("SELECT * FROM outbox WHERE kind = 'Mail' AND subject = ''")
        assert row is not None
        effect = outbox._outgoing(row).effect
        tx.write("DELETE FROM outbox WHERE cause = $1", cause)
        tx.write("DELETE FROM sent WHERE txn = $1", row["txn"])
    async with story.bot.base.begin() as tx:
        assert await outbox.put(tx, cause, [effect], story.now) == []
    post.restart()
    await post.deliver()
    assert len(post.office.taken) == 1


async def test_letters_that_waited_when_mail_was_turned_off_wait_no_longer(post: Mailed) -> None:
    await post.confirmed("ben", BEN, "rooms")
    await post.story.act("ana: !session open Day 0\nana: !digest now")
    assert post.story.bot is not None
    base = post.story.bot.base
    none = Postman(base, CONFIG, None, lambda: post.story.now)
    assert not await none.round()
    async with base.begin() as tx:
        assert await outbox.mails(tx, 0, 10) == []
    await post.deliver()
    assert post.office.taken == []
