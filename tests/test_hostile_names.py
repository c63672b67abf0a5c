"""Files with odd names, what is no file, and links.

Every bad input is either a page on which each character is safe and accounted for, or a fault that names the file,
the place and what to do. What a browser makes of hostile texts is in `browser/test_hostile.py`.
"""

import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import frontmatter
import pytest
from markdown import Markdown

from built import ROOT, Project
from hostile import HEADLINE, SOUND, Lot, converted, fault, faults, pages, posix, put, title

ODD = [
    "a b.txt", " x .txt", "it's.txt", 'a"b.txt', "a..b.txt", "x...txt", "-rf.txt", "--help.txt", "$(ls).txt", "a;b&c.txt", "<b>.txt", "a#b?c%20d.txt", "[x](y).txt",
    "a|b.txt", "{{x}}.txt", "index.txt", "CON.txt", "шос.txt", "上合.txt", "e\u0301.txt", "💥.txt", "a\\b.txt", "*.txt", "~.txt", "x.yml.txt",
]  # fmt: skip


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Lot:
    """A sound text under each of these names."""
    folder = tmp_path_factory.mktemp("odd")
    for name in ODD:
        put(folder, SOUND, name)
    return Lot(folder, {filed.name: filed for filed in pages(folder)})


@posix
@pytest.mark.parametrize("name", ODD)
def test_an_odd_file_name_is_shown_as_it_is(odd: Lot, markdown: Markdown, name: str) -> None:
    """Spaces, quotes, dots, dashes and other signs in a name act neither in the page nor in its links."""
    filed = odd.articles[name]
    html = markdown.reset().convert(frontmatter.load(str(odd.folder / "docs" / filed.path)).content)

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


UNSHOWN = {"a\nb": r"a\nb", "\x1b[2J": r"\x1b[2J", "a\u202eb": r"a\u202eb", "a\rb": r"a\rb", os.fsdecode(b"\xff"): r"\udcff"}  # fmt: skip


@posix
@pytest.mark.parametrize("ending", ["txt", "yml"])
def test_a_file_name_that_cannot_be_shown_is_a_fault(folder: Path, ending: str) -> None:
    """A name that would break a message or a page is shown with its characters spelt out; of a note as well."""
    for name in UNSHOWN:
        put(folder, SOUND, f"{name}.{ending}")
    said = sorted(str(each).replace(f"{folder}/", "") for each in faults(folder))

    assert [each.split(": ")[0] for each in said] == sorted(
        f"articles/{shown}.{ending}" for shown in UNSHOWN.values()
    )
    assert all(each.isprintable() for each in said)


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
