"""Each sign by which a page names its publisher, alone, on the small pages in `tests/cases/signs/<sign>.yml`.

A case has the lines of a page by where they stand (`head`, `headline`, `between`, `story`, `behind`), and the names that
the sign `gives`. Where it gives none, the line only looks as if it named its page: every sign has such a case, too.
"""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from built import ROOT
from presspages.cleaning.headlines import read_headline
from presspages.cleaning.imprint import Stated, imprint
from presspages.describing.besides import besides
from presspages.describing.linefacts import LineFacts
from presspages.describing.publisher_choice import SHOWN
from presspages.describing.site_signs import RULES, site_signs
from presspages.describing.story_names import story_names
from presspages.running.convert import Tools
from presspages.statements.factlines import FactLines
from smallpage import SmallPage

CASES = ROOT / "tests" / "cases" / "signs"
BY_SIGN = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(CASES.iterdir())}

cases = [
    pytest.param(sign, case, id=f"{sign}-{number}")
    for sign, of_sign in BY_SIGN.items()
    for number, case in enumerate(of_sign, 1)
]


def signs(case: dict[str, Any], facts: FactLines) -> Iterator[Stated]:
    """Gather all that the lines of a page say of its publisher."""
    page = SmallPage.of(case)
    headline, story = page.headline, page.story
    beside = tuple(besides(page.lines, page.around, facts))
    stated = LineFacts(facts, ())
    for line in beside:
        if line.where != "story" and line.number != headline.number:
            stated.read(line.text, line.number, line.where)
    stated.note_glued(read_headline(headline.text, facts), headline.number, headline.text)
    stated.note_dateline(facts.datelines.find(story[0].text), story[0].number)
    yield from imprint(page.lines, facts)
    yield from stated.publishers
    yield from site_signs(beside, headline.text, facts)
    yield from story_names(story, facts)


@pytest.mark.parametrize(("sign", "case"), cases)
def test_a_sign_gives_the_names_that_it_must(tools: Tools, sign: str, case: dict[str, Any]) -> None:
    """A sign gives the names that a page prints in its way, and no others."""
    found = [each.value for each in signs(case, tools.facts) if each.rule == sign]

    assert found == case["gives"]


@pytest.mark.parametrize("sign", BY_SIGN)
def test_every_sign_has_a_case_of_either_kind(sign: str) -> None:
    """There is a page on which the sign works, and one on which it must do nothing."""
    gives = [bool(case["gives"]) for case in BY_SIGN[sign]]

    assert True in gives
    assert False in gives


def test_every_sign_has_its_cases() -> None:
    """No sign by which a publisher is found or shown is without a file of its name."""
    assert {*SHOWN, *(rule.__name__ for rule in RULES)} <= BY_SIGN.keys()
