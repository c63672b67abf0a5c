"""How much each mark of a name says that it is the publisher's. Used by `publisher_choice`.

The weights are no one's opinion: `tests/fit_publisher.py` finds those that fit the corpus best, half of the pages read as if
no table knew their publisher, and shows how well weights that were found without one author's texts do on these.
"""

from math import exp

Marks = dict[str, float]

# What each mark weighs; the sum of a name is the logarithm of its odds against no name at all.
WEIGHTS = {
    "two_kinds": 3.2,  # two kinds of signs agree on it
    "first_office": 2.6,  # the first such line above the story
    "masthead": 2.4,  # a known name on a line of facts above the headline
    "source_line": 2.4,  # behind a label: "Source: …"
    "site": 2.0,  # a masthead that the copyright line names
    "inner_capital": 2.0,  # capitals within a word: "ThePrint"
    "spoken_more": 1.9,  # a site speaks of itself by a longer or a shorter form of it
    "lines": 1.9,  # on how many lines that say different things, up to four
    "first": 1.8,  # on its own on the first line of the page
    "dateline": 1.7,  # the dateline has it
    "article": 1.6,  # at the top of the page with an article before it
    "three_kinds": 1.6,  # three kinds
    "issue": 1.6,  # before the number of an issue
    "between": 1.6,  # between headline and story
    "institution": 1.6,  # a line by which institutions name their site
    "published_in": 1.5,  # a note says that it was published there
    "suffix": 1.5,  # behind the headline, where that is printed twice
    "sole_owner": 1.5,  # the copyright line names it, and no other name has two kinds of signs
    "led": 1.4,  # a line begins with it
    "told": 1.4,  # the story has its words
    "menu": 1.4,  # on a line of its own among many above the headline
    "known": 1.3,  # the publishers table has it
    "repeats": 1.0,  # on how many lines, up to four
    "left": 1.0,  # only on lines that were left to the story
    "long": 0.9,  # for each four words more than four
    "before_home": 0.7,  # on a line of its own above "Home"
    "blog": 0.7,  # at the top of a blog
    "name": 0.7,  # any name, before anything is known of it
    "owner": 0.7,  # the copyright line names it
    "alone_top": 0.7,  # so on the first lines of the page
    "alone_between": 0.6,  # so between headline and story
    "foot": 0.6,  # on the last lines of the page
    "agency_signed_page": 0.6,  # the same, on a page with much beside its story
    "in_story": 0.4,  # how often the story has its words, up to four times
    "issued": 0.4,  # on its own above the number of an issue
    "small_words": 0.4,  # it has small words that few names have
    "office": 0.4,  # an institution's
    "reports": 0.3,  # a known name of which the story says that it reports it
    "alone_top_medium": 0.2,  # so above the headline, and it says what it is a name of
    "asked": 0.2,  # somebody in the story spoke to it
    "about": -0.1,  # a sentence beside the story tells what it does
    "title_between": -0.1,  # between headline and story, as no person is written: "The Lakeport", "KLPT"
    "medium": -0.1,  # it says what it is a name of
    "tagline": -0.2,  # on its own at the top, and what stands below it is said in small words
    "dated": -0.2,  # on a line with a day and nothing else
    "opening": -0.4,  # a known name before the story itself: "(RIA Novosti) DUSHANBE"
    "masthead_like": -0.5,  # at the top, with something that backs it
    "address": -0.6,  # the table knows the address of the page
    "outshone": -0.7,  # an agency's or one that only the story has, beside another with two kinds of signs
    "outshone_known": -0.9,  # the same beside another that the table knows
    "sign_off": -0.9,  # a known name that signs the story below it
    "only_story": -1.0,  # nowhere but in the story and before it
    "one_word": -1.2,  # a single word
    "outshone_more": -1.2,  # the same with three kinds
    "firm": -1.3,  # a firm's
    "labels": -1.4,  # each word is one of menus or of countries
    "behind": -1.4,  # behind the story
    "alone": -1.6,  # on a line of its own, wherever that is
    "agency_signed": -1.7,  # an agency's, only where bylines and datelines stand
    "mentioned": -1.8,  # a known name in the first paragraphs or the last
    "alone_foot": -2.0,  # so on the last lines of the page
    "alone_head": -2.0,  # so above the headline
}


def weigh(marks: Marks, weights: Marks = WEIGHTS) -> float:
    """Give the odds of a name against no name at all."""
    return exp(sum(weights.get(name, 0.0) * value for name, value in marks.items()))
