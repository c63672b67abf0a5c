"""Names of the publishers table with which a story opens and ends, and names of which a page tells what they are. Used by `findings` and `names`.

An agency, or a body that publishes of itself, may be named nowhere but in its own story: "Ufa. 10 July. INTERFAX.RU - Leaders
…", "… outside review, Human Rights Watch said today." Others tell of it in the same words; how much each says, the weights know.
"""

import re
from collections.abc import Iterator, Sequence

from presspages.cleaning.imprint import Stated
from presspages.describing.addresses import spelled
from presspages.describing.nameform import DOMAIN, INNER, RUN, is_label, is_medium, is_name, is_told
from presspages.shared.dates import find_dates
from presspages.shared.read import Line
from presspages.shared.signals import count_words, is_prose
from presspages.statements.datelines import PASSED_BY
from presspages.statements.datestatements import TIME
from presspages.statements.factlines import FactLines

OPENING = 120  # what comes before a story stands within so many characters
LINES = 4  # so many first lines may have a dateline: something of the page may be left above it
BRACKET = 3  # a bracket opens a story within so many
BEGUN = 3  # so many first paragraphs, and the last, tell whose story it is

# What stands before a story within brackets, between a full stop and a dash, or before the place in Chinese; or an address.
BRACKETED = re.compile(
    r"(?:[(（\[]|(?P<slash>/))(?P<name>[^()（）\[\]]{2,60}?)(?:\([\w ]{2,12}\))?(?(slash)/|[)）\]])"
)
DASHED = re.compile(r"(?:^|[.,:]\s)(?P<name>[^\W\d_](?:[\w ’'-]|\.(?!\s)){1,30}?)\s*[-–—]{1,2}\s")
CHINESE = re.compile(r"\W{0,4}(?P<name>[\u4e00-\u9fff]{2,5}?[社网網报報])[^，。、,\s]{0,16}[电電讯訊]")
ADDRESS = re.compile(r"(?P<name>[\w-]{2,30}\.(?:com|org|net|info|news|[a-z]{2}|[A-Z]{2}))\.\s(?=\w)")
PARTS = re.compile(r"\s*[/,|]\s*|\s*[-–—]\s+|[“”\"«»]")
INITIALS = re.compile(r"[A-Z]{3}[a-z]")
# A name in brackets before a story, alone or behind a day: "17 June 2004 (RFE/RL) -- Leaders …".
LED = re.compile(r"(?P<day>[^()]{0,30})\((?P<name>[^\W\d_][^(),]{1,40})\) ?[-–—]{1,2}\s")

# A sentence that begins with a name: "Lakeport Times follows money and markets." The name is taken as a whole and not tried again
# in parts, for a row of addresses could be parted in many ways.
ABOUT = re.compile(
    rf"(?P<name>(?:The )?(?>{RUN.pattern})) (?:is|are|was|has|[a-z]{{2,}}[^s\W\d_]s)\s", re.UNICODE
)
SIGNED = re.compile(r"[.!?。\"”’]\s*[(/–—-]{1,2}\s*(?P<name>[^\W\d_][^()/–—,;:]{1,40}?)[\s/)]*$")
QUOTES = ("”", "»", '"')
PHOTO = re.compile(r"\bphoto(?:graph)?s?\b", re.IGNORECASE)
# How a body's release opens, with its place in brackets: "(New York) -- Six presidents …"; and how it names itself.
RELEASE = re.compile(r"\W*\([^\W\d_a-z][\w .,’'-]{2,30}\) ?[-–—]{1,2}\s")
SAID = re.compile(rf"[,”\"] (?P<name>(?>{RUN.pattern})) said today\b")  # as a whole, as in `ABOUT`
BODY = 3  # its name has so many words, a person's fewer
ASKED = re.compile(rf"(?:the )?{RUN.pattern}")
OWN = re.compile(r"['’]s?$")
NEAR = 80  # what says that a name reports stands within so many signs of it


def story_names(story: Sequence[Line], facts: FactLines) -> Iterator[Stated]:
    """Find the names before the story, in its first paragraphs and in its last, and those to whom somebody in it spoke."""
    lines = [line for line in story if line.text.strip()]
    for line in lines[:LINES]:
        head = line.text.strip()[:OPENING]
        yield from (Stated(name, "opening", line.number, line.text) for name in _opening(head, facts))
        if address := ADDRESS.match(head):
            yield Stated(address["name"], "opening", line.number, line.text)
    for line in lines[:BEGUN]:
        if (name := facts.site_words.reported(line.text)) and is_name(name, facts):
            yield Stated(name, "opening", line.number, line.text)
    release = next((at for at, line in enumerate(lines[:LINES]) if RELEASE.match(line.text)), len(lines))
    for line in lines[release : release + BEGUN]:
        yield from (Stated(name, "released", line.number, line.text) for name in _said(line.text, facts))
    for line in (*lines[:BEGUN], *lines[BEGUN:][-1:]):
        yield from (Stated(name, sign, line.number, line.text) for name, sign in _reports(line.text, facts))
    for line in lines[-1:]:
        yield from (Stated(name, "sign_off", line.number, line.text) for name in _signed(line.text, facts))
    for line in lines:
        yield from (Stated(name, "asked", line.number, line.text) for name in _asked(line.text, facts))


def _reports(text: str, facts: FactLines) -> Iterator[tuple[str, str]]:
    """Find the known names, and those that say what they are names of and that they report."""
    for match in () if PHOTO.search(text) else RUN.finditer(text):
        name = OWN.sub("", match[0].rstrip("."))
        name = name if _known(name, facts) else name.removeprefix("The ")
        before = text[max(match.start() - NEAR, 0) : match.start()]
        if before.rstrip()[-1:] in QUOTES and name.isupper():
            continue  # what a quoted name is: "Dunyo" AA
        reports = facts.site_words.report(before, text[match.end() : match.end() + NEAR])
        if _known(name, facts) and (reports or not facts.is_common_name(name)):
            yield name, "reports" if reports else "mentioned"
        elif reports and (facts.is_medium(name) or DOMAIN.search(name)) and is_name(name, facts):
            yield name, "reports"


def _said(text: str, facts: FactLines) -> Iterator[str]:
    """Find who says in a release what it is about: "…, Lakeport River Watch said today."."""
    yield from (
        match["name"]
        for match in SAID.finditer(text)
        if count_words(match["name"]) >= BODY and is_name(match["name"], facts)
    )


def _asked(text: str, facts: FactLines) -> Iterator[str]:
    """Find the names of media to whom somebody spoke; an agency's texts are printed by others."""
    for start in facts.site_words.spoken_to(text):
        match = ASKED.match(text, start)
        name = OWN.sub("", match[0].rstrip(".")) if match else ""
        if name and not (facts.is_agency_name(name) or facts.site_words.is_body(name)):
            yield from [name] * bool(_known(name, facts) or facts.is_medium(name))


def _signed(text: str, facts: FactLines) -> Iterator[str]:
    """Find the known name, or the address, that signs a story behind its last sentence or below it: "… will. – Lakeport.com"."""
    if name := dated_name(text, facts):
        yield name
    match = SIGNED.search(text[-OPENING:])
    name = match["name"].strip() if match else ""
    if _known(name, facts) or name in spelled(name):
        yield name


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
            if text[match.end() :].strip(" ."):  # behind a caption they are a credit
                parts = {match["name"], *PARTS.split(match["name"])}
                begins = pattern is not CHINESE and (match.start() < BRACKET or pattern is DASHED)
                dated = begins and find_dates(match["name"])
                yield from (
                    part
                    for part in sorted(parts)
                    if part
                    and (
                        _known(part, facts)
                        or (begins and _ends_as_medium(part, facts))
                        or (dated and INNER.search(part) and is_name(part, facts))
                    )
                )
    yield from _of_dateline(text, facts)


def _of_dateline(text: str, facts: FactLines) -> Iterator[str]:
    """Give the unknown names in a dateline and in brackets before it: "(Lakeport News) DUSHANBE (LNS/LP) -"."""
    dateline = facts.datelines.find(text)
    closed = dateline is not None and text.endswith(dateline.text.strip())  # behind a caption it is a credit
    if dateline and dateline.agency and not closed and not facts.agency(dateline.agency):
        whole = dateline.agency.isupper() and " " not in dateline.agency  # RFE/RL is one
        signed = [dateline.agency] if whole else PARTS.split(dateline.agency)
        printed = [part for part in signed if _is_printed(part) and is_name(part, facts)]
        yield from printed or [part for part in signed if _ends_as_medium(part, facts)][:1]
    led = LED.match(text) if dateline is None else None
    if led and (_is_printed(led["name"]) or INITIALS.match(led["name"])) and is_name(led["name"], facts):
        yield from [led["name"]] * bool(not led["day"].strip() or find_dates(led["day"]))
    passed = PASSED_BY.match(text) if dateline else None
    name = passed[0].strip(" ()") if passed else ""
    if is_name(name, facts) and not any(map(str.islower, name.split())) and len(PARTS.split(name)) == 1:
        yield name


def _ends_as_medium(name: str, facts: FactLines) -> bool:
    """Tell a newspaper's or an agency's name whose last word says so, and no label."""
    last = name.rpartition(" ")[2]
    said = last[:1].lower() == last[:1].upper() or (last[0].isupper() and facts.is_medium_word(last))
    return said and is_medium(name, facts) and not is_label(name, facts)


def _is_printed(name: str) -> bool:
    """Tell a name with capitals that a place's has not, "VOVworld", "RFE/RL", or in a script that has none."""
    return INNER.search(name) is not None or name.upper() == name


def about(text: str, facts: FactLines) -> str | None:
    """Read the name of which a sentence on the page tells what it does; a country or a city is none."""
    match = ABOUT.match(text) if is_prose(text) else None
    name = facts.site_words.free(match["name"]) if match else ""
    return name if name and is_name(name, facts) and not facts.city(name) else None


def _is_paper(name: str, facts: FactLines) -> bool:
    """Tell a newspaper of one word with its article: "The Guardian"."""
    return facts.site_words.has_article(name) and facts.is_medium_word(name.partition(" ")[2])


def dated_name(text: str, facts: FactLines) -> str | None:
    """Read the known name that stands on a line with a day and nothing else: "The Lakeport Times 20 July, 2005"."""
    found = find_dates(text) if len(text) <= OPENING else []
    if not found or text.count("|") > 1:  # a row of labels
        return None
    before = facts.without_date_label(text[: found[0].start])
    rest = TIME.sub(" ", f"{before} {text[found[-1].end :]}").strip(" \t()[]|,./-–—")
    freed = facts.site_words.free(rest)
    names = (freed, rest) if rest.startswith(freed) else (freed,)
    return next((name for name in names if is_stated(name, facts) or _is_paper(name, facts)), None)


def is_stated(name: str, facts: FactLines) -> bool:
    """Tell what is a name beyond doubt: a known one, one that says what it is a name of, an address."""
    says_what = is_medium(name, facts) and not is_told(name)
    return says_what or facts.publisher(name) is not None or name in spelled(name)
