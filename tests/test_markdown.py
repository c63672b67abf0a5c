"""Law: text stays text. What the reader sees is the source's text, whatever Markdown could take it for.

Checked with the extensions of `mkdocs.yml`, and with all that are widely used, since a fork may turn on any.
"""

import json
import re
from collections.abc import Iterator

import frontmatter
import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown
from mkdocs.config import load_config

from building.markdown import BySign
from built import ROOT
from documents import SYNTAX, documents
from presspages.filing.brief import anchors
from presspages.filing.filing import file_articles
from presspages.rendering.render import Pages
from presspages.running.convert import Tools, convert
from presspages.shared.faults import FaultyError
from presspages.shared.markdown import cell, escape, escape_html
from presspages.shared.unseen import revealed
from presspages.tables.notes import Note

# Left out of these are only those that are meant to change plain text: `smarty` and `smartsymbols` its signs,
# `nl2br` its line ends.
WIDELY_USED = (
    "abbr", "admonition", "attr_list", "codehilite", "def_list", "fenced_code", "footnotes", "legacy_attrs", "legacy_em",
    "md_in_html", "meta", "sane_lists", "tables", "toc", "wikilinks", "pymdownx.arithmatex", "pymdownx.b64",
    "pymdownx.betterem", "pymdownx.blocks.admonition", "pymdownx.blocks.caption", "pymdownx.blocks.definition",
    "pymdownx.blocks.details", "pymdownx.blocks.html", "pymdownx.blocks.tab", "pymdownx.caret", "pymdownx.critic",
    "pymdownx.details", "pymdownx.emoji", "pymdownx.escapeall", "pymdownx.fancylists", "pymdownx.highlight",
    "pymdownx.inlinehilite", "pymdownx.keys", "pymdownx.magiclink", "pymdownx.mark", "pymdownx.pathconverter",
    "pymdownx.progressbar", "pymdownx.quotes", "pymdownx.saneheaders", "pymdownx.snippets", "pymdownx.striphtml",
    "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde",
)  # fmt: skip

# What Markdown, its extensions, HTML, templates and browsers may take for more than text.
SIGNS = (
    *SYNTAX, "\\", "`", "```", "~~~", "*", "**", "_", "__", "***", "~~", "^^", "==", "++ctrl++", "{++x++}", "{--", "{>>x<<}",
    "[", "](", "]", "[x]", "[ ]", "[^1]", "[^1]: ", "[a]: http://b", "*[SCO]: x", "[TOC]", "[[a]]", "[=50%]", "![", "!", "!!! note",
    "??? x", '=== "x"', "///", "/// note", "--8<--", ';--8<-- "x"', "<", ">", "<b>", "</p>", "<!--", "-->", "<?php", "<![CDATA[",
    "<script>", "javascript:", "&", "&amp;", "&#60;", "&#x3c;", "&nbsp;", "&copy", "{{", "}}", "{%", "%}", "{#", "#}", "{: #x}",
    "{ .y }", "{@x=y}", "|", "---", "--- | ---", "|-|-|", "===", "#", "## ", " #", "-", "- ", "+ ", "* ", "1. ", "1) ", "a. ", "iv) ",
    "#. ", "Q. ", ": ", ":   ", "~ ", "> ", ">", ":smile:", "$", "$$", "\\(", "$x$", "http://a.b/c_d_", "www.a.b", "a@b.com",
    "mailto:a@b", "@name", "#12", "Key: value", "(c)", "'", '"', "“", "…", "--", ".", "%", "\u2028", "\u2029", "\u00a0", "\u200b",
    "\ufeff", "上", "é", "ü", "x", "2024", " ", "  ", "\t", "24th",
)  # fmt: skip

LINES = st.lists(st.sampled_from(SIGNS), min_size=1, max_size=8).map("".join).map(str.strip).filter(bool)
TEXTS = st.lists(LINES, min_size=1, max_size=4).map("\n".join)


def ours() -> Markdown:
    """Make Markdown as `mkdocs.yml` configures it."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    return Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)


def widely_used() -> Markdown:
    """Make Markdown with every extension on that is widely used."""
    return Markdown(
        extensions=list(WIDELY_USED), extension_configs={"pymdownx.tasklist": {"custom_checkbox": True}}
    )


@pytest.fixture(scope="module", params=[ours, widely_used], ids=["mkdocs.yml", "widely used"])
def markdown(request: pytest.FixtureRequest) -> Markdown:
    """Markdown with each set of extensions."""
    made = request.param()
    assert isinstance(made, Markdown)
    return made


def browser(html: str) -> Tag:
    """Read HTML as browsers do, without the permanent links that Markdown adds to headings."""
    soup = BeautifulSoup(html, "html5lib")
    for link in soup.find_all("a", class_="headerlink"):
        link.decompose()
    assert soup.body
    return soup.body


def shown(text: str) -> str:
    """Write a text as a browser shows it: runs of ASCII white space are one space, and nothing acts unseen."""
    return re.sub(r"[ \t\n\f\r]+", " ", revealed(text)).strip(" ")


@given(text=TEXTS)
@example(text="1. <b>Xi</b> & co: 'yes'")
@example(text="first\n--- | ---\nsecond")
@example(text="*[SCO]: x\nSCO")
@example(text="[^1]: x\n[^1]")
def test_a_paragraph_shows_its_text_and_nothing_else(markdown: Markdown, text: str) -> None:
    """A paragraph is one `p` element without any other in it, and its text is the source's, sign by sign."""
    body = browser(markdown.reset().convert(f"First.\n\n{escape(text)}\n\nLast.\n"))

    assert [(tag.name, tag.attrs) for tag in body.find_all()] == [("p", {})] * 3
    assert [shown(tag.get_text()) for tag in body.find_all()] == ["First.", shown(text), "Last."]


@given(text=LINES)
def test_a_heading_shows_its_text_and_nothing_else(markdown: Markdown, text: str) -> None:
    """A subheading with its anchor is one `h2`, and its text is the source's."""
    body = browser(markdown.reset().convert(f"## {escape(text)} {{ #s1 }}\n\nStory.\n"))

    assert [(tag.name, tag.get("id")) for tag in body.find_all()] == [("h2", "s1"), ("p", None)]
    assert shown(body.find_all()[0].get_text()) == shown(text)


@given(text=TEXTS)
def test_a_table_cell_and_a_link_show_their_text(markdown: Markdown, text: str) -> None:
    """In a cell of a table, and as the words of a link, a text stays one text."""
    body = browser(
        markdown.reset().convert(f"| a | b |\n| --- | --- |\n| {cell(text)} | [{cell(text)}](x.md) |\n")
    )

    assert [shown(tag.get_text()) for tag in body.find_all("td")] == [shown(text)] * 2
    assert [tag["href"] for tag in body.find_all("a")] == ["x.md"]


@given(text=TEXTS)
def test_a_piece_of_html_shows_its_text_and_nothing_else(markdown: Markdown, text: str) -> None:
    """In an element that is written as HTML, and in an attribute of it, a text stays text."""
    said = escape_html(text)
    body = browser(
        markdown.reset().convert(f'<figure title="{said}"><figcaption>{said}</figcaption></figure>\n')
    )
    figure, caption = body.find_all()

    assert shown(caption.get_text()) == shown(text) == shown(str(figure["title"]))


# Something for each pattern of Markdown to find, and what may lie between.
INLINE = ("`a`", "\\*", "[a](b)", "[a][b]", "![a](b)", "<http://a.b>", "<a@b.c>", "  \n", "<b>", "&amp;", "*", "_", "word", " ", "|", "\n\n")  # fmt: skip


@given(text=st.lists(st.sampled_from([*INLINE, *INLINE, *SIGNS])).map("".join))
def test_markdown_that_skips_patterns_by_their_signs_makes_the_same(text: str) -> None:
    """Whatever stands where, also in links, emphasis and tables."""
    extensions = ["attr_list", "md_in_html", "tables", "toc"]

    assert Markdown(extensions=[*extensions, BySign()]).convert(text) == Markdown(
        extensions=extensions
    ).convert(text)


@given(text=st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_letters_of_every_script_stay_readable_in_the_markdown_file(text: str) -> None:
    """Only ASCII signs and the two line separators of Unicode are ever written as references."""
    letters = re.sub(r"[ -/:-@\[-`{-~0-9\u2028\u2029]", "", revealed(text))

    assert re.sub(r"&#\d+;|[ -/:-@\[-`{-~0-9]", "", escape(text)) == letters


def story(body: Tag) -> Iterator[str]:
    """Give the text of each piece of the story on a page, as it is shown, by the anchors that pieces have."""
    for tag in body.find_all(id=re.compile(r"^[psf]\d+$")):
        yield shown(tag.get_text())


@given(text=documents())
def test_a_page_shows_the_story_of_its_source(
    markdown: Markdown, tools: Tools, pages: Pages, text: str
) -> None:
    """Every paragraph, subheading and caption of a page reads as the cleaned source, and nothing on it runs."""
    try:
        filed = file_articles([convert("x.txt", text.encode(), "x.txt", Note(), tools)])[0]
    except FaultyError:
        return
    page = frontmatter.loads(pages.article(filed).content.decode())
    body = browser(markdown.reset().convert(page.content))

    assert list(story(body)) == [shown(block.text) for block in filed.article.story]
    [data] = body.find_all("script")
    assert data["type"] == "application/ld+json"
    assert json.loads(str(data.string))["@type"] == "NewsArticle"
    assert not body.find_all(["iframe", "img", "style", "object", "form", "input"])
    assert len(body.find_all("h1")) == 1
    assert len(body.find_all(id=True)) >= len(anchors(filed.article.story))
