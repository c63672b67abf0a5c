"""Each fact of an article alone, on the texts in `tests/cases/facts/<fact>/<case>/`.

`expected.yml` gives the value and its line, or why it is `not stated`; of captions and headings the lines,
of the story all the lines that must stay. `by` is the rule that states the fact, where that is what the case is about;
`not by` the rule that seems to and must not. A case named `fails-…` is a known fault: mended, it must be renamed.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from built import ROOT
from presspages.describing.describe import Described
from presspages.running.convert import Tools, convert
from presspages.shared.dates import PartialDate
from presspages.shared.facts import NotStated, Verdict
from presspages.tables.notes import Note

CASES = ROOT / "tests" / "cases" / "facts"
VERDICTS = ("headline", "date", "publisher", "author", "dateline", "credit")
KINDS = {"captions": ("caption",), "headings": ("heading", "minor heading")}
ALL_KINDS = {"story": ("paragraph", "heading", "minor heading", "caption")}

cases = sorted(path for path in CASES.glob("*/*") if path.is_dir())
known_fault = pytest.mark.xfail(reason="a known fault")
marked = [pytest.param(path, marks=[known_fault] * path.name.startswith("fails-")) for path in cases]


def found_in(article: Described, fact: str, expected: dict[str, Any]) -> dict[str, Any]:
    """Give what was found, in the form of `expected.yml`."""
    if kinds := (KINDS | ALL_KINDS).get(fact):
        return {"lines": [block.lines[0].number for block in article.story if block.kind in kinds]}
    verdict: Verdict[Any] = getattr(article, fact)
    if isinstance(verdict, NotStated):
        reason = expected.get("not stated", "")
        return {"not stated": reason if reason in verdict.reason else verdict.reason}
    value = verdict.value.iso if isinstance(verdict.value, PartialDate) else verdict.value
    return {"line": verdict.line, "value": value, "by": verdict.rule}


@pytest.mark.parametrize("case", marked, ids=[f"{path.parent.name}/{path.name}" for path in cases])
def test_a_fact_is_read_or_not_stated(tools: Tools, case: Path) -> None:
    """A fact has the value that the text states, on its line; or there is none, for the reason given."""
    expected = yaml.load((case / "expected.yml").read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - all strings
    expected |= {key: int(expected[key]) for key in expected.keys() & {"line"}}
    expected |= {key: [int(each) for each in expected[key]] for key in expected.keys() & {"lines"}}
    article = convert("x.txt", (case / "raw.txt").read_bytes(), "x.txt", Note(), tools).article

    found = found_in(article, case.parent.name, expected)
    rule = found.pop("by", None)

    assert rule == expected.pop("by", rule)
    assert rule != expected.pop("not by", "")
    assert found == expected


@pytest.mark.parametrize("fact", [*VERDICTS, *KINDS])
def test_every_fact_has_a_case_with_and_one_without(fact: str) -> None:
    """For each fact there is a text that states it, and one that only seems to."""
    texts = [
        (case / "expected.yml").read_text(encoding="utf-8") for case in cases if case.parent.name == fact
    ]
    without = [text.startswith("not stated") or text == "lines: []\n" for text in texts]

    assert True in without
    assert False in without


def test_every_folder_is_that_of_a_fact() -> None:
    """A folder that no fact bears the name of would never be looked at."""
    assert {path.name for path in CASES.iterdir()} == {*VERDICTS, *KINDS, *ALL_KINDS}
