"""When an article was published, weighed from every statement of it that the text makes.

Called by `describe`. A statement is weaker or stronger by its kind; of the strongest that there are, all must
agree, or the verdict says what disagreed.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from presspages.shared.dates import FoundDate, PartialDate
from presspages.shared.facts import Fact, NotStated, Verdict

# How strong a statement of the day of publication is, by the rule that found it, strongest first: a label says
# outright what the date is, a bare date beside the headline is a site's timestamp, a field above the article may be
# the day of the scrape, a dateline's day is the day of filing, a line below the headline may say more than its date, an
# address may be another page's, a date above the headline may be the day of the visit, and a change is later than publication.
DATE_RULES = (
    "labelled_date",
    "timestamp",
    "field",
    "dateline",
    "date_beside",
    "date_above",
    "address",
    "mail",
    "updated",
    "day_of_visit",
)


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A statement of a date; `found.value` is None for a day that no calendar has."""

    found: FoundDate
    rule: str
    line: int


def decide_date(statements: Iterable[StatedDate]) -> Verdict[PartialDate]:
    """Take the date that the strongest statements agree on, as far as they agree.

    Two days of one month give the month: that much both say. So does a day that does not exist, where nothing
    else is said: "31 June 2009" is of June.
    """
    stated = sorted(statements, key=lambda each: (DATE_RULES.index(each.rule), each.line))
    counted = [each for each in stated if each.rule != "day_of_visit"]
    possible = [each for each in counted if each.found.value] or [*_months(counted)]
    if not possible:
        return NotStated("; ".join(map(_why_not, stated)) or "no line states a date of publication")
    strongest = [each for each in possible if each.rule == possible[0].rule]
    value = _agreed([each.found.value for each in strongest if each.found.value])
    quotes = "; ".join(dict.fromkeys(each.found.text for each in strongest))
    if value is None:
        places = ", ".join(f"line {each.line}" for each in strongest)
        return NotStated(f"dates disagree: {quotes} ({places})")
    return Fact(value, strongest[0].rule, strongest[0].line, quotes)


def _months(stated: Iterable[StatedDate]) -> Iterator[StatedDate]:
    """Take the day off the dates that no calendar has."""
    for each in stated:
        if each.found.month:
            yield replace(each, found=replace(each.found, value=each.found.month))


def _why_not(stated: StatedDate) -> str:
    if stated.found.value:
        return f"line {stated.line}: {stated.found.text} may be the day on which the page was visited"
    return f"line {stated.line}: {stated.found.text} is no day of the calendar"


def _agreed(dates: Sequence[PartialDate]) -> PartialDate | None:
    """Give what dates agree on: "July 2024" says the same as 4 July 2024, only less of it; 5 July says another day."""
    fullest = max(dates, key=lambda each: len(each.iso))
    if all(fullest.iso.startswith(each.iso) for each in dates):
        return fullest
    value: PartialDate | None = fullest
    for each in dates:
        value = value and value.common(each)
    return value
