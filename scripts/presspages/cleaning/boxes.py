"""The rule for boxes that a site puts behind a story, or into the middle of one: "Next post". In `clean.RULES`."""

import re

from presspages.cleaning.furniture import Words, numbers, without
from presspages.cleaning.layout import Layout
from presspages.cleaning.view import ON_SUBJECT
from presspages.cleaning.wrapping import Unit
from presspages.shared.read import Line
from presspages.shared.signals import is_prose

# The upper or lower side of a box that is drawn with signs, and a line inside it: one cell, no column.
SIDE = re.compile(r"\s*\+[-=]{3,}\+\s*")
CELL = re.compile(r"\s*\|[^|]*\|\s*")


def drawn_box(layout: Layout, words: Words) -> list[Line]:
    """Drop a box that is drawn with signs and holds labels only, as text dumps show what stands beside a story.

    A table, which has columns, is the story's, and so is a box with sentences.
    """
    if not any("+" in line.text and SIDE.fullmatch(line.text) for line in layout.lines):
        return list(layout.lines)
    lines = [line for line in layout.lines if line.text.strip()]
    dropped: set[int] = set()
    top: int | None = None
    for index, line in enumerate(lines):
        if SIDE.fullmatch(line.text):
            inside = lines[top:index] if top is not None else []
            if len(inside) > 1 and not any(is_prose(each.text.strip(" |")) for each in inside):
                dropped |= {each.number for each in (*inside, line)}
            top = index
        elif not CELL.fullmatch(line.text):
            top = None
    return without(layout, dropped)


BOXES = 50  # where there are more headings of boxes they are no boxes; each is weighed against all that stands before and behind it


def end_of_story(layout: Layout, words: Words) -> list[Line]:
    """Drop a line such as "Next post" and all that follows it, if no more of the story does.

    Sites also put such boxes into the middle of a story; then only the labels of the box go.
    """
    dropped: set[int] = set()
    behind = range(layout.start + 1, len(layout.units))
    headings = [index for index in behind if words.ends_story(layout.units[index].text)]
    for index in headings if len(headings) <= BOXES else ():
        own = layout.own_behind(index)
        if own is None:
            dropped |= numbers(layout.units[index:])
            break
        dropped |= numbers(_box(layout, index, own))
    return without(layout, dropped)


def _announces(layout: Layout, index: int) -> bool:
    """Tell a heading with a colon from one that closes a page: "Related readings:", and the links right below it."""
    return layout.units[index].text.endswith((":", "：")) and not any(layout.prose[index + 1 : index + 2])


def _box(layout: Layout, index: int, stop: int) -> list[Unit]:
    """Give the labels from a box's heading to the next paragraph of the story.

    The last of them may be a subheading of the story: it stays if it is about the subject, and so does "He added:". Right below another label it is a link,
    if a blank line parts it from the story or the heading announces links.
    """
    last = stop - 1
    above, below = (layout.units[each].number - 1 in layout.known.blank for each in (last, stop))
    linked = not above and (below or _announces(layout, index))
    told = layout.about(last) >= ON_SUBJECT or layout.units[last].text.endswith((":", "："))
    if last > index and not linked and told:
        stop = last
    return [
        layout.units[each]
        for each in range(index, stop)
        if not layout.prose[each] or not layout.on_subject(each)
    ]
