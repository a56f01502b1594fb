"""Digests by mail, as their readers and a real mail server live with them."""

from __future__ import annotations

import logging
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace

import pytest

from bot.config import Config, Digest, Mail
from bot.domain.messages import Mail as Letters
from bot.domain.messages import Message
from bot.domain.when import DAY, MINUTE
from bot.mail import Letter, Mailer, Post, Smtp
from bot.postman import Postman
from bot.store import exporting, outbox
from tests.fake import FakeHomeserver
from tests.mail.server import SENDER, Office, serving
from tests.stories.conftest import CONFIG
from tests.stories.harness import Story, person

BEN = "ben@example.net"
MAIL = Mail(host="127.0.0.1", sender=SENDER, unsubscribe="stop@example.org")


@dataclass
class Mailed:
    """A story with a mail server."""

    story: Story
    office: Office
    post: Post
    postman: Postman | None = None
    letters: list[Letter] = field(default_factory=list)

    def restart(self, mailer: Mailer | None = None) -> Postman:
        """A postman of the story's bot as it is now."""
        assert self.story.bot is not None
        self.postman = Postman(
            self.story.bot.base, self.story.config, mailer or Smtp(self.post), lambda: self.story.now
        )
        return self.postman

    async def deliver(self) -> None:
        """Lets the postman do all that can be done now, and the bot say what follows."""
        postman = self.postman or self.restart()
        while await postman.round():
            pass
        await self.story.settle()
        self.story._see()

    async def confirmed(self, name: str, address: str, *more: str) -> None:
        """A person asks for mail and gives the code back."""
        await self.story.act(f"{name} (direct): me mail {address}")
        await self.deliver()
        code = code_in(self.office)
        self.office.taken.clear()
        self.office.raw.clear()
        await self.story.act("\n".join(f"{name} (direct): me mail {one}" for one in (code, *more)))
        assert address in self.story.seen[-1]


def code_in(office: Office) -> str:
    """The code in the last letter."""
    (part, _) = office.taken[-1].iter_parts()
    (code,) = re.findall(r"me mail (\d{3} \d{3})", str(part.get_content()))
    return str(code)


def text_of(office: Office, nth: int = -1) -> str:
    """The plain words of a letter."""
    (part, _) = office.taken[nth].iter_parts()
    return str(part.get_content()).replace("\r\n", "\n")


def configured(**mail: str) -> Config:
    made = Mail.model_validate({**MAIL.model_dump(), **mail})
    return CONFIG.model_copy(update={"mail": made, "digest": Digest(preview_hours=0)})


@pytest.fixture
async def post(base_url: str) -> AsyncIterator[Mailed]:
    """A story with mail, and its server."""
    office = Office()
    async with serving(office) as way:
        story = Story(base_url, configured())
        await story.begin()
        yield Mailed(story, office, way)
        await story.stop()


async def test_nothing_but_a_code_goes_to_an_address_until_the_code_came_back(post: Mailed) -> None:
    story = post.story
    await story.play(f"""
        ben (direct): me mail {BEN}
          bot (direct ben): I have sent a code to {BEN}. Write it here within a day: `me mail 123 456`, with your own numbers. Until then nothing else goes there. Delete your message if the address was wrong, and send the right one.
        ben (direct): me mail rooms
          bot (direct ben): There is no confirmed address yet. Begin with `me mail you@example.org`
    """)
    await post.deliver()
    (letter,) = post.office.taken
    assert (letter["To"], letter["Subject"]) == (BEN, "Your code for Common Ground")
    code = code_in(post.office)
    await story.act("ana: !word Which word?\nana: !session open Day 0\nana: !digest now\n-- 3d\n-- 2h")
    await post.deliver()
    assert len(post.office.taken) == 1
    assert f"me mail {code}" in text_of(post.office)
    await story.act(f"ben (direct): me mail {BEN}")
    await post.deliver()
    code = code_in(post.office).replace(" ", "")
    wrong = f"{(int(code) + 1) % 1_000_000:06}"
    await story.play(f"""
        cy (direct): me mail {code}
          bot (direct cy): There is no confirmed address yet. Begin with `me mail you@example.org`
        ben (direct): me mail {wrong}
          bot (direct ben): That is not the code I sent. Look at the latest letter from me and try again.
        ben (direct): me mail {code}
          bot (direct ben): Your own digest also goes to {BEN}. Those of your rooms too: `me mail rooms`; none: `me mail off`.
        ben (direct): me mail rooms
          bot (direct ben): Your own digest and those of your rooms also go to {BEN}. Only your own: `me mail own`; none: `me mail off`.
    """)


async def test_a_code_cannot_be_guessed_nor_kept_and_few_go_out_a_day(post: Mailed) -> None:
    story = post.story
    await story.act(f"ben (direct): me mail {BEN}")
    await post.deliver()
    code = code_in(post.office).replace(" ", "")
    wrong = f"{(int(code) + 1) % 1_000_000:06}"
    over = "That code is over: it was tried too often, or it is older than a day."
    await story.act(f"ben (direct): me mail {wrong}\n" * 5)
    assert over not in "\n".join(story.seen)
    await story.act(f"ben (direct): me mail {code}")
    assert over in story.seen[-1]
    await story.act(f"ben (direct): me mail {BEN}")
    await post.deliver()
    late = code_in(post.office)
    await story.act(f"-- 25h\nben (direct): me mail {late}")
    assert over in story.seen[-1]
    await story.act("ben (direct): me mail a@example.net\n" * 3 + "ben (direct): me mail off\n")
    await story.act("ben (direct): me mail b@example.net")
    assert "Enough codes have gone out for today (at most 3 a day)." in story.seen[-1]
    before = len(post.office.taken)
    await post.deliver()
    assert len(post.office.taken) == before  # none of the three waits any more


async def test_bad_words_and_a_room_get_one_clear_line(post: Mailed) -> None:
    await post.story.play("""
        ben (direct): me mail ben at example
          bot (direct ben): I read “ben at example” and need an address, or the code that came there. For example: `me mail you@example.org`
        ben (direct): me mail ben@example.net, all@example.net
          bot (direct ben): I read “ben@example.net, all@example.net” and need an address, or the code that came there. For example: `me mail you@example.org`
        ben (direct): me mail 123 456
          bot (direct ben): There is no confirmed address yet. Begin with `me mail you@example.org`
        ben (direct): me mail
          bot (direct ben): No digest goes out by mail. `me mail you@example.org` sends yours there too.
    """)
    await post.story.act("ben: !me mail ben@example.net")
    assert "`me mail` is between you and me. Write `me mail` to me in a direct chat." in "\n".join(post.story.seen)
    await post.deliver()
    assert post.office.taken == []


async def test_ones_own_digest_goes_out_by_mail_too_in_the_readers_language_and_time(post: Mailed) -> None:
    await post.story.act("ben (direct): me language fr\nben (direct): me zone Pacific/Auckland\nana: !word Où ça ?")
    await post.confirmed("ben", BEN)
    await post.story.act("-- 3d\n-- 2h")
    await post.deliver()
    (letter,) = post.office.taken
    assert (letter["Subject"], letter["Content-Language"], letter["To"]) == ("Votre semaine", "fr", BEN)
    assert letter["Date"].datetime.isoformat().endswith("+13:00")
    text = text_of(post.office)
    beside = next(
        one.effect
        for one in post.story.server.effects(Message)
        if isinstance(one.effect, Message) and "Votre semaine" in one.effect.text
    )
    assert text.startswith(beside.text)
    assert "P1" in text
    assert "Où ça ?" in text
    assert "`me mail off`" in text
    assert "stop@example.org" in text


async def test_a_rooms_digest_goes_to_those_of_its_members_who_chose_it(post: Mailed) -> None:
    await post.confirmed("ben", BEN, "rooms")
    await post.confirmed("cy", "cy@example.net")
    await post.confirmed("dee", "dee@example.net", "rooms")
    post.story.server.leave("!room", person("dee"))
    await post.story.act("ana: !session open Day 0\nana: !digest now\nana: !digest now")
    await post.deliver()
    (letter,) = post.office.taken
    assert (letter["To"], letter["Subject"]) == (BEN, "Digest of room")
    assert "Opened: Day 0" in text_of(post.office)
    await post.story.act("-- restart\n-- 1m")
    post.restart()
    await post.deliver()
    assert len(post.office.taken) == 1


@pytest.mark.parametrize("why", ["configured", "Chatham House", "encrypted"])
async def test_where_words_should_not_leave_a_letter_says_only_that_there_is_news(
    post: Mailed, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = post.story
    if why == "configured":
        await story.stop()
        story.config = configured(mode="content-free")
        await story.start()
    await post.confirmed("ben", BEN, "rooms")
    await story.act("ana: !session open Secret plan\nana: !word Secret word?")
    if why == "Chatham House":
        await story.act("ana: !session rule Chatham House")
    if why == "encrypted":
        facts = FakeHomeserver._facts
        monkeypatch.setattr(FakeHomeserver, "_facts", lambda self, room: replace(facts(self, room), encrypted=True))
    await story.act("ana: !digest now")
    await post.deliver()
    (letter,) = post.office.taken
    assert letter["Subject"] == "There is news in room"
    assert b"Secret" not in post.office.raw[0]
    assert "open your chat program" in text_of(post.office)
    await story.act("-- 3d\n-- 2h")
    await post.deliver()
    assert post.office.taken[-1]["Subject"] == "Something waits for you"
    assert b"P1" not in post.office.raw[-1]


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


async def test_an_address_is_in_the_export_without_its_code_and_gone_when_forgotten(post: Mailed) -> None:
    await post.confirmed("ben", BEN, "rooms")
    story = post.story
    await story.act("ana: !session open Day 0\nana: !digest now")
    assert story.bot is not None
    async with story.bot.base.begin() as tx:
        found = (await exporting.export(tx, person("ben")))["mail"]
    assert [(row["address"], row["rooms"], "code" in row) for row in found] == [(BEN, 1, False)]
    await story.act("ben (direct): forget me\nben (direct): really forget me\n-- 3m")
    await post.deliver()
    assert post.office.taken == []
    async with story.bot.base.begin() as tx:
        for table in ("mail", "outbox", "act", "inbox"):
            rows = await tx.rows(f"SELECT * FROM {table}")
            assert BEN not in str(rows), table


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


async def test_without_a_mail_server_nothing_is_asked_for_and_nothing_waits(base_url: str) -> None:
    story = Story(base_url, CONFIG)
    await story.begin()
    await story.play(f"""
        ben (direct): me mail {BEN}
          bot (direct ben): Nothing goes out by mail here: the operator has named no mail server. What waits for you comes in this chat.
        ben (direct): me mail off
          bot (direct ben): Nothing goes out by mail, and I have let go of the address.
    """)
    await story.stop()


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


async def test_a_name_that_the_room_may_not_read_is_not_in_a_letter_about_it(post: Mailed) -> None:
    await post.confirmed("ben", BEN, "rooms")
    await post.story.act("cy (direct): i am Riverbank Trust, civil society, Kenya\nana: !session open Day 0")
    assert post.story.bot is not None
    async with post.story.bot.base.begin() as tx:
        row = await tx.row("SELECT * FROM outbox WHERE kind = 'Mail'")
        assert row is not None
        effect = outbox._outgoing(row).effect
        assert isinstance(effect, Letters)
        named = replace(effect, name="again", about="!room", title="Of Riverbank Trust", text="Riverbank Trust said it")
        (txn,) = await outbox.put(tx, "test", [named], post.story.now)
        kept = await outbox.get(tx, txn)
    assert kept is not None
    assert isinstance(kept.effect, Letters)
    assert (kept.effect.title, kept.effect.text) == ("Of …", "… said it")
