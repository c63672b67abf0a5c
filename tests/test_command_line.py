"""The script that people run: what it prints, how it ends, and what it leaves alone.

Each folder of `cases/faults` holds what a person may have left in `articles` and `docs`, and in `expected.txt`
what the script must say about it.
"""

import io
import json
import os
import re
import shutil
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import pytest

from built import ROOT
from presspages.__main__ import main
from presspages.filing.store import FILE

SCRIPT = ROOT / "scripts" / "convert_articles.py"
FAULTS = ROOT / "tests" / "cases" / "faults"
STORY = "The leaders of the member states of the SCO met in Astana on July 4, 2024, for their 24th summit, the agency said."


def convert(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Do in a folder what the script does, in this process, which takes a tenth of the time."""
    code: Any
    with chdir(folder), redirect_stdout(io.StringIO()) as said, redirect_stderr(io.StringIO()) as told:
        try:
            code = main(arguments)
        except SystemExit as ended:
            code = ended.code
    return subprocess.CompletedProcess(arguments, code, said.getvalue(), told.getvalue())


def script(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the script in a folder, as a person would; a traceback is never right."""
    done = subprocess.run(
        [sys.executable, str(SCRIPT), *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done


def tree(folder: Path) -> dict[str, bytes]:
    """Read every file below a folder, hidden ones too, but not the cache."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(FILE)
    }


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with two sound articles, one of them with a note."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/a.txt").write_text(
        f"Leaders meet in Astana\n\n2024-07-05\n\n{STORY}\n", encoding="utf-8"
    )
    (tmp_path / "articles/b.txt").write_text(f"Leaders sign in Astana\n\n{STORY}\n", encoding="utf-8")
    note = "date: {value: 2024-07, because: the address of its page}\n"
    (tmp_path / "articles/b.yml").write_text(note, encoding="utf-8")
    return tmp_path


@pytest.fixture
def faulty(project: Path) -> Path:
    """The same folder with a third article, whose line 3 cannot be read."""
    (project / "articles/c.txt").write_bytes(b"Leaders\n\ncaf\xe9\n")
    return project


FAULT = (
    "articles/c.txt:3: byte 0xe9 is not UTF-8: name the right one in c.yml as `encoding`, with `because`\n"
)


@pytest.mark.parametrize("name", sorted(path.name for path in FAULTS.iterdir()))
def test_a_fault_is_said_with_its_place_and_its_remedy(tmp_path: Path, name: str) -> None:
    """Every fault of a folder is on standard error, then their count; nothing is written, and the exit code is 1."""
    shutil.copytree(FAULTS / name, tmp_path / name)
    expected = (tmp_path / name / "expected.txt").read_text(encoding="utf-8")
    before = tree(tmp_path)
    done = convert(tmp_path / name)

    assert done.stderr == expected
    assert done.returncode == 1
    assert tree(tmp_path) == before


def test_a_sound_folder_is_published(project: Path) -> None:
    """Without a fault the pages are written, the table names each article, and the exit code is 0."""
    done = script(project)

    assert (done.returncode, done.stderr) == (0, "")
    assert re.search(r"^a\.txt +Leaders meet in Astana +2024-07-05 +- +2024", done.stdout, re.MULTILINE)
    assert re.search(r"^b\.txt +Leaders sign in Astana +2024-07\* ", done.stdout, re.MULTILINE)
    assert "a.txt: no publisher: no line names a publisher" in done.stdout
    assert (project / "docs/summits/2024/leaders-meet-in-astana.md").is_file()
    assert (project / "docs/sources/data/a.txt").read_bytes() == (project / "articles/a.txt").read_bytes()


def test_with_a_fault_nothing_is_written(faulty: Path) -> None:
    """One article that cannot be read stops all, and the others are shown all the same."""
    before = tree(faulty)
    done = script(faulty)

    assert (done.returncode, done.stderr) == (1, f"{FAULT}1 fault in 3 articles, nothing written\n")
    assert "Leaders meet in Astana" in done.stdout
    assert tree(faulty) == before


def test_keep_going_publishes_the_sound_articles(faulty: Path) -> None:
    """With --keep-going the sound articles are published, the fault is still shown, and the exit code is 1."""
    done = convert(faulty, "--keep-going")

    assert done.returncode == 1
    assert done.stderr.startswith(f"{FAULT}1 fault in 3 articles, ")
    assert re.search(r", \d+ files written, 0 deleted\n$", done.stderr)
    assert (faulty / "docs/summits/2024/leaders-meet-in-astana.md").is_file()


def test_check_writes_nothing_and_tells_whether_a_run_would(project: Path) -> None:
    """With --check nothing is written; the exit code is 1 before a run, 0 after it, and 1 after a change."""
    before = tree(project)
    first = convert(project, "--check")

    assert first.returncode == 1
    assert re.search(r"^\d+ files would be written, 0 would be deleted$", first.stdout, re.MULTILINE)
    assert tree(project) == before
    assert convert(project).returncode == 0
    assert convert(project, "--check").returncode == 0
    (project / "articles/b.txt").unlink()
    (project / "articles/b.yml").unlink()
    assert convert(project, "--check").returncode == 1


def test_the_report_says_the_same_as_json(faulty: Path) -> None:
    """The report has an object for each file: its facts with their evidence, its edits, and its faults."""
    done = convert(faulty, "--report", "report.json")
    a, b, c = json.loads((faulty / "report.json").read_text(encoding="utf-8"))

    assert done.returncode == 1
    assert a["facts"]["date"] == {
        "value": "2024-07-05",
        "rule": "timestamp",
        "line": 3,
        "quote": "2024-07-05",
    }
    assert a["facts"]["publisher"] == {"value": None, "reason": "no line names a publisher"}
    assert a["page"] == "summits/2024/leaders-meet-in-astana.md"
    assert {"line": 3, "rule": "date_line", "before": "2024-07-05", "after": None} in a["edits"]
    assert a["faults"] == []
    assert b["facts"]["date"] == {
        "value": "2024-07",
        "rule": "editor",
        "line": None,
        "quote": "the address of its page",
    }
    assert c["file"] == "c.txt"
    assert [(fault["file"], fault["line"]) for fault in c["faults"]] == [("articles/c.txt", 3)]


def test_folders_may_be_named(project: Path) -> None:
    """--articles and --docs name other folders, and nothing is written anywhere else."""
    (project / "articles").rename(project / "texts")
    done = convert(project, "--articles", "texts", "--docs", "out/pages")

    assert done.returncode == 0
    assert {path.name for path in project.iterdir()} == {"texts", "out"}
    assert (project / "out/pages/index.md").is_file()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--articles", "nowhere"], "nowhere: there is no such folder: name one with --articles\n"),
        (["--articles", "articles/a.txt"], "articles/a.txt: there is no such folder: name one with --articles\n"),
        (["--report", "nowhere/r.json"], "nowhere/r.json: cannot be written (No such file or directory): name another file\n"),
        (["--docs", "articles/a.txt"], "articles/a.txt: was not made by this program, and a page must go there: "),
    ],
    ids=["no such folder", "a file for a folder", "no place for the report", "a file for docs"],
)  # fmt: skip
def test_a_wrong_path_is_said(project: Path, arguments: list[str], said: str) -> None:
    """A path that leads nowhere is a fault that names it and says what to do."""
    done = convert(project, *arguments)

    assert done.stderr.startswith(said)
    assert done.returncode == 1


@pytest.mark.parametrize(
    "arguments", [["--unknown"], ["articles"], ["--articles"], ["--report"]], ids=" ".join
)
def test_a_usage_error_ends_with_2(project: Path, arguments: list[str]) -> None:
    """An unknown option, or one without its value, prints how to use the script."""
    before = tree(project)
    done = convert(project, *arguments)

    assert done.returncode == 2
    assert done.stderr.startswith("usage: convert_articles.py")
    assert tree(project) == before


def test_help_and_the_script_itself_document_every_option() -> None:
    """Each option of the design is in --help with what it does, and in the first lines of the script."""
    done = script(ROOT, "--help", COLUMNS="200")
    options = re.findall(r"^  (--[\w-]+)[^\n]*?  +(\S[^\n]+)$", done.stdout, re.MULTILINE)

    assert done.returncode == 0
    assert {option for option, _ in options} == {
        "--articles",
        "--docs",
        "--keep-going",
        "--check",
        "--report",
    }
    assert all(option in SCRIPT.read_text(encoding="utf-8") for option, _ in options)


def test_a_terminal_without_the_letters_still_gets_the_table(project: Path) -> None:
    """Where the terminal's encoding lacks a letter, another sign stands for it."""
    (project / "articles/a.txt").write_text(
        f"Leaders of the “Shanghai spirit” meet in Astana\n\n{STORY}\n", encoding="utf-8"
    )
    done = script(project, PYTHONIOENCODING="ascii")

    assert (done.returncode, done.stderr) == (0, "")
    assert "Leaders of the ?Shanghai spirit? meet" in done.stdout


def test_a_reader_who_goes_away_is_no_fault(project: Path) -> None:
    """Piped into a command that reads one line, the script ends quietly, with its pages written."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as closed:
        done = subprocess.run(
            [sys.executable, str(SCRIPT)], cwd=project, stdout=closed, stderr=subprocess.PIPE, check=False
        )

    assert (done.returncode, done.stderr) == (0, b"")
    assert (project / "docs/index.md").is_file()


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="these systems have no such file names")
def test_a_file_name_that_is_no_text_is_a_fault(project: Path) -> None:
    """A name that no page could show is a fault, in the report too."""
    shutil.copyfile(project / "articles/a.txt", os.fsencode(project) + b"/articles/\xff.txt")
    done = script(project, "--report", "report.json")
    found: list[dict[str, Any]] = json.loads((project / "report.json").read_text(encoding="utf-8"))

    assert done.returncode == 1
    assert "a file name with characters that cannot be shown: rename the file" in done.stderr
    assert sum(len(each["faults"]) for each in found) == 1


def test_a_folder_without_articles_is_sound(tmp_path: Path) -> None:
    """Before the first article there is a home page that says so, and no fault."""
    (tmp_path / "articles").mkdir()
    done = convert(tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "docs/index.md").is_file()
