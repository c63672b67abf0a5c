"""The lines that stand beside a story, placed: where a name stands says much of whose it is. Made by `findings` for `names`."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from presspages.shared.read import Line
from presspages.shared.signals import DIGITS
from presspages.shared.unseen import UNSEEN
from presspages.statements.factlines import FactLines

# What an address has: a telephone, a mail.
CONTACT = re.compile(r"\b(?:tel|telephone|phone|ph|fax|тел|telefon|teléfono|tél)\b\W|[\w.]@\w", re.IGNORECASE)

# The number of an issue.
ISSUE = re.compile(r"№|\b(?:vol(?:ume)?|issue|no|nr|edition)\b[.:]?\s*\d", re.IGNORECASE)

NUMBER = 2  # it stands within so many lines below the name
MENU = 5  # a site's menu begins within so many lines below its name
BEGUN, ENDING = 2, 5  # so many first and last lines of a story may be left of the page around it

SAID, TAGLINE = 4, 15  # what a site says of itself has so many words

Where = Literal["head", "between", "behind", "story"]


@dataclass(frozen=True, slots=True)
class Beside:
    """A line as it is read: how many printed lines stand above and below it, where it is to headline and story.

    `furniture`: it went for its own words; `home`: the menu begins below it; `contact`: it has an address, or stands above one;
    `tagline`: what stands below it is said in a few small words; `issue`: it stands above the number of an issue.
    """

    text: str
    number: int
    above: int
    below: int
    where: Where
    furniture: bool
    home: bool
    contact: bool
    tagline: bool
    issue: bool


@dataclass(frozen=True, slots=True)
class Around:
    """Where a page has its story: the numbers of its lines, of the headline, and of what went as furniture for its own words."""

    story: Sequence[int]
    headline: int | None
    furniture: frozenset[int]

    @property
    def first(self) -> float:
        """The number of the first line of the story."""
        return self.story[0] if self.story else float("inf")

    def where(self, number: int) -> Where:
        """Tell where a line is."""
        if number < (self.headline or self.first):
            return "head"
        return "between" if number < self.first else "behind"


def _printed(text: str) -> str:
    """Write a line as readers saw it; what would act where it is quoted is left out."""
    return UNSEEN.sub("", html.unescape(text)).strip()


def besides(lines: Sequence[Line], around: Around, facts: FactLines) -> Iterator[Beside]:
    """Place the lines that are not the story's, and the first and last of those that are."""
    printed = [(line.number, _printed(line.text)) for line in lines if line.text.strip()]
    homes = [facts.is_home(text) for _, text in printed]
    contacts = [CONTACT.search(text) is not None for _, text in printed]
    story = frozenset(around.story)
    ends = {*around.story[:BEGUN], *around.story[-ENDING:]}
    for place, (number, text) in enumerate(printed):
        if number in story and number not in ends:
            continue
        below = printed[place + 1 : place + 1 + NUMBER]
        yield Beside(
            text=text,
            number=number,
            above=place,
            below=len(printed) - 1 - place,
            where="story" if number in story else around.where(number),
            furniture=number in around.furniture,
            home=any(homes[place + 1 : place + 1 + MENU]),
            contact=any(contacts[place : place + 2]),
            tagline=any(_is_tagline(said) and line != around.headline for line, said in below[:1]),
            issue=any(ISSUE.search(said) for _, said in below),
        )


def _is_tagline(text: str) -> bool:
    """Tell what a site says of itself below its name: a few words, some of them small, and no number."""
    words = text.split()
    small = sum(word[0].islower() for word in words)
    return SAID <= len(words) <= TAGLINE and 3 * small >= len(words) and not DIGITS.search(text)
