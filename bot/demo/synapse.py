"""A homeserver for `commonground demo` and the tests: a real Synapse on loopback, without Docker or root.

It is a child process with its own interpreter, found or made by `ensure_synapse`. It keeps everything under
one folder, can be stopped and started again on the same data and port, and never outlives this process (see
leash.py).
"""

import asyncio
import base64
import hashlib
import hmac
import json
import os
import secrets
import shutil
import socket
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

import aiohttp

from bot.demo.synapse_install import SynapseError, ensure_synapse, last_lines
from bot.demo.synapse_settings import SERVER_NAME, Limits, log_settings, server_settings, service_settings

__all__ = ["Limits", "Synapse", "SynapseError", "ensure_synapse"]

START_SECONDS = 60.0
STOP_SECONDS = 20.0
_POLL_SECONDS = 0.05
_LEASH = Path(__file__).with_name("leash.py")
_MEMORY = Path("/dev/shm")  # noqa: S108 - kept in memory; a folder of our own is made in it


class Synapse:
    """One homeserver. `url` is its address, `name` its server name, `service_token` acts as any user.

    `folder` is new or empty; its parent exists. `limits` is "off", or "stock": those of a fresh Synapse.
    `load` keeps the database in memory where the system can, and turns off what a load test never looks at.
    """

    def __init__(self, folder: Path, *, limits: Limits = "off", load: bool = False) -> None:
        self.folder = folder.absolute()
        self.name = SERVER_NAME
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.service_token = secrets.token_hex(16)
        self._secret = secrets.token_hex(16)
        self._limits: Limits = limits
        self._load = load
        self._memory: Path | None = None
        self._process: asyncio.subprocess.Process | None = None
        self._python: Path | None = None
        self._http: aiohttp.ClientSession | None = None
        self._operator_token: str | None = None

    async def __aenter__(self) -> Self:
        self._python = await ensure_synapse()
        self._write_settings()
        self._http = aiohttp.ClientSession(self.url)
        try:
            await self.start()
        except BaseException:
            await self._close()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            await self.stop()
        finally:
            await self._close()

    async def start(self) -> None:
        """Starts the server and returns once it answers. Raises SynapseError with the log's last lines."""
        if self._process is not None:
            return
        command = (str(self._python), "-I", str(_LEASH), "--config-path", "homeserver.json")
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *command, stdin=asyncio.subprocess.PIPE, stdout=log, stderr=log, cwd=self.folder
            )
        try:
            await self._answering(self._process)
        except BaseException:
            await self.stop()
            raise

    async def stop(self) -> None:
        """Asks the server to end and waits; after 20 seconds it is killed. Data, address and tokens stay."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.returncode is None:
            process.terminate()
        try:
            await asyncio.wait_for(process.wait(), STOP_SECONDS)
        except TimeoutError:
            process.kill()
            await process.wait()

    async def register(self, localpart: str, password: str, admin: bool = False) -> str:
        """Makes a user and answers an access token (of a new device)."""
        path = "/_synapse/admin/v1/register"
        nonce = (await self._ask("GET", path))["nonce"]
        role = "admin" if admin else "notadmin"
        signed = "\0".join((nonce, localpart, password, role)).encode()
        mac = hmac.new(self._secret.encode(), signed, hashlib.sha1).hexdigest()
        wanted = {"nonce": nonce, "username": localpart, "password": password, "admin": admin, "mac": mac}
        return str((await self._ask("POST", path, wanted))["access_token"])

    async def lift_limits(self, user_id: str) -> None:
        """Lets a user send without limits, as an operator would for the bot."""
        if self._operator_token is None:
            self._operator_token = await self.register("operator", secrets.token_hex(16), admin=True)
        path = f"/_synapse/admin/v1/users/{quote(user_id, safe='')}/override_ratelimit"
        await self._ask("POST", path, {"messages_per_second": 0, "burst_count": 0}, self._operator_token)

    @property
    def pid(self) -> int | None:
        """The process id while the server runs."""
        return None if self._process is None else self._process.pid

    @property
    def _log(self) -> Path:
        return self.folder / "synapse.log"

    async def _answering(self, process: asyncio.subprocess.Process) -> None:
        try:
            async with asyncio.timeout(START_SECONDS):
                while not await self._answers():
                    if process.returncode is not None:
                        raise self._failed(f"Synapse ended with status {process.returncode}")
                    await asyncio.sleep(_POLL_SECONDS)
        except TimeoutError:
            raise self._failed(f"Synapse did not answer within {START_SECONDS:.0f} s") from None

    async def _answers(self) -> bool:
        try:
            await self._ask("GET", "/_matrix/client/versions")
        except aiohttp.ClientConnectionError:
            return False
        return True

    def _failed(self, what: str) -> SynapseError:
        return SynapseError(f"{what}; {self._log} ends:\n{last_lines(self._log.read_text(errors='replace'))}")

    async def _ask(
        self, method: str, path: str, body: dict[str, Any] | None = None, token: str | None = None
    ) -> dict[str, Any]:
        if self._http is None:
            raise SynapseError("the server is not open")
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        async with self._http.request(method, path, json=body, headers=headers) as answer:
            if answer.status != 200:
                raise SynapseError(f"{method} {path} answered {answer.status}: {await answer.text()}")
            value: dict[str, Any] = await answer.json()
            return value

    def _write_settings(self) -> None:
        self.folder.mkdir(mode=0o700, exist_ok=True)
        if self._load and os.access(_MEMORY, os.W_OK):
            self._memory = Path(tempfile.mkdtemp(prefix="commonground-", dir=_MEMORY))
        database = (self._memory or self.folder) / "homeserver.db"
        own = {
            "registration_shared_secret": self._secret,
            "macaroon_secret_key": secrets.token_hex(16),
            "form_secret": secrets.token_hex(16),
            "signing_key": f"ed25519 a_1 {base64.b64encode(secrets.token_bytes(32)).decode().rstrip('=')}",
        }
        server = server_settings(self.folder, database, self.port, own, limits=self._limits, load=self._load)
        _write_private(self.folder / "homeserver.json", server)
        service = service_settings(self.service_token, secrets.token_hex(16))
        _write_private(self.folder / "service.json", service)
        _write_private(self.folder / "log.json", log_settings())

    async def _close(self) -> None:
        if self._http is not None:
            await self._http.close()
        if self._memory is not None:
            shutil.rmtree(self._memory)


def _write_private(path: Path, value: dict[str, Any]) -> None:
    """JSON that only the owner may read, from the first byte on."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        json.dump(value, file, indent=1)


def _free_port() -> int:
    """A port that was free a moment ago. Synapse takes a number only, so another program may win the race."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
