"""A real mail server on this machine, which can refuse, put off, and drop the line."""

from __future__ import annotations

import asyncio
import email
import email.policy
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from typing import Literal

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from bot.mail import Post

SENDER = "bot@example.org"
Tls = Literal["none", "starttls", "tls"]


@dataclass
class Office:
    """What the server does and what it was given. `answers` are what it says to RCPT and DATA, in this order, each
    once; `drops` is how often the line is dropped after a letter was taken, before the answer."""

    rcpt: list[str] = field(default_factory=list)
    data: list[str] = field(default_factory=list)
    drops: int = 0
    taken: list[EmailMessage] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    raw: list[bytes] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Takes a name, or says what it was told to."""
        answer = self.rcpt.pop(0) if self.rcpt else "250 OK"
        if answer.startswith("2"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Takes a letter, or says what it was told to."""
        answer = self.data.pop(0) if self.data else "250 OK"
        if answer.startswith("2"):
            content = envelope.content
            assert isinstance(content, bytes)
            self.raw.append(content)
            self.names += envelope.rcpt_tos
            message = email.message_from_bytes(content, policy=email.policy.default)
            assert isinstance(message, EmailMessage)
            self.taken.append(message)
            if self.drops:
                self.drops -= 1
                assert isinstance(server.transport, asyncio.WriteTransport)
                server.transport.abort()
        return answer


@asynccontextmanager
async def serving(
    office: Office, login: tuple[str, str] | None = None, closed: ssl.SSLContext | None = None, tls: Tls = "none"
) -> AsyncIterator[Post]:
    """Runs the server; gives how to reach it. closed: its certificate, for a way closed by `tls`."""

    def known(server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: LoginPassword) -> AuthResult:
        good = login is not None and (data.login, data.password) == tuple(part.encode() for part in login)
        return AuthResult(success=good, handled=False)

    def answering() -> SMTP:
        return SMTP(
            office, hostname="mail.test", auth_require_tls=tls == "starttls", auth_required=login is not None,
            authenticator=known if login else None, tls_context=closed if tls == "starttls" else None,
            require_starttls=tls == "starttls",
        )  # fmt: skip

    at_once = closed if tls == "tls" else None
    server = await asyncio.get_running_loop().create_server(answering, "127.0.0.1", 0, ssl=at_once)
    user, password = login or ("", "")
    try:
        port = server.sockets[0].getsockname()[1]
        yield Post("127.0.0.1", port, tls, SENDER, "stop@example.org", user, password)
    finally:
        server.close()
        await server.wait_closed()
