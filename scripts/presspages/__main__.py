"""The command line: the only module that parses arguments, prints, or exits."""

import argparse
import gc
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from presspages.exporting.report import as_json, reasons, rest, shown, table
from presspages.running.pipeline import Run, run

INTERRUPTED = 130  # what shells return for a command that was stopped with Ctrl-C

# How often Python looks for circles among its objects. The articles of an archive are many objects without circles: by
# default a quarter of a run that changes nothing goes into looking.
SELDOM = (1_000_000, 50, 100)


def main(arguments: Sequence[str] | None = None) -> int:
    """Convert a folder of articles as the arguments say, and return the exit code."""
    asked = _parser().parse_args(arguments)
    gc.set_threshold(*SELDOM)
    try:
        return _run(asked)
    except KeyboardInterrupt:
        print("stopped: run again to finish", file=sys.stderr)
        return INTERRUPTED


def _run(asked: argparse.Namespace) -> int:
    done = run(
        asked.articles,
        asked.docs,
        keep_going=asked.keep_going,
        write=not asked.check,
        address=os.environ.get("SITE_URL", ""),
        report=bool(asked.report),
    )
    if asked.report:
        try:
            with asked.report.open("w", encoding="utf-8", errors="backslashreplace") as file:
                file.writelines(as_json(done.report, done.faults))
        except OSError as error:
            print(f"{asked.report}: cannot be written ({error.strerror}): name another file", file=sys.stderr)
            return 1
    _tell(done, check=asked.check)
    return 1 if done.faults or (asked.check and done.changes) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="convert_articles.py",
        description="Convert raw news texts into Markdown pages, and say what was found: in a table of all articles, or,"
        " where there are more than 100, of those that are new or changed since the last run, and of 100 at most.",
    )
    parser.add_argument(
        "--articles",
        type=Path,
        default=Path("articles"),
        metavar="DIR",
        help="the raw texts (default: articles)",
    )
    parser.add_argument(
        "--docs", type=Path, default=Path("docs"), metavar="DIR", help="where the pages go (default: docs)"
    )
    parser.add_argument(
        "--keep-going", action="store_true", help="publish the sound articles although others have faults"
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 if a run would change anything"
    )
    parser.add_argument("--report", type=Path, metavar="FILE", help="write the same facts as JSON")
    return parser


def _tell(done: Run, *, check: bool) -> None:
    """Print what was found, as far as somebody reads it and in the letters that their terminal has."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    try:
        _print(done, check=check)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read, as in `| head`, has gone; what is still in the buffer goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _print(done: Run, *, check: bool) -> None:
    chosen = shown(done.articles, done.new)
    if chosen:
        print("\n".join([*table(chosen), "", "* given by an editor's note", *reasons(chosen)]))
    if len(chosen) < len(done.articles):
        print(rest(done.articles, done.new))
    for fault in done.faults:
        print(fault, file=sys.stderr)
    print(_summary(done, check=check), file=sys.stderr if done.faults else sys.stdout)


def _summary(done: Run, *, check: bool) -> str:
    """Say in a line how many faults there were and what was written."""
    said = (
        f"{_count(len(done.faults), 'fault')} in {_count(done.sources, 'article')}, " if done.faults else ""
    )
    if done.changes is None:
        return f"{said}nothing written"
    would = "would be " if check else ""
    write, delete = len(done.changes.write), len(done.changes.delete)
    return f"{said}{_count(write, 'file')} {would}written, {delete} {would}deleted"


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


if __name__ == "__main__":
    sys.exit(main())
