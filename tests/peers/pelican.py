"""Pelican with its default theme, set up as `pelican-quickstart` does for publishing.

Built are the articles, their index of ten a page, pages by category, tag and author, archives, and the Atom feeds of
the site and of each category. It has no search of its own. Its Markdown extensions are the default ones, which know what
the articles need. Front matter is in the form that its Markdown reader takes.
"""

from pathlib import Path

from peers.posts import Post, posts
from spent import Job

COMMAND = Path(__file__).resolve().parents[2] / ".venv-peers" / "bin" / "pelican"
PAGES = "output/[0-9u]*-*.html"

CONFIG = """
SITENAME = "Blog"
SITEURL = "https://example.org"
PATH = "content"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
DEFAULT_PAGINATION = 10
RELATIVE_URLS = False
FEED_ALL_ATOM = "feeds/all.atom.xml"
CATEGORY_FEED_ATOM = "feeds/{slug}.atom.xml"
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
DELETE_OUTPUT_DIRECTORY = True
"""


def prepare(ours: Path, root: Path) -> Job:
    """Write a project with the articles of ours into an empty folder; give the command that builds it."""
    folder = root / "content"
    folder.mkdir(parents=True)
    (root / "publishconf.py").write_text(CONFIG, encoding="utf-8")
    for post in posts(ours / "docs"):
        (folder / f"{post.name}.md").write_text(written(post), encoding="utf-8")
    return Job([str(COMMAND), "content", "--output", "output", "--settings", "publishconf.py"], root)


def written(post: Post) -> str:
    """Write an article."""
    lines = {
        "Title": post.title,
        "Date": post.day,
        "Slug": post.name,
        "Category": post.year,
        "Tags": ", ".join(post.topics),
        "Summary": post.description,
    }
    return "".join(f"{key}: {value}\n" for key, value in lines.items()) + f"\n{post.body}"
