"""What people write beside the texts: editor's notes and reference tables, and what is said of their mistakes."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from built import ROOT
from presspages.shared.dates import PartialDate
from presspages.shared.faults import FaultyError
from presspages.tables import yamlfile
from presspages.tables.notes import Misprint, Note
from presspages.tables.reference import GENERAL, read_tables
from presspages.tables.tables import Organization, Publisher, Summit, Tables
from presspages.tables.words import alternatives

TABLES = {
    "summits.yml": "- {ordinal: 1, year: 2024, city: Astana, country: Kazakhstan, opens: 2024-07-03, closes: 2024-07-04}\n",
    "organization.yml": "name: Test\nabbreviation: T\nnames: [T]\ncouncil: [Council]\n",
    "vocabulary.yml": "meeting: ['summits?']\n",
    "publishers.yml": "- {name: Xinhua, agency: true, aliases: [新华社]}\n",
    "furniture.yml": "city: [Geneva]\n",
}


def note_faults(text: str) -> list[str]:
    """Give what is said of a note, fault by fault."""
    with pytest.raises(FaultyError) as caught:
        yamlfile.load(text, "articles/x.yml", Note)
    return [str(fault) for fault in caught.value.faults]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of small, sound tables."""
    for name, text in TABLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def table_faults(folder: Path) -> list[str]:
    """Give what is said of a folder of tables, fault by fault, the files by their names."""
    with pytest.raises(FaultyError) as caught:
        read_tables(folder)
    return [str(fault).replace(f"{folder}/", "") for fault in caught.value.faults]


def test_a_note_says_what_its_editor_wrote() -> None:
    """Every key of a note is read, and scalars stay as they were typed."""
    text = """
        headline: {value: "No: a headline", because: a}
        date: {value: 2021-06, because: b}
        publisher: {value: no, because: c}
        author: {value: 1e3, because: d}
        dateline: {value: ~, because: e}
        summit_year: {value: 2024, because: f}
        url: {value: "https://example.org/a?b=c#d", because: g}
        encoding: {value: windows-1251, because: h}
        misprints: [{printed: SOS, meant: SCO, because: i}]
    """
    note = yamlfile.load(text, "x.yml", Note)
    stated = (note.headline, note.date, note.publisher, note.author, note.dateline, note.url, note.encoding)

    assert [(each.value, each.because) for each in stated if each] == [
        ("No: a headline", "a"),
        (PartialDate(2021, 6), "b"),
        ("no", "c"),
        ("1e3", "d"),
        ("~", "e"),
        ("https://example.org/a?b=c#d", "g"),
        ("windows-1251", "h"),
    ]
    assert note.summit_year
    assert note.summit_year.value == 2024
    assert note.misprints == (Misprint("SOS", "SCO", "i"),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title: x", "articles/x.yml:1: `title`: unknown key: correct its spelling or remove it"),
        ("date: {value: 2024, because: x, why: y}", "articles/x.yml:1: `date.why`: unknown key: correct its spelling or remove it"),
        ("\ndate:\n  value: 2024", "articles/x.yml:2: `date.because`: missing: add it"),
        ("date: {because: x}", "articles/x.yml:1: `date.value`: missing: add it"),
        ("date: 2024-07-05", "articles/x.yml:1: `date`: a value alone, where keys with values belong: write its keys below it, indented"),
        ("date:", "articles/x.yml:1: `date`: a value alone, where keys with values belong: write its keys below it, indented"),
        ("- date", "articles/x.yml:1: `the file`: a value alone, where keys with values belong: write its keys below it, indented"),
        ("author: {value: [A, B], because: x}", "articles/x.yml:1: `author.value`: keys or a list, where one value belongs: write the value on the line of its key"),
        ("misprints: SOS", "articles/x.yml:1: `misprints`: a value alone, where a list belongs: write a list, each item behind a dash"),
        ("date: {value: 2024, because: a}\nurl: {value: x, because: b}\ndate: {value: 2023, because: c}", "articles/x.yml:3: `date` stands twice: keep one"),
        ("date: {value: 2024, value: 2023, because: a}", "articles/x.yml:1: `value` stands twice: keep one"),
        ("date: &a {value: 2024, because: x}", "articles/x.yml:1: a YAML tag or anchor: write the value out in plain YAML"),
        ("\n\ndate: !!str 2024", "articles/x.yml:3: a YAML tag or anchor: write the value out in plain YAML"),
        ("date: !!python/object/apply:os.system [x]", "articles/x.yml:1: a YAML tag or anchor: write the value out in plain YAML"),
        ("? [a, b]\n: c", "articles/x.yml:1: a key that is no word: write one word before the colon"),
        ("", "articles/x.yml: the file says nothing: fill it in or remove it"),
        ("# only a comment", "articles/x.yml: the file says nothing: fill it in or remove it"),
    ],
    ids=lambda value: value[:24] if "articles" not in value else "",
)  # fmt: skip
def test_a_mistake_in_a_note_is_said_with_its_line(text: str, said: str) -> None:
    """The fault names the line, the key, and what to do."""
    assert note_faults(text) == [said]


@pytest.mark.parametrize(
    ("key", "value", "rule"),
    [
        *(("date", value, "a date is YYYY, YYYY-MM or YYYY-MM-DD, and a day that exists") for value in ("2024-06-31", "5 July 2024", "2024/07/05", "24")),
        *(("url", value, "an address begins with http:// or https:// and has no spaces") for value in ("example.org", "ftp://a", "javascript:alert(1)", "https://a b", "https://a<b>")),
        *(("encoding", value, "an encoding is one that Python knows, such as windows-1251 or gb18030") for value in ("cp-unknown", "hex", "idna", "punycode", "unicode_escape", "undefined")),
    ],
)  # fmt: skip
def test_an_impossible_value_is_said_with_the_rule(key: str, value: str, rule: str) -> None:
    """A date, an address or an encoding that cannot be is shown beside what it must be, on its own line."""
    text = f"{key}:\n  because: x\n  value: {value}\n"

    assert note_faults(text) == [f"articles/x.yml:3: `{key}.value`: {rule} (it is {value!r}): correct it"]


def test_a_summit_year_is_a_number() -> None:
    """Words for a summit year are a fault that shows them."""
    (said,) = note_faults("summit_year: {value: last year, because: x}")

    assert said.startswith("articles/x.yml:1: `summit_year.value`: ")
    assert "(it is 'last year')" in said


@pytest.mark.parametrize(
    "text",
    [
        "date: {value: 2024",
        "date:\n\tvalue: 2024",
        "a: b: c",
        "--- a\n--- b",
        "[" * 2000,
        "date: '\x07'",
        '"',
    ],
    ids=lambda text: repr(text[:20]),
)
def test_what_is_no_yaml_is_said(text: str) -> None:
    """Whatever YAML's own reader trips over is a fault of the file."""
    (said,) = note_faults(text)

    assert said.startswith("articles/x.yml")
    assert ": not YAML (" in said


def test_every_mistake_of_a_note_is_said_at_once() -> None:
    """All faults of a file come together, each with its line."""
    said = note_faults("titel: x\ndate:\n  value: 2024-13\n  because: y\nauthor: {value: z}\n")

    assert [each.split(": ")[:2] for each in said] == [
        ["articles/x.yml:3", "`date.value`"],
        ["articles/x.yml:5", "`author.because`"],
        ["articles/x.yml:1", "`titel`"],
    ]


def test_an_empty_value_is_a_fault() -> None:
    """A value of white space says nothing, and neither does a reason."""
    assert len(note_faults('author: {value: " ", because: ""}')) == 2


def test_a_note_that_is_not_utf_8_is_a_fault(tmp_path: Path) -> None:
    """The fault names the file and what to do; a byte order mark is no fault."""
    (tmp_path / "x.yml").write_bytes(b"author: {value: Andr\xe9, because: x}")
    (tmp_path / "y.yml").write_bytes(b"\xef\xbb\xbfauthor: {value: A, because: x}")
    with pytest.raises(FaultyError, match=r"x\.yml: not UTF-8: save it as UTF-8"):
        yamlfile.read(tmp_path / "x.yml", Note)

    assert yamlfile.read(tmp_path / "y.yml", Note).author


def test_sound_tables_are_read(folder: Path) -> None:
    """The tables hold what was written, and find meetings by year and publishers by every name."""
    tables = read_tables(folder)

    assert tables.by_year == {
        2024: Summit(1, 2024, "Astana", "Kazakhstan", date(2024, 7, 3), date(2024, 7, 4))
    }
    assert tables.publisher_names == {"xinhua": "Xinhua", "新华社": "Xinhua"}
    assert tables.publishers == (Publisher("Xinhua", ("新华社",), agency=True),)
    assert tables.vocabulary.meeting == ("summits?",)


def test_the_tables_of_the_archive_are_sound(tables: Tables) -> None:
    """The meetings are numbered from 1 on, in the order of their years, and each closes after it opens."""
    assert [summit.ordinal for summit in tables.summits] == list(range(1, len(tables.summits) + 1))
    assert [summit.year for summit in tables.summits] == sorted(tables.by_year)
    assert all(s.opens <= s.closes and s.opens.year == s.year for s in tables.summits if s.opens and s.closes)


SUMMIT = "- {ordinal: 1, year: 2024, city: A, country: B}\n"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("summits.yml", SUMMIT + SUMMIT.replace("2024", "2025"), "summits.yml: `ordinal` 1 stands 2 times: keep one meeting for each"),
        ("summits.yml", SUMMIT + "- {ordinal: 2, year: 2025, city: A}\n", "summits.yml:2: `1.country`: missing: add it"),
        ("summits.yml", SUMMIT.replace("}", ", town: C}"), "summits.yml:1: `0.town`: unknown key: correct its spelling or remove it"),
        ("publishers.yml", "- Xinhua\n", "publishers.yml:1: `0`: a value alone, where keys with values belong: write its keys below it, indented"),
        ("furniture.yml", "line:\n  - share\n  - (tweet\n", "furniture.yml:3: `line.1`: no regular expression: missing ), unterminated subpattern at position 0 (it is '(tweet'): correct it"),
        ("furniture.yml", "line: ['a)|(?:b']\n", "furniture.yml:1: `line.0`: no regular expression: unbalanced parenthesis at position 1 (it is 'a)|(?:b'): correct it"),
        ("furniture.yml", "line: [(a|b)]\n", "furniture.yml:1: `line.0`: a group in a regular expression is written (?:…) here (it is '(a|b)'): correct it"),
        ("vocabulary.yml", TABLES["vocabulary.yml"] + "relative_years: {'last (year': -1}\n", "vocabulary.yml:2: `relative_years.last (year.[key]`: no regular expression: missing ), unterminated subpattern at position 5 (it is 'last (year'): correct it"),
    ],
    ids=["ordinal twice", "missing key", "unknown key", "wrong type", "bad pattern", "unbalanced pattern", "group", "bad key"],
)  # fmt: skip
def test_a_mistake_in_a_table_is_said(folder: Path, name: str, text: str, said: str) -> None:
    """The fault names the table, the line or the key, and what to do."""
    (folder / name).write_text(text, encoding="utf-8")

    assert table_faults(folder) == [said]


@pytest.mark.parametrize(
    "path", sorted((ROOT / "articles" / "reference").glob("*.yml")), ids=lambda path: path.name
)
def test_a_table_is_the_same_without_libyaml(path: Path) -> None:
    """Where PyYAML has no library in C, its own reader is asked, which is stricter about signs without quotes."""
    text = path.read_text(encoding="utf-8")

    assert yaml.load(text, yaml.SafeLoader) == yaml.load(text, yaml.CSafeLoader)


def test_a_number_that_is_none_and_a_day_that_is_none_are_said(folder: Path) -> None:
    """Wrong numbers and days of a meeting are shown as they were typed, each with its key."""
    (folder / "summits.yml").write_text(
        "- {ordinal: first, year: 2024, city: A, country: B, opens: 2024-02-30}\n", encoding="utf-8"
    )
    first, second = table_faults(folder)

    assert first.startswith("summits.yml:1: `0.ordinal`: ")
    assert "(it is 'first')" in first
    assert second.startswith("summits.yml:1: `0.opens`: ")
    assert "(it is '2024-02-30')" in second


def test_the_faults_of_all_tables_come_together(folder: Path) -> None:
    """A missing table and a broken one are said in one run."""
    (folder / "organization.yml").unlink()
    (folder / "publishers.yml").write_text("a: &b c", encoding="utf-8")

    assert table_faults(folder) == [
        "organization.yml: cannot be read: put the file there",
        "publishers.yml:1: a YAML tag or anchor: write the value out in plain YAML",
    ]


def test_a_year_may_have_several_meetings(folder: Path) -> None:
    """They are found by their year in the order of their numbers; a year alone names neither."""
    second, first = (Summit(number, 2024, "A", "B") for number in (2, 1))
    (folder / "summits.yml").write_text(SUMMIT.replace("1", "2") + SUMMIT, encoding="utf-8")
    tables = read_tables(folder)

    assert tables.in_year == {2024: (first, second)}
    assert tables.by_year == {}


@pytest.mark.parametrize("name", sorted(GENERAL))
def test_a_general_table_that_is_left_out_is_this_repositorys(
    folder: Path, tables: Tables, name: str
) -> None:
    """Words for meetings, publishers and what web pages print are the same for any organization."""
    (folder / f"{name}.yml").unlink()
    found = read_tables(folder)

    assert getattr(found, name) == getattr(tables, name)
    assert found.organization.name == "Test"


def test_a_pattern_may_be_written_where_lists_of_them_are_empty() -> None:
    """The longest of several patterns is tried first, and of none nothing matches."""
    assert alternatives(["a", "ab", "b"]) == "(?:ab|a|b)"
    assert alternatives(()) == "(?!)"
    assert yamlfile.load(TABLES["organization.yml"], "x", Organization).no_place == ()
