"""The whole conversion under made-up folders: `make fuzz` looks for a bounded time, `test_fuzz.py` for seconds.

What is found becomes a case: an `@example` beside `test_fuzz.py`'s law, or a test in `test_hostile.py`.

    python tests/fuzz.py [SECONDS]
"""

import json
import re
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

import frontmatter
import yaml
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from built import ROOT
from documents import BLANK, LABELS, ODD, PROSE, documents
from lawful import assert_nothing_is_lost
from presspages.filing.filing import Filed
from presspages.rendering.render import Pages
from presspages.running import pipeline
from presspages.running.convert import Tools
from presspages.shared.unseen import ACTING
from presspages.tables.reference import read_tables
from test_markdown import SIGNS, browser, ours, shown, story

SECONDS = 60.0

# To make what was found smaller takes minutes, and would not keep to the time.
LOOK = (Phase.generate,)

# What stands on a page of an article and nowhere else, whatever its source says.
FOREIGN = ("iframe", "img", "style", "object", "form", "input", "base", "meta", "template", "svg")


@dataclass(frozen=True)
class Put:
    """A file of a made-up folder of articles, and the note beside it."""

    name: str
    raw: bytes
    note: bytes | None


# Signs that act for somebody, alone and in heaps, within sentences and around them.
ACTS = st.one_of(
    st.sampled_from(SIGNS),
    st.sampled_from([*"\u202e\u2066\x1b\x07\x85\u2028\ufeff\ue000\u0378\U0001fae8\u200f", "&#8238;", "&#10;", "&#13;", "&NewLine;"]),
    st.tuples(st.sampled_from(SIGNS), st.integers(2, 100)).map(lambda found: found[0] * found[1]),
    ODD,
)  # fmt: skip
LINES = st.lists(st.one_of(ACTS, st.sampled_from([*PROSE, *LABELS])), min_size=1, max_size=6).map(" ".join)
HEAPS = st.lists(st.one_of(LINES, BLANK), min_size=1, max_size=12).map("\n".join)
TEXTS = st.one_of(documents(), HEAPS.map(lambda heap: f"{heap}\n\n{PROSE[0]}\n\n{PROSE[2]}\n\n{heap}"))
BYTES = TEXTS.map(str.encode)
RAW = st.one_of(
    BYTES, BYTES, BYTES, BYTES,
    st.tuples(TEXTS, st.sampled_from(["utf-16", "utf-8-sig", "utf-32", "gb18030"])).map(lambda found: found[0].encode(found[1], "replace")),
    st.tuples(BYTES, st.binary(max_size=3), st.integers(0, 500)).map(lambda found: found[0][: found[2]] + found[1] + found[0][found[2] :]),
    st.binary(max_size=200),
)  # fmt: skip

KEYS = (
    "headline",
    "date",
    "publisher",
    "author",
    "dateline",
    "summit_year",
    "url",
    "encoding",
    "misprints",
    "other",
)
KNOWN = st.sampled_from(
    ["2024-07-05", "2021", "https://a.b/?c='d'", "utf-8", "gb18030", "organization", "p1", "9" * 99]
)
SEEN = st.one_of(LINES, HEAPS, KNOWN).map(lambda text: ACTING.sub("", text))
VALUES = st.one_of(SEEN, SEEN, SEEN, LINES)
STATED = st.fixed_dictionaries({"value": VALUES, "because": VALUES})
MISPRINTS = st.lists(
    st.fixed_dictionaries(
        {"printed": st.one_of(VALUES, st.sampled_from("aeS. ")), "meant": VALUES, "because": LINES}
    ),
    max_size=2,
)
FACTS = st.dictionaries(
    st.sampled_from(["headline", "publisher", "author", "dateline"]), STATED, min_size=1, max_size=4
)
NOTES = st.one_of(
    st.none(), st.none(), st.none(),
    FACTS.map(lambda note: yaml.safe_dump(note, allow_unicode=True).encode()),
    FACTS.map(lambda note: yaml.safe_dump(note).encode()),
    st.dictionaries(st.sampled_from(KEYS[:-2]), STATED, min_size=1, max_size=3).map(lambda note: yaml.safe_dump(note).encode()),
    MISPRINTS.map(lambda found: yaml.safe_dump({"misprints": found}, allow_unicode=True).encode()),
    st.tuples(st.sampled_from(KEYS), LINES).map(lambda found: f"{found[0]}: {found[1]}".encode()),
    st.binary(max_size=60),
)  # fmt: skip
COMMON = st.sampled_from(
    ["a", "b", "c", "-rf", "a b", "it's", "index", "p1", "a#b?c%20d", "<b>", "[x](y)", "{{x}}"]
)
NAMES = st.one_of(
    COMMON, COMMON, COMMON,
    st.text(st.characters(exclude_characters="/", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12),
    st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=3),
)  # fmt: skip
FOLDERS = st.lists(st.builds(Put, NAMES, RAW, NOTES), min_size=1, max_size=3, unique_by=lambda put: put.name)


@cache
def tools() -> tuple[Any, Tools, Pages]:
    """Read and compile the archive's tables once, not once a folder."""
    tables = read_tables(ROOT / "articles" / "reference")
    return tables, Tools.of(tables), Pages(tables)


@contextmanager
def compiled() -> Iterator[None]:
    """Let the pipeline take the tables that were compiled once."""
    tables, made, pages = tools()
    with (
        patch.object(pipeline, "read_tables", lambda _: tables),
        patch.object(Tools, "of", lambda _: made),
        patch.object(pipeline, "Pages", lambda *_: pages),
    ):
        yield


def check(puts: Sequence[Put]) -> tuple[int, int]:
    """Convert a folder, see that every file is a sound page or a fault, and that a second run has nothing to do.

    Gives the numbers of pages and of faults.
    """
    with tempfile.TemporaryDirectory() as made, compiled():
        articles, docs = Path(made, "articles"), Path(made, "docs")
        articles.mkdir()
        for put in puts:
            (articles / f"{put.name}.txt").write_bytes(put.raw)
            if put.note is not None:
                (articles / f"{put.name}.yml").write_bytes(put.note)
        done = pipeline.run(articles, docs, keep_going=True)
        told = [str(fault) for fault in done.faults]
        assert not [each for each in told if "a mistake of this program" in each]
        assert not [each for each in told if ACTING.search(each)]
        assert done.changes is not None
        hidden = sum(put.name.startswith(".") for put in puts)
        assert len(done.articles) + len({fault.file for fault in done.faults}) >= len(puts) - hidden
        for filed in done.articles:
            check_page(filed, (docs / filed.path).read_text(encoding="utf-8"))
        again = pipeline.run(articles, docs, keep_going=True)
        assert again.changes is not None
        assert not again.changes
        return len(done.articles), len(done.faults)


def check_page(filed: Filed, text: str) -> None:
    """See that a page shows its story and nothing acts, and that the account of it is whole."""
    assert_nothing_is_lost(filed.classified)
    assert not ACTING.search(text.replace("\n", ""))
    read = frontmatter.loads(text)
    body = browser(ours_once().reset().convert(read.content))
    assert list(story(body)) == [shown(block.text) for block in filed.article.story]
    assert not body.find_all(FOREIGN)
    [data] = body.find_all("script")
    assert data["type"] == "application/ld+json"
    assert json.loads(str(data.string))["@type"] == "NewsArticle"
    assert not [name for tag in body.find_all() for name in tag.attrs if re.match("on|style$", name)]
    assert len(body.find_all("h1")) == 1
    assert shown(str(read["title"])) == shown(filed.title) if "title" in read.metadata else True
    source = read["source"]
    assert isinstance(source, dict)
    assert source["file"] == filed.article.source.name


@cache
def ours_once() -> Any:
    """Make Markdown as `mkdocs.yml` configures it."""
    return ours()


def main(seconds: float) -> int:
    """Try made-up folders for so many seconds, and print how many; the first that breaks the law is shown."""
    found: list[tuple[int, int]] = []
    until = time.monotonic() + seconds
    while time.monotonic() < until:

        @seed(time.monotonic_ns())
        @settings(
            max_examples=100,
            deadline=None,
            database=None,
            phases=LOOK,
            suppress_health_check=list(HealthCheck),
        )
        @given(FOLDERS)
        def batch(puts: list[Put]) -> None:
            found.append(check(puts))

        batch()
    pages, faults = map(sum, zip(*found, strict=True))
    sys.stdout.write(
        f"{len(found)} folders in {seconds:.0f} seconds: {pages} pages, {faults} faults, no law broken\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS))
