"""A story whose people have mail, with a real mail server and the bot's postman."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.config import Config, Digest, Mail
from bot.mail import Mailer, Post, Smtp
from bot.postman import Postman
from tests.mail.server import SENDER, Office
from tests.stories.harness import Story

BEN = "ben@example.net"
MAIL = Mail(host="127.0.0.1", sender=SENDER, unsubscribe="stop@example.org")


@dataclass
class Mailed:
    """A story with a mail server."""

    story: Story
    office: Office
    post: Post
    postman: Postman | None = None

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


def configured(config: Config, **mail: str) -> Config:
    """The configuration with mail."""
    made = Mail.model_validate({**MAIL.model_dump(), **mail})
    return config.model_copy(update={"mail": made, "digest": Digest(preview_hours=0)})
