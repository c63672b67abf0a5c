"""The captions of a gallery, told by the counters above them: "1 / 8", "2 / 8". Used by `view`.

The counters stay with them, for nothing else tells a caption behind the story from a link.
"""

import re
from collections.abc import Sequence

from presspages.shared.read import Line

# Which picture of how many: "3 / 8", "[3/8]", "3 of 8".
COUNTER = re.compile(r"\W{0,2}(\d{1,3})\s?(?:/|of)\s?(\d{1,3})\W{0,2}")

COUNTER_CHARS = 14  # a longer line is none

FEW = 3  # so many counters in order make a gallery; "1 / 2" is a page's number


def pictures(inked: Sequence[Line]) -> frozenset[int]:
    """Give the numbers of the counters of a gallery that counts on to its last picture, and of the lines right behind them.

    >>> page = ["1 / 3", "The hall", "2 / 3", "The signing", "3 / 3", "The guests", "Views: 34"]
    >>> sorted(pictures([Line(number, text) for number, text in enumerate(page)]))
    [0, 1, 2, 3, 4, 5]
    >>> pictures([Line(1, "1 / 2"), Line(2, "Next page")])
    frozenset()
    """
    counted = [
        (index, match)
        for index, line in enumerate(inked)
        if len(line.text) <= COUNTER_CHARS and (match := COUNTER.fullmatch(line.text.strip()))
    ]
    seen = [int(match[1]) for _, match in counted]
    last = {int(match[2]) for _, match in counted}
    if len(seen) < FEW or seen != list(range(seen[0], seen[0] + len(seen))) or last != {seen[-1]}:
        return frozenset()
    return frozenset(line.number for index, _ in counted for line in inked[index : index + 2])
