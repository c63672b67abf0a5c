"""The headline, freed from what a scrape glued to it: a key, a date, a category, the site's name.

Called by `describe` with the line that `layout` chose.
"""

import re
from collections.abc import Collection
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from presspages.cleaning.headline_form import form_of
from presspages.cleaning.wrapping import STAMPED
from presspages.shared.dates import FoundDate, PartialDate, find_dates
from presspages.shared.signals import count_words
from presspages.statements.datestatements import CALLS, TIME
from presspages.statements.factlines import FactLines

# Signs that stand between a headline and what is glued to it.
EDGE = " \t\n|»›>·•,;:–—-/"

BARS = " \t\n|"  # of these what an empty name of the site leaves behind: "Leaders meet |"

# A category in capitals that lost the space behind it: "DIPLOMACYTianjin summit …".
GLUED = re.compile(r"(?:[A-Z&]{2,}[ /|]+)*[A-Z]{4,}(?=[A-Z][a-z]{2}|A [a-z]|[“«\"])")

# A byline that lost the space before it: "Leaders meet in MoscowBy IBN BATTUTA".
SIGNED = re.compile(r"(?<=[a-z])By(?: [A-Z][\w.'’-]{0,20}){1,4}$")

# Between a category and a headline on one line: a bar, or the gap of several spaces that a lost tag leaves.
PARTS = re.compile(r"\s+[|»›]\s+|\s{2,}|\t")


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline; `rule` says how it was freed, `date` and `site` are what was glued to it."""

    text: str
    rule: str
    date: FoundDate | None = None
    date_label: str = ""
    site: str | None = None


def read_headline(text: str, facts: FactLines, stated: Collection[PartialDate] = ()) -> Headline:
    """Free a headline from its key, its date, its category and the site's name, and say which were there.

    Only what stands at an edge is taken, and a headline of at least two words must be left: a date or a dash
    inside a headline belongs to it. So does a day in brackets at its end where dates are `stated` right below it: they date the
    page, and the headline says on which day its meeting was held.
    """
    keyed = facts.keyed_headline(on_one_line(text))
    text = keyed or text.strip(" \t\n#").strip("*").removeprefix("> ")
    dated = _split_date(text, facts)
    if dated and stated and text.endswith(")"):
        dated = None
    rest, date, label = dated or (text, None, "")
    rest, site = _split_site(_without_section(rest, facts), facts)
    part = GLUED.sub("", _longest_part(rest), count=1) if GLUED.match(rest) else _longest_part(rest)
    rule = "keyed_headline" if keyed else "dated_headline" if dated else "headline"
    return Headline(SIGNED.sub("", part.strip(BARS)), rule, date, label, site)


# The name of an agency behind a headline: "Leaders meet (AP)".
LONG_WORD = 4
DATED = (
    "ed",
    "ing",
    "held",
    "made",
)  # the day behind such a word is no stamp: "Declaration signed", "Statement concerning"
BRACKETED = re.compile(r"\([^()]*\)?$")
FITTING = 2  # words of the story that a headline has, where nothing else tells it


def before_stamp(text: str, subject: AbstractSet[str], facts: FactLines) -> str | None:
    """Read the headline in front of a labelled day with its hour: "Leaders meet (AP) Updated: 2012-06-07 18:36"."""
    if not STAMPED.search(text) or facts.author(text):
        return None
    headline = BRACKETED.sub("", facts.undated(text)).rstrip()
    form = form_of(headline, facts)
    told = form.may_be and not form.marks["titled"] and len(form.words & subject) >= FITTING
    return headline if told else None


# The name of a site's section in front of a headline: "Lakeport News - Leaders meet".
SECTION = re.compile(r"(?P<name>[^-–—:|]{2,30}?)\s+[-–—:|]\s+(?P<rest>\S.*)", re.DOTALL)


def _without_section(text: str, facts: FactLines) -> str:
    """Take the name of a section off the front: one of up to three words, one of them such as "News"."""
    match = SECTION.fullmatch(text)
    if not match or count_words(match["name"]) > 3 or count_words(match["rest"]) <= 3:
        return text
    return match["rest"] if facts.is_label(match["name"]) else text


def on_one_line(text: str) -> str:
    """Write a headline that was printed in several lines in one."""
    return text.replace("\n", " ")


def _split_date(text: str, facts: FactLines) -> tuple[str, FoundDate, str] | None:
    """Split "World | 14 June 2019 Leaders meet" and "Leaders meet - 14 June 2019" into headline, date and label."""
    for found in find_dates(text):
        before, after = text[: found.start], TIME.sub(" ", text[found.end :], count=1)
        if count_words(before) <= 3 and count_words(after) >= 3:
            return after.strip(EDGE), found, before
        last = count_words(after) == 0 and not after.endswith(CALLS)
        closes = last and re.search(r"[|(–—-]\s*$", before)
        glued = (
            last and any(map(str.isalpha, text[found.start : found.end])) and _is_whole(before, found, facts)
        )
        if (closes or glued or _is_stamp(text[found.start :], facts)) and count_words(before) >= 3:
            rest = facts.without_date_label(before)
            return rest.strip(EDGE + "("), found, before[len(rest) :]
    return None


def _is_whole(before: str, found: FoundDate, facts: FactLines) -> bool:
    """Tell a headline that a day in words stands behind and does not belong to: no small word or sign goes before it."""
    last = before.rstrip().rpartition(" ")[2]
    return (
        found.value is not None
        and found.value.day is not None
        and last.isalpha()
        and len(last) >= LONG_WORD
        and not last.endswith(DATED)
        and not facts.is_unfinished(before.rstrip())
    )


# A day in numbers with its hour right behind it, and perhaps a button: "2012-06-07 05:40:11   Print".
STAMP = re.compile(rf"\d[\d./-]{{5,9}},?\s+(?:{TIME.pattern})\s*(?P<button>[^\W\d_]*)", re.IGNORECASE)


def _is_stamp(text: str, facts: FactLines) -> bool:
    """Tell a site's stamp at the end of a line, whatever sign stands before it: no headline tells the hour so."""
    match = STAMP.fullmatch(text.rstrip())
    return match is not None and (not match["button"] or facts.is_button(match["button"]))


def _split_site(text: str, facts: FactLines) -> tuple[str, str | None]:
    """Take " - Newspaper - DAWN.COM" off, if the last part is a known publisher; its section goes with it."""
    parts = re.split(r"\s+[-–—|]\s+", text)
    site = facts.publisher(parts[-1]) if len(parts) > 1 else None
    if site is None:
        return text, None
    parts.pop()
    while len(parts) > 1 and count_words(parts[-1]) <= 1:
        parts.pop()
    end = text.index(parts[-1], sum(len(part) for part in parts[:-1])) + len(parts[-1])
    return text[:end], site


def _longest_part(text: str) -> str:
    """Take the headline out of "Interviews | Central Asia  A club on a screen": the others are three words at most."""
    parts = PARTS.split(text)
    longest = max(parts, key=count_words)
    others = [part for part in parts if part is not longest]
    return (
        longest
        if others and all(count_words(part) <= 3 for part in others) and count_words(longest) > 3
        else text
    )
