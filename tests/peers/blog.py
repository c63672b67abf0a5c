"""Material for MkDocs with its own blog plugin: what the makers of our theme offer for dated articles.

Built is what its documentation sets up: a start page and `docs/blog/posts`, the plugins `search` and `blog` as they come
(so an index, archives by year and pages by category, ten posts each), no tags. The same version as ours builds it, from
the same environment, with the extensions of Markdown that the articles need. Each post shows its lists only what stands
above `<!-- more -->`, set behind the first paragraph as the documentation advises; without it they would show articles whole.
"""

import sys
from pathlib import Path

import yaml

from peers.posts import Post, posts
from spent import Job

COMMAND = Path(sys.executable)
PAGES = "site/blog/[0-9]*/*/*/*/index.html"

CONFIG = """
site_name: Blog
site_url: https://example.org/
theme:
  name: material
plugins:
  - search
  - blog
markdown_extensions:
  - attr_list
  - md_in_html
  - tables
"""


def prepare(ours: Path, root: Path) -> Job:
    """Write a project with the articles of ours into an empty folder; give the command that builds it."""
    folder = root / "docs" / "blog" / "posts"
    folder.mkdir(parents=True)
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    (root / "docs" / "index.md").write_text("# Start\n", encoding="utf-8")
    (root / "docs" / "blog" / "index.md").write_text("# Blog\n", encoding="utf-8")
    for post in posts(ours / "docs"):
        (folder / f"{post.name}.md").write_text(written(post), encoding="utf-8")
    return Job([str(COMMAND), "-m", "mkdocs", "build"], root, {"NO_MKDOCS_2_WARNING": "1"})


def written(post: Post) -> str:
    """Write a post."""
    meta = {
        "title": post.title,
        "date": post.day,
        "slug": post.name,
        "categories": [post.year],
        "description": post.description,
    }
    matter = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False).replace(f"'{post.day}'", post.day)
    first, behind, rest = post.body.partition("{ #p1 ")
    line, end, others = rest.partition("\n")
    return f"---\n{matter}---\n\n{first}{behind}{line}{end}\n<!-- more -->\n{others}"
