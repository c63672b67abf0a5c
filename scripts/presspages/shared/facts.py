"""A fact is a value with its evidence; a verdict is a fact, or the reason why there is none.

Made by `describe` and `classify`, shown by `render` and `report`.
"""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """A value, the rule that found it, the line it stands on and what is printed there.

    `rule` is "editor" and `line` None where a person gave the value; `quote` is then the person's reason.
    """

    value: T
    rule: str
    line: int | None
    quote: str

    @property
    def evidence(self) -> str:
        """Write the evidence as one line of front matter.

        >>> Fact("2024", "timestamp", 3, "5 July 2024").evidence
        'line 3, timestamp: 5 July 2024'
        """
        return (
            f"{self.rule}: {self.quote}"
            if self.line is None
            else f"line {self.line}, {self.rule}: {self.quote}"
        )


@dataclass(frozen=True, slots=True)
class NotStated:
    """There is no value; `reason` says whether nothing was found or what disagreed."""

    reason: str


Verdict = Fact[T] | NotStated


def value_of(verdict: Verdict[T]) -> T | None:
    """Give the value of a verdict, None if there is none."""
    return verdict.value if isinstance(verdict, Fact) else None
