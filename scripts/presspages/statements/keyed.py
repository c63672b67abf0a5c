"""Headlines behind a key or in a tag, as dumps of programs have them. Used through `factlines`."""

import re

from presspages.statements.headers import is_empty
from presspages.tables.patterns import AnyCase
from presspages.tables.tables import Furniture, alternatives

# A headline in a tag: <h1>Leaders meet</h1>, <doc title="Leaders meet">, <meta property="og:title" content="Leaders meet">.
TAGGED = re.compile(
    r"\s*<(?:h1\b[^<>]*>\s*|(?:doc|article|entry|item|story)\b[^<>]*?\stitle=(?P<title>[\"'])"
    r"|meta\b[^<>]*?[\"'](?:og|twitter|dc):title[\"'][^<>]*?\scontent=(?P<content>[\"']))"
    r"(?P<value>[^<>]+?)(?:(?P=title)|(?P=content)|\s*</h1>).*",
    re.IGNORECASE,
)


class KeyedHeadlines:
    """Reads headlines with the keys of the furniture table; made once a run."""

    def __init__(self, words: Furniture) -> None:
        """Compile the keys."""
        self._key = AnyCase(
            rf"[\W_]*{alternatives(words.headline_label)}[\"'\]}})]*\s*(?:[:=：]\s*|(?<=[\]}})])\s*)(?P<value>\S.*)"
        )

    def read(self, text: str) -> str | None:
        """Read a headline behind its key or in its tag; what programs print where they have none is none."""
        match = self._key.fullmatch(text.strip()) or TAGGED.fullmatch(text)
        return match["value"].strip(" \t\"',") if match and not is_empty(match["value"]) else None
