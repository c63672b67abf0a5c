"""Lines that state a fact about the article rather than tell its story: dates, bylines, sources, credits.

`clean` asks here so that no rule drops such a line as furniture; `describe` asks here for what it says. The dates are
read by `datestatements`, the names by `publishers` and `sources`, the photographs by `pictures`, the places by `datelines`.
"""

import re
from functools import lru_cache

from presspages.shared.dateforms import YEAR_LIKE
from presspages.shared.signals import MEMORY, is_prose
from presspages.statements.authors import Authors
from presspages.statements.datelines import Datelines
from presspages.statements.datestatements import DateStatement
from presspages.statements.keyed import KeyedHeadlines
from presspages.statements.pictures import Pictures
from presspages.statements.publishers import Publishers
from presspages.statements.signatures import Signatures
from presspages.statements.sitewords import SiteWords
from presspages.statements.sources import Sources, wide_parts
from presspages.tables.patterns import AnyCase, Words
from presspages.tables.tables import Tables, alternatives

# What stands between a label and what it says.
LABELLED = re.compile(r"[:：|=\]]|\s[-–—]\s|SOURCE\s")

FACT_CHARS = 600  # a line of facts is not longer; beyond it no pattern is tried


class FactLines:
    """Recognizes lines of facts with the words of one archive's tables; made once a run."""

    def __init__(self, tables: Tables) -> None:
        """Compile the patterns that the tables give."""
        words = tables.furniture
        self._keyed = KeyedHeadlines(words)
        self._label_word = AnyCase(rf"\b{alternatives(words.label_word)}\b")
        buttons = [word for word in words.label_word if word not in words.headline_word]
        self._button_word = AnyCase(rf"\b{alternatives(buttons)}\b")
        self._unfinished = AnyCase(rf"\s{alternatives(words.unfinished)}$")
        self._organization = Words(tables.organization.names)
        self.datelines = Datelines(tables)
        self.site_words = SiteWords(words)
        self.subject = Words((*tables.organization.names, *tables.vocabulary.meeting))
        self._publishers = Publishers(tables)
        self._authors = Authors(words, self._publishers)
        self._dates = self._authors.dates
        self._pictures = Pictures(words, self._publishers)
        self._sources = Sources(words, self._publishers, self._dates)
        self._signatures = Signatures(self._publishers, self._authors, self.datelines, self._label_word)
        self.publishers = self._publishers.names
        self.publishers_by_host = self._publishers.by_host
        self._remember()

    def _remember(self) -> None:
        """Keep the answers for the lines of one page: every rule asks for them again."""
        remember = lru_cache(maxsize=MEMORY)
        self.dates = remember(self._read_dates)
        self.author = remember(self._read_author)
        self.signature = remember(self._signatures.read)
        self.keyed_headline = remember(self._read_keyed_headline)
        self.is_office = remember(self._is_office)
        self.is_fact = remember(self._states_fact)
        self.is_caption = remember(self._is_caption)
        self.is_label = remember(self._is_label)
        self.is_button = self._button_word.may_be_in
        self.is_medium = remember(self._publishers.is_medium)

    def _read_dates(self, text: str) -> list[DateStatement]:
        """Read a line that states dates and little else; [] for any other line.

        Boxes of a page may stand side by side in one line; then a part of it may state a date.
        """
        if len(text) > FACT_CHARS or not YEAR_LIKE.search(text):
            return []
        return self._dates.find(text) or [
            found for part in wide_parts(text) for found in self._dates.find(part)
        ]

    def undated(self, text: str) -> str:
        """Give what stands before the first date of a line and its label: "Nellie Bly Published September 17, 2021"."""
        return self._dates.without(text)

    def stamp(self, text: str) -> DateStatement | None:
        """Read a labelled date that stands in front of other text: "date 2024-07-04 Leaders meet"."""
        return self._dates.stamp(text)

    def is_date_label(self, text: str) -> bool:
        """Tell whether words before a date name it as the day of publication: "Published on"."""
        return self._dates.is_label(text)

    def _read_keyed_headline(self, text: str) -> str | None:
        """Read a headline behind its key: "title: Leaders meet", "[headline] Leaders meet"."""
        return None if len(text) > FACT_CHARS else self._keyed.read(text)

    def is_field(self, text: str) -> bool:
        """Tell whether a field of a dump's head says something about the article."""
        if self.keyed_headline(text) or self.author(text) or self.source(text) or self.city(text):
            return True
        return any(statement.kind != "bare" for statement in self.dates(text))

    def _read_author(self, text: str) -> str | None:
        """Read a byline: a name or a role."""
        if len(text) > FACT_CHARS:
            return None
        filed = self.datelines.filed(text)
        return filed[0] if filed else self._authors.read(text)

    def is_name(self, text: str) -> bool:
        """Tell a text that is written as a person's name is, in any script: "Ibn Battuta"."""
        return self._authors.is_name(text) and not self._authors.has_small_word(text)

    def is_unfinished(self, text: str) -> bool:
        """Tell words with which no headline and no caption ends: "Leaders of the"."""
        return self._unfinished.search(text) is not None

    def is_unsigned(self, text: str) -> bool:
        """Tell a line with a byline that names nobody."""
        return self._authors.is_empty(text)

    def is_role(self, name: str) -> bool:
        """Tell a byline that is no person's: "Our Correspondent"."""
        return self._publishers.role.fullmatch(name) is not None

    def signer(self, text: str) -> str | None:
        """Read the name of a person that stands without a label in a line that signs an article."""
        return self._signatures.signer(self.signature(text))

    def source(self, text: str) -> str | None:
        """Read a line that names where the article was published: "Source: People's Daily"."""
        return None if len(text) > FACT_CHARS else self._sources.read(text)

    def publisher(self, text: str) -> str | None:
        """Read a text that is a known publisher's name and nothing else, as it is printed."""
        return self._publishers.read(text)

    def publishers_within(self, text: str) -> list[str]:
        """Find the known publishers between the signs of a line: "ANI | Updated: 3 July", "By X, Dawn"."""
        return self._publishers.within(text)

    def employer(self, text: str) -> str | None:
        """Read whose desk or staff wrote an article: "Lakeport News Desk"."""
        return self._publishers.employer(text)

    def agency(self, text: str) -> str | None:
        """Read the name of a publisher in a dateline: "(AA)"."""
        return self._publishers.agency(text)

    def is_agency_name(self, name: str) -> bool:
        """Tell the name of an agency, whose texts others print."""
        return name.casefold() in self._publishers.agencies

    def is_common_name(self, name: str) -> bool:
        """Tell a publisher's name of ordinary words or of an office, which a page may print without meaning the publisher: "Mint"."""
        return name.casefold() in self._publishers.common and not self.is_medium(name)

    def is_agency(self, text: str) -> bool:
        """Tell the full name of an agency: "Mi’raj Islamic News Agency (MINA)"."""
        return len(text) <= FACT_CHARS and self._publishers.is_agency(text)

    def is_medium_word(self, word: str) -> bool:
        """Tell a word that names of newspapers and institutions begin or end with."""
        return self._publishers.medium_word.fullmatch(word) is not None

    def is_home(self, text: str) -> bool:
        """Tell the first entry of a site's menu: "Home"."""
        return self._publishers.is_home(text)

    def sign_off(self, text: str) -> str | None:
        """Read an agency's last line, initials in brackets before or behind a known name: "(za) CGTN"."""
        return self._publishers.sign_off(text)

    def names_organization(self, text: str) -> bool:
        """Tell a line that names whom the archive is about."""
        return self._organization.search(text) is not None

    def _is_label(self, text: str) -> bool:
        """Tell whether a line has a word that labels of pages are made of: "Press Release"."""
        return self._label_word.may_be_in(text)

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
        """Tell a photograph's caption, by how it begins or by the credit that it closes with; that may be an agency's bare name."""
        return len(text) <= FACT_CHARS and self._pictures.is_caption(text)

    def closes_story(self, text: str) -> bool:
        """Tell whether a line behind a story names its source or its day: "Source: …", "(za) CGTN"."""
        labelled = any(statement.kind == "published" for statement in self.dates(text))
        return bool(labelled or self.source(text) or self.sign_off(text) or self.is_agency(text))

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
            or self.signature(text)
        )
