"""The topics of an article: the sentences that signal each, by the phrases of the topics table.

Called by `classify`. A topic's page shows the sentences, so that a reader sees why an article stands there.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from presspages.describing.blocks import Block
from presspages.shared.sentences import sentences
from presspages.tables.tables import Topic

# A word; or a sign that no phrase goes across, which white space and hyphens of any make are not.
PIECE = re.compile(r"\w+|[^\w\s\u00ad\u2010-\u2015-]+")


@dataclass(frozen=True, slots=True)
class Signal:
    """A sentence that signals a topic: the topic's name, the sentence, and its block's index in the story."""

    topic: str
    sentence: str
    block: int


class Topics:
    """Finds the topics of one archive's table in stories; made once a run."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        """Put the phrases of all topics in order by their first words, so that a text is read once."""
        self._order: dict[str, int] = {}
        self._phrases: defaultdict[str, list[tuple[list[str], str]]] = defaultdict(list)
        for place, topic in enumerate(topics):
            self._order[topic.name] = place
            for phrase in topic.phrases:
                pieces = _pieces(phrase)
                self._phrases[pieces[0]].append((pieces, topic.name))

    def find(self, story: Sequence[Block]) -> tuple[Signal, ...]:
        """Give every sentence that signals a topic, topic by topic in the order of the table."""
        found = [
            Signal(topic, sentence, index)
            for index, block in enumerate(story)
            for sentence in sentences(block.text.replace("\n", " "))
            for topic in self.match(sentence)
        ]
        return tuple(sorted(found, key=lambda signal: self._order[signal.topic]))

    def match(self, text: str) -> set[str]:
        """Give the names of the topics that a text signals: by whole words, whatever their capitals and hyphens.

        >>> topics = Topics([Topic("Security", "…", ("counter-terrorism",)), Topic("Belt and Road", "…", ("BRI",))])
        >>> topics.match("Counter Terrorism drills"), topics.match("In BRIEF: a counter, terrorism")
        ({'Security'}, set())
        """
        pieces = _pieces(text)
        if self._phrases.keys().isdisjoint(pieces):
            return set()
        return {
            topic
            for place, piece in enumerate(pieces)
            for phrase, topic in self._phrases.get(piece, ())
            if pieces[place : place + len(phrase)] == phrase
        }


def _pieces(text: str) -> list[str]:
    return PIECE.findall(text.casefold())
