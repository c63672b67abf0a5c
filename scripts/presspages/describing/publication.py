"""When and by whom an article was published, weighed from every statement of it that the text makes.

Called by `describe`. A statement is weaker or stronger by its kind; of the strongest that there are, all must
agree, or the verdict says what disagreed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from presspages.cleaning.imprint import Stated
from presspages.shared.dates import FoundDate, PartialDate
from presspages.shared.facts import Fact, NotStated, Verdict
from presspages.statements.factlines import FactLines

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

# The same for the publisher.
PUBLISHER_RULES = (
    "source_line",
    "published_in",
    "masthead",
    "site",
    "sign_off",
    "employer",
    "headline_suffix",
    "address",
    "letterhead",
    "running_head",
    "issue_head",
    "contact",
    "institution",
    "copyright",
    "menu",
    "mentions",
    "named_again",
    "own_name",
    "owner",
    "only_name",
    "dateline",
)


# What a page calls itself, and where it may name the agency whose text it prints.
OWN_NAME = frozenset(["own_name", "named_again", "owner"])
SIGNED = frozenset(["copyright", "mentions", "dateline", "sign_off"])

# Where a page names whose it is; a name that is known, and no agency's, outweighs an agency that only signed.
NAMED = frozenset(["mentions", "only_name", "address", "headline_suffix", "site", "masthead"])


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A statement of a date; `found.value` is None for a day that no calendar has."""

    found: FoundDate
    rule: str
    line: int


def decide_date(statements: Iterable[StatedDate]) -> Verdict[PartialDate]:
    """Take the date that the strongest statements agree on, as far as they agree.

    Two days of one month give the month: that much both say. A day that does not exist says nothing.
    """
    stated = sorted(statements, key=lambda each: (DATE_RULES.index(each.rule), each.line))
    possible = [each for each in stated if each.found.value and each.rule != "day_of_visit"]
    if not possible:
        return NotStated("; ".join(map(_why_not, stated)) or "no line states a date of publication")
    strongest = [each for each in possible if each.rule == possible[0].rule]
    value = _agreed([each.found.value for each in strongest if each.found.value])
    quotes = "; ".join(dict.fromkeys(each.found.text for each in strongest))
    if value is None:
        places = ", ".join(f"line {each.line}" for each in strongest)
        return NotStated(f"dates disagree: {quotes} ({places})")
    return Fact(value, strongest[0].rule, strongest[0].line, quotes)


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


def decide_publisher(statements: Sequence[Stated], facts: FactLines) -> Verdict[str]:
    """Take the publisher that the strongest statements name; two different names are no answer."""
    statements = _of_the_site(statements, facts)
    if not statements:
        return NotStated("no line names a publisher")
    first = min(statements, key=lambda each: (PUBLISHER_RULES.index(each.rule), each.line))
    strongest = [each for each in statements if each.rule == first.rule]
    printed = {each.value.casefold() for each in strongest}
    names = {facts.publishers.get(name) or name.removeprefix("the ") for name in printed}
    if len(names) > 1 and (backed := _backed(strongest, statements, facts)):
        return Fact(backed.value, backed.rule, backed.line, backed.quote)
    if len(names) > 1:
        places = ", ".join(f"{each.value} (line {each.line})" for each in strongest)
        return NotStated(f"publishers disagree: {places}")
    return Fact(first.value, first.rule, first.line, first.quote)


def _of_the_site(statements: Sequence[Stated], facts: FactLines) -> Sequence[Stated]:
    """Leave out agencies that only signed the text or own it, where the page has a name of its own: it prints them.

    An agency's name where a byline stands says who wrote the text, and nothing of the site.
    """
    bylines = {each.line for each in statements if each.rule == "agency_line"}
    statements = [each for each in statements if each.line not in bylines]
    wire = [facts.is_agency_name(each.value) for each in statements]
    named = {is_wire for each, is_wire in zip(statements, wire, strict=True) if each.rule in NAMED}
    own = named == {False} or any(each.rule in OWN_NAME for each in statements)
    return [
        each
        for each, is_wire in zip(statements, wire, strict=True)
        if not (own and is_wire and each.rule in SIGNED)
    ]


def agencies(statements: Sequence[Stated], facts: FactLines) -> list[Stated]:
    """Give the agency whose name stands where a byline does, if the page is another's."""
    publisher = decide_publisher(statements, facts)
    return [
        each
        for each in statements
        if each.rule == "agency_line"
        and isinstance(publisher, Fact)
        and not _same(each.value, publisher.value, facts)
    ]


def _backed(strongest: Sequence[Stated], statements: Sequence[Stated], facts: FactLines) -> Stated | None:
    """Take the one of several names that more kinds of statements make: a page's own name, and not its agency's."""
    kinds = {
        each.value: {other.rule for other in statements if _same(each.value, other.value, facts)}
        for each in strongest
    }
    most = max(map(len, kinds.values()))
    backed = [each for each in strongest if len(kinds[each.value]) == most]
    return backed[0] if all(_same(each.value, backed[0].value, facts) for each in backed) else None


def _same(one: str, other: str, facts: FactLines) -> bool:
    first, second = (
        facts.publishers.get(name.casefold(), name.casefold().removeprefix("the ")) for name in (one, other)
    )
    return first == second
