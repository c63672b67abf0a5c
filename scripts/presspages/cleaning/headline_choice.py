"""Which line before the story is its headline. Used through `layout`; `headlines` then frees it from what is glued to it.

Each line is weighed by its marks. Where none is likely enough, none is chosen: a wrong headline is worse than none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from presspages.cleaning.extent import Extent
from presspages.cleaning.headline_doubts import ENTRY_WORDS, is_alone, rival
from presspages.cleaning.headline_marks import all_marks
from presspages.cleaning.headline_seen import Seen
from presspages.cleaning.headline_weights import Marks, weigh
from presspages.cleaning.headlines import on_one_line, read_headline
from presspages.shared.signals import count_words, is_closed, plain

SURE = 0.6  # how likely a line must be to be chosen; `tests/fit_headline.py` shows what comes of others
MAYBE = 0.2  # how likely it must be to be named where none is

# What tells a headline without a word of the story; so many of them, each by half at the least.
SIGNS = ("alone", "fact_near", "repeated", "shouted", "between")
ENOUGH, HALF = 2, 0.5

TITLE_WORDS = 16  # the title of a post has no more

# What stands between the sections of a path, and is no closed quotation: a headline that cannot be freed from it is not known.
PATH = re.compile(r">|›|(?:^|\s)»(?![^»]*«)|»(?=\w)")


# The weather: "Astana: +24, wind 7 m/s".
DEGREES = re.compile(r"(?<!\w)[+−]\s?\d{1,2}(?!\d)|\d\s?°")


@dataclass(frozen=True, slots=True)
class Choice:
    """The index of the headline among the units; where it is not known, None, and `rivals` are the lines that it might be; `doubted` is the likeliest, where another may be it as well."""

    index: int | None = None
    rivals: tuple[int, ...] = ()
    doubted: int | None = None


def choose(page: Extent) -> Choice:
    """Choose the line before the story that is its headline: the one behind its key, or the likeliest if it is likely enough."""
    above = range(min(page.start + 1, len(page.units)))
    keyed = next((index for index in above if page.facts.keyed_headline(_text(page, index))), None)
    if keyed is not None:
        return Choice(keyed)  # where it is printed again, that line goes
    marks = all_marks(page)
    for tell in (_of_several, _of_post, _above_note):
        if (told := tell(page, marks)) is not None:
            return Choice(told)
    odds = [0.0 if _is_entry(page, index) else weigh(each) for index, each in enumerate(marks)]
    best = max(odds, default=0.0)
    if best < 1.0:  # no line at all is likelier
        return Choice()
    chosen, total = odds.index(best), 1.0 + sum(odds)
    chosen = next((at for at, each in enumerate(odds) if each and _is_glued(page, chosen, at)), chosen)
    same = {index for index, each in enumerate(odds) if each and _is_same(page, index, chosen)}
    sure = sum(odds[index] for index in same) >= SURE * total and _is_grounded(page, chosen, marks[chosen])
    if (
        sure
        and not _may_be_standfirst(page, chosen, marks[chosen])
        and not PATH.search(read_headline(_text(page, chosen), page.facts).text)
    ):
        other = rival(page, chosen, marks, odds)
        return Choice(chosen) if other is None else Choice(None, tuple(sorted((chosen, other))), chosen)
    likely = (index for index, each in enumerate(odds) if each >= MAYBE * total)
    return Choice(None, tuple(likely))


def _is_grounded(page: Extent, chosen: int, marks: Marks | None) -> bool:
    """Tell a line that has words of the story, or nothing but the story below it, two signs of a headline, or the archive's subject right above its date.

    What a blog says of itself stands near the date, too.
    """
    weather = DEGREES.search(_text(page, chosen)) and not (marks and marks["about"])
    named = page.known.places[page.units[chosen].number] == 0 and page.facts.is_organization(
        _text(page, chosen)
    )
    if (marks and marks["label"]) or weather or named:
        return False
    if not marks or marks["lead"] or marks["fitting"] or page.start == chosen + 1 == 1:
        return marks is not None
    signs = (
        sum(marks[sign] >= HALF for sign in SIGNS)
        + _is_in_section(page, chosen)
        + _is_below_day(page, chosen)
    )
    return signs >= ENOUGH or bool(marks["about"] and marks["fact_near"] == 1)


def _is_below_day(page: Extent, chosen: int) -> bool:
    """Tell a line of words right below a day, where nothing else above the story is one; who wrote it is none."""
    wordy = [index for index in range(page.start) if Seen.of(page, index).wordy]
    text = _text(page, chosen)
    below = wordy == [chosen] and chosen > 0 and bool(page.facts.dates(_text(page, chosen - 1)))
    return below and not page.facts.is_name(text.partition(",")[0])


def _is_in_section(page: Extent, chosen: int) -> bool:
    """Tell a line right below the name of a section that the menu has as well."""
    above = chosen - 1
    name = plain(_text(page, max(above, 0)))
    near = above >= 0 and page.apart(above, chosen) == 1 and not page.fact[above]
    return near and count_words(name) <= ENTRY_WORDS and page.known.printed.split("\n").count(name) > 1


def _is_entry(page: Extent, chosen: int) -> bool:
    """Tell an entry of a menu, an item of a list or a few words with no blank line above or below them, and nothing else than a few words beside them or what rules have dropped."""
    near = page.judged[max(chosen - 1, 0) : chosen] + page.judged[chosen + 1 : chosen + 2]
    if page.judged[chosen].item and any(each.item for each in near):
        return True
    number = page.units[chosen].number
    if number == 1 or page.known.blank & {number - 1, number + 1}:
        return False
    around = range(max(chosen - 1, 0), min(chosen + 2, len(page.units)))
    close = (at for at in around if abs(page.units[at].number - number) <= 1)
    return all(count_words(_text(page, at)) <= ENTRY_WORDS and not page.fact[at] for at in close)


def _may_be_standfirst(page: Extent, chosen: int, marks: Marks | None) -> bool:
    """Tell a line that is as likely the standfirst below a headline: another line of words stands right above it, or above its date.

    What the page prints twice or in capitals is a headline all the same, and so is what has a date or a byline below it.
    """
    if not marks or marks["repeated"] or marks["shouted"] or any(page.fact[chosen + 1 : page.start]):
        return False
    above = next((index for index in reversed(range(chosen)) if not page.fact[index]), None)
    if above is None or not Seen.of(page, above).wordy:
        return False
    return above + 1 < chosen or (chosen + 1 == page.start and not marks["alone"])


def _of_several(page: Extent, marks: Sequence[Marks | None]) -> int | None:
    """Give the line above the writers and the day of several contributions, of which the first is headed and signed above the story.

    Between stands a paragraph by the editor; the story below the teaser of another has a day of its own.
    """
    facts, head = page.facts, page.start - 2
    own = _text(page, head + 1) if 0 < head < len(page.units) - 1 else ""
    if not facts.author(own) or facts.dates(own) or page.fact[head]:
        return None
    for index, each in enumerate(marks[:head]):
        signed = _text(page, index + 1)
        about = each and (each["fitting"] or each["about"])
        if about and facts.author(signed) and facts.dates(signed) and any(page.prose[index + 2 : head]):
            return index
    return None


def _of_post(page: Extent, marks: Sequence[Marks | None]) -> int | None:
    """Give the line alone between the day and the text of a blog's post, which its program signs: "Posted by Ella Sykes at 9:14 AM"."""
    if not page.facts.site_words.is_signed_post(page.known.printed):
        return None
    title = next((at + 1 for at in reversed(range(page.start)) if page.facts.dates(_text(page, at))), 0)
    lone = 0 < title <= page.start < len(page.units) and is_alone(page, title)
    text = _text(page, title) if lone else ""
    open_ended = text.endswith(("...", "…")) or not is_closed(text)
    return title if 1 < count_words(text) <= TITLE_WORDS and open_ended else None


def _above_note(page: Extent, marks: Sequence[Marks | None]) -> int | None:
    """Give the line above the name of a writer, right above the note of an archive that says where and on which day it was printed."""
    for note in range(2, page.start):
        text, writer = _text(page, note), _text(page, note - 1)
        if page.facts.site_words.printed_in(text) and page.facts.dates(text) and page.facts.is_name(writer):
            return note - 2 if marks[note - 2] else None
    return None


def _text(page: Extent, index: int) -> str:
    return on_one_line(page.units[index].text)


def _is_glued(page: Extent, chosen: int, other: int) -> bool:
    """Tell a line that stands, glued to the name of a section, at the end of the chosen one: "World NewsPresidents meet" above "Presidents meet"."""
    text, end = _text(page, chosen), _text(page, other)
    before = text.removesuffix(end)
    return before != text and before[-1:].isalpha() and end[:1].isupper()


def _is_same(page: Extent, one: int, other: int) -> bool:
    """Tell whether one line says what the other says, as a headline and the same with the site's name behind it."""
    first, second = plain(_text(page, one)), plain(_text(page, other))
    return first in second or second in first
