"""The data files: what they say is what the articles say, in every form, and other programs read them."""

import csv
import hashlib
import io
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import frictionless
import pytest

from built import ROOT, Project
from madeup import HOSTILE, article, hostile
from presspages.exporting.data import BETWEEN, FACTS
from presspages.filing.brief import anchors
from presspages.filing.filing import Filed
from presspages.rendering.phrases import size
from presspages.rendering.render import Pages
from presspages.running.convert import Tools
from presspages.running.pipeline import run
from presspages.running.site import site
from presspages.shared.facts import Fact


def files(articles: Sequence[Filed], pages: Pages) -> dict[str, bytes]:
    """Make the data files of articles, by name."""
    made = site(articles, pages)
    return {page.path.removeprefix("data/"): page.content for page in made if page.path.startswith("data/")}


def rows(table: bytes) -> list[dict[str, str]]:
    """Read the table as a program does that knows only RFC 4180."""
    return list(csv.DictReader(io.StringIO(table.decode(), newline=""), strict=True))


@pytest.fixture(scope="module")
def everything(filed: tuple[Filed, ...], tools: Tools) -> list[Filed]:
    """The real articles and the hostile ones."""
    return [*filed, *hostile(tools)]


@pytest.fixture(scope="module")
def made(everything: list[Filed], pages: Pages) -> dict[str, bytes]:
    """The data files of all of them."""
    return files(everything, pages)


def test_every_fact_is_in_the_json_with_its_evidence(
    everything: list[Filed], made: dict[str, bytes], pages: Pages
) -> None:
    """Each article is there once, with the value, rule, line and quote of every fact, or why there is none."""
    objects = {each["id"]: each for each in json.loads(made["articles.json"])}

    assert len(objects) == len(everything)
    for filed in everything:
        told = objects[pages.archive.id_of(filed)]["facts"]
        for name, verdict in filed.facts.items():
            if isinstance(verdict, Fact):
                value = getattr(verdict.value, "iso", verdict.value)
                assert told[name] == {
                    "value": value, "rule": verdict.rule, "line": verdict.line, "quote": verdict.quote,
                }  # fmt: skip
            else:
                assert told[name] == {"value": None, "reason": verdict.reason}


def test_the_table_says_what_the_json_says(made: dict[str, bytes]) -> None:
    """Each cell is the value of the JSON, and its evidence stands beside it; what is not stated is empty."""
    objects = json.loads(made["articles.json"])

    assert list(rows(made["articles.csv"])[0])[2:4] == ["title", "title_evidence"]
    for row, known in zip(rows(made["articles.csv"]), objects, strict=True):
        assert (row["id"], row["address"]) == (known["id"], known["address"])
        assert row["topics"].split(BETWEEN) == (known["topics"] or [""])
        assert row["mentions"].split(BETWEEN) == sorted({str(each["year"]) for each in known["mentions"]})
        for name, fact in known["facts"].items():
            assert row[name] == ("" if fact["value"] is None else str(fact["value"]))
            assert row[f"{name}_evidence"].endswith(fact.get("quote", fact.get("reason")))
            assert row[f"{name}_evidence"].startswith("not stated: ") == (fact["value"] is None)


def test_hostile_values_stand_as_they_are(made: dict[str, bytes]) -> None:
    """No value is altered for the sake of a format: the table, too, gives back each to the last character."""
    by_file = {row["source_file"]: row for row in rows(made["articles.csv"])}
    for number, value in enumerate(HOSTILE):
        row = by_file[f"{number:02}.txt"]
        flat = " ".join(value.split())

        assert (row["title"], row["publisher"], row["author"]) == (flat, flat, flat)


def test_a_table_has_one_line_end(made: dict[str, bytes]) -> None:
    """Outside of quotation marks lines end with CR LF, as RFC 4180 has it, and every row has every column."""
    text = made["articles.csv"].decode()
    unquoted = re.sub(r'"(?:[^"]|"")*"', "", text)
    header, *others = unquoted.removesuffix("\r\n").split("\r\n")

    assert "\n" not in unquoted.replace("\r\n", "")
    assert {line.count(",") for line in others} == {header.count(",")}


def test_lines_hold_the_stories(everything: list[Filed], made: dict[str, bytes]) -> None:
    """Each line is an article of `articles.json` with its blocks, whatever a program takes for the end of a line."""
    lines = [json.loads(line) for line in made["articles.jsonl"].decode().splitlines()]
    by_name = {filed.article.source.name: filed.article.story for filed in everything}

    assert [{key: each[key] for key in each if key != "story"} for each in lines] == json.loads(
        made["articles.json"]
    )
    for each in lines:
        story = by_name[each["source"]["file"]]
        assert [(block["anchor"], block["kind"], block["text"]) for block in each["story"]] == [
            (anchor, block.kind, block.text) for anchor, block in zip(anchors(story), story, strict=True)
        ]


def test_every_article_is_under_one_summit(everything: list[Filed], pages: Pages) -> None:
    """The meetings of the table are all there, and each article is under its own, once."""
    summits: list[dict[str, Any]] = json.loads(files(everything, pages)["summits.json"])
    by_year = {summit["year"]: summit for summit in summits}
    listed = [identity for summit in summits for identity in summit["articles"]]

    assert set(pages.tables.by_year) <= set(by_year)
    assert sorted(listed) == sorted(pages.archive.id_of(filed) for filed in everything)
    for filed in everything:
        identity = pages.archive.id_of(filed)
        others = {each.year for each in filed.classified.mentions} - {filed.year}
        assert identity in by_year[filed.year]["articles"]
        assert {summit["year"] for summit in summits if identity in summit["mentioned_by"]} == others


@pytest.mark.parametrize("date", ["2024-07-05", "2021-06", "2021", ""])
def test_a_date_is_as_precise_as_it_is_known(tools: Tools, pages: Pages, date: str) -> None:
    """A month stays a month in every form."""
    made = files([article(tools, date=date)], pages)

    assert json.loads(made["articles.json"])[0]["facts"]["date"]["value"] == (date or None)
    assert rows(made["articles.csv"])[0]["date"] == date


def test_addresses_are_whole_where_the_site_is_known(filed: tuple[Filed, ...], pages: Pages) -> None:
    """With the site's address every address is one; without, it is the place below the site."""
    known = Pages(pages.tables, "https://example.org/repo")
    whole, part = (json.loads(files(filed, each)["articles.json"])[0] for each in (known, pages))

    assert whole["address"] == f"https://example.org/repo/{part['address']}"
    assert whole["source"]["address"] == f"https://example.org/repo/{part['source']['address']}"
    assert json.loads(files(filed, known)["datapackage.json"])["homepage"] == "https://example.org/repo/"


def problems(folder: Path) -> list[str]:
    """Let the frictionless library judge a folder of data."""
    report = frictionless.Package(str(folder / "datapackage.json")).validate()
    return [str(error) for task in report.tasks for error in task.errors] + [
        str(error) for error in report.errors
    ]


def test_the_data_package_is_valid(built: Project) -> None:
    """The frictionless library finds every file with its size and hash, and the table as its schema says."""
    package = frictionless.Package(str(built.site / "data/datapackage.json"))
    described = {resource.path for resource in package.resources}

    assert problems(built.site / "data") == []
    assert described == {
        path.name for path in (built.site / "data").glob("*.*") if path.suffix != ".html"
    } - {"datapackage.json"}


def test_a_data_package_of_hostile_texts_is_valid(made: dict[str, bytes], tmp_path: Path) -> None:
    """Another reader of tables than ours sees the schema kept by every hostile value."""
    for name, content in made.items():
        (tmp_path / name).write_bytes(content)

    assert problems(tmp_path) == []
    table = frictionless.Package(str(tmp_path / "datapackage.json")).get_resource("articles-csv")
    read = table.read_rows()  # type: ignore[attr-defined] # it is a resource with a table
    titles = {row["source_file"]: row["title"] for row in read}
    assert [titles[f"{number:02}.txt"] for number in range(len(HOSTILE))] == [
        " ".join(value.split()) for value in HOSTILE
    ]


@pytest.mark.parametrize(
    ("old", "new"), [(b"2024-07-05", b"2024-07-06"), (b"2023-07-04,", b"summer 202,")], ids=["hash", "date"]
)
def test_a_changed_table_is_noticed(built: Project, tmp_path: Path, old: bytes, new: bytes) -> None:
    """The check can fail: a changed day breaks the hash, and a day in words the schema as well."""
    for path in (built.site / "data").glob("*.*"):
        (tmp_path / path.name).write_bytes(path.read_bytes().replace(old, new))
    found = "".join(problems(tmp_path))

    assert "hash" in found
    assert ("pattern" in found) == (b"summer" in new)


def test_the_data_page_tells_of_every_file(built: Project) -> None:
    """Each data file, feed and tag file of the bag is linked once, those with a size with the right one."""
    page = built.page("data")
    folders = [built.site / "data", built.site / "feeds", built.site / "sources"]
    there = {
        path for folder in folders for path in folder.iterdir() if path.is_file() and path.suffix != ".html"
    }
    links = {
        (built.site / "data" / str(link["href"])).resolve(): link
        for link in page.select("article a[href]")
        if not str(link["href"]).startswith("#")
    }

    assert there <= set(links)
    for item in page.select("article li:has(> p.listed)"):
        link, facts = item.select_one("a"), item.select_one("p.facts")
        assert link is not None
        assert facts is not None
        assert facts.get_text() == size((built.site / "data" / str(link["href"])).stat().st_size)


def test_the_report_and_the_data_agree(made: dict[str, bytes], everything: list[Filed]) -> None:
    """The names of the facts are those of the page, and the hash is that of the source."""
    assert all(tuple(filed.facts) == FACTS for filed in everything)
    for known in json.loads(made["articles.json"])[-5:]:
        path = ROOT / "articles" / known["source"]["file"]
        if path.is_file():
            assert known["source"]["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_hook_makes_what_the_script_makes(built: Project) -> None:
    """The built site serves the very files that a run makes."""
    docs = built.root / "docs"

    assert not run(built.root / "articles", docs, write=False).changes
    for path in (docs / "data").glob("*.*"):
        if path.suffix != ".md":
            assert (built.site / "data" / path.name).read_bytes() == path.read_bytes()


def test_files_do_not_depend_on_the_order_of_articles(
    everything: list[Filed], made: dict[str, bytes], pages: Pages
) -> None:
    """The articles are in the order of their files, whatever order they come in."""
    turned = files(everything[::-1], pages)

    assert [name for name in made if name.startswith("articles.") and made[name] != turned[name]] == []
