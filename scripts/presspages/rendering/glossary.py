"""Tooltips for what a reader may not know: abbreviations of the table, and misprints that an editor explains.

Called by `render` for each paragraph. The text stays as it is; only the first use in a paragraph is marked.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from presspages.shared.markdown import escape, escape_html
from presspages.tables.notes import Misprint
from presspages.tables.tables import Abbreviation


class Glossary:
    """The words that are explained on the pages of one article, each with what its tooltip says."""

    def __init__(self, abbreviations: Iterable[Abbreviation], misprints: Sequence[Misprint] = ()) -> None:
        """Gather the words; what an editor says of a misprint stands before the table."""
        said = {each.short: each.long for each in abbreviations}
        said |= {each.printed: f"as printed; the editor reads “{each.meant}”" for each in misprints}
        self._said: Mapping[str, str] = said
        self._misprinted = frozenset(each.printed for each in misprints)
        words = "|".join(re.escape(word) for word in sorted(said, key=lambda word: (-len(word), word)))
        self._pattern = re.compile(rf"(?<![\w-])(?:{words or '(?!)'})(?![\w-])")

    def explain(self, text: str) -> str:
        """Write a paragraph as Markdown in which the first use of each word has a tooltip, and every misprint.

        Capitals count: "UN" is explained, "un" is not.

        >>> Glossary([Abbreviation("SCO", "Shanghai Cooperation Organization")]).explain("The SCO & SCOs")
        'The <abbr title="Shanghai Cooperation Organization">SCO</abbr> &#38; SCOs'
        """
        parts: list[str] = []
        seen: set[str] = set()
        start = 0
        for match in self._pattern.finditer(text):
            word = match[0]
            if word in seen and word not in self._misprinted:
                continue
            seen.add(word)
            tooltip = escape_html(self._said[word])
            parts += [
                _piece(text[start : match.start()], start),
                f'<abbr title="{tooltip}">{escape(word)}</abbr>',
            ]
            start = match.end()
        return "".join([*parts, _piece(text[start:], start)])


def _piece(text: str, start: int) -> str:
    """Escape a piece of a paragraph; behind a letter nothing is the beginning of a line."""
    return escape(f"x{text}")[1:] if start else escape(text)
