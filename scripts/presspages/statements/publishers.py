"""Names of publishers, as the publishers table and the words for institutions know them. Used through `factlines`.

A name that no table knows is never a publisher here: who else publishes, only the page's own imprint can say.
"""

import re

from presspages.shared.dates import find_dates
from presspages.shared.signals import count_words
from presspages.tables.patterns import AnyCase
from presspages.tables.tables import Tables
from presspages.tables.words import alternatives

# The word by which an agency's full name is known.
AGENCY = re.compile(r"\bagency\b", re.IGNORECASE)

# Signs between the names on a line.
NAME_PARTS = re.compile(r"\s*[|/·•∙,;()\"“”«»„]\s*|\s+[-–—]\s+|\s{2,}")

# The number of an issue behind a publication's name: "Eurasia Daily Monitor Volume: 3 Issue: 118".
ISSUE = re.compile(r"[\s,|–-]+(?:vol(?:ume)?|issue|no)\b[.:]?\s*\d.*", re.IGNORECASE)

LONGEST_NAME = 5  # words
OFFICE_WORDS = 18  # an embassy may have the full names of two states

# A word of two letters or more.
WORD = re.compile(r"[^\W\d_]{2,}")

# Between a newspaper's or an institution's word and whose it is.
OF = r"(?: (?:of|from|for|de|del|du|des|di|della|der))"
SHORT = 3  # a word of so few letters names nothing: "all", "the"

# An agency's last line: initials in brackets before or behind a name.
SIGN_OFF = re.compile(
    r"\s*(?:\([\w/ .]{1,8}\)\s*)?[-–—/]*\s*(?P<name>[^()]{2,40}?)\s*[-–—/]*\s*(?:\([\w/ .]{1,8}\))?\s*"
)
SIGN_OFF_CHARS = 100  # it is not longer, with all its signs


class Publishers:
    """Recognizes the publishers of one archive's tables; made once a run."""

    def __init__(self, tables: Tables) -> None:
        """Take the names as they are printed, and compile the words for institutions and roles."""
        self.names = tables.publisher_names
        self._printed = {name for each in tables.publishers for name in (each.name, *each.aliases)}
        self.by_host = {
            squeezed(printed): printed for printed in sorted(self._printed) if len(squeezed(printed)) > 1
        }
        self.agencies = {
            name.casefold()
            for each in tables.publishers
            if each.agency
            for name in (each.name, *each.aliases)
        }
        self.common = {
            name.casefold()
            for each in tables.publishers
            if each.common
            for name in (each.name, *each.aliases)
        }
        self._printed |= {name.removeprefix("The ") for name in self._printed}
        self._office = AnyCase(rf"\W*{alternatives(tables.furniture.office)}\W*")
        self._desk = AnyCase(
            rf"(?P<name>[^\W\d_][\w.'’&-]*(?: [^\W\d_][\w.'’&-]*)*?) {alternatives(tables.furniture.role)}"
        )
        mediums = alternatives((*tables.furniture.medium, *tables.furniture.body))
        self.medium_word = AnyCase(mediums)
        self._medium = AnyCase(
            rf"(?:(?:the|el|la|le|il|der|die|das) )?{mediums}{OF}? (?P<first>.+)"
            rf"|(?P<before>.+) {mediums}(?:{OF} (?P<behind>.+))?"
        )
        self._medium_end = re.compile(rf"[\u3400-\u9fff]{{1,10}}{alternatives(tables.furniture.medium_end)}")
        self._labels = {word.casefold() for word in tables.furniture.label_word}
        self._home = AnyCase(rf"\W*{alternatives(tables.furniture.home)}\b\W*")
        self.role = AnyCase(rf"(?:[\w.'’&-]+ ){{0,4}}{alternatives(tables.furniture.role)}")

    def read(self, text: str) -> str | None:
        """Read a text that is a publisher's name and nothing else, as it is printed.

        It must be printed as the table has it, or in capitals: "foreign policy" is a subject. Two letters are not
        enough, since buttons have no more.
        """
        name = text.strip(" \t.,;|-–—()[]")
        if len(name) < 3 or name.casefold() not in self.names:
            return None
        titled = " " in name and all(not word[0].islower() for word in name.split())
        return name if name in self._printed or name.isupper() or titled or "." in name else None

    def within(self, text: str) -> list[str]:
        """Find the known publishers between the signs of a line: "ANI | Updated: 3 July", "By X, Dawn"."""
        parts = [part for part in NAME_PARTS.split(text) if part]
        found = [name for part in parts if (name := self.read(part))]
        staff = [name for part in parts if self.role.fullmatch(part) and (name := self._employer(part))]
        institutions = [part for part in parts if find_dates(text) and self.is_office(part)]
        return found + staff + institutions

    def _employer(self, role: str) -> str | None:
        """Read the publisher off a role: "WION Web Team"."""
        words = role.split()
        names = (self.read(" ".join(words[:size])) for size in range(len(words), 0, -1))
        return next(filter(None, names), None)

    def employer(self, text: str) -> str | None:
        """Read the name before the role in a byline without a person: "Lakeport News Desk | New Delhi"."""
        part = NAME_PARTS.split(text, 1)[0].strip()
        found = self._desk.fullmatch(part) if count_words(part) <= LONGEST_NAME else None
        return found["name"] if found and found["name"][0].isupper() else None

    def agency(self, text: str) -> str | None:
        """Read the name of a publisher in a dateline, where even two letters are one: "(AA)"."""
        parts = (text, *WORD.findall(text))
        return next(
            (
                part
                for part in parts
                if part.casefold() in self.names and not (part[1:].islower() and part not in self._printed)
            ),
            None,
        )

    def is_medium(self, text: str) -> bool:
        """Tell a name that begins or ends with the word for what it is: "Lakeport Times", "University of Lakeport"."""
        text = text.strip().replace("-", " ")
        if self._medium_end.fullmatch(text):
            return True
        match = self._medium.fullmatch(text) if " " in text else None
        rest = " ".join(filter(None, match.groups())) if match else ""
        words = WORD.findall(rest.casefold())
        return any(len(word) > SHORT and word not in self._labels for word in words)

    def is_home(self, text: str) -> bool:
        """Tell the first entry of a site's menu: "Home"."""
        return self._home.match(text) is not None

    def is_agency(self, text: str) -> bool:
        """Tell the full name of an agency: "Mi’raj Islamic News Agency (MINA)"."""
        return AGENCY.search(text) is not None and self.is_office(text)

    def is_office(self, text: str) -> bool:
        """Tell a line that is the name of an institution's site: "Press Service of the President"."""
        return count_words(text) <= OFFICE_WORDS and self._office.fullmatch(text.strip()) is not None

    def sign_off(self, text: str) -> str | None:
        """Read an agency's last line, initials in brackets before or behind a known name: "(za) CGTN"."""
        if "(" not in text:
            return self.read(text.strip(" \t-–—/"))
        match = SIGN_OFF.fullmatch(text) if len(text) <= SIGN_OFF_CHARS else None
        return self.read(match["name"]) if match else None


def squeezed(name: str) -> str:
    """Write a name as the address of its page would have it: "The Indian Express" is indianexpress."""
    return "".join(filter(str.isalnum, name.casefold().removeprefix("the ")))
