"""The rungs of the ladder by which `subject` decides: each takes some of what an article names."""

from datetime import date, timedelta

from presspages.classifying.evidence import LOOSE, Evidence, Mention
from presspages.classifying.meetings import Meetings

# The ways of naming that an article has for its own meeting; a printed year is what it has for others.
SURE = frozenset(["ordinal", "city", "day alone"])

# After so long "the summit" is the next one.
OVER = timedelta(days=21)


def in_headline(evidence: Evidence) -> list[Mention]:
    """Take what the headline names, but nothing past that is not named as a meeting ("since Astana in 2005")."""
    named = (each for each in evidence.named if each.block is None)
    return [each for each in named if not (each.kind in LOOSE and evidence.is_past(each))]


def in_lead_this_year(evidence: Evidence) -> list[Mention]:
    """Take the meeting of the year of publication, named in the first paragraphs."""
    return [each for each in evidence.named if each.leads and evidence.is_of_its_year(each)]


def ahead_at_once(evidence: Evidence, meetings: Meetings) -> list[Mention]:
    """Take a coming meeting that the first paragraphs name before any other, when this year's has been over for weeks.

    What is said of this year's below that is how the host of the next one came by it.
    """
    first = next((each for each in evidence.named if each.leads), None)
    if first is None or evidence.published is None or first.year <= evidence.published.year:
        return []
    return [first] if _is_over(evidence, meetings) else []


def in_lead(evidence: Evidence) -> list[Mention]:
    """Take what the first paragraphs name, but nothing aside; if no date is known, nothing that may be old.

    What the first paragraph names with its city and its year is not taken for old.
    """
    return [
        each
        for each in evidence.named
        if each.leads and not each.aside
        if evidence.published or each.kind in SURE or (each.block == 0 and each.kind == "city and year")
    ]


def in_opening(evidence: Evidence, meetings: Meetings) -> list[Mention]:
    """Take the one meeting whose days the first paragraphs of an undated article tell.

    Never the first of all meetings, from which articles of any year begin their story.
    """
    leading = [each for each in evidence.named if each.leads and not each.aside]
    if evidence.published or len({each.year for each in leading}) > 1:
        return []
    return [each for each in leading if each.kind == "days" and each.year != min(meetings.in_year)]


def by_ordinal(evidence: Evidence) -> list[Mention]:
    """Take meetings named by their number anywhere, but none of earlier years: those are looked back on."""
    return [each for each in evidence.named if each.kind == "ordinal" and not evidence.is_past(each)]


def ahead_in_lead(evidence: Evidence, meetings: Meetings) -> list[Mention]:
    """Take a coming meeting that the first paragraphs point to, unless they spoke of one before that.

    When this year's has been over for weeks, the one that they speak of is the coming one.
    """
    spoken = [each.line or 0 for each in evidence.general if each.leads and not _is_over(evidence, meetings)]
    return [
        each
        for each in evidence.named
        if each.leads
        and each.aside
        and evidence.published
        and not evidence.is_past(each)
        and not any(line <= (each.line or 0) for line in spoken)
    ]


def _is_over(evidence: Evidence, meetings: Meetings) -> bool:
    """Tell whether this year's meeting has been over for weeks at the day of publication."""
    published = evidence.published
    if not published or not published.month or not published.day:
        return False
    closed = [summit.closes for summit in meetings.in_year.get(published.year, ()) if summit.closes]
    return bool(closed) and date(published.year, published.month, published.day) - max(closed) > OVER
