"""Topics: which texts a phrase of the table matches, and that the table's phrases are borne out."""

import pytest

from presspages.classifying.topics import Signal, Topics
from presspages.describing.blocks import Block
from presspages.filing.filing import Filed
from presspages.running.convert import Tools
from presspages.shared.read import Line
from presspages.tables.tables import Tables, Topic

# Phrases that no article of the archive has as it stands, and why the table has them all the same.
ARGUED = {
    "organized crime": "the American spelling of a phrase that is borne out",
    "railways": "the plural of one",
    "freight train": "the singular of one",
    "transport corridor": "the singular of one",
    "pipelines": "the plural of one",
    "observer state": "the singular of one",
    "dialogue partners": "the plural of one",
    "cultural exchanges": "the plural of one",
    "Luban Workshop": "the singular of one",
    "new member": "how a report says it that does not count the members",
    "accession": "what joining is called in the organization's own documents",
    "GDI": "the abbreviation of a phrase that is borne out, formed as GSI and GCI are",
    "Global Governance Initiative": "the fourth of the series, announced at the meeting in Tianjin in 2025",
}

MATCHES = [
    ("BRI", "projects of the BRI."),
    ("BRI", "(BRI)"),
    ("BRI", "BRI-funded roads"),
    ("BRI", "the bri"),
    ("Belt and Road", "the Belt and Road Initiative"),
    ("Belt and Road", "the’Belt and Road’ initiative"),
    ("Belt and Road", "BELT AND ROAD"),
    ("Belt and Road", "Belt-and-Road"),
    ("Belt and Road", "Belt and\nRoad"),
    ("Belt and Road", "Belt and\u00a0Road"),
    ("counter-terrorism", "Counter-terrorism drills"),
    ("counter-terrorism", "counter terrorism"),
    ("counter-terrorism", "counter\u2011terrorism"),
    ("counter-terrorism", "anti-extremism and counter–terrorism"),
    ("people-to-people", "People to people bonds"),
    ("Afghan", "the Afghan issue"),
    ("Afghan", "SCO-Afghan contacts"),
    ("Afghanistan", "“SCO-Afghanistan Liaison Group”"),
    ("Shanghai Spirit", "the 'Shanghai Spirit'"),
]
NO_MATCHES = [
    ("BRI", "In BRIEF, the meeting ended."),
    ("BRI", "Bribery, BRICS and abri"),
    ("BRI", "B R I"),
    ("Afghan", "the Afghans' wishes"),
    ("Afghan", "Afghanistan"),
    ("Belt and Road", "a belt, and road works"),
    ("Belt and Road", "Belt and Roads"),
    ("Belt and Road", "Beltway and Road"),
    ("counter-terrorism", "counterterrorist"),
    ("counter-terrorism", "The counter. Terrorism is another matter."),
    ("youth", "youthful"),
    ("GSI", "GSIs"),
    ("UN member states", "the union member states"),
    ("Shanghai Spirit", "Shanghai's spirit"),
    ("Shanghai Spirit", "the spirit of Shanghai"),
]


def topics(*phrases: str) -> Topics:
    """Make a table of one topic."""
    return Topics([Topic("The topic", "About it.", phrases)])


@pytest.mark.parametrize(("phrase", "text"), MATCHES)
def test_phrase_matches_whole_words_in_any_case_and_with_any_hyphen(phrase: str, text: str) -> None:
    """Capitals, hyphens and the white space between words make no difference."""
    assert set(topics(phrase).match(text)) == {"The topic"}


@pytest.mark.parametrize(("phrase", "text"), NO_MATCHES)
def test_phrase_matches_no_part_of_a_word_and_no_words_apart(phrase: str, text: str) -> None:
    """A longer word, a sentence's end and words in another order are no match."""
    assert not set(topics(phrase).match(text))


def test_each_sentence_that_signals_is_found_with_its_block() -> None:
    """A topic's page can show every sentence that has a phrase, and only these."""
    story = (
        Block("paragraph", (Line(1, "The BRI grew. It rained. Roads of the Belt and Road were built."),)),
        Block("heading", (Line(2, "No signal here"),)),
        Block("caption", (Line(3, "A train of the BRI."),)),
    )

    assert topics("BRI", "Belt and Road").find(story) == (
        Signal("The topic", "The BRI grew.", 0),
        Signal("The topic", "Roads of the Belt and Road were built.", 0),
        Signal("The topic", "A train of the BRI.", 2),
    )


def test_sentence_with_two_phrases_of_a_topic_is_found_once() -> None:
    """A sentence signals a topic or does not; two phrases make it no stronger."""
    story = (Block("paragraph", (Line(1, "The Belt and Road Initiative (BRI) grew."),)),)

    assert len(topics("BRI", "Belt and Road").find(story)) == 1


def test_table_without_topics_finds_nothing() -> None:
    """A fork may leave the table empty."""
    assert Topics([]).find((Block("paragraph", (Line(1, "Text."),)),)) == ()


def test_every_phrase_of_the_table_is_borne_out_or_argued(tables: Tables, filed: tuple[Filed, ...]) -> None:
    """Each phrase stands in an article of the archive, or says here why the table has it."""
    stories = [each.article.story for each in filed]
    unborne = {
        phrase
        for topic in tables.topics
        for phrase in topic.phrases
        if not any(topics(phrase).find(story) for story in stories)
    }

    assert unborne == set(ARGUED)


def test_every_topic_has_articles(tables: Tables, tools: Tools, filed: tuple[Filed, ...]) -> None:
    """No topic of the table is empty, and each article has a topic."""
    found = {topic for each in filed for topic in each.classified.topics}

    assert found == {topic.name for topic in tables.topics}
    assert all(each.classified.topics for each in filed)


def test_topics_of_the_table_are_sentences(tables: Tables) -> None:
    """A topic says what it covers in a sentence, and has each of its phrases once."""
    for topic in tables.topics:
        phrases = [phrase.casefold() for phrase in topic.phrases]

        assert topic.about.endswith(".")
        assert len(set(phrases)) == len(phrases)
