"""A line beside a story, as the rules of `site_signs` and `stated_signs` are asked about it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from presspages.cleaning.published_in import known_beginning
from presspages.describing.besides import Beside
from presspages.describing.headline_names import EDGES
from presspages.describing.nameform import is_label, is_medium, is_name, is_told, split, undated
from presspages.shared.signals import count_words
from presspages.statements.factlines import FactLines

OWN = re.compile(r"['’]s .*")  # what is a name's own
PAIR, LONG = 2, 4  # what stands behind the one comma of a headline has so many words
BY = re.compile(r"^(?:by|from) ", re.IGNORECASE)  # what stands before a newspaper's name where a byline does
FOOT = 5  # so many lines at the foot of a page


@dataclass(frozen=True)
class Asked:
    """What a rule is asked about: a line, with the page's headline in plain letters."""

    line: Beside
    headline: str
    facts: FactLines

    @cached_property
    def parts(self) -> Sequence[str]:
        """The parts of the line that say one thing each."""
        return tuple(filter(None, (self._unsigned(part.strip(EDGES)) for part in split(self.line.text))))

    def _unsigned(self, part: str) -> str:
        """Take "By" or "From" off the name of a newspaper."""
        name = BY.sub("", part)
        site = name != part and (
            self.facts.publisher(name) or self.facts.is_office(name) or self.is_medium(name)
        )
        return name if site else part

    @cached_property
    def alone(self) -> str | None:
        """The name that the line has and nothing else, without years before it."""
        name = undated(self.parts[0]) if len(self.parts) == 1 else ""
        return name if self.is_name(name) and not (self.is_entry(name) or is_told(name)) else None

    @property
    def text(self) -> str:
        """The text of the line."""
        return self.line.text

    @cached_property
    def voiced(self) -> Sequence[str]:
        """The names in sentences that only a site says of itself."""
        return tuple(self.facts.site_words.voices(self.text))

    def is_name(self, text: str) -> bool:
        """Tell what may be a name, and is no word of menus."""
        return is_name(text, self.facts) and not is_label(text, self.facts)

    def is_medium(self, text: str) -> bool:
        """Tell a newspaper's or an agency's name by what it says."""
        return is_medium(text, self.facts)

    def is_paper(self, text: str) -> bool:
        """Tell a name whose last word is a newspaper's; each of its words may be one of menus: "China Daily", "Daily Times"."""
        *first, last = text.split() or [""]
        return bool(first) and self.facts.is_medium_word(last) and is_name(text, self.facts)

    def is_entry(self, text: str) -> bool:
        """Tell an entry of a menu that speaks of a site: "About the Embassy"."""
        return not text.startswith(self.facts.site_words.free(text))

    def glued(self, run: str) -> str | None:
        """Read the known name among glued entries of a menu, "Subscribe About The Lakeport Times Code Of Ethics", in the genitive, or with its article."""
        own = OWN.sub("", run)
        own = own if own != run or run.startswith("The ") else ""
        possessed = bool(own) and self.facts.site_words.free(run) != run  # "Lakeport's Tajik Service"
        behind = (*self.facts.site_words.behind_words(run), own)
        known = (known_beginning(OWN.sub("", text), self.facts) for text in behind)
        return next((name for name in known if name and (possessed or " " in name)), None)

    @property
    def is_title(self) -> bool:
        """Tell a related headline: "Ministry of Transport, Development Bank Discuss Road Repairs"."""
        return len(self.parts) == PAIR and count_words(self.parts[1]) >= LONG

    @property
    def at_foot(self) -> bool:
        """Tell a line at the foot of the page."""
        return self.line.where == "behind" and self.line.below < FOOT
