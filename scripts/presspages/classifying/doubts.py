"""What speaks against filing an article under a meeting: another meeting, one long over, a contradiction. Called by `subject`."""

from datetime import date, timedelta

from presspages.classifying.evidence import LOOSE, TOLD, Evidence, Mention
from presspages.classifying.meetings import Meetings
from presspages.classifying.rungs import OVER, in_headline, in_lead_this_year
from presspages.tables.tables import Summit

# So long before its days "the summit" may be that of the year before.
HALF_A_YEAR = timedelta(days=182)

# The ways of naming a meeting that say that it is held.
MET = frozenset(["days", "day alone", "ordinal"])

# A meeting that was over so long at the day of publication is news no more.
LONG_OVER = timedelta(days=60)

# So long before and after a meeting "the leaders in Tashkent" are those of the meeting.
WEEKS = timedelta(days=31)


def is_long_over(mention: Mention, evidence: Evidence, meetings: Meetings) -> bool:
    """Tell a year whose meetings were over for months at the day of publication, and that the headline does not name."""
    published = evidence.published
    closed = [summit.closes for summit in meetings.in_year.get(mention.year, ()) if summit.closes]
    if not closed or not published or not published.month or mention.block is None:
        return False
    return date(published.year, published.month, published.day or 1) - max(closed) > LONG_OVER


def is_beside_the_point(mention: Mention, evidence: Evidence, meetings: Meetings) -> bool:
    """Tell leaders and the host of this year's meeting, in passing and long before or after its days; and somebody's summit in one of the cities, or ours where the article begins with something else.

    "The title ends in summer, when India is host to the leaders", written in March, is no news of the meeting.
    """
    wording = meetings.wording
    if mention.block is None:
        return False
    if mention.kind == "city":
        begins = " ".join((evidence.headline, *evidence.lead[:1]))
        spoken = any(words.search(begins) for words in (wording.name, wording.meeting, wording.leaders))
        return not (spoken and evidence.names_organization) and _is_far(evidence, meetings)
    published = evidence.published
    if mention.kind not in LOOSE or mention.aside or not published or not published.month:
        return False
    held = meetings.in_year.get(mention.year, ())
    day = date(published.year, published.month, published.day or 1)
    return not any(_is_about(day, summit) for summit in held)


def _is_about(day: date, summit: Summit, before: timedelta = WEEKS, behind: timedelta = WEEKS) -> bool:
    """Tell a day of the weeks about a meeting; of one whose days are not known any may be."""
    if not summit.opens or not summit.closes:
        return True
    return summit.opens - before <= day <= summit.closes + behind


def heads_another(evidence: Evidence, meetings: Meetings) -> str | None:
    """Tell whether the headline's "summit of 2024" may be another meeting, of which the first five paragraphs tell; or its "10th summit", a year after ours.

    It is far from the days of ours, and neither says in which city that is: texts call a meeting of the heads of government so, too.
    """
    headed = in_headline(evidence)
    unsure = (each.kind == "year" or (each.kind == "ordinal" and evidence.is_past(each)) for each in headed)
    if not headed or not _is_far(evidence, meetings) or not all(unsure):
        return None
    ours = (summit for each in headed for summit in meetings.in_year[each.year])
    other = meetings.wording.is_about_other(evidence.opening)
    if not other or any(meetings.names(evidence.beginning, summit) for summit in ours):
        return None
    return f"the summit of the headline may be another meeting: {evidence.headline}"


def about_another(evidence: Evidence, meetings: Meetings) -> str | None:
    """Tell whether the headline, or the lead if the headline tells nothing, is about another meeting or occasion.

    An article on ministers often names the summit that they prepare, one on an anniversary the summits of the
    years. The headline decides if it speaks of either; in the lead, what is named more often, but not while our meeting
    is on.
    """
    wording, far = meetings.wording, _is_far(evidence, meetings)
    headline, lead = evidence.headline, evidence.lead
    ours = wording.name.search(headline) or not far
    if any(each.kind not in LOOSE for each in in_headline(evidence)) or (ours and meetings.speaks(headline)):
        return None
    leading = [each for each in _leading(evidence) if each.kind in MET]
    met = {each.sentence for each in leading}
    own = [each for each in lead if each in met or meetings.speaks(each) or wording.is_of_leaders(each)]
    others = [each for each in lead if wording.is_about_other_meeting(each) and each not in own]
    foreign = wording.is_about_other(headline) or wording.is_led_by_others(headline)
    named = sum(wording.name.search(each) is not None for each in own) > len(others)
    if foreign and not (meetings.at(evidence.published) and named):
        return f"the headline is about another meeting: {headline}"
    opening = headline or " ".join(lead[:1])
    news = own if not headline else [each for each in leading if not (far and each.block)]
    if wording.is_other_occasion(opening) and not news and not _is_called_so(evidence, meetings):
        return f"the {'headline' if headline else 'opening'} is about another occasion: {opening}"
    if own and _is_on(evidence, meetings):
        return None
    prepared = far and any(map(wording.opens_with_other, lead[:1]))
    first = others and len(others) == len(own) and lead.index(others[0]) < lead.index(own[0])
    if prepared or first or len(others) > len(own):
        return f"the first paragraphs are about another meeting: {(others or lead)[0]}"
    return None


def _is_called_so(evidence: Evidence, meetings: Meetings) -> bool:
    """Tell a headline that calls the meeting "SCO forum", or an anniversary while it is on, from one on another occasion: the first sentence tells of the summit alone."""
    wording, first = meetings.wording, "".join(evidence.lead[:1])
    if not (wording.occasion_of_it.search(evidence.headline) or _is_on(evidence, meetings)):
        return False
    told = wording.council.search(first) or meetings.speaks(first)
    return bool(told and wording.name.search(first)) and not wording.is_other_occasion(first)


def _leading(evidence: Evidence) -> list[Mention]:
    """Take this year's meeting, as the first paragraphs name it; of an article without a date any that is not aside."""
    if evidence.published:
        return in_lead_this_year(evidence)
    return [each for each in evidence.named if each.leads and not each.aside]


def _is_far(evidence: Evidence, meetings: Meetings) -> bool:
    """Tell that no meeting was on or near at the day of publication, which is known."""
    return evidence.published is not None and not _is_on(evidence, meetings)


def _is_on(evidence: Evidence, meetings: Meetings) -> bool:
    """Tell whether a meeting was on at the day of publication, or in its month if the day is not known."""
    published = evidence.published
    in_month = published and published.month and meetings.in_month_of(published)
    return bool(in_month or meetings.at(published))


def is_of_another(evidence: Evidence, meetings: Meetings) -> str | None:
    """Give the sentence of the first paragraphs by which "the summit" may be another meeting of the organization, far from the days of its own.

    Texts call a meeting of the heads of government a summit, too.
    """
    if not _is_far(evidence, meetings):
        return None
    wording = meetings.wording
    return next(
        (
            each
            for each in evidence.lead
            if wording.is_about_other(each) and wording.name.search(each) and not meetings.speaks(each)
        ),
        None,
    )


def is_weeks_off(evidence: Evidence, meetings: Meetings) -> str | None:
    """Give the first sentence on "the summit" where it was printed weeks behind the year's own, or half a year before it.

    It may be that of the heads of government, who meet in autumn, or last year's; unless a country is said to be host. A
    magazine, of which only the month is known, looks back on the year's own.
    """
    published = evidence.published
    if not evidence.general or not published or not published.month or not published.day:
        return None
    day = date(published.year, published.month, published.day)
    hosts = (each.sentence for each in evidence.general if meetings.wording.hosting.search(each.sentence))
    named = frozenset[str]().union(*map(meetings.cities, hosts))
    held = meetings.in_year.get(day.year, ())
    near = any(_is_about(day, each, HALF_A_YEAR, OVER) or each.country in named for each in held)
    return None if near else evidence.general[0].sentence


def in_conflict(evidence: Evidence) -> list[Mention]:
    """Find a sentence of the headline or the first paragraph whose number is of one meeting, and whose days or place are of another.

    "The 23rd meeting was held in Astana on 4 July 2024" contradicts itself: the number is New Delhi's. A number
    beside the days of a meeting long past is no contradiction, nor is what is looked back on or ahead to.
    """
    by_sentence: dict[str, list[Mention]] = {}
    for each in evidence.named:
        if each.block in (None, 0) and not each.aside:
            by_sentence.setdefault(each.sentence, []).append(each)
    for said in by_sentence.values():
        numbered = {each.year for each in said if each.kind == "ordinal"}
        told = {each.year for each in said if each.kind in TOLD and not evidence.is_past(each)}
        if numbered and told and numbered.isdisjoint(told):
            return said
    return []
