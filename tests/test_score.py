"""What the reading stages make of `tests/cases/seen`: no worse than it was, and no sentence of a story lost.

The numbers are those of the day they were written down. A change that makes one better writes it down here; one that
makes one worse is looked at first.
"""

from collections import Counter
from pathlib import Path

import pytest
import yaml

from built import ROOT
from presspages.running.convert import Tools
from score import RIGHT, WRONG, Score, score_text

SEEN = ROOT / "tests" / "cases" / "seen"
TEXTS = sorted(path for path in SEEN.iterdir() if path.is_dir())

# Of each fact, how many are right at the least, and how many wrong at the most.
FACTS = {
    "headline": (379, 3),
    "date": (392, 0),
    "publisher": (369, 5),
    "summit_year": (395, 0),
    "author": (370, 3),
    "dateline": (386, 1),
}
FURNITURE_LEFT = 378  # lines, at the most

# Sentences that are still lost: the page's headline is taken from the second of two lines that may be it.
LOST = {"t-la-jornada-2006": 1}


@pytest.fixture(scope="module")
def score(tools: Tools) -> Score:
    """The score of all the texts together."""
    score = Score()
    for folder in TEXTS:
        score_text(folder, tools, score)
    return score


@pytest.mark.parametrize("fact", FACTS)
def test_a_fact_is_right_as_often_as_it_was(score: Score, fact: str) -> None:
    """No fact is right in fewer texts than before, or wrong in more."""
    counts: Counter[str] = score.facts[fact]
    right, wrong = FACTS[fact]

    assert counts[RIGHT] >= right
    assert counts[WRONG] <= wrong


def test_no_more_furniture_is_left(score: Score) -> None:
    """As many lines of furniture are gone as before."""
    assert score.furniture[False] <= FURNITURE_LEFT


@pytest.mark.parametrize("folder", TEXTS, ids=lambda path: path.name)
def test_no_line_of_a_story_is_lost(tools: Tools, folder: Path) -> None:
    """Every line that the key calls the story's is on the page, but for what is known to be lost."""
    score = Score()
    score_text(folder, tools, score)

    assert score.sentences
    assert len(score.lost) <= LOST.get(folder.name, 0)


@pytest.mark.parametrize("folder", TEXTS, ids=lambda path: path.name)
def test_every_text_has_its_key(folder: Path) -> None:
    """A text without a key would never be scored, and neither would a key without its text."""
    assert (folder / "raw.txt").is_file()
    assert yaml.safe_load((folder / "expected.yml").read_text(encoding="utf-8"))
