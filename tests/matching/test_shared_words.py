"""The words two texts share: content words only, as typed by the first."""

import pytest

from bot.matching.shared_words import ordinary_words, shared_words


@pytest.mark.parametrize(
    ("a", "b", "shared"),
    [
        ("Engineers overlook technology", "how their TECHNOLOGY harms an engineer", ("Engineers", "technology")),
        ("We do not know what others do", "others do not know us", ()),
        ("AI is a black box", "nobody understands AI", ("AI",)),
        ("AI IS A BLACK BOX", "AI", ()),
        ("J'ai peur", "AI and fear", ()),
        ("La confiance manque", "Il n'y a pas de confiance", ("confiance",)),
        ("儿童在网上得不到保护", "网上的儿童", ("儿童", "网上")),
        ("lack\ud800 of trust", "trust", ("trust",)),
        ("", "trust", ()),
    ],
)
def test_shared_words_are_content_words_as_the_first_typed_them(a: str, b: str, shared: tuple[str, ...]) -> None:
    assert shared_words(a, b) == shared


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("practice", "practices", True),
        ("business", "businesses", True),
        ("police", "policy", False),
        ("art", "arts", False),
        ("inter", "internet", False),
    ],
)
def test_a_word_may_end_in_two_letters_more(one: str, other: str, same: bool) -> None:
    assert shared_words(one, other) == ((one,) if same else ())
    assert shared_words(other, one) == ((other,) if same else ())


def test_what_everybody_speaks_of_is_no_reason() -> None:
    texts = [f"the forum and subject{n}" for n in range(8)]
    ordinary = ordinary_words(texts)
    assert ordinary == frozenset({"forum"})
    assert shared_words("forums on trust", "trust in the forum", ordinary) == ("trust",)


def test_in_a_handful_of_texts_no_word_is_ordinary() -> None:
    assert ordinary_words(["trust"] * 4) == frozenset()
