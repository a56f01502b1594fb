"""Letters as a real mail server gets them, and what becomes of them when it does not take them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from email.message import EmailMessage, Message
from zoneinfo import ZoneInfo

import pytest

from bot.mail import Later, Letter, Post, Refused, Smtp, written
from tests.mail.server import Office, serving

LETTER = Letter("abc-DEF_123", "ben@example.net", "Digest of Hall", "**Needs you**\n\n- P1 What?\n", 1_800_000_000_000)
NOWHERE = Post("127.0.0.1", 1, "none", "bot@example.org", "stop@example.org")


def words(part: Message) -> str:
    """The text of a part, with the ends of lines that mail has as everywhere else."""
    assert isinstance(part, EmailMessage)
    return str(part.get_content()).replace("\r\n", "\n")


async def test_a_letter_arrives_whole_as_plain_words_and_as_html() -> None:
    office = Office()
    async with serving(office) as post:
        await Smtp(post).send(LETTER)
    (message,) = office.taken
    assert office.names == ["ben@example.net"]
    assert {name: message[name] for name in ("From", "To", "Subject", "Message-ID", "Auto-Submitted")} == {
        "From": "Common Ground <bot@example.org>",
        "To": "ben@example.net",
        "Subject": "Digest of Hall",
        "Message-ID": "<abc-DEF_123@example.org>",
        "Auto-Submitted": "auto-generated",
    }
    assert message["List-Unsubscribe"] == "<mailto:stop@example.org?subject=unsubscribe>"
    assert "List-Unsubscribe-Post" not in message
    assert message.get_content_type() == "multipart/alternative"
    plain, html = message.iter_parts()
    assert (plain.get_content_type(), html.get_content_type()) == ("text/plain", "text/html")
    assert words(plain) == "**Needs you**\n\n- P1 What?\n"
    assert "<strong>Needs you</strong>" in html.get_content()
    assert '<html lang="en" dir="ltr">' in html.get_content()


@pytest.mark.parametrize(
    ("zone", "local", "offset"),
    [
        ("Africa/Nairobi", "2027-01-18T09:00", 3),
        ("Pacific/Auckland", "2027-04-03T09:00", 13),  # the day before the clocks go back
        ("Pacific/Auckland", "2027-04-05T09:00", 12),
        ("America/New_York", "2027-03-13T09:00", -5),  # and before they go forward
        ("America/New_York", "2027-03-15T09:00", -4),
    ],
)
async def test_it_is_dated_by_the_readers_own_clock(zone: str, local: str, offset: int) -> None:
    moment = datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone))
    office = Office()
    async with serving(office) as post:
        await Smtp(post).send(replace(LETTER, at=int(moment.timestamp() * 1000), zone=zone))
    dated = office.taken[0]["Date"].datetime
    assert dated == moment
    assert dated.utcoffset() == timedelta(hours=offset)


@pytest.mark.parametrize(
    ("title", "text", "language", "rtl"),
    [
        ("Bulletin de « Réunion » · à vous", "**À vous** : répondez à « Où ça ? » – dès aujourd’hui", "fr", False),
        ("ملخص القاعة", "**يحتاج إليك**\n\n- P1 ما هو السؤال؟", "ar", True),
        ("x" * 300 + " é", "a" * 3000 + "\n.\n..\nFrom here", "en", False),
    ],
)
async def test_words_of_every_script_and_length_arrive_as_they_are(
    title: str, text: str, language: str, rtl: bool
) -> None:
    office = Office()
    async with serving(office) as post:
        await Smtp(post).send(replace(LETTER, title=title, text=text, language=language, rtl=rtl))
    (message,) = office.taken
    assert (message["Subject"], message["Content-Language"]) == (title, language)
    plain, html = message.iter_parts()
    assert words(plain) == f"{text}\n"
    assert f'<html lang="{language}" dir="{"rtl" if rtl else "ltr"}">' in html.get_content()
    assert max(len(line) for line in office.raw[0].split(b"\r\n")) <= 998
    assert office.raw[0].isascii()


async def test_no_header_can_be_made_of_a_title_and_no_markup_of_words() -> None:
    evil = replace(
        LETTER, title="Hi\r\nBcc: all@example.net", text="<script>x</script> [a](javascript:x) ![b](https://c/d)"
    )
    office = Office()
    async with serving(office) as post:
        await Smtp(post).send(evil)
    (message,) = office.taken
    assert (message["Bcc"], message["Subject"]) == (None, "Hi Bcc: all@example.net")
    assert office.names == ["ben@example.net"]
    html = list(message.iter_parts())[1].get_content()
    assert not [word for word in ("<script", 'javascript:x"', "<img") if word in html]


async def test_each_attempt_is_the_same_letter_to_the_byte() -> None:
    office = Office()
    async with serving(office) as post:
        await Smtp(post).send(LETTER)
        await Smtp(post).send(LETTER)
        assert bytes(written(post, LETTER)) == bytes(written(post, LETTER))
    assert office.raw[0] == office.raw[1]


@pytest.mark.parametrize(
    ("office", "error", "why"),
    [
        (Office(rcpt=["550 5.1.1 no ben@example.net here"]), Refused, "550"),
        (Office(data=["552 5.2.2 ben@example.net is full"]), Refused, "552"),
        (Office(rcpt=["450 4.2.1 come again"]), Later, "450"),
        (Office(data=["451 4.3.0 come again"]), Later, "451"),
        (Office(rcpt=["550 5.7.1 no relaying for ben@example.net"]), Later, "550"),
        (Office(data=["554 5.7.1 looks like spam"]), Later, "554"),
        (Office(drops=1), Later, "SMTPServerDisconnected"),
    ],
)
async def test_a_refusal_for_good_is_told_from_one_that_may_pass_and_none_tells_an_address(
    office: Office, error: type[Exception], why: str
) -> None:
    async with serving(office) as post:
        with pytest.raises(error) as raised:
            await Smtp(post).send(LETTER)
    assert str(raised.value) == why
    assert raised.value.__cause__ is None
    assert raised.value.__suppress_context__


async def test_a_server_that_is_not_there_is_tried_later() -> None:
    with pytest.raises(Later):
        await Smtp(NOWHERE).send(LETTER)
    with pytest.raises(Later):
        await Smtp(NOWHERE).greet()


async def test_nothing_goes_in_the_clear_where_tls_is_asked_for() -> None:
    office = Office()
    async with serving(office) as post:
        for way in (replace(post, tls="starttls"), replace(post, tls="tls")):
            with pytest.raises(Later):
                await Smtp(way).send(LETTER)
    assert office.taken == []


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
async def test_the_login_is_given_and_a_wrong_one_is_no_fault_of_the_reader() -> None:
    office = Office()
    async with serving(office, ("bot", "right")) as post:
        await Smtp(post).greet()
        await Smtp(post).send(LETTER)
        with pytest.raises(Later, match="535"):
            await Smtp(replace(post, password="wrong")).send(LETTER)
    assert len(office.taken) == 1
