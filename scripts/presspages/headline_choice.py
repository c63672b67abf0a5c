"""Which line before the story is its headline. Used through `layout`; `headlines` then frees it from what is glued to it.

A headline is about the story's subject, has some words, is no sentence, and often stands by the date or twice. Where
two lines will do about as well, none is chosen: a wrong headline is worse than none.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from presspages.extent import Extent
from presspages.headline_form import HEADLINE_WORDS, Form, form_of
from presspages.headlines import on_one_line
from presspages.signals import count_words, entries, plain
from presspages.view import parts

# A line without small words of which so few words are the story's is a whole menu.
MENU_SHARE = 0.5

# What a line must weigh to be a headline.
HEADLINE_SCORE = 1.0

# What a headline behind its key weighs: more than any other line can.
KEYED = 9.0

# A line that fits so nearly as well as a line below it is the headline: for it stands first; for what stands below it,
# a date or a byline; or for the line below it is longer and right there, a standfirst.
NEARLY, FAIRLY, HALF = 0.85, 0.7, 0.5

# A standfirst or a caption stands within so many units below its headline; the date within so many.
BELOW = 3

# Where labels come between, it is longer by so many words.
LONGER = 5

# A line elsewhere that fits so nearly as well as the headline leaves it open which of them it is.
RIVAL = 0.9


@dataclass(frozen=True, slots=True)
class Choice:
    """The index of the headline among the units, None if there is none; `rivals` are lines between which it is open."""

    index: int | None = None
    rivals: tuple[int, ...] = ()


def choose(page: Extent) -> Choice:
    """Choose the line before the story that fits best as its headline.

    Of lines that fit about equally the first is the headline, if the others stand below it as a standfirst does.
    """
    scores = [_score(page, index) for index in range(min(page.start + 1, len(page.units)))]
    best = max(scores, default=0.0)
    if best < HEADLINE_SCORE:
        return Choice()
    if best >= KEYED:
        return Choice(_printed_again(page, scores.index(best)))
    chosen = _bare(page, _topmost(page, scores), scores)
    rivals = _rivals(page, chosen, scores)
    return Choice(None, tuple(sorted((chosen, *rivals)))) if rivals else Choice(chosen)


def _bare(page: Extent, chosen: int, scores: Sequence[float]) -> int:
    """Find the headline without the site's name or a path beside it, if the page prints it so as well."""
    said = plain(page.units[chosen].text)
    for index, score in enumerate(scores):
        text = plain(page.units[index].text)
        if score >= HEADLINE_SCORE and text != said and text in parts(said):
            return index
    return chosen


def _topmost(page: Extent, scores: Sequence[float]) -> int:
    """Climb from the line that fits best to the line above it, as long as that one leads."""
    chosen = scores.index(max(scores))
    while (above := _leader(page, chosen, scores)) is not None:
        chosen = above
    return chosen


def _leader(page: Extent, below: int, scores: Sequence[float]) -> int | None:
    leaders = (index for index in range(below) if _leads(page, index, below, scores))
    return next(leaders, None)


def _leads(page: Extent, index: int, below: int, scores: Sequence[float]) -> bool:
    """Tell whether a line is the headline though one below it fits better, for where it stands.

    So it is above a standfirst, and above a date or a byline; but not above a headline in capitals.
    """
    text, share = page.units[index].text, scores[index] / scores[below]
    if share < HALF or (
        _is_shouted(page, form_of(page.units[below].text, page.facts)) and not text.isupper()
    ):
        return False
    if entries(text):
        return share >= NEARLY and plain(page.units[below].text) not in plain(text)
    if share >= NEARLY and page.apart(index, below) <= BELOW:
        return True
    return _stands_above(page, index, below) or (share >= FAIRLY and page.fact[index + 1])


def _stands_above(page: Extent, index: int, below: int) -> bool:
    """Tell a headline from its standfirst, which is longer and right below it; much longer, if labels come between."""
    form, size = form_of(page.units[index].text, page.facts), count_words(page.units[below].text)
    named = not form.names.isdisjoint(page.names)
    unlike = not named and not form_of(page.units[below].text, page.facts).names.isdisjoint(page.names)
    if form.size < 3 or unlike or _is_menu(page, form):
        return False
    apart = page.apart(index, below)
    if apart == 1:
        return size > form.size
    return apart <= BELOW and named and size >= form.size + LONGER


def _rivals(page: Extent, chosen: int, scores: Sequence[float]) -> list[int]:
    """Find the lines that might be the headline as well: not what stands right below it, nor the same words again."""
    said = plain(page.units[chosen].text)
    good = max(RIVAL * scores[chosen], HEADLINE_SCORE)
    twice = _is_printed_twice(page, chosen)
    return [
        index
        for index, score in enumerate(scores)
        if score >= good
        and (not twice or _is_printed_twice(page, index))
        and not _is_same(said, plain(page.units[index].text))
        and not _is_headed(page, chosen, index)
    ]


def _is_headed(page: Extent, chosen: int, index: int) -> bool:
    """Tell a line that is the headline's own: right below it, behind its date, as its standfirst; or right above one in capitals."""
    if index <= chosen:
        shouted = _is_shouted(page, form_of(page.units[chosen].text, page.facts))
        return index == chosen or (shouted and page.apart(index, chosen) == 1)
    dated = any(page.fact[chosen + 1 : index])
    return page.apart(chosen, index) == 1 or dated or _stands_above(page, chosen, index)


def _is_printed_twice(page: Extent, index: int) -> bool:
    return plain(page.units[index].text) in page.known.repeated


def _is_same(one: str, other: str) -> bool:
    return one in other or other in one


def _printed_again(page: Extent, field: int) -> int:
    """Find the headline that a field above the article gives where it is printed; the field, if it is not."""
    said = plain(page.facts.keyed_headline(on_one_line(page.units[field].text)) or "")
    printed = range(field + 1, min(page.start, len(page.units)))
    return next((index for index in printed if plain(page.units[index].text) == said), field)


def _score(page: Extent, index: int) -> float:
    """Weigh a unit as a headline: it is about the story's subject, and neither a menu word nor a paragraph."""
    text = page.units[index].text
    if page.facts.keyed_headline(on_one_line(text)):
        return KEYED
    if _is_other(page, index) or not (form := form_of(text, page.facts)).may_be or text in page.sites:
        return 0.0
    if index == page.start and not (form.question and form.size <= 15):
        return 0.0
    shared, named = len(form.words & page.subject), len(form.names & page.names)
    near = _nearness(page, index)
    if not shared and not (near and form.length >= 0.5 and not entries(text)):
        return 0.0
    subject = shared / max(len(form.words), 3) + min(shared, 4) / 8 + min(named, 4) / 4
    again = (shared > 1 or near >= 0.6) and _is_printed_twice(page, index)
    return (
        subject
        + 0.6 * form.length
        + 0.4 * _is_shouted(page, form)
        + near
        + 0.5 * again
        - form.against
        - 0.5 * _is_menu(page, form)
    )


def _nearness(page: Extent, index: int) -> float:
    """Weigh a fact below a line, as a date or a byline stands below a headline: right there, or behind its standfirst.

    Or the date stands right above it, and the story right below.
    """
    between = (
        index > 0 and page.fact[index - 1] and page.apart(index - 1, index) == 1 and index + 1 == page.start
    )
    if any(page.fact[index + 1 : index + 3]) or between:
        return 0.6
    return 0.3 if any(page.fact[index + 3 : index + 2 + BELOW]) else 0.0


def _is_shouted(page: Extent, form: Form) -> bool:
    """Tell a headline in capitals from a menu."""
    return form.shouted and not _is_menu(page, form)


def _is_menu(page: Extent, form: Form) -> bool:
    """Tell a menu that happens to name a thing of the story: most of a headline's words are the story's."""
    return form.listing and len(form.words & page.subject) < MENU_SHARE * len(form.words)


def _is_other(page: Extent, index: int) -> bool:
    """Tell a unit that is a fact, a caption, or too long."""
    return page.fact[index] or page.caption[index] or count_words(page.units[index].text) > HEADLINE_WORDS
