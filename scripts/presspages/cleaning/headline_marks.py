"""What speaks for and against each line above a story as its headline. Used by `headline_choice`; `headline_weights` says how much."""

import re
from collections.abc import Sequence
from itertools import islice

from presspages.cleaning.extent import Extent
from presspages.cleaning.headline_seen import MASTHEAD_WORDS, Seen
from presspages.cleaning.headline_weights import Marks
from presspages.shared.read import Line
from presspages.shared.signals import count_words, plain

ENOUGH = 0.5  # so large a share of its words in the first paragraphs is enough; captions have more
STANDFIRST_WORDS = 7  # with more, what stands above a byline is a standfirst, even if it is a sentence
COUNTED, NEAR, SIGNED = 3, 4, 2

TOP = 5  # the name of a site is among so many first lines
SECTION_WORDS = 3  # no more has the name of a section, which the menu and the path print

# Signs alone, and what stands in brackets, such as the name of a site: no headline.
ASIDE = re.compile(r"[\W_]*|\([^()]*\)")


def all_marks(page: Extent) -> list[Marks | None]:
    """Give the marks of each line above the story, and of its first paragraph, which may be a question above no story."""
    seen = [Seen.of(page, index) for index in range(min(page.start + 1, len(page.units)))]
    if len(seen) > page.start and _is_headed(page, seen):
        seen[page.start] = Seen(seen[page.start].form, may_be=False)
    lead = _lead(page)
    return [
        _own(page, index, each, lead) | _beside(page, index, seen) | around if each.may_be else None
        for (index, each), around in zip(enumerate(seen), _around(page, seen), strict=True)
    ]


def _is_headed(page: Extent, seen: Sequence[Seen]) -> bool:
    """Tell a page with a line on the story above a date or a byline: a question that opens the story below is not the headline."""
    last = max((index for index in range(page.start) if page.fact[index]), default=0)
    return any(each.fitting and each.wordy for each in seen[:last])


def _lead(page: Extent) -> frozenset[str]:
    """Give the words of the first two paragraphs."""
    prose = (page.words(index) for index in range(page.start, len(page.units)) if page.prose[index])
    return frozenset().union(*islice(prose, 2))


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
