"""Where a sentence names a meeting of the reference table, and how surely. Called by `classify`.

Each finder reads one sentence and says which meeting it names. None of them decides what the article is about.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from presspages.classifying.calendar import Calendar
from presspages.classifying.hosts import Hosts
from presspages.classifying.moments import Moment, Moments, understood
from presspages.classifying.naming import Named, Sentence
from presspages.classifying.ordinals import Ordinals
from presspages.classifying.wording import Place, Places, Wording, plain
from presspages.shared.dates import PartialDate
from presspages.tables.patterns import Span
from presspages.tables.tables import Summit, Tables

# What may stand between "summit" and its year: nothing, one word, or whose summit it is and one word.
TO_YEAR = re.compile(r"\W*(?:of (?:the )?\w+\W)?(?:[^\W\d]+\s)?\W*")

# Longer than any sentence, in characters: what is longer is a list or a table, and only its beginning is read.
LONGEST = 1500

# More than a sentence names: so many meetings, places and years are looked at, so that a table costs no more.
MOST = 12


class Meetings(Calendar):
    """Finds the meetings of one archive's tables in sentences; made once a run."""

    def __init__(self, tables: Tables) -> None:
        """Compile what texts call the organization, its council, its meetings and their places."""
        super().__init__(tables)
        self.wording = Wording(tables.organization, tables.vocabulary)
        self._ordinals = Ordinals(tables.organization, tables.vocabulary, self.wording)
        self._places = Places(tables)
        self._moments = Moments(tables.vocabulary.relative_years, tables.vocabulary.past)
        self._by_number = {summit.ordinal: summit for summit in tables.summits}
        self._cities = {summit.city for summit in tables.summits}
        self._hosts = Hosts(tables, self.wording)

    def find(
        self, text: str, published: PartialDate | None, filed: AbstractSet[str] = frozenset()
    ) -> list[Named]:
        """Give the meetings that a sentence names, each once, the surest way of naming first.

        `filed` are the cities that the article begins with.
        """
        text = plain(text[:LONGEST])
        wording, places = self.wording, tuple(self._places.find(text))[:MOST]
        if not (places or wording.meeting.search(text) or wording.leaders.search(text)):
            return []
        meetings = wording.meeting.spans(text)[:MOST] if wording.meeting.search(text) else []
        moments = self._moments.find(text, published)[:MOST]
        back = published is None and self._moments.looks_back(text)
        sentence = Sentence(text, published, meetings, places, moments, back, filed)
        found = {named.year: named for named in self._by_ordinal(sentence)}
        # Where a number is printed, a city without a year belongs to it, even if plans came to nothing.
        unsure = () if found else (self._hosts.without_year,)
        for finder in (self._by_day, self._by_day_alone, self._hosts.with_year, *unsure, self._by_year):
            for named in finder(sentence):
                found.setdefault(named.year, named)
        return list(found.values())

    def speaks(self, sentence: str) -> bool:
        """Tell whether a sentence speaks of a meeting of leaders, whichever, and not of another organization's."""
        sentence = plain(sentence)
        match = self.wording.meeting.search(sentence)
        return match is not None and not self.wording.is_elsewhere(sentence, Span(*match.span()))

    def tells(self, text: str, summit: Summit) -> int:
        """Count what a text tells of a meeting: that there are leaders or a summit, and its city."""
        leaders = self.speaks(text) or self.wording.leaders.search(text) is not None
        return leaders + self.names(text, summit)

    def cities(self, text: str) -> frozenset[str]:
        """Give the places of the table that a text names."""
        return frozenset(place.name for place in self._places.find(text))

    def names(self, text: str, summit: Summit) -> bool:
        """Tell whether a text names the city of a meeting."""
        return summit.city in self.cities(text)

    def is_held_elsewhere(self, headline: str, summit: Summit) -> bool:
        """Tell a headline on a summit in another city that has been host: while one is on, some write of the next."""
        cities = self.cities(headline) & self._cities
        return bool(cities) and summit.city not in cities and self.speaks(headline)

    def _by_ordinal(self, sentence: Sentence) -> Iterator[Named]:
        """Read "the 24th meeting of the Council of Heads of State"; one that is unsure needs its year or its city."""
        for numbered in self._ordinals.find(sentence.text):
            summit = self._by_number.get(numbered.number)
            if summit and (not numbered.is_unsure or self._is_confirmed(summit, sentence)):
                yield sentence.naming(summit.year, "ordinal", self.wording)

    @staticmethod
    def _is_confirmed(summit: Summit, sentence: Sentence) -> bool:
        """Tell whether the year of a meeting is in the sentence or is that of publication; if nobody knows that, whether its city is named."""
        years = {moment.year for moment in sentence.moments}
        if sentence.published:
            years |= {sentence.published.year}
        return summit.year in years or (
            not sentence.published and summit.city in {each.name for each in sentence.places} | sentence.filed
        )

    def _by_year(self, sentence: Sentence) -> Iterator[Named]:
        """Read "the 2019 SCO summit", "last year's summit" and "will host the summit in 2025"."""
        for meeting in sentence.meetings:
            for moment in sentence.moments:
                held = any(moment.suits(summit) for summit in self.in_year.get(moment.year, ()))
                if held and self._is_its_year(meeting, moment, sentence):
                    yield sentence.naming(moment.year, "year", self.wording)

    def _is_its_year(self, meeting: Span, moment: Moment, sentence: Sentence) -> bool:
        """Tell whether a year belongs to the meeting beside it, and the meeting to the organization."""
        text, wording = sentence.text, self.wording
        gap = wording.name.blank(text[meeting.gap(moment)])
        if not TO_YEAR.fullmatch(gap) or wording.is_elsewhere(text, meeting):
            return False
        return bool(moment.away or wording.name.search(text) or wording.hosting.search(text))

    def _by_day(self, sentence: Sentence) -> Iterator[Named]:
        """Read a day of a meeting beside its city or leaders: "the presidents met on November 10"."""
        for moment in sentence.moments:
            for summit in self.in_year.get(moment.year, ()):
                if moment.is_day_of(summit) and self._are_there(summit, moment, sentence):
                    yield Named(summit.year, "days")

    def _by_day_alone(self, sentence: Sentence) -> Iterator[Named]:
        """Read a day and a city where no year is known or printed: "will be held in Bishkek on August 16" was one meeting only.

        The city may be the one that the article begins with: "BISHKEK – … told the Sept. 13 summit".
        """
        if sentence.published:
            return
        text = sentence.text
        there = {place.name for place in sentence.places if self._is_about_leaders(place, text)}
        elsewhere = any(self._is_told_place(place, text) for place in sentence.places)
        if not elsewhere and not all(self.wording.is_elsewhere(text, each) for each in sentence.meetings):
            there |= sentence.filed
        held = [summit for summit in self._by_number.values() if summit.city in there]
        on = {summit.year for summit in held if self._tells_day(sentence.text, summit)}
        if len(on) == 1:
            yield Named(on.pop(), "day alone")

    def _is_told_place(self, place: Place, text: str) -> bool:
        """Tell a city of a meeting, or a country in which something is said to happen; "the leaders of Russia" are anywhere."""
        return place.name in self._cities or self.wording.location.search(text[: place.start]) is not None

    @staticmethod
    def _tells_day(text: str, summit: Summit) -> bool:
        return any(moment.is_day_of(summit) for moment in understood(text, summit.year))

    def _is_about_leaders(self, span: Span, text: str) -> bool:
        """Tell whether a sentence is about the organization, its leaders or their meeting."""
        wording = self.wording
        about = wording.name.search(text) or wording.meeting.search(text) or wording.leaders.search(text)
        return about is not None and not wording.is_elsewhere(text, span)

    def _are_there(self, summit: Summit, moment: Moment, sentence: Sentence) -> bool:
        """Tell whether a sentence speaks of the city of a meeting, of leaders or of their meeting."""
        wording, text = self.wording, sentence.text
        if wording.is_elsewhere(text, moment):
            return False
        in_city = any(place.name == summit.city for place in sentence.places)
        return bool(in_city or wording.meeting.search(text) or wording.leaders.search(text))
