"""The command `commonground`: reads what is asked, does it, and says how it went by its exit status.

0 done · 1 what was asked could not be done (one line says why) · 2 wrong usage.
"""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from bot import logs
from bot.config import BadConfig, read_config


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="commonground", description="A Matrix bot for working sessions that go on between meetings."
    )
    parser.add_argument("--version", action="version", version=version("commonground"))
    parser.add_argument("--log-format", choices=("text", "json"), default="text", help="how log lines look")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, help: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=help, description=help[0].upper() + help[1:] + ".")

    def configured(command: argparse.ArgumentParser) -> None:
        command.add_argument("--config", type=Path, default=Path("config/bot.toml"), help="the configuration file")

    configured(add("run", "run the bot until it is told to stop"))
    configured(add("check", "check the configuration, secrets, database, homeserver, fonts and model"))

    demo = add("demo", "play the 2017 working session on an embedded homeserver")
    demo.add_argument("--out", type=Path, default=Path("out/demo"), help="where to put what it makes")
    demo.add_argument("--pace", type=float, default=0.0, help="seconds between two acts")
    demo.add_argument("--json", action="store_true", help="print one summary object")
    demo.add_argument("--stay", action="store_true", help="keep it running to log in with any client")

    match = add("match", "find pairs and themes among pain points in a file")
    match.add_argument("file", type=Path, help='a JSON list of {"id", "organisation", "text"}')
    match.add_argument("--format", choices=("json", "text"), default="text")

    digest = add("digest", "print the digest that would be sent")
    configured(digest)
    digest.add_argument("--room", required=True, help="the room's id")
    digest.add_argument("--language", default="", help="another language than the room's")
    digest.add_argument("--week", default="", help="a whole ISO week, such as 2026-W47")

    export = add("export", "write the dates of rooms as calendar files")
    configured(export)
    export.add_argument("--room", default="", help="one room's id; all rooms if left out")
    export.add_argument("--format", choices=("ics",), required=True, help="iCalendar, as RFC 5545 has it")
    export.add_argument("--out", type=Path, required=True, metavar="DIR", help="where to put them")

    forget = add("forget", "forget a person, as if they had asked the bot for it")
    configured(forget)
    forget.add_argument("whom", metavar="@USER:SERVER", help="whom to forget")

    unsubscribe = add("unsubscribe", "end mail to an address, for who asked you and not the bot")
    configured(unsubscribe)
    unsubscribe.add_argument("whom", metavar="ADDRESS", help="where nothing is to go any more")

    imported = add("import", "take pain points and offers, or initiatives, in from a CSV or JSON file")
    configured(imported)
    imported.add_argument("file", type=Path, metavar="DATA", help="the file; config/samples has two")
    imported.add_argument("--initiatives", action="store_true", help="it is a list of initiatives")
    imported.add_argument("--dry-run", action="store_true", help="only say what would be imported")

    for name, help in (("backup", "write a copy of everything to FILE"), ("restore", "bring back a copy from FILE")):
        command = add(name, help)
        configured(command)
        command.add_argument("file", type=Path, metavar="FILE")

    bench = add("bench", "measure how fast the bot is here, digests of a large store, or matching")
    kinds = ("speed", "matching", "digest")
    bench.add_argument("what", nargs="?", choices=kinds, default="speed", help="speed if not given")
    bench.add_argument(
        "--gold", type=Path, metavar="FILE", help="matching: a session and which pain points are one problem"
    )
    bench.add_argument("--data", type=Path, metavar="DIR", help="matching: banking77.csv, clinc150.csv, oneword.json")
    bench.add_argument("--json", action="store_true", help="print one object")
    add("schema", "print the JSON Schema of org.commonground.v1")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; gives the exit status."""
    options = _parser().parse_args(arguments)
    logs.set_up(options.log_format, "warning" if options.command in ("demo", "bench") else "info")
    try:
        return _do(options)
    except BadConfig as error:
        sys.stderr.write(f"{options.config}: {error}\n")
        return 1
    except KeyboardInterrupt:
        return 1


def _do(options: argparse.Namespace) -> int:
    match options.command:
        case "run":
            logs.guard()
            return asyncio.run(_run(options.config))
        case "check":
            from bot.operate import check

            return asyncio.run(check.main(options.config))
        case "demo":
            from bot.operate import demo

            return asyncio.run(demo.main(options.out, options.pace, options.json, options.stay))
        case "match":
            from bot.operate import match

            return match.main(options.file, options.format)
        case "digest":
            from bot.operate import digest

            return asyncio.run(digest.main(options.config, options.room, options.language, options.week))
        case "export":
            from bot.operate import export

            return asyncio.run(export.main(options.config, options.room, options.out))
        case "forget" | "unsubscribe":
            from bot.operate import forget, unsubscribe

            end = unsubscribe.main if options.command == "unsubscribe" else forget.main
            return asyncio.run(end(options.config, options.whom))
        case "import":
            from bot.operate import importing

            return asyncio.run(
                importing.main(
                    options.config, options.file, of_initiatives=options.initiatives, dry=options.dry_run
                )
            )
        case "backup" | "restore":
            from bot.operate import backup

            work = backup.backup if options.command == "backup" else backup.restore
            return asyncio.run(work(options.config, options.file))
        case "bench":
            return _bench(options)
        case _:
            from bot.operate import schema

            return schema.main()


def _bench(options: argparse.Namespace) -> int:
    match options.what:
        case "matching":
            from bot.matching.work import prepare

            prepare()
            from bot.operate.bench import quality

            return quality.main(options.gold, options.data, options.json)
        case "digest":
            from bot.operate.bench import digest

            return asyncio.run(digest.main(options.json))
        case _:
            from bot.operate import bench

            return asyncio.run(bench.main(options.json))


async def _run(path: Path) -> int:
    from bot.matrix.port import Declined, Unauthorised, Unreachable
    from bot.run import serve
    from bot.store.base import NewerDatabase

    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    config = read_config(path)
    try:
        await serve(config, path.absolute().parent, stop)
    except NewerDatabase:
        sys.stderr.write("the database was written by a newer version; install that version\n")
    except Unauthorised:
        sys.stderr.write("the homeserver refuses the login; check the password or the access token\n")
    except (Declined, Unreachable) as error:
        sys.stderr.write(f"the homeserver cannot be used: {type(error).__name__}\n")
    else:
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main())
