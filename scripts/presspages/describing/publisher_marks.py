"""What speaks for and against each name that a page prints as its publisher's, and how much. Used by `publisher_choice`.

The weights are no one's opinion: `tests/fit_publisher.py` finds those that fit the corpus best, half of the pages read as if
no table knew their publisher, and shows how well weights that were found without one author's texts do on these.
"""

from collections.abc import Iterable
from math import exp

from presspages.describing.nameform import FIRM, SMALL, WORD, initials, is_place
from presspages.describing.publisher_names import Name, PageNames
from presspages.shared.signals import count_words, plain

# What each mark weighs; the sum of a name is the logarithm of its odds against no name at all.
WEIGHTS = {
    "masthead": 2.7,  # a known name on a line of facts above the headline
    "site": 2.5,  # a masthead that the copyright line names
    "two_kinds": 2.5,  # two kinds of signs agree on it
    "first_office": 2.3,  # the first such line above the story
    "lines": 2.3,  # on how many lines that say different things, up to four
    "inner_capital": 2.1,  # capitals within a word: "ThePrint"
    "blog": 1.9,  # at the top of a blog
    "repeats": 1.9,  # on how many lines, up to four
    "published_in": 1.7,  # a note says that it was published there
    "long": 1.7,  # for each four words more than four
    "source_line": 1.6,  # behind a label: "Source: …"
    "issue": 1.6,  # before the number of an issue
    "between": 1.6,  # between headline and story
    "known": 1.6,  # the publishers table has it
    "three_kinds": 1.4,  # three kinds
    "institution": 1.3,  # a line by which institutions name their site
    "spoken_more": 1.2,  # a site speaks of itself by a longer or a shorter form of it
    "foot": 1.1,  # on the last lines of the page
    "office": 1.0,  # an institution's
    "before_home": 0.8,  # on a line of its own above "Home"
    "masthead_like": 0.8,  # at the top, with something that backs it
    "alone_between": 0.7,  # so between headline and story
    "in_story": 0.7,  # how often the story has its words, up to four times
    "alone_top": 0.6,  # so on the first lines of the page
    "told": 0.6,  # the story has its words
    "name": 0.5,  # any name, before anything is known of it
    "suffix": 0.4,  # behind the headline, where that is printed twice
    "known_name": 0.4,  # it is written as names are
    "alone_top_medium": 0.3,  # so above the headline, and it says what it is a name of
    "medium": 0.1,  # it says what it is a name of
    "small_words": -0.2,  # it has small words that few names have
    "agency_signed": -0.3,  # an agency's, only where bylines and datelines stand
    "agency_signed_page": -0.4,  # the same, on a page with much beside its story
    "outshone_more": -0.4,  # the same with three kinds
    "issued": -0.5,  # on its own above the number of an issue
    "address": -0.5,  # the table knows the address of the page
    "outshone": -0.5,  # an agency's, beside another name with two kinds of signs
    "tagline": -0.6,  # on its own at the top, and what stands below it is said in small words
    "alone": -0.8,  # on a line of its own, wherever that is
    "firm": -1.0,  # a firm's
    "one_word": -1.0,  # a single word
    "sign_off": -1.2,  # a known name that signs the story below it
    "alone_foot": -1.4,  # so on the last lines of the page
    "alone_head": -1.5,  # so above the headline
    "labels": -1.6,  # each word is one of menus or of countries
    "left": -1.6,  # only on lines that were left to the story
    "behind": -1.8,  # behind the story
}

MASTHEAD, TOP, FIRST, FOOT = 3, 4, 2, 4  # so many lines at the top or at the foot of a page
MANY = 4  # what is counted is counted so far
LONG = 4  # most names have no more words
PAGE = 12  # a page with so many lines beside its story is no agency's bare text

# The kinds of signs in which a line names a site outright.
OUTRIGHT = frozenset(["source_line", "published_in", "sender", "issue", "sign_off"])

Marks = dict[str, float]


def weigh(marks: Marks) -> float:
    """Give the odds of a name against no name at all."""
    return exp(sum(WEIGHTS.get(name, 0.0) * value for name, value in marks.items()))


def all_marks(page: PageNames) -> list[tuple[Name, Marks]]:
    """Give the marks of each name that some sign gives to the site."""
    found = [(name, _marks(name, page)) for name in page.names.values() if _may_be(name, page)]
    found = [(name, marks) for name, marks in found if marks["kinds"] or name.known]
    rivals = [
        marks["kinds"] + bool(marks["masthead_like"] and name.medium)
        for name, marks in found
        if not name.agency
    ]
    most = max(rivals, default=0)
    for name, marks in found:
        marks["outshone"] = name.agency and most >= 2
        marks["outshone_more"] = name.agency and most >= 3
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
    inner = (each[1:] != each[1:].lower() and not each.isupper() and " " not in each for each in name.printed)
    return {
        "name": 1.0,
        "known": name.known,
        "known_name": name.known and any(map(name.facts.publisher, name.printed)),
        "medium": name.medium,
        "office": name.office,
        "inner_capital": any(inner),
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
        "alone_head": any(line.where == "head" for line in name.alone),
        "alone_between": any(line.where == "between" for line in name.alone),
        "alone_foot": any(line.below < FOOT and line.where == "behind" for line in name.alone),
        "alone_top": any(line.above < TOP for line in name.alone),
        "before_home": any(line.home and line.where == "head" for line in name.alone),
        "lines": (min(len(texts), MANY) - 1) / (MANY - 1),
        "repeats": (min(len(numbers), MANY) - 1) / (MANY - 1),
    }


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
    first = any(line.above < FIRST for line in name.lines) and "part" in name.signs and name.medium
    near = any(line.above < MASTHEAD for line in name.alone)
    backed = near or marks["before_home"] or marks["repeats"] or name.medium or name.office
    return {
        "masthead_like": bool(first or (marks["alone_head"] and backed)),
        "running": len({line.number for line in name.parts}) > 1,
        "alone_top_medium": marks["alone_head"] and name.medium,
        "tagline": any(line.tagline and line.above < TOP and line.where == "head" for line in name.alone),
        "issued": any(line.issue and line.where == "head" for line in name.alone),
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
        marks["running"],
        (name.medium or name.office) and any(line.contact and line.where == "behind" for line in name.lines),
        len(short) > 1 and short != name.key and short in page.names,
        marks["blog"],
        marks["tagline"],
        marks["issued"],
    )
