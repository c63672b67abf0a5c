"""Fit the weights by which a publisher is chosen to the corpus: `PYTHONPATH=scripts:tests python tests/fit_publisher.py [set …]`.

Prints the weights for `publisher_marks.WEIGHTS`, and what weights that were found without some authors' texts make of these: what
stands before the first dash of a text's name is its author. Each text is read twice, with the publishers table and without the publishers of
its author's texts but for agencies: so the weights learn what a page says of itself, and the second count tells how well they
will do on a site that no table knows.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from fit_headline import Page, fit
from presspages.cleaning.clean import clean
from presspages.describing.findings import Findings
from presspages.describing.publisher_choice import choose, shown
from presspages.describing.publisher_marks import WEIGHTS, Marks, all_marks, weigh
from presspages.describing.publisher_names import Name
from presspages.running.convert import Tools
from presspages.shared.facts import value_of
from presspages.shared.faults import FaultyError
from presspages.shared.read import parse
from presspages.tables.reference import read_tables
from presspages.tables.tables import Tables
from score import RIGHT, ROOT, normal, outcome

SCANNED = (0.5, 0.55, 0.6)  # how likely a name must be to be chosen
PARTS = 8  # the authors are divided into so many parts, each of which is left out in turn
SMALLER = 1.0  # how strongly weights are kept small


@dataclass(frozen=True)
class Text(Page):
    """A page with the names that stand beside its story, their marks, and which of them its key calls the publisher; the last is none."""

    author: str
    found: list[tuple[Name, Marks]]
    key: dict[str, Any]
    known: bool

    def result(self, weights: Marks, sure: float) -> str:
        """Say what comes of the text under some weights, if a name must be so likely."""
        odds = [weigh(marks, weights) for _, marks in self.found]
        chosen = choose([(*each, odd) for each, odd in zip(self.found, odds, strict=True)], sure)
        return outcome(value_of(chosen), self.key, "publisher")


def author_of(folder: Path) -> str:
    """Give who wrote a text."""
    return folder.name.partition("-")[0]


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
    return Text([*lines, ()], [*right, not any(right)], author_of(folder), found, key, known)


def main() -> int:
    """Print what the weights make of the texts of authors without whom they were found, and the weights that fit all texts."""
    tables = read_tables(ROOT / "articles" / "reference")
    sets = sys.argv[1:] or ["seen"]
    folders = [folder for each in sets for folder in sorted((ROOT / "tests" / "cases" / each).iterdir())]
    authors = sorted({author_of(folder) for folder in folders})
    found = [
        text
        for author in authors
        for text in texts([each for each in folders if author_of(each) == author], tables)
    ]
    without: dict[str, Marks] = {}
    for part in (authors[each::PARTS] for each in range(PARTS)):
        weights = fit([text for text in found if text.author not in part], WEIGHTS, SMALLER)
        without |= dict.fromkeys(part, weights)
    for sure in SCANNED:
        for known in (True, False):
            results = (text.result(without[text.author], sure) for text in found if text.known is known)
            table = "known to the table" if known else "not known to it"
            sys.stdout.write(f"SURE = {sure}, {table}: {dict(Counter(results))}\n")
    for name, weight in sorted(fit(found, WEIGHTS, SMALLER).items(), key=lambda each: -each[1]):
        sys.stdout.write(f'    "{name}": {weight:.1f},\n')
    return 0


if __name__ == "__main__":
    sys.exit(main())
