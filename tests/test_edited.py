"""What is edited under `mkdocs serve`, which converts again and again in one process, is seen at the next conversion."""

import os
import subprocess
import sys
from pathlib import Path

from built import copy_project

TWICE = """
from pathlib import Path
from presspages.running.pipeline import run

root = Path.cwd()
run(root / "articles", root / "docs")
for name in ("article", "summits"):
    path = root / f"scripts/presspages/rendering/templates/{name}.md.j2"
    path.write_text(path.read_text(encoding="utf-8") + "\\nA line of the second edition.\\n", encoding="utf-8")
run(root / "articles", root / "docs")
"""


def test_edited_templates_make_every_page_anew(tmp_path: Path) -> None:
    """Articles that did not change are written again where their template did, and so is the list of the summits."""
    project = copy_project(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", TWICE],
        cwd=project.root,
        env={**os.environ, "PYTHONPATH": "scripts"},
        capture_output=True,
        text=True,
        check=False,
    )
    pages = [project.root / "docs/summits/index.md", *project.root.glob("docs/summits/*/*.md")]
    own = [
        page.read_text(encoding="utf-8")
        for page in pages
        if page.parent.name == "summits" or page.name != "index.md"
    ]

    assert done.returncode == 0, done.stderr
    assert len(own) == 1 + len(list((project.root / "articles").glob("*.txt")))
    assert all("A line of the second edition." in text for text in own)
