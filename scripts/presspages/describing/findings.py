"""Findings: the statements that the lines of one article make of it, each with its rule and its line. Used by `describe`.

A line that states a fact is taken from the story, and the account says so. What the statements come to is decided
in `publication`.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from presspages.cleaning.bylines import bare_byline, keyed_bylines
from presspages.cleaning.clean import Cleaned
from presspages.cleaning.headlines import Headline, read_headline
from presspages.cleaning.imprint import Stated
from presspages.cleaning.layout import Layout
from presspages.describing.dating import Page, dated, settled
from presspages.describing.letterheads import letterheads
from presspages.describing.mentions import institutions, mentions, without_authors
from presspages.describing.places import filed_from, opening
from presspages.describing.publication import StatedDate, agencies, decide_publisher
from presspages.shared.account import Edit, observe
from presspages.shared.facts import Fact, NotStated, Verdict, value_of
from presspages.shared.read import Line
from presspages.statements.datelines import Dateline
from presspages.statements.headers import head

# A reporter's name as agencies print it in a dateline: "/ Trend News, E.Sykes /".
REPORTER = re.compile(r"[A-Z]\. ?[A-Z]\w+")


# A publisher that only these tell is looked for on.
INDIRECT = frozenset(["copyright", "dateline"])

# A known name farther from the top of the page than so many lines may be an entry of its menu: "Foreign Policy".
TOP = 6

# Between the parts of a line of dates.
PARTS = re.compile(r"\s*\|\s*|\s{2,}")


class Findings:
    """What the lines of one article state, gathered in lists as they are read; what is left of its lines."""

    def __init__(self, cleaned: Cleaned) -> None:
        """Take the headline and every line of facts out of the lines, in the order that they are read."""
        self.facts = cleaned.layout.facts
        self.lines: Sequence[Line] = cleaned.lines
        self.places = cleaned.layout.known.places
        self.edits: list[Edit] = []
        self.dates: list[StatedDate] = []
        self.publishers: list[Stated] = list(cleaned.imprint)
        self.authors: list[Stated] = []
        self.fields = {line.number for line in head(cleaned.source.lines)}
        self.credits: list[Stated] = []
        self.day: tuple[int, str] | None = None
        self.headline: Verdict[str] = NotStated("no line before the story reads as a headline")
        self.headline_line: int | None = None
        self._take_stamp()
        layout = cleaned.layout.of(self.lines) if self.edits else cleaned.layout
        first = layout.units[layout.start].number if layout.start < len(layout.units) else 0
        self.publishers += institutions(cleaned.source.lines[: max(first - 1, 0)], self.facts)
        self._take_headline(layout)
        self._take_bare_byline(layout)
        self._take_fact_lines(layout)
        self.authors += keyed_bylines(cleaned.source.lines[: max(first - 1, 0)], self.facts)
        self.dateline = self._read_dateline(layout)
        self.publishers = without_authors(self.publishers, self.authors, self.facts)
        self.publishers += letterheads(cleaned.source.lines, self.lines, value_of(self.headline), self.facts)
        self.publishers += self._mentions(cleaned)
        self.publishers = without_authors(self.publishers, self.authors, self.facts)
        self.authors += agencies(self.publishers, self.facts)
        first = layout.units[layout.start].number if layout.start < len(layout.units) else 0
        page = Page(cleaned.source.lines, self.headline_line, first, self.lines, self.facts)
        self.dates = settled(self.dates, self.day, page)

    @property
    def persons(self) -> list[Stated]:
        """The authors, whoever is named before who is only called by a role."""
        return sorted(self.authors, key=lambda each: self.facts.is_role(each.value))

    def _mentions(self, cleaned: Cleaned) -> list[Stated]:
        """Find the publishers that lines beside the story name, if no line states one outright and alone."""
        stated = decide_publisher(self.publishers, self.facts)
        signed = isinstance(stated, Fact) and stated.rule == "sign_off"
        wire = signed and isinstance(stated, Fact) and self.facts.is_agency_name(stated.value)
        if isinstance(stated, Fact) and stated.rule not in INDIRECT and not wire:
            return []
        first = self.lines[0].number if self.lines else 0
        return mentions((*cleaned.edits, *self.edits), first, value_of(self.headline), self.facts)

    def _take(self, rule: str, gone: Iterable[Line]) -> None:
        numbers = {line.number for line in gone}
        left = [line for line in self.lines if line.number not in numbers]
        self.edits += observe(rule, self.lines, left)
        self.lines = left

    def _take_stamp(self) -> None:
        """Take the stamp that a scraper put in front of the first line: "date 2024-07-04 ASTANA – Leaders …"."""
        first = next(iter(self.lines), None)
        found = self.facts.stamp(first.text) if first else None
        if first is None or found is None:
            return
        self.dates.append(StatedDate(found, "labelled_date", first.number))
        kept = [replace(first, text=first.text[found.end :].lstrip()), *self.lines[1:]]
        self.edits += observe("date_stamp", self.lines, kept)
        self.lines = kept

    def _take_headline(self, layout: Layout) -> None:
        if layout.headline is None:
            self.headline = NotStated(_open(layout))
            return
        unit = layout.units[layout.headline]
        found = read_headline(unit.text, self.facts)
        text = " ".join(found.text.split("\n"))
        self.headline_line = unit.number
        self.headline = Fact(text, found.rule, unit.number, unit.text)
        self._note_glued(found, unit.number, unit.text)
        self._take(found.rule, unit.lines)

    def _note_glued(self, found: Headline, line: int, text: str) -> None:
        if found.date:
            labelled = self.facts.is_date_label(found.date_label)
            self.dates.append(StatedDate(found.date, "labelled_date" if labelled else "timestamp", line))
        if found.site:
            self.publishers.append(Stated(found.site, "headline_suffix", line, text))

    def _take_bare_byline(self, layout: Layout) -> None:
        if found := bare_byline(layout):
            unit = layout.units[found[0]]
            self.authors.append(Stated(found[1], "byline", unit.number, unit.text))
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
            rule = self._read_fact_line(unit.text, unit.number, index < first)
            if rule:
                self._take(rule, unit.lines)

    def _read_fact_line(self, text: str, line: int, above: bool) -> str | None:
        """Note every fact that a line states; return the rule that takes the line, None if it states none."""
        facts, rule = self.facts, None
        if statements := facts.dates(text):
            rule = "date_line"
            field = line in self.fields
            self.dates += [dated(each, line, above=above, field=field) for each in statements]
        elif facts.source(text):
            rule = "source_line"
        elif facts.author(text):
            rule = "byline"
        elif facts.signature(text):
            rule = "signature"
        if rule:
            self._note_names(text, line)
        elif name := facts.credit(text):
            rule = "credit"
            self.credits.append(Stated(name, rule, line, text))
        elif facts.city(text):
            rule = "place"
            self.publishers += [
                Stated(name, "dateline", line, text) for name in facts.publishers_within(text)
            ]
        elif facts.is_agency(text):
            rule = "institution"
            self.publishers.append(
                Stated(text.strip(" ()[]") if text.strip()[:1] in "([" else text.strip(), rule, line, text)
            )
        elif name := facts.sign_off(text):
            behind = line >= self.lines[len(self.lines) // 2].number
            in_menu = above and self.places.get(line, 0) >= TOP
            below = not above and self.headline_line is not None and facts.is_agency_name(name)
            rule = "sign_off" if behind else "menu" if in_menu else "agency_line" if below else "masthead"
            self.publishers.append(Stated(name, rule, line, text))
        return rule

    def _note_names(self, text: str, line: int) -> None:
        """Note who wrote it and where it was published, as a line of dates or a byline says beside other things."""
        for part in self.facts.signature(text) or (text,):
            if (name := self.facts.author(part)) and self.facts.publisher(name):
                self.publishers.append(Stated(name, "employer", line, text))
            elif name:
                self.authors.append(Stated(name, "byline", line, text))
        if name := self.facts.signer(text):
            self.authors.append(Stated(name, "byline", line, text))
        self.authors += [
            Stated(part, "byline", line, text)
            for part in PARTS.split(text)
            if part != text and self.facts.is_role(part)
        ]
        if name := self.facts.source(text):
            self.publishers.append(Stated(name, "source_line", line, text))
        else:
            rule = "masthead" if self.facts.dates(text) else "employer"
            self.publishers += [Stated(name, rule, line, text) for name in self.facts.publishers_within(text)]

    def _read_dateline(self, layout: Layout) -> Verdict[str]:
        """Read where the story was filed from, and what its dateline says of the day and of the agency."""
        filed = filed_from(layout)
        if filed is None:
            return NotStated("the story opens without a dateline")
        self._note_dateline(filed.dateline, filed.line)
        return Fact(filed.city, filed.rule, filed.line, filed.text)

    def _note_dateline(self, found: Dateline | None, line: int) -> None:
        if found is None:
            return
        if found.date:
            self.dates.append(StatedDate(found.date, "dateline", line))
        elif found.day:
            self.day = (line, found.day)
        if found.agency and (name := self.facts.agency(found.agency)):
            self.publishers.append(Stated(name, "dateline", line, found.text))
        _, _, person = (found.agency or "").rpartition(", ")
        if REPORTER.fullmatch(person):
            self.authors.append(Stated(person, "dateline", line, found.text))


def _open(layout: Layout) -> str:
    """Say why there is no headline: no line will do, or several."""
    rivals = [layout.units[index] for index in layout.choice.rivals]
    if not rivals:
        return "no line before the story reads as a headline"
    return "the headline may be " + " or ".join(f"line {unit.number} ({unit.text})" for unit in rivals)
