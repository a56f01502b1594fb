"""Effects to Matrix events: what is sent for each, that it is safe, and that it always fits."""

import html.parser
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.messages import Correction, EnterRoom, File, Image, Message, PollEnd, PollStart, Reaction
from bot.markup import formatted, plain
from bot.matrix.render import SHORTENED, calm, canonical, render
from bot.matrix.translate import DATA_KEY, TXN_KEY, Concern, read_event

ANA = "@ana_b:a.org"
NOTICE = {"msgtype": "m.notice", "m.mentions": {}, TXN_KEY: "t"}


def content(effect: Any, **more: Any) -> dict[str, Any]:
    return render(effect, "t", **more)[1]


def test_a_plain_answer_is_a_notice_that_mentions_nobody() -> None:
    assert render(Message("a", "Noted: trust"), "t") == ("m.room.message", NOTICE | {"body": "Noted: trust"})


def test_markdown_becomes_html_and_stays_readable_without() -> None:
    assert content(Message("a", "**P3** a\\*b")) == NOTICE | {
        "body": "**P3** a*b",
        "format": "org.matrix.custom.html",
        "formatted_body": "<strong>P3</strong> a*b",
    }


def test_words_without_formatting_have_no_html() -> None:
    assert [formatted(text) for text in ("a\nb", "a\n\nb", "1 < 2 & 3", "a\\*b")] == ["", "", "", ""]


def test_what_people_wrote_cannot_become_markup() -> None:
    text = "**x** <script>alert(1)</script> <img src=x onerror=y> ![i](http://e.org/t.png) [l](javascript:alert(1))"
    assert formatted(text) == (
        "<strong>x</strong> &lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=y&gt; "
        '!<a href="http://e.org/t.png" rel="noopener">i</a> [l](javascript:alert(1))'
    )


def test_a_mention_makes_it_a_text_and_links_the_person() -> None:
    assert content(Message("a", f"{ANA}: your turn", mentions=(ANA,))) == {
        "msgtype": "m.text",
        "body": f"{ANA}: your turn",
        "format": "org.matrix.custom.html",
        "formatted_body": f'<a href="https://matrix.to/#/{ANA}" rel="noopener">{ANA}</a>: your turn',
        "m.mentions": {"user_ids": [ANA]},
        TXN_KEY: "t",
    }


def test_right_to_left_is_said() -> None:
    assert content(Message("a", "مرحبا", rtl=True))["formatted_body"] == '<div dir="rtl">مرحبا</div>'


def test_at_room_calls_nobody_unless_asked_and_allowed() -> None:
    message = Message("a", "@room hello @Room", at_room=True)
    assert content(message) == NOTICE | {"body": "@\u2060room hello @\u2060Room"}
    assert content(message, at_room=True) == NOTICE | {
        "msgtype": "m.text", "body": "@room hello @Room", "m.mentions": {"room": True},
    }  # fmt: skip
    assert content(Message("a", "@room"), at_room=True) == NOTICE | {"body": "@\u2060room"}


@pytest.mark.parametrize(
    ("thread", "reply_to", "relates"),
    [
        (None, None, None),
        (None, "$q", {"m.in_reply_to": {"event_id": "$q"}}),
        ("$r", None, {"rel_type": "m.thread", "event_id": "$r", "is_falling_back": True,
                      "m.in_reply_to": {"event_id": "$r"}}),
        ("$r", "$q", {"rel_type": "m.thread", "event_id": "$r", "is_falling_back": False,
                      "m.in_reply_to": {"event_id": "$q"}}),
    ],
)  # fmt: skip
def test_an_answer_stands_where_the_question_stood(thread: str | None, reply_to: str | None, relates: Any) -> None:
    assert content(Message("a", "x", thread=thread, reply_to=reply_to)).get("m.relates_to") == relates


def test_a_correction_replaces_the_words() -> None:
    assert content(Correction("a", "$1", "n **2**", data={"n": 2})) == NOTICE | {
        "body": "* n **2**",
        "m.new_content": {
            "msgtype": "m.notice",
            "body": "n **2**",
            "format": "org.matrix.custom.html",
            "formatted_body": "n <strong>2</strong>",
            "m.mentions": {},
            DATA_KEY: {"n": 2},
        },
        "m.relates_to": {"rel_type": "m.replace", "event_id": "$1"},
    }


def test_a_reaction_says_only_what_it_is() -> None:
    relates = {"rel_type": "m.annotation", "event_id": "$1", "key": "✅"}
    assert render(Reaction("a", "$1", "✅"), "t") == ("m.reaction", {"m.relates_to": relates, TXN_KEY: "t"})


def test_a_poll_has_the_unstable_form_and_its_text() -> None:
    kind, poll = render(PollStart("a", "Lunch?", (("y", "yes"), ("n", "no")), most=5), "t")
    text = "org.matrix.msc1767.text"
    assert kind == "org.matrix.msc3381.poll.start"
    assert poll == {
        "org.matrix.msc3381.poll.start": {
            "question": {text: "Lunch?", "body": "Lunch?", "msgtype": "m.text"},
            "kind": "org.matrix.msc3381.poll.disclosed",
            "max_selections": 2,
            "answers": [{"id": "y", text: "yes"}, {"id": "n", text: "no"}],
        },
        text: "Lunch?\n1. yes\n2. no",
        "m.mentions": {},
        TXN_KEY: "t",
    }


def test_the_end_of_a_poll_names_it() -> None:
    kind, end = render(PollEnd("a", "$poll", "yes 2"), "t")
    assert kind == "org.matrix.msc3381.poll.end"
    assert end["m.relates_to"] == {"rel_type": "m.reference", "event_id": "$poll"}
    assert end["org.matrix.msc1767.text"] == "yes 2"


def test_a_picture_says_in_words_what_it_shows() -> None:
    image = Image("a", {}, "A cloud: trust 9", "P3.png", thread="$r")
    sent = content(image, media="mxc://a.org/1", info={"w": 4, "h": 3, "size": 99})
    assert sent["m.relates_to"]["rel_type"] == "m.thread"
    assert {key: value for key, value in sent.items() if key != "m.relates_to"} == {
        "msgtype": "m.image",
        "body": "A cloud: trust 9",
        "filename": "P3.png",
        "url": "mxc://a.org/1",
        "info": {"mimetype": "image/png", "w": 4, "h": 3, "size": 99},
        "m.mentions": {},
        TXN_KEY: "t",
    }


def test_a_file_says_in_words_what_is_in_it() -> None:
    file = File("a", {}, "One date: @room", "D1.ics", thread="$r")
    sent = content(file, media="mxc://a.org/1", info={"size": 99})
    assert sent["m.relates_to"]["rel_type"] == "m.thread"
    assert {key: value for key, value in sent.items() if key != "m.relates_to"} == {
        "msgtype": "m.file",
        "body": "One date: @\u2060room",
        "filename": "D1.ics",
        "url": "mxc://a.org/1",
        "info": {"mimetype": "text/calendar", "size": 99},
        "m.mentions": {},
        TXN_KEY: "t",
    }


def test_numbers_that_matrix_has_no_place_for_become_text() -> None:
    given_ = {"share": 0.5, "whole": 2.0, "big": 1 << 60, "n": [1, True, None], 3: float("nan")}
    assert canonical(given_) == {"share": "0.5", "whole": 2, "big": str(1 << 60), "n": [1, True, None], "3": "nan"}


def test_what_is_no_event_is_refused() -> None:
    with pytest.raises(TypeError):
        render(EnterRoom("a", "!r"), "t")


@pytest.mark.parametrize(
    "effect",
    [
        Message("a", "**é** " * 40_000),
        Message("a", '"\n' * 40_000),
        Message("a", "x" * 200_000, data={"n": 1}),
        Correction("a", "$1", "**é** " * 40_000, data={"n": 1}),
        PollEnd("a", "$1", "x" * 200_000),
        PollStart("a", "x" * 100_000, tuple((str(n), "y" * 10_000) for n in range(30))),
        Image("a", {}, "x" * 100_000, "a.png"),
    ],
)
def test_nothing_is_too_big_and_what_was_cut_says_so(effect: Any) -> None:
    sent = content(effect)
    assert 30_000 < len(orjson.dumps(sent)) <= 60_000 or isinstance(effect, PollStart)
    assert len(orjson.dumps(content(effect, limit=20_000))) <= 20_000
    inner = sent.get("m.new_content", sent)
    assert isinstance(effect, PollStart) or inner["body"].endswith(SHORTENED)
    assert not isinstance(effect, Message | Correction) or inner.get(DATA_KEY) == effect.data


def test_too_much_data_is_left_out_and_the_words_stay() -> None:
    message = Message("a", "Results of P3", data={"counts": ["x" * 100] * 1000})
    assert content(message) == NOTICE | {"body": "Results of P3"}


class Tags(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= {tag} | {name for name, _ in attrs}


@given(st.text(st.sampled_from("<>&\"'`*_[]()!\\ \nabscriptonload=:/") | st.characters()))
def test_no_text_whatever_makes_unsafe_html(text: str) -> None:
    tags = Tags()
    tags.feed(formatted(text, (ANA,)))
    assert tags.found.isdisjoint({"script", "img", "style", "iframe", "onload", "onerror"})


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=50))
def test_a_sent_text_is_read_as_the_same_text(text: str) -> None:
    sent = content(Message("a", text, mentions=(ANA,)))
    raw = {"type": "m.room.message", "event_id": "$1", "sender": ANA, "origin_server_ts": 1, "content": sent}
    heard = read_event("!r", raw, Concern("@bot:a.org", "!"), True)
    assert getattr(heard, "body", "") == plain(calm(text))
