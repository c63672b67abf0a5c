"""A page as its dates are judged by it. Used by `dating` and the modules that it calls."""

from collections.abc import Sequence
from dataclasses import dataclass

from presspages.shared.read import Line
from presspages.statements.factlines import FactLines


@dataclass(frozen=True, slots=True)
class Page:
    """What the dates of a page are judged by: its lines, those of its headline and of its story, where that begins."""

    lines: Sequence[Line]
    headline: int | None
    first: int
    story: Sequence[Line]
    facts: FactLines
