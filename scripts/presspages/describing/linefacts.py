"""What each line of an article states of it: its dates, who published it, who wrote it, who took its photographs. Used by `findings`."""

import re
from collections.abc import Collection
from dataclasses import replace

from presspages.cleaning.headlines import Headline
from presspages.cleaning.imprint import Stated
from presspages.describing.besides import Where
from presspages.describing.dating import dated
from presspages.describing.publication import StatedDate
from presspages.statements.authors import FIELDS
from presspages.statements.datelines import Dateline
from presspages.statements.datestatements import DateStatement
from presspages.statements.factlines import FactLines

# Between the parts of a line of dates.
PARTS = re.compile(r"\s*\|\s*|\s{2,}")


class LineFacts:
    """The statements of one article, gathered in lists as its lines are read."""

    def __init__(self, facts: FactLines, fields: Collection[int]) -> None:
        """Begin with none; `fields` are the numbers of the lines of a dump's head."""
        self.facts = facts
        self.fields = fields
        self.dates: list[StatedDate] = []
        self.publishers: list[Stated] = []
        self.authors: list[Stated] = []
        self.credits: list[Stated] = []
        self.day: tuple[int, str] | None = None

    def read(self, text: str, line: int, where: Where) -> str | None:
        """Note every fact that a line states; return the rule that takes the line, None if it states none."""
        facts, rule = self.facts, None
        if statements := facts.dates(text):
            rule = "date_line"
            field = line in self.fields
            if where == "behind" and facts.source(
                text
            ):  # the day on which the source had it, not another's copy
                statements = [
                    replace(each, kind="published") if each.kind == "bare" else each for each in statements
                ]
            self.dates += [dated(each, line, above=where == "head", field=field) for each in statements]
        elif facts.source(text):
            rule = "source_line"
        elif facts.author(text):
            rule = "byline"
        elif facts.signature(text):
            rule = "signature"
        if rule:
            self._note_names(text, line, where)
            return rule
        return self._read_name(text, line, where)

    def _read_name(self, text: str, line: int, where: Where) -> str | None:
        """Note the one name that a line states."""
        facts = self.facts
        if name := facts.credit(text):
            self.credits.append(Stated(name, "credit", line, text))
            return "credit"
        if facts.city(text):
            within = (name for name in facts.publishers_within(text) if not facts.city(name))
            self.publishers += [Stated(name, "dateline", line, text) for name in within]
            return "place"
        if facts.is_agency(text):
            name = text.strip(" –-")
            name = name[1:-1] if name[:1] + name[-1:] == "()" else name
            self.publishers.append(Stated(facts.site_words.free(name), "institution", line, text))
            return "institution"
        if name := facts.sign_off(text):
            byline = where == "between" and facts.is_agency_name(name)
            rule = "masthead" if where == "head" else "agency_line" if byline else "sign_off"
            self.publishers.append(Stated(name, rule, line, text))
            return rule
        return None

    def _note_names(self, text: str, line: int, where: Where) -> None:
        """Note who wrote it and where it was published, as a line of dates or a byline says beside other things."""
        for part in self.facts.signature(text) or (text,):
            if (name := self.facts.author(part)) and self.facts.publisher(name):
                self.publishers.append(Stated(name, "employer", line, text))
            elif name:
                self.authors.append(Stated(name, "byline", line, text))
        if name := self.facts.signer(text):
            self.authors.append(Stated(name, "byline", line, text))
        if not any(each.line == line for each in self.authors):
            fields = (self.facts.author(part) for part in FIELDS.split(text.strip())[1:])
            self.authors += [Stated(name, "byline", line, text) for name in fields if name]
        self.authors += [
            Stated(part, "byline", line, text)
            for part in PARTS.split(text)
            if part != text and self.facts.is_role(part)
        ]
        if not self.facts.source(text):
            rule = "masthead" if self.facts.dates(text) else "employer"
            for name in self.facts.publishers_within(text):
                byline = where == "between" and self.facts.is_agency_name(name)
                self.publishers.append(Stated(name, "agency_name" if byline else rule, line, text))

    def note_glued(self, found: Headline, line: int, text: str) -> None:
        """Note the date and the site's name that were glued to a headline."""
        if found.date:
            kind = self.facts.date_kind(found.date_label)
            self.dates.append(dated(DateStatement(kind, found.date), line, above=False, field=False))
        if found.site:
            self.publishers.append(Stated(found.site, "headline_suffix", line, text))

    def note_dateline(self, found: Dateline | None, line: int) -> None:
        """Note what a dateline says of the day and of the agency."""
        if found is None:
            return
        if found.date:
            self.dates.append(StatedDate(found.date, "dateline", line))
        elif found.day:
            self.day = (line, found.day)
        if found.agency and (name := self.facts.agency(found.agency)):
            self.publishers.append(Stated(name, "dateline", line, found.text))
