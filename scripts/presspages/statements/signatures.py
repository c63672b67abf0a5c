"""Lines that sign an article, every part of which says who, where or when: "21:15, Bishkek - 24.kg, by Ella Sykes". Used through `factlines`."""

import re
from itertools import islice

from presspages.shared.dates import find_dates
from presspages.shared.signals import count_words, is_prose
from presspages.statements.authors import Authors
from presspages.statements.datelines import Datelines
from presspages.statements.datestatements import TIME
from presspages.statements.placenames import countries
from presspages.statements.publishers import Publishers
from presspages.tables.patterns import AnyCase

WORDS = 14  # such a line has no more
PARTS = re.compile(r"\s*[|•·]\s*|\s+[-–—]\s+|\s*,\s+|\s{2,}")

SIGN = re.compile(r"[|•·,\s](?:(?<=[|•·])|\s|(?<=\s)[-–—]\s)")  # without one of these a line has one part


class Signatures:
    """Reads lines that sign an article; made once a run."""

    def __init__(
        self,
        publishers: Publishers,
        authors: Authors,
        datelines: Datelines,
        label_word: AnyCase,
    ) -> None:
        """Take what knows the names of publishers, bylines and cities, and the words that are in no name."""
        self._label_word = label_word
        self._publishers = publishers
        self._authors = authors
        self._datelines = datelines

    def read(self, text: str) -> tuple[str, ...]:
        """Give the parts of a line that signs an article; none for any other line."""
        if count_words(text) > WORDS or is_prose(text):
            return ()
        parts = tuple(part for part in PARTS.split(text.strip()) if part) if SIGN.search(text) else ()
        if len(parts) <= 1:
            return ()
        others = list(islice((part for part in parts if not self._signs(part)), 2))
        return parts if not others or self._is_signed(parts, others) else ()

    def _is_signed(self, parts: tuple[str, ...], others: list[str]) -> bool:
        """Tell whether the one part that says neither where nor when is a person's name, beside a day or a publisher.

        An hour and a name make an item of a programme.
        """
        sure = any(find_dates(part) or self._publishers.read(part) for part in parts)
        return sure and len(parts) > len(others) + 1 and len(others) == 1 and self._is_person(others[0])

    def _is_person(self, part: str) -> bool:
        """Tell the name of a person from a label and from a country: "Image source, Reuters", "Tashkent, Czech Republic"."""
        named = self._authors.is_name(part) and part.casefold() not in countries()
        return named and not self._label_word.may_be_in(part)

    def signer(self, parts: tuple[str, ...]) -> str | None:
        """Give the name of a person that stands without a label among the parts of a signature."""
        return next((part for part in parts if self._is_person(part) and not self._signs(part)), None)

    def _signs(self, part: str) -> bool:
        """Tell a part that is a name of a publisher, a byline, a city, a day, or a time of day."""
        if (
            self._publishers.read(part)
            or part.casefold() in self._publishers.agencies
            or self._authors.read(part)
            or self._datelines.alone(part)
        ):
            return True
        beside = [part.replace(found.text, "").strip() for found in find_dates(part)] or [part]
        return any(not each or TIME.fullmatch(each) for each in beside)
