"""Stage 3, `describe`: the verdict on each fact of an article, and its story in paragraphs.

describe          the verdict on each fact, the editor's word first
findings          takes the lines of facts out of the story, in order
linefacts         what each of these lines states
dating            which dates of a page count, by where they stand
elsewhere         the dates that stand in other places: among words, below the story
recorded          those that programs wrote: attributes, records, addresses
page              a page as its dates are judged by it
ambiguous         days that only the rest of the page can tell
publication       weighs the statements of the date
besides           the lines beside the story, and where each stands
asked             a line beside the story, as rules are asked about it
stated_signs      the rules by which a line says outright whose the page is
site_signs        all signs by which a page names its site, a rule a function
addresses         hosts, and addresses that are spoken of as names
headline_names    the name behind a headline on its line
story_names       known names with which a story opens
nameform          what looks like a name
kin               names of one site
publisher_names   the names of a page, each with all that is said of it
publisher_marks   what speaks for and against each of them, and how much
publisher_choice  which of them is the publisher
places            where a story was filed from
blocks            the story in paragraphs, subheadings and captions
"""
