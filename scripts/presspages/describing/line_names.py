"""The names in the parts of a line: a part as a whole, or words that begin with capitals. Used by `names`."""

import re
from collections.abc import Iterable, Iterator

from presspages.describing.besides import Beside
from presspages.describing.headline_names import EDGES
from presspages.describing.nameform import RUN, is_name, is_told
from presspages.statements.factlines import FactLines

# What divides a line into parts that say one thing each.
PARTS = re.compile(
    r"\s+and\s+(?=[Tt]he\s)|\s*(?:[|»›•·∙~©]|(?<!\d):{1,2}|:{1,2}(?!\d)|：)\s*|\s+[-–—/>]+\s+|\s{2,}|\t|[\"“”«»《》「」()\[\]{}<>*#]+|[,;]\s|(?<=[^\W\d_A-Z]{3}[.!?])\s+|[。，、；]"
)

# Without one of these a line has one part.
DIVIDES = re.compile(r"[^\w '’&%$+-]| [-–—/>]| and [Tt]he |  ")

# Years before a name.
YEARS = re.compile(r"^(?:(?:19|20)\d\d\b[\s,–-]*)+")

Signs = Iterator[tuple[str, str]]


def split(text: str) -> Iterable[str]:
    """Give the parts of a line that say one thing each."""
    return filter(None, PARTS.split(text)) if DIVIDES.search(text) else (text,)


def within(part: str, line: Beside, facts: FactLines) -> Signs:
    """Find the names in a part: the whole of it, or words that begin with capitals."""
    part = undated(part.strip(EDGES))
    speaks = facts.site_words.within(part)
    freed = facts.site_words.free(part) if speaks else part
    if freed != part and not line.furniture and is_name(freed, facts) and not is_told(part):
        yield freed, "spoken"
    elif freed == part and not line.furniture:
        yield part, "alone" if part == line.text.strip(EDGES) else "part"
    for match in RUN.finditer(part):
        if speaks:
            yield from _spoken(match, part, facts)
        elif line.furniture or len(match[0]) < len(part):
            yield from _run(match, facts)


def _spoken(match: re.Match[str], part: str, facts: FactLines) -> Signs:
    """Give the name in a run of words with capitals, if the site speaks of itself by it: "Follow Lakeport Times"."""
    run = undated(match[0])
    name = facts.site_words.free(run).strip(EDGES)
    if name != run or facts.site_words.beside(part[: match.start()], part[match.end() :]):
        if is_name(name, facts):
            yield name, "spoken"
    else:
        yield from _run(match, facts)


def _run(match: re.Match[str], facts: FactLines) -> Signs:
    """Give a run of words with capitals; the first word of a part alone is no name, unless the table has it."""
    name = undated(match[0]).strip(EDGES)
    first = match.start() == 0 and " " not in name and name[1:] == name[1:].lower()
    if not first or facts.publisher(name):
        yield name, "named"


def undated(text: str) -> str:
    """Take the years off the beginning of a name."""
    return YEARS.sub("", text) if text[:1] in "12" else text
