"""The names and addresses by which other programs know the archive's articles."""

from dataclasses import replace

from presspages.filing.archive import Archive
from presspages.filing.filing import Filed
from presspages.tables.tables import Tables


def test_an_address_is_whole_or_empty(tables: Tables) -> None:
    """With the site's address a page has one, in plain characters; without, none is made up."""
    known = Archive.of(tables.organization, "https://example.org/repo")

    assert known.url("summits/2024/x.md") == "https://example.org/repo/summits/2024/x/"
    assert known.url("sources/data/a b.txt") == "https://example.org/repo/sources/data/a%20b.txt"
    assert Archive.of(tables.organization).url("summits/2024/x.md") == ""


def test_the_name_of_an_article_outlives_its_place(tables: Tables, filed: tuple[Filed, ...]) -> None:
    """Neither another address of the site nor another headline changes it, and no two articles share it."""
    here, there = (Archive.of(tables.organization, address) for address in ("", "https://example.org/"))
    moved = replace(filed[0], path="summits/2024/another-headline.md")

    assert here.id_of(filed[0]) == there.id_of(moved)
    assert len({here.id_of(each) for each in filed}) == len(filed)
