"""Signs by which a line states outright whose the page is: a label, a copyright, the number of an issue. Used by `site_signs`.

Each rule reads one line beside the story and gives the names that it may call the site's.
"""

import re
from collections.abc import Iterator

from presspages.cleaning.imprint import owners
from presspages.describing.asked import Asked
from presspages.describing.headline_names import EDGES
from presspages.describing.nameform import is_label, is_told, split, undated
from presspages.describing.story_names import about, dated_name
from presspages.shared.dates import find_dates

# Behind a source's name: its section, the next label, the day, and the agencies whose texts it used.
SECTION = re.compile(
    r"\s[|>–-]\s|[\s\u3000]\S+[:：]|\.\s+\d|(?:,| and| with|/) ?(?:news )?agencies$", re.IGNORECASE
)

# Between the boxes of a page that stand in one line.
WIDE = re.compile(r"\s{2,}")

# Who sends a newsletter: "From: Lakeport Letter <letter@lakeport.example>".
SENDER = re.compile(r"From:\s*\"?(?P<name>[^\"<@]{3,60}?)\"?\s*<[^<>]*>", re.IGNORECASE)

# The number of an issue, behind the name of a magazine or before it.
ISSUE = re.compile(
    r"[\s,|–-]*(?:(?:№|\b(?:vol(?:ume)?|issue|no|nr|edition)\b[.:]?)\s*\d+(?!\w)[\s,|–-]*)+", re.IGNORECASE
)
# What stands behind a closing quotation mark that has no opening one: "Lakeport Times». Reprints …".
UNQUOTED = re.compile(r"^([^«“]+)[»”].*")
DIGIT = re.compile(r"\d")


def source(asked: Asked) -> Iterator[str]:
    """Read the name behind a label: "Source: Lakeport Times"; a desk without a name is none."""
    name = SECTION.split(asked.facts.source(asked.text) or "")[0].strip()
    desk = asked.facts.is_role(name) and asked.facts.employer(name) is None
    if name and not asked.facts.site_words.is_none(name) and not desk:
        yield name


def sender(asked: Asked) -> Iterator[str]:
    """Read who sends a newsletter."""
    if (match := SENDER.match(asked.text)) and not asked.facts.is_role(match["name"]):
        yield match["name"]


def owner(asked: Asked) -> Iterator[str]:
    """Read the owners of the copyright."""
    for found in owners(asked.text, foot=asked.at_foot):
        printed = undated(UNQUOTED.sub(r"\1", WIDE.split(found)[0]))
        name = asked.facts.site_words.owner(printed).strip(" .,|–-")
        paper = asked.facts.site_words.unincorporated(name)
        for each in dict.fromkeys([name, *([paper] if asked.is_paper(paper) else [])]):
            if (asked.is_name(each) or asked.is_paper(each)) and not is_told(each):
                yield each


def institution(asked: Asked) -> Iterator[str]:
    """Read the line by which an institution names its site: above the story or at the foot; elsewhere it is in a teaser."""
    line, facts = asked.line, asked.facts
    beside = line.where != "behind" or (asked.at_foot and not asked.is_title)
    if beside and not facts.is_caption(line.text):
        offices = (part for part in asked.parts if facts.is_office(part))
        yield from (
            facts.site_words.owner(part.strip(" ()[]–-"))
            for part in offices
            if not (
                is_label(part, facts)
                or facts.author(part)
                or is_told(part)
                or facts.site_words.is_button(part)
            )
        )


def issue(asked: Asked) -> Iterator[str]:
    """Read the name of a magazine beside the number of an issue."""
    if found := ISSUE.search(asked.text) if DIGIT.search(asked.text) else None:
        rest = split(asked.text[: found.start()] or asked.text[found.end() :])
        names = [part.strip(EDGES) for part in rest if not find_dates(part)]
        name = names[0] if len(names) == 1 else ""
        if asked.is_name(name) and not is_told(name):
            yield name


def dated(asked: Asked) -> Iterator[str]:
    """Read the name that stands on a line with a day and nothing else."""
    if asked.line.where in {"head", "between"} or asked.at_foot:
        name = dated_name(asked.text, asked.facts)
        if name and len(tuple(split(name))) == 1:
            yield name


def described(asked: Asked) -> Iterator[str]:
    """Read the name of which a sentence on the page tells what it does."""
    yield from filter(None, [about(asked.text, asked.facts)])


def employer(asked: Asked) -> Iterator[str]:
    """Read whose desk wrote an article: "Lakeport News Desk"."""
    if (name := asked.facts.employer(asked.text)) and asked.is_name(name):
        yield name
