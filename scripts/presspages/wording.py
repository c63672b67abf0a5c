"""How texts call the organization, its meetings and their places: the table's words as compiled patterns.

Made once a run; used by the modules that find meetings in sentences.
"""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from presspages.tables import Organization, Tables, Vocabulary, alternatives

# Chinese, Japanese and Korean characters stand against each other without spaces, so any place is a word's edge.
CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
BEFORE = rf"(?:(?<!\w)|(?<=[{CJK}])|(?=[{CJK}]))"
BEHIND = rf"(?:(?!\w)|(?=[{CJK}])|(?<=[{CJK}]))"

# A letter of another script than the Latin one.
OTHER_SCRIPT = re.compile("[\u0370-\u1dff\u2c00-\ua71f\ua800-\ufaff\ufb50-\ufdff\ufe70-\ufefc]")


# Quotes, dashes and spaces of print, each with the one of a typewriter.
TYPEWRITER = str.maketrans("‘’“”–—\u00a0\u2002\u2003\u2009\u202f", "''\"\"--     ")


# Where a line broke a word in two: "the sum- mit".
BROKEN = re.compile(r"(?<=[^\W\d_]{2})-\s(?=[^\W\d_A-Z]{2})(?!(?:and|or|to|und|et|y) )")


def plain(text: str) -> str:
    """Write a text for looking words up in: no entities, typewriter's punctuation; its letters stay.

    >>> plain("Leaders&nbsp;met – in Astana &amp; “online”")
    'Leaders met - in Astana & "online"'
    """
    text = html.unescape(text) if "&" in text else text
    text = BROKEN.sub("", text) if "- " in text else text
    return text if text.isascii() else text.translate(TYPEWRITER)


@dataclass(frozen=True, slots=True)
class Span:
    """Where something stands in a sentence, from character `start` to `end`."""

    start: int
    end: int

    def gap(self, other: "Span") -> slice:
        """Give the stretch between two spans; empty if they touch or overlap."""
        first, second = (self, other) if self.start <= other.start else (other, self)
        return slice(first.end, max(first.end, second.start))

    def distance(self, other: "Span") -> int:
        """Count the characters between two spans."""
        gap: slice = self.gap(other)
        return int(gap.stop) - int(gap.start)


@dataclass(frozen=True, slots=True)
class Place(Span):
    """A city or country of the table in a sentence, by the name that the table has."""

    name: str


# Where the organization is not named, another one's name so near to a meeting, in characters, says whose it is.
CLAUSE = 30

# A pattern that begins with a letter, and has alternatives only inside brackets.
HEADED = re.compile(r"([^\W\d_])(?![?*{])[^|()]*(?:\([^()]*\)[^|()]*)*")


def _heads(patterns: Iterable[str]) -> str:
    """Write a look ahead for the first letters of patterns, if all have one: a word is passed over ten times faster.

    >>> _heads(["SCO", "ocs"]), _heads(["SCO", "(?:a|one) year"])
    ('(?=[So])', '')
    """
    found = [HEADED.fullmatch(pattern) for pattern in patterns]
    letters = sorted({match[1] for match in found if match})
    return f"(?=[{''.join(letters)}])" if letters and all(found) else ""


# A capital of a pattern, or what a backslash or a group's name makes of a letter, which stays.
CAPITAL = re.compile(r"\\.|\(\?P<\w+>|[A-Z]")


def _small(pattern: str) -> str:
    r"""Write a pattern for texts in small letters: it need not ignore case, and is found three times as fast.

    >>> _small(r"SCO\W+(?P<Year>\d+)")
    'sco\\W+(?P<Year>\\d+)'
    """
    return CAPITAL.sub(lambda match: match[0].lower() if len(match[0]) == 1 else match[0], pattern)


class Words:
    """A pattern of whole words in any case, with smaller twins for texts in Latin letters and in ASCII, which are many.

    In what is found the letters may be small; its place is that in the text.

    >>> [match[0] for match in Words(["SCO", "峰会"]).finditer("The SCO; Moscow; 上海峰会")]
    ['SCO', '峰会']
    """

    def __init__(self, patterns: Iterable[str], frame: str = "{}") -> None:
        """Compile patterns; `frame` is what stands around their alternatives."""
        patterns = tuple(patterns)
        in_latin = [pattern for pattern in patterns if not OTHER_SCRIPT.search(pattern)]
        latin, heads = alternatives(in_latin), _heads(in_latin) if frame == "{}" else ""
        in_latin_letters = rf"(?<!\w){heads}{frame.format(latin)}(?!\w)"
        self._ascii = re.compile(_small(in_latin_letters))
        self._latin = re.compile(in_latin_letters, re.IGNORECASE)
        self._any = re.compile(BEFORE + frame.format(alternatives(patterns)) + BEHIND, re.IGNORECASE)

    def _for(self, text: str) -> re.Pattern[str]:
        return self._latin if text.isascii() or not OTHER_SCRIPT.search(text) else self._any

    def search(self, text: str) -> re.Match[str] | None:
        """Find the first of the words."""
        return self._ascii.search(text.lower()) if text.isascii() else self._for(text).search(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find all of the words."""
        return self._ascii.finditer(text.lower()) if text.isascii() else self._for(text).finditer(text)

    def blank(self, text: str) -> str:
        """Put spaces in the place of the words."""
        if self.search(text) is None:
            return text
        return self._for(text).sub(lambda match: " " * len(match[0]), text)

    def spans(self, text: str) -> list[Span]:
        """Find where all of the words stand."""
        return [Span(*match.span()) for match in self.finditer(text)]


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
        self.other = Words(organization.other_meetings)
        self.other_occasion = Words(vocabulary.other_occasions)

    def is_about_other(self, sentence: str) -> bool:
        """Tell whether a sentence is about another meeting.

        Another organization beside this one is not: "the first member of NATO that is a partner of the SCO".
        """
        own, others = self.name.search(sentence) is not None, self._others(sentence)
        return any(not (own and sentence[span.start : span.end].isupper()) for span in others)

    def is_led_by_others(self, sentence: str) -> bool:
        """Tell whether the leaders or the meeting that a sentence names first are another organization's.

        "ASEAN leaders meet as SCO members watch" is about the former, "SCO leaders meet as ASEAN watches" is not.
        """
        named = sorted(
            self.leaders.spans(sentence) + self.meeting.spans(sentence), key=lambda each: each.start
        )
        return any(self.is_elsewhere(sentence, span) for span in named[:1])

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
        self._no_place = Words((*organization.names, *organization.no_place))

    def find(self, sentence: str) -> Iterator[Place]:
        """Find places in reading order, but none inside the organization's own name or another that holds one."""
        if not self._any.search(sentence):
            return
        for match in self._any.finditer(self._no_place.blank(sentence)):
            name = next(
                (name for name, spelling in self._names.items() if spelling.fullmatch(match[0])), None
            )
            if name:
                yield Place(match.start(), match.end(), name)
