"""What programs read keeps to its published document."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from bot.domain.data import ADAPTER, SCHEMA, Count, Result, content, schema
from bot.places import config_path


def test_the_published_schema_is_the_one_the_models_make() -> None:
    assert config_path(*SCHEMA).read_text(encoding="utf-8") == schema()


def test_a_result_says_what_the_language_promises() -> None:
    counts = (Count(key="trust", label="trust", n=24, spellings=(("trust", 24),)),)
    result = Result(id="P3", kind="word", question="Say one", closed=True, asked=31, n=24, counts=counts, abstained=2)
    assert content(result) == {
        "type": "result", "id": "P3", "kind": "word", "question": "Say one", "wording": 1, "per": "person",
        "closed": True, "asked": 31, "n": 24,
        "counts": [{"key": "trust", "label": "trust", "n": 24, "spellings": [["trust", 24]]}],
        "abstained": 2, "passed": 0, "unclear": 0, "silent": 0, "qualifications": [], "comments": [],
        "on_record": [], "room_only": [], "held": 0, "most": 1, "seats": 0, "rounds": [], "winners": [], "quota": 0,
        "median": None, "sealed": False, "few": 0, "others": 0, "breakdowns": [], "earlier": None,
        "changes": [], "agreement": "",
    }  # fmt: skip
    assert ADAPTER.validate_python(content(result)) == result


def test_a_field_that_is_not_published_is_refused() -> None:
    with pytest.raises(ValidationError):
        ADAPTER.validate_python({"type": "refusal", "reason": "x", "person": "@ben:here"})
