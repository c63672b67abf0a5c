"""Which meeting an article is about: a ladder of evidence, the strongest rung first.

The first rung that names one year decides; a rung that names several leaves the article undecided, with all of
it shown. What is only looked back on or ahead to, below the first paragraphs, decides nothing.
"""

from collections.abc import Sequence
from dataclasses import replace

from presspages.classifying.doubts import (
    about_another,
    heads_another,
    in_conflict,
    is_beside_the_point,
    is_long_over,
    is_of_another,
    is_weeks_off,
)
from presspages.classifying.evidence import KINDS, Evidence, Mention
from presspages.classifying.meetings import Meetings
from presspages.classifying.rungs import (
    ahead_at_once,
    ahead_in_lead,
    by_ordinal,
    in_headline,
    in_lead,
    in_lead_this_year,
    in_opening,
)
from presspages.shared.facts import Fact, NotStated, Verdict


def decide(evidence: Evidence, meetings: Meetings) -> Verdict[int]:
    """Climb down the ladder to the first rung that holds."""
    named = tuple(
        each
        for each in evidence.named
        if not is_long_over(each, evidence, meetings) and not is_beside_the_point(each, evidence, meetings)
    )
    every, evidence = evidence, replace(evidence, named=named)
    if other := heads_another(evidence, meetings) or about_another(evidence, meetings):
        return NotStated(other)
    if conflict := in_conflict(every):
        return NotStated("evidence conflicts: " + _listed(conflict))
    return (
        _among(in_headline(evidence), evidence)
        or _among(ahead_at_once(evidence, meetings), evidence)
        or _among(in_lead_this_year(evidence), evidence)
        or _while_it_was_on(evidence, meetings)
        or _among(in_lead(evidence), evidence)
        or _among(in_opening(evidence, meetings), evidence)
        or _among(by_ordinal(evidence), evidence)
        or _among(ahead_in_lead(evidence, meetings), evidence)
        or _in_general(evidence, meetings)
        or _before_the_next(evidence, meetings)
        or NotStated(_nothing(every))
    )


def _among(mentions: Sequence[Mention], evidence: Evidence) -> Verdict[int] | None:
    """Decide among the mentions of one rung; None if there are none.

    The meeting of the year of publication stands before others, and a number before other ways of naming.
    """
    if not mentions:
        return None
    this_year = [each for each in mentions if evidence.is_of_its_year(each)]
    numbered = [each for each in mentions if each.kind == "ordinal"]
    left = this_year or numbered or mentions
    if len({each.year for each in left}) > 1:
        return NotStated("evidence conflicts: " + _listed(mentions))
    best = min(left, key=lambda each: KINDS.index(each.kind))
    return Fact(best.year, best.kind, best.line, best.sentence)


def _listed(mentions: Sequence[Mention]) -> str:
    return "; ".join(f"{each.year}: {each.sentence}" for each in mentions)


def _while_it_was_on(evidence: Evidence, meetings: Meetings) -> Verdict[int] | None:
    """Take the meeting that was on when the article was published, if it is about the organization's leaders.

    If its first paragraphs do not name the organization, or its day is not known, they must name the leaders and the city
    as well.
    """
    if not (evidence.names_it_early or evidence.names_organization):
        return None
    summit = meetings.at(evidence.published)
    if summit and not meetings.is_held_elsewhere(evidence.headline, summit):
        told = max(meetings.tells(text, summit) for text in (evidence.beginning, evidence.opening))
        if told > 1 or (evidence.names_organization and told):
            return _published(evidence, summit.year, "in its days")
        return None
    summit = meetings.in_month_of(evidence.published)
    if summit and evidence.names_organization and meetings.tells(evidence.beginning, summit) > 1:
        return _published(evidence, summit.year, f"and speaks of the leaders and of {summit.city}")
    return None


def _before_the_next(evidence: Evidence, meetings: Meetings) -> Verdict[int] | None:
    """Take the meeting before the latest that is named, if an article without a date begins with its city and the leaders.

    What is named below the beginning may be the next one without a word that says so, unless the beginning names its city,
    too: "The leaders met in Shanghai … They meet in Bishkek in 2007".
    """
    latest = max(evidence.named, key=lambda each: each.year, default=None)
    if evidence.published or not evidence.names_organization or latest is None or latest.block is None:
        return None
    if latest.leads and not latest.aside:
        return None
    before, itself = (meetings.in_year.get(year, ()) for year in (latest.year - 1, latest.year))
    is_next = latest.aside or not any(meetings.names(evidence.beginning, summit) for summit in itself)
    if is_next and any(meetings.tells(evidence.beginning, summit) > 1 for summit in before):
        return Fact(latest.year - 1, "before the next", latest.line, latest.sentence)
    return None


def _in_general(evidence: Evidence, meetings: Meetings) -> Verdict[int] | None:
    """Take the year of publication for an article that speaks of the organization's summit without saying which."""
    if not evidence.published or evidence.published.year not in meetings.in_year:
        return None
    said = [each for each in evidence.general if each.leads or meetings.wording.name.search(each.sentence)]
    if not said or not evidence.names_organization:
        return None
    if other := is_of_another(evidence, meetings) or is_weeks_off(evidence, meetings):
        return NotStated(f"the summit of which the text speaks in general may be another meeting: {other}")
    how = f"and speaks of the summit in general: {said[0].sentence}"
    return _published(evidence, evidence.published.year, how)


def _published(evidence: Evidence, year: int, how: str) -> Verdict[int] | None:
    if not isinstance(evidence.date, Fact):
        return None
    return Fact(year, "publication", evidence.date.line, f"published {evidence.date.value.words}, {how}")


def _nothing(evidence: Evidence) -> str:
    """Say why nothing was decided, with whatever the text names."""
    if evidence.named:
        return f"meetings are named, but none as the subject: {_listed(evidence.named)}"
    return "the text names no meeting of the table" + ("" if evidence.published else ", and no date is known")
