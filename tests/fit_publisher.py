"""Fit the weights by which a publisher is chosen to the corpus: `PYTHONPATH=scripts:tests python tests/fit_publisher.py [set …]`.

Prints the weights for `publisher_marks.WEIGHTS`, and what weights that were found without one author's texts make of these: the
letter before a text's name is its author. Each text is read twice, with the publishers table and without the publishers of
its author's texts but for agencies: so the weights learn what a page says of itself, and the second count tells how well they
will do on a site that no table knows.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import exp
from pathlib import Path
from typing import Any

import yaml

from fit_headline import Page, fit
from presspages.cleaning.clean import clean
from presspages.describing.findings import Findings
from presspages.describing.publisher_choice import SURE, is_same, shown
from presspages.describing.publisher_marks import WEIGHTS, all_marks
from presspages.describing.publisher_names import Name
from presspages.running.convert import Tools
from presspages.shared.faults import FaultyError
from presspages.shared.read import parse
from presspages.tables.reference import read_tables
from presspages.tables.tables import Tables
from score import RIGHT, ROOT, normal, outcome

SMALLER = 0.5  # how strongly weights are kept small


@dataclass(frozen=True)
class Text(Page):
    """A page with the names that stand beside its story, their marks, and which of them its key calls the publisher; the last is none."""

    author: str
    names: list[Name]
    key: dict[str, Any]
    known: bool

    def result(self, weights: dict[str, float]) -> str:
        """Say what comes of the text under some weights."""
        odds = [exp(sum(weights[name] * each for name, each in line)) for line in self.lines]
        if odds.index(max(odds)) == len(self.names):
            return outcome(None, self.key, "publisher")
        best = self.names[odds.index(max(odds))]
        same = sum(each for name, each in zip(self.names, odds, strict=False) if is_same(name, best))
        value = shown(best).value if same >= SURE * sum(odds) else None
        return outcome(value, self.key, "publisher")


def texts(folders: Sequence[Path], tables: Tables) -> Iterator[Text]:
    """Read the texts of one author, with the table and as if it did not know their publishers."""
    keys = {
        folder: yaml.safe_load((folder / "expected.yml").read_text(encoding="utf-8")) for folder in folders
    }
    said = {
        normal(name)
        for key in keys.values()
        for name in (key.get("publisher"), *(key.get("publisher_ok") or []))
    }
    others = tuple(
        each
        for each in tables.publishers
        if each.agency or said.isdisjoint(map(normal, (each.name, *each.aliases)))
    )
    for known, given in ((True, tables), (False, replace(tables, publishers=others))):
        tools = Tools.of(given)
        for folder, key in keys.items():
            try:
                yield _text(folder, key, tools, known=known)
            except FaultyError:
                continue  # an encoding that only a note can name


def _text(folder: Path, key: dict[str, Any], tools: Tools, *, known: bool) -> Text:
    source = parse("x.txt", (folder / "raw.txt").read_bytes(), str(folder))
    found = all_marks(Findings(clean(source, tools.facts, tools.words)).names)
    lines = [
        tuple((name, float(value)) for name, value in each.items() if name in WEIGHTS and value)
        for _, each in found
    ]
    right = [outcome(shown(name).value, key, "publisher") == RIGHT for name, _ in found]
    names = [name for name, _ in found]
    return Text([*lines, ()], [*right, not any(right)], folder.name[0], names, key, known)


def main() -> int:
    """Print what the weights make of each author's texts, found without them, and the weights that fit all texts."""
    tables = read_tables(ROOT / "articles" / "reference")
    sets = sys.argv[1:] or ["seen"]
    folders = [folder for each in sets for folder in sorted((ROOT / "tests" / "cases" / each).iterdir())]
    authors = sorted({folder.name[0] for folder in folders})
    found = [
        text
        for author in authors
        for text in texts([each for each in folders if each.name[0] == author], tables)
    ]
    counts: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    for author in authors:
        weights = fit([text for text in found if text.author != author], WEIGHTS, SMALLER)
        for text in found:
            if text.author == author:
                counts[text.known][text.result(weights)] += 1
    for known, count in counts.items():
        sys.stdout.write(f"{'known to the table' if known else 'not known to it'}: {dict(count)}\n")
    for name, weight in sorted(fit(found, WEIGHTS, SMALLER).items(), key=lambda each: -each[1]):
        sys.stdout.write(f'    "{name}": {weight:.1f},\n')
    return 0


if __name__ == "__main__":
    sys.exit(main())
