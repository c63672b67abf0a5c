"""Stage 4: which summit an article is about, which others it mentions, its topics and its language.

The evidence is every sentence that names a meeting or speaks of one; `subject` weighs it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from presspages.classifying.evidence import Evidence, General, Mention
from presspages.classifying.language import language_of
from presspages.classifying.meetings import Meetings
from presspages.classifying.naming import Named
from presspages.classifying.subject import decide
from presspages.classifying.topics import Signal, Topics
from presspages.classifying.wording import plain
from presspages.describing.describe import Described
from presspages.shared.facts import EDITOR, Fact, Verdict, value_of
from presspages.shared.sentences import sentences
from presspages.shared.signals import is_prose
from presspages.tables.notes import Note

LEAD = 3  # the first paragraphs, in which a news story says what it is about
EARLY = 5  # and those in which it says who did it, where it begins with a scene
MOST_SAID = 9  # and so many of their sentences, where they are long
NUMBER_LAST = re.compile(r"(?<!\d)(?<!\d[.,])\d{1,2}\.$")  # as an ordinal is printed, or a sentence ends


@dataclass(frozen=True, slots=True)
class Classified:
    """An article with the summit it is filed under, its language, and every sentence that names a summit."""

    article: Described
    summit_year: Verdict[int]
    language: Verdict[str]
    mentions: tuple[Mention, ...]
    signals: tuple[Signal, ...] = ()

    @property
    def topics(self) -> tuple[str, ...]:
        """The names of the article's topics, in the order of the table."""
        return tuple(dict.fromkeys(signal.topic for signal in self.signals))


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of an article: its line, its block (None for the headline), whether it is of the lead, or of the first five paragraphs."""

    text: str
    line: int | None
    block: int | None
    leads: bool
    early: bool

    def naming(self, named: Named) -> Mention:
        """Make a mention of a meeting that the sentence names."""
        return Mention(named.year, named.kind, self.text, self.line, self.block, self.leads, named.aside)


def classify(article: Described, note: Note, meetings: Meetings, topics: Topics) -> Classified:
    """Decide the summit year and the language of an article, the editor's word first, and find its topics."""
    language: Verdict[str] = language_of(article.story)
    if note.language:
        language = Fact(note.language.value, EDITOR, None, note.language.because)
    evidence = gather(article, meetings)
    verdict = decide(evidence, meetings)
    if note.summit_year:
        verdict = Fact(note.summit_year.value, EDITOR, None, note.summit_year.because)
    return Classified(article, verdict, language, evidence.named, topics.find(article.story))


def gather(article: Described, meetings: Meetings) -> Evidence:
    """Look at every sentence once and note which meetings it names, or that it speaks of one."""
    published = value_of(article.date)
    named: list[Mention] = []
    general: list[General] = []
    said = tuple(_said(article, meetings))
    naming = [each for each in said if meetings.wording.name.search(each.text)]
    filed = frozenset() if published else _filed(article, said, meetings)
    for each in said:
        found = meetings.find(each.text, published, filed)
        named += [each.naming(one) for one in found]
        if not found and meetings.speaks(each.text):
            general.append(General(each.text, each.line, each.leads))
    return Evidence(
        headline=value_of(article.headline) or "",
        lead=tuple(each.text for each in said if each.leads and each.block is not None),
        names_organization=len(naming) > 1 or any(each.leads for each in naming),
        date=article.date,
        named=tuple(named),
        general=tuple(general),
        dateline=value_of(article.dateline) or "",
        opening=" ".join(each.text for each in said if each.early),
        names_it_early=any(each.early for each in naming),
    )


def _filed(article: Described, said: Iterable[Said], meetings: Meetings) -> frozenset[str]:
    """Give the cities that an article begins with: in its headline, its dateline, its first paragraphs."""
    beginning = " ".join((value_of(article.dateline) or "", *(each.text for each in said if each.leads)))
    return meetings.cities(plain(beginning))


def _said(article: Described, meetings: Meetings) -> Iterator[Said]:
    """Give the headline and the sentences of the story, in reading order; a menu that was left does not make them late."""
    if isinstance(article.headline, Fact):
        yield Said(article.headline.value, article.headline.line, None, leads=True, early=True)
    paragraphs, told = 0, Counter[bool]()
    for index, block in enumerate(article.story):
        prose = block.kind == "paragraph" and is_prose(block.text)
        for text in _whole(sentences(block.text.replace("\n", " ")), meetings):
            leads = paragraphs < LEAD and told[prose] < MOST_SAID
            yield Said(text, block.lines[0].number, index, leads, paragraphs < EARLY)
            told[prose] += 1
        paragraphs += prose


def _whole(split: Sequence[str], meetings: Meetings) -> Iterator[str]:
    """Join sentences that a meeting's number divided: "der 14." and "Gipfel ging zu Ende." are one."""
    begun = ""
    for text in split:
        if begun and not _opens_with_meeting(text, meetings):
            yield begun
            begun = ""
        whole = f"{begun} {text}" if begun else text
        begun = whole if NUMBER_LAST.search(whole) else ""
        if not begun:
            yield whole
    if begun:
        yield begun


def _opens_with_meeting(text: str, meetings: Meetings) -> bool:
    match = meetings.wording.meeting.search(plain(text))
    return match is not None and match.start() == 0
