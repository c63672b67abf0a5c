"""Statements of dates: lines that say a day and little else, "Published: 4 July 2018". Used through `factlines`.

Which of several statements is the day of publication is decided in `publication`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from babel.dates import get_day_names

from presspages.shared.dates import LANGUAGES, FoundDate, PartialDate, find_dates
from presspages.shared.signals import count_words, is_prose
from presspages.statements.shortyears import short_year
from presspages.statements.stretches import without_stretch
from presspages.tables.patterns import AnyCase
from presspages.tables.words import Furniture, alternatives

# What may stand beside a date without saying anything else: a time of day, a zone, an offset, signs.
TIME = re.compile(
    r"T?\b\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\b\.?|hrs|hours|Uhr|ч)?|[+-]\d{2}:?\d{2}\b"
    r"|\b(?:Z|GMT|UTC|IST|PKT|PKST|MSK|CET|CEST|EST|EDT|BST|JST|AST|Beijing Time|local time)\b(?:\s*[+-]?\d{1,2}(?::?\d{2})?)?",
    re.IGNORECASE,
)
# A bare number, as issues and counters are printed.
NUMBER = re.compile(r"\b\d+\b")

MONTH = re.compile(r"(?<=\s)(?:19|20)\d\d-\d\d(?=\s)")

STAMP = 60  # a labelled date in front of a line ends within so many characters
SAID = 2  # and so many words stand behind it at the least
HOUR = re.compile(rf"\s+(?:{TIME.pattern})", re.IGNORECASE)


# The number of an issue, and the same right before its day: "UPDATED: July 4, 2011 NO. 27 JULY 7, 2011".
ISSUE = re.compile(r"№|\b(?:vol(?:ume)?|issue|no|nr|edition)\b[.:]?\s*\d", re.IGNORECASE)
OF_ISSUE = re.compile(rf"(?:{ISSUE.pattern})\d{{0,4}}\W*$", re.IGNORECASE)

# The key of a record's field, no day of publication where nobody knows it: "E.O. 12958: DECL: 08/17/2017".
OTHER_KEY = re.compile(r"(?:^|[:;.]\s)\s*[A-Z]{3,5}:\s*$")

GLUED = "(?<=(?-i:[a-z]))(?=(?-i:[A-Z]))"  # between a name and a label that lost their space: "Ella SykesUpdated:"

LABEL_WORDS = 5  # what stands between a label and its date has no more

# What makes no sentence of a line of dates: the place of the dateline and its colon behind them, "… 03:06 am IST - UFA:".
PLACE_LAST = re.compile(r"(?<=\s[-–—]\s)[A-Z][A-Z .]+:\s*$")

# How a short message of somebody is signed in the middle of a story: "— Ella Sykes (@ellasykes) June 14, 2019".
SHARED = re.compile(r"\s*(?:[—–]|--?)\s?[^()]{1,60}\(@\w{2,30}\)\s")

CALLS = ("!", "?")  # a headline ends so: "Leaders meet – June 15th, 2009!"

# Before the section or the day behind a name: "Staff Report in Nation on …".
NAME_ENDS = re.compile(r"\s+(?:in|on|for)\s+", re.IGNORECASE)

Kind = Literal["published", "updated", "bare"]


@dataclass(frozen=True, slots=True)
class DateStatement:
    """A date in a line that states dates; `kind` says what the words before it make of it."""

    kind: Kind
    found: FoundDate


@cache
def weekdays(*, ascii_only: bool) -> re.Pattern[str]:
    """Match the names of the days of the week, long and short, in every language that dates are read in.

    Or only those in ASCII, for lines that are, in small letters: there are far fewer.
    """
    names = {
        name.casefold().rstrip(".")
        for language in LANGUAGES
        for width in ("wide", "abbreviated")
        for name in get_day_names(width, locale=language).values()
    }
    return re.compile(
        rf"(?<!\w){alternatives(re.escape(name) for name in names if len(name) > 1 and (name.isascii() or not ascii_only))}\.?(?!\w)",
        re.NOFLAG if ascii_only else re.IGNORECASE,
    )


def _is_near(label: AnyCase, before: str) -> bool:
    """Tell a label that a few words at the most part from the date: "Issued at the meeting held in Beijing, 7 June" is none."""
    found = label.search(before)
    return found is not None and count_words(before[found.end() :]) <= LABEL_WORDS


class DateStatements:
    """Reads statements of dates with the labels of the furniture table; made once a run."""

    def __init__(self, words: Furniture, byline: AnyCase) -> None:
        """Compile the labels; `byline` is what a line with a byline begins with."""
        self._published = AnyCase(rf"\b{alternatives(words.date_label)}\b")
        self._updated = AnyCase(rf"(?:\b|{GLUED}){alternatives(words.update_label)}\b")
        labels = alternatives([*words.update_label, *words.date_label])
        self._label_last = AnyCase(rf"(?:^|[\s|/·•,;:–—-]+|{GLUED}){labels}\W*$")
        self._byline = byline

    def find(self, text: str) -> list[DateStatement]:
        """Read a line that states dates and little else; [] for any other line.

        A label must stand before the date ("Published: 4 July 2018"), or the line must say hardly anything
        else: "On 4 July 2018 they met." is a sentence about a day, not a statement of one.
        """
        if (
            is_prose(PLACE_LAST.sub("", text))
            or SHARED.match(text)
            or text.rstrip().endswith(CALLS)
            or not (found := find_dates(text))
        ):
            return []
        statements = list(self._statements(text, found))
        labelled = any(statement.kind != "bare" for statement in statements)
        room = 8 if labelled or self._byline.match(text) else 4
        rest = _without_dates(text, found)
        said_little = count_words(rest) <= room or count_words(self._beside(rest)) <= room
        return statements if said_little else []

    def of_short_year(self, text: str) -> list[DateStatement]:
        """Read a label and a day whose year has two digits, on a line that says nothing else: "Posted 6/27/19"."""
        before, found = short_year(text)
        labelled = found is not None and self._published.fullmatch(before)
        return [DateStatement("published", found)] if found and labelled else []

    def _beside(self, text: str) -> str:
        """Give what a line says beside its dates, without their times and their labels."""
        text = text.lower() if text.isascii() else text
        for pattern in (
            TIME,
            self._updated,
            self._published,
            weekdays(ascii_only=text.isascii()),
        ):
            text = pattern.sub(" ", text)
        return NUMBER.sub(" ", text)

    def _statements(self, text: str, found: Iterable[FoundDate]) -> Iterator[DateStatement]:
        """Give each date with its kind; beside a labelled one the day of an issue says nothing of the article."""
        start, labelled = 0, False
        for each in found:
            before = text[start : each.start].replace("_", " ")
            start = each.end
            kind = self.kind(before) if before.strip() != "~" else "updated"
            if kind == "bare" and (OTHER_KEY.search(before) or (labelled and OF_ISSUE.search(before))):
                continue
            labelled = labelled or kind != "bare"
            yield DateStatement(kind, without_stretch(each, before))

    def kind(self, before: str) -> Kind:
        """Tell what the words before a date make of it."""
        if _is_near(self._updated, before):
            return "updated"
        return "published" if _is_near(self._published, before) else "bare"

    def stamp(self, text: str) -> DateStatement | None:
        """Read a labelled date that stands in front of other text: "date 2024-07-04 Leaders meet"; a change needs its hour, and that goes with it."""
        found = next(iter(find_dates(text[:STAMP])), None) or _stamped_month(text[:STAMP])
        if found is None:
            return None
        label = text[: found.start].strip(" \t:")
        hour = HOUR.match(text, found.end)
        published = self._published.fullmatch(label) is not None
        if not published and not (hour and self._updated.fullmatch(label)):
            return None
        found = replace(found, end=found.end + len(hour[0].rstrip())) if hour else found
        follows = text[found.end :]
        if not follows[:1].isspace() or count_words(follows) < SAID:
            return None
        return DateStatement("published" if published else "updated", found)

    def without(self, text: str) -> str:
        """Take off the date behind a name, and the section: "By Staff Report in Nation on 5 July 2024"."""
        if not (found := find_dates(text)):
            return text
        before, _, day = text[: found[0].start].rstrip(", ").rpartition(" ")
        if not weekdays(ascii_only=False).fullmatch(day):
            before = text[: found[0].start]
        before = self.without_label(before)
        return NAME_ENDS.split(before)[0].strip(" \t,;:|-–—•·/([")

    def without_label(self, before: str) -> str:
        """Take the label off that stands right before a date: "Leaders meet Updated: "."""
        return self._label_last.sub("", before)

    def behind(self, text: str) -> str:
        """Give what stands behind the dates and times of a line: "Posted on 5 July 2024 by Ibn Battuta"."""
        found = find_dates(text)
        return TIME.sub(" ", text[found[-1].end :]).strip(" \t,;:|-–—•·/()[]") if found else ""

    def is_label(self, text: str) -> bool:
        """Tell whether words before a date name it as the day of publication: "Published on"."""
        return self._published.search(text) is not None


def _stamped_month(text: str) -> FoundDate | None:
    """Find a month as programs write it: "date 2024-07 Leaders meet"."""
    match = MONTH.search(text)
    value = PartialDate.parse(match[0]) if match else None
    return FoundDate(value, match.start(), match.end(), match[0]) if match and value else None


def _without_dates(text: str, found: Iterable[FoundDate]) -> str:
    """Put spaces in the place of dates."""
    for each in found:
        text = text[: each.start] + " " * (each.end - each.start) + text[each.end :]
    return text
