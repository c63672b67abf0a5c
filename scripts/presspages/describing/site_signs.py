"""The signs by which a page tells whose it is: a rule a function. Called by `findings`.

Each rule reads one line beside the story and gives the names that it may call the site's. Nothing is decided here: a line
may name anybody, an agency, a partner, a rival. `publisher_marks` says what speaks for each.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from presspages.cleaning.imprint import Stated
from presspages.describing.addresses import hosts, spelled
from presspages.describing.asked import OWN, Asked
from presspages.describing.besides import Beside
from presspages.describing.headline_names import EDGES, names_behind
from presspages.describing.nameform import RUN, undated
from presspages.describing.stated_signs import (
    dated,
    described,
    employer,
    institution,
    issue,
    owner,
    sender,
    source,
)
from presspages.describing.story_names import dated_name
from presspages.shared.signals import plain
from presspages.statements.factlines import FactLines

# A name in the marks that some languages set around names.
QUOTED = re.compile(r"[«《](?P<name>[^«»《》]{2,40})[»》]")
THE = re.compile("^[Tt]he ")

# A name in brackets behind a byline.
CREDITED = re.compile(r"(?:By )?[^()\d]{3,60} ?\((?P<name>[^()\d]{3,40})\)")

TOP = 4  # so many lines at the top of a page
ROW = 5  # a line of so many parts is a menu
LINE_CHARS = 600  # a line that names its site is not longer

Rule = Callable[[Asked], Iterator[str]]


def site_signs(lines: Sequence[Beside], headline: str | None, facts: FactLines) -> Iterator[Stated]:
    """Apply every rule to each line beside a story, and a few to what may be left of the page within it; who took a photograph is no site."""
    said = plain(headline or "")
    for line in lines:
        if len(line.text) <= LINE_CHARS and not facts.credit(line.text.partition(", ")[0]):
            asked = Asked(line, said, facts)
            for rule in LEFT if line.where == "story" else RULES:
                for name in rule(asked):
                    yield Stated(name, rule.__name__, line.number, line.text)


def behind_headline(asked: Asked) -> Iterator[str]:
    """Read the name behind the headline that is printed again: "Leaders meet in Ufa | Lakeport Times"."""
    yield from names_behind(asked.text, asked.headline, asked.facts)


def spoken(asked: Asked) -> Iterator[str]:
    """Read the names by which a site speaks of itself: "More from Lakeport Times"; a `voice` says more."""
    words = asked.facts.site_words
    if not words.within(asked.text) or any(voice(asked)):
        return
    for part in asked.parts:
        for match in RUN.finditer(part) if words.within(part) else ():
            run = undated(match[0])
            name = words.free(run).strip(EDGES)
            name = f"The {name}" if f"The {name}" in run else name
            if known := asked.glued(run):
                yield known
                name = OWN.sub("", name)
            # "Exceeds Last Year's" has lost what was the year's.
            alone = not part[match.end() :].strip() and run[:-2] == name
            own = (name != run and not alone) or words.beside(part[: match.start()], part[match.end() :])
            if own and name != known and asked.is_name(name) and not words.is_firm(run):
                yield name


def voice(asked: Asked) -> Iterator[str]:
    """Read the names in sentences that only a site says of itself: "Lakeport Times is now on WhatsApp channels"."""
    words = asked.facts.site_words
    for name in asked.voiced:
        short = THE.sub("", name)
        full = short if short == name or short.isupper() else f"The {short}"
        place = asked.facts.city(short) and not asked.facts.publisher(short)  # not so the United Nations
        other = place or words.is_firm(short) or words.is_body(short.partition(" ")[0])
        small = not short.isascii() and asked.is_medium(short)  # "Степной вестник"
        written = RUN.fullmatch(short) or small
        if written and not other and (asked.is_name(full) or asked.is_paper(full)):
            yield full


def top(asked: Asked) -> Iterator[str]:
    """Read a name on a line of its own at the top of the page, or above the first entry of the menu; on the first line a section may follow."""
    line = asked.line
    if line.where == "head" and (line.above < TOP or line.home) and asked.alone:
        yield asked.alone
    elif line.where == "head" and line.above == 0 and asked.parts:
        known = next((part for part in listed(asked) if not asked.facts.is_common_name(part)), None)
        first = dated_name(line.text, asked.facts) or known or asked.parts[0]
        told = known or asked.facts.is_medium(first)
        if told and asked.is_name(first) and not asked.is_entry(first):
            yield first


def foot(asked: Asked) -> Iterator[str]:
    """Read a name on a line of its own at the foot of the page."""
    if asked.at_foot:
        yield from filter(None, [asked.alone])


def listed(asked: Asked) -> Iterator[str]:
    """Read the names of the table, alone or between the signs of a line, "ANI | Updated: 3 July"; whose picture it is tells nothing."""
    if len(asked.parts) < ROW and not asked.facts.is_caption(asked.line.text):
        yield from filter(asked.facts.publisher, asked.parts)


def titled(asked: Asked) -> Iterator[str]:
    """Read a name between headline and story that says what it is a name of: "By Our Correspondent, Lakeport Times"."""
    if asked.line.where == "between":
        media = (part for part in asked.parts if asked.facts.is_medium(part) and asked.is_name(part))
        yield from (part for part in media if not (asked.facts.is_role(part) or _is_button(part)))


def _is_button(part: str) -> bool:
    """Tell words that begin with a capital and end without one: "Send by mail"."""
    return part[0].isupper() and part.rsplit(maxsplit=1)[-1][0].islower()


def credited(asked: Asked) -> Iterator[str]:
    """Read whose writer a byline names, in brackets: "By Ella Sykes (China Daily)"."""
    match = CREDITED.fullmatch(asked.text) if asked.line.where == "between" else None
    name = match["name"].strip() if match else ""
    if asked.facts.is_medium(name) or asked.is_paper(name) or name in spelled(name):
        yield name


def domain(asked: Asked) -> Iterator[str]:
    """Read an address that is spoken of as a name: "Welcome to Lakeport.com"."""
    yield from (name for name in spelled(asked.text) if not asked.facts.site_words.is_none(name))


def host(asked: Asked) -> Iterator[str]:
    """Read the hosts of addresses: no names, but they have the letters of one."""
    yield from (name for name, _ in hosts(asked.text))


def address(asked: Asked) -> Iterator[str]:
    """Read the publishers of the table that have an address, or whose name is one: "24.kg"."""
    table, by_host = asked.facts.publishers, asked.facts.publishers_by_host
    for name, end in hosts(asked.text):
        known = table.get(f"{name}{end}".casefold()) if end else None
        yield from filter(None, [known or by_host.get(name.casefold().replace("-", ""))])


def quoted(asked: Asked) -> Iterator[str]:
    """Read a name in the marks that some languages set around names."""
    if "«" in asked.text or "《" in asked.text:
        yield from filter(asked.is_name, (match["name"] for match in QUOTED.finditer(asked.text)))


RULES: tuple[Rule, ...] = (source, sender, owner, behind_headline, spoken, voice, top, foot, listed, titled, credited, domain, host, address, institution, issue, dated, described, quoted, employer)  # fmt: skip
LEFT: tuple[Rule, ...] = (source, owner, spoken, voice, listed, domain)
