"""How much each mark of a line says that it is the headline. Used by `headline_choice`.

The weights are no one's opinion: `tests/fit_headline.py` finds those that fit the corpus best, and shows how well weights that
were found without one author's texts do on these. These here were found with 568 texts; what comes of 616 is as often right, but
loses a sentence.
"""

from math import exp

Marks = dict[str, float]

# The sum of a line is the logarithm of its odds against no line at all.
WEIGHTS = {
    "line": -1.9,  # any line, before anything is known of it
    "length": 1.8,  # how near it comes to ten words
    "long": -4.3,  # for each ten words more than a headline has
    "short": -4.2,  # it has two words
    "titled": -1.2,  # it is short, and no word begins with a small letter, as in names and labels
    "label": -3.1,  # it is short, with a word that labels have, and few of the story's
    "signs": -7.0,  # signs that no sentence has, for each word
    "about": 1.0,  # it names whom the archive is about
    "stop": -2.3,  # a sentence ends in the middle of it
    "address": -4.8,  # it has the address of a site
    "row": -3.4,  # a row of labels
    "shouted": 3.3,  # in capitals, and no menu
    "repeated": 3.2,  # the page prints it twice, and it is no caption of two sentences
    "lead": 2.9,  # the share of its words that stand in the first two paragraphs; half of them are enough
    "fitting": 1.2,  # it has words and names enough of the story
    "above_fitting": 3.2,  # how many such lines stand below it, up to three
    "fact_near": 2.4,  # how few lines that might be headlines stand between it and a date or a byline below it, from four on 0
    "below_signed": -0.1,  # below a line of words with a date or a byline close below it, as captions are
    "above_longer": 2.1,  # right above a longer line on the story that is not its beginning: a standfirst
    "between": 2.1,  # between a date or a byline and the story, and below no such line
    "alone": 3.0,  # a blank line above it, or all around it at the top of the page, or it has words and nothing but facts and captions beside it above the story
    "masthead": -3.4,  # the first line of the page, and no more than a few words
}


def weigh(marks: Marks | None) -> float:
    """Give the odds of a line against no line at all; 0 for one that cannot be a headline."""
    return exp(sum(WEIGHTS[name] * value for name, value in marks.items())) if marks else 0.0
