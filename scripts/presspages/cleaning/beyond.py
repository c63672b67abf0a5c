"""What is the story's behind a box or behind its last paragraph on the subject: prose, unless something marks it as another's. Used by `extent`.

A line of furniture that is left costs a reader a glance, a paragraph that is lost cannot be had back. So the rule is to keep: what
has a word of the story stays, and all that stands before it. Other stories are told from it by their date, their dateline,
the points in which they break off, and a reader's comment by the name that it was written under.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from presspages.cleaning.stretch import Stretch
from presspages.shared.signals import count_words, is_closed

BOX = 8  # a box has no more labels
OWNED = re.compile(r"©|\(c\) ?\d{4}|all rights reserved", re.IGNORECASE)  # no sentence of a story
BROKEN = ("…", "...", "[…]", "[...]")
# What stands above a reader's comment: "steppe_otter wrote:", "Anonymous said...", "Guest:"; not "He added:", "The host says:".
COMMENT = re.compile(
    r"(?!(?:he|she|they|it|we|the|an?)\b)[\w .@-]{1,40}(?:\s(?:wrote|writes|says|schrieb|schreibt|a écrit|escribió|пишет|написал\w*):|\ssaid(?:\.\.\.|…))|[\w.@-]{2,20}\s?[:：]",
    re.IGNORECASE,
)


def beyond(view: Stretch, first: int, said: AbstractSet[str]) -> list[int]:
    """Give the indexes at `first` and behind it of the sentences that are the story's, whose words are `said`.

    Those without a word of it are, too, if one that has some comes behind them.
    """
    found: list[int] = []
    said = said - view.facts.common
    last, index, near = 0, first, first + BOX + 1
    while index < min(near, len(view.units)):
        stop = index
        while stop < len(view.units) and _is_told(view, stop):
            stop += 1
        if stop > index and not _is_another(view, range(index, stop)):
            found += range(index, stop)
            if any(view.words(each) & said for each in range(index, stop)):
                last, near = len(found), stop + BOX + 1
        index = max(stop, index + 1)
    return found[:last]


def joined(found: Sequence[int], end: int) -> int:
    """Give the index behind those of the sentences found that no more than one label parts from the story, as a subheading does."""
    for index in found:
        end = index + 1 if index <= end + 1 else end
    return end


def between(found: Sequence[int]) -> list[int]:
    """Add the labels that stand alone between the sentences found."""
    return sorted({*found, *(one + 1 for one, two in pairwise(found) if two == one + 2)})


def _is_told(view: Stretch, index: int) -> bool:
    """Tell a paragraph or a short sentence."""
    text = view.units[index].text
    if view.fact[index] or view.caption[index] or OWNED.search(text):
        return False
    return view.prose[index] or (is_closed(text) and count_words(text) > 1)


def _is_another(view: Stretch, run: range) -> bool:
    """Tell whether something marks sentences in a row as another story's, or as a reader's."""
    return bool(
        _is_dated(view, run)
        or view.facts.datelines.find(view.units[run[0]].text)
        or any(view.units[each].text.rstrip().endswith(BROKEN) for each in run)
        or _is_comment(view, run[0] - 1)
    )


def _is_dated(view: Stretch, run: range) -> bool:
    """Tell a teaser by the date above it; or by that below it, if it is one paragraph."""
    around = {run[0] - 1, run[-1] + 1} if len(run) == 1 else {run[0] - 1}
    texts = [view.units[each].text for each in around - view.entries if 0 <= each < len(view.units)]
    return any(map(view.facts.dates, texts))


def _is_comment(view: Stretch, index: int) -> bool:
    """Tell the line above what a reader wrote."""
    return index >= 0 and COMMENT.fullmatch(view.units[index].text.strip()) is not None
