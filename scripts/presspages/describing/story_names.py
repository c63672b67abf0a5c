"""Names of the publishers table with which a story opens and ends, and names of which a page tells what they are. Used by `findings` and `names`.

An agency, or a body that publishes of itself, may be named nowhere but in its own story: "Ufa. 10 July. INTERFAX.RU - Leaders
…", "… outside review, Human Rights Watch said today." Others tell of it in the same words; how much each says, the weights know.
"""

import re
from collections.abc import Iterator, Sequence

from presspages.cleaning.imprint import Stated
from presspages.describing.nameform import DOMAIN, INNER, RUN, is_name
from presspages.shared.dates import find_dates
from presspages.shared.read import Line
from presspages.shared.signals import is_prose
from presspages.statements.factlines import FactLines

OPENING = 120  # what comes before a story stands within so many characters
BEGUN = 2  # so many first paragraphs, and the last, tell whose story it is

# What stands before a story within brackets, between a full stop and a dash, or before the place in Chinese.
BRACKETED = re.compile(r"[(（/\[](?P<name>[^()（）\[\]]{2,60}?)(?:\([\w ]{2,12}\))?[)）/\]]")
DASHED = re.compile(r"(?:^|[.,:]\s)(?P<name>[^\W\d_](?:[\w ’'-]|\.(?!\s)){1,30}?)\s*[-–—]{1,2}\s")
CHINESE = re.compile(r"\W{0,4}(?P<name>[\u4e00-\u9fff]{2,5}?[社网报])[^，。、,\s]{0,16}[电讯]")
PARTS = re.compile(r"\s*[/,|]\s*|\s*[-–—]\s+|[“”\"«»]")

# A sentence that begins with a name: "Lakeport Times follows money and markets." The name is taken as a whole and not tried again
# in parts, for a row of addresses could be parted in many ways.
ABOUT = re.compile(
    rf"(?P<name>(?:The )?(?>{RUN.pattern})) (?:is|are|was|has|[a-z]{{2,}}[^s\W\d_]s)\s", re.UNICODE
)
PHOTO = re.compile(r"\bphoto(?:graph)?s?\b", re.IGNORECASE)
OWN = re.compile(r"['’]s?$")


def story_names(story: Sequence[Line], facts: FactLines) -> Iterator[Stated]:
    """Find the known names before the story, in its first paragraphs and in its last."""
    lines = [line for line in story if line.text.strip()]
    for line in lines[:BEGUN]:
        head = line.text.strip()[:OPENING]
        yield from (Stated(name, "opening", line.number, line.text) for name in _opening(head, facts))
    for line in (*lines[:BEGUN], *lines[BEGUN:][-1:]):
        for match in () if PHOTO.search(line.text) else RUN.finditer(line.text):
            if name := _known(OWN.sub("", match[0]), facts):
                reports = facts.site_words.report(line.text[: match.start()], line.text[match.end() :])
                yield Stated(name, "reports" if reports else "mentioned", line.number, line.text)


def _known(text: str, facts: FactLines) -> str | None:
    """Give a known name, if it is printed as names are; with the end of its address too: "INTERFAX.RU"."""
    short = text.isupper() and text.casefold() in facts.publishers
    return text if short or facts.publisher(text) or facts.publisher(DOMAIN.sub("", text)) else None


def _opening(text: str, facts: FactLines) -> Iterator[str]:
    """Give the known names in what comes before a story."""
    for pattern in (BRACKETED, DASHED, CHINESE):
        for match in (
            pattern.finditer(text) if pattern is not CHINESE else filter(None, [CHINESE.match(text)])
        ):
            yield from (part for part in PARTS.split(match["name"]) if part and _known(part, facts))
    dateline = facts.datelines.find(text)
    if dateline and dateline.agency and not facts.agency(dateline.agency):
        yield from (
            part for part in PARTS.split(dateline.agency) if INNER.search(part) and is_name(part, facts)
        )


def about(text: str, facts: FactLines) -> str | None:
    """Read the name of which a sentence on the page tells what it does; a country or a city is none."""
    match = ABOUT.match(text) if is_prose(text) else None
    return None if match is None or facts.city(match["name"]) else match["name"]


def dated_name(text: str, facts: FactLines) -> str | None:
    """Read the known name that stands on a line with a day and nothing else: "The Lakeport Times 20 July, 2005"."""
    found = find_dates(text) if len(text) <= OPENING else []
    if not found:
        return None
    rest = (text[: found[0].start] + " " + text[found[0].end :]).strip(" \t()[]|,.-–—")
    rest = facts.site_words.free(rest)
    return rest if facts.publisher(rest) or facts.is_medium(rest) else None
