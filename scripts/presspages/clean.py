"""Stage 2: furniture goes, line by line, and each edit is written down.

A rule is a plain function that is shown the layout of the lines and gives back those that it keeps, some of
them shortened. It alters or drops and never adds; the driver keeps the account by comparing. Every rule
leaves lines alone that state a fact about the article.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from presspages.account import Edit, observe
from presspages.bylines import bare_byline
from presspages.factlines import TIME, FactLines
from presspages.headers import head, is_mail
from presspages.headlines import read_headline
from presspages.imprint import site_names
from presspages.layout import ON_SUBJECT, Layout
from presspages.read import Line, Source
from presspages.signals import DIGITS, MEMORY, Unit, count_words, ends_sentence, is_label_row, plain
from presspages.tables import Furniture, alternatives

Rule = Callable[[Layout, "Words"], list[Line]]


class Words:
    """The furniture table, compiled; made once a run."""

    def __init__(self, furniture: Furniture) -> None:
        """Compile the lists, each into one pattern."""
        self._furniture = lru_cache(maxsize=MEMORY)(self._match)
        self.line = re.compile(rf"\s*{alternatives(furniture.line)}\s*", re.IGNORECASE)
        self.start = re.compile(rf"\W*{alternatives(furniture.start)}", re.IGNORECASE)
        self.end_of_story = re.compile(rf"\W*{alternatives(furniture.end_of_story)}\s*", re.IGNORECASE)

    def is_furniture(self, text: str) -> bool:
        """Tell whether a line is furniture by its words alone."""
        return self._furniture(text)

    def _match(self, text: str) -> bool:
        text = " ".join(text.split())  # so that no run of spaces is tried at every length
        return bool(self.line.fullmatch(text) or self.start.match(text))


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A source without its furniture: the lines that are left, and every edit that was made."""

    source: Source
    lines: tuple[Line, ...]
    edits: tuple[Edit, ...]


def control_characters(layout: Layout, words: Words) -> list[Line]:
    """Take out control characters that no page may hold; a tab stays.

    They show nothing, and some reverse the letters around them.
    """
    return [
        line if line.text.isprintable() else replace(line, text="".join(filter(_is_text, line.text)))
        for line in layout.lines
    ]


# A character reference of HTML: "&amp;", "&#39;", "&#x2019;".
REFERENCE = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")


def character_references(layout: Layout, words: Words) -> list[Line]:
    """Print the characters that references of HTML stand for: "&amp;" is &, "&nbsp;" a space.

    They are how a page is written, not what its readers saw. A reference that HTML does not know stays.
    """
    return [
        replace(line, text=REFERENCE.sub(_referred, line.text)) if "&" in line.text else line
        for line in layout.lines
    ]


def _referred(match: re.Match[str]) -> str:
    return html.unescape(match[0]).replace("\xa0", " ")


def head_of_dump(layout: Layout, words: Words) -> list[Line]:
    """Drop the head that another program wrote above the article, but for what it says of the article.

    The head of a mail goes as a whole: its date and its subject are the mail's.
    """
    found = head(layout.lines)
    mail = is_mail(found)
    gone = {line.number for line in found if mail or not layout.facts.is_field(line.text)}
    return [line for line in layout.lines if line.number not in gone]


# Characters that reorder or hide the text around them.
BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def _is_text(character: str) -> bool:
    return character == "\t" or (
        unicodedata.category(character) not in {"Cc", "Cs", "Co", "Cn"} and character not in BIDI
    )


def known_furniture(layout: Layout, words: Words) -> list[Line]:
    """Drop whole lines that are furniture wherever they stand: buttons, counters, what templates leave.

    A line that only begins like one is left alone if it reads on as a story: "Share prices fell". So is a
    finished sentence among the paragraphs of the story, if it is about their subject or has no number.
    """
    told = _told(layout)
    return [
        line
        for line in layout.lines
        if line.number in told or not words.is_furniture(line.text) or layout.facts.is_fact(line.text)
    ]


def _told(layout: Layout) -> set[int]:
    """Give the numbers of lines within the story that read as sentences of it."""
    told = (
        layout.units[index]
        for index in range(layout.start, layout.end)
        if (layout.prose[index] and layout.shared(index) >= 3)
        or (_is_sentence(layout.units[index].text) and index < layout.end - 1)
    )
    return _numbers(told)


def _is_sentence(text: str) -> bool:
    return text.rstrip()[-1:] in ".。" and count_words(text) >= 4 and not DIGITS.search(text)


# A number behind a time of day, as sites count readers: "2023-07-04 14:17 1895".
COUNTER = re.compile(rf"^(?P<kept>.*(?:{TIME.pattern}))\s+\d[\d.,]*\s*$", re.IGNORECASE)


def counter(layout: Layout, words: Words) -> list[Line]:
    """Take the bare number behind the time of a date line: a site's counter.

    In any other line a number at the end is part of what it says.
    """
    kept = []
    for line in layout.lines:
        match = COUNTER.match(line.text) if layout.facts.dates(line.text) else None
        kept.append(replace(line, text=match["kept"]) if match else line)
    return kept


def end_of_story(layout: Layout, words: Words) -> list[Line]:
    """Drop a line such as "Next post" and all that follows it, if no more of the story does.

    Sites also put such boxes into the middle of a story; then only the labels of the box go.
    """
    dropped: set[int] = set()
    for index in range(1, len(layout.units)):
        unit = layout.units[index]
        if not words.end_of_story.fullmatch(unit.text) or index <= layout.start:
            continue
        if index >= layout.end or not layout.goes_on(index):
            dropped |= _numbers(layout.units[index:])
            break
        dropped |= _numbers(_box(layout, index))
    return [line for line in layout.lines if line.number not in dropped]


def repeated_headline(layout: Layout, words: Words) -> list[Line]:
    """Drop a line that prints the headline once more, before or behind the story."""
    if layout.headline is None:
        return list(layout.lines)
    headline = layout.units[layout.headline]
    said = {plain(headline.text), plain(read_headline(headline.text, layout.facts).text)}
    again = [
        unit
        for unit in layout.units
        if unit.number != headline.number and plain(_unkeyed(unit.text, layout)) in said
    ]
    dropped = _numbers(again)
    return [line for line in layout.lines if line.number not in dropped]


def _unkeyed(text: str, layout: Layout) -> str:
    return layout.facts.keyed_headline(text) or text


def repeated_caption(layout: Layout, words: Words) -> list[Line]:
    """Drop a caption or a standfirst that is printed twice above the story.

    Of two that stand together the second goes; of two with buttons between them the first, which stood by a
    photograph above the buttons.
    """
    first: dict[str, int] = {}
    gone: list[Unit] = []
    for index, unit in enumerate(layout.units[: layout.start + 1]):
        before = first.setdefault(plain(unit.text), index)
        if before != index and count_words(unit.text) >= 6:
            gone.append(unit if index == before + 1 else layout.units[before])
    dropped = _numbers(gone)
    return [line for line in layout.lines if line.number not in dropped]


def before_headline(layout: Layout, words: Words) -> list[Line]:
    """Drop the labels that stand before the headline: menus, tickers, the site's own words."""
    if layout.headline is None:
        return list(layout.lines)
    return _without(layout, range(layout.headline))


def before_story(layout: Layout, words: Words) -> list[Line]:
    """Drop the labels between the headline and the story, or all before the story where there is no headline.

    A line that closes as a sentence or has many words may be a standfirst or a caption and stays.
    """
    first = 0 if layout.headline is None else layout.headline + 1
    name = bare_byline(layout)
    buttons = [index for index in range(first, layout.start) if _is_button(layout, index)]
    return _without(layout, [index for index in buttons if name is None or index != name[0]])


def after_story(layout: Layout, words: Words) -> list[Line]:
    """Drop what follows the last paragraph that keeps to the story's subject.

    What names the source or the day of publication right behind the story stays; a date further on, or behind a line across the
    page, is a teaser's.
    """
    near = layout.units[layout.end : layout.end + 4]
    ruled = next((place for place, unit in enumerate(near) if PAGE_RULE.fullmatch(unit.text)), len(near))
    closing = enumerate(near[:ruled], start=layout.end)
    kept = {index for index, unit in closing if layout.facts.closes_story(unit.text)}
    gone = [layout.units[index] for index in range(layout.end, len(layout.units)) if index not in kept]
    dropped = _numbers(gone)
    return [line for line in layout.lines if line.number not in dropped]


def page_rule(layout: Layout, words: Words) -> list[Line]:
    """Drop lines of signs that rule off one part of a page from the next; they have told where the story ends."""
    return [line for line in layout.lines if not PAGE_RULE.fullmatch(line.text)]


# Signs without a letter or a number, two at the least.
PAGE_RULE = re.compile(r"[-=_*~#.·•|+\s]*[-=_*~#.·•|+][-=_*~#.·•|+\s]+")


RULES: tuple[Rule, ...] = (
    control_characters,
    character_references,
    head_of_dump,
    known_furniture,
    counter,
    end_of_story,
    repeated_headline,
    repeated_caption,
    before_headline,
    before_story,
    after_story,
    page_rule,
)


def clean(source: Source, facts: FactLines, words: Words, rules: Sequence[Rule] = RULES) -> Cleaned:
    """Apply each rule in turn, and all again until none finds anything: dropping a line may uncover another."""
    layout = Layout(source.lines, facts, site_names(source.lines, facts))
    edits: list[Edit] = []
    changed = True
    while changed:
        changed = False
        for rule in rules:
            after = rule(layout, words)
            if found := observe(rule.__name__, layout.lines, after):
                edits += found
                layout, changed = layout.of(after), True
    return Cleaned(source, layout.lines, tuple(edits))


def _without(layout: Layout, indexes: Iterable[int]) -> list[Line]:
    """Give the lines without those of some units, but for lines that state facts."""
    gone = [layout.units[index] for index in indexes if not layout.facts.is_fact(layout.units[index].text)]
    dropped = _numbers(gone)
    return [line for line in layout.lines if line.number not in dropped]


def _numbers(units: Iterable[Unit]) -> set[int]:
    return {line.number for unit in units for line in unit.lines}


def _box(layout: Layout, index: int) -> list[Unit]:
    """Give the labels from a box's heading to the next paragraph of the story, eight at the most.

    The last of them may be a subheading of the story: it stays if it is about the subject.
    """
    inside = range(index + 1, min(index + 9, layout.end))
    stop = next((each for each in inside if layout.prose[each] and layout.on_subject(each)), index + 1)
    if (
        stop > index + 1
        and layout.about(stop - 1) >= ON_SUBJECT
        and not ends_sentence(layout.units[stop - 1].text)
    ):
        stop -= 1
    return [
        layout.units[each]
        for each in range(index, stop)
        if not layout.prose[each] or not layout.on_subject(each)
    ]


def _is_button(layout: Layout, index: int) -> bool:
    """Tell whether a unit is no more than a label: a few words, or many that are not about the subject.

    What stands right below the headline may be a standfirst, whatever its words.
    """
    text = layout.units[index].text
    if layout.caption[index] or layout.listed[index]:
        return False
    below = layout.headline is not None and index == layout.headline + 1
    if layout.prose[index]:
        return not below and layout.shared(index) == 0
    if is_label_row(text) or count_words(text) <= 5:
        return True
    return not below and layout.about(index) < ON_SUBJECT
