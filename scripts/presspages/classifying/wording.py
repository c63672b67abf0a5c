"""How texts call the organization, its meetings and their places: the table's words as compiled patterns.

Made once a run; used by the modules that find meetings in sentences.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from presspages.shared.signals import MEMORY
from presspages.tables.patterns import Span, Words
from presspages.tables.tables import Organization, Tables
from presspages.tables.words import Vocabulary, alternatives

# Quotes, dashes and spaces of print, each with the one of a typewriter; and Turkish letters that were read as Icelandic ones.
TYPEWRITER = str.maketrans("‘’“”–—\u00a0\u2002\u2003\u2009\u202fÐÝÞðýþ", "''\"\"--     ĞİŞğış")


# Where a line broke a word in two: "the sum- mit".
BROKEN = re.compile(r"(?<=[^\W\d_]{2})-\s(?=[^\W\d_A-Z]{2})(?!(?:and|or|to|und|et|y) )")


@lru_cache(maxsize=MEMORY)
def plain(text: str) -> str:
    """Write a text for looking words up in: no entities, typewriter's punctuation; its letters stay.

    >>> plain("Leaders&nbsp;met – in Astana &amp; “online”")
    'Leaders met - in Astana & "online"'
    """
    text = html.unescape(text) if "&" in text else text
    text = BROKEN.sub("", text) if "- " in text else text
    return text if text.isascii() else text.translate(TYPEWRITER)


@dataclass(frozen=True, slots=True)
class Place(Span):
    """A city or country of the table in a sentence, by the name that the table has."""

    name: str


# The letters of the longest short name of an organization.
ABBREVIATION = 6

# Where the organization is not named, another one's name so near to a meeting, in characters, says whose it is.
CLAUSE = 30


class Wording:
    """The patterns of one organization, and of any."""

    def __init__(self, organization: Organization, vocabulary: Vocabulary) -> None:
        """Compile every list of words."""
        self.name = Words(organization.names)
        self.meeting = Words((*vocabulary.meeting, *organization.council))
        self.council = Words(organization.council)
        self.leaders = Words(vocabulary.leaders)
        self.sitting = Words((*vocabulary.meeting, *organization.council, *vocabulary.session))
        self.event = Words((*vocabulary.leaders, *vocabulary.event))
        self.hosting = Words(vocabulary.hosting)
        self.occasion = re.compile(rf"(?<!\w){alternatives(vocabulary.occasion)}\s+$", re.IGNORECASE)
        self.location = re.compile(rf"(?<!\w){alternatives(vocabulary.location)}\s+$", re.IGNORECASE)
        self.ahead = Words(vocabulary.ahead)
        self.coming = Words(vocabulary.session, rf"{alternatives(vocabulary.ahead)}\W+(?:\w+\W+)?{{}}")
        self.occasion_of_it = Words(
            organization.names, rf"{{}}\)? {alternatives(vocabulary.other_occasions)}(?!\w)"
        )
        self.gathered = Words(organization.names, r"{}\)?, meeting")
        self.other = Words(organization.other_meetings)
        self.other_occasion = Words(vocabulary.other_occasions)

    def is_about_other(self, sentence: str) -> bool:
        """Tell whether a sentence is about another meeting.

        Another organization beside this one is not: "the first member of NATO that is a partner of the SCO".
        """
        own, others = self.name.search(sentence) is not None, self._others(sentence)
        return any(not (own and _is_abbreviation(sentence[span.start : span.end])) for span in others)

    def is_about_other_meeting(self, sentence: str) -> bool:
        """Tell whether a sentence is about another meeting, by its name, or by that of an organization that meets: "NATO troops" do not."""
        if not self.is_about_other(sentence):
            return False
        meets = self.sitting.search(sentence) or self.event.search(sentence)
        named = (sentence[span.start : span.end] for span in self._others(sentence))
        return bool(meets) or not all(map(_is_abbreviation, named))

    def is_of_leaders(self, sentence: str) -> bool:
        """Tell whether a sentence is about the organization's leaders: it names both, and no other meeting."""
        named = self.leaders.search(sentence) is not None and self.name.search(sentence) is not None
        return named and not self._others(sentence)

    def is_led_by_others(self, sentence: str) -> bool:
        """Tell whether the leaders or the meeting that a sentence names first are another organization's.

        "ASEAN leaders meet as SCO members watch" is about the former, "SCO leaders meet as ASEAN watches" is not.
        """
        named = sorted(
            self.leaders.spans(sentence) + self.meeting.spans(sentence), key=lambda each: each.start
        )
        return any(self.is_elsewhere(sentence, span) for span in named[:1])

    def opens_with_other(self, sentence: str) -> bool:
        """Tell whether a sentence names another meeting before any of leaders: "Foreign ministers have met to prepare the summit"."""
        others = self._others(sentence)
        own = self.leaders.spans(sentence) + self.meeting.spans(sentence)
        return bool(others) and min(map(_start, others)) < min(map(_start, own), default=len(sentence))

    def is_other_occasion(self, sentence: str) -> bool:
        """Tell whether a sentence is about another occasion; a word within the organization's own name is none.

        A "Pacific Islands Forum" may meet like any other organization.
        """
        return self.other_occasion.search(self.name.blank(sentence)) is not None

    def _others(self, sentence: str) -> list[Span]:
        """Find the other meetings and organizations that a sentence names, outside the organization's own name."""
        return self.other.spans(self.name.blank(sentence)) if self.other.search(sentence) else []

    def is_elsewhere(self, sentence: str, span: Span) -> bool:
        """Tell whether another meeting is named nearer to `span` than this organization or its council.

        "The BRICS and SCO summits in Ufa" are ours, "the SCO members among the BRICS leaders in Ufa" are not; in "Tianjin summit
        ends, ASEAN watching" nothing says that the summit is ASEAN's.
        """
        others = self._others(sentence)
        if not others:
            return False
        own = [span.distance(each) for each in self.name.spans(sentence) + self.council.spans(sentence)]
        if not own:
            return any(self._is_of(other, span, sentence) for other in others)
        return min(span.distance(other) for other in others) < min(own)

    @staticmethod
    def _is_of(other: Span, span: Span, sentence: str) -> bool:
        """Tell whether another meeting is named so near to a place or a meeting that this is its own."""
        return span.distance(other) <= CLAUSE and not re.search("[,;，；]", sentence[span.gap(other)])


def _is_abbreviation(text: str) -> bool:
    """Tell the short name of an organization, in a headline in capitals too: "NATO", not "FOREIGN MINISTERS"."""
    return text.isupper() and len(text) <= ABBREVIATION and " " not in text


def _start(span: Span) -> int:
    return span.start


class Places:
    """Finds the cities and countries of the table in sentences."""

    def __init__(self, tables: Tables) -> None:
        """Compile every spelling of every place."""
        organization = tables.organization
        names = dict.fromkeys(name for summit in tables.summits for name in (summit.city, summit.country))
        spellings = {name: (re.escape(name), *organization.spellings.get(name, ())) for name in names}
        self._names = {
            name: re.compile(alternatives(patterns), re.IGNORECASE) for name, patterns in spellings.items()
        }
        self._any = Words(pattern for patterns in spellings.values() for pattern in patterns)
        self.name = lru_cache(maxsize=MEMORY)(self._name_of)
        self._no_place = Words((*organization.names, *organization.no_place))

    def _name_of(self, printed: str) -> str | None:
        """Give the name that the table has for a place as it is printed."""
        return next((name for name, spelling in self._names.items() if spelling.fullmatch(printed)), None)

    def find(self, sentence: str) -> Iterator[Place]:
        """Find places in reading order, but none inside the organization's own name or another that holds one."""
        if not self._any.search(sentence):
            return
        for match in self._any.finditer(self._no_place.blank(sentence)):
            if name := self.name(match[0]):
                yield Place(match.start(), match.end(), name)
