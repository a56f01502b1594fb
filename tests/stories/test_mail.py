"""Digests by mail, as their readers live with them: the code, what letters say and what they do not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.messages import Mail, Message
from bot.store import exporting, outbox
from tests.fake import FakeHomeserver
from tests.mail.story import BEN, Mailed, code_in, configured, text_of
from tests.stories.conftest import CONFIG
from tests.stories.harness import Story, person


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
        story.config = configured(CONFIG, mode="content-free")
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


async def test_a_name_that_the_room_may_not_read_is_not_in_a_letter_about_it(post: Mailed) -> None:
    await post.confirmed("ben", BEN, "rooms")
    await post.story.act("cy (direct): i am Riverbank Trust, civil society, Kenya\nana: !session open Day 0")
    assert post.story.bot is not None
    async with post.story.bot.base.begin() as tx:
        row = await tx.row("SELECT * FROM outbox WHERE kind = 'Mail'")
        assert row is not None
        effect = outbox._outgoing(row).effect
        assert isinstance(effect, Mail)
        named = replace(effect, name="again", about="!room", title="Of Riverbank Trust", text="Riverbank Trust said it")
        (txn,) = await outbox.put(tx, "test", [named], post.story.now)
        kept = await outbox.get(tx, txn)
    assert kept is not None
    assert isinstance(kept.effect, Mail)
    assert (kept.effect.title, kept.effect.text) == ("Of …", "… said it")
