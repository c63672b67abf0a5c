"""How much each mark of a name says that it is the publisher's. Used by `publisher_choice`.

The weights are no one's opinion: `tests/fit_publisher.py` finds those that fit the corpus best, half of the pages read as if
no table knew their publisher, and shows how well weights that were found without one author's texts do on these.
"""

from math import exp

Marks = dict[str, float]

# What each mark weighs; the sum of a name is the logarithm of its odds against no name at all.
WEIGHTS = {
    "first_office": 3.0,  # the first such line above the story
    "source_line": 2.4,  # behind a label: "Source: …"
    "two_kinds": 2.4,  # two kinds of signs agree on it
    "published_in": 2.4,  # a note says that it was published there
    "masthead": 2.2,  # a known name on a line of facts above the headline
    "site": 2.1,  # a masthead that the copyright line names
    "blog": 2.0,  # at the top of a blog
    "known": 2.0,  # the publishers table has it
    "lines": 1.8,  # on how many lines that say different things, up to four
    "three_kinds": 1.6,  # three kinds
    "suffix": 1.6,  # behind the headline, where that is printed twice
    "between": 1.6,  # between headline and story
    "issue": 1.6,  # before the number of an issue
    "first": 1.5,  # on its own on the first line of the page
    "only_story": 1.5,  # nowhere but in the story and before it
    "spoken_more": 1.3,  # a site speaks of itself by a longer or a shorter form of it
    "inner_capital": 1.3,  # capitals within a word: "ThePrint"
    "led": 1.1,  # a line begins with it
    "long": 1.0,  # for each four words more than four
    "owner": 1.0,  # the copyright line names it
    "dateline": 1.0,  # the dateline has it
    "repeats": 0.9,  # on how many lines, up to four
    "menu": 0.9,  # on a line of its own among many above the headline
    "told": 0.8,  # the story has its words
    "office": 0.7,  # an institution's
    "in_story": 0.7,  # how often the story has its words, up to four times
    "institution": 0.7,  # a line by which institutions name their site
    "foot": 0.6,  # on the last lines of the page
    "before_home": 0.5,  # on a line of its own above "Home"
    "name": 0.4,  # any name, before anything is known of it
    "masthead_like": 0.4,  # at the top, with something that backs it
    "agency_signed_page": 0.4,  # the same, on a page with much beside its story
    "medium": 0.3,  # it says what it is a name of
    "alone_between": 0.3,  # so between headline and story
    "alone_top": 0.3,  # so on the first lines of the page
    "small_words": 0.3,  # it has small words that few names have
    "opening": 0.2,  # a known name before the story itself: "(RIA Novosti) DUSHANBE"
    "known_name": 0.2,  # it is written as names are
    "issued": 0.1,  # on its own above the number of an issue
    "reports": 0.1,  # a known name of which the story says that it reports it
    "alone_top_medium": 0.0,  # so above the headline, and it says what it is a name of
    "section": 0.0,  # beside a day on each of its lines
    "dated": -0.2,  # on a line with a day and nothing else
    "about": -0.3,  # a sentence beside the story tells what it does
    "address": -0.4,  # the table knows the address of the page
    "tagline": -0.4,  # on its own at the top, and what stands below it is said in small words
    "outshone_more": -0.8,  # the same with three kinds
    "sign_off": -0.8,  # a known name that signs the story below it
    "institution_behind": -0.8,  # an institution's, behind the story and not at the foot
    "outshone": -0.8,  # an agency's or one that only the story has, beside another with two kinds of signs
    "one_word": -0.9,  # a single word
    "agency_signed": -1.0,  # an agency's, only where bylines and datelines stand
    "title_between": -1.1,  # between headline and story, as no person is written: "The Lakeport", "KLPT"
    "alone_head": -1.3,  # so above the headline
    "alone": -1.4,  # on a line of its own, wherever that is
    "behind": -1.4,  # behind the story
    "left": -1.5,  # only on lines that were left to the story
    "firm": -1.6,  # a firm's
    "alone_foot": -1.6,  # so on the last lines of the page
    "labels": -1.7,  # each word is one of menus or of countries
    "mentioned": -2.1,  # a known name in the first paragraphs or the last
}


def weigh(marks: Marks, weights: Marks = WEIGHTS) -> float:
    """Give the odds of a name against no name at all."""
    return exp(sum(weights.get(name, 0.0) * value for name, value in marks.items()))
