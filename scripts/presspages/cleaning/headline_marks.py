"""What speaks for and against each line above a story as its headline. Used by `headline_choice`; `headline_weights` says how much."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from presspages.cleaning.extent import Extent
from presspages.cleaning.headline_form import Form, form_of
from presspages.cleaning.headline_weights import Marks
from presspages.shared.read import Line
from presspages.shared.rows import entries, is_label_row, split_entries
from presspages.shared.signals import count_words, plain

FITTING_WORDS = 3  # a fitting line has so many words
FITTING_SHARE = 0.4  # and two words of the story, or one that is so large a share of its own
ENOUGH = 0.5  # so large a share of its words in the first paragraphs is enough; captions have more
MASTHEAD_WORDS = 5  # the name of a site has no more
QUESTION_WORDS = 15  # what looks like the first paragraph may be a question that is the headline
ENTRY_WORDS = 6  # an entry of a row has no more words
STANDFIRST_WORDS = 7  # with more, what stands above a byline is a standfirst, even if it is a sentence
MENU_SHARE = 0.5  # a line without small words of which fewer words are the story's is a whole menu
WORDY = 4  # a line of so many words is hardly a label
COUNTED, NEAR, SIGNED = 3, 4, 2

TOP = 5  # the name of a site is among so many first lines
SECTION_WORDS = 3  # nor has the name of a section, which the menu and the path print
NAME_WORDS = 2  # a name between dashes has no more
DASH = re.compile(r"\s+[-–—]\s+")

# Signs alone, and what stands in brackets, such as the name of a site: no headline.
ASIDE = re.compile(r"[\W_]*|\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Seen:
    """A line above the story, with what it has of the story's words; `may_be` tells whether it may be a headline at all."""

    form: Form
    may_be: bool
    telling: int = 0
    names: int = 0
    row: bool = False
    menu: bool = False

    @classmethod
    def of(cls, page: Extent, index: int) -> "Seen":
        """Look at a line."""
        text = page.units[index].text
        form = form_of(text, page.facts)
        if not _may_be(page, index, form):
            return cls(form, may_be=False)
        told = len(form.words & page.subject)
        return cls(
            form=form,
            may_be=True,
            telling=told,
            names=len(form.names & page.names),
            row=is_label_row(text) or _is_row(text) or (form.listing and page.facts.is_home(text.split()[0])),
            menu=form.listing and told < MENU_SHARE * len(form.words),
        )

    @property
    def fitting(self) -> bool:
        """Tell whether it has words and names enough of the story to be its headline."""
        share = self.telling >= 1 and self.telling >= FITTING_SHARE * len(self.form.words)
        enough = share or self.telling > 1 or self.names > 1
        return self.may_be and enough and self.form.size >= FITTING_WORDS and not self.row

    @property
    def tells(self) -> bool:
        """Tell a line of words that names whom the archive is about, as the labels of a page hardly do: "SCO shows the way"."""
        about = self.may_be and bool(self.form.marks["about"])
        return about and self.form.size >= WORDY and not (self.row or self.menu)

    @property
    def wordy(self) -> bool:
        """Tell a line of words that is neither a label nor a menu."""
        marks = self.form.marks
        return (
            self.may_be
            and self.form.size >= WORDY
            and not (self.row or self.menu or marks["titled"] or marks["label"])
        )


def _is_row(text: str) -> bool:
    """Tell several entries with signs between them, none so long as a headline: the names of pages may have five words or six.

    Or names with dashes between: "KAZAKHSTAN - CHINA - RUSSIA".
    """
    if len(names := DASH.split(text)) > 1 and max(map(count_words, names)) <= NAME_WORDS:
        return True
    return entries(text) > 1 and max(map(count_words, split_entries(text.strip()))) <= ENTRY_WORDS


def all_marks(page: Extent) -> list[Marks | None]:
    """Give the marks of each line above the story, and of its first paragraph, which may be a question above no story."""
    seen = [Seen.of(page, index) for index in range(min(page.start + 1, len(page.units)))]
    if len(seen) > page.start and any(
        each.fitting and each.wordy and any(page.fact[at + 1 : page.start])
        for at, each in enumerate(seen[: page.start])
    ):
        seen[page.start] = Seen(
            seen[page.start].form, may_be=False
        )  # a question of the story, below its headline
    lead = _lead(page)
    return [
        _own(page, index, each, lead) | _beside(page, index, seen) | around if each.may_be else None
        for (index, each), around in zip(enumerate(seen), _around(page, seen), strict=True)
    ]


def _lead(page: Extent) -> frozenset[str]:
    """Give the words of the first two paragraphs."""
    prose = (page.words(index) for index in range(page.start, len(page.units)) if page.prose[index])
    return frozenset().union(*islice(prose, 2))


def _may_be(page: Extent, index: int, form: Form) -> bool:
    """Tell what may be a headline: no fact, no caption, not too long, not what a dateline opens, and of the story only a question."""
    if page.fact[index] or page.caption[index] or not form.may_be or (index == 0 and _names_site(page, form)):
        return False
    return index < page.start or (form.question and form.size <= QUESTION_WORDS)


def _names_site(page: Extent, first: Form) -> bool:
    """Tell the name of a site at the top of a page: right below, it says what it is, even if a rule has dropped that."""
    name = plain(page.units[0].text) + "\n"
    at = page.known.printed.find(name) if first.size <= MASTHEAD_WORDS else -1
    below = page.known.printed[at + len(name) :].partition("\n")[0]
    return at >= 0 and ":" not in below and page.facts.is_no_headline(below)


def _own(page: Extent, index: int, seen: Seen, lead: frozenset[str]) -> Marks:
    """Give the marks that a line has by its text and what the page has of its words."""
    form = seen.form
    section = form.marks["titled"] and form.size <= SECTION_WORDS and not seen.fitting
    return {
        "line": 1,
        **form.marks,
        "label": form.marks["label"] and not seen.fitting and (form.marks["titled"] or not seen.tells),
        "row": seen.row,
        "shouted": form.shouted and not seen.menu,
        "repeated": plain(page.units[index].text) in page.known.repeated
        and not (form.marks["stop"] or section or _closes(page, index, seen)),
        "lead": min(len(form.words & lead) / max(len(form.words), 3) / ENOUGH, 1),
        "fitting": seen.fitting,
    }


def _closes(page: Extent, index: int, seen: Seen) -> bool:
    """Tell a line near the top that has hardly a word of the story and is printed again behind it, as the name of a site is at its foot."""
    if index >= TOP or seen.fitting or seen.form.marks["about"]:
        return False
    again = plain(page.units[index].text)
    return any(again == plain(unit.text) for unit in page.units[page.start :])


def _beside(page: Extent, index: int, seen: Sequence[Seen]) -> Marks:
    """Give the marks that a line has from those right above and right below it."""
    after = seen[index + 1] if index + 1 < min(page.start, len(seen)) else None
    longer = after and after.form.size > seen[index].form.size and after.telling and after.may_be
    return {
        "above_longer": bool(longer) and page.apart(index, index + 1) == 1,
    }


def _around(page: Extent, seen: Sequence[Seen]) -> list[Marks]:
    """Give the marks that each line has from all that stand above the story."""
    fact = page.fact
    others = sum(
        not (fact[index] or page.caption[index] or ASIDE.fullmatch(page.units[index].text))
        for index in range(page.start)
    )
    found: list[Marks] = []
    signed = False
    for index, (each, below) in enumerate(zip(seen, _below(page, seen), strict=True)):
        top = page.units[index].lines[0]
        only = (each.wordy or each.fitting or each.tells) and others == (index < page.start)
        first = page.known.places[top.number] == 0 and count_words(top.text) <= MASTHEAD_WORDS
        dated = index + 1 == page.start and any(fact[max(index - 1, 0) : index])
        found.append(
            {
                "alone": only
                or page.units[index].number - 1 in page.known.blank
                or (each.may_be and _opens(page, top)),
                "masthead": first and not only,
                "below_signed": signed,
                "between": dated and not signed,
                **below,
            }
        )
        told = each.wordy or (each.form.size > STANDFIRST_WORDS and not (each.row or fact[index]))
        signed = signed or (told and any(fact[index + 1 : index + 1 + SIGNED]))
    return found


def _opens(page: Extent, top: Line) -> bool:
    """Tell a first line of a page that is longer than the name of a site, with a blank line below it."""
    below = top.number + 1 in page.known.blank
    return below and page.known.places[top.number] == 0 and count_words(top.text) > MASTHEAD_WORDS


def _below(page: Extent, seen: Sequence[Seen]) -> list[Marks]:
    """Give the marks that each line has from those below it, in one pass from the story up."""
    found: list[Marks] = []
    between, fitting = NEAR, 0
    for index in reversed(range(len(seen))):
        found.append({"fact_near": 1 - between / NEAR, "above_fitting": min(fitting, COUNTED) / COUNTED})
        fitting += seen[index].fitting
        passed = seen[index].may_be and not seen[index].row
        between = 0 if page.fact[index] else min(between + passed, NEAR)
    return found[::-1]
