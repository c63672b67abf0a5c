"""Who reported a story, as its own lines tell it: "(Reporting by Ella Sykes; editing by …)", "ELLA SYKES reporting:". Used through `factlines`."""

import re

from presspages.statements.authors import Authors
from presspages.statements.placenames import city_name
from presspages.statements.publishers import Publishers
from presspages.tables.patterns import AnyCase
from presspages.tables.words import Furniture, alternatives

# The end of what is said of the reporter: "Ella Sykes in Astana; editing by …", "Ella Sykes)".
SAID = re.compile(r"[^;()]{3,60}(?=[;)]|$)")

# In a transcript, the speaker's name in capitals.
SPEAKER = r"(?P<speaker>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){1,3})"

# Who somebody is, up to what that is told of, or of what somebody writes: "Ella Sykes is a fellow of the Lakeport Institute".
INTRODUCED = re.compile(
    r"\W{0,3}(?!The\b)(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}) (?:writes (?:on|about)\b|is (?P<who>(?:(?!(?:of|at|for|with|in|on|who|whose|that|which)\b)\w[\w'’-]*[ .]?){1,8}))"
)
# Between the city of a dateline with its agency and the story, who wrote that: "ASTANA. July 5. KAZINFORM /Ella Sykes/ -".
FILED_BY = re.compile(r"[^/]{3,40}?\b(?P<agency>[\w-]{2,20})[.,:]? ?/(?P<name>[^/]{5,40})/")


class Reporters:
    """Reads such lines with the words of the furniture table; made once a run."""

    def __init__(self, words: Furniture, authors: Authors, publishers: Publishers) -> None:
        """Compile them; `authors` and `publishers` know which names are a person's."""
        self._reported = AnyCase(rf"\s*\(?{alternatives(words.reported)}\s+(?=[^\W\d_])")
        self._speaks = re.compile(rf"\s*{SPEAKER},?\s(?i:{alternatives(words.speaks)})[:：]")
        self._writes = AnyCase(rf"\b{alternatives(words.writes)}\b")
        self._note = AnyCase(rf"\W*{alternatives(words.author_note)}\W{{0,4}}[:：]\s*(?:the author,?\s)?")
        self._authors = authors
        self._publishers = publishers

    def read(self, text: str) -> str | None:
        """Read the name of the one who reported; of two nobody is named."""
        if match := self._speaks.match(text):
            name = city_name(match["speaker"])
        elif (match := FILED_BY.match(text)) and self._publishers.read(match["agency"]):
            name = match["name"]
        else:
            name = self._named_reporter(text)
        return name if self._is_person(name) else None

    def introduced(self, text: str) -> str | None:
        """Read the name in a sentence that says what somebody does who writes: "Ella Sykes is a fellow of the Lakeport Institute"."""
        note = self._note.match(text)
        match = INTRODUCED.match(text, note.end() if note else 0)
        writes = match is not None and (match["who"] is None or self._writes.may_be_in(match["who"]))
        return match["name"] if match and writes and self._is_person(match["name"]) else None

    def is_note(self, text: str) -> bool:
        """Tell a note that is none of the story's words, by its label: "Editor's note: Ella Sykes is …"."""
        return self._note.match(text) is not None

    def _named_reporter(self, text: str) -> str:
        """Give what stands behind "reporting by", without the place; nothing where two are named."""
        match = self._reported.match(text)
        said = SAID.match(text, match.end()) if match else None
        return said[0].partition(" in ")[0].strip(" .") if said and " and " not in said[0] else ""

    def _is_person(self, name: str) -> bool:
        """Tell a person from an office: "Reuters Staff", "Lakeport Bureau"."""
        named = self._authors.is_name(name) and not self._publishers.role.fullmatch(name)
        return named and not any(map(self._publishers.read, (name, name.partition(" ")[0])))
