"""An article as plain values, for programs. Called by `report` for one run, and by `data` for everyone."""

from typing import Any

from presspages.filing.filing import Filed
from presspages.shared.dates import PartialDate
from presspages.shared.facts import Fact, Verdict


def facts(filed: Filed) -> dict[str, dict[str, Any]]:
    """Give each fact of an article with its rule, line and quote, or no value and the reason why."""
    return {name: _verdict(verdict) for name, verdict in filed.facts.items()}


def plain(verdict: Verdict[Any]) -> Any:
    """Give the value of a verdict as JSON and CSV know it: a date as YYYY, YYYY-MM or YYYY-MM-DD."""
    if not isinstance(verdict, Fact):
        return None
    return verdict.value.iso if isinstance(verdict.value, PartialDate) else verdict.value


def mentions(filed: Filed) -> list[dict[str, Any]]:
    """Give every sentence of an article that names a meeting, with the meeting's year and how it is named."""
    return [
        {"year": mention.year, "how": mention.kind, "line": mention.line, "sentence": mention.sentence}
        for mention in filed.classified.mentions
    ]


def _verdict(verdict: Verdict[Any]) -> dict[str, Any]:
    if not isinstance(verdict, Fact):
        return {"value": None, "reason": verdict.reason}
    return {"value": plain(verdict), "rule": verdict.rule, "line": verdict.line, "quote": verdict.quote}
