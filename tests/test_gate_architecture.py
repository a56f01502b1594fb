"""Every way out of the program is known here, and each one passes the gate.

The modules are read, not run: who writes into the outbox, who hands anything to the homeserver, who reads what people
said and what guards it on its way out, who writes to a file or a terminal, what goes into log lines. A new module
that does any of it fails these tests until somebody has thought about it and written it down below.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from tests.readers import GUARDS, PASSES, READERS

ROOT = Path(__file__).parent.parent
Sources = dict[str, ast.Module]

WORDS = {
    "answers": {"counted", "by_delegates"},
    "ballots": {"counted"},
    "needs": {
        "get", "withdrawn", "of_voice", "matchable", "proposable", "unconfirmed", "to_confirm", "to_confirm_by",
        "to_look_at", "alone",
    },
    "initiatives": {"get", "everything", "running", "to_ask", "unconfirmed"},
    "themes": {"shared", "named_by"},
    "held": {"get", "waiting", "of_person", "settled"},
    "dates": {"brought", "brought_by", "reports"},
    "digests": {"facts"},
    "efforts": {"entry", "entries", "origin", "problem", "title", "around"},
    "effort_news": {"news"},
    "inbox": {"waiting"},
    "wanted": {"get", "of_room", "spellings"},
    "exporting": {"export"},
}
# Which files of the store read a table that people's words are in.
WORDY_TABLES = (
    "answer", "need", "theme", "held", "inbox", "sealed", "outbox", "quoted", "box", "effort_entry",
    "brought", "wanted", "wanted_by",
)  # fmt: skip
WORDY_STORES = {
    "bot/store/answers.py", "bot/store/ballots.py", "bot/store/blanking.py", "bot/store/copies.py",
    "bot/store/counted.py", "bot/store/coverage.py", "bot/store/dates.py", "bot/store/digests.py",
    "bot/store/effort_news.py", "bot/store/efforts.py", "bot/store/exporting.py", "bot/store/feeds.py",
    "bot/store/forgetting.py", "bot/store/forgetting_efforts.py", "bot/store/held.py", "bot/store/inbox.py",
    "bot/store/introductions.py", "bot/store/knowledge.py", "bot/store/needs.py", "bot/store/outbox.py",
    "bot/store/people.py", "bot/store/prompts.py", "bot/store/reminders.py", "bot/store/retention.py",
    "bot/store/theme_votes.py", "bot/store/themes.py", "bot/store/verdicts.py", "bot/store/wanted.py",
}  # fmt: skip
# Who writes to a terminal or a file: what operators run, and the keeping of the account.
WRITERS = {
    "bot/__main__.py", "bot/demo/keep.py", "bot/demo/progress.py", "bot/demo/synapse.py",
    "bot/demo/synapse_install.py", "bot/feeds.py", "bot/forgetter.py", "bot/matrix/account.py", "bot/operate/backup.py",
    "bot/operate/bench/__init__.py", "bot/operate/bench/away.py", "bot/operate/bench/digest.py",
    "bot/operate/bench/figures.py",
    "bot/operate/bench/live.py", "bot/operate/bench/quality.py", "bot/operate/check.py",
    "bot/operate/demo.py", "bot/operate/digest.py", "bot/operate/export.py",
    "bot/operate/forget.py", "bot/operate/importing.py", "bot/operate/match.py", "bot/operate/schema.py",
    "bot/operate/unsubscribe.py",
    "bot/pictures/__main__.py",
    "bot/store/schema.py", "bot/store/sqlite.py",
}  # fmt: skip
# What may stand in a log line: ids, kinds, numbers.
LOGGED = re.compile(
    r"(\w+\.)*(id|txn|code|seq|slot|user_id|key|__name__|room|n|kind|pause|name)|type\(\w+(\.effect)?\)\.__name__"
    r"|place\(\w+\)\.replace\(' at ', '@'\)|transaction\(cause, effect\.name\)"
)
LOGGED_BESIDE = {  # errors of what has seen no words: the homeserver, the store of keys
    "bot/forgetter.py": {"error"},
    "bot/matrix/crypto.py": {"error"},
}
_SQL = re.compile(r"\b(?:SELECT .+ FROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM)\b", re.DOTALL)
_READS = re.compile(r"\b(?:FROM|JOIN) (\w+)")


@lru_cache(maxsize=1)
def program() -> Sources:
    """Every module of the program by its path."""
    return {str(p.relative_to(ROOT)): ast.parse(p.read_bytes()) for p in sorted((ROOT / "bot").rglob("*.py"))}


def calls(tree: ast.AST) -> Iterator[tuple[str, str, ast.Call]]:
    """Every call, as what it is called on ('' for a plain function), its name, and itself."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=on, attr=name)):
                yield ast.unparse(on), name, node
            case ast.Call(func=ast.Name(id=name)):
                yield "", name, node
            case _:
                pass


def strings(tree: ast.AST) -> Iterator[str]:
    """Every text in the module, with the values of formatted ones left out."""
    for node in ast.walk(tree):
        match node:
            case ast.JoinedStr(values=values):
                yield "".join(str(one.value) if isinstance(one, ast.Constant) else " x " for one in values)
            case ast.Constant(value=str(text)):
                yield text
            case _:
                pass


def such(sources: Sources, has: Callable[[str, ast.Module], bool]) -> set[str]:
    """The modules of which it is true."""
    return {path for path, tree in sources.items() if has(path, tree)}


def decide_outside_the_outbox(sources: Sources) -> set[str]:
    """Modules that put something into the table of what goes out."""
    return such(sources, lambda _, tree: any(re.search(r"INTO outbox\b", s) for s in strings(tree)))


def change_what_was_decided(sources: Sources) -> set[str]:
    """Modules that change what stands in the table of what goes out."""
    return such(sources, lambda _, tree: any(re.search(r"UPDATE outbox\b", s) for s in strings(tree)))


def hand_to_the_homeserver(sources: Sources) -> set[str]:
    """Modules that give the homeserver anything. The edge itself, and what operators run with accounts of their own,
    are left out."""
    own = ("bot/matrix/", "bot/demo/", "bot/operate/", "bot/mail.py")
    sends = ("send", "upload", "room_send", "put_event")
    inner = {path: tree for path, tree in sources.items() if not path.startswith(own)}
    return such(inner, lambda _, tree: any(name in sends for _, name, _ in calls(tree)))


def read_words(sources: Sources) -> set[str]:
    """Modules that read what people said."""
    return such(sources, lambda _, tree: any(name in WORDS.get(on, ()) for on, name in (*used(tree), *taken(tree))))


def used(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Every function that is called on something, with what it is called on."""
    return ((on, name) for on, name, _ in calls(tree))


def taken(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Every function that is imported by its own name from a file of the store."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("bot.store."):
            yield from ((node.module.rpartition(".")[2], one.name) for one in node.names if node.module)


def unguarded(sources: Sources) -> set[str]:
    """Modules that say they pass the check and call no guard."""
    said = {path: tree for path, tree in sources.items() if READERS.get(path) == PASSES}
    return such(said, lambda _, tree: not any(name in GUARDS for _, name, _ in calls(tree)))


def use_sql(sources: Sources) -> set[str]:
    """Modules outside the store, and outside of what operators run, with a statement for the database."""
    inner = ("bot/store/", "bot/operate/")
    outside = {path: tree for path, tree in sources.items() if not path.startswith(inner)}
    return such(outside, lambda _, tree: any(_SQL.search(text) for text in strings(tree)))


def read_wordy_tables(sources: Sources) -> set[str]:
    """Modules of the store that read tables with people's words."""
    store = {path: tree for path, tree in sources.items() if path.startswith("bot/store/")}
    return such(
        store, lambda _, tree: any(t in WORDY_TABLES for text in strings(tree) for t in _READS.findall(text))
    )  # fmt: skip


def write_somewhere(sources: Sources) -> set[str]:
    """Modules that print, or write a file."""
    return such(sources, lambda _, tree: any(_writes(*one) for one in calls(tree)))


def _writes(on: str, name: str, call: ast.Call) -> bool:
    if name in ("write_text", "write_bytes", "print"):
        return True
    if name == "write":
        return on.startswith("sys.")
    modes = [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return name in ("open", "fdopen") and any(re.fullmatch(r"[wax]b?\+?", mode) for mode in modes)


def log_words(sources: Sources) -> set[tuple[str, str]]:
    """What goes into log lines and is no id, kind or number: pairs of module and expression."""
    found = set()
    levels = ("debug", "info", "warning", "error", "critical", "exception", "log")
    for path, tree in sources.items():
        for on, name, call in calls(tree):
            if on in ("log", "logger", "logging") and name in levels:
                first, *rest = call.args
                odd = [ast.unparse(one) for one in rest if not LOGGED.fullmatch(ast.unparse(one))]
                odd += [] if isinstance(first, ast.Constant) else [ast.unparse(first)]
                found |= {(path, one) for one in odd if one not in LOGGED_BESIDE.get(path, ())}
    return found


def test_only_the_outbox_decides_what_goes_out() -> None:
    assert decide_outside_the_outbox(program()) == {"bot/store/outbox.py"}


def test_what_was_decided_is_blanked_or_passes_the_gate_again() -> None:
    assert change_what_was_decided(program()) == {"bot/store/blanking.py", "bot/store/outbox.py"}


def test_only_speak_and_the_postman_hand_anything_to_a_server() -> None:
    assert hand_to_the_homeserver(program()) == {"bot/speak.py", "bot/postman.py"}


def test_letters_are_decided_like_everything_else_and_looked_at_again_when_they_are_sent() -> None:
    assert such(program(), lambda _, tree: any(name == "Letter" for _, name, _ in calls(tree))) == {"bot/postman.py"}
    assert {"may_go", "get"} <= {name for _, name, _ in calls(program()["bot/postman.py"])}
    makers = {"bot/commands/shared/letters.py", "bot/commands/shared/mailing.py"}
    assert such(program(), lambda _, tree: any(name == "Mail" and not on for on, name, _ in calls(tree))) == {
        *makers, "bot/config.py",
    }  # fmt: skip


def test_everybody_who_reads_what_people_said_is_known() -> None:
    assert read_words(program()) == set(READERS)


def test_who_passes_the_disclosure_check_calls_it() -> None:
    assert unguarded(program()) == set()


def test_nobody_but_the_store_speaks_to_the_database() -> None:
    assert use_sql(program()) == set()


def test_the_store_reads_peoples_words_in_known_places() -> None:
    assert read_wordy_tables(program()) == WORDY_STORES


def test_what_stands_in_a_feed_passes_the_gate() -> None:
    assert such(program(), _makes_entries) == {"bot/commands/shared/feeding.py"}
    called = {name for _, name, _ in calls(program()["bot/commands/shared/feeding.py"])}
    assert called >= {"mask", "release", "again"}


def _makes_entries(_path: str, tree: ast.Module) -> bool:
    return any(name in ("Entry", "Feed") for _, name, _ in calls(tree))


def test_only_what_operators_run_writes_to_a_terminal_or_a_file() -> None:
    assert write_somewhere(program()) == WRITERS


def test_log_lines_carry_ids_kinds_and_numbers_only() -> None:
    assert log_words(program()) == set()


LEAKS: dict[str, tuple[Callable[[Sources], set[Any]], str]] = {
    "takes a reader by its name": (read_words, "from bot.store.needs import matchable"),
    "reads what people said": (read_words, "async def feed(tx):\n    return await needs.matchable(tx)"),
    "decides by itself": (decide_outside_the_outbox, "tx.write('INSERT INTO outbox (txn) VALUES ($1)', text)"),
    "sends by itself": (hand_to_the_homeserver, "async def feed(port):\n    await port.send(text, None)"),
    "asks the database": (use_sql, "tx.rows('SELECT text FROM need WHERE withdrawn IS NULL')"),
    "prints": (write_somewhere, "print(text)"),
    "writes a file": (write_somewhere, "with open('feed.xml', 'w') as file:\n    file.write(text)"),
    "writes a whole file": (write_somewhere, "path.write_text(text)"),
    "logs words": (log_words, "log.info('said text=%s', event.body)"),
    "logs a made up line": (log_words, "log.info(f'said {text}')"),
}


@pytest.mark.parametrize("leak", LEAKS)
def test_a_new_way_out_is_noticed(leak: str) -> None:
    check, code = LEAKS[leak]
    planted = {**program(), "bot/board/feed.py": ast.parse(code)}
    before, after = check(program()), check(planted)
    assert [one if isinstance(one, str) else one[0] for one in after - before] == ["bot/board/feed.py"]


def test_a_store_that_reads_words_anew_is_noticed() -> None:
    planted = {**program(), "bot/store/feed.py": ast.parse("tx.rows(f'SELECT {columns} FROM need n JOIN theme t')")}
    assert read_wordy_tables(planted) - read_wordy_tables(program()) == {"bot/store/feed.py"}


def test_a_reader_that_loses_its_guard_is_noticed() -> None:
    without = ast.parse("async def handle(ask):\n    return await needs.matchable(ask.tx)")
    assert unguarded({**program(), "bot/commands/themes.py": without}) == {"bot/commands/themes.py"}
