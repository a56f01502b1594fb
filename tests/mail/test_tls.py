"""Letters over a closed way: with a certificate that is trusted they arrive, with any other nothing is said."""

from __future__ import annotations

import ssl
from pathlib import Path

import pytest

from bot.mail import Later, Letter, Smtp
from tests.certificate import make_certificate
from tests.mail.server import Office, Tls, serving

pytestmark = pytest.mark.server  # Synapse's environment makes the certificate

LETTER = Letter("abc-DEF_123", "ben@example.net", "Digest of Hall", "**Needs you**", 1_800_000_000_000)
LOGIN = ("bot", "right")
WAYS: list[Tls] = ["starttls", "tls"]


async def closing(folder: Path) -> tuple[ssl.SSLContext, Path]:
    """What a server closes its way with, and the certificate that who trusts it must have."""
    key, certificate = await make_certificate(folder)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context, certificate


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")  # from the first byte, it cannot tell
@pytest.mark.parametrize("tls", WAYS)
async def test_a_letter_and_the_login_go_over_a_way_whose_certificate_is_trusted(
    tls: Tls, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context, certificate = await closing(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    office = Office()
    async with serving(office, LOGIN, context, tls) as post:
        await Smtp(post).greet()
        await Smtp(post).send(LETTER)
    assert [letter["Subject"] for letter in office.taken] == ["Digest of Hall"]


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
@pytest.mark.parametrize("tls", WAYS)
async def test_nothing_is_sent_to_a_server_whose_certificate_nobody_vouches_for(tls: Tls, tmp_path: Path) -> None:
    context, _ = await closing(tmp_path)
    office = Office()
    async with serving(office, LOGIN, context, tls) as post:
        with pytest.raises(Later) as raised:
            await Smtp(post).send(LETTER)
    assert (raised.value.code, office.taken) == ("SMTPConnectError" if tls == "tls" else "SSLCertVerificationError", [])
