"""The bench measures what it says it measures: all its figures are there, and nothing was lost on the way.

How fast anything is is not asserted here: that depends on the machine and on who else uses it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson
import pytest

from bot.operate import bench
from bot.operate.bench import away, crowd, live, matching, pages, pipeline
from bot.operate.bench.figures import as_text
from bot.places import config_path

WATCHED = {"wall_seconds", "longest_block_ms", "longest_block_cpu_ms"}


def _positive(figures: Mapping[str, Any]) -> bool:
    return all(value is None or value > 0 for name, value in figures.items() if name not in ("themes", "pairs"))


async def test_every_answer_of_the_recorded_pages_is_kept_and_every_rate_is_there(tmp_path: Path) -> None:
    found = await pipeline.measure(tmp_path, events=500, people=40)
    assert set(found) == WATCHED | {
        "events", "events_of_concern", "answers", "answers_kept", "commands", "messages_sent",
        "events_per_cpu_second", "events_of_concern_per_cpu_second", "bare_loop_events_per_cpu_second",
        "share_of_bare_loop",
    }  # fmt: skip
    assert _positive(found)
    assert found["events"] == 500
    assert found["answers_kept"] == found["answers"]
    assert found["events_of_concern"] == (found["answers"] or 0) + (found["commands"] or 0)


async def test_every_answer_in_a_gap_of_many_pages_is_kept(tmp_path: Path) -> None:
    found = await away.measure(tmp_path, events=1_000, people=40)
    assert set(found) == WATCHED | {"events", "answers", "answers_kept", "cpu_seconds", "memory_rise_mb"}
    assert _positive({name: value for name, value in found.items() if name != "memory_rise_mb"})
    assert found["answers_kept"] == found["answers"]


async def test_everybody_in_a_full_hall_counts_and_the_count_is_not_told_too_often(tmp_path: Path) -> None:
    found = await crowd.measure(tmp_path, people=2_000, seconds=15.0)
    assert set(found) == WATCHED | {
        "people", "answers_kept", "count_told_times", "shortest_between_two_tellings_seconds",
        "result_after_close_seconds", "picture_after_close_seconds", "memory_mb", "helper_memory_mb", "memory_rise_mb",
    }  # fmt: skip
    assert found["answers_kept"] == 2_000
    assert (found["count_told_times"] or 0) >= 2
    assert (found["shortest_between_two_tellings_seconds"] or 0) >= 3
    assert found["memory_mb"] is None or found["memory_rise_mb"] is None or found["memory_rise_mb"] < 100


async def test_pain_points_are_compared_in_the_worker() -> None:
    found = await matching.measure(40)
    assert set(found) == {
        "pain_points", "embedding_seconds", "themes_and_pairs_seconds", "questions_seconds", "questions", "themes",
        "pairs", "longest_block_ms", "longest_block_cpu_ms",
    }  # fmt: skip
    assert found["pain_points"] == 40


async def test_a_new_pain_point_finds_its_neighbours_among_those_the_worker_holds() -> None:
    found = await matching.newcomer(3_000, asked=3)
    assert found["pain_points"] == 3_000
    assert _positive(found)


@pytest.mark.server
async def test_the_bot_beside_a_real_homeserver_answers_all_it_is_asked(tmp_path: Path) -> None:
    found = await live.measure(tmp_path, live.Sizes(rooms=2, idle=1.0, answers=3, behind=20))
    assert set(found) == {
        "rooms", "idle_seconds", "idle_memory_mb", "idle_percent_of_a_core", "answers_acknowledged",
        "acknowledgement_p50_ms", "acknowledgement_p95_ms", "answers_waiting", "results_behind_seconds",
        "all_acknowledged_seconds", "start_to_first_answer_seconds",
    }  # fmt: skip
    assert (found["rooms"], found["answers_acknowledged"], found["answers_waiting"]) == (2, 3, 20)


async def test_the_whole_bench_is_one_object_with_units_that_can_be_printed() -> None:
    found = await bench.measure(
        bench.Sizes(events=200, people=20, away=300, hall=0.5, pain_points=(20,), newcomer=2_500, live=None)
    )
    assert set(found) == {
        "away", "crowd", "pipeline", "matching_20", "newcomer", "published_events_per_cpu_second", "units",
        "bench_seconds",
    }  # fmt: skip
    assert orjson.loads(orjson.dumps(found)) == found
    assert "events per cpu second" in as_text(found)


def test_pages_are_the_same_every_time_and_hold_every_event_once() -> None:
    def crowd() -> pages.Crowd:
        return pages.Crowd(30, ["$poll"], ["$word"], 1_000, command=lambda dice: f"!results P{dice.randrange(9)}")

    once, twice = crowd(), crowd()
    made = pipeline.recorded(once, 350)
    assert made == pipeline.recorded(twice, 350)
    told = [orjson.loads(page)["rooms"]["join"][pages.ROOM]["timeline"]["events"] for page in made]
    assert [len(events) for events in told] == [100, 100, 100, 50]
    assert len({event["event_id"] for events in told for event in events}) == 350
    assert once.answers + once.asked + once.idle == 350


def test_statements_are_made_in_any_number_and_differ() -> None:
    made = matching.statements(50, config_path("programme-2017.toml"))
    assert len(made) == 50
    assert len({one.text for one in made}) > 40
