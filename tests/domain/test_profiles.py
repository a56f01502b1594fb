"""What an organisation says it works in tells who speaks, as long as few work in it."""

from __future__ import annotations

from bot.domain.profiles import Profile, own_words


def test_what_few_work_in_tells_in_their_own_mouth() -> None:
    few = [Profile("O1", ("Alpha",), sector="parcel insurance"), Profile("O2", ("Beta",), sector="transport")]
    found = own_words(few)
    assert {"parcel insurance", "parcel", "insurance"} <= set(found["O1"])
    assert "transport" in found["O2"]


def test_what_many_work_in_tells_nothing() -> None:
    many = [Profile(f"O{n}", (f"Name{n}",), sector="Freight") for n in range(3)]
    assert {word for own in own_words(many).values() for word in own} == set()
