"""HTML goes out by an allow-list: whatever people and programs put together, nothing in it runs, loads or calls."""

from __future__ import annotations

import html.parser
from urllib.parse import urlsplit

import orjson
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.gate import clean, quiet, release
from bot.domain.messages import Correction, Effect, Image, Message, OpenRoom, PollEnd, PollStart
from bot.domain.reading import guarded, literal
from bot.markup import formatted
from bot.matrix.render import render

ANA = "@ana:e.org"
PLAIN = (
    "del", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "p", "ul", "li", "strong", "em", "s", "hr", "br", "table",
    "thead", "tbody", "tr", "th", "td", "pre",
)  # fmt: skip
ALLOWED: dict[str, tuple[str, ...]] = dict.fromkeys(PLAIN, ()) | {
    "div": ("dir",), "a": ("href", "rel"), "ol": ("start",), "code": ("class",),
}  # fmt: skip
PIECES = (
    "<script>", "</script>", "<style>", "<svg onload=", "<img src=x onerror=", "<a href=", "<iframe src=", "</p>",
    "<!--", "-->", "javascript:", "JaVaScRiPt:", "java\tscript:", "data:text/html,", "vbscript:", "&#106;avascript:",
    "https://e.org", "mxc://e/1", "[l](", "![i](", "](", ")", "<", ">", '"', "'", "`", "```html\n", "~~~\n", "\n\n",
    "    ", "# ", "> ", "- ", "1. ", "| a | b |\n|--|--|\n", "<https://e.org>", "[r]: javascript:x\n\n[r]", "[x][r]",
    "&lt;script&gt;", "\\", "onclick=alert(1)", " style=", "@room", "@ana:e.org", "\u0000", "\u202e", "]]>",
    "<![CDATA[", "<?php", "a", " ",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=30).map("".join)


class Parts(html.parser.HTMLParser):
    """Every tag with its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def parts(text: str) -> list[tuple[str, dict[str, str | None]]]:
    """What a client would make of a Markdown text that the bot sends."""
    reader = Parts()
    reader.feed(formatted(text, (ANA,)))
    return reader.found


@given(TEXTS)
@example("[l](javascript:alert(1)) <javascript:alert(1)> ![i](data:text/html,x)")
@example("[r]: javascript:alert(1)\n\n[r] [x][r]")
def test_only_allowed_tags_attributes_and_addresses_leave(text: str) -> None:
    for tag, attributes in parts(text):
        assert tag in ALLOWED
        assert set(attributes) <= set(ALLOWED[tag])
        address = attributes.get("href")
        assert address is None or urlsplit(address).scheme in ("https", "http", "ftp", "mailto", "magnet", "")


@given(TEXTS)
def test_guarded_words_make_no_markup_at_all(text: str) -> None:
    people = [attributes for tag, attributes in parts(f"said: “{literal(text)}”") if tag not in ("p", "br")]
    called = [{"href": f"https://matrix.to/#/{ANA}", "rel": "noopener"}]
    assert [one for one in people if one not in called] == []
    assert guarded(literal(text)) == literal(text)


@given(TEXTS, TEXTS)
def test_no_effect_calls_a_room_by_accident_or_carries_a_hidden_mark(one: str, other: str) -> None:
    bare = "@room @ROOM @\u200broom \u061c"
    effects: list[Effect] = [
        Message("a", one + bare, data={"text": bare}), Message("b", bare, person=ANA, mentions=(ANA,)),
        Correction("c", "$1", other + bare), PollStart("d", bare + one, (("k", bare),)), PollEnd("e", "$1", other),
        Image("f", {"title": bare}, bare, "@room.png"), Image("g", {}, "", "@room.png"),
    ]  # fmt: skip
    for effect in effects:
        _, content = render(release(effect), "t", media="mxc://e/1")
        told = [content.get("body", ""), content.get("org.matrix.msc1767.text", ""), content.get("formatted_body", "")]
        assert [text for text in told if "@room" in text.casefold()] == []
        assert "room" not in content["m.mentions"]
        written = orjson.dumps(content).decode()
        assert [mark for mark in ("\u061c", "\u200b", "\u202e", "\\u0000") if mark in written] == []
    room = release(OpenRoom("h", bare, bare, ()))
    assert isinstance(room, OpenRoom)
    assert [text for text in (room.title, room.topic) if "@room" in text.casefold()] == []


@pytest.mark.parametrize(
    "mark",
    [*"\u0000\u0007\u001b\u007f\u0085\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u2060\u2064\ufeff\ufff9\U000e0041",
     *map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x2070))],
)  # fmt: skip
def test_marks_that_make_a_text_read_as_another_are_taken_out(mark: str) -> None:
    assert clean(f"a{mark}b") == "ab"


def test_what_people_need_to_write_stays() -> None:
    assert clean("می‌خواهم 👩‍🔬 ne\u0301e\n\ttab – «ici»") == "می‌خواهم 👩‍🔬 ne\u0301e\n\ttab – «ici»"
    assert quiet("@roo @roommate") == "@roo @\u2060roommate"
