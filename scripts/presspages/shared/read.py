"""Stage 1: a raw file becomes numbered lines. Nothing is changed; what cannot be read is a fault."""

import codecs
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from presspages.shared.faults import Fault, FaultyError

# The line ends that text files use. `str.splitlines` also splits at form feeds, U+0085 and U+2028,
# which are characters of the text here.
LINE_END = re.compile(r"\r\n|\n|\r")

# The byte order marks that name their encoding.
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a source; numbers begin at 1 and stay with the line whatever is removed around it."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """A raw file as it was found; `name` is its file name."""

    name: str
    raw: bytes
    lines: tuple[Line, ...]

    @property
    def sha256(self) -> str:
        """The hex digest of the file's bytes."""
        return hashlib.sha256(self.raw).hexdigest()

    @property
    def stem(self) -> str:
        """The file name without its ending: what the editor's note shares with it."""
        return Path(self.name).stem


def number_lines(text: str) -> tuple[Line, ...]:
    r"""Split a text into numbered lines at LF, CR LF and CR alone.

    >>> number_lines("a\r\nb\u2028c")
    (Line(number=1, text='a'), Line(number=2, text='b\u2028c'))
    """
    parts = LINE_END.split(text) if "\r" in text else text.split("\n")
    return tuple(Line(number, part) for number, part in enumerate(parts, start=1))


def parse(name: str, raw: bytes, place: str, encoding: str | None = None) -> Source:
    """Decode the bytes of a source and number its lines.

    Without a byte order mark or an `encoding` from the editor's note a source is UTF-8: guessing among
    the encodings that fit would put invented letters into the archive.

    Raises:
        FaultyError: the bytes are not text in that encoding, or hold nothing but white space.
    """
    text = _decode(raw, place, encoding or _marked(raw) or "utf-8")
    before, nul, _ = text.partition("\0")
    if nul:
        what = "a NUL character, so this is no text file"
        raise FaultyError(Fault(place, len(number_lines(before)), what, "scrape the page again as text"))
    if not text.strip():
        raise FaultyError(Fault(place, None, "the file is empty", "remove it, or scrape the page again"))
    return Source(name, raw, number_lines(text))


def _marked(raw: bytes) -> str | None:
    return next((encoding for mark, encoding in MARKS if raw.startswith(mark)), None)


def _decode(raw: bytes, place: str, encoding: str) -> str:
    remedy = f"name the right one in {Path(place).stem}.yml as `encoding`, with `because`"
    try:
        text = raw.decode(encoding)
        text.encode()  # some encodings can spell half a character, which no page can hold
    except UnicodeDecodeError as error:
        line = len(number_lines(raw[: error.start].decode(encoding, "replace")))
        what = f"byte 0x{raw[error.start]:02x} is not {encoding.upper()}"
        raise FaultyError(Fault(place, line, what, remedy)) from error
    except UnicodeError as error:
        raise FaultyError(Fault(place, None, f"the file is not {encoding.upper()}", remedy)) from error
    return text
