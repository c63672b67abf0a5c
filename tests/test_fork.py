"""An archive of another organization's meetings, made from data files alone: what stands in `tests/cases/fork`."""

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import frontmatter
import pytest
import yaml

from built import ROOT, Project, copy_project
from presspages.classifying.meetings import Meetings
from presspages.shared.dates import PartialDate
from presspages.tables.reference import read_tables

CASE = ROOT / "tests" / "cases" / "fork" / "asean"
EXPECTED: dict[str, Any] = yaml.safe_load((CASE / "expected.yml").read_text(encoding="utf-8"))

# What a fork writes into `mkdocs.yml`.
NAMES = {
    "site_name": "ASEAN summit archive",
    "site_description": "News articles about summits of the Association of Southeast Asian Nations",
}

# The organization that this repository's archive is about, in any language of its tables.
OWN = re.compile(r"(?<![^\W_])SCO(?![^\W_])|shanghai|шос|шанхай|上合|上海", re.IGNORECASE)


def take_over(project: Project) -> None:
    """Do what the README asks of a fork: other texts, other tables, another About page, two names in `mkdocs.yml`."""
    for path in (project.root / "articles").glob("*.*"):
        path.unlink()
    for part in ("articles", "docs"):
        shutil.copytree(CASE / part, project.root / part, dirs_exist_ok=True)
    config = project.root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    for key, value in NAMES.items():
        text = re.sub(rf"(?m)^{key}: .*$", f"{key}: {value}", text)
    config.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def fork(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The archive of the fork, built once; tests only read it."""
    made = copy_project(tmp_path_factory.mktemp("fork"))
    take_over(made)
    done = made.build()
    assert done.returncode == 0, done.stderr
    return made


@pytest.fixture(scope="module")
def meetings() -> Meetings:
    """What finds the meetings of the fork's tables; two a year."""
    return Meetings(read_tables(CASE / "articles" / "reference"))


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("ASEAN leaders met in Labuan Bajo on 11 May 2023.", 2023),
        ("ASEAN leaders met in Jakarta on 6 September 2023.", 2023),
        ("The Vientiane summit of ASEAN was short.", 2024),
        ("The 45th ASEAN Summit was short.", 2024),
        ("The forty-seventh ASEAN summit was short.", 2025),
        ("The ASEAN summit of 2024 was short.", 2024),
        ("Malaysia will host the ASEAN summit in October 2025.", 2025),
    ],
)
def test_both_meetings_of_a_year_are_found(meetings: Meetings, sentence: str, year: int) -> None:
    """A day, a city, a number or a year names the meeting, be it the first of its year or the second."""
    assert [named.year for named in meetings.find(sentence, None)] == [year]


@pytest.mark.parametrize(
    ("published", "number"),
    [((2023, 5, 12), 42), ((2023, 9, 6), 43), ((2023, 7, 1), None), ((2026, 5, 12), None)],
)
def test_meeting_that_was_on_is_known_by_the_day(
    meetings: Meetings, published: tuple[int, int, int], number: int | None
) -> None:
    """Of the meetings of a year the one about the day of publication is taken, and between them none."""
    summit = meetings.at(PartialDate(*published))

    assert (summit and summit.ordinal) == number


def test_articles_stand_under_the_years_of_their_summits(fork: Project) -> None:
    """Each text has its page below the year of the summit it is about, also where a year had two."""
    found = {
        path.parent.relative_to(fork.site).as_posix() for path in fork.site.glob("summits/*/*/index.html")
    }

    assert found == set(EXPECTED)


@pytest.mark.parametrize("address", EXPECTED)
def test_facts_are_read(fork: Project, address: str) -> None:
    """The facts and topics of each text are found, and no others."""
    meta = frontmatter.load(str(fork.root / "docs" / f"{address}.md")).metadata
    facts = ("title", "date", "publisher", "author", "dateline", "summit_year")

    assert {name: meta[name] for name in facts if name in meta} == EXPECTED[address]["facts"]
    assert meta["tags"] == EXPECTED[address]["tags"]


@pytest.mark.parametrize("address", EXPECTED)
def test_stories_are_read_without_what_stood_around_them(fork: Project, address: str) -> None:
    """The story of each page is made of these lines of the source, in their order."""
    source = CASE / "articles" / EXPECTED[address]["source"]
    lines = source.read_text(encoding="utf-8").splitlines()
    page = fork.page(address)
    for sign in page.select("a.headerlink"):
        sign.decompose()
    story = [each.get_text() for each in page.select("article :is(p.story, h2)")]

    assert story == [lines[number - 1] for number in EXPECTED[address]["story"]]


def test_pages_name_the_organization_and_its_meetings(fork: Project) -> None:
    """The home page, a year of two meetings and a page that is not there say whose archive this is."""
    home, year = (fork.page(address).get_text(" ", strip=True) for address in ("index.html", "summits/2023"))
    both = fork.page("summits/2024").select("article h1, article p.facts")

    assert fork.page("404.html").title is not None
    assert "ASEAN summit archive" in str(fork.page("404.html").title)
    assert "3 news articles about the summits of the Association of Southeast Asian Nations" in home
    assert "44th and 45th meetings" in home
    assert "Mentioned only: Bali 1976" in re.sub(r"\s+", " ", home)
    assert "42nd meeting of the heads of state and government of the Association" in year
    assert "43rd meeting of the heads of state and government of the Association" in year
    assert both[0].get_text().startswith("44th and 45th meetings, Vientiane 2024")


def test_topics_are_those_of_the_fork(fork: Project) -> None:
    """The topics of the table stand on the page of topics, in its order."""
    listed = [
        link.get_text()
        for link in fork.page("topics").select("article li > p:first-child > a, article li > a")
    ]
    table = yaml.safe_load((CASE / "articles/reference/topics.yml").read_text(encoding="utf-8"))

    assert listed == [topic["name"] for topic in table]


def test_nothing_of_the_first_archive_is_left(fork: Project) -> None:
    """No page, feed, style, script or table that the site is made of names the organization that this one is about."""
    left = []
    for path in fork.site.rglob("*"):
        if path.is_file() and path.suffix not in {".gz", ".png", ".zip"}:
            found = OWN.findall(path.read_text(encoding="utf-8"))
            left += [(path.relative_to(fork.site).as_posix(), each) for each in found]

    assert len(list(fork.site.rglob("*.html"))) > 15
    assert not left


def sayings(path: Path) -> Iterator[str]:
    """Give every text that a module holds, but no docstring: those may give examples."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    scopes = (ast.Module, ast.ClassDef, ast.FunctionDef)
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, scopes) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def test_code_templates_and_assets_know_no_organization() -> None:
    """What ties the archive to its organization is data: no module says its name, and no template or script holds it."""
    modules = sorted((ROOT / "scripts").rglob("*.py"))
    others = [
        path
        for folder in ("scripts/presspages/rendering/templates", "overrides", "docs/assets")
        for path in (ROOT / folder).rglob("*.*")
        if path.suffix in {".html", ".xml", ".j2", ".js", ".css", ".svg", ".json"}
    ]

    assert modules
    assert others
    assert not [(path.name, text) for path in modules for text in sayings(path) if OWN.search(text)]
    assert not [path.name for path in others if OWN.search(path.read_text(encoding="utf-8"))]
