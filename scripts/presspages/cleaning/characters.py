"""Rules on characters: what a page's source needed and its readers never saw. In `clean.RULES`."""

import html
import re
from dataclasses import replace

from presspages.cleaning.furniture import Words
from presspages.cleaning.layout import Layout
from presspages.shared.read import Line
from presspages.shared.unseen import UNSEEN


def control_characters(layout: Layout, words: Words) -> list[Line]:
    """Take out characters that show nothing, and those that reverse the letters around them; a tab stays."""
    return [
        replace(line, text=UNSEEN.sub("", line.text))
        if not line.text.isprintable() and UNSEEN.search(line.text)
        else line
        for line in layout.lines
    ]


# A character reference of HTML: "&amp;", "&#39;", "&#x2019;".
REFERENCE = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")


def character_references(layout: Layout, words: Words) -> list[Line]:
    """Print the characters that references of HTML stand for: "&amp;" is &, "&nbsp;" a space.

    They are how a page is written, not what its readers saw. A reference that HTML does not know stays.
    """
    return [
        replace(line, text=REFERENCE.sub(_referred, line.text)) if "&" in line.text else line
        for line in layout.lines
    ]


def _referred(match: re.Match[str]) -> str:
    return html.unescape(match[0]).replace("\xa0", " ")
