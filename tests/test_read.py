"""Reading: bytes become numbered lines, unchanged, or a fault says what is wrong and where."""

import hashlib

import pytest

from presspages.shared.faults import Fault, FaultyError
from presspages.shared.read import Line, number_lines, parse

UTF8_REMEDY = "name the right one in x.yml as `encoding`, with `because`"


def fault(raw: bytes, encoding: str | None = None) -> Fault:
    """Give the one fault that bytes have as a source."""
    with pytest.raises(FaultyError) as caught:
        parse("x.txt", raw, "articles/x.txt", encoding)
    (only,) = caught.value.faults
    return only


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\nb", ["a", "b"]),
        ("a\r\nb", ["a", "b"]),
        ("a\rb", ["a", "b"]),
        ("a\n\rb", ["a", "", "b"]),
        ("a\n\nb\n", ["a", "", "b", ""]),
        ("a\u2028b\u2029c\u0085d\x0be\x0cf\x1cg", ["a\u2028b\u2029c\u0085d\x0be\x0cf\x1cg"]),
        (" a \t", [" a \t"]),
    ],
    ids=repr,
)
def test_lines_end_where_a_text_file_ends_them(text: str, lines: list[str]) -> None:
    """LF, CR LF and CR end a line; other separators are characters of the text, and white space stays."""
    assert number_lines(text) == tuple(Line(number, line) for number, line in enumerate(lines, start=1))


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        ("Саммит".encode(), None),
        ("Саммит".encode("utf-8-sig"), None),
        ("Саммит".encode("utf-16"), None),
        (b"\xfe\xff" + "Саммит".encode("utf-16-be"), None),
        ("Саммит".encode("windows-1251"), "windows-1251"),
        ("Саммит".encode("koi8-r"), "koi8-r"),
    ],
    ids=[
        "UTF-8",
        "UTF-8 with a mark",
        "UTF-16",
        "UTF-16, big end first",
        "windows-1251 by a note",
        "KOI8-R by a note",
    ],
)
def test_a_source_is_decoded(raw: bytes, encoding: str | None) -> None:
    """A source is UTF-8, or what its byte order mark or the editor's note says; the mark is no text."""
    assert parse("x.txt", raw, "x.txt", encoding).lines == (Line(1, "Саммит"),)


def test_a_source_keeps_its_bytes() -> None:
    """The hash is that of the file as it came, and the stem is what the note shares."""
    source = parse("a.b.txt", b"one\r\ntwo", "articles/a.b.txt")

    assert source.raw == b"one\r\ntwo"
    assert source.sha256 == hashlib.sha256(b"one\r\ntwo").hexdigest()
    assert source.stem == "a.b"


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (b"a\nb\ncaf\xe9\n", 3),
        (b"a\r\nb\r\ncaf\xe9", 3),
        (b"a\rb\rcaf\xe9", 3),
        (b"\xff", 1),
        (b"a\n\xe4\xb8", 2),
    ],
    ids=repr,
)
def test_a_byte_that_is_not_utf_8_is_a_fault_on_its_line(raw: bytes, line: int) -> None:
    """The fault names the line, whatever the line ends, the byte, and the note in which to name the encoding."""
    found = fault(raw)

    assert (found.file, found.line, found.remedy) == ("articles/x.txt", line, UTF8_REMEDY)
    assert found.problem.endswith("is not UTF-8")
    assert found.problem.startswith("byte 0x")


def test_half_a_character_of_utf_16_is_a_fault_on_its_line() -> None:
    """Lines are counted in characters, not in bytes that look like line ends."""
    found = fault("Ċ\nĊ\nx".encode("utf-16") + b"\x00")

    assert (found.line, found.problem) == (3, "byte 0x00 is not UTF-16")


def test_an_encoding_that_spells_half_a_character_is_a_fault() -> None:
    """What UTF-7 can spell and no page can hold is refused here, not where the page is written."""
    assert fault(b"a+2AA-b", "utf-7") == Fault("articles/x.txt", None, "the file is not UTF-7", UTF8_REMEDY)


@pytest.mark.parametrize(("raw", "line"), [(b"\0", 1), (b"a\n\nb\0", 3), (b"a\rb\0", 2)], ids=repr)
def test_a_nul_character_is_a_fault_on_its_line(raw: bytes, line: int) -> None:
    """A NUL says that this is no text file."""
    assert fault(raw) == Fault(
        "articles/x.txt", line, "a NUL character, so this is no text file", "scrape the page again as text"
    )


@pytest.mark.parametrize("raw", [b"", b" \t\r\n\n", b"\xef\xbb\xbf", "\u00a0\u3000".encode()], ids=repr)
def test_an_empty_file_is_a_fault(raw: bytes) -> None:
    """A file of white space, or of nothing, holds no article."""
    assert fault(raw) == Fault(
        "articles/x.txt", None, "the file is empty", "remove it, or scrape the page again"
    )
