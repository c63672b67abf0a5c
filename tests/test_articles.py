"""The five articles of the archive: kept byte for byte, and everything that is known of them, with their notes."""

import hashlib
from dataclasses import dataclass
from typing import Any

import pytest

from built import ROOT
from presspages.classifying.classify import Classified
from presspages.running.convert import Tools, convert
from presspages.shared.dates import PartialDate
from presspages.shared.facts import EDITOR, Fact, Verdict
from presspages.tables import yamlfile
from presspages.tables.notes import Note

ARTICLES = ROOT / "articles"

# What each source was when it came, so that no editor, and no setting of git, ever changes one.
SHA256 = {
    "000_db8530d4dc4338fe.txt": "e6dca818346efdc10ceb782d72668f0444ba01738b133dd68737b8c94b37475a",
    "001_0d3b27191444d1bc.txt": "bec6801f92149ae9858622c5896c267ae8549ac17a6adcc379110c8a0f637a07",
    "002_db5ae55d8efabe82.txt": "6a7d50abf1f7a59703e3267089d92a27fced29da347cf5b1f6aa5547fcc83a18",
    "003_a200022929ca6461.txt": "5259b7eec2e91f94c5847883ab4226003c1f678390e3d81566c7a24ce61154d3",
    "004_ef2a981f0c2855c3.txt": "b419f02d17067d0a5bcceb23ebe9398e1c930ab6d32ed8d70faca54c8c49966a",
}


@dataclass(frozen=True)
class Known:
    """What is true of an article: its facts (`given` by an editor), and the lines of each kind."""

    title: str
    date: str | None = None
    publisher: str | None = None
    dateline: str | None = None
    credit: str | None = None
    year: int | None = None
    mentions: frozenset[int] = frozenset()
    given: frozenset[str] = frozenset({"url"})
    removed: tuple[int, ...] = ()
    facts_on: tuple[int, ...] = ()
    headings: tuple[int, ...] = ()
    minor: tuple[int, ...] = ()
    captions: tuple[int, ...] = ()


KNOWN = {
    "000_db8530d4dc4338fe.txt": Known(
        title="SCO's practical cooperation exemplifies new type of spirited international relations",
        date="2024-07-05",
        year=2024,
        removed=(22,),
        facts_on=(1, 3),
    ),
    "001_0d3b27191444d1bc.txt": Known(
        title="SCO member states to further strengthen solidarity, cooperation for peace, development",
        date="2023-07-04",
        publisher="People's Daily",
        dateline="Beijing",
        year=2023,
        mentions=frozenset({2022}),
        removed=(1, 48),
        facts_on=(3, 5, 47),
    ),
    "002_db5ae55d8efabe82.txt": Known(
        title="Xi Jinping calls on SOS members to oppose external interference",
        publisher="CGTN",
        dateline="Astana",
        credit="Xinhua",
        year=2024,
        given=frozenset({"url", "title"}),
        facts_on=(1, 44),
        headings=(15, 21, 31, 36, 39),
    ),
    "003_a200022929ca6461.txt": Known(
        title="Shanghai Cooperation Organization: 20 Years Old, High Spirited",
        date="2021-06",
        year=2021,
        given=frozenset({"date"}),
        removed=(106, 108, 110, 111, 113),
        facts_on=(1,),
        minor=(17, 33, 49, 55, 65, 81, 87, 97),
        captions=(3,),
    ),
    "004_ef2a981f0c2855c3.txt": Known(
        title="To carry forward Shanghai Spirit and strengthen solidarity, coordination",
        date="2024-10-21",
        publisher="People's Daily Online",
        year=2025,
        mentions=frozenset({2018, 2024}),
        given=frozenset({"url", "publisher"}),
        facts_on=(1,),
        captions=(3, 19, 37),
    ),
}

each = pytest.mark.parametrize("name", KNOWN)


@pytest.fixture(scope="module")
def found(tools: Tools) -> dict[str, Classified]:
    """The five articles, converted with their editor's notes."""
    return {
        name: convert(
            name,
            (ARTICLES / name).read_bytes(),
            name,
            yamlfile.read((ARTICLES / name).with_suffix(".yml"), Note),
            tools,
        )
        for name in KNOWN
    }


def verdicts(article: Classified) -> dict[str, Verdict[Any]]:
    """Name the verdicts of an article."""
    described = article.article
    return {
        "title": described.headline,
        "date": described.date,
        "publisher": described.publisher,
        "author": described.author,
        "dateline": described.dateline,
        "credit": described.credit,
        "url": described.url,
        "year": article.summit_year,
    }


def plain(verdict: Verdict[Any]) -> Any:
    """Give the value of a verdict, a date as it is written in the front matter."""
    if not isinstance(verdict, Fact):
        return None
    return verdict.value.iso if isinstance(verdict.value, PartialDate) else verdict.value


def lines_of(article: Classified, kind: str) -> tuple[int, ...]:
    """Give the lines on which the blocks of a kind begin."""
    return tuple(block.lines[0].number for block in article.article.story if block.kind == kind)


def test_the_first_sources_are_there() -> None:
    """Every source in the tables of this module is in the archive, whatever was added to it since."""
    assert {path.name for path in ARTICLES.glob("*.txt")} >= set(SHA256) == set(KNOWN)


@each
def test_a_source_is_as_it_came(name: str) -> None:
    """No byte of a source was ever changed, line ends included."""
    assert hashlib.sha256((ARTICLES / name).read_bytes()).hexdigest() == SHA256[name]


def test_git_keeps_sources_byte_for_byte() -> None:
    """Git is told to convert no line end in the sources and in the texts of the tests."""
    rules = (ROOT / ".gitattributes").read_text(encoding="utf-8").splitlines()

    assert "articles/*.txt -text" in rules
    assert "tests/cases/** -text" in rules


@each
def test_the_facts_of_an_article(found: dict[str, Classified], name: str) -> None:
    """Each fact has its value, or is not stated; none of the five names an author."""
    known = KNOWN[name]
    values = {fact: plain(verdict) for fact, verdict in verdicts(found[name]).items() if fact != "url"}

    assert values == {
        "title": known.title,
        "date": known.date,
        "publisher": known.publisher,
        "author": None,
        "dateline": known.dateline,
        "credit": known.credit,
        "year": known.year,
    }


@each
def test_what_an_editor_gave(found: dict[str, Classified], name: str) -> None:
    """The facts that the text does not state are the editor's, and only those."""
    given = {
        fact
        for fact, verdict in verdicts(found[name]).items()
        if isinstance(verdict, Fact) and verdict.rule == EDITOR
    }

    assert given == KNOWN[name].given


@each
def test_the_other_summits_that_an_article_mentions(found: dict[str, Classified], name: str) -> None:
    """The summits that an article names beside its own are known, so that their pages can say so."""
    mentioned = {mention.year for mention in found[name].mentions} - {KNOWN[name].year}

    assert mentioned >= KNOWN[name].mentions


@each
def test_the_lines_that_left_an_article(found: dict[str, Classified], name: str) -> None:
    """Furniture is gone, the lines of facts are taken, and no other line left."""
    article = found[name].article

    assert tuple(edit.line for edit in article.furniture if edit.after is None) == KNOWN[name].removed
    assert tuple(sorted({edit.line for edit in article.taken})) == KNOWN[name].facts_on


def test_the_counter_behind_the_time_is_gone(found: dict[str, Classified]) -> None:
    """The number of readers behind the time of line 5 is furniture, and the account says so."""
    altered = [edit for edit in found["001_0d3b27191444d1bc.txt"].article.furniture if edit.after is not None]

    assert [(edit.line, edit.before, edit.after) for edit in altered] == [
        (5, "2023-07-04 14:17 1895", "2023-07-04 14:17")
    ]


@each
def test_the_subheadings_and_captions_of_an_article(found: dict[str, Classified], name: str) -> None:
    """Subheadings and captions are told from paragraphs, and a line that ends in a dash is a lesser subheading."""
    known, article = KNOWN[name], found[name]

    assert lines_of(article, "minor heading") == known.minor
    assert lines_of(article, "caption") == known.captions
    if not known.minor:
        assert lines_of(article, "heading") == known.headings
