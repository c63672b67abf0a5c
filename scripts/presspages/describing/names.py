"""Every name that a page prints beside its story, with the sign by which it might be the site's own. Called by `findings`.

Nothing is decided here: a line may name anybody, an agency, a partner, a rival. `publisher_marks` says what speaks for each.
"""

import re
from collections.abc import Iterator, Sequence

from presspages.cleaning.imprint import Stated, owners
from presspages.describing.besides import Beside
from presspages.describing.headline_names import EDGES, has_headline, tail_name, titled_names
from presspages.describing.line_names import PARTS, Signs, split, undated, within
from presspages.describing.nameform import is_known, is_label, is_name, is_told
from presspages.describing.story_names import about, dated_name
from presspages.shared.signals import is_prose, plain
from presspages.statements.factlines import FactLines

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

# The number of an issue, behind the name of a magazine or before it.
ISSUE = re.compile(
    r"[\s,|–-]*(?:(?:№|\b(?:vol(?:ume)?|issue|no|nr|edition)\b[.:]?)\s*\d+(?!\w)[\s,|–-]*)+", re.IGNORECASE
)

# What an issue has.
DIGIT = re.compile(r"\d")

ROW = 6  # so many parts of a line are a menu
FOOT = 4  # so many lines at the foot of a page
LINE_CHARS = 600  # a line that names its site is not longer


def named(lines: Sequence[Beside], headline: str | None, facts: FactLines) -> Iterator[Stated]:
    """Find the names on the lines beside a story, each with the sign that it is found by; whether one of the `WEAK` is a name, is not asked yet."""
    said = plain(headline or "")
    for line in lines:
        if len(line.text) <= LINE_CHARS:
            yield from (
                Stated(name, sign, line.number, line.text) for name, sign in _found(line, said, facts)
            )


def _found(line: Beside, headline: str, facts: FactLines) -> Signs:
    if plain(line.text) == headline:
        return tail_name(line.text, facts)
    return _left(line, facts) if line.where == "story" else _beside(line, headline, facts)


def _left(line: Beside, facts: FactLines) -> Signs:
    """Find the names in what may be left of the page around a story: only a source, and such as a site speaks of itself."""
    if name := _source(line.text, facts):
        yield name, "source_line"
    if not is_prose(line.text):
        found = (each for part in split(line.text) for each in within(part, line, facts))
        yield from (each for each in found if each[1] == "alone" or _is_own(*each, facts))


def _is_own(name: str, sign: str, facts: FactLines) -> bool:
    """Tell a medium's name that is spoken of: in a story anything may stand behind "from" and "on"."""
    return sign == "spoken" and (
        is_known(name, facts) or (facts.is_medium(name) and not facts.site_words.is_body(name))
    )


def _beside(line: Beside, headline: str, facts: FactLines) -> Signs:
    text = line.text
    if "@" in text or "://" in text or "www." in text.lower():
        yield from _hosts(text, facts)
        text = ADDRESS.sub(" | ", text)
    yield from _stated(text, line, facts)
    if has_headline(text, headline):
        yield from titled_names(text, headline, facts)
    else:
        yield from _parts(text, line, facts)


def _hosts(text: str, facts: FactLines) -> Signs:
    """Find the hosts of addresses, and the publishers that have them."""
    for match in HOST.finditer(text):
        host = match["name"] or match["handle"]
        yield host, "host"
        if known := _by_address(host, match["end"] or "", facts):
            yield known, "address"


def _by_address(host: str, end: str, facts: FactLines) -> str | None:
    """Give the known publisher that has an address, or whose name is one: "24.kg"."""
    whole = facts.publishers.get(f"{host}{end}".casefold()) if end else None
    return whole or facts.publishers_by_host.get(host.casefold().replace("-", ""))


def _stated(text: str, line: Beside, facts: FactLines) -> Signs:
    """Read the names that a line gives outright, by what stands before or around them."""
    if name := _source(text, facts):
        yield name, "source_line"
    if match := SENDER.match(line.text):
        yield match["name"], "sender"
    if "«" in text or "《" in text:
        found = (match["name"] for match in QUOTED.finditer(text))
        yield from ((name, "quoted") for name in found if is_name(name, facts))
    if name := about(text, facts):
        yield name, "about"
    if (line.where == "head" or line.below < FOOT) and (name := dated_name(text, facts)):
        yield name, "dated"
    yield from _owners(text, line, facts)
    for part in BARS.split(text):
        if facts.is_office(part) and _is_placed(line) and not _is_no_office(part, facts):
            yield facts.site_words.owner(part.strip(" ()[]")), "institution"
    if (name := facts.employer(text)) and is_name(name, facts):
        yield name, "employer"
    if line.where == "between":
        yield from _employers(text, facts)


def _is_placed(line: Beside) -> bool:
    """Tell where an institution names its site: above the story, at the foot or with an address; elsewhere it is in a teaser."""
    return line.where != "behind" or line.below < FOOT or line.contact


def _is_no_office(part: str, facts: FactLines) -> bool:
    """Tell a label, a byline or a headline that begins like an institution's name."""
    return is_label(part, facts) or bool(facts.author(part)) or is_told(part)


def _source(text: str, facts: FactLines) -> str | None:
    """Read the name behind a label; a desk without a name is none."""
    name = SECTION.split(facts.source(text) or "")[0].strip()
    return None if not name or facts.site_words.is_none(name) or _is_desk(name, facts) else name


def _is_desk(name: str, facts: FactLines) -> bool:
    """Tell a role that has nobody's name before it: "News Desk", not "Lakeport News Desk"."""
    return facts.is_role(name) and facts.employer(name) is None


def _owners(text: str, line: Beside, facts: FactLines) -> Signs:
    """Read the owners of the copyright."""
    for owner in owners(text, foot=line.where == "behind" and line.below < FOOT):
        name = facts.site_words.owner(undated(owner)).strip(" .,|–-")
        if is_name(name, facts) or facts.employer(name):
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
    key = KEY.match(text) if ":" in text or "：" in text else None
    if key and not (facts.is_medium(key[0].strip(" :：")) and any(map(str.isalpha, text[key.end() :]))):
        text = text[key.end() :]
    issue = ISSUE.search(text) if DIGIT.search(text) else None
    if issue and line.contact:
        issue = None  # of a house
    if issue:
        text = text[: issue.start()] or text[issue.end() :]
    parts = [part for part in split(text) if part.strip(EDGES)]
    row = len(parts) >= ROW and not issue
    for part in parts:
        if issue and is_name(part.strip(EDGES), facts) and not is_told(part):
            yield part.strip(EDGES), "issue"
        yield from (
            (name, "named" if row and sign == "part" else sign) for name, sign in within(part, line, facts)
        )
