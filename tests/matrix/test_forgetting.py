"""What the encryption machine has in memory of a person goes with them."""

from __future__ import annotations

from pathlib import Path

from nio.crypto import OlmDevice

from bot.matrix.account import Account, MatrixSettings
from bot.matrix.crypto import Vault
from bot.matrix.http import Http
from bot.store import keys

ZOE, BEN = "@zoe:here", "@ben:here"


async def test_a_forgotten_person_has_no_device_left_in_memory_or_in_the_store(tmp_path: Path) -> None:
    http = Http("http://localhost", "")
    settings = MatrixSettings("http://localhost", "@bot:here", tmp_path)
    vault = Vault(Account("@bot:here", "DEVICE", "token"), settings, http)
    machine = vault._olm
    for person in (ZOE, BEN):
        machine.device_store.add(OlmDevice(person, "ONE", {"curve25519": f"c{person}", "ed25519": f"e{person}"}))
        machine.tracked_users.add(person)
    vault._store.save_device_keys({p: dict(devices) for p, devices in machine.device_store.items()})
    vault._members["!room"] = {ZOE, BEN}
    vault.forget(ZOE, ["!chat"])
    keys.forget(tmp_path, ZOE, ["!chat"])
    stored = {device.user_id for device in vault._store.load_device_keys()}
    known = {device.user_id for device in machine.device_store}
    vault.close()
    await http.close()
    assert (known, stored, machine.tracked_users, vault._members) == ({BEN}, {BEN}, {BEN}, {})
    assert [file.name for file in tmp_path.iterdir() if ZOE.encode() in file.read_bytes()] == []
