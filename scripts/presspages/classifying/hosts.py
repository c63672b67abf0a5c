"""Meetings named by where they were held: a city with its year, a city alone, a host country with its year."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from presspages.classifying.moments import Moment
from presspages.classifying.naming import Kind, Named, Sentence
from presspages.classifying.wording import Place, Wording
from presspages.tables.patterns import Span
from presspages.tables.tables import Summit, Tables
from presspages.tables.words import alternatives

# How far a year may stand from its city in one sentence, in characters; a country needs to be nearer.
CITY_REACH, COUNTRY_REACH = 80, 60

# How near a year must stand to a meeting to date it, whatever stands between.
BESIDE = 15

# What may stand between "summit" and its city: a few words, no end of a thought.
TO_CITY = re.compile(r"(?:[^\w.;:!?()]+\w+){0,9}[^\w.;:!?()]+")


# What may stand between a city and "summit", where the words before the city say that one goes there: "arrive in Ufa for the SCO summit".
THERE = re.compile(r"(?<!\w)(?:in|to|at|for)\s+$", re.IGNORECASE)
FOR = re.compile(r"\s(?:for|to attend)(?:\s(?:the|an?|this year's|annual))?\s+", re.IGNORECASE)
BEFORE = 8  # characters
TALKS = re.compile(r"\s(?:talks|preparations?|preparatory)\b", re.IGNORECASE)  # they are held elsewhere

# What stands between the cities of a list.
LISTED = re.compile(r"\W*(?:and|in|then)?\W*(?:in)?\W*")


class Hosts:
    """Finds meetings in sentences by their cities and countries."""

    def __init__(self, tables: Tables, wording: Wording) -> None:
        """Take the table, which meetings each city was host to, and the words of hosts."""
        vocabulary = tables.vocabulary
        self.wording = wording
        self.in_year = tables.in_year
        hosting = f"(?:{alternatives(vocabulary.hosting)}|{alternatives(vocabulary.ahead)}|to|will|is|was|the|an?|its|annual)"
        self._hosts = re.compile(
            rf"(?=.*{alternatives(vocabulary.hosting)})(?:\s+{hosting}){{1,6}}\s+", re.IGNORECASE
        )
        self._hosted: defaultdict[str, list[Summit]] = defaultdict(list)
        for summit in tables.summits:
            self._hosted[summit.city].append(summit)

    def with_year(self, sentence: Sentence) -> Iterator[Named]:
        """Read a city or a country beside a year in which it was host: "the Ufa meeting in 2015"."""
        for place in sentence.places:
            for moment in sentence.moments:
                for summit in filter(moment.suits, self.in_year.get(moment.year, ())):
                    yield from self._hosting(place, moment, summit, sentence)

    def _hosting(self, place: Place, moment: Moment, summit: Summit, sentence: Sentence) -> Iterator[Named]:
        reach = self._reach(place, moment, sentence.text)
        if place.name == summit.city and reach <= CITY_REACH and self._is_event(place, sentence.text):
            kind: Kind = "city and year" if self.wording.meeting.search(sentence.text) else "city in its year"
            yield sentence.naming(summit.year, kind, self.wording)
        elif place.name == summit.country and reach <= COUNTRY_REACH and self._is_host(place, sentence.text):
            yield sentence.naming(summit.year, "host in its year", self.wording)

    def _reach(self, place: Place, moment: Moment, text: str) -> int:
        """Count the characters from a place to a year; the organization's own name, which may be long, is none of them."""
        gap = text[place.gap(moment)]
        return len(" ".join(self.wording.name.blank(gap).split()))

    def _is_event(self, place: Place, text: str) -> bool:
        """Tell whether a city stands for a meeting there: leaders met in it, or it dates something ("since Ufa")."""
        wording = self.wording
        if wording.is_elsewhere(text, place):
            return False
        if wording.sitting.search(text) or wording.event.search(text):
            return True
        return wording.occasion.search(text[: place.start]) is not None

    def _is_host(self, place: Place, text: str) -> bool:
        """Tell whether a country is said to receive the leaders or to hold a meeting of theirs."""
        wording = self.wording
        if not (wording.sitting.search(text) or wording.leaders.search(text)):
            return False
        receives = wording.hosting.search(text[place.end : place.end + COUNTRY_REACH])
        return bool(receives or self._is_inside(place, text)) and not wording.is_elsewhere(text, place)

    def _is_inside(self, place: Place, text: str) -> bool:
        """Tell whether something is said to happen in a country: "when they meet in Russia"."""
        return self.wording.location.search(text[: place.start]) is not None

    def without_year(self, sentence: Sentence) -> Iterator[Named]:
        """Read "the Samarkand summit", "the summit in Samarkand" and "the SCO, meeting in Samarkand," without a year."""
        if not sentence.places:
            return
        others = (
            each
            for words in (self.wording.coming, self.wording.gathered)
            for each in words.spans(sentence.text)[:3]
        )
        meetings = (*sentence.meetings, *others)
        for place in sentence.places:
            for meeting in meetings:
                if not self._are_one(place, meeting, sentence.text) or self._is_parted(
                    place, meeting, sentence
                ):
                    continue
                whole = Span(min(place.start, meeting.start), max(place.end, meeting.end))
                if summit := self._which(place, whole, sentence):
                    yield sentence.naming(summit.year, "city", self.wording)

    def _are_one(self, place: Place, meeting: Span, text: str) -> bool:
        """Tell whether a city and a meeting are one phrase, and not another organization's."""
        gap = text[place.gap(meeting)]
        if place.start < meeting.start:
            together = not TALKS.match(text, meeting.end) and self._leads_to(
                place, self.wording.name.blank(gap), text
            )
        else:
            together = TO_CITY.fullmatch(gap) is not None
        return together and not self.wording.is_elsewhere(text, meeting)

    def _leads_to(self, place: Place, gap: str, text: str) -> bool:
        """Tell a city right before its meeting, one that is host to it, and one to which somebody comes for it; who leaves Moscow for a summit does not meet there."""
        if not gap.strip() or (len(gap) <= COUNTRY_REACH and self._hosts.fullmatch(gap)):
            return True
        before = text[max(0, place.start - BEFORE) : place.start]
        return FOR.fullmatch(gap) is not None and THERE.search(before) is not None

    def _is_parted(self, place: Place, meeting: Span, sentence: Sentence) -> bool:
        """Tell a city behind another that is nearer to the meeting, and in no list with it: "the summit in Ufa, she said in Moscow"."""
        between = (
            each
            for each in sentence.places
            if each.name in self._hosted and meeting.end <= each.start and each.end <= place.start
        )
        return any(not LISTED.fullmatch(sentence.text[each.gap(place)]) for each in between)

    def _which(self, place: Place, phrase: Span, sentence: Sentence) -> Summit | None:
        """Choose among the meetings of a city; of two in one year the first, for an article is filed by the year.

        The one whose year is in the sentence; the coming one, where "next" says so; this year's; the only one.
        """
        hosted = self._hosted.get(place.name, [])
        dated = [summit for summit in hosted if any(moment.suits(summit) for moment in sentence.moments)]
        if _is_one_year(dated):
            return dated[0]
        if any(self._is_beside(moment, phrase, sentence.text) for moment in sentence.moments):
            return None
        if sentence.published is None:
            return hosted[0] if _is_one_year(hosted) else None
        year = sentence.published.year
        if self.wording.ahead.search(sentence.text[max(0, phrase.start - 20) : phrase.end]):
            return next((summit for summit in hosted if summit.year in (year, year + 1)), None)
        known = [
            summit for summit in hosted if summit.year <= year + 1
        ]  # nobody tells of a later one without its year
        this_year = next((summit for summit in known if summit.year == year), None)
        return this_year or (known[0] if _is_one_year(hosted) and known else None)

    @staticmethod
    def _is_beside(moment: Moment, phrase: Span, text: str) -> bool:
        """Tell whether a printed year stands so near that it dates a meeting: "the summit in Shanghai in 2014"."""
        near = phrase.distance(moment) <= BESIDE and not moment.away
        return near and not re.search("[,;，；]", text[phrase.gap(moment)])


def _is_one_year(summits: Iterable[Summit]) -> bool:
    """Tell whether there are meetings, all of one year."""
    return len({summit.year for summit in summits}) == 1
