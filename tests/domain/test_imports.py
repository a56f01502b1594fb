"""Files of statements and initiatives: what is read, and how everything wrong is told by its place."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import imports
from bot.domain.imports import initiatives, statements
from bot.domain.tables import BadFile
from bot.domain.wanted import SOME_DAY, Partners, kept

HEAD = "organisation,group,country,kind,text,rank,example,timeline,partners,mark\n"
FULL = HEAD + 'Posts of Kenya,gov,Kenya,pain,"travel cost, and visas",1,two came,next year,governments,on the record\n'


def faults(content: str | bytes) -> list[str]:
    with pytest.raises(BadFile) as found:
        statements(content if isinstance(content, bytes) else content.encode(), 2026)
    return found.value.faults


def test_a_row_is_read_with_all_that_it_says() -> None:
    [one] = statements(FULL.encode(), 2026)
    row = one.row
    assert (one.place, row.organisation, row.group, row.kind, row.text, row.example) == (
        "line 2", "Posts of Kenya", "government", "pain", "travel cost, and visas", "two came",
    )  # fmt: skip
    assert (imports.year(row, 2026), imports.mark(row), imports.partners(row), row.rank) == (
        2027, "on the record", kept(Partners(("government",))), "1",
    )  # fmt: skip


@pytest.mark.parametrize(
    "content",
    [
        "\ufeff" + FULL, FULL.replace("\n", "\r\n"), FULL + "\n\n,,,,,,,,,\n",
        "nom de l’organisation;groupe;pays;genre;texte;rang;exemple;quand;partenaires;usage\n"
        "Posts of Kenya;Gouvernement;Kenya;difficulté;travel cost, and visas;1;two came;l’an prochain;"
        "avec gouvernements;avec nom\n",
        FULL.replace(",", "\t").replace("cost\t", "cost,"),
        "mark,ignored,kind,text,organisation,group,country,example,timeline,partners,rank\n"
        'on the record,x,Pain,"travel cost, and visas",Posts of Kenya,gov,Kenya,two came,2027,with governments,1\n',
        json.dumps([{
            "Organisation": "Posts of Kenya", "group": "gov", "country": "Kenya", "kind": "pain", "rank": 1,
            "text": "travel cost, and visas", "example": "two came", "timeline": "next year",
            "partners": "governments", "mark": "on the record", "person": None, "more": [1],
        }]),
    ],
)  # fmt: skip
def test_the_same_is_read_however_it_is_written(content: str) -> None:
    [one] = statements(content.encode(), 2026)
    [wanted] = statements(FULL.encode(), 2026)
    assert one.row.digest == wanted.row.digest
    assert one.row.model_copy(update={"timeline": "", "partners": ""}) == wanted.row.model_copy(
        update={"timeline": "", "partners": ""}
    )
    assert imports.year(one.row, 2026) == 2027
    assert imports.partners(one.row) == imports.partners(wanted.row)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("X,gov,,pain,secret words,,,,,", ["line 2, column organisation: 1 characters; it can have 2 to 120"]),
        ("Xy,pirates,,pain,secret words,,,,,", ["line 2, column group: no stakeholder group of those that are known"]),
        ("Xy,gov,,pian,secret words,,,,,", ["line 2, column kind: neither pain nor offer"]),
        ("Xy,gov,,pain,,,,,,", ["line 2, column text: 0 characters; it can have 3 to 600"]),
        ("Xy,gov,,pain,secret words,5,,,,", ["line 2, column rank: none of 1 to 4"]),
        (
            "Xy,gov,,pain,secret words,,,soonish,,",
            ["line 2, column timeline: neither now, next year, later nor a year from now on"],
        ),
        (
            'Xy,gov,,pain,secret words,,,,"a,b,c,d,e,f,g",',
            ["line 2, column partners: empty, too long or more than six"],
        ),
        (
            "Xy,gov,,pain,secret words,,,,,room only",
            [
                "line 2, column mark: neither unnamed nor on the record; what is for one room only cannot be imported"
            ],
        ),
        (
            "Xy,gov,,pain,secret words,,,,,\nXy,gov,,pain,Secret  words!,,,,,",
            ["line 3, column text: says the same as line 2"],
        ),
        (
            "Xy,gov,,pain,one,1,,,,\nXy,ngo,,pain,two,1,,,,\nXy,,KE,pain,three,,,,,\nXy,,UG,offer,four,,,,,",
            [
                "line 3, column rank: the same as line 2", "line 3, column group: line 2 says another",
                "line 5, column country: line 4 says another",
            ],
        ),
        ("\n".join(f"Xy,,,pain,words {n},,,,," for n in range(5)), ["line 6, column text: more than 4 of a kind"]),
        ('Xy,,,pain,"two\nlines",,,,,\nXy,,,pian,words,,,,,', ["line 4, column kind: neither pain nor offer"]),
        ('Xy,,,pain,"never closed,,,,,', ["line 2: quotes that are not closed, or a cell that is too long"]),
        ("Xy,,,pain,words,,,,,,more", ["line 2: more cells than the first line has columns"]),
        ("", ["line 1: no row stands in the file"]),
    ],
)  # fmt: skip
def test_everything_wrong_is_told_by_row_and_column_and_never_with_what_stands_there(
    rows: str, told: list[str]
) -> None:
    found = faults(HEAD + rows + "\n")
    assert found == told
    assert "ecret" not in "".join(found)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (
            b"organisation,kind,text\nR\xe9seau,pain,words\n",
            "line 2: not UTF-8; save the file as “CSV UTF-8” and import that",
        ),
        (b"name,age\nx,1\n", "line 1: no column organisation, kind, text; the first line has to name the columns"),
        (b"", "line 1: no column organisation, kind, text; the first line has to name the columns"),
        (b"organisation,org,kind,text\n", "line 1: two columns organisation"),
        (b'[{"organisation": "Xy"', "line 1: no JSON"), (b"{}", "line 1: no list of at most 10000 entries"),
        (b"[1]", "entry 1: no object"),
        (b'[{"organisation": "Xy", "kind": "pain"}]', "entry 1, column text: Field required"),
        (
            b'[{"organisation": "Xy", "kind": "pain", "text": ["secret"]}]',
            "entry 1, column text: neither text nor a whole number",
        ),
        (b"[" * 100_000, "line 1: no JSON"),
    ],
)  # fmt: skip
def test_what_is_no_such_file_is_told_in_one_line(content: bytes, told: str) -> None:
    assert faults(content) == [told]


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: (HEAD + text).encode("utf-8", "ignore")))
def test_no_file_does_anything_else_than_being_read_or_refused(content: bytes) -> None:
    try:
        statements(content, 2026)
    except BadFile as bad:
        assert all(fault.startswith(("line ", "entry ")) for fault in bad.faults)


def test_initiatives_are_read_and_told_the_same_way() -> None:
    head = "name,addresses,link,contact,organisation,state,fresh\n"
    [one] = initiatives((head + "Safe Schools,risks online,schools.example,,,ended,2026-05-01\n").encode())
    assert (one.row.name, one.row.state, one.row.fresh) == ("Safe Schools", "over", "2026-05-01")
    rows = (
        "S,risks online,schools.example,,,,\nSafe Schools,risks online,nowhere,,,,\n"
        "Safe Roads,risks,roads.example,ana@roads.example,,,\nSafe Seas,risks,seas.example,,,gone,\n"
        "Safe Skies,risks,skies.example,,,,2026-02-30\nsafe  schools,risks,schools.example,,,,\n"
    )
    with pytest.raises(BadFile) as found:
        initiatives((head + rows).encode())
    assert found.value.faults == [
        "line 2, column name: it can have 3 to 120 characters", "line 3, column link: no address of the web",
        "line 4, column contact: no role of up to 80 characters, or somebody's address",
        "line 5, column state: neither running nor over", "line 6, column fresh: no date",
        "line 7, column name: says the same as line 3",
    ]  # fmt: skip


def test_a_time_that_is_later_and_partners_in_any_words_are_taken() -> None:
    [one] = statements(b"organisation,kind,text,timeline,partners\nXy,offer,words,plus tard,the banks\n", 2026)
    assert imports.year(one.row, 2026) == SOME_DAY
    assert imports.partners(one.row) == kept(Partners((), (), ("the banks",)))
