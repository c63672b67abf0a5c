"""Which articles a reader may want next: those that share topics. Called by `site`.

Only the neighbours in each topic's list are compared, so that an article costs the same in an archive of any size.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial

from presspages.filing.filing import Filed

NEAR = 3  # how many neighbours to each side are looked at in the list of each topic
SHOWN = 3  # how many articles a page names
REASONS = 3  # how many shared topics are given as the reason


@dataclass(frozen=True, slots=True)
class Related:
    """An article and why it is related: the topics that it shares, those of the fewest articles first."""

    filed: Filed
    topics: tuple[str, ...]


def related(articles: Sequence[Filed]) -> dict[str, list[Related]]:
    """Find, for the path of each article, the articles near it that share most topics with it."""
    lists: defaultdict[str, list[int]] = defaultdict(list)
    places: list[dict[str, int]] = []
    for number, filed in enumerate(articles):
        places.append({topic: len(lists[topic]) for topic in filed.topics})
        for topic in filed.topics:
            lists[topic].append(number)
    rarest = sorted(lists, key=lambda topic: (len(lists[topic]), topic))
    bits = {topic: 1 << place for place, topic in enumerate(rarest)}
    shelves = [sum(bits[topic] for topic in filed.topics) for filed in articles]
    shared = cache(partial(_topics, rarest=rarest))
    ranks = _ranks([filed.path for filed in articles])
    found: dict[str, list[Related]] = {}
    for number, filed in enumerate(articles):
        near = {other for topic, place in places[number].items() for other in _near(lists[topic], place)}
        near.discard(number)
        own = shelves[number]
        best = sorted((-(own & shelves[other]).bit_count(), ranks[other], other) for other in near)[:SHOWN]
        found[filed.path] = [Related(articles[other], shared(own & shelves[other])) for _, _, other in best]
    return found


def _near(listed: Sequence[int], place: int) -> Sequence[int]:
    return listed[max(place - NEAR, 0) : place + NEAR + 1]


def _ranks(paths: Sequence[str]) -> list[int]:
    """Give each path its place among all in their order, which is faster to compare."""
    ranks = [0] * len(paths)
    for rank, number in enumerate(sorted(range(len(paths)), key=paths.__getitem__)):
        ranks[number] = rank
    return ranks


def _topics(shared: int, rarest: Sequence[str]) -> tuple[str, ...]:
    """Name the rarest of the topics whose bits are set."""
    named: list[str] = []
    while shared and len(named) < REASONS:
        lowest = shared & -shared
        named.append(rarest[lowest.bit_length() - 1])
        shared ^= lowest
    return tuple(named)
