"""Stage 3, `describe`: the verdict on each fact of an article, and its story in paragraphs.

describe     the verdict on each fact, the editor's word first
findings     takes the lines of facts out of the story, in order
dating       which dates of a page count, by where they stand
ambiguous    days that only the rest of the page can tell
mentions     names of publishers on lines beside the story
ownnames     what a page calls its own site, known or not
letterheads  names that a printed sheet bears: its letterhead, its running heads, its address
agreement    names that two signs agree on
places       where a story was filed from
publication  weighs the statements of the date and the publisher
blocks       the story in paragraphs, subheadings and captions
"""
