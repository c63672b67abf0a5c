"""Signs by which a line states outright whose the page is: a label, a copyright, the number of an issue. Used by `site_signs`.

Each rule reads one line beside the story and gives the names that it may call the site's.
"""

import re
from collections.abc import Iterator

from presspages.cleaning.imprint import owners
from presspages.describing.asked import Asked
from presspages.describing.headline_names import EDGES
from presspages.describing.nameform import PARTICLES, is_label, is_medium, is_told, split, undated
from presspages.describing.story_names import about, dated_name, is_stated
from presspages.shared.dates import find_dates
from presspages.statements.factlines import FactLines

# Behind a source's name: its section, the next label, also of several words, the day, and the agencies whose texts it used.
SECTION = re.compile(
    r"\s[|>–-]\s|[\s\u3000]\S+[:：]|,\s[^,:：]{2,30}[:：]|\.\s+\d|(?:,| and| with|/) ?(?:news )?agencies$",
    re.IGNORECASE,
)

# Between the boxes of a page that stand in one line.
WIDE = re.compile(r"\s{2,}")

# Who sends a newsletter: "From: Lakeport Letter <letter@lakeport.example>".
SENDER = re.compile(r"From:\s*\"?(?P<name>[^\"<@]{3,60}?)\"?\s*<[^<>]*>", re.IGNORECASE)

# The number of an issue, behind the name of a magazine or before it.
ISSUE = re.compile(
    r"[\s,|–-]*(?:(?:№|\b(?:vol(?:ume)?|issue|no|nr|edition)\b[.:]?)\s*\d+(?!\w)[\s,|–-]*)+", re.IGNORECASE
)
# The months of an issue, or its year.
MONTHS = re.compile(r"[^\W\d_]{3,9}\.?\s?[-–/]\s?[^\W\d_]{3,9}\.?(?:\s\d{4})?|\d{4}")

# What stands behind a closing quotation mark that has no opening one: "Lakeport Times». Reprints …".
UNQUOTED = re.compile(r"^([^«“]+)[»”].*")
SIGNS = ("/", "—", "–")  # before what signs a text
DAY = 40  # a line with a day and nothing else has no more signs
DIGIT = re.compile(r"\d")


def source(asked: Asked) -> Iterator[str]:
    """Read the name behind a label: "Source: Lakeport Times"; a desk without a name is none."""
    name = SECTION.split(asked.facts.source(asked.text) or "")[0].strip()
    desk = asked.facts.is_role(name) and asked.facts.employer(name) is None
    button = " " not in name and asked.facts.is_button(name)
    if name and not asked.facts.site_words.is_none(name) and not desk and not button:
        yield name


def sender(asked: Asked) -> Iterator[str]:
    """Read who sends a newsletter."""
    if (match := SENDER.match(asked.text)) and not asked.facts.is_role(match["name"]):
        yield match["name"]


def owner(asked: Asked) -> Iterator[str]:
    """Read the owners of the copyright."""
    for found in owners(asked.text, foot=asked.at_foot):
        printed = undated(UNQUOTED.sub(r"\1", WIDE.split(found)[0])).partition(" - ")[0]
        name = asked.facts.site_words.owner(printed).strip(" .,|–-۔")
        paper = asked.facts.site_words.unincorporated(name)
        for each in dict.fromkeys([name, *([paper] if asked.is_paper(paper) else [])]):
            small = each.islower() and each in asked.facts.publishers  # "© euronews 2022"
            if (asked.is_name(each) or asked.is_paper(each) or small) and not is_told(each):
                yield each


def institution(asked: Asked) -> Iterator[str]:
    """Read the line by which an institution names its site: above the story or at the foot; elsewhere it is in a teaser.

    Beside a known name an agency is what that is: "© TASS, Russian news agency".
    """
    line, facts = asked.line, asked.facts
    works = line.where == "between" and len(asked.parts) > 1 and facts.author(asked.parts[0])
    beside = line.where != "behind" or (asked.at_foot and not asked.is_title)
    if beside and not works and not facts.is_caption(line.text):
        known = [part for part in asked.parts[:1] if facts.publisher(part)]
        offices = (part for part in asked.parts if facts.is_office(part))
        offices = (part for part in offices if not known or part in known or not facts.is_agency(part))
        yield from (
            facts.site_words.owner(part.strip(" ()[]–-"))
            for part in offices
            if not (
                is_label(part, facts)
                or asked.is_entry(part)
                or facts.author(part)
                or is_told(part)
                or facts.site_words.is_button(part)
            )
        )


def issue(asked: Asked) -> Iterator[str]:
    """Read the name of a magazine beside the number of an issue, or that of a newsletter above it."""
    if found := ISSUE.search(asked.text) if DIGIT.search(asked.text) else None:
        beside = asked.text[: found.start()] or asked.text[found.end() :]
        names = [
            part.strip(EDGES) for part in split(beside) if not (find_dates(part) or MONTHS.fullmatch(part))
        ]
        name = names[0] if len(names) == 1 else ""
        if asked.is_name(name) and not is_told(name):
            yield name
        elif asked.line.where != "behind" and not asked.facts.undated(beside).strip(EDGES):
            yield from [above for above in asked.line.over if _is_masthead(above, asked.facts)][:1]


def _is_masthead(text: str, facts: FactLines) -> bool:
    """Tell a name that says what it is a name of, with capitals throughout."""
    capitals = all(word in PARTICLES or not word[0].islower() for word in text.split())
    return capitals and is_medium(text, facts)


def dated(asked: Asked) -> Iterator[str]:
    """Read the name that stands on a line with a day and nothing else, or on a line above or below the day's."""
    facts = asked.facts
    if asked.line.where in {"head", "between"} or asked.at_foot or asked.text.startswith(SIGNS):
        name = dated_name(asked.text, facts)
        if name and len(tuple(split(name))) <= 1:
            yield name
    if asked.line.where in {"head", "between"} and asked.alone and is_stated(asked.alone, facts):
        other = facts.is_agency_name(asked.alone) or facts.site_words.is_body(
            asked.alone
        )  # wrote it, or is a section
        if not other and any(len(near) <= DAY and facts.dates(near) for near in asked.line.near):
            yield asked.alone


def described(asked: Asked) -> Iterator[str]:
    """Read the name of which a sentence on the page tells what it does."""
    yield from filter(None, [about(asked.text, asked.facts)])


def employer(asked: Asked) -> Iterator[str]:
    """Read whose desk wrote an article, "Lakeport News Desk", and for which newspaper a person did: "Ella Sykes, Lakeport Times correspondent"."""
    facts, (first, *others) = asked.facts, asked.parts or ("",)
    if (name := facts.employer(facts.undated(asked.text))) and asked.is_name(name):
        yield name
    if not others or not (facts.author(first) or facts.is_name(first)):
        return
    if asked.line.where == "between":
        names = (facts.employer(part) or part for part in others)
        yield from (name for name in names if asked.is_medium(name) and not facts.is_role(name))
