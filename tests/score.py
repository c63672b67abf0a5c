"""Score the conversion against the corpus in `tests/cases`: `make score`.

Each text there has a key beside it that says what must come out. `seen` is what the rules were written with. `held_out` was
written by people who had not seen the rules, and scored once, when they were done: it says what to expect of unknown texts.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from presspages.classifying.classify import Classified
from presspages.running.convert import Tools, convert
from presspages.shared.dates import PartialDate
from presspages.shared.facts import Fact, Verdict, value_of
from presspages.shared.faults import FaultyError
from presspages.shared.sentences import sentences
from presspages.tables.notes import Note
from presspages.tables.reference import read_tables

ROOT = Path(__file__).resolve().parent.parent
FACTS = ("headline", "date", "publisher", "summit_year", "author", "dateline")
RIGHT, LESS, MISSED, WRONG = "right", "less precise", "missed", "wrong"


@dataclass
class Score:
    """What came out of a set of texts: per fact a count of outcomes and the rules that stated it, furniture, and sentences of the story, with the text of each lost one."""

    facts: dict[str, Counter[str]] = field(default_factory=lambda: {fact: Counter() for fact in FACTS})
    rules: set[tuple[str, str]] = field(default_factory=set)
    furniture: Counter[bool] = field(default_factory=Counter)
    sentences: int = 0
    lost: list[str] = field(default_factory=list)
    lost_from: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def key_of(folder: Path) -> dict[str, Any]:
    """Read the key of a text, by the loader that is written in C: there are many."""
    read: dict[str, Any] = yaml.load((folder / "expected.yml").read_bytes(), Loader=yaml.CSafeLoader)
    return read


def numbers(ranges: list[str]) -> set[int]:
    """Read line numbers written as "3" or "5-9"."""
    found: set[int] = set()
    for each in ranges:
        first, _, last = str(each).partition("-")
        found |= set(range(int(first), int(last or first) + 1))
    return found


def outcome(value: Any, key: dict[str, Any], fact: str) -> str:
    """Compare a value with the key: right, wrong, missed, or right as far as it goes."""
    also = key.get({"summit_year": "summit_ok"}.get(fact, f"{fact}_ok")) or []
    accepted = {normal(each) for each in (key.get(fact), *also)}
    if "undecided" in accepted:
        accepted.add("none")
    if normal(value) in accepted:
        return RIGHT
    if value is None:
        return MISSED
    if fact == "date" and str(key.get(fact)).startswith(str(value)):
        return LESS
    return WRONG


def normal(value: Any) -> str:
    """Write a value so that spacing, quotes and capitals do not count."""
    text = str(value).replace("’", "'").replace("&amp;", "&").replace("&#39;", "'")
    return " ".join(text.casefold().split()).strip(" .").removeprefix("the ")


def verdicts(article: Classified) -> dict[str, Verdict[Any]]:
    """Give the verdicts on an article by the names that the keys use."""
    return {fact: getattr(article if fact == "summit_year" else article.article, fact) for fact in FACTS}


def values(article: Classified) -> dict[str, Any]:
    """Give the values of an article by the names that the keys use."""
    found = {fact: value_of(verdict) for fact, verdict in verdicts(article).items()}
    return {fact: value.iso if isinstance(value, PartialDate) else value for fact, value in found.items()}


def score_text(folder: Path, tools: Tools, score: Score) -> None:
    """Convert one text and add what came out to the score."""
    raw = (folder / "raw.txt").read_bytes()
    key = key_of(folder)
    try:
        article = convert(f"{folder.name}.txt", raw, str(folder), Note(), tools)
    except FaultyError as error:
        score.remarks.append(f"{folder.name}: {error}")
        return
    stated = verdicts(article).items()
    score.rules |= {(fact, verdict.rule) for fact, verdict in stated if isinstance(verdict, Fact)}
    for fact, value in values(article).items():
        result = outcome(value, key, fact)
        score.facts[fact][result] += 1
        if result != RIGHT:
            score.remarks.append(f"{folder.name}: {fact} {result}: {value!r}, the key says {key.get(fact)!r}")
    score_lines(folder.name, article, key, score)


def score_lines(name: str, article: Classified, key: dict[str, Any], score: Score) -> None:
    """Count the furniture that is gone and the sentences that are still there, whichever of two same lines the page keeps."""
    lines = {line.number: line.text for line in article.article.source.lines if line.text.strip()}
    kept = {line.number for block in article.article.story for line in block.lines}
    said = {lines[number].strip() for number in kept if number in lines}
    for number in sorted(numbers(key["furniture"]) & set(lines)):
        score.furniture[number not in kept] += 1
        if number in kept:
            score.remarks.append(f"{name}:{number}: furniture left: {lines[number].strip()[:90]}")
    for number in sorted(numbers(key["story"]) & set(lines)):
        found = sentences(lines[number])
        score.sentences += len(found)
        if number not in kept and lines[number].strip() not in said:
            score.lost += found
            score.lost_from += [name] * len(found)
            score.remarks.append(f"{name}:{number}: LOST: {lines[number].strip()[:90]}")


def rows(name: str, score: Score) -> Iterator[str]:
    """Write the table of one set."""
    yield f"{name}: {score.facts['headline'].total()} texts"
    for fact, counts in score.facts.items():
        total = counts.total() or 1
        yield f"  {fact:<12}" + "".join(
            f"{counts[each]:4} {each} ({100 * counts[each] / total:3.0f} %)"
            for each in (RIGHT, LESS, MISSED, WRONG)
        )
    gone = score.furniture[True]
    yield f"  furniture   {gone:5} of {score.furniture.total()} lines gone ({100 * gone / (score.furniture.total() or 1):.1f} %)"
    yield f"  story       {len(score.lost):5} of {score.sentences} sentences lost"


def main() -> int:
    """Print the tables of the sets that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", default=["seen", "held_out"])
    parser.add_argument("--remarks", action="store_true", help="also say what was missed, text by text")
    arguments = parser.parse_args()
    tools = Tools.of(read_tables(ROOT / "articles" / "reference"))
    for name in arguments.sets:
        score = Score()
        for folder in sorted((ROOT / "tests" / "cases" / name).glob("*/")):
            score_text(folder, tools, score)
        print("\n".join(rows(name, score)))
        if arguments.remarks:
            print("\n".join(f"    {remark}" for remark in score.remarks))
    return 0


if __name__ == "__main__":
    sys.exit(main())
