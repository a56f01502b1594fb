"""How much an organisation is asked: five statements of others in seven days, none twice, whoever of it asks."""

from __future__ import annotations

from tests.commands.test_theme_acts import WORDS
from tests.needs_base import DAY, Table, table


async def test_two_delegates_share_five_statements_a_week_and_none_is_shown_twice(base_url: str) -> None:
    async with table(base_url) as here:
        for person in ("ben", "eve"):
            await here.write(person, "i am Posts of Kenya, gov, Kenya")
        for n, text in enumerate(WORDS[1:]):
            await here.write(f"p{n}", f"i am Organisation {'ABCDEFGHIJK'[n]}, private sector, Chile")
            await here.write(f"p{n}", f"pain {text}")
        await here.write("ben", f"pain {WORDS[0]}")
        assert await _asks(here, "ben") == 3
        assert await _asks(here, "eve") == 2
        assert await _asks(here, "ben") == 0
        here.now += 6 * DAY
        assert await _asks(here, "eve") == 0
        here.now += DAY + 1
        assert await _asks(here, "eve") == 3
        async with here.base.begin() as tx:
            found = [row["need"] for row in await tx.rows("SELECT need FROM shown WHERE organisation = 'O1'")]
        assert len(found) == len(set(found)) == 8


async def _asks(here: Table, person: str) -> int:
    """How many statements of others somebody who asks for them is shown; all are answered with no."""
    text = "\n".join(getattr(one, "text", "") for one in await here.write(person, "yours"))
    if not text.startswith(("**Is this", "**Are these")):
        assert "in seven days at most" in text
        return 0
    await here.write(person, "none")
    return text.count("\n- ")
