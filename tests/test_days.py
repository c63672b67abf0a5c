"""Each rule by which a page that states its day on no line of its own says it elsewhere, alone, on the small pages in `tests/cases/days/<rule>.yml`.

A case has the lines of a page by where they stand (`head`, `headline`, `between`, `story`, `behind`), and the days that
the rule `gives`. Where it gives none, the day is another's: every rule has such a case, too.
"""

from typing import Any

import pytest
import yaml

from built import ROOT
from presspages.describing.elsewhere import RULES
from presspages.describing.page import Page
from presspages.running.convert import Tools
from smallpage import SmallPage

CASES = ROOT / "tests" / "cases" / "days"
BY_NAME = {rule.__name__: rule for rule in RULES}
BY_RULE = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(CASES.iterdir())}

cases = [
    pytest.param(rule, case, id=f"{rule}-{number}")
    for rule, of_rule in BY_RULE.items()
    for number, case in enumerate(of_rule, 1)
]


@pytest.mark.parametrize(("rule", "case"), cases)
def test_a_rule_gives_the_days_that_it_must(tools: Tools, rule: str, case: dict[str, Any]) -> None:
    """A rule gives the days that a page prints in its way, and no others."""
    small = SmallPage.of(case)
    page = Page(small.lines, small.headline.number, small.story[0].number, small.story, tools.facts)
    found = [each.found.value.iso for each in BY_NAME[rule](page) if each.found.value]

    assert found == case["gives"]


@pytest.mark.parametrize("rule", BY_NAME)
def test_every_rule_has_a_case_of_either_kind(rule: str) -> None:
    """There is a page on which the rule works, and one on which it must do nothing."""
    gives = [bool(case["gives"]) for case in BY_RULE[rule]]

    assert True in gives
    assert False in gives


def test_every_file_is_that_of_a_rule() -> None:
    """A file that no rule bears the name of would be about nothing."""
    assert BY_RULE.keys() == BY_NAME.keys()
