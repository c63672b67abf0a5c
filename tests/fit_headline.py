"""Fit the weights by which a headline is chosen to the corpus: `PYTHONPATH=scripts:tests python tests/fit_headline.py`.

Prints the weights for `headline_marks.WEIGHTS`, and what weights that were found without one author's texts make of these: the
letter before a text's name is its author. Only this tells how well they will do on texts that nobody has seen. The weights
in force were found so, but with pages beside the texts that had the head of one above the story of another. This script
makes no such pages, so what it prints is near the weights in force and not the same.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp
from pathlib import Path
from typing import Any

import yaml

from presspages.cleaning.clean import clean
from presspages.cleaning.furniture import known_furniture
from presspages.cleaning.headline_choice import SURE
from presspages.cleaning.headline_marks import WEIGHTS, Marks, all_marks
from presspages.cleaning.headlines import on_one_line, read_headline
from presspages.cleaning.layout import Layout
from presspages.running.convert import Tools
from presspages.shared.faults import FaultyError
from presspages.shared.read import parse
from presspages.tables.reference import read_tables
from score import RIGHT, ROOT, outcome

ROUNDS, RATE, SMALLER = 300, 0.05, 0.2  # SMALLER: how strongly weights are kept small


@dataclass(frozen=True)
class Page:
    """The marks of the lines above one story, and which of them its key calls the headline."""

    author: str
    marks: list[Marks]
    right: list[bool]
    printed: bool

    def odds(self, weights: Marks) -> list[float]:
        """Weigh the lines, and last no line at all."""
        return [exp(sum(weights[name] * value for name, value in each.items())) for each in self.marks] + [
            1.0
        ]

    def told(self) -> list[bool]:
        """Tell which of them is right, no line at all included."""
        return [*self.right, not self.printed]


def pages(folder: Path, tools: Tools) -> Iterator[Page]:
    """Read one text as it is first seen and as it is when the furniture is gone."""
    key = yaml.safe_load((folder / "expected.yml").read_text(encoding="utf-8"))
    source = parse("x.txt", (folder / "raw.txt").read_bytes(), str(folder))
    first = Layout.first(source.lines, tools.facts)
    for layout in (
        first.of(known_furniture(first, tools.words)),
        clean(source, tools.facts, tools.words).layout,
    ):
        page = _page(folder.name[0], layout, key, tools)
        if any(page.told()):
            yield page


def _page(author: str, layout: Layout, key: dict[str, Any], tools: Tools) -> Page:
    found = [(layout.units[index], marks) for index, marks in enumerate(all_marks(layout)) if marks]
    freed = [on_one_line(read_headline(unit.text, tools.facts).text) for unit, _ in found]
    right = [bool(key["headline"]) and outcome(text, key, "headline") == RIGHT for text in freed]
    return Page(author, [marks for _, marks in found], right, bool(key["headline"]))


def fit(texts: Sequence[Page], names: Iterable[str] = WEIGHTS, smaller: float = SMALLER) -> Marks:
    """Find the weights under which the right lines are likeliest, a step at a time."""
    weights = dict.fromkeys(names, 0.0)
    speed = dict.fromkeys(names, 1e-8)
    for turn in range(1, ROUNDS + 1):
        slope = {name: smaller * weight / len(texts) for name, weight in weights.items()}
        for page in texts:
            _add_slope(slope, page, weights, len(texts))
        for name, each in slope.items():
            speed[name] = 0.99 * speed[name] + 0.01 * each * each
            weights[name] -= RATE * each / (speed[name] / (1 - 0.99**turn)) ** 0.5
    return weights


def _add_slope(slope: Marks, page: Page, weights: Marks, count: int) -> None:
    odds, told = page.odds(weights), page.told()
    total = sum(odds)
    best = sum(each for each, right in zip(odds, told, strict=True) if right)
    for marks, each, right in zip(page.marks, odds, told, strict=False):
        pull = (each / total - (each / best if right else 0)) / count
        for name, value in marks.items():
            slope[name] += pull * value


def result(page: Page, weights: Marks) -> str:
    """Say what comes of a page under some weights."""
    odds = page.odds(weights)
    best = max(odds)
    told = [right for each, right in zip(odds, page.told(), strict=True) if each == best]
    chosen = odds.index(best) < len(page.marks) and best >= SURE * sum(odds)
    return ("right" if any(told) else "wrong") if chosen else "missed" if page.printed else "right"


def main() -> int:
    """Print what the weights make of each author's texts, found without them, and the weights that fit all texts."""
    tools = Tools.of(read_tables(ROOT / "articles" / "reference"))
    texts: list[Page] = []
    for folder in sorted((ROOT / "tests" / "cases" / "seen").iterdir()):
        try:
            texts += pages(folder, tools)
        except FaultyError:
            continue  # an encoding that only a note can name
    for author in sorted({page.author for page in texts}):
        weights = fit([page for page in texts if page.author != author])
        counts = Counter(result(page, weights) for page in texts if page.author == author)
        sys.stdout.write(f"{author}: {dict(counts)}\n")
    for name, weight in fit(texts).items():
        sys.stdout.write(f'    "{name}": {weight:.1f},\n')
    return 0


if __name__ == "__main__":
    sys.exit(main())
