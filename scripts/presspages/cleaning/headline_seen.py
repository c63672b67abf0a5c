"""A line above a story as it is looked at: its form, and how much it has of the story's words. Used by the other modules on headlines."""

import re
from dataclasses import dataclass

from presspages.cleaning.extent import Extent
from presspages.cleaning.headline_form import Form, form_of
from presspages.shared.rows import entries, is_label_row, split_entries
from presspages.shared.signals import count_words, plain
from presspages.statements.factlines import FactLines

FITTING_WORDS = 3  # a fitting line has so many words
FITTING_SHARE = 0.4  # and two words of the story, or one that is so large a share of its own
MASTHEAD_WORDS = 5  # the name of a site has no more
QUESTION_WORDS = 15  # what looks like the first paragraph may be a question that is the headline
ENTRY_WORDS = 6  # an entry of a row has no more words
MENU_SHARE = 0.5  # a line without small words of which fewer words are the story's is a whole menu
WORDY = 4  # a line of so many words is hardly a label
NAME_WORDS = 2  # a name between dashes has no more
DASH = re.compile(r"\s+[-–—]\s+")


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
            row=is_label_row(text) or _is_row(text) or (form.listing and _is_menu(text, page.facts)),
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


def _is_menu(text: str, facts: FactLines) -> bool:
    """Tell a menu without signs by its ends: "HOME WORLD SPORT ABOUT US"; "Home Minister Visits Capital" is none."""
    words = text.split()
    ended = facts.is_button(words[-1]) or facts.site_words.is_none(" ".join(words[-2:]))
    return facts.is_home(words[0]) and ended


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
