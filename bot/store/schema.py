"""The database as all migrations together make it, to be read in one place: `schema.sql`.

`python -m bot.store.schema > bot/store/schema.sql` writes that file anew after a migration; a test keeps the two
equal. Rule: it is for people; the program itself only ever applies migrations.
"""

from __future__ import annotations

import asyncio
import re
import sys

from bot.store.base import migrate, migrations, open_base

_CREATED = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
_EXPLAINED = re.compile(r"((?:^--.*\n)+)CREATE TABLE (\w+)", re.MULTILINE)


async def schema() -> str:
    """Every table and index of a new SQLite database, each table under the comment its migration gives it."""
    base = await open_base("sqlite:///:memory:")
    try:
        await migrate(base)
        async with base.begin() as tx:
            made = await tx.rows(_CREATED)
    finally:
        await base.close()
    comments = {name: words for _, sql in migrations() for words, name in _EXPLAINED.findall(sql)}
    text = "".join(f"{_gap(row['sql'])}{comments.get(row['name'], '')}{row['sql']};\n" for row in made)
    return text.lstrip()


def _gap(sql: str) -> str:
    return "\n" if sql.startswith("CREATE TABLE") else ""


if __name__ == "__main__":
    sys.stdout.write(asyncio.run(schema()))
