"""The account: every edit between a source and its page, so that the one can be replayed to the other."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from presspages.shared.read import Line

Rule = Callable[[Sequence[Line]], list[Line]]


@dataclass(frozen=True, slots=True)
class Edit:
    """One line as a rule found it and left it; `after` is None if it went."""

    rule: str
    line: int
    before: str
    after: str | None


class AccountError(AssertionError):
    """The account does not lead from the source to the page: a mistake of this program, not of a person."""


def observe(rule: str, before: Sequence[Line], after: Sequence[Line]) -> list[Edit]:
    """Write down what a rule did to the lines, by comparing them: an edit is seen, never claimed.

    Raises:
        AccountError: the rule added a line or changed the order; a rule may only alter or drop.

    >>> observe("counter", [Line(1, "3 July 18"), Line(2, "x")], [Line(1, "3 July")])
    [Edit(rule='counter', line=1, before='3 July 18', after='3 July'), Edit(rule='counter', line=2, before='x', after=None)]
    """
    left = {line.number: line.text for line in after}
    if [line.number for line in before if line.number in left] != [line.number for line in after]:
        raise AccountError(f"the rule {rule} added lines or moved them")
    return [
        Edit(rule, line.number, line.text, left.get(line.number))
        for line in before
        if left.get(line.number) != line.text
    ]


def replay(lines: Iterable[Line], edits: Iterable[Edit]) -> list[Line]:
    """Apply the edits to the lines in their order.

    Raises:
        AccountError: an edit does not meet the line that it says it met.
    """
    left = {line.number: line for line in lines}
    for edit in edits:
        found = left.get(edit.line)
        if found is None or found.text != edit.before:
            raise AccountError(f"line {edit.line} is not as the rule {edit.rule} says it found it")
        if edit.after is None:
            del left[edit.line]
        else:
            left[edit.line] = Line(edit.line, edit.after)
    return list(left.values())
