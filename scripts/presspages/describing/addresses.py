"""Addresses of pages and mails on a line, and those that are spoken of as names. Used by `site_signs`."""

import re
from collections.abc import Iterator

# A host without "www" and without the country; or the name of an account.
HOST = re.compile(
    r"(?:https?://|\bwww\.|[\w.]@)(?:(?:www|m|p|en|eng|english)\.)?(?P<name>[\w-]{2,40})(?P<end>\.[a-z]{2,10})\b"
    r"|(?<![\w.])@(?P<handle>\w{3,40})",
    re.IGNORECASE,
)

# "Welcome to Lakeport.com"
SPELLED = re.compile(
    r"(?<![\w./@-])[\w-]{2,30}(?:\.[\w-]{2,20})?\.(?:com|org|net|info|news|gov|[a-z]{2})(?:\.[a-z]{2})?(?![\w@/-])",
    re.IGNORECASE,
)


def hosts(text: str) -> Iterator[tuple[str, str]]:
    """Give the name of each host, and what stands behind it: ("lakeport", ".com"); of an account nothing does."""
    if "@" in text or "://" in text or "www." in text.lower():
        for match in HOST.finditer(text):
            yield match["name"] or match["handle"], match["end"] or ""


def spelled(text: str) -> Iterator[str]:
    """Give the addresses that stand among words like a name: no mails, and no pages below them.

    >>> list(spelled("Welcome to Lakeport.com. Write to us@lakeport.com or see lakeport.com/help"))
    ['Lakeport.com']
    """
    if "." in text:
        yield from (match[0] for match in SPELLED.finditer(text))
