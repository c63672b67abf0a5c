"""The editor's notes: what a text does not say, each value with how the editor knows.

`articles/<stem>.yml` stands beside `articles/<stem>.txt`. Read by `pipeline`, used by `describe` and `classify`.
"""

import codecs
import re
from typing import Annotated, Generic, TypeVar

from pydantic import AfterValidator, ConfigDict, PlainValidator
from pydantic.dataclasses import dataclass as checked

from presspages.shared.dates import PartialDate

# What Python can decode, but no scraper writes: these spell letters in other letters.
NO_ENCODINGS = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"})

T = TypeVar("T")

STRICT = ConfigDict(extra="forbid", str_min_length=1, str_strip_whitespace=True)


def _one_line(text: str) -> str:
    return " ".join(text.split())


OneLine = Annotated[str, AfterValidator(_one_line)]


def _date(text: object) -> PartialDate:
    value = PartialDate.parse(text.strip()) if isinstance(text, str) else None
    if value is None:
        raise ValueError("a date is YYYY, YYYY-MM or YYYY-MM-DD, and a day that exists")
    return value


def _address(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"]+", text):
        raise ValueError("an address begins with http:// or https:// and has no spaces")
    return text


def _language(code: str) -> str:
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", code):
        raise ValueError("a language is a code such as en, zh or uz-Cyrl")
    return code


def _encoding(name: str) -> str:
    """Check that Python knows an encoding by this name, and that it turns bytes into text."""
    wrong = ValueError("an encoding is one that Python knows, such as windows-1251 or gb18030")
    try:
        "".encode(name)
    except (LookupError, ValueError):
        raise wrong from None
    if codecs.lookup(name).name.replace("_", "-") in NO_ENCODINGS:
        raise wrong
    return name


@checked(frozen=True, config=STRICT)
class Stated(Generic[T]):
    """A value and the reason for it."""

    value: T
    because: str


@checked(frozen=True, config=STRICT)
class Misprint:
    """A word of the source that is wrong and stays as printed, what was meant, and how the editor knows."""

    printed: OneLine
    meant: OneLine
    because: str


@checked(frozen=True, config=STRICT)
class Note:
    """Everything that an editor may add to one source."""

    headline: Stated[OneLine] | None = None
    date: Stated[Annotated[PartialDate, PlainValidator(_date)]] | None = None
    publisher: Stated[OneLine] | None = None
    author: Stated[OneLine] | None = None
    dateline: Stated[OneLine] | None = None
    summit_year: Stated[int] | None = None
    language: Stated[Annotated[OneLine, AfterValidator(_language)]] | None = None
    url: Stated[Annotated[OneLine, AfterValidator(_address)]] | None = None
    encoding: Stated[Annotated[OneLine, AfterValidator(_encoding)]] | None = None
    misprints: tuple[Misprint, ...] = ()
