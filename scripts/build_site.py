"""Build the offline copy, and the web site that offers it: what `make offline` and `make site` run.

python scripts/build_site.py [--only offline|web]

Both are builds of the same `docs` by the same `mkdocs.yml`; the hook converts the articles before each. The copy comes
first, because the web site says its size.
"""

import argparse
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from slugify import slugify

from finding.index import index, switches
from finding.service import PagefindError

# Left out of the copy, since only a web server or a search engine asks for them; the copy's search has its index as a script.
FOR_THE_WEB = ("404.html", "sitemap.xml", "sitemap.xml.gz", "search/search_index.json")

# The earliest time that a zip can state. The files' own times are those of the build.
NO_TIME = (1980, 1, 1, 0, 0, 0)


def main() -> int:
    """Build what is asked for in the folder that holds `mkdocs.yml`; give the exit code, MkDocs' own if it fails."""
    parser = argparse.ArgumentParser(description="Build the web site with its offline copy.")
    parser.add_argument(
        "--only", choices=("offline", "web"), help="build one of them; the web site then offers no copy"
    )
    wanted = parser.parse_args()
    root = Path(__file__).resolve().parent.parent
    try:
        packed = build_offline(root) if wanted.only != "web" else None
        if wanted.only != "offline":
            build_web(root, packed)
    except subprocess.CalledProcessError as failed:
        return failed.returncode
    except PagefindError as error:
        sys.stderr.write(f"The index of the search page was not made: {error}\n")
        return 1
    return 0


def build_offline(root: Path) -> Path:
    """Build the copy into `offline/` and pack it into `offline.zip`; give the path of the second."""
    config, folder, packed = settings(root), root / "offline", root / "offline.zip"
    mkdocs(root, folder, OFFLINE="true", **switches(config, Path(config.docs_dir)))
    for name in FOR_THE_WEB:
        (folder / name).unlink(missing_ok=True)
    pack(folder, packed, top=slugify(config.site_name))
    return packed


def build_web(root: Path, packed: Path | None) -> None:
    """Build the web site into `site/` and index it; it offers the packed copy, if there is one, on the Data page."""
    config = settings(root)
    docs, site = Path(config.docs_dir), root / "site"
    size = f"{packed.stat().st_size / 1_000_000:.1f} MB" if packed else ""
    mkdocs(root, site, OFFLINE_COPY=size, **switches(config, docs))
    index(docs, site)
    if packed:
        (site / "data").mkdir(exist_ok=True)
        shutil.copyfile(packed, site / "data" / packed.name)


def settings(root: Path) -> MkDocsConfig:
    """Read `mkdocs.yml`, without loading what only MkDocs' own run needs."""
    return load_config(str(root / "mkdocs.yml"), hooks=[], plugins=[])


def mkdocs(root: Path, target: Path, **environment: str) -> None:
    """Run `mkdocs build --strict` into a folder, and show what it says if it fails.

    Its option `--quiet` would hide warnings from `--strict` too.

    Raises:
        subprocess.CalledProcessError: MkDocs failed or warned.
    """
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "OFFLINE": "false", "OFFLINE_COPY": "", **environment},
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.stderr.write(done.stderr)
    done.check_returncode()


def pack(folder: Path, packed: Path, *, top: str) -> None:
    """Pack a folder under one name of its own; the same files make the same bytes, whenever and wherever they lie."""
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
        names = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
        for name in sorted(names):
            entry = zipfile.ZipInfo(f"{top}/{name}", NO_TIME)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            made.writestr(entry, (folder / name).read_bytes())


if __name__ == "__main__":
    sys.exit(main())
