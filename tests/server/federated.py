"""Two real homeservers that federate, on loopback only: a person on one takes part in rooms on the other.

Each is the embedded Synapse with a second listener, for the other server, under a certificate that both trust.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bot.demo.synapse import Synapse, _free_port
from tests.certificate import make_certificate


class Federated(Synapse):
    """A homeserver whose name is that of its listener for the others."""

    def __init__(self, folder: Path, port: int, ports: list[int], key: Path, certificate: Path) -> None:
        super().__init__(folder, load=True)
        self.name = f"localhost:{port}"
        self._open = port
        self._names = [f"localhost:{one}" for one in ports]
        self._key, self._certificate = str(key), str(certificate)

    def _write_settings(self) -> None:
        super()._write_settings()
        file = self.folder / "homeserver.json"
        settings: dict[str, Any] = json.loads(file.read_text())
        listener = {
            "type": "http", "bind_addresses": ["127.0.0.1"], "port": self._open, "tls": True,
            "resources": [{"names": ["federation"], "compress": False}],
        }  # fmt: skip
        settings |= {
            "server_name": self.name,
            "listeners": [*settings["listeners"], listener],
            "tls_certificate_path": self._certificate,
            "tls_private_key_path": self._key,
            "federation_custom_ca_list": [self._certificate],
            "federation_domain_whitelist": self._names,
            "ip_range_blacklist": [],
            "federation_ip_range_blacklist": [],
            "send_federation": True,
        }
        file.write_text(json.dumps(settings))
        service = self.folder / "service.json"
        known = json.loads(service.read_text())
        known["namespaces"]["users"][0]["regex"] = f"@.*:{self.name}"
        service.write_text(json.dumps(known))


@asynccontextmanager
async def two_servers(folder: Path) -> AsyncIterator[tuple[Federated, Federated]]:
    """Two that know one another; both stop when the block ends."""
    key, certificate = await make_certificate(folder)
    ports = [_free_port(), _free_port()]
    one, other = (Federated(folder / f"server{n}", port, ports, key, certificate) for n, port in enumerate(ports))
    async with one, other:
        yield one, other
