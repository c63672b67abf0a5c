"""Which articles a reader may want next: those that share topics. Called by `site`.

Only the neighbours in each topic's list are compared, so that an article costs the same in an archive of any size.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from presspages.filing import Filed

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
    lists: defaultdict[str, list[Filed]] = defaultdict(list)
    places: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for filed in articles:
        for topic in filed.classified.topics:
            places[filed.path][topic] = len(lists[topic])
            lists[topic].append(filed)
    return {filed.path: _nearest(filed, lists, places[filed.path]) for filed in articles}


def _nearest(filed: Filed, lists: dict[str, list[Filed]], places: dict[str, int]) -> list[Related]:
    near: dict[str, Filed] = {}
    for topic, place in places.items():
        for other in lists[topic][max(place - NEAR, 0) : place + NEAR + 1]:
            near.setdefault(other.path, other)
    near.pop(filed.path, None)
    shared = {
        path: sorted(
            places.keys() & set(other.classified.topics), key=lambda topic: (len(lists[topic]), topic)
        )
        for path, other in near.items()
    }
    best = sorted(near, key=lambda path: (-len(shared[path]), path))[:SHOWN]
    return [Related(near[path], tuple(shared[path][:REASONS])) for path in best]
