"""A certificate for this machine's own names, made by Synapse's interpreter, as it has the library for it."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.demo.synapse import ensure_synapse

_MAKE = """
import datetime, ipaddress, sys
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
key = ec.generate_private_key(ec.SECP256R1())
name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
now = datetime.datetime.now(datetime.timezone.utc)
names = [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
made = (
    x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    .serial_number(x509.random_serial_number()).not_valid_before(now - datetime.timedelta(hours=1))
    .not_valid_after(now + datetime.timedelta(days=1))
    .add_extension(x509.SubjectAlternativeName(names), critical=False)
    .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    .sign(key, hashes.SHA256())
)
private = key.private_bytes(
    serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
)
open(sys.argv[1], "wb").write(private)
open(sys.argv[2], "wb").write(made.public_bytes(serialization.Encoding.PEM))
"""


async def make_certificate(folder: Path) -> tuple[Path, Path]:
    """A new private key and its certificate, both as PEM files in the folder."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    command = (str(await ensure_synapse()), "-I", "-c", _MAKE, str(key), str(certificate))
    made = await asyncio.create_subprocess_exec(*command)
    assert await made.wait() == 0
    key.chmod(0o600)
    return key, certificate
