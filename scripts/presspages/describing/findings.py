"""Findings: the lines of facts of one article, taken out of its story in order; what they come to. Used by `describe`.

A line that states a fact is taken from the story, and the account says so. What it states is read by `linefacts`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from presspages.cleaning.bylines import bare_byline, introduced_bylines, keyed_bylines, told_bylines
from presspages.cleaning.clean import Cleaned
from presspages.cleaning.headlines import before_stamp, read_headline
from presspages.cleaning.imprint import Stated
from presspages.cleaning.layout import Layout
from presspages.cleaning.view import parts
from presspages.cleaning.wrapping import Unit
from presspages.describing.besides import Around, Where, besides
from presspages.describing.dating import dated, settled
from presspages.describing.linefacts import LineFacts
from presspages.describing.page import Page
from presspages.describing.places import filed_from, opening
from presspages.describing.publication import StatedDate
from presspages.describing.publisher_choice import agencies, choose_publisher
from presspages.describing.publisher_names import PageNames
from presspages.describing.site_signs import site_signs
from presspages.describing.story_names import story_names
from presspages.shared.account import Edit, observe
from presspages.shared.facts import Fact, NotStated, Verdict, value_of
from presspages.shared.read import Line
from presspages.shared.signals import count_words, plain, words_of
from presspages.shared.subject import name_words, stems
from presspages.statements.headers import head

BESIDE = 2  # lines


class Findings:
    """What the lines of one article state, and what is left of them."""

    def __init__(self, cleaned: Cleaned) -> None:
        """Take the headline and every line of facts out of the lines, in the order that they are read."""
        self.facts = cleaned.layout.facts
        self.lines: Sequence[Line] = cleaned.lines
        self.edits: list[Edit] = []
        self.stated = LineFacts(self.facts, {line.number for line in head(cleaned.source.lines)})
        self.headline: Verdict[str] = NotStated("no line before the story reads as a headline")
        self.headline_line: int | None = None
        self._rivals: list[int] = []
        layout = self._without_stamps(cleaned.layout)
        self.first = layout.units[layout.start].number if layout.start < len(layout.units) else 0
        self._take_headline(layout)
        self._take_bare_byline(layout)
        self._take_fact_lines(layout)
        self.stated.authors += keyed_bylines(cleaned.source.lines, self.first, self.facts)
        self.stated.authors += told_bylines(cleaned.source.lines, self.lines, self.facts)
        if not self.stated.authors:
            self.stated.authors += introduced_bylines(cleaned.source.lines, self.lines, self.facts)
        self.dateline = self._read_dateline(layout)
        self.names = self._names(cleaned)
        self.publisher = choose_publisher(self.names)

    @property
    def persons(self) -> list[Stated]:
        """The authors, whoever is named before who is only called by a role; last an agency whose text another prints."""
        authors = sorted(
            filter(self._signs, self.stated.authors), key=lambda each: self.facts.is_role(each.value)
        )
        return authors + agencies(self.stated.publishers, self.publisher, self.facts)

    def _signs(self, author: Stated) -> bool:
        """Tell a byline from an entry of the menu, "Staff" or "Our Correspondent": a bare role above the headline stands beside it or a date."""
        above = author.line < (self.headline_line or self.first)
        if not above or author.value != author.quote.strip() or not self.facts.is_role(author.value):
            return True
        beside = [each.line for each in self.stated.dates] + [self.headline_line or 0, *self._rivals]
        return any(abs(line - author.line) <= BESIDE for line in beside)

    def dates(self, cleaned: Cleaned) -> list[StatedDate]:
        """Give the statements of the day of publication."""
        story = [line for line in self.lines if line.text.strip()]
        page = Page(cleaned.source.lines, self.headline_line, self.first, story, self.facts)
        return settled(self.stated.dates, self.stated.day, page)

    def _names(self, cleaned: Cleaned) -> PageNames:
        """Gather the names that may be the publisher's, from the lines of facts and from those beside the story."""
        begun = self.headline_line or min(self._rivals, default=self.first)
        story = [line.number for line in self.lines if line.text.strip() and line.number >= begun]
        dump = frozenset(line.number for line in head(cleaned.source.lines))
        around = Around(story, None if self.headline_line in dump else self.headline_line)
        again = {each.line for each in cleaned.edits if each.rule == "repeated_caption"}
        lines = [line for line in cleaned.source.lines if line.number not in again]
        beside = tuple(besides(lines, around, self.facts, dump))
        said = value_of(self.headline)
        stated = (
            *cleaned.imprint,
            *self.stated.publishers,
            *site_signs(beside, said, self.facts),
            *story_names(self.lines, self.facts),
        )
        writers = frozenset(plain(each.value) for each in self.stated.authors)
        return PageNames.of(stated, beside, writers, self.facts)

    def _take(self, rule: str, gone: Iterable[Line]) -> None:
        numbers = {line.number for line in gone}
        left = [line for line in self.lines if line.number not in numbers]
        self.edits += observe(rule, self.lines, left)
        self.lines = left

    def _without_stamps(self, layout: Layout) -> Layout:
        """Take the stamps in front of the first line and of the story: "date 2024-07-04 ASTANA – Leaders …".

        A headline behind a stamp that is printed again goes with it.
        """
        headline = "" if layout.headline is None else layout.units[layout.headline].text
        if self.lines and self._take_stamp(self.lines[0], headline):
            if self.edits[-1].after is None:
                return layout.of(self.lines)
            layout = Layout(
                self.lines, layout.facts, layout.known
            )  # what stands behind it may be the headline
        first = layout.units[layout.start].lines[0] if layout.start < len(layout.units) else None
        if first and self._is_stamped(first) and self._take_stamp(first):
            layout = layout.of(self.lines)
        return layout

    def _is_stamped(self, line: Line) -> bool:
        """Tell a stamp in front of a story from a sentence: it has a colon, of its label or its hour, and no small letter goes on behind it."""
        stated = self.facts.stamp(line.text)
        if stated is None:
            return False
        return (
            ":" in line.text[: stated.found.end] and not line.text[stated.found.end :].lstrip()[:1].islower()
        )

    def _take_stamp(self, line: Line, headline: str = "") -> bool:
        """Take a stamp off a line, and the line if all else that it says is the headline; tell whether there was one."""
        stated = self.facts.stamp(line.text)
        if stated is None:
            return False
        self.stated.dates.append(dated(stated, line.number, above=False, field=False))
        behind = line.text[stated.found.end :].lstrip()
        if plain(behind) == plain(headline):
            self._take("date_stamp", [line])
            return True
        kept = [replace(each, text=behind) if each is line else each for each in self.lines]
        self.edits += observe("date_stamp", self.lines, kept)
        self.lines = kept
        return True

    def _take_headline(self, layout: Layout) -> None:
        if layout.headline is None and not layout.choice.rivals and self._take_glued(layout):
            return
        if layout.headline is None:
            rivals = [layout.units[index] for index in layout.choice.rivals]
            self.headline = NotStated(_open(rivals))
            self._rivals = [unit.number for unit in rivals]
            return
        unit = layout.units[layout.headline]
        stamped = any(edit.rule == "date_stamp" and edit.line == unit.number for edit in self.edits)
        if stamped and _names_nothing(unit.text, layout):
            self.headline = NotStated(f"what stands behind the date may be the story's own: {unit.text}")
            return
        below = layout.units[layout.headline + 1 : layout.headline + 1 + BESIDE]
        days = [each.found.value for one in below for each in self.facts.dates(one.text) if each.found.value]
        found = read_headline(unit.text, self.facts, days)
        text = _bare(" ".join(found.text.split("\n")), layout)
        self.headline_line = unit.number
        self.headline = Fact(text, found.rule, unit.number, unit.text)
        self.stated.note_glued(found, unit.number, unit.text)
        self._take(found.rule, unit.lines)

    def _take_glued(self, layout: Layout) -> bool:
        """Read the headline in front of a stamp, right above the story; tell whether there is one. The line goes for its date."""
        unit = layout.units[layout.start - 1] if 0 < layout.start < len(layout.units) else None
        text = before_stamp(unit.text, layout.subject, self.facts) if unit else None
        if unit is None or text is None:
            return False
        self.headline_line = unit.number
        self.headline = Fact(text, "dated_headline", unit.number, unit.text)
        return True

    def _take_bare_byline(self, layout: Layout) -> None:
        if found := bare_byline(layout):
            unit = layout.units[found[0]]
            self.stated.authors.append(Stated(found[1], "byline", unit.number, unit.text))
            if not self.facts.is_fact(unit.text):
                self._take("byline", unit.lines)

    def _take_fact_lines(self, layout: Layout) -> None:
        """Take the lines of facts before the story, among its first paragraphs and behind it."""
        first = -1 if layout.headline is None else layout.headline
        begun = opening(layout)
        for index, unit in enumerate(layout.units):
            inside = (layout.start if index in layout.entries else begun) < index < layout.end - 1
            if index == layout.headline or layout.prose[index] or inside:
                continue
            where: Where = "head" if index < first else "between" if index < begun else "behind"
            if rule := self.stated.read(unit.text, unit.number, where):
                self._take(rule, unit.lines)

    def _read_dateline(self, layout: Layout) -> Verdict[str]:
        """Read where the story was filed from, and what its dateline says of the day and of the agency."""
        filed = filed_from(layout)
        if filed is None:
            return NotStated("the story opens without a dateline")
        self.stated.note_dateline(filed.dateline, filed.line)
        return Fact(filed.city, filed.rule, filed.line, filed.text)


def _names_nothing(text: str, layout: Layout) -> bool:
    """Tell words without a name, in a script with capitals: a story that lost its headline may begin so, "The paper was signed by eight"."""
    cased = text.upper() != text
    return cased and not (name_words(text) or stems(words_of(text)) & layout.names)


def _bare(text: str, layout: Layout) -> str:
    """Free a headline from the site's name or a path beside it, if the page prints most of it alone as well, or the rest in its notice of copyright.

    Or from a rubric before it with which another line begins, too: "PM - Leaders meet", "PM - Thursday, 15 June, 2006".
    """
    printed = layout.known.printed.split("\n")
    for part in parts(text):
        rubric = plain(text[: -len(part)]) if text.endswith(part) else ""
        again = rubric and rubric[-1] != ":" and sum(line.startswith(rubric) for line in printed) > 1
        alone = plain(part) in printed and rubric not in printed
        owner = plain(text[len(part) :]).strip(" |-–—·•") if text.startswith(part) else ""
        owned = count_words(owner) > 1 and any("©" in line and owner in line for line in printed)
        if 2 * count_words(part) > count_words(text) and (again or alone or owned):
            return part
    return text


def _open(rivals: Sequence[Unit]) -> str:
    """Say why there is no headline: no line will do, or several."""
    if not rivals:
        return "no line before the story reads as a headline"
    return "the headline may be " + " or ".join(f"line {unit.number} ({unit.text})" for unit in rivals)
