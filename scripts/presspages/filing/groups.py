"""Articles by summit: those that are about it, and those that only mention it. Called by `site`, used by `exports`."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from presspages.filing.brief import Naming
from presspages.filing.filing import Filed
from presspages.tables.tables import Summit, Tables


@dataclass(frozen=True, slots=True)
class MentionedBy:
    """An article that names a summit it is not filed under, and the first sentence that does."""

    filed: Filed
    naming: Naming


@dataclass(frozen=True, slots=True)
class Group:
    """A summit year (None for the undecided) with its meetings, its articles, newest first, and those that mention it."""

    year: int | None
    meetings: tuple[Summit, ...]
    articles: tuple[Filed, ...]
    mentions: tuple[MentionedBy, ...]

    @property
    def occasions(self) -> tuple[Summit, ...]:
        """The meetings, but one alone of those that were held on the same days in the same place."""
        distinct = {(each.city, each.opens, each.closes): each for each in reversed(self.meetings)}
        return tuple(reversed(distinct.values()))


def group(articles: Iterable[Filed], tables: Tables) -> list[Group]:
    """Group articles by summit, the newest first, the undecided last; a summit that is only mentioned counts."""
    filed_under: defaultdict[int | None, list[Filed]] = defaultdict(list)
    mentions: defaultdict[int | None, list[MentionedBy]] = defaultdict(list)
    for filed in articles:
        filed_under[filed.year].append(filed)
        for naming in filed.brief.namings:
            mentions[naming.year].append(MentionedBy(filed, naming))
    years = sorted({*filed_under, *mentions}, key=lambda year: -(year or 0))
    return [
        Group(year, tables.in_year.get(year or 0, ()), tuple(filed_under[year]), tuple(mentions[year]))
        for year in years
    ]
