"""Citations say what is known and nothing else: each format is read back by a parser that knows nothing of ours."""

import html
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from citable import CASES, STORY, SUPPLIED, put_articles
from presspages.citing.bibtex import MONTHS, tex
from presspages.filing.filing import Filed
from presspages.rendering.render import front_matter
from presspages.running.pipeline import run

ADDRESS = "https://example.org/sco/"
Record = dict[str, Any]


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the made-up articles, for a site whose address is known."""
    folder = tmp_path_factory.mktemp("cited")
    put_articles(folder / "articles")
    assert not run(folder / "articles", folder / "docs", address=ADDRESS).faults
    return folder / "docs"


@pytest.fixture(scope="module")
def articles(docs: Path) -> dict[str, Filed]:
    """The made-up articles, by the names of their cases."""
    done = run(docs.parent / "articles", docs, address=ADDRESS, write=False)
    return {filed.article.source.stem: filed for filed in done.articles}


# What BibTeX calls the languages of the articles here.
LANGUAGES = {"english": "en"}


def known(filed: Filed) -> Record:
    """Give what a citation must say, from the front matter of the article's page."""
    meta = front_matter(filed)
    facts = {name: meta[name] for name in ("title", "author", "publisher", "date") if name in meta}
    copy = f"{ADDRESS}{filed.path.removesuffix('.md')}/"
    return facts | {"language": "en", "url": meta["source"].get("url", copy), "copy": copy}


def check_note(note: str, filed: Filed) -> None:
    """See that a note names the archive and the address of its copy, and whose the headline is, and nothing else."""
    untitled = "" if "title" in known(filed) else f"{filed.title}. "
    supplied = (
        "The headline is the archive's editor's. " if filed.name.removesuffix(".txt") in SUPPLIED else ""
    )

    assert note == f"{untitled}{supplied}Archived in SCO summit archive, {known(filed)['copy']}"


def from_bibtex(text: str) -> Iterator[tuple[str, Record, str]]:
    """Read BibTeX: the key of each entry, its facts, its note."""
    library = parse_string(text)
    assert not library.failed_blocks
    assert len(library.blocks) == len(library.entries)
    for entry in library.entries:
        fields = {name: str(field.value) for name, field in entry.fields_dict.items()}
        assert entry.entry_type == ("article" if "journal" in fields else "misc")
        assert all(re.fullmatch(r"\{.*\}", fields[name]) for name in ("title", "author") if name in fields)
        names = {"title": "title", "author": "author", "journal": "publisher"}
        facts = {ours: untex(fields[theirs]) for theirs, ours in names.items() if theirs in fields}
        facts |= {"language": LANGUAGES[fields["language"]], "url": fields["url"]}
        if "year" in fields:
            date = (fields["year"], month_of(fields.get("month")), fields.get("day"))
            facts["date"] = "-".join(part.zfill(2) for part in date if part)
        yield entry.key, facts, untex(fields["note"])


def month_of(name: str | None) -> str | None:
    """Give the number of a month that is named by BibTeX's own word for it."""
    return str(MONTHS.index(name) + 1) if name else None


# Commands of LaTeX's own (its `textcomp` names) that pylatexenc does not know, or takes for another sign.
COMMANDS = {
    "textless": "<", "textgreater": ">", "textbar": "|", "textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^",
}  # fmt: skip
LATEX = get_default_latex_context_db()
LATEX.add_context_category(
    "more", [MacroTextSpec(name, sign) for name, sign in COMMANDS.items()], prepend=True
)


def untex(text: str) -> str:
    """Read TeX as it prints."""
    return str(LatexNodes2Text(LATEX, strict_latex_spaces=True).latex_to_text(text))


def from_ris(text: str) -> Iterator[tuple[str, Record, str]]:
    """Read RIS."""
    for record in rispy.loads(text):
        assert record["type_of_reference"] == "NEWS"
        assert record["name_of_database"] == "SCO summit archive"
        *byline, note = record["notes"]
        names = {"title": "title", "secondary_title": "publisher", "language": "language"}
        facts = {ours: record[theirs] for theirs, ours in names.items() if theirs in record}
        authors = record.get("authors", [each.removeprefix("Byline: ") for each in byline])
        assert len(authors) <= 1
        facts |= dict(zip(["author"], authors, strict=False))
        assert not {",", ";"} & set("".join(record.get("authors", [])))
        if "date" in record:
            assert re.fullmatch(r"\d{4}/(\d\d)?/(\d\d)?/", record["date"])
            assert record["date"].startswith(record["year"])
            facts["date"] = record["date"].strip("/").replace("/", "-")
        [facts["url"]] = record["urls"]
        yield record["id"], facts, note


def from_csl_json(text: str) -> Iterator[tuple[str, Record, str]]:
    """Read CSL-JSON as a citation processor does."""
    for key, item in CiteProcJSON(json.loads(text)).items():
        assert item["type"] == "article-newspaper"
        assert str(item["archive"]) == "SCO summit archive"
        names = {"title": "title", "container_title": "publisher", "language": "language", "URL": "url"}
        facts = {ours: str(item[theirs]) for theirs, ours in names.items() if theirs in item}
        if "author" in item:
            [author] = item["author"]
            assert not author.get("family")
            assert not author.get("given")
            facts["author"] = str(author["literal"])
        if "issued" in item:
            parts = (item["issued"].get(part) for part in ("year", "month", "day"))
            facts["date"] = "-".join(f"{part:02}" for part in parts if part)
        yield key, facts, str(item["note"])


READERS: dict[str, Callable[[str], Iterator[tuple[str, Record, str]]]] = {
    "bib": from_bibtex,
    "ris": from_ris,
    "csl.json": from_csl_json,
}


def addressed(facts: Record, ending: str) -> Record:
    """Leave of the facts what an entry holds; BibTeX counts braces in addresses too, so they are written as numbers."""
    url = facts["url"]
    if ending == "bib":
        url = url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
    return {name: value for name, value in facts.items() if name != "copy"} | {"url": url}


def read(path: Path) -> str:
    """Read a file with its line ends as they are."""
    return path.read_bytes().decode()


@pytest.mark.parametrize("ending", READERS)
@pytest.mark.parametrize("case", CASES)
def test_each_file_says_the_facts(docs: Path, articles: dict[str, Filed], case: str, ending: str) -> None:
    """Whatever is known of an article and whatever signs are in it, its citation gives that back and nothing more."""
    filed = articles[case]
    [(_, facts, note)] = READERS[ending](read(docs / f"{filed.path.removesuffix('.md')}.{ending}"))

    assert facts == addressed(known(filed), ending)
    check_note(note, filed)


@pytest.mark.parametrize("ending", READERS)
def test_the_bibliography_lists_every_article_once(
    docs: Path, articles: dict[str, Filed], ending: str
) -> None:
    """The file of the whole archive says the same of each article, in the archive's order, each under its own key."""
    entries = list(READERS[ending](read(docs / f"data/bibliography.{ending.removeprefix('csl.')}")))

    assert [facts for _, facts, _ in entries] == [
        addressed(known(each), ending) for each in articles.values()
    ]
    assert len({key for key, _, _ in entries}) == len(articles)


def test_an_empty_archive_has_an_empty_bibliography(tmp_path: Path) -> None:
    """Without an article the files are there and can be read."""
    (tmp_path / "articles").mkdir()
    run(tmp_path / "articles", tmp_path / "docs")

    for ending, reader in READERS.items():
        assert not list(reader(read(tmp_path / f"docs/data/bibliography.{ending.removeprefix('csl.')}")))


def test_an_entry_holds_as_many_braces_as_bibtex_counts(docs: Path) -> None:
    """BibTeX counts every brace, a backslash before it or not: each entry closes what it opens, and never too early."""
    entries = re.split(r"\n(?=@\w+\{[\w-]+,\n)", read(docs / "data/bibliography.bib"))
    assert len(entries) == len(CASES)
    for entry in entries:
        depth = [entry[:end].count("{") - entry[:end].count("}") for end in range(1, len(entry) + 1)]

        assert depth[-1] == 0
        assert min(depth[entry.index("{") : entry.rindex("}")]) > 0


@given(st.text(st.characters(categories=["L", "N", "P", "S"]) | st.just(" "), max_size=40).map(str.strip))
def test_tex_prints_what_was_written(text: str) -> None:
    """Whatever signs a text is made of, TeX prints them, with braces in pairs."""
    written = tex(text)
    depth = [written[:end].count("{") - written[:end].count("}") for end in range(len(written) + 1)]

    assert untex(written) == text
    assert depth[-1] == 0
    assert min(depth) == 0


def test_ris_ends_its_lines_and_records_as_specified(docs: Path) -> None:
    """Each line is a tag of six characters and its value, ended by CR LF; a record begins with TY and ends with ER."""
    *lines, last = read(docs / "data/bibliography.ris").split("\r\n")

    assert last == ""
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines)
    assert not [line for line in lines if "\n" in line or "\r" in line]
    assert [line[:2] for line in lines].count("TY") == lines.count("ER  - ") == len(CASES)


def test_what_ends_a_line_for_some_readers_is_a_space(tmp_path: Path) -> None:
    """A headline with U+2028, at which some programs end a line, is one line of a record."""
    (tmp_path / "articles").mkdir()
    text = f"Leaders of the\u2028organization meet in Astana\n\n2024-07-05\n\n{STORY}"
    (tmp_path / "articles/x.txt").write_text(text, encoding="utf-8")
    run(tmp_path / "articles", tmp_path / "docs", address=ADDRESS)
    [(_, facts, _)] = from_ris(read(tmp_path / "docs/data/bibliography.ris"))

    assert facts["title"] == "Leaders of the organization meet in Astana"


CHICAGO = {
    "full": "Ella Sykes. “Leaders meet.” Xinhua, July 5, 2024. https://example.org/a_b?c=1&d=%20~x#y.",
    "no author": "Xinhua. “Will leaders meet?” July 5, 2024. http://example.org/1.",
    "no publisher": "Our Correspondent. “Leaders met.” July 5, 2024. http://example.org/2.",
    "no date": "Ella Sykes. “Leaders meet again.” Xinhua, n.d.",
    "month": "Xinhua. “Leaders to meet.” June 2021.",
    "year": "Ella Sykes and Ida Tarbell. “Leaders ‘to meet.’” A. Daily Co., 2021.",
    "nothing": "“Leaders have met.” n.d.",
    "comma": "Ella Sykes, Ida Tarbell. [Leaders meet anew]. Xinhua, July 5, 2024.",
    "no headline": "Xinhua. No headline in the source: “Leaders of the member states of the Shanghai …” July 5, 2024.",
}


@pytest.mark.parametrize("case", CHICAGO)
def test_the_plain_text_follows_the_manual(docs: Path, articles: dict[str, Filed], case: str) -> None:
    """Without an author the publication stands first, n.d. for no date, and the archive's copy is named last."""
    filed = articles[case]
    page = html.unescape((docs / filed.path).read_text(encoding="utf-8"))

    assert f"<code>{CHICAGO[case]} Archived in SCO summit archive, {known(filed)['copy']}.</code>" in page


def test_without_the_address_of_the_site_none_is_made_up(tmp_path: Path) -> None:
    """Where the site will live is not known: the page that a text was taken from is cited, or no address."""
    put_articles(tmp_path / "articles")
    run(tmp_path / "articles", tmp_path / "docs")
    text = read(tmp_path / "docs/data/bibliography.bib")
    entries = {facts.get("title"): note for _, facts, note in from_bibtex_without_address(text)}

    assert set(entries.values()) == {
        "Archived in SCO summit archive",
        "The headline is the archive's editor's. Archived in SCO summit archive",
        "No headline in the source: “Leaders of the member states of the Shanghai …”. Archived in SCO summit archive",
    }
    assert text.count("  url = ") == sum("url" in facts for facts in CASES.values())


def from_bibtex_without_address(text: str) -> Iterator[tuple[str, Record, str]]:
    """Read BibTeX in which some entries have no address."""
    return from_bibtex(re.sub(r",\n  note", ",\n  url = {-},\n  note", re.sub(r"\n  url = .*", "", text)))
