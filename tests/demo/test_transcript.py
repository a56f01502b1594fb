"""The transcript shows what a reader of the room saw, and nothing that somebody typed becomes markup."""

import re
from typing import Any

import pytest

from bot.demo.transcript import Heading, Room, render

BOT, ANA, BEN = "@bot:x", "@participant-1:x", "@participant-2:x"
POLL = "org.matrix.msc3381.poll."
NAMES = {BOT: "Common Ground", ANA: "Participant 1", BEN: "Participant 2"}

Content = dict[str, Any]


def event(id: str, sender: str, content: dict[str, Any], kind: str = "m.room.message", at: int = 0) -> dict[str, Any]:
    return {"event_id": id, "sender": sender, "type": kind, "origin_server_ts": at, "content": content}


def said(
    id: str, sender: str, body: str, *, at: int = 0, relation: Content | None = None, more: Content | None = None
) -> Content:
    relates = {"m.relates_to": relation} if relation else {}
    return event(id, sender, {"msgtype": "m.text", "body": body, **relates, **(more or {})}, at=at)


def page(*events: dict[str, Any], headings: tuple[Heading, ...] = (), pictures: dict[str, bytes] | None = None) -> str:
    whole = render(Room("Title", "About", events, NAMES, BOT, pictures or {}, headings))
    return whole.partition("<main>")[2]


def test_what_people_type_is_shown_as_typed() -> None:
    html = page(said("$1", ANA, "<script>alert(1)</script> & more"))
    assert "<script>" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; more" in html


def test_what_the_bot_formats_is_cleaned_again() -> None:
    formatted = '<strong>P1</strong><img src=x onerror="alert(1)"><script>1</script>'
    html = page(said("$1", BOT, "x", more={"formatted_body": formatted}))
    assert "<strong>P1</strong>" in html
    assert "onerror" not in html
    assert "<script" not in html


def test_accounts_are_shown_as_roles() -> None:
    link = f'<a href="https://matrix.to/#/{ANA}">{ANA}</a>, and {BEN}'
    html = page(said("$1", BOT, "x", more={"formatted_body": link}))
    assert '<div class="words"><b>Participant 1</b>, and Participant 2</div>' in html


def test_an_edit_replaces_the_words_and_a_strangers_edit_does_not() -> None:
    def edit(id: str, sender: str, body: str) -> dict[str, Any]:
        relation = {"rel_type": "m.replace", "event_id": "$1"}
        return said(id, sender, f"* {body}", relation=relation, more={"m.new_content": {"body": body}})

    html = page(said("$1", ANA, "first"), edit("$2", ANA, "second"), edit("$3", BEN, "third"))
    assert re.findall(r'<div class="words">(.*?)</div>', html) == ["second"]
    assert "· edited" in html


def test_a_deleted_message_is_left_out() -> None:
    assert "<article" not in page(event("$1", ANA, {}))


def test_what_is_said_in_a_thread_stands_indented_under_its_root() -> None:
    thread = {"rel_type": "m.thread", "event_id": "$1", "is_falling_back": True, "m.in_reply_to": {"event_id": "$1"}}
    html = page(said("$1", BOT, "question"), said("$2", BEN, "aside"), said("$3", ANA, "answer", relation=thread))
    within = re.findall(r'<details class="thread" open>(.*?)</details>', html)
    assert len(within) == 1
    assert re.findall(r'<div class="words">(.*?)</div>', within[0]) == ["answer"]
    assert html.index("answer") < html.index("aside")
    assert 'class="quote"' not in html


def test_a_reply_quotes_what_it_answers() -> None:
    reply = {"m.in_reply_to": {"event_id": "$1"}}
    html = page(said("$1", ANA, "a `question`"), said("$2", BEN, "yes", relation=reply))
    assert '<p class="quote">Participant 1: a question</p>' in html


def test_reactions_and_votes_are_numbers_and_the_last_vote_counts() -> None:
    def like(id: str, sender: str) -> dict[str, Any]:
        relation = {"rel_type": "m.annotation", "event_id": "$1", "key": "👍"}
        return event(id, sender, {"m.relates_to": relation}, "m.reaction")

    def vote(id: str, sender: str, answer: str) -> dict[str, Any]:
        relation = {"rel_type": "m.reference", "event_id": "$2"}
        content = {"m.relates_to": relation, f"{POLL}response": {"answers": [answer]}}
        return event(id, sender, content, f"{POLL}response")

    answers = [{"id": key, "org.matrix.msc1767.text": key} for key in ("yes", "no")]
    poll = event("$2", BOT, {f"{POLL}start": {"question": {"body": "Sure?"}, "answers": answers}}, f"{POLL}start")
    votes = (vote("$5", ANA, "no"), vote("$6", ANA, "yes"), vote("$7", BEN, "yes"))
    html = page(said("$1", BOT, "x"), poll, like("$3", ANA), like("$4", BEN), *votes)
    assert '<ul class="reactions"><li>👍 2</li></ul>' in html
    assert re.findall(r"<li style=[^>]*>(\w+)<b>(\d)</b></li>", html) == [("yes", "2"), ("no", "0")]


def test_a_withdrawn_vote_is_not_counted() -> None:
    answers = [{"id": "yes", "org.matrix.msc1767.text": "yes"}]
    poll = event("$1", BOT, {f"{POLL}start": {"question": {"body": "Sure?"}, "answers": answers}}, f"{POLL}start")
    relation = {"rel_type": "m.reference", "event_id": "$1"}
    given = [
        event(f"$v{n}", ANA, {"m.relates_to": relation, f"{POLL}response": {"answers": some}}, f"{POLL}response")
        for n, some in enumerate((["yes"], []))
    ]
    assert "yes<b>0</b>" in page(poll, *given)


def test_a_picture_is_within_the_page_with_its_words() -> None:
    image = event("$1", BOT, {"msgtype": "m.image", "url": "mxc://x/1", "body": 'Bars: "yes" 3'})
    html = page(image, pictures={"mxc://x/1": b"png"})
    assert '<img src="data:image/png;base64,cG5n" alt="Bars: &quot;yes&quot; 3">' in html


@pytest.mark.parametrize(("ahead", "shown"), [(0, "1970-01-01 00:01 UTC"), (86_400_000, "1970-01-02 00:01 UTC")])
def test_times_are_those_of_the_play(ahead: int, shown: str) -> None:
    html = page(said("$1", ANA, "x", at=60_000), headings=(Heading(0, "Act", ahead),))
    assert re.findall(r"<time>(.*?)</time>", html) == [shown]


def test_an_act_without_a_word_in_the_room_says_where_it_was() -> None:
    html = page(said("$1", ANA, "x", at=5), headings=(Heading(1, "One"), Heading(3, "Two")))
    assert re.findall(r"<h2>(\w+)</h2>\s*<(\w+)", html) == [("One", "p"), ("Two", "article")]
