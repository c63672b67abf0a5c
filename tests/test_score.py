"""What the reading stages make of `tests/cases/seen`: no worse than it was, and no sentence of a story lost.

The numbers are those of the day they were written down. A change that makes one better writes it down here; one that
makes one worse is looked at first.
"""

from collections import Counter
from pathlib import Path
from zlib import crc32

import pytest

from built import ROOT
from presspages.rendering.rules import WORDS
from presspages.running.convert import Tools, convert
from presspages.shared.faults import FaultyError
from presspages.tables.notes import Note
from ruled import ruled
from score import RIGHT, WRONG, Score, key_of, numbers, score_text

SEEN = ROOT / "tests" / "cases" / "seen"
TEXTS = sorted(path for path in SEEN.iterdir() if path.is_dir())

# Of each fact, how many are right at the least, and how many wrong at the most.
FACTS = {
    "headline": (1670, 14),
    "date": (1682, 3),
    "publisher": (1656, 14),
    "summit_year": (1674, 7),
    "author": (1607, 14),
    "dateline": (1711, 6),
}
FURNITURE_LEFT = 1075  # lines, at the most

# Sentences that are still lost: whom an open letter without a headline is to, and who signs one without a comma; the contents
# above a transcript; the replies of a forum; days and numbers alone; keys in capitals before their words; answers of a quiz; a page's
# headline that is taken from the second of two lines that may be it; stars close another's story, or part this one; the place above the first
# two paragraphs of a list.
LOST = {
    "b3-civicus-open-letter-2004": 2,
    "b4-chinadaily-mirror-list-2019": 2,
    "c4-kremlin-transcript-2015": 1,
    "e3-nzherald-afp-2017": 1,
    "g3-call-for-papers-anniversary-2021": 3,
    "g3-ihk-rundschreiben-2019": 2,
    "g3-lavanguardia-ficha-2020": 1,
    "g3-oireachtas-written-answer-2006": 1,
    "g3-state-briefing-2005": 8,
    "g3-thorntree-forum-2008": 15,
    "g3-un-advisory-2016": 1,
    "h3-csis-podcast-shownotes-2020": 1,
    "h3-irna-telegram-2021": 2,
    "h3-qingdaonews-quiz-2018": 11,
    "h3-state-gov-briefing-2005": 8,
    "h3-theyworkforyou-written-answer-2009": 1,
    "h3-tourism-body-advisory-2015": 6,
    "i3-chinadaily-words-by-year-2018": 2,
    "l3-mongoliabrief-digest-2014": 1,
    "m3-moscowtimes-briefs-2001": 1,
    "p3-menafn-trend-customs-2023": 1,
    "t3-idsa-fourhosts-2018": 1,
    "u2-un-press-meetings-2020": 1,
    "w3-gmfus-podcast-2024": 1,
    "x2-kun-uz-related-2019": 1,
}

# Of the lines of stories that break off in the middle of their fifth line, how many are lost at the most: headings above it, and
# lines of paragraphs that were wrapped. A third of the texts is cut, which stays the same third when others come.
CUT, CUT_WORDS, CUT_LOST = 5, 9, 47
CUT_TEXTS = [folder for folder in TEXTS if crc32(folder.name.encode()) % 3 == 0]


@pytest.fixture(scope="module")
def score(tools: Tools) -> Score:
    """The score of all the texts together."""
    score = Score()
    for folder in TEXTS:
        before = score.sentences
        score_text(folder, tools, score)
        assert score.sentences > before, f"the key of {folder.name} names no sentence of its story"
    return score


@pytest.mark.parametrize("fact", FACTS)
def test_a_fact_is_right_as_often_as_it_was(score: Score, fact: str) -> None:
    """No fact is right in fewer texts than before, or wrong in more."""
    counts: Counter[str] = score.facts[fact]
    right, wrong = FACTS[fact]

    assert counts[RIGHT] >= right
    assert counts[WRONG] <= wrong


def test_every_rule_that_states_a_fact_has_its_cases(score: Score) -> None:
    """Whatever rule is named as evidence has a case in which it states the fact, and one in which it must not."""
    cases = ruled()

    assert [rule for rule in sorted(score.rules) if cases[rule] != {True, False}] == []


def test_no_words_are_for_a_rule_that_is_gone() -> None:
    """The words by which pages call rules are each for a rule that has cases."""
    assert WORDS.keys() <= {rule for _, rule in ruled()}


def test_no_more_furniture_is_left(score: Score) -> None:
    """As many lines of furniture are gone as before."""
    assert score.furniture[False] <= FURNITURE_LEFT


def test_no_line_of_a_story_is_lost(score: Score) -> None:
    """Every line that the key calls the story's is on the page, but for what is known to be lost."""
    lost = Counter(score.lost_from)

    assert {name: count for name, count in lost.items() if count > LOST.get(name, 0)} == {}


def test_a_text_that_breaks_off_keeps_its_last_words(tools: Tools) -> None:
    """Scrapes are cut off anywhere: what stands of the last paragraph is the story's, though no full stop closes it."""
    lost = [line for folder in CUT_TEXTS for line in lost_of_cut(folder, tools)]

    assert len(lost) <= CUT_LOST, lost


def lost_of_cut(folder: Path, tools: Tools) -> list[str]:
    """Cut a text off within a long line of its story; give the lines of the story up to there that are not on the page.

    What is too little for a page is refused with a message, and so nothing of it is lost unsaid.
    """
    lines = (folder / "raw.txt").read_text(encoding="utf-8", errors="replace").splitlines()
    story = [number for number in sorted(numbers(key_of(folder)["story"])) if lines[number - 1].strip()][:CUT]
    last = lines[story[-1] - 1].split()
    if len(story) < CUT or len(last) < CUT_WORDS:
        return []
    cut = [*lines[: story[-1] - 1], " ".join(last[: 2 * len(last) // 3])]
    try:
        article = convert("cut.txt", "\n".join(cut).encode(), "cut.txt", Note(), tools).article
    except FaultyError:
        return []
    kept = {line.number for block in article.story for line in block.lines}
    said = {cut[number - 1].strip() for number in kept}
    return [f"{folder.name}: {cut[number - 1]}" for number in story if cut[number - 1].strip() not in said]


@pytest.mark.parametrize("folder", TEXTS, ids=lambda path: path.name)
def test_every_text_has_its_key(folder: Path) -> None:
    """A text without a key would never be scored, and neither would a key without its text."""
    assert (folder / "raw.txt").is_file()
    assert key_of(folder)
