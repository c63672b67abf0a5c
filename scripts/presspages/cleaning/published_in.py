"""Notes that say where an article was published: "Published in Dawn, June 11th, 2018". Called by `imprint`."""

import re

from presspages.shared.dates import find_dates
from presspages.statements.factlines import FactLines

# What such a note has, in small letters.
NOTE_WORDS = re.compile("published|on behalf of|appeared|not been edited")

# "First published by Central Asia Digest, 29 August 2008".
FIRST_IN = re.compile(
    r"\W*(?i:(?:this (?:article|story) )?(?:was )?(?:first|originally) (?:published|appeared) (?:in|by) (?:the )?)"
    r"(?P<name>[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|of|the|and|for)){0,6})(?:[,.:;(–—-].*|\s*)",
)

# "Published in Dawn, June 11th, 2018", "This story has not been edited by THE WEEK and is …"
PUBLISHED_IN = re.compile(
    r"\W*(?:(?:this (?:article|story) )?(?:was )?(?:first |originally )?(?:published|appeared)(?: first)? (?:in|by|on)"
    r"|.{0,60}\bnot been edited by) (?:the )?(?P<name>[^\W\d_][^,.:;()]{1,40}?)(?: staff| team)?\s*(?:(?:[,.:;()]|\band\b).*)?",
    re.IGNORECASE,
)

# "Lakeport Council published this content on 4 October 2021", "Distributed by APO Group on behalf of Lakeport Council."
SENT = re.compile(
    r"\W*(?:(?i:distributed by) .{2,40} on behalf of (?:the )?(?P<of>[A-Z].{2,100}?)\.?"
    r"|(?P<name>[A-Z].{2,80}?) published this content on .*)"
)

# "(China Daily 06/16/2006 page1)"
SIGNED = re.compile(r"\W{0,4}[(（](?P<signed>[^()（）]{8,80})[)）]\W{0,4}")
SIGN = 5  # it begins within so many characters

NAME_WORDS = 11
NOTE_CHARS = 600  # a note is not longer


def published_in(text: str, facts: FactLines) -> str | None:
    """Read the name off a note; one that no table knows counts only before a day, or where it says what it is a name of."""
    if len(text) > NOTE_CHARS:
        return None
    if (printed := facts.site_words.printed_in(text)) and _is_day(printed[1].strip(" .")):
        return printed[0]
    return _signed(text, facts) or _noted(text, facts)


def _noted(text: str, facts: FactLines) -> str | None:
    """Read the name off a note: one that the table has, or one before a day that says what it is a name of."""
    if not NOTE_WORDS.search(text.lower()):
        return None
    if match := PUBLISHED_IN.fullmatch(text):
        found = known_beginning(match["name"], facts)
        name, day = match["name"].strip(), text[match.end("name") :].strip(" ,.")
        if found or ((facts.is_medium(name) or facts.is_office(name)) and _is_day(day)):
            return found or name
    sent = SENT.fullmatch(text)
    if sent and (sent["of"] or find_dates(text[sent.end("name") :])):
        return sent["of"] or sent["name"]
    match = FIRST_IN.fullmatch(text)
    name = match["name"].strip(" .'’-") if match else ""
    return name if any(map(facts.is_medium_word, name.split())) or facts.is_office(name) else None


def _signed(text: str, facts: FactLines) -> str | None:
    """Read the name that stands with a day in brackets, on a line of their own: "(China Daily 06/16/2006 page1)"."""
    match = SIGNED.fullmatch(text) if "(" in text[:SIGN] else None
    found = find_dates(match["signed"]) if match else []
    name = match["signed"][: found[0].start].strip(" \t,;|-–—") if match and found else ""
    return name if facts.publisher(name) or facts.is_medium(name) else None


def _is_day(text: str) -> bool:
    """Tell a day and nothing else."""
    found = find_dates(text)
    return bool(found) and found[0].start == 0 and found[0].end == len(text)


def known_beginning(name: str, facts: FactLines) -> str | None:
    """Give the known publisher that a name begins with, as printed; an unknown name is not enough."""
    words = name.split()[:NAME_WORDS]
    for begun in (words, words[1:]) if words[:1] == ["The"] else (words,):
        for size in range(len(begun), 0, -1):
            if part := facts.publisher(" ".join(begun[:size])):
                return part
    return None
