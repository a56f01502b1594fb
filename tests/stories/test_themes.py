"""Shared problems by hand, which no later run undoes, and those that several groups share and nobody works on."""

from __future__ import annotations

import pytest

from bot.commands.shared import nearness
from tests.stories.harness import Story, person

BY_HAND = """
ben: !pain travel cost keeps practitioners away
  bot ✅ ben
  bot (direct ben): I keep N1 under your own voice until I know who you speak for. Tell me: `i am ORGANISATION, STAKEHOLDER GROUP, COUNTRY`, for example `i am Internet Society Kenya, Technical Community, Kenya`. For yourself alone, leave it as it is.
cy: !pain practitioners cannot pay for travel and hotels
  bot ✅ cy
  bot (direct cy): I keep N2 under your own voice until I know who you speak for. Tell me: `i am ORGANISATION, STAKEHOLDER GROUP, COUNTRY`, for example `i am Internet Society Kenya, Technical Community, Kenya`. For yourself alone, leave it as it is.
dee: !pain nobody has time for another meeting
  bot (direct ben): Can you give one example for N1: when or where did it happen? Just reply here, or `example N1 …`. If not, that is fine too; I ask only this once.
  bot ✅ dee
  bot (direct dee): I keep N3 under your own voice until I know who you speak for. Tell me: `i am ORGANISATION, STAKEHOLDER GROUP, COUNTRY`, for example `i am Internet Society Kenya, Technical Community, Kenya`. For yourself alone, leave it as it is.
ben: !pain too many meetings and no time for work
  bot (direct ben): I keep N4 under your own voice until I know who you speak for. Tell me: `i am ORGANISATION, STAKEHOLDER GROUP, COUNTRY`, for example `i am Internet Society Kenya, Technical Community, Kenya`. For yourself alone, leave it as it is.
  bot (direct cy): Can you give one example for N2: when or where did it happen? Just reply here, or `example N2 …`. If not, that is fine too; I ask only this once.
  bot ✅ ben
ana: !themes
  bot: **2 shared problems**, as the machine reads the statements:
    | - T2 nobody has time for another meeting — fewer than 3 organisations
    | - T1 travel cost keeps practitioners away — fewer than 3 organisations
    |
    | Each is named by one statement in it. They are a way to read, not a finding. Yours is missing? Say it: `pain TEXT`
  bot (direct dee): Can you give one example for N3: when or where did it happen? Just reply here, or `example N3 …`. If not, that is fine too; I ask only this once.
ana: !rename T1 money to meet
  bot: **T1** is now called: money to meet
ana: !merge T1 T2
  bot: T2 is part of **T1** now: money to meet. It stays so, whatever is said later; `!undo` takes it back for ten minutes.
dee: !pain travel budgets are cut every year
  bot (direct dee): I keep N5 under your own voice until I know who you speak for. Tell me: `i am ORGANISATION, STAKEHOLDER GROUP, COUNTRY`, for example `i am Internet Society Kenya, Technical Community, Kenya`. For yourself alone, leave it as it is.
  bot ✅ dee
ana: !themes
  bot: **One shared problem**, as the machine reads the statements:
    | - T1 money to meet — 3 organisations
    |
    | Each is named by one statement in it. They are a way to read, not a finding. Yours is missing? Say it: `pain TEXT`
ana: !undo
  bot: Taken back: `merge` (T1).
ana: !themes
  bot: **2 shared problems**, as the machine reads the statements:
    | - T1 money to meet — 3 organisations
    | - T2 nobody has time for another meeting — fewer than 3 organisations
    |
    | Each is named by one statement in it. They are a way to read, not a finding. Yours is missing? Say it: `pain TEXT`
ana: !split N2
  bot: N2 is no longer part of T1 and stays out of it; `!undo` takes it back for ten minutes.
ana: !themes
  bot: **2 shared problems**, as the machine reads the statements:
    | - T1 money to meet — fewer than 3 organisations
    | - T2 nobody has time for another meeting — fewer than 3 organisations
    |
    | Each is named by one statement in it. They are a way to read, not a finding. Yours is missing? Say it: `pain TEXT`
ana: !undo
  bot: Taken back: `split` (N2).
ana: !rename T1 the travel of @ben:test
  bot: That name would name somebody or could tell who said it. Say what the problem is, for example: `!rename T1 money for travel`
ana: !rename T1
  bot: **T1** goes by the words of a statement again: travel cost keeps practitioners away
ana: !split N9
  bot: N9 is in no shared problem together with others, so it cannot leave one. `themes` lists them.
ana: !merge T1
  bot: I need two shared problems, the one that stays first. For example: `!merge T2 T5`. `!themes` lists them.
ben: !merge T1 T2
  bot: `merge` is for the facilitators of this room (power level 50 and above). Ask one of them; `help` lists what you can do.
"""

BRIDGE = """
ben (direct): i am Posts of Kenya, gov, Kenya
  bot (direct ben): You now speak for **Posts of Kenya** (Government, Kenya). Next: `pain` and your worst problem in one sentence.
cy (direct): i am Free Net, civil society, Senegal
  bot (direct cy): You now speak for **Free Net** (Civil Society, Senegal). Next: `pain` and your worst problem in one sentence.
dee (direct): i am Net Lab, private sector, Chile
  bot (direct dee): You now speak for **Net Lab** (Private Sector, Chile). Next: `pain` and your worst problem in one sentence.
ben: !pain nobody has time for another meeting
  bot ✅ ben
ben: !pain travel cost keeps practitioners away
  bot ✅ ben
cy: !pain practitioners cannot pay for travel and hotels
  bot (direct ben): Can you give one example for N1: when or where did it happen? Just reply here, or `example N1 …`. If not, that is fine too; I ask only this once.
  bot ✅ cy
cy: !pain too many meetings and no time
  bot ✅ cy
ana: !themes
  bot: **2 shared problems**, as the machine reads the statements:
    | - T2 nobody has time for another meeting — fewer than 3 organisations
    | - T1 travel cost keeps practitioners away — fewer than 3 organisations
    |
    | Each is named by one statement in it. They are a way to read, not a finding. Yours is missing? Say it: `pain TEXT`
  bot (direct cy): Can you give one example for N3: when or where did it happen? Just reply here, or `example N3 …`. If not, that is fine too; I ask only this once.
dee (direct): +1 N2
  bot (direct dee): Thank you: N2 is yours too. If it can bring you together with somebody, I ask both of you first.
ana: !themes
  bot: **2 shared problems**, as the machine reads the statements:
    | - T1 travel cost keeps practitioners away — 3 organisations — **a bridge**: three or more kinds of stakeholders share it, and nobody works on it yet
    | - T2 nobody has time for another meeting — fewer than 3 organisations
    |
    | Each is named by one statement in it. They are a way to read, not a finding. Yours is missing? Say it: `pain TEXT`
ana: !initiative Travel Fund | pays travel cost so that practitioners are not kept away | https://fund.example
  bot: **I1** “Travel Fund” is in the register. `I1 ended` when it is over; take it back: `withdraw I1`
ana: !themes
  bot: **2 shared problems**, as the machine reads the statements:
    | - T1 travel cost keeps practitioners away — 3 organisations
    | - T2 nobody has time for another meeting — fewer than 3 organisations
    |
    | Each is named by one statement in it. They are a way to read, not a finding. Yours is missing? Say it: `pain TEXT`
"""


async def test_what_a_facilitator_does_to_themes_holds_while_points_come_and_is_taken_back(story: Story) -> None:
    story.looks = True
    await story.play(BY_HAND)


async def test_what_three_groups_share_comes_first_until_an_initiative_works_on_it(story: Story) -> None:
    story.looks = True
    await story.play(BRIDGE)


@pytest.mark.parametrize(("quick", "seen"), [(2, "  bot: No shared problem is in sight yet"), (3, "  bot: **One shared problem**")])
async def test_who_asks_for_themes_of_many_statements_gets_those_of_the_last_minute(
    story: Story, monkeypatch: pytest.MonkeyPatch, quick: int, seen: str
) -> None:
    monkeypatch.setattr(nearness, "QUICK", quick)
    await story.act("ben: !pain travel cost keeps practitioners away\ncy: !pain nobody has time for another meeting")
    story.server.say("!room", person("dee"), "!pain practitioners cannot pay for travel and hotels")
    await story.act("ana: !themes")
    assert [line for line in story.seen if line.startswith(seen)]
    await story.act("ana: !themes")
    assert [line for line in story.seen if line.startswith("  bot: **One shared problem**")]
