"""What speaks for and against each name that a page prints as its publisher's. Used by `publisher_choice`.

`publisher_weights` says how much each of them counts.
"""

from collections.abc import Sequence

from presspages.describing.besides import Beside
from presspages.describing.nameform import INNER, is_place
from presspages.describing.publisher_kinds import LONG, OUTRIGHT, is_title, kinds_of
from presspages.describing.publisher_name import Name
from presspages.describing.publisher_names import PageNames
from presspages.describing.publisher_weights import Marks
from presspages.shared.dates import find_dates
from presspages.shared.signals import DIGITS, count_words, plain

MASTHEAD, TOP, FIRST, FOOT = 3, 4, 2, 4  # so many lines at the top or at the foot of a page
MENU = 6  # more lines above a headline are a menu
MANY = 4  # what is counted is counted so far
PAGE = 12  # a page with so many lines beside its story is no agency's bare text


def all_marks(page: PageNames) -> list[tuple[Name, Marks]]:
    """Give the marks of each name that some sign gives to the site."""
    found = [(name, marks) for name in page.names.values() if (marks := _marks(name, page))]
    rivals = [
        marks["kinds"] + bool(marks["masthead_like"] and name.medium)
        for name, marks in found
        if not (name.agency or marks["only_story"])
    ]
    most = max(rivals, default=0)
    site = any(
        name.known and marks["kinds"] and not name.agency and not marks["only_story"] for name, marks in found
    )
    for name, marks in found:
        printed = name.agency or marks["only_story"]  # others print its texts
        marks["outshone"] = printed and most >= 2
        marks["outshone_more"] = printed and most >= 3
        marks["outshone_known"] = printed and site
        marks["sole_owner"] = "owner" in name.signs and not (name.firm or name.agency) and most <= 1
    return found


def _marks(name: Name, page: PageNames) -> Marks:
    """Give the marks of a name; none if no sign gives it to the site, as it is with most."""
    place = _place(name, page)
    kinds = sum(map(bool, kinds_of(name, page, place)))
    if not ((kinds and _may_be(name, page)) or name.known):
        return {}
    marks = dict.fromkeys(name.signs, 1.0) | _form(name) | place | _led(name) | _told(name, page)
    return marks | {"kinds": kinds, "two_kinds": kinds > 1, "three_kinds": kinds > 2}


def _may_be(name: Name, page: PageNames) -> bool:
    """Tell what may be a publisher: neither a place nor who wrote the text nor a menu."""
    if any(is_place(each, name.facts) for each in name.printed):
        return False
    if not name.medium and any(page.is_writer(each) for each in name.printed):
        return False
    if _is_subject(name):
        return False
    row = name.longest.isupper() and count_words(name.longest) > LONG and not (name.medium or name.office)
    return not row or not any(line.where == "head" for line in name.lines)


def _is_subject(name: Name) -> bool:
    """Tell what the story is about, "The SCO Meets in Lakeport": it names a site only if the page says so, or an institution."""
    said = name.signs & {*OUTRIGHT, "owner"} or name.office or name.known
    return not said and name.facts.subject.search(name.longest) is not None


def _form(name: Name) -> Marks:
    """Give the marks of what a name looks like."""
    size = count_words(name.longest)
    return {
        "name": 1.0,
        "known": name.known,
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
        "section": running and (all(map(_is_dated, name.parts)) or not any(map(_is_told, name.parts))),
        "article": bool(heads) and heads[0].above < FIRST and page.facts.site_words.has_article(name.longest),
        "title_between": between and is_title(name),
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


def _is_told(line: Beside) -> bool:
    """Tell a line that says more than one word: rates and scores stand beside a name and figures."""
    return count_words(DIGITS.sub("", line.text)) > 1


def _leads(name: Name, line: Beside) -> bool:
    """Tell whether a line begins with the name."""
    return any(line.text.lstrip(" *#|").startswith(each) for each in name.printed)


def _led(name: Name) -> Marks:
    """Give the marks of the lines that have the name."""
    where = {line.where for line in name.lines}
    feet = [line for line in name.lines if line.where == "behind" and line.below < FOOT]
    heads = [line for line in name.alone if line.where == "head"]
    return {
        "between": "between" in where,
        "behind": "behind" in where,
        "left": where == {"story"},
        "foot": bool(feet),
        "first": any(line.above == 0 for line in heads),
        "led": any(_leads(name, line) for line in name.lines),
        "only_story": where == {"story"}
        and not name.signs - {"opening", "reports", "asked", "mentioned", "dateline"},
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
