"""What the homeserver's failures mean, and that one broken character does not hold up a page."""

import orjson
import pytest

from bot.matrix.http import DEFAULT_WAIT, failure, parse, path
from bot.matrix.port import Declined, Slow, Unauthorised, Unreachable

Failure = Slow | Unreachable | Unauthorised | Declined


@pytest.mark.parametrize(
    ("status", "headers", "body", "expected"),
    [
        (429, {}, {"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 1200}, Slow(1200)),
        (429, {"Retry-After": "3"}, {"errcode": "M_LIMIT_EXCEEDED"}, Slow(3000)),
        (429, {"Retry-After": "soon"}, {}, Slow(DEFAULT_WAIT)),
        (429, {}, {"retry_after_ms": "x"}, Slow(DEFAULT_WAIT)),
        (401, {}, {"errcode": "M_UNKNOWN_TOKEN", "soft_logout": True}, Unauthorised("M_UNKNOWN_TOKEN")),
        (401, {}, {"errcode": "M_MISSING_TOKEN"}, Unauthorised("M_MISSING_TOKEN")),
        (403, {}, {"errcode": "M_FORBIDDEN"}, Declined("M_FORBIDDEN")),
        (400, {}, {"errcode": "M_BAD_JSON"}, Declined("M_BAD_JSON")),
        (500, {}, {"errcode": "M_UNKNOWN"}, Unreachable("HTTP 500")),
        (502, {}, "<html>", Unreachable("HTTP 502")),
        (404, {}, "<html>a proxy's page</html>", Unreachable("HTTP 404")),
        (403, {}, {"errcode": 7}, Unreachable("HTTP 403")),
        (413, {}, "<html>", Declined("M_TOO_LARGE")),
    ],
)
def test_a_failure_says_what_to_do_next(status: int, headers: dict[str, str], body: object, expected: Failure) -> None:
    text = body.encode() if isinstance(body, str) else orjson.dumps(body)
    got = failure(status, headers, text)
    assert (type(got), got.args) == (type(expected), expected.args)


def test_half_a_surrogate_pair_does_not_hold_up_a_page() -> None:
    assert parse(b'{"a": "x\\ud800", "b": "caf\\u00e9"}') == {"a": "x\ufffd", "b": "café"}


@pytest.mark.parametrize("text", [b"", b"[]", b"<html>", b"{", b'{"a": "\xff"}'])
def test_what_is_no_object_is_asked_for_again(text: bytes) -> None:
    with pytest.raises(Unreachable):
        parse(text)


def test_a_path_may_hold_any_character() -> None:
    assert path("rooms", "!a/b:c", "x?#%") == "/rooms/%21a%2Fb%3Ac/x%3F%23%25"
