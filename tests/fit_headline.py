"""Fit the weights by which a headline is chosen to the corpus: `PYTHONPATH=scripts:tests python tests/fit_headline.py [SET]…`.

Prints what becomes of each author's texts, converted as a whole, under weights that were found without them: only this tells how
well they do on texts that nobody has seen. What stands before the first dash of a text's name is its author. No text is left out: where no line is
right, the text is missed or wrong. Then it prints the same for other values of `headline_choice.SURE`, and last the weights for
`headline_weights.WEIGHTS`. The sets are folders of `tests/cases`, `seen` if none is named. Nothing of what it prints depends on the weights in force.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp
from pathlib import Path
from typing import Any

import yaml

from presspages.cleaning import headline_choice
from presspages.cleaning.furniture import known_furniture
from presspages.cleaning.headline_marks import all_marks
from presspages.cleaning.headline_weights import WEIGHTS, Marks
from presspages.cleaning.headlines import on_one_line, read_headline
from presspages.cleaning.layout import Layout
from presspages.running.convert import Tools, convert
from presspages.shared.facts import value_of
from presspages.shared.faults import FaultyError
from presspages.shared.read import parse
from presspages.tables.notes import Note
from presspages.tables.reference import read_tables
from score import MISSED, RIGHT, ROOT, numbers, outcome

ROUNDS, RATE, KEPT, STEADY = 400, 0.1, 0.9, 0.99  # of the search, which is Kingma and Ba's "Adam"
LAST = 0.3  # for this part of the rounds it goes at a fifth of the rate
SMALLER = 0.05  # how strongly weights are kept small
SCANNED = (0.5, 0.6, 0.7, 0.8, 0.9)

Line = tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Page:
    """The marks of the lines above one story, and which of them its key calls the headline; the last is no line at all."""

    lines: list[Line]
    right: list[bool]

    @classmethod
    def of(cls, layout: Layout, key: dict[str, Any], tools: Tools) -> "Page":
        """Look at a page."""
        found = [(layout.units[index], marks) for index, marks in enumerate(all_marks(layout)) if marks]
        freed = [on_one_line(read_headline(unit.text, tools.facts).text) for unit, _ in found]
        right = [bool(key["headline"]) and outcome(text, key, "headline") == RIGHT for text in freed]
        lines = [tuple((name, float(each)) for name, each in marks.items() if each) for _, marks in found]
        return cls([*lines, ()], [*right, not key["headline"]])

    def add_slope(self, slope: Marks, weights: Marks, count: int) -> None:
        """Add how the page's likelihood falls with each weight."""
        odds = [exp(sum(weights[name] * each for name, each in line)) for line in self.lines]
        total = sum(odds)
        best = sum(each for each, right in zip(odds, self.right, strict=True) if right)
        for line, each, right in zip(self.lines, odds, self.right, strict=True):
            pull = (each / total - (each / best if right else 0)) / count
            for name, value in line:
                slope[name] += pull * value


@dataclass(frozen=True)
class Text:
    """One text of the corpus with its key, and its pages but for those on which no line is right, for these teach nothing."""

    name: str
    raw: bytes
    key: dict[str, Any]
    pages: list[Page]

    @classmethod
    def of(cls, folder: Path, tools: Tools) -> "Text":
        """Read one text: its page as the choice first meets it, and as it would be without any of its furniture."""
        raw = (folder / "raw.txt").read_bytes()
        key = yaml.safe_load((folder / "expected.yml").read_text(encoding="utf-8"))
        try:
            source = parse("x.txt", raw, str(folder))
        except FaultyError:  # an encoding that only a note can name
            return cls(folder.name, raw, key, [])
        first = Layout.first(source.lines, tools.facts)
        furniture = numbers(key["furniture"])
        bare = [line for line in source.lines if line.number not in furniture]
        layouts = (first.of(known_furniture(first, tools.words)), Layout.first(bare, tools.facts))
        pages = [Page.of(layout, key, tools) for layout in layouts]
        return cls(folder.name, raw, key, [page for page in pages if any(page.right)])

    @property
    def author(self) -> str:
        """What stands before the first dash of its name."""
        return self.name.partition("-")[0]

    def result(self, tools: Tools) -> str:
        """Convert the text and compare its headline with the key."""
        try:
            article = convert(f"{self.name}.txt", self.raw, self.name, Note(), tools).article
        except FaultyError:
            return MISSED
        return outcome(value_of(article.headline), self.key, "headline")


def fit(pages: Sequence[Page], names: Iterable[str] = WEIGHTS, smaller: float = SMALLER) -> Marks:
    """Find the weights under which the right lines are likeliest, a step at a time."""
    weights, mean, square = (dict.fromkeys(names, 0.0) for _ in range(3))
    for turn in range(1, ROUNDS + 1):
        slope = {name: smaller * weight / len(pages) for name, weight in weights.items()}
        for page in pages:
            page.add_slope(slope, weights, len(pages))
        rate = RATE / (5 if turn > (1 - LAST) * ROUNDS else 1)
        for name, each in slope.items():
            mean[name] = KEPT * mean[name] + (1 - KEPT) * each
            square[name] = STEADY * square[name] + (1 - STEADY) * each * each
            size = (square[name] / (1 - STEADY**turn)) ** 0.5 + 1e-9
            weights[name] -= rate * mean[name] / (1 - KEPT**turn) / size
    return {name: round(weight, 1) for name, weight in weights.items()}


def found_without(texts: Sequence[Text], author: str | None) -> Marks:
    """Find the weights without the texts of one author."""
    return fit([page for text in texts if text.author != author for page in text.pages])


def left_out(texts: Sequence[Text], fitted: Mapping[str, Marks], tools: Tools) -> dict[str, str]:
    """Convert each author's texts under the weights that were found without them; give the outcome of each text."""
    found: dict[str, str] = {}
    for author, weights in fitted.items():
        WEIGHTS.update(weights)
        found |= {text.name: text.result(tools) for text in texts if text.author == author}
    return found


def main() -> int:
    """Print what the weights make of each author's texts, found without them, and the weights that fit all texts."""
    tools = Tools.of(read_tables(ROOT / "articles" / "reference"))
    sets = sys.argv[1:] or ["seen"]
    folders = [path for name in sets for path in (ROOT / "tests" / "cases" / name).iterdir() if path.is_dir()]
    texts = [Text.of(folder, tools) for folder in sorted(folders, key=lambda path: path.name)]
    fitted = {author: found_without(texts, author) for author in sorted({text.author for text in texts})}
    in_force = headline_choice.SURE
    found = left_out(texts, fitted, tools)
    for author in fitted:
        counts = Counter(result for name, result in found.items() if name.partition("-")[0] == author)
        sys.stdout.write(f"{author}: {dict(counts)}\n")
    sys.stdout.write("".join(f"  {result}: {name}\n" for name, result in found.items() if result != RIGHT))
    for headline_choice.SURE in sorted({in_force, *SCANNED}):
        counts = Counter(left_out(texts, fitted, tools).values())
        sys.stdout.write(f"SURE = {headline_choice.SURE}: {dict(counts)}\n")
    for name, weight in found_without(texts, None).items():
        sys.stdout.write(f'    "{name}": {weight:.1f},\n')
    return 0


if __name__ == "__main__":
    sys.exit(main())
