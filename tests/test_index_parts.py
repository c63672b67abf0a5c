"""Law: the index of the search page is the same however its pages were divided, and is what Pagefind makes of all at once."""

import gzip
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import cbor2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from finding.format import ENTRY, MARK, Listing, write
from finding.index import index_pages
from finding.join import join
from finding.parts import Page, divided, write_parts
from finding.service import PagefindError
from made import text

ALL = 10**9  # words: one part
# Words that Pagefind takes apart, or files under another spelling, or that have no spaces between them.
WORDS = ("summit", "café", "cafè", "cafe", "Câfe", "good-neighbourly", "WebView", "SCO’s", "12,000", "上\u2060", "海\u2060", "йод", "Straße")  # fmt: skip


def page(number: int, words: Sequence[str], facts: Mapping[str, str]) -> Page:
    """Make a page as Pagefind is given it, with some of the facts that it may have."""
    kinds = {"topic": "filter", "publisher": "filter"}
    told = "".join(
        f'<meta data-pagefind-{kinds.get(key, "meta")}="{key}[content]" content="{value}">'
        for key, value in facts.items()
    )
    body = f"<h1>{' '.join(words[:2])}</h1><p>{' '.join(words)}</p>"
    return Page(f"/{number}/", f"<html><body>{told}<main data-pagefind-body>{body}</main></body></html>")


def files(pages: Sequence[Page], words: int) -> dict[str, bytes]:
    """Index pages in parts of so many words; give every file of the index."""
    with TemporaryDirectory() as folder:
        index_pages(pages, Path(folder), words)
        found = [path for path in Path(folder).rglob("*") if path.is_file()]
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


FACTS = st.dictionaries(
    st.sampled_from(["topic", "publisher", "date", "image", "about"]), st.sampled_from(WORDS)
)
TEXT = st.lists(st.sampled_from(WORDS), min_size=1)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(TEXT, FACTS), min_size=1, max_size=6), st.integers(1, 99))
def test_any_division_gives_the_same_bytes(told: list[tuple[list[str], dict[str, str]]], words: int) -> None:
    """Pages with any words and facts, which some parts lack, in parts of any size."""
    pages = [page(number, *each) for number, each in enumerate(told)]

    assert files(pages, words) == files(pages, ALL)


@pytest.fixture(scope="module")
def many() -> list[Page]:
    """Pages whose words fill several pieces."""
    chance = Random(7)  # noqa: S311 - the same pages every time
    return [
        page(number, [*text(number).split(), chance.choice(WORDS)], {"topic": chance.choice(WORDS)})
        for number in range(90)
    ]


def test_a_division_of_many_pages_gives_the_same_bytes(many: list[Page]) -> None:
    """The pieces end at the same words, whatever parts these come from."""
    one = files(many, ALL)

    assert sum(name.startswith("index/") for name in one) > 2
    assert files(many, 5_000) == one


def unpacked(bundle: Path) -> list[tuple[str, str, bytes]]:
    """Give the bounds and the content of each piece of an index."""
    return [
        (begin, end, gzip.decompress((bundle / "index" / f"{name}.pf_index").read_bytes()))
        for begin, end, name in Listing.of(bundle).pieces
    ]


def test_words_are_written_as_pagefind_writes_them(many: list[Page], tmp_path: Path) -> None:
    """Of all pages in one part every piece is, once unpacked, the same bytes, and is found by the same bounds."""
    [part] = write_parts(many, tmp_path / "parts", ALL)
    by_pagefind = unpacked(part)
    join([part], tmp_path)

    assert unpacked(tmp_path) == by_pagefind


def test_filters_and_texts_are_those_of_all_parts(many: list[Page], tmp_path: Path) -> None:
    """Each value names the pages that have it, by the numbers that their texts have."""
    index_pages(many, tmp_path, 5_000)
    listing = Listing.of(tmp_path)
    texts = [
        gzip.decompress((tmp_path / "fragment" / f"{name}.pf_fragment").read_bytes())
        for name, _ in listing.pages
    ]
    told = [json.loads(each[len(MARK) :]) for each in texts]
    [[name, file]] = listing.filters
    _, values = cbor2.loads(
        gzip.decompress((tmp_path / "filter" / f"{file}.pf_filter").read_bytes())[len(MARK) :]
    )

    assert [each["url"] for each in told] == [each.address for each in many]
    assert name == "topic"
    assert {number for value, pages in values for number in pages} == set(range(len(many)))
    assert all(told[number]["filters"]["topic"] == [value] for value, pages in values for number in pages)


def test_pages_are_divided_by_their_words() -> None:
    """In their order; no part has more words than it may, but for one page that has them alone."""
    pages = [Page(str(number), "word " * count) for number, count in enumerate([3, 3, 4, 20, 1, 1])]
    parts = list(divided(pages, 10))

    assert [[each.address for each in part] for part in parts] == [["0", "1", "2"], ["3"], ["4", "5"]]


@pytest.fixture
def part(tmp_path: Path) -> Path:
    """A part as Pagefind wrote it."""
    [made] = write_parts([page(1, WORDS, {})], tmp_path / "parts", ALL)
    return made


def test_another_version_is_refused(part: Path, tmp_path: Path) -> None:
    """Its format may be another, so nothing is guessed."""
    entry = part / ENTRY
    entry.write_text(entry.read_text(encoding="utf-8").replace("1.5.", "1.6."), encoding="utf-8")

    with pytest.raises(PagefindError, match=r"not as Pagefind 1\.5\.x writes it: it is of version 1\.6"):
        join([part], tmp_path)


def test_a_list_that_does_not_name_its_pages_is_refused(part: Path, tmp_path: Path) -> None:
    """A page that is not in the list would be lost."""
    (part / "fragment" / "other.pf_fragment").touch()

    with pytest.raises(PagefindError, match="does not name its pages"):
        join([part], tmp_path)


def test_orders_of_pagefind_are_refused(part: Path, tmp_path: Path) -> None:
    """They would have to be joined, too, and no page asks for one."""
    Listing.of(part)._replace(sorts=[["date", [0]]]).write(part)

    with pytest.raises(PagefindError, match="orders of its own"):
        join([part], tmp_path)


def test_a_list_of_another_form_is_refused(part: Path, tmp_path: Path) -> None:
    """With a member more, or unpacked to something else."""
    entry = json.loads((part / ENTRY).read_text(encoding="utf-8"))
    entry["languages"]["zxx"]["hash"] = write(part, "pagefind.{}.pf_meta", [*Listing.of(part), []])
    (part / ENTRY).write_text(json.dumps(entry), encoding="utf-8")

    with pytest.raises(PagefindError, match="its list cannot be read"):
        join([part], tmp_path)


def test_a_file_without_the_mark_is_refused(part: Path, tmp_path: Path) -> None:
    """Whatever it holds, it is no file of Pagefind's."""
    [piece] = (part / "index").iterdir()
    piece.write_bytes(gzip.compress(b"other"))

    with pytest.raises(PagefindError, match="does not begin with pagefind_dcd"):
        join([part], tmp_path)
