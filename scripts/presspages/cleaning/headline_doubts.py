"""Where another line may be the headline as well as the likeliest: then neither is chosen. Used by `headline_choice`."""

from collections.abc import Sequence

from presspages.cleaning.extent import Extent
from presspages.cleaning.headline_form import USUAL_WORDS
from presspages.cleaning.headline_seen import MASTHEAD_WORDS, Seen
from presspages.cleaning.headline_weights import Marks
from presspages.shared.signals import count_words, plain

ENTRY_WORDS = 3  # an entry of a menu has no more words
KICKER_WORDS = 5  # nor has a kicker
SECTION_WORDS, LETTERS = 2, 3  # nor has a section more than two, of three letters: "A- A A+" are buttons
HALF = 0.5  # a line above a caption has such a part of the words of the story that are enough

# So likely a line is the headline, whatever stands above it; so likely is the title of an entry below its day.
HEADED, RIVAL = 0.98, 0.15


def rival(page: Extent, chosen: int, marks: Sequence[Marks | None], odds: Sequence[float]) -> int | None:
    """Give the line that may be the headline as well as the chosen one; what the page prints twice is the headline all the same."""
    own, total = marks[chosen], 1.0 + sum(odds)
    if own is None or own["repeated"]:
        return _above_caption(page, chosen, marks) if own else None
    found = [_other_half(page, chosen), _below_name(page, chosen), _below_kicker(page, chosen, marks)]
    if own["stop"]:  # two sentences may be the standfirst of what stands below
        found += [at for at in range(chosen + 1, page.start) if odds[at] >= RIVAL * total]
    if not own["shouted"] and odds[chosen] < HEADED * total:
        found += [_above_standfirst(page, chosen), _among_headlines(page, chosen, marks)]
    if odds[page.start - 1] >= RIVAL * total:
        found.append(_below_day(page, chosen))
    return next((each for each in found if each is not None), None)


def _above_caption(page: Extent, chosen: int, marks: Sequence[Marks | None]) -> int | None:
    """Give the line on the story that stands above what is printed twice in a row: that may be a caption, unless it names whom the archive is about."""
    text = plain(_text(page, chosen))
    own = marks[chosen]
    twice = f"\n{text}\n{text}\n" in f"\n{page.known.printed}"
    if not twice or (own and own["about"]):
        return None
    above = (at for at in reversed(range(chosen)) if plain(_text(page, at)) != text)
    return next((at for at in above if _is_on_story(marks[at])), None)


def _is_on_story(marks: Marks | None) -> bool:
    """Tell a line with words enough of the story that may head it: it stands alone, or its words are the story's."""
    if marks is None or marks["row"] or marks["stop"] or marks["titled"] or marks["label"]:
        return False
    return marks["lead"] >= HALF and bool(marks["alone"] or marks["fitting"])


def _other_half(page: Extent, chosen: int) -> int | None:
    """Give the line in capitals right above a chosen one: it is a kicker, or the first half of the headline; a section stands above both halves."""
    above = chosen - 1
    if above < 0 or page.fact[above] or not (_text(page, chosen).isupper() and _text(page, above).isupper()):
        return None
    near = page.units[chosen].number == page.units[above].lines[-1].number + 1
    words = sum(len(word) >= LETTERS for word in _text(page, above).split())
    section = words <= SECTION_WORDS and "\n" in page.units[chosen].text
    return above if near and words > 1 and not section else None


def _below_name(page: Extent, chosen: int) -> int | None:
    """Give a line that stands alone below what is right below the first line of the page: that may say what the site is of which the name stands above."""
    unit = page.units[chosen]
    named = page.known.places[unit.number] == 1 and unit.number - 1 not in page.known.blank
    if not named or chosen != 1 or page.fact[0] or not _text(page, 0)[0].isalpha():
        return None
    short = count_words(_text(page, 0)) <= MASTHEAD_WORDS and unit.lines[-1].number + 1 in page.known.blank
    below = range(chosen + 1, page.start) if short else ()
    return next((index for index in below if is_alone(page, index) and Seen.of(page, index).wordy), None)


def _below_kicker(page: Extent, chosen: int, marks: Sequence[Marks | None]) -> int | None:
    """Give a longer line right below a few words that is as much a headline, with a date or a byline below that.

    A standfirst may have two sentences. The longer line that alone names whom the archive is about needs nothing below it.
    """
    below = chosen + 1
    own, other = marks[chosen], next(iter(marks[below : page.start]), None)
    if not own or not other or other["stop"] or not Seen.of(page, below).wordy:
        return None
    size, longer = (count_words(_text(page, each)) for each in (chosen, below))
    named = size <= ENTRY_WORDS and other["fitting"] and other["about"] and not own["about"]
    dated = size <= KICKER_WORDS and size < longer <= USUAL_WORDS and page.fact[below + 1]
    return below if named or dated else None


def _above_standfirst(page: Extent, chosen: int) -> int | None:
    """Give the only line above the chosen one, if it is of words and stands alone or at the top: that may be the standfirst of it."""
    above = [index for index in range(chosen) if not page.fact[index]]
    at = above[0] if len(above) == 1 else None
    if at is None or not (page.known.places[page.units[at].number] == 0 or is_alone(page, at)):
        return None
    pictured = page.facts.credit(_text(page, at + 1))
    return at if _is_headed(Seen.of(page, at)) and not pictured else None


def _among_headlines(page: Extent, chosen: int, marks: Sequence[Marks | None]) -> int | None:
    """Give the line below a chosen one, if that and the line above are of words and on the story: it may be the next of other stories."""
    above, below = chosen - 1, next(iter(marks[chosen + 1 : page.start]), None)
    if above < 0 or not below or not below["fitting"]:
        return None
    seen = Seen.of(page, above)
    if plain(_text(page, chosen)) in plain(_text(page, above)):
        return None  # the same, glued to its section
    return chosen + 1 if seen.fitting and _is_headed(seen) else None


def _is_headed(seen: Seen) -> bool:
    """Tell a line of words that is no longer than headlines are, and one sentence at the most."""
    marks = seen.form.marks
    return (
        seen.wordy
        and seen.form.size <= USUAL_WORDS
        and not (marks["stop"] or marks["titled"] or marks["signs"])
    )


def _below_day(page: Extent, chosen: int) -> int | None:
    """Give a line that stands alone between the day below the chosen one and the story, as the title of an entry does in a blog."""
    last = page.start - 1
    between = chosen == last - 2 and page.fact[last - 1]
    return last if between and is_alone(page, last) else None


def is_alone(page: Extent, index: int) -> bool:
    """Tell a line with blank lines around it, or at the top of the page with one below."""
    unit, blank = page.units[index], page.known.blank
    above = unit.number - 1 in blank or page.known.places[unit.number] == 0
    return above and unit.lines[-1].number + 1 in blank


def _text(page: Extent, index: int) -> str:
    return page.units[index].text
