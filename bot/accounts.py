"""With what the bot logs in where: the secrets of the configuration, read. Raises BadConfig where they cannot be."""

from __future__ import annotations

from pathlib import Path

from bot.config import Config, secret
from bot.mail import Post
from bot.matrix.account import MatrixSettings


def account_of(config: Config, folder: Path) -> MatrixSettings:
    """How to reach the account at the homeserver."""
    matrix = config.matrix
    return MatrixSettings(
        homeserver=matrix.homeserver,
        user_id=matrix.user_id,
        keys_folder=folder / config.store.keys,
        password=secret(matrix.password, matrix.password_file, folder),
        access_token=secret(matrix.access_token, matrix.access_token_file, folder),
        device_name=matrix.device_name,
        proxy=matrix.proxy,
        prefix=config.rooms.prefix,
        names=(matrix.device_name,),
    )


def post_of(config: Config, folder: Path) -> Post | None:
    """How to reach the mail server; None where there is none."""
    mail = config.mail
    if not mail.host:
        return None
    password = secret(mail.password, mail.password_file, folder) or ""
    return Post(mail.host, mail.port, mail.tls, mail.sender, mail.unsubscribe, mail.user, password)
