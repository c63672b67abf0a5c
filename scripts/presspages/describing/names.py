"""Every name that a page prints beside its story, with the sign by which it might be the site's own. Called by `findings`.

Nothing is decided here: a line may name anybody, an agency, a partner, a rival. `publisher_marks` says what speaks for each.
"""

import re
from collections.abc import Iterator, Sequence

from presspages.cleaning.imprint import Stated, owners
from presspages.describing.besides import Beside
from presspages.describing.headline_names import EDGES, has_headline, tail_name, titled_names
from presspages.describing.nameform import RUN, is_label, is_name, is_told
from presspages.describing.story_names import about, dated_name
from presspages.shared.signals import is_prose, plain
from presspages.statements.factlines import FactLines

# What divides a line into parts that say one thing each.
PARTS = re.compile(
    r"\s+and\s+(?=[Tt]he\s)|\s*(?:[|»›•·∙~©]|(?<!\d):{1,2}|:{1,2}(?!\d)|：)\s*|\s+[-–—/>]+\s+|\s{2,}|\t|[\"“”«»《》「」()\[\]{}<>*#]+|[,;]\s|(?<=[^\W\d_A-Z]{3}[.!?])\s+|[。，、；]"
)

# Addresses of pages and mails, and the names in them without "www" and without the country.
ADDRESS = re.compile(r"\S*(?:@|://|www\.)\S*")
HOST = re.compile(
    r"(?:(?:\bhttps?://(?:(?:www|m|p|en|eng|english)\.)?|\bwww\.|[\w.]@)(?P<name>[\w-]{2,40})(?P<end>\.[a-z]{2,10})\b"
    r"|(?<![\w.])@(?P<handle>\w{3,40}))",
    re.IGNORECASE,
)

# Between things of one kind on a line.
BARS = re.compile(r"\s*[|•·»›]\s*")

# Who sends a newsletter: "From: Lakeport Letter <letter@lakeport.example>".
SENDER = re.compile(r"From:\s*\"?(?P<name>[^\"<@]{3,60}?)\"?\s*<[^<>]*>", re.IGNORECASE)

# The key of a field.
KEY = re.compile(r"\s*[A-Za-z][\w .-]{1,24}[:：](?=\s|$)")

# Behind a source's name: its section, the next label, the day, and the agencies whose texts it used.
SECTION = re.compile(
    r"\s[|>–-]\s|[\s\u3000]\S+[:：]|\.\s+\d|(?:,| and| with|/) ?(?:news )?agencies$", re.IGNORECASE
)

# A name in the marks that some languages set around names.
QUOTED = re.compile(r"[«《](?P<name>[^«»《》]{2,40})[»》]")

# What stands before and behind an owner's name.
YEARS = re.compile(r"^(?:(?:19|20)\d\d\b[\s,–-]*)+")
OWNER_ENDS = re.compile(
    r"[\s,|–-]*(?:\(|(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?|or its|all rights reserved|alle rechte|todos los|tous droits|все права|\S{0,2}ICP).*$",
    re.IGNORECASE,
)

# The number of an issue, behind the name of a magazine or before it.
ISSUE = re.compile(
    r"[\s,|–-]*(?:(?:№|\b(?:vol(?:ume)?|issue|no|nr|edition)\b[.:]?)\s*\d+(?!\w)[\s,|–-]*)+", re.IGNORECASE
)

FOOT = 4  # so many lines at the foot of a page
LINE_CHARS = 600  # a line that names its site is not longer

Signs = Iterator[tuple[str, str]]


def named(lines: Sequence[Beside], headline: str | None, facts: FactLines) -> Iterator[Stated]:
    """Find the names on the lines beside a story, each with the sign that it is found by."""
    said = plain(headline or "")
    for line in lines:
        if len(line.text) > LINE_CHARS:
            continue
        if plain(line.text) == said:
            found = tail_name(line.text, facts)
        elif line.where == "story":
            found = _left(line, facts)
        else:
            found = _beside(line, said, facts)
        yield from (Stated(name, sign, line.number, line.text) for name, sign in found)


def _left(line: Beside, facts: FactLines) -> Signs:
    """Find the names in what may be left of the page around a story: only a source, and such as a site speaks of itself."""
    if name := facts.source(line.text):
        yield SECTION.split(name)[0].strip(), "source_line"
    if is_prose(line.text):
        return
    found = (each for part in PARTS.split(line.text) if part for each in _within(part, line, facts))
    yield from ((name, sign) for name, sign in found if sign in {"spoken", "alone"})


def _beside(line: Beside, headline: str, facts: FactLines) -> Signs:
    for match in HOST.finditer(line.text):
        host = match["name"] or match["handle"]
        yield host, "host"
        if known := _by_address(host, match["end"] or "", facts):
            yield known, "address"
    text = ADDRESS.sub(" | ", line.text)
    stated = tuple(_stated(text, line, facts))
    titled = tuple(titled_names(text, headline, facts))
    yield from (*stated, *titled)
    if not has_headline(text, headline):
        yield from _parts(text, line, facts)


def _by_address(host: str, end: str, facts: FactLines) -> str | None:
    """Give the known publisher that has an address, or whose name is one: "24.kg"."""
    whole = facts.publishers.get(f"{host}{end}".casefold()) if end else None
    return whole or facts.publishers_by_host.get(host.casefold().replace("-", ""))


def _stated(text: str, line: Beside, facts: FactLines) -> Signs:
    """Read the names that a line gives outright, by what stands before or around them."""
    if (name := facts.source(text)) and not facts.site_words.is_none(name := SECTION.split(name)[0].strip()):
        yield name, "source_line"
    if match := SENDER.match(line.text):
        yield match["name"], "sender"
    yield from ((match["name"], "quoted") for match in QUOTED.finditer(text) if is_name(match["name"], facts))
    if name := about(text, facts):
        yield name, "about"
    if (line.where == "head" or line.below < FOOT) and (name := dated_name(text, facts)):
        yield name, "dated"
    yield from _owners(text, line, facts)
    for part in BARS.split(text):
        if facts.is_office(part) and not (facts.author(part) or is_told(part)):
            yield part.strip(" ()[]"), "institution"
    if (name := facts.employer(text)) and is_name(name, facts):
        yield name, "employer"
    if line.where == "between":
        yield from _employers(text, facts)


def _owners(text: str, line: Beside, facts: FactLines) -> Signs:
    """Read the owners of the copyright."""
    for owner in owners(text, foot=line.where == "behind" and line.below < FOOT):
        name = OWNER_ENDS.sub("", YEARS.sub("", owner)).strip(" .,|–-")
        if is_name(name, facts):
            yield name, "owner"


def _employers(text: str, facts: FactLines) -> Signs:
    """Find the names beside a byline or a place: "By Our Correspondent (Lakeport Times)", "LAKEPORT - Lakeport Times"."""
    author = facts.author(text)
    parts = [part.strip(EDGES) for part in PARTS.split(text)]
    if author or any(facts.city(part) for part in parts if part):
        yield from (
            (part, "employer")
            for part in parts
            if is_name(part, facts) and not is_label(part, facts) and not _is_by(part, author or "", facts)
        )


def _is_by(part: str, author: str, facts: FactLines) -> bool:
    """Tell the part of a line that names the writer or the place."""
    return part in author or bool(facts.author(part) or facts.city(part) or facts.is_role(part))


def _parts(text: str, line: Beside, facts: FactLines) -> Signs:
    """Find the names in each part of a line."""
    key = KEY.match(text)
    if key and not facts.is_medium(key[0].strip(" :：")):
        text = text[key.end() :]
    issue = ISSUE.search(text)
    if issue:
        text = text[: issue.start()] or text[issue.end() :]
    for part in filter(None, PARTS.split(text)):
        if issue and is_name(part.strip(EDGES), facts) and not is_told(part):
            yield part.strip(EDGES), "issue"
        yield from _within(part, line, facts)


def _within(part: str, line: Beside, facts: FactLines) -> Signs:
    """Find the names in a part: the whole of it, or words that begin with capitals."""
    part = YEARS.sub("", part.strip(EDGES))
    freed = facts.site_words.free(part)
    if is_name(freed, facts) and not line.furniture and not is_told(part):
        whole = part == line.text.strip(EDGES)
        yield freed, "spoken" if freed != part else "alone" if whole else "part"
    for match in RUN.finditer(part):
        yield from _run(match, part, facts)


def _run(match: re.Match[str], part: str, facts: FactLines) -> Signs:
    """Give the name in a run of words with capitals: "Follow Lakeport Times"; the first word of a part alone is none."""
    run = YEARS.sub("", match[0])
    name = facts.site_words.free(run).strip(EDGES)
    spoken = name != run or facts.site_words.beside(part[: match.start()], part[match.end() :])
    first = match.start() == 0 and " " not in name and name[1:] == name[1:].lower()
    if is_name(name, facts) and (spoken or not first or facts.publisher(name)):
        yield name, "spoken" if spoken else "named"
