"""Lines that state a fact about the article rather than tell its story: dates, bylines, sources, credits.

`clean` asks here so that no rule drops such a line as furniture; `describe` asks here for what it says.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from babel.dates import get_day_names

from presspages.datelines import Datelines
from presspages.dates import LANGUAGES, FoundDate, find_dates
from presspages.headers import is_empty
from presspages.pictures import Pictures
from presspages.signals import count_words, is_prose
from presspages.tables import Tables, alternatives

# What may stand beside a date without saying anything else: a time of day, a zone, an offset, signs.
TIME = re.compile(
    r"T?\b\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\b\.?|hrs|hours|Uhr|ч)?|[+-]\d{2}:?\d{2}\b"
    r"|\b(?:Z|GMT|UTC|IST|PKT|PKST|MSK|CET|CEST|EST|EDT|BST|JST|AST|Beijing Time|local time)\b(?:\s*[+-]?\d{1,2}(?::?\d{2})?)?",
    re.IGNORECASE,
)
# A day of another calendar beside the Gregorian one: ۲۲ شهریور ۱۳۹۲.
OTHER_CALENDAR = re.compile(r"\b\d{1,2} [^\W\d_]{3,10} 1[34]\d\d\b")

# The word by which an agency's full name is known.
AGENCY = re.compile(r"\bagency\b", re.IGNORECASE)

# Signs between the names on a line.
NAME_PARTS = re.compile(r"\s*[|/·•∙,;\"“”«»„]\s*|\s+[-–—]\s+|\s{2,}")

# A bare number, as issues and counters are printed.
NUMBER = re.compile(r"\b\d+\b")

# Signs between a name and what else stands on its line.
SIGNS = re.compile(r"\s*[|•·∙]\s*|\s{3,}")

# The small words that stand inside names and roles.
PARTICLES = frozenset(
    ["and", "of", "for", "in", "at", "the", "de", "von", "van", "bin", "al", "el", "und", "et"]
)

FACT_CHARS = 600  # a line of facts is not longer; beyond it no pattern is tried
STAMP = 60  # a labelled date in front of a line ends within so many characters

YEAR_WORD = re.compile(r"\b(?:года?|г|year|жылы?|yil|yili)\b\.?", re.IGNORECASE)

Kind = Literal["published", "updated", "bare"]


@dataclass(frozen=True, slots=True)
class DateStatement:
    """A date in a line that states dates; `kind` says what the words before it make of it."""

    kind: Kind
    found: FoundDate


@cache
def weekdays() -> re.Pattern[str]:
    """Match the names of the days of the week, long and short, in every language that dates are read in."""
    names = {
        name.casefold().rstrip(".")
        for language in LANGUAGES
        for width in ("wide", "abbreviated")
        for name in get_day_names(width, locale=language).values()
    }
    return re.compile(
        rf"(?<!\w){alternatives(re.escape(name) for name in names if len(name) > 1)}\.?(?!\w)", re.IGNORECASE
    )


class FactLines:
    """Recognizes lines of facts with the words of one archive's tables; made once a run."""

    def __init__(self, tables: Tables) -> None:
        """Compile the patterns that the tables give."""
        words = tables.furniture
        self.datelines = Datelines(tables)
        self.publishers = tables.publisher_names
        self._printed = {name for each in tables.publishers for name in (each.name, *each.aliases)}
        self._printed |= {name.removeprefix("The ") for name in self._printed}
        self._published = re.compile(rf"\b{alternatives(words.date_label)}\b", re.IGNORECASE)
        self._updated = re.compile(rf"\b{alternatives(words.update_label)}\b", re.IGNORECASE)
        labels = alternatives([*words.update_label, *words.date_label])
        self._label_last = re.compile(rf"(?:^|[\s|/·•,;:–—-]+){labels}\W*$", re.IGNORECASE)
        self._byline = re.compile(
            rf"[\s\W]*(?P<label>{alternatives(words.byline)})(?P<sep>\]?\s*[:：|]\s*|\]\s*|\s+)(?P<name>\S.*)",
            re.IGNORECASE,
        )
        self._source = re.compile(
            rf"[\W]*(?:{alternatives(words.source)}\s*(?:[:：|]\s*|\]\s*|\s+[-–—]\s+)|(?-i:SOURCE)\s+)(?P<name>\S.*)",
            re.IGNORECASE,
        )
        self._headline_key = re.compile(
            rf"[\W_]*{alternatives(words.headline_label)}[\"'\]}})]*\s*(?:[:=：]\s*|(?<=[\]}})])\s*)(?P<value>\S.*)",
            re.IGNORECASE,
        )
        self._role = re.compile(rf"(?:[\w.'’&-]+ ){{0,4}}{alternatives(words.role)}", re.IGNORECASE)
        self._label_word = re.compile(rf"\b{alternatives(words.label_word)}\b", re.IGNORECASE)
        self._office = re.compile(rf"\W*{alternatives(words.office)}\W*", re.IGNORECASE)
        self.pictures = Pictures(words)

    def dates(self, text: str) -> list[DateStatement]:
        """Read a line that states dates and little else; [] for any other line.

        A label must stand before the date ("Published: 4 July 2018"), or the line must say hardly anything
        else: "On 4 July 2018 they met." is a sentence about a day, not a statement of one.
        """
        if len(text) > FACT_CHARS:
            return []
        if is_prose(text) or not (found := find_dates(text)):
            return []
        statements = list(self._statements(text, found))
        rest = self.beside_dates(text, found)
        labelled = any(statement.kind != "bare" for statement in statements)
        room = 8 if labelled or self._byline.match(text) else 4
        return statements if count_words(rest) <= room else []

    def beside_dates(self, text: str, found: Iterable[FoundDate]) -> str:
        """Give what a line says beside its dates, their times and their labels."""
        for each in found:
            text = text[: each.start] + " " * (each.end - each.start) + text[each.end :]
        for pattern in (TIME, self._updated, self._published, weekdays(), YEAR_WORD, OTHER_CALENDAR):
            text = pattern.sub(" ", text)
        return NUMBER.sub(" ", text)

    def _statements(self, text: str, found: Iterable[FoundDate]) -> Iterator[DateStatement]:
        start = 0
        for each in found:
            before = text[start : each.start]
            start = each.end
            if self._updated.search(before):
                yield DateStatement("updated", each)
            else:
                yield DateStatement("published" if self._published.search(before) else "bare", each)

    def stamp(self, text: str) -> FoundDate | None:
        """Read a labelled date that stands in front of other text: "date 2024-07-04 Leaders meet"."""
        found = next(iter(find_dates(text[:STAMP])), None)
        if found is None or not self._published.fullmatch(text[: found.start].strip(" \t:")):
            return None
        follows = text[found.end :]
        return found if follows[:1].isspace() and count_words(follows) >= 2 else None

    def is_date_label(self, text: str) -> bool:
        """Tell whether words before a date name it as the day of publication: "Published on"."""
        return self._published.search(text) is not None

    def keyed_headline(self, text: str) -> str | None:
        """Read a headline behind its key: "title: Leaders meet", "[headline] Leaders meet"."""
        if len(text) > FACT_CHARS:
            return None
        match = self._headline_key.fullmatch(text.strip())
        return match["value"].strip(" \t\"',") if match and not is_empty(match["value"]) else None

    def is_field(self, text: str) -> bool:
        """Tell whether a field of a dump's head says something about the article."""
        if self.keyed_headline(text) or self.author(text) or self.source(text):
            return True
        return any(statement.kind != "bare" for statement in self.dates(text))

    def publishers_within(self, text: str) -> list[str]:
        """Find the known publishers between the signs of a line: "ANI | Updated: 3 July", "By X, Dawn"."""
        parts = [part for part in NAME_PARTS.split(text) if part]
        found = [name for part in parts if (name := self.publisher(part))]
        staff = [name for part in parts if self._role.fullmatch(part) and (name := self._employer(part))]
        institutions = [part for part in parts if find_dates(text) and self.is_office(part)]
        return found + staff + institutions

    def _employer(self, role: str) -> str | None:
        """Read the publisher off a role: "WION Web Team"."""
        words = role.split()
        return next(
            (name for size in range(len(words), 0, -1) if (name := self.publisher(" ".join(words[:size])))),
            None,
        )

    def author(self, text: str) -> str | None:
        """Read a byline: "By" and a name of at most eight words, the line holding nothing else.

        Without a colon each word of the name must begin with a capital: "By noon the leaders" is a story. A
        role on a line of its own ("Our Correspondent") is a byline as well. A date may stand behind the name.
        """
        if len(text) > FACT_CHARS:
            return None
        if is_prose(text) or count_words(text) > 14:
            return None
        printed = self._undated(text.strip())
        match = self._byline.fullmatch(printed)
        if not match and self._role.fullmatch(printed):
            return printed
        if not match or count_words(printed) > 9:
            return None
        name = SIGNS.split(match["name"])[0].strip(" ,;-–—[]'\"()")
        first, comma, last = name.rpartition(", ")
        name = first if comma and self.publisher(last) else name
        small = [word for word in name.split() if word[:1].islower() and word not in PARTICLES]
        story = small and not match["sep"].strip() and not self._role.fullmatch(name)
        unnamed = is_empty(name) or story or find_dates(name)
        return None if unnamed or not any(map(str.isalpha, name)) else name

    def _undated(self, text: str) -> str:
        """Take off the date behind a name, and the section: "By Staff Report in Nation on 5 July 2024"."""
        if not (found := find_dates(text)):
            return text
        before = text[: found[0].start]
        before = self._label_last.sub("", before)
        return re.split(r"\s+(?:in|on|for)\s+", before)[0].strip(" \t,;:|-–—•·/([")

    def source(self, text: str) -> str | None:
        """Read a line that names where the article was published: "Source: People's Daily"."""
        if len(text) > FACT_CHARS:
            return None
        match = self._source.fullmatch(text.strip())
        if not match or is_prose(text):
            return None
        name = self._undated(match["name"]) if find_dates(match["name"]) else match["name"]
        name = name.strip(" .,;|-–—()[]\"'")
        return None if is_empty(name) or count_words(name) > 8 or "{" in name or "://" in name else name

    def agency(self, text: str) -> str | None:
        """Read the name of a publisher in a dateline, where even two letters are one: "(AA)"."""
        parts = [text, *re.findall(r"[^\W\d_]{2,}", text)]
        return next((part for part in parts if part.casefold() in self.publishers), None)

    def is_agency(self, text: str) -> bool:
        """Tell the full name of an agency: "Mi’raj Islamic News Agency (MINA)"."""
        return self.is_office(text) and AGENCY.search(text) is not None

    def is_label(self, text: str) -> bool:
        """Tell whether a line has a word that labels of pages are made of: "Press Release"."""
        return self._label_word.search(text) is not None

    def is_office(self, text: str) -> bool:
        """Tell a line that is the name of an institution's site: "Press Service of the President"."""
        if len(text) > FACT_CHARS:
            return False
        return self._office.fullmatch(text.strip()) is not None and count_words(text) <= 14

    def city(self, text: str) -> str | None:
        """Read a line that is a dateline and nothing else: "New Delhi, India", "QINGDAO (AA)"."""
        if len(text) > FACT_CHARS:
            return None
        return self.datelines.alone(text)

    def publisher(self, text: str) -> str | None:
        """Read a line that is a publisher's name and nothing else, as it is printed.

        It must be printed as the table has it, or in capitals: "foreign policy" is a subject. Two letters are not
        enough, since buttons have no more.
        """
        name = text.strip(" \t.,;|-–—()[]")
        if len(name) < 3 or name.casefold() not in self.publishers:
            return None
        return name if name in self._printed or name.isupper() or "." in name else None

    def sign_off(self, text: str) -> str | None:
        """Read an agency's last line, initials in brackets before or behind a known name: "(za) CGTN"."""
        if len(text) > FACT_CHARS:
            return None
        match = re.fullmatch(
            r"\s*(?:\([\w/ .]{1,8}\)\s*)?[-–—/]*\s*(?P<name>[^()]{2,40}?)\s*[-–—/]*\s*(?:\([\w/ .]{1,8}\))?\s*",
            text,
        )
        return self.publisher(match["name"]) if match else None

    def credit(self, text: str) -> str | None:
        """Read a photograph's credit on a line of its own: "Photo: Xinhua"."""
        if len(text) > FACT_CHARS:
            return None
        return self.pictures.credit(text)

    def is_caption(self, text: str) -> bool:
        """Tell a photograph's caption, by how it begins or by the credit that it closes with."""
        if len(text) > FACT_CHARS:
            return False
        return self.pictures.is_caption(text)

    def closes_story(self, text: str) -> bool:
        """Tell whether a line behind a story names its source or its day: "Source: …", "(za) CGTN"."""
        labelled = any(statement.kind == "published" for statement in self.dates(text))
        return bool(
            labelled or self.source(text) or self.sign_off(text) or self.city(text) or self.is_agency(text)
        )

    def is_fact(self, text: str) -> bool:
        """Tell whether a line states any fact about the article."""
        if len(text) > FACT_CHARS:
            return False
        return bool(
            self.dates(text)
            or self.author(text)
            or self.source(text)
            or self.credit(text)
            or self.sign_off(text)
            or self.city(text)
        )
