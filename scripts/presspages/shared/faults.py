"""What stops an article from being published, said to a person."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """What is wrong, where, and what to do about it.

    >>> print(Fault("articles/x.yml", 6, "`date` has no `because`", "say how you know"))
    articles/x.yml:6: `date` has no `because`: say how you know
    """

    file: str
    line: int | None
    problem: str
    remedy: str

    def __str__(self) -> str:
        """Give the sentence that a person reads."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.problem}: {self.remedy}"


class FaultyError(Exception):
    """Raised where a file cannot be used; carries every fault found in it, not only the first."""

    def __init__(self, *faults: Fault) -> None:
        """Keep the faults in the order in which they were found."""
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults
