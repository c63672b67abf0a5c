"""Each rule of `clean` alone, on the texts in `tests/cases/rules/<rule>/<case>/`.

`raw.txt` is what the rule is shown, `kept.txt` what it must leave, line for line. In a case named `leaves-…` it must
do nothing; every rule has such a case, for a rule that drops too much is worse than none.
"""

from pathlib import Path

import pytest

from built import ROOT
from presspages.cleaning.clean import RULES
from presspages.cleaning.layout import Layout
from presspages.running.convert import Tools
from presspages.shared.read import number_lines

CASES = ROOT / "tests" / "cases" / "rules"
OTHER = {"classify"}  # what `test_classify` keeps there
BY_NAME = {rule.__name__: rule for rule in RULES}

cases = sorted(path for name in BY_NAME for path in (CASES / name).glob("*") if path.is_dir())


def text_of(path: Path) -> str:
    """Read a file without changing a line end or dropping a mark."""
    return path.read_bytes().decode()


@pytest.mark.parametrize("case", cases, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_rule_leaves_what_it_must(tools: Tools, case: Path) -> None:
    """A rule alone leaves exactly the lines of `kept.txt`."""
    lines = number_lines(text_of(case / "raw.txt"))
    kept = BY_NAME[case.parent.name](Layout.first(lines, tools.facts), tools.words)

    assert "\n".join(line.text for line in kept) == text_of(case / "kept.txt")


@pytest.mark.parametrize("case", cases, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_case_does_what_its_name_says(case: Path) -> None:
    """A rule does nothing in a case named `leaves-…`, and something in any other."""
    unchanged = text_of(case / "raw.txt") == text_of(case / "kept.txt")

    assert unchanged == case.name.startswith("leaves-")


@pytest.mark.parametrize("name", BY_NAME)
def test_every_rule_has_a_case_of_either_kind(name: str) -> None:
    """There is a case in which the rule works, and one in which it must do nothing."""
    leaves = [case.name.startswith("leaves-") for case in cases if case.parent.name == name]

    assert True in leaves
    assert False in leaves


def test_every_folder_is_that_of_a_rule() -> None:
    """A folder that no rule bears the name of would never be looked at."""
    assert {path.name for path in CASES.iterdir()} == set(BY_NAME) | OTHER
