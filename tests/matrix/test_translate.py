"""The homeserver's JSON to values: what each event becomes, what is dropped, and that nothing raises."""

from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.events import (
    Departed,
    Edited,
    Entered,
    Event,
    Invited,
    Member,
    Reacted,
    Removed,
    RoomFacts,
    Said,
    Sealed,
    Upgraded,
    Voted,
    Withdrawn,
)
from bot.matrix.contents import BODY_LIMIT, clean
from bot.matrix.translate import DATA_KEY, TXN_KEY, Concern, RoomReader, read_event, read_invitation, without_facts

BOT, ANA, ROOM = "@bot:a.org", "@ana:a.org", "!room:a.org"
CONCERN = Concern(BOT, "!", ("Common Ground",))


def raw(kind: str, content: object, sender: str = ANA, **more: Any) -> dict[str, Any]:
    return {"type": kind, "event_id": "$1", "sender": sender, "origin_server_ts": 5, "content": content} | more


def text(body: object, **more: Any) -> dict[str, Any]:
    return raw("m.room.message", {"msgtype": "m.text", "body": body} | more)


def member(person: str, membership: str, before: str | None = None, sender: str = ANA) -> dict[str, Any]:
    unsigned = {"prev_content": {"membership": before}} if before else {}
    content = {"membership": membership, "displayname": "Ana"}
    return raw("m.room.member", content, sender, state_key=person, unsigned=unsigned)


def read(*raws: object, direct: bool = True) -> RoomReader:
    reader = RoomReader(ROOM, CONCERN, direct)
    reader.timeline(list(raws))
    return reader


def heard(*raws: object, direct: bool = True) -> tuple[Event, ...]:
    return read(*raws, direct=direct).news().events


def said(body: str, **more: Any) -> tuple[Said]:
    return (Said("$1", ROOM, ANA, 5, body, **more),)


@pytest.mark.parametrize(
    "body",
    ["!word What?", "Common Ground: help", "common ground, help", "@bot:a.org help", "bot: help", "@bot help",
     "P3 trust", "p12 trust", "E5.2 done", "q+", "Q+ to trust", "q-", "q?", "present+", "hello\nq+", " !help"],
)  # fmt: skip
def test_what_is_addressed_to_the_bot_is_heard_in_a_room(body: str) -> None:
    assert heard(text(body), direct=False) == said(body.strip())


@pytest.mark.parametrize(
    "body", ["hello", "wait! no", "I saw P3", "P3x", "bottle", "common grounds", "faq+", "q", "Common", ""]
)
def test_what_is_not_addressed_to_the_bot_is_dropped_in_a_room(body: str) -> None:
    assert heard(text(body), direct=False) == ()


def test_everything_is_heard_in_a_direct_chat() -> None:
    assert heard(text("trust")) == said("trust")


def test_a_prefix_that_ends_with_a_space_needs_the_space() -> None:
    concern = Concern(BOT, "!cg ")
    assert [
        read_event(ROOM, text(body), concern, False) for body in ("!cgx help", "!cgroups")
    ] == [None, None]  # fmt: skip
    assert read_event(ROOM, text("!cg help"), concern, False) == said("!cg help")[0]


def test_a_mention_a_thread_and_a_reply_concern_the_bot() -> None:
    assert heard(text("trust", **{"m.mentions": {"user_ids": [BOT]}}), direct=False) == said("trust", mentions=(BOT,))
    thread = {"m.relates_to": {"rel_type": "m.thread", "event_id": "$root"}}
    assert heard(text("trust", **thread), direct=False) == said("trust", thread="$root")
    reply = {"m.relates_to": {"m.in_reply_to": {"event_id": "$q"}}}
    assert heard(text("trust", **reply), direct=False) == said("trust", reply_to="$q")


@pytest.mark.parametrize(("falling_back", "reply_to"), [(True, None), (False, "$q"), (None, "$q")])
def test_a_threads_fallback_reply_is_no_reply(falling_back: bool | None, reply_to: str | None) -> None:
    relates = {
        "rel_type": "m.thread",
        "event_id": "$root",
        "is_falling_back": falling_back,
        "m.in_reply_to": {"event_id": "$q"},
    }
    assert heard(text("x", **{"m.relates_to": relates})) == said("x", thread="$root", reply_to=reply_to)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("> <@bot:a.org> What?\n> second line\n\ntrust", "trust"),
        ("> * <@bot:a.org> waves\n\ntrust", "trust"),
        ("> a quotation of mine\n\ntrust", "> a quotation of mine\n\ntrust"),
    ],
)
def test_a_replys_fallback_is_cut_off(body: str, expected: str) -> None:
    relates = {"m.relates_to": {"m.in_reply_to": {"event_id": "$q"}}}
    assert heard(text(body, **relates)) == said(expected, reply_to="$q")


def test_a_quotation_that_is_no_reply_is_kept() -> None:
    assert heard(text("> <@bot:a.org> What?\n\ntrust")) == said("> <@bot:a.org> What?\n\ntrust")


def test_notices_are_not_heard_and_emotes_are() -> None:
    notice = raw("m.room.message", {"msgtype": "m.notice", "body": "!help"})
    emote = raw("m.room.message", {"msgtype": "m.emote", "body": "nods"})
    assert heard(notice, emote) == said("nods")


def test_invisible_marks_are_cut_out_and_joiners_stay() -> None:
    assert heard(text("\u2068!\u202ehelp\u2069\x00\x07")) == said("!help")
    assert clean("می‌خواهم 👩‍🌾", 100) == "می‌خواهم 👩‍🌾"
    assert clean("half\ud800 a pair", 100) == "half a pair"


def test_a_body_is_cut_to_size() -> None:
    assert heard(text("x" * 60_000)) == said("x" * BODY_LIMIT)


def test_an_edit_carries_the_new_words() -> None:
    content = {
        "m.new_content": {"msgtype": "m.text", "body": "honesty", "m.mentions": {"user_ids": [BOT]}},
        "m.relates_to": {"rel_type": "m.replace", "event_id": "$old"},
    }
    assert heard(text("* honesty", **content), direct=False) == (Edited("$1", ROOM, ANA, 5, "$old", "honesty", (BOT,)),)


@pytest.mark.parametrize(
    "new", [None, "x", [], {}, {"body": "x"}, {"msgtype": "m.notice", "body": "x"}, {"msgtype": "m.text", "body": 7}]
)
def test_an_edit_without_proper_new_words_is_skipped(new: object) -> None:
    relates = {"rel_type": "m.replace", "event_id": "$old"}
    assert heard(text("* x", **{"m.new_content": new, "m.relates_to": relates})) == ()


def test_a_reaction_is_heard() -> None:
    relates = {"rel_type": "m.annotation", "event_id": "$q", "key": "👍️"}
    assert heard(raw("m.reaction", {"m.relates_to": relates})) == (Reacted("$1", ROOM, ANA, 5, "$q", "👍️"),)


@pytest.mark.parametrize("redaction", [raw("m.room.redaction", {}, redacts="$m"),
                                       raw("m.room.redaction", {"redacts": "$m"})])  # fmt: skip
def test_a_redaction_is_heard_in_either_form(redaction: dict[str, Any]) -> None:
    assert heard(redaction, direct=False) == (Withdrawn("$1", ROOM, ANA, 5, "$m"),)


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("org.matrix.msc3381.poll.response", {"org.matrix.msc3381.poll.response": {"answers": ["a", "b", "a"]}}),
        ("m.poll.response", {"m.poll.response": {"answers": ["a", "b"]}}),
        ("m.poll.response", {"m.selections": ["a", "b"]}),
    ],
)
def test_a_vote_is_heard_in_each_of_its_forms(kind: str, content: dict[str, Any]) -> None:
    relates = {"m.relates_to": {"rel_type": "m.reference", "event_id": "$poll"}}
    assert heard(raw(kind, content | relates), direct=False) == (Voted("$1", ROOM, ANA, 5, "$poll", ("a", "b")),)


def test_an_empty_vote_takes_the_vote_back() -> None:
    relates = {"m.relates_to": {"rel_type": "m.reference", "event_id": "$poll"}}
    vote = raw("m.poll.response", {"m.selections": []} | relates)
    assert heard(vote) == (Voted("$1", ROOM, ANA, 5, "$poll", ()),)


def test_what_was_redacted_already_is_not_heard() -> None:
    assert heard(text("x") | {"unsigned": {"redacted_because": {}}}) == ()


def test_the_bots_own_events_give_echoes_only() -> None:
    own = raw("m.room.message", {"msgtype": "m.text", "body": "!help", TXN_KEY: "t1"}, BOT)
    sync = own | {"unsigned": {"transaction_id": "t1"}}
    plain = raw("m.reaction", {}, BOT, event_id="$2", unsigned={"transaction_id": "t2"})
    news = read(own, sync, plain).news()
    assert (news.events, news.echoes) == ((), (("t1", "$1"), ("t2", "$2")))


def test_a_line_for_many_echoes_each_acknowledgement_in_it() -> None:
    line = {TXN_KEY: "t1", DATA_KEY: {"type": "heard", "n": 2, "folded": ["t2", "t3", 4]}}
    own = raw("m.room.message", {"msgtype": "m.notice", "body": "2 answers heard"} | line, BOT)
    assert read(own).news().echoes == (("t1", "$1"), ("t2", ""), ("t3", ""))
    odds: list[object] = [None, [], "x", {"folded": None}, {"folded": {"a": 1}}]
    for odd in odds:
        assert read(raw("m.room.message", {DATA_KEY: odd}, BOT)).news().echoes == ()


def test_a_stranger_cannot_fake_an_echo() -> None:
    assert read(text("x", **{TXN_KEY: "t1"}) | {"unsigned": {"transaction_id": "t1"}}).news().echoes == ()


def test_an_encrypted_event_stays_sealed() -> None:
    event = raw("m.room.encrypted", {"ciphertext": "abc", "algorithm": "m.megolm.v1.aes-sha2"})
    (sealed,) = heard(event, direct=False)
    assert isinstance(sealed, Sealed)
    assert orjson.loads(sealed.raw) == event | {"room_id": ROOM}


def test_members_come_and_go() -> None:
    reader = read(member("@ben:b.org", "join"), member("@ben:b.org", "leave", "join", sender=BOT))
    assert reader.news().members == (Member("@ben:b.org", True, "Ana"), Member("@ben:b.org", False))
    assert reader.news().events == (Departed("$1", ROOM, BOT, 5, "@ben:b.org"),)


def test_a_declined_invitation_is_no_departure() -> None:
    assert heard(member("@ben:b.org", "leave", "invite")) == ()


def test_what_was_said_before_the_bot_came_is_not_heard() -> None:
    reader = read(text("old"), member(BOT, "join", "invite"), text("new"))
    assert reader.news().events == (Entered("$1", ROOM, ANA, 5), *said("new"))
    assert reader.news().entered


def test_what_was_said_before_a_removal_is_heard_and_what_was_said_meanwhile_is_not() -> None:
    raws = (text("a"), member(BOT, "leave", "join"), text("b"), member(BOT, "join", "invite"), text("c"))
    assert heard(*raws) == (*said("a"), Removed("$1", ROOM, ANA, 5), Entered("$1", ROOM, ANA, 5), *said("c"))


def test_what_is_older_than_the_bots_coming_can_be_dropped() -> None:
    reader = RoomReader(ROOM, CONCERN, True)
    reader.state([member(BOT, "join") | {"origin_server_ts": 7}])
    reader.timeline([text("old"), text("new") | {"origin_server_ts": 7}])
    reader.drop_before(reader.arrived)
    assert [event.at for event in reader.news().events] == [7]


def test_a_new_name_of_the_bot_is_no_entrance() -> None:
    assert heard(text("a"), member(BOT, "join", "join")) == said("a")


@pytest.mark.parametrize("membership", ["leave", "ban"])
def test_a_kick_or_a_ban_removes_the_bot(membership: str) -> None:
    reader = read(member(BOT, membership, "join"))
    reader.left("s1", 9)
    assert reader.news().events == (Removed("$1", ROOM, ANA, 5),)


def test_a_removal_that_is_not_shown_has_the_same_id_again() -> None:
    removed = []
    for _ in range(2):
        reader = RoomReader(ROOM, CONCERN, False)
        reader.left("s1", 9)
        removed.append(reader.news().events)
    assert removed[0] == removed[1]
    assert [(type(event), event.room, event.at) for event in removed[0]] == [(Removed, ROOM, 9)]


def test_the_state_gives_facts_and_members() -> None:
    reader = RoomReader(ROOM, CONCERN, False)
    create = {"room_version": "12", "additional_creators": ["@ben:b.org", 7]}
    reader.state([
        raw("m.room.create", create, state_key=""),
        raw("m.room.power_levels", {"users": {ANA: 50}}, state_key=""),
        raw("m.room.name", {"name": "Se\u202ession"}, state_key=""),
        raw("m.room.encryption", {"algorithm": "m.megolm.v1.aes-sha2"}, state_key=""),
        raw("m.room.tombstone", {"replacement_room": "!new:a.org"}, state_key=""),
        member(ANA, "join"),
        member(BOT, "join"),
    ])  # fmt: skip
    facts = RoomFacts("Session", "12", (ANA, "@ben:b.org"), '{"users":{"@ana:a.org":50}}', True, "!new:a.org")
    news = reader.news()
    assert (news.facts, news.members, news.events) == (facts, (Member(ANA, True, "Ana"),), ())
    assert (reader.created, without_facts(news).facts) == (True, RoomFacts())


def test_a_page_that_says_nothing_of_the_state_leaves_it_open() -> None:
    assert read(text("x")).news().facts == RoomFacts()


def test_an_upgraded_room_names_its_successor() -> None:
    reader = read(raw("m.room.tombstone", {"replacement_room": "!new:a.org"}, state_key=""))
    assert reader.news().events == (Upgraded("$1", ROOM, ANA, 5, "!new:a.org"),)


def test_on_the_first_page_ever_only_state_and_echoes_are_taken() -> None:
    reader = RoomReader(ROOM, CONCERN, True)
    own = raw("m.room.message", {TXN_KEY: "t1"}, BOT)
    reader.timeline([text("old"), own, member("@ben:b.org", "join")], events=False)
    news = reader.news()
    assert (news.events, news.echoes, news.members) == ((), (("t1", "$1"),), (Member("@ben:b.org", True, "Ana"),))


def test_an_invitation_without_an_id_has_the_same_id_again() -> None:
    content = {"membership": "invite", "is_direct": True}
    stripped = [{"type": "m.room.member", "state_key": BOT, "sender": ANA, "content": content}]
    first, second = (read_invitation(ROOM, stripped, BOT, 9) for _ in range(2))
    assert first is not None
    assert first == second
    (invited,) = first.events
    assert isinstance(invited, Invited)
    assert (invited.sender, invited.at, invited.direct) == (ANA, 9, True)


def test_an_invitation_keeps_its_own_id_and_time() -> None:
    news = read_invitation(ROOM, [member(BOT, "invite")], BOT, 9)
    assert news is not None
    assert news.events == (Invited("$1", ROOM, ANA, 5, False),)


NAMES = st.sampled_from([
    "type", "content", "body", "msgtype", "m.relates_to", "rel_type", "event_id", "m.in_reply_to", "key", "m.mentions",
    "user_ids", "m.new_content", "state_key", "membership", "unsigned", "prev_content", "redacts", "answers",
    "m.poll.response", "m.selections", "ciphertext", "origin_server_ts", "sender", "replacement_room", TXN_KEY,
])  # fmt: skip
WORDS = st.sampled_from([
    "m.room.message", "m.text", "m.replace", "m.thread", "m.annotation", "m.reference", "m.reaction",
    "m.room.redaction", "m.room.encrypted", "m.poll.response", "m.room.member", "m.room.create",
    "m.room.power_levels", "m.room.tombstone",
    "join", "leave", ANA, BOT, "$1", "", "\ud800", "\x00",
])  # fmt: skip
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | WORDS
JSON = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=6))
EVENTS = st.fixed_dictionaries(
    {"type": WORDS, "sender": WORDS, "event_id": WORDS, "origin_server_ts": st.integers(), "content": JSON},
    optional={"state_key": JSON, "unsigned": JSON, "redacts": JSON},
)


@given(st.lists(EVENTS | JSON) | JSON)
def test_no_json_whatever_raises(raws: object) -> None:
    reader = RoomReader(ROOM, CONCERN, True)
    reader.state(raws)
    reader.timeline(raws)
    read_invitation(ROOM, raws, BOT, 9)
    for event in reader.news().events:
        orjson.dumps(event)
