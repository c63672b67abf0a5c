"""The story in blocks: paragraphs, subheadings and captions, as a page shows them. Called by `describe`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from presspages.cleaning.halves import join_broken, join_links
from presspages.cleaning.headline_form import STOP
from presspages.cleaning.wrapping import Unit, units
from presspages.shared.read import Line
from presspages.shared.signals import count_words, ends_sentence, is_prose
from presspages.statements.factlines import FactLines

Kind = Literal["paragraph", "heading", "minor heading", "caption"]

# A line that ends in a dash is the lesser of two sorts of subheading.
DASH_END = re.compile(r"(?:[—–]+|--+)$")

# How an item of a list, or a turn of an interview, begins.
LIST_ITEM = re.compile(r"\s*(?:[-*•·–—]\s|\(?\d{1,2}[.)]\s|[QA]\s?[:.])")

# What is said in an interview or done on a stage: "PRESENTER: Will they come?", "(Applause)".
SPOKEN = re.compile(r"[^\W\d_][\w .'’()-]{1,30}[:：]\s.*[?？]|[(\[（].*[)\]）]")

HEADING_WORDS = 28


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the story: its kind, and the lines of the source that it is made of."""

    kind: Kind
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The text as the source prints it; a wrapped paragraph keeps its line ends."""
        return "\n".join(line.text.strip() for line in self.lines)


def blocks(lines: Sequence[Line], facts: FactLines) -> tuple[Block, ...]:
    """Tell the kind of every unit that is left of a source, in order."""
    found = list(join_broken(join_links(units(lines), facts.is_fact), facts))
    made: list[Block] = []
    major = False
    for index, unit in enumerate(found):
        kind = _kind(found, index, facts, major)
        major = major or kind == "heading"
        made.append(Block(kind, unit.lines))
    return tuple(made)


def opening(story: Sequence[Block]) -> str:
    """Give the text that a story opens with: its first paragraph, or its first caption if it is a gallery; whom it greets only if there is nothing else."""
    told = [block.text for kind in ("paragraph", "caption") for block in story if block.kind == kind]
    return next((text for text in told if not text.endswith((",", "，"))), next(iter(told), ""))


def _kind(found: Sequence[Unit], index: int, facts: FactLines, major: bool) -> Kind:
    """Tell the kind of a unit; `major` says whether a heading stood before, so that a lesser one may follow."""
    text = found[index].text
    if facts.is_caption(text) or facts.credit(text):
        return "caption"
    if not _is_heading(found, index):
        return "paragraph"
    return "minor heading" if major and DASH_END.search(text) else "heading"


def _is_heading(found: Sequence[Unit], index: int) -> bool:
    """Tell a subheading: a label between two paragraphs that does not end as a sentence does.

    A question may be one; a mark of omission and a salutation, which ends with a comma, are none. What has the end of a sentence inside is none, nor is a turn of an interview. An item of a list, lines before the first paragraph or behind the last are not.
    """
    text = found[index].text
    if not any(is_prose(unit.text) for unit in found[:index]) or index + 1 == len(found):
        return False
    if len(found[index].lines) > 1 or LIST_ITEM.match(text) or text.endswith((",", "，", "،")):
        return False
    if STOP.search(text.partition(" ")[2]) or SPOKEN.fullmatch(text):
        return False
    if (
        not any(map(str.isalnum, text))
        or count_words(text) > HEADING_WORDS
        or not (is_prose(found[index + 1].text) or DASH_END.search(text))
    ):
        return False
    return text.endswith("?") or not ends_sentence(text)
