"""What speaks for and against each name that a page prints as its publisher's. Used by `publisher_choice`.

`publisher_weights` says how much each of them counts.
"""

from collections.abc import Iterator, Sequence

from presspages.describing.besides import Beside
from presspages.describing.nameform import INNER, initials, is_place
from presspages.describing.publisher_name import Name
from presspages.describing.publisher_names import PageNames
from presspages.describing.publisher_weights import Marks
from presspages.shared.dates import find_dates
from presspages.shared.signals import count_words, plain

MASTHEAD, TOP, FIRST, FOOT = 3, 4, 2, 4  # so many lines at the top or at the foot of a page
MENU = 6  # more lines above a headline are a menu
MANY = 4  # what is counted is counted so far
LONG = 4  # most names have no more words
PAGE = 12  # a page with so many lines beside its story is no agency's bare text

# The kinds of signs in which a line names a site outright.
OUTRIGHT = frozenset(["source_line", "published_in", "sender", "issue", "sign_off", "dated"])


def all_marks(page: PageNames) -> list[tuple[Name, Marks]]:
    """Give the marks of each name that some sign gives to the site."""
    found = [(name, marks) for name in page.names.values() if (marks := _marks(name, page))]
    rivals = [
        marks["kinds"] + bool(marks["masthead_like"] and name.medium)
        for name, marks in found
        if not (name.agency or marks["only_story"])
    ]
    most = max(rivals, default=0)
    for name, marks in found:
        printed = name.agency or marks["only_story"]  # others print its texts
        marks["outshone"] = printed and most >= 2
        marks["outshone_more"] = printed and most >= 3
    return found


def _marks(name: Name, page: PageNames) -> Marks:
    """Give the marks of a name; none if no sign gives it to the site, as it is with most."""
    place = _place(name, page)
    kinds = sum(map(bool, _kinds(name, page, place)))
    if not ((kinds and _may_be(name, page)) or name.known):
        return {}
    marks = dict.fromkeys(name.signs, 1.0) | _form(name) | place | _led(name) | _told(name, page)
    return marks | {"kinds": kinds, "two_kinds": kinds > 1, "three_kinds": kinds > 2}


def _may_be(name: Name, page: PageNames) -> bool:
    """Tell what may be a publisher: neither a place nor who wrote the text nor a menu."""
    if any(is_place(each, name.facts) for each in name.printed):
        return False
    if not name.medium and any(plain(each) in page.writers for each in name.printed):
        return False
    row = name.longest.isupper() and count_words(name.longest) > LONG and not (name.medium or name.office)
    return not row or not any(line.where == "head" for line in name.lines)


def _form(name: Name) -> Marks:
    """Give the marks of what a name looks like."""
    size = count_words(name.longest)
    return {
        "name": 1.0,
        "known": name.known,
        "known_name": name.known_name,
        "medium": name.medium,
        "office": name.office,
        "inner_capital": any(INNER.search(each) and " " not in each for each in name.printed),
        "one_word": size <= 1,
        "long": max(size - LONG, 0) / LONG,
        "labels": name.labels,
        "small_words": name.small_words,
        "firm": name.firm,
    }


def _place(name: Name, page: PageNames) -> Marks:
    """Give the marks of where a name stands."""
    heads = [line for line in name.alone if line.where == "head"]
    home = any(line.home for line in heads)
    numbers = {line.number for line in name.lines}
    repeats = (min(len(numbers), MANY) - 1) / (MANY - 1)
    texts = {plain(line.text) for line in name.lines} if repeats > 0 else numbers
    top = any(line.above < TOP for line in name.alone)
    between = any(line.where == "between" for line in name.alone)
    running = len({line.number for line in name.parts}) > 1
    return {
        "section": running and all(map(_is_dated, name.parts)),
        "title_between": between and _is_title(name),
        "alone_head": bool(heads),
        "alone_between": between,
        "alone_foot": any(line.below < FOOT and line.where == "behind" for line in name.alone),
        "alone_top": top,
        "before_home": home,
        "lines": (min(len(texts), MANY) - 1) / (MANY - 1),
        "repeats": repeats,
        "masthead_like": _is_masthead(name, heads, home=home or repeats > 0),
        "running": running,
        "tagline": any(line.tagline for line in heads if line.above < TOP),
        "issued": any(line.issue for line in heads),
        "menu": bool(heads) and page.heads > MENU,
        "blog": top and page.blog,
    }


def _is_masthead(name: Name, heads: Sequence[Beside], *, home: bool) -> bool:
    """Tell a name at the top of a page, with something that backs it."""
    if heads and (home or any(line.above < MASTHEAD for line in name.alone) or name.medium or name.office):
        return True
    first = "part" in name.signs and any(line.above < FIRST and _leads(name, line) for line in name.lines)
    return first and name.medium


def _is_dated(line: Beside) -> bool:
    """Tell whether a line begins with a day."""
    found = find_dates(line.text)
    return bool(found) and found[0].start == 0


def _leads(name: Name, line: Beside) -> bool:
    """Tell whether a line begins with the name."""
    return any(line.text.lstrip(" *#|").startswith(each) for each in name.printed)


def _is_title(name: Name) -> bool:
    """Tell a name that no person has: an article before it, or a capital within it."""
    return not name.agency and any(each.startswith("The ") or INNER.search(each) for each in name.printed)


def _led(name: Name) -> Marks:
    """Give the marks of the lines that have the name."""
    where = {line.where for line in name.lines}
    feet = [line for line in name.lines if line.where == "behind" and line.below < FOOT]
    heads = [line for line in name.alone if line.where == "head"]
    behind = "institution" in name.signs and where == {"behind"}
    return {
        "between": "between" in where,
        "behind": "behind" in where,
        "left": where == {"story"},
        "foot": bool(feet),
        "first": any(line.above == 0 for line in heads),
        "led": any(_leads(name, line) for line in name.lines),
        "only_story": where == {"story"} and not name.signs - {"opening", "reports", "mentioned", "dateline"},
        "institution_behind": behind and not (feet or any(line.contact for line in name.lines)),
        "alone_top_medium": bool(heads) and name.medium,
    }


def _told(name: Name, page: PageNames) -> Marks:
    """Give the marks of what the story and the names beside it say."""
    times = page.says(name.longest)
    return {
        "told": times > 0,
        "in_story": min(times, MANY) / MANY,
        "spoken_more": page.spoken.has(name.key),
        "first_office": page.first_office
        in {each.line for each in name.stated if each.rule == "institution"},
        "agency_signed": name.agency and name.signed,
        "agency_signed_page": name.agency and name.signed and len(page.lines) > PAGE,
    }


def _kinds(name: Name, page: PageNames, place: Marks) -> Iterator[object]:
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
        "reports" in signs,
        "about" in signs,
        "about" in signs and name.alone and (count_words(name.longest) <= 1 or _is_title(name)),
        place["title_between"],
        place["running"] and not place["section"],
        titled and any(line.where == "behind" and line.contact for line in name.lines),
        len(short) > 1 and short != name.key and page.prints(short),
        place["blog"],
        place["tagline"] and (place["before_home"] or not place["menu"]),
        place["issued"],
    )
