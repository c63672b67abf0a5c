"""Dates: what is read as one, how precisely, and what is none."""

import pytest
import yaml

from built import ROOT
from presspages.shared.dates import PartialDate, find_dates, western_digits

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "dates" / "dates.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("text", "dates"), CASES["found"].items(), ids=repr)
def test_a_date_is_found(text: str, dates: list[str]) -> None:
    """Each date of a line is found, in reading order, no more precisely than it is printed."""
    assert [found.value.iso for found in find_dates(text) if found.value] == dates


@pytest.mark.parametrize("text", CASES["none"], ids=repr)
def test_what_is_no_date_is_not_found(text: str) -> None:
    """A number, a time or a fraction that only looks like a date is none."""
    assert not find_dates(text)


@pytest.mark.parametrize("text", CASES["impossible"], ids=repr)
def test_a_day_that_no_calendar_has_is_found_without_a_value(text: str) -> None:
    """A date that cannot be is found, so that an editor can be told, but has no value."""
    assert [found.value for found in find_dates(text)] == [None]


@pytest.mark.parametrize(
    ("text", "date"),
    [("2024", (2024,)), ("2024-07", (2024, 7)), ("2024-07-05", (2024, 7, 5)), ("2024-02-29", (2024, 2, 29))],
    ids=repr,
)
def test_an_editor_may_write_a_year_a_month_or_a_day(text: str, date: tuple[int, ...]) -> None:
    """A date of an editor's note is as precise as it is written, and is written again the same."""
    parsed = PartialDate.parse(text)

    assert parsed == PartialDate(*date)
    assert parsed.iso == text


@pytest.mark.parametrize(
    "text",
    ["", "24", "2024-7", "2024-7-5", "2024-07-05 ", "2024-07-05\n", "2024/07/05", "5 July 2024", "2023-02-29", "2024-13",
     "2024-00", "2024-00-05", "2024-07-00", "0000", "２０２４", "2024-07-05-01", "about 2024"],
    ids=repr,
)  # fmt: skip
def test_an_editor_may_not_write_a_date_otherwise(text: str) -> None:
    """What is not in the one way to write a date, or names no day, is refused."""
    assert PartialDate.parse(text) is None


@pytest.mark.parametrize(
    ("one", "other", "common"),
    [
        ("2024-07-05", "2024-07-05", "2024-07-05"),
        ("2024-07-05", "2024-07-06", "2024-07"),
        ("2024-07-05", "2024-08-05", "2024"),
        ("2024-07-05", "2023-07-05", None),
        ("2024-07-05", "2024-07", "2024-07"),
        ("2024-07", "2024-07-05", "2024-07"),
        ("2024", "2024-07-05", "2024"),
        ("2024", "2024", "2024"),
    ],
)
def test_what_two_dates_agree_on(one: str, other: str, common: str | None) -> None:
    """Two dates agree from the year on, until one differs or says no more."""
    first, second = PartialDate.parse(one), PartialDate.parse(other)
    assert first
    assert second
    found = first.common(second)

    assert (found.iso if found else None) == common


def test_the_place_of_a_date_is_where_it_is_printed() -> None:
    """The characters of a date are those of the line, in the digits that are printed."""
    text = "नई दिल्ली, १४ जून २०१९: नेता"
    found = find_dates(text)[0]

    assert text[found.start : found.end] == found.text == "१४ जून २०१९"
    assert len(western_digits(text)) == len(text)
