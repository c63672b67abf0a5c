"""Whose page it is. Called by `findings`.

Each name that stands beside the story is weighed by its marks. Where none is likely enough, none is chosen: a wrong
publisher is worse than none.
"""

from collections.abc import Sequence

from presspages.cleaning.imprint import Stated
from presspages.describing.nameform import core, initials
from presspages.describing.publisher_marks import all_marks
from presspages.describing.publisher_name import Name
from presspages.describing.publisher_names import PageNames
from presspages.describing.publisher_weights import Marks, weigh
from presspages.shared.facts import Fact, NotStated, Verdict
from presspages.shared.signals import is_prose
from presspages.statements.factlines import FactLines

SURE = 0.55  # how likely a name must be to be chosen
MAYBE = 0.2  # how likely it must be to be named where none is

# What needs no second sign: a label, a note, the masthead that the copyright line repeats, what stands behind the headline.
STRONG = frozenset(
    [
        "source_line",
        "published_in",
        "site",
        "masthead",
        "institution",
        "suffix",
        "headline_suffix",
        "issue",
        "dated",
    ]
)

# By which sign a name is shown, the plainest first; by any other only if there is none of these.
SHOWN = ("source_line", "published_in", "headline_suffix", "suffix", "site", "masthead", "institution", "alone", "sender",
    "issue", "dated", "sign_off", "employer", "quoted", "part", "spoken", "owner", "named", "address", "about", "opening", "dateline", "reports", "asked", "mentioned")  # fmt: skip


def choose_publisher(page: PageNames) -> Verdict[str]:
    """Choose the likeliest of a page's names, if it is likely enough together with the other ways to say it, and no other is stated as outright."""
    return choose([(name, marks, weigh(marks)) for name, marks in all_marks(page)])


def choose(found: Sequence[tuple[Name, Marks, float]], sure: float = SURE) -> Verdict[str]:
    """Choose among names with their marks and their odds."""
    if not found:
        return NotStated("no line names a publisher")
    best, marks, most = max(found, key=lambda each: each[2])
    total = 1.0 + sum(odds for *_, odds in found)
    same = sum(odds for name, _, odds in found if is_same(name, best))
    others = [name for name, *_ in found if "source_line" in name.signs and not is_same(name, best)]
    if "source_line" in best.signs and others:
        return _open([best, *others])
    if most >= 1.0 and same >= sure * total and _is_enough(best, marks):
        chosen = shown(best)
        return Fact(chosen.value, chosen.rule, chosen.line, chosen.quote)
    return _open([name for name, _, odds in found if odds >= MAYBE * total])


def _is_enough(best: Name, marks: Marks) -> bool:
    """Tell whether a name has more to say for it than a place at the top, a desk that bears it, or a story that names an agency."""
    if best.signs <= {"mentioned", "named"} and (
        best.agency or all(is_prose(each.quote) for each in best.stated)
    ):
        return False
    if (
        not marks["two_kinds"]
        and best.signs <= {"spoken", "named"}
        and all(line.where == "head" for line in best.lines)
    ):
        return False
    weak = (marks["masthead_like"] and not marks["article"]) or "employer" in best.signs
    return bool(marks["kinds"] and (marks["two_kinds"] or best.known or STRONG & best.signs or not weak))


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


def is_same(one: Name, other: Name) -> bool:
    """Tell two names of one site: one has the other's letters, or its initials."""
    return (
        one.key in other.key
        or other.key in one.key
        or initials(one.longest) == other.key
        or initials(other.longest) == one.key
    )


def shown(name: Name) -> Stated:
    """Give the statement that a name is shown by."""
    order = {sign: place for place, sign in enumerate(SHOWN)}
    return min(name.stated, key=lambda each: (order.get(each.rule, len(SHOWN)), each.line))


def agencies(stated: Sequence[Stated], publisher: Verdict[str], facts: FactLines) -> list[Stated]:
    """Give the agency whose name stands where a byline does, if the page is another's."""
    if not isinstance(publisher, Fact):
        return []
    own = core(publisher.value, facts)
    return [each for each in stated if each.rule == "agency_line" and core(each.value, facts) != own]
