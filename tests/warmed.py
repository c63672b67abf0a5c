"""One conversion of nothing much, so that a process begun after it has all that a process makes once. Imported by the server of processes of `test_sudden_death`."""

from pathlib import Path
from tempfile import TemporaryDirectory

from presspages.running.pipeline import run
from small import sources

with TemporaryDirectory() as folder:
    run(sources(Path(folder) / "articles", 0, 1, "Astana"), Path(folder) / "docs")
