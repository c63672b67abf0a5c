"""Filing: the address of each article, the order of the lists, and the anchors of a story."""

import itertools

import pytest
import yaml

from presspages.describing.blocks import Block, Kind
from presspages.filing.brief import SLUG_SIZE, anchors
from presspages.filing.filing import Filed, file_articles
from presspages.running.convert import Tools, convert
from presspages.shared.read import Line
from presspages.tables import yamlfile
from presspages.tables.notes import Note

FIRST = "The leaders of the member states of the organization met on Thursday and signed several agreements."
STORY = f"{FIRST} They will meet again."


def article(tools: Tools, name: str, headline: str | None = None, **stated: object) -> Filed:
    """File one made-up article alone; what an editor states comes with a reason."""
    given = {"headline": headline} if headline else {}
    note = {key: {"value": str(value), "because": "x"} for key, value in (given | stated).items()}
    read = yamlfile.load(yaml.safe_dump(note), "x.yml", Note) if note else Note()
    return file_articles([convert(name, STORY.encode(), name, read, tools)])[0]


@pytest.mark.parametrize(
    ("headline", "slug"),
    [
        ("Leaders meet in Astana", "leaders-meet-in-astana"),
        ("SCO's 24th meeting: what’s next?", "scos-24th-meeting-whats-next"),
        ("Саммит ШОС", "sammit-shos"),
        ("上海合作组织", "shang-hai-he-zuo-zu-zhi"),
        ("../../etc/passwd", "etc-passwd"),
        ("<b>{{ 1 }}</b>", "b-1-b"),
        ("CON. / nul", "con-nul"),
        ("index", "from-file"),
        ("Index!", "from-file"),
        ("—— …", "from-file"),
        ("🤝", "from-file"),
        (None, "from-file"),
    ],
    ids=repr,
)
def test_an_address_is_made_of_the_headline(tools: Tools, headline: str | None, slug: str) -> None:
    """An address holds letters, digits and hyphens only; where the headline gives none, the file name does."""
    assert article(tools, "from_file.txt", headline).path == f"summits/undecided/{slug}.md"


@pytest.mark.parametrize(
    "headline", ["word " * 40, "x" * 300, "上" * 200], ids=["words", "a word", "no spaces"]
)
def test_an_address_has_an_end(tools: Tools, headline: str) -> None:
    """A long headline is cut, between words if it has any."""
    slug = article(tools, "a.txt", headline).path.removeprefix("summits/undecided/").removesuffix(".md")

    assert 0 < len(slug) <= SLUG_SIZE
    assert not slug.endswith(("-", "-wor"))


def test_a_file_name_without_letters_still_gives_an_address(tools: Tools) -> None:
    """Without a headline and with a file name of signs, the address is still one."""
    assert article(tools, "——.txt").path == "summits/undecided/article.md"


def test_an_article_lies_in_the_folder_of_its_summit(tools: Tools) -> None:
    """The summit year is the folder."""
    assert article(tools, "a.txt", "Leaders meet", summit_year=2024).path == "summits/2024/leaders-meet.md"


def test_one_headline_three_times_gives_three_addresses_in_whatever_order(tools: Tools) -> None:
    """Which article has which address depends on the file names, not on the order in which they are read."""
    articles = [article(tools, f"{name}.txt", "Leaders meet").classified for name in "abc"]
    addresses = [
        {filed.article.source.name: filed.path for filed in file_articles(order)}
        for order in itertools.permutations(articles)
    ]

    assert len(set(addresses[0].values())) == 3
    assert addresses[0]["a.txt"] == "summits/undecided/leaders-meet.md"
    assert all(each == addresses[0] for each in addresses)


def test_one_headline_at_two_summits_needs_no_mark(tools: Tools) -> None:
    """Addresses only clash within one summit's folder."""
    filed = file_articles(
        article(tools, f"{year}.txt", "Leaders meet", summit_year=year).classified for year in (2023, 2024)
    )

    assert {each.path for each in filed} == {"summits/2023/leaders-meet.md", "summits/2024/leaders-meet.md"}


def test_the_newest_article_comes_first(tools: Tools) -> None:
    """Lists go from new to old; less precise dates behind those they may be, none last, equals by file name."""
    dates = {
        "f": "2023",
        "d": "2024-07",
        "c": "2024-07-05",
        "b": "2024-07-05",
        "a": None,
        "e": "2024",
        "g": "2024-10-01",
    }
    filed = file_articles(
        article(tools, f"{name}.txt", "X", **({"date": date} if date else {})).classified
        for name, date in dates.items()
    )

    assert [each.article.source.stem for each in filed] == ["g", "b", "c", "d", "e", "f", "a"]


def test_an_article_without_a_headline_says_so_in_lists(tools: Tools) -> None:
    """What stands for a headline is the story's first words, and is told from a headline."""
    assert article(tools, "a.txt").title == (
        "No headline in the source: “The leaders of the member states of the …”"
    )


def test_a_description_is_the_first_sentence_or_two(tools: Tools) -> None:
    """The second sentence comes with the first if both are short."""
    assert article(tools, "a.txt", "X").description == STORY


def test_anchors_are_counted_for_each_kind() -> None:
    """Paragraphs, subheadings and captions are numbered apart, so that a new caption moves no paragraph's link."""
    kinds: tuple[Kind, ...] = (
        "paragraph",
        "caption",
        "heading",
        "paragraph",
        "minor heading",
        "paragraph",
        "caption",
    )
    story = [Block(kind, (Line(number, "x"),)) for number, kind in enumerate(kinds, start=1)]

    assert anchors(story) == ["p1", "f1", "s1", "p2", "s2", "p3", "f2"]
