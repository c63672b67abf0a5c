"""The topics of an article: the sentences that signal each, by the phrases of the topics table.

Called by `classify`. A topic's page shows the sentences, so that a reader sees why an article stands there.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from presspages.blocks import Block
from presspages.sentences import sentences
from presspages.tables import Topic

# Between the words of a phrase: white space or a hyphen of any make.
BETWEEN = r"[\s\u00ad\u2010-\u2015-]+"


@dataclass(frozen=True, slots=True)
class Signal:
    """A sentence that signals a topic: the topic's name, the sentence, and its block's index in the story."""

    topic: str
    sentence: str
    block: int


class Topics:
    """Finds the topics of one archive's table in stories; made once a run."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        """Compile each topic's phrases into one pattern."""
        self._patterns = {topic.name: _pattern(topic.phrases) for topic in topics}

    def find(self, story: Sequence[Block]) -> tuple[Signal, ...]:
        """Give every sentence that signals a topic, topic by topic in the order of the table."""
        return tuple(
            Signal(name, sentence, index)
            for name, pattern in self._patterns.items()
            for index, block in enumerate(story)
            if pattern.search(block.text)
            for sentence in sentences(" ".join(block.text.split("\n")))
            if pattern.search(sentence)
        )

    def match(self, text: str) -> Iterator[str]:
        """Give the names of the topics that a text signals."""
        return (name for name, pattern in self._patterns.items() if pattern.search(text))


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """Match any of the phrases as whole words, whatever their capitals and hyphens.

    >>> bool(_pattern(["counter-terrorism"]).search("Counter Terrorism")), bool(_pattern(["BRI"]).search("BRIEF"))
    (True, False)
    """
    written = (BETWEEN.join(map(re.escape, re.split(r"[\s-]+", phrase))) for phrase in phrases)
    ordered = sorted(written, key=lambda each: (-len(each), each))
    return re.compile(rf"(?<!\w)(?:{'|'.join(ordered)})(?!\w)", re.IGNORECASE)
