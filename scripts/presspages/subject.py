"""Which meeting an article is about: a ladder of evidence, the strongest rung first.

The first rung that names one year decides; a rung that names several leaves the article undecided, with all of
it shown. What is only looked back on or ahead to, below the first paragraphs, decides nothing.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from presspages.evidence import KINDS, LOOSE, TOLD, Evidence, Mention
from presspages.facts import Fact, NotStated, Verdict
from presspages.meetings import Meetings

# The ways of naming a meeting that say that it is held.
MET = frozenset(["days", "ordinal"])

# A meeting that was over so long at the day of publication is news no more.
LONG_OVER = timedelta(days=60)

# And after so long "the summit" is the next one.
OVER = timedelta(days=21)


def decide(evidence: Evidence, meetings: Meetings) -> Verdict[int]:
    """Climb down the ladder to the first rung that holds."""
    named = tuple(each for each in evidence.named if not is_long_over(each, evidence, meetings))
    every, evidence = evidence, replace(evidence, named=named)
    if other := about_another(evidence, meetings):
        return NotStated(other)
    if conflict := in_conflict(evidence):
        return NotStated("evidence conflicts: " + _listed(conflict))
    return (
        _among(in_headline(evidence), evidence)
        or _among(in_lead_this_year(evidence), evidence)
        or _while_it_was_on(evidence, meetings)
        or _among(in_lead(evidence), evidence)
        or _among(by_ordinal(evidence), evidence)
        or _among(ahead_in_lead(evidence, meetings), evidence)
        or _in_general(evidence, meetings)
        or _before_the_next(evidence, meetings)
        or NotStated(_nothing(every))
    )


def in_headline(evidence: Evidence) -> list[Mention]:
    """Take what the headline names, but nothing old that is not named as a meeting ("since Astana in 2005")."""
    named = (each for each in evidence.named if each.block is None)
    return [each for each in named if not (each.kind in LOOSE and evidence.is_old(each))]


def in_lead_this_year(evidence: Evidence) -> list[Mention]:
    """Take the meeting of the year of publication, named in the first paragraphs."""
    return [each for each in evidence.named if each.leads and evidence.is_of_its_year(each)]


def in_lead(evidence: Evidence) -> list[Mention]:
    """Take what the first paragraphs name, but nothing aside and nothing that may only be background.

    Background is what is more than a year old; or, if nobody knows how old, what is not named as a meeting.
    """
    return [
        each
        for each in evidence.named
        if each.leads and not each.aside and (each.kind == "ordinal" or not evidence.is_background(each))
    ]


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


def is_long_over(mention: Mention, evidence: Evidence, meetings: Meetings) -> bool:
    """Tell a year whose meetings were over for months at the day of publication, and that the first paragraph does not name."""
    published = evidence.published
    closed = [summit.closes for summit in meetings.in_year.get(mention.year, ()) if summit.closes]
    if not closed or not published or not published.month or mention.block in (None, 0):
        return False
    return date(published.year, published.month, published.day or 1) - max(closed) > LONG_OVER


def about_another(evidence: Evidence, meetings: Meetings) -> str | None:
    """Tell whether the headline, or the lead if the headline tells nothing, is about another meeting or occasion.

    An article on ministers often names the summit that they prepare, one on an anniversary the summits of the
    years. The headline decides if it speaks of either; in the lead, what is named more often, but not while our meeting
    is on.
    """
    wording = meetings.wording
    headline, lead = evidence.headline, evidence.lead
    if in_headline(evidence) or meetings.speaks(headline):
        return None
    met = {each.sentence for each in in_lead_this_year(evidence) if each.kind in MET}
    own = [each for each in lead if each in met or meetings.speaks(each)]
    others = [each for each in lead if wording.is_about_other(each) and each not in own]
    foreign = wording.is_about_other(headline) or wording.is_led_by_others(headline)
    if foreign and not (meetings.at(evidence.published) and len(own) > len(others)):
        return f"the headline is about another meeting: {headline}"
    opening = headline or " ".join(lead[:1])
    if wording.is_other_occasion(opening) and not own:
        return f"the {'headline' if headline else 'opening'} is about another occasion: {opening}"
    if own and _is_on(evidence, meetings):
        return None
    if len(others) > len(own) or (
        others and len(others) == len(own) and lead.index(others[0]) < lead.index(own[0])
    ):
        return f"the first paragraphs are about another meeting: {others[0]}"
    return None


def _is_on(evidence: Evidence, meetings: Meetings) -> bool:
    """Tell whether a meeting was on at the day of publication, or in its month if the day is not known."""
    published = evidence.published
    in_month = published and published.month and meetings.in_month_of(published)
    return bool(in_month or meetings.at(published))


def in_conflict(evidence: Evidence) -> list[Mention]:
    """Find a sentence of the beginning whose number is of one meeting, and whose days or place are of another.

    "The 23rd meeting was held in Astana on 4 July 2024" contradicts itself: the number is New Delhi's. A number
    beside the days of a meeting long past is no contradiction, nor is what is looked back on or ahead to.
    """
    by_sentence: dict[str, list[Mention]] = {}
    for each in evidence.named:
        if each.leads and not each.aside:
            by_sentence.setdefault(each.sentence, []).append(each)
    for said in by_sentence.values():
        numbered = {each.year for each in said if each.kind == "ordinal"}
        told = {each.year for each in said if each.kind in TOLD and not evidence.is_past(each)}
        if numbered and told and numbered.isdisjoint(told):
            return said
    return []


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

    Of an article whose day is not known, it must name the leaders and the city as well.
    """
    if not evidence.names_organization:
        return None
    text = " ".join((evidence.headline, *evidence.lead))
    leaders = meetings.speaks(text) or meetings.wording.leaders.search(text)
    if summit := meetings.at(evidence.published):
        return (
            _published(evidence, summit.year, "in its days")
            if leaders or meetings.names(text, summit)
            else None
        )
    summit = meetings.in_month_of(evidence.published)
    if summit and leaders and meetings.names(text, summit):
        return _published(evidence, summit.year, f"and speaks of the leaders and of {summit.city}")
    return None


def _before_the_next(evidence: Evidence, meetings: Meetings) -> Verdict[int] | None:
    """Take the meeting before the next one, for an article without a date that speaks of a summit and tells the next by its year."""
    if evidence.published or not evidence.names_organization:
        return None
    if not any(each.leads for each in evidence.general):
        return None
    coming = [each for each in evidence.named if each.aside and not each.leads]
    years = {each.year - 1 for each in coming}
    if len(years) != 1 or not years <= meetings.in_year.keys():
        return None
    return Fact(years.pop(), "before the next", coming[0].line, coming[0].sentence)


def _in_general(evidence: Evidence, meetings: Meetings) -> Verdict[int] | None:
    """Take the year of publication for an article that speaks of the organization's summit without saying which."""
    if not evidence.published or evidence.published.year not in meetings.in_year:
        return None
    said = [each for each in evidence.general if each.leads or meetings.wording.name.search(each.sentence)]
    if not said or not evidence.names_organization:
        return None
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
