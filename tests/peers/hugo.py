"""Hugo with the bare theme that its own `hugo new theme` writes, without that theme's sample posts.

Built are the articles as `posts`, the lists of the site and of the section, pages by category and by tag, and a feed for
each list. It has no search of its own. Its Markdown is told to keep HTML and to read attributes below paragraphs.
"""

import json
import shutil
import subprocess
from pathlib import Path

from peers.posts import Post, posts
from spent import Job

COMMAND = Path(__file__).resolve().parents[2] / ".venv-peers" / "bin" / "hugo"
PAGES = "public/posts/*/index.html"

CONFIG = """
baseURL = "https://example.org/"
title = "Blog"
theme = "bare"
[markup.goldmark.parser.attribute]
block = true
[markup.goldmark.renderer]
unsafe = true
"""


def prepare(ours: Path, root: Path) -> Job:
    """Write a project with the articles of ours into an empty folder; give the command that builds it."""
    folder = root / "content" / "posts"
    folder.mkdir(parents=True)
    subprocess.run([COMMAND, "new", "theme", "bare"], cwd=root, check=True, capture_output=True)
    shutil.rmtree(root / "themes" / "bare" / "content")
    (root / "hugo.toml").write_text(CONFIG, encoding="utf-8")
    for post in posts(ours / "docs"):
        (folder / f"{post.name}.md").write_text(written(post), encoding="utf-8")
    return Job([str(COMMAND)], root)


def written(post: Post) -> str:
    """Write a post; JSON is one of the forms of front matter that Hugo reads."""
    meta = {
        "title": post.title,
        "date": post.day,
        "categories": [post.year],
        "tags": post.topics,
        "description": post.description,
    }
    return f"{json.dumps(meta, ensure_ascii=False, indent=1)}\n\n{post.body}"
