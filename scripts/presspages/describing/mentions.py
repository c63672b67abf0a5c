"""Publishers that a page names beside its story: behind its headline, in an address, in lines about itself. Called by `describe`.

One line may name anybody: an agency that took a photograph, a partner, a rival. So a name counts if a page prints it
again in another form, or if it closes the headline.
"""

import html
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from presspages.cleaning.imprint import Stated
from presspages.describing.agreement import HOST, agreeing
from presspages.describing.ownnames import NAME_WORDS, TOP, Beside, is_name, own_names, owned
from presspages.shared.account import Edit
from presspages.shared.read import Line
from presspages.shared.signals import count_words, is_prose, plain
from presspages.statements.factlines import FactLines
from presspages.statements.publishers import squeezed

# What stands between a headline and the site's name, in the title that a browser shows.
SUFFIX = re.compile(r"\s*(?:[|»·•:]+|\s[-–—]+)\s+")

# A name of several words without its spaces: "LakeportTimes".
GLUED = re.compile(r"(?:[A-Z][a-z]+){2,}")

TWICE_WORDS = 3  # a headline of fewer words may stand on a line by chance
FEW = 2  # a line that only names a site has few words beside the name
LINE_CHARS = 300  # a line that names its site is not longer


def mentions(edits: Sequence[Edit], first: int, headline: str | None, facts: FactLines) -> list[Stated]:
    """Find the names of publishers on the lines that left the source; `first` is the number of the story's first line."""
    lines = [
        Beside(
            html.unescape(each.before.strip()), each.line, each.rule == "known_furniture", each.line < first
        )
        for each in sorted(edits, key=lambda each: each.line)
        if each.after is None
        and each.rule != "agency_line"
        and each.before.strip()
        and len(each.before) <= LINE_CHARS
    ]
    beside = tuple(_beside_headline(lines, headline))
    return [
        *(each for each in beside if each.rule == "headline_suffix"),
        *_addresses(lines, facts),
        *_known(lines, facts),
        *own_names(lines, headline, facts),
        *agreeing(beside, lines, facts),
        *owned(lines, facts),
    ]


def _beside_headline(lines: Sequence[Beside], headline: str | None) -> Iterator[Stated]:
    """Read the name beside a headline that is also printed without it: "Leaders meet in Ufa | Lakeport Times".

    Before a headline a section may stand as well; so a name there only is a sign of it.
    """
    said = plain(headline or "")
    for line in lines if count_words(said) >= TWICE_WORDS else ():
        text = " ".join(line.text.split())
        before, found, behind = (
            text.partition(text[at : at + len(said)]) if (at := plain(text).find(said)) >= 0 else ("", "", "")
        )
        name = SUFFIX.split(behind)[-1].strip(" |-–—")
        if found and SUFFIX.match(behind) and is_name(name):
            yield Stated(name, "headline_suffix", line.number, line.text)
        name = SUFFIX.split(before)[0].strip(" |-–—:")
        if found and before and is_name(name):
            yield Stated(name, "headline_prefix", line.number, line.text)


def _addresses(lines: Sequence[Beside], facts: FactLines) -> Iterator[Stated]:
    """Read the known publisher whose address a page prints: "www.chinadaily.com.cn"."""
    for line in lines:
        for match in HOST.finditer(line.text):
            if name := facts.publishers_by_host.get(match["name"].casefold().replace("-", "")):
                yield Stated(name, "address", line.number, line.text)


def _known(lines: Sequence[Beside], facts: FactLines) -> Iterator[Stated]:
    """Find the known publishers that two lines name, or one of furniture, or one at the top: "BBC News Persian".

    A page that names only one beside its story is that one's, if the line says little else.
    """
    found: defaultdict[str, dict[str, Beside]] = defaultdict(dict)
    for line in lines:
        if (
            (is_prose(line.text) and not line.furniture)
            or facts.is_caption(line.text)
            or facts.credit(line.text)
        ):
            continue
        names = {facts.publishers[name.casefold()] for name in facts.publishers_mentioned(line.text)}
        if GLUED.fullmatch(line.text) and (
            glued := facts.publishers_by_host.get(squeezed(line.text).removeprefix("the"))
        ):
            names.add(facts.publishers[glued.casefold()])
        if len(names) == 1:
            found[names.pop()][plain(line.text)] = line
    first = {line.number for line in lines[:TOP] if line.above and count_words(line.text) <= NAME_WORDS}
    for name, named in found.items():
        line = next(iter(named.values()))
        if len(named) > 1 or line.furniture or line.number in first:
            yield Stated(name, "mentions", line.number, line.text)
        elif len(found) == 1 and _is_about(line.text, name) and f" of {plain(name)}" not in plain(line.text):
            yield Stated(name, "only_name", line.number, line.text)


def _is_about(text: str, name: str) -> bool:
    """Tell a line that names a site and says little else; what says more is a teaser."""
    return count_words(text) <= count_words(name) + FEW


def institutions(above: Sequence[Line], facts: FactLines) -> list[Stated]:
    """Find the first line above the story by which an institution names its own site; a byline is none: "Written by Press Office"."""
    named = (line for line in above if facts.is_office(line.text) and not facts.author(line.text))
    return [Stated(line.text.strip(), "institution", line.number, line.text) for line in islice(named, 1)]


def without_authors(stated: Sequence[Stated], authors: Sequence[Stated], facts: FactLines) -> list[Stated]:
    """Leave out who wrote the article: a letter has a name of its own, and a copyright may be its writer's."""
    writers = {each.value.casefold() for each in authors}
    return [
        each for each in stated if each.value.casefold() not in writers or _is_publisher(each.value, facts)
    ]


def _is_publisher(name: str, facts: FactLines) -> bool:
    """Tell a name that is no person's: known to the table, or that of a newspaper, a desk or an institution."""
    return (
        name.casefold() in facts.publishers
        or facts.is_medium(name)
        or facts.is_role(name)
        or facts.is_office(name)
    )
