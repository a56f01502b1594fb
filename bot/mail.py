"""Letters → a mail server. The only file that speaks SMTP.

Rules: a letter is the same to the byte each time it is tried, under a Message-ID made of its transaction id, so that
who gets it twice can tell; nothing goes in the clear where TLS is asked for; what a server says is never told on, only
its code, because it repeats addresses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from html import escape
from typing import Literal, Protocol
from zoneinfo import ZoneInfo

import aiosmtplib

from bot.markup import page, plain

_SEVEN = SMTP.clone(cte_type="7bit")  # every server takes that
TIMEOUT = 30.0  # seconds for each answer of the server
_OURS = re.compile(r"5\.7\.\d")  # RFC 3463: security and policy; a matter between the operator and the mail server


class Later(Exception):
    """The letter was not taken now, or it is not known whether it was; `code` is the server's, or a kind of error."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Refused(Exception):
    """The letter will never be taken for this address; `code` is the server's."""

    def __init__(self, code: int) -> None:
        super().__init__(str(code))
        self.code = code


@dataclass(frozen=True, slots=True)
class Letter:
    """What one person gets: `text` in Markdown, decided `at` (milliseconds UTC) in their zone. `txn` stays the same
    however often it is tried."""

    txn: str
    to: str
    title: str
    text: str
    at: int
    zone: str = "UTC"
    language: str = "en"
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class Post:
    """How letters leave: the server and whose name they carry. `unsubscribe` is an address or a page where somebody
    takes requests to end them."""

    host: str
    port: int
    tls: Literal["starttls", "tls", "none"]
    sender: str
    unsubscribe: str
    user: str = ""
    password: str = ""


class Mailer(Protocol):
    """What the postman needs of a mail server."""

    async def send(self, letter: Letter) -> None:
        """Hands a letter over. Raises Later or Refused."""


class Smtp:
    """A mail server, asked anew for each letter."""

    def __init__(self, post: Post) -> None:
        self._post = post

    async def send(self, letter: Letter) -> None:
        """Hands a letter over. Raises Later or Refused."""
        message = written(self._post, letter)
        try:
            async with self._client() as client:
                await client.send_message(message)
        except aiosmtplib.SMTPRecipientsRefused as refused:
            raise _sorted(refused.recipients[0].code, refused.recipients[0].message) from None
        except aiosmtplib.SMTPDataError as refused:
            raise _sorted(refused.code, refused.message) from None
        except (aiosmtplib.SMTPException, OSError) as error:
            raise Later(_why(error)) from None

    async def greet(self) -> None:
        """Goes as far as the server's welcome, with the login. Raises Later."""
        try:
            async with self._client() as client:
                await client.noop()
        except (aiosmtplib.SMTPException, OSError) as error:
            raise Later(_why(error)) from None

    def _client(self) -> aiosmtplib.SMTP:
        post = self._post
        return aiosmtplib.SMTP(
            hostname=post.host, port=post.port, username=post.user or None, password=post.password or None,
            use_tls=post.tls == "tls", start_tls=post.tls == "starttls", timeout=TIMEOUT,
            local_hostname=_domain(post.sender),
        )  # fmt: skip


def _sorted(code: int, said: str) -> Later | Refused:
    """A refusal of this letter for good, or one that may pass. What is a matter of policy is not the reader's fault."""
    return Later(str(code)) if code < 500 or _OURS.search(said) else Refused(code)


def _why(error: Exception) -> str:
    return str(error.code) if isinstance(error, aiosmtplib.SMTPResponseException) else type(error).__name__


def _domain(address: str) -> str:
    return address.rpartition("@")[2]


def written(post: Post, letter: Letter) -> EmailMessage:
    """The letter as it is sent: plain words and HTML that say the same."""
    message = EmailMessage(policy=_SEVEN)
    message["From"] = Address("Common Ground", addr_spec=post.sender)
    message["To"] = letter.to
    message["Subject"] = " ".join(letter.title.split())
    message["Date"] = datetime.fromtimestamp(letter.at // 1000, ZoneInfo(letter.zone))
    message["Message-ID"] = f"<{letter.txn}@{_domain(post.sender)}>"
    message["Auto-Submitted"] = "auto-generated"
    message["List-Unsubscribe"] = f"<{_target(post.unsubscribe)}>"
    message.set_content(plain(letter.text))
    message.add_alternative(_html(letter), subtype="html")
    message.set_boundary(f"=_{letter.txn}")
    message["Content-Language"] = letter.language  # last: to set the content takes such headers away
    return message


def _target(unsubscribe: str) -> str:
    return unsubscribe if unsubscribe.startswith("https://") else f"mailto:{unsubscribe}?subject=unsubscribe"


def _html(letter: Letter) -> str:
    return (
        f'<!doctype html>\n<html lang="{letter.language}" dir="{"rtl" if letter.rtl else "ltr"}">\n'
        f'<head><meta charset="utf-8"><title>{escape(letter.title)}</title></head>\n'
        f"<body>\n{page(letter.text)}\n</body>\n</html>\n"
    )
