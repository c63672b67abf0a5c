"""The head of a dump: keys and values that another program wrote above an article.

The front matter of a site's own files, the fields of a scraper's database, the head of a mail. `clean` drops what
says nothing about the article; the fields that do are read by `factlines` like any other line of facts.
"""

import re
from collections.abc import Sequence
from itertools import islice

from presspages.shared.read import Line
from presspages.shared.signals import LONG_WORDS, count_words
from presspages.tables.patterns import AnyCase
from presspages.tables.words import Furniture, alternatives

# A field in either style: "title: Leaders meet", "pubDate: 2024-07-05", "[lang] en", "[/body]", "Reply-To: desk@example.org".
FIELD = re.compile(
    r"\s*(?:\[(?P<bracketed>/?[A-Za-z][\w -]{1,24})\]|(?P<key>[A-Za-z][\w:.-]{1,30})(?P<sign>\s?:(?=\s|$)|(?<=[A-Z])=))\s*(?P<value>.*)"
)

# What may stand around the fields: the fence of front matter, an object printed by a program, a list under a key.
FENCE = re.compile(r"\s*(?:-{3,}|\+{3}|<\w[^<>]*>|- \S.*|-{2,}.{0,40}-{2,})\s*")

# What programs print where they have no value: a word for nothing, or the place of a template that was not filled.
EMPTY = re.compile(
    r"[\s\"']*(?:none|null|undefined|nan|n/a|nil|false|\[\]|\{\}|\{\{.*\}\}|\{%.*%\}|<%.*%>|\$\{.*\}|\[\[.*\]\])?[\s\"',]*",
    re.IGNORECASE,
)

# A headline in a tag: <h1>Leaders meet</h1>, <doc title="Leaders meet">, <meta property="og:title" content="Leaders meet">.
TAGGED = re.compile(
    r"\s*<(?:h1\b[^<>]*>\s*|(?:doc|article|entry|item|story)\b[^<>]*?\stitle=(?P<title>[\"'])"
    r"|meta\b[^<>]*?[\"'](?:og|twitter|dc):title[\"'][^<>]*?\scontent=(?P<content>[\"']))"
    r"(?P<value>[^<>]+?)(?:(?P=title)|(?P=content)|\s*</h1>).*",
    re.IGNORECASE,
)

FIELDS = 4  # so many fields in a row are a head; fewer may be a story's own words with a colon
NEAR = 3  # a head begins within so many lines from the top


def head(lines: Sequence[Line]) -> list[Line]:
    """Give the lines of the head of a dump; none if the text has no head.

    The head is the first run of fields in one style, with no other line between them. Three lines that a colon
    divides make no head: stories and interviews begin so.

    >>> dump = ["---", "title: Leaders meet", "date: 2024-07-04", "draft: false", "tags: []", "---", "They met."]
    >>> [line.number for line in head([Line(number, text) for number, text in enumerate(dump)])]
    [0, 1, 2, 3, 4, 5]
    """
    top = islice((line for line in lines if line.text.strip()), NEAR)
    start = next((i for i, line in enumerate(top) if FIELD.fullmatch(line.text)), None)
    if start is None:
        return []
    inked = [line for line in lines if line.text.strip()]
    style = _style(inked[start])
    stop = start
    while stop < len(inked) and _belongs(inked[stop], style):
        stop += 1
    fields = sum(FIELD.fullmatch(line.text) is not None for line in inked[start:stop])
    stop = _text(inked, stop)
    return list(inked[_fence(inked, start) : stop]) if fields >= FIELDS else []


def is_mail(lines: Sequence[Line]) -> bool:
    """Tell whether a head is that of a mail: it says from whom and to whom, and its dates are the mail's."""
    keys = {
        match["key"].casefold() for line in lines if (match := FIELD.fullmatch(line.text)) and match["key"]
    }
    return "from" in keys and bool(keys & {"to", "subject", "reply-to"})


def is_empty(value: str) -> bool:
    """Tell whether a value is none: "null", "undefined", "[]", or nothing at all."""
    return EMPTY.fullmatch(value) is not None


def _style(line: Line) -> tuple[str, bool]:
    """Give the sign by which a field is known, a bracket, a colon or an equals sign, and whether its key is in capitals."""
    match = FIELD.fullmatch(line.text)
    return ((match["sign"] or "[").strip(), (match["key"] or "").isupper()) if match else ("", False)


def _belongs(line: Line, style: tuple[str, bool]) -> bool:
    if FENCE.fullmatch(line.text):
        return True
    match = FIELD.fullmatch(line.text)
    if match is None or _style(line) != style:
        return False
    return style[0] == "[" or match["key"].islower() or count_words(match["value"]) < LONG_WORDS


def _text(inked: Sequence[Line], stop: int) -> int:
    """Give the index behind the last field, if that has no value and lines with dashes below it which no fence closes: there the text begins."""
    last = stop - 1
    while inked[last].text.lstrip().startswith("- "):
        last -= 1
    match = FIELD.fullmatch(inked[last].text)
    return last + 1 if match and not match["value"] else stop


def _fence(inked: Sequence[Line], start: int) -> int:
    """Give the index of the first line of the head: the fence above the first field belongs to it."""
    while start and FENCE.fullmatch(inked[start - 1].text):
        start -= 1
    return start


class KeyedHeadlines:
    """Reads headlines behind a key or in a tag, as dumps have them, with the keys of the furniture table; made once a run."""

    def __init__(self, words: Furniture) -> None:
        """Compile the keys."""
        self._key = AnyCase(
            rf"[\W_]*{alternatives(words.headline_label)}[\"'\]}})]*\s*(?:[:=：]\s*|(?<=[\]}})])\s*)(?P<value>\S.*)"
        )

    def read(self, text: str) -> str | None:
        """Read a headline behind its key or in its tag; what programs print where they have none is none."""
        match = self._key.fullmatch(text.strip()) or TAGGED.fullmatch(text)
        return match["value"].strip(" \t\"',") if match and not is_empty(match["value"]) else None
