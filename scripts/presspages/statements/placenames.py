"""Names of places as texts print them."""

import unicodedata
from functools import cache

from babel import Locale


@cache
def countries() -> frozenset[str]:
    """Give the English names of the countries, in small letters."""
    return frozenset(name.casefold() for code, name in Locale("en").territories.items() if code.isalpha())


def city_name(printed: str) -> str:
    """Write a city that is printed in capitals as names are written: "ST. PETERSBURG" is St. Petersburg.

    >>> city_name("NEW DELHI"), city_name("PEKİN")
    ('New Delhi', 'Pekin')
    """
    printed = printed.rstrip(".")
    if not printed.isupper():
        return printed
    return unicodedata.normalize("NFC", printed.title().replace("i\u0307", "i"))
