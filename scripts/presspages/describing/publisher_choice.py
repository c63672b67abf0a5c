"""Whose page it is. Called by `findings`.

Each name that a page gives beside its story is weighed by its marks. Where none is likely enough, none is chosen: a wrong
publisher is worse than none.
"""

from collections.abc import Sequence

from presspages.cleaning.imprint import Stated
from presspages.describing.nameform import core, is_label
from presspages.describing.publisher_marks import Marks, all_marks, weigh
from presspages.describing.publisher_names import Name, PageNames
from presspages.shared.facts import Fact, NotStated, Verdict
from presspages.statements.factlines import FactLines

SURE = 0.6  # how likely a name must be to be chosen
DOUBT = 6.0  # so likely a name keeps an agency from being chosen, that may only have written the text
MAYBE = 0.2  # how likely it must be to be named where none is

# By which sign a name is shown, the plainest first; by any other only if there is none of these.
SHOWN = ("source_line", "source", "published_in", "headline_suffix", "behind_headline", "masthead", "institution", "issue", "top",
    "sender", "dated", "sign_off", "credited", "employer", "voice", "spoken", "copyright", "listed", "owner", "titled", "domain",
    "described", "opening", "dateline", "released", "reports", "asked", "mentioned", "foot", "address")  # fmt: skip

Weighed = tuple[Name, Marks, float]


def choose_publisher(page: PageNames) -> Verdict[str]:
    """Choose the likeliest of a page's names, if it is likely enough together with its other forms, and no other is stated as outright."""
    return choose([(name, marks, weigh(marks)) for name, marks in all_marks(page)])


def choose(found: Sequence[Weighed], sure: float = SURE) -> Verdict[str]:
    """Choose among names with their marks and their odds."""
    if not found:
        return NotStated("no line names a publisher")
    found = _without_its_source(found)
    best, marks, most = max(found, key=lambda each: each[2])
    sites = [each for each in found if _is_own(*each) and not each[0].shares_line(best)]
    if "agency_signed" in marks and "outshone" in marks and sites:
        best, marks, most = max(sites, key=lambda each: each[2])
    total = 1.0 + sum(odds for _, each, odds in found if each is marks or "outshone" not in each)
    same = sum(odds for name, _, odds in found if name is best or name.is_kin(best))
    rivals = [
        name
        for name, _, odds in found
        if not (name.is_kin(best) or best.key.startswith(name.key)) and _is_rival(name, odds, best, marks)
    ]
    if rivals:
        return _open([best, *rivals])
    if most >= 1.0 and same >= sure * total:
        chosen = shown(_known_form(best, found))
        return Fact(chosen.value, chosen.rule, chosen.line, chosen.quote)
    return _open([name for name, _, odds in found if odds >= MAYBE * total])


def _without_its_source(found: Sequence[Weighed]) -> Sequence[Weighed]:
    """Leave out the agency that a label names, if the copyright is a site's that the table has: the site prints its text.

    And whoever has only the copyright, where a note says that the text was published by another.
    """
    noted = [name for name, marks, _ in found if "published_in" in marks]
    if noted:
        found = [
            each
            for each in found
            if each[0] in noted or "sole_owner" not in each[1] or any(map(each[0].is_kin, noted))
        ]
    owned = any(name.known and not name.firm and "sole_owner" in marks for name, marks, _ in found)
    return [each for each in found if not (each[0].agency and "source" in each[1])] if owned else found


def _is_own(name: Name, marks: Marks, odds: float) -> bool:
    """Tell the name of a site that the table has, or that heads the page and says what it is, beside which an agency only wrote the text."""
    own = name.known or (name.heads_page and name.titled)
    return own and odds >= DOUBT and not name.agency and "outshone" not in marks


def _is_rival(name: Name, odds: float, best: Name, marks: Marks) -> bool:
    """Tell a name that is stated as outright as the best, or that an agency may only have written the text for."""
    if "source" in best.signs:
        return "source" in name.signs
    return "agency_signed" in marks and odds >= DOUBT and not name.agency


def _known_form(best: Name, found: Sequence[Weighed]) -> Name:
    """Give the form of a name that the table has, "TASS Russian News Agency" is shown as TASS, or else what is no firm's."""
    kin = [(odds, name.key, name) for name, _, odds in found if name.is_kin(best)]
    forms = [each for each in kin if each[2].known and not is_label(each[2].longest, best.facts)]
    if best.firm and not forms:
        forms = [each for each in kin if not each[2].firm and each[0] >= 1.0]
    return max(forms)[2] if forms and not best.known else best


def _open(likely: Sequence[Name]) -> NotStated:
    """Say why there is no publisher: no name is likely, or several are, or one has too little to say for it."""
    places = ", ".join(f"{each.value} (line {each.line})" for each in map(shown, likely))
    if not places:
        return NotStated("no line names a publisher beyond doubt")
    return NotStated(
        f"publishers disagree: {places}"
        if len(likely) > 1
        else f"no line names a publisher beyond doubt; only one sign says {places}"
    )


def shown(name: Name) -> Stated:
    """Give the statement that a name is shown by: rather as the table has it than by its address, then by the plainest sign."""
    order = {sign: place for place, sign in enumerate(SHOWN)}
    return min(
        name.stated,
        key=lambda each: (
            name.known and not name.facts.publisher(each.value),
            each.rule == "address",
            name.known and name.facts.publishers.get(each.value.casefold()) != each.value,
            order.get(each.rule, len(SHOWN)),
            each.line,
        ),
    )


def agencies(stated: Sequence[Stated], publisher: Verdict[str], facts: FactLines) -> list[Stated]:
    """Give the agency whose name stands where a byline does, if the page is another's."""
    if not isinstance(publisher, Fact):
        return []
    own = core(publisher.value, facts)
    return [each for each in stated if _stands_as_author(each, facts) and core(each.value, facts) != own]


def _stands_as_author(each: Stated, facts: FactLines) -> bool:
    """Tell an agency on a line of its own, or with nothing but "by" before it."""
    if each.rule == "employer":
        return facts.is_agency_name(each.value) and facts.author(each.quote) == each.value
    return each.rule == "agency_line"
