"""The cases of each rule that states a fact: those in which it does, and those in which it must not. Used by `test_score`."""

from collections import defaultdict
from collections.abc import Iterator

import yaml

from built import ROOT

CASES = ROOT / "tests" / "cases"


def ruled() -> dict[tuple[str, str], set[bool]]:
    """Map each fact and rule to whether there is a case in which the rule states it, and one in which it must not."""
    found = defaultdict(set)
    for fact, rule, states in _cases():
        found[fact, rule].add(states)
    return found


def _cases() -> Iterator[tuple[str, str, bool]]:
    for path in CASES.glob("signs/*.yml"):
        yield from (
            ("publisher", path.stem, bool(case["gives"])) for case in yaml.safe_load(path.read_text("utf-8"))
        )
    for path in CASES.glob("facts/*/*/expected.yml"):
        yield from _named(path.parts[-3], yaml.safe_load(path.read_text("utf-8")))
    for case in yaml.safe_load((CASES / "rules" / "classify" / "decisions.yml").read_text("utf-8")):
        yield from _named("summit_year", case)


def _named(fact: str, case: dict[str, str]) -> Iterator[tuple[str, str, bool]]:
    states = {"by": True, "not by": False, "rule": True, "not rule": False}
    yield from ((fact, case[key], states[key]) for key in states.keys() & case)
