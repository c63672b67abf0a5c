"""Headlines, notes and front matter that would act on their page.

Every bad input is either a page on which each character is safe and accounted for, or a fault that names the file,
the place and what to do. What a browser makes of hostile texts is in `browser/test_hostile.py`.
"""

from pathlib import Path

import frontmatter
import pytest
from markdown import Markdown

from hostile import SOUND, Lot, fault, meta, page, put, together, told


def test_a_headline_of_a_note_has_the_same_limit(folder: Path) -> None:
    """The fault is the note's, where the headline is the editor's."""
    put(folder, SOUND)
    put(folder, f"headline: {{value: {'x' * 501}, because: y}}", "x.yml")

    assert fault(folder).startswith("articles/x.yml: a headline of 501 characters, and the limit is 500: ")


HEADLINES = [
    "!!! *** ???", "★ ☆ ★ — ∞", "💥🔥", "...", "上海合作组织成员国元首理事会会议", "Лидеры ШОС встретились в Астане", "قمة منظمة شنغهاي للتعاون في أستانا",
    "शंघाई सहयोग संगठन की बैठक", "ผู้นำประชุมที่อัสตานา", "ሻንግሃይ የትብብር ድርጅት ስብሰባ", "../../../etc/passwd", "/etc/passwd", "C:\\Windows\\system32\\cmd.exe", "index",
    "index.md", "CON", "file:///etc/passwd", "title: x", "--- x: y ---", "- a\u00a0- b", "[]", "{}", "!!python/object/apply:os.system [ls]", "&a *a", "null", "true", "2024",
    "2024-07-05", "1e9", "0x10", "~", "<script>alert(1)</script>", "</title><b", "&lt;b&gt; &amp;#60;", "<!--", "'\"><img src=x>", "{{ config }} {% raw %}", "$(rm -rf /); `ls` | sh",
    "; DROP TABLE articles; --", "-rf", "--help", "%2e%2e%2f", "%s %d {0}", "a" * 400, "=1+1", "@here", "#hash", "| a | b |", "![x](y)", "[x]: y", "*[SCO]: y", '--8<-- "mkdocs.yml"',
]  # fmt: skip


@pytest.fixture(scope="module")
def headed(tmp_path_factory: pytest.TempPathFactory) -> Lot:
    """An article under each headline, as its note states it."""
    notes = {each: f"headline:\n  value: |\n    {each}\n  because: the page\n" for each in HEADLINES}
    cases = {headline: {"txt": SOUND, "yml": note} for headline, note in notes.items()}
    return together(tmp_path_factory.mktemp("headed"), cases)


@pytest.mark.parametrize("headline", HEADLINES, ids=ascii)
def test_a_headline_of_any_signs_is_a_page(headed: Lot, markdown: Markdown, headline: str) -> None:
    """Whatever a headline looks like, its page has an address of letters, and shows it as printed."""
    filed = headed.articles[headline]
    read = frontmatter.load(str(headed.folder / "docs" / filed.path))
    html = markdown.reset().convert(read.content)
    heading = html.split("</h1>")[0]

    assert filed.path.startswith("summits/2024/")
    assert set(filed.path.removeprefix("summits/2024/").removesuffix(".md")) <= set(
        "abcdefghijklmnopqrstuvwxyz0123456789-"
    )
    assert filed.path.removeprefix("summits/2024/") not in {"index.md", ".md"}
    assert read["title"] == headline.replace("\u00a0", " ")
    assert "<" not in heading.removeprefix(heading[: heading.index(">") + 1]).split("<a ")[0]


SMUGGLED = {
    "YAML": "---\ntitle: evil\ntemplate: evil.html\nsearch: {exclude: true}\n---",
    "tag": "---\n!!python/object/apply:os.system [ls]\n---",
    "TOML": "+++\ntitle = 'evil'\n+++",
    "MultiMarkdown": "title: evil\ntemplate: evil.html",
    "document end": "...\n---\ntitle: evil\n---",
}
BOTH = {f"{kind} above": f"{each}\n\n{SOUND}" for kind, each in SMUGGLED.items()} | {
    f"{kind} below": f"{SOUND}\n{each}\n" for kind, each in SMUGGLED.items()
}


@pytest.fixture(scope="module")
def smuggled(tmp_path_factory: pytest.TempPathFactory) -> Lot:
    """A text with each of them above it, and one with it below."""
    return together(tmp_path_factory.mktemp("smuggled"), {name: {"txt": text} for name, text in BOTH.items()})


@pytest.mark.parametrize("name", BOTH)
def test_smuggled_front_matter_is_text(smuggled: Lot, name: str) -> None:
    """What looks like front matter in a source sets nothing on its page: only its own headline may be read from it."""
    filed = smuggled.articles[name]
    read = meta(smuggled.folder, filed)

    assert read.keys() <= {
        "title", "date", "publisher", "author", "dateline", "summit_year", "description", "tags", "source", "words", "evidence", "removed",
    }  # fmt: skip
    assert read["source"]["file"] == filed.name


NOTES: dict[str | bytes, str] = {
    "{": "articles/x.yml:1: not YAML (",
    "\0": "articles/x.yml: not YAML (",
    "\x89PNG": "articles/x.yml: not YAML (",
    b"\xff\xfe\0": "articles/x.yml: not UTF-8: save it as UTF-8",
    "[" * 40_000: "articles/x.yml:1: not YAML (lists in lists without end): remove them",
    "a: " * 15_000: "articles/x.yml:1: not YAML (",
    "a: &a [x]\nb: [*a, *a]": "articles/x.yml:1: a YAML tag or anchor: write the value out in plain YAML",
    "author: !!python/object/apply:os.system [ls]": "articles/x.yml:1: a YAML tag or anchor: write the value out in plain YAML",
    "<<: {author: x}": "articles/x.yml:1: `<<`: unknown key: correct its spelling or remove it",
    "author: {value: a, because: b}\n---\nauthor: {value: c, because: d}": "articles/x.yml:2: not YAML (",
    'author:\n  value: "\\x1b[2J"\n  because: x': "articles/x.yml:2: a character that cannot be shown, U+001B: remove it",
    'author:\n  because: x\n  value: "\\u202Eevil"': "articles/x.yml:3: a character that cannot be shown, U+202E: remove it",
    'author: {value: "a\\rb", because: x}': "articles/x.yml:1: a character that cannot be shown, U+000D: remove it",
    '"a\\x07": x': "articles/x.yml:1: a character that cannot be shown, U+0007: remove it",
    "author: {value: x, because: y}\n#" + "x" * 60_000: "articles/x.yml: 60032 bytes, and the limit is 50000: shorten it, or raise the limit in reference/limits.yml",
    "misprints: [{printed: Bishkek, meant: Astana, because: x}]": "articles/x.yml: the misprint “Bishkek” is not in the text: write it as it is printed, or remove it",
    "summit_year: {value: " + "9" * 5000 + ", because: x}": "articles/x.yml:1: `summit_year.value`: ",
}  # fmt: skip


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str | bytes, str]:
    """What is said of a sound text beside each of these notes."""
    return told(tmp_path_factory.mktemp("notes"), {note: {"txt": SOUND, "yml": note} for note in NOTES})


@pytest.mark.parametrize("note", NOTES, ids=lambda note: ascii(note)[:24])
def test_a_hostile_note_is_a_fault(said: dict[str | bytes, str], note: str | bytes) -> None:
    """A note that is no YAML, explodes, or says what cannot be, is named with its line, in a short message."""
    assert said[note].startswith(NOTES[note])
    assert len(said[note]) < 300


def test_a_note_that_contradicts_the_text_says_so(folder: Path) -> None:
    """The editor's word stands, marked as the editor's, and beside it what the text says itself."""
    put(folder, "date: {value: 2023-01-01, because: the archive's index}", "x.yml")
    evidence = meta(folder, page(folder, SOUND))["evidence"]["date"]

    assert evidence.startswith("editor: the archive's index (the text itself: line 3, ")
