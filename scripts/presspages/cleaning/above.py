"""Rules for what stands above a story: the head of a dump, what a page prints before its headline, and between that and the story.

In `clean.RULES`. None of them drops a line that states a fact about the article.
"""

from collections.abc import Iterable

from presspages.cleaning.bylines import bare_byline
from presspages.cleaning.first_words import opens_story
from presspages.cleaning.furniture import Words, numbers, without
from presspages.cleaning.headline_form import form_of
from presspages.cleaning.layout import Layout
from presspages.cleaning.view import TWICE_WORDS
from presspages.shared.read import Line
from presspages.shared.rows import entries, is_label_row
from presspages.shared.signals import count_words, is_closed, words_of
from presspages.statements.headers import head, is_mail

# So near to the headline, in units, a line of so many words may be a standfirst or a kicker.
NEAR, KICKER_WORDS = 2, 6

TELLING = 2  # words of the story's

SMALL_WORD = 3  # "of" and "the" may be small in a name

AGAIN = 4  # a caption that is printed twice stands again within so many lines

LEAD_WORDS = 20  # a paragraph of so many words between headline and story is told, whatever it tells
LABELS = 16  # so many labels may stand below it
LABEL_WORDS = 5  # no standfirst has so few


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

    A standfirst or a kicker right above the headline is the story's, and so is the caption of a photograph.
    """
    if layout.headline is None:
        return list(layout.lines)
    labels = [index for index in range(layout.headline) if not _tells(layout, index)]
    return _without(layout, labels)


def _tells(layout: Layout, index: int) -> bool:
    """Tell whether a unit above the headline tells of the story: a caption, a standfirst, or a kicker.

    So does a line near the headline with two words of the story, unless it looks like a menu, a name, or a row.
    """
    text = layout.units[index].text
    credited = index > 0 and is_closed(text) and layout.facts.credit(layout.units[index - 1].text)
    if layout.caption[index] or credited:
        return True
    if index + NEAR < (layout.headline or 0) or count_words(text) < KICKER_WORDS or entries(text):
        return False
    return len(layout.words(index) & layout.subject) >= TELLING and _is_phrase(text, layout)


def _is_phrase(text: str, layout: Layout) -> bool:
    """Tell words that are no name and no menu: a longer one begins with a small letter, and there are short ones."""
    small = any(len(word) > SMALL_WORD and not word[0].isupper() for word in words_of(text))
    return small and not form_of(text, layout.facts).listing


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
    if layout.caption[index] or index in layout.choice.rivals:
        return False
    if _is_printed_twice(layout, index):  # as a caption is, below the photograph and in it
        return False
    if layout.facts.datelines.day_line(text) or _is_filed_with(text, layout):
        return False
    if opens_story(layout, index) or _is_below_lead(layout, index):
        return False
    below = layout.headline is not None and index == layout.headline + 1
    if layout.prose[index]:
        return not below and layout.shared(index) == 0 and count_words(text) < LEAD_WORDS
    sentence = text.endswith((".", "。", "।", "۔"))
    return is_label_row(text) or (not sentence and _is_label(layout, index, below=below))


def _is_filed_with(text: str, layout: Layout) -> bool:
    """Tell a city and the newspaper of those who wrote there: "London: Lakeport Times"."""
    dateline = layout.facts.datelines.find(text)
    behind = text.strip().removeprefix(dateline.text).strip(" :-–—") if dateline else ""
    named = layout.facts.publisher(behind) or layout.facts.is_medium(behind)
    return bool(dateline and named and layout.facts.city(dateline.city))


def _is_below_lead(layout: Layout, index: int) -> bool:
    """Tell a label of more than a word below a long paragraph, with nothing but labels between, not even lines that rules have dropped: the story has begun there."""
    text = layout.units[index].text
    if count_words(text) < 2 or "://" in text:
        return False
    for at in range(index, max(index - LABELS, 0), -1):
        if layout.fact[at] or layout.apart(at - 1, at) > 1:
            return False
        if layout.prose[at - 1]:
            told = count_words(layout.units[at - 1].text) >= LEAD_WORDS
            return told and at - 1 > (layout.headline or 0)
    return False


def _is_printed_twice(layout: Layout, index: int) -> bool:
    """Tell words that stand once more near them, above the story and below the headline."""
    first = 0 if layout.headline is None else layout.headline + 1
    text = layout.units[index].text
    near = range(max(first, index - AGAIN), min(layout.start, index + AGAIN + 1))
    again = any(layout.units[each].text == text for each in near if each != index)
    return again and count_words(text) >= TWICE_WORDS


def _is_label(layout: Layout, index: int, *, below: bool) -> bool:
    """Tell a label from a standfirst or a caption: it has a few words, or none of them is the story's.

    Without a headline nobody can tell where the story's own lines begin, and what might be the headline stays; but where
    there is no prose at all, there is no story to have one. The items of a list stay that stand below a headline.
    """
    text = layout.units[index].text
    if _is_quotation(text):
        return True
    if layout.headline is None and any(layout.prose):
        return not form_of(text, layout.facts).may_be and count_words(text) <= LABEL_WORDS
    if count_words(text) <= LABEL_WORDS:
        return True
    return not below and layout.about(index) == 0 and not layout.judged[index].item


def _is_quotation(text: str) -> bool:
    """Tell a line of figures, as those of an exchange: half of its words are numbers, and more than one."""
    words = words_of(text)
    figures = sum(word[0].isdecimal() for word in words)
    return figures > 1 and 2 * figures >= len(words)


def _without(layout: Layout, indexes: Iterable[int]) -> list[Line]:
    """Give the lines without those of some units, but for lines that state facts."""
    gone = [layout.units[index] for index in indexes if not layout.facts.is_fact(layout.units[index].text)]
    return without(layout, numbers(gone))
