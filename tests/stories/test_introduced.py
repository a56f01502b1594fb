"""After an introduction of four to which two said yes: whose the common work is, and what others learn with their leave."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.stories.harness import Story
from tests.stories.test_double_opt_in import STORY, begun

WORK = """
abe (direct): effort M1 Cheaper travel
  bot (direct abe) → abe: **E1** is a draft about M1. Only you who share it can see it, until you say `publish E1`. A few short questions first; each takes a word or a sentence.
    | **E1, question 1 of 7:** What problem do you want to solve? It says: “travel cost keeps practitioners away”. Is that it? `yes`, or say it better.
  bot (room abe bea): **E1** is a draft about what brought you here. Only you who are here can see it. Go on together: `!effort E1`
cleo (direct): effort M1 Cheaper travel
  bot (direct cleo): I know no M1 that you can open an effort from. You can from what you share: `themes` lists shared problems, `mine` your own. For example: `effort T2 Cheaper travel`
cleo (direct): E1
  bot (direct cleo): I know no effort E1 here. `efforts` lists those you can see.
cleo (direct): efforts
  bot (direct cleo): There is no effort here yet. Somebody who shares a problem opens one: `effort T2 TITLE`, or from a pain point `effort N7`. `themes` lists shared problems.
dan (direct): commit E1 two days a month
  bot (direct dan): I know no effort E1 here. `efforts` lists those you can see.
bea (direct): E1
  bot (direct bea): **E1 Cheaper travel** · draft
    | - Problem: travel cost keeps practitioners away
    | - Lead: nobody yet → `lead E1` · Deputy: nobody yet → `deputy E1`
  bot (direct bea) → bea: **E1, question 1 of 7:** What problem do you want to solve? It says: “travel cost keeps practitioners away”. Is that it? `yes`, or say it better.
"""
KNOWN = """
ana: !matches
  bot: No new pair of statements lies close. More statements help: `pain TEXT`, `offer TEXT`.
    | Introductions: fewer than 3 asked, fewer than 3 agreed.
bea: M1 on the record
  bot ✅ bea
ana: !matches
  bot: No new pair of statements lies close. More statements help: `pain TEXT`, `offer TEXT`.
    | Introductions: fewer than 3 asked, fewer than 3 agreed.
    | On the record: Posts of Kenya, Open Lab met over M1.
bea: M1 unnamed
  bot ✅ bea
ana: !matches
  bot: No new pair of statements lies close. More statements help: `pain TEXT`, `offer TEXT`.
    | Introductions: fewer than 3 asked, fewer than 3 agreed.
bea: M1 on the record
  bot ✅ bea
ana: !session rule Chatham House
  bot: Rule of this room: **Chatham House**. Use what is said, never who said it or who was here: no names at all, not even what is on the record, and no list of organisations. A facilitator can make the rule stricter at any time, and looser only when no session is open.
ana: !matches
  bot: No new pair of statements lies close. More statements help: `pain TEXT`, `offer TEXT`.
    | Introductions: fewer than 3 asked, fewer than 3 agreed.
"""


@pytest.fixture
async def story(base_url: str) -> AsyncIterator[Story]:
    """Abe and bea have met over M1; cleo said no, and dan nothing."""
    story = await begun(base_url)
    await story.act(STORY)
    yield story
    await story.stop()


async def test_common_work_is_only_of_those_who_said_yes_to_meet(story: Story) -> None:
    await story.play(WORK)


async def test_who_met_is_told_to_the_facilitator_once_all_of_them_put_it_on_the_record(story: Story) -> None:
    await story.play(KNOWN)
