"""Every Member State of the United Nations is in one regional group, and countries are read as people type them."""

from __future__ import annotations

import tomllib
from collections import Counter

import pytest
from babel import Locale

from bot.places import config_path
from bot.regions import APART, INTERGOVERNMENTAL, LANGUAGES, country, region

GROUPS = {"african": 54, "asia-pacific": 54, "eastern-european": 23, "grulac": 33, "weog": 29}
DATA = tomllib.loads(config_path("regions.toml").read_text(encoding="utf-8"))


def test_all_193_member_states_stand_in_one_group_once() -> None:
    members = Counter(code for group in GROUPS for code in DATA[group])
    assert {group: len(DATA[group]) for group in GROUPS} == GROUPS
    assert (sum(members.values()), max(members.values())) == (193, 1)
    assert sorted(set(DATA) - {"names"}) == sorted(GROUPS)
    assert sorted(code for code in members if code not in Locale("en").territories) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_member_state_is_read_in_every_language_of_the_united_nations(language: str) -> None:
    named = Locale(language).territories
    codes = [code for group in GROUPS for code in DATA[group]]
    assert {code: country(named[code]) for code in codes} == {code: code for code in codes}


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Kenya", "KE"), ("kenya", "KE"), ("KEN", "KE"), ("ke", "KE"), ("Nairobi, Kenya", "KE"), ("UK", "GB"),
        ("the Netherlands", "NL"), ("Pays-Bas", "NL"), ("Turkey", "TR"), ("U.S.A.", "US"), ("United States", "US"),
        ("Cote d'Ivoire", "CI"), ("DR Congo", "CD"), ("Niger", "NE"), ("Nigeria", "NG"), ("Brazli", ""),
        ("Switzerlnd", "CH"), ("Austrlia", ""), ("Atlantis", ""), ("", ""), ("European Union", ""), ("España", "ES"),
    ],
)  # fmt: skip
def test_a_country_is_read_as_people_type_it(typed: str, code: str) -> None:
    assert country(typed) == code


@pytest.mark.parametrize(
    ("typed", "group"),
    [
        ("United States", "weog"), ("Türkiye", "weog"), ("Israel", "weog"), ("Kiribati", "asia-pacific"),
        ("Cyprus", "asia-pacific"), ("Australia", "weog"), ("Holy See", APART), ("Palestine", APART), ("Kosovo", APART),
        ("Greenland", APART), ("somewhere", ""),
    ],
)  # fmt: skip
def test_special_cases_stand_where_the_source_puts_them(typed: str, group: str) -> None:
    assert region("civil-society", typed) == group


def test_an_intergovernmental_organisation_stands_apart_whatever_its_country() -> None:
    assert [region("intergovernmental", typed) for typed in ("France", "", "Kenya")] == [INTERGOVERNMENTAL] * 3
