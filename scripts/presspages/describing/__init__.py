"""Stage 3, `describe`: the verdict on each fact of an article, and its story in paragraphs.

describe          the verdict on each fact, the editor's word first
findings          takes the lines of facts out of the story, in order
linefacts         what each of these lines states
dating            which dates of a page count, by where they stand
elsewhere         the dates that stand in other places: titles, short years, lines of words
recorded          those that programs wrote: attributes, records, addresses
page              a page as its dates are judged by it
ambiguous         days that only the rest of the page can tell
years             the year alone, of an issue
publication       weighs the statements of the date
besides           the lines beside the story, and where each stands
names             the names on these lines, each with a sign that it is the site's
line_names        the names in the parts of a line
headline_names    the name beside a headline on its line
story_names       known names with which a story opens
nameform          what looks like a name
publisher_name    one name with all its signs
publisher_names   the names of a page
publisher_kinds   the kinds of signs that agree on one
publisher_marks   what speaks for and against each of them
publisher_weights  how much each mark counts
publisher_choice  which of them is the publisher
places            where a story was filed from
blocks            the story in paragraphs, subheadings and captions
"""
