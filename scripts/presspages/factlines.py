"""Lines that state a fact about the article rather than tell its story: dates, bylines, sources, credits.

`clean` asks here so that no rule drops such a line as furniture; `describe` asks here for what it says. The dates are
read by `datestatements`, the names by `publishers`, the photographs by `pictures`, the places by `datelines`.
"""

import re
from functools import lru_cache

from presspages.datelines import Datelines
from presspages.dates import FoundDate, find_dates
from presspages.datestatements import DateStatement, DateStatements
from presspages.headers import is_empty
from presspages.pictures import Pictures
from presspages.publishers import Publishers
from presspages.signals import MEMORY, count_words, is_prose
from presspages.tables import Tables, alternatives

# Signs between a name and what else stands on its line.
SIGNS = re.compile(r"\s*[|•·∙]\s*|\s{3,}")

# Before the section or the day behind a name: "Staff Report in Nation on …".
NAME_ENDS = re.compile(r"\s+(?:in|on|for)\s+")

# The small words that stand inside names and roles.
PARTICLES = frozenset(
    ["and", "of", "for", "in", "at", "the", "de", "von", "van", "bin", "al", "el", "und", "et"]
)

FACT_CHARS = 600  # a line of facts is not longer; beyond it no pattern is tried


class FactLines:
    """Recognizes lines of facts with the words of one archive's tables; made once a run."""

    def __init__(self, tables: Tables) -> None:
        """Compile the patterns that the tables give."""
        words = tables.furniture
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
        labels = alternatives([*words.update_label, *words.date_label])
        self._label_last = re.compile(rf"(?:^|[\s|/·•,;:–—-]+){labels}\W*$", re.IGNORECASE)
        self._label_word = re.compile(rf"\b{alternatives(words.label_word)}\b", re.IGNORECASE)
        self.datelines = Datelines(tables)
        self._dates = DateStatements(words, self._byline)
        self._publishers = Publishers(tables)
        self._pictures = Pictures(words)
        self.publishers = self._publishers.names
        self._remember()

    def _remember(self) -> None:
        """Keep the answers for the lines of one page: every rule asks for them again."""
        remember = lru_cache(maxsize=MEMORY)
        self.dates = remember(self._read_dates)
        self.author = remember(self._read_author)
        self.keyed_headline = remember(self._read_keyed_headline)
        self.is_office = remember(self._is_office)
        self.is_fact = remember(self._states_fact)
        self.is_caption = remember(self._is_caption)

    def _read_dates(self, text: str) -> list[DateStatement]:
        """Read a line that states dates and little else; [] for any other line."""
        return [] if len(text) > FACT_CHARS else self._dates.find(text)

    def stamp(self, text: str) -> FoundDate | None:
        """Read a labelled date that stands in front of other text: "date 2024-07-04 Leaders meet"."""
        return self._dates.stamp(text)

    def is_date_label(self, text: str) -> bool:
        """Tell whether words before a date name it as the day of publication: "Published on"."""
        return self._dates.is_label(text)

    def _read_keyed_headline(self, text: str) -> str | None:
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

    def _read_author(self, text: str) -> str | None:
        """Read a byline: "By" and a name of at most eight words, the line holding nothing else.

        Without a colon each word of the name must begin with a capital: "By noon the leaders" is a story. A
        role on a line of its own ("Our Correspondent") is a byline as well. A date may stand behind the name.
        """
        if len(text) > FACT_CHARS or is_prose(text) or count_words(text) > 14:
            return None
        printed = self._undated(text.strip())
        match = self._byline.fullmatch(printed)
        if not match and self._publishers.role.fullmatch(printed):
            return printed
        if not match or count_words(printed) > 9:
            return None
        name = SIGNS.split(match["name"])[0].strip(" ,;-–—[]'\"()")
        first, comma, last = name.rpartition(", ")
        name = first if comma and self.publisher(last) else name
        story = not match["sep"].strip() and self._reads_on(name)
        unnamed = is_empty(name) or story or find_dates(name)
        return None if unnamed or not any(map(str.isalpha, name)) else name

    def _reads_on(self, name: str) -> bool:
        """Tell the words of a story from a name: one of them is small, and no particle, nor all of them a role."""
        small = [word for word in name.split() if word[:1].islower() and word not in PARTICLES]
        return bool(small) and not self._publishers.role.fullmatch(name)

    def _undated(self, text: str) -> str:
        """Take off the date behind a name, and the section: "By Staff Report in Nation on 5 July 2024"."""
        if not (found := find_dates(text)):
            return text
        before = self._label_last.sub("", text[: found[0].start])
        return NAME_ENDS.split(before)[0].strip(" \t,;:|-–—•·/([")

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

    def publisher(self, text: str) -> str | None:
        """Read a text that is a known publisher's name and nothing else, as it is printed."""
        return self._publishers.read(text)

    def publishers_within(self, text: str) -> list[str]:
        """Find the known publishers between the signs of a line: "ANI | Updated: 3 July", "By X, Dawn"."""
        return self._publishers.within(text)

    def agency(self, text: str) -> str | None:
        """Read the name of a publisher in a dateline: "(AA)"."""
        return self._publishers.agency(text)

    def is_agency(self, text: str) -> bool:
        """Tell the full name of an agency: "Mi’raj Islamic News Agency (MINA)"."""
        return len(text) <= FACT_CHARS and self._publishers.is_agency(text)

    def sign_off(self, text: str) -> str | None:
        """Read an agency's last line, initials in brackets before or behind a known name: "(za) CGTN"."""
        return self._publishers.sign_off(text)

    def is_label(self, text: str) -> bool:
        """Tell whether a line has a word that labels of pages are made of: "Press Release"."""
        return self._label_word.search(text) is not None

    def _is_office(self, text: str) -> bool:
        """Tell a line that is the name of an institution's site: "Press Service of the President"."""
        return len(text) <= FACT_CHARS and self._publishers.is_office(text)

    def city(self, text: str) -> str | None:
        """Read a line that is a dateline and nothing else: "New Delhi, India", "QINGDAO (AA)"."""
        return None if len(text) > FACT_CHARS else self.datelines.alone(text)

    def credit(self, text: str) -> str | None:
        """Read a photograph's credit on a line of its own: "Photo: Xinhua"."""
        return None if len(text) > FACT_CHARS else self._pictures.credit(text)

    def _is_caption(self, text: str) -> bool:
        """Tell a photograph's caption, by how it begins or by the credit that it closes with."""
        return len(text) <= FACT_CHARS and self._pictures.is_caption(text)

    def closes_story(self, text: str) -> bool:
        """Tell whether a line behind a story names its source or its day: "Source: …", "(za) CGTN"."""
        labelled = any(statement.kind == "published" for statement in self.dates(text))
        return bool(
            labelled or self.source(text) or self.sign_off(text) or self.city(text) or self.is_agency(text)
        )

    def _states_fact(self, text: str) -> bool:
        """Tell whether a line states any fact about the article; a sentence of a story tells something else."""
        if len(text) > FACT_CHARS or is_prose(text):
            return False
        return bool(
            self.dates(text)
            or self.author(text)
            or self.source(text)
            or self.credit(text)
            or self.sign_off(text)
            or self.city(text)
        )
