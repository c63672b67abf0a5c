"""What speaks for and against each name that a page prints as its publisher's. Used by `publisher_choice`.

`publisher_weights` says how much each of them counts.
"""

from collections.abc import Iterable

from presspages.describing.besides import Beside
from presspages.describing.nameform import FIRM, INNER, SMALL, WORD, initials, is_place
from presspages.describing.publisher_names import Name, PageNames
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
    found = [(name, _marks(name, page)) for name in page.names.values() if _may_be(name, page)]
    found = [(name, marks) for name, marks in found if marks["kinds"] or name.known]
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


def _may_be(name: Name, page: PageNames) -> bool:
    """Tell what may be a publisher: what the table knows, or neither a place nor who wrote the text nor a menu."""
    if name.known:
        return True
    if name.signs == {"named"} and len(name.lines) == 1 and not page.has_host(name):
        return False  # words with capitals, once
    if any(is_place(each, name.facts) for each in name.printed):
        return False
    if not name.medium and any(plain(each) in page.writers for each in name.printed):
        return False
    row = name.longest.isupper() and count_words(name.longest) > LONG and not (name.medium or name.office)
    return not row or not any(line.where == "head" for line in name.lines)


def _marks(name: Name, page: PageNames) -> Marks:
    marks = dict.fromkeys(name.signs, 1.0) | _form(name) | _place(name) | _told(name, page)
    marks |= _masthead(name, page, marks)
    kinds = sum(map(bool, _kinds(name, page, marks)))
    return marks | {"kinds": kinds, "two_kinds": kinds > 1, "three_kinds": kinds > 2}


def _form(name: Name) -> Marks:
    """Give the marks of what a name looks like."""
    size = count_words(name.longest)
    return {
        "name": 1.0,
        "known": name.known,
        "known_name": name.known and any(map(name.facts.publisher, name.printed)),
        "medium": name.medium,
        "office": name.office,
        "inner_capital": any(INNER.search(each) and " " not in each for each in name.printed),
        "one_word": size <= 1,
        "long": max(size - LONG, 0) / LONG,
        "labels": name.labels,
        "small_words": any(
            word[0].islower() and word.casefold() not in SMALL for word in WORD.findall(name.longest)
        ),
        "firm": FIRM.search(name.longest) is not None,
    }


def _place(name: Name) -> Marks:
    """Give the marks of where a name stands."""
    where = {line.where for line in name.lines}
    texts, numbers = {plain(line.text) for line in name.lines}, {line.number for line in name.lines}
    return {
        "between": "between" in where,
        "behind": "behind" in where,
        "left": where == {"story"},
        "foot": any(line.below < FOOT and line.where == "behind" for line in name.lines),
        "first": any(line.above == 0 and line.where == "head" for line in name.alone),
        "led": any(_leads(name, line) for line in name.lines),
        "section": len({line.number for line in name.parts}) > 1 and all(map(_is_dated, name.parts)),
        "only_story": where == {"story"} and not name.signs - {"opening", "reports", "mentioned", "dateline"},
        "institution_behind": "institution" in name.signs
        and where == {"behind"}
        and not any(line.below < FOOT or line.contact for line in name.lines),
        "title_between": any(line.where == "between" for line in name.alone) and _is_title(name),
        "alone_head": any(line.where == "head" for line in name.alone),
        "alone_between": any(line.where == "between" for line in name.alone),
        "alone_foot": any(line.below < FOOT and line.where == "behind" for line in name.alone),
        "alone_top": any(line.above < TOP for line in name.alone),
        "before_home": any(line.home and line.where == "head" for line in name.alone),
        "lines": (min(len(texts), MANY) - 1) / (MANY - 1),
        "repeats": (min(len(numbers), MANY) - 1) / (MANY - 1),
    }


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


def _told(name: Name, page: PageNames) -> Marks:
    """Give the marks of what the story and the names beside it say."""
    times = min((page.said[word] for word in WORD.findall(plain(name.longest))), default=0)
    others = (page.names[key] for key in page.beginnings.get(name.key, ()))
    return {
        "told": times > 0,
        "in_story": min(times, MANY) / MANY,
        "spoken_more": any("spoken" in other.signs for other in others),
        "first_office": page.first_office
        in {each.line for each in name.stated if each.rule == "institution"},
        "agency_signed": name.agency and name.signed,
        "agency_signed_page": name.agency and name.signed and len(page.lines) > PAGE,
    }


def _masthead(name: Name, page: PageNames, marks: Marks) -> Marks:
    """Give the marks of a name at the top of a page."""
    first = (
        any(line.above < FIRST and _leads(name, line) for line in name.lines)
        and "part" in name.signs
        and name.medium
    )
    near = any(line.above < MASTHEAD for line in name.alone)
    backed = near or marks["before_home"] or marks["repeats"] or name.medium or name.office
    return {
        "masthead_like": bool(first or (marks["alone_head"] and backed)),
        "running": len({line.number for line in name.parts}) > 1,
        "alone_top_medium": marks["alone_head"] and name.medium,
        "tagline": any(line.tagline and line.above < TOP and line.where == "head" for line in name.alone),
        "issued": any(line.issue and line.where == "head" for line in name.alone),
        "menu": marks["alone_head"] and page.heads > MENU,
        "blog": page.blog and any(line.above < TOP for line in name.alone),
    }


def _kinds(name: Name, page: PageNames, marks: Marks) -> Iterable[object]:
    """Give the kinds of signs that agree on a name."""
    titled = not marks["small_words"] and not name.labels
    short = initials(name.longest)
    spelled = any(each.rfind(".") > 0 and " " not in each for each in name.printed)
    beside = name.signs != {"named"} or marks["lines"]  # not only among other words
    yield from (
        name.signs & {"suffix", "headline_suffix"},
        "owner" in name.signs and not marks["firm"],
        "spoken" in name.signs and titled,
        marks["masthead_like"] and titled,
        marks["alone_foot"] and (not marks["long"] or name.medium or name.office),
        page.has_host(name),
        name.signs & OUTRIGHT,
        name.signs & {"employer", "dateline"},
        "quoted" in name.signs,
        beside and (marks["known_name"] or ((name.medium or name.office or spelled) and not name.labels)),
        "address" in name.signs,
        "opening" in name.signs and "dateline" not in name.signs,
        "reports" in name.signs,
        "about" in name.signs,
        "about" in name.signs and name.alone and (marks["one_word"] or _is_title(name)),
        marks["title_between"],
        marks["running"] and not marks["section"],
        (name.medium or name.office) and any(line.contact and line.where == "behind" for line in name.lines),
        len(short) > 1 and short != name.key and short in page.names,
        marks["blog"],
        marks["tagline"] and (marks["before_home"] or not marks["menu"]),
        marks["issued"],
    )
