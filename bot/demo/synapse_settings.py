"""The settings of the embedded homeserver, as plain values; Synapse reads YAML, and JSON is YAML.

They are for a server that only this machine sees and that lives for minutes: one loopback listener, no
federation, cheap password hashes. An application service that nobody listens to, exempt from limits, lets the
demo act for any user at any time of the recorded session.
"""

from pathlib import Path
from typing import Any, Literal

SERVER_NAME = "localhost"

Limits = Literal["off", "stock"]
Settings = dict[str, Any]

_UNLIMITED = {"per_second": 100_000, "burst_count": 100_000}
_LIMIT_GROUPS: dict[str, tuple[str, ...]] = {
    "rc_login": ("address", "account", "failed_attempts"),
    "rc_joins": ("local", "remote"),
    "rc_invites": ("per_room", "per_user", "per_issuer"),
    "rc_presence": ("per_user",),
}
_LIMITS = (
    "rc_message",
    "rc_registration",
    "rc_registration_token_validity",
    "rc_admin_redaction",
    "rc_joins_per_room",
    "rc_key_requests",
    "rc_3pid_validation",
    "rc_third_party_invite",
    "rc_media_create",
    "rc_delayed_event_mgmt",
    "rc_room_creation",
    "rc_reports",
    "rc_user_directory",
    "rc_profile",
)


def server_settings(
    folder: Path, database: Path, port: int, secrets: dict[str, str], *, limits: Limits, load: bool
) -> Settings:
    """homeserver.json; `secrets` are the settings that nobody may guess, signing key among them."""
    settings: Settings = {
        "server_name": SERVER_NAME,
        "public_baseurl": f"http://127.0.0.1:{port}/",
        "listeners": [_listener(port)],
        "database": {"name": "sqlite3", "args": {"database": str(database)}},
        "media_store_path": str(folder / "media"),
        "pid_file": str(folder / "synapse.pid"),
        "log_config": str(folder / "log.json"),
        "app_service_config_files": [str(folder / "service.json")],
        "bcrypt_rounds": 4,
        "report_stats": False,
        "trusted_key_servers": [],
        "suppress_key_server_warning": True,
        "federation_domain_whitelist": [],
        "send_federation": False,
        "presence": {"enabled": False},
        **secrets,
    }
    return settings | (_no_limits() if limits == "off" else {}) | (_for_load() if load else {})


def _listener(port: int) -> Settings:
    return {
        "type": "http",
        "bind_addresses": ["127.0.0.1"],
        "port": port,
        "tls": False,
        "resources": [{"names": ["client"], "compress": False}],
    }


def _no_limits() -> Settings:
    groups = {name: dict.fromkeys(parts, _UNLIMITED) for name, parts in _LIMIT_GROUPS.items()}
    return groups | dict.fromkeys(_LIMITS, _UNLIMITED)


def _for_load() -> Settings:
    off = {name: {"enabled": False} for name in ("push", "stats", "user_directory")}
    return off | {"caches": {"global_factor": 10}}


def log_settings() -> Settings:
    """Warnings and worse, to standard error."""
    handler = {"class": "logging.StreamHandler", "formatter": "line"}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
        "handlers": {"console": handler},
        "root": {"level": "WARNING", "handlers": ["console"]},
    }


def service_settings(service_token: str, server_token: str) -> Settings:
    """An application service that may act as any local user and is sent nothing (no url)."""
    return {
        "id": "commonground-demo",
        "url": None,
        "as_token": service_token,
        "hs_token": server_token,
        "sender_localpart": "commonground-service",
        "rate_limited": False,
        "namespaces": {"users": [{"exclusive": False, "regex": f"@.*:{SERVER_NAME}"}]},
    }
