"""What leads through the archive: shelves and their counts, related articles, the timeline, tooltips, lists."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from presspages.filing.brief import anchors
from presspages.filing.filing import Filed, file_articles
from presspages.rendering.browse import NOT_STATED, ways_to_browse
from presspages.rendering.glossary import Glossary
from presspages.rendering.misprints import misprints
from presspages.rendering.related import SHOWN, related
from presspages.rendering.render import Pages
from presspages.rendering.timeline import draw, marks
from presspages.running.convert import Tools, convert
from presspages.running.site import site
from presspages.shared.facts import Fact
from presspages.shared.markdown import cell
from presspages.tables.notes import Misprint, Note, Stated
from presspages.tables.tables import Abbreviation, Summit, Tables

# How the names of the first five sources begin.
FIRST = ("000_", "001_", "002_", "003_", "004_")

PROSE = "The leaders of the member states of the organization met on Thursday and signed several agreements."


def shelves(articles: Sequence[Filed], tables: Tables) -> dict[str, dict[str, int]]:
    """Count the articles on every shelf of every way to browse."""
    return {
        way.folder: {shelf.name: len(shelf.articles) for shelf in way.shelves}
        for way in ways_to_browse(articles, tables)
    }


def text_of(made: Sequence[Filed], pages: Pages) -> dict[str, str]:
    """Render the site and give the Markdown of each page by its path."""
    return {
        page.path: page.content.decode()
        for page in site(made, pages)
        if page.path.endswith((".md", ".js", ".json"))
    }


def made_up(tools: Tools, *texts: str) -> list[Filed]:
    """File made-up stories."""
    return file_articles(
        convert(f"{number}.txt", text.encode(), f"{number}.txt", Note(), tools)
        for number, text in enumerate(texts)
    )


def test_shelves_hold_every_article_with_its_count(tables: Tables, filed: tuple[Filed, ...]) -> None:
    """Publishers and years count all; what is not stated comes last; topics come in the table's order."""
    first = [each for each in filed if each.article.source.name[:4] in FIRST]
    found = shelves(first, tables)

    assert found["publishers"] == {
        "CGTN": 1, "People's Daily": 1, "People's Daily Online": 1, NOT_STATED: 2,
    }  # fmt: skip
    assert found["dates"] == {"2024": 2, "2023": 1, "2021": 1, NOT_STATED: 1}
    assert list(found["dates"]) == ["2024", "2023", "2021", NOT_STATED]
    assert list(found["publishers"])[-1] == NOT_STATED
    assert list(found["topics"]) == [topic.name for topic in tables.topics]
    assert found["topics"]["Afghanistan"] == 3


def test_publisher_stands_on_one_shelf_however_it_is_printed(
    tables: Tables, filed: tuple[Filed, ...]
) -> None:
    """Two ways to print a publisher, both in the table, are one entry."""
    [cgtn] = [each for each in tables.publishers if each.name == "CGTN"]
    renamed = replace(cgtn, aliases=(*cgtn.aliases, "CGTN Television"))
    others = tuple(renamed if each.name == "CGTN" else each for each in tables.publishers)
    [article] = [each for each in filed if each.article.source.name.startswith("002")]
    publisher = Fact("CGTN television", "imprint", 1, "CGTN television")
    stated = replace(article.article, publisher=publisher)
    [twin] = file_articles([replace(article.classified, article=stated)])

    assert shelves([article, twin], replace(tables, publishers=others))["publishers"] == {"CGTN": 2}


def test_topics_page_shows_the_sentences_with_their_paragraphs(
    tables: Tables, filed: tuple[Filed, ...], pages: Pages
) -> None:
    """Under a topic each article comes with the sentences that signal it, each with a link to its place in the story."""
    made = text_of(filed, pages)
    [topics] = [way for way in ways_to_browse(filed, tables) if way.folder == "topics"]
    for shelf in topics.shelves:
        page = made[f"topics/{shelf.slug}.md"]
        for entry in shelf.articles:
            found = [each for each in entry.classified.signals if each.topic == shelf.name]
            ids = anchors(entry.article.story)
            assert found
            for each in found:
                assert f"“{cell(each.sentence)}”" in page
                assert f"](../{entry.path}#{ids[each.block]})" in page


def test_related_articles_say_why(filed: tuple[Filed, ...]) -> None:
    """Each article names others, not itself, most shared topics first, with topics that both have."""
    near = related(filed)
    for each in filed:
        assert 0 < len(near[each.path]) <= SHOWN
        shared = []
        for other in near[each.path]:
            both = set(each.classified.topics) & set(other.filed.classified.topics)
            assert other.filed.path != each.path
            assert other.topics
            assert set(other.topics) <= both
            shared.append(len(both))
        assert shared == sorted(shared, reverse=True)


def test_article_without_topics_is_related_to_none(tools: Tools) -> None:
    """What shares no topic is not named."""
    [one, other] = made_up(tools, f"{PROSE} They spoke of the Afghan issue.", f"{PROSE} They ate.")

    assert related([one, other]) == {one.path: [], other.path: []}


def test_timeline_has_a_mark_for_every_meeting(tables: Tables) -> None:
    """All meetings are drawn in order; those with a page are links, and only those with articles are filled."""
    drawn = marks(tables.in_year, {2024: 2, 2021: 1}, {2024, 2021, 2018})
    svg = BeautifulSoup(draw(drawn), "html5lib").select_one("svg")
    assert svg is not None
    links = svg.select("a")

    assert [mark.year for mark in drawn] == sorted(each.year for each in tables.summits)
    assert len(svg.select("circle")) == len(svg.select("text.year")) == len(tables.summits)
    assert [link["href"] for link in links] == [f"summits/{year}/index.html" for year in (2018, 2021, 2024)]
    assert [str(link["aria-label"]) for link in links] == [
        "2018, Qingdao, China: mentioned in articles",
        "2021, Dushanbe, Tajikistan: 1 article",
        "2024, Astana, Kazakhstan: 2 articles",
    ]
    assert [bool(link.select("circle.filled")) for link in links] == [False, True, True]
    assert len(svg.select("circle.filled")) == 2
    named = str(svg["aria-labelledby"]).split()
    assert [element.name for name in named for element in svg.select(f"[id={name}]")] == ["title", "desc"]


def test_more_articles_make_a_larger_mark_that_stays_in_its_place() -> None:
    """A mark grows with its articles, ever more slowly, so that a thousand still leave room for the neighbours."""
    summits = {2000 + number: [Summit(number, 2000 + number, "City", "Country")] for number in range(1, 5)}
    radii = [mark.radius for mark in marks(summits, {2002: 1, 2003: 10, 2004: 1000}, set())]

    assert radii == sorted(set(radii))
    assert radii[-1] < 36


def test_city_that_looks_like_html_is_drawn_as_text() -> None:
    """Names of the table are escaped in the drawing."""
    drawn = draw(marks({2001: [Summit(1, 2001, '<b>&"', "'x'")]}, {2001: 1}, {2001}))

    assert "<b>" not in drawn
    assert '&"' not in drawn


def test_meetings_of_one_year_share_a_mark() -> None:
    """A year's articles are counted once; its mark names every city, and the drawing counts every meeting."""
    held = [
        Summit(26, 2015, "Langkawi", "Malaysia"),
        Summit(27, 2015, "Kuala Lumpur", "Malaysia", online=True),
    ]
    [mark] = marks({2015: held}, {2015: 3}, {2015})

    assert mark.label == "2015, Langkawi, Malaysia; Kuala Lumpur, Malaysia (online): 3 articles"
    assert "2 meetings from left to right" in draw([mark])
    assert "3 in all" in draw([mark])


def test_timeline_of_no_meetings_is_no_fault() -> None:
    """A fork may start with an empty table."""
    assert draw([]).startswith("<svg")


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The SCO and the SCO.", ["SCO"]),
        ("BRI, SCO, BRI", ["BRI", "SCO"]),
        ("SCODA is no SCO", ["SCODA", "SCO"]),
        ("SCOs, sco, SCO-led, pre-SCO", []),
        ("“SCO”", ["SCO"]),
        ("The CSO", ["CSO"]),
        ("<abbr>SCO</abbr> & *SCO*", ["SCO"]),
        ("", []),
    ],
)
def test_first_use_in_a_paragraph_has_a_tooltip(text: str, marked: list[str]) -> None:
    """Each word of the table is marked once, as a whole word, and what a reader sees is unchanged."""
    long = {"SCO": "Organization", "BRI": "Initiative", "SCODA": "Area"}
    glossary = Glossary([Abbreviation(*each) for each in long.items()], [Misprint("CSO", "SCO", "x")])
    shown = BeautifulSoup(glossary.explain(text), "html5lib")

    assert [each.get_text() for each in shown.select("abbr")] == marked
    assert shown.get_text() == text
    assert all(each["title"] for each in shown.select("abbr"))


def test_tooltip_of_a_misprint_stands_before_that_of_the_table() -> None:
    """Where an editor says that a word is a misprint, the table's meaning would mislead."""
    glossary = Glossary([Abbreviation("UN", "United Nations")], [Misprint("UN", "EU", "x")])

    assert 'title="as printed; the editor reads “EU”"' in glossary.explain("The UN said")


def test_empty_archive_is_a_site_without_empty_lists(pages: Pages) -> None:
    """Without articles the first page says what to do; no page has a list or a heading with nothing under it."""
    made = text_of([], pages)

    assert {path for path in made if path.endswith(".md")} == {
        "index.md", "summits/index.md", "publishers/index.md", "topics/index.md", "dates/index.md", "data/index.md",
    }  # fmt: skip
    assert json.loads(made["data/articles.json"]) == []
    del made["data/index.md"]  # it explains the files, which are there without articles too
    assert "No article yet" in made["index.md"]
    assert "href=" not in made["index.md"]
    for path, text in made.items():
        body = text.split("\n---\n")[-1]
        assert not re.search(r"^- |\]\(", body, re.MULTILINE), path
        assert not re.search(r"^#+ .*\n+(?=#|<div|\Z)", body.strip() + "\n", re.MULTILINE), path


def test_undecided_article_is_linked_from_everywhere(pages: Pages, tools: Tools) -> None:
    """An article whose summit is not decided has a page, a group of its own, and links that lead to both."""
    [filed] = made_up(tools, f"{PROSE} They spoke of trade and investment.")
    made = text_of([filed], pages)
    name = filed.path.removeprefix("summits/undecided/")

    assert filed.year is None
    assert f"]({filed.path})" in made["index.md"]
    assert "(summits/undecided/index.md)" in made["index.md"]
    assert f"](undecided/{name})" in made["summits/index.md"]
    assert f"]({name})" in made["summits/undecided/index.md"]
    assert f"](../{filed.path})" in made["topics/trade-and-economy.md"]
    assert f"](../{filed.path})" in made["publishers/not-stated.md"]
    assert f"](../{filed.path})" in made["dates/not-stated.md"]
    assert "](index.md)" in made[filed.path]
    assert (
        "1 news article about the summits of the Shanghai Cooperation Organization, as they were published"
        in made["index.md"]
    )
    for text in made.values():
        assert "None" not in text


def test_editors_values_stand_out_as_notes(pages: Pages, tools: Tools) -> None:
    """A headline that an editor gave says so on the page, with the reason; the address of the source does not."""
    note = Note(headline=Stated("A <b> headline", "it stands in a picture"))
    [filed] = file_articles([convert("a.txt", PROSE.encode(), "a.txt", note, tools)])
    page = text_of([filed], pages)[filed.path]

    assert '<aside class="editor"' in page
    assert "it stands in a picture" in page
    assert "A &#60;b&#62; headline" in page
    assert "<b>" not in page.split("\n---\n")[1]


def test_search_is_told_of_misprints(filed: tuple[Filed, ...]) -> None:
    """The list names the article that has misprints by the address that the search knows it by."""
    page = misprints(filed)

    assert (
        '"summits/2024/xi-jinping-calls-on-sos-members-to-oppose-external-interference/"'
        in page.content.decode()
    )
    assert page.content.decode().count('"SCO"') == 5
