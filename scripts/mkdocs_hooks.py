"""What MkDocs runs before it reads `docs/`, so that every build and every reload converts the articles first.

A convenience: nothing in the site depends on it, and `convert_articles.py` does the same without MkDocs.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from presspages.pipeline import run


def on_pre_build(config: MkDocsConfig) -> None:
    """Convert the articles beside `mkdocs.yml` into the `docs` folder that it names.

    Raises:
        PluginError: an article has a fault; MkDocs shows it and stops, or goes on serving what it has.
    """
    root = Path(config.config_file_path).parent
    done = run(root / "articles", Path(config.docs_dir))
    if done.faults:
        raise PluginError("\n".join(map(str, done.faults)))
