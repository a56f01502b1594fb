"""What tells who said something is found however it is spelt; ordinary sentences are left alone."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.disclosure import Finding, Known, find, learn, marked, neutral
from bot.domain.organisations import read_group
from bot.domain.profiles import Profile, own_words

DATA = Path(__file__).parent.parent / "data"
ORDINARY: dict[str, list[str]] = json.loads((DATA / "ordinary.json").read_text("utf-8"))
COMMUNITY: dict[str, Any] = json.loads((DATA / "telltales.json").read_text("utf-8"))
POINTS: list[dict[str, str]] = json.loads((DATA / "gold-session.json").read_text("utf-8"))["pain_points"]

ONE_ASKED = Known(
    "asked",
    names=("Global Forum on Cyber Expertise (GFCE)", "Blue Desk"),
    people=("Sergej Drozdowski", "@sergej:gfce.example"),
    phrases=("17 initiatives", "additional protocol"),
)
LEAKS = {
    "name in free text": "We at ⟦Global Forum on Cyber Expertise⟧ look for donors.",
    "acronym": "The ⟦GFCE⟧ looks for donors.",
    "nickname": "Ask the people of the ⟦Blue Desk⟧ for it.",
    "tell-tale phrase": "States negotiate an ⟦additional protocol⟧ now.",
    "counted things": "None of our ⟦17 Initiatives⟧ has money.",
    "spaced letters": "The people of ⟦G F C E⟧ said so.",
    "dotted letters": "The people of ⟦G.F.C.E⟧. said so.",
    "homoglyphs": "The ⟦GF\u0421\u0415⟧ said so.",
    "zero-width characters": "The ⟦G\u200bF\u200cC\u2060E⟧ said so.",
    "soft hyphens": "The ⟦Glo\u00adbal Forum on Cy\u00adber Exper\u00adtise⟧ said so.",
    "full width": "The ⟦ＧＦＣＥ⟧ said so.",
    "mathematical letters": "The ⟦𝐆𝐅𝐂𝐄⟧ said so.",
    "letters with marks": "The ⟦G\u0301F\u0327C\u0302E⟧ said so.",
    "possessive": "It is ⟦GFCE⟧’s problem.",
    "web address": "See ⟦https://www.gfce.example/donors⟧.",
    "bare domain": "See ⟦gfce.org⟧ for it.",
    "e-mail address": "Write to ⟦info@gfce.example⟧ for it.",
    "user id": "Ask ⟦@sergej:gfce.example⟧ for it.",
    "display name": "As ⟦Sergej Drozdowski⟧ told us.",
    "surname alone": "As ⟦Drozdowski⟧ told us.",
    "given name alone": "As ⟦Sergej⟧ told us.",
    "lower-case name": "the ⟦global forum on cyber expertise⟧ looks for donors.",
    "lower-case acronym": "ask ⟦gfce⟧ about it.",
    "French elision": "C’est le problème de l’⟦GFCE⟧.",
    "hyphenated": "A ⟦GFCE⟧-led group, the ⟦G-F-C-E⟧ group.",
    "plural": "Both ⟦GFCEs⟧ said so.",
    "in quotes": "The “⟦GFCE⟧” and « ⟦GFCE⟧ » said so.",
    "in brackets": "They (⟦GFCE⟧) said so [⟦GFCE⟧].",
    "hashtag": "Read #⟦GlobalForumOnCyberExpertise⟧ and #⟦GFCE⟧.",
    "emoji between letters": "The ⟦G😀F😀C😀E⟧ said so.",
    "regional indicators": "The ⟦🇬🇫🇨🇪⟧ said so.",
    "line break inside": "The ⟦Global Forum\non Cyber Expertise⟧ said so.",
    "in Markdown": "The **⟦GFCE⟧** and the _⟦GFCE⟧_ said so.",
    "path of an address": "See https://example.org/⟦gfce⟧/report",
}


@pytest.mark.parametrize("leak", LEAKS.values(), ids=LEAKS.keys())
def test_a_planted_leak_is_found_where_it_stands(leak: str) -> None:
    text = leak.replace("⟦", "").replace("⟧", "")
    assert marked(text, find(text, [ONE_ASKED])) == leak


SCRIPTS = [
    ("中国互联网协会", "在⟦中国互联网协会⟧的会议上"),
    ("中国互联网协会", "⟦中国 互联网 协会⟧"),
    ("日本ネットワーク情報センター", "昨日⟦日本ネットワーク情報センター⟧が言った"),
    ("한국인터넷진흥원", "어제 ⟦한국인터넷진흥원⟧은 말했다"),
    ("الاتحاد الدولي للاتصالات", "قال ⟦الاتحاد الدولي للاتصالات⟧ اليوم"),
    ("الاتحاد الدولي للاتصالات", "مع ⟦والاتحاد الدولي للاتصالات⟧"),
    ("Ростелеком", "В ⟦Ростелекоме⟧ так не думают."),
    ("Центр анализа", "Сотрудники ⟦Центра анализа⟧ сказали."),
    ("Ελληνικό Ίδρυμα", "Το ⟦ΕΛΛΗΝΙΚΟ ΙΔΡΥΜΑ⟧ το είπε."),
    ("Électronique Libre", "L’⟦Electronique Libre⟧ le dit."),
]


@pytest.mark.parametrize(("name", "leak"), SCRIPTS)
def test_a_name_is_found_in_every_script(name: str, leak: str) -> None:
    text = leak.replace("⟦", "").replace("⟧", "")
    assert marked(text, find(text, [Known("O1", names=(name,))])) == leak


TRICKY = (
    Known("O1", names=("FIRST (Forum of Incident Response and Security Teams)",), people=("Will May", "Mark Rose")),
    Known("O2", names=("Access Now", "WHO", "Open Forum"), people=("Pierre Mars", "April")),
    Known("O3", names=("IT for Change", "US", "Article 19", "AI"), people=("Grace Page", "fay", "it", "Bill")),
    Known("O4", names=("The Commission", "Registry", "Public Knowledge", "Internet Society"), people=("Claire Juste",)),
)


def test_names_that_are_ordinary_words_do_not_cry_wolf() -> None:
    found = [marked(text, found) for texts in ORDINARY.values() for text in texts if (found := find(text, TRICKY))]
    assert found == []


@pytest.mark.parametrize(
    "leak",
    [
        "We heard it from ⟦FIRST⟧ last week.", "At ⟦Access Now⟧ they say so.", "Only ⟦the Commission⟧ can do it.",
        "It was ⟦Will May⟧ who said so.", "⟦Claire Juste⟧ l’a dit.", "The ⟦WHO⟧ has the same problem.",
        "See ⟦first.org⟧.", "Ask at ⟦Public Knowledge⟧.", "Ask #⟦AccessNow⟧.",
    ],
)  # fmt: skip
def test_names_that_are_ordinary_words_are_found_where_capitals_say_so(leak: str) -> None:
    text = leak.replace("⟦", "").replace("⟧", "")
    assert marked(text, find(text, TRICKY)) == leak


A_WORD = (Known("O5", names=("Bluebird",)), Known("O6", people=("bluebird", "Amber Drozdowski", "Ana")))


@pytest.mark.parametrize(
    "text",
    [
        "We heard it from ⟦Bluebird⟧ yesterday.", "« Nous en parlons à ⟦Bluebird⟧. »", "⟦Bluebird⟧ said so.",
        "It is late. ⟦Bluebird⟧’s people know.", "“⟦Bluebird⟧” knows it.", "⟦Bluebird⟧ l’a dit, ⟦Ana⟧ a dit non.",
        "Ask ⟦Amber⟧ or ⟦Ana⟧.", "A bluebird sang.", "ask bluebird", "Bluebird song is nice.",
        "The amber light said stop.", "BLUEBIRD SONG IS VERY NICE",
    ],
)  # fmt: skip
def test_a_name_that_is_one_ordinary_word_is_found_where_its_capital_or_what_follows_says_so(text: str) -> None:
    said = text.replace("⟦", "").replace("⟧", "")
    for one in A_WORD:
        own = text if one is A_WORD[1] else text.replace("⟦Ana⟧", "Ana").replace("⟦Amber⟧", "Amber")
        assert marked(said, find(said, [one])) == own


def test_in_a_text_of_capitals_an_ordinary_word_is_no_name() -> None:
    assert find("WE COME FIRST AND WILL STAY", TRICKY) == []


def community() -> tuple[Known, ...]:
    """Everything known of the session's organisations, as `bot.store.knowledge` puts it together."""
    all_ = COMMUNITY["organisations"]
    phrases = learn(*([(one["id"], text) for one in all_ for text in one[key]] for key in ("said", "names")))
    countries = Counter(one["country"] for one in all_)
    own = own_words([
        Profile(one["id"], (*one["names"], *one.get("aliases", ())), read_group(one["group"]), one["country"])
        for one in all_
    ])  # fmt: skip
    return tuple(
        Known(
            one["id"],
            (*one["names"], *one.get("aliases", ())),
            tuple(one["people"]),
            (*phrases.get(one["id"], ()), *([one["country"]] if countries[one["country"]] == 1 else [])),
            own[one["id"]],
        )
        for one in all_
    )


def placed(known: tuple[Known, ...]) -> dict[str, list[bool]]:
    """For each token of each organisation, whether it was found in each of the frames."""
    tried: dict[str, list[bool]] = {}
    for one in COMMUNITY["organisations"]:
        for token in one["tokens"]:
            for frame in COMMUNITY["frames"]:
                text = frame.format(token=token)
                start = frame.index("{token}")
                found = find(text, known, speakers=(one["id"],))
                hit = any(f.start < start + len(token) and start < f.end for f in found)
                tried.setdefault(f"{one['id']}: {token}", []).append(hit)
    return tried


def test_whatever_identifies_an_organisation_is_found_when_it_says_so_itself() -> None:
    tried = placed(community())
    assert [token for token, hits in tried.items() if not all(hits)] == []


def wrongly(known: tuple[Known, ...], speaker: str) -> list[str]:
    """The ordinary sentences that are held back when this organisation ('' for none in particular) says them."""
    texts = [text for some in ORDINARY.values() for text in some]
    return [marked(text, found) for text in texts if (found := find(text, known, speakers=(speaker,)))]


def test_at_most_two_in_a_hundred_ordinary_sentences_are_held_back() -> None:
    held = wrongly(community(), "")
    assert held == ["A ⟦registry⟧ of open questions would help everyone.", "A ⟦hotline⟧ alone does not stop abuse."]
    assert len(held) <= 0.02 * sum(map(len, ORDINARY.values()))


def test_at_most_two_in_a_hundred_ordinary_sentences_are_held_back_whoever_of_the_community_says_them() -> None:
    known = community()
    held = {one.organisation: len(wrongly(known, one.organisation)) for one in known}
    assert {one: n for one, n in held.items() if n > 2} == {"media": 6, "sidn": 3, "amsix": 3}
    assert sum(held.values()) <= 0.02 * len(held) * sum(map(len, ORDINARY.values()))


KENYA = [Profile(f"O{n}", (f"Posts {n}",), "government", "Kenya") for n in range(3)]


def test_words_of_a_profile_tell_only_in_the_mouth_of_the_one_they_describe() -> None:
    [own] = own_words([Profile("O1", ("Radio of the Western Coast",), "", "Kenya")]).values()
    known = [Known("O1", own=own), Known("O2")]
    text = "In Kenya the western coast has few journalists."
    assert find(text, known, speakers=("O2",)) == []
    assert marked(text, find(text, known, speakers=("O1",))) == (
        "In ⟦Kenya⟧ the ⟦western coast⟧ has few ⟦journalists⟧."
    )
    assert find(text, known, ("O1",), ("O1",)) == []


@pytest.mark.parametrize(
    ("profiles", "tells"),
    [
        (KENYA[:2], True), (KENYA, False), ([*KENYA[:2], replace(KENYA[2], country="kenya ")], False),
        ([*KENYA[:2], replace(KENYA[2], group="press")], True),
    ],
    ids=["two", "three", "three in two spellings", "the third is of another group"],
)  # fmt: skip
def test_a_country_tells_while_fewer_than_three_of_one_kind_are_from_there(
    profiles: list[Profile], tells: bool
) -> None:
    assert ("Kenya" in own_words(profiles)["O0"]) is tells


def test_the_words_of_a_field_tell_while_fewer_than_three_are_in_it() -> None:
    press = [Profile("O1", ("Western Radio",)), Profile("O2", ("Coast",), "press"), Profile("O3", ("Journalists",))]
    assert ["newsroom" in own for own in own_words(press[:2]).values()] == [True, True]
    assert ["newsroom" in own for own in own_words(press).values()] == [False, False, False]


OFFICES = {
    "As working group chair I saw few of them.": ("working group chair",),
    "as a journalist, I see few of them": ("as a journalist",),
    "I am the deputy director of a small office.": ("deputy director",),
    "En tant que juge, je ne voyage pas.": ("en tant que juge",),
    "As soon as the chair is here we can begin.": (),
    "As far as I know the director stays.": (),
    "I am not the director.": (),
    "I am glad that a judge came.": (),
    "We train a journalist from each region.": (),
}


@pytest.mark.parametrize(("said", "phrases"), OFFICES.items(), ids=OFFICES.keys())
def test_the_office_that_somebody_speaks_from_tells(said: str, phrases: tuple[str, ...]) -> None:
    assert learn([("O1", said)]).get("O1", ()) == phrases
    known = [Known("O1", phrases=phrases)]
    assert bool(find(said, known)) is bool(phrases)


@pytest.mark.parametrize(("users", "tells"), [(1, True), (2, True), (3, False)])
def test_an_acronym_tells_while_fewer_than_three_use_it(users: int, tells: bool) -> None:
    learnt = learn([(f"O{n}", f"We deploy QSXT in town {n}") for n in range(users)])
    assert [one for phrases in learnt.values() for one in phrases] == ["QSXT"] * (users if tells else 0)


def test_what_somebody_else_says_too_may_still_be_said_by_who_may_be_named() -> None:
    known = [Known("O1", phrases=("QSXT",)), Known("O2", phrases=("QSXT",))]
    assert find("We deploy QSXT", known, ("O1",)) == []
    assert [one.kind for one in find("We deploy QSXT", known)] == ["phrase"]


def test_neutral_paraphrases_are_held_back_only_for_the_words_that_identify() -> None:
    known = community()
    held = [re.findall("⟦(.*?)⟧", marked(one["text"], found)) for one in POINTS if (found := find(one["text"], known))]
    assert held == [["Names and numbers"], ["registry"], ["anti-spam"]]


def test_an_organisation_that_may_be_named_is_not_found_but_its_people_are() -> None:
    text = "GFCE, in the person of Sergej Drozdowski, has 17 initiatives: https://gfce.org"
    assert marked(text, find(text, [ONE_ASKED], allowed=("asked",))) == text.replace(
        "Sergej Drozdowski", "⟦Sergej Drozdowski⟧"
    )


def test_a_text_that_is_cut_off_and_a_figure_after_it_are_no_name() -> None:
    somebody = Known("asked", people=("Participant 3",))
    assert find("Sessions help participants…: 3", [somebody]) == find("participants: 3", [somebody]) == []
    assert [one.kind for one in find("Ask Participant 3 about it", [somebody])] == ["person"]


def test_a_finding_says_where_what_and_whose() -> None:
    text = "Ask GFCE or Sergej Drozdowski (@sergej:gfce.example) at the Blue Desk for 17 initiatives"
    assert find(text, [ONE_ASKED]) == [
        Finding(4, 8, "acronym", "asked"),
        Finding(12, 29, "person", "asked"),
        Finding(31, 51, "account", "asked"),
        Finding(60, 69, "organisation", "asked"),
        Finding(74, 88, "phrase", "asked"),
    ]


def test_what_was_found_is_replaced_by_the_words_for_its_kind() -> None:
    words = {"acronym": "an organisation", "person": "somebody", "phrase": "their work"}
    text = "GFCE’s Drozdowski has 17 initiatives."
    assert neutral(text, find(text, [ONE_ASKED]), words) == "An organisation’s somebody has their work."


@given(st.text(max_size=80))
def test_findings_lie_in_the_text_in_order_and_apart(text: str) -> None:
    found = find(f"{text} GFCE {text}", [ONE_ASKED])
    places = [place for one in found for place in (one.start, one.end)]
    assert places == sorted(places)
    assert all(one.start < one.end <= 2 * len(text) + 6 for one in found)


@given(st.lists(st.sampled_from(["\u200b", "\u00ad", "\u0301", "\ufe0f", ""]), min_size=4, max_size=4), st.booleans())
def test_whatever_invisible_stands_between_its_letters_an_acronym_is_found(marks: list[str], wide: bool) -> None:
    written = "".join(letter + mark for letter, mark in zip("GFCE", marks, strict=True))
    text = f"The {unicodedata.normalize('NFC', written)} people"
    if wide:
        text = text.replace("G", "Ｇ")
    assert [one.kind for one in find(text, [ONE_ASKED])] == ["acronym"]


def test_a_very_long_name_or_address_is_found_at_its_end() -> None:
    text = f"{'sub.' * 7}gfce.org and {'x' * 80}@gfce.org"
    assert [one.kind for one in find(text, [ONE_ASKED])] == ["account", "account"]


@pytest.mark.parametrize(
    ("said", "neutral_words"),
    [
        ("The GFCE has tried.", "An organisation has tried."),
        ("We asked the GFCE twice. GFCE said no.", "We asked an organisation twice. An organisation said no."),
        ("Nous avons demandé à l’GFCE.", "Nous avons demandé à an organisation."),
    ],
)
def test_neutral_words_take_the_article_with_them_and_a_capital_where_a_sentence_begins(
    said: str, neutral_words: str
) -> None:
    known = (Known("O1", ("Global Forum on Cyber Expertise (GFCE)",), (), ()),)
    words = dict.fromkeys(("person", "organisation", "acronym", "account", "phrase"), "an organisation")
    assert neutral(said, find(said, known), words) == neutral_words
