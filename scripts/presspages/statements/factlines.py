"""Lines that state a fact about the article rather than tell its story: dates, bylines, sources, credits.

`clean` asks here so that no rule drops such a line as furniture; `describe` asks here for what it says. The dates are
read by `datestatements`, the names by `publishers` and `sources`, the photographs by `pictures`, the places by `datelines`.
"""

from collections.abc import Callable
from functools import lru_cache

from presspages.shared.dateforms import YEAR_LIKE
from presspages.shared.signals import MEMORY, is_prose
from presspages.shared.subject import content_words
from presspages.statements.authors import Authors
from presspages.statements.datelines import Datelines
from presspages.statements.datestatements import PLACE_LAST, DateStatement
from presspages.statements.headers import KeyedHeadlines
from presspages.statements.pictures import Pictures
from presspages.statements.publishers import Publishers
from presspages.statements.reporters import Reporters
from presspages.statements.signatures import Signatures
from presspages.statements.sitewords import SiteWords
from presspages.statements.sources import Sources, wide_parts
from presspages.tables.patterns import AnyCase, Words
from presspages.tables.tables import Tables
from presspages.tables.words import alternatives

FACT_CHARS = 600  # a line of facts is not longer; beyond it no pattern is tried


def unless_long(read: Callable[[str], str | None]) -> Callable[[str], str | None]:
    """Read nothing off a text that is too long for a line of facts."""
    return lambda text: read(text) if len(text) <= FACT_CHARS else None


class FactLines:
    """Recognizes lines of facts with the words of one archive's tables; made once a run."""

    def __init__(self, tables: Tables) -> None:
        """Compile the patterns that the tables give."""
        words = tables.furniture
        self._keyed = KeyedHeadlines(words)
        self._label_word = AnyCase(rf"\b{alternatives(words.label_word)}\b")
        buttons = [word for word in words.label_word if word not in words.headline_word]
        self._button_word = AnyCase(rf"\b{alternatives(buttons)}\b")
        self._unfinished = AnyCase(rf"\s{alternatives([*words.unfinished, *words.open_end])}$")
        self._no_headline = AnyCase(alternatives(words.no_headline))
        self._organization = Words(tables.organization.names)
        self.common = content_words(" ".join(words.common_word))
        self.datelines = Datelines(tables)
        self.site_words = SiteWords(words)
        self.subject = Words((*tables.organization.names, *tables.vocabulary.meeting))
        self._publishers = Publishers(tables)
        self._authors = Authors(words, self._publishers)
        self._dates = self._authors.dates
        self._pictures = Pictures(words)
        self._sources = Sources(words, self._publishers, self._dates)
        self._signatures = Signatures(self._publishers, self._authors, self.datelines, self._label_word)
        self._reporters = Reporters(words, self._authors, self._publishers)
        self._take_from_parts()
        self._remember()

    def _take_from_parts(self) -> None:
        """Answer for the parts."""
        self.publishers = self._publishers.names
        self.publishers_by_host = self._publishers.by_host
        self.publisher = self._publishers.read
        self.publishers_within = self._publishers.within
        self.employer = self._publishers.employer
        self.agency = self._publishers.agency
        self.is_home = self._publishers.is_home
        self.sign_off = self._publishers.sign_off
        self.undated = self._dates.without
        self.stamp = self._dates.stamp
        self.is_date_label = self._dates.is_label
        self.date_kind = self._dates.kind
        self.without_date_label = self._dates.without_label
        self.is_unsigned = self._authors.is_empty
        self.marked_name = self._authors.marked
        self.reporter = self._reporters.read
        self.introduced = self._reporters.introduced
        self.is_note = self._reporters.is_note
        self.is_button = self._button_word.may_be_in
        self.credit = unless_long(self._pictures.credit)
        self.city = unless_long(self.datelines.alone)

    def _remember(self) -> None:
        """Keep the answers for the lines of one page: every rule asks for them again."""
        remember = lru_cache(maxsize=MEMORY)
        self.dates = remember(self._read_dates)
        self.author = remember(unless_long(self._read_author))
        self.source = remember(unless_long(self._sources.read))
        self.signature = remember(self._signatures.read)
        self.keyed_headline = remember(unless_long(self._keyed.read))
        self.is_office = remember(self._is_office)
        self.is_fact = remember(self._states_fact)
        self.is_caption = remember(self._is_caption)
        self.is_label = remember(self._label_word.may_be_in)
        self.is_medium = remember(self._publishers.is_medium)

    def _read_dates(self, text: str) -> list[DateStatement]:
        """Read a line that states dates and little else; [] for any other line.

        Boxes of a page may stand side by side in one line; then a part of it may state a date.
        """
        if len(text) > FACT_CHARS:
            return []
        if not YEAR_LIKE.search(text):
            return self._dates.of_short_year(text)
        return self._dates.find(text) or [
            found for part in wide_parts(text) for found in self._dates.find(part)
        ]

    def is_field(self, text: str) -> bool:
        """Tell whether a field of a dump's head says something about the article."""
        if self.keyed_headline(text) or self.author(text) or self.source(text) or self.city(text):
            return True
        return any(statement.kind != "bare" for statement in self.dates(text))

    def _read_author(self, text: str) -> str | None:
        """Read a byline: a name or a role."""
        filed = self.datelines.filed(text)
        return filed[0] if filed else self._authors.read(text)

    def is_name(self, text: str) -> bool:
        """Tell a text that is written as a person's name is, in any script: "Ibn Battuta"."""
        return self._authors.is_name(text) and not self._authors.has_small_word(text)

    def is_unfinished(self, text: str) -> bool:
        """Tell words with which no headline and no caption ends: "Leaders of the"."""
        return self._unfinished.search(text) is not None

    def is_no_headline(self, text: str) -> bool:
        """Tell a line in which a site says what it is, "Notes from a rented room", that names another page, "Next: …", or is signed, "… / AFP"."""
        if len(text) > FACT_CHARS:
            return False
        if ":" not in text and self.subject.search(text):
            return False  # "Notes from the summit hall" may be one
        signed = "/" in text and self.is_agency_name(text.rpartition("/")[2].strip())
        return signed or self._no_headline.fullmatch(text.replace("\n", " ")) is not None

    def is_role(self, name: str) -> bool:
        """Tell a byline that is no person's: "Our Correspondent"."""
        return self._publishers.role.fullmatch(name) is not None

    def signer(self, text: str) -> str | None:
        """Read the name of a person that stands without a label in a line that signs an article."""
        return self._signatures.signer(self.signature(text))

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

    def names_organization(self, text: str) -> bool:
        """Tell a line that names whom the archive is about."""
        return self._organization.search(text) is not None

    def is_organization(self, text: str) -> bool:
        """Tell the name of whom the archive is about, and no more."""
        match = self._organization.search(text)
        return match is not None and match[0] == text.strip()

    def _is_office(self, text: str) -> bool:
        """Tell a line that is the name of an institution's site: "Press Service of the President"."""
        return len(text) <= FACT_CHARS and self._publishers.is_office(text)

    def _is_caption(self, text: str) -> bool:
        """Tell a photograph's caption, by how it begins or by the credit that it closes with."""
        return len(text) <= FACT_CHARS and self._pictures.is_caption(text)

    def closes_story(self, text: str) -> bool:
        """Tell whether a line behind a story names its source or its day: "Source: …", "(za) CGTN"."""
        labelled = any(statement.kind == "published" for statement in self.dates(text))
        return bool(labelled or self.source(text) or self.sign_off(text) or self.is_agency(text))

    def _states_fact(self, text: str) -> bool:
        """Tell whether a line states any fact about the article; a sentence of a story tells something else."""
        if len(text) > FACT_CHARS or is_prose(PLACE_LAST.sub("", text)):
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
