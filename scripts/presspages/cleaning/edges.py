"""Rules for the edges of a page: what stands before the headline, between it and the story, and behind the story.

In `clean.RULES`. None of them drops a line that states a fact about the article.
"""

import re
from collections.abc import Iterable

from presspages.cleaning.bylines import bare_byline
from presspages.cleaning.furniture import Words, numbers, without
from presspages.cleaning.headline_form import form_of
from presspages.cleaning.layout import Layout
from presspages.cleaning.view import ON_SUBJECT
from presspages.cleaning.wrapping import Unit
from presspages.shared.read import Line
from presspages.shared.signals import count_words, entries, is_closed, is_label_row
from presspages.statements.headers import head, is_mail

# What a line right above the headline must have to be a standfirst: so many words, and so many of them the story's.
STANDFIRST_WORDS, STANDFIRST_ABOUT = 10, 0.4

# So many words that a finished paragraph shares with the story's make it the story's, too.
TELLING = 2

LABEL_WORDS = 5  # no standfirst has so few

SENTENCE_WORDS = 3  # a closed line of fewer words is a button's caption

# Signs without a letter or a number, two at the least.
PAGE_RULE = re.compile(r"[-=_*~#.·•|+\s]*[-=_*~#.·•|+][-=_*~#.·•|+\s]+")


def head_of_dump(layout: Layout, words: Words) -> list[Line]:
    """Drop the head that another program wrote above the article, but for what it says of the article.

    The head of a mail goes as a whole: its date and its subject are the mail's.
    """
    found = head(layout.lines)
    mail = is_mail(found)
    gone = {line.number for line in found if mail or not layout.facts.is_field(line.text)}
    return without(layout, gone)


def before_headline(layout: Layout, words: Words) -> list[Line]:
    """Drop the labels that stand before the headline: menus, tickers, the site's own words.

    A standfirst right above the headline is the story's, and so is the caption of a photograph.
    """
    if layout.headline is None:
        return list(layout.lines)
    labels = [index for index in range(layout.headline) if not _tells(layout, index)]
    return _without(layout, labels)


def _tells(layout: Layout, index: int) -> bool:
    """Tell whether a unit above the headline tells of the story: a caption, or a standfirst.

    A finished paragraph on the subject does wherever it stands, any other line right above the headline alone.
    """
    text = layout.units[index].text
    credited = index > 0 and is_closed(text) and layout.facts.credit(layout.units[index - 1].text)
    if layout.caption[index] or credited:
        return True
    near = index + 1 == layout.headline or layout.prose[index]
    if not near or count_words(text) < STANDFIRST_WORDS or entries(text) or text.isupper():
        return False
    told = len(layout.words(index) & layout.subject)
    return layout.about(index) >= STANDFIRST_ABOUT or (layout.prose[index] and told >= TELLING)


def before_story(layout: Layout, words: Words) -> list[Line]:
    """Drop the labels between the headline and the story, or all before the story where there is no headline.

    A line that closes as a sentence or has many words may be a standfirst or a caption and stays.
    """
    first = 0 if layout.headline is None else layout.headline + 1
    name = bare_byline(layout)
    buttons = [index for index in range(first, layout.start) if _is_button(layout, index)]
    return _without(layout, [index for index in buttons if name is None or index != name[0]])


def _is_button(layout: Layout, index: int) -> bool:
    """Tell whether a unit is no more than a label: a few words, or many that are not about the subject.

    What stands right below the headline may be a standfirst, whatever its words.
    """
    text = layout.units[index].text
    if layout.caption[index] or layout.listed[index] or _is_salutation(layout, index):
        return False
    if _is_subheading(layout, index) or index in layout.choice.rivals:
        return False
    below = layout.headline is not None and index == layout.headline + 1
    if layout.prose[index]:
        return not below and layout.shared(index) == 0
    sentence = text.endswith((".", "。", "।", "۔")) and count_words(text) >= SENTENCE_WORDS
    return is_label_row(text) or (not sentence and _is_label(layout, index, below=below))


def _is_subheading(layout: Layout, index: int) -> bool:
    """Tell a label right above the story with a blank line above it, where a paragraph stands further up: the story began there.

    Or the label is in capitals, and so are subheadings further down.
    """
    first = 0 if layout.headline is None else layout.headline + 1
    if index + 1 != layout.start or is_label_row(layout.units[index].text):
        return False
    blank = index > 0 and layout.units[index].number > layout.units[index - 1].lines[-1].number + 1
    begun = any(layout.prose[each] and layout.about(each) >= ON_SUBJECT for each in range(first, index))
    return blank and (begun or (layout.units[index].text.isupper() and _has_shouted_heading(layout)))


def _has_shouted_heading(layout: Layout) -> bool:
    """Tell whether a label in capitals stands between two paragraphs of the story."""
    return any(
        layout.units[index].text.isupper() and layout.prose[index - 1] and layout.prose[index + 1]
        for index in range(layout.start + 1, min(layout.end, len(layout.units)) - 1)
        if not layout.prose[index] and not layout.fact[index]
    )


def _is_salutation(layout: Layout, index: int) -> bool:
    """Tell what calls to somebody right above the story: "Dear colleagues,"."""
    return index + 1 == layout.start and layout.units[index].text.endswith((",", "，", "!", "！"))


def _is_label(layout: Layout, index: int, *, below: bool) -> bool:
    """Tell a label from a standfirst or a caption: it has a few words, or none of them is the story's.

    Without a headline nobody can tell where the story's own lines begin, and what might be the headline stays; but where
    there is no prose at all, there is no story to have one.
    """
    text = layout.units[index].text
    if layout.headline is None and any(layout.prose):
        return not form_of(text, layout.facts).may_be and count_words(text) <= LABEL_WORDS
    return count_words(text) <= LABEL_WORDS or (not below and layout.about(index) == 0)


def _without(layout: Layout, indexes: Iterable[int]) -> list[Line]:
    """Give the lines without those of some units, but for lines that state facts."""
    gone = [layout.units[index] for index in indexes if not layout.facts.is_fact(layout.units[index].text)]
    return without(layout, numbers(gone))


def after_story(layout: Layout, words: Words) -> list[Line]:
    """Drop what follows the last paragraph that keeps to the story's subject.

    What names the source or the day of publication right behind the story stays; a date further on, or behind a line across the
    page, is a teaser's.
    """
    near = layout.units[layout.end : layout.end + 4]
    ruled = next((place for place, unit in enumerate(near) if PAGE_RULE.fullmatch(unit.text)), len(near))
    closing = list(near[:ruled])
    kept = {layout.end + place for place, unit in enumerate(closing) if _closes(layout, closing, place)}
    gone = [layout.units[index] for index in range(layout.end, len(layout.units)) if index not in kept]
    return without(layout, numbers(gone))


def _closes(layout: Layout, closing: list[Unit], place: int) -> bool:
    """Tell whether a unit behind the story says where or when it was published; so do a place and a day together."""
    facts, text = layout.facts, closing[place].text
    beside = [unit.text for unit in closing[max(place - 1, 0) : place] + closing[place + 1 : place + 2]]
    signed = (facts.city(text) and any(map(facts.dates, beside))) or (
        facts.dates(text) and any(map(facts.city, beside))
    )
    named = place == 0 and facts.author(text) is not None
    return named or facts.closes_story(text) or bool(signed)


def page_rule(layout: Layout, words: Words) -> list[Line]:
    """Drop lines of signs that rule off one part of a page from the next; they have told where the story ends."""
    return [line for line in layout.lines if not PAGE_RULE.fullmatch(line.text)]
