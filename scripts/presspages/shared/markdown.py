"""Text into Markdown and HTML so that it shows as it is and does nothing.

Every sign that Markdown or one of its extensions could take as an order is written as a numeric character
reference, which every Markdown reader passes on and every browser shows as the sign itself.
"""

import re
from urllib.parse import quote

from presspages.shared.unseen import revealed

# Signs that may mean something wherever they stand: emphasis, code, links, tags, entities, tables, maths,
# highlights, attribute lists, templates, addresses; some only before or behind another: keys, emoji, web sites.
ANYWHERE = re.compile(r"[\\`*_{}\[\]<>&|~^=#$@\u2028\u2029]|\+(?=\+)|:(?=//|[\w+-]+:)|(?<=[wW]{3})\.")

# Signs that mean something at the beginning of a line: lists, quotes, rules, headings, definitions,
# admonitions, blocks. A quotation mark or an opening bracket there means nothing.
LINE_START = re.compile(r"^[-+:/%.?!;,@)]", re.MULTILINE)

# The sign behind the number of a numbered list; some number with letters.
NUMBERED = re.compile(r"^(\d+|[A-Za-z]|[ivxlcdmIVXLCDM]+)([.)])", re.MULTILINE)

# What the beginning of a line must have for either.
ORDER = re.compile(rf"{LINE_START.pattern[1:]}|{NUMBERED.pattern[1:]}")

# White space that is not one space.
WIDE = re.compile(r"[ \t\n]{2,}|[\t\n]")

# The signs that end the value of an attribute in HTML.
QUOTES = re.compile(r"[\"']")


def escape(text: str) -> str:
    r"""Write a text so that Markdown shows it character by character.

    Letters, digits and the punctuation of sentences stay readable in the Markdown file. Characters that would act
    on the page without being seen are shown by their numbers; a story has none, but an account may quote them.

    >>> escape("1. <b>Xi</b> & co: 'yes'")
    "1&#46; &#60;b&#62;Xi&#60;/b&#62; &#38; co: 'yes'"
    """
    text = ANYWHERE.sub(_reference, revealed(text))
    if "\n" not in text and not ORDER.match(text):
        return text
    text = LINE_START.sub(_reference, text)
    return NUMBERED.sub(lambda match: f"{match[1]}&#{ord(match[2])};", text)


def cell(text: str) -> str:
    """Write a text for one cell of a table, or for the words of a link: on one line."""
    return escape(WIDE.sub(" ", text).strip())


def target(path: str) -> str:
    """Write a relative path as the target of a Markdown link."""
    return quote(path)


def escape_html(text: str) -> str:
    """Write a text for a piece of HTML inside a Markdown page: on one line, and with no sign that acts.

    >>> escape_html('{{ "x" }}')
    '&#123;&#123; &#34;x&#34; &#125;&#125;'
    """
    return QUOTES.sub(_reference, cell(text))


def verbatim(text: str) -> str:
    r"""Write a text of several lines for preformatted HTML inside a Markdown page: its lines and spaces stay.

    >>> verbatim('TI  - "x"\n  {y}')
    'TI  - &#34;x&#34;\n  &#123;y&#125;'
    """
    return QUOTES.sub(_reference, escape(text))


def _reference(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"
