"""Law: all or nothing. Whatever happens to the machine, what was there is whole, and the next run finishes the work.

A run is killed at random moments, has no room, has no leave, or is not alone. `test_publish.py` holds the rest of
the law: what a person wrote is never touched.
"""

import multiprocessing
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import pytest

from built import ROOT
from presspages.filing.store import FILE
from presspages.running.alone import alone_in
from presspages.running.pipeline import run
from presspages.running.publish import STAGING
from presspages.shared.faults import FaultyError
from small import sources

PARTS = 4
KILLS = 25  # in each part, so that they may run side by side

# Where Linux lets a person have a file system of their own: what follows runs in it, with 64 kB of room.
OWN_DISK = ("unshare", "--map-root-user", "--mount", "sh", "-c")

linux = pytest.mark.skipif(
    not shutil.which("unshare")
    or subprocess.run([*OWN_DISK, "mount -t tmpfs none /tmp"], capture_output=True, check=False).returncode
    != 0,
    reason="a disk of one's own takes Linux, and leave to make one",
)


def tree(folder: Path) -> dict[str, bytes | None]:
    """Read all that is below a folder, hidden files and empty folders too, but not the cache."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
        if not path.name.startswith(FILE)
    }


def started(articles: Path, docs: Path) -> ForkServerProcess:
    """Start a conversion in a process of its own, which has loaded the program and its templates already."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["warmed"])
    # Where the server finds it: Python 3.11 does not hand on its path.
    os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT / "scripts"), str(ROOT / "tests")])
    process = context.Process(target=run, args=(articles, docs))
    process.start()
    return process


def measured(articles: Path, docs: Path) -> tuple[float, float]:
    """Convert once, and give the seconds until a run begins to write, and until it ends."""
    process = started(articles, docs)
    began = time.monotonic()
    writing = 0.0
    while process.is_alive():
        if not writing and (docs / STAGING).exists():
            writing = time.monotonic() - began
        time.sleep(0.0002)
    return writing, time.monotonic() - began


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("part", range(PARTS))
def test_a_run_that_was_killed_is_finished_by_the_next(tmp_path: Path, part: int) -> None:
    """Killed at a hundred random moments, a run leaves each page old or new; the next gives the undisturbed bytes.

    Half of the moments lie anywhere in the run, half in the part of it that writes. The next run goes forwards to
    the new sources or back to the old.
    """
    old, new = sources(tmp_path / "old", 0, 12, "Astana"), sources(tmp_path / "new", 6, 18, "Samarkand")
    before, undisturbed, docs = tmp_path / "before", tmp_path / "undisturbed", tmp_path / "docs"
    run(old, before)
    old_pages = tree(before)
    shutil.copytree(before, undisturbed)
    started(new, before.with_name("warm-up")).join()
    writing, whole = measured(new, undisturbed)
    new_pages = tree(undisturbed)
    moments, killed, half_way = random.Random(part), 0, 0  # noqa: S311 - moments, not secrets
    while killed < KILLS:
        shutil.rmtree(docs, ignore_errors=True)
        shutil.copytree(before, docs)
        process = started(new, docs)
        if killed % 2:
            time.sleep(moments.uniform(0, whole))
        else:
            while process.is_alive() and not (docs / STAGING).exists():
                time.sleep(0.0002)
            time.sleep(moments.uniform(0, whole - writing))
        process.kill()
        process.join()
        killed += process.exitcode == -signal.SIGKILL
        left = {path: content for path, content in tree(docs).items() if not path.startswith(".presspages")}
        half_way += (docs / STAGING).exists()
        for path, content in left.items():
            assert content is None or content in (old_pages.get(path), new_pages.get(path)), path
        after, pages = (new, new_pages) if killed % 4 < 2 else (old, old_pages)
        assert not run(after, docs).faults
        assert tree(docs) == pages

    assert half_way > KILLS / 10, f"only {half_way} killed while writing"


def shell(command: str, tmp_path: Path) -> subprocess.CompletedProcess[str]:
    """Run a shell command line with mounts of its own, with `convert` for our script."""
    script = f"'{sys.executable}' '{ROOT / 'scripts' / 'convert_articles.py'}'"
    return subprocess.run(
        [*OWN_DISK, command.replace("convert", script)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )


@linux
def test_a_full_disk_is_a_fault_and_leaves_the_old_pages(tmp_path: Path) -> None:
    """On a disk with room for the first archive and not for the second, the first is left as it was."""
    sources(tmp_path / "articles", 0, 2, "Astana")
    sources(tmp_path / "more", 0, 60, "Samarkand")
    (tmp_path / "docs").mkdir()
    done = shell(
        "mount -t tmpfs -o size=256k none docs && convert >&2 && cp -r docs before"
        " && convert --articles more; code=$?; cp -r docs after; exit $code",
        tmp_path,
    )

    assert done.returncode == 1
    assert done.stderr.endswith(
        "docs: cannot be written (No space left on device): make room or give leave, and run again\n"
        "1 fault in 60 articles, nothing written\n"
    )
    assert "Traceback" not in done.stderr
    assert tree(tmp_path / "after") == tree(tmp_path / "before")
    assert (tmp_path / "before" / "index.md").is_file()


@linux
def test_a_disk_that_is_full_from_the_start_is_a_fault(tmp_path: Path) -> None:
    """Without room for anything nothing is there afterwards."""
    sources(tmp_path / "articles", 0, 2, "Astana")
    (tmp_path / "docs").mkdir()
    done = shell(
        "mount -t tmpfs -o size=4k none docs && convert; code=$?; cp -r docs after; exit $code", tmp_path
    )

    assert done.returncode == 1
    assert "cannot be written (No space left on device): make room or give leave" in done.stderr
    assert tree(tmp_path / "after") == {}


@linux
def test_a_folder_that_cannot_be_written_to_is_a_fault(tmp_path: Path) -> None:
    """On a disk that is read only, a run that would change something says so, and one that would not is sound."""
    sources(tmp_path / "articles", 0, 2, "Astana")
    sources(tmp_path / "more", 0, 4, "Astana")
    done = shell(
        "convert >&2 && mount --bind docs docs && mount -o remount,bind,ro docs && convert >&2 && echo same"
        " && convert --articles more",
        tmp_path,
    )

    assert (done.returncode, done.stdout.splitlines()[0]) == (1, "same")
    assert "cannot be written (Read-only file system): make room or give leave, and run again" in done.stderr
    assert done.stderr.endswith("1 fault in 4 articles, nothing written\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of a file")
def test_a_limit_on_the_size_of_files_is_a_fault(tmp_path: Path) -> None:
    """Where the disk takes only the beginning of a file, no page has only a beginning."""
    sources(tmp_path / "articles", 0, 2, "Astana")
    for path in (tmp_path / "articles").glob("*.txt"):
        # Too short for the model of the languages, which would need a large temporary file.
        path.write_text(
            "Leaders meet\n\nThe leaders of the SCO met in Astana and spoke of trade.\n", encoding="utf-8"
        )
    script = f"ulimit -f 1 && exec '{sys.executable}' '{ROOT / 'scripts' / 'convert_articles.py'}'"
    done = subprocess.run(["sh", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "docs: cannot be written (File too large): make room or give leave, and run again" in done.stderr
    assert tree(tmp_path / "docs") == {}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read any file")
@pytest.mark.parametrize("name", ["articles", "articles/000.txt", "docs/index.md"])
def test_what_cannot_be_read_is_a_fault(tmp_path: Path, name: str) -> None:
    """A folder or file without leave to read it is named; a folder is not taken for an empty one."""
    sources(tmp_path / "articles", 0, 2, "Astana")
    run(tmp_path / "articles", tmp_path / "docs")
    before = tree(tmp_path)
    mode = (tmp_path / name).stat().st_mode
    (tmp_path / name).chmod(0)
    faults = run(tmp_path / "articles", tmp_path / "docs").faults
    (tmp_path / name).chmod(mode)

    assert [(fault.file, fault.problem) for fault in faults] == [
        (str(tmp_path / name), "cannot be read (Permission denied)")
    ]
    assert tree(tmp_path) == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such lock")
def test_runs_at_once_wait_for_each_other(tmp_path: Path) -> None:
    """Of several runs into one folder each waits until the others are done; what is left is whole."""
    old, new = sources(tmp_path / "old", 0, 6, "Astana"), sources(tmp_path / "new", 3, 9, "Samarkand")
    run(old, tmp_path / "old-docs")
    run(new, tmp_path / "new-docs")
    docs = tmp_path / "docs"
    running = [started(each, docs) for each in [old, new] * 4]
    for process in running:
        process.join()

    assert {process.exitcode for process in running} == {0}
    assert tree(docs) in (tree(tmp_path / "old-docs"), tree(tmp_path / "new-docs"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such lock")
def test_a_run_that_does_not_end_is_a_fault_of_the_next(tmp_path: Path) -> None:
    """Who has waited long enough is told who is in the way, and writes nothing."""
    docs = tmp_path / "docs"
    with alone_in(docs), pytest.raises(FaultyError) as caught, alone_in(docs, patience=0.1):
        pytest.fail("two runs are in one folder")

    assert (
        str(caught.value) == f"{docs}: another run is writing here and does not end: stop it, then run again"
    )
    assert tree(docs) == {}


def test_looking_makes_no_folder(tmp_path: Path) -> None:
    """A run that only works out the changes does not even make `docs`."""
    run(sources(tmp_path / "articles", 0, 1, "Astana"), tmp_path / "docs", write=False)

    assert not (tmp_path / "docs").exists()
