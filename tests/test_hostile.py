"""Nothing that lies in `articles/` may harm the site, its reader or another article.

Every bad input is either a page on which each character is safe and accounted for, or a fault that names the file,
the place and what to do. What a browser makes of hostile texts is in `browser/test_hostile.py`.
"""

import hashlib
import os
import random
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import frontmatter
import pytest
from markdown import Markdown
from mkdocs.config import load_config

from built import ROOT, Project
from presspages.filing.filing import Filed
from presspages.running.pipeline import Run, run

HEADLINE = "Leaders of the organization meet in Astana"
STORY = (
    "Leaders of the member states of the Shanghai Cooperation Organization met in Astana on July 4, 2024.\n\n"
    "Member states should adhere to mutual benefit, and the organization should grow, the president said.\n"
)
SOUND = f"{HEADLINE}\n\n2024-07-05\n\n{STORY}"

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names and links")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of articles, beside a secret that no page may show."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "secret.txt").write_text(f"SECRET {SOUND}", encoding="utf-8")
    (tmp_path / "secret.yml").write_text("author: {value: SECRET, because: x}", encoding="utf-8")
    return tmp_path


def converted(folder: Path, *, keep_going: bool = False) -> Run:
    """Convert the folder's articles into its `docs`."""
    return run(folder / "articles", folder / "docs", keep_going=keep_going)


def put(folder: Path, raw: str | bytes, name: str = "x.txt") -> None:
    """Put a file among the articles."""
    path = folder / "articles" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(raw.encode("utf-8", "surrogatepass") if isinstance(raw, str) else raw)


def page(folder: Path, raw: str | bytes, name: str = "x.txt") -> Filed:
    """Convert one text, which must give one page."""
    put(folder, raw, name)
    done = converted(folder)
    assert done.faults == ()
    (filed,) = done.articles
    assert (folder / "docs" / filed.path).is_file()
    assert (folder / "docs/sources/data" / name).read_bytes() == (folder / "articles" / name).read_bytes()
    return filed


def story(filed: Filed) -> list[str]:
    """Give the pieces of an article's story."""
    return [block.text for block in filed.article.story]


def meta(folder: Path, filed: Filed) -> dict[str, Any]:
    """Read the front matter of an article's page."""
    return dict(frontmatter.load(str(folder / "docs" / filed.path)).metadata)


def title(filed: Filed) -> str:
    """Give the headline of an article."""
    return filed.title


def fault(folder: Path) -> str:
    """Convert a folder that must have one fault, say it, and see that nothing was written."""
    done = converted(folder)
    (only,) = done.faults
    assert not [path for path in (folder / "docs").rglob("*") if path.is_file()]
    return str(only).replace(f"{folder}/", "")


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "articles/x.txt: the file is empty: remove it, or scrape the page again"),
        (b"\xef\xbb\xbf \t\r\n\n \xe2\x80\x83", "articles/x.txt: the file is empty: remove it, or scrape the page again"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "articles/x.txt:1: byte 0x89 is not UTF-8: name the right one in x.yml as `encoding`, with `because`"),
        (b"PK\x03\x04\x14\0\0\0\x08\0", "articles/x.txt:1: a NUL character, so this is no text file: scrape the page again as text"),
        (SOUND.encode() + b"\nx\0", "articles/x.txt:9: a NUL character, so this is no text file: scrape the page again as text"),
        (SOUND.encode("utf-32"), "articles/x.txt:1: a NUL character, so this is no text file: scrape the page again as text"),
        (SOUND.encode("utf-16-le"), "articles/x.txt:1: a NUL character, so this is no text file: scrape the page again as text"),
        (SOUND.replace("said", "“said”").encode("windows-1252"), "articles/x.txt:7: byte 0x93 is not UTF-8: name the right one in x.yml as `encoding`, with `because`"),
        (SOUND.encode() + b"caf\xe9", "articles/x.txt:8: byte 0xe9 is not UTF-8: name the right one in x.yml as `encoding`, with `because`"),
        ((HEADLINE + "\ud800").encode("utf-8", "surrogatepass"), "articles/x.txt:1: byte 0xed is not UTF-8: name the right one in x.yml as `encoding`, with `because`"),
        (b"Share\n\nTweet\n", "articles/x.txt: no paragraph of a story was found: scrape the page again, or remove the file"),
        (b"<>?!*" * 200, "articles/x.txt: no paragraph of a story was found: scrape the page again, or remove the file"),
        (random.Random(0).randbytes(5000), None),  # noqa: S311 - bytes, not secrets
    ],
    ids=["empty", "white space", "picture", "archive", "NUL", "UTF-32", "UTF-16 without its mark", "windows-1252", "one bad byte", "half a character", "only furniture", "only signs", "noise"],
)  # fmt: skip
def test_what_is_no_text_is_a_fault(folder: Path, raw: bytes, said: str | None) -> None:
    """The fault names the file, the line and what to do; nothing is guessed."""
    put(folder, raw)

    assert fault(folder).startswith(said or "articles/x.txt:")


@pytest.mark.parametrize(
    ("raw", "note"),
    [
        (SOUND.encode("utf-16"), None),
        (b"\xfe\xff" + SOUND.encode("utf-16-be"), None),
        (SOUND.encode("utf-8-sig"), None),
        (SOUND.replace("\n", "\r\n").encode(), None),
        (SOUND.replace("\n", "\r").encode(), None),
        (SOUND.encode("windows-1252"), "encoding: {value: windows-1252, because: the head of the page}"),
    ],
    ids=["UTF-16 with a mark", "big end first", "UTF-8 with a mark", "CR LF", "CR", "named by a note"],
)
def test_other_ways_to_write_text_give_the_same_page(folder: Path, raw: bytes, note: str | None) -> None:
    """Whatever the encoding and the line ends are, headline and story are the same."""
    if note:
        put(folder, note, "x.yml")
    filed = page(folder, raw)

    assert (title(filed), story(filed)) == (HEADLINE, STORY.strip().split("\n\n"))


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c"], ids=ascii)
def test_other_separators_end_no_line(folder: Path, end: str) -> None:
    """What only Unicode calls a line end is a character of its line: it is shown as a reference, or taken out and told."""
    filed = page(folder, f"{HEADLINE}\n\n{STORY.strip()}{end}# And more was said. [x](y)\n")
    markdown = (folder / "docs" / filed.path).read_bytes().decode()
    told = [edit for edit in filed.article.edits if end in edit.before]

    assert story(filed)[-1].endswith(f"said.{'' if told else end}# And more was said. [x](y)")
    assert end not in markdown
    assert told or f"&#{ord(end)};" in markdown


ACTING = "\x01\x07\x08\x0b\x1b\x7f\x80\x9f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def test_characters_that_act_unseen_are_taken_out_and_told(folder: Path) -> None:
    """No control character and nothing that reorders text is in a page; the record names each by its number."""
    filed = page(folder, f"{HEADLINE}\u202e!\n\n{STORY.strip()} The{ACTING} end\ufeff came\ue000.\n")
    markdown = (folder / "docs" / filed.path).read_text(encoding="utf-8")

    assert title(filed) == f"{HEADLINE}!"
    assert story(filed)[-1].endswith(" The end came.")
    assert not set(ACTING) & set(markdown)
    assert all(f"U+{ord(sign):04X}" in markdown for sign in ACTING)


@pytest.mark.parametrize(
    "sign",
    ["\u200e", "\u200f", "\u061c", "\u200d", "\u0378", "\U000e0001", "\ufdd0", "\U0001fae8"],
    ids=ascii,
)
def test_marks_of_scripts_and_characters_of_any_age_stay(folder: Path, sign: str) -> None:
    """What orders a script without overruling it stays, and so does what this version of Python has no name for."""
    assert story(page(folder, f"{HEADLINE}\n\n{STORY.strip()} It{sign}ended.\n"))[-1].endswith(
        f" It{sign}ended."
    )


def test_a_large_text_is_refused_before_it_is_read_through(folder: Path) -> None:
    """5 MB on one line are a fault within a moment, which names the size, the limit, and where it is set."""
    put(folder, f"{HEADLINE}\n\n{STORY}{'Leaders met again in Astana. ' * 180_000}\n")
    start = time.monotonic()

    assert fault(folder) == (
        "articles/x.txt: 5220248 bytes, and the limit is 500000: shorten it, or raise the limit in reference/limits.yml"
    )
    assert time.monotonic() - start < 5


def test_limits_may_be_raised_and_lowered(folder: Path) -> None:
    """With `reference/limits.yml` 5 MB on one line are a page, and a headline of 40 characters is too long."""
    shutil.copytree(ROOT / "articles/reference", folder / "articles/reference")
    put(folder, "source_bytes: 6000000", "reference/limits.yml")
    line = "Leaders met again in Astana. " * 180_000
    filed = page(folder, f"{HEADLINE}\n\n{STORY}{line}\n")
    assert story(filed)[-1] == line.strip()

    put(folder, "headline_characters: 40", "reference/limits.yml")
    shutil.rmtree(folder / "docs")
    put(folder, SOUND)
    assert fault(folder) == (
        "articles/x.txt:1: a headline of 42 characters, and the limit is 40:"
        " state a shorter one in x.yml, or raise the limit in reference/limits.yml"
    )
    put(folder, "headline_characters: none", "reference/limits.yml")
    assert fault(folder).startswith("articles/reference/limits.yml:1: `headline_characters`: ")


@pytest.mark.parametrize(
    "line", ["A line of it.", "", "2024-07-05 11:00", "Next Post", "- A point of the list", "Leaders meet {}"]
)
def test_many_lines_are_a_page_in_a_moment(folder: Path, line: str) -> None:
    """20,000 lines of any kind are read in seconds, and each is in the story or in the account."""
    lines = "\n".join(line.format(number) for number in range(20_000))
    start = time.process_time()
    filed = page(folder, f"{HEADLINE}\n\n{STORY}{lines}\n")
    kept = {each.number for block in filed.article.story for each in block.lines}
    gone = {edit.line for edit in filed.article.edits if edit.after is None}

    assert time.process_time() - start < 30
    assert all(each.number in kept | gone for each in filed.article.source.lines if each.text.strip())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x" * 1_000_000 + f"\n\n{STORY}", "articles/x.txt: 1000205 bytes, and the limit is 500000: "),
        (f"title: {'Leaders' * 80} meet in Astana\n\n{STORY}", "articles/x.txt:1: a headline of 575 characters, and the limit is 500: state a shorter one in x.yml, or raise the limit in reference/limits.yml"),
        (f"{'Leaders' * 10_000} of the member states of the organization in Astana\n\n{STORY}", "articles/x.txt:1: a headline of 70051 characters, and the limit is 500: state a shorter one in x.yml, or raise the limit in reference/limits.yml"),
    ],
    ids=["1 MB", "named by its key", "one long word"],
)  # fmt: skip
def test_a_headline_without_end_is_a_fault(folder: Path, text: str, said: str) -> None:
    """No page is called by a headline that nobody could read; its line is named."""
    put(folder, text)

    assert fault(folder).startswith(said)


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


@pytest.mark.parametrize("headline", HEADLINES, ids=ascii)
def test_a_headline_of_any_signs_is_a_page(folder: Path, markdown: Markdown, headline: str) -> None:
    """Whatever a headline looks like, its page has an address of letters, and shows it as printed."""
    put(folder, f"headline:\n  value: |\n    {headline}\n  because: the page\n", "x.yml")
    filed = page(folder, SOUND)
    read = frontmatter.load(str(folder / "docs" / filed.path))
    html = markdown.reset().convert(read.content)
    heading = html.split("</h1>")[0]

    assert filed.path.startswith("summits/2024/")
    assert set(filed.path.removeprefix("summits/2024/").removesuffix(".md")) <= set(
        "abcdefghijklmnopqrstuvwxyz0123456789-"
    )
    assert filed.path.removeprefix("summits/2024/") not in {"index.md", ".md"}
    assert read["title"] == headline.replace("\u00a0", " ")
    assert "<" not in heading.removeprefix(heading[: heading.index(">") + 1]).split("<a ")[0]


@pytest.fixture(scope="module")
def markdown() -> Markdown:
    """Markdown as `mkdocs.yml` configures it."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    return Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)


@posix
@pytest.mark.parametrize(
    "name", ["a b.txt", " x .txt", "it's.txt", 'a"b.txt', "a..b.txt", "x...txt", "-rf.txt", "--help.txt", "$(ls).txt", "a;b&c.txt", "<b>.txt", "a#b?c%20d.txt", "[x](y).txt",
             "a|b.txt", "{{x}}.txt", "index.txt", "CON.txt", "шос.txt", "上合.txt", "e\u0301.txt", "💥.txt", "a\\b.txt", "*.txt", "~.txt", "x.yml.txt"],
)  # fmt: skip
def test_an_odd_file_name_is_shown_as_it_is(folder: Path, markdown: Markdown, name: str) -> None:
    """Spaces, quotes, dots, dashes and other signs in a name act neither in the page nor in its links."""
    filed = page(folder, SOUND, name)
    html = markdown.reset().convert(frontmatter.load(str(folder / "docs" / filed.path)).content)

    assert filed.article.source.name == name
    assert html.count("<a ") == html.count("</a>")
    assert "<b>.txt" not in html


@posix
def test_odd_file_names_are_built_into_a_site(project: Project) -> None:
    """MkDocs itself takes every such name: each source can be downloaded from its page."""
    for name in (
        "a b.txt",
        "it's.txt",
        "a..b.txt",
        "-rf.txt",
        "a#b?c%20d.txt",
        "[x](y).txt",
        "<b>.txt",
        "шос.txt",
        'a"b.txt',
    ):
        (project.root / "articles" / name).write_text(SOUND, encoding="utf-8")
    done = project.build()

    assert done.returncode == 0, done.stderr
    for name in ("a b.txt", "a#b?c%20d.txt", "[x](y).txt"):
        assert (project.site / "sources/data" / name).read_text(encoding="utf-8") == SOUND


@posix
@pytest.mark.parametrize(
    ("name", "shown"),
    [("a\nb", r"a\nb"), ("\x1b[2J", r"\x1b[2J"), ("a\u202eb", r"a\u202eb"), ("a\rb", r"a\rb"), (os.fsdecode(b"\xff"), r"\udcff")],
    ids=["newline", "terminal", "reordering", "CR", "no text"],
)  # fmt: skip
@pytest.mark.parametrize("ending", ["txt", "yml"])
def test_a_file_name_that_cannot_be_shown_is_a_fault(
    folder: Path, name: str, shown: str, ending: str
) -> None:
    """A name that would break a message or a page is shown with its characters spelt out; of a note as well."""
    put(folder, SOUND, f"{name}.{ending}")
    said = fault(folder)

    assert said.startswith(f"articles/{shown}.{ending}: ")
    assert said.isprintable()


@posix
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.mkdir(), "articles/x.txt: no file, but has the name of one: move it elsewhere"),
        (os.mkfifo, "articles/x.txt: no file, but has the name of one: move it elsewhere"),
        (lambda path: path.symlink_to("nowhere"), "articles/x.txt: cannot be read (No such file or directory): mend or remove it"),
        (lambda path: path.symlink_to("x.txt"), "articles/x.txt: cannot be read (Too many levels of symbolic links): mend or remove it"),
        (lambda path: path.symlink_to("../secret.txt"), "articles/x.txt: a link that leads out of the folder: put what it leads to there, or remove the link"),
        (lambda path: path.symlink_to("/dev/zero"), "articles/x.txt: a link that leads out of the folder: put what it leads to there, or remove the link"),
        (lambda path: path.symlink_to(".."), "articles/x.txt: a link that leads out of the folder: put what it leads to there, or remove the link"),
        (lambda path: (path.with_name("y").symlink_to(".."), path.symlink_to("y/secret.txt")), "articles/x.txt: a link that leads out of the folder: put what it leads to there, or remove the link"),
    ],
    ids=["directory", "pipe", "dangling link", "loop", "link out", "device", "link to the folder above", "link through a link"],
)  # fmt: skip
def test_what_is_no_file_is_a_fault(folder: Path, make: Callable[[Path], object], said: str) -> None:
    """Directories, pipes and links that lead nowhere or out of the folder are named; nothing outside it is ever read."""
    make(folder / "articles/x.txt")

    assert fault(folder) == said


@posix
def test_a_link_inside_the_folder_is_followed(folder: Path) -> None:
    """A link to another file of the folder is that file under another name."""
    put(folder, SOUND, "reference.text")
    (folder / "articles/x.txt").symlink_to("reference.text")

    assert title(converted(folder).articles[0]) == HEADLINE


@posix
@pytest.mark.parametrize("name", ["x.yml", "reference", "reference/topics.yml"])
def test_notes_and_tables_from_elsewhere_are_not_read(folder: Path, name: str) -> None:
    """A link out of the folder is refused for a note, for the tables, and for one table."""
    put(folder, SOUND)
    if name == "reference/topics.yml":
        shutil.copytree(ROOT / "articles/reference", folder / "articles/reference")
        (folder / "articles" / name).unlink()
    (folder / "articles" / name).symlink_to(
        ROOT / "articles/reference" if name == "reference" else folder / "secret.yml"
    )

    assert (
        fault(folder)
        == f"articles/{name}: a link that leads out of the folder: put what it leads to there, or remove the link"
    )


@posix
def test_a_dangling_note_is_a_fault(folder: Path) -> None:
    """A note that cannot be read is not taken for none."""
    put(folder, SOUND)
    (folder / "articles/x.yml").symlink_to("nowhere")

    assert fault(folder) == "articles/x.yml: cannot be read: put the file there"


def test_hidden_files_are_left_alone(folder: Path) -> None:
    """What editors and systems leave behind under names that begin with a dot is no article and no note."""
    put(folder, SOUND)
    for name in (".x.txt", "..txt", ".x.yml", ".DS_Store"):
        put(folder, b"\0", name)

    assert len(converted(folder).articles) == 1


def test_three_articles_of_one_headline_and_day_have_three_addresses(folder: Path) -> None:
    """Whatever the order in which they come to the folder, each has its own address, and the first the plain one."""
    found = []
    for order in ((0, 1, 2), (2, 1, 0), (1, 2, 0)):
        shutil.rmtree(folder / "articles")
        for number in order:
            last = f"This is version {number} of the story of the leaders of the organization in Astana."
            put(folder, f"{SOUND}\n{last}\n", f"{number}.txt")
        found.append({filed.article.source.name: filed.path for filed in converted(folder).articles})

    assert found[0] == found[1] == found[2]
    assert len(set(found[0].values())) == 3
    assert found[0]["0.txt"] == "summits/2024/leaders-of-the-organization-meet-in-astana.md"


def test_an_address_that_another_headline_foresaw_loses_no_article(folder: Path) -> None:
    """Whoever words a headline like the address that a later article is given takes nothing from it: each has a page, or a fault says so."""
    mark = hashlib.sha256(b"c.txt").hexdigest()[:8]
    for name, headline in {
        "a": f"Leaders sign in Astana {mark}",
        "b": "Leaders sign in Astana",
        "c": "Leaders sign in Astana",
    }.items():
        put(folder, SOUND.replace(HEADLINE, headline), f"{name}.txt")
        put(folder, f"headline: {{value: {headline}, because: the page}}", f"{name}.yml")
    done = converted(folder)

    assert done.faults or len({filed.path for filed in done.articles}) == 3


@pytest.mark.parametrize(
    "smuggled",
    ["---\ntitle: evil\ntemplate: evil.html\nsearch: {exclude: true}\n---", "---\n!!python/object/apply:os.system [ls]\n---", "+++\ntitle = 'evil'\n+++", "title: evil\ntemplate: evil.html", "...\n---\ntitle: evil\n---"],
    ids=["YAML", "tag", "TOML", "MultiMarkdown", "document end"],
)  # fmt: skip
@pytest.mark.parametrize("before", [True, False], ids=["above", "below"])
def test_smuggled_front_matter_is_text(folder: Path, smuggled: str, before: bool) -> None:
    """What looks like front matter in a source sets nothing on its page: only its own headline may be read from it."""
    filed = page(folder, f"{smuggled}\n\n{SOUND}" if before else f"{SOUND}\n{smuggled}\n")
    read = meta(folder, filed)

    assert read.keys() <= {
        "title", "date", "publisher", "author", "dateline", "summit_year", "description", "tags", "source", "words", "evidence", "removed",
    }  # fmt: skip
    assert read["source"]["file"] == "x.txt"


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("{", "articles/x.yml:1: not YAML ("),
        ("\0", "articles/x.yml: not YAML ("),
        ("\x89PNG", "articles/x.yml: not YAML ("),
        (b"\xff\xfe\0", "articles/x.yml: not UTF-8: save it as UTF-8"),
        ("[" * 40_000, "articles/x.yml:1: not YAML (lists in lists without end): remove them"),
        ("a: " * 15_000, "articles/x.yml:1: not YAML ("),
        ("a: &a [x]\nb: [*a, *a]", "articles/x.yml:1: a YAML tag or anchor: write the value out in plain YAML"),
        ("author: !!python/object/apply:os.system [ls]", "articles/x.yml:1: a YAML tag or anchor: write the value out in plain YAML"),
        ("<<: {author: x}", "articles/x.yml:1: `<<`: unknown key: correct its spelling or remove it"),
        ("author: {value: a, because: b}\n---\nauthor: {value: c, because: d}", "articles/x.yml:2: not YAML ("),
        ('author:\n  value: "\\x1b[2J"\n  because: x', "articles/x.yml:2: a character that cannot be shown, U+001B: remove it"),
        ('author:\n  because: x\n  value: "\\u202Eevil"', "articles/x.yml:3: a character that cannot be shown, U+202E: remove it"),
        ('author: {value: "a\\rb", because: x}', "articles/x.yml:1: a character that cannot be shown, U+000D: remove it"),
        ('"a\\x07": x', "articles/x.yml:1: a character that cannot be shown, U+0007: remove it"),
        ("author: {value: x, because: y}\n#" + "x" * 60_000, "articles/x.yml: 60032 bytes, and the limit is 50000: shorten it, or raise the limit in reference/limits.yml"),
        ("misprints: [{printed: Bishkek, meant: Astana, because: x}]", "articles/x.yml: the misprint “Bishkek” is not in the text: write it as it is printed, or remove it"),
        ("summit_year: {value: " + "9" * 5000 + ", because: x}", "articles/x.yml:1: `summit_year.value`: "),
    ],
    ids=lambda value: ascii(value)[:24] if not isinstance(value, str) or not value.startswith("articles") else "",
)  # fmt: skip
def test_a_hostile_note_is_a_fault(folder: Path, note: str | bytes, said: str) -> None:
    """A note that is no YAML, explodes, or says what cannot be, is named with its line, in a short message."""
    put(folder, SOUND)
    put(folder, note, "x.yml")
    start = time.monotonic()
    told = fault(folder)

    assert told.startswith(said)
    assert len(told) < 300
    assert time.monotonic() - start < 10


def test_a_note_that_contradicts_the_text_says_so(folder: Path) -> None:
    """The editor's word stands, marked as the editor's, and beside it what the text says itself."""
    put(folder, "date: {value: 2023-01-01, because: the archive's index}", "x.yml")
    evidence = meta(folder, page(folder, SOUND))["evidence"]["date"]

    assert evidence.startswith("editor: the archive's index (the text itself: line 3, ")


def test_one_bad_file_does_not_harm_the_others(folder: Path) -> None:
    """With --keep-going every sound article is published, whatever lies beside it."""
    put(folder, SOUND, "sound.txt")
    for number, raw in enumerate((b"", b"\0", b"\xff", b"x" * 600_000)):
        put(folder, raw, f"{number}.txt")
    (folder / "articles/5.txt").mkdir()
    done = converted(folder, keep_going=True)

    assert [filed.article.source.name for filed in done.articles] == ["sound.txt"]
    assert [Path(fault.file).name for fault in done.faults] == ["0.txt", "1.txt", "2.txt", "3.txt", "5.txt"]
    assert (folder / "docs" / done.articles[0].path).is_file()
