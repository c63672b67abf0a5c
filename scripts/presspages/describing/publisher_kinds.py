"""The kinds of signs that agree on a name as its page's publisher. Used by `publisher_marks`; where there is none, nothing else is asked."""

from collections.abc import Iterator

from presspages.describing.nameform import INNER, initials
from presspages.describing.publisher_name import Name
from presspages.describing.publisher_names import PageNames
from presspages.describing.publisher_weights import Marks
from presspages.shared.signals import count_words

LONG = 4  # most names have no more words

# The kinds of signs in which a line names a site outright.
OUTRIGHT = frozenset(["source_line", "published_in", "sender", "issue", "sign_off", "dated"])


def kinds_of(name: Name, page: PageNames, place: Marks) -> Iterator[object]:
    """Give the kinds of signs that agree on a name."""
    signs = name.signs
    short = initials(name.longest)
    spelled = any("." in each and each.rfind(".") > 0 and " " not in each for each in name.printed)
    titled = name.medium or name.office
    beside = signs != {"named"} or place["lines"]  # not only among other words
    yield from (
        signs & {"suffix", "headline_suffix"},
        "owner" in signs and not name.firm,
        "spoken" in signs and not (name.small_words or name.labels),
        place["masthead_like"] and not (name.small_words or name.labels),
        place["alone_foot"] and (count_words(name.longest) <= LONG or titled),
        page.has_host(name.key, name.longest),
        signs & OUTRIGHT,
        signs & {"employer", "dateline"},
        "quoted" in signs,
        beside and (name.known_name or ((titled or spelled) and not name.labels)),
        "address" in signs,
        "opening" in signs and "dateline" not in signs,
        signs & {"reports", "asked"},
        "about" in signs,
        "about" in signs and name.alone and (count_words(name.longest) <= 1 or is_title(name)),
        place["title_between"],
        place["running"] and not place["section"],
        titled and not name.labels and any(line.where == "behind" and line.contact for line in name.lines),
        len(short) > 1 and short != name.key and page.prints(short, name),
        place["blog"],
        place["tagline"] and (place["before_home"] or not place["menu"]),
        place["issued"],
    )


def is_title(name: Name) -> bool:
    """Tell a name that no person has: an article before it, or a capital within it."""
    return not name.agency and any(each.startswith("The ") or INNER.search(each) for each in name.printed)
