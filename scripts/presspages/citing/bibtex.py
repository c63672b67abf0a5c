r"""Citations as a BibTeX file. Called by `citing` and `bibliography`.

Written here because the libraries that do cost more than the whole rest of a page (pybtex), or write `\{`, which
BibTeX counts as an open brace; they read what is written here in the tests. Letters of all scripts stay as they are,
in UTF-8, which BibLaTeX and reference managers read.
"""

import re
from collections.abc import Iterator

from babel import Locale

from presspages.citing.citation import Citation

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# Signs that are orders to TeX, or that it prints as another sign, and how each is asked for.
SIGNS = {
    "\\": r"{\textbackslash}", "{": r"{\textbraceleft}", "}": r"{\textbraceright}", "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}", "<": r"{\textless}", ">": r"{\textgreater}", "|": r"{\textbar}",
    "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
}  # fmt: skip

# Such a sign, or the first of a pair that TeX draws as one: dashes, quotation marks, inverted marks.
SPECIAL = re.compile(rf"[{re.escape(''.join(SIGNS))}]|([-'`,])(?=\1)|[?!](?=`)")

# In an address nothing is an order, but braces are counted and a backslash is none.
ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})


def bibtex(citation: Citation) -> str:
    """Write an entry: of a journal where the publisher is known, else of no kind.

    Two braces around a title keep its capitals, around an author they keep the byline whole.
    """
    kind = "article" if citation.publication else "misc"
    fields = ",\n".join(f"  {name} = {value}" for name, value in _fields(citation))
    return f"@{kind}{{{citation.key},\n{fields}\n}}\n"


def tex(text: str) -> str:
    r"""Write a text so that TeX prints it sign by sign, with braces in pairs.

    >>> tex("50% {of} A_B -- it")
    '50\\% {\\textbraceleft}of{\\textbraceright} A\\_B -{}- it'
    """
    return SPECIAL.sub(lambda match: SIGNS.get(match[0], f"{match[0]}{{}}"), text)


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    if citation.title:
        yield "title", f"{{{{{tex(citation.title)}}}}}"
    if citation.author:
        yield "author", f"{{{{{tex(citation.author)}}}}}"
    if citation.publication:
        yield "journal", f"{{{tex(citation.publication)}}}"
    if citation.date:
        yield "year", f"{{{citation.date.year}}}"
        if citation.date.month:
            yield "month", MONTHS[citation.date.month - 1]
        if citation.date.day:
            yield "day", f"{{{citation.date.day}}}"
    if name := Locale("en").languages.get((citation.language or "").partition("-")[0]):
        yield "language", f"{{{name.lower()}}}"
    if citation.url:
        yield "url", f"{{{citation.url.translate(ADDRESS)}}}"
    yield "note", f"{{{tex(citation.note)}}}"
