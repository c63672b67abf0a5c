"""A page that names its publisher once, in every way of `tests/cases/naming/named.yml`, and pages that only look as if they did.

Each line stands alone on a page that says nothing else of its publisher: so every way must do by itself, and no button,
byline or photograph's credit may be taken for one.
"""

from typing import Any

import pytest
import yaml

from built import ROOT
from presspages.classifying.classify import Classified
from presspages.running.convert import Tools, convert
from presspages.shared.facts import Fact
from presspages.tables.notes import Note
from score import normal

NAME = "The Lakeport Tribune"
HEADLINE = "Leaders gather in Bishkek for talks on trade and security"
DAY = "September 13, 2013"
STORY = (
    "The leaders of the Shanghai Cooperation Organization met in Bishkek on Friday for talks on trade, security and transport.",
    "The presidents signed a declaration that calls for closer work against terrorism and for a development bank.",
    "The host of the meeting said that the members had agreed on a list of road and railway projects.",
    "The chairmanship now passes to Tajikistan, where the leaders will meet next year.",
)


def ways(file: str) -> list[Any]:
    """Read the lines of a file, each with the place where it stands."""
    path = ROOT / "tests" / "cases" / "naming" / file
    places: dict[str, list[str]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [pytest.param(place, line, id=line) for place, lines in places.items() for line in lines]


def page(place: str, line: str) -> str:
    """Put a line onto the page: `above` or `below` the headline, in its place, below the day, in the story's first paragraph or third, `behind` it."""
    line = line.replace("NAME", NAME).replace("HEADLINE", HEADLINE)
    first, second, *others = STORY
    dated = "2013" in line and place == "below"
    lines = [
        line if place == "above" else "",
        line if place == "headline" else HEADLINE,
        line if place == "below" else "",
        "" if dated else DAY,
        line if place == "dated" else "",
        f"{line}{first}" if place == "opening" else first,
        second,
        line if place == "told" else "",
        *others,
        line if place == "behind" else "",
    ]
    return "\n\n".join(filter(None, lines)) + "\n"


def read(place: str, line: str, tools: Tools) -> Classified:
    """Convert the page."""
    return convert("x.txt", page(place, line).encode(), "x.txt", Note(), tools)


@pytest.mark.parametrize(("place", "line"), ways("named.yml"))
def test_a_line_names_the_publisher(tools: Tools, place: str, line: str) -> None:
    """One line is enough, wherever the page has it."""
    found = read(place, line, tools).article.publisher

    assert isinstance(found, Fact), found
    assert normal(found.value) == normal(NAME)


@pytest.mark.parametrize(("place", "line"), ways("unnamed.yml"))
def test_a_line_names_no_publisher(tools: Tools, place: str, line: str) -> None:
    """What names a person, a place, a section or nobody is no publisher; neither does it harm the headline or the day."""
    article = read(place, line, tools).article

    assert not isinstance(article.publisher, Fact)
    assert isinstance(article.headline, Fact)
    assert article.headline.value == HEADLINE
    assert isinstance(article.date, Fact)
    assert article.date.value.iso == "2013-09-13"
