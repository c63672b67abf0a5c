"""The last words of a story: what stands behind its last paragraph on the subject and may still be its own. Used by `extent`.

A story may close with a picture instead of its subject: a subheading and a few sentences about roses. So do boxes of a page
look, but these come in numbers, or stand behind buttons. And a scrape may break off anywhere.
"""

import re

from presspages.cleaning.headline_form import STOP
from presspages.cleaning.view import View
from presspages.shared.rows import entries, is_label_row
from presspages.shared.signals import count_words, is_closed, words_of

SUBHEADING_WORDS = 12  # a label of more words is none
NEAR = 3  # a gallery begins within so many units behind the story
PARAGRAPHS = 4  # a last section has no more; what has is another story

RUNNING_WORDS = 6  # what has fewer may be a button's caption
# A key before a colon, or an address.
KEYED = re.compile(r"\W*\w+(?: \w+){0,2} ?:\s|.*(?:://|@\w)")
BROKEN_WORDS = 12  # what was cut off below a heading has so many, if it has no whole sentence
SMALL_SHARE = 0.33  # so many of the words of running text begin with small letters, in scripts that have them


def broken_off(view: View, end: int) -> int:
    """Give the index behind a paragraph that was cut off in the middle, right behind the story; `end`, if there is none.

    It may have a heading above it, if it has one whole sentence at the least, or many words on the subject and nothing below.
    """
    if _breaks_off(view, end):
        return end + 1
    headed = _is_subheading(view, end) and _breaks_off(view, end + 1)
    return end + 2 if headed and _is_text(view, end + 1) else end


def _is_text(view: View, index: int) -> bool:
    """Tell what was cut off from the headline of another story."""
    text, last = view.units[index].text, index + 1 == len(view.units)
    return bool(STOP.search(text)) or (last and count_words(text) >= BROKEN_WORDS and view.on_subject(index))


def _breaks_off(view: View, index: int) -> bool:
    """Tell running text without an end, and none below it: headlines of other stories come several together."""
    near = [runs_on(each.text) for each in view.judged[index : index + 2]]
    return _is_near(view, index) and near[0] and near[1:] != [True]


def runs_on(text: str) -> bool:
    """Tell words of running text, whether or not they end as a sentence: most of them are small.

    >>> runs_on("The members will meet again in the"), runs_on("Xi, Putin Meet in Astana for Talks")
    (True, False)
    """
    words = words_of(text)
    if count_words(text) < RUNNING_WORDS or is_label_row(text) or KEYED.match(text):
        return False
    cased = [word for word in words if word[0].islower() or word[0].isupper()]
    return not cased or sum(word[0].islower() for word in cased) >= SMALL_SHARE * len(cased)


def last_section(view: View, end: int) -> int:
    """Give the index behind a subheading and its few paragraphs right behind the story; `end`, if there are none.

    Two or more such sections are teasers of other stories.
    """
    stop = _section(view, end)
    if not 0 < stop - end <= PARAGRAPHS + 1 or _section(view, stop) > stop:
        return end
    return stop


def behind_gallery(view: View, end: int) -> int:
    """Give the index behind the last caption of a gallery that begins right behind the story; `end`, if there is none."""
    pictures = view.known.pictures
    if not any(unit.number in pictures for unit in view.units[end : end + NEAR]):
        return end
    return max(index for index, unit in enumerate(view.units) if unit.number in pictures) + 1


def _section(view: View, index: int) -> int:
    """Give the index behind a subheading and the sentences right below it; `index`, if it is no subheading."""
    if not _is_subheading(view, index):
        return index
    stop = index + 1
    while _is_near(view, stop) and _is_told(view, stop):
        stop += 1
    return stop if stop > index + 1 else index


def _is_near(view: View, index: int) -> bool:
    """Tell a unit with nothing but blank lines above it, not even lines that rules have dropped, and that states no fact."""
    return 0 < index < len(view.units) and view.apart(index - 1, index) == 1 and not view.fact[index]


def _is_told(view: View, index: int) -> bool:
    text = view.units[index].text
    return view.prose[index] or (
        is_closed(text) and count_words(text) > 1 and not text.endswith(("…", "..."))
    )


def _is_subheading(view: View, index: int) -> bool:
    if not _is_near(view, index) or view.prose[index] or view.caption[index]:
        return False
    text = view.units[index].text
    return (
        0 < count_words(text) <= SUBHEADING_WORDS
        and not is_closed(text)
        and not is_label_row(text)
        and not entries(text)
    )
