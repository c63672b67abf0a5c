"""What stands right above the first paragraph and is the story's: who is called to, who speaks, a subheading. Called by `above`."""

import re

from presspages.cleaning.layout import Layout
from presspages.cleaning.view import ON_SUBJECT
from presspages.shared.rows import is_label_row
from presspages.shared.signals import count_words, is_closed

# Letters from end to end, and what stands between words.
WORDED = re.compile(r"\s*[^\W\d_][^\d_{}\[\]|:=/]*[^\W\d_]\s*")

CALLS = (",", "，", "!", "！")  # what closes a line that calls to somebody

# Who speaks below, as the item of a list: "- Ella Sykes, engineer".
SPEAKER = re.compile(r"[-–—•*]\s+[^\W\d_a-z][\w'’.-]*(?: [^\W\d_a-z][\w'’.-]*){1,3}, [^\W\d_][^.!?:|]{2,60}")


def opens_story(layout: Layout, index: int) -> bool:
    """Tell whether a unit above the first paragraph opens the story."""
    return any(rule(layout, index) for rule in (_is_salutation, _is_speaker, _is_subheading, _is_only_line))


def _is_salutation(layout: Layout, index: int) -> bool:
    """Tell what calls to somebody above the story, with nothing but others that are called to and a greeting below: "Dear colleagues,"."""
    if not layout.units[index].text.endswith(CALLS):
        return False
    below = (unit.text for unit in layout.units[index + 1 : layout.start])
    return all(text.endswith(CALLS) or is_closed(text) for text in below)


def _is_speaker(layout: Layout, index: int) -> bool:
    """Tell who speaks first in a transcript: "IDA TARBELL, HOST:"; or what announces a list; or who speaks as an item right above what is said, which begins with the same sign."""
    if index + 1 != layout.start or layout.start == len(layout.units):
        return False
    text, said = layout.units[index].text, layout.units[layout.start].text
    announced = text.isupper() or layout.judged[layout.start].item
    if text.endswith(":") and announced and count_words(text) > 1:
        return True
    return text[0] == said[0] and SPEAKER.fullmatch(text) is not None


def _is_subheading(layout: Layout, index: int) -> bool:
    """Tell a label right above the story with a blank line above it or a byline below, where a paragraph stands further up: the story began there.

    Or it stands alone between blank lines, and is of words.
    """
    first = 0 if layout.headline is None else layout.headline + 1
    unit = layout.units[index]
    below = layout.units[index + 1 : layout.start]
    signed = (
        below
        and all(layout.facts.author(each.text) for each in below)
        and not layout.facts.is_name(unit.text)
    )
    if (below and not signed) or layout.start == len(layout.units) or is_label_row(unit.text):
        return False
    if {unit.number - 1, unit.lines[-1].number + 1} <= layout.known.blank and WORDED.fullmatch(unit.text):
        return True
    blank = index > 0 and unit.number > layout.units[index - 1].lines[-1].number + 1
    begun = any(layout.prose[each] and layout.about(each) >= ON_SUBJECT for each in range(first, index))
    return bool(blank or signed) and begun


def _is_only_line(layout: Layout, index: int) -> bool:
    """Tell the one line above a story whose headline is not known, of a word or two that no menu has: that may be it."""
    others = any(each != index and not layout.fact[each] for each in range(layout.start))
    unit, facts = layout.units[index], layout.facts
    if layout.headline is not None or others or layout.start == len(layout.units):
        return False
    alone = unit.lines[-1].number + 1 in layout.known.blank and WORDED.fullmatch(unit.text)
    return bool(alone) and not (
        facts.is_label(unit.text) or facts.publisher(unit.text) or facts.is_medium(unit.text)
    )
